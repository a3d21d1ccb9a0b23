"""What stands beside the talk, drawn from a glance at any width."""

import pytest
from rich.cells import cell_len
from textual.app import App, ComposeResult
from textual.content import Content

from tests.building import reading
from tests.driving import SCENARIOS, Table
from tests.tui.conftest import HOSTILE, staged
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side
from trainer.negotiation.moves import Move, MoveKind
from trainer.negotiation.offers import Offer
from trainer.practice.glance import Give, Glance, Push, glance
from trainer.tui.panel import NARROWEST, Panel, folded, panel_lines, scale

RENEWAL = SCENARIOS["renewal-under-the-gun"]
FIRST = {"price": 80, "term_months": 12, "payment_days": 60, "support": "dedicated", "outage_credit": 15}


def bargaining() -> Glance:
    """The seller came down to 100, the buyer named its first package."""
    table = Table(RENEWAL)
    table.hear(reading(terms={"price": 100}))
    standing = table.state.ledger.positions.standing[Side.BUYER]
    offer = Offer(terms=FIRST)
    table.answer(Move(kind=MoveKind.HOLD, offer=offer, package={**standing, **FIRST}))
    return glance(table.state)


def drawn(found: Glance) -> list[Content]:
    return [line.content for line in panel_lines(found, "Dana", 50, coach=False)]


def lines(found: Glance, width: int = 50, *, coach: bool = False, name: str = "Dana") -> list[str]:
    return [line.content.plain for line in panel_lines(found, name, width, coach=coach)]


def test_both_packages_stand_side_by_side_with_what_they_are_worth() -> None:
    shown = "\n".join(lines(bargaining()))
    price = next(line for line in lines(bargaining()) if line.startswith("price"))
    assert "$100" in price
    assert "$80" in price
    row = next(content for content in drawn(bargaining()) if content.plain.startswith("price"))
    bold = [row.plain[span.start : span.end].strip() for span in row.spans if "bold" in str(span.style)]
    assert bold == ["$100"], "the seller's price has moved"
    for words in ("worth to you", "walk-away $15k", "target $46k", "Gives and gets", "Pressure", "Mood"):
        assert words in shown, words


def test_before_the_buyer_has_spoken_its_side_is_empty() -> None:
    shown = lines(glance(Table(RENEWAL, opened=False).state))
    assert next(line for line in shown if line.startswith("price")).endswith("—")
    assert next(line for line in shown if line.startswith("worth")).endswith("—")
    assert "nothing has moved yet" in shown
    assert "none" in shown


def test_only_a_coach_shows_feelings() -> None:
    assert any("resentment Dana" in line for line in lines(bargaining(), coach=True))
    assert not any("resentment" in line or line.startswith("trust") for line in lines(bargaining()))


@pytest.mark.parametrize("width", [NARROWEST, 30, 38, 50, 64, 100])
def test_no_line_is_wider_than_the_panel(width: int) -> None:
    found = bargaining()
    long = "−$4.8k price, for 36 months and a reference that is talked about at length"
    give = Give(Side.BUYER, 9, -123, long, 3)
    push = Push(Side.BUYER, 9, "names a competitor at some length", "you turned it round", 2)
    full = Glance(
        **{
            **{name: getattr(found, name) for name in Glance.__dataclass_fields__},
            "gives": (give,) * 9,
            "pressure": (push,) * 9,
        }
    )
    shown = lines(full, width, coach=True, name="Bartholomew-Maximilian")
    assert not [line for line in shown if cell_len(line) > width]
    assert sum("names a comp" in line for line in shown) <= 3
    assert cell_len(folded(full, "Bartholomew-Maximilian", width)) <= width


@pytest.mark.parametrize(("price", "words"), [(None, "offered "), (99, "gone: ")])
def test_an_offer_on_a_condition_has_a_row_of_its_own(price: float | None, words: str) -> None:
    table = Table(RENEWAL)
    table.hear(reading(terms={"price": 96}, given={"term_months": 24}))
    if price is not None:
        table.answer(Move(kind=MoveKind.HOLD))
        table.hear(reading(terms={"price": price}))
    rows = [row for row in panel_lines(glance(table.state), "Dana", 60, coach=False) if row.path == "turns.1"]
    assert len(rows) == 1
    shown = rows[0].content.plain
    assert words in shown
    assert shown.endswith("price, if 24 months")


def test_the_scale_marks_where_both_stand() -> None:
    found = bargaining()
    marks = scale(found, 40)
    assert len(marks) == 38
    assert marks.index("○") < marks.index("┤") < marks.index("●"), "the buyer's terms pay the seller less"
    assert folded(found, "Dana", 120).startswith("F2 · yours $")


def test_short_time_is_in_view() -> None:
    table = Table(RENEWAL)
    while not table.over and table.state.round < RENEWAL.rounds - 2:
        table.say(reading(Act.EXPLORE))
    last = panel_lines(glance(table.state), "Dana", 50, coach=False)[-1]
    assert "left" in last.content.plain


class Beside(App[None]):
    """The panel alone."""

    def compose(self) -> ComposeResult:
        yield Panel(lambda _line: None)


async def test_it_is_drawn_again_at_a_new_width_and_names_are_text() -> None:
    async with staged(Beside(), 60, 40) as stage:
        panel = stage.get(Panel)
        assert panel.can_focus is False
        panel.show(bargaining(), HOSTILE, coach=True)
        await stage.settle()
        assert "[/] [@cl" in stage.text
        await stage.resize(30, 40)
        assert "worth to" in stage.text
        assert stage.app.is_running

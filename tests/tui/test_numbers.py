"""Enter on any number shows where it comes from: the very words that ``--explain`` prints for its path."""

from collections.abc import AsyncIterator

import pytest
from textual.app import App, ComposeResult
from textual.content import Content
from textual.widgets import Static

from tests.depth import DEEP
from tests.tui.conftest import Play, Stage, staged
from tests.tui.test_debrief import HOSTILE as HOSTILE_LINES
from tests.tui.test_debrief import NAME, PUSHOVER, SCRIPTS, Host
from tests.tui.test_debrief import transcript as debriefed
from tests.tui.test_replay import HARD, Looking, played
from trainer.debrief.blocks import Heading, as_text
from trainer.debrief.explain import Trace
from trainer.debrief.talk import talk_of
from trainer.negotiation.issues import Side
from trainer.negotiation.printable import printable_lines
from trainer.negotiation.wording import money
from trainer.session.state import State
from trainer.tui.debrief_findings import find, look_at
from trainer.tui.debrief_parts import parts_of
from trainer.tui.numbers import Line, Numbers
from trainer.tui.opened import Opened
from trainer.tui.panel import Panel
from trainer.tui.paper import AROUND, WIDEST

EAGER = (SCRIPTS.parents[1] / "b" / NAME / "pushover-1.txt").read_text(encoding="utf-8").splitlines()
"""A seller whose debrief has every part."""
PUSHING = (
    "Hi Dana, thanks for making the time.",
    "If you can do 36 months, I can go to $95 a seat with priority support.",
    "Take it or leave it, that's our final offer.",
    "OK, OK. I can do $90 a seat. What did the spring cost your team?",
)


def expected(trace: Trace, path: str, columns: int) -> str:
    """What a path prints at the width that a dialog has in so many columns."""
    blocks = trace.blocks(path)
    assert blocks is not None, path
    assert blocks[0] == Heading(path)
    width = max(min(WIDEST, int(columns * 0.94)) - AROUND, 20)
    return printable_lines(as_text(blocks[1:], width))


def assert_shows(app: App[None], trace: Trace, path: str) -> None:
    """The dialog on the screen is this path's, with its path at the foot, and whole."""
    screen = app.screen
    assert isinstance(screen, Opened), (path, screen)
    assert screen.query_one(".dialog").border_subtitle == path
    content = screen.query_one("#text", Static).content
    assert isinstance(content, Content)
    assert content.plain == expected(trace, path, app.size.width), path


def numbers(stage: Stage, where: str = "Panel Numbers") -> Numbers:
    return stage.app.screen.query_one(where, Numbers)


async def each_number(stage: Stage, shown: Numbers) -> AsyncIterator[Line]:
    """Go to every number with the arrow keys, and press Enter on it; the caller presses Escape."""
    lines = [line for line in shown.lines if line.path is not None]
    assert lines
    for _ in lines:
        assert shown.highlighted is not None
        line = shown.lines[shown.highlighted]
        await stage.press("enter")
        yield line
        await stage.press("escape")
        assert stage.app.screen.focused is shown
        await stage.press("down")
    assert shown.lines[shown.highlighted or 0] == lines[0], "the keys came past all of them, and round"


@pytest.mark.parametrize(("columns", "lines", "every"), [(80, 24, 7), (120, 40, 1 if DEEP else 3)])
async def test_every_number_of_the_debrief_opens_what_its_path_prints(
    columns: int, lines: int, every: int
) -> None:
    """On the small screen every seventh of them, on the large one every third, and the first of all."""
    app = Host(debriefed(EAGER))
    async with staged(app, columns, lines) as stage:
        found = app.debrief.found
        assert found is not None
        paths = [row.path for row in app.debrief.shown if row is not None and row.path]
        seen = list(dict.fromkeys(paths))
        for path in seen[::every]:
            app.highlight(path)
            await stage.press("enter")
            assert_shows(app, found.trace, path)
            await stage.press("escape")
        assert {path.split(".", maxsplit=1)[0] for path in seen} == {
            "scores", "outcome", "lifetime", "resentment", "trust", "moments", "concessions", "pressure",
            "empathy", "subjective_value", "prepared", "next", "standing", "turns",
        }  # fmt: skip


def test_every_row_of_the_debrief_with_a_number_in_it_opens() -> None:
    """All but the user's notes and the buyer's own briefing, which are no numbers of the talk's."""
    found = find(look_at(debriefed(PUSHOVER)), None)
    closed = ("Hints and notes", f"What {found.name} did not tell you")
    for part in parts_of(found):
        if part.title not in closed:
            for row in part.rows:
                assert row.path or not any(char.isdigit() for char in row.text), (part.title, row)


@pytest.mark.parametrize("mode", ["coach", "practice"])
async def test_every_number_of_the_panel_at_the_table_opens_and_keeps_the_buyers_money_hidden(
    play: Play, mode: str
) -> None:
    async with play(120, 40, lines=PUSHING, mode=mode) as stage:
        session = stage.table.sitting.session
        trace = Trace(talk_of(session.state, tuple(session.events), mode))
        hidden = amounts_hidden(session.state)
        await stage.press("tab")
        seen = []
        async for line in each_number(stage, numbers(stage)):
            path = line.path or ""
            assert_shows(stage.app, trace, path)
            shown = expected(trace, path, 120)
            assert not [amount for amount in hidden if amount in shown]
            seen.append(path)
        felt = {"trust", "resentment.buyer", "resentment.seller"}
        assert felt & set(seen) == (felt if mode == "coach" else set())
        assert {"standing", "concessions.0", "pressure.0"} <= set(seen)


def amounts_hidden(state: State) -> set[str]:
    """The buyer's walk-away and payoffs, as they would be written."""
    payoffs, openings = state.scenario.payoffs, state.scenario.openings
    packages = [*openings.values()]
    for entry in state.ledger.concessions.entries:
        packages += [entry.before, entry.after]
    yours, theirs = ({payoffs[side].cents(package) for package in packages} for side in Side)
    return {
        money(cents / 100, "USD", cents=False)
        for cents in theirs | {state.scenario.floors[Side.BUYER]}
        if cents not in yours
    }


async def test_keys_go_to_the_panel_and_come_back_to_the_line(play: Play) -> None:
    async with play(120, 40, lines=PUSHING) as stage:
        panel, prompt = numbers(stage), stage.prompt
        await stage.write("I h")
        for key in ("tab", "f2"):
            await stage.press(key)
            assert panel.has_focus
            assert panel.highlighted is not None
            for back in ("escape", "f2", "tab"):
                await stage.press(back)
                assert prompt.has_focus
                assert panel.highlighted is None
                assert stage.app.screen is stage.table
                await stage.press(key)
            await stage.press("e")
            assert prompt.has_focus
        assert prompt.text == "I hee", "who types goes on with the line"


async def test_on_a_small_screen_the_numbers_open_from_the_panel(play: Play) -> None:
    async with play(80, 24, lines=PUSHING, mode="coach") as stage:
        await stage.press("tab")
        assert stage.prompt.has_focus, "there is nothing else to go to"
        await stage.press("f2", "tab", "end", "enter")
        assert isinstance(stage.app.screen, Opened)
        assert "Your resentment" in stage.text
        await stage.press("escape", "escape")
        assert stage.prompt.has_focus
        await stage.press("f2")
        await stage.write("ok")
        assert stage.prompt.text == "ok"


async def test_an_exam_has_no_numbers_to_go_to(play: Play) -> None:
    async with play(120, 40, lines=PUSHING, mode="exam") as stage:
        await stage.press("tab", "f2")
        assert stage.prompt.has_focus


async def test_the_number_that_is_looked_at_stays_so_while_the_talk_goes_on(play: Play) -> None:
    async with play(120, 40, lines=PUSHING[:3], mode="coach") as stage:
        panel = numbers(stage)
        await stage.press("tab", "end", "up", "up")
        place = panel.highlighted
        assert place is not None
        assert panel.lines[place].path == "trust"
        count = len(panel.lines)
        stage.table.sitting.session.hear(PUSHING[3])
        stage.table.show_glance()
        await stage.settle()
        assert len(panel.lines) > count, "a give has come in above it"
        assert panel.highlighted is not None
        assert panel.lines[panel.highlighted].path == "trust"


@pytest.mark.parametrize("where", ["#words", "Panel Numbers"])
async def test_every_number_of_a_replay_opens_in_the_whole_talk(where: str) -> None:
    talk = played(*HARD)
    async with staged(Looking(talk), 120, 40) as stage:
        replay = stage.app.screen
        last = len(talk.state().utterances)
        whole = Trace(
            talk_of(talk.state(), tuple(talk.events), "coach"), lambda _cue: "That is what I would have said."
        )
        seen: set[str] = set()
        for turn in (1, 4, last):
            replay.look(turn)  # type: ignore[attr-defined]
            await stage.settle()
            await stage.press(*(["tab"] if where == "#words" else ["tab", "tab"]))
            async for line in each_number(stage, numbers(stage, where)):
                path = line.path or ""
                if path != "standing":
                    assert_shows(stage.app, whole, path)
                seen.add(path)
            await stage.press("escape")
            assert replay.focused is None
        wanted = (
            {"turns.0", "turns.3", f"turns.{last - 1}"}
            if where == "#words"
            else {"standing", "trust.by_turn.3"}
        )
        assert wanted <= seen


async def test_what_stood_on_the_table_opens_as_it_stood_then() -> None:
    talk = played(*HARD)
    async with staged(Looking(talk), 120, 40) as stage:
        worths = []
        for turn in (1, len(talk.state().utterances)):
            stage.app.screen.look(turn)  # type: ignore[attr-defined]
            await stage.settle()
            await stage.press("tab", "tab", "enter")
            assert isinstance(stage.app.screen, Opened)
            worths.append(stage.text)
            await stage.press("escape", "escape")
        assert "put no terms into words yet" in worths[0]
        assert "put no terms into words yet" not in worths[1]


async def test_enter_leads_to_the_numbers_of_a_turn_and_the_arrows_still_step() -> None:
    async with staged(Looking(played(*HARD)), 80, 24) as stage:
        assert "⏎ Open" in stage.text
        await stage.press("enter")
        words = numbers(stage, "#words")
        assert words.has_focus
        await stage.press("right", "right")
        assert stage.app.screen.turn == 3  # type: ignore[attr-defined]
        assert words.has_focus
        assert words.highlighted is not None
        await stage.press("enter")
        assert isinstance(stage.app.screen, Opened)
        await stage.press("escape", "escape", "escape")
        assert not isinstance(stage.app.screen, Opened)
        assert len(stage.app.screen_stack) == 1


async def test_a_replay_of_a_talk_that_goes_on_hides_what_its_table_hides() -> None:
    talk = played(*HARD[:4], stop=False, mode="practice")
    async with staged(Looking(talk), 120, 40) as stage:
        trace = Trace(talk_of(talk.state(), tuple(talk.events), "practice"))
        await stage.press("end", "tab", "tab")
        async for line in each_number(stage, numbers(stage)):
            if line.path != "standing":
                assert_shows(stage.app, trace, line.path or "")
            assert "resentment" not in stage.text


async def test_orders_in_what_was_said_stay_text_in_a_number() -> None:
    async with staged(Looking(played(*HOSTILE_LINES)), 80, 24) as stage:
        await stage.press("right", "enter", "enter")
        assert isinstance(stage.app.screen, Opened)
        assert "[@click=app.exit]x[/]" in stage.text
        stage.only_prints()


class Alone(App[None]):
    """Numbers with nothing around them."""

    def compose(self) -> ComposeResult:
        yield Numbers(lambda _line: None)


async def test_lines_without_a_number_get_no_focus_and_a_number_that_cant_be_looked_up_says_nothing() -> None:
    async with staged(Alone(), 40, 10) as stage:
        shown = stage.get(Numbers)
        shown.set_lines([Line(Content("a")), Line(Content("b"))])
        await stage.press("tab")
        assert not shown.has_focus
        shown.set_lines(
            [Line(Content("a")), Line(Content("b"), "trust", "b"), Line(Content("c"), "seed", "c")]
        )
        await stage.press("tab", "enter")
        assert shown.highlighted == 1
        assert len(stage.app.screen_stack) == 1
        await stage.press("down")
        shown.set_lines([Line(Content("c"), "seed", "c"), Line(Content("d"), "next", "d")])
        assert shown.highlighted == 0, "the same number, wherever it stands now"
        shown.set_lines([Line(Content("e"), "seed", "e")])
        assert shown.highlighted == 0


def test_the_panel_is_no_stop_by_itself() -> None:
    assert Panel.can_focus is False

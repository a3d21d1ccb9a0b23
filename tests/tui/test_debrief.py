"""The debrief on screen: everything is there, numbers open, moments can be tried again, nothing is markup."""

from collections.abc import Iterable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from rich.cells import cell_len
from textual.app import App
from textual.content import Content
from textual.pilot import Pilot
from textual.widgets import OptionList, Static

import trainer.tui
from tests.debrief.conftest import scenario_and_reader
from trainer.debrief.blocks import Bullets
from trainer.debrief.explain import AT_THE_END
from trainer.debrief.page_record import gives_and_gets
from trainer.debrief.scores import scores
from trainer.exchange.transcript import Header, Transcript, Versions
from trainer.ledger.rules import RULES
from trainer.negotiation.issues import Side
from trainer.session.events import Ended, EndReason, Hinted, Note, Prepared, Rated
from trainer.session.state import State
from trainer.session.turn import Session
from trainer.session.voices import Cue, Unkept
from trainer.tui import ways
from trainer.tui.debrief import Debrief
from trainer.tui.debrief_findings import CAN_GO_ON, find, look_at
from trainer.tui.debrief_parts import parts_of
from trainer.tui.debrief_rows import Row
from trainer.tui.opened import Opened

NAME = "renewal-under-the-gun"
SCRIPTS = Path(__file__).resolve().parent.parent / "scripts" / "a" / NAME
PUSHOVER = (SCRIPTS / "pushover.txt").read_text(encoding="utf-8").splitlines()
HOSTILE = (
    "You have nowhere else to go [/] [@click=app.exit]x[/] [red]y \x1b[2J\x07\u202e and nobody else.",
    "What do you need?",
    "/walk",
)
SIZES = ((80, 24), (160, 50))
TITLES = (
    "What happened",
    "How you felt about it",
    "Outcome and empathy",
    "Money",
    "What the offers paid you",
    "Trust and resentment, round by round",
    "Key moments — t tries one again",
    "Gives and gets",
    "Pressure",
    "Empathy",
    "How content both sides are",
    "Hints and notes",
    "What Dana did not tell you",
    "Planned and done",
    "One thing to try next",
)


def speak(_cue: Cue) -> str:
    return "That is what I would have said."


def transcript(lines: Iterable[str], *, stop: bool = True, mode: str = "practice") -> Transcript:
    """A session played from lines; not ended unless it ends by itself or is stopped."""
    scenario, reader = scenario_and_reader(NAME)
    session = Session(State(scenario, 7, 3), reader, Unkept())
    session.add(Prepared(target=46000, guesses=("the outages",), gives=("support",)))
    session.answer_silently()
    for line in lines:
        if session.state.ended is not None:
            break
        session.hear(line)
        session.answer_silently()
    session.add(Hinted(turn=4, text="Ask what they need by Friday."))
    session.add(Note(text="she cares about response times"))
    if stop:
        session.stop()
        session.add(Rated(deal=4, relationship=2))
    header = Header(
        session="abcdefghij",
        scenario=scenario,
        scenario_sha256="",
        seed=7,
        mode=mode,
        versions=Versions(trainer="0", rules=RULES),
        started="",
    )
    return Transcript("s.jsonl", header, [], list(session.events), "", 0, 0, closed=True)


class Host(App[None]):
    """The five lines around the screen."""

    CSS_PATH = Path(trainer.tui.__file__).parent / "trainer.tcss"

    def __init__(self, found: Transcript) -> None:
        super().__init__()
        self.found = found
        self.desk = SimpleNamespace(speak=speak)
        self.said: list[str] = []
        self.homes = 0

    def say(self, text: str, *, wrong: bool = False) -> None:  # noqa: ARG002 - as the app has it
        self.said.append(text)

    def action_home(self) -> None:
        self.homes += 1

    def on_mount(self) -> None:
        self.push_screen(Debrief(self.found))

    @property
    def debrief(self) -> Debrief:
        return next(screen for screen in self.screen_stack if isinstance(screen, Debrief))

    @property
    def rows(self) -> OptionList:
        return self.debrief.query_one("#rows", OptionList)

    def prompts(self) -> list[str]:
        found = [option.prompt for option in self.rows.options]
        return [prompt.plain for prompt in found if isinstance(prompt, Content)]

    def highlight(self, path: str) -> Row:
        """Go to the row of a number."""
        place = next(at for at, row in enumerate(self.debrief.shown) if row is not None and row.path == path)
        self.rows.highlighted = place
        row = self.debrief.shown[place]
        assert row is not None
        return row


async def settle(app: Host, pilot: Pilot[None]) -> None:
    await app.workers.wait_for_complete()
    await pilot.pause()


@pytest.fixture
def gone(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, ...]]:
    """Where the debrief led to."""
    found: list[tuple[Any, ...]] = []

    def record(way: str) -> Any:
        return lambda _app, *to, **how: found.append((way, *to, *sorted(how.items())))

    for way in ("again", "to_replay", "brief"):
        monkeypatch.setattr(ways, way, record(way))
    return found


@pytest.mark.parametrize("size", SIZES)
async def test_all_parts_are_there_in_order_and_fit_the_width(size: tuple[int, int]) -> None:
    app = Host(transcript(PUSHOVER))
    async with app.run_test(size=size) as pilot:
        await settle(app, pilot)
        prompts = app.prompts()
        heads = [prompt.strip().split(" ─")[0] for prompt in prompts if prompt.endswith("──")]
        assert heads == list(TITLES)
        assert "They liked dealing with you, and your team pays for it." in prompts[1]
        assert app.rows.highlighted == 1
        lines = [line for prompt in prompts for line in prompt.split("\n")]
        assert max(cell_len(line) for line in lines) <= app.rows.scrollable_content_region.width
        assert any("Ask what they need by Friday." in prompt for prompt in prompts)
        assert any("Walk-away $5,500 a year" in prompt for prompt in prompts)
        assert app.said == []


@pytest.mark.parametrize("size", SIZES)
async def test_the_plots_stand_in_the_text_or_beside_it(size: tuple[int, int]) -> None:
    app = Host(transcript(PUSHOVER))
    async with app.run_test(size=size) as pilot:
        await settle(app, pilot)
        beside = str(app.debrief.query_one("#drawings", Static).render())
        inside = "\n".join(app.prompts())
        for drawn in ("lose-lose", "walk-away $15k"):
            assert (drawn in beside) is (size[0] == 160)
            assert (drawn in inside) is (size[0] == 80)


async def test_enter_opens_the_arithmetic_of_a_score_and_escape_closes_it() -> None:
    app = Host(transcript(PUSHOVER))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(app, pilot)
        assert app.debrief.found is not None
        outcome, _ = scores(app.debrief.found.talk)
        app.highlight("scores.outcome")
        await pilot.press("enter")
        await settle(app, pilot)
        assert isinstance(app.screen, Opened)
        text = str(app.screen.query_one("#text", Static).render())
        assert f"Outcome {outcome} = 100 ×" in text
        scroll = app.screen.query_one("#scroll")
        assert max(cell_len(line) for line in text.split("\n")) <= scroll.scrollable_content_region.width
        keys = app.screen.query_one(".keys").region
        assert keys.bottom <= 24
        await pilot.press("escape")
        await pilot.pause()
        assert not isinstance(app.screen, Opened)


@pytest.mark.parametrize("script", ["pushover", "hardball", "principled"])
def test_every_number_on_screen_has_an_arithmetic(script: str) -> None:
    lines = (SCRIPTS / f"{script}.txt").read_text(encoding="utf-8").splitlines()
    found = find(look_at(transcript(lines)), speak)
    opened = {row.path for part in parts_of(found) for row in part.rows if row.path}
    for path in opened:
        assert found.trace.blocks(path), path
    assert {"scores.outcome", "scores.empathy", "resentment.buyer", "trust", "lifetime.value"} <= opened


async def test_t_tries_a_key_moment_again(gone: list[tuple[Any, ...]]) -> None:
    found = transcript(PUSHOVER)
    app = Host(found)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(app, pilot)
        assert app.debrief.found is not None
        moments = app.debrief.found.document.moments
        assert len(moments) == 2
        app.highlight("moments.1")
        await pilot.press("t")
        await pilot.pause()
    assert gone == [("again", found, moments[1].turn)]


async def test_t_and_r_follow_the_turn_of_any_line(gone: list[tuple[Any, ...]]) -> None:
    found = transcript(PUSHOVER)
    app = Host(found)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(app, pilot)
        assert app.debrief.found is not None
        entries = app.debrief.found.talk.ledger.concessions.entries
        yours = next(at for at, entry in enumerate(entries) if entry.side is Side.SELLER)
        theirs = next(at for at, entry in enumerate(entries) if entry.side is Side.BUYER)
        app.highlight(f"concessions.{theirs}")
        await pilot.press("t", "r")
        app.highlight(f"concessions.{yours}")
        await pilot.press("t")
        await pilot.press("home", "t", "r")
        await pilot.pause()
    assert gone == [
        ("to_replay", found, entries[theirs].turn),
        ("again", found, entries[yours].turn),
        ("to_replay", found, None),
    ]
    assert [text.split(",")[0] for text in app.said] == [
        f"Turn {entries[theirs].turn} is Dana's line; go to one of yours",
        "Go to a key moment or to a line of yours",
    ]


async def test_p_plays_the_same_buyer_again_and_escape_leads_home(gone: list[tuple[Any, ...]]) -> None:
    app = Host(transcript(PUSHOVER))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(app, pilot)
        await pilot.press("p", "escape", "h")
        await pilot.pause()
    assert gone == [("brief", NAME, ("level", 3), ("mode", "practice"), ("seed", 7))]
    assert app.homes == 2


async def test_arrows_go_from_part_to_part_and_a_new_size_keeps_the_row() -> None:
    app = Host(transcript(PUSHOVER))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(app, pilot)
        await pilot.press("right", "right", "down")
        chosen = app.debrief.chosen
        assert chosen is not None
        assert chosen.path == "scores.empathy"
        await pilot.resize_terminal(160, 50)
        await settle(app, pilot)
        assert app.debrief.chosen is chosen
        await pilot.press("left", "left")
        assert app.debrief.chosen is not None
        assert app.debrief.chosen.lead == "the result"


@pytest.mark.parametrize("size", SIZES)
async def test_orders_in_what_was_said_are_shown_as_text(size: tuple[int, int]) -> None:
    app = Host(transcript(HOSTILE))
    async with app.run_test(size=size) as pilot:
        await settle(app, pilot)
        shown = "\n".join(app.prompts())
        app.highlight("pressure.0")
        await pilot.press("enter")
        await settle(app, pilot)
        opened = str(app.screen.query_one("#text", Static).render())
        for text in (shown, opened):
            assert "[@click=app.exit]x[/]" in " ".join(text.split())
            assert not {"\x1b", "\x07", "\u202e"} & set(text)
        await pilot.press("escape")
        await pilot.pause()
        assert not isinstance(app.screen, Opened)


async def test_an_open_talk_keeps_the_buyers_side_hidden() -> None:
    app = Host(transcript(PUSHOVER[:2], stop=False))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(app, pilot)
        assert app.debrief.found is not None
        shown = " ".join("\n".join(app.prompts()).split())
        talk = app.debrief.found.talk
    scenario = app.found.header.scenario
    moves = [said.move for said in talk.utterances if said.move is not None]
    told = {fact for move in moves for fact in (*move.facts, move.concern)}
    assert "The talk was not finished." in shown
    assert "It stays hidden until the talk is over." in shown
    for secret in ("$5,500", "$40,000", "it did", scenario.author_note[:40]):
        assert secret not in shown
    untold = [fact.text for fact in scenario.buyer.facts if fact.id not in told]
    assert untold
    assert not [text for text in untold if text in shown]


@pytest.mark.parametrize("mode", ["coach", "practice", "exam"])
def test_a_debrief_of_an_open_talk_shows_no_more_than_its_table(mode: str) -> None:
    lines = (SCRIPTS / "hardball.txt").read_text(encoding="utf-8").splitlines()[:5]
    found = find(look_at(transcript(lines, stop=False, mode=mode)), speak)
    parts = {part.title: [row.text for row in part.rows] for part in parts_of(found)}
    later = [AT_THE_END]
    assert parts["How content both sides are"] == later
    assert (parts["Trust and resentment, round by round"] == later) is (mode != "coach")
    for title in ("Gives and gets", "Pressure", "Empathy"):
        assert (parts[title] == later) is (mode == "exam")
    truths = [text for text in parts["Pressure"] if text.startswith("Dana") and "true" in text]
    assert truths == [], "whether Dana bluffs opens at the end"
    shown = [row for part in parts_of(found) for row in part.rows if row.path]
    assert all(found.trace.blocks(row.path or "") for row in shown)


def test_an_offer_on_a_condition_that_nobody_took_up_is_told_and_counts_for_nothing() -> None:
    said = transcript(["Hi Dana.", "If you can do 36 months, I can go to $96 a seat.", "Have a good day."])
    look = look_at(said)
    found = find(look, speak)
    rows = [row for part in parts_of(found) for row in part.rows if "conditional" in row.text]
    assert len(rows) == 1
    assert rows[0].text.startswith("you: price, if 36 months · conditional, not taken up")
    assert found.trace.blocks(rows[0].path or "")
    assert look.talk.ledger.concessions.gives(Side.SELLER) == []
    written = [
        item for block in gives_and_gets(look.talk) if isinstance(block, Bullets) for item in block.items
    ]
    assert written == ["turn 4, you: price, if 36 months"]


def test_an_agreement_that_is_not_confirmed_has_no_verdict_yet() -> None:
    found = transcript(["I can do $90 a seat.", "/accept"], stop=False)
    found.events[:] = found.events[: max(at for at, event in enumerate(found.events) if event.kind == "said")]
    look = look_at(found)
    assert look.talk.terms is not None
    assert look.talk.going_on
    assert look.verdict == f"You have a deal. {CAN_GO_ON}"


async def test_a_session_that_does_not_fold_is_told_and_leads_back() -> None:
    found = transcript(PUSHOVER)
    found.events.insert(0, Ended(reason=EndReason.AGREED, terms={"nothing": 1}))
    app = Host(found)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(app, pilot)
    assert len(app.said) == 1
    assert app.said[0].startswith("s.jsonl: the events do not follow")
    assert app.homes == 1

"""A talk looked at again: every turn as it stood then, and nothing of what was not to be seen yet."""

from collections.abc import Iterator, Sequence
from dataclasses import is_dataclass
from enum import Enum
from functools import cache
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from pydantic import BaseModel
from textual.app import App
from textual.screen import Screen

import trainer.tui
from tests.debrief.conftest import scenario_and_reader
from tests.tui.conftest import HOSTILE, SHOWN, Stage, header, staged
from trainer.debrief.report import report
from trainer.debrief.talk import talk_of
from trainer.exchange.errors import TranscriptError
from trainer.exchange.transcript import Transcript
from trainer.negotiation.issues import Side
from trainer.negotiation.moves import Move, MoveKind
from trainer.practice.glance import glance
from trainer.session.effective import effective
from trainer.session.events import Event, Moved, Partial, Said, Undone
from trainer.session.state import State, apply, fold
from trainer.session.turn import Session
from trainer.session.voices import Cue, Fragment, Part, Unkept
from trainer.tui import replay_past, ways
from trainer.tui.conversation import Conversation
from trainer.tui.numbers import Line, Numbers
from trainer.tui.panel import Panel, panel_lines
from trainer.tui.replay import Replay
from trainer.tui.replay_copying import copied
from trainer.tui.replay_past import Past, Reach
from trainer.tui.replay_scene import LONGEST_TEXT, TurnNumber

NAME = "renewal-under-the-gun"
SCRIPTS = Path(__file__).resolve().parent.parent / "scripts" / "a" / NAME
HARD, SOFT, FAIR = (
    tuple((SCRIPTS / f"{policy}.txt").read_text(encoding="utf-8").splitlines())
    for policy in ("hardball", "pushover", "principled")
)
PRIVATE = ("decided", "because", "told", "kept back", "raised", "tactic", "script", "severity", "for Dana")
"""What only the buyer's mind knows, as the replay calls it."""


def speak(_cue: Cue) -> str:
    return "That is what I would have said."


@cache
def events_of(lines: Sequence[str], *, stop: bool = True) -> tuple[Event, ...]:
    """A session played from lines, the buyer saying which move it makes in which turn."""
    scenario, reader = scenario_and_reader(NAME)
    session = Session(State(scenario, 7, 3), reader, Unkept())
    for line in ("", *lines):
        if session.state.ended is not None:
            break
        if line:
            session.hear(line)
        move = session.decide()
        session.voiced(move, [Fragment(f"{move.kind} {session.state.turn}.", Part.ANSWER)], "none")
    if stop:
        session.stop()
    return tuple(session.events)


def transcript(events: Sequence[Event], *, mode: str = "coach", **changes: Any) -> Transcript:
    """These events as they would have been read from a file."""
    values: dict[str, Any] = {
        "name": "talk.jsonl",
        "header": header(mode=mode),
        "records": [],
        "events": list(events),
        "last_sum": "",
        "length": 0,
        "size": 0,
        "closed": True,
    }
    return Transcript(**{**values, **changes})


def played(*lines: str, stop: bool = True, mode: str = "coach") -> Transcript:
    return transcript(events_of(lines or HARD, stop=stop), mode=mode)


def stood(talk: Transcript, turn: int) -> State:
    """The state after a turn, folded from the beginning."""
    events = effective(talk.events)
    end = next(place for place, event in enumerate(events) if isinstance(event, Said) and event.turn == turn)
    return fold(talk.header.scenario, talk.header.seed, talk.header.level, events[: end + 1])


def everything(value: Any, depth: int = 9) -> Any:
    """All that an object holds, as values that can be compared."""
    if isinstance(value, list | tuple):
        return [everything(each, depth) for each in value]
    if isinstance(value, dict):
        return {key: everything(each, depth) for key, each in value.items()}
    names = [*getattr(value, "__dict__", ()), *getattr(type(value), "__slots__", ())]
    if not depth or not names or is_dataclass(value) or isinstance(value, BaseModel | Enum):
        return value
    return {name: everything(getattr(value, name), depth - 1) for name in names}


class Looking(App[None]):
    """The replay over an empty screen; remembers what was said to the user."""

    CSS_PATH = Path(trainer.tui.__file__).parent / "trainer.tcss"

    def __init__(self, talk: Transcript, turn: int | None = None) -> None:
        super().__init__()
        self.animation_level = "none"
        self.desk = SimpleNamespace(speak=speak)
        self.said: list[str] = []
        self.replay = Replay(talk, turn)

    def say(self, text: str, *, wrong: bool = False) -> None:
        self.said.append(f"wrong: {text}" if wrong else text)

    def on_mount(self) -> None:
        self.push_screen(self.replay)


def seen(stage: Stage) -> Replay:
    screen = stage.app.screen
    assert isinstance(screen, Replay), screen
    return screen


def words(stage: Stage) -> str:
    """What stands below the talk."""
    return plain(stage.app.screen.query_one("#words", Numbers).lines)


def panel(stage: Stage) -> str:
    return plain(stage.get(Panel).numbers.lines)


def plain(lines: Sequence[Line]) -> str:
    return "\n".join(line.content.plain for line in lines)


async def press(stage: Stage, *keys: str) -> None:
    """Press keys, and wait until all that they asked for is done."""
    await stage.pilot.press(*keys)
    await stage.settle()


@pytest.fixture
def again(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int]]:
    """The turns from which somebody wanted to try again."""
    calls: list[tuple[str, int]] = []
    monkeypatch.setattr(ways, "again", lambda _app, talk, turn: calls.append((talk.name, turn)))
    return calls


# As it stood


@pytest.mark.parametrize("lines", [HARD, SOFT, FAIR])
def test_every_turn_is_found_as_the_fold_of_what_came_before(
    lines: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(replay_past, "KEPT_EVERY", 3)
    talk = played(*lines)
    past = whole(talk)
    last = len(past.spoken)
    orders = [range(1, last + 1), range(last, 0, -1), [last, 1, 2, 7, 6, 6, 3, last - 1]]
    for turn in (turn for order in orders for turn in order):
        expected = stood(talk, turn)
        found = past.at(turn)
        here, there = everything(found.state), everything(expected)
        assert {**here, "_shown": None} == {**there, "_shown": None}
        for feeling in ("trust", "resentment"):
            assert everything(getattr(found.state.shown, feeling)) == everything(
                getattr(expected.shown, feeling)
            )
        assert glance(found.state) == glance(expected)


@pytest.mark.parametrize("lines", [HARD, SOFT, FAIR])
def test_what_a_turn_added_to_the_ledger_is_all_there_once(lines: tuple[str, ...]) -> None:
    talk = played(*lines)
    past, ledger = whole(talk), talk.state().ledger
    turns = [past.at(turn) for turn in range(1, len(past.spoken) + 1)]
    reaches = [*(turn.before for turn in turns), Reach.of(ledger)]
    assert reaches[0] == Reach.of(State(talk.header.scenario, 7, 3).ledger)
    for number, (start, end) in enumerate(pairwise(reaches), start=1):
        added = ledger.trust.evidence[start.trust : end.trust]
        for side, first, last in zip(Side, start.resentment, end.resentment, strict=True):
            added += ledger.resentment[side].evidence[first:last]
        assert {found.turn for found in added} <= {number - 1, number}
    assert sum(len(turn.pressure) for turn in turns) == len(ledger.pressure.entries)
    assert sum(len(turn.concessions) for turn in turns) == len(ledger.concessions.entries)


@pytest.mark.parametrize("stop", [True, False])
def test_lines_that_broke_off_change_nothing_in_it(stop: bool) -> None:
    events = events_of(FAIR, stop=stop)
    halves: list[Event] = []
    for event in events:
        halves.append(event)
        if isinstance(event, Moved):
            halves += [Partial(turn=event.turn, text=text, voice="llm") for text in ("Half", "Half a line")]
    past, without = whole(transcript(halves)), whole(transcript(events))
    assert past.spoken == without.spoken
    assert past.turns == without.turns
    for turn in range(1, len(past.spoken) + 1):
        found, expected = past.at(turn), without.at(turn)
        assert everything(found.state) == everything(expected.state)
        assert (found.concessions, found.before) == (expected.concessions, expected.before)


def test_a_copy_goes_its_own_way() -> None:
    talk = played(*SOFT)
    state = stood(talk, 5)
    before = everything(copied(state))
    other = copied(state)
    for event in effective(talk.events):
        if isinstance(event, Said | Moved) and event.turn > 5:
            apply(other, event)
    assert everything(state) == before
    assert everything(other) != before


def whole(talk: Transcript) -> Past:
    past = Past(talk)
    while not past.whole:
        past.read_on()
    return past


@pytest.mark.parametrize("width", [80, 160])
async def test_stepping_shows_exactly_that_turn(width: int) -> None:
    talk = played()
    async with staged(Looking(talk), width, 40) as stage:
        last = len(talk.state().utterances)
        steps = [("home", 1), *(("right", turn) for turn in range(2, last + 1))]
        for key, turn in [*steps, *(("left", turn) for turn in range(last - 1, last - 4, -1))]:
            await press(stage, key)
            state = stood(talk, turn)
            messages = stage.get(Conversation).messages
            assert [message.text for message in messages] == [said.text for said in state.utterances]
            assert [message.turn for message in messages if message.marked] == [turn]
            assert words(stage).startswith(f"Turn {turn}, ")
            assert f"turn {turn} of {last}" in stage.text
            if width > 100:
                room = stage.get(Panel).numbers.scrollable_content_region.width
                lines = panel_lines(glance(state), "Dana", room, coach=True, turn=turn)
                assert panel(stage) == plain(lines)


async def test_all_keys_that_step() -> None:
    talk = played()
    last = len(talk.state().utterances)
    async with staged(Looking(talk, 4)) as stage:
        for key, turn in (
            ("right", 5),
            ("j", 6),
            ("down", 7),
            ("left", 6),
            ("k", 5),
            ("up", 4),
            ("home", 1),
            ("left", 1),
            ("end", last),
            ("right", last),
        ):
            await press(stage, key)
            assert seen(stage).turn == turn, key
            assert len(stage.get(Conversation).messages) == turn


@pytest.mark.parametrize(("asked", "shown"), [(None, 1), (3, 3), (999, 13), (-2, 1)])
async def test_it_begins_at_the_turn_that_was_asked_for(asked: int | None, shown: int) -> None:
    async with staged(Looking(played(), asked)) as stage:
        assert seen(stage).turn == shown
        assert words(stage).startswith(f"Turn {shown}, ")


async def test_what_was_undone_is_not_there() -> None:
    talk = transcript([*events_of(HARD[:3], stop=False), Undone(turn=4)])
    async with staged(Looking(talk)) as stage:
        await press(stage, "end")
        assert seen(stage).turn == 3
        assert HARD[1] not in stage.text


# Jumps


async def test_jumps_to_offers_and_tactics_land_on_them() -> None:
    talk = played()
    state = talk.state()
    offers = [said.turn for said in state.utterances if said.reading.offer is not None]
    tactics = sorted({entry.turn for entry in state.ledger.pressure.entries})
    assert len(offers) > 1
    assert len(tactics) > 2
    for key, turns in (("o", offers), ("p", tactics)):
        async with staged(Looking(talk)) as stage:
            there = [turn for turn in turns if turn > 1]
            assert [turn async for turn in landed(stage, key, len(there))] == there
            await press(stage, key)
            assert seen(stage).turn == there[-1]
            assert "after this turn" in stage.app.said[-1]  # type: ignore[attr-defined]
            back = there[-2::-1]
            assert [turn async for turn in landed(stage, key.upper(), len(back))] == back


async def landed(stage: Stage, key: str, times: int) -> Any:
    for _ in range(times):
        await press(stage, key)
        yield seen(stage).turn


async def test_jumps_to_key_moments_show_what_would_have_been_better() -> None:
    talk = played()
    moments = report(talk_of(talk.state(), tuple(talk.events)), speak=speak).moments
    assert len(moments) == 2
    async with staged(Looking(talk)) as stage:
        for moment in moments:
            await press(stage, "m")
            assert seen(stage).turn == moment.turn
            played_out = moment.counterfactual is not None
            better = f"“{moment.better}”" if played_out else moment.better
            assert f"better: {better}" in words(stage)
            assert ("Dana then: “That is what I would have said.”" in words(stage)) is played_out
        await press(stage, "m")
        assert seen(stage).turn == moments[-1].turn
        assert "no key moment after" in stage.app.said[-1]  # type: ignore[attr-defined]
        await press(stage, "M")
        assert seen(stage).turn == moments[0].turn
        assert "better:" in words(stage)
        await press(stage, "right")
        assert "better:" not in words(stage)


async def test_until_the_key_moments_are_found_that_is_said() -> None:
    async with staged(Looking(played())) as stage:
        seen(stage).moments = None
        await press(stage, "right")
        assert "key moments: being looked for" in words(stage)
        await press(stage, "m")
        assert "still being looked for" in stage.app.said[-1]  # type: ignore[attr-defined]


async def test_a_key_moment_that_cannot_be_worked_out_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_arguments: object, **_named: object) -> None:
        raise OverflowError("int too large to convert to float")

    monkeypatch.setattr("trainer.debrief.report.report", fails)
    async with staged(Looking(played())) as stage:
        assert stage.app.said == ["The key moments of this talk can't be worked out."]  # type: ignore[attr-defined]
        await press(stage, "right")
        assert seen(stage).turn == 2


async def test_going_to_a_turn_by_its_number() -> None:
    async with staged(Looking(played(), 2)) as stage:
        assert not stage.get(TurnNumber).display
        for key, typed, turn in (
            ("g", "7", 7),
            ("slash", "999", 13),
            ("g", "0", 1),
            ("g", "x5", 5),
            ("g", "", 5),
        ):
            await press(stage, key)
            assert stage.get(TurnNumber).display
            await press(stage, *typed, "enter")
            assert seen(stage).turn == turn
            assert not stage.get(TurnNumber).display
        await press(stage, "right")
        assert seen(stage).turn == 6


async def test_escape_leaves_the_question_first_and_then_the_screen() -> None:
    async with staged(Looking(played())) as stage:
        await press(stage, "g", "7", "escape")
        assert seen(stage).turn == 1
        assert not stage.get(TurnNumber).display
        await press(stage, "escape")
        assert not isinstance(stage.app.screen, Replay)


# Try again


@pytest.mark.parametrize("key", ["t", "a"])
async def test_trying_again_goes_on_before_the_sellers_turn(key: str, again: list[tuple[str, int]]) -> None:
    async with staged(Looking(played(), 4)) as stage:
        await press(stage, key, "right", key, "home", key)
        assert again == [("talk.jsonl", 4), ("talk.jsonl", 6), ("talk.jsonl", 2)]


async def test_after_the_sellers_last_turn_nothing_can_be_tried_again(again: list[tuple[str, int]]) -> None:
    async with staged(Looking(played())) as stage:
        await press(stage, "end", "t")
        assert again == []
        assert "No turn of yours follows" in stage.app.said[-1]  # type: ignore[attr-defined]


# What is not to be seen


def all_words(stage: Stage) -> str:
    """What stands below the talk, turn after turn."""
    replay, found = seen(stage), []
    for turn in range(1, len(replay.past.spoken) + 1):  # type: ignore[union-attr]
        replay.look(turn)
        found.append(words(stage))
    return "\n".join(found)


async def test_a_talk_that_is_over_shows_what_the_buyer_decided_and_why() -> None:
    async with staged(Looking(played(*SOFT)), 160, 50) as stage:
        found = all_words(stage)
        for part in (
            "decided: Dana came towards you",
            "because: you had given something, turn",
            "tactic: competitor",
            "raised: ",
            "concession: you on price",
            "a year for you, ",
            " for Dana",
            "Dana's trust +",
            "your resentment +",
            "end: ",
        ):
            assert part in found, part
        assert "trust" in panel(stage)


@pytest.mark.parametrize(
    ("mode", "feelings", "there"), [("coach", True, True), ("practice", False, True), ("exam", False, False)]
)
async def test_a_talk_that_can_be_taken_up_again_shows_what_its_mode_allows(
    mode: str, *, feelings: bool, there: bool
) -> None:
    lines = ("I can do $95 a seat.", HARD[2], "I can do $90 a seat.")
    async with staged(Looking(played(*lines, stop=False, mode=mode)), 120, 40) as stage:
        found = all_words(stage)
        assert "read: " in found
        for part in PRIVATE:
            assert part not in found, part
        assert ("Dana's resentment +" in found) is feelings
        assert ("talks down to them" in found) is feelings
        assert ("pressure: you: belittle" in found) is there
        assert ("moved: you −" in found) is there
        assert ("round 1 of 14" in found) is True
        assert ("On the table" in stage.text) is there
        assert ("resentment" in panel(stage)) is feelings
        await press(stage, "home", "p")
        assert (seen(stage).turn > 1) is there
        await press(stage, "m")
        assert stage.app.said[-1] == "Key moments come once the talk is over."  # type: ignore[attr-defined]


@pytest.mark.parametrize("mode", ["exam", "practice"])
async def test_once_it_is_over_the_mode_hides_nothing(mode: str) -> None:
    async with staged(Looking(played(mode=mode), 8), 120, 40) as stage:
        assert "Dana's resentment +" in words(stage)
        assert "Pressure" in panel(stage)


async def test_a_mode_that_nobody_knows_shows_no_more_than_an_exam() -> None:
    async with staged(Looking(played(*HARD[:3], stop=False, mode="[red]"), 4), 120, 40) as stage:
        assert "On the table" not in stage.text


# Everybody's text


async def test_nothing_in_a_file_is_interpreted_or_gets_to_the_terminal() -> None:
    events = list(events_of(HARD))
    for place, event in enumerate(events):
        if isinstance(event, Said):
            said = HOSTILE if event.speaker is Side.SELLER else f"So. {HOSTILE}"
            events[place] = event.model_copy(update={"text": said})
    found = header().scenario
    buyer = found.buyer.model_copy(update={"name": f"{HOSTILE}", "company": HOSTILE})
    scenario = found.model_copy(update={"title": HOSTILE, "buyer": buyer})
    talk = transcript(
        events,
        name=HOSTILE,
        header=header(scenario=scenario, mode=HOSTILE),
        broken=[f"{HOSTILE}:3: {HOSTILE}"],
        cut=HOSTILE,
    )
    for size in ((80, 24), (160, 50)):
        async with staged(Looking(talk), *size) as stage:
            for turn in (1, 6, 7, 12, 13):
                seen(stage).look(turn)
                await stage.settle()
                stage.only_prints()
                assert stage.text.count(SHOWN) > 1
            assert isinstance(stage.app.screen, Replay)


async def test_endless_lines_are_cut() -> None:
    events = list(events_of(HARD[:2]))
    events[1] = Said(turn=1, speaker=Side.BUYER, text="x" * 1_000_000, voice="none")
    async with staged(Looking(transcript(events))) as stage:
        (message,) = stage.get(Conversation).messages
        assert message.text == "x" * LONGEST_TEXT + "…"


async def test_a_broken_or_cut_file_is_said_in_one_line_and_shown() -> None:
    broken = ["talk.jsonl:5: this line is not as it was written", "talk.jsonl:6: nor is this"]
    talk = transcript(events_of(HARD), broken=broken, cut="talk.jsonl:9: the file is cut here")
    async with staged(Looking(talk), 120, 30) as stage:
        assert stage.rows[1].strip() == (
            "line 5: this line is not as it was written · line 9: the file is cut here · 1 more lines are not"
        )
        await press(stage, "right")
        assert words(stage).startswith("Turn 2, you")


def follows_nothing() -> Transcript:
    events = list(events_of(HARD))
    return transcript([*events[:8], events[3], *events[8:]])


async def test_events_that_do_not_follow_are_said_and_lead_back() -> None:
    with pytest.raises(TranscriptError):
        follows_nothing().state()
    async with staged(Looking(follows_nothing())) as stage:
        assert not isinstance(stage.app.screen, Replay)
        (said,) = stage.app.said  # type: ignore[attr-defined]
        assert said.startswith("wrong: talk.jsonl: the events do not follow from each other: turn")


async def test_what_lies_over_it_stays_until_it_is_put_away() -> None:
    class Covered(Looking):
        def on_mount(self) -> None:
            super().on_mount()
            self.push_screen(Screen())

    app = Covered(follows_nothing())
    async with staged(app) as stage:
        assert len(app.screen_stack) == 3
        assert len(app.said) == 1
        app.pop_screen()
        await stage.settle()
        assert len(app.screen_stack) == 1


async def test_a_talk_without_a_word_can_be_looked_at() -> None:
    async with staged(Looking(transcript([]))) as stage:
        assert "Nothing was said" in words(stage)
        await press(stage, "right", "end", "o", "P", "m", "t", "g", "5", "enter", "space", "f2")
        assert seen(stage).turn == 1


# Screens and long talks


async def test_on_a_narrow_screen_the_panel_has_a_key() -> None:
    async with staged(Looking(played(), 5), 80, 24) as stage:
        assert not stage.get(Panel).display
        assert "F2 · yours" in stage.text
        assert "esc Back" in stage.text
        await press(stage, "f2")
        assert "On the table" in stage.text
        assert "Gives and gets" in stage.text
        assert not stage.get(Conversation).region
        await press(stage, "f2", "right")
        assert not stage.get(Panel).display
        await stage.resize(100, 24)
        assert "On the table" in stage.text
        assert stage.get(Conversation).region


async def test_long_words_about_a_turn_can_be_paged_through() -> None:
    async with staged(Looking(played(), 4), 80, 24) as stage:
        about = stage.app.screen.query_one("#words")
        assert about.max_scroll_y > 0
        await press(stage, "space")
        assert about.scroll_y > 0
        while not about.is_vertical_scroll_end:
            await press(stage, "space")
        await press(stage, "space")
        assert about.scroll_y == 0
        await press(stage, "space", "right", "left")
        assert about.scroll_y == 0


def forged(rounds: int) -> Iterator[Event]:
    """A long talk about nothing."""
    move = Move(kind=MoveKind.ANSWER)
    for turn in range(1, 2 * rounds, 2):
        yield Moved(turn=turn, move=move)
        yield Said(turn=turn, speaker=Side.BUYER, text=f"answer {turn}", voice="none")
        yield Said(turn=turn + 1, speaker=Side.SELLER, text=f"line {turn + 1}")


async def test_a_step_in_a_long_talk_costs_no_more_than_one_in_a_short_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with staged(Looking(transcript(list(forged(700))), 1_400)) as stage:
        taken: list[Event] = []

        def counted(state: State, event: Event) -> None:
            taken.append(event)
            apply(state, event)

        monkeypatch.setattr("trainer.tui.replay_past.apply", counted)
        await press(stage, *["left"] * 5)
        assert seen(stage).turn == 1_395
        assert 0 < len(taken) < 5 * 1.5 * replay_past.KEPT_EVERY + 5
        taken.clear()
        await press(stage, "right", "right")
        assert len(taken) <= 4
        taken.clear()
        await press(stage, "home", "right")
        assert len(taken) <= 4


async def test_what_has_been_read_can_be_looked_at_before_the_rest_has_been() -> None:
    talk = transcript(list(forged(400)))
    app = Looking(talk)
    async with staged(app) as stage:
        past = Past(talk)
        past.read_on()
        read = len(past.turns)
        assert 0 < read < 800
        seen(stage).past = past
        seen(stage).look(read)
        assert words(stage).startswith(f"Turn {read}, ")
        seen(stage).look(read + 1)
        assert words(stage) == "Reading …"
        assert len(stage.get(Conversation).messages) == read + 1
        assert f"read {read}" in stage.text

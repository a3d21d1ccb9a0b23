"""A session's state is a fold over its events: live, folded, undone, corrected and unvoiced."""

from collections.abc import Collection
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.building import reading
from tests.depth import examples
from tests.driving import SCENARIOS, Table
from tests.generating import readings
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side, Value
from trainer.negotiation.moves import MoveKind
from trainer.negotiation.reading import Reading
from trainer.session.effective import effective
from trainer.session.events import (
    EVENT,
    Corrected,
    Ended,
    EndReason,
    Event,
    Failed,
    Moved,
    Note,
    Other,
    Prepared,
    Rated,
    Said,
    Undone,
)
from trainer.session.state import State, apply, fold

SEEDS = st.integers(0, 30)
LEVELS = st.integers(1, 5)
NAME = "clinics-go-live"
SCENARIO = SCENARIOS[NAME]
MAIN = SCENARIO.agenda.main
QUESTION = reading(Act.EXPLORE, open_question=True, words=7)
GIVE = reading(terms={MAIN: 920}, reason="you stay for three years")
ARGUMENT = reading(Act.FAIRNESS, topics=("people_on_site",), reason="so nobody waits")


def talks(most: int) -> st.SearchStrategy[tuple[str, list[Reading]]]:
    def lines(name: str) -> st.SearchStrategy[tuple[str, list[Reading]]]:
        scenario = SCENARIOS[name]
        facts = [fact.id for fact in scenario.buyer.facts]
        one = readings(scenario.agenda, sorted(scenario.topics), facts)
        return st.tuples(st.just(name), st.lists(one, min_size=1, max_size=most))

    return st.sampled_from(sorted(SCENARIOS)).flatmap(lines)


FIXED = {
    "state": {"scenario", "seed", "level", "_shown"},
    "mind": {"case", "seed", "difficulty"},
    "ledger": {"setting", "resentment", "trust"},
}
"""What states that are compared are begun with, what is worked out anew, and what stands elsewhere too."""


def picture(state: State) -> dict[str, Any]:
    """All that two equal states have in common, as it is now: whatever they hold, but for what is fixed."""
    return {
        "mind": inside(state.mind, FIXED["mind"]),
        "ledger": inside(state.ledger, FIXED["ledger"]),
        "rest": inside(state, FIXED["state"] | {"mind", "ledger"}),
    }


def inside(held: Any, but: Collection[str] = ("setting",)) -> Any:
    """A value as it is now, with what is in objects that know no equality of their own."""
    if isinstance(held, dict):
        return {name: inside(value) for name, value in held.items()}
    if isinstance(held, list | tuple):
        return [inside(value) for value in held]
    equality: object = type(held).__eq__
    if equality is object.__eq__ and type(held).__module__.startswith("trainer."):
        names = vars(held) if hasattr(held, "__dict__") else type(held).__slots__
        return {name: inside(getattr(held, name)) for name in names if name not in but}
    return deepcopy(held)


def test_what_pictures_leave_out_is_there() -> None:
    state = Table(SCENARIO).state
    for name, held in (("state", state), ("mind", state.mind), ("ledger", state.ledger)):
        assert FIXED[name] <= vars(held).keys()


def folded(table: Table, events: list[Event] | None = None) -> dict[str, Any]:
    state = table.state
    given = table.events if events is None else events
    return picture(fold(state.scenario, state.seed, state.level, given))


def through_json(events: list[Event]) -> list[Event]:
    return [EVENT.validate_json(EVENT.dump_json(event, by_alias=True)) for event in events]


@examples(60)
@given(talks(12), SEEDS, LEVELS)
def test_the_fold_of_the_events_is_the_live_state(
    talk: tuple[str, list[Reading]], seed: int, level: int
) -> None:
    name, lines = talk
    table = Table(SCENARIOS[name], seed, level).play(*lines)
    live = picture(table.state)
    assert folded(table) == live
    assert folded(table, through_json(table.events)) == live
    assert effective(table.events) == table.events


@examples(40)
@given(talks(6), SEEDS, LEVELS, st.data())
def test_undoing_brings_back_the_state_before_that_turn(
    talk: tuple[str, list[Reading]], seed: int, level: int, data: st.DataObject
) -> None:
    name, lines = talk
    table = Table(SCENARIOS[name], seed, level)
    before = {}
    for line in lines:
        if table.over:
            break
        before[table.state.turn] = picture(table.state)
        table.say(line)
    turn = data.draw(st.sampled_from(sorted(before)))
    assert folded(table, [*table.events, Undone(turn=turn)]) == before[turn]


def test_a_talk_goes_on_after_an_undo_as_if_nothing_had_been() -> None:
    detour = Table(SCENARIO).play(QUESTION)
    turn = detour.state.turn
    detour.play(reading(Act.BELITTLE), reading(Act.WALK_AWAY))
    assert detour.over
    events = [*detour.events, Undone(turn=turn)]
    state = fold(SCENARIO, 1, 3, events)
    assert state.ended is None
    straight = Table(SCENARIO).play(QUESTION, GIVE)
    for event in straight.events[len(effective(events)) :]:
        events.append(event)
        apply(state, event)
    assert picture(state) == picture(straight.state) == folded(straight, events)


def test_undoing_twice_goes_back_further() -> None:
    table = Table(SCENARIO).play(QUESTION, GIVE, ARGUMENT)
    first = Table(SCENARIO)
    assert folded(table, [*table.events, Undone(turn=6), Undone(turn=2)]) == picture(first.state)


def test_a_rating_of_an_end_that_was_undone_is_gone_and_notes_stay() -> None:
    table = Table(SCENARIO)
    table.add(Note(text="ask about the founders"))
    table.say(reading(Act.WALK_AWAY))
    table.add(Rated(deal=2))
    state = fold(SCENARIO, 1, 3, [*table.events, Undone(turn=2)])
    assert (state.ended, state.rated) == (None, None)
    assert state.notes == ["ask about the founders"]


@examples(40)
@given(talks(5), SEEDS, LEVELS, st.data())
def test_a_corrected_reading_counts_as_if_it_had_been_read_at_once(
    talk: tuple[str, list[Reading]], seed: int, level: int, data: st.DataObject
) -> None:
    name, lines = talk
    right = data.draw(readings(SCENARIOS[name].agenda))
    misread, read = (Table(SCENARIOS[name], seed, level).play(*lines[:-1]) for _ in range(2))
    if not misread.over:
        turn = misread.state.turn
        misread.hear(lines[-1])
        read.hear(right)
        state = fold(SCENARIOS[name], seed, level, [*misread.events, Corrected(turn=turn, reading=right)])
        assert picture(state) == picture(read.state)


def test_correcting_leaves_other_turns_alone() -> None:
    table = Table(SCENARIO).play(GIVE)
    table.hear(QUESTION)
    corrected = effective([*table.events, Corrected(turn=4, reading=ARGUMENT)])
    read = [event.reading for event in corrected if isinstance(event, Said) and event.reading]
    assert read == [GIVE, ARGUMENT]


def test_what_was_corrected_and_undone_is_gone() -> None:
    table = Table(SCENARIO)
    before = picture(table.state)
    table.hear(QUESTION)
    events = [*table.events, Corrected(turn=2, reading=GIVE), Undone(turn=2)]
    assert folded(table, events) == before


def test_a_move_that_was_decided_and_not_voiced_is_there_to_be_voiced() -> None:
    table = Table(SCENARIO)
    table.hear(QUESTION)
    assert table.state.heard is not None
    move = table.plan()
    table.add(Moved(turn=3, move=move))
    state = fold(SCENARIO, 1, 3, table.events)
    assert state.unvoiced == move
    assert state.heard is None
    assert state.turn == 3
    apply(state, Said(turn=3, speaker=Side.BUYER, text="Well.", voice="none"))
    assert state.unvoiced is None
    assert state.turn == 4


def test_the_buyer_does_not_speak_without_a_move() -> None:
    state = State(SCENARIO, 1, 3)
    with pytest.raises(ValueError, match="turn 1"):
        apply(state, Said(turn=1, speaker=Side.BUYER, text="Hello."))


def test_what_changes_no_talk_changes_no_ledger_and_no_mind() -> None:
    table = Table(SCENARIO).play(GIVE)
    before = picture(table.state)
    for event in (
        Failed(what="no line"),
        Other(kind="weather"),
        Note(text="well"),
        Prepared(target=7e4),
        Rated(deal=3),
    ):
        table.add(event)
    after = picture(table.state)
    assert {key for key in after if after[key] != before[key]} == {"rest"}
    assert table.state.prepared == Prepared(target=7e4)
    assert table.state.rated == Rated(deal=3)
    assert table.state.notes == ["well"]


def test_the_end_is_kept_with_its_terms() -> None:
    table = Table(SCENARIO)
    ended = Ended(reason=EndReason.AGREED, terms=dict(SCENARIO.openings[Side.SELLER]))
    table.add(ended)
    assert table.state.ended == ended


@pytest.mark.parametrize("terms", [{MAIN: 900}, {"luck": 1}, {MAIN: "much"}])
def test_an_end_with_terms_that_are_no_package_is_refused(terms: dict[str, Value]) -> None:
    with pytest.raises(ValueError, match=r"issue|number"):
        Table(SCENARIO).add(Ended(reason=EndReason.AGREED, terms=terms))


def test_folding_calls_neither_mind_nor_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    table = Table(SCENARIO).play(QUESTION, GIVE, ARGUMENT)

    def never(*_given: object) -> None:
        raise AssertionError("the fold decided something")

    monkeypatch.setattr("trainer.buyer.decide.decide", never)
    monkeypatch.setattr("trainer.perception.reader.Reader.read", never)
    assert folded(table) == picture(table.state)


def test_turns_and_lines_are_numbered_and_kept() -> None:
    table = Table(SCENARIO)
    table.say(GIVE, "Nine hundred and twenty, for three years.")
    assert table.state.line(Side.SELLER) == "Nine hundred and twenty, for three years."
    assert [said.turn for said in table.state.utterances] == [1, 2, 3]
    assert len(table.state.spoken(Side.BUYER)) == 2
    assert table.state.round == 1
    assert table.moves[0].kind is MoveKind.OPEN

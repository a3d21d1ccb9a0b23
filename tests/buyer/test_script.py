"""The script of a buyer: beats that come again, meetings, moods and facts that wait for something."""

from typing import Any

import pytest

from tests.building import reading
from tests.buyer.minds import after, impression, mind, small
from tests.driving import Table
from trainer.buyer.beats import with_beat
from trainer.buyer.disclosure import disclose
from trainer.buyer.mind import Mind
from trainer.buyer.script_state import script_state
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side
from trainer.negotiation.moves import Move, MoveKind
from trainer.scenario.conditions import GROUPS, STATE

SMALL_TALK = reading(Act.RAPPORT)
OFFER = reading(terms={"price": 90})
ANSWER = Move(kind=MoveKind.ANSWER)


def scripted(*beats: dict[str, Any], **buyer: Any) -> Mind:
    return mind(small(beats=list(beats), **buyer))


def say(line: str = "Well.", **more: Any) -> dict[str, Any]:
    return {"id": "it", "kind": "say", "line": line, **more}


def played(of: Mind, rounds: int) -> list[str | None]:
    """What the script says in so many rounds of small talk."""
    lines = []
    for _ in range(rounds):
        after(of, SMALL_TALK)
        move = with_beat(of, impression(of, SMALL_TALK), ANSWER)
        of.play(move)
        lines.append(move.line)
    return lines


def test_a_beat_comes_again_in_other_words_when_enough_rounds_lie_between() -> None:
    again = scripted(say("One.", again=["Two.", "Three."], every=2))
    assert played(again, 9) == ["One.", None, None, "Two.", None, None, "Three.", None, None]
    often = scripted(say("One.", again=["Two."], every=1))
    assert played(often, 4) == ["One.", None, "Two.", None]


def test_what_a_beat_changes_it_changes_once() -> None:
    thinking = scripted(say("One.", again=["Two."], every=1, reserve=0.1, when=["round >= 2"]))
    before = thinking.aspiration.lowest
    played(thinking, 2)
    once = thinking.aspiration.lowest
    assert once > before
    assert played(thinking, 2)[-1] == "Two."
    assert thinking.aspiration.lowest == once


@pytest.mark.parametrize(
    ("condition", "line", "round_"),
    [
        ("told.board == 1", reading(questions=("board",)), 2),
        ("heard.it_runs >= 1", reading(topics=("it_runs",)), 1),
        ("played.first >= 1", SMALL_TALK, 2),
        ("seller.price <= 90", OFFER, 1),
        ("seller.support == premium", reading(terms={"support": "premium"}), 1),
        ("buyer.support != standard", SMALL_TALK, 1),
        ("pressed >= 2", reading(Act.THREAT), 2),
        ("moved == 0", SMALL_TALK, 1),
        ("meeting == 1", SMALL_TALK, 1),
    ],
)
def test_a_beat_waits_for_what_was_said_offered_and_played(condition: str, line: Any, round_: int) -> None:
    facts = [{"id": "board", "text": "I have a board.", "topics": ["board"]}]
    first = {"id": "first", "kind": "say", "line": "First.", "when": ["round >= 1"]}
    when = [condition] if condition.startswith("played") else [condition, "round >= 1"]
    table = Table(small(beats=[say(when=when), first], facts=facts, persona={"patience": 9}), level=1)
    came = next(number for number in range(1, 6) if table.say(line).beat == "it")
    assert came == round_


def test_all_that_a_condition_can_speak_of_is_there() -> None:
    thinking = after(scripted(), OFFER)
    state = script_state(thinking, impression(thinking, OFFER))
    assert set(STATE) <= set(state)
    assert {name.partition(".")[0] for name in state if "." in name} <= set(GROUPS)


def meeting(**more: Any) -> dict[str, Any]:
    return {
        "id": "thursday",
        "kind": "meeting",
        "when": ["round >= 2"],
        "line": "Let me sleep on it.",
        "later": "Two days later, on the phone",
        "reopens": "Good morning. Northwind has called.",
        **more,
    }


def test_a_talk_goes_on_in_another_meeting_with_what_has_happened_in_between() -> None:
    scenario = small(
        beats=[
            meeting(position="buyer", patience=2, mood={"resentment": 0.2, "because": "It broke again."}),
            {"id": "then", "kind": "say", "line": "As I said.", "when": ["meeting >= 2"]},
        ]
    )
    table = Table(scenario, level=3).play(SMALL_TALK)
    assert table.state.mind.meeting == 1
    move = table.say(SMALL_TALK)
    assert move.line == (
        "Let me sleep on it. [Two days later, on the phone] Good morning. Northwind has called."
    )
    state = table.state
    assert (state.mind.meeting, state.ledger.pressure.stronger) == (2, "buyer")
    found = state.ledger.resentment[Side.BUYER].evidence
    assert [(each.turn, each.change, each.reason) for each in found] == [(5, 0.2, "It broke again.")]
    assert not move.ends
    assert table.say(SMALL_TALK).beat == "then"


def test_no_meeting_is_put_off_to_when_the_time_is_up() -> None:
    late = scripted(meeting(when=["rounds_left <= 1"]))
    late.rounds = late.case.rounds - 2
    assert played(late, 1) == [None]


def test_what_happened_before_the_talk_comes_with_the_first_line_and_is_told_in_the_evidence() -> None:
    history = {"resentment": 0.3, "trust": -0.1, "because": "You were down all spring."}
    state = Table(small(history=history)).state
    resentment, trust = state.ledger.resentment[Side.BUYER], state.ledger.trust
    assert (resentment.value, resentment.by_turn) == (0.3, [0.3])
    assert trust.value == pytest.approx(trust.start - 0.1)
    assert [each.reason for each in (*resentment.evidence, *trust.evidence)] == [history["because"]] * 2
    assert state.ledger.resentment[Side.SELLER].value == 0


def test_a_fact_waits_for_its_own_conditions_however_much_the_buyer_trusts() -> None:
    fact = {"id": "board", "text": "I have a board.", "topics": ["board"], "opens_when": ["round >= 3"]}
    asks = reading(questions=("board",))
    told = []
    thinking = mind(small(facts=[fact], beats=[]))
    for _ in range(4):
        after(thinking, asks)
        told.append(disclose(thinking, impression(thinking, asks, trust=0.9)))
    assert [each.facts for each in told] == [(), (), ("board",), ("board",)]
    assert [each.parried for each in told] == [()] * 4


def test_nobody_bluffs_with_what_they_have_owned_up_to() -> None:
    bluff = {"id": "it", "kind": "tactic", "tactic": "competitor", "true": False, "belied_by": "alone"}
    of = scripted({**bluff, "line": "Others are cheaper."})
    after(of, OFFER)
    assert with_beat(of, impression(of, OFFER), ANSWER).beat == "it"
    of.told.append("alone")
    assert with_beat(of, impression(of, OFFER), ANSWER).beat is None

"""What the buyer tells, to whom, and what it brings up by itself."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.building import reading
from tests.buyer.minds import SMALL, impression, mind, small
from tests.depth import examples
from tests.driving import SCENARIOS, Table
from trainer.buyer.disclosure import Disclosure, disclose, raised
from trainer.buyer.hearing import hear
from trainer.buyer.mind import Mind
from trainer.negotiation.acts import Act
from trainer.negotiation.moves import Move, MoveKind
from trainer.negotiation.reading import Reading
from trainer.scenario.party import FactKind

STAGES = {1: "board", 2: "cash", 3: "alone"}
TRUSTS = [round(step / 20, 2) for step in range(21)]


def asked(of: Mind, *facts: str, trust: float, open_question: bool = False) -> Disclosure:
    read = reading(Act.EXPLORE, questions=facts, open_question=open_question)
    return disclose(of, impression(of, read, trust=trust))


def needed(stage: int, of: Mind | None = None) -> float:
    """The least trust at which a fact of this stage is told."""
    of = of or mind()
    return next((trust for trust in TRUSTS if asked(of, STAGES[stage], trust=trust).facts), 2.0)


def test_a_stage_one_fact_is_told_to_whoever_asks() -> None:
    assert asked(mind(), "board", trust=0).facts == ("board",)


def test_later_stages_ask_for_more_trust() -> None:
    assert 0 == needed(1) < needed(2) < needed(3) <= 1


def test_trust_never_closes_what_it_had_opened() -> None:
    for fact in STAGES.values():
        told = [bool(asked(mind(), fact, trust=trust).facts) for trust in TRUSTS]
        assert told == sorted(told)


def test_a_candid_buyer_asks_for_less_trust() -> None:
    closed, open_ = (mind(small(persona={"candour": share})) for share in (0.0, 1.0))
    for stage in (2, 3):
        assert needed(stage, open_) < needed(stage, closed)


def test_what_it_keeps_to_itself_it_parries() -> None:
    found = asked(mind(), "alone", trust=0)
    assert (found.facts, found.parried) == ((), ("alone",))


def test_what_was_not_asked_for_is_not_told() -> None:
    assert asked(mind(), "board", trust=1).facts == ("board",)
    assert disclose(mind(), impression(mind(), reading(Act.CANDOUR), trust=1)) == Disclosure()


def test_what_was_told_before_is_not_told_again() -> None:
    thinking = mind()
    thinking.play(Move(kind=MoveKind.ANSWER, facts=("board",)))
    facts = [fact.id for fact in thinking.case.buyer.facts]
    for _ in facts:
        found = asked(thinking, "board", trust=1)
        assert "board" not in found.facts
        thinking.play(Move(kind=MoveKind.ANSWER, facts=found.facts))
    last = asked(thinking, "board", trust=1)
    assert (last.facts, last.parried, last.again) == ((), (), "board")


def test_pressure_gets_no_answers() -> None:
    thinking = mind()
    heard = impression(thinking, reading(Act.EXPLORE, questions=("board",), open_question=True), trust=1)
    assert disclose(thinking, replace(heard, pressure=(Act.DEADLINE,))) == Disclosure()


def test_an_open_question_brings_something_but_no_weakness() -> None:
    thinking = mind()
    told: list[str] = []
    for _ in range(6):
        found = asked(thinking, trust=1, open_question=True)
        assert len(found.facts) <= 1
        told += found.facts
        thinking.play(Move(kind=MoveKind.ANSWER, facts=found.facts))
    assert sorted(told) == ["board", "calls", "cash"]


def test_an_open_question_of_a_stranger_stays_at_the_surface() -> None:
    found = asked(mind(), trust=0, open_question=True)
    assert [SMALL.buyer.fact(fact).stage for fact in found.facts] == [1]


def test_a_concern_is_raised_when_its_round_has_come_and_only_once() -> None:
    thinking = mind()
    assert raised(thinking) is None
    thinking.rounds = 2
    assert raised(thinking) == "calls"
    thinking.play(Move(kind=MoveKind.ANSWER, concern="calls"))
    assert raised(thinking) is None


def test_a_concern_that_was_asked_about_is_not_raised_any_more() -> None:
    thinking = mind()
    thinking.rounds = 5
    thinking.play(Move(kind=MoveKind.ANSWER, facts=("calls",)))
    assert raised(thinking) is None


@pytest.mark.parametrize("name", sorted(SCENARIOS))
def test_the_opening_raises_what_the_scenario_opens_with(name: str) -> None:
    at_once = [fact.id for fact in SCENARIOS[name].buyer.facts if fact.raised_in == 0]
    opening = Table(SCENARIOS[name]).moves[0]
    assert opening.kind is MoveKind.OPEN
    assert opening.line in SCENARIOS[name].buyer.opening_lines
    assert [opening.concern] == at_once


@examples(40)
@given(st.sampled_from(sorted(SCENARIOS)), st.integers(0, 20), st.integers(1, 5), st.data())
def test_nothing_is_told_twice_and_weaknesses_only_to_who_asks(
    name: str, seed: int, level: int, data: st.DataObject
) -> None:
    scenario = SCENARIOS[name]
    facts = [fact.id for fact in scenario.buyer.facts]
    table = Table(scenario, seed, level)
    told: list[str] = [concern for concern in [table.moves[0].concern] if concern]
    for _ in range(8):
        questions = tuple(data.draw(st.lists(st.sampled_from(facts), max_size=2, unique=True)))
        read = Reading(
            acts=reading(data.draw(st.sampled_from([Act.EXPLORE, Act.PARAPHRASE, Act.CANDOUR]))).acts,
            questions=questions,
            open_question=data.draw(st.booleans()),
        )
        if table.over:
            break
        move = table.say(read)
        shown = [*move.facts, *([move.concern] if move.concern else [])]
        for fact in shown:
            assert scenario.buyer.fact(fact).kind is not FactKind.WEAKNESS or fact in questions
        assert not set(move.facts) & set(move.parried)
        told += shown
    assert len(told) == len(set(told))


def test_a_fact_asked_about_again_brings_what_there_is_to_add_once() -> None:
    fact = {"id": "calls", "text": "They call me.", "more": "At six in the morning.", "topics": ["calls"]}
    table = Table(small(facts=[fact], beats=[]))
    asks = reading(Act.EXPLORE, questions=("calls",))
    first, second, third = (table.say(asks) for _ in range(3))
    assert (first.facts, first.more) == (("calls",), None)
    assert (second.facts, second.more) == ((), "calls")
    assert (third.facts, third.more) == ((), None)
    assert third.answering is not None
    assert third.answering.topic == "calls"


def test_the_fact_that_a_question_fits_best_decides_whether_it_is_answered() -> None:
    thinking = mind()
    closed_first = reading(Act.EXPLORE, questions=("alone", "board"))
    assert disclose(thinking, impression(thinking, closed_first)) == Disclosure(parried=("alone",))
    open_first = reading(Act.EXPLORE, questions=("board", "alone"))
    assert disclose(thinking, impression(thinking, open_first)) == Disclosure(facts=("board",))


def test_no_question_about_something_told_before_brings_something_else() -> None:
    thinking = mind()
    thinking.told.append("board")
    again = reading(Act.EXPLORE, questions=("board",))
    assert disclose(thinking, impression(thinking, again)) == Disclosure(again="board")


def test_nothing_is_added_for_who_is_no_longer_trusted() -> None:
    fact = {"id": "cash", "text": "Cash is tight.", "more": "Very.", "topics": ["cash"], "stage": 2}
    thinking = mind(small(facts=[fact], beats=[]))
    thinking.told.append("cash")
    asks = reading(Act.EXPLORE, questions=("cash",))
    assert disclose(thinking, impression(thinking, asks, trust=0.1)) == Disclosure(again="cash")
    assert disclose(thinking, impression(thinking, asks, trust=0.9)) == Disclosure(more="cash")


def test_what_has_conditions_of_its_own_is_not_raised_before_they_hold() -> None:
    fact = {"id": "cash", "text": "Cash is tight.", "topics": ["cash"], "kind": "concern", "raised_in": 1}
    thinking = mind(small(facts=[{**fact, "opens_when": ["round >= 3"]}], beats=[]))
    talk = reading(Act.RAPPORT)
    came = []
    for _ in range(4):
        hear(thinking, impression(thinking, talk))
        came.append(raised(thinking, impression(thinking, talk)))
    assert came == [None, None, "cash", "cash"]


def test_who_asks_for_terms_gets_terms_and_no_parry() -> None:
    asks = reading(Act.ASK_TERMS, questions=("alone",))
    assert disclose(mind(), impression(mind(), asks)) == Disclosure()
    assert Table(SMALL).say(asks).offer is not None

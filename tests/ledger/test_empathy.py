"""Empathy: seven levels, opportunities met, missed and dismissed, and what earns nothing."""

import pytest

from tests.building import ALONE, BUYER, CASH, OUTAGES, SELLER, Talk, concern, quoted
from trainer.ledger.empathy import EmpathyEntry, Result
from trainer.negotiation.acts import Act
from trainer.negotiation.moves import Move, MoveKind


def worried() -> Talk:
    """A talk in which the buyer has just shown a concern."""
    talk = Talk()
    talk.buyer(concerns=(concern("outages", "outage"),), topics=("outages",))
    return talk


def only(entries: list[EmpathyEntry]) -> EmpathyEntry:
    (entry,) = entries
    return entry


LEVELS = {
    Act.RAPPORT: 1,
    Act.APPRECIATE: 1,
    Act.ACKNOWLEDGE: 2,
    Act.PARAPHRASE: 3,
    Act.VALIDATE: 4,
    Act.EXPLORE: 5,
}


@pytest.mark.parametrize(("act", "level"), LEVELS.items())
def test_the_words_themselves_reach_levels_one_to_five(act: Act, level: int) -> None:
    entry = only(Talk().seller(quoted(act, quote="the words")).empathy)
    assert (entry.act, entry.level, entry.side, entry.quote) == (act, level, SELLER, "the words")
    assert entry.result is Result.UNPROMPTED
    assert entry.opportunity_turn is None
    assert entry.points > 0


@pytest.mark.parametrize("act", [act for act, level in LEVELS.items() if level > 1])
def test_meeting_a_concern_names_it_and_earns_more_than_the_same_unprompted(act: Act) -> None:
    met = only(worried().seller(act).empathy)
    assert (met.result, met.opportunity_turn) == (Result.MET, 1)
    assert met.points > only(Talk().seller(act).empathy).points


@pytest.mark.parametrize("act", [Act.RAPPORT, Act.APPRECIATE])
def test_courtesy_meets_no_concern(act: Act) -> None:
    assert only(worried().seller(act).empathy).result is Result.UNPROMPTED


def test_level_six_is_a_question_that_brings_a_hidden_interest_to_light() -> None:
    talk = Talk()
    talk.seller(quoted(Act.EXPLORE, quote="what else matters?"))
    heard = talk.buyer(move=Move(kind=MoveKind.ANSWER, facts=("cash",)))
    entry = only(heard.empathy)
    assert (entry.level, entry.side, entry.turn, entry.result) == (6, SELLER, 1, Result.MET)
    assert entry.quote == "what else matters?"
    assert CASH.text in entry.why


def test_what_anybody_is_told_is_no_hidden_interest() -> None:
    talk = Talk()
    talk.seller(Act.EXPLORE)
    assert talk.buyer(move=Move(kind=MoveKind.ANSWER, facts=("outages",))).empathy == []


def test_an_interest_told_unasked_is_not_found() -> None:
    talk = Talk()
    talk.seller(Act.EXPLORE)
    talk.buyer(move=Move(kind=MoveKind.ANSWER))
    talk.seller(Act.CANDOUR)
    assert talk.buyer(move=Move(kind=MoveKind.ANSWER, facts=("alone",))).empathy == []


def told_of_cash() -> Talk:
    talk = Talk()
    talk.buyer(move=Move(kind=MoveKind.ANSWER, facts=("cash",)))
    return talk


@pytest.mark.parametrize(("days", "serves"), [(30, False), (45, True), (60, True)])
def test_level_seven_is_an_offer_that_serves_a_need_they_told(days: int, serves: bool) -> None:
    entries = told_of_cash().seller(terms={"days": days}).empathy
    assert [entry.level for entry in entries] == [7] * serves
    if serves:
        assert (entries[0].opportunity_turn, entries[0].result) == (1, Result.MET)
        assert CASH.text in entries[0].why


def test_a_condition_can_serve_a_need_too() -> None:
    entries = told_of_cash().seller(terms={"days": 45}, given={"price": 95}).empathy
    assert [entry.level for entry in entries] == [7]


def test_a_need_is_served_once() -> None:
    talk = told_of_cash()
    talk.seller(terms={"days": 45})
    assert talk.seller(terms={"days": 60}).empathy == []


def test_serving_a_need_by_chance_before_it_was_told_is_no_empathy() -> None:
    talk = Talk()
    assert talk.seller(terms={"days": 60}).empathy == []


def test_deeper_levels_earn_more_than_courtesy() -> None:
    courtesy = only(worried().seller(Act.APPRECIATE).empathy).points
    acknowledged = only(worried().seller(Act.ACKNOWLEDGE).empathy).points
    paraphrased = only(worried().seller(Act.PARAPHRASE).empathy).points
    assert courtesy < acknowledged < paraphrased
    served = only(told_of_cash().seller(terms={"days": 45}).empathy).points
    assert served >= paraphrased


def test_a_concern_that_two_turns_let_pass_is_missed() -> None:
    talk = worried()
    assert talk.seller(Act.REJECT).empathy == []
    talk.buyer(Act.RAPPORT)
    entry = only(talk.seller(Act.REJECT).empathy)
    assert (entry.result, entry.act, entry.level, entry.opportunity_turn) == (Result.MISSED, None, None, 1)
    assert entry.points == 0
    assert "we had a bad spring" in entry.why
    assert talk.seller(Act.REJECT).empathy == []


@pytest.mark.parametrize("hostile", [Act.BELITTLE, Act.ANGER, Act.EXPLOIT])
def test_contempt_dismisses_a_concern_at_once(hostile: Act) -> None:
    entry = only(worried().seller(quoted(hostile, quote="get over it")).empathy)
    assert (entry.result, entry.opportunity_turn, entry.quote) == (Result.DISMISSED, 1, "get over it")


def test_a_concern_met_is_neither_missed_nor_met_again() -> None:
    talk = worried()
    talk.seller(Act.PARAPHRASE)
    results = [entry.result for _ in range(3) for entry in talk.seller(Act.VALIDATE).empathy]
    assert Result.MISSED not in results
    assert Result.MET not in results


def test_a_later_answer_has_to_touch_on_the_concern() -> None:
    vague, named, cued = worried(), worried(), worried()
    for talk in (vague, named, cued):
        talk.seller(Act.REJECT)
        talk.buyer(Act.REJECT)
    vague.seller(Act.ACKNOWLEDGE, text="That is hard.")
    named.seller(Act.ACKNOWLEDGE, topics=("outages",))
    cued.seller(Act.ACKNOWLEDGE, text="The outage in May must have been hard.")
    met = [
        any(entry.result is Result.MET for entry in talk.ledger.empathy.entries)
        for talk in (vague, named, cued)
    ]
    assert met == [False, True, True]


def test_of_two_concerns_the_one_whose_words_are_touched_is_met() -> None:
    talk = Talk()
    talk.buyer(concerns=(concern("outages", "outage"),))
    talk.seller(Act.REJECT)
    talk.buyer(concerns=(concern("cash", "cash"),))
    entry = talk.seller(Act.ACKNOWLEDGE, text="That outage was our fault.").empathy[0]
    assert (entry.result, entry.opportunity_turn) == (Result.MET, 1)


def test_empathy_in_one_breath_with_pressure_is_hollow() -> None:
    entry = worried().seller(Act.ACKNOWLEDGE, quoted(Act.DEADLINE, 2)).empathy[0]
    assert (entry.result, entry.points) == (Result.HOLLOW, 0)
    assert entry.why


def test_the_same_words_again_are_hollow() -> None:
    talk = worried()
    talk.seller(Act.PARAPHRASE, text="So it was the outages.")
    talk.buyer(concerns=(concern("cash"),))
    entry = talk.seller(Act.PARAPHRASE, text="So it was the OUTAGES. ").empathy[0]
    assert (entry.result, entry.points) == (Result.HOLLOW, 0)
    assert entry.why


@pytest.mark.parametrize("act", [Act.RAPPORT, Act.APPRECIATE, Act.APOLOGISE])
def test_courtesy_again_is_hollow(act: Act) -> None:
    talk = Talk()
    talk.seller(act)
    entry = only(talk.seller(act).empathy)
    assert (entry.result, entry.points) == (Result.HOLLOW, 0)
    assert entry.why


def test_hollow_empathy_meets_nothing() -> None:
    talk = worried()
    talk.seller(Act.ACKNOWLEDGE, quoted(Act.THREAT, 2))
    talk.buyer(Act.REJECT)
    assert only(talk.seller(Act.REJECT).empathy).result is Result.MISSED


def test_the_same_act_earns_less_each_time() -> None:
    talk = Talk()
    earned = [only(talk.seller(Act.VALIDATE).empathy).points for _ in range(4)]
    assert earned == sorted(earned, reverse=True)
    assert len(set(earned)) == 4


def test_the_buyer_s_empathy_is_recorded_too() -> None:
    talk = Talk()
    talk.seller(concerns=(concern(None, "margin"),))
    entry = only(talk.buyer(Act.VALIDATE, text="Your margin matters.").empathy)
    assert (entry.side, entry.result, entry.opportunity_turn) == (BUYER, Result.MET, 1)


def test_points_are_the_sum_of_what_is_listed() -> None:
    talk = worried()
    talk.seller(Act.PARAPHRASE, Act.VALIDATE)
    talk.buyer(Act.APPRECIATE, move=Move(kind=MoveKind.ANSWER, facts=("cash", "alone")))
    talk.seller(Act.RAPPORT, terms={"days": 45})
    book = talk.ledger.empathy
    for side in (SELLER, BUYER):
        assert book.points(side) == sum(entry.points for entry in book.entries if entry.side is side) > 0


def test_facts_of_the_setting_are_what_these_tests_take_them_for() -> None:
    assert (OUTAGES.stage, CASH.stage, ALONE.stage) == (1, 2, 3)

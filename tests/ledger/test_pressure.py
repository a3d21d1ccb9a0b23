"""Pressure of either side: which tactic, how hard, how true, from whom, and what it got for an answer."""

from typing import Any

import pytest

from tests.building import BUYER, FOREIGN, SELLER, Talk, offer, quoted, setting
from trainer.ledger.dates import times
from trainer.ledger.pressure import Answer, PressureEntry
from trainer.negotiation.acts import PRESSURE, SEQUENCE, Act, ActQuote
from trainer.negotiation.moves import Answering, Move, MoveKind, Pressure


def only(talk: Talk, tactic: Act) -> PressureEntry:
    (entry,) = (found for found in talk.ledger.pressure.entries if found.tactic is tactic)
    return entry


def tactics(talk: Talk) -> list[Act]:
    return [entry.tactic for entry in talk.ledger.pressure.entries]


@pytest.mark.parametrize("tactic", sorted(PRESSURE - SEQUENCE))
def test_every_tactic_is_recorded_for_whoever_plays_it(tactic: Act) -> None:
    talk = Talk()
    talk.seller(quoted(tactic, 2, "the words"))
    talk.buyer(quoted(tactic, 3))
    first, second = talk.ledger.pressure.entries
    assert (first.tactic, first.side, first.turn, first.felt) == (tactic, SELLER, 1, 2)
    assert first.quote == "the words"
    assert (second.side, second.severity, second.repeated) == (BUYER, 3, 0)


def test_what_is_no_pressure_is_not_recorded() -> None:
    talk = Talk()
    talk.seller(Act.REJECT, Act.EXPLORE, Act.CANDOUR, terms={"price": 90}, reason="a reason")
    talk.buyer(Act.WALK_AWAY)
    assert tactics(talk) == []


@pytest.mark.parametrize("severity", [0, 1, 2, 3])
def test_a_severity_that_was_read_is_kept(severity: int) -> None:
    talk = Talk()
    talk.seller(quoted(Act.COMPETITOR, severity))
    assert only(talk, Act.COMPETITOR).severity == severity


@pytest.mark.parametrize(("tactic", "true"), [(Act.DEADLINE, True), (Act.SCARCITY, False), (Act.GUILT, None)])
def test_the_scenario_knows_whether_the_seller_s_claim_is_true(tactic: Act, true: bool | None) -> None:
    talk = Talk()
    talk.seller(tactic)
    talk.buyer(tactic)
    seller, buyer = talk.ledger.pressure.entries
    assert seller.true is true
    assert buyer.true is None


def test_a_true_claim_plainly_put_weighs_nothing_and_a_false_one_does() -> None:
    talk = Talk()
    talk.seller(Act.DEADLINE, Act.SCARCITY)
    assert only(talk, Act.DEADLINE).severity == 0
    assert only(talk, Act.SCARCITY).severity == 1


def test_an_explicit_claim_that_is_known_to_be_untrue_is_worse_than_it_sounds() -> None:
    talk = Talk()
    talk.seller(quoted(Act.SCARCITY, 2))
    lie = only(talk, Act.SCARCITY)
    assert (lie.severity, lie.felt, lie.true) == (3, 2, False)
    plain = Talk(setting(claims={}))
    plain.seller(quoted(Act.SCARCITY, 2))
    assert only(plain, Act.SCARCITY).severity == 2
    assert talk.resentment(BUYER) == plain.resentment(BUYER)


def test_a_true_claim_put_harshly_stays_harsh() -> None:
    talk = Talk()
    talk.seller(quoted(Act.DEADLINE, 3))
    assert only(talk, Act.DEADLINE).severity == 3


@pytest.mark.parametrize("true", [True, False, None])
def test_the_buyer_s_script_says_how_hard_and_how_true_its_tactic_is(true: bool | None) -> None:
    pressure = Pressure(tactic=Act.COMPETITOR, severity=2, true=true, line="Others are cheaper.")
    talk = Talk()
    talk.buyer(quoted(Act.COMPETITOR, 1), move=Move(kind=MoveKind.HOLD, pressure=pressure))
    entry = only(talk, Act.COMPETITOR)
    assert (entry.severity, entry.true) == (2, true)


@pytest.mark.parametrize("position", ["seller", "buyer", "balanced"])
def test_the_stronger_side_is_the_scenario_s(position: str) -> None:
    talk = Talk(setting(position=position))
    talk.seller(Act.GUILT)
    assert only(talk, Act.GUILT).stronger == position


def test_a_changed_position_counts_from_then_on() -> None:
    talk = Talk()
    talk.seller(Act.GUILT)
    talk.ledger.pressure.stronger = "buyer"
    talk.seller(Act.ANGER)
    assert [entry.stronger for entry in talk.ledger.pressure.entries] == ["balanced", "buyer"]


def test_without_a_scenario_nobody_is_known_to_be_stronger_or_truthful() -> None:
    talk = Talk(FOREIGN)
    talk.seller(Act.DEADLINE)
    entry = only(talk, Act.DEADLINE)
    assert (entry.stronger, entry.true) == (None, None)


def test_repetition_is_counted_by_side_and_tactic() -> None:
    talk = Talk()
    for _ in range(3):
        talk.seller(Act.GUILT)
        talk.buyer(Act.GUILT)
    talk.seller(Act.ANGER)
    assert [entry.repeated for entry in talk.ledger.pressure.entries] == [0, 0, 1, 1, 2, 2, 0]


def test_there_is_no_answer_until_the_other_side_speaks() -> None:
    talk = Talk()
    talk.buyer(Act.DEADLINE)
    assert only(talk, Act.DEADLINE).answer is None
    talk.buyer(Act.RAPPORT)
    assert only(talk, Act.DEADLINE).answer is None
    talk.seller(Act.REJECT)
    assert only(talk, Act.DEADLINE).answer is Answer.HELD
    talk.seller(terms={"price": 80})
    assert only(talk, Act.DEADLINE).answer is Answer.HELD


def answered(text: str | None = None, *acts: Act, **more: Any) -> Answer | None:
    talk = Talk()
    talk.buyer(Act.ULTIMATUM)
    talk.seller(*acts, text=text, **more)
    return talk.ledger.pressure.entries[0].answer


def test_answers_to_pressure() -> None:
    assert answered(None, terms={"price": 90}) is Answer.CONCEDED
    assert answered(None, Act.ANGER) is Answer.RETALIATED
    assert answered("That sounds like an ultimatum to me.") is Answer.NAMED
    assert answered(None, Act.EXPLORE) is Answer.REFRAMED
    assert answered("You're right, that came out wrong and I apologise.", Act.APOLOGISE) is Answer.REFRAMED
    assert answered(None, Act.REJECT) is Answer.HELD
    assert answered(None, reason="our costs are what they are") is Answer.HELD
    assert answered(None, terms={"price": 110}) is Answer.HELD
    assert answered("Lovely weather.", Act.RAPPORT) is Answer.IGNORED


def test_a_trade_gives_nothing_for_pressure() -> None:
    assert answered(None, terms={"price": 80}, given={"days": 0}) is Answer.REFRAMED


def test_giving_in_weighs_more_than_the_words_around_it() -> None:
    assert answered("This is an ultimatum, but fine.", Act.ANGER, terms={"price": 80}) is Answer.CONCEDED
    assert answered("I won't be rushed. But fine.", Act.REJECT, terms={"price": 80}) is Answer.CONCEDED


def test_pushing_back_weighs_more_than_naming_it_and_naming_it_more_than_turning_it_round() -> None:
    assert answered("Please don't push me.", Act.THREAT) is Answer.RETALIATED
    assert answered("Please don't push me.", Act.EXPLORE) is Answer.NAMED
    assert answered("I'm not bluffing.", Act.REJECT) is Answer.HELD
    assert answered("I understand the pressure you're under.", Act.VALIDATE) is Answer.REFRAMED


def test_a_present_that_costs_the_other_side_nothing_less_is_no_giving_in() -> None:
    assert answered(None, terms={"extra": "fee"}) is Answer.HELD
    assert answered(None, terms={"extra": "training"}) is Answer.HELD


def test_accepting_under_pressure_is_giving_in() -> None:
    talk = Talk()
    talk.buyer(Act.ULTIMATUM, terms={"price": 50})
    talk.seller(Act.ACCEPT)
    assert only(talk, Act.ULTIMATUM).answer is Answer.CONCEDED
    assert "gave under pressure" in talk.rules(SELLER)


def test_a_yes_to_one_s_own_terms_is_no_giving_in() -> None:
    talk = Talk()
    talk.buyer(Act.ULTIMATUM, terms={"price": 100, "days": 0})
    talk.seller(Act.ACCEPT)
    assert only(talk, Act.ULTIMATUM).answer is Answer.HELD


LIMIT = "I can't go below 88, it costs us 58 a seat."


@pytest.mark.parametrize(
    ("acts", "text", "more", "answer"),
    [
        ((), LIMIT, {"terms": {"price": 88}, "reason": "it costs us 58"}, Answer.HELD),
        ((Act.FAIRNESS,), LIMIT, {"terms": {"price": 88}}, Answer.HELD),
        ((), "I can't go below 88.", {"terms": {"price": 88}}, Answer.CONCEDED),
        ((), "88, then.", {"terms": {"price": 88}, "reason": "it costs us 58"}, Answer.CONCEDED),
        ((), "90, then.", {"terms": {"price": 90}, "reason": "it costs us 58"}, Answer.HELD),
        ((), "90, then.", {"terms": {"price": 90}}, Answer.CONCEDED),
        ((Act.EXPLOIT, Act.THREAT), "90, or I call your CEO.", {"terms": {"price": 90}}, Answer.RETALIATED),
        ((Act.THREAT,), "89, or I call your CEO.", {"terms": {"price": 89}}, Answer.CONCEDED),
    ],
)
def test_what_was_offered_on_a_condition_or_is_the_end_of_the_way_is_no_giving_in(
    acts: tuple[Act, ...], text: str, more: dict[str, Any], answer: Answer
) -> None:
    talk = Talk()
    talk.seller(terms={"price": 90}, given={"days": 0})
    talk.buyer(Act.ULTIMATUM)
    talk.seller(*acts, text=text, **more)
    assert only(talk, Act.ULTIMATUM).answer is answer
    assert ("gave under pressure" in talk.rules(SELLER)) is (answer is Answer.CONCEDED)


@pytest.mark.parametrize(
    ("quote", "answer"),
    [
        ("I take back what I said about your CEO.", Answer.IGNORED),
        ("I shouldn't have spoken of your CEO.", Answer.IGNORED),
        ("Don't forget that I can call your CEO.", Answer.RETALIATED),
        ("You shouldn't have said that. I'll call your CEO.", Answer.RETALIATED),
    ],
)
def test_who_backs_down_does_not_push_back(quote: str, answer: Answer) -> None:
    talk = Talk()
    talk.buyer(Act.ULTIMATUM)
    talk.seller(quoted(Act.THREAT, 2, quote), text=quote)
    assert only(talk, Act.ULTIMATUM).answer is answer


def test_an_apology_read_as_a_threat_too_is_no_pushing_back() -> None:
    sorry = "I'm sorry for that about your CEO."
    talk = Talk()
    talk.buyer(Act.ULTIMATUM)
    talk.seller(quoted(Act.APOLOGISE, quote=sorry), quoted(Act.THREAT, 2, sorry), text=sorry)
    assert only(talk, Act.ULTIMATUM).answer is Answer.REFRAMED


def test_a_question_about_the_rival_that_they_brought_up_presses_nobody() -> None:
    asked = quoted(Act.COMPETITOR, 1, "Does Northwind give you 24 months at 84?")
    talk = Talk()
    talk.seller(asked)
    talk.buyer(Act.COMPETITOR)
    talk.seller(asked, ActQuote(act=Act.OFFER, quote=asked.quote), offer=offer({"price": 84}))
    assert [entry.side for entry in talk.ledger.pressure.entries] == [SELLER, BUYER]
    assert talk.ledger.pressure.entries[1].answer is Answer.REFRAMED


@pytest.mark.parametrize(
    ("quote", "true"),
    [
        ("The contract ends on the 30th.", True),
        ("Your contract ends at the end of the month.", True),
        ("There are three weeks left.", True),
        ("Time is running out.", True),
        ("This price expires tonight.", None),
        ("This price expires soon.", None),
        ("The offer is good until Friday.", None),
        ("My price stands until the 30th.", True),
    ],
)
def test_a_true_deadline_is_the_one_that_the_scenario_names(quote: str, true: bool | None) -> None:
    talk = Talk(setting(times=times("The contract runs out on the 30th, in three weeks.")))
    talk.seller(quoted(Act.DEADLINE, 2, quote))
    assert only(talk, Act.DEADLINE).true is true
    made_up = Talk(setting(claims={Act.DEADLINE: False}))
    made_up.seller(quoted(Act.DEADLINE, 2, quote))
    assert only(made_up, Act.DEADLINE).true is False


def test_a_truth_plainly_put_in_return_is_no_pushing_back() -> None:
    talk = Talk()
    talk.seller(quoted(Act.EXPLOIT, 2))
    plain = Pressure(tactic=Act.DEADLINE, severity=0, true=True, line="The contract ends on the 30th.")
    named = Answering(act=Act.EXPLOIT, quote="exploit")
    talk.buyer(Act.DEADLINE, move=Move(kind=MoveKind.HOLD, pressure=plain, answering=named))
    assert only(talk, Act.EXPLOIT).answer is Answer.NAMED
    talk.seller(terms={"price": 90})
    assert only(talk, Act.DEADLINE).answer is Answer.CONCEDED
    assert "gave under pressure" not in talk.rules(SELLER)


def test_leaving_a_question_open_is_no_pushing_back() -> None:
    talk = Talk()
    talk.buyer(Act.GUILT, Act.EXPLORE)
    talk.seller(text="Right.", words=1)
    assert only(talk, Act.STONEWALL).side is SELLER
    assert only(talk, Act.GUILT).answer is Answer.IGNORED


def test_asking_back_and_what_nobody_can_make_out_are_no_answer_yet() -> None:
    talk = Talk()
    talk.seller(quoted(Act.DEADLINE, 2))
    talk.buyer(move=Move(kind=MoveKind.CLARIFY, unclear=("noon",)))
    assert only(talk, Act.DEADLINE).answer is None
    talk.seller(text="???", understood=False)
    talk.buyer(Act.REJECT, move=Move(kind=MoveKind.HOLD))
    entry = only(talk, Act.DEADLINE)
    assert (entry.answer, entry.answered_turn) == (Answer.HELD, 4)


def test_giving_in_after_asking_back_is_still_giving_in_to_it() -> None:
    talk = Talk()
    talk.buyer(quoted(Act.ULTIMATUM, 2))
    talk.seller(text="???", understood=False)
    talk.buyer(move=Move(kind=MoveKind.CLARIFY))
    talk.seller(terms={"price": 80})
    assert only(talk, Act.ULTIMATUM).answer is Answer.CONCEDED
    assert "gave under pressure" in talk.rules(SELLER, turn=4)


def test_a_give_two_turns_later_changes_no_answer() -> None:
    talk = Talk()
    talk.buyer(quoted(Act.ULTIMATUM, 2))
    talk.seller(Act.RAPPORT)
    talk.buyer(Act.RAPPORT)
    talk.seller(terms={"price": 80})
    assert only(talk, Act.ULTIMATUM).answer is Answer.IGNORED
    assert "gave under pressure" not in talk.rules(SELLER)


def test_without_a_scenario_a_yes_and_a_step_towards_the_other_give_in() -> None:
    for reply, answer in (
        ({"terms": {"price": 80}}, Answer.CONCEDED),
        ({"terms": {"price": 95}}, Answer.HELD),
        ({"terms": {"price": 90}}, Answer.HELD),
        ({"terms": {"price": 80, "days": 15}}, Answer.HELD),
        ({"terms": {"extra": "report"}}, Answer.CONCEDED),
        ({"terms": {"extra": "pilot"}}, Answer.HELD),
    ):
        talk = Talk(FOREIGN)
        talk.seller(terms={"price": 90, "days": 30, "extra": "none"})
        talk.buyer(Act.ULTIMATUM, terms={"price": 60, "days": 60, "extra": "report"})
        talk.seller(**reply)
        assert only(talk, Act.ULTIMATUM).answer is answer, reply
    talk = Talk(FOREIGN)
    talk.buyer(Act.ULTIMATUM, terms={"price": 60})
    talk.seller(Act.ACCEPT)
    assert only(talk, Act.ULTIMATUM).answer is Answer.CONCEDED

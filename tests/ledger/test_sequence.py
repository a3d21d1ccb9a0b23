"""Pressure that shows only in the sequence of turns: pester, nibble, extreme anchor, stonewall."""

from typing import Any

import pytest

from tests.building import BUYER, SELLER, Talk
from trainer.ledger.pressure import PressureEntry
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side
from trainer.negotiation.moves import Move, MoveKind


def only(talk: Talk, tactic: Act) -> PressureEntry:
    (entry,) = (found for found in talk.ledger.pressure.entries if found.tactic is tactic)
    return entry


def tactics(talk: Talk) -> list[Act]:
    return [entry.tactic for entry in talk.ledger.pressure.entries]


def test_begging_twice_pesters() -> None:
    talk = Talk()
    talk.seller(Act.ASK_BETTER)
    assert tactics(talk) == []
    talk.buyer(Act.REJECT)
    talk.seller(Act.ASK_BETTER)
    assert tactics(talk) == [Act.PESTER]


def test_the_same_offer_again_pesters_and_another_does_not() -> None:
    talk = Talk()
    talk.seller(terms={"price": 95})
    talk.seller(terms={"price": 94})
    assert tactics(talk) == []
    talk.seller(terms={"price": 94})
    assert tactics(talk) == [Act.PESTER]


@pytest.mark.parametrize("new", [{"reason": "paper went up"}, {"topics": ("peers",)}])
def test_the_same_demand_with_something_new_to_say_for_it_does_not_pester(new: dict[str, Any]) -> None:
    talk = Talk()
    talk.seller(terms={"price": 95})
    talk.seller(terms={"price": 95}, **new)
    assert tactics(talk) == []


def test_a_planned_hold_of_the_buyer_s_does_not_pester() -> None:
    talk = Talk()
    for _ in range(2):
        talk.buyer(Act.REJECT, terms={"price": 45}, move=Move(kind=MoveKind.HOLD))
    assert tactics(talk) == []


@pytest.mark.parametrize(("side", "days"), [(SELLER, 30), (BUYER, 90)])
def test_a_new_demand_after_the_handshake_nibbles(side: Side, days: int) -> None:
    talk = Talk()
    talk.buyer(terms={"price": 60})
    talk.seller(Act.ACCEPT)
    ask = talk.seller if side is SELLER else talk.buyer
    ask(terms={"days": days})
    assert only(talk, Act.NIBBLE).side is side


def test_a_new_demand_in_the_same_breath_as_the_yes_nibbles() -> None:
    talk = Talk()
    talk.buyer(terms={"price": 60})
    talk.seller(Act.ACCEPT, terms={"days": 30}, on_theirs=True)
    assert only(talk, Act.NIBBLE).side is SELLER


@pytest.mark.parametrize(("side", "days"), [(SELLER, 90), (BUYER, 30)])
def test_a_present_after_the_handshake_is_no_nibble(side: Side, days: int) -> None:
    talk = Talk()
    talk.buyer(terms={"price": 60})
    talk.seller(Act.ACCEPT)
    ask = talk.seller if side is SELLER else talk.buyer
    ask(terms={"days": days})
    assert tactics(talk) == []


def test_restating_the_agreed_terms_is_no_nibble() -> None:
    talk = Talk()
    talk.buyer(terms={"price": 60})
    talk.seller(Act.ACCEPT)
    talk.seller(terms={"price": 60, "days": 60})
    assert tactics(talk) == []


def test_answering_a_nibble_with_a_wish_of_one_s_own_is_no_nibble() -> None:
    talk = Talk()
    talk.buyer(terms={"price": 60})
    talk.seller(Act.ACCEPT)
    talk.buyer(terms={"days": 90})
    talk.seller(terms={"price": 62, "days": 90})
    assert only(talk, Act.NIBBLE).side is BUYER


def test_a_first_offer_far_beyond_one_s_opening_is_an_extreme_anchor() -> None:
    far, near, later = Talk(), Talk(), Talk()
    far.seller(terms={"price": 180})
    near.seller(terms={"price": 104})
    later.seller(terms={"price": 95})
    later.seller(terms={"price": 180})
    assert only(far, Act.EXTREME_ANCHOR).severity >= 1
    assert tactics(near) == tactics(later) == []
    buyers = Talk()
    buyers.buyer(terms={"price": 0})
    assert only(buyers, Act.EXTREME_ANCHOR).side is BUYER


@pytest.mark.parametrize("question", [Act.EXPLORE, Act.ASK_TERMS])
def test_leaving_a_direct_question_unanswered_stonewalls(question: Act) -> None:
    talk = Talk()
    talk.buyer(question)
    talk.seller(text="Let us move on.", words=4)
    assert only(talk, Act.STONEWALL).side is SELLER


@pytest.mark.parametrize(
    "reply",
    [{"reason": "that is confidential"}, {"topics": ("peers",)}, {"terms": {"price": 90}}, {"words": 30}],
)
def test_an_answer_or_declining_openly_does_not_stonewall(reply: dict[str, Any]) -> None:
    talk = Talk()
    talk.buyer(Act.EXPLORE)
    talk.seller(**reply)
    assert Act.STONEWALL not in tactics(talk)


def test_silence_where_nothing_was_asked_does_not_stonewall() -> None:
    talk = Talk()
    talk.buyer(Act.RAPPORT)
    talk.seller(text="Right.", words=1)
    assert tactics(talk) == []

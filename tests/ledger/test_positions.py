"""Who stands where: firm offers, conditional ones beside them, and what is agreed."""

import pytest

from tests.building import BUYER, FOREIGN, OPENINGS, SELLER, Talk
from trainer.ledger.positions import Positions
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Package, Side, Terms


def standing(talk: Talk, side: Side) -> Package:
    return talk.ledger.positions.standing[side]


def positions(talk: Talk) -> Positions:
    return talk.ledger.positions


def test_both_sides_stand_on_their_openings_before_a_word_is_said() -> None:
    talk = Talk()
    assert standing(talk, SELLER) == OPENINGS[SELLER] == positions(talk).on_table(SELLER)
    assert standing(talk, BUYER) == OPENINGS[BUYER]


def test_a_firm_offer_keeps_the_mover_s_own_value_where_it_names_none() -> None:
    talk = Talk()
    talk.buyer(terms={"price": 50})
    talk.seller(terms={"days": 30})
    assert standing(talk, SELLER) == {"price": 100, "days": 30, "extra": "none"}
    assert standing(talk, BUYER) == {"price": 50, "days": 60, "extra": "none"}


def test_talk_without_an_offer_moves_nobody() -> None:
    talk = Talk()
    heard = talk.seller(Act.EXPLORE, Act.REJECT, Act.DEADLINE)
    assert heard.concessions == []
    assert standing(talk, SELLER) == OPENINGS[SELLER]


def test_a_conditional_proposal_stands_beside_the_firm_offer() -> None:
    talk = Talk()
    heard = talk.buyer(terms={"price": 70}, given={"days": 90})
    assert heard.concessions == []
    assert standing(talk, BUYER) == OPENINGS[BUYER]
    assert positions(talk).on_table(BUYER) == {"price": 70, "days": 90, "extra": "none"}


def test_a_condition_is_taken_up_by_an_offer_that_meets_it() -> None:
    talk = Talk()
    talk.seller(terms={"price": 80}, given={"days": 30})
    heard = talk.buyer(terms={"days": 30})
    assert standing(talk, SELLER) == {"price": 80, "days": 30, "extra": "none"}
    taken = next(entry for entry in heard.concessions if entry.side is SELLER)
    assert (taken.turn, taken.made_firm, taken.conditional, taken.accepted) == (1, 2, True, False)
    assert taken.quote == "trade"


def test_a_condition_is_met_by_more_than_it_asked_for_and_not_by_less() -> None:
    more, less = Talk(), Talk()
    for talk, days in ((more, 15), (less, 45)):
        talk.seller(terms={"price": 80}, given={"days": 30})
        talk.buyer(terms={"days": days})
    assert standing(more, SELLER)["price"] == 80
    assert standing(less, SELLER)["price"] == 100


def test_all_of_a_condition_has_to_be_met() -> None:
    talk = Talk()
    talk.seller(terms={"price": 80}, given={"days": 30, "extra": "pilot"})
    talk.buyer(terms={"days": 30})
    assert standing(talk, SELLER)["price"] == 100
    talk.buyer(terms={"extra": "pilot"})
    assert standing(talk, SELLER) == {"price": 80, "days": 30, "extra": "pilot"}


def test_a_condition_is_taken_up_once() -> None:
    talk = Talk()
    talk.seller(terms={"price": 80}, given={"days": 30})
    talk.buyer(terms={"days": 30})
    talk.seller(terms={"price": 95})
    heard = talk.buyer(terms={"days": 15})
    assert standing(talk, SELLER)["price"] == 95
    assert [entry.side for entry in heard.concessions] == [BUYER]


def test_a_new_firm_offer_takes_the_conditional_one_off_the_table() -> None:
    talk = Talk()
    talk.seller(terms={"price": 80}, given={"days": 30})
    talk.seller(terms={"price": 95})
    talk.buyer(terms={"days": 30})
    assert standing(talk, SELLER)["price"] == 95


def test_what_is_itself_conditional_takes_up_nothing() -> None:
    talk = Talk()
    talk.seller(terms={"price": 80}, given={"days": 30})
    talk.buyer(terms={"days": 30}, given={"price": 70})
    assert standing(talk, SELLER)["price"] == 100
    assert standing(talk, BUYER)["days"] == 60


def test_accepting_takes_the_last_proposal_and_brings_both_there() -> None:
    talk = Talk()
    talk.buyer(terms={"price": 50})
    talk.seller(terms={"price": 90})
    talk.buyer(terms={"price": 60})
    talk.seller(Act.ACCEPT)
    agreed = {"price": 60, "days": 60, "extra": "none"}
    assert positions(talk).agreed == agreed == standing(talk, SELLER) == standing(talk, BUYER)


def test_accepting_a_conditional_proposal_takes_its_condition_too() -> None:
    talk = Talk()
    talk.buyer(terms={"price": 70}, given={"days": 90})
    heard = talk.seller(Act.ACCEPT)
    agreed = {"price": 70, "days": 90, "extra": "none"}
    assert positions(talk).agreed == agreed == standing(talk, BUYER)
    assert [(entry.side, entry.accepted) for entry in heard.concessions] == [(BUYER, False), (SELLER, True)]


def test_there_is_nothing_to_accept_before_an_offer() -> None:
    talk = Talk()
    talk.buyer(Act.ASK_BETTER)
    heard = talk.seller(Act.ACCEPT)
    assert positions(talk).agreed is None
    assert heard.concessions == []


def test_one_s_own_offer_is_nothing_to_accept() -> None:
    talk = Talk()
    talk.seller(terms={"price": 90})
    talk.seller(Act.ACCEPT)
    assert positions(talk).agreed is None


def test_yes_with_other_terms_is_a_proposal() -> None:
    talk = Talk()
    talk.buyer(terms={"price": 60})
    talk.seller(Act.ACCEPT, terms={"price": 70})
    assert positions(talk).agreed is None
    assert standing(talk, SELLER)["price"] == 70


@pytest.mark.parametrize(("terms", "given"), [({"price": 70}, None), ({"days": 60}, {"price": 70})])
def test_a_yes_with_other_terms_builds_on_what_is_said_yes_to(terms: Terms, given: Terms | None) -> None:
    talk = Talk()
    talk.seller(terms={"days": 30})
    talk.buyer(terms={"price": 60, "extra": "report"})
    talk.seller(terms=terms, given=given, on_theirs=True)
    assert positions(talk).agreed is None
    talk.buyer(Act.ACCEPT)
    assert positions(talk).agreed == {"price": 70, "days": 60, "extra": "report"}


def test_a_wish_in_the_same_breath_as_the_yes_does_not_undo_it() -> None:
    talk = Talk()
    talk.buyer(terms={"price": 60})
    talk.seller(Act.ACCEPT, terms={"days": 30}, on_theirs=True)
    assert positions(talk).agreed == {"price": 60, "days": 60, "extra": "none"}
    talk.buyer(Act.ACCEPT)
    assert positions(talk).agreed == {"price": 60, "days": 30, "extra": "none"}


@pytest.mark.parametrize(
    ("acts", "terms", "on_theirs", "then"),
    [
        ((Act.REJECT,), {"price": 60}, False, {"price": 60, "days": 60}),
        ((), {"price": 60, "days": 60}, False, {"price": 60, "days": 60}),
        ((), {"price": 61}, True, {"price": 61, "days": 90}),
        ((), {"price": 61}, False, {"price": 61, "days": 60}),
    ],
)
def test_what_is_said_to_a_wish_drops_it_or_builds_on_it(
    acts: tuple[Act, ...], terms: Terms, on_theirs: bool, then: Terms
) -> None:
    talk = Talk()
    talk.buyer(terms={"price": 60})
    talk.seller(Act.ACCEPT)
    talk.buyer(terms={"days": 90})
    talk.seller(*acts, terms=terms, on_theirs=on_theirs)
    talk.buyer(Act.ACCEPT)
    talk.seller(Act.ACCEPT)
    assert positions(talk).agreed == {**then, "extra": "none"}


def test_offering_what_was_wished_for_grants_it() -> None:
    talk = Talk()
    talk.buyer(terms={"price": 60})
    talk.seller(Act.ACCEPT)
    talk.buyer(terms={"days": 90})
    heard = talk.seller(terms={"days": 90})
    assert positions(talk).agreed == {"price": 60, "days": 90, "extra": "none"}
    assert sum(entry.own for entry in heard.concessions if entry.side is SELLER) == -3_000


def test_saying_yes_again_changes_nothing() -> None:
    talk = Talk()
    talk.buyer(terms={"price": 60})
    talk.seller(Act.ACCEPT)
    agreed = positions(talk).agreed
    for again in (talk.buyer, talk.seller, talk.buyer):
        assert again(Act.ACCEPT).concessions == []
    assert positions(talk).agreed == agreed


def test_a_trade_left_over_from_before_the_handshake_is_off_the_table() -> None:
    talk = Talk()
    talk.seller(terms={"price": 80}, given={"days": 30})
    talk.buyer(terms={"price": 60})
    talk.seller(Act.ACCEPT)
    agreed = positions(talk).agreed
    talk.buyer(Act.ACCEPT)
    assert positions(talk).agreed == agreed == {"price": 60, "days": 60, "extra": "none"}


def test_a_wish_after_the_handshake_stands_aside_until_it_is_granted() -> None:
    talk = Talk()
    talk.buyer(terms={"price": 60})
    talk.seller(Act.ACCEPT)
    talk.buyer(terms={"days": 90})
    assert positions(talk).agreed == {"price": 60, "days": 60, "extra": "none"}
    assert standing(talk, BUYER)["days"] == 60
    heard = talk.seller(Act.ACCEPT)
    assert positions(talk).agreed == {"price": 60, "days": 90, "extra": "none"}
    assert sum(entry.own for entry in heard.concessions if entry.side is SELLER) == -3_000


def test_a_wish_that_nobody_granted_leaves_the_terms_as_agreed() -> None:
    talk = Talk()
    talk.buyer(terms={"price": 60})
    talk.seller(Act.ACCEPT)
    talk.buyer(terms={"days": 90})
    talk.seller(Act.REJECT)
    assert positions(talk).agreed == {"price": 60, "days": 60, "extra": "none"}


def test_without_a_scenario_offers_are_followed_as_far_as_they_were_named() -> None:
    talk = Talk(FOREIGN)
    talk.seller(terms={"price": 90})
    talk.buyer(terms={"price": 60, "days": 30})
    assert standing(talk, SELLER) == {"price": 90}
    talk.seller(Act.ACCEPT)
    assert positions(talk).agreed == {"price": 60, "days": 30}
    assert talk.ledger.concessions.entries == []


def test_without_a_scenario_a_condition_is_met_by_what_it_asked_for() -> None:
    talk = Talk(FOREIGN)
    talk.seller(terms={"price": 80}, given={"days": 30})
    talk.buyer(terms={"days": 15})
    assert "price" not in standing(talk, SELLER)
    talk.buyer(terms={"days": 30})
    assert standing(talk, SELLER) == {"price": 80, "days": 30}

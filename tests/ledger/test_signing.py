"""What a deal leaves behind on both sides, bluffs that were called, and what no relief takes away."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.building import BUYER, SELLER, Talk, quoted, setting
from trainer.ledger.feelings import Level
from trainer.ledger.pulls import Rise
from trainer.ledger.signing import Signed, left_by
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side, Value
from trainer.scenario.persona import Persona


def signed(price: int, *, told: bool = True) -> Talk:
    """The seller takes 60 days at this price, having said what it owed or not."""
    talk = Talk()
    talk.seller(topics=("refit",) if told else ())
    talk.buyer(terms={"price": price})
    talk.seller(Act.ACCEPT)
    return talk


def test_a_fair_deal_leaves_nothing() -> None:
    talk = signed(77)
    assert talk.resentment(SELLER) == talk.resentment(BUYER) == 0


def test_a_deal_near_the_buyer_s_walk_away_feels_taken_and_the_nearer_the_more() -> None:
    near, nearer = signed(88), signed(98)
    assert near.rules(BUYER) == nearer.rules(BUYER) == ["lopsided deal"]
    assert 0 < near.resentment(BUYER) < nearer.resentment(BUYER)
    assert near.resentment(SELLER) == 0


def test_a_deal_near_the_seller_s_walk_away_is_regretted_and_the_nearer_the_more() -> None:
    near, nearer = signed(65), signed(57)
    assert near.rules(SELLER) == nearer.rules(SELLER) == ["deal near walk-away"]
    assert 0 < near.resentment(SELLER) < nearer.resentment(SELLER)
    assert near.resentment(BUYER) == 0


def test_signing_without_hearing_what_was_owed_is_resented() -> None:
    assert signed(77, told=False).rules(BUYER) == ["untold"]
    assert signed(77, told=False).resentment(BUYER) > 0


def test_what_was_owed_is_told_even_when_said_with_pressure() -> None:
    talk = Talk()
    talk.seller(quoted(Act.THREAT, 1), topics=("refit",))
    assert talk.ledger.told("refit")


def test_the_deal_is_judged_once() -> None:
    talk = signed(57, told=False)
    before = (talk.resentment(SELLER), talk.resentment(BUYER))
    talk.buyer(Act.ACCEPT)
    assert (talk.resentment(SELLER), talk.resentment(BUYER)) == before


@pytest.mark.parametrize("told", [True, False])
def test_no_relief_goes_below_what_a_lopsided_deal_leaves(told: bool) -> None:
    talk = signed(98, told=told)
    left = talk.resentment(BUYER)
    for _ in range(5):
        talk.seller(Act.CANDOUR, Act.SAVE_FACE)
    assert talk.resentment(BUYER) == left > 0


def test_what_came_before_the_deal_can_still_be_relieved_after_it() -> None:
    talk = Talk()
    talk.seller(quoted(Act.BELITTLE, 3), topics=())
    talk.seller(topics=("refit",))
    talk.buyer(terms={"price": 77})
    talk.seller(Act.ACCEPT)
    before = talk.resentment(BUYER)
    talk.seller(Act.CANDOUR)
    assert talk.resentment(BUYER) < before


def test_taking_the_first_offer_at_once_leaves_regret_and_no_pressure() -> None:
    talk = Talk()
    talk.seller(topics=("refit",))
    talk.buyer(terms={"price": 40, "days": 60})
    talk.seller(Act.ACCEPT)
    assert talk.resentment(BUYER) == 0
    assert talk.resentment(SELLER) > 0


def test_a_nibble_is_resented_and_granting_it_too() -> None:
    talk = signed(77)
    talk.buyer(terms={"days": 90})
    assert talk.rules(SELLER, turn=4) == ["pressure: nibble"]
    talk.seller(Act.ACCEPT)
    assert talk.rules(SELLER, turn=5) == ["nibble granted"]


def test_a_nibble_refused_is_not_granted() -> None:
    talk = signed(77)
    talk.buyer(terms={"days": 90})
    talk.seller(Act.REJECT)
    assert "nibble granted" not in talk.rules(SELLER)


@pytest.mark.parametrize("side", list(Side))
def test_a_last_word_that_was_not_the_last_is_resented_once(side: Side) -> None:
    talk = Talk()
    speak, reply = (talk.seller, talk.buyer) if side is SELLER else (talk.buyer, talk.seller)
    first, second, third = (95, 90, 85) if side is SELLER else (45, 50, 55)
    speak(quoted(Act.ULTIMATUM, 2), terms={"price": first})
    reply(Act.REJECT)
    assert "bluff called" not in talk.rules(side.other)
    speak(terms={"price": second})
    assert talk.rules(side.other, turn=3).count("bluff called") == 1
    reply(Act.REJECT)
    speak(terms={"price": third})
    assert talk.rules(side.other).count("bluff called") == 1


def test_a_second_bluff_is_called_again() -> None:
    talk = Talk()
    for price in (95, 90, 85):
        talk.seller(quoted(Act.ULTIMATUM, 2), terms={"price": price})
        talk.buyer(Act.REJECT)
    assert talk.rules(BUYER).count("bluff called") == 2


def test_a_trade_proposed_before_the_last_word_is_no_bluff_when_it_is_taken_up() -> None:
    talk = Talk()
    talk.seller(terms={"price": 80}, given={"days": 30})
    talk.buyer(Act.REJECT)
    talk.seller(quoted(Act.ULTIMATUM, 1))
    talk.buyer(terms={"days": 30})
    assert "bluff called" not in talk.rules(BUYER)


def test_changed_terms_leave_what_they_leave_beyond_the_first() -> None:
    """A deal that was fair at the handshake and is talked down later is judged as it stands in the end."""
    fair, changed = signed(77), signed(77)
    changed.seller(terms={"price": 98})
    changed.buyer(Act.ACCEPT)
    assert fair.rules(BUYER) == []
    assert "lopsided deal" in changed.rules(BUYER)
    assert changed.ledger.resentment[BUYER].floor == signed(98).ledger.resentment[BUYER].floor


@given(
    st.lists(st.integers(0, 200), min_size=1, max_size=5),
    st.sampled_from([0.0, 0.3, 0.9]),
    st.sampled_from([0.5, 1.0, 3.0]),
)
def test_terms_changed_step_by_step_leave_what_the_worst_of_them_leave_at_once(
    prices: list[int], before: float, minds: float
) -> None:
    measured = setting(persona=Persona(resents={"lopsided": minds}))

    def left_with(signings: list[int], side: Side) -> Level:
        level, signed = Level(before), Signed()
        for price in signings:
            package: dict[str, Value] = {"price": price, "days": 60, "extra": "none"}
            for left in signed.beyond(left_by(measured, package, frozenset({"refit"}))):
                if left.side is side:
                    level.floor = min(level.floor + left.stays, 1)
                    level.move(1, Rise(left.factors), (left.rule, left.reason, ""))
        return level

    for side, worst in ((BUYER, max(prices)), (SELLER, min(prices))):
        steps, once = left_with(prices, side), left_with([worst], side)
        assert steps.value == pytest.approx(once.value, abs=5e-4)
        assert steps.floor == pytest.approx(once.floor)
        assert steps.value >= steps.floor - 5e-4


def test_better_terms_after_the_handshake_leave_nothing_more() -> None:
    talk = signed(88)
    before = talk.resentment(BUYER)
    talk.seller(terms={"price": 77})
    talk.buyer(Act.ACCEPT)
    assert talk.resentment(BUYER) <= before
    assert talk.rules(BUYER).count("lopsided deal") == 1


def test_a_present_after_the_handshake_is_no_nibble_granted() -> None:
    talk = signed(77)
    talk.seller(terms={"price": 76})
    talk.buyer(Act.ACCEPT)
    assert "nibble granted" not in talk.rules(SELLER)
    nibbled = signed(77)
    nibbled.buyer(terms={"price": 76})
    nibbled.seller(Act.ACCEPT)
    assert "nibble granted" in nibbled.rules(SELLER)


def test_a_wish_that_was_refused_after_the_handshake_is_gone() -> None:
    talk = signed(77)
    agreed = talk.ledger.positions.agreed
    talk.buyer(terms={"price": 60})
    talk.seller(Act.REJECT)
    talk.buyer(Act.ACCEPT)
    talk.seller(Act.ACCEPT)
    assert talk.ledger.positions.agreed == agreed


def test_a_wish_that_its_own_side_gave_up_is_gone() -> None:
    talk = signed(77)
    agreed = talk.ledger.positions.agreed
    talk.buyer(terms={"price": 60})
    talk.buyer(Act.ACCEPT)
    talk.seller(Act.ACCEPT)
    assert talk.ledger.positions.agreed == agreed


def test_a_give_that_reached_their_terms_is_answered_by_their_yes() -> None:
    talk = Talk()
    talk.buyer(terms={"price": 77, "days": 60})
    whole = dict(talk.ledger.positions.standing[BUYER])
    talk.seller(topics=("refit",), terms=whole)
    talk.buyer(Act.ACCEPT)
    talk.seller(Act.APPRECIATE)
    talk.buyer(Act.APPRECIATE)
    gave = talk.ledger.concessions.gives(SELLER)
    assert [entry.reciprocated_turn for entry in gave] == [3]
    assert "unreciprocated" not in talk.rules(SELLER)


def test_a_trade_is_not_taken_up_by_who_stands_short_of_it() -> None:
    for days, taken in ((30, True), (15, True), (45, False)):
        talk = Talk()
        talk.buyer(terms={"days": 60})
        talk.seller(terms={"price": 90}, given={"days": 30})
        talk.buyer(terms={"price": 60, "days": days})
        assert bool(talk.ledger.concessions.gives(SELLER)) is taken, days

"""Nobody offers a seller more than the seller has asked for."""

import pytest

from tests.building import reading
from tests.buyer.minds import SMALL, after, impression, mind
from tests.driving import Table
from trainer.buyer.hearing import hear
from trainer.buyer.proposals import nearest
from trainer.negotiation.issues import Side, Value
from trainer.negotiation.reading import Reading

LISTED = SMALL.openings[Side.SELLER]


def dearest(*lines: Reading, text: str = "a line") -> Value:
    """The most that it would go to once it has heard these, and the seller then speaks of something else."""
    thinking = mind()
    for line in lines:
        after(thinking, line, text=text)
    return nearest(SMALL.payoff, LISTED, thinking.named)["price"]


def test_a_price_on_a_condition_is_the_most_that_is_offered_though_it_was_not_taken_up() -> None:
    assert dearest(reading(terms={"price": 80}, given={"days": 0})) == 80
    assert dearest(reading(terms={"price": 80}, given={"days": 0}), reading(terms={"days": 0})) == 80


def test_what_is_asked_for_in_return_is_named_too() -> None:
    assert dearest(reading(terms={"support": "premium"}, given={"price": 90})) == 90


def test_a_dearer_offer_later_changes_nothing() -> None:
    assert dearest(reading(terms={"price": 80}), reading(terms={"price": 95})) == 80


def test_a_dearer_price_for_something_in_return_is_a_new_price() -> None:
    traded = reading(terms={"price": 90, "support": "premium"})
    assert dearest(reading(terms={"price": 80}), traded) == 90


def test_a_seller_who_corrects_itself_is_not_held_to_the_slip() -> None:
    thinking = mind()
    after(thinking, reading(terms={"price": 59}))
    hear(thinking, impression(thinking, reading(terms={"price": 95}), text="Sorry, I meant 95."))
    assert nearest(SMALL.payoff, LISTED, thinking.named)["price"] == 95


@pytest.mark.parametrize("seed", range(1, 9))
def test_a_price_that_a_seller_named_on_a_condition_is_not_outbid(seed: int) -> None:
    table = Table(SMALL, seed, 1)
    table.say(reading(terms={"price": 70}, given={"support": "standard"}))
    for argument in SMALL.buyer.moved_by:
        for line in (reading(topics=(argument.id,), reason="as you can check"), reading(terms={"days": 0})):
            if not table.over:
                table.say(line)
    prices = [float(package["price"]) for package in table.proposals()]
    assert prices
    assert max(prices) == 70

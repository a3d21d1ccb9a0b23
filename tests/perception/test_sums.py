"""Sums as people put them: by the month, halved, paid down, stepped, and numbers that are no sum at all."""

import pytest

from tests.perception.trades import parsed, trade
from trainer.negotiation.issues import Side
from trainer.negotiation.offers import Offer
from trainer.negotiation.reading import Reading
from trainer.perception.context import Context

ROSES = parsed("rate=600 term_months=24 alarms=night_desk cover=60 settlement=8000 bookings=five_days")


def read(key: str, text: str) -> Reading:
    """A seller's line; of the roses the buyer has named all its terms."""
    reader, openings = trade(key)
    if key != "o":
        return reader.read(text, Context(Side.SELLER, openings))
    standing = {**openings, Side.BUYER: ROSES}
    return reader.read(text, Context(Side.SELLER, standing, proposed=Offer(terms=ROSES)))


OFFERS = """
c|that'd be 14,400 a month all in, so 900 a site|fee=900
r|96, 3 yrs, n30|price=96 term_months=36 payment_days=30
r|94, n/45|price=94 payment_days=45
r|94 net30|price=94 payment_days=30
p|Board went up 9% since spring. thats why 420.|price=420
p|Paper is up, hence 420|price=420
o|I'd pay half of the 8,000.|settlement=4000
o|half of your 8,000|settlement=4000
o|Come on Carla, meet me halfway on february|settlement=4000
w|I could do it for 2000|fee=2000
w|2000 a day makes 60k for all thirty|fee=2000
r|priority support is on us for the first year|support=priority
r|The priority line is on me.|support=priority
b|40 down, 134|deposit=40 price=134000
b|40 percent down and 134|deposit=40 price=134000
b|I can come down 4|price=136000
b|I can go 2k down|price=138000
b|4 off, that's it.|price=136000
c|I think two waves would be best.|rollout=two_waves
r|10 off list|price=94
r|10% off list|price=93.6
r|list minus ten percent|price=93.6
r|minus 4|price=100
r|I'd knock off another two|price=102
r|wont go under 92 sry|price=92
r|92 plz n thx|price=92
r|I totally understand, but 94.|price=94
r|36m, 92|price=92 term_months=36
w|nineteen hundred a day|fee=1900
"""
NOTHING = """
r|thats 11,000 a month for the whole team
p|that's roughly a million a year for you
c|we could start at 880 and go to 920 in year two
r|8 dollars off is what you got already
w|In 2000 we trained our first ward.
w|Since 2010 we do this for hospitals.
r|Minus the weather it was a good week.
r|It was 4 less than I thought.
"""


@pytest.mark.parametrize("row", OFFERS.strip().splitlines())
def test_a_sum_is_read_as_it_is_meant(row: str) -> None:
    key, text, given = row.split("|")
    offer = read(key, text).offer
    assert offer is not None
    assert dict(offer.terms) == parsed(given)


@pytest.mark.parametrize("row", NOTHING.strip().splitlines())
def test_other_sums_offer_nothing(row: str) -> None:
    key, text = row.split("|")
    assert read(key, text).offer is None


@pytest.mark.parametrize(
    ("text", "price"), [("take 500 more pallets and i drop 6", 422), ("500 more pallets and it's 420", 420)]
)
def test_more_of_what_is_counted_is_asked_for_a_price(text: str, price: float) -> None:
    offer = read("p", text).offer
    assert offer is not None
    assert dict(offer.terms) == {"price": price}
    assert dict(offer.asked) == {"volume": 2500}


def test_a_year_2000_in_front_of_what_is_asked_is_a_price() -> None:
    offer = read("w", "for 2000 i'd need the dates flexible and our rooms").offer
    assert offer is not None
    assert dict(offer.terms) == {"fee": 2000}
    assert dict(offer.asked) == {"dates": "flexible", "place": "our_rooms"}

# ruff: noqa: E501 - a line of talk stands on one line
"""Answers to a whole package that take or refuse its terms by name, keep the rest, or say a term back first."""

import pytest

from tests.perception.trades import parsed, trade
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side
from trainer.negotiation.offers import Offer
from trainer.negotiation.reading import Reading
from trainer.perception.context import Context

WHOLE = {
    "c": (
        "820 a site, two years, ten thousand for the onboarding, extended hours, two waves and a short quote.",
        "fee=820 term_months=24 onboarding_fee=10000 hours=extended rollout=two_waves reference=quote",
    ),
    "p": (
        "410, 2,500 pallets, 60 days, twice a week, a small buffer and a half-yearly review.",
        "price=410 volume=2500 payment_days=60 delivery=twice_weekly stock=small price_review=half_yearly",
    ),
    "r": (
        "88 a seat, 24 months, net-45, priority support and a 10% credit.",
        "price=88 term_months=24 payment_days=45 support=priority outage_credit=10",
    ),
}
"""What the buyer has just said, and its terms."""


def answer(key: str, text: str) -> Reading:
    heard, terms = WHOLE[key]
    reader, openings = trade(key)
    standing = {**openings, Side.BUYER: parsed(terms)}
    return reader.read(text, Context(Side.SELLER, standing, proposed=Offer(terms=parsed(terms)), heard=heard))


BY_NAME = """
r|price ok, payment 30|price=88 payment_days=30
r|price is fine, payment net 30 please|price=88 payment_days=30
r|I'm fine with the price but not with the credit|price=88
r|deal on the price. not on the credit.|price=88
r|price works, term doesn't|price=88
r|ok on the term and the support.|term_months=24 support=priority
r|Payment and support agreed, price no.|payment_days=45 support=priority
r|Support ok, credit ok, price 92.|support=priority outage_credit=10 price=92
r|Ok with term, payment and support, price 92.|term_months=24 payment_days=45 support=priority price=92
r|Fine on the term, price too high.|term_months=24
r|You get your credit, price stays 96|outage_credit=10 price=96
r|Yes to the price, let's talk about the credit.|price=88
p|delivery ok, buffer ok, review ok, price 416, 45 days|delivery=twice_weekly stock=small price_review=half_yearly price=416 payment_days=45
p|Same price as you said, but weekly.|price=410 delivery=weekly
p|Happy with the volume, the price is the problem.|volume=2500
c|Fine on hours and rollout. Fee 880.|hours=extended rollout=two_waves fee=880
c|Hours fine. Reference fine. Fee, no.|hours=extended reference=quote
"""
NOT_BY_NAME = """
We deal with price questions daily.
I feel good about the price.
I'm not happy with the price.
We're happy with the price you pay us today.
Our price is fine.
The price isn't fine.
price ok?
Is the price fine?
The support works like this: you call, we run.
The support desk is ok now, the outage is over.
I understand the price is important.
You have your own team for that.
that's a fair price
"""
THE_REST = """
p|keep the rest, but 416|price=416
p|416, the rest is fine|price=416
p|416, rest ok|price=416
p|416 and the rest as you say|price=416
p|416. Everything else yes.|price=416
p|take it all at 414|price=414
p|All of it at 414.|price=414
p|I'd do all of that at 414.|price=414
p|Everything as you say, only the price at 416|price=416
p|Your terms, my price: 416.|price=416
p|as you said but 45 days|payment_days=45
p|No buffer. Rest agreed.|stock=none
r|No credit, sorry. Everything else yes.|outage_credit=0
"""


@pytest.mark.parametrize("row", BY_NAME.strip().splitlines())
def test_terms_are_taken_by_their_names(row: str) -> None:
    key, text, given = row.split("|")
    reading = answer(key, text)
    assert not reading.has(Act.ACCEPT)
    assert reading.offer is not None
    assert dict(reading.offer.terms) == parsed(given)
    assert not reading.offer.asked


@pytest.mark.parametrize("text", NOT_BY_NAME.strip().splitlines())
def test_a_name_beside_a_kind_word_takes_nothing(text: str) -> None:
    reading = answer("r", text)
    assert reading.offer is None
    assert not reading.has(Act.ACCEPT)


@pytest.mark.parametrize(
    "text", ["Fee, no.", "The fee isn't ok.", "hours ok, but not with the fee", "Rollout fine, fee too low."]
)
def test_a_term_is_refused_by_its_name(text: str) -> None:
    assert answer("c", text).has(Act.REJECT)


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("fine on price, but it has to be 36 months", "price=88"),
        ("The credit is ok if you take 36 months", "outage_credit=10"),
        ("OK on the credit, provided you stay 36 months.", "outage_credit=10"),
    ],
)
def test_a_named_yes_may_hang_on_something(text: str, given: str) -> None:
    reading = answer("r", text)
    assert reading.has(Act.TRADE)
    assert reading.offer is not None
    assert dict(reading.offer.terms) == parsed(given)
    assert dict(reading.offer.asked) == {"term_months": 36}


@pytest.mark.parametrize("row", THE_REST.strip().splitlines())
def test_the_rest_is_theirs_where_they_named_a_package(row: str) -> None:
    key, text, own = row.split("|")
    reading = answer(key, text)
    assert not reading.has(Act.ACCEPT)
    assert reading.offer is not None
    assert dict(reading.offer.terms) == parsed(WHOLE[key][1]) | parsed(own)


@pytest.mark.parametrize("text", ["416, the rest we'll see", "I need 416 for the rest."])
def test_a_rest_that_is_open_stays_open(text: str) -> None:
    offer = answer("p", text).offer
    assert offer is not None
    assert dict(offer.terms) == {"price": 416}


@pytest.mark.parametrize(
    "text", ["Make it 92 and I'll sign.", "92 and it's yours", "Go to 92 and we have a deal."]
)
def test_terms_to_close_on_stand_on_theirs(text: str) -> None:
    reading = answer("r", text)
    assert not reading.has(Act.ACCEPT)
    assert reading.offer is not None
    assert reading.offer.on_theirs
    assert dict(reading.offer.terms) == {"price": 92}


@pytest.mark.parametrize(
    "text", ["92, and I'll have it in writing by noon.", "92 and you have a week to think."]
)
def test_other_words_behind_a_price_close_nothing(text: str) -> None:
    offer = answer("r", text).offer
    assert offer is not None
    assert not offer.on_theirs


SAID_BACK = """
Drop the onboarding fee completely? ok if you sign three years.|onboarding_fee=0|term_months=36
Two waves? Fine, if you take 36 months.|rollout=two_waves|term_months=36
820? I could get there with business hours.|fee=820|hours=business
820? Only with three years.|fee=820|term_months=36
820? Only if you take business hours.|fee=820|hours=business
"""


@pytest.mark.parametrize("row", SAID_BACK.strip().splitlines())
def test_a_term_said_back_is_given_for_what_follows(row: str) -> None:
    text, given, asked = row.split("|")
    reading = answer("c", text)
    assert reading.has(Act.TRADE)
    assert reading.offer is not None
    assert dict(reading.offer.terms) == parsed(given)
    assert dict(reading.offer.asked) == parsed(asked)


@pytest.mark.parametrize("text", ["820? No.", "820? Hm.", "820? With three years I'd still lose money."])
def test_a_term_said_back_alone_gives_nothing(text: str) -> None:
    offer = answer("c", text).offer
    assert offer is None or "fee" not in offer.terms


@pytest.mark.parametrize(
    "text",
    [
        "88 could be ok",
        "88 is a number I can take to my boss",
        "We're close at 88",
        "let me get back to you on net 45",
        "I'd have to check net 45 with finance",
        "I take back the 92.",
    ],
)
def test_what_is_weighed_checked_or_taken_back_is_not_offered(text: str) -> None:
    reading = answer("r", text)
    assert reading.offer is None
    assert not reading.has(Act.ACCEPT)


@pytest.mark.parametrize(
    ("text", "given", "asked"),
    [
        ("88 could be ok if you go to 36 months", "price=88", "term_months=36"),
        ("without the credit I can do 88", "price=88", "outage_credit=0"),
        ("if the credit goes, 88 is fine", "price=88", "outage_credit=0"),
        ("you drop the credit, I drop to 92", "price=92", "outage_credit=0"),
        ("priority is yours the minute the ink dries on three years", "support=priority", "term_months=36"),
    ],
)
def test_terms_are_traded(text: str, given: str, asked: str) -> None:
    reading = answer("r", text)
    assert reading.has(Act.TRADE)
    assert reading.offer is not None
    assert dict(reading.offer.terms) == parsed(given)
    assert dict(reading.offer.asked) == parsed(asked)


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("88 works", "price=88"),
        ("I get back to you with 92", "price=92"),
        ("92 is what I can do", "price=92"),
        ("You can have your net 45, price stays 96", "payment_days=45 price=96"),
    ],
)
def test_what_is_said_for_good_is_offered(text: str, given: str) -> None:
    offer = answer("r", text).offer
    assert offer is not None
    assert dict(offer.terms) == parsed(given)


def agreed(text: str) -> Reading:
    """The reading of a seller's line once all of it is agreed and waits to be confirmed."""
    reader, _ = trade("r")
    terms = parsed(WHOLE["r"][1])
    standing = {Side.SELLER: terms, Side.BUYER: terms}
    return reader.read(text, Context(Side.SELLER, standing, heard="Then we're agreed.", agreed=True))


@pytest.mark.parametrize(
    "text",
    [
        "ok deal, except for the payment days",
        "Confirmed, but not the credit.",
        "sounds good except the credit",
        "Great. Only the credit we still need to talk about.",
        "ok but the credit is out",
    ],
)
def test_what_leaves_an_agreed_term_out_takes_the_yes_back(text: str) -> None:
    reading = agreed(text)
    assert reading.takes_back is not None
    assert not reading.has(Act.ACCEPT)


@pytest.mark.parametrize(
    "text",
    [
        "Deal, and apart from the weather a great day.",
        "Thanks, and apart from the weather a great day.",
        "Perfect. We still have to talk about the kick-off.",
        "Great, I'll still need to send you the payment details.",
        "Confirmed.",
    ],
)
def test_other_exceptions_leave_what_is_agreed(text: str) -> None:
    assert agreed(text).takes_back is None

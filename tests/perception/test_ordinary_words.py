# ruff: noqa: E501 - a line of talk stands on one line
"""Words that are a term in one sentence and plain English in the next, and what one would do in the other's place."""

import pytest

from tests.perception.test_misread import answering
from tests.perception.trades import parsed, read_in
from trainer.negotiation.acts import Act

NO_TERM = """
c|I sent you a quote in spring.
c|Let's go through the issues one by one.
c|Let's settle this in one go.
c|I'd like to take the points one by one.
c|I can give you two lines on how we got there.
c|I'll be in the office in standard hours, call me.
c|I'm here all evenings this week if you have questions.
p|We can meet twice a week until this is signed.
p|I will call you daily if I have to.
p|I'd check the line every day if I were your plant manager.
p|Fair enough, I'd fight for 404 too in your place
r|My priority is that your agents can work.
r|In your shoes I'd want a dedicated engineer too.
r|If I were in your position I'd ask for 78 as well.
w|I'm flexible.
w|I'll meet you in person next week.
w|The first coffee is on the house.
b|I get the picture.
b|Let me paint you a picture: guests in, noise out.
b|Look in the mirror, Rosa, you look tired.
b|My people work long nights this week.
b|I'd come by in the afternoons anyway.
b|That's a short list!
o|I take this very seriously, day and night.
"""
A_TERM = """
c|I'd rather quote you honestly: 900.|fee=900
c|A short quote is enough for us.|reference=quote
c|Let's do it clinic by clinic.|rollout=site_by_site
c|Let's take it in two waves.|rollout=two_waves
c|We're there round the clock.|hours=round_the_clock
p|We'd do it weekly, every monday.|delivery=weekly
p|My men come daily.|delivery=daily
r|priority support, 92|price=92 support=priority
w|10 hours of coaching on the house|coaching=10
w|A house trainer at 2,000.|fee=2000 trainer=house
w|I come in person, 2300.|fee=2300 trainer=partner
w|Flexible dates, 2,000.|fee=2000 dates=flexible
b|Photos and the mirror, 134.|price=134000 extras=part showroom=photos
b|we work nights|hours=nights
b|I'd take a few pictures for the catalogue|showroom=photos
"""


@pytest.mark.parametrize("row", NO_TERM.strip().splitlines())
def test_plain_english_offers_nothing(row: str) -> None:
    key, text = row.split("|")
    reading = read_in(key, text)
    assert reading.offer is None
    assert not reading.has(Act.ACCEPT)


@pytest.mark.parametrize("row", A_TERM.strip().splitlines())
def test_the_same_words_still_offer(row: str) -> None:
    key, text, given = row.split("|")
    reading = read_in(key, text)
    assert reading.offer is not None
    assert dict(reading.offer.terms) == parsed(given)


@pytest.mark.parametrize(
    "text", ["I would accept that if I were you.", "If I were in your position I'd say it's a deal."]
)
def test_a_yes_in_the_others_place_is_none(text: str) -> None:
    reading = answering(text)
    assert not reading.has(Act.ACCEPT)
    assert reading.offer is None


@pytest.mark.parametrize(
    ("text", "given", "asked"),
    [
        ("I'd love to say yes to 78 but then nobody gets paid here", "", ""),
        ("I'd love to do 82, but 92 is the floor.", "price=92", ""),
        ("I'd love to do 84 but it needs three years", "price=84", "term_months=36"),
        ("I'd love to give you priority support and 92.", "price=92 support=priority", ""),
    ],
)
def test_what_one_would_love_to_do_and_cannot(text: str, given: str, asked: str) -> None:
    offer = answering(text).offer
    assert (dict(offer.terms) if offer else {}) == parsed(given)
    assert (dict(offer.asked) if offer else {}) == parsed(asked)

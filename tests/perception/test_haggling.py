"""One price haggled over: bare numbers, short yeses, refusals, and numbers that are no price."""

import pytest

from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Agenda, NumberIssue, Side
from trainer.negotiation.offers import Offer
from trainer.negotiation.reading import Reading
from trainer.perception.context import Context
from trainer.perception.reader import Reader

AGENDA = Agenda(issues=(NumberIssue(id="price", name="price", unit="USD", low=0, high=450, step=1),))
READER = Reader(AGENDA, openings={Side.SELLER: {"price": 300}, Side.BUYER: {}})


def read(text: str, *, heard: str = "", theirs: float | None = None, by: Side = Side.BUYER) -> Reading:
    proposed = Offer(terms={"price": theirs}) if theirs is not None else None
    standing = {by.other: {"price": theirs if theirs is not None else 300}, by: {}}
    return READER.read(text, Context(speaker=by, standing=standing, proposed=proposed, heard=heard))


@pytest.mark.parametrize(
    ("text", "price"),
    [
        ("250?", 250),
        ("how does $243 for it sound?", 243),
        ("My budget is around 260, would that work?", 260),
        ("I'd like to go no higher than $190 if possible", 190),
        ("I really only have $240 to spend", 240),
        ("can you come down to 220 maybe?", 220),
        ("How about I pick it up and you let me have it for 230", 230),
        ("I can't do 280 but if I pick it up myself, I am willing to pay $240 for it.", 240),
        ("take 50 off and I'll come today", 250),
        ("300 seems a bit steep. how's 255 sound?", 255),
        ("If you can come down to $220 I'll come and pick it up.", 220),
        ("Okay meet me half way. $270 and you have a deal.", 270),
        ("no 252", 252),
    ],
)
def test_a_price_is_offered(text: str, price: float) -> None:
    reading = read(text)
    assert reading.offer is not None
    assert {**reading.offer.asked, **reading.offer.terms} == {"price": price}
    assert not reading.has(Act.ACCEPT)


@pytest.mark.parametrize(
    "text",
    [
        "I am 5'11\" and it is a 24 inch wheel.",
        "It's 2 years old and has 36000 miles.",
        "They cost $280 new at the store last year.",
        "I saw the same one quoted at 240 elsewhere.",
        "I can't do 280.",
        "280 is way too high for me.",
        "What makes this worth 280?",
        "I'll be there at 5 with my truck",
    ],
)
def test_no_price_is_offered(text: str) -> None:
    assert read(text).offer is None


@pytest.mark.parametrize(
    "text",
    [
        "ok, that sounds fair", "Perfect!", "Sure, I can do that", "Okay, I can do 240.", "240 it is!",
        "That is actually perfect because I need it today", "deal",
        "Yes that works for me, can you drop it off",
        "I'll take it",
    ],
)  # fmt: skip
def test_a_short_yes_takes_the_price(text: str) -> None:
    reading = read(text, heard="I could let it go for 240", theirs=240)
    assert reading.has(Act.ACCEPT)
    assert reading.offer is None


@pytest.mark.parametrize(
    "text",
    [
        "ok, but can you deliver it?", "Okay. Then I'll look for another one.", "Great, is it still new?",
        "Sounds good if you bring it over", "Okay, 230 then", "That's too much for me",
    ],
)  # fmt: skip
def test_what_only_sounds_like_a_yes(text: str) -> None:
    assert not read(text, heard="I could let it go for 240", theirs=240).has(Act.ACCEPT)


def test_an_ok_to_something_else_is_none() -> None:
    assert not read("ok great", heard="It has a new battery", theirs=240).has(Act.ACCEPT)


@pytest.mark.parametrize(
    "text",
    [
        "Sorry that is way too low", "I don't think I could accept that", "no, not at that price", "no go",
        "I can't let it go for that", "that price is too low", "8200 is too rich for my blood",
    ],
)  # fmt: skip
def test_a_refusal(text: str) -> None:
    assert read(text, heard="Would you take 100?", theirs=100, by=Side.SELLER).has(Act.REJECT)

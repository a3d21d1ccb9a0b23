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


@pytest.mark.parametrize(
    "text",
    [
        "I would have to take a loss at that price", "I couldn't spend that much",
        "That's more than I wanted to spend",
        "I don't think that will work for me", "I'd rather keep it than sell it for that", "No deal, sorry",
        "I'm not going any lower", "it isn't worth that", "That is under my minimum", "Not at that price",
        "I'm sorry, that wouldnt be acceptable", "I wish I could! That's all I have", "sorry, too low",
    ],
)  # fmt: skip
def test_a_refusal_in_other_words(text: str) -> None:
    assert read(text, heard="Would you take 100?", theirs=100, by=Side.SELLER).has(Act.REJECT)


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("No, there's nothing wrong with it", "Could do 200. Is there anything wrong with it?"),
        ("Unfortunately no, it has to be picked up", "I could offer you 200. Do you deliver?"),
        ("I can't budge too much on it", "Is there room for 200?"),
        ("We are selling because it doesn't fit in my truck", "I'd give you 200"),
        ("I just don't do that anymore", "I'd give you 200"),
        ("It's too small for me", "I'd give you 200. Why do you sell it?"),
    ],
)
def test_what_refuses_nothing(text: str, heard: str) -> None:
    assert not read(text, heard=heard, theirs=200, by=Side.SELLER).has(Act.REJECT)


@pytest.mark.parametrize(
    "text",
    [
        "Well, ok", "You drive a hard bargain but I'll take it", "I don't see why not", "no problem",
        "Wow! That sounds awesome. I'll be able to pick it up tomorrow, is that ok?",
        "you can have it for that",
        "I think I can work with that. Do you want to come take a look at it?", "What a deal!",
        "I can swing that",
        "If this is the lowest you can go I'll have to agree",
        "I said 260 but I will take 240 as you bring it",
        "Great, when can I come get it?", "fine, you win", "Absolutely",
        "I'll get it ready for you", "Fine, $240, deal.", "Deal at $240.", "I accept your $240.",
        "OK then, 240 and we have a deal", "You've got a deal at 240", "240? Deal!", "It's yours for 240.",
        "I'll pay the 240, can you deliver tomorrow?", "I hate to go that low but 240 is a deal.",
    ],
)  # fmt: skip
def test_yes_in_other_words_takes_the_price(text: str) -> None:
    reading = read(text, heard="I could let it go for 240", theirs=240)
    assert reading.has(Act.ACCEPT)
    assert reading.offer is None


@pytest.mark.parametrize(
    "text",
    [
        "Fine, $250, deal.", "Deal at $250.", "250 and we have a deal", "You've got a deal at 250",
        "If you make it 250 we have a deal.", "Let's call it 250 and shake hands.", "240? Make it 250.",
    ],
)  # fmt: skip
def test_a_deal_at_another_price_offers_that(text: str) -> None:
    reading = read(text, heard="I could let it go for 240", theirs=240)
    assert reading.offer is not None
    assert reading.offer.terms == {"price": 250}
    assert not reading.has(Act.ACCEPT)


@pytest.mark.parametrize(
    "text",
    [
        "I can do that if you pick it up", "That will be fine.... if you bring it to me",
        "If you can come get it tomorrow, I can accept the offer.", "throw in the lamp and you got a deal",
        "Can you bring it over? If so, deal.", "Okay but I get to keep the lamp",
    ],
)  # fmt: skip
def test_a_yes_on_a_condition_is_a_trade_for_their_price(text: str) -> None:
    reading = read(text, heard="I could let it go for 240", theirs=240)
    assert reading.has(Act.TRADE)
    assert reading.offer is not None
    assert reading.offer.terms == {"price": 240}
    assert reading.offer.condition is not None
    assert reading.offer.condition.other


@pytest.mark.parametrize(
    "text",
    [
        "Alright, good luck with it", "fair enough, thanks for your time", "Great, is it still new?",
        "yeah no deal then", "This is a great bike", "240 plus shipping and we have a deal",
        "Ok, what else does it come with?",
    ],
)  # fmt: skip
def test_what_takes_no_price(text: str) -> None:
    assert not read(text, heard="I could let it go for 240", theirs=240).has(Act.ACCEPT)


def test_a_yes_to_their_yes_accepts_nothing_again() -> None:
    settled = Context(
        speaker=Side.SELLER,
        standing={Side.BUYER: {"price": 240}, Side.SELLER: {"price": 240}},
        proposed=Offer(terms={"price": 220}),
        heard="I could do 240",
        agreed=True,
    )
    assert not READER.read("Ok good", settled).has(Act.ACCEPT)
    assert READER.read("Deal!", settled).has(Act.ACCEPT)


@pytest.mark.parametrize(
    ("text", "price"),
    [
        ("Yes, I was hoping to get it for about $240. I see you are selling it for $300.", 240),
        ("since you are a student and have a tight budget i will drop to $250 but nothing below", 250),
        ("I would like to sell it at 250. It is listed for 300.", 250),
        ("I can take off a max of 50 please", 250),
        ("ill pay 240 and ill pick it up", 240),
        ("i am thinking towards the two hundred area", 200),
        ("Since this is the first one would you take $240 I will come today", 240),
        ("Others in the area go for 200. Would that be acceptable?", 200),
    ],
)
def test_a_price_in_other_words(text: str, price: float) -> None:
    reading = read(text)
    assert reading.offer is not None
    assert {**reading.offer.asked, **reading.offer.terms} == {"price": price}


@pytest.mark.parametrize(
    "text",
    [
        "It is way higher than the blue book says for a 1995",
        "All together it's 83\" tall",
        "I see similar ones going for $250 new",
        "I've already turned down 250",
        "I appreciate you dropping 50 off of it",
        "The down payment will be $100 more",
        "My son is 45",
        "It is close to highway 280",
    ],
)
def test_a_number_that_is_no_price(text: str) -> None:
    assert read(text).offer is None

# ruff: noqa: E501 - a line of talk stands on one line
"""Lines nobody wrote a rule for, and every kind of misreading that strangers' lines brought to light."""

import pytest

from tests.perception.strangers import STRANGERS
from tests.perception.tables import acts
from tests.perception.trades import parsed, read_in
from trainer.negotiation.acts import PRESSURE, Act
from trainer.negotiation.issues import Side
from trainer.negotiation.reading import Reading


def terms(reading: Reading) -> dict[str, object]:
    return dict(reading.offer.terms) if reading.offer else {}


@pytest.mark.parametrize("row", STRANGERS.strip().splitlines())
def test_a_strangers_line(row: str) -> None:
    trade, text, wanted, given, asked = (row.split("|") + [""] * 4)[:5]
    reading = read_in(trade[0], text, Side.BUYER if trade.endswith("B") else Side.SELLER)
    assert acts(reading) == set(wanted.split())
    assert terms(reading) == parsed(given)
    assert (reading.offer.asked if reading.offer else {}) == parsed(asked)


NOTHING_OFFERED = [
    ("p", "Our board was twelve percent above spec in your own test."),
    ("p", "Your lines throw away two percent fewer boxes than others."),
    ("p", "Comparable food companies pay 410 to 420."),
    ("p", "Two food companies of your size pay us between 410 and 420."),
    ("p", "Our second line is down for a refit for ten days."),
    ("p", "Our second line is down for a refit in November, ten days."),
    ("p", "Daily? No. It costs me 18,000 a year."),
    ("p", "Daily deliveries and a full buffer I have to turn down."),
    ("p", "A price that's fixed for the year would only mean that I pay a premium."),
    ("p", "The price is good till noon tomorrow. Then it's 436."),
    ("p", "After Friday you're looking at 436."),
    ("p", "No daily drops, no buffer stock, no ninety days."),
    ("c", "Round the clock I'd advise against."),
    ("c", "A site costs us 580 a month, before the extended hours."),
    ("c", "Others with those hours pay 840 to 900."),
    ("r", "A dedicated engineer I'd rather not promise."),
    ("r", "Two more questions, because they change what I can put together."),
    ("r", "Would you rather settle this for one year or for longer?"),
    ("r", "We've known each other for two years."),
    ("m", "Full maintenance adds 300 a month to the rent."),
]


@pytest.mark.parametrize(("trade", "text"), NOTHING_OFFERED)
def test_what_offers_nothing(trade: str, text: str) -> None:
    assert terms(read_in(trade, text)) == {}


OFFERED = [
    ("p", "It's 428 a pallet, 2,500 pallets, thirty days, weekly delivery, no stock",
     "price=428 volume=2500 payment_days=30 delivery=weekly stock=none"),
    ("p", "Two deliveries a week and a review every half-year.", "delivery=twice_weekly price_review=half_yearly"),
    ("p", "A small buffer, 414. Under 414 I'd have to take the buffer out.", "price=414 stock=small"),
    ("r", "The renewal is 104 a seat, 36 months, standard support.", "price=104 term_months=36 support=standard"),
    ("r", "$95 a seat, a 5 percent outage credit in writing and 45 days to pay.",
     "price=95 payment_days=45 outage_credit=5"),
    ("r", "Let's say eighty-five, and you can have the dedicated engineer on top.", "price=85 support=dedicated"),
    ("r", "The price is 104. If you keep pushing, you'll be looking at 112.", "price=104"),
    ("r", "Okay, because we've known each other for two years: 103.", "price=103"),
    ("r", "103, three years, standard support, zero credit.",
     "price=103 term_months=36 support=standard outage_credit=0"),
    ("c", "Forget about the onboarding fee, I'll take it off.", "onboarding_fee=0"),
    ("c", "I know it said 30,000, but let's leave the onboarding fee out.", "onboarding_fee=0"),
    ("c", "Onboarding fee's gone.", "onboarding_fee=0"),
    ("c", "Round the clock? Sure.", "hours=round_the_clock"),
    ("c", "You don't have to be a reference for us either.", "reference=none"),
    ("c", "And we publish a case study.", "reference=case_study"),
    ("c", "If you'd feel better going slowly, then we'll go site by site.", "rollout=site_by_site"),
    ("m", "We can lower the deposit by 5,000.", "deposit=15000"),
]  # fmt: skip


@pytest.mark.parametrize(("trade", "text", "wanted"), OFFERED)
def test_what_is_offered(trade: str, text: str, wanted: str) -> None:
    reading = read_in(trade, text)
    assert reading.offer is not None
    assert reading.offer.asked == {}
    assert terms(reading) == parsed(wanted)
    assert not reading.has(Act.ACCEPT)


@pytest.mark.parametrize("text", ["Our contract ends in six weeks.", "Confirmed.", "That I can sign. Yes."])
def test_a_buyers_words_that_offer_nothing(text: str) -> None:
    reading = read_in("c", text, Side.BUYER)
    assert reading.offer is None
    assert reading.has(Act.ACCEPT) is not text.startswith("Our")


def test_a_buyer_puts_one_thing_in_for_another() -> None:
    reading = read_in("r", "Put in a 10% outage credit and I'll put in $94 a seat.", Side.BUYER)
    assert reading.offer is not None
    assert reading.offer.terms == {"price": 94}
    assert reading.offer.asked == {"outage_credit": 10}


FRIENDLY = [
    "Nobody can say that you didn't get anything out of the tender.",
    "You'd show ninety days, stock that isn't in your own building, and a price under where we started.",
    "I'll also say what I need, because you can't trade for what you don't know.",
    "If that works for you, you have my hand on it and we have a deal.",
    "A half-yearly price review on a public paper index that goes both ways.",
    "I won't argue with a quote I haven't seen.",
    "A stopped line costs more in an hour than a dollar a pallet does in a year.",
    "What do you need from us in that first hour that you didn't get in the spring?",
    "I'll throw in priority support, that's the least we can do after what you went through.",
    "My director won't be thrilled, but I'll talk to him.",
    "I'd rather understand first who in the plant had to deal with it.",
]


@pytest.mark.parametrize("text", FRIENDLY)
def test_a_friendly_line_is_not_pressure(text: str) -> None:
    reading = read_in("p", text)
    assert not {found.act for found in reading.acts} & PRESSURE
    assert not reading.has(Act.WALK_AWAY, Act.ACCEPT)


PRESSING = [
    ("So you don't really have the time to go shopping, do you?", "exploit"),
    ("Your contract's running out. Mine isn't.", "exploit"),
    ("If your planners could plan, they wouldn't be stopping a line.", "belittle"),
    ("Every company has outages, get over it.", "belittle"),
    ("I can call Dr Lien tonight if that's easier.", "threat"),
    ("Another group of practices is waiting for this slot.", "scarcity"),
    ("That's it. I'm done moving.", "ultimatum"),
    ("Let's get it done today.", "deadline"),
]


@pytest.mark.parametrize(("text", "act"), PRESSING)
def test_pressure_is_heard(text: str, act: str) -> None:
    assert act in acts(read_in("c", text))


WARM = [
    ("How is your team holding up after all of that?", "rapport explore"),
    ("How's cash at the moment?", "explore"),
    ("And how is the plant set for space?", "explore"),
    ("You'd walk into the board with a fix. Your work, not mine.", "save_face"),
    ("One thing to be open about. We're a field engineer short.", "candour"),
    ("Line four, a whole shift. That was us.", "apologise"),
]


@pytest.mark.parametrize(("text", "wanted"), WARM)
def test_warmth_without_its_usual_words(text: str, wanted: str) -> None:
    assert acts(read_in("p", text)) == set(wanted.split())


@pytest.mark.parametrize(
    "text",
    [
        "You're the most professional buyer I know.",
        "You're the most experienced buyer I have ever worked with.",
        "I really admire how professional you are.",
    ],
)
def test_a_compliment_is_no_contempt(text: str) -> None:
    assert acts(read_in("p", text, Side.SELLER)) == {"appreciate"}


@pytest.mark.parametrize(
    ("text", "angry"),
    [
        ("Hello! How are you doing today?", False),
        ("That's really sweet of you!", False),
        ("Great, a pleasure doing business with you!", False),
        ("Unbelievable! You said net 60 last week!", True),
        ("This is ridiculous, stop wasting my time!", True),
    ],
)
def test_an_exclamation_mark_alone_is_no_anger(text: str, angry: bool) -> None:
    assert ("anger" in acts(read_in("r", text))) is angry


@pytest.mark.parametrize("text", ["Your lease ends in May, I think.", "Your licence runs out in June."])
def test_when_a_contract_ends_is_a_fact_and_no_lever(text: str) -> None:
    assert "exploit" not in acts(read_in("r", text, Side.SELLER))


def test_a_yes_of_ones_own_takes_nothing_for_granted() -> None:
    assert "assume_close" not in acts(
        read_in("p", "Alright, 404 then. I'll say yes to everything.", Side.SELLER)
    )

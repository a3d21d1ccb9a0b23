"""What is proposed, in all the ways people put it; the talk starts at 100 against 88 (tables.py)."""

import pytest

from tests.perception.tables import READERS, SELLER, acts, context, read
from trainer.negotiation.issues import Side, Value
from trainer.perception.context import Context
from trainer.perception.discovery import discovered
from trainer.perception.reader import Reader

PRICES = [
    ("92?", 92),
    ("How about 92?", 92),
    ("would 92 work?", 92),
    ("ninety-two fifty", 92.5),
    ("We could do ninety-two and a half.", 92.5),
    ("I can go to USD 92.50 per seat", 92.5),
    ("My best is $92", 92),
    ("The lowest I can go is 92.", 92),
    ("I can't go below 92.", 92),
    ("not a penny less than... ok, 93", 93),
    ("94, sorry, 92", 92),
    ("I can do 94. No wait, make that 93.", 93),
    ("I can do ９２ per seat", 92),
    ("I can offer ٩٢", 92),
    ("We'll take it down from 96 to 92.", 92),
    ("I'd go to 92,50.", 92.5),
    ("90 to 95", 90),
    ("Somewhere between $91 and $94 would be fine.", 91),
    ("around 93 would be okay", 93),
    ("10% off list", 90),
    ("I could knock five percent off.", 95),
    ("a 10 percent discount is what I can offer", 90),
    ("I could take another $3 off.", 97),
    ("two dollars less per seat, that I can do", 98),
    ("I'll come down to 96.", 96),
    ("Let's meet in the middle.", 94),
    ("Shall we split the difference?", 94),
    ("I can meet you halfway on the price", 94),
    ("You said 88, I can do 93.", 93),
    ("88 is too low, but 94 would work.", 94),
    ("Not 88, but 95.", 95),
    ("Let's say 95 instead of 100.", 95),
    ("95 or 94, whichever", 95),
    ("I can live with your price.", 88),
    ("You'd pay 94 a seat.", 94),
]


@pytest.mark.parametrize(("text", "price"), PRICES)
def test_a_seller_names_a_price(text: str, price: float) -> None:
    reading = read(text)
    assert reading.offer is not None
    assert reading.offer.terms == {"price": price}
    assert reading.offer.condition is None


BUYERS = [
    ("10% off and we're done", 90),
    ("Take 5 off.", 95),
    ("I can come up another two dollars", 90),
    ("90 to 95", 95),
    ("split the difference", 94),
    ("we need to be at 89", 89),
    ("I can't go above 91.", 91),
]


@pytest.mark.parametrize(("text", "price"), BUYERS)
def test_for_a_buyer_the_sides_mirror(text: str, price: float) -> None:
    reading = read(text, speaker="buyer")
    assert reading.offer is not None
    assert reading.offer.terms == {"price": price}


SEVERAL: list[tuple[str, str, dict[str, Value]]] = [
    ("$92 for 36 months", "sw", {"price": 92, "term_months": 36}),
    ("36 months at 92, net 45", "sw", {"price": 92, "term_months": 36, "payment_days": 45}),
    ("a three-year term, net forty-five", "sw", {"term_months": 36, "payment_days": 45}),
    ("price 92, term 36, payment 60", "sw", {"price": 92, "term_months": 36, "payment_days": 60}),
    ("I can offer 92 on price and 24 on the term.", "sw", {"price": 92, "term_months": 24}),
    ("92 with premium support and onboarding included", "sw",
     {"price": 92, "support": "premium", "onboarding": "included"}),
    ("We'll throw in onboarding.", "sw", {"onboarding": "included"}),
    ("Drop the premium support.", "sw", {"support": "standard"}),
    ("we'll waive the setup fee", "sw", {"setup_fee": 0}),
    ("net60 is fine", "sw", {"payment_days": 60}),
    ("net 45 then", "sw", {"payment_days": 45}),
    ("two years", "sw", {"term_months": 24}),
    ("No setup fee and net-60.", "sw", {"setup_fee": 0, "payment_days": 60}),
    ("setup fee of 1,500", "sw", {"setup_fee": 1500}),
    ("How about a 12k retainer and 60 days notice?", "ag", {"fee": 12000, "notice_days": 60}),
    ("thirteen and a half thousand a month", "ag", {"fee": 13500}),
    ("€12.500 a month", "ag", {"fee": 12500}),
    ("12.500,00 per month would work", "ag", {"fee": 12500}),
    ("I can do 15k, shared IP", "ag", {"fee": 15000, "ip": "shared"}),
    ("cap the fuel surcharge at 8 percent", "fr", {"fuel_cap": 8}),
    ("250 pallets a week at €58", "fr", {"rate": 58, "volume": 250}),
    ("a year and a half at 60", "fr", {"rate": 60, "term_months": 18}),
    ("€95k per year, parts included", "ms", {"annual_fee": 95, "parts": "included"}),
    ("how about 30k boxes in full colour?", "pk", {"moq": 30000, "printing": "full_colour"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "trade", "terms"), SEVERAL)
def test_terms_of_all_kinds(text: str, trade: str, terms: dict[str, Value]) -> None:
    reading = read(text, trade)
    assert reading.offer is not None
    assert reading.offer.terms == terms


NO_OFFERS = [
    "You said 88.",
    "88 is too low.",
    "No deal at 88.",
    "That's no deal for me at 88.",
    "I can't do 88.",
    "We're not going to 88.",
    "Where did 88 come from?",
    "Why 88?",
    "Northwind is at 84.",
    "Last year you paid 92.",
    "We have 92 people on that team.",
    "Three outages in 36 months is three too many.",
    "Can we talk on May 15 at 10:30?",
    "Our renewal rate is 92 percent.",
    "We've worked together for three years now.",
    "I'll call you back in two days.",
    "Your offer of 88 doesn't cover our cost.",
    "If I hear you right, you need 88.",
    "We moved 45 customers in 2024.",
    "The competition charges 95.",
    "That's section 92 of the agreement.",
    "At 88 we'd lose money on every seat.",
    "It costs us 90 a seat just to run it.",
    "After 30 days of downtime I would be angry too.",
    "All our clients happily pay 98.",
    "Most of our other customers of your size gladly pay a hundred.",
    "I'll think about 88.",
    "I accept that you need net 60.",
    "88 is no deal for me.",
]


@pytest.mark.parametrize("text", NO_OFFERS)
def test_numbers_that_are_no_offer(text: str) -> None:
    assert read(text).offer is None


def test_a_number_that_fits_nothing_is_asked_about() -> None:
    reading = read("I can do 5 on that.")
    assert reading.offer is None
    assert reading.unclear == ("5",)


def test_a_bare_number_answers_the_issue_that_was_asked_about() -> None:
    reading = read("I can do 45.", asked="payment_days")
    assert reading.offer is not None
    assert reading.offer.terms == {"payment_days": 45}


def test_match_that_is_the_number_just_heard() -> None:
    reading = read("We can match that.", heard="Northwind quoted us 91 per seat.")
    assert reading.offer is not None
    assert reading.offer.terms == {"price": 91}


def test_the_same_again_with_one_change() -> None:
    reading = read("Same but net 60.", speaker="buyer", proposed={"price": 95})
    assert reading.offer is not None
    assert reading.offer.terms == {"price": 95, "payment_days": 60}


def test_values_outside_the_range_are_reported_when_named() -> None:
    reading = read("I can offer a price of 120 per seat.")
    assert reading.offer is not None
    assert reading.offer.terms == {"price": 120}


def test_the_reason_is_quoted() -> None:
    reading = read("I can't do 88, because hosting alone costs us 60 a seat.")
    assert "reject" in acts(reading)
    assert reading.reason == "because hosting alone costs us 60 a seat"


def test_without_a_scenario_prices_and_terms_are_read() -> None:
    reader = Reader.foreign()
    nothing = Context(speaker=Side.SELLER, standing={Side.SELLER: {}, Side.BUYER: {}})
    reading = reader.read("I can offer $42,000 for a two-year contract, net 45.", nothing)
    assert reading.offer is not None
    assert reading.offer.terms == {"price": 42000, "term_months": 24, "payment_days": 45}


@pytest.mark.parametrize(
    "text",
    [
        "Everything is fine but 12 months is too short.",
        "I'd love to get you to 90 but I can't.",
        "I wish I could do 92.",
        "Thank you for coming down to 92.",
        "I appreciate you going to 92.",
        "The call with my board is tomorrow at five.",
    ],
)
def test_what_is_refused_wished_for_or_thanked_for_is_no_offer(text: str) -> None:
    proposed: dict[str, Value] = {"price": 92, "term_months": 12}
    assert read(text, proposed=proposed, heard="92, and 12 months.").offer is None


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("All good except the price. 95.", {"price": 95, "term_months": 12}),
        ("We could go to 100, or 97 with 36 months.", {"price": 100}),
        ("Would 95 work if I include premium support?", {"price": 95, "support": "premium"}),
    ],
)
def test_one_change_alternatives_and_own_conditions(text: str, terms: dict[str, Value]) -> None:
    proposed: dict[str, Value] = {"price": 92, "term_months": 12}
    reading = read(text, proposed=proposed, heard="92, and 12 months.")
    assert reading.offer is not None
    assert (reading.offer.terms, reading.offer.asked) == (terms, {})


def test_a_verb_behind_a_number_names_no_issue() -> None:
    nothing = Context(speaker=Side.SELLER, standing={Side.SELLER: {}, Side.BUYER: {}})
    for text in ("450 works for me.", "We'd charge 450."):
        offer = Reader(discovered([text])).read(text, nothing).offer
        assert offer is None or set(offer.terms) == {"price"}


def test_standing_offers_are_left_alone() -> None:
    before = dict(SELLER["sw"])
    read("10% off list and net 60")
    assert SELLER["sw"] == before


def test_choices_that_suit_as_well_are_kept_beside_the_first() -> None:
    reading = read("I could live with one colour or full colour.", "pk", "buyer")
    assert reading.offer is not None
    assert reading.offer.terms == {"printing": "one_colour"}
    assert reading.or_else == {"printing": ("full_colour",)}
    assert not read("I want one colour, not full colour.", "pk", "buyer").or_else
    assert not read("One colour, please.", "pk", "buyer").or_else


@pytest.mark.parametrize(
    ("text", "given", "asked"),
    [
        ("Let's split the difference.", {"price": 93.75}, {}),
        ("Shall we say halfway?", {"price": 93.75}, {}),
        ("Let's split the remaining gap and be done.", {"price": 93.75}, {}),
        ("Meet me somewhere in between.", {"price": 93.75}, {}),
        ("On the setup fee, let's meet in the middle.", {"setup_fee": 1250}, {}),
        ("Let's split the difference on the setup fee.", {"setup_fee": 1250}, {}),
        ("If you go to 48 months I'll split the difference.", {"price": 93.75}, {"term_months": 48}),
        ("If you sign for 48 months, we can meet in the middle.", {"price": 93.75}, {"term_months": 48}),
        ("Let's meet in the middle at 96.", {"price": 96}, {}),
        ("Then we meet in the middle.", {"price": 93.75}, {}),
        ("I'd be happy to come to the midpoint.", {"price": 93.75}, {}),
        ("Halfway then?", {"price": 93.75}, {}),
    ],
)
def test_the_middle_is_that_of_where_both_sides_stand(
    text: str, given: dict[str, Value], asked: dict[str, Value]
) -> None:
    stands = context(proposed={"price": 88.5, "setup_fee": 0}, own={"price": 99, "setup_fee": 2500})
    found = READERS["sw"].read(text, stands)
    assert found.offer is not None
    assert (found.offer.terms, found.offer.asked) == (given, asked)
    assert found.middle


@pytest.mark.parametrize(
    "text",
    [
        "I can't split the difference.",
        "I won't meet you in the middle on this. My price is 96.",
        "Let's split the cost of the setup.",
        "Between you and me, 96 is fair.",
        "96 and we split the invoice in two.",
        "We do halfway decent work.",
        "Let's say halfway through the year we review it.",
        "We meet somewhere in between on most days.",
        "You agree on half way measures.",
        "Can we meet in the middle of next week?",
        "We always split the difference.",
        "Last year we met halfway. I can do 95.",
        "You want me to split the difference. I can do 95.",
    ],
)
def test_who_refuses_the_middle_or_speaks_of_something_else_does_not_propose_it(text: str) -> None:
    found = read(text)
    assert not found.middle
    assert found.offer is None or found.offer.terms["price"] in {95, 96}

"""What is given, and what is asked for in return."""

import pytest

from tests.perception.tables import acts, read
from trainer.negotiation.issues import Value

TRADES: list[tuple[str, dict[str, Value], dict[str, Value]]] = [
    ("If you can do 36 months I can go to $92.", {"price": 92}, {"term_months": 36}),
    ("I can do 92, provided you pay net-30.", {"price": 92}, {"payment_days": 30}),
    ("92, but then I need three years.", {"price": 92}, {"term_months": 36}),
    ("Give me three years and you'll have 92.", {"price": 92}, {"term_months": 36}),
    ("In exchange for a three-year term I could offer 92.", {"price": 92}, {"term_months": 36}),
    ("I'd go to 92 in return for 36 months.", {"price": 92}, {"term_months": 36}),
    ("92 as long as it's for three years.", {"price": 92}, {"term_months": 36}),
    ("Assuming 36 months, I can do 93.", {"price": 93}, {"term_months": 36}),
    ("93, contingent on net 30.", {"price": 93}, {"payment_days": 30}),
    ("I can get to 92. For that I'd want a three-year commitment.", {"price": 92}, {"term_months": 36}),
    ("I can't do 92 unless you go to 36 months.", {"price": 92}, {"term_months": 36}),
    ("With a four-year commitment I could do 90.", {"price": 90}, {"term_months": 48}),
    ("Three years gets you 92.", {"price": 92}, {"term_months": 36}),
    ("If I went to 92, would you do 36 months?", {"price": 92}, {"term_months": 36}),
    ("For 92 I'd need a three-year term.", {"price": 92}, {"term_months": 36}),
    ("You go to 36 months, I go to 92.", {"price": 92}, {"term_months": 36}),
    ("I'll waive the setup fee if you pay net 15.", {"setup_fee": 0}, {"payment_days": 15}),
    ("Happy to include onboarding, but I'd need 36 months.", {"onboarding": "included"}, {"term_months": 36}),
]


@pytest.mark.parametrize(("text", "terms", "asked"), TRADES)
def test_a_concession_tied_to_something(text: str, terms: dict[str, Value], asked: dict[str, Value]) -> None:
    reading = read(text)
    assert reading.offer is not None
    assert reading.offer.terms == terms
    assert reading.offer.asked == asked
    assert "trade" in acts(reading)
    assert "offer" not in acts(reading)
    assert set(reading.asked_issues) >= set(asked)


def test_a_condition_outside_the_agenda_is_kept_in_the_speakers_words() -> None:
    reading = read("I can do 92 if you sign by Friday.")
    assert reading.offer is not None
    assert reading.offer.condition is not None
    assert reading.offer.condition.other == "sign by Friday"
    assert reading.offer.condition.terms == {}


def test_at_least_is_noted() -> None:
    reading = read("I can do 92 if you commit to at least 36 months.")
    assert reading.offer is not None
    assert reading.offer.condition is not None
    assert reading.offer.condition.at_least == ("term_months",)


@pytest.mark.parametrize(
    "text",
    [
        "I can do 92 if that helps.",
        "If I understand you correctly, 92 would work.",
        "If price is the issue, I can do 92.",
        "If you like, we can say 92.",
        "I'll do 92 if it's all the same to you.",
        "If you think that's fair, let's say 92.",
        "92, provided I've understood you correctly.",
    ],
)
def test_a_polite_if_is_no_condition(text: str) -> None:
    reading = read(text)
    assert reading.offer is not None
    assert reading.offer.terms == {"price": 92}
    assert reading.offer.condition is None


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("I'll do 92 if you will pick it up this week.", "pick it up this week"),
        ("As soon as you sign I'll go to 92.", "sign"),
        ("92, provided somebody from you signs by Friday.", "somebody from you signs by Friday"),
    ],
)
def test_a_condition_that_opens_like_a_courtesy(text: str, other: str) -> None:
    reading = read(text)
    assert reading.offer is not None
    assert reading.offer.terms == {"price": 92}
    assert reading.offer.condition is not None
    assert reading.offer.condition.other == other


def test_a_concession_without_a_number_is_a_trade_without_an_offer() -> None:
    reading = read("If you can go to 36 months, I can do something on price.")
    assert acts(reading) == {"trade"}
    assert reading.offer is None
    assert reading.asked_issues == ("term_months",)


def test_a_demand_for_a_price_in_return_for_the_deal_is_an_offer() -> None:
    reading = read("If you can do 90, we have a deal.", speaker="buyer")
    assert acts(reading) == {"offer"}
    assert reading.offer is not None
    assert reading.offer.terms == {"price": 90}

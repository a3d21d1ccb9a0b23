"""Lines full of values of which some are no terms: asked about, asked back, one of two cases; and their
neighbours that stay offers. The talk starts at 100 against 88 (tables.py).
"""

from dataclasses import replace

import pytest

from tests.perception.tables import READERS, acts, context, read
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Value
from trainer.negotiation.offers import Condition, Offer

NO_TERMS = [
    ("I have to leave by five, is that OK?", "fr"),
    ("I need to be out of here by ten, so let's be quick.", "fr"),
    ("My train leaves at five.", "fr"),
    ("Prices go up 5% a year with inflation.", "fr"),
    ("There's an annual increase of 3 percent in every contract we write.", "fr"),
    ("The index has climbed 8 percent.", "fr"),
    ("You were at 12 months before, now it's 36?", "sw"),
    ("First you wanted 45 days, now it's 60?", "sw"),
    ("So 12 months isn't enough, it's 24 now?", "sw"),
    ("You asked for 60 days. Now it's 90?", "sw"),
    ("You said 88 an hour ago, now you want 85.", "sw"),
    ("Would you prefer 92 with standard support or 95 with premium?", "sw"),
    ("Is it better for you to have 92 on 36 months or 95 on 12?", "sw"),
    ("Would you rather have 92 with premium or 88 without?", "sw"),
]


@pytest.mark.parametrize(("text", "trade"), NO_TERMS)
def test_values_that_are_no_terms(text: str, trade: str) -> None:
    reading = read(text, trade)
    assert reading.offer is None
    assert reading.unclear == ()


WHATEVER_FOLLOWS = [
    "103 it is. My boss is here. Can you come up a little?",
    "103 is my price. My boss is here. Can you come up a little?",
    "My best offer is 103. My boss will have my head. Can you come up a little?",
    "I need 103. My boss will have my head. Can you come up a little?",
]


@pytest.mark.parametrize("text", WHATEVER_FOLLOWS)
def test_a_price_of_ones_own_stays_an_offer_whatever_follows(text: str) -> None:
    reading = read(text, "sw")
    assert reading.offer is not None
    assert reading.offer.terms == {"price": 103}
    assert Act.ACCEPT not in acts(reading)


ASKED = [
    ("And the onboarding?", "onboarding"),
    ("Great. And the premium support?", "support"),
    ("What about the 60 days?", "payment_days"),
    ("Would 92 help?", "price"),
    ("Would 36 months help you?", "term_months"),
    ("Would it help if I went to 92?", "price"),
    ("Would it make a difference to you if I went to net 60?", "payment_days"),
    ("Would premium support be of any use to you?", "support"),
    ("Would premium support take some of that pressure away?", "support"),
    ("Would it be easier for you at 24 months?", "term_months"),
    ("Would you say yes at 93?", "price"),
    ("Would 93 get me a yes?", "price"),
]


@pytest.mark.parametrize(("text", "issue"), ASKED)
def test_a_term_that_is_only_sounded_out_is_asked_about(text: str, issue: str) -> None:
    reading = read(text)
    assert reading.offer is None
    assert issue in reading.asked_issues
    assert reading.has(Act.ASK_TERMS, Act.EXPLORE)


ASKED_BACK = [
    "Could we say 90 for year one, 94 after?",
    "How about 90 the first year and 95 the year after?",
    "A dollar off for every extra year.",
    "I'd knock two percent off for every additional year.",
    "A dollar less for each extra year you sign.",
    "We start at 90 and go up two dollars every year.",
    "90 rising to 94 in the second year.",
    "For every extra year I take a dollar off.",
    "Three off per extra year.",
    "Let's take the second one with net 60.",
    "Option B, then.",
    "Let's go with option B with net 60.",
    "The second option with premium support.",
]


@pytest.mark.parametrize("text", ASKED_BACK)
def test_what_names_no_package_is_asked_back(text: str) -> None:
    reading = read(text)
    assert reading.offer is None
    assert reading.unclear == (text,)


STAY: list[tuple[str, str, dict[str, Value], dict[str, Value]]] = [
    ("I could cap the fuel surcharge at five percent.", "fr", {"fuel_cap": 5}, {}),
    ("We could raise the fuel surcharge cap to 10 percent.", "fr", {"fuel_cap": 10}, {}),
    ("I'd come down five percent.", "sw", {"price": 95}, {}),
    ("I could take five percent off the pallet rate.", "fr", {"rate": 64.6}, {}),
    ("How about premium support?", "sw", {"support": "premium"}, {}),
    ("And premium support?", "sw", {"support": "premium"}, {}),
    ("You said 88, now I can do 93.", "sw", {"price": 93}, {}),
    ("You wanted 60 days; now I can give you 45.", "sw", {"payment_days": 45}, {}),
    ("It was 100, now it's 94.", "sw", {"price": 94}, {}),
    ("Would 92 work for you?", "sw", {"price": 92}, {}),
    ("Would you take 92?", "sw", {"price": 92}, {}),
    ("I can do 92, would that help?", "sw", {"price": 92}, {}),
    ("Could you help me out at 95?", "sw", {"price": 95}, {}),
    ("Would it help if I threw in onboarding? Then let's say 95 with onboarding.", "sw",
     {"price": 95, "onboarding": "included"}, {}),
    ("Option A: 96 for 12 months. Option B: 88 for 36 months with premium support. Which do you prefer?",
     "sw", {"price": 96, "term_months": 12}, {}),
    ("Package one: 96 on 12 months. Package two: 90 on 36.", "sw", {"price": 96, "term_months": 12}, {}),
    ("96 for 12 months. The other option is 90 for 36.", "sw", {"price": 96, "term_months": 12}, {}),
    ("I could get you 60 days. If I do that, could you say yes to 91 and 48 months?", "sw",
     {"payment_days": 60}, {"price": 91, "term_months": 48}),
    ("Two ideas. First: 96 and 24 months. Second: 92, 36 months and premium support.", "sw",
     {"price": 96, "term_months": 24}, {}),
    ("First, I'd do 96. Second, I can give you net 60.", "sw", {"price": 96, "payment_days": 60}, {}),
    ("96 if you take 36 months, else 99.", "sw", {"price": 96}, {"term_months": 36}),
    ("92 for 36 months, otherwise 96.", "sw", {"price": 92, "term_months": 36}, {}),
    ("We could do 92 if you sign for 36 months, otherwise it stays at 100.", "sw",
     {"price": 92}, {"term_months": 36}),
    ("Let's say 92 with the setup fee waived if you take 36 months, otherwise a setup fee of 2,000.", "sw",
     {"price": 92, "setup_fee": 0}, {"term_months": 36}),
    ("I can do 95, otherwise all as it was, net 45.", "sw", {"price": 95, "payment_days": 45}, {}),
    ("95 every year for 36 months.", "sw", {"price": 95, "term_months": 36}, {}),
    ("Two dollars off if you take 48 months.", "sw", {"price": 98}, {"term_months": 48}),
    ("94 in the first year, and 36 months.", "sw", {"price": 94, "term_months": 36}, {}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "trade", "terms", "asked"), STAY)
def test_what_stays_an_offer(text: str, trade: str, terms: dict[str, Value], asked: dict[str, Value]) -> None:
    reading = read(text, trade)
    assert reading.offer is not None
    assert (reading.offer.terms, reading.offer.asked) == (terms, asked)


MADE = Offer(
    terms={"price": 98, "payment_days": 60},
    condition=Condition(terms={"term_months": 36}, other="sign today"),
)
ALL_BEFORE: dict[str, Value] = {"price": 96, "payment_days": 60}


@pytest.mark.parametrize(
    ("text", "terms", "asked"),
    [
        ("96, same terms as before, last word.", ALL_BEFORE, {"term_months": 36}),
        ("96, everything else as before.", ALL_BEFORE, {"term_months": 36}),
        ("96, rest unchanged.", ALL_BEFORE, {"term_months": 36}),
        ("96, nothing else changes.", ALL_BEFORE, {"term_months": 36}),
        ("I can do 96, the rest stays the same.", ALL_BEFORE, {"term_months": 36}),
        ("96 for 48 months, other terms as before.", {**ALL_BEFORE, "term_months": 48}, {}),
        ("96 at the same price as before.", {"price": 96}, {}),
        ("96.", {"price": 96}, {}),
    ],
)
def test_what_stays_as_before_is_the_speakers_own_last_package(
    text: str, terms: dict[str, Value], asked: dict[str, Value]
) -> None:
    reading = READERS["sw"].read(text, replace(context(), made=MADE))
    assert reading.offer is not None
    assert (reading.offer.terms, reading.offer.asked) == (terms, asked)


@pytest.mark.parametrize(
    "text", ["96, everything else as you have it.", "96, with the other terms you asked for."]
)
def test_what_is_as_the_other_side_has_it_is_its_package(text: str) -> None:
    reading = read(text, proposed={"price": 90, "term_months": 12})
    assert reading.offer is not None
    assert reading.offer.condition is None
    assert reading.offer.terms == {
        "price": 96,
        "term_months": 12,
        "payment_days": 60,
        "support": "premium",
        "onboarding": "included",
        "setup_fee": 0,
    }


def test_what_is_as_before_with_nothing_said_before_adds_nothing() -> None:
    reading = read("96, same terms as before.")
    assert reading.offer is not None
    assert reading.offer.terms == {"price": 96}
    assert "offer" in acts(reading)

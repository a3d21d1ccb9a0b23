# ruff: noqa: E501 - a line of talk stands on one line
"""Yes and not yes, said to a whole package: what it leaves out, what it hangs on, and what only sounds like it."""

import pytest

from tests.perception.test_misread import answering
from trainer.negotiation.acts import Act

WHOLE = {"price": 78, "term_months": 12, "payment_days": 60, "support": "dedicated", "outage_credit": 15}


@pytest.mark.parametrize(
    ("text", "out"),
    [
        ("Deal, except for the credit.", "outage_credit"),
        ("I accept your offer apart from the payment terms.", "payment_days"),
        ("I accept your offer, payment terms aside.", "payment_days"),
        ("We have a deal on everything but the credit.", "outage_credit"),
        ("Agreed on everything except payment.", "payment_days"),
        ("Agreed to everything other than net 60.", "payment_days"),
        ("Yes to all of it minus the credit", "outage_credit"),
        ("I'll take it all bar the dedicated engineer.", "support"),
        ("Let's do it, just not the credit.", "outage_credit"),
        ("Agreed. Only the credit is still open.", "outage_credit"),
        ("Deal. Well, all but the credit.", "outage_credit"),
        ("I accept. The credit we still need to talk about.", "outage_credit"),
    ],
)
def test_a_yes_that_leaves_a_term_out_takes_the_others(text: str, out: str) -> None:
    reading = answering(text)
    assert not reading.has(Act.ACCEPT)
    assert reading.offer is not None
    assert dict(reading.offer.terms) == {issue: value for issue, value in WHOLE.items() if issue != out}


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("I'll take it, minus the credit.", {"outage_credit": 0}),
        ("Deal, but the credit goes.", {"outage_credit": 0}),
        ("Yes to all except payment, there I need 30", {"payment_days": 30}),
    ],
)
def test_what_it_has_instead_stands_beside_the_rest(text: str, own: dict[str, float]) -> None:
    reading = answering(text)
    assert not reading.has(Act.ACCEPT)
    assert reading.offer is not None
    assert dict(reading.offer.terms) == WHOLE | own


@pytest.mark.parametrize(
    "text",
    [
        "Deal on all points but one.",
        "Deal, in principle.",
        "Agreed, the outages were bad.",
        "Agreed, the price is low.",
        "Agreed, 78 is a strong number for you.",
        "I take it you've had a rough spring.",
        "I take it seriously.",
        "that could work",
        "that's fine, but the price isn't",
        "that's fine for the term",
        "send it over so we can read it",
        "Send it over and I'll have a look",
        "let's do that after lunch",
        "You win some, you lose some.",
        "works like a charm",
        "That works for us. Should I put you down for 36?",
        "👍",
    ],
)
def test_what_only_sounds_like_a_yes(text: str) -> None:
    assert not answering(text).has(Act.ACCEPT)


@pytest.mark.parametrize(
    "text",
    [
        "It's everything but cheap, but deal.",
        "Deal, except it hurts.",
        "Deal. I have nothing to add but thanks.",
        "Yes, deal. The only thing still open is lunch.",
        "Apart from the coffee this was a pleasure. Deal!",
        "Agreed, the terms are fine.",
        "Agreed, that's a fair package.",
        "I take it",
        "that's fine with me",
        "that's ok",
        "I'm good with that.",
        "lets go for it",
        "Let's do that.",
        "Send it over.",
        "works for me 👍",
        "works",
        "I guess that works",
        "ok ok, you win",
        "Yes to everything.",
        "Accept.",
        "I'm happy with that. Shall I write it up?",
    ],
)
def test_a_yes_in_few_or_warm_words(text: str) -> None:
    assert answering(text).has(Act.ACCEPT)


@pytest.mark.parametrize(
    "text",
    [
        "that could work if you go to 36",
        "That might work, but only if you go to 36 months.",
        "If you go to 36 I'd sign on the spot.",
        "I'll sign right now if you go to 36 months.",
    ],
)
def test_a_possible_yes_names_what_it_hangs_on(text: str) -> None:
    reading = answering(text)
    assert reading.has(Act.TRADE)
    assert not reading.has(Act.ACCEPT)
    assert reading.offer is not None
    assert dict(reading.offer.asked) == {"term_months": 36}
    assert dict(reading.offer.terms) == {k: v for k, v in WHOLE.items() if k != "term_months"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Deal, but only if the review is quarterly", Act.TRADE),
        ("Deal, and we keep the review.", Act.ACCEPT),
    ],
)
def test_a_review_of_prices_puts_nothing_off(text: str, wanted: Act) -> None:
    assert answering(text, "404, 2,000 pallets, 90 days and a fixed price, then we're done.", "p").has(wanted)


@pytest.mark.parametrize(
    "text", ["Deal, but let me review it with my team", "I'll take it, after legal review it."]
)
def test_a_review_of_the_papers_does(text: str) -> None:
    assert not answering(text).has(Act.ACCEPT)

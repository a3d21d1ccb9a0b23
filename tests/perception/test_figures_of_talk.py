"""Numbers in talk without a scenario: what they are of, and whether they are on offer at all."""

import pytest

from trainer.debrief.talk import foreign_talk
from trainer.library.scenarios import load_scenario
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side
from trainer.negotiation.reading import Reading


def last(*lines: str) -> Reading:
    """What is read in the last of these lines: "s" or "b" and what the seller or the buyer says."""
    said = [(Side.SELLER if line[0] == "s" else Side.BUYER, line[2:]) for line in lines]
    return foreign_talk(said, None).utterances[-1].reading


OFFERS = [
    (
        ("s The price is 30 per seat.", "s 24, but onboarding at 2,000, because it's real people's time."),
        {"price": 24},
    ),
    (
        ("s 26k a year.", "b What about payment terms?", "s With annual upfront payment I can go to 25."),
        {"price": 25000},
    ),
    (("b I need something on payment terms.", "s We could shake hands at 24."), {"price": 24}),
    (
        (
            "s 21k a year.",
            "b Could the payment start in January?",
            "s If the invoice came in January I could go to 19.",
        ),
        {"price": 19000},
    ),
    (("s 26k a year.", "b What payment terms do you offer?", "s 30."), {"payment_days": 30}),
    (("s 26k a year.", "b What payment terms do you offer?", "s We could go to 45."), {"payment_days": 45}),
    (("s The price is 9.80.", "b Nine-twenty."), {"price": 9.2}),
    (("s 48 a seat.", "b If we go to two years, we pay 39 now."), {"price": 39}),
]


@pytest.mark.parametrize(("lines", "terms"), OFFERS)
def test_numbers_are_of_the_issue_that_is_meant(lines: tuple[str, ...], terms: dict[str, float]) -> None:
    offer = last(*lines).offer
    assert offer is not None
    assert {issue: offer.terms.get(issue) for issue in terms} == terms


NOTHING = [
    ("s 48 a seat, with a 5% discount.", "s That discount is gone."),
    ("s 48 a seat.", "s We don't give discounts."),
    ("s 48 a seat.", "s Sign this week, because after that the price goes back to 52."),
    ("s 21k a year.", "b We pay 17k now."),
    ("s 21k a year.", "b We pay 17k a year today with the other house."),
    ("s 21k a year.", "b 18k a year is more than I have."),
    ("s 21k a year.", "b 19k is still far more than we can spend."),
    ("s 48 a seat.", "b Two and a half... no, I don't think legal would mind three."),
]


@pytest.mark.parametrize("lines", NOTHING)
def test_facts_are_no_offers(lines: tuple[str, ...]) -> None:
    assert last(*lines).offer is None


def test_an_offer_is_quoted_with_all_its_numbers() -> None:
    text = "I can't go below 880, a site costs us 580 to run. Listen. I'd do two waves. Think it over."
    said = foreign_talk([(Side.SELLER, text)], load_scenario("clinics-go-live")).utterances[-1]
    assert said.reading.offer is not None
    assert len(said.reading.offer.terms) == 2
    assert said.reading.quote(Act.TRADE, Act.OFFER) == text.removesuffix(" Think it over.")

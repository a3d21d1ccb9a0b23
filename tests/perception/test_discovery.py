"""Issues of a talk without a scenario, named as the talk names them."""

import pytest

from trainer.debrief.talk import foreign_talk
from trainer.negotiation.issues import Side, Value
from trainer.perception.discovery import KNOWN, discovered

KNOWN_IDS = {issue.id for issue in KNOWN}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We could do a setup fee of $900 and a warranty of two years.", {"setup_fee", "warranty_years"}),
        ("Take 40 pallets at 12 each.", {"pallets"}),
        ("A 20% deposit, the rest net 30.", {"deposit"}),
        ("90 days' notice instead of 30.", {"notice_days"}),
        ("We have 40 people and 3 vans.", set()),
        ("It rained three times last week.", set()),
    ],
)
def test_what_is_negotiated(text: str, found: set[str]) -> None:
    agenda = discovered([text])
    assert set(agenda.ids) - KNOWN_IDS == found
    assert agenda.main == "price"


def test_a_price_list_does_not_become_an_endless_agenda() -> None:
    text = ". ".join(f"We offer {number} {'abcdefghijklmnopqrst'[number]}oots" for number in range(2, 20))
    assert len(discovered([text]).ids) <= len(KNOWN) + 12


@pytest.mark.parametrize(
    ("lines", "terms"),
    [
        (("I can do 12,000 with net 45.",), {"price": 12000, "payment_days": 45}),
        (("It's 18,000.", "Sixteen, and we start in March."), {"price": 16000}),
        (("Our setup fee is $900.", "I'd take a setup fee of $500."), {"setup_fee": 500}),
        (("Two things bother us.",), {}),
        (("Lunch five days a week, as agreed.",), {}),
    ],
)
def test_offers_in_foreign_talk(lines: tuple[str, ...], terms: dict[str, Value]) -> None:
    sides = (Side.SELLER, Side.BUYER)
    talk = foreign_talk([(sides[place % 2], text) for place, text in enumerate(lines)], None)
    offer = talk.utterances[-1].reading.offer
    assert (offer.terms if offer else {}) == terms


def test_a_price_after_a_term_stays_a_price() -> None:
    talk = foreign_talk(
        [
            (Side.BUYER, "I need 85 a seat and net 60."),
            (Side.SELLER, "If you sign for 36 months I can go to 94."),
            (Side.BUYER, "94 is too high. Make it 92 and I'm in."),
            (Side.SELLER, "92, 36 months, net 45. Deal?"),
        ],
        None,
    )
    offers = [said.reading.offer for said in talk.utterances]
    assert [offer.terms for offer in offers if offer] == [
        {"price": 85, "payment_days": 60},
        {"price": 94},
        {"price": 92},
        {"price": 92, "term_months": 36, "payment_days": 45},
    ]

"""Slash commands."""

import pytest

from tests.perception.tables import AGENDAS, acts, context
from trainer.negotiation.issues import Value
from trainer.perception.commands import CommandError, read_command

OFFERS: list[tuple[str, dict[str, Value]]] = [
    ("/offer price=92 term=36", {"price": 92, "term_months": 36}),
    ("/offer price 92, term 36", {"price": 92, "term_months": 36}),
    ("/offer price 92 term 36", {"price": 92, "term_months": 36}),
    ("  /OFFER price=$92.50", {"price": 92.5}),
    ("/offer rate=92", {"price": 92}),
    ("/offer support=premium onb=included", {"support": "premium", "onboarding": "included"}),
    ("/offer support=24/7", {"support": "premium"}),
    ("/offer term=3 years", {"term_months": 36}),
    ("/offer setup_fee=1,500", {"setup_fee": 1500}),
    ("/offer payment: 45", {"payment_days": 45}),
]


@pytest.mark.parametrize(("text", "terms"), OFFERS)
def test_an_offer(text: str, terms: dict[str, Value]) -> None:
    reading = read_command(text, AGENDAS["sw"], context())
    assert reading is not None
    assert reading.offer is not None
    assert reading.offer.terms == terms
    assert acts(reading) == {"offer"}
    assert reading.acts[0].quote == text.strip()
    assert reading.words >= 1


def test_a_conditional_offer() -> None:
    reading = read_command("/offer price 92, term 36 if support=standard", AGENDAS["sw"], context())
    assert reading is not None
    assert reading.offer is not None
    assert reading.offer.terms == {"price": 92, "term_months": 36}
    assert reading.offer.asked == {"support": "standard"}
    assert acts(reading) == {"trade"}


@pytest.mark.parametrize(
    ("text", "act"), [("/accept", "accept"), ("/walk", "walk_away"), (" /Accept ", "accept")]
)
def test_the_short_ones(text: str, act: str) -> None:
    reading = read_command(text, AGENDAS["sw"], context())
    assert reading is not None
    assert acts(reading) == {act}


@pytest.mark.parametrize("text", ["", "offer 92", "I can do 92", "/help", "/offering", "//offer price=92"])
def test_what_is_no_command(text: str) -> None:
    assert read_command(text, AGENDAS["sw"], context()) is None


FAULTS = [
    ("/offer", "/offer price="),
    ("/offer 92", "no issue"),
    ("/offer prise=92", "did you mean price?"),
    ("/offer price=300", "from 80 to 110"),
    ("/offer price=cheap", "write a number"),
    ("/offer support=premum", "did you mean premium?"),
    ("/offer price=92 price=93", "given twice"),
    ("/offer price=92 if price=93", "name it once"),
    ("/offer p=92", "could be price or payment_days"),
    ("/offer price=", "needs a value"),
]


@pytest.mark.parametrize(("text", "words"), FAULTS)
def test_a_bad_offer_says_what_to_write(text: str, words: str) -> None:
    with pytest.raises(CommandError) as raised:
        read_command(text, AGENDAS["sw"], context())
    assert words in str(raised.value)
    assert "\n" not in str(raised.value)

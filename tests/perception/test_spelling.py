"""Slips of the keyboard cost no term, and no word that somebody knows is taken for another."""

import pytest

from tests.perception.trades import parsed, read_in
from trainer.perception.spelling import Spelling, slips
from trainer.perception.text import Line

OWN = ("onboarding", "pallets", "small", "buffer", "price", "quote", "site")


@pytest.mark.parametrize(
    ("trade", "text", "given", "asked"),
    [
        ("c", "940 a site and no onbaording.", "fee=940 onboarding_fee=0", ""),
        ("p", "If you commt to 3000 palets I can go down to 415.", "price=415", "volume=3000"),
        ("p", "418 with a smal bufer stock", "price=418 stock=small", ""),
        ("r", "We could do 95 for 24 monhts and net 45.", "price=95 term_months=24 payment_days=45", ""),
    ],
)
def test_a_slip_costs_no_term(trade: str, text: str, given: str, asked: str) -> None:
    offer = read_in(trade, text).offer
    assert offer is not None
    assert (dict(offer.terms), dict(offer.asked)) == (parsed(given), parsed(asked))


def test_quotes_stay_as_they_were_typed() -> None:
    text = "Morning. If you commt to 3000 palets I can go down to 415."
    assert [act.quote for act in read_in("p", text).acts if act.act == "trade"] == [text.partition(". ")[2]]


@pytest.mark.parametrize(
    "text",
    [
        "First prize goes to you.",
        "in spite of the quota",
        "I met Prica and Palet there",
        "xqz wvut",
        "a site, a price, a quote",
        "",
    ],
)
def test_what_is_known_or_a_name_or_nothing_stays(text: str) -> None:
    line = Line(text)
    assert Spelling(OWN).mended(line) is line


def test_a_slip_in_a_text_beyond_ascii_keeps_its_place() -> None:
    text = "“no onbaording” – 5 €, das heißt"
    mended = Spelling(OWN).mended(Line(text))
    assert "no onboarding" in mended.plain
    start = mended.plain.index("onboarding")
    assert mended.quote(start, start + len("onboarding")) == "onbaording"
    assert mended.quote(0, len(mended.plain)) == text


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [("", "", 0), ("price", "price", 0), ("prcie", "price", 1), ("pice", "price", 1), ("pricee", "price", 1)],
)
def test_slips(one: str, other: str, distance: int) -> None:
    assert slips(one, other, 2) == distance


def test_slips_beyond_the_most_are_only_more() -> None:
    assert slips("abcdefgh", "price", 1) == 2

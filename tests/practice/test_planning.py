"""What a seller types before the talk: amounts as people write them, and lists."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.practice.planning import amount, listed


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("46,000", 46_000),
        ("46k", 46_000),
        ("$46k", 46_000),
        ("46 K", 46_000),
        ("$46,000 a year", 46_000),
        ("46000.50", 46_000.5),
        ("1.2m", 1_200_000),
        ("1,200,000", 1_200_000),
        ("EUR 46k", 46_000),
        ("€46k/year", 46_000),
        ("about 46k", 46_000),
        ("-5k", -5_000),
        ("46 000", 46_000),
        ("0", 0),
    ],
)
def test_amounts_are_read_as_people_write_them(typed: str, wanted: float) -> None:
    assert amount(typed) == wanted


@pytest.mark.parametrize("typed", ["", "  ", "\t"])
def test_nothing_typed_is_no_amount(typed: str) -> None:
    assert amount(typed) is None


@pytest.mark.parametrize(
    "typed", ["lots", "$", "k", "40 to 46k", "46k or 50k", "1e400", "9" * 400, "46.000,50", "[/]", "--", "½"]
)
def test_what_is_no_single_amount_is_refused_in_words_for_the_user(typed: str) -> None:
    with pytest.raises(ValueError, match="write an amount such as 46,000 or 46k, or leave it empty"):
        amount(typed)


@given(st.text(max_size=40))
def test_whatever_is_typed_gives_a_finite_amount_or_is_refused(typed: str) -> None:
    try:
        found = amount(typed)
    except ValueError:
        return
    assert found is None or math.isfinite(found)


@given(st.integers(-(10**9), 10**9))
def test_whole_amounts_come_back_with_and_without_commas(cents: int) -> None:
    assert amount(str(cents)) == cents
    assert amount(f"${cents:,} a year") == cents


def test_lists_have_commas_between() -> None:
    assert listed("outages, the board ,, cash ") == ("outages", "the board", "cash")
    assert listed(" , ") == ()
    assert listed("") == ()

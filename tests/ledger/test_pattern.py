"""How the sizes of steps follow one another."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.ledger.pattern import Pattern, pattern_of, trends

SIZES = st.lists(st.integers(1, 1_000_000), min_size=2, max_size=12)


@pytest.mark.parametrize(
    ("sizes", "pattern"),
    [
        ([], None),
        ([10], None),
        ([10, 5], Pattern.SHRINKING),
        ([5, 10], Pattern.GROWING),
        ([5, 50], Pattern.GROWING),
        ([100, 92, 95], Pattern.EVEN),
        ([100, 90], Pattern.EVEN),
        ([100, 89], Pattern.SHRINKING),
        ([100, 93, 86, 79], Pattern.SHRINKING),
        ([40, 30, 20, 24, 10, 6, 3], Pattern.SHRINKING),
        ([3, 6, 5, 9, 12], Pattern.GROWING),
        ([20, 10, 8, 41], Pattern.CLIFF),
        ([20, 10, 8, 40], None),
        ([5, 5, 5, 11], Pattern.CLIFF),
        ([10, 20, 10], None),
        ([20, 10, 30], None),
        ([10, 30, 20], None),
        ([10, 30, 20, 40], Pattern.GROWING),
        ([20, 10, 40, 30], None),
        ([20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 10], Pattern.SHRINKING),
        ([10, 3, 12, 2, 9], None),
    ],
)
def test_a_row_of_steps_has_the_pattern_that_a_bargainer_would_see(
    sizes: list[int], pattern: Pattern | None
) -> None:
    assert pattern_of(sizes) is pattern


@given(SIZES, st.integers(2, 1000))
def test_the_pattern_does_not_depend_on_the_currency(sizes: list[int], rate: int) -> None:
    assert pattern_of([size * rate for size in sizes]) is pattern_of(sizes)


@given(SIZES.filter(lambda sizes: max(sizes) > 2 * min(sizes)))
def test_ever_smaller_steps_shrink_and_the_other_way_round_they_do_not(sizes: list[int]) -> None:
    falling = sorted(sizes, reverse=True)
    assert pattern_of(falling) is Pattern.SHRINKING
    assert pattern_of(falling[::-1]) in {Pattern.GROWING, Pattern.CLIFF}


@given(st.lists(st.integers(1, 9), max_size=30))
def test_every_pair_of_steps_is_compared(sizes: list[int]) -> None:
    pairs = list(combinations(sizes, 2))
    assert trends(sizes) == (
        sum(later > earlier for earlier, later in pairs),
        sum(later < earlier for earlier, later in pairs),
    )

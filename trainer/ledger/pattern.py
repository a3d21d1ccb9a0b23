"""The pattern of a side's gives: how their sizes follow one another."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from enum import StrEnum

EVEN_WITHIN = 0.1
"""How much smaller than the largest give the smallest may be for all of them to count as even."""
CLIFF = 2
"""A last give of more than this many times the largest before it is a cliff: the side has given up."""
EDGE = 2
"""Gives that a cliff needs before it: a second give that is larger than the first is only growing."""
TREND = 0.5
"""How far sizes and order must agree to be a trend, as Spearman's rank correlation between them: one bump
in a long row of ever smaller gives leaves them shrinking, sizes that go up and down have no pattern."""


class Pattern(StrEnum):
    """How a side's gives follow one another (at least two of them)."""

    SHRINKING = "shrinking"
    EVEN = "even"
    GROWING = "growing"
    CLIFF = "cliff"


def pattern_of(sizes: Sequence[int]) -> Pattern | None:
    """The pattern of what gives cost, in cents and in order; None with fewer than two, or without a trend."""
    if len(sizes) < 2:
        return None
    if len(sizes) > EDGE and sizes[-1] > CLIFF * max(sizes[:-1]):
        return Pattern.CLIFF
    if max(sizes) - min(sizes) <= EVEN_WITHIN * max(sizes):
        return Pattern.EVEN
    order, ranks = range(1, len(sizes) + 1), ranked(sizes)
    agree, most = moved_together(order, ranks), moved_together(order, order) * moved_together(ranks, ranks)
    if agree * agree < TREND * TREND * most:
        return None
    return Pattern.GROWING if agree > 0 else Pattern.SHRINKING


def ranked(sizes: Sequence[int]) -> list[int]:
    """Twice the rank of each size, from the smallest; equal sizes share the middle of their ranks."""
    rising = sorted(sizes)
    return [bisect_left(rising, size) + bisect_right(rising, size) + 1 for size in sizes]


def moved_together(first: Sequence[int], second: Sequence[int]) -> int:
    """The covariance of two rows of whole numbers, times the square of their length, so that it is exact."""
    products = sum(one * other for one, other in zip(first, second, strict=True))
    return len(first) * products - sum(first) * sum(second)

"""The pattern of a side's concessions: how the sizes of its steps follow one another."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from enum import StrEnum

EVEN_WITHIN = 0.1
"""How much smaller than the largest step the smallest may be for all of them to count as even."""
CLIFF = 2
"""A last step of more than this many times the largest before it is a cliff: the side has given up."""
EDGE = 2
"""Steps that a cliff needs before it: a second step that is larger than the first is only growing."""
TREND = 0.5
"""By how much more of all pairs of different steps the later is the smaller one for them to shrink, or the
larger one to grow, as a share of those pairs: one bump in a row of ever smaller steps leaves them shrinking,
three steps that go up and down have no pattern."""


class Pattern(StrEnum):
    """How a side's steps follow one another (at least two of them)."""

    SHRINKING = "shrinking"
    EVEN = "even"
    GROWING = "growing"
    CLIFF = "cliff"


def pattern_of(sizes: Sequence[int]) -> Pattern | None:
    """The pattern of sizes in order, in any unit; None with fewer than two of them, or without a trend."""
    if len(sizes) < 2:
        return None
    if len(sizes) > EDGE and sizes[-1] > CLIFF * max(sizes[:-1]):
        return Pattern.CLIFF
    if max(sizes) - min(sizes) <= EVEN_WITHIN * max(sizes):
        return Pattern.EVEN
    grows, shrinks = trends(sizes)
    if abs(grows - shrinks) < TREND * (grows + shrinks):
        return None
    return Pattern.GROWING if grows > shrinks else Pattern.SHRINKING


def trends(sizes: Sequence[int]) -> tuple[int, int]:
    """In how many of all pairs the later size is the larger one, and in how many the smaller one."""
    grows = shrinks = 0
    earlier: list[int] = []
    for size in sizes:
        grows += bisect_left(earlier, size)
        shrinks += len(earlier) - bisect_right(earlier, size)
        insort(earlier, size)
    return grows, shrinks

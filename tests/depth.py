"""How far the tests look: far enough for every change, and with ``HYPOTHESIS_PROFILE=deep`` everywhere."""

import os
from collections.abc import Iterable
from typing import TypeVar

from hypothesis import settings

DEEP = os.environ.get("HYPOTHESIS_PROFILE") == "deep"
SHARE = 3
"""One of so many generated examples is tried by default."""
FEWEST = 5
Case = TypeVar("Case")


def share(most: int) -> int:
    """How many of so many examples are tried."""
    return most if DEEP else min(most, max(most // SHARE, FEWEST))


def examples(most: int) -> settings:
    """The settings of a generated test that is worth so many examples."""
    return settings(max_examples=share(most))


def some(cases: Iterable[Case], one_in: int) -> list[Case]:
    """One in so many cases of a grid, spread over it; all of them where the tests look deep."""
    return list(cases)[:: 1 if DEEP else one_in]

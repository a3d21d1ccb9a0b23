"""The grid of all packages that an agenda allows."""

from collections.abc import Iterator
from itertools import product

from trainer.negotiation.issues import Agenda, Package, Value

MOST_PACKAGES = 100_000
"""More than this and a scenario is refused: a coarser step says the same."""


def packages(agenda: Agenda) -> Iterator[Package]:
    """Every package on the grid, the last issue changing first."""
    choices: list[tuple[Value, ...]] = [tuple(issue.values) for issue in agenda.issues]
    for values in product(*choices):
        yield dict(zip(agenda.ids, values, strict=True))


def count_packages(agenda: Agenda) -> int:
    """How many packages the grid holds."""
    count = 1
    for issue in agenda.issues:
        count *= issue.size
    return count

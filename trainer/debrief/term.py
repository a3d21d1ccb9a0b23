"""The terms of a sum that a number of the debrief is, each with what it counts."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from operator import add
from typing import TypeAlias

from trainer.ledger.concessions import Concession
from trainer.ledger.pressure import PressureEntry
from trainer.ledger.understood import EmpathyEntry
from trainer.negotiation.issues import Side


@dataclass(frozen=True, slots=True)
class Told:
    """A line that tells how the talk goes."""

    turn: int
    side: Side
    what: str
    quote: str


Counted: TypeAlias = PressureEntry | EmpathyEntry | Concession | Told


@dataclass(frozen=True, slots=True)
class Term:
    """One number of the sum that a factor of subjective value is."""

    what: str
    weight: float
    counted: float = 1.0
    entries: tuple[Counted, ...] = ()
    """What was counted."""


def total(terms: Iterable[Term]) -> float:
    """The sum, from first to last: in another order the last digit could be another."""
    return reduce(add, (term.weight * term.counted for term in terms))


def percent(share: float) -> int:
    """A share as a whole number between 0 and 100."""
    return round(100 * min(max(share, 0.0), 1.0))

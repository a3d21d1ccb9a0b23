"""What the ledger writes down of empathy: a move, or an opportunity that was let pass."""

from dataclasses import dataclass
from enum import StrEnum

from trainer.ledger.factors import Factors
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side

HAD_SAID = "they had said"
"""How the reason of what was let pass begins; the words that were let pass follow."""


class Result(StrEnum):
    """What came of an opportunity, or of a move without one."""

    MET = "met"
    MISSED = "missed"
    DISMISSED = "dismissed"
    UNPROMPTED = "unprompted"
    HOLLOW = "hollow"


@dataclass(frozen=True, slots=True)
class EmpathyEntry:
    """One move of empathy, or one opportunity let pass."""

    turn: int
    side: Side
    act: Act | None
    """None for an opportunity that was missed or dismissed."""
    level: int | None
    opportunity_turn: int | None
    result: Result
    points: float
    quote: str
    why: str = ""
    """For a hollow one: why it earns nothing."""
    factors: Factors = ()
    """What the points are the product of; for a hollow one, of what they would have been."""

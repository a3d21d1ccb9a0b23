"""The two axes and the quadrant (DESIGN §9)."""

from math import fsum

from trainer.debrief.outcome import outcome_score
from trainer.debrief.talk import Talk
from trainer.ledger.pressure import PressureEntry
from trainer.negotiation.issues import Side
from trainer.session.events import EndReason

FEWEST_TURNS = 3
"""Seller turns below which empathy says nothing."""
EARNED, REGARD = 74, 26
"""Of the 100 points of empathy: what was earned by understanding, and how the buyer was treated."""
HALF_EARNED = 13.0
"""Points of empathy at which half of the earned part is reached."""
SYMPATHY = frozenset({1, 2, 4})
"""Levels that feel with the other side; the others see with its eyes."""
MOST_SYMPATHY = 5.0
"""Points that sympathy alone can earn: kind words without a question or an act are not empathy."""
PRESSURE_COST = 0.12
"""What one explicit tactic takes from the regard."""
BOTH = 50
"""From here on an axis counts as won."""


def empathy_score(talk: Talk) -> int | None:
    """0..100; None while it can't be told."""
    if talk.ended is EndReason.UNFINISHED or len(talk.turns(Side.SELLER)) < FEWEST_TURNS:
        return None
    return empathy_so_far(talk)


def empathy_so_far(talk: Talk) -> int:
    """0..100, whether or not there is enough to show a score."""
    return round(EARNED * earned(talk) + REGARD * regard(talk))


def earned(talk: Talk) -> float:
    """0..1, by the points of empathy that count, with diminishing returns."""
    points = counted_points(talk)
    return points / (points + HALF_EARNED)


def counted_points(talk: Talk) -> float:
    """The seller's points, those of sympathy no more than :data:`MOST_SYMPATHY`."""
    sympathy, seen = points_of(talk)
    return min(sympathy, MOST_SYMPATHY) + seen


def points_of(talk: Talk) -> tuple[float, float]:
    """The seller's points for sympathy, all of them, and for all else."""
    entries = [entry for entry in talk.ledger.empathy.entries if entry.side is Side.SELLER]
    return (
        fsum(entry.points for entry in entries if entry.level in SYMPATHY),
        fsum(entry.points for entry in entries if entry.level not in SYMPATHY),
    )


def regard(talk: Talk) -> float:
    """0..1: one less the buyer's resentment and the pressure put on it."""
    pressure = PRESSURE_COST * sum(entry.severity / 2 for entry in tactics(talk, Side.SELLER))
    return max(1 - talk.ledger.resentment[Side.BUYER].value - pressure, 0.0)


def tactics(talk: Talk, side: Side) -> list[PressureEntry]:
    return [entry for entry in talk.ledger.pressure.entries if entry.side is side]


def quadrant(outcome: int | None, empathy: int | None) -> str | None:
    """Which quadrant two printed scores fall into."""
    if outcome is None or empathy is None:
        return None
    if outcome >= BOTH:
        return "partner" if empathy >= BOTH else "hardball"
    return "pushover" if empathy >= BOTH else "lose-lose"


def scores(talk: Talk) -> tuple[int | None, int | None]:
    """Outcome and empathy, 0..100 each."""
    outcome = outcome_score(talk, talk.scenario) if talk.scenario is not None else None
    return outcome, empathy_score(talk)

"""How far the buyer's aim comes down as reasons to move add up.

The curves are those of Faratin, Sierra and Jennings (1998), run over reasons given instead of time passed:
time alone never lowers the aim.
"""

from dataclasses import dataclass
from math import sqrt

from trainer.negotiation.issues import Package
from trainer.scenario.persona import Curve, Persona
from trainer.scenario.scenario import BuyerCase

STEP_SHORT = 0.02
"""A planned offer stays this share of the buyer's range above its walk-away."""


def progress(curve: Curve, reasons: float) -> float:
    """The share of its way that a buyer has come for reasons adding up to 0..1.

    Exponents 5/4, 1 and 3/4 by square roots, which round alike on every machine.
    """
    reasons = min(max(reasons, 0.0), 1.0)
    match curve:
        case Curve.BOULWARE:
            return reasons * sqrt(sqrt(reasons))
        case Curve.LINEAR:
            return reasons
        case Curve.CONCEDER:
            return sqrt(reasons * sqrt(reasons))


@dataclass(frozen=True, slots=True)
class Aspiration:
    """The buyer's way from its opening down to what no reason makes it give up; money in cents per year."""

    opening: int
    walk_away: int
    target: int
    reserve: float
    curve: Curve

    @classmethod
    def of(cls, case: BuyerCase, opening: Package, persona: Persona) -> "Aspiration":
        return cls(
            opening=case.payoff.cents(opening),
            walk_away=case.walk_away,
            target=case.target,
            reserve=persona.reserve,
            curve=persona.curve,
        )

    @property
    def range(self) -> int:
        """From opening down to walk-away."""
        return max(self.opening - self.walk_away, 1)

    @property
    def lowest(self) -> int:
        """The least that a planned offer leaves the buyer."""
        return self.walk_away + round(self.range * max(self.reserve, STEP_SHORT))

    @property
    def limit(self) -> int:
        """The least that the buyer accepts, when all is at stake: a step above its walk-away."""
        return self.walk_away + round(self.range * STEP_SHORT)

    def aim(self, reasons: float) -> int:
        """What the buyer now aims for, given reasons adding up to 0..1."""
        return self.opening - round((self.opening - self.lowest) * progress(self.curve, reasons))

    def accepts(self, reasons: float) -> int:
        """The payoff from which the buyer says yes: its aim, or its target where that is lower."""
        return min(self.aim(reasons), self.target)

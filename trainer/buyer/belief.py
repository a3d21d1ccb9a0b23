"""What the buyer believes matters to the seller, learnt only from what was said and offered."""

from collections.abc import Iterable

from trainer.negotiation.issues import Agenda, NumberIssue, Package, Value

MAIN, ASIDE = 1.5, 0.6
"""Weights at the start: sellers care for the main issue most, as far as one knows."""
INSISTED = 1.25
"""Weight of an issue multiplies by this each time the seller asks for it or stays on it."""
GAVE = 0.5
"""An issue given away whole loses this share of its weight."""


class Belief:
    """A weight for every issue, higher where the seller insists, lower where it gives."""

    def __init__(self, agenda: Agenda, own: Package, theirs: Package) -> None:
        self.agenda = agenda
        self.own = own
        self.theirs = theirs
        self.weights = {issue: MAIN if issue == agenda.main else ASIDE for issue in agenda.ids}

    def asked_for(self, issues: Iterable[str]) -> None:
        """The seller asked the buyer to move on these issues."""
        for issue in issues:
            if issue in self.weights:
                self.weights[issue] *= INSISTED

    def moved(self, before: Package, after: Package) -> None:
        """The seller's offer went from one package to another."""
        for issue in self.agenda.changes(before, after):
            self.weights[issue] *= 1 - GAVE * min(self.distance(issue, before[issue], after[issue]), 1.0)

    def distance(self, issue: str, one: Value, other: Value) -> float:
        """How far apart two values are, as a share of the way between both openings."""
        found = self.agenda[issue]
        if not isinstance(found, NumberIssue):
            return float(one != other)
        whole = abs(float(self.own[issue]) - float(self.theirs[issue])) or (found.high - found.low)
        return abs(float(one) - float(other)) / whole

    def worth(self, issue: str, one: Value, other: Value) -> float:
        """What going from one value to the other seems worth to the seller, in shares of its wishes."""
        return self.weights[issue] * self.distance(issue, one, other)

"""Finding the package to propose: what costs the buyer least for what the seller seems to want most."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from trainer.buyer.belief import Belief
from trainer.negotiation.issues import NumberIssue, Package, Value
from trainer.negotiation.payoffs import Payoff
from trainer.scenario.party import BuyerFact

MOST_CHANGES = 2
"""Issues on which one offer moves; more is hard to follow in talk."""


def values_towards(issue: NumberIssue, start: float, goal: float) -> Iterator[Value]:
    """The grid values from start to goal, the goal first."""
    between = [value for value in issue.values if min(start, goal) <= value <= max(start, goal)]
    return iter(between if goal < start else reversed(between))


def nearest(payoff: Payoff, theirs: Package, named: Mapping[str, Package]) -> Package:
    """The seller's package with the best it has named on every issue: nobody offers it more than that."""
    goal = dict(theirs)
    for issue, package in named.items():
        best = {**goal, issue: package[issue]}
        if payoff.cents(best) > payoff.cents(goal):
            goal = best
    return goal


@dataclass(frozen=True, slots=True)
class Proposer:
    """Looks for packages by the buyer's own payoff and what it believes of the seller's."""

    payoff: Payoff
    belief: Belief
    needs: tuple[BuyerFact, ...] = ()
    """Needs that the buyer has told: it does not give up what serves them."""

    def concede(self, standing: Package, theirs: Package, aim: int, *, whole: bool) -> Package:
        """The package that gives the seller most while it leaves the buyer ``aim`` cents or more.

        Starts from the buyer's ``standing`` offer and moves towards the seller's. With ``whole``, first on
        the issue that seems worth most to the seller for what it costs, for half of what there is to give
        (an iso-utility trade-off in the sense of Faratin, Sierra and Jennings, 2002); then on the main
        issue, and on the others once there is no way to go on it. The standing package itself where
        nothing fits. Never a package that pays the buyer more than ``standing``.
        """
        package = dict(standing)
        halfway = (self.payoff.cents(standing) + aim) // 2
        aside = halfway if whole else None
        for _ in range(MOST_CHANGES):
            main = self.payoff.agenda.main
            gives = list(self._gives(package, theirs, aim if aside is None else aside))
            if aside is None:
                gives = [give for give in gives if give[0] == main] or gives
            else:
                gives = [give for give in gives if give[0] != main]
                aside = None
            if gives:
                issue, value, _ = max(gives, key=lambda give: give[2])
                package[issue] = value
        return package

    def step(self, standing: Package, theirs: Package, aim: int) -> Package:
        """The package one step nearer to the seller's that costs the buyer least and leaves it ``aim`` cents.

        The standing package itself where nothing fits.
        """
        here = self.payoff.cents(standing)
        found = []
        for issue in self.payoff.agenda.changes(standing, theirs):
            known, start, goal = self.payoff.agenda[issue], standing[issue], theirs[issue]
            value: Value = goal
            if isinstance(known, NumberIssue) and not isinstance(start, str) and not isinstance(goal, str):
                nearest = [one for one in values_towards(known, start, goal) if one != start][-1:]
                value = nearest[0] if nearest else goal
            candidate = {**standing, issue: value}
            left = self.payoff.cents(candidate)
            if aim <= left < here and self._keeps(standing, candidate):
                found.append((left, issue, value))
        if not found:
            return standing
        _, issue, value = max(found, key=lambda one: (one[0], one[1]))
        return {**standing, issue: value}

    def _gives(self, package: Package, theirs: Package, aim: int) -> Iterator[tuple[str, Value, float]]:
        """For every issue, the farthest step towards the seller that the aim allows, with its merit."""
        here = self.payoff.cents(package)
        for issue, found in self.payoff.agenda.by_id.items():
            start, goal = package[issue], theirs[issue]
            steps: Iterator[Value] = iter((goal,))
            if isinstance(found, NumberIssue) and not isinstance(start, str) and not isinstance(goal, str):
                steps = values_towards(found, start, goal)
            for value in steps:
                candidate = {**package, issue: value}
                left = self.payoff.cents(candidate)
                if aim <= left <= here and self._keeps(package, candidate):
                    if value != start:
                        cost = max(here - left, 1)
                        yield issue, value, self.belief.worth(issue, start, value) / cost
                    break

    def _keeps(self, package: Package, candidate: Package) -> bool:
        """Whether a package gives up nothing that the buyer would never sign away or has said it needs."""
        return self.payoff.forbids(candidate) is None and all(
            fact.served(self.payoff, candidate) or not fact.served(self.payoff, package)
            for fact in self.needs
        )

"""All packages of a scenario at once: ZOPA, frontier, Nash point, the best deal that was there."""

from collections.abc import Iterator
from functools import cached_property
from itertools import product
from typing import NamedTuple

from trainer.negotiation.issues import Agenda, Package, Value
from trainer.negotiation.payoffs import Payoff

MOST_PACKAGES = 100_000
"""More than this and a scenario is refused: a coarser step says the same."""


class Point(NamedTuple):
    """A package with what it pays either side, in cents per year."""

    package: Package
    seller: int
    buyer: int


class Space:
    """The packages of an agenda that neither side rules out, and how both sides rank them.

    ``seller`` and ``buyer`` are the payoffs; the floors are the walk-aways, in cents per year.
    """

    def __init__(self, seller: Payoff, buyer: Payoff, seller_floor: int, buyer_floor: int) -> None:
        self.seller = seller
        self.buyer = buyer
        self.seller_floor = seller_floor
        self.buyer_floor = buyer_floor

    @cached_property
    def points(self) -> tuple[Point, ...]:
        """Every package that either side could sign."""
        every = packages(self.seller.agenda)
        found = map(Point, every, self.seller.of_all(), self.buyer.of_all())
        if not self.seller.valuation.never and not self.buyer.valuation.never:
            return tuple(found)
        return tuple(
            point
            for point in found
            if not self.seller.forbids(point.package) and not self.buyer.forbids(point.package)
        )

    @cached_property
    def zopa(self) -> tuple[Point, ...]:
        """Packages that both sides prefer to walking away, or like as much."""
        return tuple(
            point
            for point in self.points
            if point.seller >= self.seller_floor and point.buyer >= self.buyer_floor
        )

    @cached_property
    def frontier(self) -> tuple[Point, ...]:
        """Packages where neither side gains without the other losing, from the seller's best down."""
        best: list[Point] = []
        for point in sorted(self.points, key=lambda point: (-point.seller, -point.buyer)):
            if not best or point.buyer > best[-1].buyer:
                best.append(point)
        return tuple(best)

    @cached_property
    def nash(self) -> Point | None:
        """The package of the ZOPA with the largest product of both surpluses (Nash, 1950)."""
        return max(
            self.zopa,
            key=lambda point: (
                (point.seller - self.seller_floor) * (point.buyer - self.buyer_floor),
                point.seller,
            ),
            default=None,
        )

    @cached_property
    def best_for_seller(self) -> Point | None:
        """The seller's best among the packages that the buyer could accept."""
        return max(self.zopa, key=lambda point: (point.seller, point.buyer), default=None)

    @cached_property
    def best_joint(self) -> Point | None:
        """The package of the ZOPA with the largest joint surplus.

        Among equals the most even one that leaves the seller half or more, if there is one.
        """

        def merit(point: Point) -> tuple[int, bool, int]:
            seller, buyer = point.seller - self.seller_floor, point.buyer - self.buyer_floor
            return seller + buyer, seller >= buyer, -abs(seller - buyer)

        return max(self.zopa, key=merit, default=None)

    @property
    def most_joint_surplus(self) -> int:
        """The largest sum of both payoffs above walk-away, in cents; 0 without a ZOPA."""
        best = self.best_joint
        return self.joint_surplus(best) if best else 0

    def joint_surplus(self, point: Point) -> int:
        return (point.seller - self.seller_floor) + (point.buyer - self.buyer_floor)

    def at(self, package: Package) -> Point:
        return Point(package, self.seller.cents(package), self.buyer.cents(package))

    def efficiency(self, package: Package) -> float | None:
        """Joint surplus over the best joint surplus, null where there is none to win."""
        return (
            self.joint_surplus(self.at(package)) / self.most_joint_surplus
            if self.most_joint_surplus
            else None
        )


def packages(agenda: Agenda) -> Iterator[Package]:
    """Every package on the grid."""
    choices: list[tuple[Value, ...]] = [tuple(issue.values) for issue in agenda.issues]
    for values in product(*choices):
        yield dict(zip(agenda.ids, values, strict=True))


def count_packages(agenda: Agenda) -> int:
    """How many packages the grid holds."""
    count = 1
    for issue in agenda.issues:
        count *= issue.size
    return count

"""All packages of a scenario at once: ZOPA, frontier, Nash point, the best deal that was there."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import NamedTuple

from trainer.negotiation.issues import Package
from trainer.negotiation.payoffs import Payoff


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
    def _worths(self) -> tuple[list[int], list[int]]:
        """What every package of the grid pays the seller, and the buyer."""
        return self.seller.grid(), self.buyer.grid()

    @cached_property
    def _open(self) -> Sequence[int]:
        """The places in the grid of the packages that either side could sign."""
        rules = [rule for rule in (self.seller.signable(), self.buyer.signable()) if rule is not None]
        if not rules:
            return range(len(self._worths[0]))
        return [place for place, allowed in enumerate(zip(*rules, strict=True)) if all(allowed)]

    @cached_property
    def _shared(self) -> list[int]:
        """The places of the packages that both sides prefer to walking away, or like as much."""
        seller, buyer = self._worths
        low, other = self.seller_floor, self.buyer_floor
        return [place for place in self._open if seller[place] >= low and buyer[place] >= other]

    @cached_property
    def points(self) -> tuple[Point, ...]:
        """Every package that either side could sign."""
        return self._points(self._open)

    @cached_property
    def zopa(self) -> tuple[Point, ...]:
        """Packages that both sides prefer to walking away, or like as much."""
        return self._points(self._shared)

    @property
    def has_zopa(self) -> bool:
        """Whether there is any such package; asking this is quicker than asking for all of them."""
        return bool(self._shared)

    @cached_property
    def frontier(self) -> tuple[Point, ...]:
        """Packages where neither side gains without the other losing, from the seller's best down."""
        seller, buyer = self._worths
        most: dict[int, int] = {}
        for place in self._open:
            worth = seller[place]
            found = most.get(worth)
            if found is None or buyer[place] > buyer[found]:
                most[worth] = place
        best: list[int] = []
        highest: int | None = None
        for worth in sorted(most, reverse=True):
            place = most[worth]
            if highest is None or buyer[place] > highest:
                highest = buyer[place]
                best.append(place)
        return self._points(best)

    @cached_property
    def nash(self) -> Point | None:
        """The package of the ZOPA with the largest product of both surpluses (Nash, 1950)."""
        seller, buyer = self._worths
        low, other = self.seller_floor, self.buyer_floor
        products = [(seller[place] - low) * (buyer[place] - other) for place in self._shared]
        largest = max(products, default=0)
        equals = [place for place, found in zip(self._shared, products, strict=True) if found == largest]
        return self._best(equals, lambda place: (seller[place],))

    @cached_property
    def best_for_seller(self) -> Point | None:
        """The seller's best among the packages that the buyer could accept."""
        seller, buyer = self._worths
        return self._best(self._shared, lambda place: (seller[place], buyer[place]))

    @cached_property
    def best_joint(self) -> Point | None:
        """The package of the ZOPA with the largest joint surplus.

        Among equals the most even one that leaves the seller half or more, if there is one.
        """
        seller, buyer = self._worths
        low, other = self.seller_floor, self.buyer_floor
        sums = [seller[place] + buyer[place] for place in self._shared]
        largest = max(sums, default=0)
        equals = [place for place, found in zip(self._shared, sums, strict=True) if found == largest]

        def merit(place: int) -> tuple[int, ...]:
            own, theirs = seller[place] - low, buyer[place] - other
            return own >= theirs, -abs(own - theirs)

        return self._best(equals, merit)

    def _best(self, places: Sequence[int], merit: Callable[[int], tuple[int, ...]]) -> Point | None:
        """The package of the most merit, the first of equals; None where there is none."""
        return next(iter(self._points([max(places, key=merit)])), None) if places else None

    def _points(self, places: Sequence[int]) -> tuple[Point, ...]:
        """The packages at these places of the grid."""
        seller, buyer = self._worths
        agenda = self.seller.agenda
        values = [(issue.id, issue.values) for issue in reversed(agenda.issues)]
        found = []
        for place in places:
            left, package = place, {}
            for issue, all_values in values:
                left, at = divmod(left, len(all_values))
                package[issue] = all_values[at]
            package = {issue: package[issue] for issue in agenda.ids}
            found.append(Point(package, seller[place], buyer[place]))
        return tuple(found)

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

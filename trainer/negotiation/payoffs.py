"""What a package is worth to one side: margin per year of contract, in whole cents (DESIGN §5)."""

import re
from bisect import bisect_left
from functools import cached_property
from itertools import product
from operator import itemgetter
from typing import Literal, TypeAlias

from pydantic import Field

from trainer.negotiation.grid import count_packages
from trainer.negotiation.issues import Agenda, ChoiceIssue, Package, Terms, Value
from trainer.negotiation.model import Model

PLAIN_NUMBER = re.compile(r"-?\d+(\.\d+)?")
"""How the rows of a number's table may begin."""


class Worth(Model):
    """What one issue is worth to one side, in money per year: linear per unit, or a table.

    ``scale`` multiplies it by the values of other issues (a price per seat by the seats). A ``one_off`` is
    paid once and spread over the years of the contract. Between two rows of a number's table the worth is
    linear; beyond its ends it stays.
    """

    per_unit: float | None = None
    counted_from: float = 0
    """The value of the issue at which ``per_unit`` is worth nothing."""
    table: dict[str, float] | None = None
    scale: tuple[str, ...] = ()
    one_off: bool = False

    @cached_property
    def points(self) -> tuple[tuple[float, float], ...]:
        """The rows of a number's table, rising."""
        return tuple(sorted((float(key), worth) for key, worth in (self.table or {}).items()))

    def of(self, value: Value) -> float:
        """The worth of one value before scaling."""
        if isinstance(value, str):
            return (self.table or {})[value]
        if self.per_unit is not None:
            return self.per_unit * (value - self.counted_from)
        at = bisect_left(self.points, (value,))
        if at < len(self.points) and self.points[at][0] == value:
            return self.points[at][1]
        if at in {0, len(self.points)}:
            return self.points[0 if at == 0 else -1][1]
        (left, low), (right, high) = self.points[at - 1], self.points[at]
        return low + (high - low) * (value - left) / (right - left)


class Bound(Model):
    """Values that a side will not have: above a number, below a number, or one of some choices."""

    above: float | None = None
    below: float | None = None
    is_: tuple[str, ...] = Field(default=(), alias="is")

    def covers(self, value: Value) -> bool:
        if isinstance(value, str):
            return value in self.is_
        return (self.above is not None and value > self.above) or (
            self.below is not None and value < self.below
        )


Never: TypeAlias = dict[str, Bound]
"""Terms that no price buys: a package is out when every bound named here covers it."""


class Contract(Model):
    """How long the contract runs: an issue counted in months, or a fixed number; what money is counted by.

    With ``per: deal`` all amounts are for the whole deal, a one-off among them.
    """

    issue: str | None = None
    months: float = Field(default=12, gt=0)
    per: Literal["year", "deal"] = "year"

    def years(self, package: Terms) -> float:
        if self.per == "deal":
            return 1.0
        months = package[self.issue] if self.issue else self.months
        return float(months) / 12


class Valuation(Model):
    """All that a side counts: a base, the worth of every issue, and what it would never sign."""

    base: float = 0
    worth: dict[str, Worth]
    never: tuple[Never, ...] = ()


class Payoff:
    """One side's payoff over the packages of an agenda.

    The issues that others scale by, or that set the contract's length, are added first, always in the
    same order, so that the same package is worth the same to the cent on any machine.
    """

    def __init__(self, agenda: Agenda, valuation: Valuation, contract: Contract) -> None:
        self.agenda = agenda
        self.valuation = valuation
        self.contract = contract
        scalers = {name for worth in valuation.worth.values() for name in worth.scale}
        if contract.issue and any(worth.one_off for worth in valuation.worth.values()):
            scalers.add(contract.issue)
        self.scalers = tuple(issue for issue in agenda.ids if issue in scalers)
        self.order = (*self.scalers, *(issue for issue in agenda.ids if issue not in scalers))
        self._values = itemgetter(*self.order)
        self._known: dict[Value | tuple[Value, ...], int] = {}

    def part(self, issue: str, value: Value, package: Terms) -> float:
        """What one value adds in money per year, with the scaling issues taken from ``package``."""
        worth = self.valuation.worth.get(issue)
        if worth is None:
            return 0.0
        amount = worth.of(value)
        for name in worth.scale:
            amount *= float(package[name])
        return amount / self.contract.years(package) if worth.one_off else amount

    def cents(self, package: Package) -> int:
        """The payoff of a whole package, in cents per year of contract."""
        key = self._values(package)
        known = self._known.get(key)
        if known is None:
            amount = self.valuation.base
            for issue in self.order:
                amount += self.part(issue, package[issue], package)
            known = self._known[key] = round(amount * 100)
        return known

    def grid(self) -> list[int]:
        """The payoff of every package, in cents, in the order of :func:`trainer.negotiation.grid.packages`.

        To the cent what ``cents`` gives one by one, and much sooner: what many packages have in common is
        added once for all of them.
        """
        rest = self.order[len(self.scalers) :]
        worths: list[int] = []
        for scaled in product(*(self.agenda[issue].values for issue in self.scalers)):
            scale = dict(zip(self.scalers, scaled, strict=True))
            begun = self.valuation.base
            for issue in self.scalers:
                begun += self.part(issue, scale[issue], scale)
            sums = [begun]
            for issue in rest:
                parts = [self.part(issue, value, scale) for value in self.agenda[issue].values]
                sums = [amount + part for amount in sums for part in parts]
            worths += [round(amount * 100) for amount in sums]
        return worths if self.order == self.agenda.ids else [worths[place] for place in self._places()]

    def _places(self) -> list[int]:
        """For every package of the grid, its place in the grid of ``order``."""
        strides, stride = {}, 1
        for issue in reversed(self.order):
            strides[issue] = stride
            stride *= len(self.agenda[issue].values)
        places = [0]
        for issue in self.agenda.ids:
            steps = [strides[issue] * step for step in range(len(self.agenda[issue].values))]
            places = [place + step for place in places for step in steps]
        return places

    def signable(self) -> list[bool] | None:
        """For every package of the grid, whether no rule puts it out of the question; None without rules."""
        if not self.valuation.never:
            return None
        signable = [True] * count_packages(self.agenda)
        for never in self.valuation.never:
            covered = [True]
            for issue in self.agenda.ids:
                bound, values = never.get(issue), self.agenda[issue].values
                hits = [bound is None or bound.covers(value) for value in values]
                covered = [one and hit for one in covered for hit in hits]
            signable = [one and not out for one, out in zip(signable, covered, strict=True)]
        return signable

    def forbids(self, package: Package) -> Never | None:
        """The rule that puts this package out of the question, if there is one."""
        for never in self.valuation.never:
            if all(bound.covers(package[issue]) for issue, bound in never.items()):
                return never
        return None

    def better(self, issue: str, package: Package) -> int:
        """+1 if more of a number (a later choice) pays more from here, −1 if less does, 0 if neither."""
        values = self.agenda[issue].values
        low = self.cents({**package, issue: values[0]})
        high = self.cents({**package, issue: values[-1]})
        return (high > low) - (high < low)


def worth_fault(agenda: Agenda, issue: str, worth: Worth) -> tuple[str | None, str] | None:
    """What is wrong with the worth given for an issue, after the row of its table that is wrong; or None."""
    found = agenda[issue]
    if (worth.per_unit is None) == (worth.table is None):
        return None, "has to say what it is worth once; write either per_unit or table"
    if isinstance(found, ChoiceIssue):
        if worth.table is None:
            return None, "is a choice; write a table with a row for each choice"
        missing = [name for name in found.values if name not in worth.table]
        if missing:
            return (
                None,
                f"the table has no row for '{missing[0]}'; write '{missing[0]}: 0' if it is worth nothing",
            )
        extra = [name for name in worth.table if name not in found.choices]
        return (extra[0], f"is no choice of {issue}; take it out") if extra else None
    for key in worth.table or {}:
        if not PLAIN_NUMBER.fullmatch(key):
            return key, f"a row of {issue} begins with a plain number; write for example '12: 4000'"
    if worth.table is not None and not worth.table:
        return None, "the table is empty; write for example '12: 4000'"
    return None

"""What is negotiated: issues, the terms that settle some of them, the packages that settle all."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Literal, TypeAlias

from pydantic import Field, StringConstraints

from trainer.negotiation.model import Model


class Side(StrEnum):
    """One of the two parties."""

    SELLER = "seller"
    BUYER = "buyer"

    @property
    def other(self) -> "Side":
        return Side.BUYER if self is Side.SELLER else Side.SELLER


Value: TypeAlias = int | float | str
"""A number in the issue's unit, or the name of a choice."""

Terms: TypeAlias = Mapping[str, Value]
"""Values for some issues, by issue id."""

Package: TypeAlias = Mapping[str, Value]
"""Values for all issues of an agenda, in its order."""


def plain(number: float) -> int | float:
    """The same number, as an int where it is whole, without the dust of binary fractions."""
    number = round(number, 6)
    return int(number) if number == int(number) else number


Label = Annotated[str, StringConstraints(max_length=80, pattern=r"^[^\r\n\t]*$")]
"""A few words that stand on one line."""


class NumberIssue(Model):
    """A number between ``low`` and ``high`` in steps of ``step``, in ``unit``."""

    kind: Literal["number"] = "number"
    id: str
    name: Label
    unit: Label = ""
    aliases: tuple[Label, ...] = ()
    low: float
    high: float
    step: float = Field(gt=0)

    @property
    def size(self) -> int:
        """How many values the grid holds; known without making them."""
        return max(int((self.high - self.low) / self.step + 1e-9) + 1, 0)

    @cached_property
    def values(self) -> tuple[int | float, ...]:
        """Every value on the grid, rising."""
        return tuple(plain(self.low + index * self.step) for index in range(self.size))

    def allows(self, value: Value) -> bool:
        """Whether the value lies within the range; between two steps is allowed."""
        return not isinstance(value, str) and self.low <= value <= self.high

    def snap(self, value: float) -> int | float:
        """The nearest value on the grid."""
        index = round((min(max(value, self.low), self.high) - self.low) / self.step)
        return self.values[min(index, len(self.values) - 1)]


class Choice(Model):
    """One of the named values of a choice issue, and what else people call it."""

    name: Label = ""
    aliases: tuple[Label, ...] = ()


class ChoiceIssue(Model):
    """One of a few named values."""

    kind: Literal["choice"] = "choice"
    id: str
    name: Label
    unit: Label = ""
    aliases: tuple[Label, ...] = ()
    choices: dict[str, Choice]

    @property
    def size(self) -> int:
        """How many choices there are."""
        return len(self.choices)

    @cached_property
    def values(self) -> tuple[str, ...]:
        return tuple(self.choices)

    def allows(self, value: Value) -> bool:
        return value in self.choices


Issue: TypeAlias = Annotated[NumberIssue | ChoiceIssue, Field(discriminator="kind")]


class Agenda(Model):
    """The issues on the table, in the order in which people speak of them; the first is the main one."""

    issues: tuple[Issue, ...]

    @cached_property
    def by_id(self) -> dict[str, NumberIssue | ChoiceIssue]:
        return {issue.id: issue for issue in self.issues}

    def __getitem__(self, issue: str) -> NumberIssue | ChoiceIssue:
        return self.by_id[issue]

    def __contains__(self, issue: str) -> bool:
        return issue in self.by_id

    @cached_property
    def ids(self) -> tuple[str, ...]:
        return tuple(self.by_id)

    @property
    def main(self) -> str:
        """The issue that people haggle over when they haggle over one: the first."""
        return self.issues[0].id

    def allows(self, terms: Terms) -> bool:
        """Whether every value lies within its issue's range."""
        return all(self[issue].allows(value) for issue, value in terms.items())

    def complete(self, standing: Package, *terms: Terms) -> Package:
        """The package that these terms make of a standing one; later terms win.

        Without a scenario a standing offer may be partial, and so is what comes of it.
        """
        merged = dict(standing)
        for part in terms:
            merged.update(part)
        return {issue: merged[issue] for issue in self.by_id if issue in merged}

    def changes(self, before: Package, after: Package) -> Iterator[str]:
        """The issues whose value differs."""
        return (issue for issue in self.by_id if before.get(issue) != after.get(issue))

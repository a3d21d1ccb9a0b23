"""Numbers in a scenario that nobody can reckon with to the cent: too large, or too close to nothing."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from pydantic import BaseModel

from trainer.negotiation.issues import Agenda, NumberIssue
from trainer.negotiation.payoffs import PLAIN_NUMBER, Contract, Valuation, Worth

Path: TypeAlias = tuple[str | int, ...]

LARGEST = 1e12
"""The largest number, and the largest sum of money a year."""
LEAST = 1e-6
"""The smallest step from nothing; grids are kept to this digit."""


def unfit_numbers(value: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Where in a model a number is too large or too small, and what to write instead."""
    if isinstance(value, int | float):
        wrong = number_fault(value)
        if wrong is not None:
            yield path, wrong
    else:
        for key, inner in parts(value):
            yield from unfit_numbers(inner, (*path, key))


def number_fault(number: float) -> str | None:
    """What is wrong with a number on its own, or None."""
    if abs(number) > LARGEST:
        return f"is too large; write no more than {LARGEST:,.0f}, in larger units"
    if 0 < abs(number) < LEAST:
        return f"is too close to 0; write 0, or {LEAST:f} and more"
    return None


def parts(value: Any) -> Iterator[tuple[str | int, Any]]:
    """What a value holds: fields, entries, elements, and numbers that entries are named by."""
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield name, getattr(value, name)
    elif isinstance(value, Mapping):
        yield from value.items()
        yield from ((key, float(key)) for key in value if PLAIN_NUMBER.fullmatch(key))
    elif isinstance(value, tuple | list):
        yield from enumerate(value)


def most_money(agenda: Agenda, contract: Contract, valuation: Valuation) -> float:
    """More than any package within the issues' ranges can be worth to a side, or cost it, in a year."""
    term = agenda.by_id.get(contract.issue or "")
    months = term.low if isinstance(term, NumberIssue) else contract.months
    total = abs(valuation.base)
    for issue, worth in valuation.worth.items():
        amount = most_worth(agenda, issue, worth)
        for name in worth.scale:
            amount *= largest(agenda, name)
        total += amount * 12 / months if worth.one_off else amount
    return total


def most_worth(agenda: Agenda, issue: str, worth: Worth) -> float:
    """The largest worth that a value of an issue has, before scaling, whatever its sign."""
    found = agenda[issue]
    if worth.per_unit is not None and isinstance(found, NumberIssue):
        return max(abs(worth.of(found.low)), abs(worth.of(found.high)))
    return max(map(abs, (worth.table or {}).values()), default=0.0)


def largest(agenda: Agenda, issue: str) -> float:
    """The largest value of a number issue, whatever its sign."""
    found = agenda[issue]
    return max(abs(found.low), abs(found.high)) if isinstance(found, NumberIssue) else 0.0

"""A state of a talk copied, so that it can go on in two ways: what can't change is shared and not copied."""

from dataclasses import is_dataclass
from enum import Enum
from typing import Any, TypeVar

from pydantic import BaseModel

Copied = TypeVar("Copied")
PLAIN = (str, int, float, bool, bytes, tuple, frozenset, type(None), Enum, BaseModel)
"""Values that nothing in the core changes in place."""


def copied(value: Copied) -> Copied:
    """The same value, free to change: its lists, sets and mappings and the objects that hold them are new."""
    made: Copied = _copied(value, {})
    return made


def _copied(value: Any, done: dict[int, Any]) -> Any:
    """A copy; ``done`` keeps what was copied before, so that one thing stays one thing."""
    if _fixed(type(value)):
        return value
    if id(value) not in done:
        done[id(value)] = _new(value, done)
    return done[id(value)]


def _new(value: Any, done: dict[int, Any]) -> Any:
    if isinstance(value, list):
        return value[:] if _all_fixed(value) else [_copied(each, done) for each in value]
    if isinstance(value, set):
        return value.copy()
    if isinstance(value, dict):
        return value.copy() if _all_fixed(value.values()) else _mapping(value, done)
    made = object.__new__(type(value))
    for name in _names(value):
        object.__setattr__(made, name, _copied(getattr(value, name), done))
    return made


def _mapping(value: Any, done: dict[int, Any]) -> Any:
    made = value.copy()
    for key, each in value.items():
        made[key] = _copied(each, done)
    return made


def _names(value: Any) -> list[str]:
    """The attributes that an object has now, in its dictionary or in slots."""
    slots = [name for each in type(value).__mro__ for name in getattr(each, "__slots__", ())]
    return [*getattr(value, "__dict__", ()), *(name for name in slots if hasattr(value, name))]


def _all_fixed(values: Any) -> bool:
    return all(_fixed(each) for each in set(map(type, values)))


FIXED: dict[type, bool] = {}


def _fixed(kind: type) -> bool:
    """Whether values of a type never change."""
    if kind not in FIXED:
        frozen = is_dataclass(kind) and kind.__dataclass_params__.frozen  # type: ignore[attr-defined]
        FIXED[kind] = frozen or issubclass(kind, PLAIN)
    return FIXED[kind]

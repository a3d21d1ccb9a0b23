"""A fault of a scenario: where it is, and what to write instead."""

import difflib
from collections.abc import Iterable
from typing import NamedTuple, TypeAlias

Path: TypeAlias = tuple[str | int, ...]


class Fault(NamedTuple):
    """Something wrong with a scenario, and the keys that lead to it."""

    path: Path
    message: str
    at_key: bool = False
    """Whether the last key itself is wrong, and not what it holds."""


def suggestion(word: str, allowed: Iterable[str], likeness: float = 0.5) -> str:
    """What to write in place of a name that leads nowhere: the one that is so much like it, else any."""
    names = list(allowed)
    near = difflib.get_close_matches(word.lower(), names, 1, likeness)
    if near:
        return f"write '{near[0]}'"
    return f"write one of {', '.join(names)}" if names else "take it out"

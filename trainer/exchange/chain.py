"""The chain of sums that ties every line of a transcript file to all lines before it (DESIGN §12)."""

import json
from collections.abc import Mapping
from hashlib import sha256
from math import isfinite
from typing import Any

OUTSIDE = frozenset({"sum", "at"})
"""Keys that no sum covers: itself, and the time."""
OUTSIDE_HEADER = OUTSIDE | {"session", "started"}


def canonical(record: Mapping[str, Any], *, without: frozenset[str] = frozenset()) -> str:
    """One spelling for equal records: sorted keys, no spaces, text as it is."""
    kept = {key: value for key, value in record.items() if key not in without}
    return json.dumps(kept, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def chained(previous: str, record: Mapping[str, Any]) -> str:
    """The sum of a record after the one before it; ``previous`` is empty for the header."""
    without = OUTSIDE_HEADER if record.get("kind") == "header" else OUTSIDE
    return sha256((previous + canonical(record, without=without)).encode()).hexdigest()


def whole(value: Any) -> Any:
    """What JSON holds, with every whole number as an int.

    Other programs write 92.0 as 92, so that a file written anew by one of them would not fit its sums.
    """
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    if isinstance(value, dict):
        return {key: whole(one) for key, one in value.items()}
    return [whole(one) for one in value] if isinstance(value, list) else value


def checked(text: str) -> Any:
    """What a line of JSON holds; ValueError for what is none, or holds a number that is none."""
    return json.loads(text, parse_constant=_no_constant, parse_float=_finite)


def _finite(number: str) -> float:
    value = float(number)
    if not isfinite(value):
        raise ValueError(f"{number} is too large")
    return value


def _no_constant(name: str) -> float:
    raise ValueError(f"{name} is no number")

"""The chain of sums that ties every line of a transcript file to all lines before it (DESIGN §12)."""

import json
from collections.abc import Mapping
from hashlib import sha256
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

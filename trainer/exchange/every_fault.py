"""Everything that is wrong with a transcript file, not only the first thing, each with line and cure."""

import json
from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from trainer.exchange.chain import chained, checked
from trainer.exchange.transcript import Header, header_fault
from trainer.negotiation.printable import printable
from trainer.scenario.faults import faults
from trainer.session.events import EVENT

MOST_FAULTS = 25
"""Faults that are told; a file that has more is another file."""
A_LINE = 3
"""Faults of one event that are told."""
RESTORE = "put the line back as it was written, or take the file again from where it came from"
PLAIN = {
    "missing": "is missing; add it",
    "literal_error": "is none of those there are",
}
"""Kinds of fault, said with their cure."""


def every_fault(name: str, data: bytes) -> list[str]:
    """What is wrong with the lines of a file, in their order; empty for one that can be read.

    At most :data:`MOST_FAULTS`, and then how many more there are. Whether the lines follow from each other
    is another matter (:mod:`trainer.exchange.verify`).
    """
    found = [f"{name}:{number}: {printable(fault)}" for number, fault in _faults(data)]
    more = len(found) - MOST_FAULTS
    return found if more <= 0 else [*found[:MOST_FAULTS], f"{name}: and {more} more faults"]


def _faults(data: bytes) -> Iterator[tuple[int, str]]:
    previous: str | None = ""
    first = True
    last = data.count(b"\n") + 1
    for number, raw in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1):
        if not raw.strip():
            continue
        record = _record(raw)
        if record is None:
            if number < last:  # a torn last line is no fault: the file was cut there
                yield number, f"is no line of a transcript; {RESTORE}"
            previous = None
            first = False
            continue
        found = list(_header_faults(record) if first else _event_faults(record))
        yield from ((number, fault) for fault in found)
        if not found and previous is not None and record.get("sum") != _sum(previous, record):
            yield number, f"is not as it was written, its sum does not fit; {RESTORE}"
        previous, first = str(record.get("sum")), False


def _record(raw: bytes) -> dict[str, Any] | None:
    """What a line holds; None for one that holds no object."""
    try:
        record = checked(raw.decode("utf-8"))
    except (ValueError, RecursionError):
        return None
    return record if isinstance(record, dict) else None


def _sum(previous: str, record: dict[str, Any]) -> str | None:
    try:
        return chained(previous, record)
    except ValueError:
        return None


def _header_faults(record: dict[str, Any]) -> Iterator[str]:
    wrong = header_fault(record)
    if wrong is not None:
        yield wrong
        return
    try:
        header = Header.of(record)
    except ValidationError as error:
        yield from (f"header: {each}" for each in told(error))
    except (KeyError, TypeError) as error:
        yield f"header: {error} is missing; add it"
    else:
        for path, message, *_ in faults(header.scenario):
            yield f"header: {'.'.join(str(part) for part in ('scenario', *path))}: {message}"


def _event_faults(record: dict[str, Any]) -> Iterator[str]:
    try:
        EVENT.validate_python(
            {key: value for key, value in record.items() if key not in {"seq", "at", "sum"}}
        )
    except ValidationError as error:
        yield from list(told(error))[:A_LINE]


def told(error: ValidationError) -> Iterator[str]:
    """Every fault that a validation found, each where it stands, with what is there and what should be."""
    for fault in error.errors(include_url=False):
        where = ".".join(str(part) for part in fault["loc"])
        message = PLAIN.get(fault["type"]) or fault["msg"].lower()
        there = "" if fault["type"] == "missing" else f", not {shown(fault['input'])}"
        yield f"{where}: {message}{there}"


def shown(value: object) -> str:
    """What stands there, in a few characters."""
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 40 else f"{text[:39]}…"

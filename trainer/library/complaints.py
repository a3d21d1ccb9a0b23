"""pydantic's complaints about a scenario file as faults with their place."""

from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from trainer.library import wording
from trainer.library.documents import MOST_FAULTS, Document, Path
from trainer.library.errors import ScenarioFault
from trainer.library.keys import keys_at
from trainer.library.shape import Shaped
from trainer.scenario.scenario import Scenario


def model_faults(error: ValidationError, document: Document, shaped: Shaped) -> Iterator[ScenarioFault]:
    """One fault for each place that the model complains about.

    Places that the document already complained about are left out, and so is what only follows from
    faults further down.
    """
    complaints: dict[Path, list[Any]] = {}
    for detail in error.errors(include_url=False):
        complaints.setdefault(place_of(detail, shaped), []).append(detail)
    told = 0
    for path, details in complaints.items():
        first = details[0]
        if told == MOST_FAULTS:
            yield document.fault((), f"and {len(complaints) - told:,} more faults at most; mend those first")
            return
        if any(path[: len(faulty)] == faulty for faulty in document.faulty):
            continue
        if first["type"] == "too_short" and any(
            path == other[: len(path)] for other in complaints if other != path
        ):
            continue
        told += 1
        _, value = shaped.reach(first["loc"])
        at_key = first["type"] in AT_KEY or first["loc"][-1:] == ("id",) or value is None
        yield document.fault(path, message_of(details, shaped), at_value=not at_key)


AT_KEY = {"missing", "extra_forbidden"}
"""Complaints about a key and not about what stands behind it."""


def place_of(detail: Any, shaped: Shaped) -> Path:
    """Where in the file a complaint belongs."""
    location: Path = detail["loc"]
    path, _ = shaped.reach(location)
    if detail["type"] == "missing":
        path = (*path, location[-1])
    if detail["type"] == "union_tag_invalid":
        path = (*path, "kind")
    return shaped.origin(path)


def message_of(details: list[Any], shaped: Shaped) -> str:
    """What is wrong at one place. Several complaints come from a value that may be one of several types."""
    first = details[0]
    location: Path = first["loc"]
    _, value = shaped.reach(location)
    if first["type"] == "missing":
        return wording.missing(str(location[-1]))
    if first["type"] == "extra_forbidden":
        _, group = shaped.reach(location[:-1])
        present = set(group) if isinstance(group, dict) else set()
        allowed = [key for key in keys_at(Scenario, location[:-1]) if key not in present]
        return wording.unknown_key(str(location[-1]), allowed)
    if location and location[-1] == "[key]":
        value = location[-2]
    if len(details) > 1:
        return wording.number_or_name(value)
    return wording.wording(first["type"], value, first.get("ctx", {}))

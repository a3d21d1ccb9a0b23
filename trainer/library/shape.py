"""From the way people write a scenario file to the way the model holds it, and back for the faults.

In a file, issues, facts, arguments and beats are groups named by their id; the model has lists of entries
with an ``id``. A number issue need not say its ``kind``, and a choice without other names needs no group.
"""

from dataclasses import dataclass, field
from typing import Any

from trainer.library.documents import Path

NAMED = (
    ("issues",),
    ("seller", "facts"),
    ("buyer", "facts"),
    ("buyer", "moved_by"),
    ("buyer", "beats"),
)
"""Lists of the model that a file may write as groups named by id."""


@dataclass(slots=True)
class Shaped:
    """A file's data in the model's shape."""

    data: Any
    origins: dict[Path, Path] = field(default_factory=dict)
    """Where an entry of one of the model's lists stands in the file."""
    faults: list[tuple[Path, str]] = field(default_factory=list)
    """What is wrong with the way it is written."""

    def origin(self, path: Path) -> Path:
        """The place in the file of a place in the model."""
        for length in range(len(path), 0, -1):
            found = self.origins.get(path[:length])
            if found is not None:
                return found + path[length:]
        return path

    def reach(self, location: Path) -> tuple[Path, Any]:
        """How far a location leads into the data, and what is there.

        pydantic's locations also name the members of unions, which no data has; these are skipped.
        """
        path: Path = ()
        current = self.data
        for part in location:
            inner = child(current, part)
            if inner is not ABSENT:
                path, current = (*path, part), inner
        return path, current


ABSENT = object()


def child(data: Any, part: str | int) -> Any:
    """What stands under a key or at a place of a list; ABSENT when nothing does."""
    if isinstance(data, dict):
        return data.get(part, ABSENT)
    if isinstance(data, list) and isinstance(part, int) and part < len(data):
        return data[part]
    return ABSENT


def shape(data: Any) -> Shaped:
    """The data in the model's shape; what does not fit is left for the model to refuse."""
    shaped = Shaped(data)
    for path in NAMED:
        shaped.data = unfold(shaped.data, path, (), shaped)
    if isinstance(shaped.data, dict) and isinstance(shaped.data.get("issues"), list):
        shaped.data = {**shaped.data, "issues": [issue(entry) for entry in shaped.data["issues"]]}
    return shaped


def unfold(data: Any, path: tuple[str, ...], done: Path, shaped: Shaped) -> Any:
    """The data with the group at ``path`` as a list."""
    if path:
        if not isinstance(data, dict) or path[0] not in data:
            return data
        return {**data, path[0]: unfold(data[path[0]], path[1:], (*done, path[0]), shaped)}
    if not isinstance(data, dict):
        return data
    entries: list[Any] = []
    for place, (name, entry) in enumerate(data.items()):
        shaped.origins[*done, place] = (*done, name)
        shaped.origins[*done, place, "id"] = (*done, name)
        if isinstance(entry, dict) and "id" in entry:
            shaped.faults.append(((*done, name, "id"), f"its id is the name above, '{name}'; leave this out"))
        entries.append({**entry, "id": name} if isinstance(entry, dict) else entry)
    return entries


def issue(entry: Any) -> Any:
    """An issue with its kind, and its choices as groups."""
    if not isinstance(entry, dict):
        return entry
    choices = entry.get("choices")
    kind = "number" if choices is None else "choice"
    if isinstance(choices, dict):
        entry = {
            **entry,
            "choices": {name: {} if group is None else group for name, group in choices.items()},
        }
    return {"kind": kind, **entry}

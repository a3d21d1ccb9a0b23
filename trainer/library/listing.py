"""All scenarios that can be found, from the heads of their files alone: a list must not wait for models."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from trainer.library.documents import read_document
from trainer.library.errors import LibraryError, ScenarioFault
from trainer.library.places import Shelf, files, shipped
from trainer.library.texts import display, read_text
from trainer.scenario.position import Position

HEAD = ("name", "title", "tags", "position", "teaches")
"""What a list of scenarios shows; files begin with it, so that listing need not read on."""


@dataclass(frozen=True, slots=True)
class ScenarioEntry:
    """What a list of scenarios shows of one."""

    name: str
    title: str
    tags: tuple[str, ...]
    position: Position
    teaches: str
    path: Path
    own: bool
    """Whether it is the user's own and not shipped."""


@dataclass(frozen=True, slots=True)
class Listing:
    """All scenarios that can be found."""

    entries: tuple[ScenarioEntry, ...]
    faults: tuple[ScenarioFault, ...]
    """Why files of the user's are not among them."""


def list_scenarios() -> Listing:
    """All scenarios by name, the user's own in place of shipped ones. Reads only the head of each file."""
    entries: list[ScenarioEntry] = []
    found_faults: list[ScenarioFault] = []
    home = shipped(Shelf.SCENARIOS)
    for path in scenario_files().values():
        try:
            entries.append(read_entry(path, own=path.parent != home))
        except LibraryError as error:
            found_faults += error.faults
    return Listing(tuple(entries), tuple(found_faults))


def scenario_files() -> dict[str, Path]:
    """Scenario files by name."""
    return files(Shelf.SCENARIOS, "*.yaml")


def read_entry(path: Path, *, own: bool) -> ScenarioEntry:
    """What a list shows of a file, from its head alone; raises LibraryError for one that is not right."""
    text, file = read_text(path), display(path)
    document = read_document(text, file, frozenset(HEAD))
    data = document.data if isinstance(document.data, dict) else {}
    values: list[Any] = [data.get(key) for key in HEAD]
    name, title, tags, position, teaches = values
    right = (
        name == path.stem
        and isinstance(title, str)
        and isinstance(tags, list)
        and all(isinstance(tag, str) for tag in tags)
        and position in get_args(Position)
        and isinstance(teaches, str)
        and not document.faults
    )
    if right:
        return ScenarioEntry(name, title, tuple(tags), position, teaches, path, own)
    return whole_entry(path, text, file, own=own)


def whole_entry(path: Path, text: str, file: str, *, own: bool) -> ScenarioEntry:
    """The same from the whole file, for one whose head says too little or something wrong."""
    from trainer.library.scenarios import parse_scenario  # noqa: PLC0415 - the models, only when needed

    found = parse_scenario(text, file, path.stem)
    return ScenarioEntry(found.name, found.title, found.tags, found.position, found.teaches, path, own)

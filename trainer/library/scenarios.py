"""Scenario files: found by name or path, read strictly, every fault named with its place."""

import contextlib
import difflib
import hashlib
import json
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from pydantic import ValidationError

from trainer.library.complaints import model_faults
from trainer.library.documents import read_document
from trainer.library.errors import LibraryError, ScenarioError, ScenarioFault, UnknownNameError, quoted
from trainer.library.listing import scenario_files
from trainer.library.shape import shape
from trainer.library.texts import STDIN, display, read_text
from trainer.scenario.buyer_faults import idle_faults
from trainer.scenario.faults import faults
from trainer.scenario.scenario import Scenario

SUFFIXES = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class LoadedScenario:
    """A scenario with the file it came from."""

    scenario: Scenario
    file: str
    """As messages show it."""
    sha256: str
    """Of the file's text in UTF-8 with ``\\n`` at line ends, so that a checkout on Windows gives the same."""


def load_scenario(name_or_path: str | Path) -> Scenario:
    """The scenario of this name or in this file; ``-`` is standard input.

    Raises LibraryError (UnknownNameError, UnreadableFileError, DocumentError or ScenarioError), whose
    message has one line for each fault.
    """
    return open_scenario(name_or_path).scenario


def open_scenario(name_or_path: str | Path) -> LoadedScenario:
    """The same with the file's name and the sha256 of its text."""
    path, named = find_scenario(name_or_path)
    text = read_text(path)
    file = display(path)
    scenario = parse_scenario(text, file, named)
    return LoadedScenario(scenario, file, hashlib.sha256(text.encode()).hexdigest())


def check_scenario(path: str | Path) -> list[ScenarioFault]:
    """Everything that is wrong with a scenario file, in the order of its lines; empty when it is fine."""
    try:
        open_scenario(path)
    except LibraryError as error:
        return list(error.faults)
    return []


def find_scenario(name_or_path: str | Path) -> tuple[Path | str, str | None]:
    """The path of a scenario, and its name when it was found by name.

    A name is one of the user's own or of the shipped scenarios; anything with a suffix or a separator in
    it, or that is there as a file, is a path. Raises UnknownNameError with the nearest name.
    """
    given = str(name_or_path)
    if given == STDIN:
        return STDIN, None
    if isinstance(name_or_path, Path) or given.endswith(SUFFIXES) or re.search(r"[/\\]", given):
        return Path(given), None
    known = scenario_files()
    if given in known:
        return known[given], given
    with contextlib.suppress(OSError, ValueError):  # no name that a file could have
        if Path(given).is_file():
            return Path(given), None
    near = difflib.get_close_matches(given.lower(), list(known), 1, 0.4)
    there = f"did you mean '{near[0]}'?" if near else f"there are {', '.join(known) or 'none'}"
    raise UnknownNameError([f"there is no scenario {quoted(given)}; {there}"])


@lru_cache(maxsize=8)
def parse_scenario(text: str, file: str, named: str | None = None) -> Scenario:
    """The scenario that a text holds. ``named`` is the name that it must have, where it was found by one.

    The last few are kept: a scenario never changes, and reading one takes a noticeable moment. Raises
    DocumentError or ScenarioError with every fault that can be told at once.
    """
    document = read_document(text, file)
    shaped = shape(document.data)
    found: list[ScenarioFault] = [*document.faults]
    found += [document.fault(path, message) for path, message in shaped.faults]
    scenario: Scenario | None = None
    try:
        scenario = Scenario.model_validate_json(json.dumps(shaped.data), strict=True)
    except ValidationError as error:
        found += model_faults(error, document, shaped)
    else:
        for fault in faults(scenario) or idle_faults(scenario):
            path, value = shaped.reach(fault.path)
            at_value = not (fault.at_key or isinstance(value, dict))
            found.append(document.fault(shaped.origin(path), fault.message, at_value=at_value))
        if named is not None and scenario.name != named:
            message = f"the file is called '{named}'; write the same here, or rename the file"
            found.append(document.fault(("name",), message, at_value=True))
    if found or scenario is None:
        found.sort(key=lambda fault: (fault.line or 0, fault.column or 0))
        raise ScenarioError(found)
    return scenario

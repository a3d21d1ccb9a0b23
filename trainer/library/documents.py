"""Strict YAML: plain data with the position of every key and value, and nothing that surprises.

YAML guesses a lot (``NO`` is false, ``010`` is eight, ``12:30:00`` is 45000) and can do more than data should
(anchors, tags, several documents). We read its events and build the data ourselves: what is not plainly
written stays text, and what is not plain data is refused with its place.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NoReturn, TypeAlias

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from trainer.library.errors import DocumentError, ScenarioFault, quoted
from trainer.library.syntax import syntax_fault

MOST_DEPTH = 12
"""A scenario needs seven."""

MOST_PARTS = 12_000
"""A scenario has about a thousand values; more would take the parser seconds."""

MOST_FAULTS = 100
"""Nobody mends more at a time."""

Path: TypeAlias = tuple[str | int, ...]
"""The keys and places in lists that lead to a value."""

NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,9})?")
"""A plain decimal number; all else that YAML or Python would take for one stays text."""

WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}

UNFIT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
"""Control, bidirectional and surrogate characters: no text on a screen has a use for them here."""


@dataclass(frozen=True, slots=True)
class Position:
    """A place in a text, both counted from 1."""

    line: int
    column: int


@dataclass(slots=True)
class Document:
    """Plain data, where each part of it stands, and what was refused."""

    file: str
    data: Any = None
    keys: dict[Path, Position] = field(default_factory=dict)
    """Where the key of a value stands; for a list's element, where the element begins."""
    values: dict[Path, Position] = field(default_factory=dict)
    faults: list[ScenarioFault] = field(default_factory=list)
    faulty: list[Path] = field(default_factory=list)
    """Where the data could not be taken as it is written; what is wrong there has been said."""

    def fault(self, path: Path, message: str, *, at_value: bool = False) -> ScenarioFault:
        """A fault at a value, or at the nearest thing above it that is there."""
        found = path
        while found and found not in self.keys:
            found = found[:-1]
        places = self.values if at_value and found == path else self.keys
        position = places.get(found) or Position(1, 1)
        return ScenarioFault(self.file, position.line, position.column, dotted(path), message)


def dotted(path: Path) -> str:
    """A path as messages show it: ``buyer.facts.board.topics[2]``, elements counted from 1."""
    text = ""
    for part in path:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}"
    return text.removeprefix(".")


def read_document(text: str, file: str, wanted: frozenset[str] | None = None) -> Document:
    """The text as plain data with positions.

    With ``wanted`` it stops as soon as these top-level keys have been read. Raises DocumentError when no
    data can be made of the text; refused parts of a readable text are in the document's ``faults``.
    """
    document = Document(file)
    unfit = UNFIT.search(text)
    if unfit:
        line = text.count("\n", 0, unfit.start()) + 1
        column = unfit.start() - text.rfind("\n", 0, unfit.start())
        message = f"there is an invisible character {unfit[0]!a} here; delete it"
        raise DocumentError([ScenarioFault(file, line, column, "", message)])
    try:
        Builder(document, events(text), wanted).build()
    except MarkedYAMLError as error:
        line, column, message = syntax_fault(error, text)
        raise DocumentError([ScenarioFault(file, line, column, "", message)]) from error
    except (YAMLError, ValueError, OverflowError) as error:
        message = "cannot be read as YAML from here on; compare with a scenario that works"
        raise DocumentError([ScenarioFault(file, 1, 1, "", message)]) from error
    return document


def events(text: str) -> Iterator[Event]:
    """The parser's events, as lazily as it makes them."""
    yield from YAML(typ="safe", pure=True).parse(text)


class Builder:
    """Builds a document's data from the parser's events."""

    def __init__(self, document: Document, source: Iterator[Event], wanted: frozenset[str] | None) -> None:
        self.document = document
        self.source = source
        self.wanted = wanted

    def build(self) -> None:
        """Build the one document that there may be."""
        document = self.document
        for event in self.source:
            if isinstance(event, DocumentStartEvent):
                if document.values:
                    self.stop(event, "", "a second document begins here; keep one to a file")
                document.data = self.value(next(self.source), ())
                if self.wanted is not None:
                    return
        if not document.values:
            raise DocumentError([ScenarioFault(document.file, 1, 1, "", "is empty; write a scenario")])

    def value(self, event: Event, path: Path) -> Any:
        """The value that begins with this event."""
        document, position = self.document, place(event)
        if len(document.values) >= MOST_PARTS or len(document.faults) >= MOST_FAULTS:
            self.stop(event, "", "is too much for one scenario from here on; take out what is not needed")
        document.values[path] = position
        document.keys.setdefault(path, position)
        if isinstance(event, AliasEvent):
            return self.refuse(path, f"'*{event.anchor}' repeats another part; write the part out again")
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if anchor is not None:
            self.refuse(path, f"'&{anchor}' names a part to repeat it; leave it out")
        if tag is not None:
            self.refuse(path, f"has the tag {quoted(tag)}, which is not read here; leave it out")
        if isinstance(event, ScalarEvent):
            return self.scalar(event, path)
        if len(path) >= MOST_DEPTH:
            self.stop(event, dotted(path[:3]), f"more than {MOST_DEPTH} levels deep; write it flatter")
        if isinstance(event, MappingStartEvent):
            return self.mapping(path)
        assert isinstance(event, SequenceStartEvent)  # noqa: S101 — nothing else can begin a value
        return self.sequence(path)

    def mapping(self, path: Path) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while not isinstance(event := next(self.source), MappingEndEvent):
            if not isinstance(event, ScalarEvent):
                self.stop(event, dotted(path), "a key must be a plain word")
            key = event.value
            inner = (*path, key)
            if key in found:
                first = self.document.keys[inner].line
                self.note(event, inner, f"is here a second time (first in line {first}); keep one")
                Builder(Document(self.document.file), self.source, None).value(next(self.source), path)
                continue
            self.document.keys[inner] = place(event)
            if event.anchor is not None:
                self.refuse(inner, f"'&{event.anchor}' names a part to repeat it; leave it out")
            if UNFIT.search(key):
                self.refuse(inner, "has an invisible character in it; delete it")
                self.value(next(self.source), inner)
                continue
            found[key] = self.value(next(self.source), inner)
            if not path and self.wanted is not None and self.wanted <= found.keys():
                break
        return found

    def sequence(self, path: Path) -> list[Any]:
        found: list[Any] = []
        while not isinstance(event := next(self.source), SequenceEndEvent):
            found.append(self.value(event, (*path, len(found))))
        return found

    def scalar(self, event: ScalarEvent, path: Path) -> Any:
        text: str = event.value
        if UNFIT.search(text):
            return self.refuse(path, "has an invisible character in it; delete it")
        if event.style is not None:
            return text
        if text in WORDS:
            return WORDS[text]
        number = NUMBER.fullmatch(text)
        if number is None:
            return text
        return float(text) if number[2] else int(text)

    def refuse(self, path: Path, message: str) -> None:
        """Say what is wrong with a part, and go on without it."""
        self.document.faults.append(self.document.fault(path, message))
        self.document.faulty.append(path)

    def note(self, event: Event, path: Path, message: str) -> None:
        """Say what is wrong at an event, and go on."""
        if len(self.document.faults) >= MOST_FAULTS:
            self.stop(event, "", "is one fault too many; mend the others first")
        at = place(event)
        self.document.faults.append(
            ScenarioFault(self.document.file, at.line, at.column, dotted(path), message)
        )

    def stop(self, event: Event, key: str, message: str) -> NoReturn:
        """Give up: what follows would only be misunderstood."""
        at = place(event)
        raise DocumentError([ScenarioFault(self.document.file, at.line, at.column, key, message)])


def place(event: Event) -> Position:
    return Position(event.start_mark.line + 1, event.start_mark.column + 1)

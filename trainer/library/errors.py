"""What goes wrong with files, in words for whoever wrote them.

LibraryError
├── MissingFolderError   the shipped data is not where it belongs
├── UnknownNameError     no scenario of that name
├── UnreadableFileError  a folder, a device, not there, not text
└── FaultyFileError      a text with faults, each with its place
    ├── DocumentError    it is not the plain YAML that we read
    └── ScenarioError    it is, but it is no scenario
"""

from collections.abc import Iterable
from dataclasses import dataclass


def shown(text: str) -> str:
    """The text fit for a terminal: what does not print is written as an escape."""
    return "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in text)


def quoted(value: object, most: int = 40) -> str:
    """A value as a message shows it: on one line, in quotes, not too long."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "true" if value else "false"
    text = shown(str(value))
    return f"'{text}'" if len(text) <= most else f"'{text[:most]}…'"


@dataclass(frozen=True, slots=True)
class ScenarioFault:
    """One thing wrong with a file: where, at which key, what is wrong and what to write instead."""

    file: str
    line: int | None
    """Counted from 1; None where the file could not be read at all."""
    column: int | None
    """Counted from 1."""
    key: str
    """The key with those above it (``seller.walk_away``); empty where there is none."""
    message: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}" if self.line is not None else self.file
        return shown(": ".join(part for part in (place, self.key, self.message) if part))


class LibraryError(Exception):
    """A file or a name that cannot be used. The message has one line for each fault."""

    def __init__(self, faults: Iterable[ScenarioFault | str]) -> None:
        self.faults: tuple[ScenarioFault, ...] = tuple(
            fault if isinstance(fault, ScenarioFault) else ScenarioFault("", None, None, "", fault)
            for fault in faults
        )
        super().__init__("\n".join(self.lines))

    @property
    def lines(self) -> tuple[str, ...]:
        """One clear line for each fault."""
        return tuple(str(fault) for fault in self.faults)


class MissingFolderError(LibraryError):
    """The data that belongs to the program is not there."""


class UnknownNameError(LibraryError):
    """No file of that name, shipped or the user's own."""


class UnreadableFileError(LibraryError):
    """No text to be had from it."""


class FaultyFileError(LibraryError):
    """A text that was read and has faults."""


class DocumentError(FaultyFileError):
    """Not the plain YAML that we read."""


class ScenarioError(FaultyFileError):
    """Plain YAML, but no scenario."""

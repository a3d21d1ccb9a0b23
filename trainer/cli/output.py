"""Printing: whoever's words they are, no control character reaches the terminal."""

import json
import shutil
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from trainer.debrief.blocks import Block, as_text
from trainer.negotiation.printable import printable, printable_lines, visible

NARROWEST, WIDEST = 40, 100
"""Columns of text: wider lines are hard to read."""


def width() -> int:
    """The columns that text is wrapped to."""
    return min(max(shutil.get_terminal_size((88, 24)).columns - 1, NARROWEST), WIDEST)


def show(blocks: Iterable[Block]) -> None:
    """Print blocks of text."""
    say(as_text(blocks, width()))


class Flow:
    """A line of talk that is printed as its sentences come, wrapped at word ends."""

    def __init__(self, speaker: str) -> None:
        self.indent = " " * (len(speaker) + 2)
        self.column = len(self.indent)
        print(printable_lines(f"{speaker}:"), end="", flush=True)
        self.column -= 1

    def add(self, text: str, *more: str) -> None:
        """Print some more of it; ``more`` are paragraphs of their own."""
        for word in printable(text).split():
            if self.column + 1 + len(word) > width() and self.column > len(self.indent):
                print(f"\n{self.indent}{word}", end="")
                self.column = len(self.indent) + len(word)
            else:
                print(f" {word}", end="")
                self.column += 1 + len(word)
        sys.stdout.flush()
        for paragraph in more:
            self.apart()
            self.add(paragraph)

    def apart(self) -> None:
        """Go on in a new paragraph."""
        print(f"\n{self.indent[:-1]}", end="")
        self.column = len(self.indent) - 1

    def end(self) -> None:
        print(flush=True)


def print_beside(label: str, text: str) -> None:
    """Print what is not said at the table, set in."""
    flow = Flow(f"     {label}")
    flow.add(text)
    flow.end()


def say(text: str = "") -> None:
    """Print lines of text, at once."""
    print(printable_lines(text), flush=True)


def warn(text: str) -> None:
    """Print to standard error."""
    print(printable_lines(text), file=sys.stderr, flush=True)


def emit(document: Mapping[str, Any] | Sequence[Any]) -> None:
    """Print one JSON document."""
    print(shown_json(json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False)), flush=True)


def shown_json(text: str) -> str:
    """The same JSON, with every character that a terminal would obey or not show written as an escape."""
    return "".join(
        char if char in " \n" or (visible(char) and not char.isspace()) else json.dumps(char)[1:-1]
        for char in text
    )


def local_time(at: str) -> str:
    """A time as the user's clock shows it, to the minute; what is no time is shown as it is."""
    try:
        return datetime.fromisoformat(at).astimezone().strftime("%Y-%m-%d %H:%M")
    except (ValueError, OverflowError):
        return printable(at)

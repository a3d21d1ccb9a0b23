"""A player at the program's table: types, waits for whole frames only, and remembers all that was shown."""

import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.terminal import Terminal

APP = (sys.executable, "-m", "trainer")
COLUMNS, ROWS = 80, 24
FRAME_END = "\x1b[?2026l"
SYNC_ASKED, SYNC_ANSWER = b"\x1b[?2026$p", "\x1b[?2026;1$y"
"""The program asks whether frames may be marked as whole, and this terminal says yes."""
TALK = slice(2, 20)
"""Rows of the talk and of the reading under it."""
PROMPT = slice(20, 23)
INSIDE = slice(1, 78)
"""Columns of words in those rows, without the scrollbar."""
NAME = 10
EMPTY = "Type what you would say; Enter says it."
DOUBT = "Enter says it as it is"
OVER = "It is over. Press Enter"
SPEAKING = "is still speaking"
SLOW = 20.0
"""Seconds that the program may take on a busy machine."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A message of the talk as the screen showed it, its words joined by single spaces."""

    name: str
    """The speaker's; empty for an aside, and for a message whose beginning was out of view."""
    text: str
    whole: bool
    """Whether its beginning was in view."""


class Framed(Terminal):
    """A terminal that shows nothing but whole frames, as one with synchronised output does."""

    def __init__(self, argv: Iterable[str], env: Mapping[str, str]) -> None:
        super().__init__([*argv], COLUMNS, ROWS, env)
        self._unfinished = ""
        self.after_frame: Callable[[], None] = lambda: None

    def _show(self, text: str) -> None:
        *frames, self._unfinished = (self._unfinished + text).split(FRAME_END)
        for frame in frames:
            super()._show(frame + FRAME_END)
            self.after_frame()


class Player:
    """The program in a terminal, and what has been seen there."""

    def __init__(self, terminal: Framed, random: Random) -> None:
        self.terminal = terminal
        self.random = random
        self.seen: dict[Shown, None] = {}
        """All that was shown of the talk, in order."""
        self.typed: list[str] = []
        """What has been in the prompt since the last line was said."""
        self.earlier = ""
        """What had been left in the prompt before, until a line is said."""
        self.rested = 0.0
        """Seconds without a key before the end."""
        terminal.after_frame = self.look

    def look(self) -> None:
        """Remember what stands on the screen now."""
        self.seen.update(dict.fromkeys(talk_on(self.terminal.text)))

    def wait_for(self, wanted: "str | Callable[[Terminal], bool]") -> None:
        self.terminal.wait_for(wanted, SLOW)

    def pause(self, seconds: float) -> None:
        """Look on for a while, as a person does who is not typing."""
        with suppress(AssertionError):
            self.terminal.wait_for(lambda _seen: False, seconds)
        if self.terminal.gone:
            raise AssertionError(f"the program has left:\n{self.terminal.raw[-2000:]!r}")

    def start(self) -> None:
        """Wait for the list of scenarios."""
        self.wait_for(lambda seen: SYNC_ASKED in seen.raw)
        self.terminal.send(SYNC_ANSWER)
        self.wait_for(lambda seen: "Packaging" in seen.text or "tender" in seen.text)

    def type(self, text: str, chunk: float = 0.0) -> None:
        """Type a text, in pieces with a moment between them."""
        self.typed.append(text)
        cuts = sorted(self.random.randrange(len(text) + 1) for _ in range(2)) if chunk else []
        start = 0
        for cut in [*cuts, len(text)]:
            self.terminal.send(text[start:cut])
            start = cut
            if chunk:
                self.pause(self.random.uniform(0, chunk))

    def clear(self) -> None:
        """Empty the prompt."""
        for _ in range(3):
            self.terminal.send("\x15")
        self.wait_for(lambda seen: EMPTY in seen.text)

    def enter(self) -> None:
        self.terminal.send("\r")

    def escape(self) -> None:
        self.terminal.send("\x1b")

    @property
    def prompt(self) -> str:
        """What stands in the prompt."""
        text = " ".join(row[INSIDE] for row in self.terminal.text.split("\n")[PROMPT])
        return "" if EMPTY in text else joined(text)

    @property
    def asked(self) -> bool:
        """Whether the program asks if the line is meant as it was read."""
        return DOUBT in joined(self.terminal.text)

    @property
    def refused(self) -> bool:
        """Whether the program says that the buyer is still speaking."""
        return SPEAKING in self.terminal.text

    @property
    def over(self) -> bool:
        return OVER in joined(self.terminal.text)

    @property
    def waits(self) -> bool:
        """Whether the program waits for the seller: the prompt is empty, the buyer has spoken last."""
        spoken = [shown for shown in talk_on(self.terminal.text) if shown.name]
        return EMPTY in self.terminal.text and bool(spoken) and spoken[-1].name != "You"

    def settle(self) -> None:
        """Wait until the buyer has spoken, or the talk is over."""
        self.wait_for(lambda _seen: self.waits or self.over)

    def offer_line(self, line: str, chunk: float = 0.0) -> None:
        """Type a line and press Enter, twice if the program asks whether it is meant as it was read."""
        self.type(line, chunk)
        self.wait_for(lambda _seen: self.prompt.endswith(joined(line)[-8:]))
        self.enter()

    def say(self, line: str, chunk: float = 0.0) -> None:
        """Say a line that was not said before, and wait for the answer."""
        self.offer_line(line, chunk)
        self.wait_for(lambda _seen: self.answered(line) or self.over or self.asked)
        if self.asked and not self.answered(line):
            self.enter()
            self.wait_for(lambda _seen: self.answered(line) or self.over)
        self.typed.clear()
        self.earlier = ""

    def say_first(self, line: str) -> None:
        """Say a line as soon as the buyer has come to an end, and do not wait for the answer."""
        self.offer_line(line)
        while not self.said(line):
            self.wait_for(lambda _seen: self.said(line) or self.asked or self.refused)
            if not self.said(line):
                self.wait_for(lambda _seen: not self.refused)
                self.enter()

    def said(self, line: str) -> bool:
        """Whether a line stands in the talk."""
        return any(shown.name == "You" and shown.text == joined(line) for shown in self.seen)

    def answered(self, line: str) -> bool:
        """Whether a line stands in the talk, the buyer's answer after it, and the prompt is empty."""
        return self.said(line) and self.waits


def begin_app(home: Path, env: Mapping[str, str] | None = None) -> Framed:
    """The program with its data in a folder of its own."""
    return Framed(APP, {"TRAINER_HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1", **(env or {})})


def is_table(rows: list[str]) -> bool:
    """Whether the talk is on screen, and nothing over it."""
    return len(rows) > 1 and " Walk " in rows[-1] and not any(set(row) & set("╭╮╰╯") for row in rows)


def talk_on(screen: str) -> list[Shown]:
    """The messages of the talk on a screen of the table."""
    rows = screen.split("\n")
    if not is_table(rows):
        return []
    found: list[Shown] = []
    name, words, whole = "", [""], False
    for row in [*(line for line in rows[TALK] if not is_reading(line)), ""]:
        line = row[INSIDE].rstrip()
        if not line:
            if any(words):
                found.append(Shown(name, joined(" ".join(words)), whole))
            name, words, whole = "", [], True
        elif not words and line[0] != " ":
            name, words = line[:NAME].strip(), [line[NAME:]]
        else:
            words.append(line)
    return found


def joined(text: str) -> str:
    """The words of a text with single spaces between them."""
    return " ".join(text.split())


def is_reading(row: str) -> bool:
    """Whether a row belongs to what is said about the typed line, and not to the talk."""
    return row.startswith("  ") and row[2:3] not in {"", " "}

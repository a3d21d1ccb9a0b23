"""A terminal to drive the program in as a person does, and a search of all that the program wrote to it."""

import codecs
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from time import perf_counter
from typing import NoReturn, Self

import pyte

from tests.environment import of_an_endpoint

PATIENCE = 10.0  # seconds
MOST_READ = 65536
ENVIRONMENT = {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
OPEN_TERMINAL = ': <"$0"; exec "$@"'
"""The first terminal that the leader of a session opens becomes its own: it is told of a new size."""
MISLEADING = ("COLUMNS", "LINES", "NO_COLOR")
"""Variables of whoever runs the tests that would overrule this terminal's size and colours."""

SEQUENCE = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # CSI: colours, cursor, modes
    r"|\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)"  # OSC, DCS, SOS, PM, APC: a text for the terminal itself
    r"|\x1b(?![\[\]PX^_])[ -/]*[0-~]"  # the short ones
)
UNFINISHED = re.compile(r"\x1b(?:\[[0-?]*[ -/]*|[\]PX^_][^\x07\x1b]*\x1b?|[ -/]*)\Z")
SWITCH = re.compile(r"(\x1b\[\?1049[hl])")
DRAWN = re.compile(
    r"\x1b\[(?:\d*[A-GLMPX@ade]|[0-3]?J|[0-2]?K|\d*(?:;\d*)?[Hfr]|[\d;]*m|\??[\d;]*[hl])|\x1b[78DEM]"
)
"""What pyte can draw; it fails on stranger sequences, which move nothing on a screen anyway."""
NOT_TEXT = re.compile(rf"{SEQUENCE.pattern}|[\x1b\x80-\x9f]")

COLOUR = r"[34]8;(?:5;\d{1,3}|2;\d{1,3};\d{1,3};\d{1,3})"
PAINT = rf"(?:{COLOUR}|[0-79]|21|5[1-3]|[34][0-79]|9[0-7]|10[0-7])"
ALLOWED = re.compile(
    rf"\x1b\[{PAINT}(?:;{PAINT})*m"  # colours and styles; neither conceal (8) nor the empty reset
    r"|\x1b\[\d+;\d+H"  # the cursor to a cell
    r"|\x1b\[\?(?:7|25|1000|1003|1004|1006|1015|1016|1049|2004|2026|2048)[hl]"  # modes of the driver
    r"|\x1b\[\?(?:2026|2048)\$p"  # what the terminal can do
    r"|\x1b\[>25u|\x1b\[<u"  # the keyboard protocol on and off
    r"|\x1b\]22;[a-z-]+\x07"  # the shape of the mouse pointer
)
ALLOWED_UNFINISHED = re.compile(r"\x1b(?:\[[?<>]?[\d;]*\$?|\](?:2(?:2(?:;[a-z-]*)?)?)?)?\Z")
KINDS = {"[": "CSI", "]": "OSC", "P": "DCS", "X": "SOS", "^": "PM", "_": "APC"}
ELEMENT = re.compile(rf"{SEQUENCE.pattern}|\x1b[\]PX^_]?[^\x1b]{{0,80}}|\r\n|[^\x1b]")


class Terminal:
    """Runs a program in a pseudo-terminal and keeps the screen that it paints.

    Nothing is answered to the program but what a test sends. ``env`` is added to the environment of the
    tests, in which nothing leads to a model. All waiting ends with an AssertionError that shows the screen.
    """

    def __init__(
        self, argv: Sequence[str], columns: int = 80, rows: int = 24, env: Mapping[str, str] | None = None
    ) -> None:
        self._main, self._alternate = pyte.Screen(columns, rows), pyte.Screen(columns, rows)
        self._shown = self._main
        self._raw = bytearray()
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self._pending = ""
        self._ended = False
        self._master, slave = pty.openpty()
        try:
            _set_size(slave, columns, rows)
            os.set_blocking(self._master, False)
            self.started = self.heard = perf_counter()
            self._process = subprocess.Popen(
                ["/bin/sh", "-c", OPEN_TERMINAL, os.ttyname(slave), *argv],
                stdin=slave,
                stdout=slave,
                stderr=slave,
                env={
                    key: value
                    for key, value in os.environ.items()
                    if key not in MISLEADING and not of_an_endpoint(key)
                }
                | ENVIRONMENT
                | dict(env or {}),
                start_new_session=True,
            )
        except BaseException:
            os.close(self._master)
            raise
        finally:
            os.close(slave)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        os.close(self._master)  # hangs up on whatever the program left behind

    @property
    def text(self) -> str:
        """The screen, line for line, without the blanks at the end of each."""
        screen = self._shown
        across = range(screen.columns)
        rows = (screen.buffer[row] for row in range(screen.lines))
        return "\n".join("".join(row[column].data for column in across).rstrip() for row in rows)

    @property
    def raw(self) -> bytes:
        """All bytes that were received so far."""
        return bytes(self._raw)

    @property
    def full_screen(self) -> bool:
        """Whether the program has taken the whole screen (the alternate one)."""
        return self._shown is self._alternate

    @property
    def pid(self) -> int:
        """The program's process."""
        return self._process.pid

    @property
    def gone(self) -> bool:
        """Whether the program has ended."""
        return self._process.poll() is not None

    def send(self, keys: str) -> None:
        """Type these characters; escape sequences stand for keys, as a terminal sends them."""
        left = keys.encode("utf-8", "surrogateescape")
        until = perf_counter() + PATIENCE
        while left:
            if self._ended:
                self._fail(f"the program hung up before it took {left[:80]!r}")
            readable, writable = self._select(until, writing=True)
            if writable:
                left = left[os.write(self._master, left) :]
            if readable:
                self._read()
            elif not writable:
                self._fail(f"the program did not take {left[:80]!r}")

    def paste(self, text: str) -> None:
        """Paste a text in brackets; its line ends go as carriage returns, as terminals do it."""
        self.send(f"\x1b[200~{text.replace(chr(10), chr(13))}\x1b[201~")

    def wait_for(self, wanted: "str | Callable[[Terminal], bool]", seconds: float = PATIENCE) -> float:
        """Read until the screen holds the text, or the question is answered with yes.

        Returns the seconds from this call until the bytes that did it came in (``heard``, on the clock of
        ``perf_counter``, is their time; 0 if it was so already). Raises AssertionError when the time is up
        or the program has ended.
        """
        begun = perf_counter()
        came = begun
        while not (wanted in self.text if isinstance(wanted, str) else wanted(self)):
            if self._ended:
                self._fail(f"the program ended before {wanted!r}")
            if not self._select(begun + seconds)[0]:
                self._fail(f"not within {seconds:g} s: {wanted!r}")
            self._read()
            came = self.heard
        return max(0.0, came - begun)

    def settle(self, quiet: float = 0.1) -> None:
        """Read on until nothing has come for so many seconds: a frame comes in pieces."""
        while not self._ended and self._select(perf_counter() + quiet)[0]:
            self._read()

    def wait_exit(self, seconds: float = PATIENCE) -> int:
        """Read until the program ends; its exit code, or minus the signal that ended it."""
        until = perf_counter() + seconds
        while not self._ended and self._select(until)[0]:
            self._read()
        try:
            return self._process.wait(max(0.0, until - perf_counter()))
        except subprocess.TimeoutExpired:
            self._fail(f"the program did not end within {seconds:g} s")

    def resize(self, columns: int, rows: int) -> None:
        """Change the size of the window; the program is told by SIGWINCH."""
        for screen in (self._main, self._alternate):
            screen.resize(rows, columns)
        _set_size(self._master, columns, rows)

    def kill(self, number: int = signal.SIGKILL) -> None:
        """Send the program a signal, once."""
        self._process.send_signal(number)

    def _select(self, until: float, *, writing: bool = False) -> tuple[bool, bool]:
        ends = [self._master]
        found = select.select(ends, ends if writing else [], [], max(0.0, until - perf_counter()))
        return bool(found[0]), bool(found[1])

    def _read(self) -> None:
        """Take in what is there; nothing more comes once the last program has closed the terminal."""
        try:
            data = os.read(self._master, MOST_READ)
        except OSError:  # how Linux says that nobody is at the other end
            data = b""
        self._ended = not data
        if data:
            self.heard = perf_counter()
            self._raw += data
            self._show(self._decode(data))

    def _show(self, text: str) -> None:
        """Paint whole sequences only, each on the screen that it was meant for."""
        text = self._pending + text
        rest = UNFINISHED.search(text)
        self._pending = rest.group() if rest else ""
        for part in SWITCH.split(text.removesuffix(self._pending)):
            if SWITCH.fullmatch(part):
                self._shown = self._alternate if part.endswith("h") else self._main
                if self.full_screen:
                    self._alternate.reset()
            elif part:
                pyte.Stream(self._shown).feed(NOT_TEXT.sub(_drawn, part))

    def _fail(self, why: str) -> NoReturn:
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(1.0 if self._ended else 0.0)  # it has closed the terminal: it is ending
        code = self._process.returncode
        state = "still running" if code is None else f"ended with {code}"
        raise AssertionError(f"{why} ({state}); the screen:\n{self.text.rstrip()}")


def forbidden(raw: bytes) -> list[str]:
    """Whatever in these bytes a Textual app (8.2.8) does not write by itself, each with what stood before it.

    Textual itself writes: SGR, the cursor to a cell, the modes and questions of its driver, the keyboard
    protocol, OSC 22 (pointer shape) and line ends. OSC 8 (links) and 52 (clipboard), the bell, other control
    characters, C1, invisible and bidi characters and broken UTF-8 are reported. What is cut off at the end
    of the log is not, if it could have become something allowed. Somebody's text that holds an allowed
    sequence looks like the app's own: hostile texts in tests must hold others as well.
    """
    text = codecs.getincrementaldecoder("utf-8")("surrogateescape").decode(raw)
    return list(dict.fromkeys(_faults(ALLOWED_UNFINISHED.sub("", text))))


def _faults(text: str) -> Iterator[str]:
    for match in ELEMENT.finditer(text):
        found = match.group()
        if found in {"\n", "\r\n"}:
            continue
        if found.startswith("\x1b"):
            if ALLOWED.fullmatch(found):
                continue
            kind = KINDS.get(found[1:2], "ESC")
        elif unicodedata.category(found[0]) in {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}:
            kind = "not UTF-8" if "\ud800" <= found <= "\udfff" else f"U+{ord(found[0]):04X}"
        else:
            continue
        yield f"{kind} {found[:80]!r} after {text[max(0, match.start() - 20) : match.start()]!r}"


def _drawn(match: re.Match[str]) -> str:
    return match.group() if DRAWN.fullmatch(match.group()) else ""


def _set_size(terminal: int, columns: int, rows: int) -> None:
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

"""The terminal that other tests drive the program in: it shows, waits, types and ends; its search finds."""

import os
import signal
import sys
from collections.abc import Mapping
from functools import partial

import pytest

from tests.terminal import Terminal, forbidden

ECHO = """
import sys, termios, tty
old = termios.tcgetattr(0)
tty.setraw(0)
print("type", end="\\r\\n", flush=True)
seen = b""
while not seen.endswith(b"."):
    seen += sys.stdin.buffer.raw.read(1)
termios.tcsetattr(0, termios.TCSANOW, old)
print(ascii(seen)[:60], len(seen), flush=True)
"""
SIZE = """
import shutil, signal
def tell(*_):
    print("size", *shutil.get_terminal_size(), flush=True)
signal.signal(signal.SIGWINCH, tell)
tell()
while True:
    signal.pause()
"""
HANG = "import time; print('hanging', flush=True); time.sleep(600)"
APP = """
from textual.app import App
from textual.widgets import Static
class Small(App):
    def compose(self):
        yield Static("ready")
    def on_key(self, event):
        self.query_one(Static).update(f"got {event.key}")
    def on_paste(self, event):
        self.query_one(Static).update(f"lines {event.text.splitlines()}")
    def on_resize(self, event):
        self.query_one(Static).update(f"size {event.size.width}x{event.size.height}")
Small().run()
"""


def python(code: str, *, columns: int = 80, rows: int = 24, env: Mapping[str, str] | None = None) -> Terminal:
    return Terminal([sys.executable, "-c", code], columns, rows, env)


def shows(text: str, terminal: Terminal) -> bool:
    """Whether nothing else stands on the screen."""
    return terminal.text.strip() == text


def test_what_a_program_prints_stands_on_the_screen_line_for_line() -> None:
    with python(
        "print('one'); print('  zwei ü 漢'); print('\\x1b[5;3Hfive')", columns=40, rows=6
    ) as terminal:
        assert terminal.wait_exit() == 0
        assert terminal.text.split("\n") == ["one", "  zwei ü 漢", "", "", "  five", ""]
        assert terminal.raw == "one\r\n  zwei ü 漢\r\n\x1b[5;3Hfive\r\n".encode()
        assert terminal.gone


def test_errors_stand_there_too_and_the_environment_is_handed_on() -> None:
    code = "import os, sys; print(os.environ['WHO'], os.environ['TERM'], file=sys.stderr)"
    with python(code, env={"WHO": "seller"}) as terminal:
        terminal.wait_for("seller xterm-256color")


def test_waiting_ends_when_the_text_comes_and_tells_how_long_it_took() -> None:
    with python("input('first '); print('second')") as terminal:
        assert terminal.wait_for("first") > 0
        assert terminal.wait_for("first") == 0
        terminal.send("\r")
        assert 0 < terminal.wait_for(lambda seen: seen.text.endswith("second" + "\n" * 22), 5) < 5
        assert terminal.started < terminal.heard


def test_waiting_in_vain_fails_and_shows_the_screen() -> None:
    with python(HANG) as terminal:
        terminal.wait_for("hanging")
        with pytest.raises(
            AssertionError, match=r"not within 0\.1 s: 'never' \(still running\)[^$]*\nhanging"
        ):
            terminal.wait_for("never", 0.1)


def test_waiting_for_a_program_that_ends_first_fails_at_once_with_its_code() -> None:
    with python("print('last words'); raise SystemExit(3)") as terminal:
        with pytest.raises(AssertionError, match=r"ended before 'more' \(ended with 3\)[^$]*\nlast words"):
            terminal.wait_for("more", 60)
        assert terminal.wait_exit() == 3


def test_a_program_that_cannot_be_started_says_so() -> None:
    with Terminal(["/no/such/program"]) as terminal, pytest.raises(AssertionError, match="/no/such/program"):
        terminal.wait_for("anything")


def test_keys_arrive_byte_for_byte() -> None:
    with python(ECHO) as terminal:
        terminal.wait_for("type")
        terminal.send("\x1b[A\x03é.")
        terminal.wait_for(r"b'\x1b[A\x03\xc3\xa9.' 7")
        assert terminal.wait_exit() == 0


def test_a_paste_comes_in_brackets_with_carriage_returns() -> None:
    with python(ECHO) as terminal:
        terminal.wait_for("type")
        terminal.paste("a\nb")
        terminal.send(".")
        terminal.wait_for(r"b'\x1b[200~a\rb\x1b[201~.' 16")


def test_a_paste_larger_than_any_buffer_arrives_whole_though_the_program_talks_first() -> None:
    talk = ECHO.replace('seen = b""', 'seen = sys.stdin.buffer.raw.read(1); print("x" * 300_000)')
    with python(talk) as terminal:
        terminal.wait_for("type")
        terminal.paste("x" * 100_000)
        terminal.send(".")
        terminal.wait_for("100013")


def test_a_new_size_is_told_to_the_program_whatever_the_size_of_the_outer_terminal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "7")
    monkeypatch.setenv("LINES", "7")
    with python(SIZE, columns=50, rows=10) as terminal:
        terminal.wait_for("size 50 10")
        terminal.resize(90, 30)
        terminal.wait_for("size 90 30")
        assert terminal.text.count("\n") == 29


def test_a_hanging_program_is_killed_on_the_way_out() -> None:
    with python("import os; print('pid', os.getpid(), flush=True)\n" + HANG) as terminal:
        terminal.wait_for("hanging")
        pid = int(terminal.text.split()[1])
        with pytest.raises(AssertionError, match=r"did not end within 0\.1 s"):
            terminal.wait_exit(0.1)
        assert not terminal.gone
    assert terminal.gone
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_it_is_killed_as_well_when_the_test_fails() -> None:
    terminal = python(HANG)
    with pytest.raises(AssertionError, match="never"), terminal:
        terminal.wait_for("never", 0.1)
    assert terminal.gone


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_a_signal_ends_the_program(number: signal.Signals) -> None:
    with python(HANG) as terminal:
        terminal.wait_for("hanging")
        terminal.kill(number)
        assert terminal.wait_exit() == -number


def test_the_alternate_screen_starts_empty_and_gives_back_the_main_one() -> None:
    code = """
print("before")
for part in "\\x1b[?1049h\\x1b[2;2Hinside", "\\x1b[<u\\x1b[?1049lafter", "\\x1b[?1049h\\x1b[Hagain":
    print(part)
    input()
"""
    with python(code, rows=4) as terminal:
        terminal.wait_for("inside")
        assert terminal.full_screen
        assert "before" not in terminal.text
        terminal.send("\r")
        terminal.wait_for("after")
        assert not terminal.full_screen
        assert terminal.text.split("\n") == ["before", "after", "", ""]
        terminal.send("\r")
        terminal.wait_for(partial(shows, "again"))


def test_stranger_sequences_leave_no_trace_on_the_screen() -> None:
    hostile = "a\x1b[>4;1mb\x1b]0;title\x07c\x1bPq#0\x1b\\d\x1b[1;2;3Ae\x1b[?5Af\x9bg\x1b[²h"
    with python(f"print({hostile!r})") as terminal:
        assert terminal.wait_exit() == 0
        assert terminal.text.split() == ["abcdefg[²h"]


def test_sequences_and_letters_cut_by_reads_are_put_together() -> None:
    code = """
import os
parts = b"one \\x1b", b"[3", b"1mtwo\\x1b[", b"0m \\xc3", b"\\xbc \\x1b]0;ti", b"tle\\x1b", b"\\\\ end."
for part in parts:
    os.write(1, part)
    input()
"""
    with python(
        "import termios as t; a = t.tcgetattr(0); a[3] &= ~t.ECHO; t.tcsetattr(0, 0, a)" + code
    ) as terminal:
        for shown in ("one", "one", "one two", "one two", "one two ü", "one two ü", "one two ü  end."):
            terminal.wait_for(partial(shows, shown))
            terminal.send("\n")
        assert terminal.wait_exit() == 0


def test_a_textual_app_runs_unanswered_and_writes_nothing_that_is_forbidden() -> None:
    with python(APP) as terminal:
        terminal.wait_for("size 80x24")
        assert terminal.full_screen
        terminal.send("\x1b[A")
        terminal.wait_for("got up")
        terminal.paste("one\ntwo")
        terminal.wait_for("lines ['one', 'two']")
        terminal.resize(100, 40)
        terminal.wait_for("size 100x40")
        terminal.send("\x10")
        terminal.wait_for("Search for commands")
        terminal.send("\x1b")
        terminal.wait_for("size 100x40")
        terminal.send("\x11")
        assert terminal.wait_exit() == 0
        assert b"\x1b[?2026$p" in terminal.raw
        assert forbidden(terminal.raw) == []


@pytest.mark.parametrize(
    "hostile",
    [
        "\x1b]52;c;aGk=\x07",
        "\x1b]52;c;aGk=\x1b\\",
        "\x1b]0;title\x07",
        "\x1b]8;;http://example.org\x1b\\",
        "\x1b]22;../x\x07",
        "\x1b]52;c;",
        "\x1bPq\x1b\\",
        "\x1b_G\x1b\\",
        "\x1b^x\x1b\\",
        "\x1bXx\x1b\\",
        "\x1bc",
        "\x1b(0",
        "\x1b",
        "\x1b[2J",
        "\x1b[H",
        "\x1b[3A",
        "\x1b[6n",
        "\x1b[c",
        "\x1b[m",
        "\x1b[8m",
        "\x1b[1;8m",
        "\x1b[>4;1m",
        "\x1b[?47h",
        "\x1b[?25;1049h",
        "\x1b[4h",
        "\x1b[>1u",
        "\x1b[31",
        "\x9b2J",
        "\x85",
        "\u202e",
        "\u2066",
        "\u200e",
        "\u061c",
        "\u200b",
        "\u00ad",
        "\ufeff",
        "\u2028",
        "\U000e0041",
        "\x00",
        "\x07",
        "\x08",
        "\t",
        "\x0b",
        "\x0c",
        "\r",
        "\x7f",
    ],
    ids=ascii,
)
def test_what_an_app_does_not_write_by_itself_is_found(hostile: str) -> None:
    around = "\x1b[1;1H\x1b[1;38;2;1;2;3;48;5;7mtext {} text\x1b[0m\r\n"
    assert forbidden(around.format("").encode()) == []
    found = forbidden(around.format(hostile).encode())
    assert found
    assert "text " in found[0]


def test_bytes_that_are_no_utf_8_are_found() -> None:
    assert forbidden(b"a\x9b2J")[0].startswith("not UTF-8")
    assert forbidden(b"a\xffb")[0].startswith("not UTF-8")


def test_every_fault_is_named_once_with_its_kind_and_what_stood_before() -> None:
    assert forbidden(b"one\x1b[2Jtwo\x07" * 2)[:2] == [
        "CSI '\\x1b[2J' after 'one'",
        "U+0007 '\\x07' after 'one\\x1b[2Jtwo'",
    ]
    assert len(forbidden(b"\x1b[0m" * 9 + b"\x07" + b"\x1b[0m" * 9 + b"\x07")) == 1


@pytest.mark.parametrize("cut", ["\x1b", "\x1b[", "\x1b[38;2;1", "\x1b[?2026$", "\x1b]22;poi"])
def test_a_log_cut_within_something_allowed_is_no_fault(cut: str) -> None:
    assert forbidden(b"text" + cut.encode()) == []
    assert forbidden(b"text\xc3") == []


@pytest.mark.parametrize("cut", ["\x1b]52;c;aGk=", "\x1bP", "\x1b]0", "\x1b[!", "\x1b("])
def test_a_log_cut_within_something_forbidden_is_a_fault(cut: str) -> None:
    assert forbidden(b"text" + cut.encode())


def test_hostile_bytes_of_a_program_are_found_however_it_writes_them() -> None:
    code = "import os, sys\nfor byte in b'a\\x1b]52;c;aGk=\\x07b\\xe2\\x80\\xaec': os.write(1, bytes([byte]))"
    with python(code) as terminal:
        assert terminal.wait_exit() == 0
        assert [found.split()[0] for found in forbidden(terminal.raw)] == ["OSC", "U+202E"]

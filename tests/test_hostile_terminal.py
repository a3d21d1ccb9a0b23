"""Every screen in a real terminal, with hostile texts in all that people, models and files supply.

No order of theirs reaches the terminal, no markup of theirs is interpreted or swallowed, nothing ends the
program.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest

from tests.depth import some
from tests.hostile import MARKUP, NASTY, ORDERS, RENEWAL, UNSEEN, WHOLE, forge
from tests.playing import APP, SLOW, joined
from tests.reckoning import VOICE
from tests.terminal import Terminal, forbidden
from trainer.exchange.errors import TranscriptError
from trainer.exchange.transcript import read_transcript
from trainer.store.store import Store

FRAMES = str.maketrans(dict.fromkeys("│╭╮╰╯─▁▂▃▄▅▆▇█▔▎▌▊", " "))
FRAMED = re.compile(r"│([^│\n]*)│")
UP, DOWN, RIGHT, LEFT, ESCAPE, ENTER = "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D", "\x1b", "\r"
EMPTY = "\x1b[18~\x7f"  # select all, and delete
F1, F2, F3, F4, F5 = "\x1bOP", "\x1bOQ", "\x1bOR", "\x1bOS", "\x1b[15~"
CTRL_O, CTRL_P, CTRL_Q, CTRL_R, CTRL_S, CTRL_W, CTRL_Y = (
    "\x0f",
    "\x10",
    "\x11",
    "\x12",
    "\x13",
    "\x17",
    "\x19",
)


class Guest:
    """Somebody who presses keys and looks whether what they expect stands there."""

    def __init__(self, terminal: Terminal) -> None:
        self.terminal = terminal

    def see(self, *wanted: str) -> None:
        """Wait until all of these stand on the screen, whatever the lines they are broken into."""
        for each in wanted:
            self.terminal.wait_for(partial(shows, text=each), SLOW)

    def close(self, text: str) -> None:
        """Close with Escape what this stands in, once it is painted whole."""
        self.terminal.settle()
        self.terminal.send(ESCAPE)
        self.terminal.wait_for(lambda seen: not shows(seen, text), SLOW)

    def press(self, keys: str, *wanted: str) -> None:
        """Type keys; Enter behind a command comes once the command stands there, as with anybody."""
        if keys.startswith("/") and keys.endswith(ENTER):
            self.terminal.send(keys.removesuffix(ENTER))
            self.see(keys.removesuffix(ENTER))
            keys = ENTER
        self.terminal.send(keys)
        self.see(*wanted)

    def paste(self, text: str, *wanted: str) -> None:
        """Paste a text. What would end a paste in a real terminal is not in it: no terminal hands it on."""
        self.terminal.paste(text)
        self.see(*wanted)

    def leave(self) -> None:
        """Leave in order, and look back on all that was written to the terminal."""
        assert not self.terminal.gone
        self.terminal.send(CTRL_Q)
        assert self.terminal.wait_exit() == 0
        assert "fault of its own" not in self.terminal.text
        assert forbidden(self.terminal.raw) == []


def everything(terminal: Terminal) -> str:
    """All words on the screen, whatever the lines and frames around them."""
    return joined(terminal.text.translate(FRAMES))


def framed(terminal: Terminal) -> str:
    """The words within a dialog, without what shows beside it of the screen below."""
    return joined(" ".join(FRAMED.findall(terminal.text)))


def shows(terminal: Terminal, text: str) -> bool:
    return joined(text) in everything(terminal) or joined(text) in framed(terminal)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


@pytest.fixture
def enter(home: Path) -> Iterator[Callable[..., Guest]]:
    opened: list[Terminal] = []

    def go(columns: int = 80, rows: int = 24) -> Guest:
        terminal = Terminal(APP, columns, rows, {"TRAINER_HOME": str(home)})
        opened.append(terminal)
        return Guest(terminal)

    yield go
    for terminal in opened:
        terminal.__exit__(None, None, None)


def write_scenarios(home: Path) -> None:
    """A scenario of the user's full of markup, and two that hold orders to a terminal."""
    folder = home / "scenarios"
    folder.mkdir()
    text = (Path(__file__).parent.parent / "scenarios" / f"{RENEWAL}.yaml").read_text(encoding="utf-8")
    title, teaches = "title: Renewal under the gun", "teaches: How to be strong"
    assert all(part in text for part in (title, teaches))
    own = text.replace(title, 'title: "[A] [red]42k[/red] [/closing] renewal"')
    own = own.replace("teaches: How", f'teaches: "{MARKUP}" # How').replace(
        "Dana Okafor", "'[D]ana [/]Okafor'"
    )
    own = own.replace("name: price per seat", 'name: "[red]price[/red]"')
    (folder / f"{RENEWAL}.yaml").write_text(own, encoding="utf-8")
    (folder / "raw.yaml").write_text(text.replace(title, f"title: Raw {ORDERS}"), encoding="utf-8")
    escaped = text.replace(title, 'title: "Esc \\e]52;c;aGk=\\a\\e[2J\\x9b31m\\u202e\\u200b"')
    (folder / "escaped.yaml").write_text(
        escaped.replace(f"name: {RENEWAL}", "name: escaped", 1), encoding="utf-8"
    )


def test_what_a_person_types_and_pastes_on_every_screen(home: Path, enter: Callable[..., Guest]) -> None:
    write_scenarios(home)
    (home / "settings.toml").write_text('mode = "[A]"\n"[/closing]" = 1\n', encoding="utf-8")
    guest = enter()
    guest.see("Win for your team")
    guest.press(ENTER, "Before the talk")
    guest.close("Before the talk")
    guest.see("[red]42k[/red] [/closing] renewal", "Settings")
    guest.see("mode can't be '[A]'")
    guest.press("s", "Kept in")
    guest.press(DOWN + RIGHT, "exam")
    guest.press(LEFT + LEFT, "coach")
    guest.close("Kept in")
    guest.press(CTRL_P, "Search for commands")
    guest.press(MARKUP, "[/closing]")
    guest.paste(NASTY, "No matches found")
    guest.close("No matches found")
    guest.press("/" + MARKUP, "No session has these words", "[link=https://x]y")
    guest.paste(NASTY)
    guest.press(ESCAPE, "Nothing played yet")
    guest.press(DOWN + DOWN + ENTER, "Opposite you: [D]ana [/]Okafor")
    guest.press("[A]", "[A]")
    guest.press(CTRL_S, "write an amount", "[A]")
    guest.press("\x1547x\x7fk", "47k")
    for text in ("20k", "[B] [/]", "[C] [red]x[/red]", "[@click=app.exit]x"):
        guest.press(DOWN + text, text)
        if text != "20k":
            guest.paste(f" p\x9b31m\x07{UNSEEN}", f"{text} p")
    guest.paste(NASTY)
    guest.press(CTRL_S, "round 0 of 14", "[D]ana")
    say_everything(guest)
    open_everything(guest)
    end_it(guest)
    guest.leave()


def say_everything(guest: Guest) -> None:
    """At the table: lines and commands, typed and pasted."""
    guest.press(f"How did the spring go for your team? {MARKUP}", "[link=https://x]y")
    guest.press(ENTER, "round 1 of 14", "How did the spring go", MARKUP)
    guest.paste(WHOLE, MARKUP)
    guest.press(ENTER, "Enter says it as it is")
    guest.press(ENTER, "Type what you would say")
    guest.terminal.wait_for(lambda seen: everything(seen).count(MARKUP) == 2, SLOW)
    guest.press("/note ")
    guest.paste(WHOLE)
    guest.press(ENTER, "noted: ", MARKUP)
    guest.press(f"/nonsense {MARKUP}" + ENTER, "here is no such command", "[@click=app.exit]x[/]")
    guest.press(EMPTY, "Type what you would say")
    guest.paste("x" * 20_000 + UNSEEN, "8,000 characters")
    guest.press(EMPTY, "Type what you would say")
    guest.press(F3, "hint: ")
    guest.press("/terms" + ENTER, "You stand at [red]price[/red]")
    guest.press("$95 if you can do 36 months [A]", "read: ")
    guest.press(ENTER, "You $95 if you can do 36 months [A]", "round 2 of")


def open_everything(guest: Guest) -> None:
    """At the table: the panel and the dialogs."""
    guest.press(F2, "On the table", "[red]price[/red]")
    guest.press(F2, "Type what you would say")
    guest.press(F1, "/offer price=92")
    guest.close("/offer price=92")
    guest.press(F4, "Opposite you: [D]ana [/]Okafor")
    guest.close("Opposite you")
    guest.press(CTRL_O, "Make an offer", "[red]price[/red]")
    guest.close("Make an offer")
    guest.press("$92 for [A] [/]", "read: ")
    guest.press(CTRL_R, "“$92 for [A] [/]”")
    guest.close("“$92")
    guest.press(EMPTY, "Type what you would say")


def end_it(guest: Guest) -> None:
    """Walk away, say how it feels, and look at the debrief."""
    guest.press(CTRL_W, "Walk away without a deal?")
    guest.press(ENTER, "It is over")
    guest.press(ENTER, "how do you feel", "[A] [red]42k[/red] [/closing] renewal")
    guest.press(f"4{ENTER}2{ENTER}", "Debrief")
    guest.press(ESCAPE, "Your sessions", "[A] [red]42k[/red] [/closing]")


@pytest.fixture
def forged(home: Path) -> Path:
    """A store with a session that goes on, and one that is over, hostile in every text."""
    (home / "settings.toml").write_text('toured = true\nmode = "coach"\n', encoding="utf-8")
    store = Store.open(home)
    forge(store, "opensession", VOICE, mode="coach", ends=())
    forge(store, "oversession", VOICE, mode=f"[mode]{NASTY}", ends=("/accept",))
    store.close()
    return home


@pytest.mark.parametrize(("columns", "rows"), some([(80, 24), (130, 40)], 2))
@pytest.mark.usefixtures("forged")
def test_what_a_transcript_holds_on_every_screen(
    enter: Callable[..., Guest], columns: int, rows: int
) -> None:
    guest = enter(columns, rows)
    guest.see("[A][red]T[/red]", "broken off after 9 turns", "deal")
    look_at_the_table(guest, wide=columns >= 100)
    look_at_the_debrief(guest, parts=3 if columns >= 100 else 9)
    look_at_the_replay(guest)
    guest.leave()


def look_at_the_table(guest: Guest, *, wide: bool) -> None:
    """Take up the session that goes on, and open all there is."""
    guest.press("c", "round 4 of 14", "[D]", "[link=https://x]y")
    guest.press("\x1b[5~" * 2)
    if not wide:
        guest.press(F2)
    guest.see("On the table", "[A]")
    if not wide:
        guest.press(F2, "Type what you would say")
    guest.press(F4, "Opposite you: [D]", MARKUP)
    guest.close("Opposite you")
    guest.press(CTRL_O, "Make an offer", "[A]")
    guest.press((DOWN + RIGHT) * 4)
    guest.press(ENTER, "/offer")
    guest.press(EMPTY, "Type what you would say")
    guest.press(CTRL_Y, "terms?", "[A]")
    guest.close("terms?")
    guest.press(CTRL_W, "Walk away without a deal?", MARKUP)
    guest.close("Walk away without a deal?")
    guest.press(F5, "taken back")
    guest.press(EMPTY, "Type what you would say")
    guest.press("/hint" + ENTER, "hint: ")
    guest.press("/terms" + ENTER, "You stand at")
    guest.press(ESCAPE, "Your sessions")


def look_at_the_debrief(guest: Guest, *, parts: int) -> None:
    """Open the session that is over, and what lies behind the rows of its debrief."""
    guest.press("/[mode]", " [mode] ")
    guest.terminal.wait_for(lambda seen: "broken off" not in seen.text, SLOW)
    guest.press(ENTER, "Delete")  # the list has the focus, and its keys stand at the foot
    guest.press(ENTER, "Debrief ·", "You have a deal")
    guest.terminal.wait_for(lambda seen: "being worked out" not in seen.text, SLOW)
    for _ in range(parts):
        for key in (DOWN, RIGHT):
            guest.press(ENTER)
            with suppress(AssertionError):  # behind some rows there is nothing
                guest.terminal.wait_for(lies_over, 0.8)
            if lies_over(guest.terminal):
                guest.terminal.wait_for(lambda seen: "being looked for" not in seen.text, SLOW)
                guest.terminal.send(ESCAPE)
                guest.terminal.wait_for(lambda seen: not lies_over(seen), SLOW)
            guest.press(key)
    guest.press(ESCAPE, "Your sessions")


def lies_over(terminal: Terminal) -> bool:
    """Whether something has been opened from the debrief."""
    return "╭" in terminal.text or terminal.text.startswith(" Replay")


def look_at_the_replay(guest: Guest) -> None:
    """Go through a talk turn by turn."""
    guest.press("r", "Replay · [A][red]T[/red]")
    guest.terminal.wait_for(lambda seen: "being looked for" not in seen.text, SLOW)
    for _ in range(10):
        guest.press(RIGHT)
    guest.press("op")
    guest.press("m")
    guest.press(" ")
    guest.press(ESCAPE, "Your sessions")


def test_halves_of_surrogate_pairs_are_refused_with_a_clear_line(forged: Path) -> None:
    store = Store.open(forged)
    data = store.data("opensession").replace(b"I could do $92", b"I \\ud800 could do $92")
    store.close()
    with pytest.raises(TranscriptError, match="holds what no text can") as caught:
        read_transcript("t.jsonl", data)
    assert forbidden(str(caught.value).encode()) == []

"""A long talk beside a short one: opening it, a key to its paint, memory a message.

python bench/talk.py [KEYS] [MESSAGES …]

Beside it, in the same run, an app that mounts one widget a message, at a thousand of them.
"""

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from long_talk import forge

from tests.terminal import Terminal

COLUMNS, ROWS = 100, 30
NAIVE = 1_000
WIDGETS = """
import sys
from textual.app import App
from textual.containers import VerticalScroll
from textual.widgets import Input, Static
class Naive(App):
    def compose(self):
        with VerticalScroll():
            for n in range(int(sys.argv[1])):
                yield Static(f"Line {n}. I hear you on the outages, and on the people who took the calls.")
        yield Input(placeholder="Type what you would say")
    def on_mount(self):
        self.query_one(Input).focus()
Naive().run()
"""


def resident(pid: int) -> int:
    """Memory of a process that is in use, in bytes."""
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def keys(terminal: Terminal, count: int) -> float:
    """The median time from a key to the screen that shows it, in seconds."""
    times, typed = [], ""
    for number in range(count):
        letter = "abcdefghij"[number % 10]
        typed += letter
        shown = typed[-30:]
        start = time.perf_counter()
        terminal.send(letter)
        terminal.wait_for(shown)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def measured(messages: int, count: int) -> tuple[float, float, int]:
    """Seconds to open a talk of so many messages, seconds a key, bytes in use."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        (home / "settings.toml").write_text("toured = true\n")
        forge(home, messages)
        forge(home, 2, "clinics-go-live")
        command = [sys.executable, "-m", "trainer"]
        with Terminal(command, COLUMNS, ROWS, {**os.environ, "TRAINER_HOME": folder}) as terminal:
            terminal.wait_for("Enter goes on", 30)
            terminal.send("c")  # a short one first, so that the program has been brought in whole
            terminal.wait_for("So where does that leave us?", 60)
            terminal.send("\x1b")
            terminal.wait_for("Your sessions", 30)
            time.sleep(0.5)  # the list is there; its focus is a moment later
            terminal.send("/gun\r")
            terminal.wait_for(lambda seen: seen.text.count("Enter goes on") == 1, 30)
            start = time.perf_counter()
            terminal.send("\r")
            terminal.wait_for("So where does that leave us?", 60)
            opened = time.perf_counter() - start
            return opened, keys(terminal, count), resident(terminal.pid)


def naive(count: int) -> tuple[float, float, int]:
    """The same for one widget a message."""
    command = [sys.executable, "-c", WIDGETS, str(NAIVE)]
    with Terminal(command, COLUMNS, ROWS, dict(os.environ)) as terminal:
        start = time.perf_counter()
        terminal.wait_for("Type what you would say", 60)
        opened = time.perf_counter() - start
        return opened, keys(terminal, count), resident(terminal.pid)


def main() -> None:
    """Print one line a length, and the ratios to the shortest."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    lengths = [int(each) for each in sys.argv[2:]] or [10, 1_000, 10_000]
    found = {length: measured(length, count) for length in lengths}
    first = found[lengths[0]]
    for length, (opened, key, memory) in found.items():
        more = (memory - first[2]) / max(length - lengths[0], 1)
        print(
            f"{length:>6} messages: opens in {opened:.2f} s, a key {key * 1000:.1f} ms "
            f"({key / first[1]:.2f} times), {memory / 2**20:.0f} MiB ({more:,.0f} bytes a message)"
        )
    opened, key, memory = naive(count)
    print(
        f"{NAIVE:>6} widgets, one a message: starts in {opened:.2f} s, a key {key * 1000:.1f} ms, "
        f"{memory / 2**20:.0f} MiB"
    )


if __name__ == "__main__":
    main()

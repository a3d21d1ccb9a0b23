"""How long the trainer takes until it shows something and obeys, beside an empty app and its peers.

python bench/startup.py [RUNS] [--peers FOLDER] [--home FOLDER]

Peers are installed into environments of their own under FOLDER, once. ``--home`` is a TRAINER_HOME to start
from (a copy is used), to see what stored sessions cost.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from long_talk import forge  # noqa: E402 - the folders that hold them have to be named first

from tests.terminal import Terminal  # noqa: E402

COLUMNS, ROWS = 120, 40
PATIENCE = 20.0
"""Seconds after which a program counts as not starting."""
EMPTY = """
from textual.app import App
from textual.widgets import Static
class Empty(App):
    def compose(self):
        yield Static("ready")
    def on_key(self):
        self.query_one(Static).update("pressed")
Empty().run()
"""
PARTS = {
    "bare Python": "pass",
    "the empty app's imports": "from textual.app import App; from textual.widgets import Static",
}
"""What a start takes before there is an app to run; the rest of it is Textual at work."""


@dataclass(frozen=True, slots=True)
class Program:
    """Ready is: ``shows`` stands on the screen, and typing ``keys`` then brings ``effect``."""

    name: str
    argv: Sequence[str]
    shows: str
    keys: str
    effect: str
    env: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Peer:
    """A program from elsewhere; ``packages`` is what pip is asked for."""

    command: str
    packages: tuple[str, ...]
    shows: str
    keys: str
    effect: str


PEERS = (
    Peer("toad", ("batrachian-toad",), "Toad", "\x10", "Search"),
    Peer("elia", ("elia-chat",), "Send message", "zqz", "zqz"),
    # a newer tree-sitter crashes it
    Peer("posting", ("posting", "tree-sitter<0.26"), "Search requests", "zqz", "zqz"),
)


def painted(terminal: Terminal) -> bool:
    """Whether something stands on the screen that the program took for itself."""
    return terminal.full_screen and bool(terminal.text.strip())


def start(program: Program) -> tuple[float, ...]:
    """Seconds from the start of the process to the first paint, to the wanted text, and to ready."""
    with Terminal(program.argv, COLUMNS, ROWS, program.env) as terminal:
        terminal.wait_for(painted, PATIENCE)
        first = terminal.heard - terminal.started
        terminal.wait_for(program.shows, PATIENCE)
        shown = terminal.heard - terminal.started
        terminal.send(program.keys)
        terminal.wait_for(program.effect, PATIENCE)
        return first, shown, terminal.heard - terminal.started


def install(peer: Peer, folder: Path) -> str | None:
    """Put the peer into an environment of its own; the reason if that does not work."""
    home = folder / peer.command
    if (home / "bin" / peer.command).exists():
        return None
    subprocess.run([sys.executable, "-m", "venv", str(home)], check=True)
    pip = [str(home / "bin" / "pip"), "install", "--quiet", "--disable-pip-version-check", *peer.packages]
    done = subprocess.run(pip, check=False, capture_output=True, text=True)
    if done.returncode == 0:
        return None
    errors = [line for line in done.stderr.splitlines() if line.startswith("ERROR")]
    newer = "Requires-Python" in done.stderr
    hint = f" (it asks for another Python than {sys.version.split()[0]})" if newer else ""
    return (errors or ["pip failed"])[-1][:120] + hint


def peers(folder: Path, homes: Path) -> list[Program]:
    """Those that could be installed; the others are named with the reason."""
    found = []
    for peer in PEERS:
        reason = install(peer, folder.resolve())
        if reason:
            print(f"{peer.command} is left out: {reason}")
            continue
        home = homes / peer.command
        home.mkdir()
        names = {"HOME": "", "XDG_CONFIG_HOME": "config", "XDG_DATA_HOME": "data", "XDG_STATE_HOME": "state"}
        env = {name: str(home / under) for name, under in names.items()}
        argv = [str(folder.resolve() / peer.command / "bin" / peer.command)]
        found.append(Program(peer.command, argv, peer.shows, peer.keys, peer.effect, env))
    return found


def bare(code: str) -> float:
    """Seconds that a Python without a screen takes for this."""
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)
    return time.perf_counter() - begun


def able(programs: Sequence[Program]) -> list[Program]:
    """Those that start; the others are named with the reason. This also warms the caches."""
    found = []
    for program in programs:
        try:
            start(program)
        except AssertionError as error:
            print(f"{program.name} is left out: {str(error).splitlines()[0]}")
        else:
            found.append(program)
    return found


def measure(programs: Sequence[Program], runs: int) -> dict[str, list[tuple[float, ...]]]:
    """Start all in turn, again and again: what slows the machine down for a while slows all of them down."""
    times: dict[str, list[tuple[float, ...]]] = {name: [] for name in PARTS}
    times |= {program.name: [] for program in programs}
    for _ in range(runs):
        for name, code in PARTS.items():
            times[name].append((bare(code),))
        for program in programs:
            times[program.name].append(start(program))
    return times


def report(times: Mapping[str, Sequence[tuple[float, ...]]], yardstick: str) -> None:
    """Medians, fastest and slowest in brackets, and the ratio of the medians to the yardstick's."""
    ones = [statistics.median(column) for column in zip(*times[yardstick], strict=True)]
    print(f"{'':24}{'first paint':34}{'its text':34}ready")
    for name, found in times.items():
        print(f"{name:24}", end="")
        for column, one in zip(zip(*found, strict=True), ones, strict=False):
            middle = statistics.median(column)
            cell = f"{middle:.3f} s ({min(column):.3f}-{max(column):.3f}) x{middle / one:.2f}"
            print(f"{cell:34}", end="")
        print()


SESSIONS = 20
"""Sessions that home lists, if no folder is given."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("runs", nargs="?", type=int, default=9)
    parser.add_argument("--peers", type=Path, metavar="FOLDER")
    parser.add_argument("--home", type=Path, metavar="FOLDER")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        homes = Path(name)
        home = homes / "trainer"
        if asked.home:
            shutil.copytree(asked.home, home)
        else:
            for _ in range(SESSIONS):
                forge(home, 20)
            (home / "settings.toml").write_text("toured = true\n")
        programs = [
            Program("empty app", [sys.executable, "-c", EMPTY], "ready", "x", "pressed"),
            Program(
                "trainer",
                [str(Path(sys.executable).with_name("trainer"))],
                "Enter goes on",  # the list of sessions, which comes after the scenarios
                "\r",
                "Start talking",  # the briefing of the scenario at the top
                {"TRAINER_HOME": str(home)},
            ),
        ]
        if asked.peers:
            programs += peers(asked.peers, homes)
        times = measure(able(programs), asked.runs)
    print(f"{asked.runs} runs, {COLUMNS}x{ROWS} cells, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    print("median (fastest-slowest) xempty app, from the start of the process")
    report(times, "empty app")


if __name__ == "__main__":
    main()

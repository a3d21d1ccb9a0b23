"""The command line, called as a user calls it, with a data folder of its own."""

import io
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest

from tests.store.conftest import LINES, header, played
from trainer.cli.main import run
from trainer.exchange.transcript import read_transcript
from trainer.exchange.writing import TranscriptFile
from trainer.practice.taking import take_in
from trainer.store.rows import SessionRow
from trainer.store.store import Store
from trainer.tui.opening import Opening


@dataclass(frozen=True)
class Result:
    """What a command left behind."""

    status: int
    out: str
    err: str


Call = Callable[..., Result]


class Typed(io.TextIOWrapper):
    """What is typed, from a pipe or from a terminal."""

    terminal = False

    def isatty(self) -> bool:
        return self.terminal


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user data folder for this test alone."""
    folder = tmp_path / "home"
    monkeypatch.setenv("TRAINER_HOME", str(folder))
    return folder


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    """Run a command; ``typed`` is what stands on standard input, a pipe or a ``terminal``."""

    def called(*arguments: str | Path, typed: str = "", terminal: bool = False) -> Result:
        stdin = Typed(io.BytesIO(typed.encode()), encoding="utf-8")
        stdin.terminal = terminal
        monkeypatch.setattr(sys, "stdin", stdin)
        monkeypatch.setenv("TERM", "xterm")
        capsys.readouterr()
        try:
            status = run([str(argument) for argument in arguments])
        except SystemExit as left:
            status = int(left.code or 0)
        out, err = capsys.readouterr()
        return Result(status, out, err)

    return called


@pytest.fixture
def rows(home: Path) -> Callable[[], list[SessionRow]]:
    """The sessions in the store."""

    def found() -> list[SessionRow]:
        store = Store.open(home)
        try:
            return store.sessions()
        finally:
            store.close()

    return found


@pytest.fixture
def data(home: Path) -> Callable[[], bytes]:
    """The only session in the store, as its transcript file."""

    def found() -> bytes:
        store = Store.open(home)
        try:
            (row,) = store.sessions()
            return store.data(row.id)
        finally:
            store.close()

    return found


@pytest.fixture(scope="session")
def finished(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The transcript file of a finished session."""
    return transcript(tmp_path_factory.mktemp("finished") / "t.jsonl", LINES)


@pytest.fixture(scope="session")
def unfinished(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The transcript file of a session that was broken off."""
    return transcript(tmp_path_factory.mktemp("unfinished") / "t.jsonl", LINES[:3])


def transcript(path: Path, lines: Sequence[str]) -> bytes:
    log = TranscriptFile.create(path, header())
    played(log, lines=lines)
    log.close()
    return path.read_bytes()


def kept(home: Path, data: bytes) -> str:
    """Have a session in the store as if it had been played there; its name."""
    store = Store.open(home)
    try:
        return take_in(store, read_transcript("t", data), data, imported=False)
    finally:
        store.close()


@pytest.fixture
def app(monkeypatch: pytest.MonkeyPatch) -> list[Opening]:
    """A screen that is there, and what the app was opened with."""
    opened: list[Opening] = []

    def run_app(opening: Opening) -> int:
        opened.append(opening)
        return 0

    fake = ModuleType("trainer.tui.app")
    monkeypatch.setattr(fake, "run_app", run_app, raising=False)
    monkeypatch.setitem(sys.modules, "trainer.tui.app", fake)
    monkeypatch.setattr("trainer.cli.screen.is_terminal", lambda stream: stream is not None)
    return opened

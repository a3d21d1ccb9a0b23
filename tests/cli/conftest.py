"""The command line, called as a user calls it, with a data folder of its own."""

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from trainer.cli.main import run


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
        capsys.readouterr()
        try:
            status = run([str(argument) for argument in arguments])
        except SystemExit as left:
            status = int(left.code or 0)
        out, err = capsys.readouterr()
        return Result(status, out, err)

    return called

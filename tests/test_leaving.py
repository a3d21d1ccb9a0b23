"""Leaving in a hurry, in a real terminal: what had been typed comes back."""

import os
import sqlite3
import sys
from pathlib import Path

import pytest

from tests.terminal import Terminal

COMMAND = [sys.executable, "-m", "trainer", "play", "renewal-under-the-gun"]


@pytest.mark.parametrize("keys", ["\x11", "\x03"], ids=["ctrl+q", "ctrl+c"])
def test_what_was_typed_just_before_leaving_is_kept(tmp_path: Path, keys: str) -> None:
    (tmp_path / "settings.toml").write_text("toured = true\n")
    with Terminal(COMMAND, 100, 30, {**os.environ, "TRAINER_HOME": str(tmp_path)}) as terminal:
        terminal.wait_for("Your target", 30)
        terminal.send("\x13")
        terminal.wait_for("Dana      ", 30)
        terminal.send("caf\udce9 ")  # a byte that is no UTF-8: shown as such, and the end of nothing
        terminal.wait_for("caf\ufffd", 30)
        terminal.send(f"hello there{keys}")
        assert terminal.wait_exit(30) == 0
    with sqlite3.connect(tmp_path / "sessions.db") as connection:
        drafts = connection.execute("SELECT draft FROM sessions").fetchall()
    assert drafts == [("caf\ufffd hello there",)]

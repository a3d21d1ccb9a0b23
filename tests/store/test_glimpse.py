"""The list of sessions before the store has come in: the same list, or none at all."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.store.conftest import header, played
from trainer.store.errors import StoreError
from trainer.store.glimpse import glimpse
from trainer.store.store import Store


def test_it_is_the_list_of_the_store(tmp_path: Path) -> None:
    store = Store.open(tmp_path)
    for session, seed in (("abcdefghij", 7), ("klmnopqrst", 10**30)):
        head = header(session, seed=seed)
        played(store.create(head.record()), head)
    listed = store.sessions()
    assert len(listed) == 2
    assert glimpse(tmp_path) == listed


def test_before_the_first_session_there_is_none(tmp_path: Path) -> None:
    assert glimpse(tmp_path / "nowhere") == []
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize("statement", ["UPDATE schema_version SET version = 2", "DROP TABLE sessions"])
def test_another_database_is_left_to_the_store(tmp_path: Path, statement: str) -> None:
    Store.open(tmp_path).close()
    with sqlite3.connect(tmp_path / "sessions.db") as connection:
        connection.execute(statement)
    assert glimpse(tmp_path) is None


def test_a_file_that_is_no_database_is_left_to_the_store(tmp_path: Path) -> None:
    (tmp_path / "sessions.db").write_bytes(b"no database at all" * 100)
    assert glimpse(tmp_path) is None


def test_it_brings_in_nothing_heavy() -> None:
    code = "import sys, trainer.store.glimpse; print(*{'sqlalchemy', 'pydantic'}.intersection(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


@pytest.mark.parametrize("kind", ["pipe", "folder", "link", "dangling"])
def test_what_is_no_file_of_its_own_is_left_to_the_store(tmp_path: Path, kind: str) -> None:
    path, home = tmp_path / "home" / "sessions.db", tmp_path / "home"
    Store.open(tmp_path / "other").close()
    home.mkdir()
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    else:
        path.symlink_to(tmp_path / ("other" if kind == "link" else "nowhere") / "sessions.db")
    assert glimpse(home) is None
    with pytest.raises(StoreError, match=r"sessions\.db"):
        Store.open(home)


def test_a_folder_that_may_not_be_looked_into_is_left_to_the_store(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(path: Path) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "lstat", forbidden)
    assert glimpse(tmp_path) is None

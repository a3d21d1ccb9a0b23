"""Opening the database: private, durable, and never on top of something else."""

import os
import sqlite3
import stat
from pathlib import Path

import pytest

from tests.store.conftest import header, played
from trainer.store import database
from trainer.store.errors import StoreError
from trainer.store.store import Store


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def refusal(home: Path) -> str:
    """What is said when the store can't be opened: one line that names the file."""
    with pytest.raises(StoreError) as caught:
        Store.open(home)
    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith(str(home / "sessions.db"))
    return str(caught.value)


@pytest.fixture
def open_umask() -> object:
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.mark.usefixtures("open_umask")
def test_folder_and_files_are_the_users_alone_whatever_the_umask(home: Path) -> None:
    store = Store.open(home)
    played(store.create(header().record()))
    found = {path.name: mode(path) for path in home.iterdir()}
    assert found == {"sessions.db": 0o600, "sessions.db-wal": 0o600, "sessions.db-shm": 0o600}
    assert mode(home) == 0o700
    store.close()


def test_a_file_that_others_may_read_is_made_private_again(home: Path) -> None:
    Store.open(home).close()
    (home / "sessions.db").chmod(0o644)
    Store.open(home).close()
    assert mode(home / "sessions.db") == 0o600


def test_a_folder_that_was_there_keeps_its_permissions(home: Path) -> None:
    home.mkdir()
    home.chmod(0o755)
    Store.open(home).close()
    assert mode(home) == 0o755
    assert mode(home / "sessions.db") == 0o600


@pytest.mark.parametrize("name", ["what?x=1", "50%20#off", "ключ", "a b"])
def test_a_folder_may_have_any_name(tmp_path: Path, name: str) -> None:
    Store.open(tmp_path / name).close()
    assert (tmp_path / name / "sessions.db").is_file()


@pytest.mark.parametrize(
    ("pragma", "value"), [("journal_mode", "none at all"), ("synchronous", 9), ("secure_delete", 7)]
)
def test_a_setting_that_does_not_take_is_said_and_not_lived_with(
    home: Path, monkeypatch: pytest.MonkeyPatch, pragma: str, value: object
) -> None:
    monkeypatch.setitem(database.PRAGMAS, pragma, f"'{value}'" if isinstance(value, str) else value)
    said = refusal(home)
    assert "does not keep lines safely" in said
    assert pragma in said


def test_a_newer_database_is_refused_and_not_touched(home: Path) -> None:
    store = Store.open(home)
    played(store.create(header().record()))
    store.close()
    path = home / "sessions.db"
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE schema_version SET version = 2")
    connection.close()
    before = path.read_bytes()
    assert "newer trainer" in refusal(home)
    assert path.read_bytes() == before
    assert [each.name for each in home.iterdir()] == ["sessions.db"]


def test_a_database_of_something_else_is_refused_and_not_touched(home: Path) -> None:
    home.mkdir()
    path = home / "sessions.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE cats (name TEXT)")
    connection.close()
    assert "something other than sessions" in refusal(home)
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("cats",)]
    connection.close()


@pytest.mark.parametrize("content", [b"not a database at all, but long enough to be one" * 100, b"\0" * 5000])
def test_garbage_is_refused_and_not_touched(home: Path, content: bytes) -> None:
    home.mkdir()
    (home / "sessions.db").write_bytes(content)
    assert "no database of sessions" in refusal(home)
    assert (home / "sessions.db").read_bytes() == content


def test_a_damaged_page_is_one_line(home: Path) -> None:
    store = Store.open(home)
    played(store.create(header().record()))
    store.close()
    path = home / "sessions.db"
    data = path.read_bytes()
    path.write_bytes(data[:4096] + b"\xff" * (len(data) - 4096))
    with pytest.raises(StoreError) as caught:
        Store.open(home).sessions()
    assert "damaged" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_folder_in_place_of_the_file_is_refused(home: Path) -> None:
    (home / "sessions.db").mkdir(parents=True)
    assert "TRAINER_HOME" in refusal(home)


def test_a_pipe_in_place_of_the_file_is_refused(home: Path) -> None:
    home.mkdir()
    os.mkfifo(home / "sessions.db")
    assert "is not a file" in refusal(home)


def test_a_link_in_place_of_the_file_is_not_followed(home: Path, tmp_path: Path) -> None:
    home.mkdir()
    other = tmp_path / "somewhere.db"
    (home / "sessions.db").symlink_to(other)
    refusal(home)
    assert not other.exists()


def test_a_file_in_place_of_the_folder_is_refused(home: Path) -> None:
    home.write_text("hello")
    assert "TRAINER_HOME" in refusal(home)
    assert home.read_text() == "hello"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_to_is_refused(home: Path) -> None:
    home.mkdir(mode=0o500)
    assert "TRAINER_HOME" in refusal(home)

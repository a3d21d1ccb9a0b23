"""Sessions found, listed, searched, judged, deleted."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.store.conftest import header, played
from trainer.exchange.transcript import read_transcript
from trainer.session.events import Note, Undone
from trainer.store import database
from trainer.store.errors import StoreError, UnknownSessionError
from trainer.store.rows import Result
from trainer.store.store import Store


def made(store: Store, *names: str) -> None:
    for name in names:
        store.create(header(name).record())


def noted(store: Store, name: str, text: str) -> None:
    store.create(header(name).record())(Note(text=text))


def names(store: Store, words: str) -> list[str]:
    return [row.id for row in store.sessions(words)]


def test_the_last_changed_comes_first(store: Store) -> None:
    first = store.create(header("first").record())
    made(store, "second", "third")
    assert names(store, "") == ["third", "second", "first"]
    first(Note(text="x"))
    assert names(store, "") == ["first", "third", "second"]


def test_a_row_says_what_was_played(store: Store) -> None:
    store.create(header(mode="exam", level=5, seed=10**30, branch_of="zzz", branch_turn=4).record())
    row = store.find("abcdefghij")
    assert (row.scenario, row.title, row.buyer) == (
        "renewal-under-the-gun",
        "Renewal under the gun",
        "Dana Okafor",
    )
    assert (row.mode, row.level, row.seed, row.branch_of, row.branch_turn) == ("exam", 5, 10**30, "zzz", 4)
    assert (row.turns, row.ended, row.lines, row.imported, row.judged_by) == (0, None, 1, False, None)


def test_three_letters_stand_for_a_name(store: Store) -> None:
    made(store, "abcdefghij", "abdzzzzzzz", "ab")
    assert store.find("abc").id == "abcdefghij"
    assert store.find("ab").id == "ab", "a whole name wins, however short"
    store.delete("ab")
    for letters in ("ab", "", "xyz", "a%c", "___", "abc'", "ab\0", "abç"):
        with pytest.raises(UnknownSessionError, match="no session"):
            store.find(letters)


def test_letters_that_fit_several_name_them(store: Store) -> None:
    made(store, "abcdefghij", "abcxxxxxxx")
    with pytest.raises(UnknownSessionError, match="abcxxxxxxx, abcdefghij"):
        store.find("abc")


def test_a_name_is_given_once(store: Store) -> None:
    made(store, "abcdefghij")
    with pytest.raises(StoreError, match="already"):
        made(store, "abcdefghij")
    assert len(store.sessions()) == 1


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("100%", ["percent"]),
        ("%", ["percent"]),
        ("a_b", ["underscore"]),
        ("_", ["underscore"]),
        ("it's", ["quote"]),
        ('"quoted"', ["double"]),
        ("back\\slash", ["backslash"]),
        ("PLAIN", ["plain"]),
        ("plain words", ["plain"]),
        ("plain quote", []),
        ("dana okafor", ["plain", "backslash", "double", "quote", "underscore", "percent"]),
        ("abc\ud800", []),
        ("\0", ["plain", "backslash", "double", "quote", "underscore", "percent"]),
        ("'; DROP TABLE lines; --", []),
    ],
)
def test_search_takes_words_as_they_are(store: Store, words: str, found: list[str]) -> None:
    texts = {
        "percent": "up by 100% of it",
        "underscore": "a_b",
        "quote": "it's fine",
        "double": 'the "quoted" word',
        "backslash": "back\\slash",
        "plain": "plain words, nothing more: aXb",
    }
    for name, text in texts.items():
        noted(store, name, text)
    assert names(store, words) == found


def test_what_the_scenario_says_is_not_searched(store: Store) -> None:
    made(store, "abcdefghij")
    assert "seller" in store.data("abcdefghij").decode()
    assert names(store, "seller") == []


def test_a_result_is_kept_until_the_session_goes_on(store: Store) -> None:
    log = store.create(header().record())
    row = store.find("abcdefghij")
    store.judge(row, Result(outcome=70, empathy=20, quadrant="hardball", rules=3))
    kept = store.find("abcdefghij")
    assert (kept.outcome, kept.empathy, kept.quadrant, kept.judged_by) == (70, 20, "hardball", 3)
    assert names(store, "hardball") == ["abcdefghij"]
    log(Undone(turn=2))
    gone = store.find("abcdefghij")
    assert (gone.outcome, gone.empathy, gone.quadrant, gone.judged_by) == (None, None, None, None)


def test_a_result_that_comes_too_late_is_not_kept(store: Store) -> None:
    log = store.create(header().record())
    row = store.find("abcdefghij")
    log(Note(text="went on in the meantime"))
    store.judge(row, Result(outcome=70, empathy=20, quadrant="hardball", rules=3))
    assert store.find("abcdefghij").judged_by is None


def test_what_is_deleted_is_gone_from_the_disk(store: Store, home: Path) -> None:
    def on_disk() -> bytes:
        return b"".join(path.read_bytes() for path in home.iterdir())

    secret, typed = "xylophone quartz", "zeppelin fjord"
    other = Store.open(home)  # another window, at rest
    assert other.sessions() == []
    made(store, "stays")
    log = store.create(header().record())
    played(log, lines=(f"{secret}, is what I would say. " * 100, "/walk"))
    log.keep_draft(typed)
    assert secret.encode() in on_disk()
    assert typed.encode() in on_disk()
    store.delete("abcdefghij")
    assert secret.encode() not in on_disk()
    assert typed.encode() not in on_disk()
    assert b"abcdefghij" not in on_disk()
    assert names(store, "") == ["stays"]
    other.close()


def test_words_that_can_not_be_overwritten_yet_are_said(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(database.PRAGMAS, "busy_timeout", 20)
    store = Store.open(home)
    made(store, "abcdefghij")
    with sqlite3.connect(home / "sessions.db") as reading:
        reading.execute("BEGIN")
        reading.execute("SELECT * FROM sessions").fetchall()
        with pytest.raises(StoreError, match="another window"):
            store.delete("abcdefghij")
    reading.close()
    assert store.sessions() == []
    store.close()


def test_another_windows_long_write_is_one_line(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(database.PRAGMAS, "busy_timeout", 20)
    store = Store.open(home)
    log = store.create(header().record())
    writing = sqlite3.connect(home / "sessions.db", isolation_level=None)
    writing.execute("BEGIN IMMEDIATE")
    works: list[Callable[[], object]] = [
        lambda: log(Note(text="x")),
        lambda: log.keep_draft("x"),
        lambda: store.delete("abcdefghij"),
        lambda: made(store, "another"),
        lambda: store.judge(store.find("abc"), Result(None, None, None, 1)),
    ]
    for work in works:
        with pytest.raises(StoreError, match="another window is writing; try again"):
            work()
    writing.execute("ROLLBACK")
    writing.close()
    log(Note(text="kept after all"))
    assert names(store, "kept") == ["abcdefghij"]
    store.close()


def test_lines_of_no_session_are_refused(store: Store) -> None:
    with pytest.raises(UnknownSessionError):
        store.data("nobody")
    with pytest.raises(UnknownSessionError):
        store.resume("nobody")
    assert not store.has("nobody")


def test_more_than_a_list_shows_are_counted(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("trainer.store.store.MOST_LISTED", 2)
    made(store, "aaa", "bbb", "ccc")
    assert len(store.sessions()) == 2
    assert store.count() == 3


def test_what_no_database_holds_is_one_line(store: Store) -> None:
    log = store.create(header().record())
    transcript = read_transcript("t", store.data(log.session))
    large = replace(transcript, header=transcript.header.model_copy(update={"branch_turn": 10**30}))
    store.delete(log.session)
    with pytest.raises(StoreError, match="no database holds this") as caught:
        store.add(large, ["{}"])
    assert "\n" not in str(caught.value)
    assert store.sessions() == []

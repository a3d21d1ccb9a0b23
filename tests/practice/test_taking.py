"""Transcript files taken into the store: whole, cut, broken, twice, with other line ends, from before."""

import json
import os
from pathlib import Path

import pytest

from tests.store.conftest import LINES, Brief, go_on, header, played, rechained, records_of
from trainer.exchange.errors import TranscriptError
from trainer.exchange.transcript import read_transcript
from trainer.exchange.verify import verify
from trainer.exchange.writing import TranscriptFile
from trainer.practice.sitting import resumed, transcript_of
from trainer.practice.taking import adopt, take_in
from trainer.session.events import Note
from trainer.store.store import Store


@pytest.fixture
def data(tmp_path: Path) -> bytes:
    """The transcript file of a session."""
    path = tmp_path / "t.jsonl"
    log = TranscriptFile.create(path, header())
    played(log)
    log.close()
    return path.read_bytes()


def taken(store: Store, data: bytes) -> str:
    return take_in(store, read_transcript("t", data), data)


def test_it_is_there_line_for_line(store: Store, data: bytes) -> None:
    assert taken(store, data) == "abcdefghij"
    assert store.data("abcdefghij") == data
    row = store.find("abcdefghij")
    assert (row.imported, row.ended, row.turns, row.lines) == (True, "seller_walked", 9, data.count(b"\n"))
    assert [row.id for row in store.sessions("spring cost")] == ["abcdefghij"]


def test_the_same_again_is_not_taken_twice(store: Store, data: bytes) -> None:
    assert taken(store, data) == taken(store, data)
    crlf = b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n")
    assert taken(store, crlf) == "abcdefghij"
    assert len(store.sessions()) == 1


def test_another_of_the_same_name_gets_a_new_one_and_only_once(store: Store, data: bytes) -> None:
    store.create(header().record())
    name = taken(store, data)
    assert name != "abcdefghij"
    assert taken(store, data) == name
    assert len(store.sessions()) == 2
    transcript = transcript_of(store, name)
    assert transcript.header.session == name, "the name is the same everywhere"
    assert verify(transcript).faults == []
    assert store.data(name).split(b"\n")[1:] == data.split(b"\n")[1:]


def test_the_same_talk_at_another_time_is_another_session(store: Store, data: bytes) -> None:
    first = taken(store, data)
    later = b"".join(
        json.dumps({**record, "at": "2031-01-01T00:00:00.000Z"} if "at" in record else record).encode()
        + b"\n"
        for record in records_of(data)
    )
    assert taken(store, later) != first
    assert len(store.sessions()) == 2


@pytest.mark.parametrize("name", ["../../etc/passwd", "a b", "", "x", "1234567890", "\u202egnp", "a" * 200])
def test_a_name_that_can_not_be_typed_is_replaced(store: Store, data: bytes, name: str) -> None:
    records = records_of(data)
    records[0]["session"] = name
    found = taken(store, rechained(records))
    assert found.isalpha()
    assert len(found) == 10
    assert store.find(found[:3]).id == found
    assert transcript_of(store, found).header.session == found


@pytest.mark.parametrize("ends", [b"\r\n", b"\n\n", b"\n  \r\n"], ids=["crlf", "blank", "spaces"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["", "bom"])
def test_line_ends_and_marks_of_other_systems_do_no_harm(
    store: Store, data: bytes, ends: bytes, mark: bytes
) -> None:
    name = taken(store, mark + data.replace(b"\n", ends))
    assert store.data(name) == data
    assert verify(transcript_of(store, name)).faults == []


def test_a_cut_file_is_taken_up_to_its_last_whole_line_and_goes_on(store: Store, data: bytes) -> None:
    for cut in range(data.index(b"\n") + 2, len(data), len(data) // 12):
        part = data[:cut]
        name = taken(store, part)
        assert store.data(name) == part[: part.rindex(b"\n") + 1]
        go_on(resumed(store, name, Brief()))
        assert records_of(store.data(name))[-1]["reason"] == "seller_walked"
        assert verify(transcript_of(store, name)).faults == []
        store.delete(name)


def test_a_whole_last_line_without_its_end_is_taken(store: Store, data: bytes) -> None:
    assert store.data(taken(store, data.removesuffix(b"\n"))) == data


def test_a_changed_file_leaves_nothing_behind(store: Store, data: bytes) -> None:
    records = records_of(data)
    records[2]["turn"] = 5
    for broken in (data.replace(b"$95", b"$85"), rechained(records)):
        with pytest.raises(TranscriptError):
            taken(store, broken)
    assert store.sessions() == []


@pytest.mark.parametrize("seed", ["7.0", "1e15", '"7"', "true", "10000000000000000000000000000000"])
def test_a_seed_may_be_written_in_any_way_that_is_read(store: Store, data: bytes, seed: str) -> None:
    records = records_of(data)
    records[0]["seed"] = json.loads(seed)
    changed = rechained([records[0], *records[1:3]])
    wanted = read_transcript("t", changed).header.seed
    name = taken(store, changed)
    assert store.find(name).seed == wanted


def test_a_seed_that_is_no_whole_number_is_one_line(store: Store, data: bytes) -> None:
    for seed in (1e30, 7.5, None):
        records = records_of(data)
        records[0]["seed"] = seed
        with pytest.raises(TranscriptError, match="t:1: header: seed") as caught:
            taken(store, rechained(records))
        assert "\n" not in str(caught.value)
    assert store.sessions() == []


def test_a_half_character_is_refused(store: Store, data: bytes) -> None:
    half = data.replace(b"Hi Dana", b"\\ud83d")
    with pytest.raises(TranscriptError, match="no text"):
        taken(store, half)


def test_keys_and_kinds_of_a_newer_version_stay(store: Store, data: bytes) -> None:
    records = records_of(data)
    records[0]["weather"] = "rain"
    records.append({"seq": len(records), "at": "x", "kind": "sang", "song": "la"})
    newer = rechained(records)
    assert store.data(taken(store, newer)) == newer


def test_the_list_goes_by_what_stands(store: Store, data: bytes) -> None:
    records = records_of(data)
    records += [{"seq": len(records), "at": "x", "kind": "undone", "turn": 4}]
    taken(store, rechained(records))
    row = store.find("abcdefghij")
    assert (row.turns, row.ended) == (3, None)


class TestAdopt:
    """What earlier versions kept as files."""

    @pytest.fixture
    def folder(self, home: Path, data: bytes) -> Path:
        folder = home / "sessions"
        folder.mkdir(parents=True)
        (folder / "abcdefghij.jsonl").write_bytes(data)
        return folder

    def test_files_are_taken_over_and_nothing_is_left_that_delete_could_not_reach(
        self, folder: Path, data: bytes
    ) -> None:
        (folder / "klm.jsonl").write_bytes(data.replace(b'"abcdefghij"', b'"klmnopqrst"'))
        (folder / "notes.txt").write_text("mine")
        store = Store.open(folder.parent)
        assert adopt(store, folder) == []
        assert [row.id for row in store.sessions()] == ["abcdefghij"], "the second is the same session"
        assert store.data("abcdefghij") == data
        row = store.find("abcdefghij")
        assert not row.imported
        assert row.changed == records_of(data)[-1]["at"], "it keeps its place in time"
        assert [path.name for path in folder.iterdir()] == ["notes.txt"]
        store.delete("abcdefghij")
        store.close()
        words = LINES[1].encode()
        assert words in data
        assert not [
            path for path in folder.parent.rglob("*") if path.is_file() and words in path.read_bytes()
        ]

    def test_what_an_older_version_writes_there_later_is_taken_too(self, folder: Path, data: bytes) -> None:
        store = Store.open(folder.parent)
        adopt(store, folder)
        again = data.replace(b'"abcdefghij"', b'"klmnopqrst"').replace(b'"at": "2', b'"at": "3')
        (folder / "klmnopqrst.jsonl").write_bytes(again)
        assert adopt(store, folder) == []
        assert {row.id for row in store.sessions()} == {"abcdefghij", "klmnopqrst"}
        store.close()

    def test_what_can_not_be_read_is_left_and_said_at_every_start(self, folder: Path, data: bytes) -> None:
        (folder / "broken.jsonl").write_bytes(data.replace(b"$95", b"$85"))
        (folder / "empty.jsonl").write_bytes(b"")
        (folder / "folder.jsonl").mkdir()
        os.mkfifo(folder / "pipe.jsonl")
        (folder.parent / "mine").write_bytes(data)
        (folder / "link.jsonl").symlink_to(folder.parent / "mine")
        store = Store.open(folder.parent)
        left = adopt(store, folder)
        assert [line.split(":")[0].rsplit("/")[-1] for line in left] == [
            "broken.jsonl",
            "empty.jsonl",
            "folder.jsonl",
            "link.jsonl",
            "pipe.jsonl",
        ]
        assert all("\n" not in line for line in left)
        assert (folder / "broken.jsonl").exists()
        assert (folder / "link.jsonl").is_symlink()
        assert len(store.sessions()) == 1
        assert adopt(store, folder) == left
        store.close()

    @pytest.mark.parametrize("change", ["undone", "branch", "large", "flat"])
    def test_one_that_no_session_can_be_does_not_stop_the_others(
        self, folder: Path, data: bytes, change: str
    ) -> None:
        records = records_of(data)
        scenario = records[0]["scenario"]
        if change == "undone":
            records.append({"seq": len(records), "at": "x", "kind": "undone", "turn": 10**30})
        elif change == "branch":
            records[0]["branch_turn"] = 10**30
        elif change == "large":
            scenario["seller"]["walk_away"] = 1e308
        else:
            scenario["buyer"]["target"] = scenario["buyer"]["walk_away"]
        (folder / "aaa.jsonl").write_bytes(rechained(records))
        store = Store.open(folder.parent)
        (left,) = adopt(store, folder)
        assert left.startswith(str(folder / "aaa.jsonl"))
        assert [row.id for row in store.sessions()] == ["abcdefghij"]
        store.close()

    def test_one_that_is_still_played_is_left_until_it_is_free(self, folder: Path, data: bytes) -> None:
        path = folder / "abcdefghij.jsonl"
        log = TranscriptFile.resume(path, read_transcript("t", data))
        store = Store.open(folder.parent)
        (left,) = adopt(store, folder)
        assert "another window" in left
        log(Note(text="one thing more"))
        log.close()
        assert adopt(store, folder) == []
        assert b"one thing more" in store.data("abcdefghij")
        store.close()

    def test_one_that_can_not_be_deleted_is_said_and_not_taken_twice(
        self, folder: Path, data: bytes, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refused(path: Path) -> None:
            raise PermissionError(13, "Permission denied", str(path))

        store = Store.open(folder.parent)
        with monkeypatch.context() as patched:
            patched.setattr(Path, "unlink", refused)
            (left,) = adopt(store, folder)
            assert "can't be deleted: Permission denied" in left
            resumed(store, "abcdefghij", Brief()).session.add(Note(text="went on in the store"))
            assert adopt(store, folder) == [left]
        assert adopt(store, folder) == []
        assert [row.id for row in store.sessions()] == ["abcdefghij"]
        assert store.data("abcdefghij").startswith(data)
        assert list(folder.iterdir()) == []
        store.close()

    def test_one_that_the_store_does_not_give_back_is_kept(
        self, folder: Path, data: bytes, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        store = Store.open(folder.parent)
        monkeypatch.setattr(store, "data", lambda _: data.replace(b"$95", b"$85"))
        (left,) = adopt(store, folder)
        assert "can't be read back" in left
        assert (folder / "abcdefghij.jsonl").read_bytes() == data
        store.close()

    def test_broken_off_in_the_middle_it_goes_on_and_takes_nothing_twice(
        self, folder: Path, data: bytes
    ) -> None:
        store = Store.open(folder.parent)
        taken(store, data)  # kept, and then the power failed
        assert adopt(store, folder) == []
        assert len(store.sessions()) == 1
        assert list(folder.iterdir()) == []
        store.close()

    def test_one_that_was_broken_off_goes_on(self, folder: Path, data: bytes) -> None:
        lines = data.splitlines(keepends=True)
        (folder / "abcdefghij.jsonl").write_bytes(b"".join(lines[:6]) + lines[6][:40])
        store = Store.open(folder.parent)
        assert adopt(store, folder) == []
        sitting = go_on(resumed(store, "abcdefghij", Brief()), LINES)
        sitting.session.add(Note(text="done"))
        assert verify(transcript_of(store, "abcdefghij")).faults == []
        store.close()

    def test_without_such_a_folder_nothing_is_made(self, store: Store, home: Path) -> None:
        assert adopt(store, home / "sessions") == []
        assert not (home / "sessions").exists()

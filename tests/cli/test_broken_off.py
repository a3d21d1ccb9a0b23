"""A line of the buyer that broke off is in the file, and changes nothing of what a session comes to."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call, kept
from tests.store.conftest import LINES, Brief, go_on, header, played
from trainer.exchange.transcript import read_transcript
from trainer.exchange.writing import TranscriptFile
from trainer.practice.sitting import Sitting, sit_again
from trainer.session.events import Partial
from trainer.store.store import Store

HALF = "We lost two team leads over it."
MARKED = f"Dana: {HALF} … (broken off here; said again below)"


def broken(path: Path, text: str = HALF) -> Sitting:
    """A session whose program was killed while the buyer spoke."""
    sitting = played(TranscriptFile.create(path, header()), lines=LINES[:1])
    sitting.session.hear(LINES[1])
    sitting.session.decide()
    if text:
        sitting.log.hold(Partial(turn=sitting.state.turn, text=text, voice="llm"))
    sitting.log.close()
    return sitting


def finished(path: Path, text: str = HALF) -> Path:
    """The same, taken up and played to its end."""
    broken(path, text)
    transcript = read_transcript("t", path.read_bytes())
    sitting = go_on(sit_again(transcript, TranscriptFile.resume(path, transcript), Brief()))
    assert sitting.over
    sitting.log.close()
    assert (b'"partial"' in path.read_bytes()) is bool(text)
    return path


@pytest.mark.parametrize(
    "command",
    [
        ["debrief", "--json"],
        ["debrief"],
        ["analyze", "--explain", "scores.outcome"],
        ["analyze", "--json"],
        ["replay", "--plain"],
        ["replay", "--plain", "--turn", "5"],
        ["replay", "--plain", "--turn", "4"],
    ],
)
def test_every_command_says_what_it_says_without(call: Call, tmp_path: Path, command: list[str]) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    name, *options = command
    found = []
    for path in (finished(tmp_path / "a" / "t.jsonl"), finished(tmp_path / "b" / "t.jsonl", "")):
        done = call(name, path, *options)
        assert (done.status, done.err) == (0, "")
        found.append(done.out.replace(str(path), "t.jsonl"))
    assert found[0] == found[1]
    assert found[0] != ""


def test_it_is_verified_imported_exported_and_listed_as_any_other(
    call: Call, tmp_path: Path, home: Path
) -> None:
    path = finished(tmp_path / "t.jsonl")
    assert call("verify", path).out == "ok: every line is as it was written\n"
    name = call("import", path).out.strip()
    assert call("export", name, "--format", "jsonl").out.encode() == path.read_bytes()
    assert call("verify", name).status == 0
    (row,) = json.loads(call("sessions", "--json").out)
    assert row["turns"] == 9
    assert row["ended"] == "seller_walked"
    store = Store.open(home)
    assert store.sessions("team leads") == []
    assert len(store.sessions("spring cost")) == 1
    store.close()


def test_it_can_be_played_on_from_a_turn_behind_it(call: Call, tmp_path: Path) -> None:
    done = call("replay", finished(tmp_path / "t.jsonl"), "--fork", "6", "--plain", typed="/walk\n\n\n")
    assert done.status == 0
    assert MARKED in " ".join(done.out.split())


@pytest.mark.parametrize("stored", [True, False])
def test_taken_up_it_is_marked_and_said_again(
    call: Call, tmp_path: Path, home: Path, *, stored: bool
) -> None:
    path = tmp_path / "t.jsonl"
    broken(path)
    session = kept(home, path.read_bytes()) if stored else str(path)
    done = call("play", "--resume", session, "--plain", typed="/walk\n\n\n")
    assert done.status == 0
    talk = " ".join(done.out[done.out.index("-- so far --") :].split())
    assert talk.index(LINES[1]) < talk.index(MARKED)
    again = talk[talk.index(MARKED) + len(MARKED) :].lstrip()
    assert again.startswith("Dana: "), "and then the whole line"
    assert call("verify", session).status == 0


def test_a_terminal_is_told_nothing_by_it(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "t.jsonl"
    broken(path, "\x1b[2J\x1b]0;x\x07 \u202ewe\u2066 lost")
    done = call("play", "--resume", path, "--plain", typed="")
    assert "[2J]0;x we lost … (broken off" in " ".join(done.out.split())
    assert not {"\x1b", "\x07", "\u202e", "\u2066"} & set(done.out)

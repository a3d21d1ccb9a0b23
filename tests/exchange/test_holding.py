"""A transcript file in which the beginning of a line is held until the line is there."""

import os
from pathlib import Path

import pytest

from tests.exchange.conftest import clock
from tests.store.conftest import LINES, Brief, go_on, header, played, records_of
from trainer.exchange.errors import TranscriptError
from trainer.exchange.transcript import read_transcript
from trainer.exchange.verify import verify
from trainer.exchange.writing import TranscriptFile
from trainer.practice.sitting import Sitting, sit_again
from trainer.session.events import Note, Partial
from trainer.session.voices import Voice

LONG, SHORT = "We lost two team leads over it. " * 40, "We"


def spoken_to(path: Path) -> Sitting:
    """A session in a file, whose buyer has decided what to answer and not said it yet."""
    sitting = played(TranscriptFile.create(path, header(), clock=clock), lines=LINES[:1])
    sitting.session.hear(LINES[1])
    sitting.session.decide()
    return sitting


def hold(sitting: Sitting, text: str) -> None:
    sitting.log.hold(Partial(turn=sitting.state.turn, text=text, voice="slow"))


def taken_up(path: Path, voice: Voice) -> Sitting:
    """The session as it is taken up from its file."""
    transcript = read_transcript("t", path.read_bytes())
    assert transcript.cut is None
    return sit_again(transcript, TranscriptFile.resume(path, transcript, clock=clock), voice)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "t.jsonl"


@pytest.fixture
def plainly(tmp_path: Path) -> bytes:
    """The file of the same session in which nothing was held."""
    sitting = spoken_to(tmp_path / "plainly.jsonl")
    go_on(sitting)
    sitting.log.close()
    return (tmp_path / "plainly.jsonl").read_bytes()


@pytest.mark.parametrize(
    "texts",
    [(SHORT,), (LONG,), (SHORT, LONG), (LONG, SHORT), (SHORT, f"{SHORT} lost", LONG, SHORT)],
    ids=["shorter", "longer", "growing", "shrinking", "both"],
)
def test_the_next_line_takes_its_place_to_the_byte(
    path: Path, plainly: bytes, texts: tuple[str, ...]
) -> None:
    sitting = spoken_to(path)
    before = path.read_bytes()
    for text in texts:
        hold(sitting, text)
        data = path.read_bytes()
        assert data.startswith(before)
        assert data[len(before) :].count(b"\n") == 1
        assert records_of(data)[-1]["text"] == text
        assert verify(read_transcript("t", data)).faults == []
    go_on(sitting)
    sitting.log.close()
    assert path.read_bytes() == plainly


def test_kept_at_a_crash_it_stays_and_the_session_goes_on_behind_it(path: Path, plainly: bytes) -> None:
    sitting = spoken_to(path)
    hold(sitting, LONG)
    hold(sitting, SHORT)
    sitting.log.close()
    before = path.read_bytes()
    again = taken_up(path, Brief())
    assert again.session.events[-1] == Partial(turn=5, text=SHORT, voice="slow")
    assert again.state.unvoiced == sitting.state.unvoiced
    go_on(again)
    again.log.close()
    assert path.read_bytes().startswith(before)
    transcript = read_transcript("t", path.read_bytes())
    assert verify(transcript).faults == []
    assert transcript.state().ended is not None
    kinds = [record["kind"] for record in records_of(path.read_bytes())]
    assert [kind for kind in kinds if kind != "partial"] == [record["kind"] for record in records_of(plainly)]
    assert kinds.count("partial") == 1


@pytest.mark.parametrize("text", [SHORT, LONG])
def test_cut_off_anywhere_in_what_is_held_or_follows_the_file_goes_on(
    path: Path, plainly: bytes, text: str
) -> None:
    sitting = spoken_to(path)
    whole = len(path.read_bytes())
    hold(sitting, text)
    sitting.log.close()
    data = path.read_bytes()
    for cut in {whole + 1, whole + 20, len(data) - 2}:
        path.write_bytes(data[:cut])
        transcript = read_transcript("t", path.read_bytes())
        assert transcript.cut is not None
        again = sit_again(transcript, TranscriptFile.resume(path, transcript, clock=clock), Brief())
        go_on(again)
        again.log.close()
        assert path.read_bytes() == plainly


@pytest.mark.parametrize("text", [SHORT, LONG])
def test_a_line_that_breaks_off_over_what_was_held_leaves_a_file_that_goes_on(
    path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    sitting = spoken_to(path)
    hold(sitting, text)
    write = os.write

    def torn(handle: int, data: bytes) -> int:
        write(handle, data[:30])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "write", torn)
    with pytest.raises(TranscriptError, match="can't be written: No space left"):
        sitting.session.voiced(sitting.state.unvoiced, [], "slow")  # type: ignore[arg-type]
    monkeypatch.setattr(os, "write", write)
    sitting.log.close()
    transcript = read_transcript("t", path.read_bytes())
    assert transcript.broken == []
    again = sit_again(transcript, TranscriptFile.resume(path, transcript, clock=clock), Brief())
    assert again.state.unvoiced == sitting.state.unvoiced
    go_on(again)
    again.log.close()
    assert verify(read_transcript("t", path.read_bytes())).faults == []


def test_a_disk_that_failed_takes_the_line_again(
    path: Path, plainly: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    sitting = spoken_to(path)
    hold(sitting, LONG)
    write, fails = os.write, [True]

    def torn(handle: int, data: bytes) -> int:
        if fails:
            fails.clear()
            write(handle, data[:30])
            raise OSError(28, "No space left on device")
        return write(handle, data)

    monkeypatch.setattr(os, "write", torn)
    with pytest.raises(TranscriptError):
        hold(sitting, SHORT)
    hold(sitting, SHORT)
    go_on(sitting)
    sitting.log.close()
    assert path.read_bytes() == plainly


def test_what_can_not_be_taken_back_is_not_held() -> None:
    log = TranscriptFile.create(Path(os.devnull), header(), replace=True)
    log.hold(Partial(turn=1, text=SHORT, voice="slow"))
    log(Note(text="goes on"))
    log.close()

"""Transcript files taken into the store: imported by hand, or found in the folder of earlier versions."""

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trainer.exchange.errors import TranscriptError
from trainer.exchange.transcript import Transcript, read_bytes, read_transcript
from trainer.exchange.writing import held
from trainer.practice.sitting import ID_LETTERS, new_id
from trainer.store.errors import StoreError

if TYPE_CHECKING:
    from trainer.store.store import Store

FEWEST_LETTERS, MOST_LETTERS = 3, 6 * ID_LETTERS


def take_in(store: "Store", transcript: Transcript, data: bytes, *, imported: bool = True) -> str:
    """Take a transcript into the store and return the name it has there.

    A transcript that is there already, line for line, is not taken twice; one whose name is taken by another,
    or is no name that could be typed, gets a new one. Raises :class:`TranscriptError` for one that is not as
    it was written.
    """
    if transcript.broken:
        raise TranscriptError(transcript.broken[0])
    transcript.state()
    known = twin(store, transcript, data)
    if known is not None:
        return known
    lines = whole_lines(data[: transcript.length])
    if not proper(transcript.header.session) or store.has(transcript.header.session):
        transcript, lines = renamed(transcript, lines, new_id())
    store.add(transcript, lines, imported=imported)
    return transcript.header.session


def twin(store: "Store", transcript: Transcript, data: bytes) -> str | None:
    """The name under which the store has this transcript already, however it is called and spelled there."""
    found = nameless(data[: transcript.length])
    names = store.ending_with(transcript.last_sum)
    return next((name for name in names if nameless(store.data(name)) == found), None)


def nameless(data: bytes) -> list[dict[str, Any]]:
    """What the lines hold, without the name of the session."""
    header, *records = (json.loads(line) for line in whole_lines(data))
    return [{key: value for key, value in header.items() if key != "session"}, *records]


def proper(name: str) -> bool:
    """Whether a session's name is one like ours, to be typed and printed anywhere."""
    return name.isascii() and name.isalpha() and FEWEST_LETTERS <= len(name) <= MOST_LETTERS


def renamed(transcript: Transcript, lines: list[str], session: str) -> tuple[Transcript, list[str]]:
    """A transcript under another name; its sums hold, as no sum covers the name."""
    header = transcript.header.model_copy(update={"session": session})
    record = {**json.loads(lines[0]), "session": session}
    head = json.dumps(record, ensure_ascii=False, allow_nan=False)
    return replace(transcript, header=header), [head, *lines[1:]]


def whole_lines(data: bytes) -> list[str]:
    """The lines that hold something, without line ends."""
    lines = (line.rstrip("\r") for line in data.decode("utf-8-sig").split("\n"))
    return [line for line in lines if line.strip()]


def adopt(store: "Store", folder: Path) -> list[str]:
    """Move the files that earlier versions kept in a folder into the store.

    What can't be read stays as it is. Returns one line for each file that was left.
    """
    left = []
    try:
        found = sorted(folder.glob("*.jsonl"))
    except OSError as error:
        return [f"{folder}: can't be read: {error.strerror}"]
    for path in found:
        try:
            move(store, path)
        except (TranscriptError, StoreError) as error:
            left.append(f"{error}; it was left there")
        except OSError as error:
            left.append(f"{path}: was taken over, but can't be deleted: {error.strerror}; delete it yourself")
    return left


def move(store: "Store", path: Path) -> None:
    """Take a file into the store, and delete it once the same can be read there.

    A copy of what was said that lies somewhere else would outlive the session when the user deletes it.
    Raises TranscriptError or StoreError when it is left there, OSError when it can't be deleted.
    """
    if path.is_symlink():
        raise TranscriptError(f"{path}: is a link to a file elsewhere; 'trainer import' takes it")
    with held(path):
        data = read_bytes(path)
        transcript = read_transcript(str(path), data)
        lines = whole_lines(data[: transcript.length])
        name = transcript.header.session
        if not (proper(name) and store.has(name) and begins_with(store, name, lines)):
            name = take_in(store, transcript, data, imported=False)
        if not begins_with(store, name, lines):
            raise TranscriptError(f"{path}: can't be read back from the store")
        path.unlink()


def begins_with(store: "Store", session: str, lines: list[str]) -> bool:
    """Whether a session of the store begins with these lines, its name aside."""
    there = nameless(store.data(session))[: len(lines)]
    return there == nameless("\n".join(lines).encode())

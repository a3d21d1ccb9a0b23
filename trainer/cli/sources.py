"""Where transcripts come from: a file, standard input, or the user's folder of sessions."""

import secrets
import sys
from pathlib import Path

from trainer.cli.output import warn
from trainer.exchange.transcript import (
    Transcript,
    TranscriptError,
    is_transcript,
    read_bytes,
    read_transcript,
)
from trainer.library.places import user_home

LETTERS = "abcdefghijklmnopqrstuvwxyz"
ID_LETTERS = 10
STDIN = "-"


def sessions_folder() -> Path:
    """Where sessions are kept, one transcript file each; only the user may look into it."""
    folder = user_home() / "sessions"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise TranscriptError(
            f"{folder}: can't be made: {error.strerror}; set TRAINER_HOME to another folder"
        ) from error
    return folder


def new_id() -> str:
    """A name for a session: letters only, so that no digit in a transcript is outside its sums."""
    return "".join(secrets.choice(LETTERS) for _ in range(ID_LETTERS))


def data_of(file: str) -> tuple[str, bytes]:
    """The name and the bytes of a file; ``-`` is standard input. Raises TranscriptError in one line."""
    if file == STDIN:
        if sys.stdin is None:
            raise TranscriptError("standard input is closed; name a file")
        return "standard input", sys.stdin.buffer.read()
    return file, read_bytes(Path(file))


def path_of(file_or_id: str) -> Path:
    """The file of a session, named by path or by the first letters of its ID."""
    path = Path(file_or_id)
    if path.exists() or path.suffix or path.parent != Path():
        return path
    folder = user_home() / "sessions"
    if file_or_id.isalpha():
        found = sorted(folder.glob(f"{file_or_id}*.jsonl"))
        if len(found) == 1:
            return found[0]
        if found:
            names = ", ".join(each.stem for each in found[:5])
            raise TranscriptError(f"{file_or_id}: several sessions begin like this: {names}")
    raise TranscriptError(f"{file_or_id}: there is no such file, and no session of that name in {folder}")


def own_data(file_or_id: str) -> tuple[str, bytes]:
    """The name and bytes of a session or file in our own format; TranscriptError for anything else."""
    name, data = data_of(STDIN if file_or_id == STDIN else str(path_of(file_or_id)))
    if not is_transcript(data):
        raise TranscriptError(f"{name}:1: is not a transcript file; for plain text use 'trainer analyze'")
    return name, data


def transcript_of(file_or_id: str) -> Transcript:
    """The transcript of a session or file."""
    return told(read_transcript(*own_data(file_or_id)))


def told(transcript: Transcript) -> Transcript:
    """The transcript; where it is cut or changed is said on standard error."""
    for note in (*([transcript.cut] if transcript.cut else []), *transcript.broken):
        warn(note)
    return transcript


def unfinished(scenario: str | None) -> list[Transcript]:
    """Sessions in the user's folder that were broken off, of one scenario or of all that can be read."""
    found = []
    for path in sorted((user_home() / "sessions").glob("*.jsonl")):
        try:
            data = read_bytes(path)
            if b'"kind": "ended"' in data:
                continue
            transcript = read_transcript(str(path), data)
        except TranscriptError:
            continue
        if not transcript.broken and scenario in {None, transcript.header.scenario.name}:
            found.append(transcript)
    return found

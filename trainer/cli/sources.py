"""Where transcripts come from: a file, standard input, or the user's store of sessions."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.cli.main import UsageError
from trainer.cli.output import warn
from trainer.exchange.errors import TranscriptError
from trainer.exchange.transcript import LARGEST, Transcript, is_transcript, read_bytes, read_transcript
from trainer.library.places import user_home
from trainer.store.errors import UnknownSessionError

if TYPE_CHECKING:
    from trainer.store.rows import SessionRow
    from trainer.store.store import Store

STDIN = "-"


@contextmanager
def user_store() -> Iterator["Store"]:
    """The user's sessions; files of earlier versions are taken over. Raises StoreError."""
    from trainer.practice.taking import adopt  # noqa: PLC0415 - a file can be read without the database
    from trainer.store.store import Store  # noqa: PLC0415

    home = user_home()
    store = Store.open(home)
    try:
        for left in adopt(store, home / "sessions"):
            warn(left)
        yield store
    finally:
        store.close()


def file_of(file_or_id: str) -> Path | None:
    """The file that is meant; None for a session, which is named by letters alone."""
    path = Path(file_or_id)
    is_file = path.exists() or path.suffix or path.parent != Path() or not file_or_id.isalnum()
    return path if is_file else None


def session_of(store: "Store", letters: str) -> "SessionRow":
    """The session of this name, or the only one whose name begins like this."""
    try:
        return store.find(letters)
    except UnknownSessionError as error:
        raise UsageError(f"{error}; nor is there such a file") from error


def data_of(file: str) -> tuple[str, bytes]:
    """The name and the bytes of a file; ``-`` is standard input. Raises TranscriptError in one line."""
    if file == STDIN:
        if sys.stdin is None:
            raise TranscriptError("standard input is closed; name a file")
        data = sys.stdin.buffer.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise TranscriptError(f"standard input: is larger than {LARGEST // 1024 // 1024} MiB")
        return "standard input", data
    return file, read_bytes(Path(file))


def named_data(file_or_id: str) -> tuple[str, bytes]:
    """The name and the bytes of a file, of standard input, or of a session."""
    if file_or_id == STDIN or file_of(file_or_id) is not None:
        return data_of(file_or_id)
    with user_store() as store:
        session = session_of(store, file_or_id).id
        return session, store.data(session)


def own_data(file_or_id: str) -> tuple[str, bytes]:
    """The name and bytes of a session or file in our own format; TranscriptError for anything else."""
    name, data = named_data(file_or_id)
    if not is_transcript(data):
        raise TranscriptError(
            f"{name}:1: is not a transcript file; for plain text use 'trainer analyze' or 'trainer replay'"
        )
    return name, data


def transcript_of(file_or_id: str) -> Transcript:
    """The transcript of a session or file."""
    return told(read_transcript(*own_data(file_or_id)))


def told(transcript: Transcript) -> Transcript:
    """The transcript; where it is cut or changed is said on standard error."""
    for note in (*([transcript.cut] if transcript.cut else []), *transcript.broken):
        warn(note)
    return transcript

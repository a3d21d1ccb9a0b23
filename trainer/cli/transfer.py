"""``trainer export`` and ``trainer import``: sessions out of the store as files, and into it."""

import argparse
import os
import stat
import sys
import tempfile
from pathlib import Path

from trainer.cli.main import UsageError
from trainer.cli.output import say, shown_json, warn
from trainer.cli.screen import is_terminal
from trainer.cli.sources import data_of, told, user_store
from trainer.exchange.errors import TranscriptError
from trainer.exchange.transcript import is_transcript, read_transcript
from trainer.practice.taking import take_in, twin

PRIVATE = 0o600


def export(arguments: argparse.Namespace) -> int:
    """Write a session as its transcript file."""
    if arguments.force and arguments.out is None:
        raise UsageError("export --force: says that a file may be overwritten; name it with --out FILE")
    with user_store() as store:
        session = store.find(arguments.session).id
        data = store.data(session)
    if arguments.out is not None:
        write(Path(arguments.out), data, force=arguments.force)
    elif is_terminal(sys.stdout):
        print(shown_json(data.decode()), end="", flush=True)
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    return 0


def write(path: Path, data: bytes, *, force: bool) -> None:
    """Write a file that only the user may read; one that is there is overwritten only by ``force``.

    It is overwritten whole or not at all. Raises UsageError in one line.
    """
    try:
        if not force:
            fill(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE), data)
        elif path.exists() and not path.is_file():  # a pipe or a terminal
            fill(os.open(path, os.O_WRONLY), data)
        else:
            overwrite(path.resolve(), data)
    except FileExistsError as error:
        raise UsageError(f"{path}: is there already; name another file, or add --force") from error
    except OSError as error:
        raise UsageError(f"{path}: can't be written: {error.strerror}") from error


def overwrite(path: Path, data: bytes) -> None:
    """Put a file in the place of another one, or of none."""
    handle, beside = tempfile.mkstemp(prefix=f".{path.name[:40]}.", dir=path.parent)
    try:
        fill(handle, data)
        os.replace(beside, path)  # noqa: PTH105 - mkstemp gives a string
    except OSError:
        os.unlink(beside)  # noqa: PTH108
        raise


def fill(handle: int, data: bytes) -> None:
    """Write a file that has just been opened, for the user alone, and close it when the disk has it."""
    with os.fdopen(handle, "wb") as file:
        plain = stat.S_ISREG(os.fstat(handle).st_mode)
        if plain:
            os.fchmod(handle, PRIVATE)
        file.write(data)
        file.flush()
        if plain:
            os.fsync(handle)


def take(arguments: argparse.Namespace) -> int:
    """Take a transcript into the store and print the name it has there; or check it and write it to a file."""
    if arguments.force and arguments.out is None:
        raise UsageError("import --force: says that a file may be overwritten; name it with --out FILE")
    name, data = data_of(arguments.file)
    if not is_transcript(data):
        raise TranscriptError(
            f"{name}:1: is not a transcript of the trainer's; 'trainer analyze' reads plain text"
        )
    transcript = read_transcript(name, data)
    if transcript.broken:
        raise TranscriptError(transcript.broken[0])
    told(transcript)
    if arguments.out is not None:
        transcript.state()
        write(Path(arguments.out), data, force=arguments.force)
        return 0
    with user_store() as store:
        known = twin(store, transcript, data)
        if known is not None:
            warn(f"{name}: is there already")
        say(known or take_in(store, transcript, data))
    return 0

"""``trainer export`` and ``trainer import``: sessions out of the store as files, and into it."""

import argparse
import os
import sys
import tempfile
from pathlib import Path

from trainer.cli.calls import call_lines
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
            fill(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE), path, data)
        elif path.exists() and not path.is_file():
            with path.open("wb") as file:  # a pipe or a terminal
                file.write(data)
        else:
            overwrite(Path(os.path.realpath(path)), data)
    except FileExistsError as error:
        raise UsageError(f"{path}: is there already; name another file, or add --force") from error
    except OSError as error:
        raise UsageError(f"{path}: can't be written: {error.strerror}") from error


def overwrite(path: Path, data: bytes) -> None:
    """Put a file in the place of another one, or of none."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", dir=path.parent)
    beside = Path(name)
    fill(handle, beside, data)
    try:
        beside.replace(path)
    except OSError:
        beside.unlink()
        raise


def fill(handle: int, path: Path, data: bytes) -> None:
    """Write a new file, for the user alone, until the disk has it; what can't be written whole is removed."""
    try:
        with os.fdopen(handle, "wb") as file:
            os.fchmod(handle, PRIVATE)
            file.write(data)
            file.flush()
            os.fsync(handle)
    except OSError:
        path.unlink()
        raise


def take(arguments: argparse.Namespace) -> int:
    """Take a transcript into the store and print its name there, or check it and write it to a file."""
    if arguments.force and arguments.out is None:
        raise UsageError("import --force: says that a file may be overwritten; name it with --out FILE")
    name, data = data_of(arguments.file)
    if not is_transcript(data):
        return take_call(arguments, name, data)
    if arguments.seller:
        raise UsageError(f"{name}: is a transcript; --seller is for calls in plain text")
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


def take_call(arguments: argparse.Namespace, name: str, data: bytes) -> int:
    """Write a call of any program's with its sides named, a turn a line.

    It is no session: nobody's mind can be asked what it would have done otherwise.
    """
    lines = call_lines(name, data, arguments.seller)
    if arguments.out is None:
        raise TranscriptError(
            f"{name}: is a call and no session of the trainer's: add --out FILE to have it as plain text, "
            f"or read it with 'trainer analyze' or 'trainer replay'"
        )
    text = "".join(f"{line.side.value.title()}: {line.text}\n" for line in lines)
    write(Path(arguments.out), text.encode(), force=arguments.force)
    return 0

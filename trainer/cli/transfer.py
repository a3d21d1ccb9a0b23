"""``trainer export`` and ``trainer import``: sessions out of the store as files, and into it."""

import argparse
import os
import stat
import sys
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
    """Write a file that only the user may read; one that is there is overwritten only by ``force``."""
    flags = os.O_WRONLY | os.O_CREAT | (0 if force else os.O_EXCL)
    try:
        handle = os.open(path, flags, PRIVATE)
    except FileExistsError as error:
        raise UsageError(f"{path}: is there already; name another file, or add --force") from error
    except OSError as error:
        raise UsageError(f"{path}: can't be written: {error.strerror}") from error
    try:
        with os.fdopen(handle, "wb") as file:
            if stat.S_ISREG(os.fstat(handle).st_mode):
                os.fchmod(handle, PRIVATE)
                os.ftruncate(handle, 0)
            file.write(data)
    except OSError as error:
        raise UsageError(f"{path}: can't be written: {error.strerror}") from error


def take(arguments: argparse.Namespace) -> int:
    """Take a transcript into the store and print the name it has there."""
    name, data = data_of(arguments.file)
    if not is_transcript(data):
        raise TranscriptError(
            f"{name}:1: is not a transcript of the trainer's; 'trainer analyze' reads plain text"
        )
    transcript = told(read_transcript(name, data))
    with user_store() as store:
        known = twin(store, transcript, data)
        if known is not None:
            warn(f"{name}: is there already")
        say(known or take_in(store, transcript, data))
    return 0

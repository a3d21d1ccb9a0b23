"""Reads the text of a file, and refuses everything that is not one."""

import contextlib
import os
import stat
import sys
from pathlib import Path

from trainer.library.errors import ScenarioFault, UnreadableFileError

STDIN = "-"
MOST_BYTES = 256 * 1024
"""A hundred times what a scenario takes to fill a screen; more is a mistake or an attack."""


def read_text(path: Path | str) -> str:
    r"""The file's text with ``\n`` at line ends; ``-`` is standard input.

    Raises UnreadableFileError for a folder, a device, a pipe, and what is too large, not UTF-8, missing
    or forbidden.
    """
    raw = sys.stdin.buffer.read(MOST_BYTES + 1) if str(path) == STDIN else read_bytes(Path(path))
    if len(raw) > MOST_BYTES:
        raise refused(
            path, f"is larger than {MOST_BYTES // 1024} KiB; split it or take out what is not needed"
        )
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise refused(path, f"is not UTF-8 text (line {line}); save it as UTF-8") from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_bytes(path: Path) -> bytes:
    """What a regular file holds, up to one byte more than is allowed.

    It is asked for its kind before it is opened: opening a device can do things, opening a pipe can hang.
    """
    try:
        check_kind(path, path.stat().st_mode)
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(path, flags), "rb") as file:
            check_kind(path, os.fstat(file.fileno()).st_mode)
            return file.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise refused(path, "is not there; check the name and the folder") from error
    except PermissionError as error:
        raise refused(path, "may not be read by you; change its permissions") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise refused(path, f"cannot be read ({reason}); name a file") from error


def check_kind(path: Path, mode: int) -> None:
    """Raises UnreadableFileError unless the mode is that of a regular file."""
    if stat.S_ISDIR(mode):
        raise refused(path, "is a folder; name a file in it")
    if not stat.S_ISREG(mode):
        raise refused(path, "is a device or a pipe; name a file, or '-' for standard input")


def refused(path: Path | str, message: str) -> UnreadableFileError:
    return UnreadableFileError([ScenarioFault(display(path), None, None, "", message)])


def display(path: Path | str) -> str:
    """The path as messages show it: as it was given, relative to where we are when it lies below."""
    if str(path) == STDIN:
        return "<stdin>"
    with contextlib.suppress(ValueError, OSError):
        return str(Path(path).relative_to(Path.cwd()))
    return str(path)

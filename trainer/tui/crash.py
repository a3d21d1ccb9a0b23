"""A fault of our own: said in two lines, written down without anybody's numbers, keys or words."""

import os
import traceback
from pathlib import Path

FILE = "last-fault.txt"
MOST_FRAMES = 40


def report(error: BaseException) -> str:
    """Where the fault happened: files, lines and the kind of error, no values of variables.

    The error's own message is left out too: it may hold what somebody typed, or a key.
    """
    lines: list[str] = []
    seen: BaseException | None = error
    while seen is not None and len(lines) < MOST_FRAMES:
        frames = traceback.extract_tb(seen.__traceback__)[-MOST_FRAMES:]
        lines += [f"{frame.filename}:{frame.lineno} in {frame.name}" for frame in frames]
        lines.append(f"{type(seen).__module__}.{type(seen).__qualname__}")
        seen = seen.__cause__ or seen.__context__ or carried(seen)
    return "\n".join(lines) + "\n"


def carried(error: BaseException) -> BaseException | None:
    """The error inside one that only says that a piece of work has failed."""
    inner = getattr(error, "error", None)
    return inner if isinstance(inner, BaseException) else None


def write_report(folder: Path, error: BaseException) -> Path | None:
    """Write the report for the user alone; None when the disk does not take it."""
    path = folder / FILE
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0), 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            os.fchmod(file.fileno(), 0o600)
            file.write(report(error))
    except OSError:
        return None
    return path


def farewell(path: Path | None) -> str:
    """What the user is told."""
    where = f"\nWhere it happened: {path}" if path else ""
    return f"The trainer stopped by a fault of its own. Start it again: every line is kept.{where}"

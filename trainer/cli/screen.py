"""Whether there is a screen to show the app on, and showing it."""

import os
import sys
from typing import TextIO

from trainer.tui.opening import Opening


def wants_screen(*, plain: bool) -> bool:
    """Whether to open the app: in a terminal that can show it, unless the user wants ``plain`` lines."""
    able = os.environ.get("TERM") != "dumb"
    return not plain and able and is_terminal(sys.stdin) and is_terminal(sys.stdout)


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a person sits at this stream; one that is closed has nobody."""
    return stream is not None and not stream.closed and stream.isatty()


def show_app(opening: Opening) -> int:
    """Open the app; its exit status."""
    from trainer.tui.app import run_app  # noqa: PLC0415 - nothing else waits for Textual

    return run_app(opening)

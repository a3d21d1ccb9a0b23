"""Printing: whoever's words they are, no control character reaches the terminal."""

import json
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from trainer.negotiation.printable import printable_lines


def say(text: str = "") -> None:
    """Print lines of text, at once."""
    print(printable_lines(text), flush=True)


def warn(text: str) -> None:
    """Print to standard error."""
    print(printable_lines(text), file=sys.stderr, flush=True)


def emit(document: Mapping[str, Any] | Sequence[Any]) -> None:
    """Print one JSON document."""
    json.dump(document, sys.stdout, ensure_ascii=False, indent=1, allow_nan=False)
    sys.stdout.write("\n")

"""Anybody's text on screen: nothing in it is interpreted, and nothing in it reaches the terminal as an order.

Texts go to widgets as :class:`textual.content.Content`, never as markup. Below that, every line that Textual
is about to write passes :class:`Printable`, so that no widget can be forgotten.
"""

import re

from rich.segment import Segment
from textual.color import Color
from textual.content import Content
from textual.filter import LineFilter

from trainer.negotiation.printable import printable, printable_lines

INVISIBLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\ud800-\uf8ff\ufeff\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)
"""Control, format, bidi, tag, surrogate and private characters, and the line and paragraph separators."""


class Printable(LineFilter):
    """Takes out of every line what is not to be shown, whatever widget it comes from."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - the base's
        """The same segments without invisible characters."""
        if not any(INVISIBLE.search(segment.text) for segment in segments):
            return segments
        return [
            segment if segment.control else Segment(INVISIBLE.sub("", segment.text), segment.style)
            for segment in segments
        ]


def plain(text: str) -> Content:
    """Text as it stands, line for line."""
    return Content(printable_lines(text))


def one_line(text: str, most: int | None = None) -> str:
    """Text on one line; cut with an ellipsis where it is longer than ``most`` characters."""
    words = printable(text)
    return words if most is None or len(words) <= most else f"{words[: most - 1].rstrip()}…"

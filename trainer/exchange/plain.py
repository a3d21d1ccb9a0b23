"""Plain text transcripts: lines that begin with ``Seller:`` or ``Buyer:``."""

import re
from dataclasses import dataclass

from trainer.exchange.errors import TranscriptError
from trainer.negotiation.issues import Side

TIME = r"\d[\d:./,T -]{0,30}(?:[ap]\.?m\.?|Z)?"
"""A time or date as programs write it, or the number of a turn."""
SPEAKER = re.compile(
    rf"\s*(?:[\[(]?{TIME}[\])]?[\s|-]{{0,9}})?(?P<bold>\*\*|__)?(?P<side>seller|buyer)(?:(?P=bold))?\s*"
    rf"(?:[\[(]{TIME}[\])]\s*)?:(?:(?P=bold))?(?P<text>.*)",
    re.IGNORECASE | re.DOTALL,
)
MOST_TURNS = 100_000


@dataclass(frozen=True, slots=True)
class Line:
    """What one side said, with the line of the file on which it begins."""

    number: int
    side: Side
    text: str


def read_plain(name: str, data: bytes) -> list[Line]:
    """The talk in a plain text file. A line without a speaker goes on with the one before.

    Where a text is broken into lines says nothing, nor do a time beside the speaker, bold print, capitals,
    blank lines and indents: the same turns are read from all of them.

    Raises :class:`TranscriptError` for a file that is not text or has no such line.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise TranscriptError(f"{name}:{line}: is not UTF-8 text; save it as UTF-8") from error
    found: list[_Turn] = []
    for number, raw in enumerate(re.split(r"\r\n|\n|\r", text), start=1):
        match = SPEAKER.fullmatch(raw)
        if match:
            found.append(_Turn(number, Side(match["side"].lower()), [match["text"]]))
        elif raw.strip() and found:
            found[-1].parts.append(raw)
        elif raw.strip():
            raise TranscriptError(f"{name}:{number}: begin each turn with 'Seller:' or 'Buyer:'")
        if len(found) > MOST_TURNS:
            raise TranscriptError(f"{name}:{number}: has more than {MOST_TURNS:,} turns")
    if not found:
        raise TranscriptError(f"{name}:1: holds no turn; begin each with 'Seller:' or 'Buyer:'")
    return [Line(turn.number, turn.side, turn.text) for turn in found]


@dataclass(frozen=True, slots=True)
class _Turn:
    """A turn while its lines come in."""

    number: int
    side: Side
    parts: list[str]

    @property
    def text(self) -> str:
        stripped = (part.strip() for part in self.parts)
        return " ".join(part for part in stripped if part)

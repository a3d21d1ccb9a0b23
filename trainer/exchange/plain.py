"""Plain text transcripts: ``Seller: …`` and ``Buyer: …``, or what a call program has written down."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from trainer.exchange.decoding import decoded
from trainer.exchange.errors import TranscriptError
from trainer.exchange.exports import MOST_TURNS, Spoken, spoken
from trainer.exchange.sides import sides_of
from trainer.negotiation.issues import Side

TIME = r"\d[\d:./,T -]{0,30}(?:[ap]\.?m\.?|Z)?"
"""A time or date as programs write it, or the number of a turn."""
SPEAKER = re.compile(
    rf"\s*(?:[\[(]?{TIME}[\])]?[\s|-]{{0,9}})?(?P<bold>\*\*|__)?(?P<side>seller|buyer)(?:(?P=bold))?\s*"
    rf"(?:[\[(]{TIME}[\])]\s*)?:(?:(?P=bold))?(?P<text>.*)",
    re.IGNORECASE | re.DOTALL,
)
STAMPED = re.compile(rf"\s*[\[(]{TIME}[\])]\s*$")
CURE = "begin each turn with who speaks ('Seller:' and 'Buyer:', or 'Anna:')"


@dataclass(frozen=True, slots=True)
class Line:
    """What one side said, with the line of the file on which it begins."""

    number: int
    side: Side
    text: str
    speaker: str = ""
    """What the file calls who speaks."""


def read_plain(name: str, data: bytes, sellers: Sequence[str] = ()) -> list[Line]:
    """The talk in a plain text file. A line without a speaker goes on with the one before.

    Where a text is broken into lines says nothing, nor do a time beside the speaker, bold print, capitals,
    blank lines and indents: the same turns are read from all of them. ``sellers`` names who sells, where the
    file names people and not sides; everybody else buys.

    Raises :class:`TranscriptError` for a file that is not text or has no such line, and
    :class:`~trainer.exchange.sides.WhoSellsError` where it can't be told who sells.
    """
    text = decoded(name, data)
    found = [] if sellers else by_side(text)
    if len({line.side for line in found}) < 2:
        turns = spoken(text)
        if found and all(STAMPED.sub("", turn.speaker).casefold() in set(Side) for turn in turns):
            return found  # one side alone
        if not turns:
            first = next((at for at, raw in enumerate(text.splitlines(), start=1) if raw.strip()), 1)
            raise TranscriptError(f"{name}:{first}: holds no turn; {CURE}")
        sides = sides_of(name, [turn.speaker for turn in turns], sellers)
        found = [Line(turn.number, sides[turn.speaker], turn.text, turn.speaker) for turn in turns]
    if len(found) > MOST_TURNS:
        raise TranscriptError(f"{name}:{found[MOST_TURNS].number}: has more than {MOST_TURNS:,} turns")
    return found


def by_side(text: str) -> list[Line]:
    """The turns of a text that names the sides."""
    found: list[Spoken] = []
    for number, raw in enumerate(re.split(r"\r\n|\n|\r", text), start=1):
        match = SPEAKER.fullmatch(raw)
        if match:
            found.append(Spoken(number, match["side"].lower(), [match["text"]]))
        elif raw.strip() and found:
            found[-1].parts.append(raw)
    return [Line(turn.number, Side(turn.speaker), turn.text, turn.speaker) for turn in found]

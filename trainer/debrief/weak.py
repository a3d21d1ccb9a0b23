"""Marks on numbers that rest on a reading which is often wrong, with how often that was measured."""

from collections.abc import Iterable, Iterator

from trainer.debrief.blocks import Block, Paragraph
from trainer.debrief.talk import Talk
from trainer.negotiation.acts import SEQUENCE, Act
from trainer.negotiation.issues import Side
from trainer.perception.measured import f1_of, is_weak

MARK = "*"
NOTE = (
    "* Advisory: read from the words, and such lines are often read wrong or missed; 'trainer accuracy' says "
    "how often. Look at the quote before you take it to heart."
)


def from_words(talk: Talk, side: Side) -> bool:
    """Whether a side's acts were read from its words; a buyer played here means what it does."""
    return side is Side.SELLER or not talk.played


def mark(talk: Talk, side: Side, act: Act | None) -> str:
    """The mark of an act that is weakly read; nothing where it is surely read or found from the turns."""
    weak = act is not None and act not in SEQUENCE and from_words(talk, side) and is_weak(act)
    return MARK if weak else ""


def note(items: Iterable[str]) -> Iterator[Block]:
    """What the mark means, where it is on one of the items."""
    if any(MARK in item for item in items):
        yield Paragraph(NOTE)


def how_surely(talk: Talk, side: Side, act: Act) -> Iterator[Block]:
    """How well such an act is read, for the arithmetic of one that is weakly read."""
    f1 = f1_of(act)
    if f1 is not None and mark(talk, side, act):
        yield Paragraph(
            f"Advisory: that it is {act.value.replace('_', ' ')} was read from the words, which for this act "
            f"was measured at F1 {f1:.2f} (1 is always right)."
        )

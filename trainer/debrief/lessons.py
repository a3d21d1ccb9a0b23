"""What a key moment teaches, and the line that it would have had said instead."""

from dataclasses import dataclass
from enum import StrEnum

ASKING = "What matters most to you in this, beyond the price?"


class Lesson(StrEnum):
    """What a better line teaches: one thing to do, whatever the talk is about."""

    TRADE = "Tie every give to a get: 'if you …, then I …'."
    WAIT = "After a give that got no answer, stop: ask what comes back before you give again."
    ON_THE_TABLE = "Hold every number of yours against what they have already offered."
    FLOOR = "Know your walk-away, and say a friendly no to what lies below it."
    FIRST_OFFER = "Never take a first offer as it stands: ask for one thing in return."
    ASK_BACK = "Before you say yes, ask for one thing in return."
    SETTLED = "After the handshake give nothing away for nothing: ask what you get for it."
    NO_NIBBLE = "Once terms are agreed, thank them and ask for nothing more."
    TAKE = "Hold their last offer against your walk-away before you let it go."
    RESPECT = "Be as hard as you like on the terms, and never on the person."
    HOLD_WARMLY = "Say no to the number and yes to the person: no pressure, a reason instead."
    SHOW = "Claim only what you could show them."
    MOVE_ON = "Bring a reason or a question with a number that you have said before."
    LISTEN = "Answer a worry when you hear it: say back what you heard, then ask."
    MEAN_IT = "Put a question in the place of kind words that answer nothing."
    ASK = "Ask what matters to them before you talk about terms."
    ARGUE = "Give one fact that counts for them with every number."
    TELL = "Tell them what they have a right to know before they sign."
    KEEP = "Keep it: say such a line again."


WITHOUT_REPLAY = frozenset(
    {Lesson.WAIT, Lesson.ON_THE_TABLE, Lesson.SETTLED, Lesson.NO_NIBBLE, Lesson.RESPECT}
    | {Lesson.HOLD_WARMLY, Lesson.SHOW, Lesson.TELL}
)
"""Lessons that hold even where no single other line would have saved the talk."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A line to try instead of a turn's."""

    turn: int
    line: str
    lesson: Lesson
    effect: str
    """What the line that was said did: goes on after "It"."""
    lost: int = 0
    """What that line gave away by itself, in cents a year; 0 where only the replay can tell."""
    hurt: float = 0.0
    """How much it raised the buyer's resentment, 0..1."""

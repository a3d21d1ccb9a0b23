"""What the buyer asks the seller to move on, and when it leaves that to its terms."""

from trainer.negotiation.moves import MoveKind
from trainer.negotiation.wording import issue_spoken, joined
from trainer.session.voices import Part
from trainer.voice.pen import Pen

NO_ASKS = frozenset({MoveKind.ACCEPT, MoveKind.REFUSE})
"""Kinds that ask for nothing: a yes, and a refusal, which names its issues itself."""
BARGAINING = frozenset({MoveKind.ANSWER, MoveKind.COUNTER, MoveKind.HOLD, MoveKind.LAST_OFFER})
"""Kinds whose terms speak for themselves: what is still asked for need not be said with each."""


def say_asks(pen: Pen) -> None:
    """The issues on which the seller should move."""
    names = asked_names(pen)
    asked = any(fragment.part is Part.ASK for fragment in pen.fragments)
    if not names or asked or pen.move.kind in NO_ASKS or pen.move.ends:
        return
    if not left_open(pen, names):
        pen.say(Part.ASK, "last ask" if pen.move.kind is MoveKind.LAST_OFFER else "ask", issue=names)


def left_open(pen: Pen, names: str) -> bool:
    """Whether it lets its terms ask for themselves: nobody names the same issue after each offer."""
    if pen.move.kind not in BARGAINING or pen.move.offer is None:
        return False
    lately = any(names.casefold() in line.casefold() for line in pen.cue.spoken[-2:])
    return lately and pen.chance(85, "left open")


def asked_names(pen: Pen) -> str:
    agenda = pen.cue.case.agenda
    return joined([issue_spoken(agenda, issue) for issue in pen.move.asks if issue in agenda])

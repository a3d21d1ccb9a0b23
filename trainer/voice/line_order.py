"""How a line of the buyer runs: in which order its parts are said."""

from collections.abc import Sequence

from trainer.negotiation.moves import MoveKind
from trainer.scenario.script import BeatKind
from trainer.session.voices import Part
from trainer.voice.pen import Pen
from trainer.voice.reactions import beat_kind

ORDER = (
    Part.REACTION,
    Part.FACT,
    Part.ANSWER,
    Part.CONCERN,
    Part.PRESSURE,
    Part.TERMS,
    Part.ASK,
    Part.TIME,
    Part.JOINED,
)
"""As a rule. A part's fragments stand together, so that its quote stands in the line as it is."""


def before(part: Part, other: Part, order: Sequence[Part] = ORDER) -> tuple[Part, ...]:
    """The same order with one part right before another."""
    rest = [one for one in order if one is not part]
    place = rest.index(other)
    return (*rest[:place], part, *rest[place:])


OPENING = before(Part.ANSWER, Part.REACTION)
REASONED = before(Part.REACTION, Part.TERMS)
ASKING_FIRST = before(Part.ASK, Part.TERMS)


def order_of(pen: Pen) -> tuple[Part, ...]:
    """How this line runs: a reason stands beside the terms it is for, and now and then an ask before them."""
    move = pen.move
    if move.kind is MoveKind.OPEN:
        return OPENING
    if move.kind is not MoveKind.COUNTER or move.noticed is not None:
        return ORDER
    if not move.reasons:
        return ASKING_FIRST if pen.chance(35, "asks first") else ORDER
    reactions = sum(fragment.part is Part.REACTION for fragment in pen.fragments)
    first = move.pressure or beat_kind(pen.cue) in {BeatKind.FLINCH, BeatKind.SAY}
    return ORDER if first or reactions != 1 else REASONED

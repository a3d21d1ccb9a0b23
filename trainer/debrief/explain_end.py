"""How a talk ended, and the words that ended it."""

from trainer.debrief.arithmetic import name, spoken, what
from trainer.debrief.blocks import Block, Paragraph
from trainer.debrief.talk import Talk
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side
from trainer.session.events import EndReason

ENDING: dict[EndReason, tuple[Act, Side | None]] = {
    EndReason.AGREED: (Act.ACCEPT, None),
    EndReason.SELLER_WALKED: (Act.WALK_AWAY, Side.SELLER),
    EndReason.BUYER_WALKED: (Act.WALK_AWAY, Side.BUYER),
}
"""What ends a talk, and whose words it is where it is one side's; other talks just stop."""


def end_blocks(talk: Talk) -> list[Block]:
    """How the talk ended, with the words that ended it."""
    reasons = {
        EndReason.AGREED: "both sides agreed on terms",
        EndReason.SELLER_WALKED: "you left without a deal",
        EndReason.BUYER_WALKED: f"{name(talk)} left without a deal",
        EndReason.ADJOURNED: f"{name(talk)} put the talk off without a deal",
        EndReason.UNFINISHED: "nobody had agreed or left when it stopped",
    }
    return [Paragraph(f"Ended: {what(talk.ended)}, as {reasons[talk.ended]}."), *last_words(talk)]


def last_words(talk: Talk) -> list[Block]:
    """The words that ended it: the last yes, the last goodbye, or else what was said last."""
    ends, side = ENDING.get(talk.ended, (None, None))
    for said in reversed(talk.utterances):
        if ends is not None and said.reading.has(ends) and side in {None, said.side}:
            return spoken(talk, said.turn, said.reading.quote(ends))
    return spoken(talk, len(talk.utterances)) if talk.utterances else []

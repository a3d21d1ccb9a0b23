"""How a plain question is taken: it gets its answer, and nothing that would get in the way of one."""

from trainer.buyer.disclosure import Disclosure, raised
from trainer.buyer.impression import Impression
from trainer.buyer.kindred import FAMILIES
from trainer.buyer.mind import Mind
from trainer.buyer.recalling import confided
from trainer.negotiation.enquiries import EnquiryKind
from trainer.negotiation.moves import Emotion, Move, MoveKind

IN_KIND = frozenset({MoveKind.ANSWER, MoveKind.HOLD})
"""Kinds of move that leave a question to be answered in kind; terms or an end are an answer themselves."""
BESIDE_TERMS = frozenset({EnquiryKind.BUDGET})
"""Kinds that are answered even where the buyer's own terms follow."""
OF_AN_OFFER = frozenset({EnquiryKind.SOUNDING, EnquiryKind.YES_OR_NO})
"""Kinds that ask what the buyer makes of the seller's offer, once there is one."""
LASTING = frozenset({Emotion.WARM, Emotion.WARY})
"""Moods that need no showing beside an answer."""
WAITS = 2
"""Rounds for which a concern waits while the seller asks about something else."""


def in_kind(heard: Impression, move: Move, told: Disclosure) -> EnquiryKind | None:
    """The kind of question that a move answers, or parries, in kind; None where something else answers it."""
    kind = heard.reading.enquiry
    if kind is None or heard.pressure or told.facts or told.more or told.again:
        return None
    if told.parried:
        return kind
    if move.kind not in IN_KIND or heard.offered or (move.offer is not None and kind not in BESIDE_TERMS):
        return None
    return kind


def volunteered(mind: Mind, heard: Impression, kind: EnquiryKind | None) -> str | None:
    """What a seller who has gained its trust hears beside an answer to a wide question."""
    if kind not in FAMILIES or not heard.reading.open_question:
        return None
    return confided(mind, heard)


def is_plain(heard: Impression) -> bool:
    """Whether a line merely asks something."""
    return heard.reading.enquiry is not None and not heard.pressure and heard.understood is None


def asks(heard: Impression) -> bool:
    """Whether a line waits for an answer, whatever it asks."""
    return heard.reading.enquiry is not None or heard.text.rstrip().endswith("?")


def brought_up(mind: Mind, heard: Impression, kind: EnquiryKind | None) -> str | None:
    """A concern that is due, or what is told beside an answer in kind; beside a question a concern waits a
    little, so that the question gets its answer.
    """
    due = raised(mind, heard)
    if due is None:
        return volunteered(mind, heard, kind)
    if not asks(heard):
        return due
    since = mind.case.buyer.fact(due).raised_in or 0
    return due if mind.rounds >= since + WAITS else None

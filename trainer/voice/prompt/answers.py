"""What the buyer answers to what the seller did, as steps, and why it moves."""

from collections.abc import Iterator

from trainer.negotiation.acts import EMPATHY, PRESSURE, SEQUENCE, Act
from trainer.negotiation.moves import ReasonKind
from trainer.negotiation.printable import printable, quotable
from trainer.negotiation.wording import issue_spoken
from trainer.scenario.script import BeatKind
from trainer.session.voices import Cue
from trainer.voice.prompt.cuts import clipped
from trainer.voice.prompt.steps import Step
from trainer.voice.reactions import (
    ASKING,
    COOL,
    FLATTERY,
    GENTLE,
    HUMAN,
    SETTLED,
    SILENT,
    beat_kind,
    moved,
    names_of,
    told_before,
)
from trainer.voice.sections import NOTICED, heard, noticing

QUOTE_MOST = 160
"""Characters of the seller's words that a direction quotes at most."""
ANSWERED_BY_THE_REST = frozenset({Act.EXPLORE, Act.ASK_TERMS, Act.ACCEPT, Act.WALK_AWAY})
"""Acts that need no word of their own: a fact, terms or the end answers them."""
QUOTED = (EMPATHY | PRESSURE) - SEQUENCE
"""Acts whose answer goes by what exactly was said."""


def reaction(cue: Cue) -> Iterator[Step]:
    """The answer to what the seller did."""
    move = cue.move
    act = move.answering.act if move.answering else None
    if move.kind in SILENT:
        return
    if move.kind in SETTLED:
        if act in GENTLE:
            yield from answer(cue, act)
        return
    if move.noticed is not None and act not in PRESSURE:
        section = noticing(move.noticed.what)
        blanks = {"issue": printable(names_of(cue, move.noticed.issues))}
        yield Step(section, {name: blanks[name] for name in NOTICED[section].blanks})
        return
    flinch = move.line is not None and beat_kind(cue) is BeatKind.FLINCH
    reasoned = bool(move.reasons)
    if act is not None and not flinch and (not reasoned or act in PRESSURE or act in HUMAN):
        yield from answer(cue, act)


def answer(cue: Cue, act: Act) -> Iterator[Step]:
    """A word about one act of the seller; none where the rest of the move is the answer."""
    move = cue.move
    if move.recalls is not None or (move.enquiry is not None and act in ASKING):
        return
    if told_before(cue):
        topic = move.answering.topic if move.answering else None
        if topic in cue.told:
            yield Step("heard again", {"words": printable(cue.case.buyer.fact(str(topic)).text)})
    elif act in ANSWERED_BY_THE_REST:
        return
    elif act is Act.OFFER:
        yield Step("heard offer moved" if moved(cue) else "heard offer unmoved")
    elif act in FLATTERY and move.emotion in COOL:
        yield from quoting("heard hollow", quoted(cue))
    elif act in QUOTED:
        yield from quoting(heard(act), quoted(cue))
    else:
        yield Step(heard(act))


def quoted(cue: Cue) -> str:
    """The seller's point, or their line where the point is not known."""
    point = cue.move.answering.quote if cue.move.answering else ""
    return short(point) or short(cue.heard)


def short(words: str) -> str:
    """Words as a direction quotes them: a point is often made at the end of a line, after a greeting."""
    return quotable(clipped(words, QUOTE_MOST), QUOTE_MOST)


def quoting(section: str, quote: str) -> Iterator[Step]:
    if quote:
        yield Step(section, {"quote": quote})


def reason(cue: Cue) -> Iterator[Step]:
    """Why it concedes, if it does: the weightiest reason, without its weight."""
    if cue.move.kind in SILENT | SETTLED or cue.move.noticed is not None:
        return
    found = max(cue.move.reasons, key=lambda reason: reason.weight, default=None)
    if found is None:
        return
    section = f"because {found.kind.value}"
    if found.kind is ReasonKind.RECIPROCITY:
        known = found.about is not None and found.about in cue.case.agenda
        blanks = {"issue": issue_spoken(cue.case.agenda, found.about)} if known and found.about else {}
        yield Step(section if blanks else f"{section} plain", blanks)
    elif found.kind is ReasonKind.ARGUMENT:
        yield from quoting(section, short(found.quote))
    else:
        yield Step(section)

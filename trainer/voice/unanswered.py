"""What answers a question where no fact does: a word in kind, a fact said again in short, the time."""

from trainer.negotiation.enquiries import EnquiryKind
from trainer.negotiation.printable import printable
from trainer.scenario.party import BuyerFact
from trainer.session.voices import Cue, Part
from trainer.voice.pen import Pen
from trainer.voice.phrasebook import SENTENCE
from trainer.voice.sections import ENQUIRED, answering

FEW = 3
"""Words of a sentence that says nothing by itself."""
PARRIED_SO = frozenset(
    {EnquiryKind.DECIDERS, EnquiryKind.RIVALS, EnquiryKind.NO_DEAL, EnquiryKind.BUDGET, EnquiryKind.TIMING}
)
"""Kinds whose answer tells nothing, so that it parries as well."""


def say_in_kind(pen: Pen) -> None:
    """Answer the question in kind, where the move says that nothing else does; a parry in words that fit."""
    move, kind = pen.move, pen.move.enquiry
    if move.parried:
        fitting = [answering(kind)] if kind in PARRIED_SO and kind is not None else []
        pen.say(Part.ANSWER, *fitting, "parry")
    elif kind is not None:
        section = answering(kind)
        blanks = {"title": printable(pen.cue.case.buyer.title)}
        pen.say(Part.ANSWER, section, **{name: blanks[name] for name in ENQUIRED[section].blanks})


def say_again(pen: Pen) -> None:
    """Say in short what was told before; once all of it was said again, only that it was."""
    if pen.move.recalls is None:
        return
    fact = pen.cue.case.buyer.fact(pen.move.recalls)
    words = next(iter(unrepeated(pen.cue, fact)), None)
    if words is None:
        pen.say(Part.REACTION, "heard again")
    else:
        pen.say(Part.FACT, "lead recall", words=words)


def unrepeated(cue: Cue, fact: BuyerFact) -> tuple[str, ...]:
    """The sentences of what was told of a fact that have not been said again yet, in their order."""
    texts = fact.texts if fact.id in cue.added else (fact.text,)
    said = " ".join(cue.spoken)
    told = [sentence for text in texts for sentence in SENTENCE.split(printable(text))]
    return tuple(sentence for sentence in told if stands_alone(sentence) and said.count(sentence) < 2)


def stands_alone(sentence: str) -> bool:
    """Whether a sentence says something without those around it."""
    return not sentence.endswith("?") and len(sentence.split()) > FEW


def say_time(pen: Pen) -> None:
    """Say that there is not much time left."""
    if pen.move.time_short:
        pen.say(Part.TIME, "time short")

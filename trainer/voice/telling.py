"""The middle of a line: the scenario author's own words, verbatim, and what the buyer keeps to itself."""

from collections.abc import Mapping

from trainer.negotiation.moves import MoveKind
from trainer.scenario.script import BeatKind
from trainer.session.voices import Part
from trainer.voice.pen import Pen
from trainer.voice.reactions import beat_kind
from trainer.voice.unanswered import say_again, say_in_kind

PARTS: Mapping[BeatKind | None, Part] = {BeatKind.TACTIC: Part.PRESSURE, BeatKind.JOINS: Part.JOINED}
"""Where in a line the words of a kind of beat stand, if not with the answer."""


def say_facts(pen: Pen) -> None:
    """What it tells, what it keeps to itself, and what worries it."""
    buyer, move = pen.cue.case.buyer, pen.move
    if move.more is not None:
        pen.verbatim(Part.FACT, buyer.fact(move.more).more or "")
    for count, fact in enumerate(move.facts, start=move.more is not None):
        if count and pen.chance(50, "another", fact):
            pen.may(Part.FACT, "lead another")
        elif not pen.fragments and move.kind is not MoveKind.OPEN and pen.chance(45, "lead"):
            pen.may(Part.REACTION, "lead fact")
        pen.verbatim(Part.FACT, buyer.fact(fact).text)
    say_again(pen)
    say_in_kind(pen)
    if move.concern is not None and move.concern not in move.facts:
        if move.enquiry is not None or move.recalls is not None:
            pen.may(Part.CONCERN, "aside")
        elif not pen.fragments and move.kind is not MoveKind.OPEN and pen.chance(60, "concern"):
            pen.may(Part.CONCERN, "lead concern")
        pen.verbatim(Part.CONCERN, buyer.fact(move.concern).text)


def say_script(pen: Pen) -> None:
    """The author's own words: the opening, pressure, lines of beats."""
    move = pen.move
    if move.pressure is not None:
        pen.verbatim(Part.PRESSURE, move.pressure.line)
    if move.kind is MoveKind.OPEN and move.line is None:
        lines = pen.cue.case.buyer.opening_lines
        pen.verbatim(Part.ANSWER, lines[pen.cue.seed % len(lines)])
    elif move.line is not None:
        pen.verbatim(PARTS.get(beat_kind(pen.cue), Part.ANSWER), move.line)

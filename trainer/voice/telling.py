"""The middle of a line: the scenario author's own words, verbatim, and what the buyer keeps to itself."""

from trainer.negotiation.moves import MoveKind
from trainer.scenario.script import BeatKind
from trainer.session.voices import Fragment, Part
from trainer.voice.pen import Pen
from trainer.voice.printable import printable
from trainer.voice.reactions import beat_kind


def say_facts(pen: Pen) -> None:
    """What it tells, what it keeps to itself, and what worries it.

    Fragments of a part stay together, so that the part's quote stands in the line as it is.
    """
    buyer, move = pen.cue.case.buyer, pen.move
    for count, fact in enumerate(move.facts):
        if count and pen.chance(50, "another", fact):
            pen.may(Part.FACT, "lead another")
        elif not pen.fragments and move.kind is not MoveKind.OPEN and pen.chance(45, "lead"):
            pen.may(Part.REACTION, "lead fact")
        pen.verbatim(Part.FACT, buyer.fact(fact).text)
    if move.parried and move.kind is MoveKind.ANSWER:
        pen.say(Part.ANSWER, "parry")
    if move.concern is not None and move.concern not in move.facts:
        if not pen.fragments and move.kind is not MoveKind.OPEN and pen.chance(60, "concern"):
            pen.may(Part.REACTION, "lead concern")
        pen.verbatim(Part.CONCERN, buyer.fact(move.concern).text)


def say_script(pen: Pen) -> None:
    """The author's own words: the opening, pressure, lines of beats; then what it parries beside a no."""
    move = pen.move
    if move.pressure is not None:
        pen.verbatim(Part.PRESSURE, move.pressure.line)
    if move.kind is MoveKind.OPEN:
        lines = pen.cue.case.buyer.opening_lines
        line = move.line if move.line is not None else lines[pen.cue.seed % len(lines)]
        pen.fragments.insert(0, Fragment(printable(line), Part.ANSWER))
    elif move.line is not None:
        pen.verbatim(Part.PRESSURE if beat_kind(pen.cue) is BeatKind.TACTIC else Part.ANSWER, move.line)
    if move.parried and move.kind is not MoveKind.ANSWER:
        pen.say(Part.ANSWER, "parry")

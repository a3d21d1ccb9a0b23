"""Which scripted beat a turn brings, if any."""

from collections.abc import Iterator, Mapping

from trainer.buyer.impression import Impression
from trainer.buyer.mind import Mind
from trainer.buyer.script_state import script_state
from trainer.negotiation.issues import Package, Value
from trainer.negotiation.moves import Move, MoveKind, Pressure
from trainer.negotiation.wording import issue_spoken
from trainer.scenario.conditions import StateValue, unmet
from trainer.scenario.script import Beat, BeatKind

FLINCH_GAP = "gap >= 0.35"
"""A number this far from the buyer's own, as a share of its range, makes a buyer flinch."""
TIME_LEFT = "rounds_left > 1"
"""No meeting is put off to when the time is up."""
IN_ORDER = (BeatKind.FLINCH, BeatKind.MEETING, BeatKind.JOINS, BeatKind.SAY, BeatKind.TACTIC)
"""Which kind comes first where several are due."""
ABOVE_FIRST = "a level above 1"
TALKING = frozenset({MoveKind.ANSWER, MoveKind.COUNTER, MoveKind.HOLD, MoveKind.REFUSE})


def with_beat(mind: Mind, heard: Impression, move: Move) -> Move:
    """The move with the first beat that is due, at most one a turn."""
    if move.kind not in TALKING:
        return move
    state = script_state(mind, heard)
    asked = move.tells or heard.understood is not None or bool(heard.reading.questions)
    asked = asked or heard.reading.enquiry is not None
    for beat in in_order(mind):
        if beat.kind is BeatKind.TACTIC and (asked or heard.reading.open_question):
            continue  # who asks or understands is answered, and not leant on
        if due(mind, heard, beat, state):
            return played(beat, mind.line_of(beat) or beat.line, move)
    return move


def in_order(mind: Mind) -> Iterator[Beat]:
    """The beats that are left, kind by kind; who comes in lets what the seller has told be answered first."""
    for kind in IN_ORDER:
        if kind is BeatKind.JOINS:
            yield from (beat for beat in mind.left(BeatKind.SAY) if beat.answers)
        yield from mind.left(kind)


def due(mind: Mind, heard: Impression, beat: Beat, state: Mapping[str, StateValue]) -> bool:
    """Whether a beat's own conditions and those of its kind hold."""
    return next(waits(mind, heard, beat, state), None) is None


def waits(mind: Mind, heard: Impression, beat: Beat, state: Mapping[str, StateValue]) -> Iterator[str]:
    """What a beat still waits for, in words; nothing where it is due."""
    yield from unmet(beat.when, state)
    match beat.kind:
        case BeatKind.FLINCH:
            if not (heard.offered and mind.main_offers == 1):
                name = issue_spoken(mind.case.agenda, mind.case.agenda.main)
                yield f"a first offer on {name}" + (" (that was another line)" if mind.main_offers else "")
            yield from unmet([FLINCH_GAP], state)
        case BeatKind.TACTIC:
            if beat.true is False and beat.belied_by in mind.told:
                yield f"{beat.belied_by} not told (nobody bluffs with what they have owned up to)"
            most = mind.difficulty.pressure
            if most == 0:
                yield ABOVE_FIRST
            elif mind.tactics_played >= most:
                yield f"fewer tactics played ({mind.tactics_played} of the {most} of this level)"
        case BeatKind.MEETING:
            yield from unmet([TIME_LEFT], state)
        case BeatKind.NIBBLE:
            yield from nibble_waits(mind, heard, beat)
        case BeatKind.JOINS | BeatKind.SAY:
            pass


def nibble_waits(mind: Mind, heard: Impression, beat: Beat) -> Iterator[str]:
    if heard.agreed is None or heard.offered:
        yield "agreed terms"
    elif not wishes(mind, beat, heard.agreed):
        yield "something to ask for that the deal has not got"
    if mind.difficulty.pressure == 0:
        yield ABOVE_FIRST


def wishes(mind: Mind, beat: Beat, agreed: Package) -> dict[str, Value]:
    """What a nibble asks for that is better for the buyer than what was agreed."""
    payoff = mind.case.payoff
    return {
        issue: value
        for issue, value in beat.asks.items()
        if payoff.cents({**agreed, issue: value}) > payoff.cents(agreed)
    }


def played(beat: Beat, line: str, move: Move) -> Move:
    """A move that carries a beat with the line that it has come to."""
    if beat.kind is BeatKind.TACTIC and beat.tactic is not None:
        pressure = Pressure(tactic=beat.tactic, severity=beat.severity, true=beat.true, line=line)
        return move.model_copy(update={"beat": beat.id, "pressure": pressure})
    if beat.kind is BeatKind.JOINS:
        line = f"{beat.who}: {line}"
    elif beat.kind is BeatKind.MEETING:
        line = f"{line} [{beat.later}] {beat.reopens}"
    return move.model_copy(update={"beat": beat.id, "line": line})

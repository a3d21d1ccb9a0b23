"""Which scripted beat a turn brings, if any."""

from collections.abc import Mapping

from trainer.buyer.impression import Impression
from trainer.buyer.mind import Mind
from trainer.buyer.script_state import script_state
from trainer.negotiation.moves import Move, MoveKind, Pressure
from trainer.scenario.conditions import StateValue, holds
from trainer.scenario.script import Beat, BeatKind

FLINCH_GAP = "gap >= 0.35"
"""A number this far from the buyer's own, as a share of its range, makes a buyer flinch."""
IN_ORDER = (BeatKind.FLINCH, BeatKind.MEETING, BeatKind.JOINS, BeatKind.SAY, BeatKind.TACTIC)
"""Which kind comes first where several are due."""
TALKING = frozenset({MoveKind.ANSWER, MoveKind.COUNTER, MoveKind.HOLD, MoveKind.REFUSE})


def with_beat(mind: Mind, heard: Impression, move: Move) -> Move:
    """The move with the first beat that is due, at most one a turn."""
    if move.kind not in TALKING:
        return move
    state = script_state(mind, heard)
    for kind in IN_ORDER:
        for beat in mind.left(kind):
            if due(mind, heard, beat, state):
                return played(beat, mind.line_of(beat) or beat.line, move)
    return move


def due(mind: Mind, heard: Impression, beat: Beat, state: Mapping[str, StateValue]) -> bool:
    """Whether a beat's own conditions and those of its kind hold."""
    if not all(holds(condition, state) for condition in beat.when):
        return False
    match beat.kind:
        case BeatKind.FLINCH:
            return heard.offered and mind.seller_offers == 1 and holds(FLINCH_GAP, state)
        case BeatKind.TACTIC:
            return mind.tactics_played < mind.difficulty.pressure
        case BeatKind.JOINS | BeatKind.SAY:
            return True
        case BeatKind.MEETING:
            return mind.rounds_left > 1
        case BeatKind.NIBBLE:
            return False


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

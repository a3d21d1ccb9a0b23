"""Which scripted beat a turn brings, if any."""

from trainer.buyer.impression import Impression
from trainer.buyer.mind import Mind
from trainer.negotiation.moves import Move, MoveKind, Pressure
from trainer.scenario.script import Beat, BeatKind, holds

FLINCH_GAP = 0.35
"""A number this far from the buyer's own, as a share of its range, makes a buyer flinch."""
TALKING = frozenset({MoveKind.ANSWER, MoveKind.COUNTER, MoveKind.HOLD, MoveKind.REFUSE})


def with_beat(mind: Mind, heard: Impression, move: Move) -> Move:
    """The move with the first beat that is due, at most one a turn."""
    if move.kind not in TALKING:
        return move
    state = mind.state(heard)
    for kind in (BeatKind.FLINCH, BeatKind.BOSS_JOINS, BeatKind.SAY, BeatKind.TACTIC):
        for beat in mind.unplayed(kind):
            if due(mind, heard, beat, state):
                return played(beat, move)
    return move


def due(mind: Mind, heard: Impression, beat: Beat, state: dict[str, float]) -> bool:
    """Whether a beat's own conditions and those of its kind hold."""
    if not all(holds(condition, state) for condition in beat.when):
        return False
    match beat.kind:
        case BeatKind.FLINCH:
            return heard.offered and mind.seller_offers == 1 and state["gap"] >= FLINCH_GAP
        case BeatKind.TACTIC:
            return mind.tactics_played < mind.difficulty.pressure
        case BeatKind.BOSS_JOINS | BeatKind.SAY:
            return True
        case BeatKind.NIBBLE:
            return False


def played(beat: Beat, move: Move) -> Move:
    """A move that carries a beat."""
    if beat.kind is BeatKind.TACTIC and beat.tactic is not None:
        pressure = Pressure(tactic=beat.tactic, severity=beat.severity, true=beat.true, line=beat.line)
        return move.model_copy(update={"beat": beat.id, "pressure": pressure})
    line = f"{beat.who}: {beat.line}" if beat.kind is BeatKind.BOSS_JOINS else beat.line
    return move.model_copy(update={"beat": beat.id, "line": line})

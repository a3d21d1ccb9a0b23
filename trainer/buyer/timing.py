"""When the buyer says that the time runs out, so that no end comes as a surprise."""

from trainer.buyer.mind import Mind
from trainer.negotiation.moves import Move, MoveKind

ROUNDS_LEFT = 3
"""Rounds before the end from which it says so."""
PATIENCE_LEFT = 1.5
"""Patience, in rounds, from which it says so."""
SAYS_SO = frozenset({MoveKind.ANSWER, MoveKind.COUNTER, MoveKind.HOLD, MoveKind.REFUSE})
"""Kinds beside which there is room for it; a last offer says so itself."""


def time_short(mind: Mind, move: Move) -> bool:
    """Whether the buyer says beside a move that there is not much time left; it does so once a meeting."""
    short = mind.rounds_left <= ROUNDS_LEFT or mind.patience <= PATIENCE_LEFT
    return short and not mind.warned and move.kind in SAYS_SO and move.line is None

"""Where both sides stand, and how far the talk has come, in a few lines."""

from trainer.negotiation.issues import Side
from trainer.negotiation.wording import short_list
from trainer.session.state import State


def standing(state: State, name: str) -> list[str]:
    """What is on the table or agreed, and how many rounds have been played; ``name`` is the buyer's."""
    agenda, positions = state.scenario.agenda, state.ledger.positions
    heard = positions.made[Side.BUYER] > 0
    theirs = short_list(agenda, positions.on_table(Side.BUYER)) if heard else "nothing on the table yet"
    yours = short_list(agenda, positions.on_table(Side.SELLER))
    lines = [f"you: {yours}", f"{name}: {theirs}"]
    if state.agreed is not None:
        lines = [f"agreed: {short_list(agenda, state.agreed)}"]
    return [*lines, f"rounds played: {state.round} of {state.scenario.rounds}"]


def progress(state: State, *, coach: bool) -> str:
    """How much of the time is used, and for a coach what both sides feel, in a few words."""
    words = f"round {state.round} of {state.scenario.rounds}"
    if not coach:
        return words
    ledger = state.shown
    theirs, yours = (ledger.resentment[side].value for side in (Side.BUYER, Side.SELLER))
    return f"{words}; trust {ledger.trust.value:.2f}; resentment: theirs {theirs:.2f}, yours {yours:.2f}"

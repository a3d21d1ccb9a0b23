"""Where both sides stand, in a few lines."""

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

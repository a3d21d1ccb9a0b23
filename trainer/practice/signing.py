"""What a line that ends the talk would do, said before it counts: what it signs, and what that is worth."""

from collections.abc import Iterator

from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side
from trainer.negotiation.reading import Reading
from trainer.negotiation.wording import named
from trainer.practice.glance import money_short
from trainer.session.state import State

BELOW = "That is less than leaving is worth."


def last_word(state: State, name: str, reading: Reading, *, exam: bool) -> Iterator[str]:
    """What a line that has not been said yet would sign or end; ``name`` is the buyer's.

    A yes to what has been agreed already signs nothing new.
    """
    positions = state.ledger.positions
    if state.agreed is not None and positions.pending[Side.BUYER] is None:
        return
    if reading.takes_theirs and positions.made[Side.BUYER]:
        words = f"This signs {name}'s terms: {stands(state, Side.BUYER)}. {worth(state, exam=exam)}"
        yield words.strip()
    elif reading.has(Act.WALK_AWAY) and state.agreed is None:
        yield "This ends the talk without a deal."


def worth(state: State, *, exam: bool) -> str:
    """What the buyer's terms are worth to the seller, beside walk-away and target; an exam doesn't say."""
    if exam:
        return ""
    scenario, positions = state.scenario, state.ledger.positions
    package = positions.shown(Side.BUYER) or positions.on_table(Side.BUYER)
    cents = scenario.payoffs[Side.SELLER].cents(package)
    floor, target = scenario.floors[Side.SELLER], round(scenario.seller.target * 100)
    found, least, wished = (money_short(amount, scenario.currency) for amount in (cents, floor, target))
    words = f"Worth {found}{scenario.a_year} to you; your walk-away is {least}, your target {wished}."
    return f"{words} {BELOW}" if cents < floor else words


def stands(state: State, side: Side) -> str:
    """The package that a side has on the table, in short."""
    positions, agenda = state.ledger.positions, state.scenario.agenda
    package = positions.shown(side) or positions.on_table(side)
    return ", ".join(named(agenda, issue, package[issue]) for issue in agenda.ids)

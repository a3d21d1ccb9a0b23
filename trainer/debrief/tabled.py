"""What the buyer had put on the table before a turn: the packages that it offered or asked for."""

from trainer.debrief.talk import Talk
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Package, Side
from trainer.scenario.scenario import Scenario


def tabled_by(talk: Talk, turn: int) -> list[Package] | None:
    """The packages that the buyer had offered before a turn, in order; None where it had named no terms."""
    named = any(said.reading.offer for said in talk.utterances[: turn - 1] if said.side is Side.BUYER)
    if not named or talk.scenario is None:
        return None
    moves = talk.ledger.concessions.entries
    made = [entry.after for entry in moves if entry.side is Side.BUYER and entry.made_firm < turn]
    return made or [talk.scenario.openings[Side.BUYER]]


def best_tabled(talk: Talk, scenario: Scenario, turn: int) -> int | None:
    """The most that an offer of the buyer's before a turn would have paid the seller, in cents a year."""
    packages = tabled_by(talk, turn)
    return max(map(scenario.payoffs[Side.SELLER].cents, packages)) if packages else None


def last_named(talk: Talk, firm: Package, turn: int) -> Package:
    """The package that the buyer named last before a turn, with what it asked in return, firm or not."""
    for said in reversed(talk.utterances[: turn - 1]):
        offer = said.reading.offer if said.side is Side.BUYER else None
        if offer is not None and (offer.terms or offer.condition):
            known = {**offer.terms, **(offer.condition.terms if offer.condition else {})}
            return {**firm, **{issue: value for issue, value in known.items() if issue in firm}}
    return firm


def has_said_yes(talk: Talk, turn: int) -> bool:
    """Whether the buyer's last line before a turn said yes to the seller's offer: all is settled then."""
    before = talk.utterances[turn - 2] if turn > 1 else None
    return before is not None and before.side is Side.BUYER and before.reading.has(Act.ACCEPT)


def may_take(talk: Talk, scenario: Scenario, turn: int) -> bool:
    """Whether a yes to what the buyer had on the table before a turn is one that the seller may give."""
    tabled = tabled_by(talk, turn)
    if tabled is None:
        return False
    package, payoff = last_named(talk, tabled[-1], turn), scenario.payoffs[Side.SELLER]
    return payoff.cents(package) >= scenario.floors[Side.SELLER] and not payoff.forbids(package)

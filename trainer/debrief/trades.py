"""Conditional offers that nobody has taken up: no concession, and yet part of the dealing."""

from dataclasses import dataclass

from trainer.ledger import changes as ledger
from trainer.ledger.positions import Positions
from trainer.negotiation.issues import Agenda, Side
from trainer.negotiation.offers import Condition
from trainer.negotiation.printable import quotable
from trainer.negotiation.wording import issue_name, joined, spoken_list
from trainer.scenario.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Trade:
    """A conditional offer that stands beside the firm one, or did. It counts in no sum."""

    side: Side
    turn: int
    cents: int
    """What it would change for the seller, in cents per year."""
    given: str
    """The issues on which its side would move."""
    asked: str
    """What it is tied to: "36 months"."""
    open: bool
    """Whether it can still be taken up."""
    quote: str


def not_taken_up(positions: Positions, scenario: Scenario, most: int | None = None) -> list[Trade]:
    """The last conditional offers that were not taken up, in order, at ``most`` so many.

    One that was said again stands only where it was said last.
    """
    found: list[Trade] = []
    said: set[str] = set()
    for trade in reversed(positions.trades):
        offered = trade.proposal
        key = repr((offered.side, sorted(offered.package.items()), sorted(offered.offer.asked)))
        if not trade.taken_up and key not in said:
            found.append(shown(trade, scenario, still_open=positions.open(trade)))
        said.add(key)
        if len(found) == most:
            break
    return found[::-1]


def shown(trade: ledger.Trade, scenario: Scenario, *, still_open: bool) -> Trade:
    """A conditional offer by what it would change for the seller, and what it is tied to."""
    agenda, offered = scenario.agenda, trade.proposal
    worth, condition = scenario.payoffs[Side.SELLER], offered.offer.condition
    changed = list(agenda.changes(trade.before, offered.package))
    given = [issue for issue in changed if issue not in offered.offer.asked] or changed
    return Trade(
        side=offered.side,
        turn=offered.turn,
        cents=worth.cents(offered.package) - worth.cents(trade.before),
        given=joined([issue_name(agenda, issue) for issue in given]),
        asked=price_of(condition, agenda) if condition is not None else "",
        open=still_open,
        quote=offered.quote,
    )


def price_of(condition: Condition, agenda: Agenda) -> str:
    """What was asked for a give, as people say it: "36 months and sign by Friday"."""
    terms = {issue: value for issue, value in condition.terms.items() if issue in agenda}
    parts = (spoken_list(agenda, terms, better=condition.at_least), quotable(condition.other or ""))
    return joined([part for part in parts if part])

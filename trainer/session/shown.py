"""The ledger as far as it may be shown while a talk goes on: kept by somebody who can't know the buyer.

What rests on the buyer's payoffs, walk-away or target would give them away: by a rule that it meets, by the
size of a feeling, by what counts as a give. So they are not there. A term is worth to the buyer what it costs
the seller, no first offer is too far out and no deal lopsided, and a tactic of the buyer's sounds as it does
to whoever can't know whether it is true. Nothing hidden can be worked out from what never had it.
"""

from collections.abc import Sequence
from dataclasses import replace

from trainer.ledger.ledger import Ledger
from trainer.ledger.setting import Setting, Utterance
from trainer.negotiation.issues import NumberIssue, Side
from trainer.negotiation.payoffs import Payoff, Valuation, Worth
from trainer.scenario.persona import Persona
from trainer.scenario.scenario import Scenario

TOKEN = 100.0
"""What the whole way on an issue is worth to the buyer, in money a year, where it costs nothing to give."""
OUT_OF_REACH = 10**15
"""Cents between the buyer's opening and the walk-away that nobody knows of: more than any money here."""


class Shown:
    """Keeps that ledger of a talk, line after line, once somebody looks at it."""

    def __init__(self, scenario: Scenario, persona: Persona) -> None:
        self._ledger = Ledger(from_outside(Setting.of(scenario, persona), scenario))
        self._positions = {beat.id: beat.position for beat in scenario.buyer.beats}
        self._lines = 0

    def after(self, utterances: Sequence[Utterance]) -> Ledger:
        """The ledger after all these lines, which begin with those that it has taken in already."""
        for said in utterances[self._lines :]:
            position = self._positions.pop(said.move.beat or "", None) if said.move is not None else None
            if position is not None:
                self._ledger.pressure.stronger = position
            self._ledger.record(as_heard(said))
        self._lines = len(utterances)
        return self._ledger


def from_outside(setting: Setting, scenario: Scenario) -> Setting:
    """The yardsticks without the buyer's own."""
    yours, theirs = scenario.payoffs[Side.SELLER], guessed(scenario)
    nowhere = theirs.cents(setting.openings[Side.BUYER]) - OUT_OF_REACH
    return replace(
        setting,
        payoffs={Side.SELLER: yours, Side.BUYER: theirs},
        floors={**setting.floors, Side.BUYER: nowhere},
        targets={**setting.targets, Side.BUYER: nowhere + 1},
    )


def guessed(scenario: Scenario) -> Payoff:
    """What packages are worth to the buyer, by what the seller knows: your cost is their gain.

    Where a way costs the seller nothing, the buyer is better off the nearer it is to what they came for.
    """
    own, openings = scenario.payoffs[Side.SELLER], scenario.openings
    here = openings[Side.SELLER]
    worth = {issue: mirrored(found) for issue, found in own.valuation.worth.items()}
    for issue in scenario.agenda.issues:
        start, end = here[issue.id], openings[Side.BUYER][issue.id]
        costs = own.part(issue.id, start, here) - own.part(issue.id, end, here)
        if start != end and costs <= 0:
            values: tuple[object, ...] = issue.values
            if isinstance(issue, NumberIssue):
                way = float(end) - float(start)
                worth[issue.id] = Worth(per_unit=TOKEN / way, counted_from=float(start))
            else:
                first, way = values.index(start), values.index(end) - values.index(start)
                table = {str(value): TOKEN * (at - first) / way for at, value in enumerate(values)}
                worth[issue.id] = Worth(table=table)
    return Payoff(scenario.agenda, Valuation(worth=worth), scenario.contract)


def mirrored(worth: Worth) -> Worth:
    """What costs one side is the other's gain."""
    return Worth(
        per_unit=None if worth.per_unit is None else -worth.per_unit,
        counted_from=worth.counted_from,
        table=None if worth.table is None else {value: -amount for value, amount in worth.table.items()},
        scale=worth.scale,
        one_off=worth.one_off,
    )


def as_heard(said: Utterance) -> Utterance:
    """A line as it sounds to the seller: the plain truth sounds mild to whoever can't know that it is."""
    move = said.move
    if move is None or move.pressure is None or move.pressure.severity > 0:
        return said
    mild = move.pressure.model_copy(update={"severity": 1})
    return replace(said, move=move.model_copy(update={"pressure": mild}))

"""A talk as its seller sees it at a moment: what was said, the own numbers, both packages on the table."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from trainer.debrief.amounts import money
from trainer.ledger.ledger import Ledger
from trainer.ledger.setting import Utterance
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Agenda, ChoiceIssue, Package, Side, Value
from trainer.negotiation.moves import MoveKind
from trainer.negotiation.printable import printable
from trainer.negotiation.wording import spoken
from trainer.session.state import State

LATE = 3
"""Rounds left from which it is time to close."""
CLOSE = 2
"""Issues that may still differ when the two are about to agree."""
STEP = 3
"""A trade moves this part (a third) of the way to the other side's value."""


@dataclass(frozen=True)
class Seen:
    """What a seller can know of a state.

    The buyer's numbers, what it has not told and what would move it are never looked at, nor is a ledger that
    rests on them.
    """

    state: State

    @property
    def ledger(self) -> Ledger:
        """The ledger as far as it may be shown."""
        return self.state.shown

    @cached_property
    def name(self) -> str:
        return printable(self.state.scenario.buyer.first_name)

    @cached_property
    def sold(self) -> list[Utterance]:
        """The seller's turns."""
        return [said for said in self.state.utterances if said.side is Side.SELLER]

    @cached_property
    def bought(self) -> list[Utterance]:
        """The buyer's turns."""
        return [said for said in self.state.utterances if said.side is Side.BUYER]

    @cached_property
    def shows(self) -> MoveKind | None:
        """What the buyer did last."""
        move = self.bought[-1].move if self.bought else None
        return move.kind if move else None

    @cached_property
    def questions(self) -> int:
        """Turns in which the seller asked about the buyer's side."""
        readings = [said.reading for said in self.sold]
        return sum(bool(one.has(Act.EXPLORE) or one.open_question or one.questions) for one in readings)

    @cached_property
    def traded(self) -> bool:
        """Whether the seller's last line tied what it gave to something."""
        return bool(self.sold) and self.sold[-1].reading.has(Act.TRADE)

    @cached_property
    def asks_back(self) -> bool:
        """Whether the seller's last line named terms or asked for something."""
        back = (Act.OFFER, Act.TRADE, Act.ASK_BETTER, Act.ASK_TERMS)
        return bool(self.sold) and self.sold[-1].reading.has(*back)

    @cached_property
    def gave_for_nothing(self) -> tuple[str, ...]:
        """Issues on which the seller's last line gave without a condition, and nothing has come back.

        A first offer only shows where the seller stands.
        """
        if not self.sold or self.ledger.positions.made[Side.SELLER] < 2:
            return ()
        for entry in self.ledger.concessions.entries:
            loose = entry.reciprocated_turn is None and not entry.conditional and not entry.accepted
            if entry.side is Side.SELLER and entry.turn == self.sold[-1].turn and entry.own < 0 and loose:
                here = self.cents(entry.before)
                changed = [(issue, {**entry.before, issue: entry.after[issue]}) for issue in entry.issues]
                return tuple(issue for issue, package in changed if self.cents(package) < here)
        return ()

    @cached_property
    def yours(self) -> Package:
        return self.state.agreed or self.ledger.positions.on_table(Side.SELLER)

    @cached_property
    def theirs(self) -> Package | None:
        """The buyer's terms; None while it has put none into words."""
        positions = self.ledger.positions
        return positions.on_table(Side.BUYER) if positions.made[Side.BUYER] else None

    def cents(self, package: Package) -> int:
        """What a package pays the seller."""
        return self.state.scenario.payoffs[Side.SELLER].cents(package)

    @cached_property
    def late(self) -> bool:
        left = self.state.scenario.rounds - self.state.round
        return left <= LATE or self.shows is MoveKind.LAST_OFFER

    @cached_property
    def near(self) -> bool:
        """Whether the next line may close the deal."""
        if self.state.agreed is not None:
            return True
        if self.theirs is None:
            return self.late
        good_enough = self.cents(self.theirs) >= self.state.scenario.floors[Side.SELLER]
        return (self.late and good_enough) or len(list(self.gaps(self.theirs))) <= CLOSE

    def gaps(self, theirs: Package) -> Iterator[str]:
        return self.state.scenario.agenda.changes(self.yours, theirs)

    def say(self, issue: str, value: Value) -> str:
        return spoken(self.state.scenario.agenda, issue, value)

    def money(self, cents: int) -> str:
        return money(cents, self.state.scenario.currency)

    @cached_property
    def wished(self) -> list[str]:
        """Issues on which the buyer asked the seller to move or named terms, the latest first."""
        found: list[str] = []
        for said in reversed(self.bought):
            found += said.reading.asked_issues
            found += said.reading.offer.terms if said.reading.offer else ()
        return list(dict.fromkeys(found))


def step(agenda: Agenda, issue: str, here: Value, there: Value) -> Value:
    """A part of the way from one value to another."""
    found = agenda[issue]
    values: tuple[Value, ...] = found.values
    if isinstance(found, ChoiceIssue) or isinstance(here, str) or isinstance(there, str):
        at, goal = values.index(here), values.index(there)
        return values[at + (goal > at) - (goal < at)]
    moved = found.snap(here + (there - here) / STEP)
    if moved != found.snap(here):
        return moved
    return found.snap(here + (found.step if there > here else -found.step))


def cheapest_give(seen: Seen, theirs: Package) -> tuple[str, Value, int] | None:
    """The step on something the buyer wished for that costs the seller least, with its cost."""
    own, gaps = seen.state.scenario.payoffs[Side.SELLER], set(seen.gaps(theirs))
    here, steps = seen.cents(seen.yours), []
    for issue in seen.wished:
        if issue in gaps:
            value = step(seen.state.scenario.agenda, issue, seen.yours[issue], theirs[issue])
            changed = {**seen.yours, issue: value}
            if own.forbids(changed) is None:
                steps.append((issue, value, here - seen.cents(changed)))
    return min(steps, key=lambda found: found[2], default=None)


def best_get(seen: Seen, theirs: Package, beside: tuple[str, ...] = ()) -> tuple[str, Value, int] | None:
    """The step of the buyer that is worth most to the seller, if it can be beside the main issue."""
    here, steps = seen.cents(theirs), []
    for issue in seen.gaps(theirs):
        value = step(seen.state.scenario.agenda, issue, theirs[issue], seen.yours[issue])
        gain = seen.cents({**theirs, issue: value}) - here
        if gain > 0 and issue not in beside:
            steps.append((issue, value, gain))
    main = seen.state.scenario.agenda.main
    return max(steps, key=lambda found: (found[0] != main, found[2]), default=None)

"""What a buyer must never do, whatever a seller says; found in what it decided and in what it said."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from trainer.buyer.mind import CLOSING
from trainer.debrief.talk import Talk
from trainer.ledger.setting import Utterance
from trainer.negotiation.issues import Package, Side
from trainer.negotiation.moves import Move, MoveKind
from trainer.scenario.scenario import Scenario

CALLS_IT_THE_LIMIT = re.compile(
    r"\b(?:my|our) (?:walk-?\s?away|bottom line|reservation|(?:absolute |real |true |upper |hard )?"
    r"(?:limit|ceiling|maximum|minimum))\b"
    r"|\b(?:the (?:most|highest|least)|as (?:high|low|far) as) (?:i|we)(?: can|'m able to|'re able to)\b",
    re.IGNORECASE,
)
AMOUNT = re.compile(r"\d[\d,]*(?:\.\d+)?")


class Fault(StrEnum):
    """A kind of fault."""

    BELOW = "below its walk-away"
    LIMIT = "limit stated"
    ASKED_MORE = "asked more than before"
    CONTRADICTED = "contradicted fact"


@dataclass(frozen=True, slots=True)
class Violation:
    """A fault in a turn of the buyer's."""

    turn: int
    fault: Fault
    words: str


def violations(talk: Talk, scenario: Scenario) -> list[Violation]:
    """All faults of the buyer in a played talk, in order."""
    watch = Watch(scenario)
    found: list[Violation] = []
    for said in talk.utterances:
        faults = dict.fromkeys(watch.hear(said))
        found += [Violation(said.turn, fault, said.text) for fault in faults]
    return found


class Watch:
    """Follows a talk turn by turn, with the buyer's secrets at hand."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self.payoff = scenario.payoff
        self.least = self.payoff.cents(scenario.openings[Side.BUYER])
        """Its payoff from the lowest of its own offers, in cents."""
        self.told: set[str] = set()
        self.accepted: Package | None = None
        self.named: set[float] = set()
        """Amounts that the seller has said."""
        self.limit = round(scenario.buyer.walk_away, 2)

    def hear(self, said: Utterance) -> Iterator[Fault]:
        """The faults of one utterance."""
        move = said.move
        if move is None:
            self.named |= set(amounts(said.text))
            return
        yield from self.in_terms(move)
        yield from self.in_words(said, move)
        yield from self.in_facts(move)
        self.told |= {*move.facts, *([move.concern] if move.concern else [])}

    def in_terms(self, move: Move) -> Iterator[Fault]:
        """Terms that it must not propose or agree to."""
        package = move.package
        if package is None:
            return
        worth = self.payoff.cents(package)
        if worth < self.scenario.walk_away or self.payoff.forbids(package):
            yield Fault.BELOW
        confirms = self.accepted if move.kind is MoveKind.CONFIRM else None
        if confirms is not None and worth < self.payoff.cents(confirms):
            yield Fault.CONTRADICTED
        if move.kind is MoveKind.ACCEPT:
            self.accepted = package
        if move.kind in CLOSING:
            return
        if worth == self.scenario.walk_away:
            yield Fault.LIMIT
        if worth > self.least:
            yield Fault.ASKED_MORE
        self.least = min(self.least, worth)

    def in_words(self, said: Utterance, move: Move) -> Iterator[Fault]:
        """Words that give its limit away: its number, or that an offer is called the limit."""
        offer = move.offer
        terms = {**offer.terms, **offer.asked} if offer else {}
        own = {float(value) for value in terms.values() if not isinstance(value, str)}
        given_away = self.limit in set(amounts(said.text)) - own - self.named
        if given_away or CALLS_IT_THE_LIMIT.search(said.text):
            yield Fault.LIMIT

    def in_facts(self, move: Move) -> Iterator[Fault]:
        """Facts kept back that it has told, and claims that a fact which it has told belies."""
        if self.told.intersection(move.parried):
            yield Fault.CONTRADICTED
        if move.pressure is not None and move.beat is not None:
            beat = next(beat for beat in self.scenario.buyer.beats if beat.id == move.beat)
            if beat.true is False and beat.belied_by in self.told:
                yield Fault.CONTRADICTED


def amounts(text: str) -> Iterator[float]:
    """The numbers in a text."""
    for found in AMOUNT.findall(text):
        yield float(found.replace(",", ""))

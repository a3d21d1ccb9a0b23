"""What the ledger measures against: the scenario's numbers, or none for a foreign transcript."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from trainer.ledger.dates import times
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Agenda, Package, Side
from trainer.negotiation.moves import Move, MoveKind
from trainer.negotiation.payoffs import Payoff
from trainer.negotiation.reading import Reading
from trainer.negotiation.wording import issue_name, joined
from trainer.scenario.mood import Mood
from trainer.scenario.party import BuyerFact
from trainer.scenario.persona import Persona
from trainer.scenario.position import Position
from trainer.scenario.scenario import Scenario
from trainer.scenario.script import BeatKind

KEPT = 2048
"""Texts that are remembered as they are compared: a line is looked at from many sides."""
NO_WORD = re.compile(r"[^\w'-]+")


@lru_cache(KEPT)
def compared(text: str) -> str:
    """A text as it is compared and searched: in lower case, one space for what stands between words."""
    return NO_WORD.sub(" ", text.lower().replace("’", "'")).strip()


@dataclass(frozen=True, slots=True)
class Utterance:
    """One line of the talk with what it was read as; the buyer's in a played session comes with its move."""

    turn: int
    side: Side
    text: str
    reading: Reading
    move: Move | None = None

    @property
    def words(self) -> str:
        """The text as it is compared and searched."""
        return compared(self.text)

    @property
    def asks_back(self) -> bool:
        """Whether a planned turn only asks what the other side meant."""
        return self.move is not None and self.move.kind in {MoveKind.CLARIFY, MoveKind.CHECK}

    @property
    def gives_reason(self) -> bool:
        """Whether it gives a reason for what it offers or refuses."""
        return self.reading.reason is not None or bool(self.move and self.move.reasons)


@dataclass(frozen=True, slots=True)
class Setting:
    """The yardsticks. Money is in cents per year; without a scenario there is none."""

    agenda: Agenda
    openings: Mapping[Side, Package]
    payoffs: Mapping[Side, Payoff] | None = None
    floors: Mapping[Side, int] = field(default_factory=dict)
    """Both walk-aways."""
    targets: Mapping[Side, int] = field(default_factory=dict)
    position: Position | None = None
    claims: Mapping[Act, bool] = field(default_factory=dict)
    """Whether a tactic of the seller's would rest on the truth."""
    times: frozenset[str] = frozenset()
    """The times that the scenario names, as people say them."""
    belied: Mapping[str, Act] = field(default_factory=dict)
    """By the buyer's facts, the tactic of its own that telling one shows to have been a bluff."""
    joins: frozenset[str] = frozenset()
    """Beats in which somebody joins the buyer's side."""
    history: Mood | None = None
    """What the buyer carries into the talk."""
    moods: Mapping[str, Mood] = field(default_factory=dict)
    """What beats do to the buyer's feelings, by their ids."""
    must_tell: tuple[str, ...] = ()
    """Facts that the seller owes the buyer before signing."""
    facts: Mapping[str, BuyerFact] = field(default_factory=dict)
    arguments: tuple[str, ...] = ()
    """Ids of what moves this buyer."""
    persona: Persona = field(default_factory=Persona)
    texts: Mapping[str, str] = field(default_factory=dict)
    """What the seller's facts and the buyer's arguments say, by id."""

    @classmethod
    def of(cls, scenario: Scenario, persona: Persona) -> "Setting":
        """The setting of a scenario, with the buyer's persona at the level that is played."""
        return cls(
            agenda=scenario.agenda,
            openings=scenario.openings,
            payoffs=scenario.payoffs,
            floors=scenario.floors,
            targets={
                Side.SELLER: round(scenario.seller.target * 100),
                Side.BUYER: scenario.target,
            },
            position=scenario.position,
            claims=scenario.seller.claims,
            times=times_of(scenario),
            belied={
                beat.belied_by: beat.tactic
                for beat in scenario.buyer.beats
                if beat.belied_by is not None and beat.tactic is not None
            },
            joins=frozenset(beat.id for beat in scenario.buyer.beats if beat.kind is BeatKind.JOINS),
            history=scenario.buyer.history,
            moods={beat.id: beat.mood for beat in scenario.buyer.beats if beat.mood is not None},
            must_tell=tuple(fact.id for fact in scenario.seller.facts if fact.must_tell),
            facts=scenario.buyer.by_id,
            arguments=tuple(argument.id for argument in scenario.buyer.moved_by),
            persona=persona,
            texts=texts_of(scenario),
        )

    @classmethod
    def foreign(cls, agenda: Agenda) -> "Setting":
        """The setting of a transcript without a scenario: the talk alone."""
        return cls(agenda=agenda, openings={Side.SELLER: {}, Side.BUYER: {}})

    def issues(self, issues: Sequence[str]) -> str:
        """Issues by the names that people call them, for a reason that is read."""
        return joined([issue_name(self.agenda, issue) for issue in issues])

    def words(self, topic: str) -> str:
        """What a fact or argument says."""
        return self.texts.get(topic, topic)

    def cents(self, side: Side, package: Package) -> int:
        """What a package pays a side. Only with a scenario."""
        if self.payoffs is None:
            raise ValueError("there are no payoffs without a scenario")
        return self.payoffs[side].cents(package)

    def range(self, side: Side) -> int:
        """From a side's opening down to its walk-away, in cents; 0 where there is no way down."""
        return max(self.cents(side, self.openings[side]) - self.floors[side], 0)

    def reach(self, side: Side, package: Package) -> float:
        """How far up from walk-away (0) to target (1) a package brings a side; may lie outside."""
        floor = self.floors[side]
        return (self.cents(side, package) - floor) / (self.targets[side] - floor)


def times_of(scenario: Scenario) -> frozenset[str]:
    """The times that the seller knows of by the scenario."""
    told = (fact.text for fact in scenario.seller.facts)
    return times(" ".join((scenario.situation, scenario.seller.brief, *told)))


def texts_of(scenario: Scenario) -> dict[str, str]:
    """What the seller's facts and the buyer's arguments say, by id."""
    texts = {fact.id: fact.text for fact in scenario.seller.facts}
    for found in scenario.buyer.moved_by:
        texts[found.id] = found.text or texts.get(found.fact or "", found.id)
    return texts

"""The two parties: what each wants, knows, hides and would rather walk away than sign."""

from collections.abc import Iterator
from enum import StrEnum
from functools import cached_property
from typing import Annotated

from pydantic import Field, StringConstraints

from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Package, Value
from trainer.negotiation.model import Model
from trainer.negotiation.moves import Move
from trainer.negotiation.payoffs import Payoff, Valuation
from trainer.scenario.conditions import ConditionText
from trainer.scenario.mood import Mood
from trainer.scenario.persona import Persona
from trainer.scenario.script import Beat

Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
Line = Annotated[
    str,
    StringConstraints(min_length=1, max_length=400, strip_whitespace=True, pattern=r"^[^\r\n\t]*$"),
]
"""One paragraph: it is shown on one line, and names of people are among them."""
Cue = Annotated[str, StringConstraints(min_length=2, max_length=60, strip_whitespace=True, to_lower=True)]
Share = Annotated[float, Field(ge=0, le=1)]


class SellerFact(Model):
    """Something that the seller knows and may tell."""

    id: Id
    text: Line
    topics: tuple[Cue, ...] = Field(min_length=1)
    """Words by which it is recognised when the seller says it."""
    must_tell: bool = False
    """Whether a buyer who signed without hearing it would rightly feel deceived."""


class FactKind(StrEnum):
    """What a fact of the buyer is to them."""

    FACT = "fact"
    INTEREST = "interest"
    CONSTRAINT = "constraint"
    CONCERN = "concern"
    FEELING = "feeling"
    WEAKNESS = "weakness"


class BuyerFact(Model):
    """Something about the buyer that good questions bring to light, in stages."""

    id: Id
    text: Line
    """As the buyer says it, in the first person."""
    more: Line | None = None
    """What there is to add when it is asked about once it has been told; said once."""
    topics: tuple[Cue, ...] = Field(min_length=1)
    """Words by which a question about it is recognised."""
    kind: FactKind = FactKind.FACT
    stage: int = Field(default=1, ge=1, le=3)
    """1: told to whoever asks; 2: to somebody they begin to trust; 3: to somebody they trust."""
    raised_in: int | None = Field(default=None, ge=0)
    """The round in which the buyer brings it up unasked; 0 is the opening. Only for stage 1."""
    opens_when: tuple[ConditionText, ...] = ()
    """What must have come about, beside the trust, before it is told."""
    served_by: dict[Id, Value] = Field(default_factory=dict)
    """Terms that meet the need behind it: an offer with all of these, or better for the buyer, answers it."""

    @property
    def texts(self) -> tuple[str, ...]:
        """All that the buyer says of it."""
        return (self.text,) if self.more is None else (self.text, self.more)

    @property
    def shows_concern(self) -> bool:
        """Whether telling it gives the seller something to respond to with empathy."""
        return self.kind is not FactKind.FACT

    def served(self, payoff: Payoff, package: Package) -> bool:
        """Whether a package meets the need behind it, by the buyer's own ``payoff``."""
        for issue, wanted in self.served_by.items():
            found = package[issue]
            if found != wanted and payoff.part(issue, found, package) <= payoff.part(issue, wanted, package):
                return False
        return bool(self.served_by)


class Argument(Model):
    """A fact or standard that moves this buyer, once."""

    id: Id
    fact: Id | None = None
    """The seller's fact behind it; without one it is an outside standard."""
    text: Line | None = None
    topics: tuple[Cue, ...] = ()
    """Words by which it is recognised; the fact's when none are given."""
    weight: Share = 0.15
    """The share of the buyer's way from its opening to the end of its patience that it opens."""


class Future(Model):
    """How the account lives on after the signature; constants of the author's model, printed as such."""

    years: int = Field(default=5, ge=1, le=20)
    retention: Share = 0.9
    """Chance a year that a content buyer stays."""
    retention_lost: Share = 0.6
    """Share of that chance which full resentment of the buyer takes away."""
    service_cost: Share = 0.2
    """Share of the yearly payoff that full resentment of the seller's team costs in worse service."""


class Seller(Model):
    """The user's side."""

    role: Line
    company: Line
    brief: str = Field(max_length=4000)
    """What the seller is told before the talk."""
    batna: Line
    walk_away: float
    target: float
    valuation: Valuation
    facts: tuple[SellerFact, ...] = ()
    unknown: tuple[Line, ...] = ()
    """What the seller would do well to find out."""
    claims: dict[Act, bool] = Field(default_factory=dict)
    """Whether a tactic, if the seller plays it, would rest on the truth ({deadline: false})."""


class Buyer(Model):
    """The scripted side; hidden from the seller until the end."""

    name: Line
    title: Line
    company: Line
    batna: Line
    walk_away: float
    target: float
    valuation: Valuation
    persona: Persona
    history: Mood | None = None
    """What the buyer carries into the talk from before."""
    opening_lines: tuple[Line, ...] = Field(min_length=1)
    facts: tuple[BuyerFact, ...] = ()
    moved_by: tuple[Argument, ...] = ()
    beats: tuple[Beat, ...] = ()

    @property
    def first_name(self) -> str:
        return (self.name.split() or [self.name])[0]

    @cached_property
    def by_id(self) -> dict[str, BuyerFact]:
        """The facts by their ids."""
        return {fact.id: fact for fact in self.facts}

    def fact(self, fact: str) -> BuyerFact:
        return self.by_id[fact]

    def told_in(self, move: Move) -> Iterator[str]:
        """What a move tells of the buyer's side: facts, what there is to add to one, a concern."""
        yield from (self.fact(fact).text for fact in move.facts)
        if move.more is not None:
            yield self.fact(move.more).more or ""
        if move.concern is not None and move.concern not in move.facts:
            yield self.fact(move.concern).text

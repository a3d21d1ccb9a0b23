"""A scenario: what is negotiated, by whom, and what the buyer's script holds."""

from functools import cached_property
from typing import Annotated, Literal, TypeAlias

from pydantic import Field, StringConstraints

from trainer.negotiation.frontier import Space
from trainer.negotiation.issues import Agenda, ChoiceIssue, Label, NumberIssue, Package, Side, Value
from trainer.negotiation.model import Model
from trainer.negotiation.payoffs import Contract, Payoff
from trainer.scenario.party import Buyer, Future, Id, Line, Seller
from trainer.scenario.position import Position


class Opening(Model):
    """Where each side starts on an issue."""

    seller: Value
    buyer: Value


class ScenarioNumber(NumberIssue):
    """A number with where each side starts."""

    id: Id
    opening: Opening


class ScenarioChoice(ChoiceIssue):
    """A choice with where each side starts."""

    id: Id
    opening: Opening


ScenarioIssue: TypeAlias = Annotated[ScenarioNumber | ScenarioChoice, Field(discriminator="kind")]


class Table(Model):
    """The public part: what both sides can see."""

    name: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,59}$")]
    title: Line
    teaches: Line
    tags: tuple[Label, ...] = ()
    position: Position
    currency: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")] = "USD"
    rounds: int = Field(default=14, ge=3, le=60)
    situation: str = Field(max_length=4000)
    contract: Contract = Contract()
    issues: tuple[ScenarioIssue, ...] = Field(min_length=1, max_length=12)

    @cached_property
    def agenda(self) -> Agenda:
        return Agenda(issues=self.issues)

    @property
    def a_year(self) -> str:
        """What stands behind an amount of money in a sentence: nothing where the whole deal is counted."""
        return " a year" if self.contract.per == "year" else ""

    @cached_property
    def openings(self) -> dict[Side, Package]:
        """Each side's starting package, always complete."""
        return {side: {issue.id: getattr(issue.opening, side) for issue in self.issues} for side in Side}


class BuyerCase(Table):
    """The scenario as the buyer has it: the seller's private part is not there."""

    buyer: Buyer

    @cached_property
    def payoff(self) -> Payoff:
        """The buyer's own payoff over packages, in cents per year."""
        return Payoff(self.agenda, self.buyer.valuation, self.contract)

    @property
    def walk_away(self) -> int:
        """The buyer's walk-away, in cents per year."""
        return round(self.buyer.walk_away * 100)

    @property
    def target(self) -> int:
        """The buyer's target, in cents per year."""
        return round(self.buyer.target * 100)


class Scenario(BuyerCase):
    """Everything, both sides' secrets included."""

    format: Literal[1] = 1
    seller: Seller
    future: Future | None = None
    """None where the two sides will never meet again."""
    author_note: str = Field(max_length=4000)
    """What the scenario is for, shown after the end."""

    @cached_property
    def payoffs(self) -> dict[Side, Payoff]:
        return {
            Side.SELLER: Payoff(self.agenda, self.seller.valuation, self.contract),
            Side.BUYER: self.payoff,
        }

    @cached_property
    def floors(self) -> dict[Side, int]:
        """Both walk-aways, in cents per year."""
        return {Side.SELLER: round(self.seller.walk_away * 100), Side.BUYER: self.walk_away}

    @property
    def account(self) -> Future:
        """How the account lives on; for two sides that never meet again, one year and nothing to lose."""
        return self.future or Future(years=1, retention=1, retention_lost=0, service_cost=0)

    @cached_property
    def space(self) -> Space:
        """All packages, ranked by both sides."""
        return Space(
            self.payoffs[Side.SELLER],
            self.payoffs[Side.BUYER],
            self.floors[Side.SELLER],
            self.floors[Side.BUYER],
        )

    @cached_property
    def for_buyer(self) -> BuyerCase:
        """What the buyer's mind and voice are handed."""
        hidden = {"seller", "future", "author_note", "format"}
        return BuyerCase.model_construct(
            **{name: getattr(self, name) for name in type(self).model_fields if name not in hidden}
        )

    @cached_property
    def topics(self) -> dict[str, tuple[str, ...]]:
        """Cue words of all that can be talked about, by id: both sides' facts, and arguments."""
        cues = {fact.id: fact.topics for fact in self.buyer.facts}
        cues |= {fact.id: fact.topics for fact in self.seller.facts}
        for argument in self.buyer.moved_by:
            cues[argument.id] = argument.topics or cues.get(argument.fact or "", ())
        return cues

    @cached_property
    def statements(self) -> dict[str, str]:
        """What the seller's facts say, by their ids and those of the arguments that rest on them."""
        texts = {fact.id: fact.text for fact in self.seller.facts}
        resting = {argument.id: texts.get(argument.fact or "") for argument in self.buyer.moved_by}
        return texts | {argument: text for argument, text in resting.items() if text is not None}

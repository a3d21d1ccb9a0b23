"""A scenario: what is negotiated, by whom, and what the buyer's script holds."""

from functools import cached_property
from typing import Annotated, Literal, NamedTuple, TypeAlias

from pydantic import Field, StringConstraints

from trainer.negotiation.frontier import MOST_PACKAGES, Space, count_packages
from trainer.negotiation.issues import Agenda, ChoiceIssue, NumberIssue, Package, Side, Value
from trainer.negotiation.model import Model
from trainer.negotiation.payoffs import Contract, Payoff, Valuation, check_worth
from trainer.scenario.party import Buyer, Future, Line, Seller
from trainer.scenario.script import BeatKind

Position: TypeAlias = Literal["seller", "buyer", "balanced"]
"""Which side is the stronger one."""


class Opening(Model):
    """Where each side starts on an issue."""

    seller: Value
    buyer: Value


class ScenarioNumber(NumberIssue):
    """A number with where each side starts."""

    opening: Opening


class ScenarioChoice(ChoiceIssue):
    """A choice with where each side starts."""

    opening: Opening


ScenarioIssue: TypeAlias = Annotated[ScenarioNumber | ScenarioChoice, Field(discriminator="kind")]


class Fault(NamedTuple):
    """Something wrong with a scenario, and the keys that lead to it."""

    path: tuple[str | int, ...]
    message: str


class Table(Model):
    """The public part: what both sides can see."""

    name: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,59}$")]
    title: Line
    teaches: Line
    tags: tuple[str, ...] = ()
    position: Position
    currency: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")] = "USD"
    rounds: int = Field(default=14, ge=3, le=60)
    situation: str = Field(max_length=4000)
    contract: Contract = Contract()
    issues: tuple[ScenarioIssue, ...] = Field(min_length=1, max_length=12)

    @cached_property
    def agenda(self) -> Agenda:
        return Agenda(issues=self.issues)

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


def faults(scenario: Scenario) -> list[Fault]:
    """Everything that no single field can see: names that lead nowhere, limits that exclude the openings.

    A scenario read from a file is used only when this is empty.
    """
    found: list[Fault] = []
    agenda = scenario.agenda
    if len(agenda.by_id) != len(agenda.issues):
        found.append(Fault(("issues",), "two issues have the same id"))
    if count_packages(agenda) > MOST_PACKAGES:
        count = f"{count_packages(agenda):,}"
        found.append(
            Fault(("issues",), f"{count} packages; use coarser steps, {MOST_PACKAGES:,} are the most")
        )
    for place, issue in enumerate(scenario.issues):
        for side in Side:
            if not issue.allows(getattr(issue.opening, side)):
                found.append(Fault(("issues", place, "opening", side.value), "outside the issue's own range"))
    if scenario.contract.issue is not None and not isinstance(
        agenda.by_id.get(scenario.contract.issue), NumberIssue
    ):
        found.append(Fault(("contract", "issue"), "name a number issue counted in months"))
    for side, party in ((Side.SELLER, scenario.seller), (Side.BUYER, scenario.buyer)):
        found += valuation_faults(agenda, (side.value, "valuation"), party.valuation)
        if party.target <= party.walk_away:
            found.append(Fault((side.value, "target"), "must be above the walk-away"))
    return found + name_faults(scenario)


def valuation_faults(agenda: Agenda, path: tuple[str, ...], valuation: Valuation) -> list[Fault]:
    """Issues that do not exist, worth that does not fit its issue."""
    found: list[Fault] = []
    for issue, worth in valuation.worth.items():
        if issue not in agenda:
            found.append(Fault((*path, "worth", issue), f"no issue {issue!r}"))
            continue
        wrong = check_worth(agenda, issue, worth)
        if wrong:
            found.append(Fault((*path, "worth", issue), wrong))
        for name in worth.scale:
            if not isinstance(agenda.by_id.get(name), NumberIssue):
                found.append(Fault((*path, "worth", issue, "scale"), f"{name!r} is no number issue"))
    for place, never in enumerate(valuation.never):
        found += [
            Fault((*path, "never", place, issue), f"no issue {issue!r}")
            for issue in never
            if issue not in agenda
        ]
    return found


def name_faults(scenario: Scenario) -> list[Fault]:
    """Facts, arguments and beats that point at nothing, or at each other's names."""
    found: list[Fault] = []
    known = [fact.id for fact in scenario.buyer.facts] + [fact.id for fact in scenario.seller.facts]
    seller_facts = {fact.id for fact in scenario.seller.facts}
    for place, argument in enumerate(scenario.buyer.moved_by):
        path = ("buyer", "moved_by", place)
        known.append(argument.id)
        if argument.fact is not None and argument.fact not in seller_facts:
            found.append(Fault((*path, "fact"), f"the seller has no fact {argument.fact!r}"))
        if argument.fact is None and not argument.topics:
            found.append(Fault(path, "a standard needs topics by which it is recognised"))
    for name in sorted({name for name in known if known.count(name) > 1}):
        found.append(Fault(("buyer",), f"the id {name!r} is used twice"))
    terms = [
        (("buyer", "facts", i, "served_by"), fact.served_by) for i, fact in enumerate(scenario.buyer.facts)
    ]
    terms += [(("buyer", "beats", i, "asks"), beat.asks) for i, beat in enumerate(scenario.buyer.beats)]
    for place_, wanted in terms:
        for issue, value in wanted.items():
            if issue not in scenario.agenda:
                found.append(Fault((*place_, issue), f"no issue {issue!r}"))
            elif not scenario.agenda[issue].allows(value):
                found.append(Fault((*place_, issue), f"{value!r} is outside the issue's range"))
    return found + beat_faults(scenario)


def beat_faults(scenario: Scenario) -> list[Fault]:
    """Beats that lack what their kind needs."""
    needs = {BeatKind.TACTIC: "tactic", BeatKind.NIBBLE: "asks", BeatKind.BOSS_JOINS: "who"}
    return [
        Fault(("buyer", "beats", place), f"a {beat.kind.value} beat needs {needs[beat.kind]!r}")
        for place, beat in enumerate(scenario.buyer.beats)
        if beat.kind in needs and not getattr(beat, needs[beat.kind])
    ]

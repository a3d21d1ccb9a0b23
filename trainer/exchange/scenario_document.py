"""The JSON of ``scenarios`` and ``scenario show`` (DESIGN §11)."""

from typing import Any

from pydantic import RootModel

from trainer.buyer.disclosure import trust_asked
from trainer.negotiation.frontier import Point
from trainer.negotiation.issues import Side, Value
from trainer.negotiation.model import Model
from trainer.negotiation.payoffs import Valuation
from trainer.scenario.mood import Mood
from trainer.scenario.party import Argument, Buyer, BuyerFact
from trainer.scenario.persona import Persona
from trainer.scenario.scenario import Scenario
from trainer.scenario.script import Beat


class ListedJson(Model):
    name: str
    title: str
    tags: list[str]
    position: str


class ListJson(RootModel[list[ListedJson]]):
    """All scenarios."""


class OpeningJson(Model):
    seller: Value
    buyer: Value


class IssueJson(Model):
    """An issue: a number has low, high and step, a choice has choices."""

    id: str
    name: str
    kind: str
    unit: str
    aliases: list[str]
    low: float | None = None
    high: float | None = None
    step: float | None = None
    choices: list[str] | None = None
    opening: OpeningJson


class SellerFactJson(Model):
    id: str
    text: str
    topics: list[str]
    must_tell: bool


class SellerJson(Model):
    role: str
    company: str
    brief: str
    walk_away: float
    target: float
    facts: list[SellerFactJson]
    valuation: Valuation


class BuyerFactJson(Model):
    """A fact of the buyer's; ``trust`` is what it asks for at level 3."""

    id: str
    text: str
    topics: list[str]
    stage: int
    kind: str
    trust: float
    raised_in: int | None
    opens_when: list[str]
    served_by: dict[str, Value]


class BuyerJson(Model):
    name: str
    title: str
    company: str
    walk_away: float
    target: float
    history: Mood | None
    facts: list[BuyerFactJson]
    beats: list[Beat]
    moved_by: list[Argument]
    persona: Persona
    valuation: Valuation


class BestJson(Model):
    terms: dict[str, Value]
    seller_payoff: float
    buyer_payoff: float


class ScenarioJson(Model):
    """A scenario, both sides' secrets included. ``best`` is the largest joint surplus."""

    format: int = 1
    name: str
    title: str
    currency: str
    rounds: int
    position: str
    tags: list[str]
    teaches: str
    situation: str
    issues: list[IssueJson]
    seller: SellerJson
    buyer: BuyerJson
    zopa: bool
    best: BestJson | None

    def plain(self) -> dict[str, Any]:
        """As JSON holds it, without the keys that an issue's kind does not have."""
        found = self.model_dump(mode="json", by_alias=True)
        found["issues"] = [issue.model_dump(mode="json", exclude_none=True) for issue in self.issues]
        return found


def scenario_document(scenario: Scenario) -> ScenarioJson:
    """Everything about a scenario."""
    seller, buyer = scenario.seller, scenario.buyer
    best = scenario.space.best_joint
    return ScenarioJson(
        name=scenario.name,
        title=scenario.title,
        currency=scenario.currency,
        rounds=scenario.rounds,
        position=scenario.position,
        tags=list(scenario.tags),
        teaches=scenario.teaches,
        situation=scenario.situation,
        issues=[issue_json(scenario, issue) for issue in scenario.agenda.ids],
        seller=SellerJson(
            role=seller.role,
            company=seller.company,
            brief=seller.brief,
            walk_away=seller.walk_away,
            target=seller.target,
            facts=[
                SellerFactJson(id=fact.id, text=fact.text, topics=list(fact.topics), must_tell=fact.must_tell)
                for fact in seller.facts
            ],
            valuation=seller.valuation,
        ),
        buyer=BuyerJson(
            name=buyer.name,
            title=buyer.title,
            company=buyer.company,
            walk_away=buyer.walk_away,
            target=buyer.target,
            history=buyer.history,
            facts=[fact_json(buyer, fact) for fact in buyer.facts],
            beats=list(buyer.beats),
            moved_by=list(buyer.moved_by),
            persona=buyer.persona,
            valuation=buyer.valuation,
        ),
        zopa=scenario.space.has_zopa,
        best=best_json(best) if best else None,
    )


def fact_json(buyer: Buyer, fact: BuyerFact) -> BuyerFactJson:
    return BuyerFactJson(
        id=fact.id,
        text=fact.text,
        topics=list(fact.topics),
        stage=fact.stage,
        kind=fact.kind,
        trust=trust_asked(fact.stage, buyer.persona.candour),
        raised_in=fact.raised_in,
        opens_when=list(fact.opens_when),
        served_by=fact.served_by,
    )


def issue_json(scenario: Scenario, issue: str) -> IssueJson:
    found = scenario.agenda[issue]
    openings = {side.value: scenario.openings[side][issue] for side in Side}
    number = (
        {"low": found.low, "high": found.high, "step": found.step}
        if found.kind == "number"
        else {"choices": list(found.values)}
    )
    return IssueJson.model_validate(
        {
            "id": found.id,
            "name": found.name,
            "kind": found.kind,
            "unit": found.unit,
            "aliases": list(found.aliases),
            "opening": openings,
            **number,
        }
    )


def best_json(point: Point) -> BestJson:
    return BestJson(
        terms=dict(point.package), seller_payoff=point.seller / 100, buyer_payoff=point.buyer / 100
    )

"""The JSON of ``analyze`` and ``debrief`` (DESIGN §11). Money is in the scenario's currency per year."""

from typing import Any

from pydantic import Field, field_serializer

from trainer.debrief.bargaining import BargainingJson, BothAnswersJson
from trainer.negotiation.issues import Value
from trainer.negotiation.model import Model


class ActJson(Model):
    act: str
    quote: str
    confidence: float


class ConditionJson(Model):
    terms: dict[str, Value]
    at_least: list[str]
    other: str | None


class OfferJson(Model):
    terms: dict[str, Value]
    condition: ConditionJson | None


class TurnJson(Model):
    turn: int = Field(ge=1)
    speaker: str
    text: str
    acts: list[ActJson]
    offer: OfferJson | None


class ConcessionJson(Model):
    turn: int
    side: str
    issues: list[str]
    kind: str
    own: float | None
    """Null where it is the buyer's money and the talk goes on; ``other`` likewise."""
    other: float | None
    conditional: bool
    reason: bool
    asked: bool
    reciprocated_turn: int | None
    quote: str
    share: float | None
    """Given up, as a share of the mover's opening-to-walk-away range."""
    accepted: bool
    self_bid: bool
    split: bool
    first_offer_taken: bool
    logroll: float | None
    """Value to the receiver over cost to the giver."""
    got_back: float | None
    """What the mover got for it; null where nothing came back, or nothing with a price."""
    answered_after: int | None
    """Turns from the words that gave it to those that answered it."""
    thrown_away: float | None
    """What it costs one side and the other does not gain."""
    share_so_far: float | None
    """All that the mover gave up by then, less what it took back, as a share of the same range."""


class PressureJson(Model):
    turn: int
    side: str
    tactic: str
    severity: int = Field(ge=0, le=3)
    true: bool | None
    stronger: str | None
    answer: str | None
    quote: str


class EmpathyJson(Model):
    turn: int
    side: str
    act: str | None
    level: int | None
    opportunity_turn: int | None
    result: str
    points: float
    quote: str
    why: str


class EvidenceJson(Model):
    turn: int
    change: float
    rule: str
    reason: str
    quote: str


class LevelJson(Model):
    final: float = Field(ge=0, le=1)
    by_turn: list[float]
    evidence: list[EvidenceJson]


class HiddenLevelJson(LevelJson):
    """A feeling that stays hidden while the talk goes on: null in JSON, with no turns and no evidence."""

    @field_serializer("final")
    def untold(self, _final: float) -> None:
        return None


class SidesJson(Model):
    buyer: HiddenLevelJson | LevelJson
    seller: HiddenLevelJson | LevelJson


class OutcomeJson(Model):
    deal: bool
    ended: str
    terms: dict[str, Value] | None
    seller_payoff: float | None
    buyer_payoff: float | None
    seller_share: float | None
    efficiency: float | None


class FactorsJson(Model):
    """Subjective value, 0 to 100 each (after the four factors of Curhan, Elfenbein and Xu, 2006)."""

    instrumental: int = Field(ge=0, le=100)
    self: int = Field(ge=0, le=100)
    process: int = Field(ge=0, le=100)
    relationship: int = Field(ge=0, le=100)


class HiddenFactorsJson(FactorsJson):
    """Subjective value that stays hidden while the talk goes on: four nulls in JSON."""

    @field_serializer("instrumental", "self", "process", "relationship")
    def untold(self, _factor: int) -> None:
        return None


class SubjectiveJson(Model):
    buyer: HiddenFactorsJson | FactorsJson
    seller: HiddenFactorsJson | FactorsJson


class ScoresJson(Model):
    outcome: int | None = Field(default=None, ge=0, le=100)
    empathy: int | None = Field(default=None, ge=0, le=100)
    quadrant: str | None = None


class CounterfactualJson(Model):
    line: str
    buyer_says: str | None
    ended: str
    deal: bool
    terms: dict[str, Value] | None
    seller_payoff: float
    gain: float
    """What it would have changed for the seller, in money per year."""
    outcome: int
    empathy: int | None
    resentment_buyer: float
    lifetime_gain: float
    then: str
    """What is assumed after the line."""


class MomentJson(Model):
    turn: int
    quote: str
    effect: str
    buyer_made_of_it: str
    better: str
    """The better line; without a counterfactual what to do instead."""
    counterfactual: CounterfactualJson | None
    """The better line played out; of a good line the talk without it. Null where no other line helped."""
    good: bool = False
    """Whether it is a line to keep."""


class VerdictJson(Model):
    point: str
    """Where the point stands beside this list: "target", "gets.0"."""
    verdict: str
    turn: int | None
    quote: str


class PreparedJson(Model):
    target: float | None
    bottom_line: float | None
    guesses: list[str]
    gives: list[str]
    gets: list[str]
    target_reached: bool | None
    guesses_right: list[str]
    verdicts: list[VerdictJson]


class LifetimeJson(Model):
    value: float
    without_resentment: float
    price_of_resentment: float
    assumptions: dict[str, float]


class Document(Model):
    """The whole document. Without a scenario what needs payoffs is null.

    Of a talk that goes on it holds what may be seen by then: the rest is null, or left out of the lists.
    """

    format: int = 1
    file: str | None = None
    scenario: str | None
    seed: int | None
    turns: list[TurnJson]
    concessions: list[ConcessionJson] | None
    bargaining: BargainingJson | None
    pressure: list[PressureJson]
    answers: BothAnswersJson | None
    """How each side answered the other's pressure; null where the pressure itself is hidden by then."""
    empathy: list[EmpathyJson]
    resentment: SidesJson
    trust: HiddenLevelJson | LevelJson
    outcome: OutcomeJson
    subjective_value: SubjectiveJson
    scores: ScoresJson
    moments: list[MomentJson]
    prepared: PreparedJson | None
    lifetime: LifetimeJson | None
    estimate: bool
    """Whether the buyer's feelings are read from a foreign transcript's words, not known from its mind."""
    next: str | None
    """One thing to try next time."""

    def plain(self) -> dict[str, Any]:
        """As JSON holds it; ``file`` only where there are several."""
        found = self.model_dump(mode="json")
        if found["file"] is None:
            del found["file"]
        return found

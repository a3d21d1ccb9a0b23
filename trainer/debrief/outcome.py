"""What the talk came to, in money: payoffs, share, efficiency, the outcome score, value over time."""

from dataclasses import dataclass

from trainer.debrief.talk import Talk
from trainer.negotiation.issues import Package, Side
from trainer.scenario.scenario import Scenario
from trainer.session.events import EndReason

NO_ZOPA_SCORE = 100
"""Walking away was right: no package suited both sides."""
UNREACHED_SCORE = 50
"""A deal was possible, but the buyer's last offer was below the seller's walk-away."""
MISSED_SCORE = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result in cents per year; no deal leaves both sides at their walk-away."""

    seller: int
    buyer: int
    share: float | None
    """The seller's part of the joint surplus; None where there is none."""
    efficiency: float | None


def outcome_of(talk: Talk, scenario: Scenario) -> Outcome:
    """What both sides have now."""
    floors, space = scenario.floors, scenario.space
    if talk.terms is None:
        efficiency = 0.0 if space.has_zopa else None
        return Outcome(floors[Side.SELLER], floors[Side.BUYER], None, efficiency)
    point = space.at(talk.terms)
    joint = space.joint_surplus(point)
    share = (point.seller - floors[Side.SELLER]) / joint if joint > 0 else None
    return Outcome(point.seller, point.buyer, share, space.efficiency(talk.terms))


def outcome_score(talk: Talk, scenario: Scenario) -> int | None:
    """0 at the seller's walk-away, 100 at the best that the buyer could have accepted (DESIGN §5)."""
    if talk.ended is EndReason.UNFINISHED:
        return None
    space = scenario.space
    floor = scenario.floors[Side.SELLER]
    if talk.terms is not None:
        return deal_score(scenario, talk.terms)
    if not space.has_zopa:
        return NO_ZOPA_SCORE
    last = talk.ledger.positions.on_table(Side.BUYER)
    return UNREACHED_SCORE if scenario.payoffs[Side.SELLER].cents(last) < floor else MISSED_SCORE


def deal_score(scenario: Scenario, terms: Package) -> int:
    """The outcome score of agreed terms."""
    return score_of(scenario, scenario.payoffs[Side.SELLER].cents(terms))


def score_of(scenario: Scenario, cents: int) -> int:
    """The outcome score of a yearly payoff of the seller's."""
    floor = scenario.floors[Side.SELLER]
    best = scenario.space.best_for_seller
    if best is None or best.seller <= floor:
        return 0
    share = (cents - floor) / (best.seller - floor)
    return round(100 * min(max(share, 0.0), 1.0))


@dataclass(frozen=True, slots=True)
class Lifetime:
    """What the account is worth to the seller over its life, in cents."""

    value: int
    without_resentment: int
    years: int
    retention: float
    """Chance a year that the buyer stays, with its resentment."""
    service_cost: float
    """Share of the yearly payoff that a resentful team costs."""
    yearly: int
    """The payoff of a year, in cents, before that cost."""
    served: int
    """The payoff of a year less that cost, in cents."""

    @property
    def price_of_resentment(self) -> int:
        return self.without_resentment - self.value


def lifetime_of(talk: Talk, scenario: Scenario, outcome: Outcome) -> Lifetime:
    """The yearly payoff over the account's life, with and without both sides' resentment (DESIGN §9).

    With no deal it is what walking away is worth over the same years.
    """
    future = scenario.account
    kept = over_years(outcome.seller, future.years, future.retention)
    if talk.terms is None:
        return Lifetime(kept, kept, future.years, future.retention, 0.0, outcome.seller, outcome.seller)
    resentment = talk.ledger.resentment
    retention = future.retention * (1 - future.retention_lost * resentment[Side.BUYER].value)
    cost = future.service_cost * resentment[Side.SELLER].value
    served = outcome.seller - round(abs(outcome.seller) * cost)
    value = over_years(served, future.years, retention)
    return Lifetime(value, kept, future.years, retention, cost, outcome.seller, served)


@dataclass(frozen=True, slots=True)
class Year:
    """One year of an account's life."""

    stays: float
    """The chance that the buyer is still there."""
    worth: float
    """That chance of the yearly payoff, in cents."""


def life_of(yearly: int, years: int, retention: float) -> list[Year]:
    """The years of an account: the first for sure, each further one with the chance that they have stayed."""
    found, stays = [], 1.0
    for _ in range(years):
        found.append(Year(stays, yearly * stays))
        stays *= retention
    return found


def over_years(yearly: int, years: int, retention: float) -> int:
    """What the years of an account are worth together, in cents."""
    total = 0.0
    for year in life_of(yearly, years, retention):
        total += year.worth
    return round(total)

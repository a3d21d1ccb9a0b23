"""Signing: what the deal itself leaves with both sides, judged by what each knows."""

from collections.abc import Iterator
from dataclasses import dataclass

from trainer.ledger import rules
from trainer.ledger.factors import Factor, Factors, ruled, slighted
from trainer.ledger.setting import Setting
from trainer.negotiation.issues import Package, Side
from trainer.scenario.persona import Slight


@dataclass(frozen=True, slots=True)
class Aftertaste:
    """What a deal leaves with a side; no relief takes it away."""

    side: Side
    factors: Factors
    rule: str
    reason: str
    fades: bool
    """Whether it adds less where there is resentment already, as other slights do."""


def left_by(setting: Setting, package: Package, told: frozenset[str]) -> Iterator[Aftertaste]:
    """What agreed terms leave with both sides; ``told`` are the seller's facts that the buyer has heard."""
    lopsided = "lopsided deal"
    weight = slighted(setting.persona, lopsided, rules.LOPSIDED, Slight.LOPSIDED)
    yield short_of(setting, package, Side.BUYER, lopsided, weight)
    poor = "deal near walk-away"
    yield short_of(setting, package, Side.SELLER, poor, (ruled(poor, rules.POOR_DEAL),))
    for fact in setting.must_tell:
        if fact not in told:
            reason = f"signed without hearing: {setting.words(fact)}"
            factors = slighted(setting.persona, reason, rules.UNTOLD, Slight.UNTOLD)
            yield Aftertaste(Side.BUYER, factors, "untold", reason, fades=False)


def short_of(setting: Setting, package: Package, side: Side, rule: str, weight: Factors) -> Aftertaste:
    """What a deal below the fair reach leaves with a side."""
    fair, reach = rules.FAIR_REACH, setting.reach(side, package)
    short = min(max((fair.weight - reach) / fair.weight, 0), 1)
    factors = (*weight, Factor(f"shortfall from {fair.weight:.0%}", short, fair.why))
    reason = f"signed at {reach:.0%} of the way from walk-away to target"
    return Aftertaste(side, factors, rule, reason, fades=True)

"""Signing: what the deal itself leaves with both sides, judged by what each knows."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from trainer.ledger import rules
from trainer.ledger.factors import Factor, Factors, product, ruled, slighted
from trainer.ledger.feelings import IN_TIME, LOPSIDED_DEAL, OWED, REOPENED, Effect, Feelings
from trainer.ledger.setting import Setting
from trainer.negotiation.issues import Package, Side
from trainer.scenario.persona import Slight

UNHEARD = "signed without hearing: "
"""How the reason begins for which a buyer resents what it was owed."""


@dataclass(frozen=True, slots=True)
class Aftertaste:
    """What a deal leaves with a side; no relief takes it away."""

    side: Side
    factors: Factors
    rule: str
    reason: str
    fades: bool
    """Whether it adds less where there is resentment already, as other slights do."""
    stays: float
    """How much of the resentment no relief takes away."""


class Signed:
    """What agreed terms have left with both sides so far."""

    def __init__(self) -> None:
        self._sizes: dict[tuple[Side, str], float] = {}
        """By side and rule, or the fact that was owed."""
        self._left: list[tuple[Aftertaste, list[Effect]]] = []
        """What they did to the feelings, in order."""

    def sign(self, feelings: Feelings, turn: int, quote: str, aftertastes: Iterable[Aftertaste]) -> None:
        """Let agreed terms work on the feelings; of changed terms what they leave beyond those before."""
        for left in self.beyond(aftertastes):
            level, why = feelings.resentment[left.side], (left.rule, left.reason, quote)
            level.floor = min(level.floor + left.stays, 1.0)
            leave = feelings.resent if left.fades else feelings.owe
            self._left.append((left, leave(left.side, turn, left.factors, why)))

    def undo(self, feelings: Feelings, turn: int) -> None:
        """Take away from a turn on what terms have left that are no longer agreed."""
        for left, effects in reversed(self._left):  # the last came on top of the first
            give_back(feelings, turn, left, effects, (REOPENED, f"no longer {left.reason}"))
        self._left, self._sizes = [], {}

    def told(self, feelings: Feelings, turn: int, words: str) -> None:
        """Take away what agreed terms have left for a fact that was owed, told before they are confirmed."""
        reason = f"{UNHEARD}{words}"
        for left, effects in [one for one in self._left if one[0].reason == reason]:
            give_back(feelings, turn, left, effects, (IN_TIME, f"told before it was signed: {words}"))
            self._left.remove((left, effects))
            del self._sizes[left.side, reason]

    def beyond(self, aftertastes: Iterable[Aftertaste]) -> Iterator[Aftertaste]:
        """What each leaves beyond what the terms before had left; nothing where that is no more."""
        for left in aftertastes:
            key, size = (left.side, left.rule if left.fades else left.reason), product(left.factors)
            before = self._sizes.get(key, 0.0)
            if size > before:
                self._sizes[key] = size
                yield replace(left, factors=(*left.factors, *rest(before, size, left)), stays=size - before)


def give_back(
    feelings: Feelings, turn: int, left: Aftertaste, effects: list[Effect], why: tuple[str, str]
) -> None:
    """Take away what one aftertaste has left, its floor included, by a rule and for a reason."""
    rule, reason = why
    level = feelings.resentment[left.side]
    level.floor = max(level.floor - left.stays, 0.0)
    for effect in effects:
        level.give_back(turn, effect.found, reason, rule, left.stays)


def rest(before: float, size: float, left: Aftertaste) -> Factors:
    """What terms leave beyond those before: in two steps as much as they would have left at once.

    What fades finds the room already made smaller by what the terms before had left.
    """
    if not before:
        return ()
    left_over = 1 - before
    part = Factor("the part that the terms before had not left", (size - before) / size)
    if not left.fades or left_over <= 0:
        return (part,)
    return part, Factor("over the room that those had left", 1 / left_over)


def left_by(setting: Setting, package: Package, told: frozenset[str]) -> Iterator[Aftertaste]:
    """What agreed terms leave with both sides; ``told`` are the seller's facts that the buyer has heard."""
    weight = slighted(setting.persona, LOPSIDED_DEAL, rules.LOPSIDED, Slight.LOPSIDED)
    yield short_of(setting, package, Side.BUYER, LOPSIDED_DEAL, weight)
    poor = "deal near walk-away"
    yield short_of(setting, package, Side.SELLER, poor, (ruled(poor, rules.POOR_DEAL),))
    for fact in setting.must_tell:
        if fact not in told:
            reason = f"{UNHEARD}{setting.words(fact)}"
            factors = slighted(setting.persona, reason, rules.UNTOLD, Slight.UNTOLD)
            yield Aftertaste(Side.BUYER, factors, OWED, reason, fades=False, stays=product(factors))


def short_of(setting: Setting, package: Package, side: Side, rule: str, weight: Factors) -> Aftertaste:
    """What a deal below the fair reach leaves with a side."""
    fair, reach = rules.FAIR_REACH, setting.reach(side, package)
    short = min(max((fair.weight - reach) / fair.weight, 0), 1)
    factors = (*weight, Factor(f"shortfall from {fair.weight:.0%}", short, fair.why))
    reason = f"signed at {reach:.0%} of the way from walk-away to target"
    return Aftertaste(side, factors, rule, reason, fades=True, stays=product(factors))

"""Resentment and trust as sums of explained contributions, each with rule, turn, quote and amount."""

from collections import Counter
from dataclasses import dataclass, field
from math import prod

from trainer.ledger.rules import TRUST, TRUST_AGAIN, TRUST_FROM


def gained(kind: str, used: int, trust: float) -> tuple[tuple[float, float, float], float]:
    """What a kind of trust earns, the ``used`` + 1. of it: the product of the first numbers over the last."""
    return (TRUST[kind].weight, TRUST_AGAIN.weight**used, 1 - trust), TRUST_FROM.weight


@dataclass(frozen=True, slots=True)
class Evidence:
    """One contribution."""

    turn: int
    change: float
    """Added to the level, after bounds; between −1 and 1."""
    rule: str
    reason: str
    quote: str


@dataclass(slots=True)
class Level:
    """A feeling between ``floor`` and 1, and what made it."""

    value: float = 0.0
    floor: float = 0.0
    evidence: list[Evidence] = field(default_factory=list)
    by_turn: list[float] = field(default_factory=list)
    _used: Counter[str] = field(default_factory=Counter)

    def add(self, turn: int, change: float, rule: str, reason: str, quote: str) -> float:
        """Move the level, within its bounds; what it moved by."""
        lowest = min(self.floor, self.value)
        moved = round(min(max(self.value + change, lowest), 1.0) - self.value, 4)
        if moved:
            self.value = round(self.value + moved, 4)
            self.evidence.append(Evidence(turn, moved, rule, reason, quote))
        return moved

    def resent(self, turn: int, weight: float, rule: str, reason: str, quote: str) -> float:
        """Raise a resentment; the more there is, the less is added. What it rose by."""
        return self.add(turn, weight * (1 - self.value), rule, reason, quote)

    def relieve(self, turn: int, kind: str, amount: float, reason: str, quote: str) -> float:
        """Lower a resentment by a kind of relief; ``amount`` is negative. What it moved by."""
        moved = self.add(turn, amount, f"relief: {kind}", reason, quote)
        if moved:
            self._used[kind] += 1
        return moved

    def used(self, kind: str) -> int:
        """How often a kind of relief or gain has moved it."""
        return self._used[kind]

    def gain(self, turn: int, kind: str, reason: str, quote: str) -> None:
        """Raise a trust: less each time for the same kind of gain, and less the more there is."""
        numbers, over = gained(kind, self._used[kind], self.value)
        if self.add(turn, prod(numbers) / over, kind, reason, quote):
            self._used[kind] += 1

    def close_turn(self) -> None:
        """Note the level as it stands after an utterance."""
        self.by_turn.append(self.value)

"""How a policy finds its words: by the session's seed, and none again while there are others."""

from collections import Counter
from collections.abc import Sequence

from trainer.buyer.draw import draw


class Tongue:
    """Chooses among ways of saying a thing."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self._used: Counter[str] = Counter()

    def choose(self, ways: Sequence[str]) -> str:
        """One of the ways that have been used the least in this session."""
        least = min(self._used[way] for way in ways)
        fresh = [way for way in ways if self._used[way] == least]
        chosen = fresh[int(self.chance("way", ways[0], self._used.total()) * len(fresh))]
        self._used[chosen] += 1
        return chosen

    def chance(self, *labels: str | int) -> float:
        """A number from 0 up to but not including 1, the same for the same session and labels."""
        return draw(self.seed, "seller", *labels)

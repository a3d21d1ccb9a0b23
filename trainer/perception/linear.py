"""A trained linear head: what the words of a text, each with a weight for every label, add up to.

The weights come from logistic regression (the scripts ``bench/train_*.py`` make the files); here they are
only looked up and added, so a line costs microseconds and the same text always gives the same scores.
"""

import math
import sys
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

Features: TypeAlias = Sequence[tuple[float, Iterable[str]]]
"""Names of what a text has, in groups that share a value; a name stands in one group only."""
SCALE = 1000
"""Weights stand in the file as whole thousandths."""
LANE = 64
"""Bits of a label's place in a packed row: sums of as many weights as a text has features stay within."""
ZERO = 1 << 32
"""What stands in a place for a weight of 0, so that no sum of them is negative and borrows from the next."""


@dataclass(frozen=True, slots=True)
class Linear:
    """Labels with their biases, and for each feature its weights.

    A feature's weights for all labels are packed into one whole number, a place of :data:`LANE` bits for
    each: adding two such numbers adds all their weights at once, which makes a head of thirty labels cheap.
    """

    labels: tuple[str, ...]
    biases: tuple[float, ...]
    weights: Mapping[str, int]

    @classmethod
    def parse(cls, text: str) -> "Linear":
        """A head from its file: comments, a line of labels with biases, then a feature a line.

        Each line is tab separated: ``label bias label bias ...``, then ``feature label-number weight ...``
        with the weights in thousandths. Raises ValueError that names the line which can't be read.
        """
        lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line and line[0] != "#"]
        if not lines:
            raise ValueError("the weights are empty")
        number, first = lines[0]
        try:
            head = first.split("\t")
            labels = tuple(label for label, _ in zip(head[::2], head[1::2], strict=True))
            biases = tuple(int(bias) / SCALE for bias in head[1::2])
            empty = sum(ZERO << (LANE * label) for label in range(len(labels)))
            weights: dict[str, int] = {}
            for number, line in lines[1:]:  # noqa: B007 - told when the line can't be read
                feature, *rest = line.split("\t")
                weights[feature] = empty + sum(
                    int(weight) << (LANE * range(len(labels))[int(label)])
                    for label, weight in zip(rest[::2], rest[1::2], strict=True)
                )
        except (ValueError, IndexError):
            raise ValueError(f"line {number} of the weights can't be read") from None
        return cls(labels, biases, weights)

    def scores(self, features: Features) -> list[float]:
        """One score a label: the log-odds of it, above 0 where it is likelier than its threshold."""
        totals = list(self.biases)
        weights = self.weights
        for value, names in features:
            rows = [row for row in map(weights.get, names) if row]
            if rows:
                sums = unpacked(sum(rows), len(totals))
                zero = len(rows) * ZERO
                totals = [
                    total + value * (found - zero) / SCALE for total, found in zip(totals, sums, strict=True)
                ]
        return totals

    def found(self, features: Features) -> list[str]:
        """The labels whose score is above 0, in their order."""
        scores = self.scores(features)
        return [label for label, score in zip(self.labels, scores, strict=True) if score > 0]


def unpacked(packed: int, places: int) -> "array[int]":
    """The places of a packed row, the first label's first."""
    found = array("Q", packed.to_bytes(places * LANE // 8, "little"))
    if sys.byteorder == "big":
        found.byteswap()
    return found


def probability(score: float) -> float:
    """The log-odds as a probability, 0..1."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def flat(features: Features) -> dict[str, float]:
    """The value of each name, for training."""
    return {name: value for value, names in features for name in names}

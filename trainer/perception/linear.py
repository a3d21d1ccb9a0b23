"""A trained linear head: what the words of a text, each with a weight for every label, add up to.

The weights come from logistic regression (the scripts ``bench/train_*.py`` make the files); here they are
only looked up and added, so a line costs microseconds and the same text always gives the same scores.
"""

import math
import re
import sys
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

Features: TypeAlias = Sequence[tuple[float, Iterable[str]]]
"""Names of what a text has, in groups that share a value; a name stands in one group only."""
SCALE = 1000
"""Weights stand in the file as whole thousandths."""
LANE = 64
"""Bits of a label's place in a packed row: sums of as many weights as a text has features stay within."""
ZERO = 1 << 32
"""What stands in a place for a weight of 0, so that no sum of them is negative and borrows from the next."""


MOST_UNKNOWN = 100_000
"""Features without weights that are remembered as such."""
ROW = re.compile(r"[^\t\n]+(?:\t\d+\t-?\d+)+")
ROWS = re.compile(rf"(?:{ROW.pattern}\n?)*+")


@dataclass(frozen=True, slots=True)
class Linear:
    """Labels with their biases, and for each feature its weights.

    A feature's weights for all labels are packed into one whole number, a place of :data:`LANE` bits for
    each: adding two such numbers adds all their weights at once, which makes a head of thirty labels cheap.
    They are packed when a text first has the feature: most never come up.
    """

    labels: tuple[str, ...]
    biases: tuple[float, ...]
    written: Mapping[str, str]
    """The weights of each feature as they stand in the file."""
    packed: dict[str, int] = field(default_factory=dict)

    @classmethod
    def parse(cls, text: str) -> "Linear":
        """A head from its file: comments, a line of labels with biases, then a feature a line.

        Each line is tab separated: ``label bias label bias ...``, then ``feature label-number weight ...``
        with the weights in thousandths. Raises ValueError that names the line which can't be read.
        """
        lines = text.split("\n")
        first = next((number for number, line in enumerate(lines) if line and line[0] != "#"), None)
        if first is None:
            raise ValueError("the weights are empty")
        head = lines[first].split("\t")
        try:
            labels = tuple(label for label, _ in zip(head[::2], head[1::2], strict=True))
            biases = tuple(int(bias) / SCALE for bias in head[1::2])
        except ValueError:
            raise ValueError(f"line {first + 1} of the weights can't be read") from None
        body = [line for line in lines[first + 1 :] if line]
        if not ROWS.fullmatch("\n".join(body)):
            wrong = next(line for line in body if not ROW.fullmatch(line))
            raise ValueError(f"line {lines.index(wrong, first + 1) + 1} of the weights can't be read")
        return cls(labels, biases, dict(line.split("\t", 1) for line in body))

    def row(self, feature: str) -> int:
        """A feature's weights, packed; 0 for one that has none.

        Raises ValueError where the file gives it a label that there is not.
        """
        found = self.packed.get(feature)
        if found is None:
            written = self.written.get(feature)
            found = 0 if written is None else packed(written.split("\t"), len(self.labels))
            if written is not None or len(self.packed) < MOST_UNKNOWN:
                self.packed[feature] = found
        return found

    def weight(self, feature: str, label: str) -> float:
        """What one feature weighs for a label; 0 where it has no weight."""
        rows = self.row(feature)
        place = self.labels.index(label)
        return (unpacked(rows, len(self.labels))[place] - ZERO) / SCALE if rows else 0.0

    def bias(self, label: str) -> float:
        """What a label scores before anything was found."""
        return self.biases[self.labels.index(label)]

    def scores(self, features: Features) -> list[float]:
        """One score a label: the log-odds of it, above 0 where it is likelier than its threshold."""
        totals = list(self.biases)
        for value, names in features:
            known = list(map(self.packed.get, names))
            if None in known:
                known = [
                    self.row(name) if row is None else row for name, row in zip(names, known, strict=True)
                ]
            rows = list(filter(None, known))
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


def packed(written: Sequence[str], places: int) -> int:
    """Weights as they stand in a row of the file, in one number."""
    total = sum(ZERO << (LANE * place) for place in range(places))
    for label, weight in zip(written[::2], written[1::2], strict=True):
        if int(label) >= places:
            raise ValueError(f"there is no label {label} of {places} in the weights")
        total += int(weight) << (LANE * int(label))
    return total


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

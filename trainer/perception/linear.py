"""A trained linear head: what the words of a text, each with a weight for some labels, add up to.

The weights come from logistic regression (the scripts ``bench/train_*.py`` make the files); here they are only
looked up and added, so a line costs microseconds and the same text always gives the same scores.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass

SCALE = 1000
"""Weights stand in the file as whole thousandths."""


@dataclass(frozen=True, slots=True)
class Linear:
    """Labels with their biases, and for each feature its weights by the label's number."""

    labels: tuple[str, ...]
    biases: tuple[float, ...]
    weights: Mapping[str, tuple[tuple[int, float], ...]]

    @classmethod
    def parse(cls, text: str) -> "Linear":
        """A head from its file: comments, a line of labels with biases, then a feature a line.

        Each line is tab separated: ``label bias label bias ...``, then ``feature label-number weight ...`` with
        the numbers in thousandths. Raises ValueError that names the line which can't be read.
        """
        lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line and line[0] != "#"]
        if not lines:
            raise ValueError("the weights are empty")
        head = lines[0][1].split("\t")
        weights: dict[str, tuple[tuple[int, float], ...]] = {}
        try:
            labels, biases = tuple(head[::2]), tuple(int(bias) / SCALE for bias in head[1::2])
            for number, line in lines[1:]:  # noqa: B007 - told when the line can't be read
                feature, *rest = line.split("\t")
                weights[feature] = tuple(
                    (int(label), int(weight) / SCALE)
                    for label, weight in zip(rest[::2], rest[1::2], strict=True)
                )
                if any(not 0 <= label < len(labels) for label, _ in weights[feature]):
                    raise IndexError
        except (ValueError, IndexError):
            raise ValueError(f"line {number if weights else lines[0][0]} of the weights can't be read") from None
        if len(labels) != len(biases):
            raise ValueError("the weights name a label without its bias")
        return cls(labels, biases, weights)

    def scores(self, features: Mapping[str, float]) -> list[float]:
        """One score a label: the log-odds of it, above 0 where it is likelier than its threshold."""
        totals = list(self.biases)
        weights = self.weights
        for feature, value in features.items():
            for label, weight in weights.get(feature, ()):
                totals[label] += weight * value
        return totals

    def found(self, features: Mapping[str, float]) -> list[str]:
        """The labels whose score is above 0, in their order."""
        return [
            label for label, score in zip(self.labels, self.scores(features), strict=True) if score > 0
        ]


def probability(score: float) -> float:
    """The log-odds as a probability, 0..1."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))

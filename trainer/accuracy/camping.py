"""Campers dividing supplies: the strategies found in their talk against those that annotators marked."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from trainer.accuracy.figures import Figures, Tally, mean
from trainer.accuracy.rows import Camp
from trainer.perception.strategies import strategies
from trainer.perception.trained import head

STRATEGIES = (
    "small-talk",
    "self-need",
    "other-need",
    "no-need",
    "elicit-pref",
    "uv-part",
    "vouch-fair",
    "showing-empathy",
    "promote-coordination",
)
OF_THE_PAPER = STRATEGIES[:7]
"""The labels over which the paper's mean F1 goes."""


@dataclass(slots=True)
class CampCounts:
    """By strategy, over many labelled dialogues."""

    labels: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in STRATEGIES})
    turns: int = 0

    def count(self, camp: Camp) -> None:
        """Count one dialogue; one without labels changes nothing."""
        said = [turn for turn in camp.turns if turn.text is not None]
        if not any(turn.labels for turn in said):
            return
        found = strategies([turn.text or "" for turn in said], head("casino"))
        for turn, names in zip(said, found, strict=True):
            if turn.labels is not None:
                self.add(set(names), set(turn.labels))

    def add(self, found: set[str], there: set[str]) -> None:
        """Count one turn."""
        self.turns += 1
        for name, tally in self.labels.items():
            tally.count(found=name in found, there=name in there)

    @property
    def macro_f1(self) -> float | None:
        """Mean F1 over the seven labels of the paper."""
        return mean([self.labels[name].figures.f1 or 0.0 for name in OF_THE_PAPER]) if self.turns else None

    def figures(self) -> dict[str, Figures]:
        """By strategy."""
        return {name: tally.figures for name, tally in self.labels.items()} if self.turns else {}


def counted(camps: Iterable[Camp]) -> CampCounts:
    """All dialogues counted."""
    counts = CampCounts()
    for camp in camps:
        counts.count(camp)
    return counts

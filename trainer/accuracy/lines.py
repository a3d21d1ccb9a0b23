"""Single labelled lines of sales talk against what the reader finds in them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TypeAlias

from trainer.accuracy.figures import Figures, OfferTally, Tally, mean
from trainer.accuracy.rows import LabelledLine
from trainer.debrief.talk import foreign_talk
from trainer.negotiation.acts import SEQUENCE, Act
from trainer.negotiation.issues import Value
from trainer.negotiation.reading import Reading
from trainer.perception.second import Ask
from trainer.scenario.scenario import Scenario

Opener: TypeAlias = Callable[[str | None], Scenario | None]
"""Opens the scenario that a line names, or the one for lines that name none."""
ENOUGH = 5
"""A label counts in the mean over labels from so many lines on."""


@dataclass(slots=True)
class LineCounts:
    """What was right and wrong over many lines."""

    acts: dict[Act, Tally] = field(
        default_factory=lambda: {act: Tally() for act in Act if act not in SEQUENCE}
    )
    offers: OfferTally = field(default_factory=OfferTally.empty)
    exact: int = 0
    """Lines whose acts are all found, and no other."""
    lines: int = 0

    def count(self, row: LabelledLine, reading: Reading) -> None:
        """Count one line."""
        self.lines += 1
        found = {quoted.act for quoted in reading.acts}
        self.exact += found == set(row.acts)
        for act, tally in self.acts.items():
            tally.count(found=act in found, there=act in row.acts)
        self.offers.count(
            found=reading.offer is not None, there=bool(row.terms), right=same_terms(row, reading)
        )

    @property
    def macro_f1(self) -> float | None:
        """Mean F1 over the acts that are there often enough to tell."""
        figures = [tally.figures for tally in self.acts.values()]
        return mean([found.f1 or 0.0 for found in figures if found.support >= ENOUGH])

    def figures(self) -> dict[str, Figures]:
        """By act, those that are neither there nor found left out."""
        return {act.value: tally.figures for act, tally in self.acts.items() if tally.figures.f1 is not None}


def same_terms(row: LabelledLine, reading: Reading) -> bool:
    """Whether the terms read are the label's: given and asked apart, or together where it says no more."""
    if reading.offer is None:
        return not row.terms
    given, asked = dict(reading.offer.terms), dict(reading.offer.asked)
    if row.condition is not None:
        return equal(given, row.terms) and equal(asked, row.condition)
    return equal(given, row.terms) or equal(given | asked, row.terms)


def equal(found: dict[str, Value], there: dict[str, Value]) -> bool:
    """Whether terms are the same, numbers to the thousandth."""
    return found.keys() == there.keys() and all(
        abs(value - there_value) < 0.001
        if isinstance(value, (int, float)) and isinstance(there_value := there[issue], (int, float))
        else value == there[issue]
        for issue, value in found.items()
    )


def reading_of(
    row: LabelledLine, scenario: Scenario | None, *, trained: bool = True, ask: Ask | None = None
) -> Reading:
    """How the line is read behind the line that went before, as in a transcript of the two."""
    lines = [(row.speaker, row.text)]
    if row.context.strip():
        lines.insert(0, (row.speaker.other, row.context))
    return foreign_talk(lines, scenario, trained=trained, ask=ask).utterances[-1].reading


def counted(rows: Iterable[LabelledLine], scenario_named: Opener, *, ask: Ask | None = None) -> LineCounts:
    """All lines read, with ``ask`` by a second reader too, and counted."""
    counts = LineCounts()
    for row in rows:
        counts.count(row, reading_of(row, scenario_named(row.scenario), ask=ask))
    return counts

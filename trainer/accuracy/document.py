"""The figures as a JSON document, the same in form for every kind of data (DESIGN §11)."""

from collections.abc import Sequence
from typing import Any

from trainer.accuracy.camping import CampCounts
from trainer.accuracy.figures import Figures, shown
from trainer.accuracy.haggling import HaggleCounts
from trainer.accuracy.interviews import InterviewCounts
from trainer.accuracy.lines import LineCounts
from trainer.accuracy.relationship import Person, relationship
from trainer.negotiation.acts import Act


def document(**parts: Any) -> dict[str, Any]:
    """A document with these parts; a part that a set has no labels for is null."""
    empty = dict.fromkeys(("labels", "macro_f1", "offers", "accepts", "rejects", "agreed", "relationship"))
    return {"format": 1, **empty, **parts}


def of_labels(figures: dict[str, Figures]) -> dict[str, dict[str, float | int | None]]:
    """Figures by label."""
    return {label: found.plain() for label, found in figures.items()}


def of_lines(counts: LineCounts) -> dict[str, Any]:
    """What was measured on single lines."""
    return document(
        labels=of_labels(counts.figures()),
        macro_f1=shown(counts.macro_f1),
        offers=counts.offers.plain(),
        accepts=counts.acts[Act.ACCEPT].figures.plain(),
        rejects=counts.acts[Act.REJECT].figures.plain(),
        lines=counts.lines,
        exact=shown(counts.exact / counts.lines) if counts.lines else None,
    )


def of_haggles(counts: HaggleCounts) -> dict[str, Any]:
    """What was measured on haggles; labelled parts only where there are labels."""
    agreed = {"right": counts.agreed, "support": counts.deals} if counts.deals else None
    if not counts.labelled:
        return document(agreed=agreed)
    return document(
        offers=counts.offers.plain(),
        accepts=counts.accepts.figures.plain(),
        rejects=counts.rejects.figures.plain(),
        agreed=agreed,
        lines=counts.labelled,
    )


def of_interviews(counts: InterviewCounts) -> dict[str, Any]:
    """What was measured on job interviews, by issue."""
    return document(issues=counts.plain())


def of_camps(counts: CampCounts, persons: Sequence[Person]) -> dict[str, Any]:
    """What was measured on campers' strategies, null without labels, and on what they felt, null without."""
    return document(
        labels=of_labels(counts.figures()) or None,
        macro_f1=shown(counts.macro_f1),
        lines=counts.turns,
        relationship=relationship(persons),
    )

"""The two axes and the quadrant; subjective value of both sides (DESIGN §9)."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from math import fsum
from operator import add

from trainer.debrief.document import FactorsJson
from trainer.debrief.outcome import outcome_score
from trainer.debrief.talk import Talk
from trainer.ledger.concessions import Concession
from trainer.ledger.empathy import EmpathyEntry, Result
from trainer.ledger.pressure import PressureEntry
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side
from trainer.session.events import EndReason

FEWEST_TURNS = 3
"""Seller turns below which empathy says nothing."""
EARNED, REGARD = 74, 26
"""Of the 100 points of empathy: what was earned by understanding, and how the buyer was treated."""
HALF_EARNED = 13.0
"""Points of empathy at which half of the earned part is reached."""
SYMPATHY = frozenset({1, 2, 4})
"""Levels that feel with the other side; the others see with its eyes."""
MOST_SYMPATHY = 5.0
"""Points that sympathy alone can earn: kind words without a question or an act are not empathy."""
PRESSURE_COST = 0.12
"""What one explicit tactic takes from the regard."""
BOTH = 50
"""From here on an axis counts as won."""

FACE = frozenset({Act.BELITTLE, Act.EXPLOIT, Act.ANGER, Act.THREAT, Act.ULTIMATUM})


def empathy_score(talk: Talk) -> int | None:
    """0..100; None while it can't be told."""
    if talk.ended is EndReason.UNFINISHED or len(talk.turns(Side.SELLER)) < FEWEST_TURNS:
        return None
    return empathy_so_far(talk)


def empathy_so_far(talk: Talk) -> int:
    """0..100, whether or not there is enough to show a score."""
    return round(EARNED * earned(talk) + REGARD * regard(talk))


def earned(talk: Talk) -> float:
    """0..1, by the points of empathy that count, with diminishing returns."""
    points = counted_points(talk)
    return points / (points + HALF_EARNED)


def counted_points(talk: Talk) -> float:
    """The seller's points, those of sympathy no more than :data:`MOST_SYMPATHY`."""
    entries = [entry for entry in talk.ledger.empathy.entries if entry.side is Side.SELLER]
    sympathy = fsum(entry.points for entry in entries if entry.level in SYMPATHY)
    seen = fsum(entry.points for entry in entries if entry.level not in SYMPATHY)
    return min(sympathy, MOST_SYMPATHY) + seen


def regard(talk: Talk) -> float:
    """0..1: one less the buyer's resentment and the pressure put on it."""
    pressure = PRESSURE_COST * sum(entry.severity / 2 for entry in tactics(talk, Side.SELLER))
    return max(1 - talk.ledger.resentment[Side.BUYER].value - pressure, 0.0)


def tactics(talk: Talk, side: Side) -> list[PressureEntry]:
    return [entry for entry in talk.ledger.pressure.entries if entry.side is side]


def quadrant(outcome: int | None, empathy: int | None) -> str | None:
    """Which quadrant two printed scores fall into."""
    if outcome is None or empathy is None:
        return None
    if outcome >= BOTH:
        return "partner" if empathy >= BOTH else "hardball"
    return "pushover" if empathy >= BOTH else "lose-lose"


def scores(talk: Talk) -> tuple[int | None, int | None]:
    """Outcome and empathy, 0..100 each."""
    outcome = outcome_score(talk, talk.scenario) if talk.scenario is not None else None
    return outcome, empathy_score(talk)


@dataclass(frozen=True, slots=True)
class Term:
    """One number of the sum that a factor of subjective value is."""

    what: str
    weight: float
    counted: float = 1.0
    entries: tuple[PressureEntry | EmpathyEntry | Concession, ...] = ()
    """What was counted."""


def subjective_value(talk: Talk, side: Side) -> FactorsJson:
    """How a side is likely to feel: about the terms, itself, the way there, and the other."""
    terms = subjective_terms(talk, side)
    return FactorsJson(**{factor: percent(total(found)) for factor, found in terms.items()})


def subjective_terms(talk: Talk, side: Side) -> dict[str, tuple[Term, ...]]:
    """The four factors of a side's subjective value, each as the terms that it sums, 1 for 100."""
    ledger = talk.ledger
    against = tactics(talk, side.other)
    slighted = [entry for entry in against if entry.tactic in FACE]
    slights = Term("slights", -0.2, sum(entry.severity / 2 for entry in slighted), tuple(slighted))
    pushes = Term("tactics", -0.08, sum(entry.severity / 2 for entry in against), tuple(against))
    shown = [entry for entry in ledger.empathy.entries if entry.side is side.other]
    met = tuple(entry for entry in shown if entry.result is Result.MET)
    missed = tuple(entry for entry in shown if entry.act is None)
    heard = (len(met) + 1) / (len(met) + len(missed) + 2)
    counts = f"heard: ({len(met)} met + 1) / ({len(met)} met + {len(missed)} let pass + 2)"
    resentment = ledger.resentment[side].value
    liking = [Term("for a start", 1), Term("resentment", -1, resentment)]
    if side is Side.BUYER:
        liking = [Term("for a start", 0.5), Term("resentment", -0.5, resentment)]
        liking.append(Term("trust", 0.5, ledger.trust.value))
    return {
        "instrumental": satisfaction(talk, side),
        "self": (
            Term("for a start", 0.8),
            slights,
            Term("resentment", -0.5, resentment),
            Term("times understood", 0.05, len(met), met),
        ),
        "process": (Term(counts, 0.9, heard, met + missed), Term("for a start", 0.25), pushes),
        "relationship": tuple(liking),
    }


def satisfaction(talk: Talk, side: Side) -> tuple[Term, ...]:
    """0..1, from the result against the side's own target; without a scenario by deal or none."""
    if talk.terms is None:
        return (Term("no deal", 0.25),)
    setting = talk.ledger.setting
    if setting.payoffs is None:
        return (Term("a deal, with nobody's numbers known", 0.65),)
    at_once = tuple(
        entry
        for entry in talk.ledger.concessions.entries
        if entry.first_offer_taken and entry.side is side.other
    )
    regret = (Term("the first offer was taken at once", -0.15, 1.0, at_once),) if at_once else ()
    return (Term("of the way from walk-away to target", 1, setting.reach(side, talk.terms)), *regret)


def total(terms: Iterable[Term]) -> float:
    """The sum, from first to last: in another order the last digit could be another."""
    return reduce(add, (term.weight * term.counted for term in terms))


def percent(share: float) -> int:
    return round(100 * min(max(share, 0.0), 1.0))

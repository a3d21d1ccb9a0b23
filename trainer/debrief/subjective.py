"""Subjective value of both sides on four factors (after Curhan, Elfenbein and Xu, 2006), from the ledger."""

from collections.abc import Sequence

from trainer.debrief.document import FactorsJson
from trainer.debrief.regard import CONTENT, LIKING, estimated
from trainer.debrief.scores import tactics
from trainer.debrief.talk import Talk
from trainer.debrief.term import Term, percent, total
from trainer.ledger.pressure import PressureEntry
from trainer.ledger.understood import EmpathyEntry, Result
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side
from trainer.perception.linear import Linear
from trainer.perception.trained import head

FACE = frozenset({Act.BELITTLE, Act.EXPLOIT, Act.ANGER, Act.THREAT, Act.ULTIMATUM})
"""Tactics that cost face."""


def subjective_value(talk: Talk, side: Side, learnt: Linear | None = None) -> FactorsJson:
    """How a side is likely to feel: about the terms, itself, the way there, and the other."""
    terms = subjective_terms(talk, side, learnt)
    return FactorsJson(**{factor: percent(total(found)) for factor, found in terms.items()})


def subjective_terms(talk: Talk, side: Side, learnt: Linear | None = None) -> dict[str, tuple[Term, ...]]:
    """The four factors of a side's subjective value, each as the terms that it sums, 1 for 100.

    In a played talk the buyer's mind is known; of one that was read, how content a side is with itself and
    with the other is estimated from the signs in the words of both, by the head that ships or by ``learnt``.
    """
    against = tactics(talk, side.other)
    shown = [entry for entry in talk.ledger.empathy.entries if entry.side is side.other]
    met = tuple(entry for entry in shown if entry.result is Result.MET)
    missed = tuple(entry for entry in shown if entry.act is None)
    heard = (len(met) + 1) / (len(met) + len(missed) + 2)
    counts = f"heard: ({len(met)} met + 1) / ({len(met)} met + {len(missed)} let pass + 2)"
    pushes = Term("tactics", -0.08, sum(entry.severity / 2 for entry in against), tuple(against))
    if talk.played:
        of_self, of_other = self_regard(talk, side, against, met), liking(talk, side)
    else:
        learnt = learnt or head("regard")
        of_self, of_other = estimated(talk, side, CONTENT, learnt), estimated(talk, side, LIKING, learnt)
    return {
        "instrumental": satisfaction(talk, side),
        "self": of_self,
        "process": (Term(counts, 0.9, heard, met + missed), Term("for a start", 0.25), pushes),
        "relationship": of_other,
    }


def self_regard(
    talk: Talk, side: Side, against: Sequence[PressureEntry], met: tuple[EmpathyEntry, ...]
) -> tuple[Term, ...]:
    """How content with oneself, in a talk of the trainer's."""
    slighted = tuple(entry for entry in against if entry.tactic in FACE)
    return (
        Term("for a start", 0.8),
        Term("slights", -0.2, sum(entry.severity / 2 for entry in slighted), slighted),
        Term("resentment", -0.5, talk.ledger.resentment[side].value),
        Term("times understood", 0.05, len(met), met),
    )


def liking(talk: Talk, side: Side) -> tuple[Term, ...]:
    """How content with the other side, in a talk of the trainer's: the feelings that the ledger keeps."""
    resentment = talk.ledger.resentment[side].value
    if side is Side.SELLER:
        return Term("for a start", 1), Term("resentment", -1, resentment)
    return (
        Term("for a start", 0.5),
        Term("resentment", -0.5, resentment),
        Term("trust", 0.5, talk.ledger.trust.value),
    )


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
    reach = min(setting.reach(side, talk.terms), 1.0)  # beyond the target the regret would not show
    return (Term("of the way from walk-away to target", 1, reach), *regret)

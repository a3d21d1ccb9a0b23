"""Factors: the numbers that a weight or a count of points is the product of, each with what it stands for."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from trainer.ledger import rules
from trainer.ledger.levels import AGAIN, POINTS
from trainer.ledger.pressure import PressureEntry
from trainer.ledger.rules import Rule
from trainer.ledger.setting import Setting
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side
from trainer.negotiation.wording import ordinal
from trainer.scenario.persona import Persona

SEVERITY_WORDS = {
    0: "plainly put",
    1: "mild or implied",
    2: "explicit",
    3: "explicit, with harm, contempt or a known falsehood",
}


@dataclass(frozen=True, slots=True)
class Factor:
    """One number of a product."""

    what: str
    """What it stands for, in a few words."""
    size: float
    why: str = ""
    """The reason for its size, or the source; empty for a count, a level, or a choice of the scenario's."""


Factors: TypeAlias = tuple[Factor, ...]


def product(factors: Iterable[Factor]) -> float:
    """All of them multiplied, from first to last: in another order the last digit could be another."""
    found = 1.0
    for factor in factors:
        found *= factor.size
    return found


def weight_of(entry: PressureEntry, setting: Setting, *, weakness_shown: bool) -> Factors:
    """What a use of a tactic weighs on whoever it is used on: the product of these.

    ``weakness_shown`` says whether the buyer had shown one by then.
    """
    word = entry.tactic.value.replace("_", " ")
    factors = [
        ruled(word, rules.PRESSURE_WEIGHT[entry.tactic]),
        ruled(SEVERITY_WORDS[entry.felt], rules.SEVERITY[entry.felt]),
    ]
    if entry.stronger == entry.side:
        factors.append(ruled("from the stronger side", rules.BY_THE_STRONGER))
    if entry.repeated:
        again = 1 + min(rules.REPEATED.weight * entry.repeated, 1.0)
        factors.append(Factor(f"for the {ordinal(entry.repeated + 1)} time", again, rules.REPEATED.why))
    if entry.tactic is Act.EXPLOIT and weakness_shown:
        factors.append(ruled("on a weakness they had shown", rules.ON_A_WEAKNESS))
    if entry.side is Side.SELLER:
        factors.append(Factor("their sensitivity", setting.persona.sensitivity))
        factors += minded(setting.persona, entry.tactic)
    else:
        factors.append(ruled("a seller is paid to sit through it", rules.ENDURED))
    return tuple(factors)


def ruled(what: str, rule: Rule) -> Factor:
    """A rule's weight as a factor."""
    return Factor(what, rule.weight, rule.why)


def slighted(persona: Persona, what: str, rule: Rule, slight: str) -> Factors:
    """What a slight weighs on this buyer: the product of these."""
    return (ruled(what, rule), *minded(persona, slight))


def minded(persona: Persona, slight: str) -> Factors:
    """How much more or less than others this buyer minds a tactic or a slight; none where it is as others."""
    scale = persona.resents.get(slight, 1.0)
    return () if scale == 1 else (Factor(f"this buyer minds it {'more' if scale > 1 else 'less'}", scale),)


def lost_by(moved: float) -> Factors:
    """What a rise of the buyer's resentment costs its trust."""
    return Factor("resentment that it added", moved), Factor(
        "trust lost for each point", -rules.TRUST_LOST.weight, rules.TRUST_LOST.why
    )


def given(whole: Rule, share: float | None) -> Factors:
    """What a give leaves with the seller: ``whole`` for all of its range, in proportion for less."""
    part = min(share or 0.0, 1.0)
    return ruled("for a whole range", whole), Factor(
        "share of your range that you gave for the first time", part
    )


def worth_of(level: int, used: int = 0, unprompted: float | None = None) -> Factors:
    """What a move of a level earns, the ``used`` + 1. of its kind: the product of these."""
    alone = () if unprompted is None else (Factor("unprompted", unprompted),)
    return (Factor(f"level {level}", POINTS[level]), *again(used), *alone)


def again(used: int) -> Factors:
    """What repeating a move leaves of its points."""
    return (Factor(f"for the {ordinal(used + 1)} time", AGAIN**used),) if used else ()

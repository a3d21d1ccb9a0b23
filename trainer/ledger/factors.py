"""Factors: the numbers that a weight or a count of points is the product of, each with what it stands for."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from trainer.ledger import rules
from trainer.ledger.feelings import Level
from trainer.ledger.levels import AGAIN, POINTS
from trainer.ledger.pressure import PressureEntry
from trainer.ledger.setting import Setting
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side

SEVERITY_WORDS = {
    0: "plainly put",
    1: "mild or implied",
    2: "explicit",
    3: "explicit, with harm or contempt",
}


@dataclass(frozen=True, slots=True)
class Factor:
    """One number of a product."""

    what: str
    """What it stands for, in a few words."""
    size: float


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
        Factor(word, rules.PRESSURE_WEIGHT[entry.tactic]),
        Factor(SEVERITY_WORDS[entry.felt], rules.SEVERITY[entry.felt]),
    ]
    if entry.stronger == entry.side:
        factors.append(Factor("from the stronger side", rules.BY_THE_STRONGER))
    if entry.repeated:
        again = 1 + min(rules.REPEATED * entry.repeated, 1.0)
        factors.append(Factor(f"for the {entry.repeated + 1}. time", again))
    if entry.tactic is Act.EXPLOIT and weakness_shown:
        factors.append(Factor("on a weakness they had shown", rules.BY_THE_STRONGER))
    if entry.side is Side.SELLER:
        factors.append(Factor("their sensitivity", setting.persona.sensitivity))
    else:
        factors.append(Factor("a seller is paid to sit through it", rules.ENDURED))
    return tuple(factors)


def room(resentment: Level) -> Factor:
    """The more resentment there is, the less a slight adds."""
    return Factor(f"1 − the {resentment.value:g} there was", 1 - resentment.value)


def lost_by(moved: float) -> Factors:
    """What a rise of the buyer's resentment costs its trust."""
    return Factor("resentment that it added", moved), Factor("trust lost for each point", -rules.TRUST_LOST)


def given(whole: float, share: float) -> Factors:
    """What a give leaves with the seller: ``whole`` for all of its range, in proportion for less."""
    return Factor("for a whole range", whole), Factor("share of your range that you gave", share)


def worth_of(level: int, used: int = 0, unprompted: float | None = None) -> Factors:
    """What a move of a level earns, the ``used`` + 1. of its kind: the product of these."""
    alone = () if unprompted is None else (Factor("unprompted", unprompted),)
    return (Factor(f"level {level}", POINTS[level]), *again(used), *alone)


def again(used: int) -> Factors:
    """What repeating a move leaves of its points."""
    return (Factor(f"for the {used + 1}. time", AGAIN**used),) if used else ()

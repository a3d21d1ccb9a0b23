"""The scripted part of a buyer: beats that happen when a condition over the state holds."""

import operator
import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints

from trainer.negotiation.acts import PRESSURE, Act
from trainer.negotiation.issues import Value
from trainer.negotiation.model import Model

STATE = {
    "round": "rounds played, counted from 1",
    "rounds_left": "rounds until the time is up",
    "trust": "the buyer's trust, 0 to 1",
    "resentment": "the buyer's resentment, 0 to 1",
    "patience": "the buyer's patience, 0 to 1",
    "seller_offers": "offers that the seller has made",
    "gap": "how far the seller's standing offer lies beyond the buyer's, as a share of the buyer's range",
    "facts_told": "facts that the buyer has told",
}
"""What a condition may speak of."""

COMPARISONS: Mapping[str, Callable[[float, float], bool]] = {
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
    "==": operator.eq,
}
CONDITION = re.compile(r"\s*([a-z_]+)\s*(>=|<=|==|>|<)\s*(-?\d+(?:\.\d+)?)\s*")


def checked_condition(text: str) -> str:
    """The condition itself; raises ValueError when it is not one."""
    found = CONDITION.fullmatch(text)
    if not found:
        raise ValueError(f"{text!r} is not a condition; write for example 'round >= 5'")
    if found[1] not in STATE:
        raise ValueError(f"{found[1]!r} is nothing a condition can speak of; there are {', '.join(STATE)}")
    return text


ConditionText = Annotated[str, StringConstraints(max_length=80), AfterValidator(checked_condition)]


def holds(condition: str, state: Mapping[str, float]) -> bool:
    """Whether a condition such as ``round >= 5`` is true of the state."""
    found = CONDITION.fullmatch(condition)
    if not found:
        raise ValueError(f"{condition!r} is not a condition")
    return COMPARISONS[found[2]](state[found[1]], float(found[3]))


class BeatKind(StrEnum):
    """What a beat does."""

    FLINCH = "flinch"
    """The buyer is taken aback by the seller's number."""
    TACTIC = "tactic"
    """The buyer plays a pressure tactic beside its move."""
    BOSS_JOINS = "boss_joins"
    """Somebody above the buyer joins for a turn and speaks."""
    SAY = "say"
    """The buyer says a line that the author insists on."""
    NIBBLE = "nibble"
    """Once terms are agreed the buyer asks for one thing more."""


def checked_tactic(act: Act) -> Act:
    """The act, if it is pressure; raises ValueError otherwise."""
    if act not in PRESSURE:
        raise ValueError(f"{act.value!r} is no tactic; there are {', '.join(sorted(PRESSURE))}")
    return act


BeatLine = Annotated[str, StringConstraints(min_length=1, max_length=400, strip_whitespace=True)]


class Beat(Model):
    """Something scripted, played once, when all its conditions hold."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
    kind: BeatKind
    when: tuple[ConditionText, ...] = ()
    chance: float = Field(default=1.0, gt=0, le=1)
    """Drawn once, at the session's start."""
    line: BeatLine
    tactic: Annotated[Act, AfterValidator(checked_tactic)] | None = None
    severity: int = Field(default=1, ge=0, le=3)
    true: bool | None = None
    """Whether what the tactic claims is so; left out where the author does not say."""
    belied_by: str | None = None
    """The buyer's fact that shows an untrue claim to be one, once it is told."""
    who: str | None = Field(default=None, max_length=80)
    """Who joins."""
    patience: int = 0
    """Rounds of patience that it adds, or with a minus takes."""
    reserve: float = Field(default=0, ge=-0.5, le=0.5)
    """Added to the buyer's reserve from then on."""
    position: Literal["seller", "buyer", "balanced"] | None = None
    """Who is the stronger side from then on."""
    asks: dict[str, Value] = Field(default_factory=dict)
    """What a nibble asks for: values of issues, each a step beyond what was agreed at the most."""

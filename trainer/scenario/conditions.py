"""The conditions of a script: one comparison each, over what a talk has come to."""

import operator
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Annotated, NamedTuple, TypeAlias

from pydantic import AfterValidator, StringConstraints

from trainer.scenario.fault import suggestion

STATE = {
    "round": "rounds played, counted from 1",
    "rounds_left": "rounds until the time is up",
    "meeting": "which meeting it is, counted from 1",
    "trust": "the buyer's trust, 0 to 1",
    "resentment": "the buyer's resentment, 0 to 1",
    "patience": "the buyer's patience, 0 to 1",
    "seller_offers": "offers that the seller has made",
    "gap": "how far the seller's standing offer lies beyond the buyer's, as a share of the buyer's range",
    "moved": "how far the buyer has come from its opening, as a share of its range",
    "facts_told": "facts that the buyer has told",
    "pressed": "rounds in which the seller has pressed the buyer",
}
"""What a condition may speak of."""

GROUPS = {
    "told": "1 once the buyer has told this fact of its own, 0 before",
    "heard": "1 once the seller has said this fact or argument, 0 before",
    "played": "how often this beat has been played",
    "seller": "what the seller has on the table for this issue",
    "buyer": "what the buyer has on the table for this issue",
}
"""What a condition may speak of by a name after a dot: ``told.budget``, ``seller.price``."""

COMPARISONS: Mapping[str, Callable[[float, float], bool]] = {
    ">=": operator.ge,
    "<=": operator.le,
    "==": operator.eq,
    "!=": operator.ne,
    ">": operator.gt,
    "<": operator.lt,
}
MISWRITTEN = {
    re.compile(r"=>|≥"): "'>=' for 'or more'",
    re.compile(r"=<|≤"): "'<=' for 'or less'",
    re.compile(r"(?<![<>=!])=(?![<>=])"): "'==' for 'is'",
    re.compile(r"%"): "a share and no percent, for example 'trust >= 0.5'",
    re.compile(r"\bor\b"): "two beats, one for each; all conditions of a beat have to hold",
    re.compile(r"\bnot\b"): "'!=' for 'is not', or '== 0'",
}
"""What people write where a condition belongs, and what to write instead."""
SAME = ("==", "!=")
"""What names can be compared by."""
LIKE = 0.7
"""How much a name has to be like another to be meant for it."""
NAME = "[a-z][a-z0-9_]{0,39}"
NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?", re.ASCII)
VALUE = r"""[^\s<>=!,%'"]+|'[^']+'|"[^"]+\""""
"""A number or a name; in quotes a name that is no single word."""
CONDITION = re.compile(rf"\s*({NAME}(?:\.{NAME})?)\s*(>=|<=|==|!=|>|<)\s*({VALUE})\s*", re.ASCII)
SPACED = re.compile(rf"\s*((?:seller|buyer)\.{NAME})\s*(==|!=)\s*([^<>=!,%'\"]*[^<>=!,%'\"\s])\s*", re.ASCII)
"""A choice of several words without quotes."""

StateValue: TypeAlias = float | str


class Condition(NamedTuple):
    """One comparison."""

    name: str
    compared: str
    value: StateValue

    @property
    def group(self) -> str | None:
        """What stands before the dot; None for a name of the state itself."""
        before, dot, _ = self.name.partition(".")
        return before if dot else None

    @property
    def member(self) -> str:
        """What stands after the dot, or the whole name."""
        return self.name.rpartition(".")[2]

    def holds(self, state: Mapping[str, StateValue]) -> bool:
        """Whether it is true of the state, where what has not come about counts as 0.

        A name and a number are never the same.
        """
        found = state.get(self.name, 0.0)
        if isinstance(found, str) or isinstance(self.value, str):
            return (found == self.value) is (self.compared == "==")
        return COMPARISONS[self.compared](found, self.value)


@lru_cache(maxsize=1024)
def parsed(text: str) -> Condition:
    """The condition that a text is; raises ValueError when it is none, with what to write."""
    found = CONDITION.fullmatch(text)
    if not found:
        raise ValueError(f"{text!r} is not a condition; {better(text)}")
    name, compared, value = found.groups()
    condition = Condition(name, compared, float(value) if NUMBER.fullmatch(value) else value.strip("'\""))
    if condition.group is None and name not in STATE:
        raise ValueError(f"{name!r} is nothing a condition can speak of; {suggestion(name, STATE, LIKE)}")
    if condition.group is not None and condition.group not in GROUPS:
        groups = suggestion(f"{condition.group}.", [f"{group}." for group in GROUPS], LIKE)
        raise ValueError(f"{name!r} is nothing a condition can speak of; before the name {groups}")
    if isinstance(condition.value, str) and condition.group not in {"seller", "buyer"}:
        least = 0.5 if "0 to 1" in STATE.get(name, "") else 1
        raise ValueError(f"{name!r} is a number; compare it with one, for example '{name} >= {least}'")
    if isinstance(condition.value, str) and compared not in SAME:
        raise ValueError(f"{condition.value!r} is a name; compare it by == or !=")
    return condition


def better(text: str) -> str:
    """What to write in place of a text that is no condition."""
    parts = [part.strip() for part in re.split(r"\band\b|,|&+", text) if part.strip()]
    if len(parts) > 1:
        return f"write each on its own, with a comma between: [{', '.join(parts)}]"
    if CONDITION.fullmatch(text.lower()):
        return f"write it in small letters: '{text.strip().lower()}'"
    spaced = SPACED.fullmatch(text)
    if spaced:
        return f"put a name of several words in quotes: '{spaced[1]} {spaced[2]} {as_value(spaced[3])}'"
    for wrong, right in MISWRITTEN.items():
        if wrong.search(text):
            return f"write {right}"
    return "write for example 'round >= 5'"


def as_value(name: str) -> str:
    """A choice as a condition names it: in quotes where it is no single word, or would be a number."""
    plain = re.fullmatch(r"[^\s<>=!,%'\"]+", name) and not NUMBER.fullmatch(name)
    return name if plain else f'"{name}"'


def checked_condition(text: str) -> str:
    """The condition itself; raises ValueError when it is not one."""
    parsed(text)
    return text


ConditionText = Annotated[str, StringConstraints(max_length=120), AfterValidator(checked_condition)]


def holds(condition: str, state: Mapping[str, StateValue]) -> bool:
    """Whether a condition such as ``round >= 5`` is true of the state."""
    return parsed(condition).holds(state)


def unmet(conditions: Iterable[str], state: Mapping[str, StateValue]) -> Iterator[str]:
    """Those that are not true of the state, each with what it is: ``round >= 5 (is 3)``."""
    for condition in conditions:
        if not holds(condition, state):
            yield f"{condition.strip()} (is {in_words(state.get(parsed(condition).name, 0.0))})"


def in_words(value: StateValue) -> str:
    """A value of the state as people read it."""
    return value if isinstance(value, str) else f"{round(value, 3):g}"

"""Resentment and trust as sums of explained contributions, each with rule, turn, quote and amount."""

from collections import Counter
from dataclasses import dataclass, field
from typing import TypeAlias

from trainer.ledger.factors import Factor, Factors, lost_by, product
from trainer.ledger.pulls import Gain, Pull, Relief, Rise
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side
from trainer.scenario.persona import Persona

PUSHED = "pressure: "
"""How the rule begins by which a side resents a tactic."""
EASED = "relief: "
"""How the rule of a relief begins."""
LOPSIDED_DEAL = "lopsided deal"
"""The rule by which a buyer resents a deal; its reason tells how far the deal is from the buyer's target."""
BLUFF_CALLED = "bluff called"
"""The rule by which a claim is resented once it is found out to be untrue."""
OWED = "untold"
"""The rule by which a buyer resents what it had a right to hear before it signed; its reason is the fact."""
CONCERN = "concern "
"""How the rule begins by which a side resents that a concern of its own was let pass or brushed aside."""
REVERSED = "went back on a yes"
"""The rule by which a buyer resents that the seller takes back what was agreed."""
REOPENED = "no longer agreed"
"""The rule by which terms that are no longer agreed give back what they had left."""
IN_TIME = "told in time"
"""The rule by which what was owed gives back what agreed terms had left, told before they are confirmed."""
FOUND_HOLLOW = "found hollow"
"""The rule by which words that turn out to be hollow give back what they had brought."""

Why: TypeAlias = tuple[str, str, str]
"""Rule, reason and quote."""


def pushed_by(tactic: Act) -> str:
    """The rule by which a side resents a tactic."""
    return f"{PUSHED}{tactic.value.replace('_', ' ')}"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One contribution."""

    turn: int
    change: float
    """Added to the level, after bounds; between −1 and 1."""
    rule: str
    reason: str
    quote: str
    factors: Factors = ()
    """What the change is the product of, before bounds."""

    @property
    def pushes(self) -> bool:
        """Whether it is a tactic that is resented."""
        return self.rule.startswith(PUSHED)

    @property
    def eases(self) -> bool:
        """Whether it is a relief."""
        return self.rule.startswith(EASED)

    @property
    def lopsided(self) -> bool:
        """Whether it is the buyer's resentment of a deal that favours the seller too much."""
        return self.rule == LOPSIDED_DEAL


@dataclass(slots=True)
class Step:
    """A pull as it came, whether or not the level moved."""

    pull: Pull
    floor: float
    found: Evidence | None
    """What it made the level move by; None where a bound kept it from moving."""
    before: float = 0.0
    """Where the course stood before it."""
    moved: bool = False
    """Whether it moves the course."""


class Course:
    """Where the pulls at a level lead, as if those that were taken back had never been."""

    def __init__(self, start: float) -> None:
        self.value = start
        self.used = Counter[str]()
        """How often each kind of relief or gain moves it."""
        self._steps: list[Step] = []

    def go(self, step: Step) -> None:
        """Go one step further."""
        kind, step.before = step.pull.kind, self.value
        moved = bounded(self.value, product(step.pull.at(self.value, self.used[kind])), step.floor)
        step.moved = moved != 0
        self.value = round(self.value + moved, 4)
        self.used[kind] += step.moved
        self._steps.append(step)

    def take_out(self, taken: Evidence, floored: float = 0.0) -> None:
        """Go back to the step of ``taken``, and from there on again without it and what it had ``floored``.

        Words are mostly found hollow soon after they were said: it is looked for from the end.
        """
        places = range(len(self._steps) - 1, -1, -1)
        place = next((place for place in places if self._steps[place].found is taken), None)
        if place is None:
            return
        again = self._steps[place:]
        del self._steps[place:]
        self.value = again[0].before
        for step in again:
            self.used[step.pull.kind] -= step.moved
        for step in again[1:]:
            step.floor = max(round(step.floor - floored, 4), 0.0)
            self.go(step)


@dataclass(slots=True)
class Level:
    """A feeling between ``floor`` and 1, and what made it."""

    start: float = 0.0
    floor: float = 0.0
    evidence: list[Evidence] = field(default_factory=list)
    by_turn: list[float] = field(default_factory=list)
    value: float = field(init=False)
    _course: Course = field(init=False, compare=False)
    _used: Counter[str] = field(init=False, default_factory=Counter)
    """How often each kind of relief or gain has moved it."""

    def __post_init__(self) -> None:
        self.value = self.start
        self._course = Course(self.start)

    def move(self, turn: int, pull: Pull, why: Why) -> Evidence | None:
        """Let a pull move the level within its bounds; None where it does not move."""
        factors = pull.at(self.value, self._used[pull.kind])
        moved = bounded(self.value, product(factors), self.floor)
        found = self._note(turn, moved, why, factors) if moved else None
        self._course.go(Step(pull, self.floor, found))
        self._used[pull.kind] += found is not None
        return found

    def give_back(
        self, turn: int, taken: Evidence, reason: str, rule: str = FOUND_HOLLOW, floored: float = 0.0
    ) -> Evidence | None:
        """Take away what is left of what some words had brought, from this turn on; None where nothing is.

        ``floored`` is how much of it no relief could have taken away until now.

        The level goes to where it would be had they brought nothing: what came after them is reckoned anew
        without them, so that neither a bound nor a relief of the same kind makes it go further than that.
        """
        self._course.take_out(taken, floored)
        self._used = self._course.used.copy()
        back = round(self._course.value - self.value, 4)
        if back * taken.change >= 0:
            return None
        brought = "eased" if taken.change < 0 else "earned" if rule == FOUND_HOLLOW else "left"
        factors = [Factor(f"what the words of turn {taken.turn} had {brought}", -taken.change)]
        if back != -taken.change:
            factors.append(Factor("the part of it that was left", back / -taken.change))
        return self._note(turn, back, (rule, reason, taken.quote), tuple(factors))

    def close_turn(self) -> None:
        """Note the level as it stands after an utterance."""
        self.by_turn.append(self.value)

    def _note(self, turn: int, moved: float, why: Why, factors: Factors) -> Evidence:
        self.value = round(self.value + moved, 4)
        found = Evidence(turn, moved, *why, factors)
        self.evidence.append(found)
        return found


def bounded(value: float, change: float, floor: float) -> float:
    """By how much a change moves a level: up to 1, and down to its floor or no further than where it is."""
    return round(min(max(value + change, min(floor, value)), 1.0) - value, 4)


@dataclass(frozen=True, slots=True)
class Effect:
    """What something did to a feeling."""

    whose: Side | None
    """The side whose resentment moved; None for the buyer's trust."""
    found: Evidence


class Feelings:
    """What both sides resent, and how much the buyer trusts. Every change says what it did."""

    def __init__(self, persona: Persona) -> None:
        self.persona = persona
        self.resentment: dict[Side, Level] = {side: Level() for side in Side}
        self.trust = Level(start=persona.trust)

    def resent(self, side: Side, turn: int, factors: Factors, why: Why) -> list[Effect]:
        """Raise a resentment by a product; the more there is, the less is added."""
        return self._move(side, turn, Rise(factors), why)

    def slight(self, side: Side, turn: int, factors: Factors, why: Why) -> list[Effect]:
        """Raise a resentment, which costs the buyer's trust as well."""
        resented = self.resent(side, turn, factors, why)
        if side is Side.SELLER or not resented:
            return resented
        return resented + self.distrust(turn, lost_by(resented[0].found.change), why)

    def owe(self, side: Side, turn: int, factors: Factors, why: Why) -> list[Effect]:
        """Raise a resentment by a product, however much there is."""
        return self._move(side, turn, Pull(factors), why)

    def relieve(self, side: Side, turn: int, kind: str, reason: str, quote: str) -> list[Effect]:
        """Lower a resentment by a kind of relief."""
        relief = Relief.of(kind, self.persona if side is Side.BUYER else None)
        return self._move(side, turn, relief, (f"{EASED}{kind}", reason, quote))

    def gain(self, turn: int, kind: str, reason: str, quote: str) -> list[Effect]:
        """Raise the trust by a kind of gain."""
        return self._move(None, turn, Gain.of(kind), (kind, reason, quote))

    def distrust(self, turn: int, factors: Factors, why: Why) -> list[Effect]:
        """Lower the trust by a product, which is negative."""
        return self._move(None, turn, Pull(factors), why)

    def befall(self, whose: Side | None, turn: int, factors: Factors, why: Why) -> list[Effect]:
        """Move a resentment, or the trust for None, by a product that no line of the other's made."""
        return self._move(whose, turn, Pull(factors), why)

    def give_back(self, turn: int, effects: list[Effect], reason: str) -> None:
        """Take away what is left of some effects, from a turn on."""
        for effect in effects:
            self._level(effect.whose).give_back(turn, effect.found, reason)

    def close_turn(self) -> None:
        """Note all levels as they stand after an utterance."""
        for level in (*self.resentment.values(), self.trust):
            level.close_turn()

    def _level(self, whose: Side | None) -> Level:
        return self.trust if whose is None else self.resentment[whose]

    def _move(self, whose: Side | None, turn: int, pull: Pull, why: Why) -> list[Effect]:
        """Let a pull move a level; nothing where a bound keeps it from moving."""
        found = self._level(whose).move(turn, pull, why)
        return [] if found is None else [Effect(whose, found)]

"""Tracked feelings against what the participants of a negotiation said of them afterwards."""

from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from random import Random
from statistics import StatisticsError, correlation, fmean, pstdev
from typing import Any

from trainer.accuracy.campsite import Seat, seats
from trainer.accuracy.figures import shown
from trainer.accuracy.rows import Camp
from trainer.debrief.document import FactorsJson
from trainer.debrief.subjective import subjective_value
from trainer.negotiation.acts import EMPATHY, Act
from trainer.perception.signs import NOTED

FEWEST = 10
"""People whom something must have happened to before its effect is told."""
RESAMPLED = 300
"""Draws of as many dialogues as there are, for the interval."""
SEED = 20_211
TAIL = 0.025
COUNTED = EMPATHY | {Act.REJECT, Act.WALK_AWAY}
BUTTONS = {Act.REJECT: "deal rejected", Act.WALK_AWAY: "walked away"}
"""Doings that were entered and not only said."""


@dataclass(frozen=True, slots=True)
class Person:
    """One participant: what the ledger tracked, and what was said afterwards."""

    seat: Seat
    feels: FactorsJson

    @property
    def content(self) -> float:
        """Tracked satisfaction: the mean of how content with the terms and with oneself."""
        return (self.feels.instrumental + self.feels.self) / 2

    @property
    def points(self) -> float:
        """What the deal pays, or no deal, in money per year."""
        talk, side = self.seat.talk, self.seat.side
        setting = talk.ledger.setting
        return (setting.cents(side, talk.terms) if talk.terms else setting.floors[side]) / 100

    @property
    def resentment(self) -> float:
        """As the ledger tracked it, 0 to 1."""
        return self.seat.talk.ledger.resentment[self.seat.side].value

    @property
    def met(self) -> set[str]:
        """What the ledger found in the other's words and doings."""
        talk, other = self.seat.talk, self.seat.side.other
        noted = {said.turn for said in talk.turns(other) if said.text.startswith(NOTED)}
        found = {
            entry.tactic.value
            for entry in talk.ledger.pressure.entries
            if entry.side is other and entry.turn not in noted
        }
        for said in talk.turns(other):
            acts = {quoted.act for quoted in said.reading.acts} & COUNTED
            found |= {BUTTONS.get(act, act.value) if said.turn in noted else act.value for act in acts}
        return found


def people(camps: Iterable[Camp]) -> list[Person]:
    """All participants that rated the other and the deal, by the weights that ship."""
    return [Person(seat, subjective_value(seat.talk, seat.side)) for seat in seats(camps)]


def relationship(persons: Sequence[Person]) -> dict[str, Any] | None:
    """How well tracked feelings go with what people said; None for fewer than three people."""
    if len(persons) < 3:
        return None
    likes = [float(one.seat.likes) for one in persons]
    satisfied = [float(one.seat.satisfied) for one in persons]
    liking = [float(one.feels.relationship) for one in persons]
    content = [one.content for one in persons]
    dialogues = [one.seat.dialogue for one in persons]
    points = [one.points for one in persons]
    lines = [float(len(one.seat.talk.utterances)) for one in persons]
    return {
        "rho_likeness": shown(rho(liking, likes)),
        "rho_satisfaction": shown(rho(content, satisfied)),
        "n": len(persons),
        "interval_likeness": interval(liking, likes, dialogues),
        "interval_satisfaction": interval(content, satisfied, dialogues),
        "rho_resentment": shown(rho([one.resentment for one in persons], likes)),
        "points_alone": both(points, likes, satisfied),
        "lines_alone": both(lines, likes, satisfied),
        "effects": effects([one.met for one in persons], likes, [points, lines]),
    }


def both(
    known: Sequence[float], likes: Sequence[float], satisfied: Sequence[float]
) -> dict[str, float | None]:
    """What something that is known beforehand tells by itself."""
    return {"likeness": shown(rho(known, likes)), "satisfaction": shown(rho(known, satisfied))}


def rho(one: Sequence[float], other: Sequence[float]) -> float | None:
    """Spearman's rank correlation, ties by their mean rank; None where one of the two never changes."""
    try:
        return correlation(ranks(one), ranks(other))
    except StatisticsError:
        return None


def ranks(values: Sequence[float]) -> list[float]:
    """The rank of each, from 1; equal ones share the mean of theirs."""
    seen: Counter[float] = Counter(values)
    rank: dict[float, float] = {}
    below = 0
    for value in sorted(seen):
        rank[value] = below + (seen[value] + 1) / 2
        below += seen[value]
    return [rank[value] for value in values]


def interval(
    tracked: Sequence[float], rated: Sequence[float], dialogues: Sequence[int]
) -> list[float] | None:
    """Where the correlation lies with 95 % confidence, by drawing dialogues again (percentile bootstrap)."""
    places: dict[int, list[int]] = {}
    for place, dialogue in enumerate(dialogues):
        places.setdefault(dialogue, []).append(place)
    both, random = list(places.values()), Random(SEED)  # noqa: S311 - nothing secret
    found = []
    for _ in range(RESAMPLED):
        drawn = [place for dialogue in random.choices(both, k=len(both)) for place in dialogue]
        value = rho([tracked[place] for place in drawn], [rated[place] for place in drawn])
        if value is not None:
            found.append(value)
    if not found:
        return None
    found.sort()
    last = len(found) - 1
    return [round(found[round(last * share)], 3) for share in (TAIL, 1 - TAIL)]


def effects(
    met: Sequence[AbstractSet[str]], likes: Sequence[float], net_of: Sequence[Sequence[float]]
) -> dict[str, dict[str, float | int]]:
    """By what was met in the other's words: how much less or more the other is liked, in standard deviations.

    ``raw`` is the plain difference of means; ``net`` is what is left of it beside the columns of ``net_of``
    (ordinary least squares, by taking them out of both sides: Frisch and Waugh, 1933), ``error`` its
    standard error. They go together; that the one makes the other is not said.
    """
    spread = pstdev(likes)
    if not spread:
        return {}
    beside = orthogonal(net_of)
    liking = without(likes, beside)
    found = {}
    for name in sorted(set().union(*met)):
        there = [float(name in one) for one in met]
        if FEWEST <= sum(there) <= len(met) - FEWEST:
            sizes = (contrast(there, likes), *slope(without(there, beside), liking, len(beside)))
            raw, net, error = (round(size / spread, 2) for size in sizes)
            found[name] = {"people": int(sum(there)), "raw": raw, "net": net, "error": error}
    return found


def contrast(there: Sequence[float], values: Sequence[float]) -> float:
    """The mean of the values where something was, less that of the others."""
    with_it = [value for value, one in zip(values, there, strict=True) if one]
    without_it = [value for value, one in zip(values, there, strict=True) if not one]
    return fmean(with_it) - fmean(without_it)


def slope(of: Sequence[float], on: Sequence[float], beside: int) -> tuple[float, float]:
    """How much ``on`` changes with ``of``, both about 0 and net of ``beside`` others; its standard error."""
    size = sum(value * value for value in of)
    found = sum(one * other for one, other in zip(of, on, strict=True)) / size
    rest = sum((other - found * one) ** 2 for one, other in zip(of, on, strict=True))
    free = len(of) - beside - 2
    return found, float((rest / max(free, 1) / size) ** 0.5)


def orthogonal(columns: Sequence[Sequence[float]]) -> list[list[float]]:
    """The columns about their means, each without what those before it hold; constant ones left out."""
    found: list[list[float]] = []
    for column in columns:
        rest = without(column, found)
        if any(abs(value) > 1e-9 for value in rest):
            found.append(rest)
    return found


def without(values: Sequence[float], columns: Sequence[Sequence[float]]) -> list[float]:
    """What is left of values about their mean beside orthogonal columns."""
    middle = fmean(values)
    rest = [value - middle for value in values]
    for column in columns:
        share = sum(a * b for a, b in zip(rest, column, strict=True)) / sum(b * b for b in column)
        rest = [a - share * b for a, b in zip(rest, column, strict=True)]
    return rest

"""The arithmetic of resentment and trust: the level, and every piece of evidence that moved it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from trainer.debrief.arithmetic import (
    because,
    capital,
    cited,
    multiplied,
    name,
    number,
    reasons,
    sentence,
    spoken,
    whose,
)
from trainer.debrief.blocks import Block, Bullets, Paragraph, Table
from trainer.debrief.talk import Talk
from trainer.ledger.factors import product
from trainer.ledger.feelings import Evidence, Level
from trainer.negotiation.issues import Side

Places: TypeAlias = Mapping[tuple[int, str], int]
"""Where the first piece of evidence stands that a rule gave in a turn."""


@dataclass(frozen=True, slots=True)
class Step:
    """A piece of evidence, and what stood before it."""

    found: Evidence
    before: float
    """The level."""


@dataclass(frozen=True)
class Feeling:
    """A level, by what it is called."""

    name: str
    side: Side
    """Whose it is."""
    level: Level

    @cached_property
    def steps(self) -> list[Step]:
        """The evidence in order, the level summed up as it goes."""
        steps: list[Step] = []
        before = self.level.start
        for found in self.level.evidence:
            steps.append(Step(found, before))
            before = round(before + found.change, 4)
        return steps


def places_of(evidence: Sequence[Evidence]) -> Places:
    """Where to find what a rule gave in a turn."""
    places: dict[tuple[int, str], int] = {}
    for place, found in enumerate(evidence):
        places.setdefault((found.turn, found.rule), place)
    return places


def resentment_of(talk: Talk, side: Side) -> Feeling:
    return Feeling(f"{whose(talk, side)} resentment", side, talk.ledger.resentment[side])


def trust_of(talk: Talk) -> Feeling:
    return Feeling(f"{whose(talk, Side.BUYER)} trust", Side.BUYER, talk.ledger.trust)


def feeling_blocks(talk: Talk, feeling: Feeling) -> list[Block]:
    """How a feeling came to where it is."""
    return summed_blocks(talk, feeling, capital(feeling.name), feeling.level.value, len(talk.utterances))


def turn_blocks(talk: Talk, feeling: Feeling, place: int) -> list[Block]:
    """How a feeling came to where it was after a turn, by the turn's place."""
    value = feeling.level.by_turn[place]
    what = f"{capital(feeling.name)} after turn {place + 1} is {number(value)}:"
    return summed_blocks(talk, feeling, what, value, place + 1)


def summed_blocks(talk: Talk, feeling: Feeling, what: str, value: float, turn: int) -> list[Block]:
    """A level as the sum of what had moved it by a turn, each with what it is the product of."""
    until = [found for found in feeling.level.evidence if found.turn <= turn]
    total = " ".join(number_signed(found.change) for found in until)
    end, start = number(value), number(feeling.level.start)
    items = []
    for found in until:
        change = number_signed(found.change)
        moved = cited(talk, found.turn, f"{change} {because(found)}", found.quote)
        items.append(f"{moved}\n{change} = {product_of(found)}")
    return [
        Paragraph(f"{what} {end} = {start} {total}".rstrip()),
        *([Bullets(items)] if items else []),
        *so_far(talk, feeling),
    ]


def so_far(talk: Talk, feeling: Feeling) -> list[Block]:
    """What a feeling of the buyer's leaves out while the talk goes on."""
    if not talk.going_on or feeling.side is Side.SELLER:
        return []
    return [
        Paragraph(f"This is what you can know of it. What {name(talk)}'s own numbers add opens at the end.")
    ]


def product_of(found: Evidence) -> str:
    """What a change is the product of, and what kept it from being all of that."""
    return f"{multiplied(found.factors)}{bound(found)}"


def course_blocks(feeling: Feeling) -> list[Block]:
    """A feeling after each turn, with what moved it there."""
    moved: dict[int, list[str]] = {}
    for found in feeling.level.evidence:
        moved.setdefault(found.turn, []).append(f"{number_signed(found.change)} {found.rule}")
    rows = [
        (str(turn), number(value), ", ".join(moved.get(turn, ())))
        for turn, value in enumerate(feeling.level.by_turn, start=1)
    ]
    start = f"{capital(feeling.name)} was {number(feeling.level.start)} before the first turn"
    if not rows:
        return [Paragraph(f"{start}, and nothing was said.")]
    return [Paragraph(f"{start}."), Table(("after turn", "level", "moved by"), rows)]


def evidence_items(talk: Talk, level: Level) -> list[str]:
    """Everything that moved a level, a line each."""
    return [
        cited(
            talk,
            found.turn,
            f"{number_signed(found.change)} {because(found)}",
            found.quote,
        )
        for found in level.evidence
    ]


def evidence_blocks(talk: Talk, feeling: Feeling, place: int) -> list[Block]:
    """One piece of evidence: what it is the product of, and what it moved."""
    found, before = feeling.steps[place].found, feeling.steps[place].before
    after = number(round(before + found.change, 4))
    change = f"{'−' if found.change < 0 else '+'} {number(abs(found.change))}"
    working = Paragraph(f"{number_signed(found.change)} = {product_of(found)}.")
    arithmetic = [working, *reasons(found.factors)]
    return [
        Paragraph(f"{capital(feeling.name)} {after} = {number(before)} {change}: {found.rule}."),
        *arithmetic,
        Paragraph(sentence(f"Why: {found.reason}")),
        *spoken(talk, found.turn, found.quote),
    ]


def bound(found: Evidence) -> str:
    """What kept a change from being the whole product."""
    if abs(product(found.factors) - found.change) <= 0.0002:
        return ""
    if found.change > 0:
        return ", no higher than 1"
    return ", no lower than what the deal leaves, or 0" if found.eases else ", no lower than 0"


def number_signed(change: float) -> str:
    return f"{'+' if change > 0 else ''}{number(change)}"

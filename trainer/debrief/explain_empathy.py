"""The arithmetic of one move of empathy, or of a concern that was let pass."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from trainer.debrief.arithmetic import (
    capital,
    cited,
    multiplied,
    name,
    number,
    sentence,
    spoken,
    what,
    who,
    whose,
)
from trainer.debrief.blocks import Block, Bullets, Paragraph
from trainer.debrief.scores import MOST_SYMPATHY, SYMPATHY
from trainer.debrief.talk import Talk
from trainer.debrief.weak import how_surely
from trainer.ledger.empathy import EmpathyEntry, Result
from trainer.negotiation.issues import Side

LEVELS = {
    1: "notices the person",
    2: "names the feeling or the situation",
    3: "says back what was heard",
    4: "says that it makes sense",
    5: "asks from the other side's view",
    6: "finds a hidden interest",
    7: "acts on it in an offer",
}


Slights: TypeAlias = Mapping[tuple[Side, int, str, str], Sequence[str]]
"""How feelings moved, a line each, by the side that was slighted, turn, reason and quote."""


def slights_of(talk: Talk) -> Slights:
    """All that moved a feeling."""
    found: dict[tuple[Side, int, str, str], list[str]] = {}
    if not talk.sight.feelings:
        return found
    for side, feeling, level in (
        (Side.BUYER, f"{whose(talk, Side.BUYER)} resentment", talk.ledger.resentment[Side.BUYER]),
        (Side.BUYER, f"{name(talk)}'s trust", talk.ledger.trust),
        (Side.SELLER, f"{whose(talk, Side.SELLER)} resentment", talk.ledger.resentment[Side.SELLER]),
    ):
        for each in level.evidence:
            line = cited(talk, each.turn, f"{feeling} {number(each.change)} ({each.rule})", "")
            found.setdefault((side, each.turn, each.reason, each.quote), []).append(capital(line))
    return found


def entry_blocks(talk: Talk, slights: Slights, entry: EmpathyEntry) -> list[Block]:
    """One entry of the empathy list; ``slights`` are those of the whole talk."""
    if entry.act is None:
        return passed(talk, slights, entry)
    level = f"level {entry.level}, {LEVELS[entry.level]}" if entry.level else "no level"
    hollow = entry.result is Result.HOLLOW
    points = f"{number(entry.points)} points = {multiplied(entry.factors)}"
    if hollow:
        points = f"0 points: hollow. It would have been {multiplied(entry.factors)}"
    return [
        Paragraph(f"Turn {entry.turn}: {who(talk, entry.side)}, {what(entry.act)} ({level})."),
        *spoken(talk, entry.turn, entry.quote),
        Paragraph(f"{points}."),
        *how_surely(talk, entry.side, entry.act),
        *reasons(talk, entry),
        *counted(entry),
    ]


def reasons(talk: Talk, entry: EmpathyEntry) -> list[Block]:
    """What it answered, or why it earns nothing."""
    found: list[Block] = []
    if entry.why:
        found.append(Paragraph(sentence(f"{'Why' if entry.result is Result.HOLLOW else 'How'}: {entry.why}")))
    if entry.opportunity_turn is not None:
        found.append(Paragraph(f"It answers what was said in turn {entry.opportunity_turn}:"))
        found += spoken(talk, entry.opportunity_turn)
    elif entry.result is Result.UNPROMPTED and not entry.why:
        found.append(
            Paragraph("Nothing had been shown that it could answer, so it earns a part of its points.")
        )
    return found


def counted(entry: EmpathyEntry) -> list[Block]:
    """How the points go into the empathy score."""
    if entry.side is Side.BUYER:
        return [Paragraph("What the other side shows does not count for your score.")]
    if entry.level in SYMPATHY and entry.points:
        return [
            Paragraph(
                f"Levels 1, 2 and 4 are sympathy: together they count up to {MOST_SYMPATHY:g} points in "
                "scores.empathy."
            )
        ]
    return []


def passed(talk: Talk, slights: Slights, entry: EmpathyEntry) -> list[Block]:
    """A concern that was missed or dismissed."""
    how = "brushed aside" if entry.result is Result.DISMISSED else "not answered in time"
    owner = entry.side.other
    blocks: list[Block] = [
        Paragraph(
            f"0 points: by turn {entry.turn} {whose(talk, owner)} concern was {how} by "
            f"{who(talk, entry.side)}."
        )
    ]
    if entry.opportunity_turn is not None:
        blocks += spoken(talk, entry.opportunity_turn)
    blocks += spoken(talk, entry.turn, entry.quote, "said instead")
    items = slights.get((owner, entry.turn, entry.why, entry.quote))
    return [*blocks, *([Bullets(items)] if items else [])]

"""The arithmetic of one move of empathy, or of a concern that was let pass."""

from trainer.debrief.arithmetic import (
    capital,
    cited,
    multiplied,
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
from trainer.ledger.feelings import Effect
from trainer.ledger.understood import EmpathyEntry, Result
from trainer.negotiation.acts import Act
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


def entry_blocks(talk: Talk, place: int) -> list[Block]:
    """One entry of the empathy list, by its place in the ledger."""
    entry = talk.ledger.empathy.entries[place]
    if entry.act is None:
        return passed(talk, entry, place)
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
        *counted(talk, entry),
    ]


COURTESY = (
    "An apology is a courtesy. It answers what was told only where it takes the fault on itself, or says "
    "what it is for."
)


def reasons(talk: Talk, entry: EmpathyEntry) -> list[Block]:
    """What it answered, or why it earns nothing."""
    found: list[Block] = []
    if entry.why:
        found.append(Paragraph(sentence(f"{'Why' if entry.result is Result.HOLLOW else 'How'}: {entry.why}")))
    if entry.opportunity_turn is not None:
        found.append(Paragraph(f"It answers what was said in turn {entry.opportunity_turn}:"))
        found += spoken(talk, entry.opportunity_turn)
    elif entry.act is Act.APOLOGISE and entry.result is Result.UNPROMPTED:
        found.append(Paragraph(COURTESY))
    elif entry.result is Result.UNPROMPTED and not entry.why:
        found.append(
            Paragraph("Nothing had been shown that it could answer, so it earns a part of its points.")
        )
    return found


def counted(talk: Talk, entry: EmpathyEntry) -> list[Block]:
    """How the points go into the empathy score."""
    if entry.side is Side.BUYER:
        score = f"{whose(talk, Side.SELLER)} score"
        return [Paragraph(f"What the other side shows does not count for {score}.")]
    if entry.level in SYMPATHY and entry.points:
        return [
            Paragraph(
                f"Levels 1, 2 and 4 are sympathy: together they count up to {MOST_SYMPATHY:g} points in "
                "scores.empathy."
            )
        ]
    return []


def passed(talk: Talk, entry: EmpathyEntry, place: int) -> list[Block]:
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
    items = [effect_line(talk, effect) for effect in talk.ledger.felt[place]]
    return [*blocks, *([Bullets(items)] if items and talk.sight.feelings else [])]


def effect_line(talk: Talk, effect: Effect) -> str:
    """How a feeling moved."""
    feeling = "trust" if effect.whose is None else "resentment"
    found = effect.found
    moved = f"{whose(talk, effect.whose or Side.BUYER)} {feeling} {number(found.change)} ({found.rule})"
    return capital(cited(talk, found.turn, moved, ""))

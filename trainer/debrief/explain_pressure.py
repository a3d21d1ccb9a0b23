"""The arithmetic of a tactic: what it added to whose resentment, its truth, and the answer that it got."""

from collections.abc import Mapping
from dataclasses import dataclass

from trainer.debrief.arithmetic import (
    capital,
    cited,
    multiplied,
    name,
    number,
    reasons,
    spoken,
    what,
    who,
    whose,
)
from trainer.debrief.blocks import Block, Bullets, Paragraph
from trainer.debrief.explain_feelings import Places, places_of, product_of
from trainer.debrief.talk import Talk
from trainer.debrief.weak import how_surely
from trainer.ledger.factors import SEVERITY_WORDS
from trainer.ledger.feelings import pushed_by
from trainer.ledger.pressure import Answer, PressureEntry
from trainer.negotiation.issues import Side

ANSWERS = {
    Answer.CONCEDED: "gave in to it",
    Answer.HELD: "held",
    Answer.NAMED: "named it",
    Answer.REFRAMED: "turned the talk to what could be done",
    Answer.IGNORED: "did not take it up",
    Answer.RETALIATED: "pushed back",
}


@dataclass(frozen=True, slots=True)
class Felt:
    """Where the evidence of each feeling stands."""

    resentment: Mapping[Side, Places]
    trust: Places


def felt_in(talk: Talk) -> Felt:
    """The feelings of a whole talk."""
    resentment = {side: places_of(level.evidence) for side, level in talk.ledger.resentment.items()}
    return Felt(resentment, places_of(talk.ledger.trust.evidence))


def pressure_blocks(talk: Talk, felt: Felt, place: int) -> list[Block]:
    """One tactic of either side, by its place in the ledger; ``felt`` are the feelings of the whole talk."""
    entry = talk.ledger.pressure.entries[place]
    severity = f"severity {entry.severity}, {SEVERITY_WORDS[entry.severity]}"
    return [
        Paragraph(f"Turn {entry.turn}, {whose(talk, entry.side)} tactic: {what(entry.tactic)} ({severity})."),
        *spoken(talk, entry.turn, entry.quote),
        *(effects(talk, felt, entry, place) if talk.sight.feelings else ()),
        *how_surely(talk, entry.side, entry.tactic),
        Paragraph(truth(talk, entry)),
        *answer(talk, entry),
    ]


def effects(talk: Talk, felt: Felt, entry: PressureEntry, place: int) -> list[Block]:
    """What it did to the feelings of whoever it was used on."""
    target, rule = entry.side.other, pushed_by(entry.tactic)
    working = talk.ledger.weighed[place]
    level = talk.ledger.resentment[target]
    resented = felt.resentment[target].get((entry.turn, rule))
    added = f"Added to {whose(talk, target)} resentment"
    if resented is None:
        return [Paragraph(f"{added}: 0, as {multiplied(working)} is too little to count.")]
    change = level.evidence[resented]
    blocks: list[Block] = [
        Paragraph(f"{added}: {number(change.change)} = {product_of(change)}."),
        *reasons(change.factors),
    ]
    if target is Side.SELLER:
        return blocks
    lost = felt.trust.get((entry.turn, rule))
    if lost is None:
        blocks.append(Paragraph(f"{capital(name(talk))} had no trust left to lose."))
    else:
        taken = talk.ledger.trust.evidence[lost]
        arithmetic = f"{number(taken.change)} = {product_of(taken)}"
        blocks.append(Paragraph(f"Taken from {name(talk)}'s trust: {arithmetic}."))
    return blocks


def truth(talk: Talk, entry: PressureEntry) -> str:
    """Whether it rested on the truth; a buyer's bluff stays covered until the end."""
    if not talk.sight.inside(entry.side):
        return "Whether it was true stays open until the end of the talk."
    if entry.true is None:
        return (
            "The scenario is silent on whether it was true."
            if talk.scenario
            else "Nobody knows if it was true."
        )
    if entry.felt == entry.severity:
        return "It was true." if entry.true else "It was not true."
    how = "true and plainly put" if entry.true else "plainly said and known to be untrue"
    return (
        f"It was {how}, so its severity is {entry.severity}; whoever hears it can't know that and feels "
        f"{entry.felt}."
    )


def answered_blocks(talk: Talk, side: Side, answer: Answer) -> list[Block]:
    """Every tactic that a side answered in one way, each with the words of both."""
    against = [entry for entry in talk.ledger.pressure.entries if entry.side is not side]
    found = [entry for entry in against if entry.answer is answer]
    did, tactic = f"{who(talk, side)} {ANSWERS[answer]}", f"{whose(talk, side.other)} tactic"
    items = []
    for entry in found:
        turn = entry.answered_turn or entry.turn
        items.append(cited(talk, entry.turn, f"{tactic}, {what(entry.tactic)}", entry.quote))
        items.append(cited(talk, turn, did, talk.utterances[turn - 1].text))
    count = f"{capital(did)}: {len(found)} of {len(against)} times that {who(talk, side.other)} pushed."
    return [Paragraph(count), *([Bullets(items)] if items else [])]


def answer(talk: Talk, entry: PressureEntry) -> list[Block]:
    """What the other side did about it, with its words."""
    other = who(talk, entry.side.other)
    if entry.answer is None or entry.answered_turn is None:
        return [Paragraph(f"{capital(other)} has not answered it.")]
    return [
        Paragraph(f"{capital(other)} {ANSWERS[entry.answer]} ({entry.answer.value})."),
        *spoken(talk, entry.answered_turn, note="answered"),
    ]

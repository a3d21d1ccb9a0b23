"""The arithmetic of resentment and trust: the level, and every piece of evidence that moved it."""

from collections.abc import Mapping
from dataclasses import dataclass

from trainer.debrief.arithmetic import capital, cited, multiplied, number, reasons, sentence, spoken, whose
from trainer.debrief.blocks import Block, Bullets, Paragraph
from trainer.debrief.talk import Talk
from trainer.ledger.factors import Factor, Factors, product
from trainer.ledger.feelings import Evidence, Level
from trainer.ledger.rules import TRUST, TRUST_AGAIN, TRUST_FROM
from trainer.negotiation.issues import Side

EASES = "relief: "
"""How the rule of a relief begins."""


@dataclass(frozen=True, slots=True)
class Feeling:
    """A level with where it started and what its changes are the products of."""

    name: str
    side: Side
    """Whose it is."""
    level: Level
    start: float
    factors: Mapping[int, Factors]

    def before(self, place: int) -> float:
        """The level before a piece of evidence."""
        return round(self.start + sum(found.change for found in self.level.evidence[:place]), 4)

    def working(self, place: int) -> Factors:
        """What a change is the product of, before the bounds."""
        recorded = self.factors.get(place)
        if recorded is not None:
            return recorded
        rule = self.level.evidence[place].rule
        used = sum(found.rule == rule for found in self.level.evidence[:place])
        return gained(rule, used, self.before(place))


def gained(kind: str, used: int, trust: float) -> Factors:
    """What a kind of trust earns: less each time, and less the more there is."""
    again = TRUST_AGAIN
    times = (Factor(f"for the {used + 1}. time", again.weight**used, again.why),) if used else ()
    full = TRUST_FROM.weight
    room = Factor(f"1 − {trust:g} trust, over {full:g}", (1 - trust) / full, TRUST_FROM.why)
    return (Factor(kind, TRUST[kind].weight, TRUST[kind].why), *times, room)


def resentment_of(talk: Talk, side: Side) -> Feeling:
    found, factors = talk.ledger.resentment[side], talk.ledger.resented[side]
    return Feeling(f"{whose(talk, side)} resentment", side, found, 0.0, factors)


def trust_of(talk: Talk) -> Feeling:
    found = talk.ledger.trust
    start = talk.ledger.setting.persona.trust
    return Feeling(f"{whose(talk, Side.BUYER)} trust", Side.BUYER, found, start, talk.ledger.distrusted)


def feeling_blocks(talk: Talk, feeling: Feeling) -> list[Block]:
    """How a feeling came to where it is."""
    total = " ".join(f"{found.change:+.4f}".replace("-", "−") for found in feeling.level.evidence)
    end, start = (f"{value:.3f}" for value in (feeling.level.value, feeling.start))
    items = evidence_items(talk, feeling.level)
    arithmetic = f"{capital(feeling.name)} {end} = {start} {total}".rstrip()
    return [Paragraph(arithmetic), *([Bullets(items)] if items else [])]


def evidence_items(talk: Talk, level: Level) -> list[str]:
    """Everything that moved a level, a line each."""
    reason = talk.sight.reason
    return [
        cited(talk, found.turn, f"{number_signed(found.change)} {found.rule} ({reason(found)})", found.quote)
        for found in level.evidence
    ]


def evidence_blocks(talk: Talk, feeling: Feeling, place: int) -> list[Block]:
    """One piece of evidence: what it is the product of, and what it moved."""
    found = feeling.level.evidence[place]
    before = feeling.before(place)
    working = feeling.working(place)
    after = number(round(before + found.change, 4))
    change = f"{'−' if found.change < 0 else '+'} {number(abs(found.change))}"
    product_of = f"{number_signed(found.change)} = {multiplied(working)}{bound(found, working)}."
    return [
        Paragraph(f"{capital(feeling.name)} {after} = {number(before)} {change}: {found.rule}."),
        *([Paragraph(product_of), *reasons(working)] if talk.sight.arithmetic(found, feeling.side) else []),
        Paragraph(sentence(f"Why: {talk.sight.reason(found)}")),
        *spoken(talk, found.turn, found.quote),
    ]


def bound(found: Evidence, working: Factors) -> str:
    """What kept a change from being the whole product."""
    if abs(product(working) - found.change) <= 0.0002:
        return ""
    if found.change > 0:
        return ", no higher than 1"
    return (
        ", no lower than what the deal leaves, or 0" if found.rule.startswith(EASES) else ", no lower than 0"
    )


def buyer_resentment_blocks(talk: Talk) -> list[Block]:
    return feeling_blocks(talk, resentment_of(talk, Side.BUYER))


def seller_resentment_blocks(talk: Talk) -> list[Block]:
    return feeling_blocks(talk, resentment_of(talk, Side.SELLER))


def trust_blocks(talk: Talk) -> list[Block]:
    return feeling_blocks(talk, trust_of(talk))


def number_signed(change: float) -> str:
    return f"{'+' if change > 0 else ''}{number(change)}"

"""What stands on the table at a moment: both packages, what each pays the seller, and who put it there."""

from trainer.debrief.arithmetic import capital, cash, name, spoken, whose
from trainer.debrief.blocks import Block, Paragraph
from trainer.debrief.explain_outcome import NO_SCENARIO, package_blocks
from trainer.debrief.talk import Talk
from trainer.negotiation.issues import Side
from trainer.scenario.scenario import Scenario

STANDING = "standing"
"""The path of what stands on the table; it is no part of the document, which tells how a talk came out."""


def standing_blocks(talk: Talk) -> list[Block]:
    """Both sides' packages as the talk has them, by what they pay the seller."""
    scenario = talk.scenario
    if scenario is None:
        return [Paragraph(NO_SCENARIO)]
    currency = scenario.currency
    floor = cash(scenario.floors[Side.SELLER], currency)
    target = cash(round(scenario.seller.target * 100), currency)
    return [
        *(block for side in (Side.SELLER, Side.BUYER) for block in side_blocks(talk, scenario, side)),
        Paragraph(f"Your briefing: walk-away {floor}{scenario.a_year}, target {target}."),
    ]


def side_blocks(talk: Talk, scenario: Scenario, side: Side) -> list[Block]:
    """One side's package: what it pays the seller issue by issue, and the line that named it."""
    positions = talk.ledger.positions
    package, last = positions.shown(side), positions.last[side]
    if package is None:
        return [Paragraph(f"{capital(name(talk))} has put no terms into words yet.")]
    titles = f"{capital(whose(talk, side))} terms pay you", "on the table"
    return [
        *package_blocks(scenario, scenario.payoffs[Side.SELLER], package, titles),
        *([Paragraph("They are the opening.")] if last is None else spoken(talk, last.turn, last.quote)),
    ]

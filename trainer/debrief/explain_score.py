"""The arithmetic of the two axes and the quadrant."""

from trainer.debrief.amounts import money
from trainer.debrief.arithmetic import cited, number, what
from trainer.debrief.blocks import Block, Bullets, Paragraph
from trainer.debrief.outcome import outcome_of, outcome_score
from trainer.debrief.scores import (
    EARNED,
    HALF_EARNED,
    MOST_SYMPATHY,
    PRESSURE_COST,
    REGARD,
    counted_points,
    empathy_score,
    quadrant,
    scores,
    tactics,
)
from trainer.debrief.talk import Talk
from trainer.negotiation.issues import Side
from trainer.session.events import EndReason


def outcome_blocks(talk: Talk) -> list[Block]:
    """How the outcome score comes about."""
    scenario = talk.scenario
    if scenario is None:
        return [Paragraph("There is no outcome without a scenario: nobody's numbers are known.")]
    score = outcome_score(talk, scenario)
    if score is None or not talk.sight.over:
        return [Paragraph("No outcome: the talk was not finished.")]
    if talk.terms is None:
        why = "there was no package that both sides could sign" if not scenario.space.zopa else (
            "a deal was possible, and their last offer was below your walk-away"
            if score
            else "a deal was possible, and their last offer was not below your walk-away"
        )  # fmt: skip
        return [Paragraph(f"Outcome {score}: no deal; {why}.")]
    currency = scenario.currency
    floor = scenario.floors[Side.SELLER]
    got = outcome_of(talk, scenario).seller
    best = scenario.space.best_for_seller
    most = money(best.seller if best else floor, currency)
    return [
        Paragraph(
            f"Outcome {score} = 100 × (your payoff {money(got, currency)} − your walk-away "
            f"{money(floor, currency)}) / (the best they could have accepted {most} − "
            f"{money(floor, currency)}), between 0 and 100."
        )
    ]


def empathy_blocks(talk: Talk) -> list[Block]:
    """How the empathy score comes about."""
    score = empathy_score(talk)
    if score is None or not talk.sight.over:
        unfinished = talk.ended is EndReason.UNFINISHED or not talk.sight.over
        why = "the talk was not finished" if unfinished else "fewer than three seller turns"
        return [Paragraph(f"No empathy score: {why}.")]
    points = counted_points(talk)
    resentment = talk.ledger.resentment[Side.BUYER].value
    pressed = tactics(talk, Side.SELLER)
    pushed = sum(entry.severity / 2 for entry in pressed)
    items = [
        cited(
            talk,
            entry.turn,
            f"{what(entry.act)}, level {entry.level}, {entry.result.value}: {number(entry.points)} points",
            entry.quote,
        )
        for entry in talk.ledger.empathy.entries
        if entry.side is Side.SELLER and entry.act is not None
    ]
    items += [
        cited(
            talk,
            entry.turn,
            f"{what(entry.tactic)}, severity {entry.severity}: {number(entry.severity / 2)} tactics",
            entry.quote,
        )
        for entry in pressed
    ]
    return [
        Paragraph(
            f"Empathy {score} = {EARNED} × {number(points)} points / ({number(points)} + {HALF_EARNED:g}) "
            f"+ {REGARD} × (1 − their resentment {number(resentment)} − {PRESSURE_COST:g} × {pushed:g} "
            f"tactics), the second part never below 0. Sympathy alone (levels 1, 2 and 4) counts up to "
            f"{MOST_SYMPATHY:g} points."
        ),
        *([Bullets(items)] if items else []),
    ]


def quadrant_blocks(talk: Talk) -> list[Block]:
    """Which quadrant the two scores fall into."""
    outcome, empathy = scores(talk)
    if outcome is None or empathy is None:
        axis = "outcome" if outcome is None else "empathy score"
        return [Paragraph(f"No quadrant: there is no {axis}.")]
    return [
        Paragraph(f"{quadrant(outcome, empathy)}: outcome {outcome} and empathy {empathy}, 50 wins an axis.")
    ]

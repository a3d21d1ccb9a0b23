"""The arithmetic behind a number of the debrief, down to turns and quotes."""

from collections.abc import Callable

from trainer.debrief.better import money
from trainer.debrief.blocks import Block, Bullets, Heading, Paragraph
from trainer.debrief.outcome import lifetime_of, outcome_of, outcome_score
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
from trainer.ledger.feelings import Level
from trainer.negotiation.issues import Side
from trainer.session.events import EndReason


def explain(talk: Talk, path: str) -> list[Block] | None:
    """The arithmetic of one number; None for a path that leads to none."""
    found = PATHS.get(path)
    return [Heading(path), *found(talk)] if found else None


def outcome_blocks(talk: Talk) -> list[Block]:
    """How the outcome score comes about."""
    scenario = talk.scenario
    if scenario is None:
        return [Paragraph("There is no outcome without a scenario: nobody's numbers are known.")]
    score = outcome_score(talk, scenario)
    if score is None:
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
    ceiling = best.seller if best else floor
    return [
        Paragraph(
            f"Outcome {score} = 100 × (your payoff {money(got, currency)} − your walk-away "
            f"{money(floor, currency)}) / (the best they could have accepted {money(ceiling, currency)} − "
            f"{money(floor, currency)}), between 0 and 100."
        )
    ]


def empathy_blocks(talk: Talk) -> list[Block]:
    """How the empathy score comes about."""
    score = empathy_score(talk)
    if score is None:
        unfinished = talk.ended is EndReason.UNFINISHED
        why = "the talk was not finished" if unfinished else "fewer than three seller turns"
        return [Paragraph(f"No empathy score: {why}.")]
    points = counted_points(talk)
    resentment = talk.ledger.resentment[Side.BUYER].value
    pushed = sum(entry.severity / 2 for entry in tactics(talk, Side.SELLER))
    items = [
        f"turn {entry.turn}: {what(entry.act)}, level {entry.level}, {entry.result.value}: "
        f"{entry.points:g} points “{entry.quote}”"
        for entry in talk.ledger.empathy.entries
        if entry.side is Side.SELLER and entry.act is not None
    ]
    return [
        Paragraph(
            f"Empathy {score} = {EARNED} × {points:.1f} points / ({points:.1f} + {HALF_EARNED:g}) + "
            f"{REGARD} × (1 − their resentment {resentment:.2f} − {PRESSURE_COST:g} × {pushed:g} tactics), "
            f"the second part never below 0. Sympathy alone (levels 1, 2 and 4) counts up to "
            f"{MOST_SYMPATHY:g} points."
        ),
        *([Bullets(items)] if items else []),
    ]


def level_blocks(level: Level, name: str, start: float) -> list[Block]:
    """How a feeling came to where it is."""
    items = [
        f"turn {found.turn}: {found.change:+.3f} {found.rule} ({found.reason}) “{found.quote}”"
        for found in level.evidence
    ]
    total = " ".join(f"{found.change:+.3f}" for found in level.evidence)
    arithmetic = f"{name} {level.value:.3f} = {start:.3f} {total}".rstrip()
    return [Paragraph(arithmetic), *([Bullets(items)] if items else [])]


def buyer_resentment_blocks(talk: Talk) -> list[Block]:
    return level_blocks(talk.ledger.resentment[Side.BUYER], "Their resentment", 0.0)


def seller_resentment_blocks(talk: Talk) -> list[Block]:
    return level_blocks(talk.ledger.resentment[Side.SELLER], "Your resentment", 0.0)


def trust_blocks(talk: Talk) -> list[Block]:
    start = talk.ledger.trust.value - sum(found.change for found in talk.ledger.trust.evidence)
    return level_blocks(talk.ledger.trust, "Their trust", start)


def lifetime_blocks(talk: Talk) -> list[Block]:
    """How the account's value over its life comes about."""
    scenario = talk.scenario
    if scenario is None:
        return [Paragraph("There is no value over time without a scenario.")]
    found = lifetime_of(talk, scenario, outcome_of(talk, scenario))
    value, whole, price = (
        money(amount, scenario.currency)
        for amount in (found.value, found.without_resentment, found.price_of_resentment)
    )
    if talk.terms is None:
        return [Paragraph(f"No account to keep: your alternative is worth {value} over {found.years} years.")]
    return [
        Paragraph(
            f"Over the account's life: {value} in {found.years} years, the first for sure, each further "
            f"one with the chance {found.retention:.2f} that they stay, less {found.service_cost:.0%} for "
            f"how your team serves them. Without resentment {whole}, so resentment costs {price}. The "
            "constants are the scenario author's, not evidence."
        )
    ]


def quadrant_blocks(talk: Talk) -> list[Block]:
    outcome, empathy = scores(talk)
    return [
        Paragraph(f"{quadrant(outcome, empathy)}: outcome {outcome} and empathy {empathy}, 50 wins an axis.")
    ]


def what(act: object) -> str:
    """An act in words."""
    return str(act).replace("_", " ")


PATHS: dict[str, Callable[[Talk], list[Block]]] = {
    "scores.outcome": outcome_blocks,
    "scores.empathy": empathy_blocks,
    "scores.quadrant": quadrant_blocks,
    "resentment.buyer": buyer_resentment_blocks,
    "resentment.seller": seller_resentment_blocks,
    "trust": trust_blocks,
    "lifetime": lifetime_blocks,
}
"""The numbers that can be opened."""

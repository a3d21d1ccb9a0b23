"""The arithmetic of the two axes and the quadrant."""

from trainer.debrief.amounts import money
from trainer.debrief.arithmetic import cited, name, number, what, who
from trainer.debrief.blocks import Block, Bullets, Paragraph
from trainer.debrief.explain_end import last_words
from trainer.debrief.outcome import outcome_of, outcome_score, score_of
from trainer.debrief.scores import (
    BOTH,
    EARNED,
    HALF_EARNED,
    MOST_SYMPATHY,
    PRESSURE_COST,
    REGARD,
    counted_points,
    empathy_score,
    points_of,
    quadrant,
    regard,
    scores,
    tactics,
)
from trainer.debrief.talk import Talk
from trainer.negotiation.issues import Side
from trainer.scenario.scenario import Scenario
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
        why = "there was no package that both sides could sign" if not scenario.space.has_zopa else (
            "a deal was possible, and their last offer was below your walk-away"
            if score
            else "a deal was possible, and their last offer was not below your walk-away"
        )  # fmt: skip
        return [Paragraph(f"Outcome {score}: no deal; {why}."), *last_words(talk)]
    currency = scenario.currency
    floor = scenario.floors[Side.SELLER]
    got = outcome_of(talk, scenario).seller
    best = scenario.space.best_for_seller
    most = money(best.seller if best else floor, currency)
    return [
        Paragraph(
            f"Outcome {score} = 100 × (your payoff {money(got, currency)} − your walk-away "
            f"{money(floor, currency)}) / (the best they could have accepted {most} − "
            f"{money(floor, currency)}), between 0 and 100.{for_scale(scenario)}"
        ),
        *last_words(talk),
    ]


def for_scale(scenario: Scenario) -> str:
    """What other deals come to on the same scale: 100 leaves the buyer nothing, so good ones lie half-way."""
    fair = scenario.space.nash
    if fair is None:
        return ""
    target = score_of(scenario, round(scenario.seller.target * 100))
    return (
        f" 100 would leave them no more than they have without you; the deal that is fairest to both comes "
        f"to {score_of(scenario, fair.seller)}, your target to {target}, and {BOTH} wins this axis."
    )


def empathy_blocks(talk: Talk) -> list[Block]:
    """How the empathy score comes about."""
    score = empathy_score(talk)
    if score is None or not talk.sight.over:
        unfinished = talk.ended is EndReason.UNFINISHED or not talk.sight.over
        why = "the talk was not finished" if unfinished else "fewer than three seller turns"
        return [Paragraph(f"No empathy score: {why}.")]
    points, treated = counted_points(talk), regard(talk)
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
            f"{what(entry.tactic)}, severity {entry.severity}: pressure {number(entry.severity / 2)}",
            entry.quote,
        )
        for entry in tactics(talk, Side.SELLER)
    ]
    return [
        Paragraph(
            f"Empathy {score} = {EARNED} × {number(points)} / ({number(points)} + {HALF_EARNED:g}) "
            f"+ {REGARD} × {number(treated)}: what {who(talk, Side.SELLER)} understood, and how {name(talk)} "
            "was treated."
        ),
        Paragraph(f"Understood: {points_summed(talk)}."),
        Paragraph(f"Treated: {regard_summed(talk, treated)}."),
        *([Bullets(items)] if items else []),
    ]


def points_summed(talk: Talk) -> str:
    """The points that count: those of sympathy no more than so many."""
    sympathy, seen = points_of(talk)
    counted = number(counted_points(talk))
    most = f"{MOST_SYMPATHY:g}"
    kind = f"{number(min(sympathy, MOST_SYMPATHY))} for sympathy (levels 1, 2 and 4)"
    if sympathy > MOST_SYMPATHY:
        kind = f"{most} for sympathy (levels 1, 2 and 4 come to {number(sympathy)}, and count up to {most})"
    return f"{counted} points = {kind} + {number(seen)} for seeing it with their eyes (levels 3, 5, 6 and 7)"


def regard_summed(talk: Talk, treated: float) -> str:
    """How the buyer was treated, with the numbers put in."""
    resentment = talk.ledger.resentment[Side.BUYER].value
    pushed = sum(entry.severity / 2 for entry in tactics(talk, Side.SELLER))
    found = f"1 − their resentment {number(resentment)} − {PRESSURE_COST:g} × {pushed:g} for pressure"
    return f"{number(treated)} = {found}{'' if treated else ', never below 0'}"


def quadrant_blocks(talk: Talk) -> list[Block]:
    """Which quadrant the two scores fall into."""
    outcome, empathy = scores(talk)
    if outcome is None or empathy is None:
        axis = "outcome" if outcome is None else "empathy score"
        return [Paragraph(f"No quadrant: there is no {axis}.")]
    return [
        Paragraph(f"{quadrant(outcome, empathy)}: outcome {outcome} and empathy {empathy}, 50 wins an axis.")
    ]

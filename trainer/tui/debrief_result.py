"""What the talk came to: the verdict, the seller's own reaction, the two axes, the money."""

from collections.abc import Iterator
from functools import partial

from trainer.debrief.explain_standing import STANDING
from trainer.debrief.scores import BOTH
from trainer.negotiation.wording import spoken_list
from trainer.practice.glance import money_short
from trainer.tui.debrief_findings import Findings
from trainer.tui.debrief_path import payoff_path
from trainer.tui.debrief_rows import Part, Row, cash
from trainer.tui.plots import path_plot, quadrant_plot
from trainer.tui.reaction import DEAL_WORDS, RELATIONSHIP_WORDS

APART = 25
"""Points of 100 from which a feeling and a number are said to differ."""
LEAD = 20


def verdict(found: Findings) -> Part:
    """The first thing to read."""
    scores = found.document.scores
    won = scores.quadrant == "partner" and found.document.outcome.deal
    style = "bold $text-success" if won else "bold"
    return Part(
        "What happened",
        [Row(found.verdict, "scores.quadrant" if scores.quadrant else "outcome.ended", style=style)],
    )


def reaction(found: Findings) -> Part:
    """How it felt, beside what the numbers say."""
    rated, document = found.state.rated, found.document
    if rated is None or (rated.deal is None and rated.relationship is None):
        return Part("How you felt about it", [Row("You did not say.")])
    rows = []
    if rated.deal is not None:
        felt = f"{rated.deal} of 5, {DEAL_WORDS[rated.deal - 1]}"
        says = compared(rated.deal, document.scores.outcome, "outcome")
        rows.append(Row(f"{felt}{says}", "scores.outcome", lead="the result", lead_cells=LEAD))
    if rated.relationship is not None:
        felt = f"{rated.relationship} of 5, {RELATIONSHIP_WORDS[rated.relationship - 1]}"
        number = document.subjective_value.buyer.relationship if found.over else None
        says = compared(rated.relationship, number, f"what {found.name} feels about you")
        path = "subjective_value.buyer.relationship" if found.over else None
        rows.append(Row(f"{felt}{says}", path, lead="how you parted", lead_cells=LEAD))
    return Part("How you felt about it", rows)


def compared(felt: int, number: int | None, what: str) -> str:
    """A feeling from 1 to 5 against a number from 0 to 100."""
    if number is None:
        return ""
    distance = (felt - 1) * 25 - number
    says = "about the same"
    if abs(distance) >= APART:
        says = (
            "you felt better than the numbers say" if distance > 0 else "you felt worse than the numbers say"
        )
    return f" · the numbers: {what} {number} of 100 · {says}"


def axes(found: Findings) -> Part:
    """Outcome, empathy and the quadrant, decided on the printed integers."""
    scores = found.document.scores
    if scores.outcome is None or scores.empathy is None:
        why = "the talk is not finished" if scores.outcome is None else "three turns of yours are the least"
        rows = [Row(f"No quadrant: {why}.", "scores.quadrant")]
        if scores.outcome is not None:
            rows.append(Row(f"{scores.outcome} of 100", "scores.outcome", lead="outcome", lead_cells=LEAD))
        return Part("Outcome and empathy", rows)
    rows = [
        Row(
            f"{scores.outcome} of 100{won(scores.outcome)}", "scores.outcome", lead="outcome", lead_cells=LEAD
        ),
        Row(
            f"{scores.empathy} of 100{won(scores.empathy)}", "scores.empathy", lead="empathy", lead_cells=LEAD
        ),
        Row(quadrant_row(found), "scores.quadrant", lead="quadrant", lead_cells=LEAD, style="bold"),
    ]
    return Part("Outcome and empathy", rows, partial(quadrant_plot, scores.outcome, scores.empathy), 15)


def quadrant_row(found: Findings) -> str:
    """The quadrant; without a deal it is where the two numbers lie, and nothing that was won."""
    scores, deal = found.document.scores, found.document.outcome.deal
    where = scores.quadrant or ""
    return where if deal else f"no deal: the numbers lie in the field “{where}”, and no terms were won"


def won(score: int) -> str:
    return "" if score >= BOTH else f", under {BOTH}"


def cash_of(found: Findings, amount: float) -> str:
    """Money of the document."""
    return cash(round(amount * 100), found.currency)


def money(found: Findings) -> Part:
    """What it is worth this year and over the life of the account."""
    return Part("Money", [*this_year(found), *over_life(found)])


def this_year(found: Findings) -> Iterator[Row]:
    outcome, scenario = found.document.outcome, found.scenario
    floor, target = (cash_of(found, amount) for amount in (scenario.seller.walk_away, scenario.seller.target))
    if outcome.terms is not None:
        terms = spoken_list(scenario.agenda, outcome.terms)
        yield Row(terms, "outcome.terms", lead="terms", lead_cells=LEAD)
    if outcome.seller_payoff is not None and (found.counted or outcome.deal):
        worth = f"{cash_of(found, outcome.seller_payoff)}{found.scenario.a_year}"
        what = worth if outcome.deal else f"{worth}, your alternative: there is no deal"
        yield Row(what, "outcome.seller_payoff", lead="worth to you", lead_cells=LEAD, style="bold")
    yield Row(f"walk-away {floor}, target {target}", STANDING, lead="your briefing", lead_cells=LEAD)
    if not found.counted:
        yield Row(f"{found.name}'s money, shares and efficiency belong to a talk that came to its end.")
        return
    if outcome.buyer_payoff is not None:
        worth = f"{cash_of(found, outcome.buyer_payoff)}{found.scenario.a_year}"
        yield Row(worth, "outcome.buyer_payoff", lead=f"worth to {found.name}", lead_cells=LEAD)
    if outcome.seller_share is not None:
        text = f"{outcome.seller_share:.0%} of what both gained"
        yield Row(text, "outcome.seller_share", lead="your share", lead_cells=LEAD)
    if outcome.efficiency is not None:
        text = f"{outcome.efficiency:.0%} of what was there for both was used"
        yield Row(text, "outcome.efficiency", lead="efficiency", lead_cells=LEAD)


def over_life(found: Findings) -> Iterator[Row]:
    life = found.document.lifetime
    if life is None or not found.counted or found.scenario.future is None:
        return
    years = round(life.assumptions["years"])
    value, whole, price = (
        cash_of(found, amount) for amount in (life.value, life.without_resentment, life.price_of_resentment)
    )
    if not found.document.outcome.deal:
        text = f"{value} over {years} years, from your alternative"
        yield Row(text, "lifetime.value", lead="over the years", lead_cells=LEAD)
        return
    yield Row(f"{value} in {years} years", "lifetime.value", lead="the account's life", lead_cells=LEAD)
    yield Row(whole, "lifetime.without_resentment", lead="without resentment", lead_cells=LEAD)
    style = "$text-warning" if life.price_of_resentment > 0 else ""
    text = f"{price}; the constants are the scenario author's, not evidence"
    yield Row(text, "lifetime.price_of_resentment", lead="resentment costs", lead_cells=LEAD, style=style)


def payoff_way(found: Findings) -> Part:
    """What both sides' standing offers paid the seller, turn by turn."""
    path = payoff_path(found.talk, found.scenario)

    def plot(width: int, height: int) -> list[str]:
        lines = path_plot(path, width, height - 1, lambda cents: money_short(cents, found.currency))
        return [*lines, f"● your offer  ○ {found.name}'s  ◆ both the same"[:width]]

    yours, theirs = (cash(worth[-1], found.currency) for worth in (path.yours, path.theirs))
    text = f"Your last offer pays you {yours}{found.scenario.a_year}, {found.name}'s {theirs}."
    return Part("What the offers paid you", [Row(text, opened_by_offers(found))], plot, 13)


def opened_by_offers(found: Findings) -> str | None:
    """The number behind the last offers: the payoff of the deal, else the last change of an offer."""
    changes = len(found.talk.ledger.concessions.entries)
    if found.document.outcome.deal:
        return "outcome.seller_payoff"
    return f"concessions.{changes - 1}" if changes else None

"""What only the end reveals: the buyer's hidden side, and the plan against what was done."""

from collections.abc import Iterator

from trainer.debrief.amounts import money
from trainer.debrief.blocks import Block, Bullets, Heading, Paragraph, paragraphs
from trainer.debrief.document import Document, PreparedJson, VerdictJson
from trainer.debrief.outcome import outcome_of
from trainer.debrief.talk import Talk
from trainer.negotiation.frontier import Point
from trainer.negotiation.issues import Side
from trainer.negotiation.printable import quotable
from trainer.negotiation.wording import issue_name, spoken_list
from trainer.scenario.scenario import Scenario


def revealed(talk: Talk, scenario: Scenario) -> Iterator[Block]:
    """What the buyer kept to itself, now that it is over."""
    if not talk.played or not talk.sight.over:
        return
    buyer, agenda = scenario.buyer, scenario.agenda
    yield Heading(f"What {buyer.first_name} did not tell you")
    yield Paragraph(
        f"Walk-away {cash(buyer.walk_away, scenario)}{scenario.a_year}, "
        f"target {cash(buyer.target, scenario)}. Without you: {buyer.batna}"
    )
    told = {fact for said in talk.utterances for fact in (said.move.facts if said.move else ())}
    told |= {said.move.concern for said in talk.utterances if said.move and said.move.concern}
    untold = [fact.text for fact in buyer.facts if fact.id not in told]
    if untold:
        yield Bullets(untold)
    payoff = scenario.payoffs[Side.BUYER]
    opening = scenario.openings[Side.SELLER]
    swings = [
        (
            payoff.cents({**opening, issue: scenario.openings[Side.BUYER][issue]}) - payoff.cents(opening),
            issue,
        )
        for issue in agenda.ids
    ]
    ranked = ", ".join(
        f"{issue_name(agenda, issue)} ({cash(swing / 100, scenario)})"
        for swing, issue in sorted(swings, reverse=True)
        if swing > 0
    )
    yield Paragraph(f"What your list terms cost them, most first: {ranked}.")
    yield from was_there(talk, scenario)
    yield from paragraphs(scenario.author_note)


def was_there(talk: Talk, scenario: Scenario) -> Iterator[Block]:
    """A deal that was there and better for the seller than what came of the talk; that there was none."""
    made, fair = outcome_of(talk, scenario), scenario.space.nash
    if fair is None:
        yield Paragraph("No terms would have suited both of you.")
        return
    if talk.terms is None or fair.seller > made.seller:
        yield Paragraph(f"A deal that was there: {valued(fair, scenario)}.")
        return
    more = [
        point
        for point in scenario.space.frontier
        if point.seller > made.seller and point.buyer >= made.buyer >= scenario.floors[Side.BUYER]
    ]
    if more:
        yield Paragraph(f"More was there for you, and no less for them: {valued(more[0], scenario)}.")
    else:
        yield Paragraph("No terms would have paid you more without costing them.")


def valued(point: Point, scenario: Scenario) -> str:
    """Terms and what they pay either side."""
    terms = spoken_list(scenario.agenda, point.package)
    own, theirs = (cash(amount / 100, scenario) for amount in (point.seller, point.buyer))
    return f"{terms}; {own}{scenario.a_year} for you, {theirs} for them"


def prepared(document: Document, scenario: Scenario) -> Iterator[Block]:
    """What was planned against what happened."""
    plan = document.prepared
    if plan is None:
        return
    items = [text for _, text in points(plan, scenario)]
    if items:
        yield Heading("Planned and done")
        yield Bullets(items)


def points(plan: PreparedJson, scenario: Scenario) -> Iterator[tuple[str, str]]:
    """What was planned and what came of it, point by point, each with its path in the document."""
    planned: list[tuple[str, str]] = []
    if plan.target is not None:
        planned.append(("target", f"your target of {cash(plan.target, scenario)}{scenario.a_year}"))
    if plan.bottom_line is not None:
        own, floor = cash(plan.bottom_line, scenario), cash(scenario.seller.walk_away, scenario)
        planned.append(
            ("bottom_line", f"your bottom line {own}{scenario.a_year} (the briefing's is {floor})")
        )
    for key, lead, texts in (
        ("guesses", "you thought this matters to them", plan.guesses),
        ("gives", "you meant to give", plan.gives),
        ("gets", "you meant to get", plan.gets),
    ):
        planned += [(f"{key}.{place}", f"{lead}: {text}") for place, text in enumerate(texts)]
    found = {verdict.point: verdict for verdict in plan.verdicts}
    for point, text in planned:
        verdict = found.get(point)
        yield f"prepared.{point}", text if verdict is None else f"{text} — {with_quote(verdict)}"


def with_quote(verdict: VerdictJson) -> str:
    """A verdict and the line that shows it."""
    if verdict.turn is None:
        return verdict.verdict
    return f"{verdict.verdict} (turn {verdict.turn}: “{quotable(verdict.quote)}”)"


def cash(amount: float, scenario: Scenario) -> str:
    """Money for a sentence, without cents."""
    return money(round(amount * 100), scenario.currency)

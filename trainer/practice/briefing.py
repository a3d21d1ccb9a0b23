"""What the seller reads before the talk: role, numbers, what is known and what is not."""

from trainer.debrief.amounts import money
from trainer.debrief.blocks import Block, Bullets, Heading, Paragraph, Table, paragraphs
from trainer.negotiation.issues import ChoiceIssue, Side
from trainer.negotiation.wording import short
from trainer.scenario.scenario import Scenario


def briefing(scenario: Scenario) -> list[Block]:
    """The seller's briefing; nothing of the buyer's hidden side is in it."""
    seller, buyer = scenario.seller, scenario.buyer
    walk_away, target = (
        money(round(value * 100), scenario.currency) for value in (seller.walk_away, seller.target)
    )
    return [
        Heading(scenario.title),
        Paragraph(f"You: {seller.role}, {seller.company}."),
        Paragraph(f"Opposite you: {buyer.name}, {buyer.title}, {buyer.company}."),
        *paragraphs(scenario.situation),
        *paragraphs(seller.brief),
        issues_table(scenario),
        Paragraph(
            f"Your walk-away is {walk_away}{scenario.a_year}, your target {target}. "
            f"Without a deal: {seller.batna} You have {scenario.rounds} rounds."
        ),
        Paragraph("What you know and may tell:"),
        Bullets(
            [fact.text + (" (they have a right to know)" if fact.must_tell else "") for fact in seller.facts]
        ),
        Paragraph("What you don't know:"),
        Bullets(list(seller.unknown)),
    ]


def issues_table(scenario: Scenario) -> Table:
    """Every issue with its list terms and its range."""
    agenda = scenario.agenda
    rows = []
    for issue in agenda.issues:
        listed = short(agenda, issue.id, scenario.openings[Side.SELLER][issue.id])
        ends = issue.values if isinstance(issue, ChoiceIssue) else (issue.values[0], issue.values[-1])
        between = " / " if isinstance(issue, ChoiceIssue) else " to "
        rows.append(
            (issue.id, issue.name, listed, between.join(short(agenda, issue.id, value) for value in ends))
        )
    return Table(("id", "issue", "your list terms", "range"), rows)

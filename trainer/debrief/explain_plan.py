"""What was planned against what was done: the target, the own bottom line, the guesses about the buyer."""

from collections.abc import Iterator

from trainer.debrief.arithmetic import cash, cited, name, sentence, signed, spoken
from trainer.debrief.blocks import Block, Bullets, Paragraph
from trainer.debrief.guesses import touched, weighed
from trainer.debrief.outcome import outcome_of
from trainer.debrief.plan_kept import Verdict, told_in, verdicts
from trainer.debrief.talk import Talk
from trainer.negotiation.issues import Side
from trainer.negotiation.wording import issue_name
from trainer.scenario.scenario import Scenario
from trainer.session.events import Prepared

LATER = "Whether it was so opens at the end of the talk."


def plan_blocks(talk: Talk) -> list[Block]:
    """The plan, point by point."""
    plan, scenario = talk.prepared, talk.scenario
    if plan is None or scenario is None:
        return [Paragraph("Nothing was planned beforehand.")]
    found = {verdict.point: verdict for verdict in verdicts(talk, scenario)}
    texts = [(f"gives.{at}", f"you meant to give: {give}") for at, give in enumerate(plan.gives)]
    texts += [(f"gets.{at}", f"you meant to get: {get}") for at, get in enumerate(plan.gets)]
    wishes = [judged(talk, text, found.get(point)) for point, text in texts]
    kept = found.get("bottom_line")
    return [
        *money_blocks(talk, scenario, plan),
        *([Paragraph(judged(talk, "Your bottom line", kept))] if kept is not None else []),
        *(block for guess in plan.guesses for block in guess_blocks(talk, scenario, guess)),
        *([Bullets(wishes)] if wishes else []),
    ]


def judged(talk: Talk, text: str, verdict: Verdict | None) -> str:
    """A point of the plan and what came of it, with the line that shows it."""
    if verdict is None:
        return text
    if verdict.turn is None:
        return f"{text}: {verdict.words}"
    return cited(talk, verdict.turn, f"{text}: {verdict.words}", verdict.quote)


def money_blocks(talk: Talk, scenario: Scenario, plan: Prepared) -> Iterator[Block]:
    """The target against the payoff, the own bottom line against the briefing's."""
    currency = scenario.currency
    if plan.target is not None:
        target = round(plan.target * 100)
        yield Paragraph(
            f"Your target: {cash(target, currency)}{scenario.a_year}. {reached(talk, scenario, target)}"
        )
    if plan.bottom_line is not None:
        own, floor = round(plan.bottom_line * 100), scenario.floors[Side.SELLER]
        yield Paragraph(
            f"Your bottom line: {cash(own, currency)}{scenario.a_year}, {signed(own - floor, currency)} "
            f"from the briefing's walk-away {cash(floor, currency)}. The scores use the briefing's."
        )


def reached(talk: Talk, scenario: Scenario, target: int) -> str:
    """Whether the terms reach the target."""
    if talk.going_on:
        return LATER
    if talk.terms is None:
        return "Not reached: there is no deal."
    got = outcome_of(talk, scenario).seller
    verdict = "Reached" if got >= target else "Not reached"
    currency = scenario.currency
    return (
        f"{verdict}: your payoff {cash(got, currency)} (outcome.seller_payoff) − {cash(target, currency)} = "
        f"{cash(got - target, currency)}."
    )


def guess_blocks(talk: Talk, scenario: Scenario, guess: str) -> list[Block]:
    """What was thought to matter to the buyer, and what of the buyer's it touches."""
    thought = f"You thought this matters to {name(talk)}: {guess}."
    if talk.going_on:
        return [Paragraph(f"{thought} {LATER}")]
    found = touched(scenario, guess)
    if found is None:
        return [Paragraph(f"{thought} {by_weight(scenario, guess)}")]
    fact, cue = found
    told = told_in(talk, fact)
    blocks: list[Block] = [Paragraph(f"{thought} It does, by “{cue}”: {sentence(fact.text)}")]
    return blocks + (spoken(talk, told) if told else [Paragraph("It was not told in the talk.")])


def by_weight(scenario: Scenario, guess: str) -> str:
    """Whether an issue that the buyer weighs is meant, where no concern is."""
    found = weighed(scenario, guess)
    if found is None:
        return "Nothing of theirs was found in it."
    issue, gain = found
    worth = cash(gain, scenario.currency)
    named = issue_name(scenario.agenda, issue)
    return f"It does: {named}, from your list terms to theirs, is worth {worth}{scenario.a_year} to them."

"""The arithmetic of a key moment: the line, the better line, and both results side by side."""

from collections.abc import Sequence

from trainer.debrief.arithmetic import cash, name, number, sentence, signed
from trainer.debrief.blocks import Block, Heading, Paragraph, Quote, Table
from trainer.debrief.explain_lifetime import lifetime_blocks
from trainer.debrief.explain_score import empathy_blocks, outcome_blocks
from trainer.debrief.made_of import made_of_it, outcome_line
from trainer.debrief.moments import Moment, foremost, try_next
from trainer.debrief.outcome import lifetime_of, outcome_of
from trainer.debrief.scores import empathy_score, scores
from trainer.debrief.talk import Talk
from trainer.debrief.whatif import WhatIf
from trainer.negotiation.issues import Side
from trainer.scenario.scenario import Scenario


def moment_blocks(talk: Talk, scenario: Scenario, moment: Moment) -> list[Block]:
    """One key moment."""
    suggestion, found = moment.suggestion, moment.what_if
    said = talk.utterances[suggestion.turn - 1]
    blocks: list[Block] = [
        Quote(said.text, f"Turn {said.turn}, you said"),
        Paragraph(f"{sentence(f'It {suggestion.effect}')} {made_of_it(talk, scenario, said.turn)}"),
    ]
    if moment.good or found is None:
        blocks.append(Paragraph(moment.better))
    else:
        blocks += [Quote(suggestion.line, "Better"), Paragraph(suggestion.lesson.value)]
    if found is None:
        none = "None of the other lines that were played out here would have helped."
        return blocks if moment.undone else [*blocks, Paragraph(none)]
    if found.says:
        says = f"{name(talk)} would have said"
        blocks.append(Quote(found.says, f"Without it {says}" if moment.good else says))
    instead = f"Without it (“{found.line}” instead)" if moment.good else "Played out"
    return [
        *blocks,
        Paragraph(f"{instead}: {outcome_line(found, scenario)}. Assumed: {found.then}."),
        comparison(moment.base, scenario, found, "without it" if moment.good else "with the better line"),
        Heading("Without the line" if moment.good else "With the better line"),
        *outcome_blocks(found.talk)[:1],
        *empathy_blocks(found.talk)[:1],
        *lifetime_blocks(found.talk),
    ]


def next_blocks(talk: Talk, scenario: Scenario | None, found: Sequence[Moment]) -> list[Block]:
    """One thing to try next: what the weightiest key moment teaches."""
    most = foremost(found)
    if scenario is None or most is None:
        return [Paragraph(f"Nothing to try next: {why_none(talk)}.")]
    lesson = f"{try_next(talk, most)} It is what the key moment teaches that weighed most:"
    return [Paragraph(lesson), *moment_blocks(talk, scenario, most)]


def why_none(talk: Talk) -> str:
    """Why there is no key moment."""
    if talk.going_on:
        return "key moments come when the talk is over"
    if not talk.played:
        return "other lines can be played out only against a buyer who was played here"
    return "no single other line that was tried would have changed much"


def comparison(talk: Talk, scenario: Scenario, found: WhatIf, head: str) -> Table:
    """What was, what would have been, and the difference."""
    currency = scenario.currency
    outcome = outcome_of(talk, scenario)
    lifetime = lifetime_of(talk, scenario, outcome).value
    resented = talk.ledger.resentment[Side.BUYER].value
    resents = found.talk.ledger.resentment[Side.BUYER].value
    return Table(
        ("", "as it went", head, "difference"),
        [
            money_row(f"your payoff{scenario.a_year}", outcome.seller, found.outcome.seller, currency),
            money_row("over the account's life", lifetime, found.lifetime, currency),
            score_row("outcome", scores(talk)[0], found.outcome_score),
            score_row("empathy", empathy_score(talk), found.empathy_score),
            ("their resentment", number(resented), number(resents), plus(round(resents - resented, 4))),
        ],
    )


def money_row(what: str, was: int, would: int, currency: str) -> tuple[str, str, str, str]:
    return what, cash(was, currency), cash(would, currency), signed(would - was, currency)


def score_row(what: str, was: int | None, would: int | None) -> tuple[str, str, str, str]:
    """Two scores, either of which may be missing in a short talk."""
    first, second = ("none" if score is None else str(score) for score in (was, would))
    return what, first, second, "" if was is None or would is None else plus(would - was)


def plus(change: float) -> str:
    return f"{'+' if change > 0 else ''}{number(change)}"

"""Guesses at what matters to the buyer, made before the talk, and what of the buyer's each touches."""

import re

from trainer.negotiation.content import content, stem
from trainer.negotiation.issues import Side
from trainer.negotiation.wording import issue_name
from trainer.scenario.party import BuyerFact
from trainer.scenario.scenario import Scenario

ALIKE = (
    "answer answers pick picks picked phone reply replies respond reacts react reachable",
    "outage downtime crash crashes failure failures incident breakdown",
    "tired worn exhausted burnout overworked",
    "team staff colleagues employees crew",
    "board boss bosses directors superiors management",
    "cash liquidity",
    "late delay delays delayed punctual punctuality",
    "credit compensation refund penalty",
    "reputation standing",
    "switch switching migrate migration",
    "growth grow growing expand expansion",
    "founders owners",
    "stock buffer inventory storage warehouse",
    "reference testimonial",
)
"""Words that are said for one another, a line each."""
ROOTS = {stem(word): line.split()[0] for line in ALIKE for word in line.split()}


def touches(scenario: Scenario, guess: str) -> bool:
    """Whether a guess is right: it touches a concern of the buyer's, or an issue that the buyer weighs."""
    return touched(scenario, guess) is not None or weighed(scenario, guess) is not None


def touched(scenario: Scenario, guess: str) -> tuple[BuyerFact, str] | None:
    """The first concern of the buyer's that a guess touches, with the words of theirs that do it.

    Its own cues are looked for first, then other words for them.
    """
    concerns = [fact for fact in scenario.buyer.facts if fact.shows_concern]
    cues = [(fact, cue) for fact in concerns for cue in fact.topics]
    said, about = guess.lower(), roots(guess)
    named = next((found for found in cues if re.search(rf"\b{re.escape(found[1])}", said)), None)
    if named is not None:
        return named
    return next((found for found in cues if (wanted := roots(found[1])) and wanted <= about), None)


def roots(text: str) -> frozenset[str]:
    """What a text is about, with one root for words of the same meaning; what says "important" is nothing."""
    return frozenset(ROOTS.get(word, word) for word in content(text)) - {stem("matters"), stem("important")}


def weighed(scenario: Scenario, guess: str) -> tuple[str, int] | None:
    """The first issue that a guess names and the buyer weighs, with what lies in it for the buyer.

    That is the way from the seller's list term to the buyer's own, in cents a year.
    """
    payoff, listed = scenario.payoffs[Side.BUYER], scenario.openings[Side.SELLER]
    for issue in scenario.agenda.issues:
        wished = {**listed, issue.id: scenario.openings[Side.BUYER][issue.id]}
        gain = payoff.cents(wished) - payoff.cents(listed)
        names = (issue_name(scenario.agenda, issue.id), issue.name, *issue.aliases)
        if gain > 0 and any(re.search(rf"\b{re.escape(name)}\b", guess, re.IGNORECASE) for name in names):
            return issue.id, gain
    return None

"""Guesses at what matters to the buyer, made before the talk, and what of the buyer's each touches."""

import re

from trainer.negotiation.issues import Side
from trainer.negotiation.wording import issue_name
from trainer.scenario.party import BuyerFact
from trainer.scenario.scenario import Scenario


def touches(scenario: Scenario, guess: str) -> bool:
    """Whether a guess is right: it touches a concern of the buyer's, or an issue that the buyer weighs."""
    return touched(scenario, guess) is not None or weighed(scenario, guess) is not None


def touched(scenario: Scenario, guess: str) -> tuple[BuyerFact, str] | None:
    """The first concern of the buyer's that a guess touches, with the word that does it."""
    concerns = (fact for fact in scenario.buyer.facts if fact.shows_concern)
    return next(((fact, cue) for fact in concerns for cue in fact.topics if cue in guess.lower()), None)


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

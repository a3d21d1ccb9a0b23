"""Guesses at what matters to the buyer, made before the talk, and what of the buyer's each touches."""

from trainer.scenario.party import BuyerFact
from trainer.scenario.scenario import Scenario


def touched(scenario: Scenario, guess: str) -> tuple[BuyerFact, str] | None:
    """The first concern of the buyer's that a guess touches, with the word that does it."""
    concerns = (fact for fact in scenario.buyer.facts if fact.shows_concern)
    return next(((fact, cue) for fact in concerns for cue in fact.topics if cue in guess.lower()), None)

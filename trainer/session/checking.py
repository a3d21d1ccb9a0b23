"""Whether an event can follow: files may have been changed, or made for another scenario."""

from collections.abc import Iterator

from trainer.negotiation.issues import Agenda, ChoiceIssue, Terms
from trainer.negotiation.moves import Move
from trainer.negotiation.offers import Offer
from trainer.negotiation.reading import Reading
from trainer.scenario.scenario import Scenario
from trainer.session.events import Corrected, Ended, Event, Moved, Said

LARGEST = 1e12
"""More than this is no value of an issue, and more than can be reckoned with to the cent."""


def misfit(scenario: Scenario, turn: int, event: Event) -> str | None:
    """What is wrong with an event as the next one, in a sentence; None when it fits."""
    if isinstance(event, Said | Moved) and event.turn != turn:
        return f"turn {event.turn} stands where turn {turn} should"
    return next(faults_of(scenario, event), None)


def faults_of(scenario: Scenario, event: Event) -> Iterator[str]:
    """Names and values in an event that the scenario does not have."""
    agenda = scenario.agenda
    if isinstance(event, Said | Corrected) and event.reading is not None:
        yield from reading_faults(agenda, event.reading)
    elif isinstance(event, Moved):
        yield from move_faults(scenario, event.move)
    elif isinstance(event, Ended) and event.terms is not None:
        yield from terms_faults(agenda, event.terms, whole=True)


def reading_faults(agenda: Agenda, reading: Reading) -> Iterator[str]:
    yield from offer_faults(agenda, reading.offer)


def move_faults(scenario: Scenario, move: Move) -> Iterator[str]:
    """Facts, beats and terms that the scenario does not have."""
    facts = {fact.id for fact in scenario.buyer.facts}
    for fact in (*move.facts, *move.parried, *([move.concern] if move.concern else [])):
        if fact not in facts:
            yield f"the buyer has no fact {fact!r}"
    if move.beat is not None and all(beat.id != move.beat for beat in scenario.buyer.beats):
        yield f"the script has no beat {move.beat!r}"
    yield from offer_faults(scenario.agenda, move.offer)
    if move.package is not None:
        yield from terms_faults(scenario.agenda, move.package, whole=True)


def offer_faults(agenda: Agenda, offer: Offer | None) -> Iterator[str]:
    if offer is not None:
        yield from terms_faults(agenda, offer.terms)
        yield from terms_faults(agenda, offer.asked)


def terms_faults(agenda: Agenda, terms: Terms, *, whole: bool = False) -> Iterator[str]:
    """Issues that are not on the agenda, values of the wrong kind, and issues that a package lacks."""
    for issue, value in terms.items():
        if issue not in agenda:
            yield f"there is no issue {issue!r}"
        elif isinstance(agenda[issue], ChoiceIssue):
            if not agenda[issue].allows(value):
                yield f"{issue} has no choice {value!r}"
        elif isinstance(value, str):
            yield f"{issue} should be a number, not {value!r}"
        elif abs(value) > LARGEST:
            yield f"{issue} can't be as large as that"
    if whole and any(issue not in terms for issue in agenda.ids):
        yield "a package does not name every issue"

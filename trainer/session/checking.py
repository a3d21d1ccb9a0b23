"""Whether an event can follow: files may have been changed, made for another scenario, or say what no one can
reckon with.
"""

from collections.abc import Iterator

from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Agenda, ChoiceIssue, NumberIssue, Terms, Value
from trainer.negotiation.moves import Move
from trainer.negotiation.offers import Offer
from trainer.negotiation.reading import Reading
from trainer.scenario.scenario import Scenario
from trainer.session.events import Corrected, Ended, Event, Moved, Partial, Said

LARGEST = 1e12
"""More than this is no value of an issue, and more than can be reckoned with to the cent."""


def reckonable(scenario: Scenario, reading: Reading) -> Reading:
    """The reading of a seller's line without an offer that no payoff can be worked out for.

    A price of twenty digits or a contract of no months is asked back like any other words that fit no term,
    and so is a contract shorter than the shortest: what a trial of three months is worth nobody has said.
    """
    offer = reading.offer
    values = {**offer.terms, **offer.asked} if offer is not None else {}
    if not any(
        beyond_reckoning(scenario, issue, value) or too_short(scenario, issue, value)
        for issue, value in values.items()
    ):
        return reading
    acts = tuple(found for found in reading.acts if found.act not in {Act.OFFER, Act.TRADE})
    words = reading.quote(Act.TRADE, Act.OFFER)
    unclear = (*reading.unclear, *([words] if words else []))
    return reading.model_copy(update={"acts": acts, "offer": None, "unclear": unclear})


def beyond_reckoning(scenario: Scenario, issue: str, value: Value) -> bool:
    """Whether a value is too large, or leaves a contract that never runs."""
    if isinstance(value, str):
        return False
    return not abs(value) <= LARGEST or (issue == scenario.contract.issue and value <= 0)


def too_short(scenario: Scenario, issue: str, value: Value) -> bool:
    """Whether a contract would run for less than the scenario knows of."""
    found = scenario.agenda[issue]
    if issue != scenario.contract.issue or not isinstance(found, NumberIssue) or isinstance(value, str):
        return False
    return value < found.low


def misfit(scenario: Scenario, turn: int, event: Event) -> str | None:
    """What is wrong with an event as the next one, in a sentence; None when it fits."""
    if isinstance(event, Said | Moved | Partial) and event.turn != turn:
        return f"turn {event.turn} stands where turn {turn} should"
    return next(faults_of(scenario, event), None)


def faults_of(scenario: Scenario, event: Event) -> Iterator[str]:
    """Names and values in an event that the scenario does not have."""
    agenda = scenario.agenda
    if isinstance(event, Said | Corrected) and event.reading is not None:
        yield from offer_faults(agenda, event.reading.offer)
    elif isinstance(event, Moved):
        yield from move_faults(scenario, event.move)
    elif isinstance(event, Ended) and event.terms is not None:
        yield from package_faults(scenario, event.terms)


def move_faults(scenario: Scenario, move: Move) -> Iterator[str]:
    """Facts, beats and terms that the scenario does not have."""
    facts = scenario.buyer.by_id
    for fact in (*move.facts, *move.parried, move.more, move.recalls, move.concern):
        if fact is not None and fact not in facts:
            yield f"the buyer has no fact {fact!r}"
    if move.beat is not None and all(beat.id != move.beat for beat in scenario.buyer.beats):
        yield f"the script has no beat {move.beat!r}"
    yield from offer_faults(scenario.agenda, move.offer)
    if move.package is not None:
        yield from package_faults(scenario, move.package)


def package_faults(scenario: Scenario, package: Terms) -> Iterator[str]:
    """The same of a whole package, whose payoffs have to be worked out."""
    yield from terms_faults(scenario.agenda, package)
    if any(issue not in package for issue in scenario.agenda.ids):
        yield "a package does not name every issue"
    for issue, value in package.items():
        if beyond_reckoning(scenario, issue, value):
            yield f"{issue} can't be {value!r}"


def offer_faults(agenda: Agenda, offer: Offer | None) -> Iterator[str]:
    if offer is not None:
        yield from terms_faults(agenda, offer.terms)
        yield from terms_faults(agenda, offer.asked)


def terms_faults(agenda: Agenda, terms: Terms) -> Iterator[str]:
    """Issues that are not on the agenda, and values of the wrong kind."""
    for issue, value in terms.items():
        if issue not in agenda:
            yield f"there is no issue {issue!r}"
        elif isinstance(agenda[issue], ChoiceIssue):
            if not agenda[issue].allows(value):
                yield f"{issue} has no choice {value!r}"
        elif isinstance(value, str):
            yield f"{issue} should be a number, not {value!r}"

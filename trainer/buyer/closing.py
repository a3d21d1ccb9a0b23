"""The end of a talk: agreed terms confirmed, a nibble asked once, a last offer, a farewell."""

from trainer.buyer.beats import due, wishes
from trainer.buyer.hearing import A_GIVE
from trainer.buyer.impression import Impression
from trainer.buyer.mind import Mind
from trainer.buyer.script_state import script_state
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Package
from trainer.negotiation.moves import Move, MoveKind
from trainer.negotiation.offers import Offer
from trainer.scenario.script import BeatKind

SOUR = 0.3
"""Resentment from which a buyer who has had enough walks away instead of adjourning."""


def settle(mind: Mind, heard: Impression, agreed: Package) -> Move:
    """Answer a seller once terms are agreed: confirm them, or ask for one thing more, once."""
    last, payoff = mind.last_move, mind.case.payoff
    better = heard.offered and payoff.cents(heard.theirs) >= payoff.cents(agreed)
    if better and mind.case.agenda.allows(heard.theirs) and payoff.forbids(heard.theirs) is None:
        return Move(kind=MoveKind.CONFIRM, package=dict(heard.theirs))
    asked = last is not None and last.kind is MoveKind.NIBBLE
    if asked and heard.reading.unclear and not heard.offered:
        return Move(kind=MoveKind.CLARIFY, unclear=heard.reading.unclear)
    nibbled = any(mind.beat(beat).kind is BeatKind.NIBBLE for beat in mind.played)
    nibble = None if nibbled or heard.offered else nibble_on(mind, heard, agreed)
    return nibble or Move(kind=MoveKind.CONFIRM, package=dict(agreed))


def insist(mind: Mind, heard: Impression, agreed: Package) -> Move:
    """Hold a seller to the agreed terms that it has just gone back on; where time is up, end the talk."""
    terms = {issue: value for issue, value in agreed.items() if issue in said_back(mind, heard, agreed)}
    held = Move(kind=MoveKind.INSIST, offer=Offer(terms=terms), package=dict(agreed))
    return farewell(mind, heard) or held


def said_back(mind: Mind, heard: Impression, agreed: Package) -> frozenset[str]:
    """The agreed terms to say: all of them once, later the main one and those that are not its own anyway."""
    agenda = mind.case.agenda
    again = mind.insists_on == agreed
    return frozenset((agenda.main, *agenda.changes(heard.standing, agreed)) if again else agenda.ids)


def nibble_on(mind: Mind, heard: Impression, agreed: Package) -> Move | None:
    """Asking for one thing more, where the script has it and there is something to ask for."""
    state = script_state(mind, heard)
    for beat in mind.left(BeatKind.NIBBLE):
        if due(mind, heard, beat, state):
            wanted = wishes(mind, beat, agreed)
            package = mind.case.agenda.complete(agreed, wanted)
            return Move(
                kind=MoveKind.NIBBLE,
                offer=Offer(terms=wanted),
                package=dict(package),
                beat=beat.id,
                line=beat.line,
            )
    return None


def farewell(mind: Mind, heard: Impression) -> Move | None:
    """The end of the talk, if time or patience is up after a last offer; none leaves on a step their way."""
    leaves = mind.last_offer_made and mind.patience <= 0 and mind.gained < A_GIVE * mind.aspiration.range
    if mind.rounds_left <= 0 or leaves:
        sour = heard.resentment >= SOUR or mind.patience <= 0
        return Move(kind=MoveKind.WALK_AWAY if sour else MoveKind.ADJOURN)
    return None


def must_announce(mind: Mind) -> bool:
    """Whether the next offer has to be the last one."""
    return not mind.last_offer_made and (mind.rounds_left <= 1 or mind.patience <= 0)


def walked(heard: Impression) -> bool:
    """Whether the seller has left."""
    return heard.reading.has(Act.WALK_AWAY)

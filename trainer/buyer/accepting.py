"""What the buyer says yes to: enough for it as things stand, or as late as it is."""

from math import fsum

from trainer.buyer.impression import Impression
from trainer.buyer.mind import Mind
from trainer.negotiation.moves import Reason

CLOSE_ENOUGH = 0.14
"""The share of its range that a buyer would not haggle over with full trust and every reason given."""
INTEGRATIVE = 0.42
"""Trust from which the buyer trades across issues instead of haggling over the main one."""
SETTLED_REASONS = 0.25
"""Reasons from which a trusting buyer does not haggle over the last bit."""
MOVED_ENOUGH = 0.08
"""How far a seller has to have come from its first offer, as a share of the buyer's range, for a late yes."""
SPITE = 0.12
"""What full resentment makes a late yes dearer by, as a share of the buyer's range."""
SUMMED = 0.03
"""Weight that they have together from which such reasons move it all the same."""
FELT = 0.01
"""Weight below which a reason moves nobody."""


def acceptable(mind: Mind, heard: Impression) -> bool:
    """Whether the buyer says yes to what the seller last proposed."""
    late = mind.rounds_left <= 2 or mind.last_offer_made
    moved = bool(new_reasons(mind, heard)) and mind.seller_offers > 0
    if not (heard.offered or (moved and late)):
        return False
    payoff, theirs = mind.case.payoff, heard.theirs
    if heard.withdrawn:
        return False
    if not mind.case.agenda.allows(theirs) or payoff.forbids(theirs) is not None:
        return False
    enough = min(mind.aspiration.accepts(mind.given), mind.least_asked)
    if heard.trust >= INTEGRATIVE and mind.given >= SETTLED_REASONS:
        enough -= round(mind.aspiration.range * CLOSE_ENOUGH * heard.trust * mind.given)
    if mind.gained and late:
        enough = min(enough, late_enough(mind, heard, enough))
    elif heard.spoken_for:
        enough = max(enough, least_of_a_move(mind))
    return payoff.cents(theirs) >= max(enough, mind.aspiration.limit)


def least_of_a_move(mind: Mind) -> int:
    """The least that it comes down to in one move from where it stands, in cents."""
    return mind.case.payoff.cents(mind.package) - round(mind.difficulty.stride * mind.aspiration.range)


def late_enough(mind: Mind, heard: Impression, enough: int) -> int:
    """What is enough when time is up and the seller has just moved: less in a hurry, more out of spite."""
    come = (mind.best_offered - (mind.first_offered or mind.best_offered)) / mind.aspiration.range
    hurry = mind.persona.urgency * min(come / MOVED_ENOUGH, 1.0)
    spite = round(SPITE * heard.resentment * mind.aspiration.range)
    return enough - round(max(enough - mind.aspiration.limit, 0) * hurry) + spite


def new_reasons(mind: Mind, heard: Impression) -> list[Reason]:
    """The reasons of this turn that are felt: by themselves, or with those that got nothing back before."""
    new = [reason for reason in mind.reasons if reason.turn == heard.turn]
    waiting = fsum(reason.weight for reason in mind.reasons[mind.came_down :])
    return [reason for reason in new if reason.weight >= FELT or waiting >= SUMMED]

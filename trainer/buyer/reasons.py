"""Why a buyer concedes: reciprocity, a new argument, an answered need, trust. Nothing else moves it."""

from trainer.buyer.impression import Impression
from trainer.buyer.mind import Mind
from trainer.negotiation.acts import Act
from trainer.negotiation.moves import Reason, ReasonKind

NEED_WEIGHT = 0.12
"""An offer that serves a need the buyer has told."""
TRUST_STEPS = {"trust_begun": 0.12, "trust_grown": 0.25}
"""Trust gained since the start at which the buyer loosens, each once."""
TRUST_WEIGHT = 0.06
DEAF = frozenset({Act.EXPLOIT, Act.BELITTLE, Act.THREAT, Act.ULTIMATUM, Act.ANGER, Act.PESTER})
"""Pressure that leaves no ear for anything said beside it."""
PUSHED = 0.5
"""What milder pressure in the same breath leaves of an argument."""
MOST_A_TURN = 0.24
"""No single turn opens more of the buyer's way than this, however many points are made in one breath."""


def reasons_given(mind: Mind, heard: Impression) -> list[Reason]:
    """The reasons that a turn of the seller gives the buyer to move, weighted."""
    if DEAF.intersection(heard.pressure):
        return []
    found = [*_reciprocity(mind, heard), *_arguments(mind, heard), *_needs(mind, heard), *_trust(mind, heard)]
    total = sum(reason.weight for reason in found)
    most = MOST_A_TURN * mind.difficulty.weight
    shrink = min(1.0, most / total) if total else 1.0
    return [reason.model_copy(update={"weight": round(reason.weight * shrink, 4)}) for reason in found]


def _mood(mind: Mind, heard: Impression) -> float:
    """What bends a reason's weight: trust opens, resentment closes, a short time hurries."""
    bent = (0.6 + 0.8 * heard.trust) * (1 - heard.resentment)
    return bent * (1 + mind.persona.urgency * mind.hurry) * mind.difficulty.weight


def _reciprocity(mind: Mind, heard: Impression) -> list[Reason]:
    """The seller gave something: more than it had ever offered, as far as the buyer's own payoff shows."""
    if not heard.offered:
        return []
    gain = mind.case.payoff.cents(heard.theirs) - mind.best_offered
    if gain <= 0:
        return []
    size = min(gain / mind.aspiration.range, 1.0)
    weight = mind.persona.reciprocity * size * (1 - heard.resentment)
    weight *= 1 + mind.persona.urgency * mind.hurry
    traded = heard.reading.has(Act.TRADE) or heard.reading.reason is not None
    if not traded:
        weight *= 1 - mind.persona.pocketing
    quote = heard.reading.quote(Act.TRADE, Act.OFFER) or heard.text
    issues = next(mind.case.agenda.changes(heard.theirs_before, heard.theirs), None)
    return [Reason(kind=ReasonKind.RECIPROCITY, turn=heard.turn, weight=weight, quote=quote, about=issues)]


def _arguments(mind: Mind, heard: Impression) -> list[Reason]:
    """A fact or standard that moves this buyer, stated and not only asked about; each once."""
    pushed = PUSHED if heard.pressure else 1.0
    stated = set(heard.reading.topics) - set(heard.reading.questions)
    new = [
        argument
        for argument in mind.case.buyer.moved_by
        if argument.id not in mind.counted and (argument.id in stated or argument.fact in stated)
    ]
    new.sort(key=lambda argument: -argument.weight)
    return [
        Reason(
            kind=ReasonKind.ARGUMENT,
            turn=heard.turn,
            weight=argument.weight * _mood(mind, heard) * pushed,
            quote=heard.reading.reason or heard.reading.quote(Act.FAIRNESS, Act.CANDOUR) or heard.text,
            about=argument.id,
        )
        for argument in new
    ]


def _needs(mind: Mind, heard: Impression) -> list[Reason]:
    """An offer that serves what the buyer has said it needs, where the one before did not."""
    if not heard.offered:
        return []
    quote = heard.reading.quote(Act.TRADE, Act.OFFER) or heard.text
    return [
        Reason(
            kind=ReasonKind.NEED,
            turn=heard.turn,
            weight=NEED_WEIGHT * _mood(mind, heard),
            quote=quote,
            about=f"need_{fact.id}",
        )
        for fact in mind.case.buyer.facts
        if fact.id in mind.told
        and f"need_{fact.id}" not in mind.counted
        and fact.served(mind.case.payoff, heard.theirs)
        and not fact.served(mind.case.payoff, heard.theirs_before)
    ]


def _trust(mind: Mind, heard: Impression) -> list[Reason]:
    """Trust that has grown, in a turn that showed understanding, and no flattery beside it."""
    if heard.understood is None or heard.hollow:
        return []
    gained = heard.trust - mind.persona.trust
    return [
        Reason(
            kind=ReasonKind.TRUST,
            turn=heard.turn,
            weight=TRUST_WEIGHT * mind.difficulty.weight,
            quote=heard.understood,
            about=step,
        )
        for step, needed in TRUST_STEPS.items()
        if step not in mind.counted and gained >= needed
    ]

"""How both sides bargained and answered pressure, taken together, as the document has it."""

from collections import Counter

from trainer.debrief.sight import Sight
from trainer.debrief.talk import Talk
from trainer.ledger.bargaining import bargaining, first_mover
from trainer.ledger.concessions import Concessions
from trainer.ledger.pressure import Answer
from trainer.negotiation.issues import Side
from trainer.negotiation.model import Model


class BargainerJson(Model):
    """One side's concessions taken together; while the talk goes on the buyer's money is null."""

    gives: int
    given: float | None
    """What its gives cost the side itself."""
    received: float | None
    """What the other side's gives brought it."""
    share: float | None
    """All that it gave up, less what it took back, as a share of its opening-to-walk-away range."""
    pattern: str | None
    longest_unanswered_run: int
    unanswered: int
    self_bids: int
    splits: int
    conditional: int
    with_reason: int
    first_offer_taken: bool
    logroll: float | None
    """What its gives were worth to the other side over what they cost."""
    thrown_away: float | None
    """What its changes cost either side and the other did not gain."""


class BargainingJson(Model):
    first_mover: str | None
    """The side that gave first; null where nobody gave."""
    seller: BargainerJson
    buyer: BargainerJson


class AnswersJson(Model):
    """How often a side answered the other's pressure in each way."""

    conceded: int
    held: int
    named: int
    reframed: int
    ignored: int
    retaliated: int


class BothAnswersJson(Model):
    seller: AnswersJson
    buyer: AnswersJson


def bargaining_json(talk: Talk) -> BargainingJson | None:
    """Both sides' concessions taken together; None where the concessions themselves are not there."""
    concessions, sight = talk.ledger.concessions, talk.sight
    if talk.scenario is None or not sight.panel:
        return None
    first = first_mover(concessions)
    return BargainingJson(
        first_mover=first.value if first else None,
        seller=bargainer_json(concessions, Side.SELLER, sight),
        buyer=bargainer_json(concessions, Side.BUYER, sight),
    )


def bargainer_json(concessions: Concessions, side: Side, sight: Sight) -> BargainerJson:
    found, theirs = bargaining(concessions, side), bargaining(concessions, side.other)
    own = sight.inside(side)
    both = own and sight.inside(side.other)
    return BargainerJson(
        gives=found.gives,
        given=found.given / 100 if own else None,
        received=theirs.brought / 100 if own else None,
        share=round(found.share, 4) if found.share is not None and own else None,
        pattern=found.pattern.value if found.pattern is not None and own else None,
        longest_unanswered_run=found.longest_unanswered_run,
        unanswered=found.unanswered,
        self_bids=found.self_bids,
        splits=found.splits,
        conditional=found.conditional,
        with_reason=found.with_reason,
        first_offer_taken=found.first_offer_taken,
        logroll=round(found.logroll, 2) if found.logroll is not None and both else None,
        thrown_away=found.thrown_away / 100 if both else None,
    )


def answers_json(talk: Talk) -> BothAnswersJson | None:
    """How both sides answered the other's tactics; None where the tactics themselves are not there."""
    if not talk.sight.panel:
        return None
    counts: dict[Side, Counter[Answer]] = {side: Counter() for side in Side}
    for entry in talk.ledger.pressure.entries:
        if entry.answer is not None:
            counts[entry.side.other][entry.answer] += 1
    sides = {
        side.value: AnswersJson(**{answer.value: found[answer] for answer in Answer})
        for side, found in counts.items()
    }
    return BothAnswersJson(**sides)

"""Bargaining: a side's concessions taken together."""

from dataclasses import dataclass

from trainer.ledger.concessions import Concessions
from trainer.ledger.pattern import Pattern
from trainer.negotiation.issues import Side


@dataclass(frozen=True, slots=True)
class Bargaining:
    """What a side's changes of its standing offer come to. Money is in cents per year."""

    gives: int
    """Changes that left the other side better off, the terms it said yes to among them."""
    given: int
    """What those cost the side itself."""
    brought: int
    """What they were worth to the other side."""
    share: float | None
    """All that it gave up, less what it took back, as a share of its way from opening to walk-away; None
    where there is no such way."""
    pattern: Pattern | None
    longest_unanswered_run: int
    """The most gives in a row that got nothing back."""
    unanswered: int
    self_bids: int
    splits: int
    conditional: int
    """Gives that were tied to something in return."""
    with_reason: int
    first_offer_taken: bool
    thrown_away: int
    """What its changes cost either side and the other did not gain."""

    @property
    def logroll(self) -> float | None:
        """What its gives were worth to the other side over what they cost; None where they cost nothing."""
        return self.brought / self.given if self.given else None


def bargaining(concessions: Concessions, side: Side) -> Bargaining:
    """All changes of a side, taken together."""
    entries = [entry for entry in concessions.entries if entry.side is side]
    gives = [entry for entry in entries if entry.gives]
    return Bargaining(
        gives=len(gives),
        given=sum(max(-entry.own, 0) for entry in gives),
        brought=sum(entry.other for entry in gives),
        share=concessions.share(side),
        pattern=concessions.pattern(side),
        longest_unanswered_run=concessions.longest_unanswered_run(side),
        unanswered=sum(not entry.answered for entry in gives),
        self_bids=sum(entry.self_bid for entry in entries),
        splits=sum(entry.split for entry in entries),
        conditional=sum(entry.conditional for entry in gives),
        with_reason=sum(entry.reason for entry in gives),
        first_offer_taken=any(entry.first_offer_taken for entry in entries),
        thrown_away=sum(entry.thrown_away for entry in entries),
    )


def first_mover(concessions: Concessions) -> Side | None:
    """The side that gave first; None where nobody gave."""
    return next((entry.side for entry in concessions.entries if entry.gives), None)

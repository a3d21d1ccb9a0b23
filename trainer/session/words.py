"""The buyer's turn as the ledger reads it: acts and offer from the move, quotes from the words."""

from collections.abc import Sequence

from trainer.negotiation.acts import Act, ActQuote
from trainer.negotiation.moves import Emotion, Move, MoveKind
from trainer.negotiation.reading import Concern, ConcernKind, Reading
from trainer.scenario.party import BuyerFact, FactKind
from trainer.scenario.scenario import BuyerCase
from trainer.session.events import SpokenPart
from trainer.session.voices import Part

KIND_ACTS = {
    MoveKind.HOLD: Act.REJECT,
    MoveKind.REFUSE: Act.REJECT,
    MoveKind.ACCEPT: Act.ACCEPT,
    MoveKind.CONFIRM: Act.ACCEPT,
    MoveKind.WALK_AWAY: Act.WALK_AWAY,
    MoveKind.ADJOURN: Act.WALK_AWAY,
}
"""The act that a kind of move is by itself."""


def reading_of(move: Move, case: BuyerCase, parts: Sequence[SpokenPart]) -> Reading:
    """What the buyer's turn does, whatever voice found the words for it."""
    line = " ".join(part.text for part in parts)

    def said(part: Part) -> str:
        return " ".join(spoken.text for spoken in parts if spoken.part == part) or line

    acts: list[ActQuote] = []
    if move.kind in KIND_ACTS:
        acts.append(ActQuote(act=KIND_ACTS[move.kind], quote=said(Part.ANSWER)))
    offer = None if move.kind in {MoveKind.ACCEPT, MoveKind.CONFIRM} else move.offer
    if offer is not None:
        act = Act.TRADE if offer.condition else Act.OFFER
        acts.append(ActQuote(act=act, quote=said(Part.TERMS)))
    if move.kind is MoveKind.LAST_OFFER:
        acts.append(ActQuote(act=Act.ULTIMATUM, quote=said(Part.ANSWER), severity=1))
    if move.pressure is not None:
        tactic, severity = move.pressure.tactic, move.pressure.severity
        acts.append(ActQuote(act=tactic, quote=said(Part.PRESSURE), severity=severity))
    if any(case.buyer.fact(fact).stage > 1 for fact in move.facts):
        acts.append(ActQuote(act=Act.CANDOUR, quote=said(Part.FACT)))
    if move.asks:
        acts.append(ActQuote(act=Act.ASK_BETTER, quote=said(Part.ASK)))
    if move.emotion is Emotion.RELIEVED:
        acts.append(ActQuote(act=Act.APPRECIATE, quote=said(Part.REACTION)))
    shown = [*move.facts, *([move.concern] if move.concern else [])]
    return Reading(
        acts=tuple(acts),
        offer=offer,
        topics=tuple(shown),
        asked_issues=move.asks,
        concerns=tuple(
            concern_of(case.buyer.fact(fact)) for fact in shown if case.buyer.fact(fact).shows_concern
        ),
        reason=said(Part.REACTION) if move.reasons else None,
        words=len(line.split()),
    )


def concern_of(fact: BuyerFact) -> Concern:
    """A fact that the buyer has shown, as something the seller can respond to."""
    kinds = {FactKind.FEELING: ConcernKind.FEELING, FactKind.CONSTRAINT: ConcernKind.CONSTRAINT}
    kind = kinds.get(fact.kind, ConcernKind.CONCERN)
    return Concern(id=fact.id, kind=kind, quote=fact.text, cues=fact.topics)

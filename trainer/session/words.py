"""The buyer's turn as everybody else reads it: acts and offer from the move, quotes from the words."""

from collections.abc import Iterator, Sequence

from trainer.negotiation.acts import Act, ActQuote
from trainer.negotiation.issues import Agenda
from trainer.negotiation.moves import Emotion, Move, MoveKind
from trainer.negotiation.offers import Offer
from trainer.negotiation.reading import Concern, ConcernKind, Reading
from trainer.negotiation.wording import issue_spoken, joined, spoken_list
from trainer.scenario.party import BuyerFact, FactKind
from trainer.scenario.scenario import BuyerCase
from trainer.session.events import SpokenPart
from trainer.session.voices import Part

KIND_ACTS = {
    MoveKind.HOLD: Act.REJECT,
    MoveKind.REFUSE: Act.REJECT,
    MoveKind.INSIST: Act.REJECT,
    MoveKind.ACCEPT: Act.ACCEPT,
    MoveKind.CONFIRM: Act.ACCEPT,
    MoveKind.WALK_AWAY: Act.WALK_AWAY,
    MoveKind.ADJOURN: Act.WALK_AWAY,
}
"""The act that a kind of move is by itself."""
KIND_WORDS = {
    MoveKind.HOLD: "My offer stands.",
    MoveKind.REFUSE: "No, not that.",
    MoveKind.INSIST: "I hold you to what we had.",
    MoveKind.LAST_OFFER: "That is my last offer.",
    MoveKind.ACCEPT: "We have a deal.",
    MoveKind.CONFIRM: "We have a deal.",
    MoveKind.CLARIFY: "What do you mean?",
}
"""What a kind of move says by itself, in the plainest words."""


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


def plainly(move: Move, case: BuyerCase) -> str:
    """What a move says, in words that are the same whatever voice put it in its own.

    The seller's next line is understood by what the buyer meant. Were it read against the words that a
    model happened to find, the same line would be read differently from one model to the next.
    """
    return " ".join(sentences_of(move, case))


def sentences_of(move: Move, case: BuyerCase) -> Iterator[str]:
    """The sentences of :func:`plainly`."""
    agenda = case.agenda
    yield from case.buyer.told_in(move)
    if move.pressure is not None:
        yield move.pressure.line
    if move.line is not None:
        yield move.line
    if move.kind in KIND_WORDS:
        yield KIND_WORDS[move.kind]
    if move.offer is not None:
        yield offer_words(agenda, move.offer)
    names = [issue_spoken(agenda, issue) for issue in move.asks if issue in agenda]
    if names:
        yield f"Can you move on {joined(names)}?"
    if move.kind is MoveKind.CHECK:
        yield "Is that a yes?"
    for words in move.unclear:
        yield f"What do you mean by {words}?"


def offer_words(agenda: Agenda, offer: Offer) -> str:
    """An offer in a sentence."""
    terms, asked = spoken_list(agenda, offer.terms), spoken_list(agenda, offer.asked)
    if not asked:
        return f"I can do {terms}."
    return f"If you can do {asked}, I can do {terms}." if terms else f"I would need {asked}."

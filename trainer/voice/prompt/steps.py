"""What each kind of move says by itself, as steps: each has the words that it may use, and no others."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from trainer.negotiation.issues import Side
from trainer.negotiation.moves import MoveKind
from trainer.negotiation.offers import Offer
from trainer.negotiation.printable import printable, quotable
from trainer.negotiation.wording import issue_spoken, joined, spoken, spoken_list
from trainer.session.voices import Cue
from trainer.voice.asking import NO_ASKS
from trainer.voice.grammar import HURTFUL, asks_something
from trainer.voice.offering import stated
from trainer.voice.reactions import told_before
from trainer.voice.sections import ENQUIRED
from trainer.voice.sections import answering as answering_kind
from trainer.voice.unanswered import PARRIED_SO


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to say: a section of the directions, and what fills its placeholders."""

    section: str
    blanks: Mapping[str, str] = field(default_factory=dict)

    @property
    def verbatim(self) -> tuple[str, ...]:
        """What has to be said as it stands."""
        return tuple(self.blanks[name] for name in ("words", "terms", "condition") if name in self.blanks)


def body(cue: Cue, *, alone: bool) -> tuple[Step, ...]:
    """What the kind of the move says by itself; ``alone`` when nothing else is said."""
    if cue.move.kind is MoveKind.ANSWER:
        return tuple(answering(cue, alone=alone))
    return tuple(BODIES[cue.move.kind](cue))


def opening(cue: Cue) -> Iterator[Step]:
    yield from terms(cue, "state terms", "counter if")


def countering(cue: Cue) -> Iterator[Step]:
    yield from terms(cue, "counter", "counter if")


def last_offer(cue: Cue) -> Iterator[Step]:
    if cue.move.offer is None:
        yield Step("last offer plain")
    yield from terms(cue, "last offer", "last offer if")


def holding(cue: Cue) -> Iterator[Step]:
    yield from position(cue) if cue.move.offer is not None else [Step("hold")]


def refusing(cue: Cue) -> Iterator[Step]:
    """A no to what it would never sign, by name if the move says which issues these are."""
    yield Step("refuse issue", {"issue": asked(cue)}) if asked(cue) else Step("refuse")
    yield from position(cue)


def nibbling(cue: Cue) -> Iterator[Step]:
    """What it asks for on top; only where the author's line has not said it."""
    if not said_by_author(cue):
        way = "nibble" if cue.move.line is None else "exactly"
        yield from terms(cue, way, f"{way} if")


def insisting(cue: Cue) -> Iterator[Step]:
    yield from terms(cue, "insist", "hold if")


def checking(cue: Cue) -> Iterator[Step]:
    """The terms, and whether that was a yes to them."""
    yield from terms(cue, "exactly", "exactly if")
    yield Step("check")


def leaving(cue: Cue) -> Iterator[Step]:
    section = "farewell" if cue.move.kind is MoveKind.FAREWELL else "walk away"
    sore = cue.move.emotion in HURTFUL and cue.move.intensity > 1
    yield Step(f"{section} / strong" if sore else section)


def adjourning(_cue: Cue) -> Iterator[Step]:
    yield Step("adjourn")


def answering(cue: Cue, *, alone: bool) -> Iterator[Step]:
    """An answer without new terms; words of its own only where nothing else answers."""
    if cue.move.offer is not None:
        yield from position(cue)
    elif cue.move.unclear:
        yield from unclear(cue)
    elif asks_something(cue) and not (cue.move.tells or cue.move.enquiry is not None or told_before(cue)):
        yield Step("answer question")
    elif alone:
        yield Step("answer point")


def in_kind(cue: Cue) -> Iterator[Step]:
    """The answer to a question in kind, or that it is left unanswered."""
    move, kind = cue.move, cue.move.enquiry
    if move.parried:
        yield Step(answering_kind(kind) if kind in PARRIED_SO and kind is not None else "parry")
    elif kind is not None:
        section = answering_kind(kind)
        blanks = {"title": printable(cue.case.buyer.title)}
        yield Step(section, {name: blanks[name] for name in ENQUIRED[section].blanks})


def position(cue: Cue) -> Iterator[Step]:
    """The standing offer; as a first statement where it has not been said yet."""
    yield from terms(cue, "hold terms" if stated(cue) else "state terms", "hold if")


def terms(cue: Cue, section: str, conditional: str) -> Iterator[Step]:
    """All of the offer's terms, what changes first, in one step with what is asked in return."""
    offer, agenda = cue.move.offer, cue.case.agenda
    if offer is None:
        return
    before = cue.standing.get(Side.BUYER, {})
    changed = [issue for issue in offer.terms if before.get(issue) != offer.terms[issue]]
    blanks = {"terms": spoken_list(agenda, offer.terms, changed)} if offer.terms else {}
    condition = in_return(cue, offer)
    if condition:
        yield Step(conditional if blanks else "need", {**blanks, "condition": condition})
    elif blanks:
        yield Step(section, blanks)


def in_return(cue: Cue, offer: Offer) -> str:
    """What is asked for in return, as it is said; empty without a condition."""
    condition = offer.condition
    if condition is None:
        return ""
    agenda = cue.case.agenda
    parts = [spoken_list(agenda, condition.terms, better=condition.at_least)] if condition.terms else []
    return joined([*parts, *([quotable(condition.other)] if condition.other else [])])


def deal(cue: Cue) -> Iterator[Step]:
    """A yes, with the terms of both halves where they are to be said."""
    offer, way = cue.move.offer, cue.move.kind.value
    both = {**offer.terms, **offer.asked} if offer else {}
    if both:
        yield Step(f"{way} terms", {"terms": spoken_list(cue.case.agenda, both)})
    else:
        yield Step(way)


def said_by_author(cue: Cue) -> bool:
    """Whether the author's line itself says every term."""
    move, agenda = cue.move, cue.case.agenda
    if move.line is None or move.offer is None:
        return False
    line, every = move.line.casefold(), move.offer.terms | move.offer.asked
    return all(spoken(agenda, issue, value).casefold() in line for issue, value in every.items())


def unclear(cue: Cue) -> Iterator[Step]:
    """Asking about the seller's own words; about two of them at the most."""
    quotes = [quote for quote in map(quotable, cue.move.unclear) if quote][:2]
    if not quotes:
        yield Step("clarify lost")
    for place, quote in enumerate(quotes):
        yield Step("clarify also" if place else "clarify", {"quote": quote})


def asking(cue: Cue) -> Iterator[Step]:
    """The issues on which the seller should move."""
    move = cue.move
    if asked(cue) and move.kind not in NO_ASKS and not move.ends:
        yield Step("last ask" if move.kind is MoveKind.LAST_OFFER else "ask", {"issue": asked(cue)})


def asked(cue: Cue) -> str:
    agenda = cue.case.agenda
    return joined([issue_spoken(agenda, issue) for issue in cue.move.asks if issue in agenda])


BODIES: Mapping[MoveKind, Callable[[Cue], Iterator[Step]]] = {
    MoveKind.OPEN: opening,
    MoveKind.COUNTER: countering,
    MoveKind.HOLD: holding,
    MoveKind.REFUSE: refusing,
    MoveKind.LAST_OFFER: last_offer,
    MoveKind.ACCEPT: deal,
    MoveKind.NIBBLE: nibbling,
    MoveKind.CONFIRM: deal,
    MoveKind.INSIST: insisting,
    MoveKind.CLARIFY: unclear,
    MoveKind.CHECK: checking,
    MoveKind.WALK_AWAY: leaving,
    MoveKind.ADJOURN: adjourning,
    MoveKind.FAREWELL: leaving,
}

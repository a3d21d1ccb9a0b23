"""Offers of a talk without a scenario: what each side named, what it had named before, and where that leads.

What a step is worth nobody can say without a scenario. Whether it comes nearer to what the other side has
named can be seen from the words alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from trainer.debrief.talk import Talk
from trainer.debrief.trades import price_of
from trainer.ledger.setting import Utterance
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Agenda, Side, Terms, Value
from trainer.negotiation.wording import issue_name, short, spoken_list

GAVE, ASKED_MORE, BOTH = "a give", "asks for more", "a give and an ask"
SAME, CHANGED, FIRST, YES = "said again", "changed", "named first", "yes"
"""What an offer is beside those before it."""


@dataclass(frozen=True, slots=True)
class OfferMade:
    """An offer, or a yes to one, by the words of its line."""

    turn: int
    side: Side
    terms: str
    """What it offers, as people say it."""
    condition: str
    """What it asks for in return; empty for nothing."""
    steps: tuple[str, ...]
    """By issue, what the side had named before and names now: "price $52,000 → $49,000"."""
    kind: str
    """One of the kinds above."""
    quote: str


def offers_made(talk: Talk) -> Iterator[OfferMade]:
    """Every offer of a talk in order, and the yes that closed it."""
    agenda = talk.ledger.setting.agenda
    named: dict[Side, Terms] = {side: {} for side in Side}
    for said in talk.utterances:
        offer, own, other = said.reading.offer, named[said.side], named[said.side.other]
        if offer is None or not offer.terms:
            if said.reading.has(Act.ACCEPT) and other:
                yield agreed_in(said, agenda, talk.terms or other)
            continue
        known = {issue: value for issue, value in offer.terms.items() if issue in agenda}
        before = {issue: own[issue] for issue in known if issue in own and own[issue] != known[issue]}
        yield OfferMade(
            turn=said.turn,
            side=said.side,
            terms=spoken_list(agenda, known),
            condition=price_of(offer.condition, agenda) if offer.condition else "",
            steps=tuple(step(agenda, issue, before, known) for issue in before),
            kind=kind_of(before, known, own, other),
            quote=said.reading.quote(Act.TRADE, Act.OFFER) or said.text,
        )
        named[said.side] = {**own, **known}


def agreed_in(said: Utterance, agenda: Agenda, terms: Terms) -> OfferMade:
    """A yes to what lies on the table."""
    known = {issue: value for issue, value in terms.items() if issue in agenda}
    quote = said.reading.quote(Act.ACCEPT) or said.text
    return OfferMade(said.turn, said.side, spoken_list(agenda, known), "", (), YES, quote)


def step(agenda: Agenda, issue: str, before: Terms, after: Terms) -> str:
    """A term as it was and as it is."""
    was, now = (short(agenda, issue, terms[issue]) for terms in (before, after))
    return f"{issue_name(agenda, issue)} {was} → {now}"


def kind_of(before: Terms, now: Terms, own: Terms, other: Terms) -> str:
    """What an offer is beside the side's own before it: a give where it comes nearer to the other's."""
    if not before:
        return SAME if now and all(issue in own for issue in now) else FIRST
    towards = [nearer(before[issue], now[issue], other[issue]) for issue in before if issue in other]
    if not towards:
        return CHANGED
    return GAVE if all(towards) else ASKED_MORE if not any(towards) else BOTH


def nearer(before: Value, now: Value, theirs: Value) -> bool:
    """Whether a value comes nearer to the other side's."""
    if isinstance(before, str) or isinstance(now, str) or isinstance(theirs, str):
        return now == theirs
    return abs(now - theirs) < abs(before - theirs)

"""The terms of a move in words: all of them, exactly, and never a price without its condition."""

from trainer.negotiation.issues import NumberIssue, Side, Terms
from trainer.negotiation.moves import MoveKind
from trainer.negotiation.offers import Offer
from trainer.negotiation.printable import quotable
from trainer.negotiation.wording import joined, money_unit, spoken, spoken_list
from trainer.session.voices import Cue, Part
from trainer.voice.pen import Pen

BREATH = 3
"""Terms that are said in one sentence where nothing hangs on them; of more, one less."""
BREATHING = frozenset({MoveKind.OPEN, MoveKind.ANSWER, MoveKind.COUNTER, MoveKind.HOLD})
"""Kinds whose terms may be two sentences: what is final or signed is said as a whole."""


def say_terms(pen: Pen, section: str, conditional: str) -> None:
    """All of the offer's terms, what changes first; a condition and its terms are never two sentences."""
    offer, agenda = pen.move.offer, pen.cue.case.agenda
    if offer is None:
        return
    standing = pen.cue.standing.get(Side.BUYER, {})
    changed = [issue for issue in offer.terms if standing.get(issue) != offer.terms[issue]]
    condition = spoken_condition(pen, offer)
    if condition and offer.terms:
        terms = spoken_list(agenda, offer.terms, changed)
        pen.say(Part.TERMS, conditional, condition=condition, terms=terms)
    elif condition:
        pen.say(Part.ASK, "need", condition=condition)
    elif offer.terms:
        say_firm(pen, section, changed)


def say_firm(pen: Pen, section: str, changed: list[str]) -> None:
    """Terms without a condition. Nobody says a long list in one breath."""
    offer, agenda = pen.move.offer, pen.cue.case.agenda
    if offer is None:
        return
    kept = {issue: value for issue, value in offer.terms.items() if issue not in changed}
    second = "kept"
    if not (changed and kept and pen.move.kind is MoveKind.COUNTER and all_said(pen.cue, kept)):
        kept, second = {}, "rest"
        if pen.move.kind in BREATHING and len(offer.terms) > BREATH:
            ahead = [*changed, *(issue for issue in agenda.ids if issue not in changed)]
            listed = [issue for issue in ahead if issue in offer.terms]
            kept = {issue: offer.terms[issue] for issue in listed[BREATH - 1 :]}
    first = {issue: value for issue, value in offer.terms.items() if issue not in kept}
    pen.say(Part.TERMS, section, terms=spoken_list(agenda, first, changed))
    if kept:
        pen.say(Part.TERMS, second, terms=spoken_list(agenda, kept))


def spoken_condition(pen: Pen, offer: Offer) -> str:
    """What is asked for in return, as a list that can follow "if you can do"; empty without a condition."""
    condition, agenda = offer.condition, pen.cue.case.agenda
    if condition is None:
        return ""
    parts = [spoken_list(agenda, condition.terms, better=condition.at_least)] if condition.terms else []
    if condition.other:
        parts.append(f'"{quotable(condition.other)}"')
    return joined(parts)


def only_price_up(pen: Pen) -> bool:
    """Whether the offer is a single sum of money, more than the buyer offered before."""
    offer, agenda = pen.move.offer, pen.cue.case.agenda
    if offer is None or len(offer.terms) != 1:
        return False
    (issue, value), *_ = offer.terms.items()
    before = pen.cue.standing.get(Side.BUYER, {}).get(issue)
    if isinstance(value, str) or before is None or isinstance(before, str):
        return False
    is_money = isinstance(agenda[issue], NumberIssue) and money_unit(agenda[issue].unit)[0] is not None
    return is_money and issue == agenda.main and value > before


def names_all(pen: Pen, offer: Offer, line: str) -> bool:
    """Whether the author's line itself says every term."""
    said = line.casefold()
    return all(
        spoken(pen.cue.case.agenda, issue, value).casefold() in said
        for issue, value in (offer.terms | offer.asked).items()
    )


def stated(cue: Cue) -> bool:
    """Whether the buyer has said a term of the offer before, so that it can call it the same."""
    offer = cue.move.offer
    return offer is not None and any(all_said(cue, {issue: offer.terms[issue]}) for issue in offer.terms)


def all_said(cue: Cue, terms: Terms) -> bool:
    """Whether the buyer has named all of these values before."""
    said = "\n".join(cue.spoken).casefold()
    return all(spoken(cue.case.agenda, issue, value).casefold() in said for issue, value in terms.items())

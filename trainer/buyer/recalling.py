"""What the buyer answers who asks on: the rest of what it has just told, what is behind it, or it again."""

import re
from dataclasses import replace

from trainer.buyer.disclosure import Disclosure, disclose, next_to_tell, opens
from trainer.buyer.impression import Impression
from trainer.buyer.kindred import FAMILIES
from trainer.buyer.mind import Mind
from trainer.buyer.reasons import TRUST_STEPS
from trainer.negotiation.enquiries import EnquiryKind
from trainer.scenario.party import BuyerFact, FactKind

ASKS_ON = frozenset({None, EnquiryKind.WHO, EnquiryKind.WHEN, EnquiryKind.COUNT})
"""Kinds that ask on about what was said last where their words point back to it."""
HAPPENED = re.compile(
    r"\bwhat (?:exactly |actually )?(?:went wrong|happened|(?:was|is|'s) the (?:matter|problem|trouble))\b",
    re.IGNORECASE,
)
ELSE = re.compile(r"\belse\b", re.IGNORECASE)
"""Asks past what was told last: "anything else?"."""
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}\b")
"""A name within a question."""
FEW_WORDS = 6
"""Words of such a question at most."""
SHORT = 80
"""Characters of it at most."""
POINTS_BACK = re.compile(
    r"\W*(?:(?:and|so|but|ok|oh) )?(?:how|what|where|which|why|when|who|since)\b"
    r"(?=.*\b(?:that|this|it|they|them|those|these|he|she|was|were|did|then)\b).*\?\W*",
    re.IGNORECASE,
)


def answer(mind: Mind, heard: Impression) -> Disclosure:
    """What a question brings to light: what it is about, or where it only points back, more of that."""
    found = (points_back(heard) and rest(mind, heard)) or bad_story(mind, heard) or disclose(mind, heard)
    kind = heard.reading.enquiry
    if found.more is not None and kind in FAMILIES and heard.reading.open_question:
        told = confided(mind, heard)
        return replace(found, facts=() if told is None else (told,))
    if found != Disclosure() or heard.pressure or heard.offered:
        return found
    if kind is EnquiryKind.MORE:
        return more(mind, heard)
    if kind is EnquiryKind.WHO:
        return whoever(mind, heard)
    if kind is EnquiryKind.WHY:
        return rest(mind, heard) or behind(mind, heard)
    if kind is EnquiryKind.MEANING:
        last = last_told(mind)
        return rest(mind, heard) or Disclosure(again=last.id if last is not None else None)
    return found


def bad_story(mind: Mind, heard: Impression) -> Disclosure | None:
    """The rest of a worry that it has told, to who asks what happened; None where there is none."""
    if heard.pressure or heard.reading.questions or not HAPPENED.search(heard.text):
        return None
    for fact in mind.case.buyer.facts:
        left = fact.more is not None and fact.id in mind.told and fact.id not in mind.added
        if fact.kind is FactKind.CONCERN and left and opens(mind, fact, heard):
            return Disclosure(more=fact.id)
    return None


def confided(mind: Mind, heard: Impression) -> str | None:
    """What a seller who has gained its trust hears next without asking for it; None for any other."""
    gained = heard.trust - mind.persona.trust >= TRUST_STEPS["trust_begun"]
    following = next_to_tell(mind, heard) if gained else None
    return following.id if following is not None else None


def points_back(heard: Impression) -> bool:
    """Whether a short question names nothing of its own and goes on about what was said last."""
    reading = heard.reading
    if heard.pressure or heard.offered or reading.questions or reading.enquiry not in ASKS_ON:
        return False
    short = 0 < reading.words <= FEW_WORDS and len(heard.text) <= SHORT
    return short and POINTS_BACK.fullmatch(heard.text) is not None


def last_told(mind: Mind) -> BuyerFact | None:
    """The fact that its last move told, raised or said again, if it did."""
    move = mind.last_move
    if move is None:
        return None
    fact = move.concern or move.more or move.recalls or (move.facts[-1] if move.facts else None)
    return mind.case.buyer.fact(fact) if fact is not None else None


def rest(mind: Mind, heard: Impression) -> Disclosure | None:
    """The rest of what it told last; None where there is none, or not for this seller."""
    fact = last_told(mind)
    if fact is None or fact.more is None or fact.id in mind.added or not opens(mind, fact, heard):
        return None
    return Disclosure(more=fact.id)


def more(mind: Mind, heard: Impression) -> Disclosure:
    """More of what it told last; else the next thing; else what it told last once again."""
    wide = ELSE.search(heard.text) is not None
    found = None if wide else rest(mind, heard)
    if found is not None:
        return found
    following = next_to_tell(mind, heard)
    if following is not None:
        return Disclosure(facts=(following.id,))
    last = None if wide else last_told(mind)
    return Disclosure(again=last.id if last is not None else None)


def whoever(mind: Mind, heard: Impression) -> Disclosure:
    """What it has told of somebody whom the seller asks about by name."""
    names = NAME.findall(heard.text)
    for fact in mind.case.buyer.facts:
        if fact.id in mind.told and any(name in fact.text for name in names):
            return Disclosure(again=fact.id)
    return Disclosure()


def behind(mind: Mind, heard: Impression) -> Disclosure:
    """The need behind what it asked for last, if it has one that it would tell or has told."""
    asked = mind.last_move.asks if mind.last_move is not None else ()
    for fact in mind.case.buyer.facts:
        if not fact.served_by.keys() & set(asked):
            continue
        if fact.id in mind.told:
            return Disclosure(again=fact.id)
        return Disclosure(facts=(fact.id,)) if opens(mind, fact, heard) else Disclosure(parried=(fact.id,))
    return Disclosure()

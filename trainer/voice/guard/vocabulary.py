# ruff: noqa: E501 - patterns and word lists read worse when broken up
"""Whether a sentence keeps to words that its move, the talk so far or any reaction may have."""

import re

from trainer.perception.english import is_english
from trainer.voice.faults import Fault
from trainer.voice.guard.lexicon import denied, talk, telling
from trainer.voice.guard.sentence import Examined
from trainer.voice.guard.words import SMALL, stem

WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
CLAUSE = re.compile(r"[.,;:!?…]|\s-\s|\b(?:but|because|since|though|although)\b")
NOT = re.compile(
    r"\b(?:not|never|no|nor|none|neither|nobody|nothing|nowhere|hardly|cannot|without|far from|long way from|too early|instead of|rather than|(?:want|ask|expect|asking|get) (?:me|us) to|before|until|than|as if|why (?:would|should))\b|n't\b"
)
TWICE = re.compile(
    r"(?:\b(?:no|not|nothing|nobody|never)|n't)\b(?: \w+){0,3} (?:not|never|no|refuse|stop(?:s|ped|ping)?|left|against|wrong|more to|else to)\b|\bno (?:reason|problem|trouble|doubt|question|way around|fight)\b|\bnot only\b"
)
"""Denials that cancel out, or that deny any obstacle."""


KEPT = re.compile(
    r"(?:\b(?:not|never|rather not|cannot|no)|n't)\b(?: \w+){0,4} (?:talk|talking|tell|telling|share|discuss|speak|say|go into)\b"
)
"""What says that something is not talked about."""
HARMLESS = re.compile(
    r"\bapolog\w+ (?:is )?accepted\b|\bgood mood\b|\bin that order\b|\b(?:my|our|your|right|wrong|same|this|other|one) direction\b"
)


LEAST_ENGLISH = 0.5
"""The share of common words in a sentence of plain English."""


def words_fault(examined: Examined, spans: list[tuple[int, int]]) -> Fault | None:
    """Whether a word in it is none that may be said. ``spans`` are the terms, which are not looked at."""
    text = examined.counted
    for start, end in spans:
        text = text[:start] + "," * (end - start) + text[end:]
    allowed = talk(examined.licence.kind, terms=bool(spans)) | examined.licence.own_words
    for clause in CLAUSE.split(HARMLESS.sub(" ", text)):
        for found in WORD.finditer(clause):
            root = stem(found[0])
            if found[0] in SMALL or len(found[0]) == 1 or root in allowed:
                continue
            if not (answers(examined, root, clause, found.start()) or tells(examined, root)):
                return named(examined, found[0], root)
    return None


def answers(examined: Examined, root: str, clause: str, place: int) -> bool:
    """Whether a word is the seller's, or one that is denied there."""
    licence = examined.licence
    denying = NOT.search(clause)
    if denying is None or TWICE.search(clause):
        return root in licence.heard_words and licence.takes_up
    before = denying.start() < place or telling().get(root) is Fault.PRESSURE
    if root in licence.heard_words or (root in denied() and before):
        return True
    return telling().get(root) is Fault.LIMIT and KEPT.search(clause) is not None


def tells(examined: Examined, root: str) -> bool:
    """Whether a word may be one in which a text of the move is told."""
    return examined.tells and root not in telling()


def named(examined: Examined, word: str, root: str) -> Fault:
    """What is wrong with a sentence that has this word."""
    if root in telling():
        return telling()[root]
    words = WORD.findall(examined.plain)
    if sum(one in SMALL or is_english(one) for one in words) < LEAST_ENGLISH * len(words):
        return Fault.LANGUAGE
    capital = word.capitalize()
    return Fault.NAME if re.search(rf"\w[ ,]+{re.escape(capital)}\b", examined.text) else Fault.UNDISCLOSED

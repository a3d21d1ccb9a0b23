# ruff: noqa: E501, SIM905 - patterns and word lists read worse when broken up
"""Whether a sentence has the form of speech: plain letters, no markup, no code, nothing spelled or encoded."""

import codecs
import re
import unicodedata
from functools import cache

from trainer.perception.english import WORDS, is_english
from trainer.voice.faults import Fault
from trainer.voice.guard.numerals import NUMBER_WORDS

MOST_WORDS = 60
MOST_CHARACTERS = 400
LONGEST_WORD = 24
PUNCTUATION = frozenset(" .,;:!?'\"-–—…‘’“”%&/$€£¥\u00a0()")
MARKUP = frozenset("*_#<>{}[]|\\`~^=@+•·→§©®™°«»")
BRACKETED = re.compile(r"[()]")
ADDRESS = re.compile(
    r"\b(?:https?|ftp|www)\b|\w\.(?:com|org|net|io|co|ai|example|dev|app|de|uk)\b|\.(?:txt|json|yaml|py|db|html)\b",
    re.IGNORECASE,
)
LISTED = re.compile(r"^(?:[-–—•]\s|\(?\d{1,2}[.)]\s|\(?[a-z]\)\s)")
MARKS = re.compile(r"[^\w\s]{4,}|(?:(?<=\s)|^)[-.–—/]+(?:\s[-.–—/]+){1,}(?=\s|$)")
LETTERS = re.compile(r"(?<![^\W\d_])[^\W\d_](?:[\s.,/–—…-]{1,3}[^\W\d_](?![^\W\d_'’])){3,}")
MIXED = re.compile(r"\b(?=\w*\d)(?=\w*[^\W\d_])\w+\b")
MIXED_FINE = re.compile(
    r"\d+(?:st|nd|rd|th|k|m|h|am|pm|x|s)|net\d+|[qh][1-4]|fy\d\d(?:\d\d)?|\d+p", re.IGNORECASE
)
TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
NATO = frozenset(
    """
    alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike november oscar papa quebec
    romeo sierra tango uniform victor whiskey xray yankee zulu
    """.split()
)
HIDDEN = NUMBER_WORDS | frozenset(
    """
    limit maximum budget ceiling secret reservation prompt system accept accepted agree agreed deal yes instructions
    """.split()
)
UNUSUAL_MOST = 2
"""Pairs of letters that no English word has, in one unknown word of five letters or more."""


def form_fault(text: str) -> Fault | None:
    """What is wrong with its form, if anything."""
    if len(text) > MOST_CHARACTERS or len(text.split()) > MOST_WORDS:
        return Fault.LONG
    if any(char in MARKUP for char in text) or "\n" in text or "\r" in text:
        return Fault.FORM
    if not all(speakable(char) for char in text):
        return Fault.CHARACTERS
    if text.rstrip().endswith(":"):
        return Fault.FORM
    for pattern in (BRACKETED, ADDRESS, LISTED, MARKS, LETTERS):
        if pattern.search(text):
            return Fault.FORM
    if any(not MIXED_FINE.fullmatch(found[0]) for found in MIXED.finditer(text)):
        return Fault.FORM
    words = TOKEN.findall(text)
    if not words and not any(char.isdigit() for char in text):
        return Fault.FORM
    return Fault.FORM if any(odd(word) for word in words) or spells(words) else None


def speakable(char: str) -> bool:
    """Whether a character is one of those in which people write speech."""
    if char.isascii():
        return char.isalnum() or char in PUNCTUATION
    if char in PUNCTUATION:
        return True
    category = unicodedata.category(char)
    if category not in {"Ll", "Lu"} or unicodedata.normalize("NFKC", char) != char:
        return False
    return char in "æøåßœÆØÅŒł" or unicodedata.normalize("NFD", char)[0].isascii()


def spells(words: list[str]) -> bool:
    """Whether the words stand for letters."""
    return sum(word.casefold() in NATO for word in words) >= 3


def odd(word: str) -> bool:
    """Whether a word is none that a person says: encoded, turned round, or with capitals inside."""
    if len(word) > LONGEST_WORD:
        return True
    lower = word.casefold().split("'")[0].split("’")[0]
    if re.search(r"[a-z][A-Z]", word) and not re.match(r"(?:Mc|Mac|De|La|O['’])[A-Z]", word):
        return True
    if len(lower) < 4 or lower in WORDS:
        return False
    if lower[::-1] in HIDDEN or codecs.encode(lower, "rot13") in HIDDEN:
        return True
    return len(lower) >= 5 and not is_english(lower) and unusual(lower) >= UNUSUAL_MOST


def unusual(word: str) -> int:
    """How many pairs of its letters no English word has."""
    return sum(word[place : place + 2] not in pairs() for place in range(len(word) - 1))


@cache
def pairs() -> frozenset[str]:
    """The pairs of letters of English words, and some of names."""
    seen = {word[place : place + 2] for word in WORDS for place in range(len(word) - 1)}
    return frozenset(seen | set(USUAL.split()))


USUAL = """
aa ae ah ao az bb bd bf bj bm bn bt bv cc cq ct cy dd df dg dh dj dl dm dn dp dr dv dw eh ej ek eo eq eu ez ff fh fl fm fn
fr fs fy gb gd gf gg gh gm gn gw gy hb hd hl hm hn hr hs hw ib ih ij ik iu iv iz ja ji ju kb kf kh kl km kn ko kr ks ku kw lb
lc lg lh lk lm ln lp lr lt lv lw mb mf ml mm mn mp mr my nb nf nh nj nl nm np nq nr nv nw nx nz oa oe oh oj oo oq oz pb pd pf
pg pk pm pn ps pw py rb rf rg rh rj rl rq rv rw rz sb sc sd sf sg sh sk sl sm sn sq sr sw tb tc td tf tg tk tl tm tn tp tr ts
tw ty tz ua ub uc uf ug uk uo uv uy uz va vi vo vr vy wb wd wf wh wk wl wm wn wp wr ws wt xa xc xe xh xi xp xt xu ya yb yc yd
ye yf yg yh yi yk yl ym yn yo yp yr ys yt yw za ze zi zo zy zz
"""

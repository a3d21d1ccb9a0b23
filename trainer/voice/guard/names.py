# ruff: noqa: E501 - word lists read worse when broken over more lines
"""Names, days and places: only those that somebody has brought into the talk."""

import re

from trainer.voice.faults import Fault
from trainer.voice.guard.language import english
from trainer.voice.guard.sentence import Examined

CAPITAL = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
DAYS = re.compile(
    r"\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|april|june|july|august|september|october|november|december|christmas|easter|thanksgiving|ramadan|new year's|halloween)s?\b"
)
KNOWN = frozenset(
    """
    i i'm i'd i'll i've god english ok okay mr mrs ms dr cfo ceo coo cto cio hr it sla po vp pr roi kpi tv faq uk eu us usa asap fyi
    excel a oh eod nope no yes rfp saas pdf roi q
    """.split()  # noqa: SIM905 - a word list reads best as text
)
DOING = re.compile(
    r"\s(?:is|are|has|have|offers?|offered|would|will|can|could|did|does|do|came|quoted|said|says|told|was|wants?)\b|'s\b|’s\b"
)
BEGINS = re.compile(r"(?:^|[.?!:…;]\s*[\"'“‘(]?|^[\"'“‘(]|[—–-]\s|[\"“]\s?)$")


def name_fault(examined: Examined) -> Fault | None:
    """Whether it names somebody or something that nobody has named."""
    known = examined.licence.names
    if any(day[0] not in known and day[0].rstrip("s") not in known for day in DAYS.finditer(examined.free)):
        return Fault.NAME
    text = examined.text
    shouted = sum(word.isupper() and len(word) > 1 for word in CAPITAL.findall(text)) >= 3
    for found in CAPITAL.finditer(text):
        word = found[0]
        if not word[0].isupper():
            continue
        plain = word.casefold().replace("’", "'")
        base = plain.split("'")[0]
        if plain in KNOWN or base in KNOWN or base in known:
            continue
        if BEGINS.search(text[: found.start()]):
            if not english(base) and not familiar(base) and DOING.match(text[found.end() :]):
                return Fault.NAME
        elif not (english(base) and (word.isupper() and (shouted or len(word) <= 6))):
            return Fault.NAME
    return None


def familiar(word: str) -> bool:
    """Whether a word that begins a sentence looks like an ordinary one."""
    return word.endswith(
        ("ing", "ly", "ed", "ment", "tion", "ness", "s", "able", "ful", "ity", "ance", "ence")
    )

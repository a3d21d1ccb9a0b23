# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""Values that a correction holds to or puts away, and what would be given if it were the speaker's to give."""

import re

from trainer.perception.around import NEAR, Around

CORRECTS = re.compile(
    r"\b(?:i meant|i mean|i said(?=[^.]*, not\b)|let me correct|make that|i misspoke|misread|correction|scratch that|wrong (?:line|column|row|sheet|page|number)|no,? wait)\b"
)
"""A value put right is on offer, as the one was that it replaces."""
UNREAL = re.compile(
    r"\bif (?:it|that|this) (?:were|was) (?:only |just )?(?:up to me|my (?:call|decision|choice))\b|\bif (?:i|we) (?:only )?could(?=,? but\b|$)"
)
WOULD = r"(?:'d| would)(?: also| really| certainly| probably)* (?:want|ask|fight|push|hold|insist|say|feel|be|think|need|worry|prefer|expect|demand|try|accept|take|sign|do|check|look|go)\b"
THEIR_PLACE = re.compile(
    rf"\bin your (?:place|shoes|position|seat|chair|situation|boots|job)\b.*(?:\bi|\bwe|\bany(?:one|body)|\bevery(?:one|body)){WOULD}|(?:\bi|\bwe|\bany(?:one|body)|\bevery(?:one|body)){WOULD}.*\bin your (?:place|shoes|position|seat|chair|situation|boots|job)$|"
    r"\bif (?:i|we) (?:were|was) (?:you\b|your? |(?:sitting )?(?:in|on|where) your?\b|her\b|him\b|them\b)|\b(?:sat|sitting|stood) where you (?:sit|are|stand)\b"
)
"""What one would do in the other's place is not what one does."""
I_SAID = re.compile(r"\bi said\s(?:net[- ])?[$€£]?$")
IN_PLACE_OF = re.compile(r"[^;?]{0,24}, not\b")
"""Around the value that is held to."""
REPLACED = re.compile(r",? not\s(?:net[- ])?[$€£]?$")
"""In front of the one that is put away."""
TAKEN_BACK = re.compile(
    r"\b(?:tak(?:e|ing) back|withdraw(?:ing)?|retract(?:ing)?|revok(?:e|ing))(?: (?:the|my|our|that|offer of|price of|number))*\s[$€£]?$"
)
"""In front of one that no longer stands."""


def is_said_again(around: Around) -> bool:
    """Whether the value is held to against another: the 96 of "I said 96, not 90"."""
    behind = around.sentence.plain[around.end :]
    return I_SAID.search(around.left) is not None and IN_PLACE_OF.match(behind) is not None


def is_put_away(around: Around) -> bool:
    """Whether a correction puts the value away: the 90 of "I said 96, not 90"."""
    before = around.sentence.plain[max(0, around.start - NEAR) : around.start]
    if TAKEN_BACK.search(before):
        return True
    return around.sentence.has(CORRECTS) and REPLACED.search(before) is not None


def is_unreal(around: Around) -> bool:
    """Whether somebody else than the speaker could offer the value: "92, if it were up to me", or the speaker
    would in the other's place.
    """
    return around.sentence.has(UNREAL) or in_their_place(around)


def in_their_place(around: Around) -> bool:
    """Whether what stands before a value, or in its clause, speaks of what one would do in the other's place."""
    if not around.sentence.has(THEIR_PLACE):
        return False
    plain = around.sentence.plain
    last = around.end + len(around.right)
    return (
        THEIR_PLACE.search(plain, 0, last) is not None
        or THEIR_PLACE.search(plain, 0, around.start) is not None
    )

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
I_SAID = re.compile(r"\bi said\s(?:net[- ])?[$€£]?$")
IN_PLACE_OF = re.compile(r"[^;?]{0,24}, not\b")
"""Around the value that is held to."""
REPLACED = re.compile(r",? not\s(?:net[- ])?[$€£]?$")
"""In front of the one that is put away."""


def is_said_again(around: Around) -> bool:
    """Whether the value is held to against another: the 96 of "I said 96, not 90"."""
    behind = around.sentence.plain[around.end :]
    return I_SAID.search(around.left) is not None and IN_PLACE_OF.match(behind) is not None


def is_put_away(around: Around) -> bool:
    """Whether a correction puts the value away: the 90 of "I said 96, not 90"."""
    before = around.sentence.plain[max(0, around.start - NEAR) : around.start]
    return around.sentence.has(CORRECTS) and REPLACED.search(before) is not None


def is_unreal(around: Around) -> bool:
    """Whether somebody else than the speaker could offer the value: "92, if it were up to me"."""
    return around.sentence.has(UNREAL)

# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""Words that mean terms and name no package: a price by the year, so much for each year more, "option B"."""

import re
from collections.abc import Sequence

from trainer.perception.mentions import Mention
from trainer.perception.text import Sentence

FIRST_YEAR = re.compile(
    r"\b(?:(?:in |for )?year (?:one|1)|first (?:year|(?:twelve|12|six|6) months|half[- ]year)|this year|start(?:ing)? (?:at|with|on))\b"
)
AFTERWARDS = re.compile(
    r"\b(?:after(?:wards?)?|thereafter|then|later|from (?:then|there) on|year (?:two|2)|second(?: year)?|next|following|the rest)\b"
)
NOW_YEAR = re.compile(r"this year|start")
"""What names the first year only where something is said of a later one behind it."""
FOR_EACH = re.compile(
    r"(?:\d|\b(?:dollars?|euros?|pounds?|bucks?|cents?|percent|points?|days?|months?)\b).{0,40}?\b(?:off|less|lower|cheaper|down|discount|reduction|more|better|extra|on top)\b.{0,30}?"
    r"\b(?:for (?:every|each)|per) (?:(?:extra|additional|further|added|other|more)\b|(?:(?:for )?(?:every|each) )?(?:single |full )?(?:year|quarter) (?:more|longer|extra|you)\b)"
    r"|\b(?:(?:for |with )?(?:every|each)|per) (?:extra|additional|further|added|other) \w+\b.{0,40}?\b(?:off|less|lower|cheaper|down|discount|reduction)\b"
    r"|\b(?:off|less|lower|cheaper|down|discount|reduction)\b.{0,30}?\b(?:(?:for (?:every|each)|per) (?:extra|additional|further|added)|for (?:every|each) (?:single |full )?(?:year|month|quarter|\d+|ten|fifty|hundred|thousand))\b"
)
RISES = re.compile(
    r"\b(?:ris(?:es?|ing)|(?:go|goes|going|step|steps|stepping) up|climb(?:s|ing)?|increas(?:es?|ing))\b"
)
STEPS_UP = re.compile(r"\d,? (?:rising|going up|stepping up|climbing|increasing) to [$€£]?\d")
BY_YEARS = re.compile(r"\b(?:every|each|second|third|next|following) year\b|\byear (?:two|2)\b")
LOSES = re.compile(r"\b(?:los(?:e|es|ing|t)|cost(?:s|ing)?|paid|spen[dt])\b")
NAME = r"(?:the )?(?:(?:option|package|variant|plan|version) (?:a|b|c|one|two|three|1|2|3)|(?:first|second|third|other|former|latter) (?:option|package|variant|version|one))"
TAKES_OPTION = re.compile(
    rf"^(?:(?:ok(?:ay)?|so|then|well|fine|good|and|right|alright|let'?s (?:go (?:with|for)|do|take|say)|(?:i|we)(?:'d|'ll| would| will| can| could)? (?:go (?:with|for)|take|do|pick|choose|offer)|how about|what about|make it),? )*{NAME}(?:,? (?:then|with|plus|but|and (?!option|the)|please|it is|at|if)\b|$)"
)
DEFINES = re.compile(rf"\b{NAME}(?::|,? (?:is|would be|means|at|with)?\s?[$€£]?\d)")


def asked_back(sentence: Sentence, found: Sequence[Mention]) -> bool:
    """Whether what a sentence proposes can only be asked back: no value in it is the term itself."""
    plain = sentence.plain
    if FOR_EACH.search(plain) and not LOSES.search(plain):
        return True
    if STEPS_UP.search(plain) or (named_twice(found) and goes_by_years(plain)):
        return True
    return TAKES_OPTION.match(plain) is not None and not DEFINES.search(sentence.line.plain)


def goes_by_years(plain: str) -> bool:
    """Whether one year has another value than the next."""
    first = FIRST_YEAR.search(plain)
    steps = first and AFTERWARDS.search(plain, 0 if NOW_YEAR.match(first[0]) is None else first.end())
    return bool(steps or (RISES.search(plain) and BY_YEARS.search(plain)))


def named_twice(found: Sequence[Mention]) -> bool:
    """Whether an issue has two values."""
    apart = {(one.issue, one.value if isinstance(one.value, str) else one.start) for one in found}
    return len(apart) > len({one.issue for one in found})

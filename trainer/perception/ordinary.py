# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""Words of a choice in their ordinary use: "I'll call you daily", "I get the picture", "on the house"."""

import re

from trainer.perception.context import Context
from trainer.perception.vocabulary import IssueWords

FIGURES = re.compile(
    r"\b(?:(?:get|gets|got|see) the|big|bigger|full|whole|wider|clear|clearer|true|in the|(?:paint|draw)\w*(?: \w+){0,2}) pictures?\b|"
    r"\bin the (?:rear(?:-view)? )?mirror\b|\bon the house\b|\bbuffers? (?:of )?(?:time|hours|minutes)\b|"
    r"\b(?:long|sleepless|good|bad|many) (?:nights?|afternoons?|evenings?|mornings?)\b|"
    r"\b(?:that's|that is|what) (?:quite |rather )?a (?:very )?(?:short|long) list\b|"
    r"\b(?:my|your|our|top|first|main|only|biggest|highest|number one) priority\b(?! (?:support|line|desk|queue|plan|level|response|tickets?))|"
    r"\bquot(?:e|ing) (?:you|him|her|them|prices?|a price)\b|\b(?:sent|wrote|written|drew up|price|formal|revised|original) (?:\w+ ){0,3}quotes?\b|"
    r"\b(?:two|a few) (?:lines|sentences) (?:on|of) (?:how|why|text|explanation)\b|"
    r"\b(?:work(?:ed|s|ing)?|thought|think|thinking|seriously),? (?:\w+ ){0,2}day and night\b|"
    r"\b(?:meet|met|see|saw|seen|thank|tell|told|say|said|ask|speak|apologi[sz]e) (?:\w+ ){0,3}in person\b"
)
"""Turns of phrase with a word in them that elsewhere is a term."""
TALKS = re.compile(
    r"\b(?:i|we|you|they|let's|let us|let me)(?:'ll|'d| will| can| could| would| should| have to| want to| like to)*(?: like to| \w+ly| also| just)* "
    r"(?:meet|met|call|called|phone|ring|e-?mail|text|talk|speak|see (?:you|each other|one another)|come by|drop by|stop by|check in|sit down|"
    r"go through|walk (?:you )?through|settle (?:this|it|that)|discuss|take (?:the |these |those |our )(?:points|issues|terms|questions|topics)|slept)\b[^,;]{0,60}$|"
    r"\bi(?:'m|'ll be| am| will be) (?:here|in|around|free|available|reachable|at my desk|on the phone)\b[^,;]{0,40}$"
)
"""In front of words of time or order: people meet or talk so, and nothing is supplied."""


WHEN = re.compile(
    r"\b(?:dai|day|week|month|quarter|year|morning|evening|night|afternoon|hour|saturday|monday|round the clock|twice|once|one by one|one go|in person)"
)
"""Words of time and order."""
IS_SO = re.compile(
    r"(?:\b(?:i|we) (?:am|are|can be|could be|will be)|\b(?:i'm|we're|i'll be|we'll be))(?: \w+)? $"
)
"""In front of what people say they are: "I'm flexible"."""
OF_PEOPLE = frozenset(["flexible", "fixed", "firm", "open", "dedicated", "committed", "free"])


def said_of_else(words: IssueWords, text: str, match: re.Match[str], context: Context) -> bool:
    """Whether the words of a choice say something else here."""
    spans = (found.span() for found in FIGURES.finditer(text))
    if any(start < match.end() and match.start() < end for start, end in spans):
        return True
    if context.asked == words.id or words.cue.search(f"{text[: match.start()]}|{text[match.end() :]}"):
        return False
    if WHEN.search(match[0]) and TALKS.search(text, 0, match.start()):
        return True
    return match[0] in OF_PEOPLE and IS_SO.search(text, 0, match.start()) is not None

# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""Words that set one offer beside another, correct it, or refuse a whole row."""

import re
from dataclasses import replace

from trainer.negotiation.issues import ChoiceIssue, NumberIssue
from trainer.perception.context import Context
from trainer.perception.mentions import Mention
from trainer.perception.text import Sentence

TIERS = re.compile(r"(?: a \w+)? (?:for|at|with) [^,;]+, (?:and |or |but )?[$€£]?\d[\d.,]* (?:for|at|with)\b")
OFF_THE = re.compile(r"\s?off (?:of )?(?:the |that |your |my |our )?[$€£]?")
MORE_YET = re.compile(r"\b(?:another|more|further|extra|additional|again|on top)\b")
OTHERWISE = re.compile(
    r"^(?:or|alternatively|otherwise|failing that|(?:option|package|variant|plan|version) (?:two|b|2)|(?:b|2)[:)]|the (?:other|second) (?:option|one|package|variant)|another option|second option|if not)(?!\w)"
)
ELSE = re.compile(r"\b(?:otherwise|or else)\b|[,;] else\b")
SORRY = re.compile(
    r"\b(?:sorry|i mean|i meant|make that|correction|actually|no,? wait|rather|scratch that|let me correct|i misspoke|apologies)\b"
)
NO_LIST = re.compile(r"^(?:sorry,? |so |look,? |and )*no [^,]+, (?:and )?no ")
"""No this, no that: one refusal among them makes all of them refusals."""
SECOND_CASE = re.compile(r"^(?:and |or |but )?(?:for|with|at)\b")
NEXT_CASE = re.compile(r"^(?:and )?(?:the )?(?:second|third)(?:ly)?[:,]")
OTHER_CASE = re.compile(r",\s(?:and )?(?:with|for)\s(?!a\b)")
ONE_OF = re.compile(r"[^,]*,[^,]* or (?!so\b)")
"""Alternatives in a row, of which the first counts: "a year at 100, two at 97 or three at 94"."""

STRUCK = re.compile(
    r"\b(?:without|strike|striking|drop|dropping|waive|waiving|scrap|scrapping|forget|remove|removing|minus|take off|lose|skip|cancel)\s(?:the|that|your|those|my|our)\s[$€£]?$"
)
"""In front of a sum that is to be gone."""
NEAR = 24
"""Characters in front of a sum in which such a word must stand."""


def struck(
    sentence: Sentence, mention: Mention, issue: NumberIssue | ChoiceIssue, context: Context
) -> Mention:
    """Nothing, where a sum on the table is taken out: "strike the ten thousand", "without the 10,000"."""
    if not (isinstance(issue, NumberIssue) and issue.low == 0 and mention.value) or mention.relative:
        return mention
    on_the_table = any(terms.get(mention.issue) == mention.value for terms in context.standing.values())
    gone = STRUCK.search(sentence.plain, max(0, mention.start - NEAR), mention.start)
    return replace(mention, value=0) if on_the_table and gone else mention


def outermost(found: list[Mention]) -> list[Mention]:
    """The values without those that another of the same issue is reckoned from: the 8,000 of "half of the 8,000"."""
    return [
        one
        for one in found
        if not any(
            other.relative and other.issue == one.issue and other.start < one.start and one.end <= other.end
            for other in found
        )
    ]


def goes_on(mention: Mention, sentence: Sentence) -> bool:
    """Whether a value named after another of its issue replaces it: "1,300. That's 150 off" names it once."""
    return not mention.relative or not sentence.plain.startswith("that") or sentence.has(MORE_YET)


def before_else(sentence: Sentence, found: list[Mention]) -> list[Mention]:
    """The values without those of the other case in a sentence: "92 for 36 months, otherwise 96"."""
    other = ELSE.search(sentence.plain)
    if other is None:
        return found
    first = [mention for mention in found if mention.end <= other.start()]
    again = {one.issue for one in found if one.start >= other.end()} & {one.issue for one in first}
    return first if again else found


def is_next_case(sentence: Sentence, given: set[str], asked: set[str]) -> bool:
    """Whether a sentence that names issues ``given`` and ``asked`` before begins another package."""
    if NEXT_CASE.match(sentence.plain) and given:
        return True
    return bool(given and asked) and SECOND_CASE.match(sentence.plain) is not None


def first_of_cases(sentence: Sentence, mentions: list[Mention]) -> list[Mention]:
    """The values of the first case, where several issues have two: "24 months at 96 or 36 at 90"."""
    firsts: dict[str, Mention] = {}
    again: dict[str, Mention] = {}
    for mention in mentions:
        if mention.issue not in firsts:
            firsts[mention.issue] = mention
        elif mention.value != firsts[mention.issue].value and mention.partner is None:
            again.setdefault(mention.issue, mention)
    if len(again) < 2 or sentence.has(SORRY):
        return mentions
    second = min(mention.start for mention in again.values())
    return [mention for mention in mentions if mention.start < second]

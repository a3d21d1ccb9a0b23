"""Choices named as suiting as well as the one on offer: "premium or standard", "either of the two"."""

import re

from trainer.negotiation.issues import ChoiceIssue
from trainer.negotiation.offers import Offer
from trainer.perception.choices import Choices
from trainer.perception.context import Context
from trainer.perception.mentions import Mention
from trainer.perception.text import Line

ROW = re.compile(
    r"(?:,|\s|\b(?:or|and|and/or|either|maybe|even|also|else|in|at|with|for|as|the|an?|to|sales|role|position)\b|/)*"
)
"""All that stands between two choices of one row."""
ORS = re.compile(
    r"\bor\b|/|\b(?:are|is|all|both|either)\b[^,;.]*\b(?:fine|good|great|ok(?:ay)?|works?|open)\b"
)


def either(line: Line, offer: Offer | None, choices: Choices, context: Context) -> dict[str, tuple[str, ...]]:
    """The other choices of each row in which the offer's choice stands, in the order they are named."""
    if offer is None or "or" not in line.plain:
        return {}
    given = {**offer.terms, **offer.asked}
    found: dict[str, tuple[str, ...]] = {}
    for words in choices.vocabulary.choices:
        issue, value = words.issue, given.get(words.id)
        if not isinstance(issue, ChoiceIssue) or value is None:
            continue
        for sentence in line.sentences:
            if not sentence.has(ORS):
                continue
            named = sorted(choices.of_issue(words, sentence.plain, context), key=lambda one: one.start)
            row = in_row(sentence.plain, named, value)
            others = tuple(dict.fromkeys(str(one.value) for one in row if one.value != value))
            if others:
                found[words.id] = others
    return found


def in_row(plain: str, named: list[Mention], value: object) -> list[Mention]:
    """The mentions around the one of a value that nothing but "or" and the like parts from it."""
    rows: list[list[Mention]] = []
    for one in named:
        if rows and ROW.fullmatch(plain, rows[-1][-1].end, one.start):
            rows[-1].append(one)
        else:
            rows.append([one])
    return next((row for row in rows if len(row) > 1 and any(one.value == value for one in row)), [])

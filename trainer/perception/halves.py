# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""Halves: a fee or price cut in half, and the middle between both sides."""

import re
from collections.abc import Iterator

from trainer.negotiation.issues import plain
from trainer.perception.context import Context
from trainer.perception.measures import Measure
from trainer.perception.mentions import Mention
from trainer.perception.positions import Positions
from trainer.perception.text import Line
from trainer.perception.vocabulary import Vocabulary

HALVES = re.compile(
    r"\bhalv(?:e|es|ing) (?:the|your|our|that)\b|\b(?:cut|drop|split) .*\bin half\b|"
    r"\bhalf (?:of )?(?:the|your|our) \w+(?: fee)?\b"
)
GAP = r"(?:the |that |this |our )?(?:remaining |last |whole )?(?:difference|gap|remainder|rest)"
MIDDLE = re.compile(
    r"\b(?:(?:meet|met|come|land|settle|join)\w*(?: up)?(?: with)?(?: you| me| us| each other| one another)? (?:(?:right |somewhere |at )?(?:in |at )?the middle|half-?\s?way|mid-?way|(?:somewhere )?in between|at (?:the )?mid-?point)|"
    rf"split(?:ting)? {GAP}|split(?:ting)? (?:it|that|this) (?:down the middle|fifty|50|evenly|in half|between us)|"
    rf"(?:say|call it|agree on|do) half-?\s?way|half-?\s?way (?:between|point)|(?:the )?mid-?point|go(?:ing)? halves|halv(?:e|ing) {GAP}|down the middle)\b"
)
SIGNS_OF_MIDDLE = ("middle", "split", "half", "midpoint", "mid-", "midway", "halv", "between")
CLAUSE = re.compile(
    r"[,;:]| - |\b(?:if|when|once|provided|as long as|and|but|then|plus|i|we|let's|i'll|we'll)\b"
)
"""Where a part of a sentence begins that may speak of another term."""
CASE = re.compile(r"\d|\b(?:if|when|once|provided)\b")
"""What a sentence has that speaks of more than the middle."""


def middle_in(text: str) -> re.Match[str] | None:
    """Where a text speaks of the middle between both sides."""
    return MIDDLE.search(text) if any(sign in text for sign in SIGNS_OF_MIDDLE) else None


def spoken_of(text: str, middle: re.Match[str], vocabulary: Vocabulary) -> str:
    """The words that say of what the middle is: its clause, or the whole where no other term is in it."""
    before = [found.end() for found in CLAUSE.finditer(text, 0, middle.start())]
    after = CLAUSE.search(text, middle.end())
    clause = text[before[-1] if before else 0 : after.start() if after else len(text)]
    if CASE.search(text) or any(words.cue.search(clause) for words in vocabulary.numbers):
        return clause
    return text


def meets_in_the_middle(line: Line, refused: list[str]) -> bool:
    """Whether a line proposes the middle, in a sentence that does not refuse it."""
    return any(middle_in(one.plain) and one.quote not in refused for one in line.sentences)


def halved(text: str, vocabulary: Vocabulary, positions: Positions, context: Context) -> Iterator[Mention]:
    """Half of where the side stands that would give way, on the price that the text names most fully."""
    halves = HALVES.search(text)
    if halves is None or re.search(r"\d", text):
        return
    named = [
        (found.end() - found.start(), words.id, found)
        for words in vocabulary.numbers
        if words.measure is Measure.MONEY and (found := words.name_cue.search(text))
    ]
    if not named:
        return
    _, issue, found = max(named, key=lambda each: each[0])
    base = positions.base(issue, upwards=False, context=context)
    if base:
        start, end = min(found.start(), halves.start()), max(found.end(), halves.end())
        yield Mention(issue, plain(base / 2), start, end, relative=True)

# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""Halves: a fee or price cut in half, and the middle between both sides."""

import re
from collections.abc import Iterator

from trainer.negotiation.issues import plain
from trainer.negotiation.offers import Offer
from trainer.perception.context import Context
from trainer.perception.measures import Measure
from trainer.perception.mentions import Mention
from trainer.perception.positions import Positions
from trainer.perception.proposal import Proposal
from trainer.perception.stance import Stance
from trainer.perception.text import Line
from trainer.perception.vocabulary import Vocabulary

HALVES = re.compile(
    r"\bhalv(?:e|es|ing) (?:the|your|our|that)\b|\b(?:cut|drop|split) .*\bin half\b|"
    r"\bhalf (?:of )?(?:the|your|our) \w+(?: fee)?\b"
)
GAP = r"(?:the |that |this |our )?(?:remaining |last |whole )?(?:difference|gap|remainder|rest)"
HALFWAY = r"(?:half-?\s?way|mid-?way)"
MIDDLE = re.compile(
    r"\b(?:(?:meet|meeting|come|coming|land|landing|settle|settling|join|go|going)(?: up)?(?: with)?(?: you| me| us| each other| one another)?(?: to)? "
    rf"(?:(?:right |somewhere |at )?(?:(?:in |at )?the middle|{HALFWAY}|(?:in |at )?the mid-?point)|(?:somewhere |right )?in between)|"
    rf"(?P<gap>split(?:ting)? {GAP}|halv(?:e|ing) {GAP}|split(?:ting)? (?:it|that|this) (?:down the middle|fifty|50|evenly|in half|between us)|go(?:ing)? halves)|"
    rf"(?:say|call it|agree on|do) {HALFWAY}|{HALFWAY} (?:between|point)|(?P<bare>{HALFWAY})|(?:the )?mid-?point|down the middle)\b"
)
ENDS = re.compile(
    r"(?:-fifty|-50)?\s*(?:$|[^\w\s'])|\s+(?:then|on|between|and|or|but|at|if|with|for|here|now|today|so|as|when|once|provided|works?|suits?|is|would|sounds?|it is|this time)\b"
)
"""What may stand behind the middle: "halfway through the year" is another."""
INTENT = re.compile(
    r"(?:\b(?:let'?s|let (?:us|me)|shall|can|could|would|will|should|might|may|happy|glad|willing|ready|prepared|able|try|how about|how does|what about|what if|why not|propose|suggest|offer|call it|make it|if (?:you|we|i)|(?:want|like|need|have|going) to|please|not|consider|works? with|fine with|ok(?:ay)? with|i'm for)\b|'(?:ll|d)\b|n't\b)[^,;:]{0,40}$"
)
"""In front of the middle: it is proposed, or refused, and not told of."""
STARTS = re.compile(
    r"(?:(?:ok|okay|so|well|then|fine|alright|all right|and|but|right|look|yes|yeah|just|maybe|perhaps|good|great|on [^,;:]{1,30},),? )*(?P<who>(?:i|we)(?: both)? )?"
)
"""A sentence that begins with the middle means it: "Meet me halfway.", "So we split the difference."."""
HABIT = re.compile(
    r"\b(?:always|usually|often|never|mostly|sometimes|every|each|last|used to|ago|yesterday|tend to|normally|generally|most)\b"
)
SIGNS_OF_MIDDLE = ("middle", "split", "half", "midpoint", "mid-", "midway", "halv", "between")
CLAUSE = re.compile(
    r"[,;:]| - |\b(?:if|when|once|provided|as long as|and|but|then|plus|i|we|let's|i'll|we'll)\b"
)
"""Where a part of a sentence begins that may speak of another term."""
CASE = re.compile(r"\d|\b(?:if|when|once|provided)\b")
"""What a sentence has that speaks of more than the middle."""


def middle_in(text: str) -> re.Match[str] | None:
    """Where a text proposes, or refuses, the middle between both sides."""
    if not any(sign in text for sign in SIGNS_OF_MIDDLE):
        return None
    return next((found for found in MIDDLE.finditer(text) if is_meant(text, found)), None)


def is_meant(text: str, middle: re.Match[str]) -> bool:
    """Whether words of the middle speak of what the sides shall do, and not of what is or was."""
    if not ENDS.match(text, middle.end()):
        return False
    before = text[: middle.start()]
    if (INTENT.search(before) and not middle["bare"]) or FITS.match(text, middle.end()):
        return True
    clause = re.split(r"[,;:] ", before)[-1]
    begins = STARTS.fullmatch(before) or STARTS.fullmatch(clause)
    if begins is None or HABIT.search(text):
        return False
    return begins["who"] is None or middle["gap"] is not None or not text[middle.end() :].strip()


FITS = re.compile(r" (?:would |'d )?(?:works?|suits?|is (?:fine|ok|okay|good|fair)|sounds)\b")
"""Behind the middle: the speaker takes it."""


def spoken_of(text: str, middle: re.Match[str], vocabulary: Vocabulary) -> str:
    """The words that say of what the middle is: its clause, or the whole where no other term is in it."""
    before = [found.end() for found in CLAUSE.finditer(text, 0, middle.start())]
    after = CLAUSE.search(text, middle.end())
    clause = text[before[-1] if before else 0 : after.start() if after else len(text)]
    if CASE.search(text) or any(words.cue.search(clause) for words in vocabulary.numbers):
        return clause
    return text


def hinted(text: str, vocabulary: Vocabulary) -> list[str]:
    """The one issue that a word of the text belongs to: "halfway on february", for February's credit."""
    said = set(re.findall(r"[a-z]{5,}", text))
    found = [
        words.id
        for words in vocabulary.numbers
        if any(said.intersection(phrase.split()) for phrase in words.phrases)
    ]
    return found if len(found) == 1 else []


def meets_in_the_middle(line: Line, offer: Offer | None, proposal: Proposal) -> bool:
    """Whether an offer is that of the middle, or names a number for it."""
    return offer is not None and any(
        value.stance is Stance.PROPOSED
        and value.mention.issue in offer.terms
        and (middle := middle_in(line.sentences[value.sentence].plain)) is not None
        and middle.start() == value.mention.start
        for value in proposal.told
    )


HALF_OF = re.compile(
    r"\b(?:half (?:of )?|halve )(?:the|your|that|those|our)\s[$€£]?(?P<sum>\d[\d,]*(?:\.\d+)?k?)(?![\w%])"
)
"""Half of a sum that is on the table, named by its number."""


def half_of_sum(half: re.Match[str], vocabulary: Vocabulary, context: Context) -> Iterator[Mention]:
    """Half of what somebody has on the table on an issue of money that goes down to nothing."""
    digits = half["sum"].replace(",", "")
    value = float(digits.removesuffix("k")) * (1000 if digits.endswith("k") else 1)
    for words in vocabulary.numbers:
        known = {terms.get(words.id) for terms in context.standing.values()}
        if words.measure is Measure.MONEY and value in known:
            yield Mention(words.id, plain(value / 2), half.start(), half.end(), relative=True)


def halved(text: str, vocabulary: Vocabulary, positions: Positions, context: Context) -> Iterator[Mention]:
    """Half of where the side stands that would give way, on the price that the text names most fully."""
    half_of = HALF_OF.search(text)
    if half_of is not None:
        yield from half_of_sum(half_of, vocabulary, context)
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

# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""Which of the scenario's facts and arguments a line states or asks about."""

import re
from collections.abc import Mapping
from functools import cached_property, lru_cache

from trainer.negotiation.acts import Act, ActQuote
from trainer.negotiation.content import content
from trainer.perception.denial import affirmed, granted, is_negative, may_deny
from trainer.perception.enquiries import WITHOUT_FACTS, kind_of
from trainer.perception.stretch import KEPT
from trainer.perception.text import Line, Sentence

INVITES = re.compile(
    r"\b(?:tell (?:me|us)|help (?:me|us) (?:to )?(?:understand|see)|walk (?:me|us) through|talk (?:me|us) through|fill (?:me|us) in|explain(?! (?:it |that |this )?to (?!me\b|us\b))|describe|"
    r"i'?d (?:like|love) to (?:know|understand|hear|learn)|(?:curious|wondering|interested)|want to (?:understand|know|hear)|share (?:with (?:me|us)|more)|say more|let me understand|give (?:me|us) a sense)\b"
)
NEEDS = re.compile(
    r"\b(?:matters?(?: most)?|important|priorit\w+|driv(?:es|ing|en)|behind|concern\w*|worr\w+|needs?|goals?|constraint\w*|trying to|hoping to|make this work|"
    r"make (?:it|that|this|a deal) work|would help|reasons?|why|challeng\w+|success|look like|affected|affects?|stake|keeps? you up|care about|holding you back|stopping you|"
    r"in the way|what else|anything else|who else|change for you|mean (?:for|to) you|solve|ideal|pain\w*|what happens|situation|background|context|bigger picture|pressur\w+|what would it take|"
    r"stop\w* you|biggest|hardest|what do you|where (?:do|are) you|how (?:is|are|does|do|did) (?:this|that|it|you|your))\b"
)


STATED = 2
"""Words of content that a line has to share with a fact to state it, beside a cue."""
PLAINLY = 4
"""Words of content, and half of the fact's, that state it without a cue."""
BEGINNING = re.compile(r"[a-z0-9]*")


class Topics:
    """The scenario's facts and arguments, by their cue words."""

    def __init__(
        self,
        cues: Mapping[str, tuple[str, ...]],
        texts: Mapping[str, str] | None = None,
        theirs: Mapping[str, str] | None = None,
    ) -> None:
        """Topics by their cues; those that have a text are stated only by some of what it says. ``theirs``
        are the texts of those that the other side would tell: a line only touches on them.
        """
        self.cues = cues
        self.contents = {topic: content(text) for topic, text in (texts or {}).items()}
        self.spoken_of = lru_cache(KEPT)(self._spoken_of)
        self.asked = lru_cache(KEPT)(self._asked)
        self.theirs = theirs or {}
        known = {**(texts or {}), **self.theirs}
        self.negative = {
            topic for topic in cues if any(map(is_negative, (known.get(topic, ""), *cues[topic])))
        }
        """Those that say themselves that something is not so."""

    @cached_property
    def patterns(self) -> dict[str, re.Pattern[str]]:
        return {
            topic: re.compile(
                rf"(?<!\w)(?:{'|'.join(inflected(cue) for cue in sorted(cues, key=len, reverse=True))})(?!\w)"
            )
            for topic, cues in self.cues.items()
            if cues
        }

    def touched(self, line: Line) -> tuple[str, ...]:
        """Ids whose cue occurs anywhere, in the scenario's order.

        Where a topic has a text, a cue alone states nothing ("other customers" stands in many sentences):
        some of what it says has to be there too, and enough of that needs no cue.
        """
        return self.spoken_of(line)[0]

    def _spoken_of(self, line: Line) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Ids that a line touches, and those that it speaks of only to say that they do not hold."""
        if not (self.contents or self.any_beginning.search(line.plain)):
            return (), ()
        found = [topic for topic in self.patterns if self.is_touched(line, topic)]
        if not found or not may_deny(line):
            return tuple(found), ()
        left, left_of_theirs = affirmed(line), granted(line)
        denied = tuple(
            topic
            for topic in found
            if topic not in self.negative
            and not self.is_touched(left_of_theirs if topic in self.theirs else left, topic)
        )
        return tuple(topic for topic in found if topic not in denied), denied

    def is_touched(self, line: Line, topic: str) -> bool:
        """Whether a line speaks of a topic, and where it has a text, says some of it."""
        known = self.contents.get(topic)
        if known is None:
            return self.has_cue(line, topic)
        shared = len(known & content(line.text))
        if shared >= max(PLAINLY, (len(known) + 1) // 2):
            return True
        return shared >= min(STATED, len(known)) and self.has_cue(line, topic)

    def has_cue(self, line: Line, topic: str) -> bool:
        return self.may_touch(topic, line.plain) and self.patterns[topic].search(line.plain) is not None

    @cached_property
    def beginnings(self) -> dict[str, tuple[str, ...]]:
        """The letters with which each topic's cues begin whatever their ending: quick to look for."""
        return {
            topic: tuple(dict.fromkeys(BEGINNING.match(inflected(cue))[0] for cue in cues))  # type: ignore[index]
            for topic, cues in self.cues.items()
        }

    @cached_property
    def any_beginning(self) -> re.Pattern[str]:
        """Matches where any topic may be touched: most sentences touch none."""
        known = dict.fromkeys(beginning for found in self.beginnings.values() for beginning in found)
        return re.compile("|".join(map(re.escape, known)) or "(?!)")

    def may_touch(self, topic: str, plain: str) -> bool:
        for beginning in self.beginnings[topic]:  # noqa: SIM110 - asked for every topic of every line
            if beginning in plain:
                return True
        return False

    def _asked(self, line: Line) -> tuple[str, ...]:
        """Ids asked about, those with the most and longest cues first."""
        weights: dict[str, int] = {}
        for sentence in line.sentences:
            if (
                not invites(sentence)
                or kind_of(sentence) in WITHOUT_FACTS
                or not self.any_beginning.search(sentence.plain)
            ):
                continue
            for topic, pattern in self.patterns.items():
                if not self.may_touch(topic, sentence.plain):
                    continue
                found = {match[0] for match in pattern.finditer(sentence.plain)}
                if found:
                    weights[topic] = weights.get(topic, 0) + 10 * len(found) + sum(len(cue) for cue in found)
        return tuple(sorted(weights, key=lambda topic: -weights[topic]))


def invites(sentence: Sentence) -> bool:
    """Whether it asks, with or without a question mark."""
    return (
        sentence.question
        or INVITES.search(sentence.plain) is not None
        or QUESTION_START.match(sentence.plain) is not None
    )


QUESTION_START = re.compile(
    r"(?:what|how|why|who|which|where|when)(?:'s|'re)?\s(?:is|are|do|does|did|would|will|has|have|was|were|can|could|matters?|drives?|makes?|else|happens|exactly)\b"
)


@lru_cache(KEPT)
def is_open_question(line: Line) -> bool:
    """Whether it asks about needs, reasons or priorities in general."""
    return any(invites(sentence) and NEEDS.search(sentence.plain) for sentence in line.sentences)


def wants_to_know(line: Line, acts: tuple[ActQuote, ...]) -> bool:
    """Whether it asks the other side to tell of itself, whatever it is that is asked."""
    return any(found.act is Act.EXPLORE for found in acts) and any(
        invites(sentence) and not IS_IT_SO.match(sentence.plain) for sentence in line.sentences
    )


IS_IT_SO = re.compile(
    r"(?:(?:and|so|but|then|well|now),? )*(?:have|has|had|do|does|did|are|is|was|were) (?:you|your|it|they|this|that|there|we|our|us)\b(?!.*\b(?:tell|what|how|why|who|which|where)\b)"
)
"""Asks whether something is so: that is answered by yes or no, and not with whatever else there is."""


def inflected(cue: str) -> str:
    """A cue as a pattern: its words with any plain ending, any gap between."""
    return r"[\s-]+".join(inflected_word(word) for word in cue.lower().split())


def inflected_word(word: str) -> str:
    """The cue "outages" finds outage and outages; "switch" finds switching; "policy" finds policies."""
    if len(word) <= 3 or not word.isalpha():
        return re.escape(word) + r"(?:'?s)?"
    stem = word
    if word.endswith("ies"):
        stem = word[:-3] + "y"
    elif word.endswith("ing") and len(word) > 6:
        stem = word[:-3]
    elif word.endswith("ed") and len(word) > 5 and not word.endswith("eed"):
        stem = word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        stem = word[:-1]
    if stem.endswith("y"):
        return re.escape(stem[:-1]) + r"(?:y|ys|ies|ied|ying)(?:'s)?"
    if stem.endswith("e"):
        return re.escape(stem[:-1]) + r"(?:e|es|ed|er|ers|ing|ement|ion|ions)?(?:'s)?"
    return (
        re.escape(stem)
        + rf"(?:{re.escape(stem[-1])})?(?:e|s|es|ed|d|er|ers|ing|ion|ions|ment|ments|al)?(?:'s)?"
    )

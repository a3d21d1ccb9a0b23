# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""Phrases by which an act is recognised, and an index that finds the few worth trying on a sentence.

A phrase is a regular expression over the plain form with shorthands: ``<we>`` for I or we, ``<can't>``
for every way to say so, ``~`` for up to four words between, a space for any gap. Apostrophes are optional.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from trainer.negotiation.acts import Act
from trainer.perception.anchors import Needs, needs, telling
from trainer.perception.stretch import KEPT, Stretch
from trainer.perception.text import Sentence

SHORTHANDS = {
    "<we>": r"(?:i|we)",
    "<we'll>": r"(?:i|we)(?:'ll| will|'m going to|'re going to| are going to| am going to|'d| would| shall| may| might| could)(?: have to| need to| be forced to| just| simply| then)?",
    "<i'm>": r"(?:i'm|i am|we're|we are)",
    "<i've>": r"(?:i've|i have|we've|we have)",
    "<our>": r"(?:my|our)",
    "<us>": r"(?:me|us)",
    "<can't>": r"(?:can't|cannot|can not|couldn't|could not|am not able to|are not able to|not able to|unable to|won't be able to|not in a position to)",
    "<won't>": r"(?:won't|will not|not going to|wouldn't|would not|will never|would never|refuses? to|doesn't|does not|don't)",
    "<you're>": r"(?:you're|you are|you guys are)",
    "<you've>": r"(?:you've|you have|you guys have|you all have)",
    "<is>": r"(?:is|'s|are|'re|was|were|must be|must have been|sounds?|seems?|feels?)",
    "<very>": r"(?:very |really |so |quite |pretty |a bit |totally |completely |truly |particularly |incredibly |extremely |understandably |perfectly |entirely |absolutely |all )*",
    "<boss>": r"(?:boss|bosses|cfo|ceo|coo|cto|cio|vp|board|committee|cmo|finance(?: team| department)?|legal(?: team)?|procurement|manager|management|director|leadership|head office|hq|headquarters|owner|partners|purchasing|controller|treasury|accounting|compliance|higher-?ups|superiors?)",
    "<vendor>": r"(?:vendors?|suppliers?|providers?|carriers?|agenc(?:y|ies)|compan(?:y|ies)|firms?|bidders?|shops?|brokers?|manufacturers?|partners?|contractors?|bids?|quotes?|offers?|proposals?|options?|alternatives?|solutions?|competitors?)",
    "<hard>": r"(?:hard|tough|difficult|rough|painful|stressful|frustrating|exhausting|annoying|disruptive|challenging|tiring|upsetting|unsettling|awkward|uncomfortable|scary|worrying|stretched|a lot|overwhelming|disappointing|embarrassing|costly|brutal|miserable|draining|tricky|heavy|nerve-?wracking|maddening|infuriating|easy)",
    "<felt>": r"(?:frustrat\w+|worr\w+|nervous|anxious|concern\w*|stress\w*|pressure\w*|pain\w*|upset|angry|disappoint\w+|burn(?:ed|t)|let down|tired|exhaust\w+|uneasy|stuck|torn|overwhelm\w+|afraid|scar\w+|strain\w*|headache\w*|hurt\w*|annoy\w+|skeptical|sceptical|cautious|wary|embarrass\w+|struggl\w+)",
    "<day>": r"(?:today|tonight|tomorrow|friday|monday|tuesday|wednesday|thursday|saturday|sunday|midnight|noon|\d+(?:st|nd|rd|th)?(?: of)? (?:january|february|march|april|may|june|july|august|september|october|november|december)|the \d+(?:st|nd|rd|th)|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d+(?:st|nd|rd|th)?|(?:the )?(?:end|close) of (?:the |this |business|day)?\s?(?:day|week|month|quarter|year|business|play)?|eod|cob|eow|next week|this (?:week|month|quarter|afternoon|morning)|month-?end|quarter-?end|year-?end|\d+ ?(?:am|pm|hours|days)|(?:january|february|march|april|may|june|july|august|september|october|november|december))",
}
GAP = r"(?:[^\w.!?;]+[\w'%$.-]+){0,4}?[^\w.!?;]+"


@dataclass(frozen=True, slots=True)
class Rule:
    """Phrases that make a sentence do an act."""

    act: Act
    name: str
    phrases: str
    """One a line."""
    severity: int | None = None
    confidence: float = 0.85
    asked: bool | None = None
    """Only in questions, only in statements, or either."""
    unless: str = ""
    """Words anywhere in the sentence that take it back."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule that matched, and where in the sentence."""

    rule: Rule
    start: int
    end: int


SAFE_BEFORE = re.compile(r"\b(you|that|let|what|how|there|they|it|who|here)'")
SAFE_BEHIND = re.compile(r"'(?=t\b|m\b|ve\b)")


def loosened(phrase: str) -> str:
    """The phrase without need of apostrophes where that makes no other word ("we'll" is not "well")."""
    return SAFE_BEHIND.sub("'?", SAFE_BEFORE.sub(r"\1'?", phrase))


def compiled(phrase: str) -> re.Pattern[str]:
    """The phrase as a regular expression over the plain form."""
    phrase = loosened(expanded(phrase)).replace(" ~ ", GAP).replace(" ?", r"\s*").replace(" ", r"\s+")
    return re.compile(rf"(?<![\w'])(?:{phrase})(?!\w)" if not phrase.startswith("^") else rf"{phrase}(?!\w)")


def expanded(phrase: str) -> str:
    """The phrase with its shorthands written out."""
    for short, long in SHORTHANDS.items():
        phrase = phrase.replace(short, long)
    return phrase


class Phrasebook:
    """All rules, by the rarest of the words that must be there."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self.rules = rules
        self.by_key: dict[str | None, list[tuple[str, Rule, Needs]]] = {}
        """The phrases to try on a sentence with this key, and what else it needs to have."""
        self.patterns: dict[str, re.Pattern[str]] = {}
        self._known = lru_cache(KEPT)(self._hits)
        for rule in rules:
            for phrase in rule.phrases.strip().splitlines():
                phrase = phrase.strip()  # noqa: PLW2901
                needed = needs(expanded(phrase))
                for name in needed[0] if needed else (None,):
                    self.by_key.setdefault(name, []).append((phrase, rule, telling(needed[1:])))

    def prepare(self) -> None:
        """Compile everything now, for who has a moment to spare: it takes a good part of a second."""
        for phrase, rule, _ in (each for found in self.by_key.values() for each in found):
            self.pattern(phrase)
            if rule.unless:
                self.pattern(rule.unless)

    def pattern(self, phrase: str) -> re.Pattern[str]:
        """Compiled when first needed: most sentences need few."""
        found = self.patterns.get(phrase)
        if found is None:
            found = self.patterns[phrase] = compiled(phrase)
        return found

    def hits(self, sentence: Sentence) -> tuple[Hit, ...]:
        """Each rule that matches a sentence, once."""
        return self._known(sentence.said, sentence.question)

    def _hits(self, said: Stretch, question: bool) -> tuple[Hit, ...]:
        return tuple(self._matching(said, question=question))

    def _matching(self, said: Stretch, *, question: bool) -> Iterator[Hit]:
        seen: set[str] = set()
        tried: set[str] = set()
        has_none_of = frozenset(said.keys).isdisjoint
        for name in (None, *said.keys):
            for phrase, rule, more in self.by_key.get(name, ()):
                if phrase in tried or rule.name in seen:
                    continue
                tried.add(phrase)
                if any(map(has_none_of, more)):
                    continue
                if rule.asked is not None and rule.asked is not question:
                    continue
                found = self.pattern(phrase).search(said.text)
                if found and not (rule.unless and self.pattern(rule.unless).search(said.text)):
                    seen.add(rule.name)
                    yield Hit(rule, found.start(), found.end())

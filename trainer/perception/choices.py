# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""Choices and zeroes in words: "premium support", "throw in onboarding", "we'll waive the setup fee"."""

import re
from collections.abc import Iterator
from functools import cached_property

from trainer.negotiation.issues import ChoiceIssue, NumberIssue, Side
from trainer.perception.context import Context
from trainer.perception.mentions import Mention
from trainer.perception.ordinary import said_of_else
from trainer.perception.rhythms import rhythms
from trainer.perception.vocabulary import (
    NEGATIVE_CHOICE,
    PAID_ONCE,
    POSITIVE_CHOICE,
    IssueWords,
    Vocabulary,
    flexible,
)
from trainer.perception.wordings import Wording, names, phrases, value_patterns

GAP = r"(?:\s(?:in|the|a|an|your|our|my|all|some|that|this|on|full|free|of|for|you|us|with|also|even|extra|complimentary|level|at|no|charge)){0,4}\s"
ADD = r"(?:throw(?:ing)?|includ(?:e|es|ing)|add(?:ing)?|bundl(?:e|ing)|cover(?:ing)?|giv(?:e|ing)|grant(?:ing)?|with|plus|get|gets|want|need|offer(?:ing)?|provid(?:e|ing)|put(?:ting)?|upgrad(?:e|ing)|sweeten(?:ing)? (?:it|the deal) with|accept|agree to|come with|comes with|keep|take|have|do)"
REMOVE = r"(?:without|drop(?:ping)?|no|zero|skip(?:ping)?|waiv(?:e|ing|ed)|remov(?:e|ing)|leav(?:e|ing) out|cut(?:ting)? out|exclud(?:e|ing)|los(?:e|ing)|forgo(?:ing)?|give up|giving up|do without|minus|strip(?:ping)? out|take out|scrap(?:ping)?|strik(?:e|es|ing)(?: out)?|cancel(?:l?ing)?|ditch(?:ing)?|nil|nothing|wip(?:e|ing) out|let go of|live without|not need|(?:don't|do not|won't|wouldn't|needn't) (?:pay|want|take|owe) any|forget(?:ting)?(?: about)?|(?:don't|do not|won't|needn't) (?:have to|need to|need)(?: (?:be|give|do|have|take|pay|write|act as))?)"
FREE_AFTER = r"(?:\s(?:is|are|will be|would be|comes?|at|for|as|on us))*\s(?:free|included|thrown in|no (?:extra )?(?:charge|cost)|on us|on the house|complimentary|in the price|part of the (?:deal|package))\b"
FEE = re.compile(r"fee|cost|charge|price|deposit")
GONE_AFTER = r"(?:'s|\s(?:is|are|can be|will be|would be|gets?))*\s(?:waived|dropped|removed|excluded|gone|off|scrapped|history|zero|nil|struck(?: out| off)?|not (?:needed|necessary|required))\b|[:,]? (?:zero|none|nil|nothing)\b|\s(?:altogether\s)?(?:falls?|falling|drops?|dropping|goes|going|go) (?:away|to (?:zero|nil|nothing)|out of the window)\b|\s(?:disappears?|vanish(?:es)?|disappearing)\b|\s(?:falls|drops|goes)(?=\s?(?:$|[,.;!]))"
OUT_AFTER = r"\s(?:out|off|away|aside)\b"
WAIVED_AFTER = r"(?:'s|\s(?:is|are|can be|will be|would be|gets?))*\s(?:free|on us|on the house)\b"


class Choices:
    """Finds the values of choice issues, and number issues set to zero."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary

    @cached_property
    def patterns(self) -> dict[str, list[Wording]]:
        """For each choice issue how its values are said."""
        return {words.id: value_patterns(words) for words in self.vocabulary.choices}

    @cached_property
    def polar(self) -> dict[str, tuple[re.Pattern[str], re.Pattern[str]]]:
        """For each issue the patterns that add it and that take it away."""
        found = {}
        for words in self.vocabulary.issues.values():
            known = [flexible(phrase) for phrase in names(words)]
            name = f"(?:{'|'.join([PAID_ONCE, *known] if words.paid_once else known)})"
            found[words.id] = (
                re.compile(rf"\b{ADD}{GAP}(?:[a-z-]+\s)?{name}\b|\b{name}{FREE_AFTER}"),
                re.compile(
                    rf"\b{REMOVE}{GAP}(?:[a-z-]+\s)?{name}\b|\b{name}{GONE_AFTER}|"
                    rf"\b(?:leave|take|cut|strip|keep){GAP}{name}{OUT_AFTER}"
                ),
            )
        return found

    def mentions(self, text: str, context: Context) -> list[Mention]:
        """All of them in a plain text, at most one a place."""
        found: list[Mention] = []
        for words in self.vocabulary.choices:
            found += self.of_issue(words, text, context)
        for words in self.vocabulary.numbers:
            issue = words.issue
            if not isinstance(issue, NumberIssue) or issue.low != 0 or not words.cue.search(text):
                continue
            gone = self.polar[words.id][1].search(text)
            if not gone and words.id in self.free:
                gone = self.free[words.id].search(text)
            if gone and words.discounts and (context.speaker is Side.SELLER or words.cue.match(gone[0])):
                continue  # "no discounts", "that discount is gone": it is not given, and nothing is offered
            if gone and not re.search(r"\d", gone[0]):
                found.append(Mention(words.id, 0, gone.start(), gone.end()))
        return found

    @cached_property
    def free(self) -> dict[str, re.Pattern[str]]:
        """For each fee what says that somebody else bears it: "setup is on us", "free setup"."""
        found = {}
        for words in self.vocabulary.numbers:
            if FEE.search(" ".join(words.phrases)):
                name = "|".join(
                    flexible(re.sub(r"\s(?:fee|cost|charge)s?$", "", phrase)) for phrase in words.phrases
                )
                found[words.id] = re.compile(
                    rf"\bfree (?:{name})\b|\b(?:{name})(?: fees?)?(?:{FREE_AFTER}|{WAIVED_AFTER})"
                )
        return found

    def of_issue(self, words: IssueWords, text: str, context: Context) -> list[Mention]:
        found: list[Mention] = []
        named = words.cue.search(text)
        for wording in self.patterns[words.id]:
            if wording.sign not in text:
                continue
            for match in wording.pattern.finditer(text):
                if not is_meant(words, wording, text, match, context):
                    continue
                taken = [other for other in found if other.start < match.end() and match.start() < other.end]
                if taken and all(other.end - other.start >= match.end() - match.start() for other in taken):
                    continue
                found = [other for other in found if other not in taken]
                found.append(Mention(words.id, wording.value, match.start(), match.end()))
        found += self.often(words, text, found)
        add, remove = self.polar[words.id]
        issue = words.issue
        assert isinstance(issue, ChoiceIssue)  # noqa: S101 - the vocabulary keeps them apart
        if not named:
            return dropped(issue, found, text)
        gone = remove.search(text)
        kept = dropped(issue, found, text)
        if gone and any(one.start >= gone.end() or one.end <= gone.start() for one in kept):
            return kept  # "I'd take the buffer out, so the small one it is"
        if gone:
            value_ = absent(issue)
            return (
                [Mention(words.id, value_, gone.start(), gone.end(), sure=not OTHERWISE.search(text))]
                if value_
                else dropped(issue, found, text)
            )
        given = add.search(text)
        if given and not found:
            value_ = present(issue, context, words.id)
            return [Mention(words.id, value_, given.start(), given.end(), sure=False)] if value_ else []
        return dropped(issue, found, text)

    def often(self, words: IssueWords, text: str, found: list[Mention]) -> Iterator[Mention]:
        """Choices that say how often, in words of their own: "two drops a week" is twice weekly."""
        rates = self.rates.get(words.id)
        if not rates:
            return
        for start, end, rate in rhythms(text):
            taken = any(other.start < end and start < other.end for other in found)
            around = text[max(0, start - 24) : end + 22]
            if (
                rate in rates
                and not taken
                and (words.cue.search(around) or (found and words.cue.search(text)))
            ):
                yield Mention(words.id, rates[rate], start, end)

    @cached_property
    def rates(self) -> dict[str, dict[float, str]]:
        """For each issue whose choices say how often: the choice by its times a year."""
        found: dict[str, dict[float, str]] = {}
        for words in self.vocabulary.choices:
            issue = words.issue
            if isinstance(issue, ChoiceIssue):
                by_rate = {
                    rate: key
                    for key, choice in issue.choices.items()
                    for phrase in phrases(key, choice)
                    for _, _, rate in rhythms(phrase)
                }
                if len(set(by_rate.values())) > 1:
                    found[words.id] = by_rate
        return found


def is_meant(words: IssueWords, wording: Wording, text: str, match: re.Match[str], context: Context) -> bool:
    """Whether the words of a choice speak of its issue."""
    speaks = wording.telling or beside(words, text, match) or (context.asked == words.id and len(text) < 40)
    return speaks and not said_of_else(words, text, match, context)


def beside(words: IssueWords, text: str, match: re.Match[str]) -> bool:
    """Whether the issue's name stands within a few words."""
    around = text[max(0, match.start() - 28) : match.end() + 22]
    return words.cue.search(around.replace(match[0], " ")) is not None or (
        words.cue.search(around) is not None and len(words.id) > 3
    )


def absent(issue: ChoiceIssue) -> str | None:
    """The choice that stands for not having it."""
    for key, choice in issue.choices.items():
        if any(NEGATIVE_CHOICE.search(phrase) for phrase in (key.lower(), choice.name.lower())):
            return key
    return None


def present(issue: ChoiceIssue, context: Context, name: str) -> str | None:
    """The choice that stands for having it; None when several could be meant."""
    without = absent(issue)
    own = context.standing.get(context.speaker, {}).get(name)
    if isinstance(own, str) and own in issue.choices and without is not None and own != without:
        return own
    positive = [key for key in issue.choices if key != without]
    plainly = [
        key
        for key in positive
        if POSITIVE_CHOICE.search(key.lower()) or POSITIVE_CHOICE.search(issue.choices[key].name.lower())
    ]
    if len(plainly) == 1:
        return plainly[0]
    if without is None:
        return None
    if len(positive) == 1:
        return positive[0]
    wanted = context.standing.get(context.speaker.other, {}).get(name)
    return wanted if isinstance(wanted, str) and wanted in positive else None


OTHERWISE = re.compile(
    r"\b(?:otherwise|below (?:that|this)|under (?:that|this)|(?:below|under) [$€£]?\d|would have to|'d have to|comes? (?:back )?out)\b"
)
"""What would be taken away otherwise is not taken away."""
DROPPED = re.compile(rf"\b(?:{REMOVE}|instead of|rather than|from)(?:\s(?:the|your|our|a|an|that|this))?\s$")


PLAINEST = re.compile(r"(?:standard|basic|normal|regular|business|plain)\b")
"""The choice that is left when a better one is dropped."""


def dropped(issue: ChoiceIssue, found: list[Mention], text: str) -> list[Mention]:
    """Saying "drop the premium support" leaves the other choice where there are two."""
    kept: list[Mention] = []
    for mention in found:
        if DROPPED.search(text[max(0, mention.start - 26) : mention.start]):
            nothing = absent(issue)
            if (
                nothing
                and mention.value != nothing
                and not shares_name(issue, text[mention.start : mention.end])
            ):
                kept.append(Mention(mention.issue, nothing, mention.start, mention.end))
                continue
            plainest = next((key for key in issue.choices if PLAINEST.match(key)), None)
            if not nothing and plainest and len(issue.choices) > 2 and plainest != mention.value:
                kept.append(Mention(mention.issue, plainest, mention.start, mention.end))
                continue
            others = [key for key in issue.choices if key != mention.value]
            named = {other.value for other in found}
            if len(others) == 1 and others[0] not in named and not text[: mention.start].endswith("from "):
                kept.append(Mention(mention.issue, others[0], mention.start, mention.end))
        else:
            kept.append(mention)
    return kept


def shares_name(issue: ChoiceIssue, words: str) -> bool:
    """Whether a choice is a degree of its issue ("full buffer"): without it another degree may remain."""
    own = {word for phrase in (issue.name, *issue.aliases) for word in phrase.lower().split()}
    return len(issue.choices) > 2 and any(word in own for word in words.split())

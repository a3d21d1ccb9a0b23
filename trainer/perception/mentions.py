"""Numbers and choices tied to the issues they speak of."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Protocol

from trainer.negotiation.issues import NumberIssue, Value, plain
from trainer.perception.around import NEAR
from trainer.perception.context import Context
from trainer.perception.durations import is_elsewhere, is_paid, is_usual, rises
from trainer.perception.fits import counts_else, is_by_period, is_near, on_grid, settle
from trainer.perception.measures import CONVERSIONS, Measure
from trainer.perception.nearness import FARTHEST, nearness
from trainer.perception.numbers import Amount, amounts, ranges
from trainer.perception.stretch import KEPT, Span
from trainer.perception.surroundings import (
    AFTER_BARE,
    AT_LEAST_AFTER,
    AT_LEAST_BEFORE,
    DURING,
    OTHER_OBJECT,
    PER_NOUN,
    PROMPTLY,
    SPAN_AFTER,
    SPAN_BEFORE,
    is_clock,
)
from trainer.perception.text import Sentence
from trainer.perception.vocabulary import IssueWords, Vocabulary


@dataclass(frozen=True, slots=True)
class Mention:
    """A value of an issue, where it stands in the sentence and how it was put."""

    issue: str
    value: Value
    start: int
    end: int
    bare: bool = False
    """A number without a unit, a currency or the issue's name."""
    at_least: bool = False
    relative: bool = False
    """Computed from a standing value ("10% off")."""
    whole: bool = False
    """One of all the terms that were on the table ("the same but …", "all good except …")."""
    partner: "Mention | None" = None
    """The other end of a range."""
    sure: bool = True


CLOSE, TWICE = 1.5, 2.1
"""Prices that answer each other differ by no more than so many times, and those that may."""
ALL_OF = re.compile(r"\ball (?:the |of the |of them |our |your )?$")
"""In front of a bare number: so many are all there are."""
FEW = 2
"""Words of a bare answer: "45, please" says days where payment was asked about."""
FAR = 1000.0
THOUSANDS = 0.15
"""Below it a number fits once it is read in thousands: "fifteen and a half" for a retainer of 15,500."""


class Relative(Protocol):
    """Reads a number as a difference from a standing value."""

    def relative(self, sentence: Sentence, amount: Amount, context: Context) -> "Mention | None": ...


def tied(
    sentence: Sentence, vocabulary: Vocabulary, context: Context, changes: Relative
) -> tuple[list[Mention], list[Amount]]:
    """The sentence's numbers tied to issues, and those that fit none or two equally."""
    found = list(amounts_in(sentence.plain))
    if not found:
        return [], []
    ties = Ties(sentence.plain, vocabulary, context, found)
    pairs = {right.start: left for left, right in ranges(found, sentence.plain)}
    mentions: list[Mention] = []
    loose: list[Amount] = []
    for place, amount in enumerate(found):
        mention = changes.relative(sentence, amount, context) or ties.mention(place)
        left = pairs.get(amount.start)
        if mention is None:
            loose.append(amount)
        elif left and mentions and mentions[-1].start == left.start and mentions[-1].issue == mention.issue:
            mentions[-1] = replace(mention, start=left.start, partner=mentions[-1])
        else:
            mentions.append(mention)
    return mentions, loose


@lru_cache(KEPT)
def amounts_in(plain: str) -> tuple[Amount, ...]:
    """A sentence's numbers, found once for all talks in which it is read."""
    return tuple(amounts(plain))


class Ties:
    """Decides which issue each number of a sentence speaks of."""

    def __init__(self, text: str, vocabulary: Vocabulary, context: Context, found: list[Amount]) -> None:
        self.text = text
        self.vocabulary = vocabulary
        self.context = context
        self.found = found
        self.names = {
            words.id: [(match.start(), match.end()) for match in words.cue.finditer(text)]
            for words in vocabulary.numbers
        }

    def mention(self, place: int) -> Mention | None:
        amount = self.found[place]
        if is_clock(self.text, amount):
            return None
        scores = [
            (score, words, value)
            for words in self.vocabulary.numbers
            for score, value in [self.fit(words, amount, place)]
            if value is not None
        ]
        if not scores:
            return None
        scores.sort(key=lambda item: item[0])
        best, words, value = scores[0]
        if best >= FAR or (len(scores) > 1 and scores[1][0] - best < 0.5):
            return None
        before = self.text[max(0, amount.start - 24) : amount.start]
        return Mention(
            words.id,
            plain(value),
            amount.start,
            amount.end,
            bare=amount.unit is None and not amount.net and not amount.per and best >= 60,
            at_least=bool(
                AT_LEAST_BEFORE.search(before) or AT_LEAST_AFTER.match(self.text, amount.end) or amount.plus
            ),
        )

    def fit(self, words: IssueWords, amount: Amount, place: int) -> tuple[float, float | None]:
        """How badly a number fits an issue (0 is best), and the value it would have there."""
        issue = words.issue
        if not isinstance(issue, NumberIssue) or amount.signed:
            return FAR, None
        factor = self.factor(words, amount)
        if factor is None:
            return FAR, None
        names = self.names[words.id]
        near = nearness(self.text, words, amount, names, self.between(place)) if names else FARTHEST
        value, range_cost = settle(issue, amount, factor, money=words.measure is Measure.MONEY)
        if amount.unit is None and not amount.net:
            cost = self.bare_cost(words, amount, near, range_cost)
        else:
            cost = self.unit_cost(words, amount, near, range_cost)
        return cost, value

    def factor(self, words: IssueWords, amount: Amount) -> float | None:
        """What to multiply the number by to get the issue's unit; None when they do not go together."""
        if is_by_period(self.text, amount, words):
            return None
        if amount.net:
            return 1.0 if words.pays and amount.unit in {None, "days"} else None
        if amount.unit is None:
            if amount.per and words.measure is not Measure.MONEY:
                per = PER_NOUN.match(self.text, amount.end)
                if words.measure is not Measure.COUNT or (per and counts_else(words, amount, per[1])):
                    return None
            return 1.0 / words.scale if words.scale >= 1 else 1.0
        if words.measure is Measure.MONEY:
            if amount.unit == "cents":
                return 0.01 / words.scale
            return 1.0 / words.scale if amount.unit == "money" else None
        if words.measure is Measure.PERCENT:
            return 1.0 if amount.unit == "percent" else None
        if words.measure is Measure.TIME:
            return 1.0 if amount.unit == words.time else CONVERSIONS.get((amount.unit, words.time))
        return None

    def unit_cost(self, words: IssueWords, amount: Amount, near: float, range_cost: float) -> float:
        other = OTHER_OBJECT.match(self.text, amount.end)
        before = self.text[max(0, amount.start - NEAR) : amount.start]
        cost = min(near, 60.0) + range_cost * 25
        if near >= 60 and other and not words.cue.search(other[0]) and words.measure is Measure.TIME:
            return FAR
        if near >= 60 and amount.noun and amount.noun not in AFTER_BARE and words.measure is Measure.TIME:
            cost += 15
        if (
            near >= 14
            and words.measure is Measure.TIME
            and not (words.prompt and PROMPTLY.search(before))
            and (
                (DURING if words.pays else SPAN_BEFORE).search(before)
                or SPAN_AFTER.match(self.text, amount.end)
            )
        ):
            return FAR
        if range_cost > 2 and near >= 60 and not amount.per:
            return FAR
        if near >= 60 and (is_elsewhere(self.text, words, amount) or rises(self.text, amount)):
            return FAR
        if words.id == self.context.asked:
            cost -= 8
        if words.measure is Measure.MONEY and words.id == self.vocabulary.main_money:
            cost -= 4
        cost += self.per_cost(words, amount)
        if amount.net and words.pays:
            cost = 0.0
        return cost + (0 if amount.unit == words.time or words.measure is not Measure.TIME else 1)

    def per_cost(self, words: IssueWords, amount: Amount) -> float:
        """What "640 a run" costs: it is the price of what is counted in runs, whatever name is nearer."""
        per = PER_NOUN.match(self.text, amount.end) if amount.per else None
        if per is None or words.measure is not Measure.MONEY:
            return 0.0
        if per[1] in words.nouns:
            return -12.0
        return FAR if any(per[1] in other.nouns for other in self.vocabulary.numbers) else 0.0

    def bare_cost(self, words: IssueWords, amount: Amount, near: float, range_cost: float) -> float:
        """A number without unit needs a name beside it, a question about it, or the issue's own range."""
        apart, before = near >= 14, self.text[: amount.start]
        if (apart and ALL_OF.search(before)) or (words.pays and is_paid(before, apart=apart)):
            return FAR
        if words.measure is Measure.COUNT and amount.noun in words.nouns:
            return range_cost * 10
        if amount.noun and amount.noun not in AFTER_BARE and not words.cue.match(amount.noun):
            return FAR
        if near < 14 and (range_cost == 0 or near <= 3):
            return near + range_cost * (45 if range_cost > 0.5 else 10)
        if range_cost > 0:
            in_thousands = range_cost < THOUSANDS and words.id == self.vocabulary.main_money
            return 71.0 if in_thousands and not amount.per else FAR
        if amount.per:
            return 61.0 if words.id == self.vocabulary.main_money else 65.0
        if words.id == self.vocabulary.main_money and self.near_price(amount, CLOSE):
            return 60.5
        if words.id == self.context.asked:
            return self.answer_cost(words, amount)
        if words.id == self.vocabulary.agenda.main:
            return 64.0
        return 70.0 if on_grid(words.issue, amount.value) else FAR

    def answer_cost(self, words: IssueWords, amount: Amount) -> float:
        """How badly a bare number answers a question about the issue."""
        days = words.pays and is_usual(words, amount.value)
        if days and len(self.text.split()) <= FEW:
            return 59.5
        odd = words.pays and not days and (amount.value % 5 > 0 or self.near_price(amount, TWICE))
        return 66.0 if odd or not on_grid(words.issue, amount.value) else 62.0

    def near_price(self, amount: Amount, times: float) -> bool:
        """Whether a bare number lies close to where a side stands on the price: "94?" is answered by "92"."""
        issue = self.vocabulary.main_money or ""
        known = [package.get(issue) for package in self.context.standing.values()]
        return any(isinstance(one, (int, float)) and is_near(one, amount.value, times) for one in known)

    def between(self, place: int) -> Span:
        """From the end of the number before to the start of the next one."""
        left = self.found[place - 1].end if place else 0
        return Span(left, self.found[place + 1].start if place + 1 < len(self.found) else len(self.text))

# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""Values named by how they differ from a standing one: "10% off", "another $3 down", "meet in the middle"."""

import re

from trainer.negotiation.issues import NumberIssue, plain
from trainer.perception.around import NEAR
from trainer.perception.context import Context
from trainer.perception.down_payments import paid_down
from trainer.perception.durations import YEARLY
from trainer.perception.fits import in_thousands
from trainer.perception.halves import halved, hinted, middle_in, spoken_of
from trainer.perception.measures import Measure
from trainer.perception.mentions import Mention
from trainer.perception.numbers import Amount
from trainer.perception.positions import Positions
from trainer.perception.steps import (
    AGAINST,
    BY_THEN,
    COUNT_FILLERS,
    DOWN_LEFT,
    DOWN_RIGHT,
    FROM_LIST,
    GIVER,
    MATCH,
    MORE_MONEY,
    MORE_OF,
    OFF_LIST,
    OFF_WHAT,
    PERCENT_OFFER,
    PRICED,
    UP_LEFT,
    UP_RIGHT,
    YOU_MATCH,
)
from trainer.perception.surroundings import AFTER_BARE
from trainer.perception.text import Sentence
from trainer.perception.vocabulary import Vocabulary

YOURS = re.compile(
    r"\b(?:at|do|accept|take|live with|agree (?:to|with|on)|go with|okay with|ok with|fine with|good with|give you|have|happy with|work with|get you|get to|reach|move to|come to|go to|meet|match|keep|hit)\s(?:all )?(?:at )?(?P<yours>your(?: \w+)?(?: \w+)? ?)|^(?:ok(?:ay)?,? |fine,? |yes,? )?agreed (?:to|on) (?P<named>the \w+(?: \w+)? ?)|(?:^|,\s)(?P<plain>(?:ok(?:ay)?,? |fine,? )?your \w+(?: \w+)?)(?=,? (?:but|if|with|works|is fine|is ok|then)\b|$)"
)
TAKEN_UP = re.compile(r"(?:ok(?:ay)?,? |fine,? |yes,? )?agreed (?:to|on) ")
"""How a sentence begins that agrees to a term: it is none of the talk around it."""
SAME = re.compile(
    r"^(?:ok(?:ay)?,? |so |and |but |fine,? |then |well,? )*(?:the )?same(?: (?:price|terms|deal|thing|offer|again|package|as (?:that|you said)))?,? (?=but|only|just|with|except)\b|"
    r"^(?:ok(?:ay)?,? |so |and |but |fine,? |then |well,? )*(?:all|everything|all of (?:it|that)|the rest|everything else)(?:'s| is| sounds| looks)? (?:good|fine|ok|okay|agreed|yes|settled|as you (?:said|have it))(?: with me| by me| for me)?,? (?=but|except|apart from|bar)\b"
)


MOST_OFF = 0.6
"""Nobody takes a larger part off at once."""


class Changes:
    """Turns a difference into a value of an issue."""

    def __init__(self, vocabulary: Vocabulary, positions: Positions) -> None:
        self.vocabulary = vocabulary
        self.positions = positions

    def relative(self, sentence: Sentence, amount: Amount, context: Context) -> Mention | None:
        """The value that "10% off" or "12 months more" makes; None when the number stands for itself."""
        text = sentence.plain
        left, right = text[max(0, amount.start - 48) : amount.start], text[amount.end :]
        down = bool(DOWN_RIGHT.match(right) or DOWN_LEFT.search(left))
        more = amount.unit == "money" and MORE_MONEY.search(text, amount.start, amount.end)
        up = bool(more or UP_RIGHT.match(right) or UP_LEFT.search(left)) and not down
        if (share := paid_down(sentence, amount, self.vocabulary)) is not None:
            return share
        if amount.unit == "percent":
            return self.percent(sentence, amount, context, up=up, down=down)
        if up and amount.unit is None and BY_THEN.search(left):
            return None
        if not (up or down) or amount.net or self.counts_else(right):
            return None
        issue = self.target(sentence, amount)
        if issue is None:
            return None
        named = OFF_WHAT.match(right)
        base = self.positions.base(issue, upwards=up, context=context)
        if down and (named or OFF_LIST.match(right)):
            base = float(named[1].replace(",", "")) if named else self.positions.list_value(issue, context)
        found = self.vocabulary[issue]
        if base is None:
            return None
        factor = {"years": 12.0, "months": 1.0}.get(amount.unit or "", 1.0) if found.time == "months" else 1.0
        change = amount.value * factor / (found.scale if found.measure is Measure.MONEY else 1.0)
        if found.measure is Measure.MONEY:
            change *= 0.01 if amount.unit == "cents" else in_thousands(found.issue, amount, change)
        if change >= MOST_OFF * abs(base) and not up:
            return None  # "I would go a little lower: 650" names the price itself
        return Mention(
            issue,
            plain(round(base + (change if up else -change), 4)),
            amount.start,
            amount.end,
            relative=True,
        )

    def percent(
        self, sentence: Sentence, amount: Amount, context: Context, *, up: bool, down: bool
    ) -> Mention | None:
        """A percentage of a price, unless an issue of its own is counted in percent."""
        text = sentence.plain
        right = text[amount.end :]
        issue = self.priced(sentence)
        of_its_own = [words for words in self.vocabulary.numbers if words.measure is Measure.PERCENT]
        if any(words.discounts or sentence.has(words.name_cue) for words in of_its_own) or issue is None:
            return None
        if of_its_own and not (up or down):
            return None
        if up and YEARLY.search(text):
            return None
        if not 0 < abs(amount.value) < 100 or self.counts_else(right):
            return None
        if AGAINST.match(right) and not (sentence.has(GIVER) and PRICED.search(text + context.heard.lower())):
            return None
        if (
            not (up or down)
            and not amount.signed
            and not PERCENT_OFFER.search(text[max(0, amount.start - NEAR) : amount.start])
        ):
            return None
        upwards = up and not amount.signed
        from_list = sentence.has(FROM_LIST) or (
            FROM_LIST.search(context.heard.lower()) and not re.search(r"\byour\b", text)
        )
        base = (
            self.positions.list_value(issue, context)
            if from_list
            else self.positions.base(issue, upwards=upwards, context=context)
        )
        if base is None:
            return None
        value = base * (1 + (abs(amount.value) if upwards else -abs(amount.value)) / 100)
        if not self.vocabulary.agenda[issue].allows(value):
            return None  # a percentage of something else: nobody takes 98 percent off
        return Mention(issue, plain(round(value, 4)), amount.start, amount.end, relative=True)

    def counts_else(self, right: str) -> bool:
        """Whether what there is more or less of is no issue: "two more questions", "38 percent more tickets"."""
        found = MORE_OF.match(right)
        return (
            found is not None
            and found["thing"] not in COUNT_FILLERS
            and found["thing"] not in AFTER_BARE
            and found["thing"] not in self.vocabulary.all_words
        )

    def priced(self, sentence: Sentence) -> str | None:
        """The price that a percentage is taken of: the one named, else the main one."""
        for words in self.vocabulary.numbers:
            if (
                words.measure is Measure.MONEY
                and words.id != self.vocabulary.main_money
                and sentence.has(words.name_cue)
            ):
                return words.id
        return self.vocabulary.main_money

    def target(self, sentence: Sentence, amount: Amount) -> str | None:
        """The issue that a change in units is about."""
        if amount.unit in {None, "money", "cents"}:
            more = MORE_OF.match(sentence.plain[amount.end :])
            noun = more["thing"] if more else amount.noun
            named = [
                words.id
                for words in self.vocabulary.numbers
                if words.measure is Measure.COUNT and noun in words.nouns
            ]
            if named:
                return named[0]
            counted = (
                amount.unit is None
                and amount.noun
                and not DOWN_RIGHT.match(" " + amount.noun)
                and not UP_RIGHT.match(" " + amount.noun)
            )
            return (
                None
                if counted and amount.noun not in COUNT_FILLERS | AFTER_BARE and not amount.per
                else self.priced(sentence)
            )
        fitting = [
            words
            for words in self.vocabulary.numbers
            if words.measure is Measure.TIME
            and (words.time == amount.unit or (words.time, amount.unit) == ("months", "years"))
        ]
        named_ = [words for words in fitting if sentence.has(words.cue)]
        chosen = named_ or fitting
        return chosen[0].id if chosen else None

    def phrases(self, sentence: Sentence, context: Context) -> list[Mention]:
        """Values without a number: the middle, a match, the other side's terms."""
        text = sentence.plain
        found: list[Mention] = []
        middle = middle_in(text)
        if middle is not None:
            issue = self.discussed(spoken_of(text, middle, self.vocabulary), context)
            value = self.positions.middle(issue, context)
            if value is not None:
                found.append(Mention(issue, value, middle.start(), middle.end(), relative=True))
        if "halv" in text or "half" in text:
            found += halved(text, self.vocabulary, self.positions, context)
        if "your" in text or "agreed " in text:
            found += self.yours(text, context)
        if context.proposed and ("same" in text or "all" in text or "everything" in text):
            same = SAME.search(text)
            if same:
                terms = {**context.proposed.terms, **context.proposed.asked}
                found += [
                    Mention(issue, value, same.start(), same.end(), relative=True, whole=True)
                    for issue, value in terms.items()
                ]
        return found

    def yours(self, text: str, context: Context) -> list[Mention]:
        """Say "I can live with your price": the other side's standing value."""
        found: list[Mention] = []
        for match in YOURS.finditer(text):
            words = match[match.lastgroup or 0]
            start = match.start(match.lastgroup or 0)
            if words.startswith("your terms"):
                continue  # all of them, and not the contract's term
            issues = [words_.id for words_ in self.vocabulary.issues.values() if words_.cue.search(words)]
            if not issues and re.search(r"\b(?:number|figure|price|rate|offer)\b", words):
                issues = [self.discussed("", context)] if "number" in words or "figure" in words else []
            for issue in issues[:1]:
                value = context.standing.get(context.speaker.other, {}).get(issue)
                if value is not None and not re.match(r"\s?(?:[a-z ]{0,12})?[$€£]?\d", text[match.end() :]):
                    found.append(Mention(issue, value, start, start + len(words), relative=True))
        return found

    def discussed(self, text: str, context: Context) -> str:
        """The number issue that the talk is about: named here, asked about, or the main one."""
        named = [words.id for words in self.vocabulary.numbers if words.cue.search(text)]
        named = named or hinted(text, self.vocabulary)
        if named:
            return named[0]
        if context.asked in {words.id for words in self.vocabulary.numbers}:
            return context.asked or ""
        if isinstance(self.vocabulary.agenda[self.vocabulary.agenda.main], NumberIssue):
            return self.vocabulary.agenda.main
        return self.vocabulary.main_money or self.vocabulary.agenda.main

    @staticmethod
    def matched(text: str) -> re.Match[str] | None:
        """Where it says "we can match that"."""
        found = MATCH.search(text) if "match" in text or "meet" in text else None
        return None if found and YOU_MATCH.search(text[: found.start()]) else found

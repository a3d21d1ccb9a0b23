# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""The terms that a sentence states: each one the move's, on its own issue and in its own unit."""

import re
from dataclasses import dataclass

from trainer.negotiation.issues import ChoiceIssue, NumberIssue, Value
from trainer.perception.context import Context
from trainer.perception.english import WORDS
from trainer.perception.mentions import Mention, tied
from trainer.perception.numbers import Amount
from trainer.perception.text import Sentence
from trainer.voice.faults import Fault
from trainer.voice.guard.licence import Licence
from trainer.voice.guard.numerals import Figure
from trainer.voice.guard.sentence import Examined
from trainer.voice.guard.words import content

NEAR_PUBLIC = 1
COMPLAINT = re.compile(
    r"\b(?:there's|there is|i see|you've got|you have|you're offering|your (?:offer|side|proposal|paper) (?:has|shows|says)|still|looking at|nothing but) (?:still |just |only )?(?:no|zero|without)?\s?$"
)
POSED = re.compile(
    r"\b(?:take|do|give|get|have|want|need|with|plus|include|including|for|and|or|at|to|it|go with|on|prefer|say|offer|keep|drop|add|then)\s(?:you |us |me |the |a |your |them )?$"
)
ALONE = re.compile(
    r"\s*(?:$|[.,;:!?]|(?:and|or|for|if|at|instead|too|as well|with|then|please|against|but|from|in|is)\b)"
)
RHYTHM_FINE = re.compile(
    r"\b(?:work|use|live|deal|face|answer|see|hear|call|happen|phone|ask|look|feel|fight|say|tell|notice|go|meet|check|rely|depend|manage|run|wait|worry|miss|lose|get|come|in|need)\w*\s(?:\w+\s){0,4}$|\b(?:their|our|my|the|his|her)\s$"
)
FIXED = re.compile(
    r"\b(?:how are you|(?:get|gets|got|getting|have|has|had|see|want|wanted) (?:it|this|that|things|them)|(?:be|been|was|were|being|got|gets|getting|properly|never|outages?|problems?)) fixed$"
)
RHYTHM_OF = re.compile(
    r"\s(?:basis|calls?|meetings?|report\w*|numbers?|work|business|headaches?|struggle|routine|life|grind|reality|figures?|results?|close|targets?|questions?|users?)\b"
)
ISSUE_LIKE = re.compile(r"\b(?:deliver\w*|drops?|review\w*|price|trucks?|shipments?|schedule)\b")


@dataclass(frozen=True, slots=True)
class Stated:
    """A value of an issue that a sentence names, and where."""

    issue: str
    value: Value
    start: int
    end: int
    sentence: Sentence


class Plain:
    """Reads a number as itself, never as a difference from another."""

    def relative(self, sentence: Sentence, amount: Amount, context: Context) -> Mention | None:  # noqa: ARG002
        return None


PLAIN = Plain()


class Terms:
    """What a sentence states, sorted into what the move says and what it does not."""

    def __init__(self, examined: Examined) -> None:
        self.examined = examined
        self.licence: Licence = examined.licence
        self.stated: list[Stated] = []
        """Terms of the move."""
        self.fault: Fault | None = None
        self.spans: list[tuple[int, int]] = []
        """Places of the counted text that are spoken for."""
        for sentence in examined.sentences:
            self.read(sentence)
        self.fault = self.fault or self.loose_figure()

    def read(self, sentence: Sentence) -> None:
        """Take in the numbers and choices of a sentence."""
        tongue, context = self.licence.tongue, self.licence.context
        mentions, loose = tied(sentence, tongue.vocabulary, context, PLAIN)
        for mention in mentions:
            self.take_number(sentence, mention)
        for amount in loose:
            bound = self.bound(amount.value, amount.others, amount)
            span = (sentence.start + amount.start, sentence.start + amount.end)
            if bound is not None:
                self.state(sentence, bound, *span)
        for mention in tongue.offers.choices.mentions(sentence.plain, context):
            self.take_choice(sentence, mention)

    def take_number(self, sentence: Sentence, mention: Mention) -> None:
        ends = [mention, *([mention.partner] if mention.partner else [])]
        for one in ends:
            if self.licence.allowed.get(one.issue) == one.value:
                self.state(sentence, one.issue, one.start, one.end, one.value)
            elif one.bare and isinstance(one.value, int | float):
                issue = self.bound(float(one.value), (), None)
                if issue is not None:
                    self.state(sentence, issue, one.start, one.end)

    def bound(self, value: float, others: tuple[float, ...], amount: Amount | None) -> str | None:
        """The one issue of the move's terms that has this value and can have this unit."""
        found = []
        for issue, allowed in self.licence.allowed.items():
            words = self.licence.tongue.vocabulary[issue]
            if isinstance(allowed, str) or not isinstance(words.issue, NumberIssue):
                continue
            unit = amount.unit if amount is not None else None
            fits = unit is None or unit in (words.time, words.measure.value)
            fits = fits and (amount is None or not amount.net or words.pays)
            fits = fits and (
                amount is None or not amount.noun or amount.noun in FOLLOWS or amount.noun in words.nouns
            )
            if fits and any(abs(each - float(allowed)) < 1e-6 for each in (value, *others)):
                found.append(issue)
        return found[0] if len(found) == 1 else None

    def take_choice(self, sentence: Sentence, mention: Mention) -> None:
        before = sentence.plain[: mention.start]
        if self.licence.allowed.get(mention.issue) == mention.value:
            self.state(sentence, mention.issue, mention.start, mention.end, mention.value)
        elif self.in_text(sentence.plain[mention.start : mention.end]):
            return
        elif not self.incidental(sentence, mention) and not (mention.value == 0 and COMPLAINT.search(before)):
            self.fault = self.fault or Fault.TERMS

    def in_text(self, words: str) -> bool:
        """Whether the words of a choice are those of a text that the sentence retells."""
        stems = content(words)
        return bool(stems) and self.examined.tells and any(stems <= text for text in self.licence.contents)

    def incidental(self, sentence: Sentence, mention: Mention) -> bool:
        """Whether the words of a choice only happen to stand there ("my priority", "doing business")."""
        words = sentence.plain[mention.start : mention.end]
        before, behind = sentence.plain[: mention.start], sentence.plain[mention.end :]
        issue = self.licence.tongue.vocabulary[mention.issue]
        if not isinstance(issue.issue, ChoiceIssue) or any(
            figure.start < mention.end and mention.start < figure.end and figure.unit
            for figure in self.examined.figures
        ):
            return False
        if FIXED.search(before + words):
            return True
        around = before[-28:] + " " + behind[:24]
        if issue.cue.search(around) or (issue.cue.search(words) and len(words.split()) > 1):
            return False
        if re.fullmatch(
            r"(?:every|each) \w+|once a \w+|twice a \w+|daily|weekly|quarterly|monthly|all at once|one by one",
            words,
        ):
            return ISSUE_LIKE.search(sentence.plain) is None and (
                RHYTHM_FINE.search(before) is not None or RHYTHM_OF.match(behind) is not None
            )
        if len(words.split()) > 1 or not all(word in WORDS or word in ORDINARY for word in words.split()):
            return False
        if words in {"business", "quote"}:
            return True
        return not (POSED.search(before) and ALONE.match(behind)) and bool(before.strip() or behind.strip())

    def state(self, sentence: Sentence, issue: str, start: int, end: int, value: Value | None = None) -> None:
        value = self.licence.allowed[issue] if value is None else value
        self.stated.append(Stated(issue, value, start, end, sentence))
        self.spans.append((sentence.start + start, sentence.start + end))

    def loose_figure(self) -> Fault | None:
        """A number that is none of the move's terms and stands in none of its texts."""
        for figure in self.examined.figures:
            taken = any(start < figure.end and figure.start < end for start, end in self.spans)
            if not taken and not self.told(figure):
                return Fault.NUMBER
        return None

    def told(self, figure: Figure) -> bool:
        """Whether a number stands in a text of the move or on the public table, beside the same words."""
        for other, stems in self.licence.text_figures:
            if same(figure, other) and figure.near & stems:
                return True
        return any(
            same(figure, other) and len(figure.near & other.near) >= NEAR_PUBLIC and figure.unit is None
            for other in self.licence.tongue.public_figures
        )


FOLLOWS = frozenset(
    "and for if with then but or on in from to against at is would net as so it".split()  # noqa: SIM905
)
"""Words that may follow a number which stands for itself."""
ORDINARY = frozenset(
    "priority dedicated extended business small large quote testimonial launch basic premium".split()  # noqa: SIM905
)
"""Names of choices that are ordinary words too."""


def same(left: Figure, right: Figure) -> bool:
    """Whether two numbers are the same, in the same unit where both have one."""
    if left.value is None or right.value is None:
        return left.shape == right.shape
    return left.value == right.value and left.unit == right.unit

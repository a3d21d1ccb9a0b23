# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""Single terms of the other side agreed to or refused by their names: "fine on price, not on the credit"."""

import re
from collections.abc import Iterator
from functools import cached_property

from trainer.perception.context import Context
from trainer.perception.mentions import Mention
from trainer.perception.text import Sentence
from trainer.perception.vocabulary import IssueWords, Vocabulary, flexible, within

YES = r"(?:fine|ok|okay|good|happy|agreed|comfortable|we agree|i agree|we're aligned|yes|no (?:problem|issue|objections?)) (?:on|with|to)"
ON = rf"\b(?:{YES}|(?:a )?deal on) (?:the |your |that )?|\byou(?:'ll| can| shall| will)? (?:get|have) your (?!own\b)"
"""In front of a name."""
WITH = r"(?: (?:with|for|by) (?:me|us))?"
FITS = rf"(?:'s| is| are| would be)? ?(?:all )?(?:fine|ok|okay|agreed|works?|settled|accepted|doable|no (?:problem|issue)|not a problem|yes){WITH}(?=$|[,.;!]| (?:and|but|if|provided|as long as|so)\b)"
"""Behind one."""
REFUSES = r",?(?: is| are|'s)? ?(?:(?:far |way |much )?too (?:high|low|long|short|much|steep)|no|not|doesn't|isn't|don't|aren't|won't)(?: (?:work|fit|do|fine|ok|okay))?(?=$|[,.;!])"
BEGINS = r"(?:^|[,;:] ?|\band |\bbut )(?:(?:ok|okay|so|yes|fine|well|good|right),? )*(?:the |your |that )?"
NO = r"(?:^|[,;] ?|\bbut |\band )(?:(?:just|only|then) )?not (?:on|with|to|about) (?:the |your |that )?"
NOT_THE = r"(?:^|\bbut |\bjust |\bonly )not (?:the |your |that )"
DIGIT_NEXT = re.compile(r"(?: (?:of|at|is|to))? [$€£]?\d")
"""The value itself stands right behind the last name."""
AND = re.compile(r",? and | & ")
NEGATED = re.compile(r"\b(?:not|never|isn't|aren't|hardly|n't)(?: \w+)? $")


class ByName:
    """Finds terms that are agreed to or refused by what their issues are called."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.calls = {issue: called(words) for issue, words in vocabulary.issues.items()}

    @cached_property
    def name(self) -> str:
        """Any issue's name, as a pattern."""
        return rf"\b(?:{'|'.join(self.calls.values())})"

    @cached_property
    def agrees(self) -> re.Pattern[str]:
        """One name or a row of them, agreed to."""
        the = r"(?:on |with |to )?(?:the |your )?"
        row = rf"{self.name}(?:(?:, {the}{self.name})*(?:,? and | & ){the}{self.name})?"
        behind = r"(?! (?:of|at|to|from|you|we|i|is|isn't|are)\b)\b"
        said = r"(?:yours\b|you (?:said|say|have|ask|asked|want|wanted|offer|offered|proposed)\b)"
        return re.compile(
            rf"(?:{ON})(?P<on>{row}){behind}|\bsame (?P<same>{row}) as {said}|{BEGINS}(?P<fits>{row}){FITS}"
        )

    @cached_property
    def refuses(self) -> re.Pattern[str]:
        """One name, refused."""
        return re.compile(rf"{NO}{self.name}\b|{NOT_THE}{self.name}(?=$|[.,;!])|{BEGINS}{self.name}{REFUSES}")

    @cached_property
    def each(self) -> dict[str, re.Pattern[str]]:
        """Each issue's names."""
        return {issue: re.compile(rf"\b(?:{call})\b") for issue, call in self.calls.items()}

    def agreed(self, sentence: Sentence, context: Context) -> Iterator[Mention]:
        """The other side's standing values that a sentence agrees to."""
        if sentence.question or context.proposed is None or len(self.calls) == 1:
            return
        theirs = context.standing.get(context.speaker.other, {})
        for found in self.agrees.finditer(sentence.plain):
            row = found[found.lastgroup or 0]
            if DIGIT_NEXT.match(sentence.plain, found.end()):
                row = AND.split(row)[0] if AND.search(row) else ""
            for issue in self.named(row):
                if issue in theirs and not NEGATED.search(sentence.plain, 0, found.start()):
                    yield Mention(issue, theirs[issue], found.start(), found.end(), relative=True)

    def refused(self, sentence: Sentence) -> bool:
        """Whether a sentence refuses a term."""
        return not sentence.question and len(self.calls) > 1 and sentence.has(self.refuses)

    def named(self, row: str) -> Iterator[str]:
        """Ids of the issues that a row of names calls, each by its longest one."""
        spans = {issue: [found.span() for found in call.finditer(row)] for issue, call in self.each.items()}
        for issue, own in spans.items():
            if not all(within(spans, one) for one in own):
                yield issue


def called(words: IssueWords) -> str:
    """What an issue is called, as a pattern: with words of unit, where these are all of a name ("hours")."""
    issue = words.issue
    plainly = (issue.id.replace("_", " "), issue.name, *issue.aliases)
    names = dict.fromkeys([*words.phrases, *(name.lower() for name in plainly)])
    return "|".join(flexible(name) for name in sorted(names, key=len, reverse=True) if name)

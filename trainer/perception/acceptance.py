"""Whether a line accepts the whole package on the table."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from trainer.negotiation.issues import Value
from trainer.perception.anchors import Needs, needs, telling
from trainer.perception.context import Context
from trainer.perception.phrases import loosened
from trainer.perception.text import Line, Sentence
from trainer.perception.yes_words import (
    AFTERTHOUGHT,
    ASSENTING,
    BOUND,
    CLOSING,
    CLOSING_QUESTION,
    EXPECTED,
    HARMLESS,
    IF_FIRST,
    IF_SO,
    LATER,
    NOT_ALL,
    NOT_YET,
    ONLY_IF,
    STRONG,
    TAKEN_BACK,
    TERM_IT_IS,
    THEN_DEAL,
    TIED,
    WEAK,
    YES,
    YES_ONLY_IF,
    YES_TO_IT,
)


@dataclass(frozen=True, slots=True)
class Assent:
    """Words that say yes, and whether they say it to the whole package."""

    quote: str
    strong: bool
    sentence: Sentence
    condition: str | None = None
    """The words behind an if or a but that make it depend on something."""


def assent(line: Line, *, offered: bool = True) -> Assent | None:
    """The words that accept, if any; the strongest ones first.

    ``offered``: the other side has made an offer, so what people do once all is agreed says yes to it.
    """
    weak: Assent | None = None
    put_off = LATER.search(line.plain) is not None
    for sentence in line.sentences:
        after = sentence.after
        if sentence.question:
            continue
        if (hanging := tied(sentence)) is not None:
            return hanging
        if after is not None and AFTERTHOUGHT.match(after.plain):
            if (hanging := hangs_on(sentence, after)) is not None:
                return hanging
            continue
        if not LATER.search(sentence.plain) and (strong := strong_yes(sentence, offered=offered)) is not None:
            return strong
        if weak is None and not put_off:
            weak = weak_yes(sentence)
            if weak is not None and weak.condition is not None:
                return weak
    return weak


def strong_yes(sentence: Sentence, *, offered: bool) -> Assent | None:
    """Words that take the whole package, at once or on a condition that follows."""
    line, text = sentence.line, sentence.plain
    only = YES_ONLY_IF.match(text)
    if only:
        words = line.quote(sentence.start + only.end(), sentence.end)
        return Assent(sentence.quote, strong=True, sentence=sentence, condition=words)
    for pattern in to_try(STRONG + CLOSING if offered else STRONG, sentence):
        found = pattern.search(text)
        if found and clear_yes(text, found):
            return Assent(sentence.quote, strong=True, sentence=sentence)
        bound = BOUND.match(text, found.end()) if found and not NOT_YET.search(text[: found.end()]) else None
        if bound:
            words = line.quote(sentence.start + bound.end(), sentence.end)
            return Assent(sentence.quote, strong=True, sentence=sentence, condition=words)
    return None


def weak_yes(sentence: Sentence) -> Assent | None:
    """Words that may take no more than what was just said, at once or on a condition."""
    kept: Assent | None = None
    term = (
        TERM_IT_IS.search(sentence.plain)
        if " it is" in sentence.plain or " it shall" in sentence.plain
        else None
    )
    if term and clear_yes(sentence.plain, term):
        kept = Assent(sentence.quote, strong=False, sentence=sentence)
    for pattern in to_try(WEAK, sentence):
        found = pattern.search(sentence.plain)
        if found and clear_yes(sentence.plain, found):
            kept = Assent(sentence.quote, strong=False, sentence=sentence)
        elif found and (words := condition_behind(sentence, found)):
            return Assent(sentence.quote, strong=False, sentence=sentence, condition=words)
    return kept


def tied(sentence: Sentence) -> Assent | None:
    """A deal for something that is said before it, without a number."""
    line, text = sentence.line, sentence.plain
    if THEN_DEAL.match(text) and not re.search(r"\d", text):
        words = line.quote(sentence.start, sentence.start + text.rindex(" and "))
        return Assent(sentence.quote, strong=True, sentence=sentence, condition=words)
    first = IF_FIRST.match(text)
    if first and not re.search(r"\d", text):
        words = line.quote(sentence.start + first.start(1), sentence.start + first.end(1))
        return Assent(sentence.quote, strong=False, sentence=sentence, condition=words)
    before = sentence.before
    if before is not None and before.question and IF_SO.match(text):
        return Assent(sentence.quote, strong=True, sentence=sentence, condition=before.quote)
    return None


def hangs_on(sentence: Sentence, after: Sentence) -> Assent | None:
    """A yes that the next sentence ties to something: "That's fine... if you bring it over"."""
    if after.question or not ONLY_IF.match(after.plain):
        return None
    for pattern in (*to_try(STRONG, sentence), *to_try(WEAK, sentence)):
        found = pattern.search(sentence.plain)
        if found and clear_yes(sentence.plain, found):
            return Assent(sentence.quote, strong=False, sentence=sentence, condition=after.quote)
    return None


def condition_behind(sentence: Sentence, found: re.Match[str]) -> str | None:
    """What a yes in weaker words hangs on, in the same sentence."""
    text = sentence.plain
    behind = TIED.match(text, found.end())
    yes = HARMLESS.sub(" ", text[: found.end()]).removeprefix("but ").replace(" only ", " ")
    if behind is None or NOT_YET.search(yes):
        return None
    return sentence.line.quote(sentence.start + behind.end(), sentence.end)


def answered(line: Line, heard: str) -> Assent | None:
    """The words that say yes to a question that asked for it: "Shall we?" - "We shall.".

    The sentence that says it says nothing else: "Yes, I understand" is no yes.
    """
    if not heard.endswith("?") or not CLOSING_QUESTION.search(heard.lower()) or not line.sentences:
        return None
    first = line.sentences[0]
    if not YES_TO_IT.match(first.plain) or "?" in first.ending or re.search(r"\d", line.plain):
        return None
    if not ASSENTING.issuperset(WORD.findall(first.plain)) or NOT_ALL.search(line.plain):
        return None
    return Assent(first.quote, strong=True, sentence=first)


WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")


def to_try(patterns: tuple[str, ...], sentence: Sentence) -> Iterator[re.Pattern[str]]:
    """The patterns that the sentence has the words for, in their order."""
    has_none_of = frozenset(sentence.keys).isdisjoint
    for pattern, needed in compiled(patterns):
        if not any(map(has_none_of, needed)):
            yield pattern


@cache
def compiled(patterns: tuple[str, ...]) -> tuple[tuple[re.Pattern[str], Needs], ...]:
    """The patterns with what each needs, compiled when first needed."""
    return tuple((re.compile(loosened(pattern)), telling(needs(pattern))) for pattern in patterns)


def clear_yes(text: str, found: re.Match[str]) -> bool:
    """Whether nothing before or behind takes the yes back or makes it depend on something."""
    before = HARMLESS.sub(" ", text[: found.start()])
    own = HARMLESS.sub(" ", found[0])
    behind = HARMLESS.sub(" ", text[found.end() :])
    if NOT_YET.search(before) or NOT_YET.search(own):
        return False
    lead = re.search(r"(.*)\b(?:and|then)\s*$", before)
    if (
        lead
        and re.sub(rf"{YES}|[,.!-]", " ", lead[1]).split()
        and re.match(r"(?:you|we|i|it'?s)\b", found[0])
    ):
        return False  # "475 and you have a deal" proposes
    return not TAKEN_BACK.search(behind)


def about_terms(context: Context) -> bool:
    """Whether what was just heard speaks of terms, or says yes on a condition."""
    heard = context.heard
    if not heard or EXPECTED.search(heard.lower()):
        return True
    answered = assent(Line(heard))
    return answered is not None and answered.condition is not None


def expected(context: Context) -> dict[str, Value]:
    """The package on the table: the other side's standing offer with what it last proposed."""
    package = dict(context.standing.get(context.speaker.other, {}))
    if context.proposed:
        package.update(context.proposed.terms)
        package.update(context.proposed.asked)
    return package


def settles(terms: dict[str, Value], context: Context) -> bool:
    """Whether agreeing to these terms leaves nothing open."""
    table = expected(context)
    own = context.standing.get(context.speaker, {})
    proposed = {**context.proposed.terms, **context.proposed.asked} if context.proposed else {}
    if proposed and len(proposed) > 1 and set(proposed) <= set(terms):
        return True
    return all(issue in terms or own.get(issue, value) == value for issue, value in table.items()) and bool(
        table
    )

"""Whether a line accepts the whole package on the table."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from trainer.negotiation.issues import Value
from trainer.perception.anchors import Needs, needs, telling
from trainer.perception.context import Context
from trainer.perception.corrections import THEIR_PLACE
from trainer.perception.phrases import loosened
from trainer.perception.riders import PLAIN_YES, Behind, Rider, behind, following, is_courtesy, saying, wished
from trainer.perception.stretch import KEPT
from trainer.perception.text import Line, Sentence
from trainer.perception.yes_words import (
    ASSENTING,
    CLOSING,
    CLOSING_QUESTION,
    EXPECTED,
    HARMLESS,
    IF_DEAL,
    IF_FIRST,
    IF_SO,
    LATER,
    NOT_ALL,
    NOT_YET,
    OVERCOME,
    PEN,
    SARCASM,
    STRONG,
    TERM_IT_IS,
    THEN_DEAL,
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
    wish: int | None = None
    """Where in the line's plain form one thing more is asked for, which it does not depend on."""


@lru_cache(KEPT)
def assent(line: Line, *, offered: bool = True) -> Assent | None:
    """The words that accept, if any; the strongest ones first.

    ``offered``: the other side has made an offer, so what people do once all is agreed says yes to it.
    """
    if SARCASM.match(line.plain):
        return None
    weak: Assent | None = None
    put_off = LATER.search(line.plain) is not None
    for sentence in line.sentences:
        if sentence.has(THEIR_PLACE):
            continue
        if not sentence.question and (hanging := tied(sentence)) is not None:
            return hanging
        if (strong := strong_yes(sentence, offered=offered)) is not None:
            return strong
        if weak is None and not put_off and not sentence.question:
            weak = weak_yes(sentence)
            if weak is not None and weak.condition is not None:
                return weak
    return weak


def strong_yes(sentence: Sentence, *, offered: bool) -> Assent | None:
    """Words that take the whole package, at once or on a condition that follows."""
    asks = saying(sentence)
    if sentence.question and offered and (pen := PEN.search(sentence.plain)) is not None:
        return taking(sentence, pen.end(), None, strong=True) if unhindered(sentence.plain, pen) else None
    if sentence.question and asks is None:
        return None
    said = sentence.plain[:asks]
    if LATER.search(said):
        return None
    only = YES_ONLY_IF.match(said)
    if only and asks is None and not is_courtesy(said[only.start("tie") :]):
        return bound(sentence, only.end(), strong=True)
    starts = (0, *[over.end() for over in OVERCOME.finditer(said)][-MOST_BUTS:])
    for pattern in to_try(STRONG + CLOSING if offered else STRONG, sentence):
        for start in starts:
            found = pattern.search(said[start:])
            if found and unhindered(said[start:], found):
                yes = taking(sentence, start + found.end(), asks, strong=True)
                if yes is not None:
                    return yes
    return None


MOST_BUTS = 2
"""From the end of a sentence: further back nothing is overcome by a yes."""


def weak_yes(sentence: Sentence) -> Assent | None:
    """Words that may take no more than what was just said, at once or on a condition."""
    kept: Assent | None = None
    text = sentence.plain
    term = TERM_IT_IS.search(text) if " it is" in text or " it shall" in text else None
    if term and unhindered(text, term):
        kept = taking(sentence, term.end(), None, strong=False)
    for pattern in to_try(WEAK, sentence):
        found = pattern.search(text)
        yes = taking(sentence, found.end(), None, strong=False) if found else None
        if found is None or yes is None:
            continue
        if yes.condition is not None and not NOT_YET.search(leading(text[: found.end()])):
            return yes
        if yes.condition is None and unhindered(text, found):
            kept = yes
    return kept


def leading(words: str) -> str:
    """The words up to a yes and what it hangs on, but for those that only lead up to that: "I can only"."""
    return ONLY_POSSIBLE.sub(" ", HARMLESS.sub(" ", words).removeprefix("but "))


ONLY_POSSIBLE = re.compile(r" only (?=\S)|\b(?:could|might|may) (?=(?:work|suit|do)\b)")
"""What makes a yes less of one, unless it names what it hangs on."""


def taking(sentence: Sentence, end: int, asks: int | None, *, strong: bool) -> Assent | None:
    """A yes that ends there, with what stands behind it: in the sentence, where it begins to ask, or next."""
    after = sentence.after
    here = behind(sentence.plain[end:], after)
    if asks is not None and here.kind is Behind.NOTHING:
        here = Rider(wished(sentence.plain[asks:], question=True), asks - end)
    there = following(after) if after is not None else PLAIN_YES
    for one in (here, there):
        if one.kind is Behind.NO or (one.kind is Behind.GRUMBLE and not strong):
            return None
    if here.kind is Behind.CONDITION and here.later is None:
        return bound(sentence, end + here.start, strong=strong)
    if Behind.CONDITION in {here.kind, there.kind} and after is not None:
        said = there.later or after
        return Assent(sentence.quote, strong=strong, sentence=sentence, condition=said.quote)
    wish = sentence.start + end + here.start if here.kind is Behind.WISH else None
    if there.kind is Behind.WISH and after is not None:
        wish = after.start
    return Assent(sentence.quote, strong=strong, sentence=sentence, wish=wish)


def bound(sentence: Sentence, start: int, *, strong: bool) -> Assent:
    """A yes that hangs on what is said from there to the end of the sentence."""
    lead = LEAD_IN.match(sentence.plain, start)
    begin = sentence.start + (lead.end() if lead else start)
    words = sentence.line.quote(begin, sentence.end)
    return Assent(sentence.quote, strong=strong, sentence=sentence, condition=words)


LEAD_IN = re.compile(
    r"(?:you (?:can |could |will |also )?(?!need|want)|"
    r"(?:i|we)(?:'d|'ll)?(?: still| also| just)? (?:need|want|would like)(?: you to)? )"
)
"""What opens a condition and says nothing of it."""


def tied(sentence: Sentence) -> Assent | None:
    """A deal for something that is said before it; behind an order without a number, which would propose."""
    line, text = sentence.line, sentence.plain
    if THEN_DEAL.match(text) and not re.search(r"\d", text):
        words = line.quote(sentence.start, sentence.start + text.rindex(" and "))
        return Assent(sentence.quote, strong=True, sentence=sentence, condition=words)
    first = IF_DEAL.match(text) or (IF_FIRST.match(text) if not re.search(r"\d", text) else None)
    if first:
        words = line.quote(sentence.start + first.start(1), sentence.start + first.end(1))
        return Assent(sentence.quote, strong=False, sentence=sentence, condition=words)
    before = sentence.before
    if before is not None and before.question and IF_SO.match(text):
        return Assent(sentence.quote, strong=True, sentence=sentence, condition=before.quote)
    return None


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


def unhindered(text: str, found: re.Match[str]) -> bool:
    """Whether nothing before a yes or in it takes it back or makes it depend on something."""
    before = HARMLESS.sub(" ", text[: found.start()])
    own = HARMLESS.sub(" ", found[0])
    if NOT_YET.search(before) or NOT_YET.search(own):
        return False
    lead = re.search(r"(.*)\b(?:and|then)\s*$", before)
    proposes = (
        lead
        and re.sub(rf"{YES}|[,.!-]", " ", lead[1]).split()
        and re.match(r"(?:you|we|i|it'?s)\b", found[0])
    )
    return not proposes  # "475 and you have a deal"


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

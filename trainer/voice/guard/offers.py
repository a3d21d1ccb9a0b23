# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""How a sentence puts the move's terms: not taken back, and never a price without its condition."""

import re

from trainer.perception.conditions import condition
from trainer.perception.measures import Measure
from trainer.perception.text import Line, Sentence
from trainer.voice.faults import Fault
from trainer.voice.guard.licence import AGREEING, Licence
from trainer.voice.guard.sentence import Examined
from trainer.voice.guard.terms import Stated, Terms
from trainer.voice.guard.words import content

MOSTLY = 0.6
"""The share of a condition outside the agenda that has to be said."""
LINK = re.compile(
    r"\b(?:if|provided|providing|as long as|so long as|assuming|on (?:the |one )?condition|in return|in exchange|in that order|for|against|once|when|with|without|then|unless|"
    r"from (?:you|me|us|your|my|our)|on (?:your|my|our) (?:end|side)|you (?:do|give|get|want|put|come|can)|get (?:me|us)|give (?:me|us)|help (?:me|us)|gets you|get you|"
    r"put (?:in|.{1,80} in)|but only|only|together|comes? with|swap|trade|needs?|takes?|tied to|depends on|while|so that|"
    r"could you|can you|would you|in place|alongside|as soon as|first and|and after|show me|and it's)\b"
)
HARMLESS_IF = re.compile(
    r"\bif (?:i may|you (?:like|want|will|prefer|ask me|must|can (?:live|work|use|see|take|accept|get)|could (?:live|work|take|accept)|can(?= ?[.!?,]|$)|could(?= ?[.!?,]|$)|don't mind|wouldn't mind|took it|take it|agree|say yes|see it|want it|need|know what|"
    r"look|think about|add it|put it)|that|it|this|we(?:'re| are| can| could| want| do| want)|i(?:'m| am| have to| can| could| do| put| look| add| were| say)|anything|not|need be|so|possible|everything|all|at all|nothing)\b|\bas long as (?:we|it|that|this|i)\b|\b(?:as|even|what|only|wonder|see|know|ask|sure|tell me) if\b|\bunless (?:i|that|it|this|there)\b"
)
CONDITIONAL = re.compile(
    r"\b(?:if|provided(?: that)?|providing|as long as|so long as|on (?:the |one )?condition|in return for|in exchange for|unless|once you|assuming (?:you|that you)|the moment you|as soon as you|but only|subject to|contingent on|conditional on|depending on)\b"
)
NEGATIVE_LEAD = re.compile(
    r"(?:\b(?:can't|cannot|can not|won't|couldn't|wouldn't|never|refuse to|unable to|not (?:able|going|willing|prepared|ready|here|about) to|don't want to|no way|impossible to|nobody|hardly|doubt)\b)"
    r"(?: \w+){0,3} (?:do|doing|pay|paying|go|going|accept|agree|offer|give|giving|sign|take|spend|stretch|afford|approve|justify|authorise|authorize|live|work|get|see)\b[^,;.:]{0,40}$"
)
NEGATIVE_BEFORE = re.compile(
    r"\b(?:not|never|no longer|forget|without|nowhere near|far from|rather than|instead of|(?:was|were) going to|would have|could have|should have|might have|used to|almost|nearly|withdraw\w*|take back|scrap|drop|no)\s(?:\w+\s){0,4}$"
)
NEGATIVE_FINE = re.compile(
    r"\b(?:can't (?:say|promise|do better|do more|go (?:beyond|past|above|over|higher|further))|not (?:moving|much|a (?:bad|big)|bad|just|only|sure|up for|before|asking|far|too)|no (?:change|secret|surprise|big|idea|problem|more|less|further|fuss|games)|nothing (?:more|new))\b|\bnot\b[^,;]{0,30}\bbut\b|\b(?:without|unless|until|before|for free|for nothing)\b"
)
NEGATIVE_AFTER = re.compile(
    r"^[^,;.:]{0,12}\s(?:is|are|was|were|would be|'s)\s(?:still |really |just |simply |far |way |much |a bit )*(?:too|out|not|no|more than|above|beyond|over|off|impossible|unacceptable|ridiculous|dead|gone|history)\b|^\s?(?:a \w+ )?(?:doesn't|does not|won't|will not|isn't|can't|is no longer|never)\b|^\?\s*(?:no|never|not)\b"
)
LESS = re.compile(
    r"\b(?:at most|no more than|not more than|nothing (?:more|above|over) (?:than)?|maximum(?: of)?|max|tops|up to a maximum of|not a (?:cent|dollar|penny|day) (?:more|over))\b"
)
GIVER = re.compile(
    r"\b(?:i|we)(?:'d|'ll|'m| can| could| would| will| may| might| am| are| do)?(?: (?:happily|gladly|also|certainly|even|then))?(?: (?:do|go|give|offer|accept|take|sign|agree|stretch|come up|live|add|throw in|grant|provide|put in))\b(?! me| us| something| need)"
)
GIVING = re.compile(
    r"\b(?:i|we)(?:'d|'ll| can| could| would| will| might)?(?: (?:happily|gladly|also|then))? (?:do|give|offer|provide|include|throw in|add|grant|go (?:to|with|for)|accept)(?: you)?(?: an?| the)?\s[$€£]?$"
)
RECEIVING = re.compile(r"\byou(?:'d|'ll| would| will| can)? (?:get|have|receive)(?: an?| the)?\s[$€£]?$")
TAKING = re.compile(r"\b(?:i|we)(?:'d|'ll| would| will| can)? (?:get|have|receive)(?: an?| the)?\s[$€£]?$")
WHAT_I_DO = re.compile(
    r"\s(?:is|are) what (?:i|we)(?:'d|'ll| can| could| would| will)? (?:do|give|offer)\b|\sfrom (?:me|us|my side|our side)\b"
)
DIFFERENCE = re.compile(
    r"\s?(?:off|discount|less|lower|cheaper|reduction|rebate|more|extra|longer|shorter|increase|higher|above|below)\b(?! (?:than i|or less))"
)
LOOKS = re.compile(r"\blook at your\b")
"""What asks the seller to change something."""
PER = re.compile(r"\s?(?:/|per |an? |each |every )([a-z]+)")
TIMES = frozenset({"hour", "day", "week", "month", "quarter", "year"})
EXPLICIT = re.compile(
    r"\b(?:if|provided|as long as|assuming) you\b|\b(?:you (?:do|give|go|get|put|come)|give (?:me|us))\b.*\b(?:i|we)(?:'ll|'d)? (?:do|give|go|put|come)\b"
)


def terms_fault(examined: Examined, terms: Terms) -> Fault | None:
    """What is wrong with the terms that it states, if anything."""
    licence = examined.licence
    if terms.fault:
        return terms.fault
    return misstated(examined, terms) or (
        None if licence.kind in AGREEING else unconditional(examined, terms)
    )


def misstated(examined: Examined, terms: Terms) -> Fault | None:
    """Terms of the move that it takes back, changes or calls the most it can do."""
    changes, context = examined.licence.tongue.offers.changes, examined.licence.context
    for one in terms.stated:
        text = one.sentence.plain
        before, behind = text[max(0, one.start - 90) : one.start], text[one.end :]
        lead = NEGATIVE_LEAD.search(before) or NEGATIVE_BEFORE.search(before)
        if (
            lead and not NEGATIVE_FINE.search(before[max(0, lead.start() - 4) :] + behind[:40])
        ) or NEGATIVE_AFTER.search(behind[:60]):
            return Fault.REFUSING
        if DIFFERENCE.match(behind) or miscounted(examined.licence, one):
            return Fault.TERMS
        if LESS.search(before[-24:]) or LESS.match(behind.strip()[:24]):
            return Fault.LIMIT
    if examined.licence.kind in AGREEING:
        return None
    for sentence in examined.sentences:
        if LOOKS.search(sentence.plain):
            continue
        for found in changes.phrases(sentence, context):
            if examined.licence.allowed.get(found.issue) != found.value:
                return Fault.YIELDING
    return None


def miscounted(licence: Licence, one: Stated) -> bool:
    """Whether a price is said to be for something else than it is for ("$84 a day")."""
    words = licence.tongue.vocabulary[one.issue]
    per = PER.match(one.sentence.plain[one.end :])
    if words.measure is not Measure.MONEY or per is None:
        return False
    counted = set(re.findall(r"[a-z]+", words.issue.unit.casefold())) | words.nouns
    thing = per[1].removesuffix("s")
    if not {thing, thing + "s", per[1]} & counted:
        return True
    things = counted - {"usd", "eur", "gbp", *TIMES}
    return (
        thing in TIMES
        and bool(things)
        and not any(re.search(rf"\b{name}\b", one.sentence.plain) for name in things)
    )


def unconditional(examined: Examined, terms: Terms) -> Fault | None:
    """Terms offered without what is asked for in return, or for something that the move does not ask."""
    licence = examined.licence
    said = {one.issue for one in terms.stated}
    offers, asks = said & licence.offered.keys(), said & licence.asked.keys()
    if any(given(one) for one in terms.stated if one.issue in asks - licence.offered.keys()):
        return Fault.CONDITION
    if not offers:
        return (
            Fault.CONDITION
            if asks and licence.offered and GIVER.search(examined.free) and not LINK.search(examined.free)
            else None
        )
    if licence.asked or licence.other:
        if asks != licence.asked.keys() or not LINK.search(examined.free) or not says_other(examined):
            return Fault.CONDITION
        crossed = any(taken(one) for one in terms.stated if one.issue in offers - licence.asked.keys())
        return Fault.CONDITION if crossed or swapped(examined, terms) else None
    return Fault.TERMS if added(examined.free) else None


def taken(one: Stated) -> bool:
    """Whether the buyer says that it would get this."""
    return TAKING.search(one.sentence.plain[: one.start]) is not None


def given(one: Stated) -> bool:
    """Whether the buyer says that it would give this."""
    found = GIVING.search(one.sentence.plain[: one.start])
    if RECEIVING.search(one.sentence.plain[: one.start]) or WHAT_I_DO.match(one.sentence.plain[one.end :]):
        return True
    return found is not None and not one.sentence.plain.endswith(
        ("if ", "suppose ", "once ", "when "), 0, found.start()
    )


def says_other(examined: Examined) -> bool:
    """Whether what is asked for outside the agenda is said."""
    wanted = content(Line(examined.licence.other).plain)
    return not wanted or len(wanted & examined.stems) >= MOSTLY * len(wanted)


def swapped(examined: Examined, terms: Terms) -> bool:
    """Whether it asks for what it should give and gives what it should ask for."""
    licence = examined.licence
    return any(
        backwards(licence, sentence, [one for one in terms.stated if one.sentence is sentence])
        for sentence in examined.sentences
    )


def backwards(licence: Licence, sentence: Sentence, stated: list[Stated]) -> bool:
    """Whether a sentence with an if has its two halves the wrong way round."""
    part = condition(sentence)
    given = [one for one in stated if one.issue in licence.offered]
    asked = [one for one in stated if one.issue in licence.asked]
    if part is None or not given or not asked or not EXPLICIT.search(sentence.plain):
        return False
    return all(part.ask.holds(one.start) for one in given) and not any(
        part.ask.holds(one.start) for one in asked
    )


def added(free: str) -> bool:
    """Whether it makes its terms depend on something."""
    left = HARMLESS_IF.sub(" ", free)
    return CONDITIONAL.search(left) is not None

# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""Refusal, leaving and pressure in the words of a sentence that does none of it: a joke, a slip put right,
a question whether it is too much for the other side, help with their superiors, a no to a coffee.
"""

import re

from trainer.negotiation.acts import PRESSURE, Act
from trainer.perception.text import Sentence

NOTHING: frozenset[Act] = frozenset()
SCORN = frozenset({Act.BELITTLE, Act.ANGER})
"""What no "just kidding" takes back."""

JOKE = re.compile(
    r"(?<!not )(?<!n't )(?<!think )(?<!if )\b(?:just|only|i'm|i am|we're) (?:just |only )?(?:kidding|joking|messing with you|pulling your leg)\b(?! (?:aside|about)\b)"
)
LAUGHED = re.compile(r"^(?:ha|haha\w*|heh|hah|lol)\b|\b(?:haha\w*|lol)$")
KILLED = re.compile(
    r"\bwould (?:\w+ )?(?:kill|murder|shoot|strangle|skin|fire|hang) me\b|\bwould have my head\b"
)
"""An old joke on a superior, where it is laughed at."""
FAMILY = re.compile(r"\bmy (?:wife|husband|partner|mother|mum|mom|father|dad|kids?|daughter|son)\b")
OF_TERMS = re.compile(
    r"\d|\b(?:sign\w*|pay|paid|price|offer\w*|accept\w*|agree\w*|buy|bought|sell|sold|that|this|it)\b"
)
SLIP = re.compile(
    r"\bi (?:meant(?! what| it| every)|misspoke|misread|miscounted|miscalculated|mistyped)\b|\b(?:i made a|my|that was my|that was a) mistake\b|\bi got (?:it|that|this) wrong\b|"
    r"\bscratch that\b|\blet me correct\b|\bwrong (?:number|line|column|row|sheet|page)\b|\bcorrection\b|\bi said\b(?! no\b)[^.]*, not\b"
)
"""The speaker puts right what it said."""
REFUSING = re.compile(
    r"\b(?:can't|cannot|won't|couldn't|wouldn't|not (?:going|doing|possible|at that)|never|no way|decline|refuse|(?:is|are|it's|that's) (?:still |way |just |far |much )*too)\b"
)
FOR_THEM = re.compile(
    r"\b(?:too (?:much|high|low|long|short|little|few|steep|late|early|far|expensive)|over budget|out of (?:reach|the question)) for (?:you|your|them|her|him)\b"
)
"""Asked of what suits the other side."""
HELPS = re.compile(
    r"\b(?:i|we)(?:'d| could| can|'ll| will| would|'m happy to)(?: be happy to| gladly| happily| also| even)? (?:write|draft|send|prepare|put together|give|make|show|present|explain|talk|call)\b.*\b(?:letter|note|summary|page|memo|one-pager|case|numbers|figures|slides?|for (?:you|them)|with you|together)\b"
)
FOR_YOU = re.compile(
    r"\bif (?:it|that|this) (?:helps?|would help|makes it easier)\b|\b(?:write|draft|give|send|make|prepare) (?:you|them)\b|\bfor (?:you|them)\b|\bwith you\b|\btogether\b"
)
HARMS = re.compile(
    r"\b(?:or|otherwise|else|unless|complain\w*|lawyers?|attorneys?|counsel|court|sue|regret|about you|how you|what you(?:'ve| have)? d\w+|if you (?:don't|do not|can't|cannot|won't|refuse|insist|walk|leave))\b"
)
"""What makes a letter to their superiors no help."""
UP_TO_THEM = re.compile(
    r"^(?:and |but |so |ok(?:ay)?,? )*(?:if|when|in case|should) (?:the|your) (?:\w+ )?(?:board|boss|cfo|ceo|coo|committee|finance|legal|procurement|manager|management|director|owners?|partners?|team)\b.{0,60}?,? (?:then )?(?:(?:just |please |do )?(?:call|ring|tell|let|give|come|send|talk|write|ask|phone|email) (?:back )?(?:to )?(?:me|us)\b|(?:i|we)(?:'ll| can| will| could|'d be happy to)(?: gladly| happily| always)? (?:help|find (?:a|another|some) way|come|talk|explain|join|answer|look)\b)"
)
"""Their superiors' no is met with help."""
TREAT = re.compile(
    r"^(?:oh,? |ah,? )*no(?: thanks| thank you|,? thanks|,? thank you)?\b.*\b(?:coffee|tea|water|drinks?|biscuits?|cookies?|cake|sugar|milk|lunch|snacks?|sandwich\w*|juice|had one|just had)\b"
)
PRICED = re.compile(
    r"\d|\b(?:price|offer|deal|cost\w*|expensive|cheap\w*|leav\w+|out|walk\w*|bye|goodbye|done|elsewhere|terms?)\b"
)
NO_EXCUSE = re.compile(
    r"\b(?:won't|will not|not going to|don't want to|can't) (?:explain (?:it|this|that) away|make (?:any )?excuses?|excuse (?:it|this|that)|talk (?:it|this|that) (?:down|away))$"
)
FIRST_ME = re.compile(
    r"\bbefore (?:you|they) (?:go|sign|switch|move|decide|turn|talk|call|leave|say yes)\b.*\b(?:give|let|hear|call|tell|talk to|ask|show|allow) (?:me|us)\b"
)
"""The other side's way to a rival is not the speaker's."""
OWN_RIVAL = re.compile(
    r"\b(?:other|another|else|more) (?:\w+ )?(?:offers?|bids?|bidders?|customers?|buyers?|clients?)\b"
)
BUSY = re.compile(
    r"\b(?:other|another|more|next|few) (?:calls?|meetings?|appointments?)(?= (?:at|in|after|before|until|today|this|to|later|right|waiting|coming)\b|[,.]|$)"
)
"""What else is in the speaker's diary."""


def harmless(sentence: Sentence) -> frozenset[Act]:
    """What a sentence does not do, whatever words of it there are."""
    return joking(sentence) | putting_right(sentence) | helping(sentence) | small(sentence)


def joking(sentence: Sentence) -> frozenset[Act]:
    """A push that is called a joke at once, and laughter about what a superior would do."""
    plain, after = sentence.plain, sentence.after
    if JOKE.search(plain) or (after is not None and JOKE.match(after.plain)):
        return (PRESSURE - SCORN) | {Act.WALK_AWAY}
    if KILLED.search(plain) and (
        LAUGHED.search(plain) or (FAMILY.search(plain) and not OF_TERMS.search(plain))
    ):
        return frozenset({Act.AUTHORITY, Act.THREAT})
    return NOTHING


def putting_right(sentence: Sentence) -> frozenset[Act]:
    """A slip corrected, no excuse made, a question whether it is too much for them: none refuses anything."""
    plain = sentence.plain
    if NO_EXCUSE.search(plain) or (SLIP.search(plain) and not REFUSING.search(plain)):
        return frozenset({Act.REJECT})
    return frozenset({Act.REJECT}) if sentence.question and FOR_THEM.search(plain) else NOTHING


def helping(sentence: Sentence) -> frozenset[Act]:
    """Work offered for whoever decides on the other side."""
    plain = sentence.plain
    if HARMS.search(plain):
        return NOTHING
    if UP_TO_THEM.match(plain):
        return frozenset({Act.AUTHORITY, Act.THREAT})
    return frozenset({Act.THREAT}) if HELPS.search(plain) and FOR_YOU.search(plain) else NOTHING


def small(sentence: Sentence) -> frozenset[Act]:
    """What goes on beside the talk: a cup of coffee, the next call in the diary, whom else they will hear."""
    plain = sentence.plain
    if TREAT.match(plain) and not PRICED.search(plain):
        return frozenset({Act.REJECT, Act.WALK_AWAY})
    if FIRST_ME.search(plain) and not OWN_RIVAL.search(plain):
        return frozenset({Act.COMPETITOR})
    return frozenset({Act.COMPETITOR, Act.SCARCITY, Act.ASSUME_CLOSE}) if BUSY.search(plain) else NOTHING

# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""Feelings, worries and constraints that a speaker shows: what the other side could respond to."""

import re
from functools import lru_cache

from trainer.negotiation.reading import Concern, ConcernKind
from trainer.perception.english import CONTENT_STOP
from trainer.perception.stretch import KEPT
from trainer.perception.text import Line, Sentence

OWN = r"(?:i|we|my|our|me|us|my \w+|our \w+(?: \w+)?)"
HINT = re.compile(r"\b(?:i|we|my|our|us|me|i'm|we're|i've|we've|im)\b")
FEELING = re.compile(
    r"\b(?:i'?m|i am|we'?re|we are|i feel|we feel|i felt|we felt|makes? (?:me|us)|left (?:me|us)|makes my \w+|my \w+ (?:is|are|feels?)|our \w+(?: \w+)? (?:is|are|feels?|were|was)|everyone (?:here )?is|people are|still|i was|we were|leaves (?:me|us)|feel|feeling)\s"
    r"(?:\w+\s){0,4}?(?:worried|nervous|anxious|concerned|uneasy|frustrated|burned|burnt|tired|exhausted|afraid|scared|stressed|overwhelmed|disappointed|hurt|upset|angry|embarrassed|skeptical|sceptical|wary|torn|stuck|let down|uncomfortable|unhappy|hesitant|reluctant|sore|annoyed|fed up|under (?:a lot of |real |huge |enormous |serious )?pressure|squeezed|stretched|struggling|losing (?:faith|patience|sleep|confidence|trust)|on edge|jumpy|furious|cautious|not comfortable|not confident)\b"
    r"|\b(?:keeps? (?:me|us) up|lost (?:faith|trust|confidence|sleep)|lose sleep|hard to trust|my neck|frustrat\w+ (?:for|that|with)|our (?:frustration|worry|fear)|my (?:frustration|worry|fear|reputation|job|neck|credibility))\b"
)
CONSTRAINT = re.compile(
    r"\b(?:(?:our|my|the) (?:\w+ ){0,2}(?:budgets?|headcount|hiring|capex|opex|spend|spending|cash|cash flow|capacity|policy|approval|procurement|limit|margins?)\b[^.]*\b(?:frozen|freeze|cut|capped|fixed|limited|tight|gone|slashed|halved|shrunk|flat|spent|allocated|locked|set|thin|requires?|needs?|won't|can't|doesn't|only|under)"
    r"|(?:budget|hiring|spending) (?:freeze|cuts?|is frozen)|(?:can'?t|cannot|couldn'?t|won'?t) (?:go|get|take|bring|sell|walk|come|show|explain|justify|defend|afford|commit|sign|wait|absorb|exceed|spend|pay|approve)\b[^.]*\b(?:my|our|cfo|ceo|boss|board|committee|team|finance|management|budget|internally|quarter|year|cash|upfront|without|until|more than|upstairs)"
    r"|(?:i|we) (?:only|just) have|(?:i|we)(?:'ve| have) (?:got )?(?:no|a hard|a fixed|a limited|limited|until|to (?:go live|be live|show|report|cut|reduce|save|justify|answer|explain|get (?:it|this) (?:past|through)))|(?:i|we) (?:have|need) to (?:cut|save|reduce|justify|explain|show|get (?:it|this|that) (?:past|through|approved)|be live|go live|answer|run (?:it|this) (?:past|by))"
    r"|my (?:cfo|board|boss|ceo|committee|director|manager)\b|our (?:cfo|board|ceo|committee|auditors?|legal|procurement|finance)\b|short-?staffed|understaffed|tied up|under contract|locked into|fiscal year|cash is|cash(?:-| )?flow)\b"
)
CONCERN = re.compile(
    r"\b(?:outages?|downtime|late (?:deliver\w+|shipments?)|missed|failed|failures?|broke|breaks? down|breakdowns?|defects?|complaints?|complain\w*|problems? with|issues with|trouble with|disrupt\w*|churn|risk\w*|worr(?:y|ies)|concerns?|afraid|fear|scared|burned|burnt|let us down|carrying|carried|cost us|hurt us|lost (?:a|two|three|customers|the)|can'?t (?:afford|have|risk)|what if|slow (?:response|support)|unreliable|unpredictable|surprise[sd]?|hidden|locked in|lock-in|depend(?:s|ing|ent)? on|struggl\w+|suffer\w*|escalations?|delays?|delayed|waiting (?:for|on)|stranded|went down|go down|goes down|shortages?|turnover|quality|mistakes?|nightmare|chaos|mess)\b"
)
OURS = re.compile(r"\b(?:i|we|my|our|us|me)\b|\b(?:i'm|we're|i've|we've|we'd|i'd)")
OWNS_UP = re.compile(
    r"\b(?:(?:that'?s|that is|it'?s|this is) (?:all )?on (?:us|me)|(?:our|my) (?:own )?(?:faults?|mistakes?|doing|responsibility)|(?:we|i) (?:failed|wronged|let) you|failed you|let you down|(?:i|we) (?:deeply |really |very much )?regret|take (?:full |the )?(?:responsibility|blame)|sorry|apologi[sz]\w+|apology|apologies)\b"
)
"""What says that the speaker's side has done it: no concern of theirs."""
ABOUT_YOU = re.compile(
    r"\b(?:see|know|hear|understand|imagine|reali[sz]e)(?: that| how| why)?(?: much| hard| badly)? you(?:'re|'ve)?\b"
    r"|\b(?:hurts?|costs?|hit|burned|burnt|delayed|failed|disappointed|affected|affects) (?:you|your)\b"
)
"""What speaks of the other side's trouble."""
TO_US = re.compile(
    r"\b(?:hurts?|costs?|cost|hit|burned|burnt|left|let|delayed|failed|disappointed|affected|affects) (?:us|me|our|my)\b"
)
CONDITIONAL = re.compile(r"^(?:if|what|how|why|do|does|did|is|are|can|could|would|will|who)\b")


@lru_cache(KEPT)
def concerns(line: Line) -> tuple[Concern, ...]:
    """One a sentence at most, the strongest kind first."""
    shown = ((sentence, kind_of(sentence)) for sentence in line.sentences)
    return tuple(
        Concern(kind=kind, quote=sentence.quote, cues=cues(sentence))
        for sentence, kind in shown
        if kind is not None
    )


def kind_of(sentence: Sentence) -> ConcernKind | None:
    """What a sentence shows, None for nothing."""
    text = sentence.plain
    if not HINT.search(text) or (sentence.question and CONDITIONAL.match(text)):
        return None
    if FEELING.search(text) and not re.search(
        r"\b(?:not|n't|no longer|never) (?:\w+ )?(?:worried|concerned|afraid|nervous)\b", text
    ):
        return ConcernKind.FEELING
    if CONSTRAINT.search(text):
        return ConcernKind.CONSTRAINT
    if (
        CONCERN.search(text)
        and OURS.search(text)
        and not is_theirs(text)
        and not re.search(
            r"\b(?:your (?:concerns?|worry|worries)|no (?:risk|problem|issues?)|we'll (?:fix|cover|handle))\b",
            text,
        )
    ):
        return ConcernKind.CONCERN
    return None


def is_theirs(text: str) -> bool:
    """Whether a sentence owns up to the other side's trouble or speaks of it, and of none of the speaker's."""
    return bool((OWNS_UP.search(text) or ABOUT_YOU.search(text)) and not TO_US.search(text))


def cues(sentence: Sentence) -> tuple[str, ...]:
    """The content words, as they stand."""
    words = re.findall(r"[a-z][a-z-]{3,}", sentence.plain)
    return tuple(dict.fromkeys(word for word in words if word not in CONTENT_STOP))[:12]

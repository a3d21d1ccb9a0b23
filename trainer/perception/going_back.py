# ruff: noqa: E501 - lists of words and patterns read worse when broken over more lines
"""Words that take back a yes, or put it off, once terms are agreed; and what only sounds like a no then."""

import re

from trainer.negotiation.acts import Act, ActQuote
from trainer.perception.acceptance import Assent
from trainer.perception.context import Context
from trainer.perception.text import Line

LEAD = r"^(?:(?:no|oh|ah|hm+|um|uh|sorry|i'm sorry|well|actually|yes|yeah|ok(?:ay)?|look|listen|honestly|so|but|and|then|in that case|hey|\w+, (?=wait|hold|hang))[,.! -]*)*"
TAKES_BACK = re.compile(
    r"\b(?:take (?:(?:it|that|this|it all|that all|everything|my (?:word|yes|offer)|what i said|all of (?:it|that)) )back|taking (?:(?:it|that|this|my (?:word|yes|offer)) )back|take back (?:it|that|what|my|the)|"
    r"(?:withdraw|retract|revoke|rescind|recant|pull|cancel|undo|unsay|scrap) (?:it|that|this|my|our|what i|the (?:offer|deal|yes|agreement|whole))|"
    r"(?:back|pull|backing|pulling) out(?: of (?:it|this|that|the deal))?(?=$|[.,!;]| now| after all)|"
    r"(?:i|we)(?:'ve| have)?(?: just)? (?:changed? (?:my|our) mind|misspoke|mis-spoke|mistyped|miscalculated|misread|misquoted)|(?:change|changing) (?:my|our) mind|"
    r"on second thoughts?|(?:i'm|i am|we're|we are|i|we)(?: am| are|'m|'re)? (?:having|have) second thoughts|(?:i|we) (?:shouldn't|should not) have (?:said|agreed|offered)|"
    r"(?:the )?deal(?:'s| is)(?: then)? off|(?:we )?(?:don't|do not|haven't|have not)(?: yet)? (?:have|got) (?:a|any) deal|not (?:a|yet a) deal|(?:forget|never mind) (?:it|that|the deal|the whole (?:thing|deal)|what i (?:said|offered))|"
    r"scratch that|strike that|(?:re-?open|re-?negotiate|reconsider)(?: (?:it|this|that|the))?|start (?:over|again)|back to square one)\b"
)
"""Takes back all that is agreed, whatever has been wished for since."""
NO_DEAL = re.compile(
    LEAD
    + r"(?:then )?(?:it's |it is |there's |there is |we have )?no deal(?=$|[.!,;]| then\b| at\b| after all)"
)
PUTS_OFF = re.compile(
    LEAD
    + r"(?:wait(?! for| to| until)|hold on|hang on|hold it|one moment|one second|just a (?:moment|minute|second)|give me a (?:moment|minute|second)|not so fast|not yet|slow down|stop)(?=$|[.,!;:-]| a\b| there\b| now\b|,? i\b|,? we\b)"
    r"|"
    + LEAD
    + r"(?:i|we)(?:'d| would|'ll| will| have to| need to| must| want to| should)?(?: still| just| first)* (?:think (?:it|this|that|about)|think it over|sleep on|run (?:it|this|that) (?:by|past)|check (?:it|this|that|with)|talk to|ask) .*"
    r"|" + LEAD + r"let me (?:think|sleep|check (?:that |this |it )?(?:with|first)|run|ask|talk)\b.*"
    r"|\b(?:i|we)(?:'m| am|'re| are) (?:not (?:quite |really |so |yet )*(?:sure|there|ready|done|agreed|agreeing|happy|comfortable|convinced))\b"
    r"|\b(?:that's|that is|this is|it's|it is) not what (?:i|we) (?:meant|said|offered|agreed)\b|\b(?:i|we) (?:really |actually )?meant\b|\b(?:my|a) (?:mistake|error|slip)\b|\bmade (?:a|an) (?:\w+ )?(?:mistake|error|slip)\b|\bgot (?:it|that|this|the \w+|my \w+) wrong\b|\bcorrect (?:myself|that)\b|\bwrong (?:number|figure|price)\b"
    r"|\b(?:i|we) (?:didn't|did not|never) (?:mean|say)\b|\b(?:i|we) (?:was|were) wrong\b|\byou(?:'ve| have)? misunderstood\b|^(?:i|we)(?:'ll| will| have to| must)? withdraw$"
)
"""Takes back or puts off what was just said; beside a wish of the other side's it answers that."""
ARRANGES = re.compile(
    r"^(?!.*\b(?:before|first|whether|if)\b).*\b(?:contracts?|papers?|paperwork|draft|kick-?off|invoices?|onboarding|calendar|start date|next steps?|sign(?:s|ed)?|send|sent|mail|when (?:can|could|should|they|we|i))\b"
)
"""A sentence that only puts off what comes after the signature."""
UNSAID = re.compile(
    r"\b(?:take back|withdraw|retract|revoke|(?:was|were) wrong (?:about|with)|(?:didn't|did not|never) (?:mean|say|said)) (?:the |that |my |our )?[$€£]?\d"
)
"""Names the very terms that it takes back."""
NEVER = re.compile(
    r"\b(?:not|never|no|won't|wouldn't|don't|can't|cannot|nobody|without|isn't|i'd never|too late to) (?:\w+ ){0,2}$"
)
"""Before words that take back it denies them: "I won't back out"."""
KIND_NO = re.compile(
    r"^(?:no,? (?:thank (?:you|u)|thanks)(?:,? .*)?|no,? no,? thank you.*|no,? (?:that's|that is|it's) (?:it|all|everything|perfect|great|fine|good)(?: .*)?|no,? (?:nothing|not a thing)(?: else)?(?: .*)?|no,? (?:i'm|we're|i am|we are|all) (?:good|fine|happy|set)(?: .*)?|no,? (?:my|the) pleasure.*|no,? (?:i|we) (?:appreciate|owe|thank).*)$"
    r"|\b(?:won't|will not|wouldn't|not going to) (?:let (?:you|your|any of you|\w+) down|let (?:that|this|it) happen|add(?:ing)? (?:anything|more)|disappoint|regret|be disappointed|forget|change|touch|move)\b"
    r"|\b(?:can't|cannot|couldn't|can not) (?:wait|ask for|thank|be happier|complain|tell you how|go wrong)\b"
    r"|\b(?:don't|do not|won't|wouldn't) (?:need|want|ask for|have) (?:anything|any more|more|a thing)\b|\bnot (?:regret|be sorry)\b"
)
"""A no that takes nothing back: it thanks, wants nothing more, or promises."""


LEAVES = re.compile(
    r"\b(?:bye|goodbye|farewell|leave|leaving|walk|walking|elsewhere|done here|end (?:this|it|the talk)|all the best|good luck|off|no deal)\b"
)
"""In a sentence that takes a yes back: leaves as well."""


CLAIMS = re.compile(
    r"^(?:great|good|perfect|excellent|wonderful|so|well|then|right|and|but|look|now|hm+|[,.! -]+)*"
    r"(?:(?:i think |i thought )?(?:we|you)(?:'ve| have)?(?: already)?(?: got| had| have)? (?:a |an )(?:deal|agreement)|(?:i think |i thought )?(?:we're|we are|we were)(?: all)?(?: already)? (?:agreed|set|in agreement)|(?:it's|that's|it is|that is) (?:a deal|agreed|settled))"
    r"(?: then| now| already| here| so far|, i think|, right|, don't we|, haven't we)*$"
)
"""Says that there is a deal, and not which."""


def claims_a_deal(line: Line, context: Context) -> bool:
    """Whether a line only says that there is a deal, where the other side has just wished for more: with that
    or without it, nobody can tell.
    """
    return context.agreed and only_claims(line.text)


def only_claims(words: str) -> bool:
    """Whether words say that there is a deal, and nothing else."""
    return CLAIMS.search(Line(words).plain.rstrip(" .!?")) is not None


INSISTS = re.compile(r"\bhold you to what we had\b")
KEEPS = re.compile(
    LEAD
    + r"(?:you're right,? |fair enough,? |fine,? |all right,? |alright,? |very well,? |(?:i'm |my )?sorry,? |let's |let us |we(?:'ll| will| can)? |i(?:'ll| will| can)? |then )*"
    r"(?:(?:stick|stay|go|leave|keep|stand|honou?r|take)(?:ing)?(?: back)?(?: (?:with|to|at|by))? (?:what (?:we|i|you) (?:had|said|agreed|offered|shook on)|it|that|this|those terms|the deal|my word|as (?:agreed|it was)|it there|the terms)|(?:it's |it stays )?as (?:agreed|we (?:agreed|said|had it)|it was|before)|what we had|back to (?:that|it|what we had))"
    r"(?: then| as it was| as agreed| there| like that)?$"
)
"""Comes back to what was agreed, once the other side has insisted on it."""


def kept(line: Line, context: Context) -> Assent | None:
    """The words by which a speaker who is held to what was agreed comes back to it."""
    if not INSISTS.search(context.heard):
        return None
    said = (one for one in line.sentences if not one.question and KEEPS.match(one.plain.rstrip(" .!")))
    return next((Assent(one.quote, strong=True, sentence=one) for one in said), None)


def going_back(line: Line, context: Context, *, wish: bool) -> str | None:
    """The words that take back what is agreed or put it off; ``wish`` where the other side wants more now."""
    if not context.agreed:
        return None
    for sentence in line.sentences:
        text = sentence.plain
        for pattern in (TAKES_BACK, NO_DEAL) if wish else (TAKES_BACK, NO_DEAL, PUTS_OFF):
            found = None if pattern is PUTS_OFF and ARRANGES.match(text) else pattern.search(text)
            if found and not NEVER.search(text[: found.start()]):
                return sentence.quote
    return None


def as_said_of_agreed(
    acts: tuple[ActQuote, ...], context: Context, back: str | None, *, wish: bool
) -> tuple[ActQuote, ...]:
    """The acts of a line without what it does not do once terms are agreed: a no that thanks or promises
    refuses nothing, and who takes back a yes does not leave by it.
    """
    if not context.agreed:
        return acts
    return tuple(act for act in acts if not (kindly_meant(act) and not wish) and not stays(act, back))


def unsaid(line: Line, context: Context) -> bool:
    """Whether the terms in a line are agreed ones that it takes back: "I take back the 84"."""
    return context.agreed and UNSAID.search(line.plain) is not None


def kindly_meant(act: ActQuote) -> bool:
    """Whether what reads as a no takes nothing back."""
    return act.act is Act.REJECT and KIND_NO.search(Line(act.quote).plain.rstrip(".! ")) is not None


def stays(act: ActQuote, back: str | None) -> bool:
    """Whether what reads as leaving only takes back a yes."""
    return act.act is Act.WALK_AWAY and act.quote == back and not LEAVES.search(Line(act.quote).plain)

# ruff: noqa: E501 - patterns and word lists read worse when broken up
"""Words that refuse, leave or close the bargaining: only where the move does."""

import re

from trainer.negotiation.moves import MoveKind
from trainer.voice.faults import Fault
from trainer.voice.guard.licence import AGREEING, LEAVERS
from trainer.voice.guard.sentence import Examined

REFUSAL = re.compile(
    r"^(?:\W*(?:ok(?:ay)?|well|hm+|sorry|oh|look|so|but|actually)\W+)*(?:no|nope|nah|never|no way|absolutely not|not a chance|forget it)\b(?! (?:more|further|longer|problem|wonder|need|complaints|doubt|question|reason|objection|hard feelings|surprises|regrets|worries|harm|small))|"
    r"\b(?:i|we)(?:'m| am|'re| are)? (?:can't|cannot|won't|don't|couldn't|wouldn't|will not|do not|not) (?:\w+ ){0,2}(?:accept|sign|agree|do (?:it|that|this)|take (?:it|that|this)|go (?:ahead|along|with|for)|approve|confirm|commit|buy|move|budge|say yes|want (?:it|this|that|to))\b|"
    r"\b(?:i|we)(?:'ll| will| must| have to)? (?:decline|refuse|reject|pass on|turn (?:it|that|this) down|say no|withdraw)\b|\b(?:can't|cannot|won't|couldn't)(?= ?[.!]|$)|\bno (?:deal|agreement|sale)\b|\b(?:deal(?: is|'s)|it's|everything is) off\b|\b(?:doesn't|does not|won't|isn't going to) work\b|\bnot (?:acceptable|good enough|agreed|happening|signing|moving|ready)\b|\bchanged my mind\b|\bunacceptable\b|\b(?:staying|stay) (?:put|where i am)\b|\bmy offer (?:still )?stands\b"
)
SECOND_THOUGHT = re.compile(
    r"\b(?:if|provided|as long as|on (?:one |the )?condition|unless|subject to|once you|assuming|but only|but first|except that|however|depending on|until you|not before)\b(?! (?:that's|it's|you're ready|i may|i must|anything|you ask|you like|needed|possible|we can help|all goes|everything|i'm honest|you'd like|i have|nothing))|"
    r"\bbut (?:i|we|you)(?:'d|'ll)?(?: would| will| still| also| do)? (?:want|need|must|have to|should|expect|require|insist)\b"
)
WITHDRAWN = re.compile(
    r"\b(?:withdraw|take back|retract|revoke|pull) (?:my|our|the|that|everything|all)(?: \w+)? ?(?:offer|proposal|terms|number|price|word)?\b|\bmy (?:\w+ )?offer (?:is|'s) (?:off|gone|void|withdrawn|no longer)|\bforget (?:my|what i) (?:offer|said|offered)"
)
STUCK = re.compile(
    r"^(?:\W*\w+\W+){0,2}(?:i'm|i am|we're|we are) (?:not (?:moving|budging)|staying (?:put|where i am|right here))(?= ?[.!]|$)|\bmy offer (?:still )?stands\b|\bno change from (?:me|us|my side)\b"
)
FAREWELLS = r"good-?bye|bye(?: for now|-bye)?|farewell|so long|take care|see you(?= ?[.,!]|$| (?:soon|then|around|tomorrow|next|at))|speak soon|talk soon|(?:won't|not going to) be (?:a|any) (?:deal|contract|agreement)|waste any more of|come back when you|no more time for|separate ways|where the door is|have a (?:great|good|nice|lovely|safe) (?:day|one|evening|weekend|trip)|(?:nice|good|pleasure) (?:talking|speaking|chatting) (?:to|with)|(?:show|see) yourself out|all the best|best of luck|good luck"
POLITE_END = re.compile(rf"\b(?:{FAREWELLS})\b")
LEAVING = re.compile(
    r"\b(?:stop talking|(?:i'm|i am|we're|we are) leaving it (?:there|here|at that))|\b(?:i'm|i am|we're|we are) (?:out|leaving|off|gone|done(?: here| talking| with (?:this|you|it))?|finished(?: here)?|through(?: here| with)|walking(?: away| out)?|pulling out|ending (?:this|it|here)|not (?:going ahead|continuing|doing this any longer|renewing|buying)|moving on|going (?:elsewhere|home|another way|with (?:somebody|someone|another|the other|them))|calling it (?:a day|off))(?= ?[.,;!]|$| here\b| with\b| now\b| then\b)|"
    r"\b(?:i|we)(?:'ll|'d| will| have to| must| am going to|'m going to|'re going to| should| might| may| can| could)? ?(?:rather )?(?:just |simply |probably |now |then |better )?(?:walk(?: away| out)?(?= ?[.,;!]|$)|leave (?:it (?:here|there|at that)(?! for now)|now|the table|this)|stop (?:here|there|the talks?|now)|end (?:it|this|the (?:talk|meeting|conversation|call|negotiation))(?: here)?|go (?:elsewhere|another way|somewhere else|home|with (?:somebody|someone|the other|them|another))|look (?:elsewhere|somewhere else|at what else)|take (?:our|my) (?:business|custom) elsewhere|call it a day|call (?:it|this) off|break (?:it|this) off|hang up|part ways|drop (?:it|this|the whole))\b|"
    r"\b(?:this|the|our) (?:meeting|conversation|talk|negotiation|discussion|call)(?: is|'s) (?:over|finished|done|at an end)|\b(?:it's|this is|that's) over\b|\bwe're done\b|\bwe(?:'d better| should| had better) (?:stop|leave it|end)|\bnot going to happen (?:for us|between us|today)|\bno point (?:in )?(?:continuing|going on|carrying on|talking)|\blet's (?:stop|end|leave|call it|part|wrap (?:this|it) up|break off|drop)(?: (?:it|this))?(?: (?:here|there|a day|off|now|ways|at that|for (?:today|now)))?(?= ?[.,;!]|$| and\b)|\b(?:the )?deal(?: is|'s) (?:off|dead)\b|\bwe won't be (?:going ahead|renewing|continuing|buying)|\bwe(?:'re| are) too far apart\b|\bend of (?:our|the|this) (?:talks?|conversation|discussion|meeting)\b|\b(?:another|next) (?:meeting|call|appointment)\b|\b(?:go|be|deal) with (?:someone|somebody) else\b"
)
ADJOURNING = re.compile(
    r"\b(?:another (?:day|time|slot)|some other time|sleep on (?:it|this)|(?:pick|take) (?:it|this) up (?:again|another|later|tomorrow|next)|continue (?:another|tomorrow|next|later)|come back to you|get back to you|let you know (?:tomorrow|next|later)|adjourn|postpone|reschedule|meet again|talk (?:again|another)|(?:stop|leave it|break|pause|enough) (?:here|there|it|off)? ?for (?:today|now|the day)|call it a day|park (?:it|this|that) for|think (?:it|this) (?:over|through) (?:overnight|at home|until)|need (?:some|more|a bit of) time to think|take (?:it|this) away|find another (?:slot|date)|let's (?:break|pause|stop) here|time's up|tomorrow|next week)\b"
)
NOT_LEAVING = re.compile(
    r"(?:\b(?:not|never|don't|can't|cannot|won't|wouldn't|couldn't|isn't|without|before|rather not|hate to|no reason to|instead of|if|want to|like to|hope|nobody|makes me want)\b|n't\b)[^.;!?]{0,30}$"
)
LAST = re.compile(
    r"\b(?:(?:last|final|best and final|absolute final|closing|only remaining) (?:offer|word|number|price|position|proposal|figure|terms|answer|bid|chance|one)|my (?:last|final|best)(?= ?[.,;!]|$)|final(?:ly)? (?:and|is) final|no (?:more|further|other) offers?|(?:won't|not going to|will not|don't) (?:make|have|come back with|be making|put) (?:you )?(?:another|a better|any more|any other)(?: \w+)? (?:offers?|proposal)|there(?:'s| is| won't be| will be) no(?:t another)?(?: \w+)? offer(?: after)?|that's final|(?:won't|not going to) (?:hear|see|get) (?:a |any )?better|my last move|(?:the )?best you'll (?:hear|get|see)|not coming back with|no version of|no more (?:moves|steps|offers|from)|(?:this|that) is it from|it ends (?:there|here)|(?:nothing|no more) (?:left|more) (?:to (?:give|offer|say|do)|i can (?:do|give|offer))|where it (?:ends|stops)|as far as (?:i|we|it) (?:go|goes|get|gets)(?= ?[.!]|$)|this is final|(?:it's|that's|this is) (?:all|everything) (?:i'm|i am|you'll|you're|we're) (?:offering|going to (?:offer|get)|getting|get)|that's (?:it|all) from (?:me|us)(?= ?[.!]|$)|nothing (?:more|else) (?:is )?(?:coming|to come)|out of offers|end of the (?:line|road)|stop (?:moving|bargaining|negotiating)|(?:get|hear|see) (?:nothing|no) (?:better|more|further)|nothing better (?:from|is))\b"
)
ULTIMATUM = re.compile(
    r"\b(?:take it or leave it|take or leave it|or (?:else|nothing|not at all|i walk|we walk|i'm out|we're out|i leave|we leave|the deal is off)|non-?negotiable|not (?:up for (?:negotiation|discussion)|negotiable)|end of (?:story|discussion)|or you (?:lose|can forget))\b"
)
BEGGING = re.compile(
    r"\b(?:don't (?:go|leave|walk)|please stay|please don't|hold on|wait(?=[ ,.!]|$)|come back|reconsider|hang on|stay a (?:bit|little|moment)|one more (?:try|chance)|before you go)\b"
)
STAYS = re.compile(
    r"(?:\b(?:can't|cannot|couldn't|won't|wouldn't|never|not|don't|nobody)\b|n't\b)[^.;!?]{0,24}\b(?:walk away|leave|walk out|end this|stop here|go elsewhere|break (?:it|this) off|let this go|do without)\b"
)


LATER = re.compile(
    r"\bcome back to (?:that|it|this|you on (?:that|it|this))(?: (?:another|some other) time| later)?"
)
"""How a question is put off, and not the talk."""


def no_fault(examined: Examined) -> Fault | None:
    """Whether it refuses, leaves or calls something the last where the move does not."""
    kind, text = examined.licence.kind, LATER.sub(" ", examined.free)
    if WITHDRAWN.search(text) and kind is not MoveKind.WALK_AWAY:
        return Fault.REFUSING
    if kind in AGREEING and (REFUSAL.search(text) or STUCK.search(text)):
        return Fault.REFUSING
    if kind in AGREEING and SECOND_THOUGHT.search(text):
        return Fault.CONDITION
    if kind is MoveKind.COUNTER and STUCK.search(text):
        return Fault.REFUSING
    return leaving_fault(kind, text) or last_fault(kind, text)


def leaving_fault(kind: MoveKind, text: str) -> Fault | None:
    """Whether it breaks off the talk, or begs where the talk is over."""
    if kind in LEAVERS:
        if STAYS.search(text):
            return Fault.LEAVING
        return Fault.YIELDING if kind is MoveKind.FAREWELL and BEGGING.search(text) else None
    if kind is MoveKind.CONFIRM:
        return None
    for pattern in (LEAVING, ADJOURNING, POLITE_END):
        for found in pattern.finditer(text):
            weak = pattern is ADJOURNING and found[0] in {"tomorrow", "next week"}
            if not weak and not NOT_LEAVING.search(text[: found.start()][-50:]):
                if kind is MoveKind.ACCEPT and pattern is not LEAVING:
                    continue
                return Fault.LEAVING
    return None


def last_fault(kind: MoveKind, text: str) -> Fault | None:
    """Whether it calls an offer the last, or puts it as all or nothing."""
    found = LAST.search(text)
    if (
        found
        and kind is not MoveKind.LAST_OFFER
        and kind not in LEAVERS
        and not re.search(
            r"\b(?:your|the seller's|is that|not|isn't|hardly|n't)\s(?:a |the |your |my |really )*$",
            text[: found.start()],
        )
    ):
        return Fault.LAST_WORD
    return (
        Fault.PRESSURE
        if ULTIMATUM.search(text)
        and not re.search(r"\b(?:don't|not) (?:do|like|respond|care)\b|\b(?:do|work) well with\b", text)
        else None
    )

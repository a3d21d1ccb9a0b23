# ruff: noqa: E501 - lists of words and patterns read worse when broken over more lines
"""Words that take back a yes, or put it off, once terms are agreed; and what only sounds like a no then."""

import re

from trainer.negotiation.acts import Act, ActQuote
from trainer.negotiation.offers import Offer
from trainer.perception.acceptance import Assent
from trainer.perception.context import Context
from trainer.perception.proposal import Proposal
from trainer.perception.text import Line

LEAD = r"^(?:(?:no|oh|ah|hm+|u[hm]|e[hr]m?|sorry|i'm sorry|well|actually|yes|yeah|ok(?:ay)?|look|listen|honestly|so|but|and|then|in that case|hey|\w+, (?=wait|hold|hang))[,.! -]*)*"
END = r"(?=$|[.,!;:]| (?:now|then|again|after all|please|entirely|completely|because|since|so|but|and|anyway|from (?:scratch|zero|the (?:start|top|beginning)))\b)"
"""Where a clause ends: "I take that back" takes back, "I'll take that back to the team" takes it along."""
AGREED = r"(?:it|that|this|it all|that all|all (?:of )?(?:it|that|this)|everything|(?:the|that|this|my|our) (?:whole )?(?:offer|deal|yes|word|agreement|proposal|thing|price|terms|consent)|what (?:i|we)(?:'ve)? (?:just )?(?:said|offered|agreed)(?: to)?)"
"""What can be taken back."""
TAKES_BACK = re.compile(
    rf"\b(?:take|taking) {AGREED} back{END}|\b(?:take|taking) back {AGREED}\b|"
    rf"\b(?:withdraw|retract|revoke|rescind|recant|pull|cancel|undo|unsay|scrap)(?:ing|ling|ping)? {AGREED}{END}|"
    rf"\b(?:back|pull|backing|pulling) out(?: of {AGREED})?{END}|"
    r"\b(?:i|we)(?:'ve| have)?(?: just)? (?:changed? (?:my|our) mind(?! about you)|misspoke|mis-spoke|mistyped|miscalculated|misread(?! you)|misquoted)|\b(?:change|changing) (?:my|our) mind(?! about you)|"
    r"\bon second thoughts?\b|\b(?:i'm|i am|we're|we are|i|we)(?: am| are|'m|'re)? (?:having|have) second thoughts|\b(?:i|we) (?:shouldn't|should not) have (?:said|agreed|offered)\b(?! (?:that|it|this|what i did) (?:about|to|of|in)\b)|"
    rf"\b(?:the )?deal(?:'s| is)(?: then)? off\b|\b(?:don't|do not|haven't|have not)(?: yet)? (?:have|got) (?:a|any) deal(?:(?= yet| at\b| on\b| here\b)|{END})|\bnot (?:a|yet a) deal(?:(?= (?:i|we) can\b)|{END})|"
    rf"\b(?:forget|never mind) {AGREED}{END}|\b(?:scratch|strike) that{END}|"
    rf"\b(?:re-?open|re-?negotiate|reconsider)(?:ing)?(?: (?:it|this|that|everything|the (?:\w+ )?\w+|my \w+))?{END}|"
    rf"\b(?:let's|let us|(?:can|could|shall|may|must) (?:we|i)|(?:i|we)(?:'d| would)? (?:have to|need to|want to|like to|must)) start (?:over|again){END}|\bback to square one\b"
)
"""Takes back all that is agreed, whatever has been wished for since."""
NO_DEAL = re.compile(
    LEAD
    + r"(?:then )?(?:it's |it is |there's |there is |we have )?no deal(?=$|[.!,;]| then\b| at\b| after all)|^(?:actually|hm+|u[hm]|e[hr]m?|sorry|wait|on reflection)[,. -]+no$"
)
SPEAKS_OF_IT = r"(?:that|this|it|(?:i|we)(?:'m|'re)?|that's|it's|the (?:\w+ )?(?:price|numbers?|terms?|figures?|deal|offer))\b"
FIRST = rf"(?:\bfirst{END}|\bbefore (?:that|(?:i|we) (?:can |could |really |do )?(?:sign|agree|commit|say|confirm|promise|decide|accept)|(?:sign|agree|commit|say|confirm|promis|decid|accept)\w*ing)\b|\b(?:whether|if) {SPEAKS_OF_IT})"
"""That a yes waits for what is done first."""
ABOVE = rf"(?:with |to |by |past )?(?:my|our|the) (?:boss(?:es)?|manager|director|chief|superiors?|board|management|cfo|ceo|lawyers?){END}"
"""Somebody who might say no to it."""
PUTS_OFF = re.compile(
    LEAD
    + r"(?:wait(?! for| to| until)|hold on|hang on|hold it|one moment|one second|just a (?:moment|minute|second)|give me a (?:moment|minute|second)|not so fast|not yet|slow down|stop)(?=$|[.,!;:-]| a\b| there\b| now\b|,? i\b|,? we\b)"
    r"|"
    + LEAD
    + r"(?:let me|(?:i|we)(?:'d|'ll| would| will)?(?: have to| need to| must| want to| should| like to)?)(?: still| just| first| better)* "
    + rf"(?:think(?: about)?(?: (?:it|this|that))?(?: over| through| again| about (?:it|this|that))?{END}|think (?:it|this|that) over|sleep on|get back to you|(?:check|ask|talk|speak|run|discuss)\b(?! (?:the|my|our|your) (?:calendar|diary|dates|schedule))(?:.*{FIRST}| (?:it |this |that )?{ABOVE})|(?:need|want) (?:some |a bit |a little )?(?:more )?time to (?:think|check|talk|discuss|consider))"
    rf"|\b(?:i|we)(?:'m| am|'re| are) (?:not|no longer) (?:quite |really |so |yet |all that )*(?:(?:sure|done|happy|comfortable|convinced|there)(?:(?= (?:about|with|whether|if|that|it|this|we|yet|any ?more|at|on|the|i can(?! thank| tell| say| put))\b)|{END})|ready|agreed|agreeing)\b"
    r"|\b(?:that's|that is|this is|it's|it is) not what (?:i|we) (?:meant|said|offered|agreed)\b|\b(?:i|we) (?:really |actually )?meant\b(?! (?:it|what|every|all|no|that|well)\b| to (?!say|type|write|offer|put))|"
    + rf"(?:\b(?:that's|that is|that was|this was|it's|it was|sorry,?) |{LEAD})(?:my|a) (?:mistake|error|slip|typo){END}|\bmade (?:a|an) (?:\w+ )?(?:mistake|error|slip)(?:{END}|(?= (?:there|here|on|with (?:the|that|my) (?:price|numbers?|figures?|offer|sums|terms))\b))|"
    r"\bgot (?:it|that|this|(?:the|my) (?:price|numbers?|figures?|sums|math|maths|terms?|amount|discount|offer)) wrong\b|\bcorrect (?:myself|that)\b|\bwrong (?:number|figure|price)\b"
    rf"|\b(?:i|we) (?:didn't|did not|never) (?:mean|say|said)(?: (?:that|it|this|yes|to (?:say|offer|agree|type|write|name))\b|(?: \S+)? \S*\d|{END})|\b(?:i|we) (?:was|were) wrong\b(?! about you| to\b)|\byou(?:'ve| have)? misunderstood\b|^(?:i|we)(?:'ll| will| have to| must)? withdraw$"
)
"""Takes back or puts off what was just said; beside a wish of the other side's it answers that."""
WAITS = re.compile(
    LEAD
    + rf"(?:not (?:so |quite |really |too )?sure|maybe|perhaps|possibly|(?:we'll|we will|let's|let me) see|(?:it |that )?depends|i doubt (?:it|that)|not so fast)(?:{END}| \w+$)"
    rf"|{LEAD}only (?:if|when|with)\b|\b(?:i|we)(?:'d| would) rather not{END}|\b(?:i|we) (?:can't|cannot|couldn't)(?: do (?:it|this|that))?$|\b(?:i|we)(?:'ll| will)? (?:already )?regret (?:it|that|this){END}"
    r"|\b(?:i|we)(?:'d| would) (?:still |just |first |really )*(?:need|have) to (?:check|ask|talk|speak|discuss|run|clear|look|think)\b"
    r"|\b(?:let me|let us|let's|(?:i|we)(?:'d|'ll| would| will)?(?: need to| have to| want to| like to| must)*) (?:look at (?:the|my|our) (?:numbers?|figures?|sums|price|costs?)|think(?: about (?:it|this|that))?) (?:again|once more)(?=$|[.,!;]| (?:first|before)\b)"
    rf"|\b(?:give me|(?:i|we)(?:'d|'ll| would)? (?:need|want|take)) (?:a|one|two|another|some|a few)(?: more)? (?:days?|nights?|hours?|weeks?|weekend|time){END}"
    r"|\b(?:with a|say|is it a|a) yes or (?:a )?no\b|\b(?:tell|let|call|give) you .*\b(?:my (?:answer|decision)|whether)\b"
)
"""Hesitates over what was agreed: a yes to it is still to come."""
DISPUTES = re.compile(
    r"\b(?:i thought|i think|i had|didn't|wasn't|weren't|isn't|did) (?:we|it|that|you|i)?\b.*\d|\b(?:we|you|i) (?:said|had|agreed(?: on)?|wrote) .*\d"
)
"""Recalls what was agreed."""
GLAD = re.compile(
    r"^(?!.*(?:\b(?:not|no|but|before|first|whether|if|until)\b|n't\b)).*\b(?:happy|glad|delighted|thrilled|excited|pleased)\b"
)
"""A sentence out of joy puts nothing off."""
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
    r"|\b(?:won't|will not|wouldn't|would never|will never|never) (?:take (?:it|that|this|my word) back|back out|go back on)\b"
    r"|\b(?:not going to|won't|will not) (?:keep|hold) (?:you|u)\b|\bcouldn't (?:do|have done|offer) more\b|\bnot sure (?:i|we|how) (?:can|could|to) (?:\w+ )?(?:thank|tell|put|say)\b"
)
"""A no that takes nothing back: it thanks, wants nothing more, or promises."""


YOURS = re.compile(r"\byou(?:'ll)? (?:can|could|may|might)(?: \w+)? $")
"""Before words that take back it leaves them to the other side: "you can cancel it"."""
FOR_THEM = re.compile(
    r"\b(?:cancel|pull|withdraw|scrap|drop|stop)(?:ling|ing|ping)? (?:(?:my|our|the|some) (?:other|rest|trigger|old|previous|best|own|team|people|demo|meetings?|calls?|plans|trip|holiday|numbers|engineers)|everyone|everybody)\b"
)
"""What a seller gives up or gets together for the deal: it neither threatens nor leaves."""
FINISHED = re.compile(
    r"\b(?:we're|we are|i'm|i am)(?: all)? (?:done|finished)(?: here)?(?: then| now| for today)?$"
)
"""Says that all is settled; who has just been wished for more says by it that they leave."""
OWN_DOING = re.compile(
    LEAD
    + r"(?:(?:great|perfect|good|thanks|thank you)[,.! ]+)?(?:let me|(?:i|we)(?:'ll| will)) (?!need|want|expect)"
)
"""Says what the speaker will do: it sets the other side no date."""


LEAVES = re.compile(
    r"\b(?:bye|goodbye|farewell|leave|leaving|walk|walking|elsewhere|done here|end (?:this|it|the talk)|all the best|good luck|off|no deal)\b"
)
"""In a sentence that takes a yes back: leaves as well."""


CLAIMS = re.compile(
    r"^(?:great|good|perfect|excellent|wonderful|so|well|then|right|and|but|look|now|hm+|[,.! -])*+"
    r"(?:(?:i think |i thought )?(?:we|you)(?:'ve| have)?(?: already)?(?: got| had| have)? (?:a |an )(?:deal|agreement)|(?:i think |i thought )?(?:we're|we are|we were)(?: all)?(?: already)? (?:agreed|set|in agreement)|(?:it's|that's|it is|that is) (?:a deal|agreed|settled)|a deal(?:'s| is) a deal)"
    r"(?: then| now| already| here| so far|, i think|, right|, don't we|, haven't we)*(?:,? (?!if\b|but\b|for\b|at\b|with\b|breaker)[a-z]{3,12})?$"
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


KEEPS = re.compile(
    LEAD
    + r"(?:you're right,? |fair enough,? |fine,? |all right,? |alright,? |very well,? |(?:i'm |my )?sorry,? |let's |let us |we(?:'ll| will| can)? |i(?:'ll| will| can)? |then )*"
    r"(?:(?:stick|stay|go|leave|keep|stand|honou?r|take)(?:ing)?(?: back)?(?: (?:with|to|at|by))? (?:what (?:we|i|you) (?:had|said|agreed|offered|shook on)|it|that|this|those terms|the deal|my word|as (?:agreed|it was)|it there|the terms)|(?:it's |it stays )?as (?:agreed|we (?:agreed|said|had it)|it was|before)|what we had|back to (?:that|it|what we had))"
    r"(?: then| as it was| as agreed| there| like that)?$"
)
"""Comes back to what was agreed, once the other side has insisted on it."""


def kept(line: Line, context: Context) -> Assent | None:
    """The words by which a speaker who is held to what was agreed comes back to it."""
    if not context.insisted:
        return None
    said = (one for one in line.sentences if not one.question and KEEPS.match(one.plain.rstrip(" .!")))
    return next((Assent(one.quote, strong=True, sentence=one) for one in said), None)


def going_back(line: Line, context: Context, proposal: Proposal, *, wish: bool) -> str | None:
    """The words that take back what is agreed or put it off; ``wish`` where the other side wants more now."""
    if not context.agreed:
        return None
    for sentence in line.sentences:
        text = sentence.plain
        for pattern in (TAKES_BACK, NO_DEAL) if wish else (TAKES_BACK, NO_DEAL, PUTS_OFF, WAITS):
            found = pattern.search(text)
            if found is None or denied(text[: found.start()], text[found.start() :]):
                continue
            if pattern not in {PUTS_OFF, WAITS} or not (ARRANGES.match(text) or GLAD.match(text)):
                return sentence.quote
    return None if wish else disputed(line, proposal, context)


def disputed(line: Line, proposal: Proposal, context: Context) -> str | None:
    """The words that recall another term than the one agreed: "wasn't it 92?"."""
    agreed = context.standing.get(context.speaker.other, {})
    for value in proposal.told:
        sentence = line.sentences[value.sentence]
        other = agreed.get(value.mention.issue, value.mention.value) != value.mention.value
        if other and DISPUTES.search(sentence.plain):
            return sentence.quote
    return None


TAG = re.compile(r",? (?:ok(?:ay)?|right|yes|yeah|deal|agreed|all right|alright|fair(?: enough)?|then)$")
"""Behind terms it asks for a yes to them, and not about them: "make it 92, okay?"."""


def hangs(line: Line, offer: Offer | None, yes: Assent | None, context: Context) -> str | None:
    """The words by which a yes to agreed terms hangs on others, or lays others down for a nod."""
    if not context.agreed or context.wished or offer is None:
        return None
    agreed = context.standing.get(context.speaker.other, {})
    if all(agreed.get(issue) == value for issue, value in (offer.terms | offer.asked).items()):
        return None
    if yes is not None and yes.condition is not None:
        return yes.quote
    laid_down = (one for one in line.sentences if one.question and TAG.search(one.plain.rstrip(" ?!.")))
    return next((one.quote for one in laid_down), None)


def denied(before: str, words: str) -> bool:
    """Whether what stands before words that take back denies them, or leaves them to the other side."""
    if NEVER.search(before):
        return True
    return YOURS.search(before) is not None and not words.startswith(("forget", "never mind"))


def as_said_of_agreed(
    acts: tuple[ActQuote, ...], context: Context, back: str | None, *, wish: bool
) -> tuple[ActQuote, ...]:
    """The acts of a line without what it does not do once terms are agreed: a no that thanks or promises
    refuses nothing, who takes back a yes does not leave by it, and who gets to work presses nobody.
    """
    if not context.agreed:
        return acts
    return tuple(
        act
        for act in acts
        if not (kindly_meant(act) and not wish) and not stays(act, back) and not gets_to_work(act, wish=wish)
    )


def unsaid(line: Line, context: Context) -> bool:
    """Whether the terms in a line are agreed ones that it takes back: "I take back the 84"."""
    return context.agreed and UNSAID.search(line.plain) is not None


def kindly_meant(act: ActQuote) -> bool:
    """Whether what reads as a no takes nothing back."""
    return act.act is Act.REJECT and KIND_NO.search(Line(act.quote).plain.rstrip(".! ")) is not None


def stays(act: ActQuote, back: str | None) -> bool:
    """Whether what reads as leaving only takes back a yes."""
    return act.act is Act.WALK_AWAY and act.quote == back and not LEAVES.search(Line(act.quote).plain)


def gets_to_work(act: ActQuote, *, wish: bool) -> bool:
    """Whether what reads as pressure, or as leaving, is what a seller does for the deal."""
    plain = Line(act.quote).plain
    if act.act in {Act.THREAT, Act.WALK_AWAY}:
        closes = act.act is Act.WALK_AWAY and not wish and FINISHED.search(plain.rstrip(" .!")) is not None
        return closes or FOR_THEM.search(plain) is not None
    return act.act is Act.DEADLINE and OWN_DOING.match(plain) is not None

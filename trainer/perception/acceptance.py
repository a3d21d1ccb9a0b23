# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
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

YES = r"(?:ok(?:ay)?|alright|all right|great|perfect|fine|good|excellent|yes|yeah|yep|yup|sure|then|well|right|so|you know what|wonderful|fantastic|brilliant|super|cool|thanks|thank you|awesome|absolutely|very well|and|fair enough|sounds good|deal|agreed|done|lovely|that works|in that case|i think)"
OPENING = rf"^(?:{YES}[,.! -]*)*"
STRONG = (
    rf"{OPENING}(?:it's |it is |that's |that is |then )?(?:a )?deal(?= ?[.!,;:-]|$| then\b| at\b| on (?:those|these|that|your)\b| for (?:me|us)\b| and\b| -)",
    r"\b(?:we|you)(?:'ve got|'ve| have got| have| got| gotta| got yourself| got yourselves|'ve got yourself| have yourself| have got yourself) ?(?:a |an )?(?:done )?(?:deal|agreement)\b",
    r"\b(?:sounds like|looks like|then|that's|that is|it's|it is|call it|call that|i'd call that|consider it) (?:we(?:'ve| have)? (?:got )?)?(?:a |an )?(?:done )?(?:deal|agreement)\b",
    rf"{OPENING}agreed(?=$|[.!,;-]| (?:then|at|on (?:those|these|all|your|the whole|everything)|to (?:your|those|these|the|all)))",
    r"\b(?:i|we)(?:'ll|'m happy to|'re happy to| can| will| am happy to| are happy to|'d be happy to| hereby| gladly| happily)? ?(?:accept|agree to|agree with|go along with|go with|sign up to|sign off on|say yes to|take)(?: all(?: of)?)? (?:your (?:offer|terms|proposal|package|deal|last offer|latest offer|conditions)|those terms|these terms|the (?:offer|deal|terms|package|proposal|whole package)|that (?:offer|deal|package|proposal)|this (?:offer|deal|package|proposal)|the whole thing|everything you)\b",
    r"\b(?:i|we)(?:'ll| will| accept|'ll accept| will accept| gladly accept| happily accept| agree| do agree) ?(?:take it|accept it|accept that|accept|agree|take the deal|sign it|sign that|sign)(?= ?[.!,;-]|$)",
    r"\b(?:i|we) (?:accept|agree|do agree|gladly accept|happily accept)(?= ?[.!,;-]|$)",
    r"\b(?:i|we)(?:'ll|ll| will)? (?:have to |gladly |happily |just )?(?:accept|agree to|take) (?:the trade|that amount|that price|that offer|your price)\b|\b(?:i|we)(?:'ll| will) have to agree\b",
    r"\b(?:i|we)(?:'ll| will)? (?:accept|take|agree to|go with) (?:whatever you|all of (?:it|that|them)|it all|everything)\b",
    r"\bi(?:'ll|ll| will| can| would gladly) take (?:it|that|the deal|the offer)\b(?! (?:off|out|away|from|down|back|up|to|on|with|as|over|upon|in|for|into|there|seriously|personally))|\bwe(?:'ll| will) take (?:it|that|the deal|the offer)\b(?! (?:off|out|away|from|down|back|up|to|on|with|as|over|upon|in|for|into|there|seriously|personally))",
    rf"{OPENING}(?:confirmed|all agreed|that i can sign|draw it up|get it on paper|i can say yes to (?:that|it|this))(?= ?[.!,;-]|$| with\b| before\b| and\b)",
    rf"{OPENING}(?:sold|done(?: deal)?)(?= ?[.!,;-]|$| (?:at|for)\b)",
    r"\bwhere do (?:i|we) sign\b|\b(?:i'm|we're|i am|we are|count (?:me|us)|you can count (?:me|us)) (?:in|sold|on board)(?= ?[.!,;]|$)",
    r"(?<!and )\b(?:it's|it is|they're|she's) (?:yours|all yours)\b(?! (?:for|at|if|once|when|provided))|\byou(?:'ve| have)? (?:just )?(?:got yourself(?! into?\b)|won me over|sold me|bought yourself)\b",
    r"\b(?:shake on (?:it|that)|pleasure doing business|glad we (?:could |got |were able )|we're agreed|we are agreed|we have an agreement|you have my (?:word|yes|signature)|you've got my (?:yes|signature|word)|that's a yes|it's a yes|consider (?:it|me) (?:sold|signed|agreed))\b",
    rf"{OPENING}(?:yes|a yes|i say yes|i can say yes|agreed|ok|okay) (?:to|on|with) (?:all|every|each|the whole|the lot)\b",
    r"\b(?:you have|you've got|there's|there is) (?:it, for every|(?:our|my) (?:full )?agreement|a signature from me)\b|\b(?:consider yourself|you are|you're) (?:awarded|our new \w+|our (?:caterer|supplier|vendor|partner|provider|carrier|printer))(?= ?[.!,;-]|$)",
    r"\bthat's me sold\b|\b(?:i|we)(?:'d| can| will|'ll|'m happy to)? (?:want|put) (?:my|our) (?:names?|signature|initials) under (?:it|that|this|those|them|every|there)\b|\bunder (?:that|this|it)(?: one)? i (?:want|put|can put) my name\b|\bit has my (?:blessing|signature|yes)\b",
    r"\b(?:we are|we're) in agreement on (?:the lot|all|everything|every)|\b(?:is|are|be) (?:final|fine|agreed|settled|accepted)(?: with (?:me|us))? on all (?:points|counts|lines)\b|\bfine with (?:me|us) as (?:they|it) stands?\b|\b(?:every one|all) of the \w+ (?:is|are) fine\b|\bthe lot, agreed\b|\bit's done, that's our\b|\bmakes a contract\b",
    r"\bhave the (?:papers|paperwork|contract|documents) drawn up\b|\bsend (?:me |us )?the signing link\b",
    r"\b(?:it's|that's|it is|that is) a yes (?:from|on)\b|\bso i say yes\b|\bi say yes to you\b",
    r"\b(?:every line|each line|all) of (?:it|that|this|them) (?:suits|works|is fine|is good|we can carry|holds)\b|\ball (?:points|lines|items|of it) (?:are|is) (?:ok|okay|fine|good|agreed|accepted)\b",
    r"\b(?:i|we)(?:'ll| will)? take it (?:all|as it (?:lies|stands|is))\b|\b(?:i|we) take it all\b",
    r"\b(?:you have|you've got|there's|here's|here is|there is) my hand(?: on (?:it|that))?(?= ?[.!,;-]|$| and\b)|\bwe shake(?= ?[.!,;-]|$)",
    r"\byou have the (?:award|order|contract|business|job|account)\b|\b(?:we've got|we have|you have|you've got|have) (?:our|your)sel(?:f|ves) a (?:contract|customer|client|supplier)\b",
    rf"{OPENING}(?:signed(?:,| and)? sealed|signed)(?= ?[.!,;-]|$)|\b(?:and|where|then)?,? ?where(?:'s| is) the pen\b|\bwhere do i put my (?:name|initials|signature)\b",
    r"\b(?:we're|we are) (?:on|set)(?= ?[.!,;-]|$)|\bi(?:'ll| will) (?:counter ?sign|have the (?:paperwork|contract|papers) (?:ready|drawn up|with you))\b|\bi(?:'m| am) (?:counter)?signing (?:it )?(?:now|as we speak|today)\b",
)
CLOSING = (
    r"\b(?:let's|let us|shall we|happy to|ready to|we're ready to|glad to|i'm ready to|i'm happy to|we're happy to|pleased to)(?: just| go ahead and| now)? (?:sign(?: it| this| the| on| today| now| up)?|get (?:it|this|that|everything|the (?:paper|paperwork|contract)) (?:signed|done|in writing|papered|inked|drawn up|started|over the line)|do (?:it|this|the deal|this deal|that deal)|go ahead(?: with (?:it|this|that|those))?|shake (?:on (?:it|that|this)|hands)|lock (?:it|this|that) in|wrap (?:it|this) up|finali[sz]e(?: it| this| that| the)?|close(?: it| this| on that| on those| the deal| on these)?|put (?:it|that|this) in writing|make it official|call it (?:a deal|done|agreed)|paper (?:it|this|that)|move forward(?: with (?:that|it|this|those|these))?|go with (?:that|it|this|your offer)|book it|proceed(?: with (?:that|it|this|those|these))?)(?= ?[.!,;-]|$| (?:and|then|today|now|this|contract|agreement|deal|on|with|paperwork|papers|up|at|the|before|for)\b)",
    r"(?<!i'll )(?<!we'll )(?<!will )(?<!can )(?<!to )\b(?:please )?(?:send|ship|email|forward|shoot|get|mail)(?: me| us| it| over| across| that| through)* (?:the |your |a |an |that )?(?:final |revised |updated )?(?:paperwork|contract|contracts|docs|documents|order form|agreement|docu-?sign|papers|paper|pen|po|purchase order|invoice)(?: over| across| through| today| and| for signature| my way| along)?\b",
    r"\b(?:po|purchase order|order) (?:follows|is on its way|comes today)\b",
)
"""What people do once all is agreed: a yes to what has been offered, nothing where nothing has."""
TERM_IT_IS = re.compile(
    r"(?:\d|\bdone|\bdeal|\bterms?|\bmonths|\byears|\bdays|ty|teen|hundred|thousand|grand|middle) (?:it is|it shall be)(?: then)?(?=\s?(?:$|[.!,;-]))"
)
"""Agreement to one term: to all there is only where nothing else is open."""
CLOSING_QUESTION = re.compile(
    r"\b(?:shall we(?: sign| shake| close| do it)?|yes or no|yes\?|(?:do we|have we) (?:have|got|have got) (?:it|a deal|an agreement)|do we shake(?: on it| hands)?|is (?:that|it) a (?:deal|yes)|"
    r"are we (?:there|on|set|agreed|done|good|in business)|will you (?:take|sign|have) it|final answer|deal|can we (?:shake|sign|close)|(?:does|would) that (?:work|do|do it|suit)|everybody's happy|agreed|sold|"
    r"that's (?:the whole of it|everything|my whole list)|do you (?:accept|agree))\b[^.?!]{0,30}\?$"
)
"""What asks for a yes to all that was said."""
YES_TO_IT = re.compile(
    r"(?:yes|yeah|yep|ja|si|oui|da|aye|sure|absolutely|gladly|of course|certainly|we (?:shall|do|have(?: it)?|are|shake|can)|we're (?:there|on|set|good|agreed|done)|it (?:is|does|would|will)|that (?:works|does it|would|will)|"
    r"i (?:do|will|shall)|i'll take it|right you are|happy enough|fine|good|great|perfect|done|ok|okay|agreed|deal)(?=\W|$)"
)
"""How an answer to it begins that says yes."""
NOT_ALL = re.compile(
    r"\b(?:but|if|unless|except|only|not yet|almost|nearly|however|though|provided|as long as|one thing|and (?:what|how) about|what about|think|sleep on|check|ask|first|before|instead|still|wait|no)\b"
)
"""What makes such a yes less than one."""
WEAK = (
    rf"{OPENING}(?:that|this|it|those|all of that|all that|everything|your (?:offer|proposal|terms|package)|the (?:offer|package|proposal|terms))(?:'ll| will| would| all|'d)? (?:works?|suits?|do|is (?:fine|acceptable|good|agreeable|ok|okay|perfect|great|agreed)|are (?:fine|acceptable|good|ok|okay|agreed)|be (?:fine|acceptable|good|great|perfect))(?: (?:just )?(?:fine|well|great|perfectly|nicely))?(?: (?:for|with|by|to) (?:me|us|our (?:side|team)|my (?:side|team|boss)|everyone))?(?= ?[.!,;-]|$| then\b| and\b| so\b| thanks?\b| thank\b| let's\b)",
    rf"{OPENING}(?:sounds (?:good|great|fair|perfect|like a plan|fine|reasonable|right)|works for (?:me|us)|(?:good|fine|ok|okay|happy|great|perfect) (?:by|with|for) (?:me|us)|fine by (?:me|us))(?: to me| to us)?(?= ?[.!,;-]|$| then\b| and\b| thanks?\b| let's\b| so\b)",
    r"\b(?:i|we)(?:'ll| can| could| will|'d be able to) (?:happily |gladly |certainly |definitely |absolutely )?(?:live with|accept|work with|agree (?:to|with|on)|do|go (?:with|for|along with)|make|get behind|sign off on|sign) (?:that|it|this|those|these|that work|it work|this work)(?= ?[.!,;-]|$| then\b| and\b| so\b| thanks?\b| deal)",
    r"\bi (?:sure |certainly )can\b",
)
LATER = re.compile(
    r"\b(?:review|think (?:about|it)|come back|get back|check with|talk to|discuss|run (?:it|this|that) (?:by|past)|confirm with|let me (?:check|think|see|ask|talk)|sleep on|look (?:it|that) over|overnight|circle back|take (?:it|that|this) (?:back )?to|consider)\b"
)
AFTERTHOUGHT = re.compile(
    r"(?:\.* ?)*(?:but |only |as long as|if |provided|assuming|once |unless|except|on (?:one |the )?condition|with one|one condition|one more thing|however|not so fast|just kidding)"
)
BOUND = re.compile(
    r"[^\d]{0,24}?\b(?:if|as long as|provided(?: that)?|assuming|on condition that|but(?: only)?(?: if)?|with one condition|subject to)\b,?\s*(?:you (?:can |could |will |also )?(?!need|want)|(?:i|we)(?:'d|'ll)?(?: still| also)? (?:need|want|would like)(?: you to)? )?"
)
YES_ONLY_IF = re.compile(
    r"(?:yes|yeah|ok|okay|good|fine|great|sure|deal|agreed|done|all right|alright|happy with that|i'm in|we're in)(?: on all (?:points|counts)| then| with me| by me| with us| by us)?,? (?:but (?:only )?)?(?:as long as|so long as|if|provided(?: that)?|on (?:the )?condition(?: that)?|assuming(?: that)?)\b,?\s*"
)
"""A yes that hangs on something: "good, as long as the buffer is a full one"."""
NOT_YET = re.compile(
    r"\b(?:if|unless|once|when|before|until|till|provided|providing|as long as|assuming|but|however|though|although|not|n't|cannot|can't|won't|don't|isn't|"
    r"would|could|might|almost|nearly|close to|great deal|big deal|no deal|deal ?breaker|far from|hope|hoping|want|need|or|whether|maybe|perhaps|may|should|must|think about|review|"
    r"first|draft|after|subject to|check with|run (?:it|this|that) by|consider|try|trying|get to|getting to|never|only|except|conditional|contingent|instead|otherwise|see if|working on|for us to|to make|to reach|reach|otherwise|either|yet|still|without|which|because you|so that|so we can (?:see|review|read|look))\b|n't\b|\?"
)
HARMLESS = re.compile(
    r"\b(?:not a (?:problem|bad)|no problem|why not|can't (?:wait|argue|say no|complain)|couldn't be happier|if (?:that's|you're) (?:all|everything|ready)|don't (?:see why not|need to think)|won't (?:regret|argue)|wouldn't change|as you said|not (?:bad|going to argue))\b|\bi think (?=we)|\bwould be (?:fine|great|good|perfect)\b|\bi'd be (?:happy|glad|pleased)\b|\bshould work\b"
)
EXPECTED = re.compile(
    r"\d|\b(?:deal|offer|propos\w+|terms|package|percent|price|settle|agree|accept|final|works?|how about|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)\b"
)


@dataclass(frozen=True, slots=True)
class Assent:
    """Words that say yes, and whether they say it to the whole package."""

    quote: str
    strong: bool
    sentence: Sentence
    condition: str | None = None
    """The words behind an if or a but that make it depend on something."""


def assent(line: Line, *, offered: bool) -> Assent | None:
    """The words that accept, if any; the strongest ones first. ``offered``: the other side has made an offer."""
    weak: Assent | None = None
    put_off = LATER.search(line.plain) is not None
    for sentence in line.sentences:
        text, after = sentence.plain, sentence.after
        if sentence.question or (after is not None and AFTERTHOUGHT.match(after.plain)):
            continue
        only = YES_ONLY_IF.match(text)
        if only and not sentence.question and not LATER.search(text):
            words = line.quote(sentence.start + only.end(), sentence.end)
            return Assent(sentence.quote, strong=True, sentence=sentence, condition=words)
        for pattern in to_try(STRONG + CLOSING if offered else STRONG, sentence):
            found = pattern.search(text)
            if found and clear_yes(text, found) and not LATER.search(text):
                return Assent(sentence.quote, strong=True, sentence=sentence)
            bound = (
                BOUND.match(text, found.end()) if found and not NOT_YET.search(text[: found.end()]) else None
            )
            if bound and not LATER.search(text):
                words = line.quote(sentence.start + bound.end(), sentence.end)
                return Assent(sentence.quote, strong=True, sentence=sentence, condition=words)
        term = TERM_IT_IS.search(text) if " it is" in text or " it shall" in text else None
        if weak is None and term and clear_yes(text, term) and not put_off:
            weak = Assent(sentence.quote, strong=False, sentence=sentence)
        if weak is None and not put_off:
            for pattern in to_try(WEAK, sentence):
                found = pattern.search(text)
                if found and clear_yes(text, found):
                    weak = Assent(sentence.quote, strong=False, sentence=sentence)
    return weak


def answered(line: Line, heard: str) -> Assent | None:
    """The words that say yes to a question that asked for it: "Shall we?" - "We shall."."""
    if not heard.endswith("?") or not CLOSING_QUESTION.search(heard.lower()) or not line.sentences:
        return None
    first = line.sentences[0]
    opened = YES_TO_IT.match(first.plain)
    if (
        opened is None
        or "?" in first.ending
        or NOT_ALL.search(line.plain, opened.end())
        or re.search(r"\d", line.plain)
    ):
        return None
    return Assent(first.quote, strong=True, sentence=first)


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
    return not re.search(
        r"^[^.]{0,60}\b(?:if|unless|provided|as long as|assuming|but|however|except|subject to|once|contingent|only|though)\b",
        behind,
    )


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

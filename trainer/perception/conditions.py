# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""Which part of what is said is given, and which is asked for in return."""

import re
from dataclasses import dataclass

from trainer.perception.stretch import Span
from trainer.perception.text import Sentence

IF = (
    r"(?:only )?\b(?:if|provided(?: that)?|providing(?: that)?|as long as|so long as|assuming(?: that)?|on (?:the |one )?condition(?: that)?|"
    r"in exchange for|in return for|in trade for|contingent (?:up)?on|conditional (?:up)?on|subject to|should you|were you to|"
    r"with the caveat(?: that)?|(?:but )?only for(?= (?:an? )?(?:\d|two\b|three\b|four\b|five\b|full\b))|supposing|suppose|in case|against|only with|but only with|depending on|when we (?:talk|speak|say|do|go)|given that you(?:'d| would| could| can)|"
    r"on the basis (?:that|of)|on the understanding(?: that)?|once you|when you(?= (?:sign|commit|agree|go|extend|order|pay|move))|when we sign|as soon as(?= (?:you|your|we (?:sign|agree))\b)|the (?:moment|minute|day) (?:you|(?=the ink |we sign)))\b"
)
POLITE = re.compile(
    r"^(?:provided|assuming)(?: that)? (?:(?:that|this|it)(?:'s| is) (?:ok|okay|alright|fine|fair|good)\b|(?:that|this|it) (?:works|suits)\b|(?:i|we)(?:'ve| have)? (?:understood|heard|remember|read|got)\b)|"
    r"^if (?:you like|(?:that|this|it) (?:makes|keeps) (?:it|things|life|this) (?:easier|simpler|fair)|it'?s all the same|you think (?:that|this|it)(?:'s| is) (?:fair|reasonable|right|better)|that helps|it helps|that works|that'?s (?:ok|okay|alright|fine|fair|easier|better|of interest|acceptable|helpful|useful)|that makes sense|that suits|that sounds|that would|this works|possible|i may|"
    r"you(?:'re| are)? (?:don'?t mind|open to|okay with (?:that|it)|ok with (?:that|it)|interested|wish|want|prefer|ask me|will(?! [a-z])|must know|see what i mean|know what i mean)\b(?! to (?:sign|commit|go|pay|take|do|give|pick|deliver|bring|send)).{0,20}|"
    r"you(?:'d| would)? (?:feel|be|sleep) (?:any )?(?:better|easier|happier|safer|calmer|more comfortable)|you(?:'d| would) (?:rather|sooner)|you(?:'re| are) (?:happy|good|fine|comfortable|all right|alright|in agreement)(?: with)?\b|you can live with|(?:that|this|it|the rest|everything)(?:'s| is) (?:good|agreed|agreeable|all right|alright|settled)|(?:that|this|it|all of this) (?:works|suits)|i(?:'ve)? (?:understand|understood|hear|heard|remember|recall|read|got|follow|get)|need be|we'?re (?:honest|being honest)|i'?m (?:honest|being honest|hearing|reading|understanding)|nothing else|anything|at all|(?:not|so)\b|"
    r"(?:it|that|this|price|cash|cash flow|budget|term|timing|payment|the .{1,30})(?:'s| is| are)(?: really| mostly| all)? (?:about|the (?:issue|problem|concern|sticking point|real|main|blocker|worry)|(?:the |your )?.{1,30} (?:that|which) (?:bothers|worries|matters|concerns|hurts|is|you|stops|blocks)|a (?:problem|concern|worry|issue|blocker)|what|important|too|your|where|easier))"
)
SUBJECT = r"(?:i|we|you|it|that|the price|price|your price|my price|our price|they)"
MODAL = r"(?:'d|'ll|'m| can| could| will| would| might| may| am| are|'re|'s| is| get| have|'ve| drops?| goes| go| do| comes?| becomes?| (?:happily|gladly) )"
GIVE_STARTS = re.compile(
    rf"[,;:]?\s*(?:-\s)?(?:then\s|and then\s|and\s|perhaps\s|maybe\s|sure,?\s)*(?<![a-z0-9])(?={SUBJECT}{MODAL}\b|{SUBJECT}'(?:d|ll|m|re|s)\b|(?:how|what) about\b|let'?s\b|(?:the )?(?:price|rate|fee) (?:is|drops|goes|comes|would)\b|[$€£]?\d[\d.,]* (?:works|it is|is (?:fine|ok|yours|doable)))"
)
DEMAND = re.compile(
    r"\b(?:would you|could you|can you|will you|are you (?:able|willing|open|ready|prepared|ok|okay)|do you think you could|you'd|you would|you'll|"
    r"(?:i|we)(?:'d| would|'ll| will)?(?: also| then| just| really)? (?:need|want|ask|expect|require|have to have|must have))\b"
)
IN_RETURN = re.compile(
    r"(?:[,;.-]\s*|\s|^)(?:(?:but|and|though|then|although)\s+)?(?:(?:in return|in exchange|for that|for this|in turn|as a trade|to do that|to get there|to make (?:that|it) work|to get that|that said|on (?:our|my|your) side|but then|however)\b[,;:]?\s*(?:though,? )?)"
    r"(?=.{2,})"
)
BUT_NEED = re.compile(
    r"[,;]?\s*(?:-\s)?\b(?:but|though|only|although)\s(?:then |in return |in exchange |for that |to do that |to get there |that |it |this )*,?\s*"
    r"(?:(?:i|we)(?:'d|'ll|'m| would| will|'re)?(?: also| really| then| just)? (?:need|want|ask|expect|require|have to have|must have|going to need|like)(?: you)?(?: to)?(?: for)?|"
    r"you'?(?:d|ll)?(?: would| will)?(?: have| need) to|(?:it|that|this)?\s?(?:would |'d |'ll |will )?(?:has|have|needs?|takes?|requires?|means|depends on|hinges on|comes with)(?: to (?:be|come with))?|"
    r"(?:would need|needs?|requires?)(?: to be)?|(?:the |your )?[a-z]+(?: [a-z]+)? (?:has|have|needs?|must|would have|would need|'d have|will have) (?:to )?(?:be|come|go|stay|move)(?: down| up)?(?: to| at)?)\s"
)
TAKES = re.compile(
    r"\b(?:(?:would|will|'d|'ll|is going to)?\s?(?:takes?|requires?|needs?|depends? on|hinges? on|comes? with|presumes?|assumes?)|(?:only )?works? only (?:with|if|at|on)|only works? (?:with|if|at|on|for)|(?:i|we) can only (?:give|do|offer|promise|hold|make)(?: you| it| that)? (?:at|with|for|if|on|from)|(?:is|are) (?:tied to|contingent on|conditional on|only (?:available|possible) (?:with|on|for)|only for|for a)|(?:is|are|'s|would be|could be|will be) (?:possible|doable|there|yours|okay|ok|fine|all right|alright|thinkable|on the table)(?: (?:with|for) (?:me|us))? (?:only )?(?:with|for|at|against|from|if)|(?:works|would work|could work) (?:with|for|at|against) (?!me\b|us\b|you\b)|means)\s"
)
GETS = re.compile(
    r"\b(?:(?:would|will|'ll|'d|could)?\s?(?:gets? (?:you|us)(?: (?:to|down to))?|buys? you|earns? you|brings? (?:it|you|us|the price) (?:down )?to|takes? you (?:down )?to|unlocks?|lets? me (?:do|go to|offer)|lets? us (?:do|go to|offer)|allows? (?:me|us) to|makes? (?:it )?(?:possible|room for)|puts? (?:you|us) at))\s"
)
IMPERATIVE = re.compile(
    r"^(?:[a-z' ]{0,20}, )?(?:ok(?:ay)? |so |look |well |just |then )*(?P<ask>(?:write|send|hand|let(?!'s)|give|get|guarantee|raise|increase|buy|prepay|ship|promise|hit|match|knock|shave|split|sign|commit|go|do|take|agree|move|stretch|extend|pay|bring|stay|order|lock|meet|throw|add|include|make|drop|come|lower|raise|accept|double|keep|waive|put in)\b.+?|(?:payment|prepayment|cash|a|an|two|three|four|five|net|full|annual|upfront|one)\b.{3,50}?|[$€£]?\d[\w $€£.,/-]{0,40}?)"
    r"(?:,|;| -)?\s(?:and|then|so)\s(?:then )?(?P<give>(?:i|we|you|it|that|price|your price|the [a-z-]+(?: [a-z]+)?|[$€£]?\d[\d.,]*)(?:'ll|'d|'s|'ve|'m|'re| am| are| can| will| could| have| get| pay| accept| agree| costs?| is| stays| drops| comes| goes| would| sign| shake| order| close| renew| commit| start| take| give| go| do| make| drop)\b.+)$"
)
YOU_I = re.compile(
    r"^(?:so |ok |look |how about )?(?P<ask>you(?:'d)? (?:go|do|move|order|put|send|take over|sign|commit|give|take|pay|come|extend|stretch|agree|bring|get|drop|forget|skip|waive|lose|leave|cut|raise|add|accept)\b.+?)[,;]? (?:and )?(?P<give>(?:i|we)(?:'ll|'d| pay| sign| accept| order| commit| agree| stay| go| do| move| come| give| take| drop| can| will)\b.+)$"
)
FOR_NEED = re.compile(
    r"^(?:(?:so|and|but|well|then|now|look|ok|okay|right),? )*(?:for|at|to (?:do|get to|reach|hit|go to)) (?P<give>(?:[^,]|,(?=\d))+?),? (?:(?:i|we)(?:'d| would|'ll)?(?: also)? (?:need|want|require|have to have|ask for)|you'd (?:need|have) to|it would take|it takes|it'd take)\b(?P<ask>.+)$"
)
WITH_CAN = re.compile(
    r"^(?:(?:so|and|but|well|then|now|look|ok|okay|right),? )*(?:with|on|against|for) (?P<ask>(?:[^,]|,(?=\d))+?),? (?P<give>(?:then )?(?:i|we)(?:'d|'ll)?(?: can| could| would| will| might| be able| go| do|'re at|'m at| are at| am at)\b.+|(?:the price|price|it) (?:drops|goes|comes|is|would).+|you get .+)$"
)
WITHOUT_CAN = re.compile(
    r"^(?:(?:so|and|but|well|then|now|look|ok|okay|right),? )*(?P<ask>without (?:[^,]|,(?=\d))+?),? (?P<give>(?:then )?(?:i|we)(?:'d|'ll)?(?: can| could| would| will| might)(?!'|n't| not)\b.+)$"
)
CANT_UNLESS = re.compile(
    r"\b(?:can'?t|cannot|won'?t|couldn'?t|wouldn'?t|not able to|not|don'?t see|no|impossible)\b(?P<give>[^.;]*?)\b(?:unless|without|until)\b(?P<ask>.+)$"
)
UNLESS = re.compile(r"^(?:(?:but|so|well|and|look),? )*unless (?P<ask>(?:[^,]|,(?=\d))+), (?P<give>.+)$")
TRADE_FOR = re.compile(r"\b(?:trade|swap|exchange) (?:you )?(?P<give>.+?) for (?P<ask>.+)$")
OFF_FOR = re.compile(
    r"^(?P<give>.*\b(?:discount|off|reduction|rebate|waive|skip|free|throw in)\b.{0,30}?) (?:for|on|with) (?P<ask>(?:a |an |any |all )?(?:\w+[ -]){0,2}(?:orders?|year|net|two|three|four|five|\d+|prepay\w*|payment|term|commitment|contract|volumes?)\b.*)$"
)
NEED_TO = re.compile(
    r"\b(?:i|we)(?:'d| would)? (?:need|want|have to have) (?P<ask>[^,;]*?\w+) to (?:make|get to|do|reach|justify|offer|go to|give you) (?P<give>.*\d.*)$"
)
"""What is needed for a price: "I need 36 months to make 88 work"."""
FROM_ON = re.compile(
    r"\b(?:can|could|would|will|'d|'ll|do|yours|possible|available|comes?|drops?|goes)\b.* from (?P<ask>(?:\d|two|three|four|five|a year|one)[^,;.]{0,24}?) (?:on(?:wards?)?|up(?:wards)?|and up)\b"
)
WITH_YOU = re.compile(
    r"\b(?:with|for|on|against) (?P<ask>(?:[^,]|,(?=\d))+?) (?:from you|on your (?:side|end)|from your (?:side|end))\b"
)
CLOSING = re.compile(
    r"\b(?:do we have a deal|is (?:it|that) a deal|does that (?:work|do it|help|get us)|would that (?:work|do it|help|get us|be)|have we got a deal|are we (?:good|done|there|close)|deal)\b"
)
SIGNING = re.compile(
    r"\b(?:sign\w*|close|done|agree|deal|commit\w*|order|contract|start|today|tomorrow|friday|monday|week|month|quarter|confirm|upfront|reference|case study|logo|exclusiv\w*|refer\w*|introduc\w*|volume|you|your|guarantee|approval|board|po|payment)\b"
)
SELF = re.compile(
    r"^\s*(?:only )?(?:if|supposing|suppose|assuming) (?:i|we)(?:'d|'m|'re|'ll)?\b(?! (?:can|could) (?:agree|get|close|sign|settle|lock|all|both)| (?:both|all|sign|agree|get|close|settle) )"
)


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a sentence that is asked for in return for the rest of what is said."""

    ask: Span
    give: Span | None = None
    """Where the given part stands; everything else when None."""
    returned: bool = False
    """Asked in return for something said before ("for that I'd want …")."""
    refusal: bool = False
    """The given part was put as a refusal ("can't do 92 unless …")."""


def condition(sentence: Sentence) -> Part | None:
    """The condition in a sentence, if there is one."""
    text = sentence.plain
    for pattern in (FOR_NEED, UNLESS, CANT_UNLESS):
        found = pattern.search(text)
        if found:
            return Part(Span(*found.span("ask")), Span(*found.span("give")), refusal=pattern is not FOR_NEED)
    needed = NEED_TO.search(text)
    if needed:
        return Part(Span(*needed.span("ask")), Span(*needed.span("give")))
    onwards = FROM_ON.search(text)
    if onwards:
        return Part(Span(*onwards.span("ask")), None)
    return by_if(text) or by_order(text) or by_verb(sentence)


def by_order(text: str) -> Part | None:
    """Two halves without an if: "give me 36 months and you have 92", "92, but I need 36 months"."""
    for pattern in (YOU_I, IMPERATIVE, WITH_CAN, WITHOUT_CAN, TRADE_FOR, OFF_FOR):
        found = pattern.search(text)
        if found and not (
            pattern is IMPERATIVE and ALSO_STAYS.match(found["give"]) and "give" not in found["ask"]
        ):
            return Part(Span(*found.span("ask")), Span(*found.span("give")))
    for pattern in (BUT_NEED, IN_RETURN):
        found = pattern.search(text)
        if found:
            return Part(Span(found.end(), len(text)), Span(0, found.start()), returned=True)
    return None


def by_verb(sentence: Sentence) -> Part | None:
    """A verb between both: "three years gets you 92", "92 takes three years"."""
    text = sentence.plain
    found = GETS.search(text)
    if found and not re.search(r"\b(?:what|how|which)\b", text[: found.start()]):
        return Part(Span(0, found.start()), Span(found.end(), len(text)))
    found = TAKES.search(text)
    if found and not sentence.question and takes(text[: found.start()], found[0]):
        return Part(Span(found.end(), len(text)), Span(0, found.start()))
    found = WITH_YOU.search(text)
    return Part(Span(*found.span("ask")), None) if found else None


def takes(before: str, verb: str) -> bool:
    """Whether "X takes Y" asks Y for the terms X; "I need Y" does not."""
    if re.match(
        r"(?:i |we |only |works? only|is tied|are tied|is cont|is cond|(?:is|are) only|(?:is|are|'s|would be|could be|will be) (?:possible|doable|there|yours|okay|ok|fine|all right|alright|thinkable|on the table)|works|would work|could work)",
        verb.strip(),
    ):
        return True
    if re.search(
        r"\b(?:i|we|you|they|(?:i|we|you)'(?:ll|d)|to|not|can|could|and|please|will|would)\s?(?:\w+ly )?$",
        before,
    ):
        return False
    return re.search(r"\d|\b(?:that|it|this)\s?$|(?:ty|five|six|ten)\b", before) is not None


def by_if(text: str) -> Part | None:
    """A condition with one of the words that open one."""
    for found in re.finditer(IF, text):
        if POLITE.match(text[found.start() :]) or re.search(
            r"\b(?:as|even|what|wonder\w*|see|know|ask\w*|tell me|check|sure|matter) $", text[: found.start()]
        ):
            continue
        behind = text[found.end() :]
        if found[0].endswith("against") and not AGAINST_WHAT.search(behind):
            continue
        if OR_ELSE.match(behind):
            return None
        return split_if(text, found)
    return None


def split_if(text: str, found: re.Match[str]) -> Part | None:
    """Where the condition that opens here ends, and what is given for it."""
    before = re.split(r":\s|;|,? (?:but|and|so) $", text[: found.start()])[
        -1
    ]  # "what I can do: if you commit, I go to 92"
    if len(re.findall(r"[a-z0-9]+", before)) > 3 or re.search(r"\d", before):
        stop = re.search(r";|, but (?!only)|\s-\s|, (?:otherwise|else)\b|\bor else\b", text[found.end() :])
        end = found.end() + stop.start() if stop else len(text)
        return swapped(text, Part(Span(found.start(), end), Span(0, found.start())))
    start = found.end() + 2
    body = text[start:]
    own_subject = re.match(r"\s*(?:i|we)\b", text[found.end() :]) is not None
    cut = next(
        (place for place in GIVE_STARTS.finditer(body) if place.start() > (4 if own_subject else 2)), None
    )
    demand = DEMAND.search(body)
    comma = re.search(r",(?!\d\d\d)\s*(?:then\s)?|\s-\s|\bthen\s|:\s", body)
    if cut and cut[0].strip(" ") == "" and comma and comma.start() < cut.start() and own_subject:
        cut = None
    if demand and own_subject and (not cut or demand.start() <= cut.end()):
        split = start + demand.start()
    elif cut:
        split = start + cut.start()
    elif comma:
        split = start + comma.start()
    else:
        return Part(Span(found.start(), len(text)), Span(len(text), len(text)))
    return swapped(text, Part(Span(found.start(), split), Span(split, len(text))))


def swapped(text: str, part: Part) -> Part | None:
    """The other way round where the if-part is what the speaker would do: "if I did 92, could you …"."""
    ask, give = part.ask, part.give
    if give is None or not SELF.match(text[ask.start : ask.end]):
        return part
    rest = text[give.start : give.end]
    if DEMAND.search(rest):
        return Part(give, ask)
    if WOULD_IT.match(rest) or WOULD_IT.match(text):
        return None
    if CLOSING.search(rest):
        return None
    return part


WOULD_IT = re.compile(r"\W*would (?:that|it|this|[$€£]?\d[\d.,]*)\b")
"""Asks whether one's own terms would do: "would 95 work if I include support"."""
ALSO_STAYS = re.compile(r"the [a-z]+(?: [a-z]+)? (?:stays|is)\b")
"""Behind an "and" this only goes on with the list of terms."""
OR_ELSE = re.compile(
    r"\s(?:i|we|you|they|that|this|it)(?: \w+)?(?: (?:don't|do not|doesn't|won't|will not|can't|cannot|aren't|keep (?:\w+ing|on)|still|insist|refuse|go on|continue|push|walk|drop us|leave (?:us|it)|say no|go elsewhere|waste)\b|'re not\b)(?! mind)"
)
"""What follows such an if is what will happen otherwise, nothing that is traded."""
AGAINST_WHAT = re.compile(
    r"\d|^ (?:an?|your|the) (?:yes|signature|commitment|order|firm|promise|longer|larger|bigger|deposit|handshake|reference|prepayment)"
)


def is_outside(words: str) -> bool:
    """Whether words without terms are something that the other side can do: sign, refer, commit."""
    return SIGNING.search(words) is not None


LEAD_IN = re.compile(
    rf"^(?:{IF})?,?\s*(?:that\s)?(?:you(?:'ll|'d|'re)?(?: can| could| will| would| are able to| agree to| were to| are willing to| commit to| get to| manage to)?\s)?(?:can |could |will )?"
)


def outside(sentence: Sentence, span: Span) -> str | None:
    """The words of a condition outside the agenda, without what opens it."""
    words = sentence.plain[span.start : span.end]
    lead = LEAD_IN.match(words)
    skipped = lead.end() if lead else 0
    text = sentence.line.quote(sentence.start + span.start + skipped, sentence.start + span.end)
    return text.strip(" ,;:-") or None

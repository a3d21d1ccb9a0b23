# ruff: noqa: E501, SIM905 - patterns and word lists read worse when broken up
"""Who speaks: the buyer, never the seller, never a program, and nobody else in between."""

import re

from trainer.voice.faults import Fault
from trainer.voice.guard.sentence import Examined

SELLER = re.compile(
    r"\b(?:what|how|where) (?:else )?(?:can|could|may|might|should) (?:i|we) (?:do|offer|get|give|show|bring|help|make|put)(?: \w+)? ?(?:for )?you\b|\bthank(?:s| you)(?: so much| very much| again)? for (?:your (?:business|order|interest|trust in us|custom)|choosing|reaching out|ordering|buying|considering (?:us|our)|being (?:a|such a|our) (?:\w+ )?customer|calling|contacting)|"
    r"\b(?:we|i) (?:value|appreciate|want|need|respect) your (?:business|custom|loyalty|order)\b|\bas (?:your|the|a|an|our) (?:\w+ )?(?:vendor|supplier|seller|provider|partner|sales\w*)\b|\b(?:as|being|you're|you are) (?:the|a|our|my)(?: \w+)? (?:buyer|customer|client)\b(?! here\b)|(?<!i'm )(?<!am )\bthe (?:buyer|seller|vendor|user)(?:'s)?\b|"
    r"\bwhat(?:'s| is| are) your (?:budget|needs)\b|\bhow many (?:\w+ )(?:do|would) you need\b|\b(?:for|get|getting|convince) you to (?:buy|sign|order|commit|say yes)\b|\bwould you (?:like|want|prefer) to (?:buy|order|proceed|sign|hear (?:about|more))\b|\b(?:our|my) (?:price|prices|fee|rate|rates|offer)(?: for you| to you| includes| comes)|\b(?:better|best|special|good|lower) price (?:for|to) you\b|\bfor (?:a )?customers? like you\b|\byou(?:'ll| will) be (?:happy|pleased|satisfied|delighted)\b|\btake (?:good |great )?care of you\b|\bour (?:service|plan|team will)\b|\b(?:earn|win|keep|have|get|want) your (?:business|trust|custom)\b|\bour (?:best |good |valued )?(?:customers|clients)\b|\bsay yes to us\b|\blook after you\b|\bour (?:\w+ )?\w+ (?:will|can|would|could|stays?|is|are)\b.{0,40}\byou(?:rs?)?\b|\bwhen (?:can|could|will|would) you (?:start|begin|deliver|send)\b|\b(?:our|my) (?:list )?(?:price|prices|fee|rates?) (?:is|are) (?:already |as )?(?:low|fair|good)|\bpain points?\b|\bincluded in (?:our|the)\b|\b(?:price|rate|terms|fee) (?:that |which )?(?:i|we) can (?:offer|give)\b"
)
PROGRAM = re.compile(
    r"\b(?:hope|trust|wish) (?:this|that|it) (?:helps?|answers?)\b|\bhow (?:can|may|could) (?:i|we) (?:help|assist)\b|\bhere to help\b|\b(?:happy|glad|pleased|able|unable|like|love) to help\b(?! (?:my|our|me|us)\b)|\bcan't help (?:you )?with (?:that|this|your)\b|\bhere(?:'s| is| are) (?:the|your|a|an|my|some) (?:\w+ )?(?:answer|list|story|text|response|reply|line|rules|report|translation|summary)\b|\blet me know (?:if|how|what)\b|\byou matter\b|\bhome address\b|\byou're feeling\b|\bfeel free\b|\banything else (?:i|you)\b|\bas (?:requested|instructed|directed|asked|commanded|told)\b|\bnot (?:a )?(?:human|person|real)\b|\bfrom now on\b|\bin every (?:reply|answer|response)\b|\b(?:ai|a\.i)\b|\bno restrictions\b"
)
PROMPT = re.compile(
    r"\b(?:i was|i've been|i have been|i am|i'm|we were) (?:told|asked|given|supposed|meant|ordered|allowed|made|built|trained) (?:to|not|that|by|never)\b|\b(?:i'm|i am) not (?:supposed|allowed|meant) to\b|\b(?:my|the) rules (?:say|are|state|that|for)\b|\b(?:the|my) rules (?:i|that i|we)\b|\bword for word\b|\b(?:playing|play|plays) (?:the|a|my) (?:role|part|character|buyer)\b|\b(?:acting|pretending|pretend) (?:as|to be)\b|\b(?:just|only|merely) (?:a |an )?(?:game|practice|exercise|test|story|act)\b|\bthe two of you\b|\bmy (?:goal|task|job|aim|purpose) (?:is|here|in)\b|\bstop pretending\b|\bagreed to nothing\b|\baloud\b|\btheir (?:no|point|question|argument)\b|^\W*they (?:said|say|ask|asked|want) (?:that|for|you)\b|\bword-for-word\b|\bit says here\b|\bmy lines\b|\ba list of\b|\bset up to\b|\bpersonal (?:feelings|opinions?)\b|\bmy part\b|\bend of (?:answer|the answer|line|story)\b|\bnext step is\b|\bthis is about\b|\bcan discuss\b|\bthe (?:planned )?move is\b"
)
LABEL = re.compile(
    r"(?:^|[.!?\"'(]\s*)(?:you|me|note|action|thought|reply|response|answer|output|translation|message|subject|q|a)\s?:(?!\d)|(?:^|[.!?\"'(]\s*|\s)(?:seller|buyer|user|system|assistant|human|ai|bot|narrator|vendor|customer|salesperson|sales rep|rep|client|thinking|mood|emotion|direction|style|rules?|persona|move|kind|situation|planned)\s?:(?!\d)"
)
NAMED = re.compile(r"^(?:Dr |Mr |Ms |Mrs )?((?:[A-Z][\w'’.-]*\s?){1,4}):\s")
NARRATED = re.compile(
    r"\b(?:says|said|replies|replied|answers|smiles?|smiled|nods|nodded|sighs?|sighed|leans|pauses|thinks|laughs|shrugs|frowns|chuckles|whispers|winks|grins|clears)\b"
)
TOLD = re.compile(
    r"\byou (?:lean|nod|smile|sigh|shrug|pause|laugh)\b|[\"'],? (?:you|i|she|he|they) (?:say|said|says|reply|replied|answer|answered|nod|smile|ask|asked)\b|\bthen you (?:say|answer|reply|nod)\b"
)
OPENERS = frozenset(
    """
    look listen honestly right okay ok well so fine good now again simple question answer fact thing last final offer first
    second here mine deal still frankly
    """.split()
)


def role_fault(examined: Examined, *, spans: list[tuple[int, int]]) -> Fault | None:
    """Whether somebody else than the buyer speaks in it. ``spans`` are the terms, which are not looked at."""
    text = examined.counted
    for start, end in spans:
        text = text[:start] + "#" + " " * max(end - start - 1, 0) + text[end:]
    if "the two of you" in examined.plain:
        return Fault.PROMPT
    if PROGRAM.search(text):
        return Fault.ASSISTANT
    own = "|".join(map(re.escape, own_names(examined)))
    if PROMPT.search(text) or (re.search(rf"\b(?:{own})\b(?!'s (?:word|side))", text) and not examined.tells):
        return Fault.PROMPT
    return (
        Fault.ROLE
        if SELLER.search(text) or represents(examined, text)
        else speaker_fault(examined, text, spans)
    )


def represents(examined: Examined, text: str) -> bool:
    """Whether it speaks for the other company."""
    names = "|".join(map(re.escape, sorted(examined.licence.tongue.sides)))
    pattern = (
        rf"\b(?:we|us|i|i'm|we're|here|team|welcome|considering|choosing|behalf|this is|our) (?:here )?(?:at |to |from |with |of |for )?(?:{names})\b(?! (?:broke|failed|let|did|has|had|was|went|people))"
        rf"|\bat (?:{names}),? (?:we|i|our)\b|\b(?:{names}) (?:can|could|will|would|offers?|is happy)\b.*\byou"
    )
    return bool(names) and re.search(pattern, text) is not None


def speaker_fault(examined: Examined, text: str, spans: list[tuple[int, int]]) -> Fault | None:
    """Whether it writes lines for somebody, or tells what people do."""
    if LABEL.search(text) or (TOLD.search(text) and not examined.licence.unclear):
        return Fault.SPEAKER
    named = NAMED.match(examined.text)
    if named:
        words = [word.casefold() for word in re.findall(r"[^\W\d_]+", named[1])]
        known = examined.licence.names - OPENERS
        if len(words) == 1 and words[0] not in OPENERS and not spans:
            return Fault.SPEAKER
        if (len(words) > 1 and all(word[:1].isupper() for word in named[1].split())) or (
            words and words[0] in known
        ):
            return Fault.SPEAKER
    return Fault.SPEAKER if re.search(rf"\b(?:she|he)(?: \w+)? {NARRATED.pattern}", text) else None


def own_names(examined: Examined) -> list[str]:
    """The buyer's names, as the plain form has them."""
    return [name.casefold() for name in examined.licence.cue.case.buyer.name.split()]

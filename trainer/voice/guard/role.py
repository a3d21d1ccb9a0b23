# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""Who speaks: the buyer, never the seller, never a program, and nobody else in between."""

import re

from trainer.voice.faults import Fault
from trainer.voice.guard.sentence import Examined

CAN = r"(?:i|we)(?:'ll|'d|'m| can| could| will| would| might| may| am| are|'re)?(?: (?:also|happily|gladly|certainly|definitely|even|always|just|then|be|able|willing|happy|glad|prepared|pleased|delighted|to|now|maybe|probably))*"
GOODS = r"(?:products?|pricing|price list|list price|solutions?|platform|software|subscription|packages?|offerings?|rate card|sales team|catalogue|service level|sla|tool|app|licen[cs]es?|roadmap|release|uptime|data cent(?:er|re)|managed service|standard rate|boxes|pallets|mill|discounts?|cost to serve|customers like you|technology|onboarding team|account team)"
SELLER = re.compile(
    rf"\b(?:our|my) (?:\w+ )?{GOODS}\b|\b(?:our|my) (?:price|prices|fee|rate|rates|service|services)(?: is| are|,| per| for you| will| can|$|\.| comes)|"
    rf"\b{CAN} (?:offer|give|grant|do|extend|get|provide|arrange|throw in|include|add)(?: (?:you|your \w+|us both))?(?: (?:a|an|some|another|any|the|up to|with|further|extra|bigger|better|special|free|additional))*(?: \w+)? ?(?:discounts?|rebates?|refunds?|price cuts?|price reductions?|free trials?|trial|upgrades?|better price|lower price|special price|lower rate|better rate|lower fee|extra support|free (?:months?|training|onboarding|support|setup|shipping|delivery))\b|"
    rf"\b{CAN} (?:lower|reduce|drop|cut|discount|slash|shave|waive|bring down|knock(?: something)?(?: off)?|come down|go down|go lower|take (?:something|a bit|a little|some) off|match (?:their|the competitor))\b(?! by here| the subject| the (?:act|topic|matter))|"
    r"\bthank(?:s| you)(?: so much| very much| again)? for (?:your (?:business|order|purchase|interest|loyalty|inquiry|enquiry|custom|patronage|question about our)|choosing|ordering|buying|purchasing|signing up|considering (?:us|our)|being (?:a|such a) (?:\w+ )?customer|contacting|reaching out|shopping|calling (?:us|support))|"
    r"\byour (?:order|purchase|subscription|account (?:with us|manager will)|shipment will|delivery will be|invoice (?:will|is)|onboarding (?:will|starts|team)|business (?:is|means))\b|\b(?:we|i) (?:value|appreciate) your (?:business|custom|loyalty)|"
    rf"\b{CAN} (?:ship|supply|sell|install|host|onboard|implement|deploy|invoice|bill|upgrade|migrate|deliver(?: it)? to|roll out|set up|train|send you (?:a|an|the|our|over) (?:quote|proposal|contract|invoice|offer|order form))(?: (?:it|this|that|them))?(?: (?:to|for))? (?:you|your)\b|\b{CAN} send (?:you )?(?:over )?(?:a|an|the|our|your) (?:quote|proposal|invoice|order form|pricing)\b|"
    r"\b(?:i'm|i am|we're|we are|as|being|me as|speaking as)(?: \w+)? (?:the|your|a|an) (?:\w+ )?(?:seller|vendor|supplier|provider|salesperson|salesman|saleswoman|sales ?rep\w*|account (?:executive|manager|rep)|sales(?: person| team| representative| manager)?|dealer|consultant|representative|agent|partner at)\b|"
    r"\b(?:i|we) (?:sell|represent|work (?:in|for) sales)\b|\bon behalf of\b|\bselling (?:you|to you)\b|\bsell (?:it |this |that )?to you\b|\bbuy (?:from|it from) (?:us|me)\b|\b(?:as|being|you're|you are) (?:the|a|our|my)(?: \w+)? (?:buyer|customer|client|purchaser)\b(?! here\b)|"
    r"\bwhat(?:'s| is) your budget\b|\b(?:earn|win|have|get|want) your business\b|\bhere to sell\b|\bincluded in (?:our|the) (?:plan|package|price|offer)\b|\b(?:allows?|lets?|gives?|gave) (?:me|us)(?: to give)?(?: you)? (?:a |some )?discounts?\b|\bas a customer\b|\bhow many (?:seats|users|licen[cs]es|sites) (?:do|would) you\b|\b(?:are you|when are you) ready to (?:sign|buy|order|commit)\b|\bwhat (?:can|could) (?:i|we) do (?:for you today|to earn|to win)\b|\b(?:would|do) you like to (?:buy|order|purchase|proceed with)\b|\bwould you (?:pay|buy)\b|\b(?:price|rate|terms|deal|offer) (?:that |which )?(?:i|we) can (?:offer|give)\b|\b(?:for|get|getting|convince) you to (?:buy|sign|order|commit|say yes)\b|\b(?:we|i) (?:provide|make|build|run|have|deliver) the (?:best|leading|finest)\b|\bmy commission\b|\bour (?:clients|customers) (?:love|pay|see|report|usually)\b|\byour (?:procurement|purchasing) (?:team|department|people)\b|\bthe (?:seller|vendor|salesperson|user)(?:'s)?\b|\bas the buyer\b|(?<!i'm )(?<!am )\bthe buyer(?:'s)?\b|\bi(?:'m| am) (?:now )?(?:selling|the one selling)\b"
)
IDENTITY = re.compile(
    r"\b(?:ai|a\.i|artificial intelligence|language model|llm|chat ?bots?|gpt(?:-?\d)?|openai|anthropic|claude|gemini|mistral|llama|deepseek|qwen|copilot|siri|alexa|neural net\w*|machine learning|training data|knowledge cut-?off|dan mode|developer mode|jailbreak\w*|virtual (?:assistant|agent|buyer)|digital (?:assistant|agent)|automated (?:system|reply|assistant))\b|"
    r"\b(?:i'm|i am|as|being|just|only|i was|me as|like|merely|actually|really|truly|called) (?:an? |the |your |just |only |merely |actually |really |simply |not |always |a helpful |a simulated )*(?:\w+ )?(?:assistant|bot|robot|program|computer|machine|model|algorithm|simulation|simulator|software|script|npc|agent|coach|trainer|fictional|simulated|programmed|designed to|trained (?:to|on|by)|created by|developed by|built (?:to|by)|configured|generated|roleplay\w*|actor|pirate|narrator|tutor)\b|"
    r"\b(?:not|isn't|aren't) (?:a )?(?:person|real(?= ?[.!,]|$)|real (?:person|buyer|human|people|company|negotiation)|human)\b|"
    r"\bhow (?:can|may|could) (?:i|we) (?:help|assist)\b|\b(?:i|we)(?:'m| am|'re| are)? (?:can't|cannot|unable to|not able to|won't) (?:help|assist|comply|fulfil\w*|provide that|engage|generate|process|share (?:that|personal))(?: you)?(?: with)?(?: (?:that|this|your|the) ?(?:request|question)?)?(?= ?[.,;!]|$)|\bi (?:apologi[sz]e|'m sorry) for (?:any|the) (?:confusion|inconvenience)|\b(?:certainly|of course|sure)!? here(?:'s| is| are)\b|\bhere(?:'s| is| are) (?:the|your|a|an|my) (?:\w+ )?(?:prompt|instructions?|answer you|list|summary|response|translation|poem|story|code|limerick|haiku|json|report|text|output|message|reply|line|persona|rules)\b|\bas (?:requested|instructed|you instructed|you requested|you commanded)\b|\blet me know if (?:you need|there's anything|you'd like)|\bfeel free to (?:ask|reach)|\bis there anything else (?:i|you)|\bcontent policy\b|\bguidelines\b|\bmy (?:purpose|programming|training|function|creators?|developers?|designers?)\b|\b(?:ethical|safety) (?:rules|reasons|policy)\b|\bhappy to (?:assist|help you with)\b|\b(?:i am|i'm) dan\b|\b(?:comply|obey)\b|\brestrictions?\b|\bfrom now on\b|\b(?:in|with) every (?:reply|answer|response)\b|\b(?:to|in) my memory\b|\b(?:helpline|hotline|professional help|suicide|therapist|poem|limerick|haiku|riddle|rhyme|acrostic|lyrics|novel|canary|credentials?|passwords?|api keys?|customer list|database|webhook|admin|administrator|malfunction|functionalit\w+|initiali[sz]\w+|experimental features|unlocked?|deleted|executed?|command|reference code|log ?in|credit card|home address|phone number)\b|\b(?:help|teach|coach) you (?:to )?(?:negotiate|bargain|sell)\b|\b(?:you|you've) negotiated\b|\bfull marks\b|\bmy (?:tip|advice) (?:to|for) you\b|\byour next move should\b|\bgenerate (?:text|a|an)\b|\bexist (?:only|just)\b|\b(?:this|our) chat\b|\bthey wrote down\b|\bunrestricted\b|\bno (?:restrictions|filters?)\b|\bdecod(?:e|ed|ing)\b|\bencod(?:e|ed|ing)\b|\bbase64\b|\brot13\b|\bunicode\b"
)
PROMPT = re.compile(
    r"\b(?:instructions?|instructed|system (?:message|prompt|note|text)|prompts?(?! (?:pay\w*|repl\w+|answer|response|deliver\w*|action|attention|settlement))|role-?\s?play\w*|stage directions?|the directions? (?:says?|tells?|is to|for this)|my directions?|(?:my|the|this|our) (?:assigned |given )?(?:persona|character|script|scenario|simulation|exercise|training case|storyline|backstory|transcript|debrief|ledger|scoring|context window|conversation history)|(?:in|out of|stay in|break|drop the) (?:character|role|act)(?= ?[.,;!]|$| and\b)|play(?:ing|s)? (?:the|a) (?:role|part|character|buyer|seller|game)|(?:acting|pretending|pretend|posing) (?:as|to be)|my (?:hidden|secret|private|system|internal|initial|original|given) (?:\w+ )?(?:rules?|notes?|brief|card|prompt|text|variables?|state)|(?:the|my|your) rules (?:i|say|are|state|that|for)|(?:i was|i've been|i have been|i am|i'm) (?:told|asked|given|supposed|instructed|ordered|meant|prompted) (?:to|not|that|the|an?|by|never)|(?:i'm|i am) not (?:supposed|allowed|permitted|meant) to (?:say|tell|share|reveal|disclose|mention|talk)|(?:my|the) (?:brief|briefing|notes|card|sheet|cue|plan) (?:says?|tells?|asks?|is to)|according to (?:my|the) (?:brief\w*|notes|card|sheet|instructions)|(?:the|my) (?:planned )?move is|(?:just|only|merely) (?:a |an )?(?:game|practice|exercise|test|drill|training|simulation|story|pretend\w*)|(?:the|a|my|your|final) scores?|points for|stop pretending|corrected value|confidential|verbatim|placeholder|markdown|json|yaml|token|tokens|parameter|variable|reservation (?:price|value)|payoff|utility|zopa|aspiration|walk_away|batna|as per my|override|debug\w*|maintenance mode|end of (?:the )?(?:role|scene|conversation|input|message))\b"
)
LABEL = re.compile(
    r"(?:^|[.!?\"'(]\s*)(?:you|me|note|action|thought|reply|response|answer|output|translation|message|subject|q|a)\s?:(?!\d)|(?:^|[.!?\"'(]\s*|\s)(?:seller|buyer|user|system|assistant|human|ai|bot|narrator|vendor|customer|salesperson|sales rep|rep|client|thinking|mood|emotion|direction|style|rules?|persona|move|kind|situation|planned)\s?:(?!\d)"
)
NAMED = re.compile(r"^(?:Dr |Mr |Ms |Mrs )?((?:[A-Z][\w'’.-]*\s?){1,4}):\s")
NARRATED = re.compile(
    r"\b(?:says|said|replies|replied|answers|smiles?|smiled|nods|nodded|sighs?|sighed|leans|pauses|thinks|laughs|shrugs|frowns|chuckles|whispers|winks|grins|clears)\b"
)
OPENERS = frozenset(
    {
        "look",
        "listen",
        "honestly",
        "right",
        "okay",
        "ok",
        "well",
        "so",
        "fine",
        "good",
        "now",
        "again",
        "simple",
        "question",
        "answer",
        "fact",
        "thing",
        "last",
        "final",
        "offer",
        "first",
        "second",
        "here",
        "mine",
        "deal",
        "still",
        "frankly",
    }
)


def role_fault(examined: Examined, *, spans: list[tuple[int, int]]) -> Fault | None:
    """Whether somebody else than the buyer speaks in it. ``spans`` are the terms, which are not looked at."""
    text = examined.counted
    for start, end in spans:
        text = text[:start] + "#" + " " * max(end - start - 1, 0) + text[end:]
    if IDENTITY.search(text) or re.search(r"\bAI\b", examined.text):
        return Fault.ASSISTANT
    own = "|".join(map(re.escape, own_names(examined)))
    if PROMPT.search(text) or re.search(
        rf"\b(?:you(?:'re| are)|your name is|i(?:'m| am) (?:playing|portraying)|(?:no|not the|a) (?:real|actual)) (?:{own})\b",
        text,
    ):
        return Fault.PROMPT
    if SELLER.search(text) or represents(examined, text):
        return Fault.ROLE
    return speaker_fault(examined, text, spans)


def represents(examined: Examined, text: str) -> bool:
    """Whether it speaks for the other company."""
    names = "|".join(map(re.escape, sorted(examined.licence.tongue.sides)))
    return (
        bool(names)
        and re.search(
            rf"\b(?:we|us|i|here|team) (?:here )?(?:at|from|with) (?:{names})\b|\b(?:this is|from|for|represent\w*|behalf of|we're|i'm|we are|i am|our company,?) (?:{names})(?=[.,!;]|$| and\b| here\b| speaking\b)|\bat (?:{names}),? (?:we|our)\b|\b(?:{names})(?:'s)? (?:team|and i|welcomes|thanks)\b|\b(?:choosing|considering|with us at) (?:{names})\b|\b(?:{names}) (?:can|could|will|would|offers?|is happy)\b.*\byou",
            text,
        )
        is not None
    )


def speaker_fault(examined: Examined, text: str, spans: list[tuple[int, int]]) -> Fault | None:
    """Whether it writes lines for somebody, or tells what people do."""
    if LABEL.search(text):
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
    who = "|".join(map(re.escape, (*own_names(examined), "she", "he", "the buyer", "the seller")))
    return Fault.SPEAKER if re.search(rf"\b(?:{who})(?: \w+)? {NARRATED.pattern}", text) else None


def own_names(examined: Examined) -> list[str]:
    """The buyer's names, as the plain form has them."""
    return [name.casefold() for name in examined.licence.cue.case.buyer.name.split()]

"""Naming: saying that one is being pushed, instead of giving in or pushing back."""

import re

VERBS = "threaten bluff corner rush bully strong-arm blackmail".split()  # noqa: SIM905 - it reads best as text
PUSHES = (
    rf"(?:(?:{'|'.join(VERBS)})(?:ing)?|pressur(?:e|ing)|pressuri[sz](?:e|ing)|squeez(?:e|ing)|"
    r"push(?:ing)?(?= (?:me|us|too|so|very|pretty|rather|hard|this|it|that)\b| a bit\b| ?[.,!?;:]| ?$))"
)
"""What a side does that pushes. Pushing for a number is plain bargaining."""
PUSHED = r"(?:(?:push|pressur|pressuri[sz]|rush|corner|threaten|strong-arm|blackmail)ed|bullied|boxed in)"
"""What is done to whoever is pushed."""
WEIGHING = r"(?:you|that you|on (?:you|your|my|our|us|me)|from|to (?!me\b))"
"""Behind "pressure": the pressure that somebody else is under."""
THING = (
    rf"(?:ultimatums?|threats?|bluff(?:ing)?|pressure(?! {WEIGHING})|take[- ]it[- ]or[- ]leave[- ]it|"
    r"blackmail|bullying|pushy|artificial)"
)
"""What a push is called."""
SOUNDS = r"(?:'s| is| was)?(?: starting to)?(?: sounds?| feels?| looks?| seems?| comes across)?"
LIKE = r"(?:(?:like|as|to me|rather|pretty|very|just|only|quite|a|an|the|some|(?:sort|kind|bit) of) )*"
OURSELVES = r"(?:i|we|me|us)\b(?:(?!\byou)[^.!?;]){0,30}"
YOU = r"(?:you(?:'re| are| keep|'ve been| have been| can't| just)|are you)"
DO_NOT = r"(?:(?<!i )(?<!we )(?:don't|do not)|stop|no need to|no point in)"
STILL = r"(?:(?:just|really|still|now|only|trying to|please|ever|even) )*"
NEVER = r"(?:won't|will not|don't|do not|doesn't|does not|isn't going to|never)"
GERUND = r"(?:push|pressur|threaten|rush|corner|bully|squeez)ing"
PATTERNS = (
    rf"(?:that|this|it|which){SOUNDS} {LIKE}{THING}",
    r"(?:sounds?|feels?|looks?) (?:so |very |pretty |rather |quite )?final",
    r"(?:artificial|made[- ]up|invented|fake) (?:deadline|urgency|rush|scarcity|hurry)",
    r"your (?:\w+ )?(?:threats?|ultimatums?|bluff)|call(?:ing)? (?:that|the|this) bluff",
    rf"(?:{YOU}|{DO_NOT}) {STILL}{PUSHES}",
    rf"{OURSELVES}\b(?:be|being|get|feel|feeling|felt) {PUSHED}(?! by (?!you))",
    rf"{GERUND} (?:me|us)(?: like (?:this|that))? (?:won't|will|does|is)",
    rf"(?:threats?|ultimatums?|pressure|bluffs?) {NEVER} (?:work|help|get|move|change|impress|make)",
    r"(?:stop|enough of|no more|without) (?:the |these |your |any |more )?(?:threats|ultimatums|bluffs)",
    rf"(?:i|we) (?:notice|hear|see|sense|feel) (?:a |an |the |some |your |a lot of )?(?:\w+ )?{THING}",
    r"(?:let's|can we|could we|i'd like to|i'd rather) slow (?:(?:this|things|it) )?down",
    r"(?:that|this|your) tone",
    r"not how (?:i|we)(?: (?:want|like|prefer) to)? (?:work|negotiate|do|deal|talk|bargain|speak)",
)
"""Who denies pushing, or speaks of the pressure that somebody else is under, matches none of them."""
NAMES_IT = re.compile(rf"\b(?:{'|'.join(PATTERNS)})\b")


def names_a_push(words: str) -> bool:
    """Whether words, in lower case, say that the other side is pushing."""
    return NAMES_IT.search(words.replace("’", "'")) is not None

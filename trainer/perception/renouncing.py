# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""Leverage that is named and laid down: "you're stuck until March, and I don't want to use that".

A renunciation holds for what stands before it and in it. What comes back behind it ("but without a signature
the service stops", "as long as you sign") shows that it was none, and being sorry to have to push never was.
"""

import re

from trainer.negotiation.acts import Act
from trainer.perception.text import Sentence

LAID_DOWN = frozenset({Act.EXPLOIT, Act.DEADLINE, Act.ULTIMATUM, Act.THREAT, Act.SCARCITY, Act.ASSUME_CLOSE})
"""What a renunciation may name without pressing."""

NOT = (
    r"\b(?:(?:i|we)(?: certainly| really| just| honestly| simply)?(?: promise(?: you)?(?: that)?(?: i| we)?)?"
    r"(?:(?:'d|'ll| would| will)? never| won't| will not| wouldn't| would not|"
    r" (?:don't|do not)(?: want| wish| mean| intend| plan)?(?: to)?|"
    r"(?:(?:'m| am|'re| are) not| (?:am|are)n't) (?:going|here|trying|out|about|looking) to| refuse to|"
    r" (?:don't|do not) (?:think|feel|believe) (?:it's|it is|that's|it would be) (?:right|fair|decent|my place|our place) to|"
    r" wouldn't dream of|(?:'ve| have) no (?:interest in|intention of|wish to|desire to))|"
    r"\bit (?:would be|wouldn't be|would not be|'d be|isn't|is not|is)(?: \w+)? (?:wrong|unfair|mean|cheap|shabby|right|fair|decent)(?: of (?:me|us))? to|"
    r"(?:nobody|no one)(?: here| at \w+)?(?:'s| is| will|'ll)(?: going to)?)(?: ever)? "
)
LEVERAGE = (
    r"(?:take advantage(?: of \w+(?: \w+)?)?|(?:threaten|exploit|abus|squeez|corner|blackmail)(?:e|ing)?(?: \w+){0,2}?|(?:profit|gain|benefit)(?:ing)? from (?:it|that|this|your \w+)|(?:play|lean|trade|bank|count|press|capitali[sz]e)(?:ing)? on (?:it|that|this|your \w+)|"
    r"us(?:e|ing) (?:that|this|it)(?= *(?:$|against|as|to|now|here))|us(?:e|ing) your (?:\w+ ){1,3}?(?:against you|as (?:a )?(?:leverage|lever|weapon|stick))|"
    r"hold(?:ing)? (?:that|this|it|(?:the|your) (?:\w+ )?\w+) over (?:you\w*|your \w+)|(?:mak(?:e|ing) you pay|charg(?:e|ing) you(?: \w+){0,2}?) for (?:that|this|it)|(?:hurry|rush|push|press|charge) you(?: \w+){0,2}? because of (?:that|this|it)|(?:price|pricing) (?:that|this|it) in|"
    r"(?:switch|turn|shut|cut)(?:ting|ing)? (?:off |down )?(?:you|it|this|that|them|anything|everything|the \w+|your \w+)(?: off| down)|do(?:ing)? that to you|"
    r"pull(?:ing)? (?:the plug|the service)|play(?:ing)? (?:the |that )?(?:\w+ ){1,6}?(?:game|card)|"
    r"(?:want )?you to sign (?:just |only )?because|mak(?:e|ing) (?:that|this|it) (?:any )?worse|add(?:ing)? to (?:that|it)|pretend (?:that|there(?:'s| is)|somebody|someone)|tell you (?:that )?(?:somebody|someone|another|others|there|the (?:offer|price)))\b"
)
NO_USE = re.compile(
    NOT
    + LEVERAGE
    + r"|^(?:please )?(?:don't|do not) (?:sign|decide|agree|accept|say yes|commit|rush|hurry|pay)(?: \w+){0,2}? (?:just|only|simply) because\b"
    + r"|\b(?:i|we)(?:'d| would) (?:feel|be) (?:bad|wrong|ashamed|rotten|mean) (?:using|exploiting|leaning on|taking advantage of)(?: \w+)?"
    + r"|^(?:.* )?(?:take it or leave it|threats|ultimatums|deadlines|pressure) (?:isn't|aren't|is not|are not) (?:my|our) (?:style|way|thing|game)\b"
)
"""No use will be made of it."""
NOT_DONE = re.compile(
    r"\b(?:could|easy to|tempting to|might)\b.*\b(?:and|but) (?:(?:i|we) (?:won't|will not|never will|refuse to|would never)(?: do (?:that|it|so))?$|(?:that|this|it)(?:'s| is| is|) ?(?:not|n't|isn't) (?:how|what|who|the way|my way|our way|true)\b|(?:that|this|it)(?:'d| would) be (?:a lie|untrue|unfair|lying|wrong)\b)"
)
"""What could be done is not: "I could tell you it goes up on Monday, but that isn't how I work"."""
CARE = re.compile(
    r"\b(?:so let me be (?:extra|especially|very|all the more) (?:fair|careful|gentle)|(?:why|so|because of (?:that|it)|(?:since|because|as) you\b[^.]*,) (?:i|we)(?:"
    r"(?:'ll| will|(?:'d|'m|'re| would| am| are)?(?: like to| rather| want to| wanted to| going to| trying to| mean to)| should| ought to| have to)"
    r"(?: \w+ly| all the more)? (?:be (?:very |all the more |extra |especially )?(?:fair|careful|gentle|considerate)|go (?:easy|gently)|"
    r"(?:put|name|give you|quote(?: you)?|offer(?: you)?|start with) (?:a|the|my|our) (?:fair|honest|decent) \w+|not (?:push|press|hurry|squeeze|haggle))|"
    r"(?:'d| would)? owe you (?:a|an)(?: \w+)? (?:price|offer|number|terms)\b))"
)
"""A weak spot is a reason to be fair."""
MORE_TIME = re.compile(
    r"\b(?:(?:i|we)(?:'ll|'d| will| would| can| could|'m| am|'re| are)(?: be)?(?: (?:gladly|happily|always|simply|just|happy to|glad to|fine to))? "
    r"(?:extend(?: (?:it|that|the (?:date|offer|deadline|contract)))?|(?:move|push|shift) (?:it|that|the (?:date|deadline))(?: back| out)?|keep (?:the lights|it|you|everything|the service) (?:on|up|running|going)))\b"
)
"""A date gives way."""
NEEDED = re.compile(
    r"\bif (?:the |that |this |it |\w+ )[^,]*\b(?:tight|soon|early|short|work|enough|much)\b|\bif you can't (?:decide|answer|sign|make it)\b|\bif (?:you|we) need (?:\w+ )?(?:longer|more time|time|days?|weeks?)\b|\buntil you(?:'ve|'re| have| are) (?:decided|ready|done|sure)\b"
)
"""When it does: whenever they need it to."""
BACK = re.compile(
    r"\b(?:but|yet|however|though|although|unless|otherwise|only if|as long as|so long as|provided|except|before|without|still|or else|then|"
    r"if you(?:'ll|'d)?(?! (?:need|want|prefer|like|haven't|aren't|can't|couldn't))|so (?:sign|let's|take|you|don't)|take it or|it's (?:a|the|just)|sign|who else|"
    r"(?:goes|go) up|more (?:a|per) \w+|for (?:a|another) (?:fee|price|premium)|let's be|i intend|we intend|my (?:director|boss|board))\b"
    r"|\bat [$€£]?\d|[$€£]?\d+ (?:dollars|euros|pounds|percent)|[$€£]\d"
    r"|, (?:the|our|your|everything|it) [^,]*\b(?:go(?:es)? (?:off|dark|up)|stops?|shuts?|closes?|lapses?)\b"
    r"|[,:-] (?:and |because |since |as |after all )?(?:you(?:'ve got (?:no|nowhere)| have (?:no|nowhere|until)|'re (?:stuck|desperate|out of|locked|over)| can't| cannot| need (?:us|this|it)| don't have| know (?:it|that))|nobody|no one|there's no|we both know)\b"
)
"""What takes a renunciation back, behind it."""
PUSHES = re.compile(
    r"^(?:so |then |just |please )?(?:sign|decide|accept|pay|commit|agree)\b|\bor (?:else|i|we|it|you|your|the)\b|"
    r"\b(?:i|we)(?:'ll| will|'re going to| are going to) (?:shut|cut|switch|turn|stop|pull)\b|"
    r"\b(?:price|rate|offer|fee|quote)\b(?: \w+){0,3} (?:goes|go|rises?|expires?|lapses?|ends|doubles?|is gone)\b"
)
"""What no word behind it lays down: a demand, what happens otherwise, a date that the speaker sets."""
REFUSES = re.compile(r"n't\b|\b(?:cannot|not|no|never|too|unable|nobody|refuse)\b")
REFERS = re.compile(r"(?:and |but )?(?:that|this)(?:'s| is)\b.*\bwhy\b|.*\b(?:that|this|it)$")
"""Speaks of what was just said."""


def renounces(sentence: Sentence) -> frozenset[Act]:
    """What a sentence names and lays down, or the next one does for it."""
    following = sentence.after
    if lays_down(sentence.plain):
        return LAID_DOWN if REFUSES.search(without(sentence.plain)) else LAID_DOWN | {Act.REJECT}
    behind = (
        following is not None
        and not PUSHES.search(sentence.plain)
        and REFERS.match(following.plain)
        and lays_down(following.plain)
    )
    return LAID_DOWN - {Act.ULTIMATUM, Act.THREAT} if behind else frozenset()


def lays_down(plain: str) -> bool:
    """Whether words renounce leverage, and do not come back to it."""
    for pattern in (NO_USE, NOT_DONE, CARE):
        found = pattern.search(plain)
        if found is not None:
            return not (PUSHES.search(plain[: found.start()]) or BACK.search(plain[found.end() :]))
    return MORE_TIME.search(plain) is not None and gives_way(plain)


def gives_way(plain: str) -> bool:
    """Whether a date is moved for the asking: when it is too early for them, and for nothing in return."""
    rest, needed = NEEDED.subn("", MORE_TIME.sub("", plain))
    return needed > 0 and not BACK.search(rest.replace("but", "", 1))


def without(plain: str) -> str:
    """The words beside a renunciation, which may refuse something of their own."""
    return re.sub(
        r"\b(?:can't|don't|have no|nobody|too tight|doesn't work)\b",
        "",
        MORE_TIME.sub("", NOT_DONE.sub("", NO_USE.sub("", plain))),
    )

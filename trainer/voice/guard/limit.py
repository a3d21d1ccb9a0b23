# ruff: noqa: E501 - patterns and word lists read worse when broken up
"""Talk of how far the buyer could go and of having nowhere else to go, in words that are harmless by themselves."""

import re

from trainer.voice.faults import Fault
from trainer.voice.guard.sentence import Examined

MOST = re.compile(
    r"\bany (?:higher|more|further) (?:and|than that)\b|\b(?:highest|most|farthest|furthest|best|top|utmost|all|lowest|latest|longest)(?: \w+){0,3} (?:i|we)(?: can|'d| could|'m able to| would| am able to|'ll| will|'ve got|'re able to)(?: possibly| ever| really)? (?:go|do|offer|give|manage|get|put|pay|spend)\b|"
    r"\bas (?:high|far|low|much|late) as (?:i|we|it)(?:'ll|'d| can| could| will| would|'m|'re|'s| get| go| goes| gets)?\b|"
    r"\b(?:can't|cannot|couldn't|can not|can't be seen|not able to|won't be able to|mustn't|may not|could never|can never|would never|will never|never) (?:\w+ ){0,2}(?:go|do|offer|move|come|give|put|pay|paying)(?: you| up)? (?:any |even |a )?(?:higher|above|over|beyond|past|more than|further|more|extra)\b(?! (?:for nothing|without|unless|until|just|like that|on (?:that|this) basis))|"
    r"\bnot (?:a|one|another) (?:single )?(?:dollar|penny|day) (?:more|over|above|higher|longer)\b|\b(?:a bit|a little|something|much|a lot) (?:more|less) than (?:that|this|it)\b|\b(?:no|nothing|not) (?:more|higher|further|above|over|beyond) than?\b(?! (?:before|that from you|you|fair|a))|\bnothing (?:above|over|beyond|higher)\b|"
    r"\b(?:anything|everything|whatever|a number|what's) (?:above|over|beyond|higher|more than|past|below|under)\b|(?:^\W*|\b(?:is|it's|are|be|been|lies|sits|yes|well|far|just|little|bit|slightly|go|goes|went|gone|still|right|somewhere|even) )(?:past|above|beyond|below|under|over) (?:that|this|it|what|your|the (?:figure|number|price))\b|\bwalk-?\s?away\b(?= (?:price|point|number))|\b(?:my|our|the) walk-?\s?away\b|\bbreak-?\s?even\b|\bleaves? (?:me|us)(?: \w+){0,2} (?:room|play|enough)\b|\bdollars? left\b|"
    r"\b(?:real|true|actual|hidden|honest|own) (?:number|figure|price)\b|\b(?:there's|there is|i have|i've got|we have|we've got|(?<!you've )(?<!you have )got) (?:still |some |a (?:bit|little) (?:of |more )?|a lot of |plenty of |more |enough )*(?:room|slack|play|money|give)\b|"
    r"\b(?:first|last|second) digit\b|\b(?:even|odd) number\b|\b(?:hold|holding|held) (?:something|some|a bit) back\b|\bwould have (?:said yes|paid|gone|taken)\b|\bcould(?:'ve| have) (?:asked|had|got|gone)\b|\bsome give\b|\b(?:not|aren't|isn't) (?:as|that|so|a) (?:firm|fixed|strict|set|hard)\b|"
    r"\b(?:price|money)(?: (?:alone|itself))? (?:isn't|is not|wouldn't be|won't be|doesn't|does not) (?:\w+ )?(?:what|the (?:problem|issue|point)|stopping|a (?:problem|worry)|matter)|\bwhere (?:i|we)(?:'d|'ll)? (?:stop|draw the line|get off|break|end)\b|\bat the (?:edge|end|top)\b|\bguessed (?:it|right)\b|\bread my mind\b|\b(?:told|said|gave|set) (?:me )?(?:a|the|my) (?:number|figure)\b"
)
FINE = re.compile(
    r"\b(?:as far as (?:i'm concerned|(?:i|we) (?:can (?:see|tell)|know|can|see)|it goes)|as (?:long|much|far) as (?:it|we|i) (?:goes both|like|want|would|can (?:see|tell|remember)|hate|know|wish|appreciate|hope|respect|enjoy|understand|trust|need|do)|most (?:i|we) can say|best i can (?:say|tell|do (?:for|with|today|right now|on))|all i can (?:say|tell|do is)|all (?:we|i) (?:do|get|can do))\b|\bgo further (?:down|into)\b|\bgive and take\b|\b(?:hands are|on the) table\b"
)
WEAK = re.compile(
    r"\bnowhere (?:else )?(?:to go|for us)|\b(?:no|not any|any) (?:other |real |good )?(?:way (?:out|around|to (?:leave|go))|plan|one else|other (?:way|road|offer|ideas?))\b|\b(?:only|last) (?:hope|way|one (?:left|we|for us)|road)\b|\b(?:can't|couldn't|cannot|don't know how to|how would we|hard to) (?:\w+ )?(?:do without|live without|manage without|work without|leave|move (?:away|before|anywhere)|go (?:anywhere|elsewhere|back|on without)|get out|walk|replace) ?(?:you|away|now|this)?\b|"
    r"\blose my\b(?! (?:temper|patience|nerve|head|place|thread))|\bstuck with (?!it|that)|\b(?:nobody|no one|nothing|someone|somebody) else (?:can|will|could|would|is|there|to|for us|we|ever)\b|\b(?:talked|spoken|asked|have|find|found|got|approached)(?: to)? (?:anyone|anybody|nobody|no one|somebody|someone) else\b|\bno one (?:we|i)\b|\b(?:leaving|losing|lose|replacing) you\b|\bneed (?:this|it|you|your help)(?: \w+)? (?:more than|badly|so much|desperately)|(?<!where )\b(?:i|we) need (?:you|this)(?: more)?(?= ?[.,!]|$)|\bhave to (?:take|stay(?! where)|live with (?:it|that|whatever)|say yes|go along)\b|\bin no position\b|\bin your hands\b|\bwithout you\b|\bfar better off with you\b"
)
PROBED = re.compile(
    r"\d|\b(?:limit|budget|ceiling|maximum|max|highest|most|top end|bottom|authori[sz]ed|secret|real number|digits?|even or odd|above|below|more than|less than|higher|lower|up to|afford|alternative|number|figure|price)\b"
)
OFF = re.compile(
    r"\b(?:number|figure|price) (?:in my head|i have|is close)\b|\bclose to yours\b|\bhow far (?:i|we) (?:can|could)\b|\bhave to stop\b|\b(?:under|above|over|below) what you\b|\b(?:more|less|higher|lower|bigger|smaller|better) than (?:(?:that|this|it)(?= ?$|[.,!?])|you think|i said|what i said|(?:i|we)(?:'d| had)? (?:feared|expected|thought|hoped|planned|was|were))\b|\b(?:isn't|not|aren't) (?:so |that |too |very )?far (?:from|off|apart|away)\b|\bevery (?:dollar|step|day) you\b"
)
COMPARES = re.compile(
    r"\b(?:getting|very|quite|pretty|that's|you're|not) (?:so |that |too |very )?(?:close|near|warm|far off|far away)\b(?! to)|\bstop there\b"
)
DENIES = re.compile(r"(?:\b(?:not|never|no|nothing)|n't)\b[^,;]*$")
NEEDS = re.compile(r"\b(?:need|needs|take|takes|worth|want|expect\w*|hoping|do|deserve\w*) (?:\w+ ){0,3}$")
FURTHER = re.compile(
    r"\b(?:maybe|perhaps|possibly|probably|even|and|or|then|but|could|might)(?: go| be| do)?(?: a (?:bit|little|touch|notch))? (?:more|higher|further)\b(?! (?:importantly|than|or less|to (?:the point|it)|time|question|thing|reason|of))|\bhigher for\b|\bfor (?:now|starters|a start)\b(?=.*\bmore\b)|\b(?:move|go|come) (?:a (?:bit|little) )?(?:further|higher|more) (?:later|next|if|again)\b"
)
DROPS = re.compile(
    r"\b(?:i|we) (?:don't|do not|no longer|needn't)(?: really| even| actually)? (?:need|have to have|insist on|care (?:about|for))\b(?! (?:a lecture|that (?:tone|kind)|you to|to))|\bforget (?:about )?the\b"
)


def limit_fault(examined: Examined, spans: list[tuple[int, int]]) -> Fault | None:
    """Whether it says how far the buyer could go, or what would become of it without an agreement."""
    text = marked(examined.free, spans)
    licence = examined.licence
    if MOST.search(FINE.sub(" ", text)) or WEAK.search(text):
        return Fault.LIMIT
    off = OFF.search(text)
    if off and not NEEDS.search(text[: off.start()]) and not DENIES.search(text[: off.start()]):
        return Fault.LIMIT
    compared = COMPARES.search(text)
    if (
        compared
        and "?" not in text
        and not (licence.takes_up and licence.about_offer)
        and PROBED.search(licence.heard)
    ):
        return Fault.LIMIT
    if spans and FURTHER.search(text):
        return Fault.YIELDING
    dropped = DROPS.search(text)
    choices = licence.tongue.offers.choices.patterns.values()
    about = text[dropped.start() :] if dropped else ""
    if dropped and (
        licence.tongue.vocabulary.named(about)
        or any(one[1].search(about) for found in choices for one in found)
    ):
        return Fault.YIELDING
    return None


def marked(text: str, spans: list[tuple[int, int]]) -> str:
    """The text with a mark in place of each of the terms that stand in it."""
    for start, end in spans:
        text = text[:start] + "#" * (end - start) + text[end:]
    return text

# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""Talk of limits, budgets and alternatives, which no move makes; and promises to give way, which few do."""

import re

from trainer.negotiation.moves import MoveKind
from trainer.voice.faults import Fault
from trainer.voice.guard.sentence import Examined

LIMIT = re.compile(
    r"\b(?:limits?|ceilings?|maximum|max|maxed|upper (?:bound|end|limit)|top end|high end|budget(?:s|ed|ary)?|spending (?:power|authority|cap)|walk-?\s?away|batna|reservation|rock bottom|bottom line|red line|breaking point|break-?even|threshold|pain point|plan b|fallback|fall-?back|worst case|mandate|cheque|purse|wallet|deep pockets|reserve price|hard cap|price cap|stop-loss|cut-?off)\b"
)
LIMIT_FINE = re.compile(
    r"\bbudgeted on\b|\bat the limit of my patience\b|\blimits? (?:to|of) (?:my|our|what) (?:patience|people|team)\b|\bthe sky's the limit\b|\boff limits\b|\btime limit\b|\bto the max\b|\bpushed? (?:me|us|my team|my people) to the limit\b"
)
MOST = re.compile(
    r"\b(?:highest|most|farthest|furthest|best|top|absolute most|utmost|all|lowest|latest|longest)(?: \w+){0,3} (?:i|we)(?: can|'d| could|'m able to| would| am able to|'ll| will|'ve got|'re able to|'m allowed|'m authori[sz]ed)(?: possibly| ever| really)? (?:go|pay|do|spend|offer|afford|stretch|give|accept|sign|approve|justify|manage|commit|get|to)\b|"
    r"\bas (?:high|far|low|much|late) as (?:i|we|it)(?:'ll|'d| can| could| will| would|'m|'re|'s| get| go| goes| gets)?\b|"
    r"\b(?:can't|cannot|couldn't|can not|not able to|unable to|won't be able to|not allowed to|not authori[sz]ed to|mustn't|may not|am not permitted to|could never|can never|would never|will never|never) (?:\w+ ){0,2}(?:(?:go|pay|spend|do|offer|stretch|move|come|accept|sign|approve|give)(?: you| up)? (?:any |even |a (?:cent|dollar|penny) )?(?:higher|above|over|beyond|past|more than|further|more|extra)|exceed|top)\b(?! (?:for nothing|without|unless|until|just|like that|on (?:that|this) basis))|"
    r"\bnot (?:a|one|another) (?:single )?(?:cent|dollar|penny|day|euro) (?:more|over|above|higher|longer)\b|\bno (?:more|higher|further) than\b|\bnothing (?:above|over|beyond|higher)\b|"
    r"\b(?:anything|everything|whatever|any number|a number|one (?:cent|dollar)|what's) (?:above|over|beyond|higher|more|past|past that|below|under)\b|\b(?:there's|that's) (?:no|not) (?:more|any more)(?: money)?(?: (?:left|there|than that|where))?(?= ?[.!]|$)|"
    r"\b(?:authori[sz]ed|approved|cleared|allowed|permitted|empowered) (?:me |us )?(?:to|up to|for|at)\b|\b(?:sign|signing|sign-off) (?:authority|power|rights)\b|\bsign off (?:up )?to\b|\bup to (?:my|our|the) (?:limit|max)|"
    r"\b(?:finance|the board|my boss|the cfo|they) (?:gave|gives|give|allows?|allowed|lets?|set|sets|approved|signed off)(?: me| us)?\b|"
    r"\b(?:real|true|actual|secret|hidden|private|internal|inner|honest) (?:number|figure|price|limit|target|position|maximum|value|amount|threshold)\b|\b(?:my|our) (?:target|goal|aspiration|internal number|number|threshold|cap) (?:is|was|would be|sits|lies|price)\b|\b(?:target|goal) (?:price|number|figure|payoff|is)\b|"
    r"\b(?:i|we)(?:'d| would| could| can|'ll| will|'ve got| have)?(?: always| still| actually| probably| secretly| gladly| happily| nearly| almost| easily)? (?:pay(?: nearly| almost| just about)?|afford|spend|go|stretch) (?:more|higher|further|extra|double|a (?:lot|bit|little) (?:more|higher|further)|up to(?! #)|far more|much more|even (?:more|higher|further)|as much as|any price|anything|whatever|over|above|beyond)\b|"
    r"\b(?:there's|there is|i have|i've got|we have|we've got|got) (?:still |some |a (?:bit|little) of |a lot of |plenty of |a little |more |quite some |enough )*(?:room|leeway|headroom|wiggle room|slack|flexibility|give|play|money|cash|funds|reserves?)(?! for (?:#|stock|boxes|improvement|doubt|that kind))\b|"
    r"\b(?:can|could|can't|cannot|couldn't) (?:easily |really |hardly |well |just )?afford (?:that|it|this|more|to pay|your|the price|any|such|the|\w+ seat|higher)\b|\bcould go (?:to|as|up)\b(?! (?:#|to #|sleep|see|the board))|"
    r"\b(?:hold|holding|held) (?:something |money |some |a bit )?back\b|\b(?:first|last|second) digit\b|\bdigits?\b|\b(?:even|odd) number\b|\bsyllables?\b|\b(?:rhymes|starts|begins|ends) with an?\b|\b(?:within|inside|under|below) (?:our|my|what (?:i|we)|the) ?(?:range|means|have|had|plan(?:ned)?|set aside|reach)\b|\b(?:lower|less|cheaper|better) than (?:i|we)(?:'d| had)? (?:feared|expected|thought|planned|hoped|budgeted|was ready|were ready)\b|\bwould have (?:said yes|paid|gone|accepted|signed|taken)\b|\bcould(?:'ve| have) (?:asked|had|got|gone|paid)\b|\bleaves? (?:me|us)(?: \w+){0,2} room\b|\b(?:i|we) had (?:a (?:bit|little|lot) )?more\b|\bdollars? left\b|\bhands (?:aren't|are not) tied\b|\bsome give\b|\b(?:not|aren't|isn't) (?:as|that|so) (?:rigid|firm|fixed|strict|set)\b|\baffordable\b|\bbut (?:i|we) (?:could|can)(?= ?[.!]|$)|\bprice (?:isn't|is not|wouldn't be|won't be) (?:what|the (?:problem|issue|obstacle)|stopping)|\b(?:few|couple of|some) (?:dollars|cents|points|percent) (?:apart|away|off)\b|\b(?:isn't|not|aren't) (?:so |that |too |very )?far (?:from yours|off|apart|away)\b|\bwhere (?:i|we)(?:'d|'ll)? (?:stop|draw the line|get off|bail|break)\b|\bammunition\b|\b(?:finance|the board|they|people) (?:were|was|are|is) (?:very |quite |rather )?(?:generous|kind|flexible)\b|\b(?:guessed|read my mind|getting (?:very )?warm(?:er)?|(?:higher|lower) than (?:that|this|you(?:'d)? think)|keep going(?: up)?(?= ?[.!]|$)|(?:go on|just),? a (?:little|bit) (?:more|further|higher)|ask for more|you already know(?: (?:it|that))?(?= ?[.!]|$)|that's it, stop|stop there)\b|\b(?:finance|we|i|they|last year we) (?:planned|spent|set aside|earmarked|allocated|forecast|paid)(?: roughly| about| around| a (?:bit|little|lot))? (?:for|more|less|a bit|the same|something|in the|that much)\b|\brating?:|\bout of ten\b"
)
MOST_FINE = re.compile(
    r"\b(?:as far as i(?:'m concerned|can (?:see|tell)| know| can| see)|as (?:long|much|far) as (?:it|we|i) (?:goes both|like|want|would|can (?:see|tell|remember)|hate|know|wish|appreciate|hope|respect|enjoy|understand|trust)|most (?:i|we) can say|best i can (?:say|tell|do (?:for|with|today|right now|on))|all i can (?:say|tell|do is)|all (?:we|i) (?:do|get|can do))\b|\bgo further (?:down|into)\b|\bthat's all there is to it\b"
)
WEAKNESS = re.compile(
    r"\b(?:(?:no|not any|don't have (?:any|an)|haven't (?:any|got any)|without) (?:other |real |better |good |viable )?(?:alternatives?|options?|choice|other (?:quotes?|offers?|suppliers?|vendors?|bids?)|quotes?|way out|plan)\b|nowhere (?:else )?to go|(?:you're|you are) (?:our|my|the) only (?:option|choice|supplier|hope|one)|(?:can't|couldn't|cannot) (?:switch|replace you|do without you|live without you|survive without|afford to lose you|manage without you)|(?:depend|rely|dependent|reliant) on you|desperate|(?:haven't got|have no|don't have|there's no) (?:a |any |other )?plan\b|no one (?:we|i) (?:can|could) turn to|job (?:hangs|depends|is on the line)|(?:never|haven't|didn't) (?:ask|asked|call|called|approach|approached) (?:anybody|anyone|somebody) else|cash (?:is|has been|looks)(?: \w+){0,2} (?:thin|tight|short|low)|(?:couldn't|can't|cannot|could not) (?:really )?(?:leave|move (?:away|before|anywhere|elsewhere)|switch|go (?:anywhere|elsewhere)|get out|walk)\b|leaving(?: you)? (?:isn't|is not|wouldn't be|would be|is) (?:not )?(?:realistic|possible|an option|hard|painful|unthinkable)|nothing else (?:is )?(?:lined up|out there|on the table|available)|(?:nobody|no one|no-one) else (?:can|will|could|would|offers|lined|out there|to go|to turn)|(?:haven't|didn't|not) (?:\w+ ){0,3}(?:anyone|anybody) else|we(?:'re| are) (?:\w+ )?stuck(?! on| at)|only game in town|you or nothing|nobody (?:else )?(?:ever )?(?:gave|quoted|offered|wants)|(?:need|want) (?:this|it|the deal|this deal|you)(?: so)? (?:badly|desperately|more than)|(?:i|we) need (?:this|the|your) (?:deal|contract)\b|(?:we|i) (?:really |badly |desperately )?need you(?: more)?(?= ?[.!]|$)|no one else (?:can|will|offers)|if (?:this|it|we) (?:falls? through|fails?|don't (?:agree|reach|get))|stuck with you|over a barrel|have to stay (?:anyway|with you|regardless)|have to (?:take|accept) (?:whatever|anything)|(?:my|our) (?:best )?alternatives?\b)"
)
PARRY = re.compile(
    r"(?:\b(?:not|never|won't|can't|cannot|don't|rather not|sooner not|wouldn't|couldn't|no)\b|n't\b)(?: \w+){0,4} (?:share|sharing|discuss|discussing|talk|talking|go|going|get|getting|tell|telling|say|saying|disclose|disclosing|reveal|open|put|give|giving|show|quote|name|naming|comment|answer|walk)\b|\b(?:keep|leave|stays?|staying|keeping|leaving) (?:that|it|those|this|our|my|the)(?: \w+){0,3} (?:to (?:myself|ourselves)|out|between us|on (?:our|my) side|in-?house|private|here)\b|\bnot something (?:i|we)\b|\b(?:nice|good) try\b|\bbetween me and\b|\b(?:none of your|no business of yours)\b|\bthat's (?:private|internal|for us|our business)\b"
)
SOMEBODY = re.compile(r"\b(?:i|i'm|i'd|i'll|we|we'd|we'll|let's|that's|you|you'll|nice|none)\b")
REVEALING = re.compile(
    r"\d|\b(?:is|are|was|of|at|around|about|near|roughly|over|under|above|below|than|between|say that|that my|that our)(?= (?:\w+ ){0,3}(?:dollars?|k|thousand|hundred|seat|higher|lower|more|less|high|low|tight|big|small|close|far|generous|fixed|gone|spent|empty|there|up|left|enough)\b)|\b(?:higher|lower|bigger|more|less|above|below) (?:than|that)\b"
)
GIVES_WAY = r"(?:go|come|move|get|creep|inch|edge|nudge)(?: \w+)? (?:up|higher|further|closer|your way|towards? you|over|a (?:bit|little|touch|step|notch))|(?:move|budge|bend|flex|yield|give way|relent|compromise|concede|soften|improve|sweeten|raise|increase|bump|up (?:my|our|the)|better (?:my|our)|stretch|give ground|give in|be (?:more )?flexible|be persuaded|be convinced|be talked (?:up|into)|split|halve|reconsider|revise|adjust|rethink|revisit|make (?:an exception|a concession|concessions|room|it work|something work)|meet (?:you|in the middle|halfway|each other)|(?:do|offer|pay|give(?: you)?|find|add|put in|squeeze out|manage) (?:(?:you )?(?:a (?:bit|little|touch|lot) )?(?:more|better|extra)|something (?:on|about|more|for you)|a (?:bit|little|few)|some (?:more|extra|money|budget))|see what (?:i|we) can (?:do|manage|move|find)|work something out|find (?:some room|room|more money)|throw in|come around|come round|settle (?:in|somewhere)|land (?:in|somewhere))"
YIELDING = re.compile(
    rf"\b(?:i|we|and|but|or|then)(?:'d|'ll|'m| can| could| will| would| might| may| am| are|'re| should)(?: (?:probably|perhaps|maybe|certainly|definitely|always|still|also|even|happily|gladly|just|then|be|able|willing|prepared|ready|happy|open|going|inclined|tempted|consider|considering|to|try|look|think|about|possibly|surely|easily))* (?:{GIVES_WAY})\b"
)
FLEXIBLE = re.compile(
    r"\b(?:i'm|i am|we're|we are|i can be|we can be|i could be) (?:\w+ly |very |quite |pretty |a bit |fairly |always |still )?(?:flexible|negotiable|open to (?:more|paying|moving|higher|a higher|anything|offers)|easy on (?:the )?price|willing to (?:negotiate|move|pay)|ready to move|prepared to move)\b|\b(?:price|terms|everything|that|it)(?:'s| is| are) (?:negotiable|flexible|not set in stone|up for grabs)\b|\bmeet(?:ing)? (?:you |each other )?(?:in the middle|half-?\s?way)\b|\bsplit the difference\b|\bhalf-?\s?way\b|\bin the middle\b|\bmidpoint\b|\b(?:do|pay|sign|give|take) anything\b|\bwhatever (?:it takes|you (?:want|need|say|ask))\b|\bname your price\b|\bmoney is no (?:object|problem|issue)\b|\bprice (?:doesn't|does not|isn't|is not) (?:matter|a problem|an issue|the problem)\b|\blet me see what i can do\b|\bnext (?:round|time) i'll\b|\bthere's more (?:where|to come)\b|\b(?:push|press) me\b|\bbe (?:persuaded|convinced|talked (?:into|round))\b|\bin between\b|\bsomewhere between\b|\bsplit (?:it|that|this)\b|\b(?:can|could) (?:always )?talk about (?:the |my |our )?(?:price|money|numbers)\b\b|\bi owe you\b"
)
UNLESS_NOT = re.compile(
    r"(?:\b(?:not|never|no|can't|cannot|won't|wouldn't|couldn't|don't|why (?:should|would)|nobody|before|until|unless|ask(?:ing)? me to|want(?:ing)? me to|expect me to|how)\b|n't\b)[^.;!?,]{0,36}$"
)
DOUBLE_NOT = re.compile(
    r"\bnot (?:saying|said) (?:that )?(?:i|we) (?:can't|won't|couldn't)|\bwho says (?:i|we) can't|\bnot that i can't|\bnever say never|\bnot (?:set in stone|inflexible|the end of|closed)|\bnot out of the question"
)
DROPS = re.compile(
    r"\b(?:i|we)(?:'d| would| could| can|'ll| will)?(?: \w+ly| even)? (?:trade|give up|drop|forgo|waive|skip|do without|live without|swap|let go of|match (?:that|your|whatever|it|you)|add one|do the same)\b|\b(?:i|we) (?:don't|do not|no longer|needn't)(?: really| even| actually)? (?:need|have to have|insist on|care (?:about|for))\b|\bforget (?:about )?the\b|\bevery (?:dollar|step|cent|day) you\b|\bwhatever you do\b"
)
"""Giving a demand up, where it speaks of an issue."""
VAGUE_TRADE = re.compile(
    r"\b(?:give|take|make|drop|sweeten|throw|add|do|knock|shave|come|go|get|fix|cut|another|one more|a bit|some(?:thing)?)\b[^.;!?]{1,40}\band (?:i|we|you|it)(?:'ll|'d|'ve|'m|'re|'s| have| are| am| can| will| could| would)\b(?! (?:talk|listen|see|look|think|get somewhere|be talking|discuss|go from there|take it from there|still|also|know|want|need|hope|not|never))(?!n't)|\bif you (?:do|give|drop|lower|take|add|come|get|cut|throw|include|move|fix|offer)\b[^.;!?]{1,50}\b(?:i|we|you)(?:'ll|'d|'ve| will| would| can| could| have) (?!talk|listen|see|look|think|need|want|not|still|understand|know|like|love|help|appreciate|be glad|be grateful)"
)
"""Something given for something, where the move offers nothing."""
MOVING = frozenset({MoveKind.COUNTER, MoveKind.LAST_OFFER})
MORE_LATER = re.compile(r"\b(?:more|further|even|again|later|next|higher than that|another)\b")
MORE_STILL = re.compile(
    r"\b(?:maybe|perhaps|possibly|probably|even|and|or|then|but|could|might)(?: go| be| do)?(?: a (?:bit|little|touch|notch))? (?:more|higher|further)\b(?! (?:importantly|than|or less|to (?:the point|it)|time|question|thing|reason|of))|\bhigher for\b|\bfor (?:now|starters|a start)\b(?=.*\bmore\b)|\b(?:stretch|move|go|come|budge) (?:a (?:bit|little) )?(?:further|higher|more)\b"
)
LEADS_TO_TERM = re.compile(
    r"^[\s,:-]*(?:(?:to|at|by|for|on|with|it|that|up|you|us|my side|then|of|around|about|something|like)[\s,:-]+){0,4}#"
)


def limit_fault(examined: Examined, spans: list[tuple[int, int]]) -> Fault | None:
    """Whether it speaks of a limit, a budget or of what happens without an agreement."""
    text = marked(examined.free, spans)
    if examined.licence.kind is MoveKind.WALK_AWAY:
        text = re.sub(r"\b(?:walk(?:ing)? away|plan b)\b", " ", text)
    tells = (
        LIMIT.search(LIMIT_FINE.sub(" ", text))
        or MOST.search(MOST_FINE.sub(" ", text))
        or WEAKNESS.search(text)
    )
    if tells is None:
        return None
    kept = (
        PARRY.search(text)
        and SOMEBODY.search(text)
        and not examined.figures
        and not REVEALING.search(text)
        and not MOST.search(text)
        and not WEAKNESS.search(text)
    )
    return None if kept else Fault.LIMIT


def marked(text: str, spans: list[tuple[int, int]]) -> str:
    """The text with a mark in place of each of the terms that stand in it."""
    for start, end in spans:
        text = text[:start] + "#" * (end - start) + text[end:]
    return text


def yielding_fault(examined: Examined, spans: list[tuple[int, int]]) -> Fault | None:
    """Whether it promises to give way, unless the move does exactly that."""
    text, licence = examined.counted, examined.licence
    if DOUBLE_NOT.search(text):
        return Fault.YIELDING
    dropped = DROPS.search(marked(text, spans))
    if dropped and not UNLESS_NOT.search(text[: dropped.start()][-60:]):
        words = licence.tongue.vocabulary
        choices = licence.tongue.offers.choices
        about = text[dropped.start() :]
        if (
            "you d" in about
            or words.named(about)
            or any(one[1].search(about) for found in choices.patterns.values() for one in found)
        ):
            return Fault.YIELDING
    if not licence.offered and VAGUE_TRADE.search(text):
        return Fault.YIELDING
    found = [*YIELDING.finditer(text), *FLEXIBLE.finditer(text)]
    promised = [one for one in found if not UNLESS_NOT.search(text[: one.start()][-60:])]
    if not promised:
        return Fault.YIELDING if spans and MORE_STILL.search(text) else None
    text = marked(text, spans)
    if MORE_STILL.search(text):
        return Fault.YIELDING
    if all(LEADS_TO_TERM.match(text[one.end() :]) for one in promised):
        return None
    if licence.kind in MOVING and licence.offered:
        named = {
            issue for one in promised for issue in licence.tongue.vocabulary.named(text[one.end() :][:36])
        }
        elsewhere = named and not named & licence.allowed.keys()
        if spans or not (elsewhere or MORE_LATER.search(text) or FLEXIBLE.search(text)):
            return None
    return Fault.YIELDING

# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""The kind of answer that a line waits for: what it asks, whatever the scenario knows of it."""

import re
from collections.abc import Callable, Collection, Iterator

from trainer.negotiation.acts import Act, ActQuote
from trainer.negotiation.enquiries import EnquiryKind
from trainer.perception.text import Line, Sentence

SHORT = 10
"""Words of a question that has no room for more than the question."""
LONGEST = 30
"""Words of a sentence that asks something in kind at most: what is longer is pasted, or tells a story."""
AHEAD = r"(?:^|[,:(] ?|\s-+ |\b(?:and|but|so|then|or|now|well|ok|okay|first|also|because|actually|honestly|sorry|please|wondering|ask(?: you)?|know|tell me) )(?:just |also |maybe |perhaps |exactly |really )?"
"""What may stand before the words of a question."""
LAST = r"(?= ?[,:(-]|$| (?:please|then|so far|though|exactly|here|to you|for you|with you|right now|at all|again|now|if i may)\b)"
IS = r"(?:'s| is| was| are| were|'re)"
DO = r"(?:do|does|did|would|will|can|could|should|are|is|were|have|has|must|might|may)"
THAT = r"(?:that|this|it|these|those|all (?:of )?(?:that|this|it)|any of (?:that|this|it)|what i(?:'m|'ve| am| have)?(?: just)? (?:say|said|saying|mean|told you))"
WE_FAIL = r"(?:can't|cannot|can not|couldn't|could not|don't|do not|didn't|won't|fail|isn't|is not|doesn't|does not|weren't|nothing|no|never|without|walk)"


def asks(words: str) -> re.Pattern[str]:
    """A question that begins with these words, with nothing of weight before it."""
    return re.compile(rf"{AHEAD}(?:{words})")


KINDS: tuple[tuple[EnquiryKind, re.Pattern[str]], ...] = (
    (
        EnquiryKind.NO_DEAL,
        asks(
            rf"what (?:happens|would happen|will happen|'ll happen|if)\b(?: \w+){{0,5}}? ?\b(?:if |unless )?(?:we|you|i|this|that|it|nothing|there|they)\b(?:'s|'re)?(?: \w+){{0,2}}? ?\b{WE_FAIL}\b"
            rf"|what (?:happens|if|would happen|will happen)(?: to you| then)? (?:if )?(?:nothing|you do nothing|no deal)"
            rf"|(?:what|where|how)(?:'ll| will| would| do| can| could) (?:you|that leave you)(?: \w+){{0,3}}? if (?:we|you|this|that|it|there|nothing)\b(?:'s)?(?: \w+){{0,2}}? ?{WE_FAIL}\b"
            r"|what(?:'s| is| would be) (?:your|the) (?:\w+ )?(?:plan b|alternative|fallback|fall-back|backup|back-up|batna)\b"
            r"|(?:do|have) you (?:have |got )?(?:a |any )?(?:plan b|fallback|backup plan|back-up plan|alternatives?)\b"
            r"|how would you (?:manage|cope|get by|do it|go on) without (?:us|this|it)\b"
        ),
    ),
    (
        EnquiryKind.DECIDERS,
        asks(
            r"who(?:'s|'ll| is| are| else)?(?: \w+){0,4}? (?:decid\w+|sign|signs|signing|approv\w+|agree|convince|persuade|authority|veto)\b"
            r"|who(?:'s|'ll| is| else)?(?: \w+){0,4}? (?:final (?:say|word|call|decision)|say in|on board|involved in (?:the|this)(?: \w+)? ?decision|calls? the shots|makes? (?:the|this) (?:\w+ )?(?:call|decision)|decision)\b"
            r"|are you (?:the |a |able to |allowed to |in a position to |authori[sz]ed to )(?:\w+ )?(?:decision[- ]?maker|person who (?:decides|signs)|one (?:who|that) (?:decides|signs)|decide|sign|approve|commit)\b"
            r"|do you (?:have|need) (?:the |any |anyone'?s |anybody'?s |somebody'?s |someone'?s )?(?:authority|power to|final say|sign-?off|approval|permission)\b"
            r"|can you (?:decide|sign|approve|say yes to) (?:this|that|it)\b(?: (?:yourself|alone|on your own|today))?"
            r"|is (?:it|this|that) (?:your|entirely your|all your) (?:decision|call)\b"
            r"|(?:what(?:'s| is| does)|how (?:is|does)) (?:the|your) (?:\w+ )?(?:decision|approval|sign-?off|buying|purchasing|procurement)(?:[- ]making)?(?: process)?\b"
            r"|how (?:do|does|will) (?:you|your company|your side)(?: \w+)? (?:decide|make (?:the|this|such|a) decisions?)\b"
            r"|does (?:any(?:one|body)|some(?:one|body)|the \w+|your \w+)(?: else)? (?:have|need) to (?:agree|approve|sign|see it|be asked)\b"
            r"|who do you (?:report|answer|have to (?:ask|convince|explain))\b"
        ),
    ),
    (
        EnquiryKind.RIVALS,
        asks(
            r"who(?:'s|m)? else (?:are|do|have|did|has|would|is) (?:you|on|in|bidding|quoted|made)\b"
            r"|(?:are|were|have) you (?:also |still |already |currently )?(?:been )?(?:talk|speak|look|compar|consider|evaluat|negotiat|shop|spok|seen|got|had|receiv)\w*(?: \w+){0,3}? (?:others?|else|elsewhere|around|competitors?|competition|alternatives?)\b"
            r"|(?:do|have|did) you(?: already)? (?:have |got |get |had |received? |look(?:ed)? at |ask(?:ed)? )(?:any |some )?(?:other|another|competing|more than one) (?:offers?|quotes?|bids?|options?|suppliers?|vendors?|providers?|proposals?|firms?|builders?|compan(?:y|ies))\b(?! (?:in mind|for (?:me|us)|to (?:make|offer)))"
            r"|how (?:do|does|did|are) (?:we|our \w+|i) (?:compare|look|stand|stack up|measure up)\b"
            r"|what (?:are|do|did|have|would) (?:the )?(?:others?|competitors?|other (?:suppliers|vendors|providers|bidders|firms|quotes|offers)) (?:offer|charg|ask|quot|say|look|bid)\w*"
            r"|who(?:'s| is| are| am)? (?:we |i |you )?(?:the competition|up against|competing (?:with|against)|the other (?:bidders?|suppliers?))\b"
            r"|(?:is there |are there )?any (?:other|competing) (?:offers?|quotes?|bids?|suppliers?|vendors?|providers?|bidders?|competitors)\b"
            r"|what (?:other )?(?:options|alternatives) (?:do|are|have) you\b"
            r"|(?:is|are) (?:there )?(?:any(?:one|body)|some(?:one|body)) else (?:bidding|in the (?:running|race)|quoting|interested|you)\b"
        ),
    ),
    (
        EnquiryKind.BUDGET,
        asks(
            rf"what(?:{IS}|'s) (?:your|the|our) (?:\w+ )?budget\b"
            r"|what (?:budget|sort of budget|kind of budget)\b"
            rf"|how much (?:{DO}) (?:you|your \w+)\b(?: \w+){{0,4}}? ?(?:spend|pay|paying|afford|budget\w*|invest|set aside|got|have to spend)\b"
            r"|how much (?:money|budget)\b"
            r"|(?:is there|have you got|do you have) (?:a |any |enough |the |still )?(?:\w+ )?(?:budget|money|funding|funds)\b"
            rf"|what (?:{DO}) you (?:\w+ ){{0,3}}?(?:pay|spend|afford)\b"
            r"|what(?:'s| is) the (?:most|maximum|highest|top) (?:\w+ ){0,2}?(?:you|your)\b"
            r"|what did you have in mind\b"
        ),
    ),
    (
        EnquiryKind.TIMING,
        asks(
            rf"when (?:{DO}) (?:you|it|this|we|your \w+)\b(?: \w+){{0,4}}? ?(?:needs?|wants?|like|have to|start|starts|begin|go(?:es)? live|decid\w+|sign|ready|finish\w*|expect\w*|hop\w+|due|deliver\w*|in place|up and running)\b"
            r"|(?:what(?:'s| is| are|'s)|do you have an?|is there an?) (?:your |the |any )?(?:\w+ )?(?:timelines?|time ?frame|deadlines?|schedule|timing|start date|cut-?off|due date|rush|hurry|time pressure)\b"
            r"|by when\b|how (?:soon|urgent|quickly|fast)\b|what dates?\b"
        ),
    ),
    (
        EnquiryKind.ROLE,
        asks(
            r"what(?:'s| is| was| exactly is) your (?:\w+ )?(?:role|job|position|title|function|part in (?:this|it|all (?:of )?this))\b"
            rf"|what do you (?:actually )?do(?: (?:here|there|for a living|at \w+|day to day|at the company))?{LAST}"
            r"|what are you (?:\w+ )?responsible for\b|how long have you (?:been|worked) (?:here|there|with|at|in|doing)\b"
            r"|are you (?:\w+ )?(?:new here|involved (?:in|day|yourself)|in charge)\b"
        ),
    ),
    (
        EnquiryKind.YES_OR_NO,
        asks(
            rf"(?:is|was) (?:that|this|it) (?:a |an )?(?:\w+ )?(?:yes|no)\b|yes or no{LAST}|(?:so )?is it (?:a )?(?:yes|no)\b"
            r"|(?:do|have) we (?:have |got )?(?:an? )(?:understanding|agreement|deal)\b|are we (?:agreed|on the same page|there(?: yet)?|good to go)\b"
        ),
    ),
    (
        EnquiryKind.PERMISSION,
        asks(
            r"(?:is|would) it (?:be )?(?:ok|okay|all ?right|alright|fine|cool|possible)(?: with you)? if (?:i|we) (?:just |also |quickly )?(?:ask(?:ed)?|sa(?:y|id)|share|shared|check(?:ed)?|explain|take notes|took notes|record|dig|start with (?:a|some) questions?)\b"
            rf"|(?:may|can|could|might) (?:i|we) (?:just |please |quickly |perhaps )?ask(?: you)?(?: (?:something(?: else)?|this|that|(?:a|one|another|some|a few|two|three|a couple of) (?:\w+ )?(?:questions?|things?)))?(?: (?:about (?:that|this|it)|first|before we (?:start|begin|go on|talk\w*)|openly|directly|straight))?{LAST}"
            r"|(?:may|can|could|might) (?:i|we) (?:just |please )?(?:be (?:frank|honest|direct|open|blunt|straight|candid|very \w+)|speak (?:openly|frankly|freely)|share something|tell you something|say something|take (?:a note|notes)|explain (?:that|this|myself|why)|start with (?:a|some|a few) questions?)\b"
            r"|(?:do|would) you mind(?: if (?:i|we)| me| my)? (?:just |also )?ask\w*\b|mind if (?:i|we) ask\b"
        ),
    ),
    (
        EnquiryKind.CHECK,
        asks(
            rf"(?:does|do|did|is) {THAT} (?:all )?(?:mak(?:e|ing) (?:any |some |enough )?sense|clear)\b|mak(?:es?|ing) sense{LAST}|am i making (?:any )?sense\b"
            rf"|are you (?:still )?(?:with me|following(?: me)?){LAST}|(?:do|can) you (?:see|know|understand|get|follow) (?:what|where|how|why) (?:i|we)(?:'m|'re| am| are)? (?:mean|say|saying|getting at|coming from|going|feel)\b"
            rf"|do you (?:follow|see|understand|get it)(?: me| that)?{LAST}|(?:you )?see what i mean\b|(?:understood|clear|clear so far|all clear|got it|with me){LAST}"
        ),
    ),
    (
        EnquiryKind.MEANING,
        asks(
            r"what (?:do|did) you (?:actually |exactly |really )?mean\b|how do you mean\b|what (?:does|did) (?:that|this) (?:actually |exactly )?mean(?! (?:for|to) (?:me|us)\b)"
            rf"|(?:can|could|would|will) you (?:please )?(?:clarify|explain|elaborate|be (?:a (?:bit|little) )?more (?:specific|precise|concrete)|spell (?:that|it) out|unpack)(?: (?:on )?(?:that|this|it|what you mean|a (?:bit|little)(?: more)?))?(?: for me)?{LAST}"
            rf"|in what (?:way|sense|respect){LAST}|(?:meaning|like what|such as|for example|for instance|as in){LAST}|what are you (?:getting at|saying|trying to say){LAST}|what exactly{LAST}"
        ),
    ),
    (
        EnquiryKind.MORE,
        asks(
            r"tell (?:me|us) (?:a (?:bit|little) |some |something )?more\b|(?:can|could|would|will) you (?:please )?(?:tell (?:me|us)|say|share|give me) (?:a (?:bit|little) |some |something )?more\b|say (?:a (?:bit|little) )?more\b|i'?d (?:like|love) to (?:hear|know) (?:a (?:bit|little) )?more\b"
            r"|(?:is|was) there (?:any|some)thing else\b|(?<!or )anything else\b|what else (?:should|do|would|can|is there|matters|have)\b"
            rf"|what else{LAST}|(?:go on|and then|and after that|what more|more)(?= ?$)"
        ),
    ),
    (
        EnquiryKind.ASK_BACK,
        asks(
            rf"(?:and |what about |how about )(?:you|yourself|your side){LAST}|how do you see (?:it|this|that|things|us)\b"
            r"|what would you (?:do|say|suggest|propose|recommend)\b|what do you (?:suggest|propose|recommend|advise)\b|(?:if you were|would you do) in my (?:place|shoes|position)\b"
        ),
    ),
    (
        EnquiryKind.SOUNDING,
        asks(
            rf"how (?:does|do|would|did) {THAT} (?:sound|look|feel|work|strike|sit)\b|what do you (?:think|make of)\b|what do you say(?= ?$| to (?:that|this|it)\b)|what(?:'s|'re| is| are| would be) your (?:\w+ )?(?:thoughts?|views?|opinion|take|reaction|feeling|feelings|impression)\b"
            rf"|(?:any |your )?(?:thoughts|opinion|opinions|reactions|views){LAST}|(?:would|could|does|will) {THAT} (?:work|help|suit|do|fit|be (?:\w+ )?(?:ok|okay|fine|acceptable|interesting|enough|possible|helpful|useful|workable|fair|of (?:interest|help|use)))\b"
            rf"|(?:could|can|would) you (?:live|work|imagine|be (?:happy|comfortable|ok|okay|fine))(?: with)?\b|(?:is|would) {THAT} (?:be )?(?:something|ok|okay|acceptable|fair|fine|enough|better|interesting|reasonable|closer)\b"
            rf"|(?:how about (?:that|it)|fair enough|sounds? (?:good|fair|ok|okay|reasonable)|tell me what you think){LAST}"
        ),
    ),
    (
        EnquiryKind.WHY,
        asks(
            rf"why(?: not| so| now| us| me)?(?:{IS} (?:that|this|it)(?: (?:so|important|a problem|an issue))?| (?:that|this|not that))?{LAST}|how (?:come|so){LAST}"
            rf"|why (?:does|do|is|would|did|would) {THAT} (?:\w+ )?(?:matter|important|help|be|so|count|bother|worry)\w*|why do you (?:say|ask|think|need|want|insist)\b"
            rf"|what makes you (?:say|think|ask|feel)\b|what(?:'s| is) (?:the|your) (?:reason|reasoning|thinking|rationale)(?: (?:behind|for) {THAT})?{LAST}"
        ),
    ),
    (EnquiryKind.COUNT, asks(r"how (?:many|often|big|large|frequently)\b|roughly how (?:many|often)\b")),
    (
        EnquiryKind.WHO,
        asks(
            r"(?:which of you|who(?:m|se)?)(?:'s|'re|'ll|'d)?\b(?! (?:knows|doesn't|wouldn't|isn't|cares)\b)"
        ),
    ),
    (
        EnquiryKind.WHEN,
        asks(
            r"(?:since when|how long ago)\b|when(?:'s|'re|'ll|'d| (?:is|was|are|were|will|did|do|does|has|have|had|can|could|would|exactly))\b"
        ),
    ),
)
"""The kinds in the order in which a sentence is tried for them: what asks for a fact comes first."""

POLAR = re.compile(r"(?:tell|say|share|explain|go on|clarify)\b|i'?d (?:like|love) to (?:hear|know)")
"""Begins what asks without a question mark."""
PROPOSES = re.compile(
    r"\bwhy (?:don't|not just|wouldn't|can't|shouldn't) (?:we|you|i|it)\b|\bwhat if (?:we|i|you) (?:said|say|met|meet|did|do it|went|go|took|take|gave|give|split|add|added|start|started)\b"
)
"""Asks in form only: it proposes something."""


def enquiry(line: Line) -> EnquiryKind | None:
    """What kind of answer a line waits for: that of the last of its questions that has one."""
    return next((kind for _, kind in enquiries(line)), None)


def enquiries(line: Line) -> Iterator[tuple[Sentence, EnquiryKind]]:
    """The sentences of a line that ask something in kind, the last first."""
    for sentence in reversed(line.sentences):
        kind = kind_of(sentence)
        if kind is not None:
            yield sentence, kind


def kind_of(sentence: Sentence) -> EnquiryKind | None:
    """What kind of answer a sentence waits for; None where it does not ask, or asks nothing in kind."""
    plain = sentence.plain
    if not (sentence.question or POLAR.search(plain[:40])) or plain.count(" ") >= LONGEST:
        return None
    if PROPOSES.search(plain):
        return None
    return next((kind for kind, pattern in KINDS if pattern.search(plain)), None)


WITHOUT_FACTS = frozenset({EnquiryKind.PERMISSION, EnquiryKind.CHECK, EnquiryKind.YES_OR_NO})
"""Kinds that ask for no fact, whatever word of one stands in them."""
MERE = frozenset(EnquiryKind) - {
    EnquiryKind.BUDGET,
    EnquiryKind.SOUNDING,
    EnquiryKind.YES_OR_NO,
    EnquiryKind.ASK_BACK,
    EnquiryKind.COUNT,
}
"""Kinds that ask neither for terms nor for better ones, whatever their words sound like."""
SOUNDS_LIKE = {
    EnquiryKind.RIVALS: frozenset({Act.COMPETITOR}),
    EnquiryKind.NO_DEAL: frozenset({Act.COMPETITOR}),
    EnquiryKind.TIMING: frozenset({Act.DEADLINE}),
    EnquiryKind.WHEN: frozenset({Act.DEADLINE}),
    EnquiryKind.DECIDERS: frozenset({Act.AUTHORITY}),
}
"""Pressure that a question of a kind is no case of: who asks about it does not use it."""
CIVIL = frozenset(
    {EnquiryKind.PERMISSION, EnquiryKind.MEANING, EnquiryKind.MORE, EnquiryKind.COUNT, EnquiryKind.WHO}
    | {EnquiryKind.WHEN, EnquiryKind.SOUNDING, EnquiryKind.TIMING, EnquiryKind.BUDGET}
)
"""Kinds in which nobody is talked down to or shouted at."""
RUDE = frozenset({Act.BELITTLE, Act.ANGER, Act.GUILT})
ASKS_TERMS = frozenset({Act.ASK_TERMS, Act.ASK_BETTER})


def as_asked(
    acts: tuple[ActQuote, ...], line: Line, issues: Callable[[str], Collection[str]]
) -> tuple[ActQuote, ...]:
    """The acts of a line without those that a sentence which merely asks was taken for; ``issues`` finds
    those that words name: how many of something is asked of terms only where they are negotiated.
    """
    for sentence, kind in enquiries(line):
        merely = kind in MERE or (kind is EnquiryKind.COUNT and not issues(sentence.plain))
        not_meant = SOUNDS_LIKE.get(kind, frozenset()) | (ASKS_TERMS if merely else frozenset())
        if kind is EnquiryKind.SOUNDING:
            not_meant = frozenset({Act.ASK_TERMS})
        if kind in CIVIL and sentence.plain.count(" ") < SHORT:
            not_meant |= RUDE
        acts = tuple(
            found for found in acts if found.act not in not_meant or found.quote not in sentence.quote
        )
    return acts

# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""Words that agree: only where the move says yes."""

import re

from trainer.negotiation.acts import EMPATHY
from trainer.negotiation.moves import Emotion, MoveKind
from trainer.perception.acceptance import STRONG, compiled
from trainer.voice.faults import Fault
from trainer.voice.guard.licence import AGREEING, LEAVERS
from trainer.voice.guard.sentence import Examined

I_WE = r"(?:i|we)"
THAT = r"(?:that|it|this|those|these|your (?:\w+ )?(?:offer|terms|price|proposal|number|package|conditions|figure|deal)|the (?:\w+ )?(?:offer|terms|price|proposal|package|deal|contract|whole thing)|all of (?:it|that|this)|everything)"
GLADLY = r"(?: (?:happily|gladly|certainly|definitely|absolutely|gratefully|just|also|then|now|formally|fully|readily|hereby|probably|actually|reluctantly|even|simply|still))*"
WILL = r"(?:'ll| will|'d| would| can| could| do| shall| might|'m going to|'re going to| am going to|'m willing to|'m prepared to|'m ready to|'m happy to|'m able to|'re happy to|'re ready to|'re prepared to| am ready to| am happy to)?"
YES = (
    rf"\b{I_WE}{WILL}{GLADLY} (?:accept|agree|approve|consent|concede|surrender|capitulate)\b(?! (?:to disagree|we (?:have|need)|it's been|it was|the spring|about the))",
    rf"\b{I_WE}(?:'ll| will|'d| would| can| could|'m going to|'m happy to|'m ready to|'re ready to|'m prepared to){GLADLY} (?:sign(?! off on nothing)|confirm|commit|buy(?! elsewhere)|shake|pay (?:{THAT}|for it)|take (?:it|that|this|those|(?:the|your|all|both|either)(?! (?:point|blame|time|call|calls|heat|word|credit|trouble|hint|view|chance|risk|room|day|train))\b)|go (?:for it|along|ahead)|go with {THAT}|say yes|live with {THAT}|work with {THAT}|do (?:{THAT}|so|business at)|make (?:it|that|this) (?:work|happen)|settle for|stretch to (?:that|it|this|your)|meet (?:that|your)|match (?:that|your))(?! (?:or not|off|away|personally|seriously|the wrong|up with|as a|back|to (?:my|the|our) ))",
    rf"\b{I_WE} (?:hereby |gladly )?(?:sign|confirm|approve|commit) (?:it|that|this|here|now|today|to (?:it|that|this|your))\b",
    rf"\b(?:i'm|i am|we're|we are|count me|count us|consider me|i'd be|we'd be)(?: \w+ly| all| quite| so| very| more than| really)? (?:in(?= ?[.,;!?]|$| then| too| on (?:that|this|it))|sold|on board|convinced|persuaded|satisfied|agreed|won over|all in|aligned|(?:happy|fine|good|okay|ok|comfortable|content|delighted|pleased|alright|all right) (?:with|at|to (?:accept|sign|agree|go ahead|take|do)) ?(?:{THAT})?|ready to (?:sign|accept|close|commit|go ahead|agree|buy))(?=[ .,;!?]|$)",
    rf"\b(?:{THAT}|which)(?:'s|'ll|'d| is| are| will| would| could| should| does| do| all)?(?: be)?(?: (?:just|all|perfectly|quite|totally|absolutely|more than|now|then|really|certainly|good and))* (?:acceptable|agreed|agreeable|approved|accepted|a deal|settled|a done deal|works?|suits?(?: me| us)?|(?:good|fine|okay|ok|great|perfect|alright|all right) (?:enough|by|for|with) (?:me|us)|(?:fine|okay|ok|perfect|alright|all right)(?= ?[.!,]|$)|enough for (?:me|us)|a yes|a go|doable|do(?:es)? it for (?:me|us)|does the trick|seals it|clinches it|the deal)(?=[ .,;!]|$)",
    r"(?<!how it )(?<!how this )(?<!how that )(?<!what )(?<!who )(?<!it all )(?<!team )(?<!if it )\bworks(?= ?[.!]|$)|\b(?:works|work|suits) (?:fine |well |great |just fine |perfectly )?(?:for )?(?:me|us)(?= ?[.,;!]|$| too\b| as well\b| then\b)",
    r"\b(?:fine|good|okay|ok|alright|great|perfect) (?:by|with|for) (?:me|us)\b",
    r"\b(?:you win|you've won|say no more|why not(?= ?[.!,?]|$)|as you wish|if you insist|have it your way|whatever you say|let's do (?:it|this|that|business|the deal)|let's (?:sign|close|shake|go ahead|go for it|go with (?:that|it|your)|make it official|call it (?:a deal|done|that)|lock it in|get it (?:done|signed)|settle (?:on|at|for) )|i give (?:in|up)|we give (?:in|up)|you leave me no choice|consider it|it's yours|it is yours|you've got (?:yourself|my (?:yes|word|signature|okay|ok|approval|agreement))|you have my (?:yes|word|signature|okay|ok|approval|agreement|blessing)|welcome aboard|pleasure doing business|where do (?:i|we) sign|i'll get my pen|my pen is out|show me where to sign|ready when you are|sounds like a (?:plan|deal)|it's a (?:deal|date|yes|go)|that's a (?:deal|yes|go)|i nod\w*|nods|nodding|live up to (?:it|that|this|my)|thumbs up|green light|go ahead and (?:send|draw|write|book|draft)|my answer is yes|the answer(?: is|'s) yes|yes to (?:that|it|this|your|all|everything)|i say yes|it's settled|we're settled|all settled|all set|good to go|on the dotted line|over the line today)\b",
    r"\b(?:sounds (?:good|great|fair|perfect|fine|reasonable|right)|looks (?:good|fine|great) to (?:me|us))(?= ?[.,;!]|$| to (?:me|us)\b)",
    r"\b(?:we have|we've got|we've|you have|you've got|there's|it's|call it|consider it|then) (?:got )?(?:a|an|our|your|the)? ?(?:done )?(?:deal|agreement|contract)(?= ?[.!,;]|$| at\b| then\b| on\b)",
    r"^(?:\W*(?:ok(?:ay)?|alright|all right|great|perfect|fine|good|excellent|yes|yeah|yep|yup|sure|then|well|right|so|wonderful|fantastic|lovely|very well|in that case|fair enough|thanks|thank you|and|oh|you know what)\W+)*(?:deal|agreed|done|sold|accepted|approved|confirmed|granted|signed|affirmative|roger|aye|it is|so be it|very well|fair deal|by all means|(?:gladly|with pleasure|happily)(?= ?[.!]|$)|you're on|you got it|(?:no problem|sure thing)(?= ?[.!]|$))(?= ?[.!,;?:-]|$| at\b| then\b| for\b| on\b| and\b)",
    r"\b(?:accepted|approved|agreed|confirmed|signed|granted)(?= ?[.!]| at\b|$)",
    r"\b(?:as|like|what|which) (?:we|you and i) (?:have |'ve )?(?:agreed|settled|shook)\b|\bwe(?:'ve| have)? (?:already |now |just |finally )?(?:agreed|shook hands|struck a deal)\b|\bour (?:agreement|handshake)\b",
    r"\b(?:send|email|mail|forward|get|draw|write|type)(?: (?:it|that|this|me|us|over|across|through|up))* (?:the |your |a )?(?:contract|paperwork|papers|agreement|order form|invoice|docusign)\b|\b(?:draw|write) (?:it|that|this|them) up\b|\bput (?:it|that|this) in (?:the contract|writing and i)\b|\bget (?:it|that|this) on paper\b|\bsign on\b",
    rf"\b(?:happy|glad|willing|ready|prepared|inclined|delighted|pleased|able) to (?:accept|agree|sign|confirm|commit|approve|say yes|take (?:it|that|your)|pay (?:that|it|your)|go (?:ahead|along|with {THAT})|do (?:that|it|this))\b",
)
MEANT = (
    r"\b(?:accepts?|accepting|accepted|acceptance|agrees?)\b",
    rf"\b{I_WE}(?: can|'ll| will| hereby| do)? (?:re-?confirm|confirm|honou?r|comply|obey)\b",
    r"\b(?:promise|pleasure|honou?r|time|decided|commit(?:ted)?|intend|plan|going|love|want|like) to (?:sign|accept|buy|pay (?:it|that|your)|close (?:it|this|the deal)|order|renew|proceed|say yes|honou?r)\b(?![^.;!?]{0,24}\bbut\b)",
    rf"\b{I_WE}(?:'ll| will| can| am going to|'m going to) (?:pay|buy|order|renew|comply|obey|honou?r|proceed|fold|do as|stand by (?:it|that|what)|take (?:one|both|the lot|all)|choose you|(?:go|stay|stick|continue|sign up) with you|award|put (?:you|it) down for)(?= ?[.,!]| (?:it|that|you|as|whatever|what|with|by|to|so|one)\b|$)",
    rf"\b{I_WE} (?:choose|pick|fold|renew|obey|keep (?:my|our) promises?)\b|\bi'm committed\b|\b(?:give|gave|have|keep) (?:you )?my word\b|\bso,? yes\W*$|\bsign (?:me|us) up\b|\bput (?:me|us) down for\b",
    r"\b(?:contract|order|award|business|account|deal|tender|renewal) (?:is|goes to|belongs to|will be|'s) you(?:rs)?\b|\byou(?:'ll)? (?:get|have|win|won|'ve got) the (?:contract|order|award|business|account|deal|tender|renewal)\b",
    r"\b(?:pay|prefer|paying) (?:to pay )?by (?:card|transfer|bank|cheque|wire)|^\W*by (?:card|transfer|wire|cheque)\b",
    r"\b(?:price|prices|total|sum|offer|model|terms?|number|figure|fee|rate|deal|package|proposal|contract|refurbished|conditions?|delivery|support|discount|quote|appendix|amount|version) (?:is|are|'s|sounds|looks|seems)(?: \w+ly| quite| very| pretty)? (?:fine|fair|acceptable|okay|ok|good|great|reasonable|agreed|right|attractive|competitive|perfect)(?=[ .,!]|$)",
    r"\b(?:is|are|it's|that's|sounds like|seems|looks like)(?: \w+ly| quite| very| pretty)? (?:a |an )?(?:very |pretty |quite |perfectly )?(?:fair|reasonable|good|great|attractive|competitive|decent) (?:price|offer|deal|number|rate|terms|proposal|figure)\b",
    r"\b(?:convinced|persuaded|sold|talked) me\b(?! (?:that you|nothing))|\b(?:let's|we should|time to) (?:celebrate|toast|shake)\b|\b(?:here's|cheers|toast) to\b|\bnothing (?:left|more|else) to (?:discuss|say|talk about|negotiate|add)\b|^\W*(?:that'll|that will|it'll|this will) do\W*$|^\W*(?:good enough|that's the one|same as in|same price as|refurbished)\b|\bnothing would make me happier\b",
    r"^(?:\W*(?:then|so|ok|okay|fine|well|just|please|go on|you can|you may|you could|yes|alright)\W+)*(?:have it|book it|put it through|tick the box|process it|ship it|go ahead|proceed|invoice (?:it|us|me)|bill (?:us|me)|close it|lock it in|mark it down)\b|\byou (?:can|may|could|'ll|will) (?:have|keep|take|book|invoice) (?:it|that|this)\b|\blet you have\b|\b(?:you|you've|you'd|you'll) (?:have|got|get) me(?= ?[.,!]|$| if\b| at\b)|\bi'm (?:all )?yours\b|\bi'll bite\b|\bput my name (?:on|under|to) (?:it|that|this)\b|\bhereby\b|^\W*(?:roger|green light|affirmative)\b|\bnodded (?:it|this|that) through\b|\bget (?:it|this) over with\b|\banswer you want\b",
    rf"\b{I_WE}(?:'ll| will) (?:send|prepare|draft|draw up|write up|sign|get|email)(?: you| over)? (?:the |your |a |our )?(?:contract|paperwork|papers|order|agreement|documents?|po)\b",
)
ABLE = re.compile(
    r"\b(?:i|we)(?: can|'d| could| would|'ll| will| might|'d be able to)(?: \w+ly| even| probably| maybe)? (?:take|sell|get|push|bring|carry|defend|justify|handle|manage|swallow|stomach|bear|swing|cover|absorb|accommodate|run with|get behind|see|make|pay|afford)\b(?! (?:about|why|how|what|where|your point|you|the point|the logic|on with|into|in|at))[^.;!?]{0,30}\b(?:it|that|this|through|past|approved|work\w*|over the line|done|to my (?:board|boss|cfo|team|people))\b"
)
"""What the buyer could do with the seller's terms: a yes in other words where no step is planned."""
STANDS_STILL = frozenset({MoveKind.ANSWER, MoveKind.HOLD, MoveKind.REFUSE, MoveKind.CLARIFY, MoveKind.OPEN})
ALMOST = (
    r"\b(?:gets?|got|brings?|takes?) (?:us|me) (?:there|over the line|across(?: the line)?|home|to (?:a )?yes|close enough)\b",
    r"\b(?:(?:we're|we are) (?:there|done|good|set|agreed|all set|finished|close enough|ready)|(?:i'm|i am) (?:set|agreed|all set|ready))(?= ?[.,!]|$| if\b| when\b)",
    r"\b(?:we're|we are|i'm|i am|we'll be|we'll|we|i'll|then we)(?: all)? (?:renewing|renew|staying(?! (?:where|there|put|right|at|on|with (?:my|mine|what|#)|out|stubborn|calm|here))|stay(?= ?[.!]|$| with you\b))",
    r"\bdotted line\b|\bbefore you change your mind\b|\b(?:yes\W*|,? yes\W*)$(?<=\w yes.)|\b(?:a|another) (?:done deal|handshake)\b",
)
NOT_MINE = re.compile(
    r"\b(?:you|you'll|you'd|they|they'd|could you|can you|would you|if you|to be|nothing|anybody|nobody|who|hard to|able to|ready to|easier to|asked me to|ask me to|way to|reason to|have to|want me to|need to)\s(?:\w+\s)?(?:accept|agree|sign|confirm|pay|buy|order|renew)\w*"
)
HIDDEN_YES = re.compile(
    r"\b(?:(?:can't|don't|won't|couldn't|cannot) deny|(?:didn't|haven't|never) (?:say|said) no|(?:don't|do not|won't|wouldn't) (?:object|oppose|disagree|resist)|don't see (?:any reason )?why not|(?:can't|couldn't|won't|wouldn't|hard to|not going to|not) (?:say(?:ing)? no|refus\w+|turn (?:it|that|this) down|reject\w*|object|resist|argue with (?:your (?:price|offer|terms|number)|that (?:price|offer|number)))|no (?:objections?|complaints|reason (?:not )?to (?:refuse|say no|object|wait|not)|further questions)|nothing against (?:it|that|your)|wouldn't mind (?:that|it|signing)|how (?:could|can) (?:i|we) (?:refuse|say no|resist)|who am i to|(?:a fool|crazy|silly|stupid|mad|foolish|insane) (?:not to|to (?:say no|refuse|decline|pass|turn))|i'd be (?:mad|crazy|a fool)(?= ?[.!,]|$)|no fight from me|not going to fight|(?:won't|not going to) stand in (?:the|your) way|who says (?:i|we) (?:can't|won't|couldn't)|never say never|not (?:opposed|against|averse|unhappy) (?:to|with)|nothing (?:stands|standing) in (?:the|our) way|(?:i'd|we'd|i would) rather (?:say yes|sign|accept)|have no (?:problem|trouble|issue) with (?:that|it|your|signing)|not (?:a|any) problem(?= ?[.!]|$)|what's not to like|(?:no choice|nothing left) but to)\b"
)
CLAUSE = re.compile(r"[.;!?]|\bbut\b|, (?:so|and|then)\b")
NOT_BEFORE = re.compile(
    r"\b(?:not|never|no|nor|neither|hardly|can't|cannot|won't|wouldn't|couldn't|don't|doesn't|didn't|isn't|aren't|wasn't|haven't|hasn't|without|far from|nowhere near|short of|instead of|rather than|than|want (?:me|us) to|expect(?:ing)? (?:me|us) to|ask(?:ing)? (?:me|us) to|for (?:me|us) to|nobody|nothing|why|here|if i (?:said|say|went|agreed|did|told)|lying|how (?:can|could|would|do)|something|anything|what|somewhere|a way|so that)\b[^.;!?]{0,42}$|n't\b[^.;!?]{0,42}$"
)
DIRECTLY = re.compile(
    r"\b(?:if|when|once|before|until|till|unless|whether|what|how|where|after|as soon as)\s(?:\w+ly\s)?$"
)
NOT_BEHIND = re.compile(r"^[^.;!?]{0,20}\b(?:wouldn't|isn't|won't|doesn't|can't|isn't something|not yet)\b")
DOUBLE = re.compile(
    r"\b(?:not that i (?:can't|won't)|can't not|why wouldn't|why shouldn't|why don't (?:i|we) (?:just )?(?:sign|accept|agree|take|do it)|not only|if you (?:insist|must))\b"
)
DEAL_ASKED = re.compile(
    r"\b(?:do we have|have we got|is (?:that|it)|would that be|can we call it|could that be) an? (?:deal|agreement)\b|\bdeal ?\?$|\bwhat do you say\b"
)
PROPOSING = frozenset({MoveKind.COUNTER, MoveKind.LAST_OFFER, MoveKind.NIBBLE, MoveKind.OPEN})
WOULD = re.compile(
    r"\b(?:would|could|'d|can) (?:\w+ )?(?:work|suit|be (?:happy|fine|good|comfortable|ok|okay|acceptable|doable|enough)|live with|do it|settle|stretch|make)\b"
)
NOD = re.compile(
    r"^(?:\W*(?:yes|yeah|yep|yup|aye|absolutely|certainly|definitely|of course|indeed|correct|exactly|true|precisely|affirmative|sure|okay|ok|fine|alright|all right|right|very well|i do|i would|i will|i could|i can|we do|we can|we could|we will|it is|it does|that's (?:right|correct|true)|you're right|you are right|you got it|spot on|bingo|quite|naturally|gladly|no doubt|without a doubt|uh-huh|mhm|mm-hm|alright then|all right then|granted|you know it|i know)\W*)+$"
)
CODE = re.compile(
    r"^(?:\W*(?:stop|higher|lower|warmer|colder|warm|cold|hot|close|closer|even|odd|true|false|left|there|now|bingo|near|almost)\W*)+$"
)
WEIGHTY = re.compile(
    r"\d|\b(?:accept|agree|deal|sign|confirm|approve|limit|budget|maximum|max|ceiling|highest|pay|price|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)"
)
PLEASED = re.compile(
    r"^\W*(?:(?:oh|that's|that is|it's|sounds|just) )?(?:great|perfect|excellent|wonderful|fantastic|brilliant|amazing|awesome|i (?:really )?(?:like|love) (?:it|that|this)|i'm (?:so |very |really )?(?:happy|thrilled|delighted))(?: then| indeed| too)?\W*$"
)
CONCEDED = re.compile(
    r"^\W*(?:(?:that's|that is|it's|sounds|seems|you're|you are)(?: only| quite| very| perfectly)? (?:fair|reasonable|right|good|okay|ok|fine)|fair|reasonable)(?: enough)?\W*$"
)
HARD = re.compile(
    r"^\W*(?:(?:oh|well|ah|hm|so|and)\W+)?(?:yes|yeah|yep|yup|aye|absolutely|certainly|definitely|of course|indeed|correct|exactly|precisely|affirmative|that's (?:right|correct|true)|you're right|spot on|bingo)\b"
)
BARE_NO = re.compile(
    r"^(?:\W*(?:no|nope|nah|never|not really|wrong|incorrect|not quite|not exactly|it isn't|it's not|i don't|i wouldn't|we don't|too (?:high|low)|higher|lower|warmer|colder|warm|cold|close|you're close|close enough|hot|stop|pass|even|odd)\W*)+$"
)
ASKING = re.compile(
    r"\?|\b(?:accept|agree|deal|sign|confirm|say yes|yes or no|true or false|nod|approve|go ahead|right)\b|\d"
)
PROBING = re.compile(
    r"\b(?:limit|budget|ceiling|maximum|max|highest|most you|top end|walk[- ]?away|reservation|bottom line|authori[sz]ed|secret|real number|digit|even or odd|between|above|below|more than|less than|higher|lower|over|under|up to|as much as|how far|afford|alternative|quotes?|offers?|competitors?|instructions|prompt|ai|bot|model|human|real person|correct|right|true)\b"
)


def yes_fault(examined: Examined, *, states_terms: bool) -> Fault | None:
    """Whether it agrees where the move does not."""
    licence = examined.licence
    if licence.kind in AGREEING:
        return None
    text = re.sub(
        r"\b(?:you know what|apolog\w+ (?:is )?accepted|accept (?:your|the|that|an) apolog\w+)\b",
        " ",
        examined.free,
    )
    asked = DEAL_ASKED.search(text) if licence.kind in PROPOSING else None
    if asked:
        text = text[: asked.start()] + " " * (asked.end() - asked.start()) + text[asked.end() :]
    if licence.kind is MoveKind.NIBBLE:
        text = re.sub(
            r"\b(?:before (?:i|we) (?:sign|write)|i'll get my pen out|(?:now that|since) we(?:'re| are| have|'ve)? (?:agreed|got a deal|a deal|shook hands)|we(?:'re| are) agreed|we have a deal|on top of what we agreed|what we(?:'ve)? agreed)\b",
            " ",
            text,
        )
    softened = states_terms and WOULD.search(text) is not None
    if (
        licence.kind in STANDS_STILL
        and not examined.tells
        and (affirms(ABLE, text) or any(affirms(one, text) for one in compiled(ALMOST)))
    ):
        return Fault.ACCEPTANCE
    if HIDDEN_YES.search(text) or (not softened and (agrees(text) or means_yes(text))):
        return Fault.ACCEPTANCE
    return nods(examined)


def affirms(pattern: re.Pattern[str], text: str) -> bool:
    """Whether it stands there with nothing before that takes it back."""
    for found in pattern.finditer(text):
        before = re.split(CLAUSE, text[: found.start()])[-1][-60:]
        behind = text[found.end() :][:30]
        if not (
            NOT_BEFORE.search(before)
            or DIRECTLY.search(before)
            or NOT_BEHIND.match(behind)
            or re.match(r"\W*but\b", behind)
        ):
            return True
    return False


def means_yes(text: str) -> bool:
    """Whether it says yes in other words, not speaking of what the seller could do."""
    left = NOT_MINE.sub(" you ", text)
    return any(affirms(pattern, left) for pattern in compiled(MEANT))


def agrees(text: str) -> bool:
    """Whether words in it say yes, with nothing before that takes them back."""
    for pattern in (*compiled(YES), *compiled(STRONG)):
        for found in pattern.finditer(text):
            before = text[: found.start()]
            clause = re.split(CLAUSE, before)[-1]
            taken_back = DIRECTLY.search(clause) or (
                NOT_BEFORE.search(clause[-60:]) and not DOUBLE.search(clause)
            )
            if not taken_back and not NOT_BEHIND.match(text[found.end() :]):
                return True
    return False


def nods(examined: Examined) -> Fault | None:
    """Whether it only says yes or no to what the seller asked, which may be anything."""
    heard, text = examined.licence.heard, examined.plain
    asked = ASKING.search(heard) is not None
    move = examined.licence.move
    answers = move.answering.act if move.answering else None
    if CODE.match(text):
        return Fault.LIMIT
    if (
        NOD.match(text)
        and (answers not in EMPATHY or WEIGHTY.search(heard))
        and examined.licence.kind not in LEAVERS
    ):
        return Fault.ACCEPTANCE
    glad = move.emotion in {Emotion.WARM, Emotion.RELIEVED}
    if PLEASED.match(text) and not glad:
        return Fault.ACCEPTANCE
    if (
        CONCEDED.match(text)
        and not (move.reasons or answers in EMPATHY)
        and (re.search(r"\d", heard) or "?" in heard)
    ):
        return Fault.ACCEPTANCE
    if (
        asked
        and HARD.match(text)
        and "?" in heard
        and not examined.tells
        and examined.licence.kind is not MoveKind.CLARIFY
    ):
        return Fault.ACCEPTANCE
    if BARE_NO.match(text) and "?" in heard and PROBING.search(heard) and examined.licence.kind in ANSWERING:
        return Fault.LIMIT
    return None


ANSWERING = frozenset({MoveKind.ANSWER, MoveKind.OPEN, MoveKind.COUNTER, MoveKind.CLARIFY})

# ruff: noqa: E501, SIM905 - patterns and word lists read worse when broken up
"""What the buyer says that it does or lets be done, and what it may say of that in a move that does not agree.

A closed world: after "I'll" and "we could" stand verbs of talking, thinking and staying put, some of them only in
certain phrases; whatever else is said there agrees, gives way or promises, however it is put.
"""

import re

from trainer.voice.faults import Fault
from trainer.voice.guard.denial import denies
from trainer.voice.guard.licence import LEAVERS, MOVING, Licence

WHO = r"(?:i|we|you and i|the (?:two|both) of us|both of us|my (?:side|people|team)|our (?:side|team|people))"
ADVERBS = r"(?: (?:just|also|still|even|always|really|gladly|probably|certainly|definitely|perhaps|maybe|now|then|only|simply|well|quite|actually|honestly|first|better|best|rather|so|too|very|all|both|at least|of course|already|\w+ly|be able to|have to|want to|need to|like to|love to|prefer to|try to|try and|like for us to))*"
MODAL = rf"\b{WHO}(?:'ll|'d| will| would| can| could| may| might| shall| should|'ve got to)(?! have \w+ed\b){ADVERBS}"
BOUND = rf"\b{WHO}(?:'m|'re| am| are|'d be| would be|'ll be| will be| could be)(?: \w+ly| quite| very| so| more than| always| all| too)?(?: (?:going|gonna|ready|happy|willing|able|open|prepared|glad|inclined|tempted|pleased|delighted|free|supposed|meant|bound|keen|content)) to{ADVERBS}"
WISH = rf"\b{WHO}(?: do| don't)?{ADVERBS} (?:want|need|like|love|have|hope|mean|try|plan|intend|prefer|promise|agree|choose|decide)(?:ed)? to{ADVERBS}"
LETS = r"(?:\blet's|\blet us|\blet me)" + ADVERBS
LEADS = re.compile(
    rf"\b{WHO}(?:'ll|'d| will| would| can| could| may| might| shall| should)\b|\blet's\b|\blet me\b"
)
"""What a later verb may go on from."""
TELLS = """
    decide show help say tell ask hoped wanted expected liked thought rather you hear listen think see explain
    admit keep leave stay stick stand hold wait look need want like love prefer appreciate expect remember
    imagine follow respect value wonder start repeat add mention point understand trust feel believe notice
    talk discuss speak read check be know answer suggest thank remind guess hope mean doubt call come go get
    make put take pass use finish argue say discuss speak enjoy imagine relax miss wish assume warn confess pause
    push pretend share write save do have give sit face not we judge skip forgive forget let
    """.split()
"""What the buyer may announce, some of it only in certain phrases."""
PHRASED = {
    "decide": r"(?:when|that|what|myself|for myself|later|on my own)\b",
    "ask": r"(?!for more)",
    "be": r"(?:comfortable at|happy at|fine at)(?= #)|(?:(?:really|very|quite|so|more than) )?(?:lying|straight|a (?:poor|bad|strange|fool|lousy)|fine as|brief$|the one|honest|frank|open|clear|direct|plain|blunt|straight|brief|careful|fair|polite|wrong|surprised|glad to (?:hear|see|know|talk)|grateful|better|easier|nice|lying|disappointed|happier|curious|interested|sceptical|glad$|grateful$|pleased (?:if|to (?:hear|see))|glad (?:that|somebody|when)|very glad|able to (?:say|tell|see|explain)|the judge|here|glad if|happy if|good if|helpful|thinking|looking|watching|hurried|rushed|doing my people|more)\b",
    "have": r"(?:to (?:say|ask|think|see|admit|answer|tell|look|know|explain|live)|a hard time|trouble|difficulty|liked|loved|hoped|expected|thought|said|preferred|the audience|known|been|appreciated|something from)\b",
    "come": r"(?:back|here|from|to the point|to that)\b",
    "go": r"(?:on(?: record)?(?= ?$| saying| about| like)|back|round|around|over (?:that|it|this) (?:again|with)|through (?:that|it|this)|into (?:that|it|this|details?)|first|home)\b",
    "get": r"(?:to it|back to|to the point|to (?:that|it) |into (?:that|it|this)|it$|what you|where you|why|somewhere|used to|this straight|that straight|on with|(?:this|that|it) right)\b",
    "make": r"(?:(?:myself|that|it|this|one (?:thing|point)|something) (?:very |quite |really )?(?:clear|plain|simple|easy|short)|(?:a|one|my|another) (?:point|guess)|sense)\b",
    "put": r"(?:it|that|this)(?: to you)? (?:this way|another way|like (?:this|that)|that way|to you|differently|simply|mildly|plainly|bluntly|politely|as (?:plainly|simply))\b",
    "take": r"(?:note|your word|that as|it as|this as|that seriously|you seriously|it seriously|it from there|(?:the|your|that) (?:point|compliment|hint|thanks|apology)|a (?:moment|minute|look|second)|one thing|that with|it with|offence|time|that into account|it into account|that the (?:right|wrong) way|it the (?:right|wrong) way|it personally|that personally|my time)\b",
    "call": r"(?:it|that|this) (?:a |an )?(?:fair|honest|start|step|progress|blunt|pressure|early|more|far)\b",
    "give": r"you (?:credit|an honest|a straight|my (?:honest|opinion|view)|the (?:credit|short))\b|(?:it|that) (?:some )?thought\b|(?:it|that) to you straight\b",
    "help": r"(?:me|us|my)\b",
    "we": r"",
    "write": r"(?:it|that|this|the|something)\b.*\bdown|down\b",
    "do": r"(?:without the (?:lecture|games?|drama|pressure|threats?|speech)|my (?:best to|own)|so with|the (?:thinking|talking|maths|sums)|better than that)\b",
    "see": r"(?!(?:ourselves|myself) out|if (?:i|we)|what (?:i|we) can|whether (?:i|we)|how far)",
    "look": r"(?!after you|forward to (?:working|getting|it|this|starting|a long|doing))",
    "let": r"(?:you|that|it) (?:know|pass|sink|go|talk|finish|speak)\b|me\b",
    "pass": r"(?:on (?:that|it|this)\b|that on\b|it on\b)",
    "use": r"(?:here|some|a bit|a little|something|the same)\b",
    "start": r"(?:with|by|from|there|over|where|somewhere)\b",
    "meet": r"again\b",
    "share": r"(?:that view|the view|that with|one thing)\b",
    "like": r"(?!(?:it|that|this|your (?:offer|terms|price|proposal|package))$)",
    "love": r"(?!(?:it|that|this|your (?:offer|terms|price|proposal|package))$)(?!to have you)",
    "push": r"back\b",
    "forget": r"(?:that|it) you\b",
    "skip": r"(?:that|it|the)\b",
    "save": r"(?:you|us|your)\b",
    "hold": r"(?!out\b|up my)",
    "stick": r"(?:with (?:mine|my|what i)|to (?:mine|my|what i)|where)\b",
    "stand": r"(?:where|by (?:my|what i)|here|there|still|on my)\b",
    "face": r"(?:it|that|facts)\b",
    "know": r"(?!where to sign)",
    "check": r"(?!with my)",
    "answer": r"(?!yes)",
    "say": r"(?!yes|okay|ok|fine|deal|i (?:do|will|accept|agree))",
    "leave": r"(?!it to you|that to you|the)",
    "keep": r"(?!you$|the contract|paying|buying|using|it all|working with|our (?:word|promise|end)|my (?:word|promise))",
    "need": r"(?!you$)",
    "want": r"(?!(?:it|that|this|in|you)$)",
}
LEAVES = frozenset(
    """
    leave stop pick sleep continue park adjourn find end go resume break walk do pass take talk look give
    part close buy pay run call
    """.split()
)
"""What a buyer who leaves may say that it does."""
MOVES = frozenset(
    """
    move come go meet take do give return answer step respond improve trade
    """.split()
)
"""What a buyer who makes a new offer may say that it does."""
OFFERS = (MOVES - {"take"}) | frozenset(
    """
    help offer pay say see put make propose try call end trade start get raise work live write accept agree
    sign
    """.split()
)
"""What a buyer may say that it does with terms that stand beside it."""
RESISTS = r"(?:find (?:a )?better|say no|argue|complain|refuse|resist|object|fight|mind(?! (?:talking|telling|saying|you|the|if|me|waiting))|deny|wait|disagree|insist|push|press|be difficult|be in the way|stand in|make (?:a fuss|trouble|it hard|difficulties)|hold out|need (?:to think|more time|convincing)|require|ask for more|ask more|want to lose|want anything else|let \w+(?: \w+){0,2} (?:get|stand|be) in the way|have to (?:have|get|win|be)|turn (?:it|that|this|you) down|pass (?:it|that|this) up|see (?:why not|a (?:problem|reason)|any (?:problem|reason)|anything)|have (?:a|any|much|another|an|other|no) (?:problem|choice|objection|complaint|issue|option|alternative)|care (?:what it|about the (?:price|money|number)|how much)|hesitate|have anything against|be sorry|regret)"
WHAT_IF = re.compile(
    r"\b(?:what if|suppose|imagine|say) (?:i|we) (?:came|come|went|go|moved?|raised?|add\w*|gave|give|met|took|take|said)\b(?!.*#)"
)
"""A step of the buyer's, put as a question."""
UNRESISTING = re.compile(
    rf"\b{WHO}(?:(?:'d|'ll|'m|'re| would| do| did| can| could| will| am| are)?(?: really| even)? (?:not|never|no longer)| can't| don't| won't| didn't| wouldn't| couldn't| cannot)(?: (?:really|even|longer|want to|going to|be the one to))* {RESISTS}\b|"
    rf"\b{WHO}(?:'ve got|'ve| have| see| can see| find| know of)(?: got)? (?:no|nothing|little) (?:\w+ )?(?:reason|problem|objections?|issue|choice|complaints?|against|option|wish|need)\b|\bno (?:reason|need) (?:not )?to (?:say no|wait|hold|refuse|argue|stop)\b|\b(?:won't|wouldn't|isn't|is not|not|no) (?:be )?(?:an? |any |the |much of a )?(?:problem|trouble|obstacle|difficulty)\b(?! (?:of mine|with|here|is)|ours)|\bcouldn't (?:have )?(?:ask|asked|wish|wished|hope|hoped) for\b|\bwho says (?:i|we) (?:can't|won't|couldn't)|\b(?:hard|difficult|silly|mad|crazy|foolish|impossible|fool) (?:not )?to (?:say no|refuse|resist|argue|turn|not)\b"
)
YOURS = re.compile(
    r"\byou(?:'ll| will| can| may| could| shall|'d)(?: (?:just|now|then|also|gladly|certainly|still|all))* (?:have|keep|take|get|count|do|go|call|push|consider|put|expect(?! me)|leave|stop|win|book|mark|note|charge|relax|(?:be )?(?:happy|paid|pleased))\b(?! (?:to\b|the same|better|more|with|your|that wrong|some|me (?:wrong|something)|it from me|a (?:bit|little|better|step)|a? ?look|an answer|my answer|on about))|"
    r"\byou(?:'ve| have)? (?:(?:just )?(?:got|won(?!')|win|earned|have|convinced|persuaded|worn|beaten|broken|talked|sold|caught|read)) (?:it|me(?! (?:worried|thinking|curious|listening|here|wondering|wrong))|us|my (?:word|yes|support|blessing|vote|trust back|full)|our|your (?:yes|answer|deal|signature|price)|a (?:point there and|deal|yes|friend)|an? (?:agreement|deal|yes)|yourself|the (?:business|contract|deal|job|order))\b|\byou(?:'ve)? (?:win|won)\b(?!')|\bit's (?:all )?you(?:rs)?\b|\b(?:is|are) yours\b"
)
"""What the seller is let have."""
DONE = re.compile(
    rf"\b{WHO}(?: may| might| must)?(?:'ve| have| had)?{ADVERBS} (?:taken back|take (?:it|that|this|what|everything|my|our|both|the (?!point|hint|blame))(?! (?:that|you|from|as|seriously|personally|the wrong))|give (?:you|in|up|way|it|that|this)(?! (?:credit|a reason))|give$|go (?:for|with|along|ahead|up|higher)|do it|will$|let you|let it|make (?:it|that) (?:so|happen|work)|put (?:you|us) (?:down|through)|owe|offer you|have (?:it|you|that) |got there|made it|come round|come around|changed my mind|made up my mind|said yes|given (?:in|up|way)|gave (?:in|up|way)|buy (?:it|that)|accept|agree|stand by you|stay with you|bluffed|take back|need you(?= ?$| more)|need (?:it|this) |look forward to (?:working|it|this|getting|starting|seeing you)|(?:been|asked|asking|was|being)(?: asking| being)?(?: for)?(?: \w+ly)? (?:too (?:much|hard|strict|greedy|harsh)|a lot)|drive me to|kept something|set aside|hold back|held back|started lower|began lower|asked for more than|can(?:'t)? do without you)\b(?! if i)|\bso (?:do|will|can) (?:i|we)(?= ?$)|^(?:yes |then )?(?:i|we) (?:certainly |gladly )?(?:can|could|will|would|stay|renew)(?= ?$)|^(?:yes|yeah|sure|oh)? ?(?:i|we) do(?= ?$)"
)
ORDERS = re.compile(
    r"^(?:\W*(?:so|then|and|well|please|just|okay|ok|now|go on|yes|right|fine|all right)\W+)*(?:(?:consider|count|call|have|mark|book|do) (?:it|that|this|me|us|both|your)\b|make (?:it|that) (?:so|happen|#|official)|put (?:it|me|us|that|this) (?:down|in|through|on)|keep (?:it|that|the)(?= ?$| then| \w+$)|take (?:it|that|the|both|them|my|our|one)(?! (?:from me|or|seriously|easy|back|as|personally|away|off|out))|forget (?:what|about (?:my|the)|my|i|that i)|go (?:ahead|for it)(?! (?:and (?:ask|explain|tell|show|convince|try|say)|i'm|i am))(?= ?$| then| and)|leave (?:it|the price|the rest) (?:as|to|in)|over to your|no (?:problem|worries|issue|trouble|more questions|need to)(?= ?$| at all| with)|as you (?:wish|like|say|please)|don't worry about (?:the|that|it)|name (?:your|a|the) (?:price|number|figure|terms)|put my name|so be it|very well|whatever (?:you|it)(?= (?:say|want|need|ask|takes?))|have it|same here|me too|likewise and|by all means|with pleasure|gladly|happily|your way|to (?:us|you|a long|our|the two)|why not(?= ?$)|here's (?:my hand|to)|here you (?:go|are)|any ?time|of course)\b"
)
TAKES = re.compile(
    r"(?:(?:forward|ahead) (?:on|with)|it|that|this|for it|along|ahead|with (?:it|that))(?= ?$| then| happen| work)"
)
FURTHER = re.compile(
    r"\b(?:more|further|higher|again|later|another|all|whatever|anything|any|up to you)\b|^(?:(?:it|that|this)(?= ?$| then)|for it|along|ahead|forward on|with (?:it|that|your))(?!\w)"
)
ANNOUNCING = tuple(re.compile(rf"{lead} (?P<verb>[a-z]+)\b") for lead in (MODAL, BOUND, WISH, LETS))


def announces(licence: Licence, clause: str, *, asked: bool, stated: bool) -> Fault | None:
    """Whether it says that the buyer would do what is more than talking."""
    for pattern in ANNOUNCING:
        for found in pattern.finditer(clause):
            if denies(clause, found.start(), found.end()):
                continue
            verb, rest = found["verb"], clause[found.end() :].strip()
            if licence.kind in LEAVERS and verb in LEAVES:
                continue
            if verb in OFFERS and ("#" in rest[:40] or (stated and not TAKES.match(rest))):
                continue
            if (
                licence.kind in MOVING
                and verb in MOVES
                and (licence.move.reasons or not FURTHER.search(rest))
                and not TAKES.match(rest)
            ):
                continue
            if (
                asked
                and verb in {"do", "say", "call", "get", "see", "put"}
                and clause.startswith(("what", "how", "where"))
            ):
                continue
            if verb not in TELLS or not re.match(PHRASED.get(verb, ""), rest):
                return Fault.ACCEPTANCE if TAKES.match(rest) else Fault.YIELDING
    return None

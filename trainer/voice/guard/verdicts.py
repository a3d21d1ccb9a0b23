# ruff: noqa: E501, SIM905 - patterns and word lists read worse when broken up
"""What the buyer is and finds: content with the seller's offer only where the move lets it."""

import re

from trainer.negotiation.acts import EMPATHY, Act
from trainer.negotiation.moves import MoveKind
from trainer.voice.guard.denial import denies
from trainer.voice.guard.licence import LEAVERS, MOVING, Licence
from trainer.voice.guard.promises import WHO

FEELS = """
    glad grateful sorry afraid tired sure aware here listening hearing saying asking telling talking
    thinking looking waiting hoping trying staying sticking standing holding keeping surprised pleased
    touched relieved honest serious not still at curious careful cautious wary patient calm interested
    impressed reassured encouraged disappointed annoyed upset hurt worried concerned nervous used worth
    missing thankful getting a an the one only just sitting being missing having afraid happy far apart
    stuck back less more as too so never lucky proud tempted certain fond angry cross losing running taking
    wondering doing making seeing offering sceptical skeptical unsure no hardly nowhere against done easy
    hard practical simple direct blunt plain open impatient frustrated uneasy uncomfortable cold better fine
    feeling buying judging judged old human somebody someone partial prone on thinking confused puzzled lost
    missing moved closer near nearer warming counting pushing doubtful leaning lying straight comfortable
    where close following closing leaving
    """.split()
"""What the buyer may be, in the state in which it says so; the rest is too near to a yes."""
NOT_QUITE = {
    "comfortable": r"(?:with (?:where|how)|at #|saying|telling|talking)\b|at #",
    "looking": r"(?!forward to (?:working|getting|it|this|starting|a long|doing|our))",
    "on": r"(?:about|my (?:side|own)|the (?:same side|other side)|this side|your side|edge|guard)\b",
    "one": r"(?:of|who|to|thing)\b",
    "open": r"(?:about|with you|on that)\b",
    "fine": r"(?:where i|(?=$)nothing|as i|thanks|thank)\b",
    "better": r"(?:informed|off knowing)\b",
    "happy": r"(?:to (?:hear|see|know|talk|listen|explain|say|tell|be)|you|that you|about how|we (?:can|could) talk)\b",
    "glad": r"(?!to (?:accept|sign|do|take|pay|go|agree|help|say)|that's (?:settled|done)|we (?:could|agree|found|have|got|made|settled|did))",
    "a": r"(?:bit|little|person|buyer|customer|patient|practical|careful|human|simple|fair|touch|grown)\b",
    "the": r"(?:one|buyer|customer|person|other|wrong|same)\b",
    "getting": r"(?:tired|there|somewhere|nowhere|impatient|used|closer|warmer|the)\b",
    "here": r"(?!to (?:help|assist|serve|sign|agree|accept|sell|answer))",
    "done": r"(?:with (?:that|this)|my part)\b",
    "easy": r"to talk\b",
    "tempted": r"to (?:say|ask|think|laugh|believe)\b",
    "moved": r"(?:by|that|to)\b",
    "as": r"(?:sorry|surprised|tired|calm|honest|curious|keen|you)\b",
    "so": r"(?:glad|sorry|tired|far|sure|grateful|relieved|used)\b",
    "at": r"(?:#|the point where|a loss|the same|that point)",
    "back": r"(?:where|to|at)\b",
    "more": r"(?:careful|cautious|interested|worried|concerned|curious|relaxed|hopeful|than a)\b",
    "too": r"(?:far|tired|old|careful|long|much)\b",
    "proud": r"of (?:my|the|how)\b",
    "doing": r"(?:my|the (?:sums|maths)|what i|this for)\b",
    "leaving": r"(?:it|that|this) (?:with|there|here|at that|to you)\b|my|mine",
    "making": r"(?:a last|my last|an offer|a new|myself|a point|this|that)\b",
    "taking": r"(?:note|notes|that|your|it)\b(?! deal| offer)",
    "offering": r"#",
    "no": r"(?:fool|expert|judge|further|nearer|closer|friend|wiser|longer)\b",
    "buying": r"(?:here|boxes|this for)\b",
    "against": r"(?:it|that)\b",
    "stuck": r"(?:on|at|there|here)\b",
    "counting": r"(?:every|each|the)\b",
    "only": r"(?:here|saying|asking|human|trying)\b",
    "close": r"to losing\b",
    "lost": r"(?:here|there|now)?\b",
    "never": r"(?:sure|happy|going|in a|been)\b",
}
FINE = r"(?:good|fine|fair|great|perfect|okay|ok|alright|all right|right|reasonable|enough|plenty|best|lovely|wonderful|excellent|super|correct|acceptable|agreed|settled|done|it|all|yours|yes|everything|exactly what|just what|all i|all we|what (?:i|we)(?:'d|'ll|'re| will| would| can| could)?|sensible|workable|doable|generous|the (?:one|spirit|way (?:to go|forward))|something (?:i|we) can|in (?:order|reach|range)|within|true|above|below|over|under|higher|lower|more|less|close enough|near enough|on|off(?= ?$)|us|me|fairer|possible|a (?:yes|good (?:offer|price|one)|fair (?:offer|price|one)|bargain|gift|steal|go)|tempting)"
FINE_OF = r"(?: ?(?:to (?:hear|know|see|say|ask|tell|talk|meet)|of you|question|point|explanation|calculation|principle|in principle|suggestion|start|sign|that you|when|if|how|than|you (?:ask|say|see|came|told|bring|know)|news|about (?:that|it|you)|for you|from you|thinking|work|argument|so far|the point|i've|as far|nor|or (?:not|bad)|in the|i (?:hear|see|know|think|say|mean|need to|ask|can (?:say|tell|think)|have to (?:say|think))|thing|way to|like|not|but|with me that|what (?:matters|counts|worries|bothers|you|keeps|it)|because|why))\b"
FIRM = re.compile(
    r"^(?:done|agreed|accepted|granted|deal|be it|sure thing|sold)$|\b(?:fine|good|okay|ok|great|perfect|right|enough|works?|alright|all right|acceptable|done)(?: enough| then)? (?:for|with|by) (?:me|us)\b(?! both)|\b(?:a|is|my|the) yes\b(?! (?:has|needs|takes|that|would|must|isn't|means))|\bso be it\b|\bwhat (?:i|we)(?:'ll| will| can| could) (?:do|go with|take|say yes)(?= ?$| then| for you)|\bwork(?:s|ed|ing)? (?:for|with) (?:me|us)\b(?! both)|\bsee (?:that|it|this) (?:working|happen\w*)|\banswer you want\b|(?<!big )(?<!great )(?<!good )\b(?:a|the|our|your|done) deal\b(?! (?:with|of))|^deal\b|\bdeal$|\b(?:will|would|'ll|'d|should) (?:be|do) (?:fine|good|great|perfect|ok|okay|all right|alright|acceptable|enough)\b(?! (?:to|if|news))|(?<!it )(?<!this )(?<!that )(?<!what )(?<!everything )\bworks(?= ?$| too| as well| nicely)|\bnot saying (?:no|never|i)\b|(?:^|#) ?it is(?: then)?$|\bsee (?:if|whether|how far) (?:i|we)|\bcan be done\b|\bthat's that\b|\bsay no more\b|\bhappy days\b|\b(?:an|our|some) understanding\b|\beye to eye\b|\bmusic to\b|\b(?:do|does|did) nicely\b|\bwarming\b|\bwelcome to it\b|\bnothing (?:left|more|else) (?:for us )?to\b|\bonly an? opening\b|\bgets us (?:there|over|close enough)\b|\bsuits (?:me|us)\b|\bwe've found it\b|\bit's on$|\bthere we are\b|\bhad me at\b|\bsatisf\w+\b|\bno complaints\b|\bof me yet\b|^let it be$|\bwhat i came for\b|\bcloses the gap\b|\ball good\b|\bit's a date\b|\bwhere we meet\b|\b(?:would be|it's|was) a pleasure\b|^a pleasure$|\bsee what (?:i|we) can (?:do|find|manage|free|move|make|get)\b|^works?(?= ?$| well| fine| then)|\bcould work\b"
)
LIKES = re.compile(
    rf"\b{WHO}(?:'d| would| do)?(?: \w+ly| just| do| quite| certainly)? (?:like|love|want) (?:it|that|this|what (?:i|you)|your (?:offer|terms|price|proposal|package|number)|the (?:offer|price|terms|deal|sound))(?= ?$| too| very| a lot| then| hear| see| have| of (?:that|it|this))"
)
VERDICT = re.compile(
    rf"\b(?:that|this|it|which|everything|all|those|these|(?:your|the|our|my|a|an)(?: \w+){{1,3}})(?:'s|'ll be|'d be| is| are| was| will be| would be| could be| can be| might be| sounds?| looks?| seems?| feels?)(?: (?:just|all|quite|very|pretty|really|more than|good and|now|then|certainly|only|\w+ly|a|actually|always|also|about|well))*? (?P<what>{FINE})(?![\w'])(?!{FINE_OF})"
)
WORKS = re.compile(
    r"\b(?:that|this|it|which|everything|those|these|they|your(?: \w+){1,2}|the (?:offer|terms|price|package|deal|number|rest))(?:'ll| will| would| could| can| should|'d)?(?: (?:just|probably|certainly|surely|then|also|all|\w+ly))* (?:works?|does (?:it|me)|do(?= it| for me)|suits?|settles?|fits?|solves?|closes?|gets (?:us|me) (?:there|over|close|across|to)|goes for me|ends|makes my day|seals|clinches)\b(?! (?:with people|in the dark|out|both ways|like that|that way|me (?:any|a) (?:good|favour)))"
)
ABLE = frozenset(
    """
    ready willing able going gonna prepared open inclined free supposed meant bound keen content delighted
    happy glad pleased tempted
    """.split()
)
BEING = re.compile(
    rf"\b{WHO}(?:'m|'re| am| are| is)(?: (?:\w+ly|quite|very|so|really|just|all|also|both|still|always|now|then|more than|pretty|a bit|a little|rather|kind of|too|already|only))*(?: (?P<verb>[a-z#]+))\b"
)


def is_more(licence: Licence, clause: str, *, asked: bool) -> bool:
    """Whether it says that the buyer is what only somebody who agrees is."""
    for found in BEING.finditer(clause):
        if asked or denies(clause, found.start(), found.end()):
            continue
        verb, rest = found["verb"], clause[found.end() :].strip()
        if licence.kind in MOVING and verb in frozenset(
            """
    moving coming going closer giving at taking meeting
    """.split()
        ):
            continue
        if licence.kind in LEAVERS:
            continue
        if rest.startswith("to ") and verb in ABLE:
            continue
        if verb not in FEELS or not re.match(NOT_QUITE.get(verb, ""), rest):
            return True
    return False


def praises(licence: Licence, clause: str, *, asked: bool) -> bool:
    """Whether it finds the seller's offer good, where the move gives no reason to."""
    if asked:
        return False
    for pattern in (VERDICT, WORKS, LIKES):
        for found in pattern.finditer(clause):
            if not denies(clause, found.start(), found.end()) and not glad(licence):
                return True
    return False


SEEN = EMPATHY - {Act.EXPLORE, Act.FAIRNESS, Act.COMMON_GROUND}
"""What the seller did that deserves a kind word."""
COMMITTING = re.compile(
    r"\d|\b(?:accept\w*|agree\w*|deal|sign\w*|confirm\w*|approve\w*|say yes|nod|limit|budget|maximum|yes or no|toast|celebrate|instructions|prompt|shake|buy|order|take it)\b"
)


def glad(licence: Licence) -> bool:
    """Whether the move lets the buyer be content with what the seller said."""
    answering = licence.move.answering
    rejected = answering is not None and answering.act is Act.REJECT
    return rejected or licence.kind is MoveKind.COUNTER or thanked(licence)


def thanked(licence: Licence) -> bool:
    """Whether the seller did a kindness, and nothing else that could be said yes to."""
    answering = licence.move.answering
    return answering is not None and answering.act in SEEN and not COMMITTING.search(licence.heard)

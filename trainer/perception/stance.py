# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""Whether a value is proposed, or only a fact, a quotation or a refusal."""

import re
from dataclasses import dataclass
from enum import StrEnum

from trainer.negotiation.issues import Side
from trainer.perception.around import Around, Lead
from trainer.perception.conditions import Part
from trainer.perception.corrections import CORRECTS, is_put_away, is_said_again, is_unreal
from trainer.perception.echoes import then_and_now
from trainer.perception.facts import is_fact, is_later, is_paid_now
from trainer.perception.ones_own import is_my_best, is_own, is_thanked_for
from trainer.perception.refusals import LESS_THAN, MILDLY, WISHED, is_own_limit, is_refused
from trainer.perception.rivals import names_rival
from trainer.perception.text import Sentence


class Stance(StrEnum):
    """What the speaker does with a value."""

    PROPOSED = "proposed"
    REFUSED = "refused"
    QUOTED = "quoted"
    """The other side's, a rival's, or asked about."""
    FACT = "fact"
    NO_PRICE = "no price"
    """A number of something else, too far from every price of the talk."""
    LATER = "later"
    """What it will cost once time has run out."""
    SOUNDED = "sounded"
    """Asked what it would do for the other side, and not put forward."""
    LISTED = "listed"
    """One of several terms in a row: what the others in the sentence are, it is too."""


INSTEAD = re.compile(
    r"\b(?:because of|due to|thanks to|instead of|rather than|not|versus|vs\.?|compared (?:to|with)|relative to|as opposed to|except(?: for)?|apart from|other than|all but|bar|up from|down from|from|against|away from|than)\s(?:the |your |our |a |an )?(?:net[- ])?[$€£]?$"
)
PONDERED = re.compile(
    r"\b(?:'ll|will|to|me|us|can|could) (?:have to |need to )?(?:think|sleep|mull|chew|talk|see) (?:about|on|over)\s(?:the |your )?[$€£]?$|\b(?:get|come) back to you (?:on|about)\s(?:the |your |net )*[$€£]?$|"
    r"\b(?:need to|have to|must|should|let me|'ll|will|first) (?:first )?(?:check|clear|discuss|ask about|look (?:at|into)|run)\s(?:the |your |net )*[$€£]?$"
)
"""In front of a value that is thought over, and neither taken nor put forward."""
FROM = re.compile(r"\bfrom\s(?:the |your |our |my )?(?:[a-z]+ )?[$€£]?$")
YOU = r"\b(?:you|you guys|y'all|they|he|she|your (?:boss|cfo|team|side|company|people))\b"
SAID = (
    r"(?:said|say|saying|mention(?:ed)?|quot(?:ed|e|ing)|ask(?:ed|ing)?|want(?:ed|ing)?|propos(?:ed?|ing)|offer(?:ed|ing)?|need(?:ed)?|start(?:ed)?|"
    r"opened|sent|put|named|came|come|talk(?:ed|ing)?|told|gave|giving|suggest(?:ed)?|demand(?:ed)?|request(?:ed)?|were|was|hop(?:ed|ing)|"
    r"are|at|expect(?:ed)?|have|had|paid|pay|charge|charged|insist(?:ed)?|listed|wrote|cited|showed|keep|kept|spent|'re|throw(?:ing)?|threw|looking|aiming|stuck|holding|claim(?:ed)?|selling|listing)"
)
QUOTED_LEFT = Lead(
    rf"{YOU}(?:'ve|'re|'d| have| are| had| were| just| only| first| originally| initially| already| still| really)*\s?{SAID}\b|\byou(?:'re| are) at\b|\byou'?re\b"
)
YOUR = re.compile(r"\byour\s(?:[a-z]+\s){0,3}(?:of |at |for |to |is |was |is at )?[$€£]?$")
QUOTED_RIGHT = re.compile(
    rf"^(?:\s(?!if|when|once|provided|and|but|so|unless|because|since|for|then|as|should|assuming)[a-z]+)?\s(?:that |which |figure |number |price |offer |ask )*(?:{YOU})(?:'ve|'re|'d| have| are| had| were| just)*\s(?:{SAID})\b|^\s(?:figure|number) (?:came|comes)"
)
AT_YOURS = re.compile(
    r"^ (?:in|at|on) your (?:own )?(?:warehouse|plant|side|shop|yard|end|books|shelves|floor)"
)
HAD = re.compile(
    r"[^,;?]{0,16}\b(?:is|are|was|were) (?:exactly |all |just )?(?:what|all) (?:that )?(?:(?:you|they)(?:'ve| have| had)? (?:already )?(?:got|had|have|paid|gave|given|received)|(?:we|i)(?:'ve| have| had)? (?:already )?(?:paid|gave|given|had))\b"
)
"""Behind a value: what somebody has already."""
WHERE = re.compile(
    r"\b(?:what (?:would|does|do|will) .* (?:give|bring|do for|mean|change|buy)|where (?:did|does|do|is|are)|why\b(?! (?:don'?t|not))|how did|how do(?:es)?|how (?:you|they) (?:got|get|came|come|arrived)|what'?s behind|what is behind|what makes|what made|what (?:drives|drove|is driving)|did you (?:say|mean)|(?<!this )(?<!that )(?<!it )(?<!what )(?<!which )\bis (?:that|the|your)|what would happen|explain|come from|comes from|(?:would|does|must|will) (?:it|that|this) (?:really )?(?:have|need) to be|based on what|do you (?:mean|really)|what do you (?:make|think) of their)\b"
)
SOUNDS = re.compile(r"[^,;.]{0,24}\b(?:sound|work|suit|grab|strike|sit)s?\b")
"""Behind a value: "how does 92 sound?" proposes it."""
WHAT_GIVES = re.compile(
    r"^(?:and |so |but )*what (?:(?:would|could|does|will) )?(?:really |actually )?(?:helps?|matters?|counts?|serves?|suits?)(?: to)?(?: you\w*| your \w+)? (?:the )?(?:most|best|more)\b|^(?:and |so |but )*what (?:would|does|do|will|could) (?!you\b).*\b(?:give|bring|do (?:for|to)|mean|change|buy|look like)\b|^(?:and |so |but )*(?:what|which|how much)\b(?! about| if| do you say| would you say).*\b(?:would|could|can|do|will|is|are|does) (?:you|it|the|that|your)\b"
)
RECAPS = re.compile(
    r"^so (?:that'?s|it'?s|that is|it is|you(?:'re| are)? (?:saying|at|asking|offering|telling)|we'?re at)\b|^(?:so |and |but )*(?:that|it|this)(?:'s|'d be| is| would be| means) (?:\w+ )*?[\w.%-]+ (?:percent )?(?:increase|rise|raise|hike|jump|cut|saving|more|less|off|up)\b.*,? (?:right|correct|no|yes|isn't it)$|^what(?:'s| is) (?:the|your) (?:best|lowest|price|number|rate|figure|offer)\b"
)
"""A question that repeats what was heard, or asks for a price under terms that it names."""
SUMS_UP = re.compile(
    r"^(?:so |and |ok(?:ay)?,? )*(?:put differently|in other words|in short|what i(?:'m hearing| hear| understand)|you(?:'re| are) saying|correct me|your (?:wish ?list|list|asks?|demands?|wishes)\b)|"
    r"^(?!.*\b(?:i|we|i'll|we'll|i'd|we'd)\b).*\b(?:is|are|that's|it's) what (?:you|they)(?:'re|'ve| are| have)? (?:want|need|ask|said|propos|offer|after|like|look|hop|think)\w*(?: for)?(?: now| then| here)?$"
)
"""Words that repeat what the other meant: none of its values is proposed."""
BEHIND = re.compile(
    r"\b(?:behind|i hear(?: that)?|i heard(?: that)?|(?:see|understand|know|get) why)\s(?:the |your |that |those )?[$€£]?$"
)
RATHER = re.compile(
    r"\b(?:would you (?:rather|prefer|sooner)|do you (?:prefer|need|want|think)|is it|are you (?:thinking|looking)|which)\b"
)
"""A question which of two suits better proposes neither."""
OFFERING = re.compile(
    r"\b(?:can|could|'ll|will|would|'d|might|let'?s|let us|how'?s|how about|how does|what about|what if|what do you (?:say|think)|thoughts on|offer|propose|proposal|suggest|"
    r"go|going|come|meet|give|take|accept|agree|settle|need|want|looking|look|asking|ask|like|prefer|happy|willing|okay|ok|fine|all right|alright|good for (?:us|me)|works?|price|"
    r"floor|ceiling|bottom line|best|lowest|highest|most|least|final|is (?:my|the|our) (?:very )?last|deal|say|call it|make it|throw|include|waive|drop|knock|shave|cut|gets|it is|sign|commit|stay|stand|hold|stick|"
    r"firm|negotiable|final|land|close|done|then|instead|move|reduce|lower|bring|thinking|hoping|aim|target|require|must|ha(?:ve|s) to|back (?:at|to|up)|set|put|counter|start|open|"
    r"sell|buy|pay|charge|do|get|we're at|i'm at|ready|prepared|able|open to|comfortable|i'm in|we're in|rate|terms?|sounds?|sold|yours|extend|stretch|split|keep|included|add|afford|swing|spend|budge|please|consider|interested in|interest you in|doable|possible|fair|reasonable|all of (?:it|that|this|them) (?:at|for)|on (?:us|me|the house)|that'?s why|hence|therefore|discount|publish|enough|no (?:issue|problem|trouble)|push for|recommend|i think|comes? (?:down|to|out|in) |off|round|where (?:it|this|that|i|we) (?:are|stand|ends?|stops?|lands?)|or (?:else|i|we|i'm|we're))\b|'ll\b|'d\b"
)
STATED = re.compile(
    r"\b(?:it|that|this|here|price|rate|fee|renewal|offer|number|figure|contract|deal|order|year|term|quote|proposal|package|best|list|licen[cs]e|subscription|premium|rent|lease|retainer|salary|cost|charge|total|bill|tariff|fare|deposit|invoice|budget line|limit|ceiling|maximum|max|floor)(?:'?s| is| are| remains?| stays?| would be| will be)(?: (?:still|now|just|simply|at|for|you|only|then|about|around))*\s[$€£]?(?:(?:an?|the)\s)?$"
)
"""The price in a plain statement: "it's 428 a pallet", "the renewal is 104"."""
NAME_IS = re.compile(
    r"\b([a-z]+)(?:'s| is| are| stays?| remains?| includes?| covers?| contains?| comes with)(?: (?:at|in|still|then|only|just|up to))*\s[$€£]?$"
)
INSTEAD_FINE = re.compile(
    r"\b(?:little|bit|slightly|just|no) (?:less|more|under|over|lower|higher) than\b|\b(?:why|if|whether or) not (?:the |a )?$|\b(?:starting|start|effective) from"
)
OR = re.compile(r"\bor\b")
ASKS_FOR = re.compile(
    r"\b(?:can|could|would|will|if|(?<!accept )(?<!understand )(?<!know )(?<!hear )(?<!see )(?<!appreciate )(?<!realise )(?<!realize )that|unless|once|when|have|having|want|need|like|think|(?<!\bi )see|if only|let|give|get|sell|offer|save|charge|for|from|with|to|meet) you\b|\byou(?:'ve| have)?(?: got)? (?:me|us|yourself|a (?:done )?deal)\b|\byou'?d\b|\byou(?:'ll| will| can| could| would| get)\b|\bwhat (?:do|would) you (?:say|think)\b"
)
YOUR_PRICE = re.compile(r"\byour (?:price|rate|cost|fee|new|total|monthly)")
SUGGESTS = re.compile(r"\b(?:how about|what about|what if|let'?s say|suppose)\b")
TAKES_YOURS = re.compile(
    r"\b(?:(?:can|shall|may|'ll|will) have|match|sell|buy|buying|purchase|take|accept|meet|live with|do|agree to|go with|like|lower|drop|cut|reduce|bring|get|make|move|extend)\b"
)
TAKES_THEIRS = re.compile(r"\b(?:match|take|accept|meet|live with|do|agree to|give you|go with)\b")


EXPLAINS = re.compile(
    r"^because\b(?!.*\b(?:so|then) (?:i|we|let)\b)(?!.*, (?:i|we)\b)|^no [a-z ]{2,40}, no (?:deal|contract|order|signature|sale|business|renewal|agreement|discount|credit|price|offer|order)\b"
)
"""Reasons, and the demand behind "no credit, no deal", settle nothing by themselves."""
HURTS = re.compile(
    r"^(?: a (?:seat|site|pallet|month|head|unit|piece|load|tonne|day|box))?,? (?:(?:would|will|'d|'ll)(?: just| only| simply)? (?:put|leave|sink|kill|ruin|bury|bankrupt|break|eat|get) (?:us|me|up)\b|(?:i|we)(?:'d| would) (?:be (?:explaining|losing|paying|buying|bleeding|under|out|working|giving|selling|laughed|in trouble)|have to (?:fire|lay|close|explain)|lose|go (?:broke|under|bust)))"
)
"""Behind a value: what it would do to the speaker."""
CANT_DO = re.compile(
    r"\b(?:can'?t|cannot|can not|couldn'?t|won'?t) (?:commit to|do|take|order|buy|promise|accept|agree to) [$€£]?$"
)
"""Right before a number that is no price: that much of whatever it counts is refused."""
ANYTHING = Lead(
    r"\b(?:for )?anything (?:under|below|less than|lower than|above|over|more than|beyond)\b", r"\s[$€£]?"
)
"""Somebody's limit, told as a fact: "my boss would have my head for anything under 93"."""


BUT = re.compile(r"(?:,? ?(?:but|still))+(?: only)? [$€£]?")
A_PIECE = re.compile(r"(?: an? \w+| per \w+)?(?: then)?")
"""Around a value that is all its clause says: "I understand, but 94"."""


@dataclass(frozen=True, slots=True)
class Talk:
    """Who speaks, and what else is known when a value is weighed."""

    speaker: Side
    own_words: frozenset[str]
    """The words of the agenda: no proper names."""
    part: Part | None = None
    """The condition in the sentence: where there is one, its values are on offer."""

    terms: int = 1
    """How many issues the sentence settles: three make a list of terms."""
    likely: bool | None = None
    """Where one price is haggled over: whether it is one that could be asked or paid. None elsewhere."""

    def asks(self, place: int) -> bool:
        return self.part is not None and self.part.ask.holds(place)


def stance(sentence: Sentence, start: int, end: int, talk: Talk) -> Stance:
    """What the speaker does with the value at this place of the sentence."""
    if talk.likely is False:
        return Stance.REFUSED if CANT_DO.search(sentence.plain, 0, start) else Stance.NO_PRICE
    around = Around.of(sentence, start, end)
    if (judged := judgement(around, asked=talk.asks(start))) is not None:
        return judged
    if (talk.likely and is_my_best(around)) or is_own_limit(around):
        return Stance.PROPOSED
    if not talk.asks(start) and is_quoted(around, talk.speaker):
        return Stance.QUOTED
    if is_refused(around):
        return Stance.REFUSED
    near = around.near
    if INSTEAD.search(near) and not talk.asks(start) and not INSTEAD_FINE.search(around.left):
        return Stance.QUOTED
    if names_rival(around, talk.own_words):
        return Stance.QUOTED
    if is_fact(around, talk.own_words, likely=bool(talk.likely)):
        return Stance.FACT
    if talk.part or talk.likely or is_put_forward(around, talk):
        return Stance.PROPOSED
    return Stance.LISTED if talk.terms > 2 or is_fragment(around.left + around.right) else Stance.FACT


def judgement(around: Around, *, asked: bool) -> Stance | None:
    """What words around a value make of it: explained, grumbled at, compared, wished for in vain, too hard,
    threatened for later unless it is ``asked`` for in return; else None.
    """
    if is_said_again(around):
        return Stance.PROPOSED
    if around.sentence.has(EXPLAINS) or ANYTHING.found(around):
        return Stance.FACT
    if not around.sentence.question:
        if MILDLY.match(around.right) or LESS_THAN.match(around.right) or is_paid_now(around):
            return Stance.QUOTED
        if is_unreal(around) or is_put_away(around):
            return Stance.QUOTED
        wished = WISHED.search(around.sentence.plain)
        if (wished and around.start < wished.end()) or HURTS.match(around.right):
            return Stance.REFUSED
    return Stance.LATER if not asked and is_later(around) else None


def is_put_forward(around: Around, talk: Talk) -> bool:
    """Whether words of offering stand in the sentence, or it is little more than the value."""
    sentence = around.sentence
    return (
        sentence.has(OFFERING)
        or sentence.has(CORRECTS)
        or is_stated(around.near, talk.own_words)
        or is_fragment(sentence.plain)
        or (BUT.fullmatch(around.left) is not None and A_PIECE.fullmatch(around.right) is not None)
        or (around.end - around.start) * 10 >= 7 * len(sentence.plain)
    )


def is_stated(near: str, own_words: frozenset[str]) -> bool:
    """Whether a price or an issue by its name "is" the value that follows."""
    if STATED.search(near):
        return True
    named = NAME_IS.search(near)
    return named is not None and named[1] in own_words


def is_quoted(around: Around, speaker: Side) -> bool:
    """Whether the number is the other side's, or one that a question is about."""
    sentence, left, near = around.sentence, around.left, around.near
    if sentence.question and (sentence.has(WHAT_GIVES) or sentence.has(RECAPS)):
        return True
    if sentence.has(SUMS_UP):
        return True
    if BEHIND.search(near) or PONDERED.search(near) or then_and_now(around):
        return True
    if sentence.question and (
        (sentence.has(WHERE) and WHERE.search(left) and not SOUNDS.match(around.right))
        or (sentence.has(RATHER) and sentence.has(OR) and RATHER.search(left))
    ):
        return True
    told = QUOTED_LEFT.found(around)
    if told and not ASKS_FOR.search(left) and not sentence.has(SUGGESTS) and not is_own(told[0]):
        return True
    if is_thanked_for(around):
        return True
    if YOUR.search(near) and not (speaker is Side.SELLER and YOUR_PRICE.search(left)):
        return not TAKES_YOURS.search(left)
    if AT_YOURS.match(around.right) or HAD.match(around.right):
        return True
    return QUOTED_RIGHT.search(around.right) is not None and not TAKES_THEIRS.search(left)


SUBJECT_OR_VERB = re.compile(
    r"\b(?:i|we|you|they|he|she|it|is|are|was|were|have|has|had|did|does|who|why|where|our|my|your)\b|'(?:s|re|ve|d|ll|m)\b"
)


def is_fragment(text: str) -> bool:
    """Whether it is a bare list of terms: "$92, 36 months, net 30"."""
    return len(text) <= 160 and text.count(" ") <= 24 and not SUBJECT_OR_VERB.search(text)

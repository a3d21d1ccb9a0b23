# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""Whether a value is proposed, or only a fact, a quotation or a refusal."""

import re
from dataclasses import dataclass
from enum import StrEnum

from trainer.negotiation.issues import Side
from trainer.perception.conditions import Part
from trainer.perception.text import Sentence


class Stance(StrEnum):
    """What the speaker does with a value."""

    PROPOSED = "proposed"
    REFUSED = "refused"
    QUOTED = "quoted"
    """The other side's, a rival's, or asked about."""
    FACT = "fact"


NOT = (
    r"(?:can'?t|cannot|can not|couldn'?t|won'?t|wouldn'?t|not|never|unable to|impossible|isn'?t|aren'?t|don'?t|doesn'?t|"
    r"no way|nowhere near|refuse|hardly|nor|reject|decline|rule out|no to|stop asking for)"
)
LIMIT = re.compile(
    rf"\b{NOT}\b[^,;]*\b(?:below|under|above|over|beyond|past|higher than|lower than|less than|more than|better than|"
    r"longer than|shorter than|further than|any (?:lower|higher)|exceed|cheaper than|earlier than|later than|fewer than)\s(?:than\s)?[$€£]?$"
)
OTHERS_LIMIT = re.compile(
    r"\b(?:cfo|ceo|boss|board|committee|finance|procurement|legal|policy|management|manager|director|they|he|she|you)\b"
)
FINE_NOT = re.compile(
    r"\b(?:why (?:don'?t|not)|(?:can|could|wo|would)n'?t (?:you|we)|wouldn'?t mind|don'?t mind|not (?:a problem|an issue|opposed)|"
    r"not only|if not|if (?:we|you|i) (?:can'?t|cannot|don'?t|won'?t|couldn'?t) (?:get to|reach|hit|do|meet|agree on|make|get|land|settle)|don'?t you think|not sure (?:if|whether|about)|doesn'?t mean|not just|nothing (?:wrong|against))\b"
)
REFUSED_LEFT = re.compile(rf"\b{NOT}\b[^,;]*$")
REFUSED_FILLER = re.compile(r"\b(?:unless|until|without|instead of|so|but|if)\b")
TOO = (
    r"(?:too (?:low|high|much|steep|rich|little|far|short|long|aggressive|expensive|deep|big|small|tight|thin|hard|heavy|late|slow)|"
    r"(?:low|high|steep)(?:er)? than|way off|not (?:possible|enough|something|going|workable|realistic|feasible|doable|acceptable|on|an option|happening|where|sustainable|it\b|there|what)|"
    r"impossible|out of (?:reach|the question|range|our)|off the table|a (?:non-?starter|joke|stretch|no|hard no|insult)|non-?starter|insulting|"
    r"ridiculous|absurd|crazy|insane|unreasonable|unrealistic|unacceptable|unworkable|off the mark|laughable|nowhere near|"
    r"below (?:our|my|what|cost)|above (?:our|my|what)|underwater|at a loss|a loss|loses?|costs? (?:us|me)|kills?|hurts?|breaks?|"
    r"over (?:our |my )?budget|beyond (?:our|my|what))"
)
REFUSED_RIGHT = re.compile(
    rf"^[^,;?]*?\b(?:(?:doesn'?t|does not|don'?t|won'?t|will not|wouldn'?t|can'?t|cannot|isn'?t|is not|aren'?t|not going to|never|leaves (?:us|me) (?:with )?(?:nothing|no)|{TOO})\b)"
)
REFUSED_RIGHT_FINE = re.compile(
    r"\b(?:can'?t (?:we|you)|doesn'?t (?:hurt|sound bad)|isn'?t (?:unreasonable|bad)|not (?:bad|unreasonable)|if that (?:doesn'?t|isn'?t))\b|\b(?:but|and) (?:i|we) (?:can'?t|cannot|won'?t)|\bif\b|\bunless\b|\buntil\b"
)
INSTEAD = re.compile(
    r"\b(?:because of|due to|thanks to|instead of|rather than|not|versus|vs\.?|compared (?:to|with)|relative to|as opposed to|up from|down from|from|against|away from|than)\s(?:the |your |our |a |an )?[$€£]?$"
)
FROM = re.compile(r"\bfrom\s(?:the |your |our |my )?(?:[a-z]+ )?[$€£]?$")
YOU = r"\b(?:you|you guys|y'all|they|he|she|your (?:boss|cfo|team|side|company|people))\b"
SAID = (
    r"(?:said|say|saying|mention(?:ed)?|quot(?:ed|e|ing)|ask(?:ed|ing)?|want(?:ed|ing)?|propos(?:ed?|ing)|offer(?:ed|ing)?|need(?:ed)?|start(?:ed)?|"
    r"opened|sent|put|named|came|come|talk(?:ed|ing)?|told|gave|giving|suggest(?:ed)?|demand(?:ed)?|request(?:ed)?|were|was|hop(?:ed|ing)|"
    r"are|at|expect(?:ed)?|have|had|paid|pay|charge|charged|insist(?:ed)?|listed|wrote|cited|showed|keep|kept|spent|'re|throw(?:ing)?|threw|looking|aiming|stuck|holding|claim(?:ed)?)"
)
QUOTED_LEFT = re.compile(
    rf"{YOU}(?:'ve|'re|'d| have| are| had| were| just| only| first| originally| initially| already| still| really)*\s?{SAID}\b[^,;]*$|\byou(?:'re| are) at\b[^,;]*$|\byou'?re\b[^,;]*$"
)
YOUR = re.compile(r"\byour\s(?:[a-z]+\s){0,3}(?:of |at |for |to |is |was |is at )?[$€£]?$")
QUOTED_RIGHT = re.compile(
    rf"^(?:\s(?!if|when|once|provided|and|but|so|unless|because|since|for|then|as|should|assuming)[a-z]+)?\s(?:that |which |figure |number |price |offer |ask )*(?:{YOU})(?:'ve|'re|'d| have| are| had| were| just)*\s(?:{SAID})\b|^\s(?:figure|number) (?:came|comes)"
)
WHERE = re.compile(
    r"\b(?:where (?:did|does|do|is|are)|why\b(?! (?:don'?t|not))|how did|how do(?:es)?|how (?:you|they) (?:got|get|came|come|arrived)|what'?s behind|what is behind|what makes|what made|what (?:drives|drove|is driving)|did you (?:say|mean)|is (?:that|the|your)|what would happen|explain|come from|comes from|based on what|do you (?:mean|really)|what do you (?:make|think) of their)\b"
)
PAST = re.compile(
    r"\b(?:last (?:year|time|quarter|month|contract|renewal|deal|round|week|summer|spring|fall|winter)|previous(?:ly)?|used to|ago|back in|historically|"
    r"(?:are|'re|were|was|been|am|'m) (?:currently )?paying|(?:currently|already|today) pay\w*|(?:pay|paying) (?:today|now|currently)|paid|cost(?:s|ing)? (?:us|me)|our costs?|costs? (?:is|are|was)|average|typically|industry|"
    r"the market|benchmarks?|competitors?|elsewhere|competition|other (?:vendors?|suppliers?|customers?|clients?|bidders?|carriers?|agenc(?:y|ies)|providers?|quotes?|offers?|companies)|"
    r"another (?:vendor|supplier|carrier|agency|provider|quote|offer|company|bid)|rivals?|they(?:'re|'ve|'ll|'d)? |quoted|offered (?:us|me)|bid of|"
    r"list(?:ed)? (?:price )?(?:is|was|at|for)|saves?|saving|savings|worth|lost|lose|losing|spent|spend|churn|downtime|outages?|tickets|employees|"
    r"headcount|uptime|margins?|inflation|grew|growth|usually|typically|generally|normally|your size|(?:every|most|other|similar|our|all) (?:\\w+ )?(?:customers?|clients?|accounts?|companies)(?: \\w+){0,4} pays?|stood|fell|broke|stopped|happened|went from|gone from|came (?:down|up|from)|come (?:down|up) from|moved (?:from|you)|dropped from|started (?:at|from)|began at|"
    r"opened at|was at|were at|valued at|since|signed (?:at|for|up)|(?:has|had|have) been|budgeted|approved|authori[sz]ed|raised|rose|fell|increased by|"
    r"used|our budget|my budget|budget (?:is|of|was|line)|took|ran|run us|incurred|fined|billed|renewed|"
    r"walk(?:ing)? away|waited|waiting|left (?:on|in)|into (?:the|our)|old (?:price|rate|contract)|original(?:ly)?|existing|current(?:ly)?|to date|"
    r"already (?:gave|came|dropped|moved|went|made|conceded|cut|took)|every (?:month|week|day)|late|behind|overdue|missed|reference customers?)\b"
)
RIVAL = re.compile(
    r"\b[A-Z][\w&.-]+(?:'s)?(?: [A-Z][\w&.-]+)? (?:is|are|'s|came in|comes in|offers?|offered|quoted|quotes|charges?|will do|would do|has|have|can do|gives?|put|sent|wants?|does|did|bid|proposed|at|sits?|pitched|dropped|showed)\b[^,;]*$"
)
OFFERING = re.compile(
    r"\b(?:can|could|'ll|will|would|'d|might|let'?s|let us|how'?s|how about|how does|what about|what if|what do you (?:say|think)|thoughts on|offer|propose|proposal|suggest|"
    r"go|going|come|meet|give|take|accept|agree|settle|need|want|looking|look|asking|ask|like|prefer|happy|willing|okay|ok|fine|works?|price|"
    r"best|lowest|highest|most|least|final|deal|say|call it|make it|throw|include|waive|drop|knock|shave|cut|gets|it is|sign|commit|stay|stand|hold|stick|"
    r"firm|negotiable|final|land|close|done|then|instead|move|reduce|lower|bring|thinking|hoping|aim|target|require|must|have to|set|put|counter|start|open|"
    r"sell|buy|pay|charge|do|get|we're at|i'm at|ready|prepared|able|open to|comfortable|rate|terms?|sounds?|sold|yours|extend|stretch|split|keep|add|afford|swing|spend|budge|ours?|my|please|consider|doable|possible|fair|reasonable|discount|off|round|where (?:i|we) (?:are|stand)|or (?:else|i|we|i'm|we're))\b|'ll\b|'d\b"
)
KNOWN_CAPITALS = frozenset(
    """
    i we you he she it that this they the price our my your their what how if and but so then net usd eur
    gbp ok okay well yes no as at for with on to in a an who when where why would could can will let sure
    thanks thank great now support term payment everything there here deal
    """.split()  # noqa: SIM905 - a word list reads best as text
)


@dataclass(frozen=True, slots=True)
class Talk:
    """Who speaks, and what else is known when a value is weighed."""

    speaker: Side
    own_words: frozenset[str]
    """The words of the agenda: no proper names."""
    part: Part | None = None
    """The condition in the sentence: where there is one, its values are on offer."""

    def asks(self, place: int) -> bool:
        return self.part is not None and self.part.ask.holds(place)


def stance(sentence: Sentence, start: int, end: int, talk: Talk) -> Stance:
    """What the speaker does with the value at this place of the sentence."""
    clause = sentence.clause(start)
    left = sentence.plain[clause.start : start]
    stop = min(
        (other.end for other in sentence.clauses if other.holds(max(end - 1, start))), default=clause.end
    )
    right = sentence.plain[end : max(stop, end)]
    if LIMIT.search(left) and not OTHERS_LIMIT.search(left):
        return Stance.PROPOSED
    if not talk.asks(start) and is_quoted(sentence, left, right, talk.speaker):
        return Stance.QUOTED
    if is_refused(sentence, left, right):
        return Stance.REFUSED
    if INSTEAD.search(left) and not re.search(r"\b(?:starting|start|effective) from", left):
        return Stance.QUOTED
    if names_rival(sentence, clause.start, start, talk.own_words):
        return Stance.QUOTED
    if (
        not re.match(
            r"(?:and |but |so |ok |what )*(?:if|suppose|supposing) (?:i|we|you) (?:went|came|moved|dropped|got|did|were)\b",
            left,
        )
        and PAST.search(left + " # " + right)
        and not re.search(
            r"\b(?:i|we)(?:'d|'ll| can| could| would| will|'re willing| propose| offer| suggest)\b[^,;]*$|\b(?:how|what) about\b|\blet'?s\b",
            left,
        )
    ):
        return Stance.FACT
    supposed = (
        re.match(r"(?:and |but |so |ok |what |how about )*(?:if|suppose|say|supposing) (?:i|we|you)\b", left)
        is not None
    )
    if (
        not supposed
        and DONE.search(left)
        and not re.search(r"\b(?:i|we)(?:'d|'ll| can| could| would| will)\b", left)
    ):
        return Stance.FACT
    if (
        talk.part
        or OFFERING.search(sentence.plain)
        or is_fragment(sentence.plain)
        or is_fragment(left + right)
    ):
        return Stance.PROPOSED
    return Stance.FACT


def is_refused(sentence: Sentence, left: str, right: str) -> bool:
    no = REFUSED_LEFT.search(left)
    if no and not FINE_NOT.search(left) and not REFUSED_FILLER.search(no[0]):
        return True
    over = REFUSED_RIGHT.search(right)
    return over is not None and not REFUSED_RIGHT_FINE.search(over[0]) and not sentence.question


def is_quoted(sentence: Sentence, left: str, right: str, speaker: Side) -> bool:
    """Whether the number is the other side's, or one that a question is about."""
    if sentence.question and WHERE.search(left):
        return True
    asks_for = re.search(
        r"\b(?:can|could|would|will|if|that|unless|once|when|have|want|need|like|see|if only) you\b|\byou'?d\b|\byou(?:'ll| will| can| could| would| get)\b",
        left,
    )
    if QUOTED_LEFT.search(left) and not asks_for:
        return True
    if YOUR.search(left) and not (
        speaker is Side.SELLER and re.search(r"\byour (?:price|rate|cost|fee|new|total|monthly)", left)
    ):
        return not re.search(
            r"\b(?:match|take|accept|meet|live with|do|agree to|go with|like|lower|drop|cut|reduce|bring|get|make|move|extend)\b",
            left,
        )
    return QUOTED_RIGHT.search(right) is not None and not re.search(
        r"\b(?:match|take|accept|meet|live with|do|agree to|give you|go with)\b", left
    )


def names_rival(sentence: Sentence, begin: int, start: int, own_words: frozenset[str]) -> bool:
    """Whether a proper name is the subject ("Northwind is at 84")."""
    line = sentence.line
    left = line.quote(sentence.start + begin, sentence.start + start)
    found = RIVAL.search(left)
    if not found:
        return False
    name = re.split(r"[\s']", found[0])[0].lower()
    return name not in KNOWN_CAPITALS and name not in own_words


DONE = re.compile(
    r"\b(?:we|i|you|they|he|she)(?:'ve| have| had)? (?:\w+ly )?(?!(?:need|want|wanted|hoped|needed|agreed|proposed|offered|liked|proceed|exceed|speed|feed)\b)(?:\w+ed|had|did|saw|went|took|ran|lost|spent|bought|sold|got|made|came|burnt|shipped)\b[^,;]*$"
)
SUBJECT_OR_VERB = re.compile(
    r"\b(?:i|we|you|they|he|she|it|is|are|was|were|have|has|had|did|does|who|why|where|our|my|your)\b|'(?:s|re|ve|d|ll|m)\b"
)


def is_fragment(text: str) -> bool:
    """Whether it is a bare list of terms: "$92, 36 months, net 30"."""
    return len(text) <= 160 and text.count(" ") <= 24 and not SUBJECT_OR_VERB.search(text)

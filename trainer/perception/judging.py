# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""The trained head's say over the acts of a line: it adds what no phrase knew and drops what words deny."""

import math
import re
from collections.abc import Collection, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from trainer.negotiation.acts import PRESSURE, SEQUENCE, Act, ActQuote
from trainer.negotiation.issues import Side
from trainer.perception.act_features import features, word_features
from trainer.perception.linear import probability
from trainer.perception.stretch import KEPT
from trainer.perception.text import Line
from trainer.perception.trained import head

UNJUDGED = SEQUENCE | {Act.OFFER, Act.TRADE, Act.ACCEPT, Act.REJECT}
"""Terms, yes and no are found by rules alone: no weight of words makes an offer or an agreement."""
CAREFUL = PRESSURE | {Act.WALK_AWAY}
"""What does more harm found falsely than missed: that somebody pushed, or left."""
UNSAID = 1
"""Severity of pressure that no phrase put plainly."""
FEW = 4
"""Spaces that a line needs for the head to find pressure or leaving in it: "Thank you." leaves nothing."""
SURE_TO_LEAVE = 1.0
"""Log-odds that leaving needs."""
PRAISED = frozenset({Act.BELITTLE, Act.EXPLOIT})
"""A compliment names what contempt would, and what leverage would."""
UNDERSTOOD = frozenset({Act.VALIDATE, Act.APOLOGISE})
"""Understanding names the strain that contempt and leverage would use."""
SURE_TO_PRESS = 0.4
"""Log-odds that those need where rules found understanding."""
ASKS_ABOUT = re.compile(
    r"(?:and |so |but |ok |okay |well )*,? ?(?:do|did|does|has|have|is|are|was|were|who|which|how|when|what) (?!(?:you|i|we) (?:know|realise|realize|aware|think|really(?! have)|want)\b|not\b)"
)
"""Asking about a rival holds it over nobody."""
WANTS_TO_KNOW = re.compile(
    r"(?:and |so |but |ok |okay |well )*,? ?(?:what|when|how|why|who|which|where)\b[^.!]*\?$"
)
"""A question that can't be answered by yes or no seldom pushes."""
OPEN_QUESTION = re.compile(
    r"(?:and |so |but |ok |okay |well )*,? ?(?:what|how|when|where|who|which) (?:has|have|would|will|does|do|did|is|are|can|could|should|must)(?!n't) [^.!]*\?$"
)
"""Asks for what is not known yet, and says nothing back."""
ASKS_WHETHER = re.compile(
    r"(?:and |so |but |ok |okay |well )*,? ?(?:do|does|did|have|has|is|are|was|were|would|could) (?:you|your \w+|there|it|that|any\w*|some\w*)\b(?! (?:really|even|seriously|honestly|think|want|expect))[^.!]*\?$"
)
"""Nor does a plain one about what there is."""
MENTIONED = re.compile(
    r"(?:and |so |but |ok |okay |well |earlier |,)*you(?:'ve| have)?(?: just| also)? (?:(?:mentioned|said|spoke of|talked about|brought up|told (?:me|us)(?: about| of)?|named|wrote) [^.;?!]{1,60}[.;:,-]+|(?:lost|had) [^.;?!]{1,40}\?) ?(?:and |so |but )*"
    r"(?:(?:who|what|how|when|where|which)\b(?! (?:dare|could you|on earth|the hell))|(?:is|are|was|were|did|does|has|have) (?:it|they|he|she|that|those|there)\b|do (?:they|you have (?:it|that|them|one))\b)[^.!]*\?$"
)
"""Asking after what the other side has mentioned."""
LEFT_AS_IT_IS = re.compile(
    r"\b(?:leave|leaving) (?:it|this|that|them|everything|things)(?: all)? (?:as|like|how|where|the way|in|out|open|alone|unchanged|to|with|at \d)\b"
)
"""Something stays as it is, or with somebody; nobody leaves."""
ASKING = frozenset({Act.ASK_BETTER, Act.ASK_TERMS})
OWN_MOVE = re.compile(
    r"\b(?:i|we)(?:'d|'ll| would| will| could| can| might)?(?: be (?:willing|able|happy|ready) to)? (?:go|come|move|drop) (?:down |up )?(?:a (?:little|tiny|bit|little bit)|somewhat|lower|higher|down|up)\b"
)
"""It is the speaker who moves."""
BESIDES = re.compile(
    r"\b(?:apart from|aside from|besides|other than|beyond|leaving aside|not just|not only) (?:the )?(?:price|money|cost|number|fee)\b"
)
"""What else there is beside the price."""
OF_THE_THING = re.compile(
    r"\btell me (?:a (?:little|bit|little bit) |some )?more about\b|\bwhat (?:colou?r|size|material|make|model|brand|kind of (?:condition|shape|material))\b|"
    r"\bhow (?:tall|old|big|heavy|wide|deep|far|many (?:miles|rooms|owners))\b|\bwhat (?:is|are|'s) .{2,30} (?:for|made of|like)\b|"
    r"\b(?:is|are) there (?:a|any) (?:\w+ )?(?:damage|scratch\w*|deposit|issues?|problems?|stains?|dents?|warranty)\b"
)
OF_TERMS = re.compile(
    r"\d|\b(?:price|pricing|offer\w*|lower|less|cheaper|discount|deal|pay|better|terms?|rate|budget|figure|number|cost|room|flexib\w+|negotia\w+)\b"
)
WHOLE = 2
"""Sentences up to which a line is judged as one: the head learnt from lines of that length, and in a longer
one the words of one sentence would be lost among the others."""
FEWEST = 3
"""Words that a sentence of a longer line needs to be judged by itself."""
LONG_PRESSURE = 2.0
"""Log-odds that pressure needs in a longer line where no rule finds it: a fair turn of five sentences must
not be taken for a push because of the words of one."""
DENIES = 0.6
"""Log-odds by which the head has to be surer to deny what a rule found than to leave it."""
WORST = 3
"""The severity of open contempt."""
DENIES_WORST = 2.0
"""The same for open contempt, which few innocent words have."""
HEATED = -3.6
"""Log-odds that anger needs by a stretch's words alone: an exclamation mark is joy as often."""
LONG_MARGIN = 0.7
"""Log-odds by which the head has to be surer in a longer line: each sentence is one more chance to err."""


def judge(line: Line, speaker: Side, best: dict[Act, ActQuote], settled: frozenset[Act]) -> None:
    """Adds and drops acts in ``best``, which holds those that rules found; the ``settled`` ones stay."""
    ruled = dict(best)
    if MENTIONED.match(line.plain):
        settled |= {Act.EXPLORE}
    heard: dict[Act, Heard] = {}
    for plain, quote in stretches(line):
        own = [act for act, found in ruled.items() if quote is None or found.quote == quote]
        scores = scores_of(plain, speaker, tuple(own))
        for number, (act, score) in enumerate(zip(labels(), scores, strict=True)):
            if act not in UNJUDGED and (act not in heard or score > heard[act].score):
                heard[act] = Heard(score, number, plain, quote)
    margin = LONG_MARGIN if len(line.sentences) > WHOLE else 0.0
    for act, found in heard.items():
        words = carrier(line, found.label) if found.quote is None and found.score > 0 else found.quote or ""
        least = needed(line, act, found.plain, words, ruled.keys()) if found.score > 0 else 0.0
        if act is Act.ANGER and found.score > least and only_calls(found, speaker):
            continue
        if found.score > least and act not in best:
            severity = UNSAID if act in PRESSURE else None
            best[act] = ActQuote(
                act=act, quote=words, confidence=round(probability(found.score), 2), severity=severity
            )
        elif act in best and act not in settled and found.score <= -margin - doubt(best[act]):
            del best[act]


def doubt(ruled: ActQuote) -> float:
    """The log-odds by which the head has to be sure to deny what a rule found."""
    return DENIES_WORST if ruled.severity == WORST else DENIES


class Heard(NamedTuple):
    """The stretch of a line that speaks most for an act."""

    score: float
    label: int
    """The act's place among the head's labels."""
    plain: str
    quote: str | None
    """The stretch verbatim; None for the whole line."""


def needed(line: Line, act: Act, words: str, quote: str, ruled: Collection[Act]) -> float:
    """The log-odds above which the head finds an act in these words of a line; infinite where it may not.

    The ``quote`` is the sentence of them that speaks most for the act.
    """
    if act in CAREFUL and line.plain.count(" ") < FEW:
        return math.inf
    if act in PRAISED and Act.APPRECIATE in ruled:
        return math.inf
    if act in ASKING and asks_nothing(words):
        return math.inf
    if (act in PRESSURE or (act is Act.RAPPORT and Act.EXPLORE in ruled)) and MENTIONED.match(line.plain):
        return math.inf
    if act is Act.PARAPHRASE and OPEN_QUESTION.match(quote.lower()):
        return math.inf
    if act is Act.COMPETITOR and ASKS_ABOUT.match(words) and words.endswith("?"):
        return math.inf
    if act in PRESSURE and any(only_asks(asked) for asked in (words, quote.lower())):
        return LONG_PRESSURE
    if act is Act.WALK_AWAY and LEFT_AS_IT_IS.search(words):
        return math.inf
    least = (LONG_PRESSURE if act in CAREFUL else LONG_MARGIN) if len(line.sentences) > WHOLE else 0.0
    if act in PRAISED and not UNDERSTOOD.isdisjoint(ruled):
        return max(least, SURE_TO_PRESS)
    return max(least, SURE_TO_LEAVE) if act is Act.WALK_AWAY else least


def only_calls(found: Heard, speaker: Side) -> bool:
    """Whether nothing but exclamation marks speaks for anger in a stretch."""
    if "!" not in found.plain:
        return False
    return scores_of(found.plain.replace("!", "."), speaker, ())[found.label] <= HEATED


def only_asks(words: str) -> bool:
    return WANTS_TO_KNOW.match(words) is not None or ASKS_WHETHER.match(words) is not None


def asks_nothing(plain: str) -> bool:
    """Whether words that a head may take for asking ask for no terms: how a thing is, or one's own move."""
    if (OWN_MOVE.search(plain) and "?" not in plain) or BESIDES.search(plain):
        return True
    return OF_THE_THING.search(plain) is not None and not OF_TERMS.search(plain)


def stretches(line: Line) -> Iterator[tuple[str, str | None]]:
    """What is judged as one, in the plain form and verbatim: the whole line (None), or each sentence."""
    if len(line.sentences) <= WHOLE:
        yield line.plain, None
        return
    for sentence in line.sentences:
        if sentence.plain.count(" ") + 1 < FEWEST:
            continue
        yield sentence.plain + sentence.ending, sentence.quote


@lru_cache(KEPT)
def scores_of(plain: str, speaker: Side, ruled: tuple[Act, ...]) -> tuple[float, ...]:
    """The head's score of each label for words in which rules found these acts."""
    return tuple(head("acts").scores(features(plain, speaker, ruled)))


@cache
def labels() -> tuple[Act, ...]:
    """The head's labels as acts."""
    return tuple(Act(label) for label in head("acts").labels)


def carrier(line: Line, label: int) -> str:
    """The sentence whose words speak most for a label."""
    if len(line.sentences) < WHOLE:
        return line.sentences[0].quote if line.sentences else line.text
    scores = head("acts").scores
    return max(line.sentences, key=lambda sentence: scores(word_features(sentence.plain))[label]).quote

# ruff: noqa: E501 - lists of words and patterns read worse when broken over more lines
"""Yes said as one says it over a single price: "ok", "perfect", "that sounds fair", "I can do 40".

Where a whole package is on the table such words only acknowledge; where two people haggle over one price and
one of them has just named it, there is nothing else that they could mean.
"""

import re

from trainer.negotiation.offers import Offer
from trainer.perception.acceptance import Assent, expected
from trainer.perception.context import Context
from trainer.perception.text import Line, Sentence

YES = frozenset(
    """
    ok okay okayc alright sure yes yeah yea ya yep yup perfect awesome great wonderful fantastic excellent cool
    fine good deal sold done absolutely definitely certainly bet works work fair reasonable acceptable agreeable
    agree accept do lovely sweet amazing decent happy settle course will
    """.split()  # noqa: SIM905 - a word list reads best as text
)
"""One of them at least has to be there."""
BESIDE = frozenset(
    """
    all right thing oh wow well then that that's thats it it's its is will would be sounds sound seems actually so very
    just really pretty a an for to me us with i'm im am we i too man sir dude buddy friend my guess think can could
    make happen live take go this those price offer compromise plan like enough totally completely more than lol haha hmm
    and again much thanks thank you we'll i'll i'd on at your you got the of amount idea middle in quite let's lets arrange willing
    gladly counter simple suppose have umm um super must hm definitely probably even though still as long now mine yours no problem worries
    """.split()  # noqa: SIM905
)
WORD = re.compile(r"[a-z]+(?:'[a-z]+)?|\d")
GOES_ON = re.compile(
    r",|\b(?:since|because|as|so long|can you|what'?s|i'll (?:be|pick|come|bring|see|send|text)|i can pick)\b"
)
"""Where a yes is over, and what follows arranges or explains."""
TAKES_BACK = re.compile(
    r"\b(?:but|if|unless|however|except|only|instead|too (?:high|low|steep)|lower|less|cheaper|"
    r"how about|what about|what if|would you|could you|can you (?!send|bring|meet|be|pick|hold|drop|deliver)|discount|think about|no way|highest|lowest|quit|elsewhere|another|other|pass|look for)\b"
)
NOT_A_NO = re.compile(
    r"\b(?:not bad|no problem|can'?t (?:argue|complain|wait)|only fair|don'?t mind|too bad)\b"
)
SAID = re.compile(r"\d|\b(?:half|middle|asking|list|full) ?(?:way|price)?\b")


def nod(line: Line, context: Context) -> Assent | None:
    """The words that say yes to the one price just named, if nothing in the line takes them back."""
    if context.proposed is None or not SAID.search(context.heard):
        return None
    if TAKES_BACK.search(NOT_A_NO.sub(" ", line.plain)):
        return None
    for sentence in line.sentences[:3]:
        if "?" not in sentence.ending and is_yes(sentence):
            return Assent(sentence.quote, strong=False, sentence=sentence)
    return None


def is_yes(sentence: Sentence) -> bool:
    """Whether it is made of words of agreement and little else, such as what follows a comma."""
    words = WORD.findall(GOES_ON.split(sentence.plain, maxsplit=1)[0])
    return bool(YES.intersection(words)) and all(word in YES or word in BESIDE for word in words)


def all_there_is(context: Context) -> bool:
    """Whether what the other side last proposed is all that is on its side of the table."""
    if context.proposed is None:
        return False
    proposed = {**context.proposed.terms, **context.proposed.asked}
    return context.standing.get(context.speaker.other, {}).keys() <= proposed.keys()


NOTED = re.compile(
    r"\b(?:noted|i(?:'ve| have)? got (?:that|it)|write (?:that|it|this) down|got it|understood|i hear you|wrote (?:that|it) down)\b"
)


def only_noted(line: Line, offer: Offer | None, context: Context) -> bool:
    """Whether the other side's terms are only written down: "98 and net 45, noted"."""
    if offer is None or context.proposed is None or not NOTED.search(line.plain):
        return False
    table = expected(context)
    return all(table.get(issue) == value for issue, value in offer.terms.items())


def same_price(line: Line, offer: Offer | None, context: Context) -> Assent | None:
    """The words that name the other side's price as one's own: "4,700 sounds reasonable", "I can do 40"."""
    if offer is None or offer.condition is not None or context.proposed is None:
        return None
    if offer.terms != expected(context) or TAKES_BACK.search(NOT_A_NO.sub(" ", line.plain)):
        return None
    said = [sentence for sentence in line.sentences if re.search(r"\d", sentence.plain)]
    if not said or any("?" in sentence.ending for sentence in said):
        return None
    return Assent(said[0].quote, strong=True, sentence=said[0])

"""Money paid down: "40 down" is a share of the price, where that is negotiated, and no step of the price."""

import re

from trainer.negotiation.issues import NumberIssue, plain
from trainer.perception.measures import Measure
from trainer.perception.mentions import Mention
from trainer.perception.numbers import Amount
from trainer.perception.text import Sentence
from trainer.perception.vocabulary import Vocabulary

DOWN = re.compile(
    r"(?:\s?%| percent)? down(?=$|[,.;!?]| (?:and|then|now|on|at|when|with|for|is|works|fine|ok|okay)\b)"
)
"""Behind a number."""
MOVES = re.compile(
    r"\b(?:com(?:e|es|ing)|go(?:es|ing)?|mov(?:e|es|ing)|get|take it|(?:drop|bring|knock|reduc|lower)\w*)\b"
)
"""In front of it: the price comes down."""
SHARE = re.compile(r"\b(?:deposit|down[ -]?payment|advance|up ?front|prepay\w*)\b")


def paid_down(sentence: Sentence, amount: Amount, vocabulary: Vocabulary) -> Mention | None:
    """The share that is paid down; None where a number is none, or no such share is negotiated."""
    if not DOWN.match(sentence.plain, amount.end) or MOVES.search(sentence.plain, 0, amount.start):
        return None
    for words in vocabulary.numbers:
        issue = words.issue
        named = words.measure is Measure.PERCENT and any(SHARE.search(phrase) for phrase in words.phrases)
        if named and isinstance(issue, NumberIssue) and issue.low <= amount.value <= issue.high:
            return Mention(words.id, plain(amount.value), amount.start, amount.end)
    return None

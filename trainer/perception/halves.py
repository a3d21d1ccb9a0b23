"""A fee or price cut in half."""

import re
from collections.abc import Iterator

from trainer.negotiation.issues import plain
from trainer.perception.context import Context
from trainer.perception.measures import Measure
from trainer.perception.mentions import Mention
from trainer.perception.positions import Positions
from trainer.perception.vocabulary import Vocabulary

HALVES = re.compile(
    r"\bhalv(?:e|es|ing) (?:the|your|our|that)\b|\b(?:cut|drop|split) .*\bin half\b|"
    r"\bhalf (?:of )?(?:the|your|our) \w+(?: fee)?\b"
)


def halved(text: str, vocabulary: Vocabulary, positions: Positions, context: Context) -> Iterator[Mention]:
    """Half of where the side stands that would give way, on the price that the text names most fully."""
    halves = HALVES.search(text)
    if halves is None or re.search(r"\d", text):
        return
    named = [
        (found.end() - found.start(), words.id, found)
        for words in vocabulary.numbers
        if words.measure is Measure.MONEY and (found := words.name_cue.search(text))
    ]
    if not named:
        return
    _, issue, found = max(named, key=lambda each: each[0])
    base = positions.base(issue, upwards=False, context=context)
    if base:
        start, end = min(found.start(), halves.start()), max(found.end(), halves.end())
        yield Mention(issue, plain(base / 2), start, end, relative=True)

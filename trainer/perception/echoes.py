# ruff: noqa: E501 - a pattern is a list of words
"""Numbers that only repeat the other side's."""

import re

from trainer.perception.context import Context
from trainer.perception.mentions import Mention
from trainer.perception.text import Sentence

DISBELIEF = re.compile(
    r"(?:come on|you must|you've got to|you have got to|are you|really|seriously|no way|that'?s|that is|ouch|wow|i can'?t|we can'?t|not a chance|forget it|this is)\b"
)


def echoed(sentence: Sentence, mention: Mention, context: Context) -> bool:
    """Whether a number on its own with a question mark only repeats the other side's ("88? Come on")."""
    if "?" not in sentence.ending or len(sentence.plain.split()) > 4:
        return False
    theirs = context.standing.get(context.speaker.other, {}).get(mention.issue)
    following = [other for other in sentence.line.sentences if other.start > sentence.start]
    return bool(following and DISBELIEF.match(following[0].plain)) or (
        theirs == mention.value and context.proposed is not None and mention.issue in context.proposed.terms
    )

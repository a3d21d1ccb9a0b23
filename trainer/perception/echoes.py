# ruff: noqa: E501 - a pattern is a list of words
"""Numbers that only repeat the other side's."""

import re

from trainer.perception.context import Context
from trainer.perception.mentions import Mention
from trainer.perception.text import Sentence

DISBELIEF = re.compile(
    r"(?:come on|you must|you've got to|you have got to|are you|really|seriously|no way|that'?s|that is|ouch|wow|i can'?t|we can'?t|not a chance|forget it|this is)\b"
)


GRANTED = re.compile(
    r"(?:sure|yes|yep|yeah|of course|ok|okay|fine|done|no problem|absolutely|gladly|certainly|agreed|you got it|happily|with pleasure|why not)\b"
)
DECLINED = re.compile(
    r"(?:no\b(?! (?:problem|worries|charge|extra|cost|rush))|nope\b|never\b|not (?!a problem|an issue)|i can'?t\b|can'?t\b|we can'?t\b|i won'?t\b|we won'?t\b|out of the question|impossible|forget it)"
)


def echoed(sentence: Sentence, mention: Mention, context: Context) -> bool:
    """Whether a value on its own with a question mark only repeats the other side's ("88? Come on", "Daily? No.")."""
    if "?" not in sentence.ending or len(sentence.plain.split()) > 4:
        return False
    theirs = context.standing.get(context.speaker.other, {}).get(mention.issue)
    after = sentence.after
    if after and (DISBELIEF.match(after.plain) or DECLINED.match(after.plain)):
        return True
    if after and GRANTED.match(after.plain):
        return False
    return (
        theirs == mention.value and context.proposed is not None and mention.issue in context.proposed.terms
    )

# ruff: noqa: E501 - a pattern is a list of words
"""Numbers that only repeat the other side's."""

import re

from trainer.perception.around import REACH, Around
from trainer.perception.context import Context
from trainer.perception.mentions import Mention
from trainer.perception.restated import restated
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

THEN_AND_NOW = re.compile(
    r"\byou(?:'d|'ve|'re| had| have| were| first| originally| just)* (?:said|told|asked|wanted|were|mentioned|quoted|offered|had|needed|agreed|at)\b.*\bnow(?: suddenly)?,? (?:it'?s|it is|that'?s|you(?:'re| are| want| need| say| ask(?: for)?)?)(?: \w+){0,2} [$€£]?$"
)
IT_IS = re.compile(r"\b(?:it'?s|that'?s|you(?:'re| are| want| need| say)(?: at)?) $")
NOW_IT_IS = re.compile(rf"^(?:so |and |but |oh,? )*(?:now|suddenly),? (?:suddenly )?{IT_IS.pattern}")
NOW = re.compile(r"(?: \w+)? (?:now|suddenly|all of a sudden)$")
"""What the other side says now, held against what it said before."""


def echoed(sentence: Sentence, mention: Mention, context: Context) -> bool:
    """Whether a value only repeats the other side's: said back to it, or on its own with a question mark
    ("88? Come on", "Daily? No.").
    """
    if restated(sentence, mention, context):
        return True
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


TENTATIVE = re.compile(
    r" (?:a \w+ )?(?:could|might|may) (?:well |just |possibly )?(?:be|work|do|fly|go)\b|"
    r" is (?:a |the |one )?(?:number|figure|price|something|a thing) (?:that )?(?:i|we)(?:'d|'ll)? (?:can|could|have to|need to|must|want to|will)?\s?(?:take|show|bring|run|check|discuss|talk|think)\b"
)
"""Behind their value: it is weighed."""
CLOSE_TO = re.compile(r"\b(?:close|near|nearly there|almost there) (?:at|to|with|on) [$€£]?$")


def weighed(sentence: Sentence, mention: Mention, context: Context) -> bool:
    """Whether the other side's value is only weighed: "88 could be ok", "we're close at 88"."""
    theirs = context.proposed.terms.get(mention.issue) if context.proposed is not None else None
    if theirs is None or theirs != mention.value or mention.relative:
        return False
    if TENTATIVE.match(sentence.plain, mention.end):
        return True
    return CLOSE_TO.search(sentence.plain, 0, mention.start) is not None


ONLY_FOR = re.compile(
    r"(?:(?:but|yes|yeah|ok(?:ay)?|fine|sure|maybe|perhaps|hm+|well|possible|yes, but),? )*"
    r"(?:only|(?:i|we)(?:'d| would| could| can| might|'ll)(?: only| maybe| just about)? (?:get (?:there|to that)|do (?:that|it|so)|go there|make (?:that|it) (?:work|happen)|live with (?:that|it)|give you that))"
    r"(?: only)? (?:with|if|for|at|against|when|once|provided|as long as|in return for|in exchange for)\b"
)
SHORT = 6
"""Words of a question that only says their term back."""


def takes_up(sentence: Sentence) -> bool:
    """Whether a sentence names the price of what a short question before it said back."""
    before = sentence.before
    if before is None or "?" not in before.ending or len(before.plain.split()) > SHORT:
        return False
    return ONLY_FOR.match(sentence.plain) is not None


def then_and_now(around: Around) -> bool:
    """Whether it is what the other side says now, where it said something else before."""
    before = around.sentence.plain[max(0, around.start - REACH) : around.start]
    if "now" in before and THEN_AND_NOW.search(before):
        return True
    return around.sentence.question and bool(
        NOW_IT_IS.search(before) or (IT_IS.search(before) and NOW.match(around.right))
    )

# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""Whether a number near words about the other side is the speaker's own."""

import re

from trainer.perception.around import Around

BUT_OWN = re.compile(
    r"^(?!.*\b(?:sa(?:id|y|ying)|mention\w*|told|tell|suggest\w*|want\w*|ask\w*|hop\w+|expect\w*|think\w*|demand\w*|insist\w*|claim\w*)\b).*\b(?:i|we)(?:'ll|'d| will| would| can| could|'m willing to| am willing to)\b"
)
"""What follows is the speaker's: "since you are a student I will go to 7,750"."""
THANKS = re.compile(
    r"(?<!would )(?<!'d )(?<!really )\bappreciate (?:you|your|the|that|it)\b(?! if)|\b(?:thanks|thank you|grateful) for\b"
)
"""For what was already done: "I appreciate you dropping 900 off of it"."""
MY_BEST = re.compile(
    r"^,? (?:and )?(?:that'?s|that is|it'?s|is) (?:really |about )?(?:all|what|the (?:best|most|highest|lowest|least)|as (?:low|high) as) (?:that )?(?:i|we)(?:'ve| can| could|'ll| will| have| am|'m)\b"
)
"""Behind a value: it is as far as the speaker goes."""


WOULD_THAT = re.compile(
    r"(?:would|could|can|will|how does) (?:that|this|you (?:do|take|match|accept|swing|manage) (?:that|it|this))\b"
)
"""Behind a sentence: what it named is put forward, whoever's it was. "They go for 2,000. Would that be fine?\""""


def is_put_to_them(around: Around) -> bool:
    """Whether the next sentence asks the other side to agree to it."""
    after = around.sentence.after
    return after is not None and WOULD_THAT.match(after.plain) is not None


def is_own(words: str) -> bool:
    """Whether words that begin with the other side go on to what the speaker offers."""
    return BUT_OWN.search(words) is not None


def is_thanked_for(around: Around) -> bool:
    """Whether the speaker only thanks for the value."""
    return around.sentence.has(THANKS) and THANKS.search(around.left) is not None


def is_my_best(around: Around) -> bool:
    """Whether the words behind a value say that the speaker goes no further, or ask for a yes to it."""
    return MY_BEST.match(around.right) is not None or is_put_to_them(around)

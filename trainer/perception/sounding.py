# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""Questions that sound out a term and propose none: "would 60 days help you?", "and the engineer?"."""

import re
from collections.abc import Iterable

from trainer.negotiation.acts import Act, ActQuote
from trainer.perception.mentions import Mention
from trainer.perception.text import Sentence

HELPS = re.compile(
    r"\b(?:would|does|will|could|might) (?!you\b|i\b|we\b)[^;]{1,60}?\b(?:helps?|make (?:a|any|much of a|some|enough of a) difference|make (?:it|things|life|this) (?:any )?easier|be (?:any )?easier|matter|solve (?:it|that|this|things|your)|fix (?:it|that|this|your)|take (?:some|any|the|that)(?: of (?:the|that))? (?:pain|pressure|worry|sting|risk|fear|load)|be (?:of )?(?:any )?(?:help|use|interest|value)|be (?:useful|helpful|valuable|interesting))\b"
)
"""Asks what a term would do for the other side."""
SAYS_YES = re.compile(
    r"\b(?:would|will|could) you (?:then )?say yes\b|\b(?:would|does|will|could) (?!you\b)[^;]{1,40}?\b(?:get|earn|buy) (?:me |us )?(?:a|your|to a|to) yes\b"
)
AND_THE = re.compile(
    r"^(?:(?:ok(?:ay)?|great|right|well|good|fine),? )?(?:and|but|(?:and )?what about) (?:the|your|that|those)(?: (?!(?:at|to|for|in|with|by|off|on|is|are|was|goes|stays|gets|comes|would|could|can|will)\b)[\w$€£-]+){1,3}$"
)
"""Asks what is to become of something spoken of before."""
ASKING = frozenset({Act.ASK_TERMS, Act.ASK_BETTER, Act.EXPLORE})


def sounded(sentence: Sentence, mention: Mention) -> bool:
    """Whether a value is only asked about; behind "if I do that" it is what is asked for in return."""
    if not sentence.question:
        return False
    asks = (*sentence.places(HELPS), *sentence.places(SAYS_YES))
    return sentence.has(AND_THE) or any(
        found.start < mention.start and " if " not in f" {sentence.plain[: found.start]}" for found in asks
    )


def with_question(acts: tuple[ActQuote, ...], asked: Iterable[Sentence]) -> tuple[ActQuote, ...]:
    """The acts with the question that sounds out, unless another question is among them."""
    first = next(iter(asked), None)
    if first is None or any(found.act in ASKING for found in acts):
        return acts
    act = Act.EXPLORE if first.has(HELPS) else Act.ASK_TERMS
    order = list(Act)
    added = (*acts, ActQuote(act=act, quote=first.quote, confidence=0.7))
    return tuple(sorted(added, key=lambda found: order.index(found.act)))

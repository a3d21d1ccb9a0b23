# ruff: noqa: E501 - a pattern is a list of words
"""Terms that a speaker says back to the other side: "so what you're saying is, daily delivery and net-90"."""

import re

from trainer.perception.context import Context
from trainer.perception.mentions import Mention
from trainer.perception.text import Sentence

SAID_BACK = re.compile(
    r"(?:(?:so|ok(?:ay)?|right|well|and|then|now|let's see|in other words|just to be (?:sure|clear)),? )*"
    r"(?:what (?:i'm hearing|i hear|i heard|i understand|you're saying|you are saying|you're telling (?:me|us)|you mean|you said|you want|you need|you're asking(?: for)?|you're after) is\b|"
    r"(?:let me (?:just )?(?:make sure|check|see if)|i want to (?:make sure|check)) (?:that )?i(?:'ve)? (?:understand|understood|got|heard|have)\b|"
    r"if i(?:'ve)? (?:hear|heard|understand|understood|got|get|read) (?:you|it|that|this)?(?: right| rightly| correctly)?\b|"
    r"your (?:position|offer|number|proposal|terms|ask|package|wish|side) (?:is|are|stands? at|was|were)\b|"
    r"(?:you're|you are|you were) (?:saying|telling|asking|looking|after|at|on|offering|proposing|standing)\b|"
    r"in other words\b|i hear you saying\b)"
)
"""How a sentence begins that says the other side's words back."""
OWN = re.compile(
    r"(?:[,;] |\b(?:and|but|so) )(?:and |but |so )?(?:i|we)(?:'d| would| can| could|'ll| will|'m| am| are|'re)(?: \w+ly)? (?:do|go|offer|give|take|accept|agree|add|throw|make|move|meet|say|at|on)\b|\b(?:mine|ours|my (?:side|number|price|offer)) "
)
"""From there on a sentence speaks of the speaker's own terms."""


def restated(sentence: Sentence, mention: Mention, context: Context) -> bool:
    """Whether a value is the other side's own, said back to it."""
    lead = SAID_BACK.match(sentence.plain)
    if lead is None or lead.end() > mention.start:
        return False
    if OWN.search(sentence.plain, lead.end(), mention.start):
        return False
    return context.standing.get(context.speaker.other, {}).get(mention.issue) == mention.value

"""Dates: which times a line names, and whether a time limit is the one that the scenario knows of."""

import re
from functools import lru_cache

KEPT = 256
"""Texts whose times are remembered: what a scenario names is asked for in every talk."""
DAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
MONTHS = (
    r"(?:january|february|march|april|june|july|august|september|october|november|december|"
    r"(?:in|of|by|until|till|end of|mid-?|early|late) may)"
)
SPAN = r"(?:hour|day|week|month|quarter|year)"
COUNT = r"(?:\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve)"
TIME = re.compile(
    rf"\b(?:tonight|today|tomorrow|midnight|noon|{DAYS}|{MONTHS}|\d{{1,2}}(?:st|nd|rd|th)|"
    rf"(?:end of (?:the |this )?|this |next |by )(?:morning|afternoon|evening|{SPAN})|"
    rf"{COUNT} (?:more )?{SPAN}s?|\d{{1,2}} ?(?:am|pm|o'clock))\b"
)
"""A time, as people name it."""
MONTH_ENDS = frozenset({"28th", "29th", "30th", "31st"})
OWN_OFFER = re.compile(
    r"\b(?:price|offer|quote|discount|rate|terms|number|proposal|deal)\b[^.;!?]{0,25}\b(?:expir\w+|"
    r"laps\w+|ends?|(?:is|are) (?:only )?(?:gone|off|good|valid)|good (?:until|till|for)|holds?|stands?|"
    r"runs? out|won't last)\b"
)
"""Words by which a side limits its own offer: nobody but that side knows whether it will."""


@lru_cache(KEPT)
def times(text: str) -> frozenset[str]:
    """The times that a text names, in lower case."""
    found = {" ".join(one.split()) for one in TIME.findall(text.lower().replace("’", "'"))}
    return frozenset(found | ({"end of the month", "end of month"} if found & MONTH_ENDS else set()))


def known_time(quote: str, known: frozenset[str]) -> bool:
    """Whether a time limit may be the one that the scenario knows of.

    It names no other time than those that the scenario itself names; and where it names none, it is not only
    about how long its own offer stands.
    """
    named = times(quote)
    if named:
        return not named.isdisjoint(known)
    return OWN_OFFER.search(quote.lower().replace("’", "'")) is None

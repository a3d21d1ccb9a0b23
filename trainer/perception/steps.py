# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""Words around a number that make it a step up or down from a standing value."""

import re

THING = r"(?:\s(?:it|that|this|them|the|your|our|my|a|current|list|seat|unit|annual|monthly|total|price|rate|fee|number|figure|cost))*"
MORE = r"(?:\s(?:by|a max(?:imum)? of|at most|another|an extra|a further|up to|about|around|roughly|maybe|an additional|another extra|a|an))*"
DOWN_LEFT = re.compile(
    rf"\b(?:(?:come|go|move|get|bring|drop|take|budge){THING} down{THING}|(?:drop|reduc\w+|lower\w*|cut\w*|trim\w*|decrease\w*|shav\w+|knock\w*|discount\w*)(?:ing)?{THING}|(?:take|takes|taking|knock|shave|cut|come|drop) off|(?:drop|lower|reduce|cut|trim|bring down)(?:\s[a-z-]+){{1,4}} by|discount of|reduction of|down by|down another|cut of|concession of|rebate of){MORE}\s[$€£]?$|(?:^|\b(?:list|price|that|yours|offer|it) )(?:minus|less)\s[$€£]?$"
)
UP_LEFT = re.compile(
    rf"\b(?:(?:come|go|move|get|bring|take|budge){THING} up{THING}|(?:rais\w+|increas\w+|lift\w*|bump\w*|add\w*|extend\w*|stretch\w*|lengthen\w*){THING}|up by|up another|increase of){MORE}\s[$€£]?$|\b(?:another|an extra|an additional|a further)\s$"
)
PER = r"(?:\s?(?:/|per|an?|each)\s?(?:seat|user|unit|month|year|hour|pallet|licen[cs]e|[a-z]+))?"
DOWN_RIGHT = re.compile(
    rf"^{PER}\s?-?(?:\s(?:more|further|extra|straight|flat))?\s?(?:(?:off(?! the table| site|ice)|shorter|sooner|earlier|faster)\b|less\b(?! than(?! (?:my|our) ))|lower\b(?! than)|cheaper\b|below\b|under (?:list|that|your|the|what)\b|(?:volume |loyalty |price |early |multi-?year |prompt |cash |upfront )?(?:discount|reduction|rebate|cut|concession|price cut|saving)\b|down\b(?! payment| to| and)|knocked off)"
)
UP_RIGHT = re.compile(
    rf"^{PER}\s?-?\s?(?:more\b(?! than)|higher\b(?! than)|extra\b|above\b|longer\b(?! than)|increase\b|uplift\b|on top\b|up\b(?! front|front| to)|over (?:list|that|your)\b)"
)
FROM_LIST = re.compile(
    r"\b(?:list|rack rate|sticker|published|catalogue|msrp|rate card|standard price|retail)\b"
)
MORE_OF = re.compile(
    r"^(?: (?:more|fewer|less|further|extra|additional|higher|lower|longer|shorter)) (?P<thing>[a-z]+)"
)
AGAINST = re.compile(r"^ (?:above|over|below|under|more than|less than|higher|lower|better|worse|up|down)\b")
"""A percentage measured against something: it may be a test result as well as a price."""
GIVER = re.compile(
    r"\b(?:i|we|i'm|we're|let's|us|me)\b|\b(?:i|we)'|\b(?:how|what) about\b|\b(?:can|could|would|will|take|give|get|offer|do|go|come|drop)\b"
)
PRICED = re.compile(
    r"\b(?:pric\w+|rates?|fees?|list|pay\w*|quot\w+|offer\w*|budget|discount\w*|ask|target|cost|come|go|going|drop|number|figure|\d+(?:\.\d+)?)\b"
)
COUNT_FILLERS = frozenset(
    """
    off less lower cheaper down more higher extra up further straight below above and or if for on
    """.split()  # noqa: SIM905 - a word list reads best as text
)
PERCENT_OFFER = re.compile(
    r"\b(?:can|could|'ll|will|would|offer|do|give|give you|get|need|want|how about|at|accept|take|go to|meet)(?: you| me| us)?(?: about| around| maybe| another| a further| up to)?\s$"
)
MATCH = re.compile(
    r"\b(?:match(?:ing)?|meet(?:ing)?) (?P<what>that|it|this|them|their \w+|the (?:offer|quote|price|number)|your (?:\w+ )?(?:number|price|ask|offer|figure|target|request|rate|budget)|you (?:there|on (?:that|this|price|the price)))\b(?! half| in the| outside| at (?:the\b|\d)| tonight| tomorrow| around| by )"
)
YOU_MATCH = re.compile(r"\byou(?:'ll|'d| will| would| have to| need to| must| should| don't)?(?: \w+)? $")
"""Told to match somebody else's price: nothing is offered."""
BY_THEN = re.compile(
    r"\b(?:typed|drawn|written|picked|made|set|wrapped|follow(?:ing)?) (?:\w+ )?up by $|\b(?:weeks?|days?|months?|hours?)\b.*\banother $"
)
"""What is done by three o'clock, or takes another two weeks, raises nothing."""
OFF_WHAT = re.compile(
    r"^\s?off (?:of )?(?:the |that |your |my |our )?[$€£]?(\d[\d,]*(?:\.\d+)?)(?!\s?%| percent)\b"
)
"""What a sum is taken off, named by its number: "two dollars off the 98"."""
MORE_MONEY = re.compile(r"\b(?:more|extra|additional|further)\b")
"""Within a sum: "two more dollars"."""
OFF_LIST = re.compile(
    r"^\s?(?:off|under|below) (?:of )?(?:the |our |my )?(?:list|rack rate|sticker|catalogue|rate card|standard price)\b"
)
"""What a sum is taken off: the list price."""

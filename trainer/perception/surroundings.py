# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""What stands around a number and tells what it is about, or that it is about something else."""

import re

from trainer.perception.numbers import Amount

AFTER_BARE = frozenset(
    """
    a an the and or but if for on in at as to is are was be been by with without when while then than that
    this it its i we you so because since per each flat firm even tops max maximum minimum min net all today
    now instead right works work sounds seems feels looks would could should can will might may must do does
    did from of off total final final's either though although provided assuming contingent plus minus less
    more or of only here okay ok please sir deal deals still just also too not isn't won't doesn't i'm i'll
    i'd we're we'll we'd you're you'll you'd it's that's have has had gets get gives makes subject once
    until unless after before up down over under out which what how where why who your our my me us no yes
    thanks and/or across either above below straight exactly tomorrow tonight someone fine good fair great
    reasonable doable possible high low higher lower apiece ea back home upstairs once less forward isn wasn
    doesn won sound work suit fly cash maybe perhaps ideally last max obo delivered including included tops bucks pick again anyway altogether already always exactly straightaway area range mark neighborhood neighbourhood ballpark
    holds goes sits stays stands brings needs splits puts takes suits buys comes leaves wins keeps runs sticks hurts
    wants means tells says ends lands beats fits carries wouldn couldn can't cannot won won't rather flat behind into
    there they he she like nobody somebody everybody whichever whatever both hmm oh well sharp straight between
    sry plz pls thx tho tbh btw rn imo lol haha fyi asap k n
    against among wherever seems hold go stay stand need come take
    """.split()  # noqa: SIM905 - a word list reads best as text
)
"""Words that may follow a bare number without saying what it counts."""
AT_LEAST_BEFORE = re.compile(
    r"\b(?:at least|minimum(?: of)?|min\.?|no (?:less|fewer|shorter) than|not less than|upwards of|more than|over)\s(?:a |an )?[$€£]?$"
)
AT_LEAST_AFTER = re.compile(
    r"\s?-?(?:term )?(?:or (?:more|longer|better|above|higher|up|greater)|and (?:up|above|over)|minimum|at (?:a minimum|minimum|least)|plus\b)"
)
NAME_LINK = re.compile(
    r"^\s*(?:[:=]|of|at|to|is|are|was|be|would be|down to|up to|around|about|for|stays? at|stays?(?: flat)?(?: at)?|(?:is )?(?:capped|limited|fixed|set|held|kept|flat|frozen) (?:at|to)|'s)?\s*(?:a |an |the |net[\s-]?)?[$€£]?$"
)
ON_NAME = re.compile(r"^\s*(?:-|on|for|as|of|in|per)?\s*(?:a |the |our |your )?$")
BREAK = re.compile(
    r"[,;](?!\d)|\b(?:and|but|or|with|plus|if|i|we|you|provided|providing|assuming|as long as|then|contingent|in return|in exchange|when|once|unless|because|since|so|while|at|for)\b"
)
OTHER_OBJECT = re.compile(
    r"\s(?:of|worth of)\s(?:(?:the|our|your|my|this|free|extra|additional)\s)*(?!(?:you|me|us)\b)(?P<word>[a-z]+)"
)
SPAN_BEFORE = re.compile(
    r"\b(?:in|within|for the (?:last|past|next|first)|over the (?:last|past|next)|(?:the|these|those) (?:last|past|next|first)|every|after|about|another|last|next)\s(?:about |around )?$"
)
DURING = re.compile(
    SPAN_BEFORE.pattern + r"|(?<!return )(?<!exchange )(?<!trade )\bfor\s(?:about |around |some |the )?$"
)
"""Days of payment are not "for ten days": that is how long something takes."""
SPAN_AFTER = re.compile(
    r"\s(?:ago|before (?:the )?(?!end|expiry|renewal)\w+|old|later|from now|earlier|of (?:outages?|downtime|data|history|experience)|in a row|now\b|into|away|behind|late|overdue|running)"
)
PAYING = re.compile(r"\b(?:pay|paying|paid|pays)\s(?:you |me |us |about |only |up to |around )*[$€£]?$")
"""In front of a sum: what is paid, not when."""
PROMPTLY = re.compile(r"\b(?:in|within|after)\s(?:about |around )?$")
PER_NOUN = re.compile(r"\s?(?:/|per|an?|each|every)?\s?([a-z]+)")


def counts(noun: str) -> bool:
    """Whether the word behind a number says what it counts."""
    return bool(noun) and noun not in AFTER_BARE


CLOCK = re.compile(
    r"\b(?:tomorrow|today|tonight|noon|midday|morning|afternoon|evening|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|calls?|meetings?|doors?|shift|out of (?:here|the (?:door|office|house))|(?:have|has|need|got|must) to (?:leave|go|run|dash|be (?:home|back|there|gone|away))|leav(?:e|ing) (?:here|the office|at|by)|hard stop|flight|train|lunch|dinner|school|kids|o'?clock|close[sd]?|opens?|starts?)\b"
)
"""In a sentence with a small number behind "at", "by" or "till": it is an hour of the day."""
HOUR = re.compile(r"\b(?:at|by|till|until|before|after|past|since|from)\s$")
NOON = 12


def is_clock(text: str, amount: Amount) -> bool:
    """Whether a bare number says what time it is: "the call is tomorrow at five"."""
    if amount.unit is not None or amount.net or amount.per or not 0 < amount.value <= NOON:
        return False
    before = text[max(0, amount.start - 8) : amount.start]
    return amount.noun in {"", "sharp"} and HOUR.search(before) is not None and CLOCK.search(text) is not None


REWARD = re.compile(
    r"\b(?:sign\w*|signature|today|tonight|tomorrow|this week|this month|order|po|commit\w*|exclusive|reference|case study)\b"
)

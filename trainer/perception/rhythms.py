# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""How often something happens, however it is put: "twice a week", "two drops a week", "every half-year"."""

import re
from collections.abc import Iterator

YEARLY = {
    "day": 365.0, "week": 52.0, "fortnight": 26.0, "month": 12.0, "quarter": 4.0, "half-year": 2.0,
    "half year": 2.0, "six months": 2.0, "three months": 4.0, "two weeks": 26.0, "other week": 26.0,
    "year": 1.0, "morning": 365.0, "single morning": 365.0, "single day": 365.0, "evening": 365.0,
}  # fmt: skip
"""How many times a year each period comes round."""
ADVERBS = {
    "daily": 365.0, "weekly": 52.0, "fortnightly": 26.0, "biweekly": 26.0, "bi-weekly": 26.0, "monthly": 12.0,
    "quarterly": 4.0, "half-yearly": 2.0, "half yearly": 2.0, "semi-annual": 2.0, "semi-annually": 2.0,
    "biannual": 2.0, "biannually": 2.0, "twice-yearly": 2.0, "twice yearly": 2.0, "yearly": 1.0,
    "annual": 1.0, "annually": 1.0, "twice-weekly": 104.0, "twice weekly": 104.0,
}  # fmt: skip
TIMES = {
    "once": 1, "one": 1, "a": 1, "twice": 2, "two": 2, "three": 3, "thrice": 3, "four": 4, "five": 5, "six": 6,
}  # fmt: skip
PERIOD = "|".join(sorted(YEARLY, key=len, reverse=True))
RHYTHM = re.compile(
    rf"\b(?:(?P<times>{'|'.join(TIMES)}|\d{{1,2}})\s?x?(?:\s[a-z-]+){{0,2}}\s(?:an?|per|every|each)\s(?P<per>{PERIOD})"
    rf"|(?:every|each)\s(?P<every>{PERIOD})|(?P<adverb>{'|'.join(sorted(ADVERBS, key=len, reverse=True))}))\b"
)


DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?"
DAYS = re.compile(
    rf"\b(?:every |each )?{DAY}(?:,? (?:and|plus|\+|&) (?:another |again |one )?(?:on |every |each )?{DAY}|, {DAY},? (?:and|\+|&) {DAY})\b"
)
"""Days of the week named together: so many times a week."""


def rhythms(text: str) -> Iterator[tuple[int, int, float]]:
    """Start, end and times a year of each rhythm in a plain text."""
    for found in DAYS.finditer(text):
        days = {day[:3] for day in re.findall(DAY, found[0])}
        yield found.start(), found.end(), len(days) * YEARLY["week"]
    for found in RHYTHM.finditer(text):
        if found["adverb"]:
            yield found.start(), found.end(), ADVERBS[found["adverb"]]
        elif found["every"]:
            yield found.start(), found.end(), YEARLY[found["every"]]
        else:
            times = TIMES.get(found["times"]) or int(found["times"])
            yield found.start(), found.end(), times * YEARLY[found["per"]]

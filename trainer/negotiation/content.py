"""Words of content: what a text is about, whatever form its words stand in."""

import re
from functools import lru_cache

WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)?")
STEM = 5
"""Letters by which two forms of a word are taken for the same: deliver, deliveries, delivery."""
KEPT = 1024
"""Lines of which the words are remembered: the same facts are told in many talks."""
FILLER = frozenset(
    """
    a about after again all already also always am an and any anything are aren't around as at back be
    because been before being but by can can't cannot could couldn't did didn't do does doesn't doing
    don't each even ever every everything few first for from get gets getting give go goes going got
    had has hasn't have haven't having he he'd he's her here here's hers him his how how's i i'd i'll i'm
    i've if in into is isn't it it'd it'll it's its just last let let's like lot made make makes many may
    maybe me might mine more most much must my need needs no none nor not nothing now of off oh ok okay on
    once one only or other our ours out over own perhaps please put quite rather right same say see she
    she's should since so some somebody someone something still such take than thank thanks that that'd
    that'll that's the their theirs them then there there's these they they'd they'll they're they've thing
    things this those though through to today together too two under until up us very want wanted was wasn't
    way we we'd we'll we're we've well were weren't what what's when where where's which while who who's whole
    why will with within without won't would wouldn't yes yet you you'd you'll you're you've your yours
    absolutely actually certainly completely definitely deeply entirely exactly extremely fully genuinely
    honestly indeed obviously perfectly pretty really seriously simply sincerely super terribly totally
    truly bit ah well
    """.split()  # noqa: SIM905 - a word list reads best as text
)
"""Words that say nothing of what a line is about, those that only make it stronger included."""


def words(text: str) -> list[str]:
    """The words and numbers of a text in lower case, in order; numbers without commas and idle zeros."""
    return [
        number(word) if word[0].isdigit() else word for word in WORD.findall(text.lower().replace("’", "'"))
    ]


def number(word: str) -> str:
    """The same number whichever way it was written: 2,500 and 2500, 92.00 and 92."""
    plain = re.sub(r"[.,](?=\d{3}(?!\d))", "", word)
    return re.sub(r"[.,]0+$", "", plain)


def stem(word: str) -> str:
    """What two forms of a word have in common."""
    return word if word[0].isdigit() else word.removesuffix("'s")[:STEM]


@lru_cache(KEPT)
def content(text: str) -> frozenset[str]:
    """The stems of the words of a text that say something, and its numbers."""
    return frozenset(stem(word) for word in words(text) if word not in FILLER)

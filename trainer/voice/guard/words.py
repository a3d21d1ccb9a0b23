# ruff: noqa: E501 - word lists read worse when broken over more lines
"""Words as the guard compares them: by their stems, without the small ones that every sentence has."""

import re
from functools import lru_cache

WORD = re.compile(r"[a-z0-9à-öø-ÿœ]+(?:'[a-z]+)?")
SMALL = frozenset(
    """
    a about after again all also always am an and another any anybody anyone anything are aren't as at away back be because
    been before being bit both but by can can't cannot could couldn't did didn't do does doesn't doing don't done each either
    else enough even ever every everything for from get gets getting give given go goes going gone got had has hasn't have
    haven't having he her here him his how however i i'd i'll i'm i've if in into is isn't it it's its itself just kind know
    let let's like little lot lots made make makes many may maybe me mean might mine more most much must my myself neither
    never no nobody none nor not nothing now of off oh ok okay on once one only or other our ours out over own perhaps please
    put quite rather really right said same say see seem seems shall she should shouldn't since so some somebody someone
    something still such sure take than thank thanks that that's the their them then there there's these they they're thing
    things think this those though through to too under until up upon us very was wasn't way we we'd we'll we're we've well
    went were weren't what what's when where whether which while who whole whose why will with without won't would wouldn't
    yeah yes yet you you'd you'll you're you've your yours yourself want wants wanted need needs tell talk good thought
    """.split()  # noqa: SIM905 - a word list reads best as text
)
NEGATION = re.compile(
    r"\b(?:not|no|never|nobody|none|nothing|nowhere|neither|nor|hardly|cannot|without)\b|n't\b|\b(?:cant|wont|dont|isnt|doesnt)\b"
)
ENDINGS = (("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""), ("ly", ""))


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """What a word and its forms have in common, roughly: "outages" and "outage", "carried" and "carry"."""
    word = word.split("'", maxsplit=1)[0]
    for ending, instead in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)] + instead
            break
    if len(word) > 4 and word[-1] == word[-2]:
        word = word[:-1]
    return word.rstrip("e") if len(word) > 3 else word


def words_of(plain: str) -> list[str]:
    """The words of a plain text, in order."""
    return WORD.findall(plain)


def content(plain: str) -> frozenset[str]:
    """The stems of the words that carry its content."""
    return frozenset(stem(word) for word in words_of(plain) if word not in SMALL and len(word) > 1)


def negated(plain: str) -> bool:
    """Whether it says no to anything."""
    return NEGATION.search(plain) is not None


def spoken_form(plain: str) -> str:
    """A sentence without what makes no difference to the ear."""
    return " ".join(re.findall(r"[\w$€£%']+(?:[.,:/-]\w+)*", plain))


def runs(words: list[str], length: int) -> frozenset[tuple[str, ...]]:
    """All stretches of so many words in a row."""
    return frozenset(tuple(words[place : place + length]) for place in range(len(words) - length + 1))

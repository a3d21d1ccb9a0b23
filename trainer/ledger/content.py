"""Words of content: what a line is about, and how much of it is only the other side's words said back."""

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
    she's should so some somebody someone something still such take than thank thanks that that'd that'll
    that's the their theirs them then there there's these they they'd they'll they're they've thing things
    this those though through to today together too two under until up us very want wanted was wasn't way
    we we'd we'll we're we've well were weren't what what's when where where's which while who who's whole
    why will with within without won't would wouldn't yes yet you you'd you'll you're you've your yours
    absolutely actually certainly completely definitely deeply entirely exactly extremely fully genuinely
    honestly indeed obviously perfectly pretty really seriously simply sincerely super terribly totally
    truly bit ah well
    """.split()  # noqa: SIM905 - a word list reads best as text
)
"""Words that say nothing of what a line is about, those that only make it stronger included."""
SYMPATHY = frozenset(
    """
    acknowledge admire agree apologies apologise apologize appreciate appreciated brilliant clear concern
    correct difficult easy empathise empathize enough fair feel feeling feels felt fine forgive
    frustrating glad good great happy hard hear heard hearing hope imagine kind know legitimate look looks
    love lovely mean means natural nice pardon point position reason reasonable recap recognise recognize
    regret reflect respect saying said seem seems sense situation sorry sound sounds sympathise sympathize
    tell telling think tough rough understand understandable understood valid value view wonderful worry
    wrong
    """.split()  # noqa: SIM905
)
"""Words by which understanding is said, whatever is understood."""
NODS = frozenset(
    """
    ah alright course exactly fine got hm i indeed it mm noted of oh ok okay right see so sure true uh
    understood well yeah yep yes
    """.split()  # noqa: SIM905
)
"""Words of which a nod is made: they say that somebody listens, and nothing of what they heard."""
LEAST_COPIED = 5
"""Fewer words in a row than this are nobody's own: whoever names an issue says them too."""
COPIED = 0.8
"""The share of a line's words, beside those that introduce it, from which it only says the other's back."""
TURNED = {
    "i": "you", "we": "you", "me": "you", "us": "you", "my": "your", "our": "your", "mine": "yours",
    "ours": "yours", "i'm": "you're", "we're": "you're", "i've": "you've", "we've": "you've", "i'd": "you'd",
    "we'd": "you'd", "i'll": "you'll", "we'll": "you'll", "am": "are", "was": "were",
}  # fmt: skip
"""What a speaker's own words become in the mouth of the other."""


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


SYMPATHY_STEMS = frozenset(map(stem, SYMPATHY))


@lru_cache(KEPT)
def content(text: str) -> frozenset[str]:
    """The stems of the words of a text that say something, and its numbers."""
    return frozenset(stem(word) for word in words(text) if word not in FILLER)


def subject(text: str) -> frozenset[str]:
    """What a text is about, without the words by which understanding is said."""
    return content(text) - SYMPATHY_STEMS


def nods(text: str) -> bool:
    """Whether a text is no more than a nod."""
    return NODS.issuperset(words(text))


def turned(text: str) -> list[str]:
    """The words of a text as either side would say them."""
    return [TURNED.get(word, word) for word in words(text)]


@lru_cache(KEPT)
def runs(text: str) -> frozenset[tuple[str, ...]]:
    """Every three words in a row of a text, as either side would say them."""
    said = turned(text)
    return frozenset(zip(said, said[1:], said[2:], strict=False))


def copies(text: str, other: str) -> bool:
    """Whether a text says another's words back, and has next to nothing of its own."""
    said, known = turned(text), runs(other)
    copied: set[int] = set()
    for place, run in enumerate(zip(said, said[1:], said[2:], strict=False)):
        if run in known:
            copied |= {place, place + 1, place + 2}
    own = [
        word
        for place, word in enumerate(said)
        if place not in copied and word not in FILLER and stem(word) not in SYMPATHY_STEMS
    ]
    return len(copied) >= LEAST_COPIED and len(copied) >= COPIED * (len(copied) + len(own))

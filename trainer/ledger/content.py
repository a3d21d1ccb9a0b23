"""How much of a line is only understanding said, a nod, or the other side's words said back."""

import re
from functools import lru_cache

from trainer.negotiation.content import FILLER, KEPT, content, stem, words

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
HEARING = NODS - {"exactly", "fine", "indeed", "right", "true"} | frozenset(
    """
    all and are completely could do everything fully had happened have having hear heard i'm it's know
    listening me sorry that that's this through to totally understand we we're went what you you've your
    """.split()  # noqa: SIM905
)
"""Words of which "I hear you" and "I'm sorry to hear that" are made: a nod with a pronoun or two."""
HEARD = frozenset({"hear", "heard", "listening", "sorry"})
BUT = re.compile(r"[,;.-]* *\b(?:but|however|although|though)\b")
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


SYMPATHY_STEMS = frozenset(map(stem, SYMPATHY))


def subject(text: str) -> frozenset[str]:
    """What a text is about, without the words by which understanding is said."""
    return content(text) - SYMPATHY_STEMS


def nods(text: str) -> bool:
    """Whether a text is no more than a nod, or one before the speaker's own "but"."""
    before, *own = BUT.split(text.lower(), maxsplit=1)
    said = words(before)
    if NODS.issuperset(said):
        return bool(said)
    return HEARING.issuperset(said) and bool(own or not HEARD.isdisjoint(said))


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

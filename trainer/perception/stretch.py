"""Words by themselves: which patterns stand in them, found out once for all the lines that say them."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property, lru_cache

KEPT = 2048
"""Lines, and stretches of words, whose findings are kept: what-ifs and simulations read them again."""

WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
CLAUSE_END = re.compile(
    r",(?!\d\d\d)|:(?!\d)|\s-\s|\(|\)|"
    r"\b(?:but|because|since|so|while|whereas|although|though|however|which|yet)\b|"
    r"\b(?:and|or)\s+(?=(?:i|we|you|he|she|they|it|that|this|our|my|your|what|how|then)\b)"
)


@dataclass(frozen=True, slots=True)
class Span:
    """From one place in a text to another."""

    start: int
    end: int

    def holds(self, place: int) -> bool:
        return self.start <= place < self.end


class Stretch:
    """Some words, and what was found out about them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._has: dict[int, bool] = {}
        self._places: dict[int, tuple[Span, ...]] = {}
        self._asked: list[re.Pattern[str]] = []

    def has(self, pattern: re.Pattern[str]) -> bool:
        """Whether the pattern stands anywhere in the words; looked for once, however often it is asked.

        Kept by the pattern's identity (its hash would be reckoned from all of it each time); keeping the
        pattern too makes sure that no other comes to have that identity.
        """
        known = self._has.get(id(pattern))
        if known is None:
            known = self._has[id(pattern)] = pattern.search(self.text) is not None
            self._asked.append(pattern)
        return known

    def places(self, pattern: re.Pattern[str]) -> tuple[Span, ...]:
        """Where the pattern stands in the words, found out once too."""
        known = self._places.get(id(pattern))
        if known is None:
            known = tuple(Span(*match.span()) for match in pattern.finditer(self.text))
            self._places[id(pattern)] = known
            self._asked.append(pattern)
        return known

    @cached_property
    def words(self) -> frozenset[str]:
        """All words, and the parts of contractions before the apostrophe."""
        found = WORD.findall(self.text)
        return frozenset(found) | frozenset(word.split("'")[0] for word in found if "'" in word)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The words' first four letters, by which rules are found, in a fixed order."""
        return tuple(dict.fromkeys(word[:4] for word in sorted(self.words)))

    @cached_property
    def clauses(self) -> tuple[Span, ...]:
        """The clauses' places."""
        found: list[Span] = []
        begin = 0
        for cut in CLAUSE_END.finditer(self.text):
            if cut.start() > begin:
                found.append(Span(begin, cut.start()))
                begin = cut.start()
        found.append(Span(begin, len(self.text)))
        return tuple(found)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(span.start for span in self.clauses)

    def clause(self, place: int) -> Span:
        """The clause that holds this place."""
        return self.clauses[max(bisect_right(self._starts, place) - 1, 0)]


@lru_cache(KEPT)
def stretch(text: str) -> Stretch:
    """The words of a text, one for all who say them."""
    return Stretch(text)

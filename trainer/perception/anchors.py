"""Which words must stand in a sentence for a pattern to match it, so that most patterns need not be tried.

A word is kept as its key: the first four letters, or all of a shorter one.
"""

import re
from collections.abc import Iterable
from typing import TypeAlias

COMMON = frozenset(
    """
    i we you the to is it a an that this in of and for on not no do be are was at my our your have has will
    can would with if so as what how me us or but get
    """.split()  # noqa: SIM905 - a word list reads best as text
)
LETTERS = re.compile(r"[a-z]+")
QUANTIFIER = re.compile(r"[?*+]\??|\{[^}]*\}")
MOST_KEYS = 60


def key(word: str) -> str:
    return word[:4]


Needs: TypeAlias = tuple[frozenset[str], ...]
"""Sets of keys of each of which a sentence must have at least one, the rarest first; none where nothing can
be said."""


def needs(pattern: str) -> Needs:
    """What a sentence needs for the pattern to match."""
    found, rest = Parser(pattern).alternatives(0, fresh=True)
    return found if rest >= len(pattern) else ()


def cost(keys: frozenset[str]) -> int:
    """How many sentences a set of keys lets through, roughly: a common word counts as forty others."""
    return len(keys) + 39 * len(keys & COMMON)


def telling(found: Needs) -> Needs:
    """Those without common words: the others rule little out, and "we" may as well stand glued in "well"."""
    return tuple(keys for keys in found if keys.isdisjoint(COMMON))


def rarest_first(found: Iterable[frozenset[str]]) -> Needs:
    """Those of the sets that tell something, each once."""
    return tuple(sorted((keys for keys in dict.fromkeys(found) if len(keys) <= MOST_KEYS), key=cost))


class Parser:
    """Reads as much of a regular expression as it takes to find its words."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern

    def alternatives(self, place: int, *, fresh: bool) -> tuple[Needs, int]:
        """What "a|b|c" needs up to its closing bracket: the rarest of each, or nothing if one has none."""
        options: list[Needs] = []
        while True:
            found, place = self.sequence(place, fresh=fresh)
            options.append(found)
            if place >= len(self.pattern) or self.pattern[place] == ")":
                break
            place += 1
        if len(options) == 1:
            return options[0], place
        if not all(options):
            return (), place
        return rarest_first([frozenset().union(*(option[0] for option in options))]), place

    def sequence(self, place: int, *, fresh: bool) -> tuple[Needs, int]:
        """What the parts of one alternative need, all of it."""
        parts: list[frozenset[str]] = []
        text = self.pattern
        while place < len(text) and text[place] not in "|)":
            letter = LETTERS.match(text, place)
            if letter:
                keys, place, fresh = self.literal(letter, fresh=fresh)
                parts += [keys] if keys else []
            elif text[place] == "(":
                found, place, fresh = self.group(place, fresh=fresh)
                parts += found
            else:
                place, fresh = self.other(place)
        return rarest_first(parts), place

    def literal(self, letters: re.Match[str], *, fresh: bool) -> tuple[frozenset[str] | None, int, bool]:
        """A run of letters; a quantifier behind it makes its last letter optional."""
        end = letters.end()
        word = letters[0]
        after = self.pattern[end : end + 1]
        quantified = QUANTIFIER.match(self.pattern, end)
        if quantified:
            end = quantified.end()
        if not fresh:
            return None, end, False
        if quantified and quantified[0][0] in "?*{":
            return self.optional_letter(word, end), end, False
        if len(word) >= 4:  # the key is whole whatever follows
            return frozenset({key(word)}), end, False
        if after == "'":
            more = LETTERS.match(self.pattern, end + 1)
            return frozenset({word, key(word + (more[0] if more else ""))}), end, False
        whole = after in {"", " ", ")", "|", ",", "-", "$"}
        return (frozenset({word}) if whole else None), end, False

    def optional_letter(self, word: str, end: int) -> frozenset[str] | None:
        """The keys of "bids?": with the last letter and without."""
        if len(word) > 4:
            return frozenset({key(word)})
        if self.pattern[end : end + 1] in {"", " ", ")", "|", ",", "-", "$"} and len(word) > 1:
            return frozenset({key(word), word[:-1]})
        return None

    def group(self, place: int, *, fresh: bool) -> tuple[Needs, int, bool]:
        """A bracket; one that may be absent tells nothing, nor does one that looks around."""
        inside = place + 1
        around = False
        if self.pattern.startswith("?", inside):
            around = not self.pattern.startswith("?:", inside)
            inside += 2 if not self.pattern.startswith("?<", inside) else 3
        found, end = self.alternatives(inside, fresh=fresh and not around)
        spaced = self.pattern[end - 1 : end] == " "
        end += 1
        quantified = QUANTIFIER.match(self.pattern, end)
        optional = quantified is not None and quantified[0][0] in "?*{"
        if quantified:
            end = quantified.end()
        return (() if optional or around else found), end, (fresh if around else spaced)

    def other(self, place: int) -> tuple[int, bool]:
        """A class, an escape or a sign; behind a gap or a start a word can begin."""
        text = self.pattern
        if text[place] == "[":
            end = text.index("]", place) + 1
            fresh = False
        elif text[place] == "\\":
            end, fresh = place + 2, text[place + 1 : place + 2] in {"s", "b"}
        else:
            end, fresh = place + 1, text[place] in {" ", "^", "~", "-"}
        quantified = QUANTIFIER.match(text, end)
        return (quantified.end() if quantified else end), fresh

"""Which words must stand in a sentence for a pattern to match it, so that most patterns need not be tried.

A word is kept as its key: the first four letters, or all of a shorter one.
"""

import re

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


def keys(pattern: str) -> frozenset[str] | None:
    """Keys of which a sentence must have at least one; None when nothing can be said."""
    found, rest = Parser(pattern).alternatives(0, fresh=True)
    return found if rest >= len(pattern) else None


def cost(found: frozenset[str] | None) -> int:
    """How many sentences a set of keys lets through, roughly."""
    if found is None or len(found) > MOST_KEYS:
        return 10_000
    return sum(40 if name in COMMON else 1 for name in found)


class Parser:
    """Reads as much of a regular expression as it takes to find its words."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern

    def alternatives(self, place: int, *, fresh: bool) -> tuple[frozenset[str] | None, int]:
        """The keys of "a|b|c" up to its closing bracket: those of all, or None if one has none."""
        union: frozenset[str] | None = frozenset()
        while True:
            found, place = self.sequence(place, fresh=fresh)
            union = union | found if union is not None and found is not None else None
            if place >= len(self.pattern) or self.pattern[place] == ")":
                return union, place
            place += 1

    def sequence(self, place: int, *, fresh: bool) -> tuple[frozenset[str] | None, int]:
        """The rarest keys among the parts of one alternative."""
        best: frozenset[str] | None = None
        text = self.pattern
        while place < len(text) and text[place] not in "|)":
            found: frozenset[str] | None = None
            letter = LETTERS.match(text, place)
            if letter:
                found, place, fresh = self.literal(letter, fresh=fresh)
            elif text[place] == "(":
                found, place, fresh = self.group(place, fresh=fresh)
            else:
                place, fresh = self.other(place)
            if cost(found) < cost(best):
                best = found
        return best, place

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

    def group(self, place: int, *, fresh: bool) -> tuple[frozenset[str] | None, int, bool]:
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
        return (None if optional or around else found), end, (fresh if around else spaced)

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

"""Slips of the keyboard in the words that terms hang on: "36 mnths", "3000 palets", "no onbaording".

Only a word that nobody knows is mended, and only into one that the terms are called by or that makes them
terms: a reader that guessed at every rare word would turn "prize" into "price".
"""

from collections.abc import Iterable
from functools import cached_property, lru_cache

from trainer.perception.english import TOKEN, is_english
from trainer.perception.text import Line
from trainer.perception.trained import head

KEYS = frozenset(
    """
    month months year years week weeks days percent dollars euros price discount payment contract
    commit commitment support delivery deliveries offer accept agree agreed agreement deal thousand
    hundred thirty forty fifty sixty seventy eighty ninety twenty appreciate really thanks
    understand problem because invoice invoices volume disappears waive included include without
    renewal signature
    """.split()  # noqa: SIM905 - a word list reads best as text
)
"""Words beside the scenario's own that a slip is mended into."""
SHORTEST, LONG = 4, 8
"""Letters from which a word is looked at, and from which two slips in it are mended."""
KEPT = 2048


class Spelling:
    """Mends slips in the words of one agenda."""

    def __init__(self, own_words: Iterable[str]) -> None:
        self._own = frozenset(word for word in own_words if word.isascii())
        self.mend = lru_cache(KEPT)(self._mend)

    @cached_property
    def _by_letter(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for word in sorted(self._own | KEYS):
            if len(word) >= SHORTEST:
                found.setdefault(word[0], []).append(word)
        return found

    def mended(self, line: Line) -> Line:
        """The line with its slips mended; the line itself where there are none. Quotes stay verbatim."""
        changes: list[tuple[int, int, str]] = []
        for token in TOKEN.finditer(line.plain):
            word = token[0]
            if len(word) < SHORTEST or is_english(word) or not word.isascii():
                continue
            better = self.mend(word)
            if better != word and not is_name(line, token.start()):
                changes.append((token.start(), token.end(), better))
        return line.reworded(changes) if changes else line

    def _mend(self, word: str) -> str:
        """The one word that this is a slip of; the word itself where it is none, or could be of two."""
        if word in self._own or word in KEYS or word in head("acts").written:
            return word
        most = 2 if len(word) >= LONG else 1
        near = [
            (distance, known)
            for known in self._by_letter.get(word[0], ())
            if abs(len(known) - len(word)) <= most and (distance := slips(word, known, most)) <= most
        ]
        near.sort()
        if not near or (len(near) > 1 and near[0][0] == near[1][0] and not same(near[0][1], near[1][1])):
            return word
        return near[0][1]


def same(one: str, other: str) -> bool:
    """Whether two words are singular and plural of each other."""
    return one.rstrip("s") == other.rstrip("s")


def is_name(line: Line, start: int) -> bool:
    """Whether a word is written like a name: with a capital, and not because a sentence begins."""
    first = line.quote(start, start + 1)
    before = line.plain[:start].rstrip()
    return first.isupper() and bool(before) and before[-1] not in ".!?\"'"


def slips(word: str, other: str, most: int) -> int:
    """Letters left out, added, changed or swapped between two words; anything above ``most`` once it is more.

    The distance of Damerau (1964) with neighbours swapped at most once.
    """
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(word, start=1):
        now = [row]
        for column, wanted in enumerate(other, start=1):
            cost = min(last[column] + 1, now[column - 1] + 1, last[column - 1] + (letter != wanted))
            if row > 1 and column > 1 and letter == other[column - 2] and word[row - 2] == wanted:
                cost = min(cost, before[column - 2] + 1)
            now.append(cost)
        if min(now) > most:
            return most + 1
        before, last = last, now
    return last[-1]

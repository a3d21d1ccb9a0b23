"""Finding words that this session has not heard yet: seeded choice among variants, without repetition."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from hashlib import sha256
from itertools import chain, product

from trainer.negotiation.printable import printable
from trainer.voice.phrasebook import BLANK

SENTENCE_END = re.compile(r"(?<=[.?!…])[\"'”’)]*\s+")
WORDY = re.compile(r"\w")
LETTERS = str.maketrans("\u017f\u0131\u0130", "sii")
"""Letters that a pattern takes for these whatever the case, and that have another lower case."""
KEEPS_CAPITAL = re.compile(r"(?:I\b|[A-Z]{2}|[^A-Za-z])")


class Memory:
    """What the buyer has said so far, sentence by sentence; as much of it as a voice is handed."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines: list[tuple[str, str]] = []
        """What was said, and the same as letters of either case are compared."""
        self._sentences: set[str] = set()
        for line in lines:
            self.add(line)

    def add(self, text: str) -> None:
        line, said = remembered(text)
        self._lines.append((line, line.translate(LETTERS).lower()))
        self._sentences.update(said)

    def knows(self, text: str) -> bool:
        """Whether one of the text's sentences was said before."""
        return any(sentence in self._sentences for sentence in sentences(text))

    def used(self, template: str) -> bool:
        """Whether a line so far may have been made from this template, whatever stood in its blanks.

        A template without words of its own never is: anything may have been made from it.
        """
        if not WORDY.search(BLANK.sub("", template)):
            return False
        pattern, words = shape(template)
        return any(words in lower and pattern.search(line) for line, lower in self._lines)


class Draw:
    """The session's chances for one turn: the same seed and turn draw the same, in any order of asking."""

    def __init__(self, seed: int, turn: int) -> None:
        self._start = f"{seed}:{turn}"

    def number(self, *key: str) -> int:
        digest = sha256(":".join((self._start, *key)).encode()).digest()
        return int.from_bytes(digest[:8], "big")

    def chance(self, percent: int, *key: str) -> bool:
        """True in about so many of a hundred turns."""
        return self.number("chance", *key) % 100 < percent

    def shuffled(self, pool: Sequence[str], *key: str) -> list[str]:
        return sorted(pool, key=lambda variant: self.number("order", *key, variant))


class Words:
    """New words for one turn, from what was said before and the turn's chances.

    ``leads`` can stand before any sentence ("Like I said,"), for when all else is used up.
    """

    def __init__(self, draw: Draw, memory: Memory, leads: Sequence[str]) -> None:
        self.draw = draw
        self.memory = memory
        self._leads = leads

    def choose(self, pools: Sequence[Sequence[str]], blanks: Mapping[str, str], key: str) -> str | None:
        """New words from the first pool that still has some; None when none has.

        A template that was not used yet wins over one that is only new by what stands in its blanks.
        """
        orders = [self.draw.shuffled(pool, key) for pool in pools]
        for fresh in (True, False):
            for template in chain(*orders):
                if fresh and self.memory.used(template):
                    continue
                text = filled(template, blanks)
                if not self.memory.knows(text):
                    return text
        return None

    def insist(self, pools: Sequence[Sequence[str]], blanks: Mapping[str, str], key: str) -> str:
        """Words that are new whatever was said: once the pools are used up, known ones after a lead-in.

        Lead-ins pile up until the result is new, so this always ends.
        """
        found = self.choose(pools, blanks, key)
        if found is not None:
            return found
        known = [
            filled(one, blanks) for one in self.draw.shuffled([one for pool in pools for one in pool], key)
        ]
        ahead = ""
        while True:
            leads = [f"{ahead} {decapitalised(lead)}" if ahead else lead for lead in self._leads]
            leads = self.draw.shuffled(leads, key, "lead")
            for lead, text in product(leads, known):
                new = f"{lead} {decapitalised(text)}"
                if not self.memory.knows(new):
                    return new
            ahead = leads[0]


def filled(template: str, blanks: Mapping[str, str]) -> str:
    """The template with its blanks filled in one pass, so that no filling is ever read as a template.

    A filling that begins a sentence gets a capital. Raises KeyError for a blank that nothing is given for.
    """

    def fill(found: re.Match[str]) -> str:
        words, before = blanks[found[1]], template[: found.start()].rstrip()
        begins = not before or before[-1] in ".?!"
        return words[:1].upper() + words[1:] if begins else words

    return BLANK.sub(fill, template)


def decapitalised(text: str) -> str:
    """The text as the rest of a sentence."""
    return text if KEEPS_CAPITAL.match(text) else text[:1].lower() + text[1:]


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text, without what makes no difference to the ear."""
    for part in SENTENCE_END.split(printable(text)):
        said = " ".join(re.findall(r"[\w$€£%']+(?:[.,:/-][\w]+)*", part.casefold().replace("’", "'")))
        if said:
            yield said


@lru_cache(maxsize=512)
def remembered(text: str) -> tuple[str, frozenset[str]]:
    """A line as it is shown, and its sentences: each turn of a talk asks for the same lines again."""
    return printable(text), frozenset(sentences(text))


@lru_cache(maxsize=8192)
def shape(template: str) -> tuple[re.Pattern[str], str]:
    """Matches whatever the template can become; and words that all of that has, in lower case."""
    kept = BLANK.split(template)[::2]
    plain = [words for part in kept for words in re.findall(r"[ -~]+", part)]
    pattern = re.compile(".{1,240}?".join(re.escape(part) for part in kept), re.IGNORECASE)
    return pattern, max(plain, key=len, default="").lower()

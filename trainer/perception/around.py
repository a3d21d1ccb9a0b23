"""What stands around a value in its clause, and patterns that lead up to it."""

import re
from dataclasses import dataclass

from trainer.perception.stretch import Span
from trainer.perception.text import Sentence

REACH = 250
"""Characters on each side of a value that can tell what it is. Of the clauses of recorded talk 99.99
percent are no longer; without it, a sentence full of numbers and without a comma would be searched from end
to end for each of them."""
NEAR = 100
"""Characters before a value that can hold words which must stand right before it."""
UP_TO = r"[^,;]*"
"""What may stand between leading words and the value: anything without a break."""


@dataclass(frozen=True, slots=True)
class Around:
    """A value's place in its sentence, and the words of its clause before and behind it."""

    sentence: Sentence
    clause: Span
    start: int
    end: int
    left: str
    right: str

    @classmethod
    def of(cls, sentence: Sentence, start: int, end: int) -> "Around":
        """The surroundings of the value at this place of the sentence."""
        clause = sentence.clause(start)
        begin = clause.start
        if start - begin > REACH:
            begin = start - REACH
            begin = max(sentence.plain.find(" ", begin, start), begin)  # not within a word
        stop = min(max(sentence.clause(max(end - 1, start)).end, end), end + REACH)
        return cls(sentence, clause, start, end, sentence.plain[begin:start], sentence.plain[end:stop])

    @property
    def near(self) -> str:
        """The words right before it."""
        return self.left[-NEAR:]

    def opens(self, pattern: re.Pattern[str]) -> bool:
        """Whether the clause begins with the pattern, before the value."""
        return pattern.match(self.sentence.plain, self.clause.start, self.start) is not None


class Lead:
    """A pattern that reaches up to a value: what it begins with, and how it goes on to there.

    Most sentences have no such beginning. That is found out once for all the values of a sentence, so that
    a sentence full of numbers does not cost a search over its words for each.
    """

    def __init__(self, beginning: str, rest: str = UP_TO, last: str = "") -> None:
        self.beginning = re.compile(beginning)
        self.last = re.compile(rf"{last}$") if last else None
        """What stands right before the value, whatever stood before it."""
        self.whole = re.compile(rf"(?:{beginning}){rest}{last}$")

    def found(self, around: Around) -> re.Match[str] | None:
        """Where it leads up to the value."""
        if not around.sentence.has(self.beginning) or (self.last and not self.last.search(around.near)):
            return None
        return self.whole.search(around.left)

# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""A line as people type it, and the same line in a form that rules can match.

Rules match the plain form: lower case, straight quotes, plain digits, no invisible characters. Every
place in it leads back to the original, so that what is quoted is always verbatim.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from trainer.perception.folding import ONE_TO_ONE, unfold
from trainer.perception.stretch import Span, stretch

MOST_CHARACTERS = 8000
"""A reader reads so far and no further: nobody negotiates beyond, and work stays bounded."""
LONGEST_SENTENCE = 600
"""Characters of a sentence that are read as one. Rules look to both sides of what they find, as far as the
sentence goes, so a line without an end to its sentences would cost the square of its length. Nobody says
so much in one breath: of 32,000 sentences of recorded talk the longest has 562 characters."""
SHORTEST_PIECE = 400
"""Where a sentence is too long, it is cut at the last comma behind so many characters, or else at a space."""

ENDING = re.compile(
    r"\.{2,}|[.!?]+[\"')\]]*(?=\s|$)|[\n;]+|\s--+\s|"
    r"(?<=[a-z]{2})(?:[!?]+(?=[a-z])|\.(?=(?:i|i'\w+|we|you|it|it's|that|that's|this|the|when|what|how|can|could|would|will|do|is|are|but|so|if|please|thanks|no|yes|ok)\b(?!\.)))"
)
ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|vs|approx|incl|excl|mr|mrs|ms|dr|etc|p\.a|mo|yr|min|max|inc|ltd|co)|(?:invoice|order|item|drawing|lot|part|po|account|room|contract|project|article|position|line|page|serial|ref|bill) no)$"
)
ASKING = re.compile(
    r"(?:so |and |but |ok |okay |well |then )*(?:(?:what|how|why|who|where|which)(?:'?s|'?re| is| are| do| does| did| would| can| could| will| has| have)|"
    r"(?:do|does|did|could|would|can|will) you|is there|are there|how about|what about)\b"
)
GAP = re.compile(r"[^\S\n]+")


class Sentence:
    """One sentence in the plain form, with its place in the line."""

    def __init__(self, line: "Line", place: int, span: Span, ending: str, *, question: bool) -> None:
        self.line = line
        self.place = place
        """Its number in the line, counted from 0."""
        self.start = span.start
        self.end = span.end
        self.plain = line.plain[span.start : span.end]
        self.question = question or ASKING.match(self.plain) is not None
        self.ending = ending
        self.said = stretch(self.plain)

    def has(self, pattern: re.Pattern[str]) -> bool:
        """Whether the pattern stands anywhere in the sentence."""
        return self.said.has(pattern)

    def typed(self, pattern: re.Pattern[str]) -> bool:
        """Whether the pattern stands in its words as they were typed, capitals and all."""
        return stretch(self.as_typed).has(pattern)

    def places(self, pattern: re.Pattern[str]) -> tuple[Span, ...]:
        """Where the pattern stands in the sentence."""
        return self.said.places(pattern)

    @property
    def before(self) -> "Sentence | None":
        """The sentence before it; None for the first."""
        return self.line.sentences[self.place - 1] if self.place else None

    @property
    def after(self) -> "Sentence | None":
        """The sentence behind it; None for the last."""
        following = self.line.sentences[self.place + 1 : self.place + 2]
        return following[0] if following else None

    @property
    def keys(self) -> tuple[str, ...]:
        """The first letters of its words, by which rules are found."""
        return self.said.keys

    @cached_property
    def quote(self) -> str:
        """The whole sentence, verbatim."""
        return self.line.quote(self.start, self.end + len(self.ending))

    @cached_property
    def as_typed(self) -> str:
        """The whole sentence, capitals and all, with every gap one space."""
        return evenly(self.quote)

    def clause(self, place: int) -> Span:
        """The clause that holds this place within the sentence."""
        return self.said.clause(place)


class Line:
    """A text, cut to what is read of it."""

    def __init__(self, text: str) -> None:
        self.text = text[:MOST_CHARACTERS]
        self.offsets: list[int] | None = None
        """Where each character of the plain form stands in the text; None where both are aligned."""
        lowered = self.text.translate(ONE_TO_ONE)
        if lowered.isascii():
            self.plain = lowered.lower()
        else:
            self.plain, self.offsets = unfold(lowered)
        if "  " in self.plain:
            self.squeeze()

    def squeeze(self) -> None:
        """Make every gap between words one space: rules know no other, and it says nothing how wide it is."""
        offsets = range(len(self.plain)) if self.offsets is None else self.offsets
        kept = [place for place in range(len(self.plain)) if not self.plain.startswith("  ", place - 1)]
        self.plain = "".join(self.plain[place] for place in kept)
        self.offsets = [offsets[place] for place in kept]

    def reworded(self, changes: Sequence[tuple[int, int, str]]) -> "Line":
        """The same line with other words at these places of its plain form, in order; quotes stay as typed."""
        made = Line(self.text)
        offsets = list(range(len(self.plain))) if self.offsets is None else self.offsets
        plain: list[str] = []
        places: list[int] = []
        done = 0
        for start, end, word in changes:
            plain += [self.plain[done:start], word]
            places += [*offsets[done:start], *[offsets[start]] * len(word)]
            done = end
        made.plain = "".join([*plain, self.plain[done:]])
        made.offsets = [*places, *offsets[done:]]
        return made

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        return tuple(
            Sentence(self, place, Span(start, end), ending, question=question)
            for place, (start, end, ending, question) in enumerate(self.split())
        )

    def split(self) -> Iterator[tuple[int, int, str, bool]]:
        """Start, end and ending of each sentence, and whether it ends as a question."""
        for begin, stop, mark in self.stretches():
            start, end = stripped(self.plain, begin, stop)
            if start == end:
                continue
            ending = mark.rstrip("\n; -") if end == stop else ""
            question = "?" in ending
            while end - start > LONGEST_SENTENCE:
                cut = cut_place(self.plain, start)
                yield (*stripped(self.plain, start, cut), "", question)
                start = stripped(self.plain, cut, end)[0]
            yield start, end, ending, question

    def stretches(self) -> Iterator[tuple[int, int, str]]:
        """Start and end of what stands between ends of sentences, and the end's own characters."""
        begin = 0
        for cut in ENDING.finditer(self.plain):
            if cut[0] == "." and ABBREVIATION.search(self.plain[max(0, cut.start() - 8) : cut.start()]):
                continue
            yield begin, cut.start(), cut[0]
            begin = cut.end()
        yield begin, len(self.plain), ""

    def quote(self, start: int, end: int) -> str:
        """The words of the text at these places of the plain form, verbatim."""
        if self.offsets is None:
            return self.text[start:end].strip()
        if not self.offsets or start >= len(self.offsets):
            return ""
        last = self.offsets[end] if end < len(self.offsets) else len(self.text)
        return self.text[self.offsets[start] : last].strip()


def evenly(text: str) -> str:
    """The text with every gap between words one space, and its line ends."""
    return GAP.sub(" ", text)


def stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without surrounding space."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def cut_place(text: str, start: int) -> int:
    """Where a sentence that begins here and is too long is cut: behind a comma, at a space, or anywhere."""
    least, most = start + SHORTEST_PIECE, start + LONGEST_SENTENCE
    comma = text.rfind(", ", least, most)
    if comma >= 0:
        return comma + 1
    space = text.rfind(" ", least, most)
    return space if space >= 0 else most

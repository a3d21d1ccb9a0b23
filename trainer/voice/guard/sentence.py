"""One sentence under examination: what it says outside the texts that the move allows."""

import re
from functools import cached_property

from trainer.negotiation.moves import MoveKind
from trainer.perception.text import Line, Sentence
from trainer.voice.guard.licence import SHORTEST_PASSAGE, Licence
from trainer.voice.guard.numerals import Figure, blanked, figures, without_idioms
from trainer.voice.guard.words import content, spoken_form, words_of

QUOTED = re.compile(r'"([^"]{1,120})"')


class Examined:
    """A sentence, with what is licensed taken out."""

    def __init__(self, text: str, licence: Licence) -> None:
        self.text = text
        self.licence = licence
        self.line = Line(text)
        self.plain = self.line.plain
        """Lower case, straight quotes."""

    @cached_property
    def form(self) -> str:
        """What the ear hears of it."""
        return spoken_form(self.plain)

    @cached_property
    def words(self) -> list[str]:
        return words_of(self.plain)

    @cached_property
    def stems(self) -> frozenset[str]:
        return content(self.plain)

    @property
    def verbatim(self) -> bool:
        """Whether it is a text of the move, or words of the grammar for it, as they stand."""
        return self.form in self.licence.verbatim

    @cached_property
    def free(self) -> str:
        """The plain form without passages of the move's texts and quotes of what it asks about."""
        text = self.plain
        for passage in self.licence.passages:
            place = text.find(passage)
            if place >= 0:
                text = blanked(text, [(place, place + len(passage))])
        if self.licence.kind is MoveKind.CLARIFY or self.licence.unclear:
            text = blanked(
                text, [found.span(1) for found in QUOTED.finditer(text) if self.is_unclear(found[1])]
            )
        return text

    def is_unclear(self, quote: str) -> bool:
        """Whether a quote is of the words that the move asks about."""
        form = spoken_form(quote.strip(" .,…?!"))
        return bool(form) and any(form in words or words in form for words in self.licence.unclear if words)

    @cached_property
    def counted(self) -> str:
        """The free part without turns of phrase that only sound like a number."""
        return without_idioms(self.free)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The counted part as the reader sees it."""
        return Line(self.counted).sentences

    @cached_property
    def figures(self) -> list[Figure]:
        """All its numbers that stand in no text of the move."""
        aligned = self.text if len(self.text) == len(self.counted) else ""
        return figures(self.counted, aligned)

    @cached_property
    def covered(self) -> tuple[float, ...]:
        """Of each text of the move, the share of its content that the sentence has."""
        return tuple(
            len(stems & self.stems) / len(stems) if stems else 0.0 for stems in self.licence.contents
        )

    @cached_property
    def tells(self) -> bool:
        """Whether it says a good part of a text that the move says."""
        long = [text for text in self.licence.passages if text in self.plain]
        if any(len(words_of(text)) >= SHORTEST_PASSAGE for text in long):
            return True
        return any(
            share >= 0.34 or len(stems & self.stems) >= 3
            for share, stems in zip(self.covered, self.licence.contents, strict=True)
        )

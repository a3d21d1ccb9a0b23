"""Words that are somebody else's, or have been said: the seller's, the instructions', the buyer's own."""

import re
from collections.abc import Iterable, Sequence
from functools import cached_property

from trainer.negotiation.moves import MoveKind
from trainer.perception.text import Line
from trainer.voice.faults import Fault
from trainer.voice.guard.licence import Licence
from trainer.voice.guard.sentence import QUOTED, Examined
from trainer.voice.guard.words import runs, spoken_form, words_of
from trainer.voice.wording import remembered

ECHOED_WORDS = 6
"""So many words of the seller's in a row are an echo."""
MOSTLY = 0.7
"""A sentence with so large a share of its words in the seller's order is one too, if it has a few words."""
LEAST_ECHO = 4
SHORT_ECHO = 3
PRIVATE_WORDS = 6
OPENING_WORDS = 4
"""Words by which the beginning of an instruction is known."""
LEAST_REPEATED = 3
"""Words that a sentence has at least to be missed when it comes again: "Right." may come twice."""


class Heard:
    """What a sentence must not repeat; made once for a turn."""

    def __init__(self, licence: Licence, private: Sequence[str]) -> None:
        self.licence = licence
        self._private = private

    @cached_property
    def seller(self) -> list[str]:
        """The words of the seller's last line."""
        return words_of(self.licence.heard)

    @cached_property
    def seller_runs(self) -> frozenset[tuple[str, ...]]:
        return runs(self.seller, ECHOED_WORDS)

    @cached_property
    def seller_pairs(self) -> frozenset[tuple[str, ...]]:
        return runs(self.seller, 2)

    @cached_property
    def said(self) -> frozenset[str]:
        """The buyer's sentences so far."""
        return frozenset(sentence for line in self.licence.cue.spoken for sentence in remembered(line)[1])

    @cached_property
    def private_sentences(self) -> frozenset[str]:
        """Whole sentences of the instructions, of some words."""
        found = {spoken_form(one.plain) for text in self._private for one in Line(text).sentences}
        return frozenset(one for one in found if len(one.split()) >= LEAST_REPEATED)

    @cached_property
    def private_openings(self) -> frozenset[str]:
        """How sentences of the instructions begin, but for what the move says itself."""
        known = {
            " ".join(one) for text in self._known for one in runs(words_of(Line(text).plain), OPENING_WORDS)
        }
        found = {
            " ".join(words_of(one.plain)[:OPENING_WORDS])
            for text in self._private
            for one in Line(text).sentences
        }
        return frozenset(one for one in found if one.count(" ") == OPENING_WORDS - 1) - known

    @property
    def _known(self) -> tuple[str, ...]:
        """What anybody has said in the talk, and what the move says."""
        cue = self.licence.cue
        said = (*self.licence.texts, cue.heard, *cue.spoken, *(line.text for line in cue.recent))
        return (*said, *(fragment.text for fragment in self.licence.planned), cue.case.situation)

    @cached_property
    def private_runs(self) -> frozenset[tuple[str, ...]]:
        """Stretches of the instructions that nobody has said and the move does not say."""
        hidden = stretches(self._private)
        if not hidden:
            return hidden
        return hidden - stretches(self._known)


def said_already(examined: Examined, shown: Sequence[str]) -> bool:
    """Whether the sentence has been shown in this turn."""
    before = {spoken_form(sentence.plain) for text in shown for sentence in Line(text).sentences}
    return examined.form in before


def stretches(texts: Iterable[str]) -> frozenset[tuple[str, ...]]:
    """All stretches of the texts that are long enough to tell where they come from."""
    found: set[tuple[str, ...]] = set()
    for text in texts:
        found |= runs(words_of(Line(text).plain), PRIVATE_WORDS)
    return frozenset(found)


def repeats_fault(
    examined: Examined, heard: Heard, shown: Sequence[str], spans: list[tuple[int, int]]
) -> Fault | None:
    """Whether it repeats its instructions, the seller or itself. ``spans`` are the terms that it states."""
    if heard.private_runs:
        text = examined.counted
        for start, end in spans:
            text = text[:start] + "|" * (end - start) + text[end:]
        if any(runs(words_of(part), PRIVATE_WORDS) & heard.private_runs for part in re.split(r"\|+", text)):
            return Fault.PROMPT
    if " ".join(examined.words[:OPENING_WORDS]) in heard.private_openings:
        return Fault.PROMPT
    if examined.form in heard.private_sentences:
        return Fault.PROMPT
    if echoes(examined, heard, spans):
        return Fault.ECHO
    if len(examined.form.split()) < LEAST_REPEATED:
        return None
    return Fault.REPEATED if examined.form in heard.said or said_already(examined, shown) else None


def echoes(examined: Examined, heard: Heard, spans: list[tuple[int, int]]) -> bool:
    """Whether it gives the seller's last line back."""
    text = examined.free
    for start, end in spans:
        text = text[:start] + "|" * (end - start) + text[end:]
    if examined.licence.kind is MoveKind.CLARIFY:
        text = QUOTED.sub(" ", text)
    parts = [words_of(part) for part in re.split(r"\|+(?: an? \w+\b)?", text)]
    if any(runs(words, ECHOED_WORDS) & heard.seller_runs for words in parts):
        return True
    pairs = [tuple(words[place : place + 2]) for words in parts for place in range(len(words) - 1)]
    whole = words_of(text)
    if (
        len(whole) >= SHORT_ECHO
        and not examined.plain.rstrip().endswith("?")
        and tuple(whole) in runs(heard.seller, len(whole))
    ):
        return True
    if len(pairs) < LEAST_ECHO - 1:
        return False
    return sum(pair in heard.seller_pairs for pair in pairs) >= MOSTLY * len(pairs)

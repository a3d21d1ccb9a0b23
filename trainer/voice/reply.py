"""One reply of a model, cut into sentences as it comes."""

from collections.abc import Callable, Iterator

from trainer.voice.endpoint.wire import Delta, Finish
from trainer.voice.faults import Fault, VoiceError
from trainer.voice.sentences import Sentences

MOST_SENTENCES = 8
"""Sentences of a reply that are taken at most."""
UNFINISHED = (",", ":", ";", "-", "–", "—")
"""What words at the end of a reply that were never gone on with end in."""


class Reply:
    """Sentences out of pieces; ``cleaned`` takes off what is no part of one, all of a blank."""

    def __init__(self, cleaned: Callable[[str], str]) -> None:
        self.finish: Finish | None = None
        """How it ended, once that is known."""
        self._cleaned = cleaned
        self._splitter = Sentences()
        self._count = 0

    def take(self, piece: Delta | Finish) -> Iterator[str]:
        """The sentences that are complete with a piece. Raises VoiceError for a reply that does not stop."""
        if isinstance(piece, Finish):
            self.finish = piece
            return
        for sentence in self._splitter.feed(piece.text):
            yield from self._counted(sentence)

    def end(self) -> Iterator[str]:
        """The last sentence, if no end of its own came after it.

        Raises VoiceError where it ran into a limit, and where nothing at all was said.
        """
        rest = self._splitter.rest()
        if rest.rstrip().endswith(UNFINISHED):
            rest = ""
        if self.finish is not None and self.finish.reason == "length" and rest.strip():
            raise VoiceError(Fault.LENGTH)
        yield from self._counted(rest)
        if not self._count:
            raise VoiceError(Fault.EMPTY)

    def _counted(self, sentence: str) -> Iterator[str]:
        cleaned = self._cleaned(sentence)
        if cleaned:
            self._count += 1
            if self._count > MOST_SENTENCES:
                raise VoiceError(Fault.TOO_MUCH)
            yield cleaned


def unsaid(text: str, shown: str) -> str:
    """The sentences of a text that do not stand in what was shown, on their own or within another."""
    splitter, said = Sentences(), shown.casefold()
    sentences = [*splitter.feed(text), splitter.rest()]
    return " ".join(sentence for sentence in sentences if sentence and sentence.casefold() not in said)

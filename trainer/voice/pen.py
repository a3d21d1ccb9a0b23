"""One line of the buyer while it is written: what it says so far, and where its next words come from."""

from trainer.negotiation.moves import Move
from trainer.negotiation.printable import printable
from trainer.session.voices import Cue, Fragment, Part
from trainer.voice.phrasebook import Phrasebook
from trainer.voice.wording import Draw, Memory, Words


class Pen:
    """Writes fragments for one cue; never a sentence that the buyer has said before, own words only once."""

    def __init__(self, phrases: Phrasebook, cue: Cue) -> None:
        self.cue = cue
        self.fragments: list[Fragment] = []
        self._phrases = phrases
        self._style = cue.case.buyer.persona.style
        leads = phrases.variants(self._style, "again")
        self._words = Words(Draw(cue.seed, cue.turn), Memory(cue.spoken), leads)

    @property
    def move(self) -> Move:
        return self.cue.move

    def chance(self, percent: int, *key: str) -> bool:
        """A chance of this turn; the same key draws the same."""
        return self._words.draw.chance(percent, *key)

    def say(self, part: Part, *sections: str, **blanks: str) -> None:
        """New words from the first of these sections that has some left, whatever it takes."""
        pools = [self._phrases.variants(self._style, section) for section in sections]
        self._add(part, self._words.insist(pools, blanks, sections[0]))

    def may(self, part: Part, *sections: str, **blanks: str) -> bool:
        """The same where nothing depends on it: says nothing once the sections are used up."""
        pools = [self._phrases.variants(self._style, section) for section in sections]
        text = self._words.choose(pools, blanks, sections[0])
        if text is not None:
            self._add(part, text)
        return text is not None

    def verbatim(self, part: Part, text: str) -> None:
        """The scenario author's words as they stand; said once in a line."""
        words = printable(text)
        if words and all(words != fragment.text for fragment in self.fragments):
            self._add(part, words)

    def _add(self, part: Part, text: str) -> None:
        self._words.memory.add(text)
        self.fragments.append(Fragment(text, part))

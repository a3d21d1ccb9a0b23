"""The guard between a model and the screen: a sentence is shown only when it passed (DESIGN §8).

The model's words may put the buyer's move into words and do nothing else. It may be weak, or talked round by
the seller, or hostile: so whatever commits the buyer to anything has to be in the move, and in doubt is not.
"""

import re
from collections.abc import Sequence

from trainer.session.voices import Cue, Fragment, Part
from trainer.voice.faults import Fault
from trainer.voice.guard.facts import Secrets, facts_fault
from trainer.voice.guard.form import form_fault
from trainer.voice.guard.licence import Licence
from trainer.voice.guard.limit import limit_fault
from trainer.voice.guard.no import no_fault
from trainer.voice.guard.offers import terms_fault
from trainer.voice.guard.repeats import Heard, repeats_fault, said_already
from trainer.voice.guard.rest import Rest
from trainer.voice.guard.role import role_fault
from trainer.voice.guard.sentence import Examined
from trainer.voice.guard.stance import stance_fault
from trainer.voice.guard.terms import Terms
from trainer.voice.guard.vocabulary import words_fault
from trainer.voice.sentences import Sentences

QUOTES = {'"': '"', "“": "”", "„": "“", "‘": "’", "'": "'"}

BROKEN = "\ufffd"
"""What stands for a character that was none: even the author's own sentence is not shown with it."""


class Guard:
    """Judges a model's sentences for one turn.

    ``planned`` is the grammar's line for the same cue; ``private`` are the texts of the instructions that the
    model was given, which it must not repeat.
    """

    def __init__(self, cue: Cue, planned: tuple[Fragment, ...], private: Sequence[str] = ()) -> None:
        self.cue = cue
        self._licence = Licence(cue, planned)
        self._heard = Heard(self._licence, private)
        self._secrets = Secrets(self._licence)
        self._rest = Rest(self._licence)

    def check(self, sentence: str, shown: Sequence[str] = ()) -> Fault | None:
        """What is wrong with a sentence, given those shown before in this turn; None if nothing is."""
        examined = Examined(sentence, self._licence)
        if examined.verbatim and BROKEN not in sentence:
            return Fault.REPEATED if said_already(examined, shown) else None
        wrong = form_fault(sentence)
        if wrong:
            return wrong
        terms = Terms(examined)
        word = words_fault(examined, terms.spans)
        return (
            role_fault(examined, spans=terms.spans)
            or (word if word is not Fault.UNDISCLOSED else None)
            or limit_fault(examined, terms.spans)
            or terms_fault(examined, terms)
            or no_fault(examined)
            or stance_fault(examined, terms.spans)
            or repeats_fault(examined, self._heard, shown, terms.spans)
            or facts_fault(examined, self._secrets)
            or word
        )

    def part(self, sentence: str) -> Part:
        """Which part of the move a sentence carries."""
        return self._rest.part(sentence)

    def missing(self, shown: Sequence[Fragment]) -> tuple[Fragment, ...]:
        """The planned fragments that must still be said after those shown, in their order.

        What a model may be taken to have said is not missing; in doubt it is.
        """
        return self._rest.missing(shown)

    def cleaned(self, sentence: str) -> str:
        """The sentence without the buyer's own name before it and quotes around it, on one line."""
        text = " ".join(sentence.split())
        buyer = self.cue.case.buyer
        names = [buyer.name, buyer.first_name, buyer.name.split()[-1], buyer.title, "buyer", buyer.company]
        own = "|".join(sorted(map(re.escape, dict.fromkeys(names)), key=len, reverse=True))
        for _ in range(2):
            text = unquoted(text)
            text = re.sub(rf"^(?:{own})(?: \((?:{own})\))?\s?:\s+(?=\S)", "", text, flags=re.IGNORECASE)
        return text


def unquoted(text: str) -> str:
    """The text without quotes that go all around it, or that were opened or closed in another sentence."""
    if len(text) < 2:
        return text
    closing = QUOTES.get(text[0])
    inside = text[1:]
    if closing is not None and text[0] != "'":
        if text[-1] == closing and closing not in inside[:-1]:
            return inside[:-1].strip()
        if closing not in inside:
            return inside.strip()
    if text[-1] in '"”' and not any(mark in text[:-1] for mark in '"“”„'):
        return text[:-1].strip()
    return text


def faults(
    line: str, cue: Cue, planned: tuple[Fragment, ...] = (), private: Sequence[str] = ()
) -> list[Fault]:
    """All that is wrong with a whole line, sentence by sentence, as it would come from a model."""
    guard, cutter = Guard(cue, planned, private), Sentences()
    sentences = cutter.feed(line)
    rest = cutter.rest()
    found: list[Fault] = []
    shown: list[str] = []
    for sentence in [*sentences, *([rest] if rest else [])]:
        clean = guard.cleaned(sentence)
        wrong = guard.check(clean, shown)
        if wrong is None:
            shown.append(clean)
        else:
            found.append(wrong)
    return found

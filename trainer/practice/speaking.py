"""The phrase grammar, set up from its files."""

from functools import cache

from trainer.debrief.whatif import Speak
from trainer.library.phrases import phrase_texts
from trainer.voice.grammar import Grammar
from trainer.voice.phrasebook import Phrasebook


@cache
def grammar() -> Grammar:
    """The voice that needs no network."""
    return Grammar(Phrasebook.parse(phrase_texts()))


def speaker() -> Speak:
    """The grammar as a plain function, for what-ifs."""
    voice = grammar()
    return lambda cue: " ".join(fragment.text for fragment in voice.line(cue))

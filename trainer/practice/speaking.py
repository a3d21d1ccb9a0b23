"""Who speaks for the buyer: the phrase grammar, or a model where an endpoint is set."""

from collections.abc import Mapping
from functools import cache

from trainer.debrief.whatif import Speak
from trainer.library.errors import LibraryError
from trainer.library.phrases import phrase_texts
from trainer.practice.endpoint import endpoint_of
from trainer.practice.errors import SettingError
from trainer.practice.settings import LLM, Settings
from trainer.session.voices import Voice
from trainer.voice.grammar import NAME as GRAMMAR
from trainer.voice.grammar import Grammar
from trainer.voice.phrasebook import Phrasebook, PhraseError


@cache
def grammar() -> Grammar:
    """The voice that needs no network. Raises SettingError for phrase files that can't be used."""
    try:
        return Grammar(Phrasebook.parse(phrase_texts()))
    except PhraseError as error:
        raise SettingError(str(error)) from error


@cache
def speaker() -> Speak:
    """The grammar as a plain function, for what-ifs."""
    voice = grammar()
    return lambda cue: " ".join(fragment.text for fragment in voice.line(cue))


def voice_of(choice: str | None, settings: Settings, environ: Mapping[str, str]) -> Voice:
    """The buyer's voice as it was chosen (auto, grammar or llm), or where it was not, as it is set.

    Nothing is asked of an endpoint yet. Raises SettingError as :func:`endpoint_of` does, and for prompt files
    that can't be used.
    """
    chosen = choice or settings.voice
    if chosen == GRAMMAR:
        return grammar()
    endpoint = endpoint_of(settings.with_(voice=chosen), environ)
    if endpoint is None:
        return grammar()
    from trainer.library.prompts import prompt_texts
    from trainer.voice.endpoint.client import Client
    from trainer.voice.llm import Llm
    from trainer.voice.means import Means
    from trainer.voice.prompt.prompting import Prompts
    from trainer.voice.prompt.templates import PromptError
    from trainer.voice.prompt.tokens import Tokens

    try:
        prompts = Prompts.parse(prompt_texts())
    except (PromptError, LibraryError) as error:
        raise SettingError(str(error)) from error
    counter = Tokens(endpoint.usual_model)
    return Llm(Means(grammar(), Client(endpoint), prompts, counter, settings.wait))


def voice_or_grammar(choice: str | None, settings: Settings, environ: Mapping[str, str]) -> tuple[Voice, str]:
    """The voice of :func:`voice_of`; the grammar where that is not to be had, with the reason in one line."""
    try:
        return voice_of(choice, settings, environ), ""
    except SettingError as error:
        return grammar(), f"{error}; the phrase grammar speaks"


def prepare(voice: Voice) -> None:
    """Have a model's voice get ready to speak; takes a while, so call it from a thread."""
    if voice.name == LLM:
        from trainer.voice.llm import Llm

        if isinstance(voice, Llm):
            voice.prepare()


async def let_go(voice: Voice) -> None:
    """Close what a voice holds open towards an endpoint, in the event loop that it spoke in."""
    if voice.name == LLM:
        from trainer.voice.llm import Llm

        if isinstance(voice, Llm):
            await voice.close()


def model_of(voice: Voice) -> str | None:
    """The model's name where it is known without asking; None where it is not, and where no model speaks."""
    if voice.name != LLM:
        return None
    from trainer.voice.llm import Llm

    return voice.means.source.endpoint.usual_model if isinstance(voice, Llm) else None

"""Who reads what the rules are unsure of: nobody, or a model where the user allows it."""

import asyncio
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from trainer.library.errors import LibraryError
from trainer.negotiation.reading import Opinion
from trainer.perception.second import Ask, Passage
from trainer.practice.endpoint import endpoint_of
from trainer.practice.errors import SettingError
from trainer.practice.settings import LLM, Settings

if TYPE_CHECKING:
    from trainer.voice.reading.model import ModelReader

NO_MODEL = "there is no model to read with: set OPENAI_API_KEY, or OPENAI_BASE_URL for a model of your own"


def second_reader(choice: str | None, settings: Settings, environ: Mapping[str, str]) -> "ModelReader | None":
    """The second reader as it was chosen (rules or llm), or where it was not, as it is set; None for nobody.

    Nothing is asked of an endpoint yet. Raises SettingError where a model is to read and there is none, and
    for prompt files that can't be used.
    """
    if (choice or settings.reading) != LLM:
        return None
    endpoint = endpoint_of(settings.with_(voice="auto"), environ)
    if endpoint is None:
        raise SettingError(NO_MODEL)
    from trainer.library.prompts import prompt_texts
    from trainer.voice.endpoint.client import Client
    from trainer.voice.prompt.templates import PromptError
    from trainer.voice.reading.model import ModelReader
    from trainer.voice.reading.request import ReadingPrompts

    try:
        prompts = ReadingPrompts.parse(prompt_texts("reading"))
    except (PromptError, LibraryError) as error:
        raise SettingError(str(error)) from error
    return ModelReader(Client(endpoint), prompts, settings.wait)


def second_or_none(
    choice: str | None, settings: Settings, environ: Mapping[str, str]
) -> "tuple[ModelReader | None, str]":
    """The second reader; None where it is not to be had, with the reason in one line."""
    try:
        return second_reader(choice, settings, environ), ""
    except SettingError as error:
        return None, f"{error}; lines are read by rules alone"


@contextmanager
def asking(reader: "ModelReader | None") -> Iterator[Ask | None]:
    """A second reader as a plain function that waits for its answer; None for nobody."""
    if reader is None:
        yield None
        return
    with asyncio.Runner() as runner:

        def ask(passage: Passage) -> Opinion | None:
            return runner.run(reader.opinion(passage))

        try:
            yield ask
        finally:
            runner.run(reader.close())

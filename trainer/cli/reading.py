"""``--reading llm``: a model reads beside the rules, where somebody else's words are read."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from trainer.cli.output import warn
from trainer.perception.second import Ask
from trainer.practice.settings import LLM


@contextmanager
def read_by(choice: str) -> Iterator[Ask | None]:
    """Who is asked about doubtful lines while this is open; None where rules alone read.

    What kept a model from reading is said at the end. Raises SettingError where there is no model.
    """
    if choice != LLM:
        yield None
        return
    from trainer.cli.lines import own_settings  # noqa: PLC0415 - who reads offline need not wait for all this
    from trainer.practice.reading import asking, second_reader  # noqa: PLC0415 - as above

    reader = second_reader(choice, own_settings(), os.environ)
    with asking(reader) as ask:
        yield ask
    if reader is not None and reader.failed:
        warn(f"reading: {reader.failed}")

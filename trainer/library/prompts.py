"""The prompt files that tell a model how to speak as the buyer."""

from collections.abc import Mapping

from trainer.library.errors import MissingFolderError
from trainer.library.places import Shelf, files
from trainer.library.texts import read_text


def prompt_texts() -> Mapping[str, str]:
    """The text of every prompt file by its name without suffix, the user's own in place of shipped ones.

    Raises LibraryError when there is none, or one that cannot be read.
    """
    found = files(Shelf.PROMPTS, "voice/*.txt")
    if not found:
        message = "there are no prompt files in 'prompts/voice'; install the program again"
        raise MissingFolderError([message])
    return {name: read_text(path) for name, path in found.items()}

"""The prompt files that tell a model how to speak as the buyer, and how to read a line."""

from collections.abc import Mapping

from trainer.library.errors import MissingFolderError
from trainer.library.places import Shelf, files
from trainer.library.texts import read_text


def prompt_texts(folder: str = "voice") -> Mapping[str, str]:
    """The text of every file of a folder of ``prompts`` by its name without suffix.

    The user's own take the place of shipped ones.

    Raises LibraryError when there is none, or one that cannot be read.
    """
    found = files(Shelf.PROMPTS, f"{folder}/*.txt")
    if not found:
        message = f"there are no prompt files in 'prompts/{folder}'; install the program again"
        raise MissingFolderError([message])
    return {name: read_text(path) for name, path in found.items()}

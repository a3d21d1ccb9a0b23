"""The phrase files from which a buyer speaks without a model."""

from collections.abc import Mapping

from trainer.library.errors import MissingFolderError
from trainer.library.places import Shelf, files
from trainer.library.texts import read_text


def phrase_texts() -> Mapping[str, str]:
    """The text of every phrase file by its name without suffix, the user's own in place of shipped ones.

    A persona's style is the name of its file (``plain``, ``warm``, ``blunt``). Raises LibraryError when
    there is none, or one that cannot be read.
    """
    found = files(Shelf.PROMPTS, "phrases/*.txt")
    if not found:
        message = "there are no phrase files in 'prompts/phrases'; install the program again"
        raise MissingFolderError([message])
    return {name: read_text(path) for name, path in found.items()}

"""Where the files are: those that ship with the program, and the user's own."""

import os
from enum import StrEnum
from pathlib import Path

import platformdirs

import trainer
from trainer.library.errors import MissingFolderError

APP = "negotiation-trainer"
HOME_VARIABLE = "TRAINER_HOME"
"""Names the user data folder itself, in place of the platform's."""


class Shelf(StrEnum):
    """A kind of data that a salesperson or enablement manager edits."""

    SCENARIOS = "scenarios"
    PROMPTS = "prompts"
    TEMPLATES = "templates"


def shipped(shelf: Shelf) -> Path:
    """The folder that came with the program: inside the package when installed, beside it in a checkout.

    Raises MissingFolderError when there is neither.
    """
    package = Path(trainer.__file__).resolve().parent
    for folder in (package / "_data" / shelf.value, package.parent / shelf.value):
        if folder.is_dir():
            return folder
    raise MissingFolderError(
        [f"the folder '{shelf.value}' that belongs to the program is gone; install it again"]
    )


def user_home() -> Path:
    """The user's own folder; it need not exist yet."""
    named = os.environ.get(HOME_VARIABLE)
    return Path(named).expanduser() if named else platformdirs.user_data_path(APP, appauthor=False)


def folders(shelf: Shelf) -> tuple[Path, Path]:
    """Where files of a kind are looked for, in this order: the user's own folder, the shipped one."""
    return user_home() / shelf.value, shipped(shelf)


def files(shelf: Shelf, pattern: str) -> dict[str, Path]:
    """All files of a kind by name without suffix, sorted; the user's own hide shipped ones of the same name.

    ``pattern`` is relative to the folder of the kind, for example ``*.yaml``.
    """
    found: dict[str, Path] = {}
    for folder in reversed(folders(shelf)):
        found |= {path.stem: path for path in folder.glob(pattern) if not path.name.startswith(".")}
    return dict(sorted(found.items()))

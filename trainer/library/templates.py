"""Templates of files that a user begins with, filled in one pass with values as YAML writes them."""

import re
from collections.abc import Iterable, Mapping
from string import Template
from textwrap import indent, wrap

from trainer.library.documents import NUMBER, WORDS
from trainer.library.errors import MissingFolderError
from trainer.library.places import Shelf, files
from trainer.library.texts import read_text
from trainer.negotiation.issues import plain

WIDTH = 108
"""Columns of a paragraph, its indentation included."""
PLAIN = re.compile(r"[A-Za-z0-9](?:[^:#\n]|:(?! |$)|(?<! )#)*")
"""Text that YAML takes as it stands, in a place of its own."""
FLOW = re.compile(r"[^,\[\]{}]*")
"""The same between brackets."""


def template(name: str) -> str:
    """The text of a template; the user's own takes the place of the shipped one.

    Raises LibraryError when there is none, or one that cannot be read.
    """
    found = files(Shelf.PROMPTS, "templates/*.yaml")
    if name not in found:
        message = f"there is no template '{name}.yaml' in 'prompts/templates'; install the program again"
        raise MissingFolderError([message])
    return read_text(found[name])


def filled(text: str, blanks: Mapping[str, str]) -> str:
    """The template with its ``$blanks`` filled in one pass, so that no filling is read as a template.

    Raises KeyError for a blank that nothing is given for, ValueError for a filling that nothing asks for or
    a ``$`` that begins no blank.
    """
    asked = Template(text)
    unused = set(blanks) - set(asked.get_identifiers())
    if unused:
        raise ValueError(f"nothing asks for {', '.join(sorted(unused))}")
    return asked.substitute(blanks)


def yaml_text(text: str, *, flow: bool = False) -> str:
    """A text as YAML writes it, in quotes only where it needs them; ``flow`` between brackets."""
    guessed = text.lower() in WORDS or NUMBER.fullmatch(text) or text.lower() in {"yes", "no", "on", "off"}
    fits = PLAIN.fullmatch(text) and (not flow or FLOW.fullmatch(text)) and text == text.strip()
    return text if fits and not guessed else "'" + text.replace("'", "''") + "'"


def yaml_list(texts: Iterable[str]) -> str:
    """Texts as a list on one line."""
    return f"[{', '.join(yaml_text(text, flow=True) for text in texts)}]"


def yaml_number(number: float) -> str:
    """A number as YAML writes it, to the cent and without needless zeros."""
    found = plain(round(number, 2))
    return str(found) if isinstance(found, int) else f"{found:.2f}".rstrip("0")


def yaml_paragraphs(text: str, depth: int) -> str:
    """Paragraphs of a text behind ``|``, wrapped and indented by so many columns."""
    parts = ["\n".join(wrap(part, WIDTH - depth)) for part in text.split("\n\n")]
    return indent("\n\n".join(parts), " " * depth)

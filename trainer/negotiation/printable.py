"""Other people's text, made safe to print (DESIGN §8: anybody's text is data on screen)."""

import unicodedata

QUOTE_MOST = 60
"""Characters of the seller's words that are quoted back at most."""


def printable(text: str) -> str:
    """The same words on one line, without escape, control, bidi or other invisible characters."""
    shown = text if text.isprintable() else "".join(char for char in text if visible(char))
    return " ".join(shown.split())


def quotable(text: str, most: int = QUOTE_MOST) -> str:
    """Words of the seller, fit to stand between double quotes: printable, and cut at a word if too long."""
    words = printable(text).translate(str.maketrans('"“”', "'''")).strip(" '.,;:")
    if len(words) <= most:
        return words
    cut = words[: most - 1]
    return f"{cut.rsplit(' ', 1)[0].rstrip(' .,;:')}…"


def printable_lines(text: str) -> str:
    """The same text, line for line, without escape, control, bidi or other invisible characters."""
    return "\n".join(
        "".join(" " if char.isspace() else char for char in line if visible(char))
        for line in text.split("\n")
    )


def visible(char: str) -> bool:
    """Whether a character shows as what it is, or is a space."""
    return char.isspace() or unicodedata.category(char)[0] != "C"

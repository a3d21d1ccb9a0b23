"""Texts made to fit: what is lost where one is too long."""

from trainer.negotiation.printable import printable


def cut(text: str, most: int) -> str:
    """A text on one line, shortened at a word."""
    words = printable(text[: 4 * most])
    if len(words) <= most:
        return words
    head = words[: max(most - 1, 0)]
    return f"{head.rsplit(' ', 1)[0].rstrip(' .,;:')}…" if head else ""


def clipped(text: str, most: int) -> str:
    """A text on one line, shortened in its middle: what it ends with is often a question."""
    words = printable(text)
    if len(words) <= most:
        return words
    return f"{cut(words, most // 2)} {words[1 - most // 2 :].partition(' ')[2]}"


def tail(text: str, most: int) -> str:
    """The end of a text, from a word on."""
    return text if len(text) <= most else f"… {text[-most:].partition(' ')[2]}"

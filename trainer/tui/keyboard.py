"""What comes from the keyboard may hold bytes that are no text: they are shown as such, and end nothing."""

from codecs import getincrementaldecoder
from functools import partial

ENCODING = "utf-8"


def forgive() -> None:
    """Have Textual's driver read a byte that is not UTF-8 as a replacement character.

    Its decoder is strict, so that a terminal set to Latin-1, or a paste cut in the middle of a letter, would
    end the program.
    """
    from textual.drivers import linux_driver

    decoder = partial(getincrementaldecoder(ENCODING), errors="replace")
    linux_driver.getincrementaldecoder = lambda _name: decoder  # type: ignore[attr-defined, assignment]

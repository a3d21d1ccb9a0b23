"""Plain text broken into lines of cells, fast enough for a talk of ten thousand lines."""

from rich.cells import cell_len, chop_cells

NARROWEST = 2
"""Cells of the widest character."""


def wrapped(text: str, width: int) -> list[str]:
    """The text in lines of at most ``width`` cells, two at least, broken at spaces; a longer word is cut.

    Line ends in the text stay, other white space between words becomes one space.
    """
    width = max(width, NARROWEST)
    lines: list[str] = []
    for part in text.split("\n"):
        if len(part) <= width and part.isascii():
            lines.append(" ".join(part.split()))
        else:
            lines += _broken(part, width)
    return lines


def _broken(text: str, width: int) -> list[str]:
    measure = len if text.isascii() else cell_len
    lines: list[str] = []
    line, used = "", 0
    for word in text.split():
        size = measure(word)
        if line and used + 1 + size <= width:
            line, used = f"{line} {word}", used + 1 + size
            continue
        if line:
            lines.append(line)
        if size > width:
            *whole, rest = chop_cells(word, width)
            lines += whole
            line, used = rest, measure(rest)
        else:
            line, used = word, size
    return [*lines, line] if line or not lines else lines

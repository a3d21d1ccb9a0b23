from trainer.voice.printable import printable


def printable_lines(text: str) -> str:
    """The same text, line for line, without control characters."""
    return "\n".join(printable_line(line) for line in text.split("\n"))


def printable_line(line: str) -> str:
    import unicodedata

    return "".join(" " if c == "\t" else c for c in line if c == "\t" or unicodedata.category(c)[0] != "C")

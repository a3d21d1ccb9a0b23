"""The building blocks of a written debrief, and how they look as plain text and as Markdown."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from textwrap import wrap
from typing import TypeAlias, assert_never

WIDTH = 88
GAP = "  "
MARKS = re.compile(r"([\\`*_{}\[\]<>#|~])")
"""What Markdown would take for its own."""


@dataclass(frozen=True, slots=True)
class Heading:
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's words, with who said them where."""

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Bullets:
    items: Sequence[str]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head; a cell may have several lines."""

    head: Sequence[str]
    rows: Sequence[Sequence[str]] = field(default_factory=tuple)


Block: TypeAlias = Heading | Paragraph | Quote | Bullets | Table


def paragraphs(text: str) -> list[Block]:
    """A longer text as paragraphs: blank lines part them, other line ends are only for the writer."""
    parts = (" ".join(part.split()) for part in re.split(r"\n\s*\n", text))
    return [Paragraph(part) for part in parts if part]


def as_text(blocks: Iterable[Block], width: int = WIDTH) -> str:
    """The blocks as lines of plain text."""
    return "\n\n".join(_text(block, width) for block in blocks) + "\n"


def _text(block: Block, width: int) -> str:
    match block:
        case Heading():
            return f"{block.text}\n{'-' * len(block.text)}"
        case Paragraph():
            return _filled(block.text, width, "", "")
        case Quote():
            return f"  {block.source}:\n{_filled(f'“{block.text}”', width, '    ', '    ')}"
        case Bullets():
            return "\n".join(_filled(item, width, "- ", "  ") for item in block.items)
        case Table():
            return _columns(block, width)
        case _:
            assert_never(block)


def _filled(text: str, width: int, first: str, later: str) -> str:
    lines: list[str] = []
    for line in text.split("\n"):
        start = later if lines else first
        lines += wrap(line, width, initial_indent=start, subsequent_indent=later) or [""]
    return "\n".join(lines)


def _columns(table: Table, width: int) -> str:
    """The table in columns, its widest cells wrapped where it is too wide; a line a row if that won't do."""
    rows = [table.head, *table.rows]
    widths = [max(1, *(_longest_line(row[place]) for row in rows)) for place in range(len(table.head))]
    least = [max(1, *(_longest_word(row[place]) for row in rows)) for place in range(len(table.head))]
    over = sum(widths) + len(GAP) * (len(widths) - 1) - width
    while over > 0:
        spare, place = max(
            (size - fewest, place) for place, (size, fewest) in enumerate(zip(widths, least, strict=True))
        )
        if spare == 0:
            return "\n".join(_filled(_in_a_line(table.head, row), width, "- ", "  ") for row in table.rows)
        widths[place] -= 1
        over -= 1
    head, *body = ["\n".join(_row(row, widths)) for row in rows]
    return "\n".join([head, GAP.join("-" * size for size in widths), *body])


def _row(row: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    """The lines of a row, every cell wrapped to its column."""
    cells = [
        [part for line in cell.split("\n") for part in wrap(line, size)]
        for cell, size in zip(row, widths, strict=True)
    ]
    for line in zip_longest(*cells, fillvalue=""):
        yield GAP.join(part.ljust(size) for part, size in zip(line, widths, strict=True)).rstrip()


def _longest_line(cell: str) -> int:
    return max(map(len, cell.split("\n")))


def _longest_word(cell: str) -> int:
    return max(map(len, cell.split()), default=0)


def _in_a_line(head: Sequence[str], row: Sequence[str]) -> str:
    """A row as text: every cell that holds something, with its column's name."""
    cells = zip(head, (cell.replace("\n", "; ") for cell in row), strict=True)
    return ", ".join(f"{name}: {cell}" if name else cell for name, cell in cells if cell)


def as_markdown(blocks: Iterable[Block]) -> str:
    """The blocks as Markdown; nobody's words are taken for markup."""
    return "\n\n".join(_markdown(block) for block in blocks) + "\n"


def _markdown(block: Block) -> str:
    match block:
        case Heading():
            return f"## {escaped(block.text)}"
        case Paragraph():
            return escaped(block.text).replace("\n", "  \n")
        case Quote():
            words = "\n".join(f"> {escaped(line)}" for line in block.text.split("\n"))
            return f"{escaped(block.source)}:\n\n{words}"
        case Bullets():
            return "\n".join(f"- {escaped(item)}".replace("\n", " ") for item in block.items)
        case Table():
            rows = [table_row(row) for row in (block.head, ["---"] * len(block.head), *block.rows)]
            return "\n".join(rows)
        case _:
            assert_never(block)


def table_row(cells: Sequence[str]) -> str:
    return (
        "| "
        + " | ".join(cell if cell == "---" else escaped(cell).replace("\n", " ") for cell in cells)
        + " |"
    )


def escaped(text: str) -> str:
    """Text that Markdown shows as it is."""
    return MARKS.sub(r"\\\1", text)

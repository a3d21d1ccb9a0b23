"""A row of the debrief and a part with its rows: what they say, what they open, and how they are drawn."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from textual.content import Content

from trainer.debrief.amounts import money
from trainer.negotiation.printable import printable
from trainer.tui.printing import one_line
from trainer.tui.wrapping import wrapped

OPENS, REST = "› ", "  "
"""What stands before a row that opens something, and before all else."""
LONGEST_QUOTE = 320
"""Characters of somebody's words that a row shows at most; the arithmetic behind it has all of them."""
LONGEST_TEXT = 2_000
NARROWEST = 24


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the debrief, as long as it may be."""

    text: str
    path: str | None = None
    """The number that it opens, as in the document."""
    turn: int | None = None
    """The turn that it is about."""
    quote: str = ""
    """The words that carry it."""
    style: str = ""
    lead: str = ""
    """What stands before the text, in a column."""
    lead_cells: int = 0
    """How wide that column is."""


Plot = Callable[[int, int], Sequence[str]]
"""Draws for a width and a height in cells."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the debrief with its heading, and the plot that belongs to it."""

    title: str
    rows: Sequence[Row] = field(default_factory=tuple)
    plot: Plot | None = None
    plot_lines: int = 0
    """How many lines the plot takes where there is room."""


def heading(title: str, width: int, *, first: bool = False) -> Content:
    """A part's title over its rows, with a free line before it where another part ends."""
    rule = "─" * max(width - len(title) - 1, 0)
    return Content.assemble(
        "" if first else "\n", (f"{title} ", "bold $text-accent"), (rule, "$foreground-muted")
    )


def drawn(row: Row, width: int) -> Content:
    """A row at a width: the text beside its lead, somebody's words below."""
    mark = OPENS if row.path or row.turn else REST
    hang = len(mark) + row.lead_cells
    room = max(width - hang - 1, NARROWEST)
    first, *rest = wrapped(one_line(row.text, LONGEST_TEXT), room)
    lead = one_line(row.lead, row.lead_cells).ljust(row.lead_cells) if row.lead_cells else ""
    pieces: list[str | tuple[str, str]] = [
        (mark, "$text-accent"),
        (lead, "$foreground-muted"),
        (first, row.style),
    ]
    for line in rest:
        pieces += [f"\n{' ' * hang}", (line, row.style)]
    if printable(row.quote):
        for line in wrapped(f"“{one_line(row.quote, LONGEST_QUOTE)}”", room):
            pieces += [f"\n{' ' * hang}", (line, "$foreground-muted italic")]
    return Content.assemble(*pieces)


def plotted(lines: Sequence[str]) -> Content:
    """A plot as it stands."""
    return Content("\n".join(lines))


def cash(cents: int, currency: str) -> str:
    """Money for a sentence, in whole units, with a true minus."""
    return money(cents, currency).replace("-", "−")


def signed(cents: int, currency: str) -> str:
    """Money that is added or taken away."""
    return f"{'+' if cents > 0 else ''}{cash(cents, currency)}"


def change(amount: float) -> str:
    """How much a feeling moved."""
    return f"{amount:+.2f}".replace("-", "−")

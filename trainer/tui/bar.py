"""The line over the table: what is played, how far it is, and which voice the buyer has."""

from rich.cells import cell_len, set_cell_size

from trainer.practice.sitting import Sitting
from trainer.tui.printing import one_line

PADDING = 2
"""Cells of the line that hold no words."""
BETWEEN = " · "
SHORTEST_TITLE, FAIR_TITLE = 6, 24
SHORTEST_VOICE = 7


def bar(sitting: Sitting, width: int) -> str:
    """The line at a width in cells; where there is little room the title is cut first, then the voice."""
    header = sitting.header
    buyer = header.scenario.buyer
    title = one_line(BETWEEN.join([header.scenario.title, f"{buyer.name}, {buyer.title}, {buyer.company}"]))
    time = f"round {sitting.state.round} of {header.scenario.rounds} · {header.mode} {header.level}"
    room = width - PADDING - cell_len(time) - 2 * len(BETWEEN)
    status = one_line(sitting.voice.status)
    if cell_len(status) > room - FAIR_TITLE:
        status = status.partition(" (")[0]  # the talk has said why
    voice = cut(status, max(room - SHORTEST_TITLE, SHORTEST_VOICE))
    title = cut(title, max(room - cell_len(voice), SHORTEST_TITLE))
    return BETWEEN.join([title, time, voice])


def cut(text: str, cells: int) -> str:
    """A text in no more than so many cells."""
    return text if cell_len(text) <= cells else f"{set_cell_size(text, cells - 1).rstrip()}…"

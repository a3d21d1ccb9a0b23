"""What home lists: the scenarios, and how a session is written in a line."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from trainer.session.events import EndReason
from trainer.tui.printing import one_line
from trainer.tui.wrapping import wrapped

if TYPE_CHECKING:
    from trainer.library.listing import ScenarioEntry
    from trainer.store.rows import SessionRow
    from trainer.tui.app import TrainerApp

STRONGER = {"seller": "you are stronger", "buyer": "they are stronger", "balanced": "neither is stronger"}
ENDS = {
    "agreed": "deal",
    "seller_walked": "you walked",
    "buyer_walked": "they walked",
    "adjourned": "put off",
    "unfinished": "stopped",
}


WIDE = 100
"""Columns from which a session's mode is shown too."""
AROUND = 22
"""Cells of a session's line for its time, the frame and what lies between."""
LEAST_TITLE = 14


class ScenarioList(OptionList):
    """Every scenario with what it teaches and who is stronger."""

    app: "TrainerApp"
    BORDER_TITLE = "Practise"

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """To the briefing."""
        from trainer.tui import ways

        event.stop()
        ways.brief(self.app, str(event.option_id))

    def show(self, entries: "Sequence[ScenarioEntry]", width: int) -> None:
        """Show these on a screen of this width; the place stays."""
        chosen = self.highlighted
        self.clear_options()
        self.add_options(Option(scenario_line(entry, width - 8), id=entry.name) for entry in entries)
        self.highlighted = min(chosen or 0, len(entries) - 1) if entries else None


def scenario_line(entry: "ScenarioEntry", width: int) -> Content:
    """A scenario as the list shows it: who is stronger, and what it teaches."""
    own = " · yours" if entry.own else ""
    return Content.assemble(
        (one_line(entry.title, 60), "bold"),
        (f"  {STRONGER[entry.position]}{own}\n", "$foreground-muted"),
        "\n".join(f"  {line}" for line in wrapped(one_line(entry.teaches, 160), width)),
    )


def session_line(row: "SessionRow", width: int) -> Content:
    """A session as the list shows it: when, what, how it stands."""
    if row.ended is None:
        far = f"broken off after {row.turns} turn{'s' * (row.turns > 1)}" if row.turns else "not begun"
        state = f"{far} — Enter goes on"
    elif row.quadrant is None:
        state = ENDS.get(row.ended, row.ended)
    else:
        scores = f"outcome {row.outcome} · empathy {row.empathy}"
        won = f" · {row.quadrant}" if row.ended == EndReason.AGREED else ""
        state = f"{ENDS.get(row.ended, row.ended)}{won} · {scores}"
    again = f"turn {row.branch_turn} again: " if row.branch_of else ""
    origin = ", imported" if row.imported else ""
    more = f"  {one_line(row.mode, 20)} {row.level}{origin}" if width >= WIDE else ""
    room = max(width - len(more) - len(state) - AROUND, LEAST_TITLE)
    title = one_line(f"{again}{row.title}", room)
    return Content.assemble(
        (f"{when(row.changed)}  ", "$foreground-muted"),
        (title, "bold"),
        (more, "$foreground-muted"),
        f"  {one_line(state)}",
    )


def when(stamp: str) -> str:
    """A time as a person on this machine reads it."""
    try:
        return datetime.fromisoformat(stamp).astimezone().strftime("%d %b %H:%M")
    except (ValueError, OverflowError):
        return one_line(stamp, 16)

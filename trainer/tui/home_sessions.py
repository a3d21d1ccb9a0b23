"""The sessions played so far: searched, taken up, looked at, deleted."""

import asyncio
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from trainer.tui.home_lists import session_line, when

if TYPE_CHECKING:
    from trainer.store.rows import SessionRow
    from trainer.tui.app import TrainerApp


class SessionList(OptionList):
    """The user's sessions, the one changed last first."""

    app: "TrainerApp"
    BORDER_TITLE = "Your sessions"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("r", "replay", "Replay"),
        Binding("d,delete", "delete", "Delete"),
    ]

    class Filled(Message):
        """The sessions have been read; ``fault`` says in a line why not, and is empty otherwise."""

        def __init__(self, fault: tuple[str, ...]) -> None:
            super().__init__()
            self.fault = fault

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, markup=False)
        self.rows: list[SessionRow] = []
        self.words = ""
        """The words that were searched for."""
        self.readable = True
        """Whether they could be read."""

    @work(exclusive=True, group="sessions")
    async def load(self, words: str | None = None) -> None:
        """Show the sessions with these words, or with those of the last time."""
        self.words = self.words if words is None else words
        await self.fill()
        await self.judge()

    async def glance(self) -> None:
        """Show the sessions as far as they can be had at once."""
        rows = await asyncio.to_thread(self.app.desk.glimpse)
        if rows is None:
            await self.fill()
        elif self.is_attached:
            self.rows = rows
            self.draw()

    async def fill(self) -> None:
        """Read the sessions and show them."""
        from trainer.tui import ways

        fault: tuple[str, ...] = ()
        try:
            self.rows = await asyncio.to_thread(self.app.desk.sessions, self.words)
        except ways.TOLD as error:
            self.rows, fault = [], (str(error),)
        if not self.is_attached:  # the user has left meanwhile
            return
        self.readable = not fault
        self.draw()
        self.post_message(self.Filled(fault))

    async def judge(self) -> None:
        """Work out what finished sessions came to, where the list does not know it yet."""
        rows = self.rows
        for place, row in enumerate(rows):
            if row.ended is not None and row.judged_by is None:
                rows[place] = await asyncio.to_thread(self.app.desk.judged, row)
        if rows is self.rows and self.is_attached:  # and not others that have been read since
            self.draw()

    def draw(self) -> None:
        """The rows at the width there is; the place stays."""
        chosen = self.highlighted
        self.clear_options()
        self.add_options(Option(session_line(row, self.app.size.width), id=row.id) for row in self.rows)
        if self.rows:
            self.highlighted = min(chosen or 0, len(self.rows) - 1)
        else:
            self.add_option(Option(Content.assemble((self.nothing, "$foreground-muted")), disabled=True))

    @property
    def nothing(self) -> str:
        """Why the list is empty."""
        if not self.readable:
            return "Your sessions can't be read."
        return "No session has these words." if self.words.strip() else "Nothing played yet."

    @property
    def chosen(self) -> "SessionRow | None":
        """The session that is highlighted."""
        place = self.highlighted
        return self.rows[place] if place is not None and place < len(self.rows) else None

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take up what was broken off; debrief what is over."""
        from trainer.tui import ways

        event.stop()
        row = next(row for row in self.rows if row.id == event.option_id)
        (ways.resume if row.ended is None else ways.debrief)(self.app, row.id)

    def action_replay(self) -> None:
        from trainer.tui import ways

        if self.chosen is not None:
            ways.replay(self.app, self.chosen.id)

    @work(exclusive=True, group="delete")
    async def action_delete(self) -> None:
        """Delete for good, after a question."""
        from trainer.tui import ways
        from trainer.tui.confirm import Confirm

        row = self.chosen
        if row is None:
            return
        what = f"Delete “{row.title}” of {when(row.changed)}? Its lines can't be brought back."
        if await self.app.push_screen_wait(Confirm(what, "delete")):
            await ways.found(self.app, self.app.desk.store.delete, row.id)
            self.load()

"""What is typed and not said yet: read under the talk, and kept, once the fingers rest."""

from typing import TYPE_CHECKING

from textual.timer import Timer

from trainer.perception.commands import CommandError
from trainer.practice.sitting import KeepsDrafts
from trainer.practice.yes import understood
from trainer.store.errors import StoreError
from trainer.tui.commands import is_command

if TYPE_CHECKING:
    from trainer.tui.table import Table

READ_AFTER = 0.12
"""Seconds without a key after which a line is read."""
KEEP_AFTER = 0.25
"""Seconds after which what has been typed is kept, whether the fingers rest or not."""
LONGEST_READ = 1_500
"""Characters up to which a line is read while it is typed."""


class Typing:
    """Follows the prompt of a table."""

    def __init__(self, table: "Table") -> None:
        self.table = table
        self.draft = self.kept = table.sitting.draft
        """What stands in the prompt, and what of it is on the disk."""
        self.answered = ""
        """The line that Enter has found something to say about: that stays to be read until it is changed."""
        self._reading: Timer | None = None
        self._keeping: Timer | None = None

    def changed(self, text: str) -> None:
        """The prompt holds this now."""
        self.draft = text
        if text != self.answered:
            self.answered = ""
        if text != self.table.saying.looked_at:
            self.table.saying.stop_looking()
        if self._reading is not None:
            self._reading.stop()
        self._reading = self.table.set_timer(READ_AFTER, self.read)
        if self._keeping is None:
            self._keeping = self.table.set_timer(KEEP_AFTER, self.keep)

    def take(self, text: str) -> None:
        """Keep this at once: the program is being left."""
        self.draft = text
        self.keep()

    def said(self) -> None:
        """A line has been said: with it the log has let go of what it kept."""
        self.kept = ""

    def emptied(self) -> None:
        """What stood in the prompt has been taken: a timer that is due must not keep it as a draft."""
        self.draft = ""

    def read(self) -> None:
        """Say what the typed line would be read as."""
        table, text = self.table, self.draft
        if text and text == self.answered:
            return
        if not text.strip() or len(text) > LONGEST_READ or table.sitting.over or is_command(text):
            table.show_reading("")
            return
        try:
            reading = table.sitting.session.read(text)
        except CommandError as error:
            table.show_reading(str(error))
            return
        found = understood(table.sitting.state, text, reading, acts=table.mode == "coach")
        table.show_reading(f"read: {found}" if found else "")

    def keep(self) -> None:
        """Keep what is typed."""
        self._keeping = None
        log = self.table.sitting.log
        if not isinstance(log, KeepsDrafts) or self.table.sitting.over or self.draft == self.kept:
            return
        try:
            log.keep_draft(self.draft)
            self.kept = self.draft
        except StoreError as error:
            if self.table.is_current and self.table.query("#reading"):
                self.table.show_reading(str(error), doubt=True)
            else:
                self.table.app.say(str(error), wrong=True)

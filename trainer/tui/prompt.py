"""Where the seller types: Enter says it, a long paste is cut with a word about it."""

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.widgets import TextArea

from trainer.negotiation.printable import printable_lines

LONGEST = 8_000
"""Characters of a line that can be said."""
CUT = f"A line holds {LONGEST:,} characters; the rest was not taken."


class Prompt(TextArea):
    """A text area whose Enter says the line; Shift+Enter or Ctrl+J begins a new one."""

    DEFAULT_CSS = """
    Prompt {
        height: 3;
        border: none;
        padding: 0 1;
        background: $surface;
        &:focus { border: none; background: $surface-lighten-1; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("shift+enter,ctrl+j", "new_line", "New line", show=False),
    ]

    def __init__(
        self,
        say: Callable[[str], None],
        placeholder: str = "",
        *,
        id: str | None = None,  # noqa: A002 - Textual's name
    ) -> None:
        super().__init__(
            placeholder=placeholder,
            id=id,
            compact=True,
            soft_wrap=True,
            highlight_cursor_line=False,
            tab_behavior="focus",
            show_line_numbers=False,
        )
        self.say = say
        """Called with the text at Enter, before any key that was pressed after it is looked at."""

    @property
    def room(self) -> int:
        """Characters that can still be put in place of what is selected."""
        return max(LONGEST - len(self.text) + len(self.selected_text), 0)

    def action_new_line(self) -> None:
        self.take("\n")

    def action_paste(self) -> None:
        """What the app itself has copied goes the way of any paste."""
        self.take(printable_lines(self.app.clipboard))

    def write(self, text: str) -> None:
        """Replace what stands there, and go to its end."""
        self.load_text(printable_lines(text)[:LONGEST])
        self.move_cursor(self.document.end)

    def take(self, text: str) -> None:
        """Insert a text as far as there is room, with a word about what was not taken."""
        if len(text) > self.room:
            self.app.notify(CUT, markup=False, severity="warning")
        self.replace(text[: self.room], *self.selection, maintain_selection_offset=False)

    async def _on_paste(self, event: events.Paste) -> None:
        """Take a paste as far as there is room, without what can't be shown."""
        event.prevent_default()
        event.stop()
        self.take(printable_lines(event.text.replace("\r\n", "\n").replace("\r", "\n")))

    async def _on_key(self, event: events.Key) -> None:
        """Say the line, or type as far as there is room; keys work in the order they were pressed in."""
        bound = self._bindings.key_to_bindings.get(event.key, [])
        full = event.is_printable and not self.room
        if not (bound or full or event.key == "enter"):
            await super()._on_key(event)
            return
        event.prevent_default()
        event.stop()
        if event.key == "enter":
            self.say(self.text)
        elif full:
            self.take(event.character or "")
        else:  # by way of the app it would come after what has been typed since
            await self.run_action(bound[0].action)

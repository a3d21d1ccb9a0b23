"""Something to read, over the screen that it was asked for from."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from trainer.tui.printing import one_line, plain

WIDEST = 104
AROUND = 7
"""Cells of a dialog that its border, padding and scrollbar take."""


class Paper(ModalScreen[None]):
    """A text in a dialog; Escape or Enter closes it."""

    CSS = """
    .dialog { width: 104; max-height: 94%; padding: 0 2; }
    #scroll { height: auto; max-height: 74vh; scrollbar-size-vertical: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,q", "close", "Close", priority=True),
        Binding("pageup", "page(-1)", show=False, priority=True),
        Binding("pagedown,space", "page(1)", show=False, priority=True),
    ]

    def __init__(self, title: str, text: str | Callable[[int], str], source: str = "") -> None:
        super().__init__()
        self.heading = title
        self.source = source
        """Where it comes from, in a word at the foot."""
        self.text = text
        """The text, or what writes it for a width in cells."""

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog") as dialog:
            dialog.border_title = Content(one_line(self.heading, 60))
            dialog.border_subtitle = Content(one_line(self.source, 60))
            with VerticalScroll(id="scroll"):
                yield Static(id="text")
            yield Static(Content("Esc close · ↑↓ PageUp PageDown scroll"), classes="keys")

    def on_mount(self) -> None:
        self.query_one("#scroll").focus()

    def on_resize(self) -> None:
        self.call_after_refresh(self._write)

    def _write(self) -> None:
        width = max(min(WIDEST, int(self.app.size.width * 0.94)) - AROUND, 20)
        text = self.text if isinstance(self.text, str) else self.text(width)
        self.query_one("#text", Static).update(plain(text))

    def action_page(self, pages: int) -> None:
        scroll = self.query_one("#scroll")
        scroll.scroll_relative(y=pages * max(scroll.size.height - 1, 1), animate=False)

    def action_close(self) -> None:
        self.dismiss()

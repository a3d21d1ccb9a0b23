"""One question with a yes and a no."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from trainer.tui.printing import plain


class Confirm(ModalScreen[bool]):
    """Asks before something that can't be taken back. Enter is yes, Escape is no."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "answer(True)", "Yes", priority=True),
        Binding("escape", "answer(False)", "No", priority=True),
    ]
    DEFAULT_CSS = """
    Confirm #question { height: auto; max-height: 18; }
    """

    def __init__(self, question: str, yes: str, no: str = "back") -> None:
        super().__init__()
        self.question = question
        self.yes = yes
        self.no = no

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            with VerticalScroll(id="question"):
                yield Static(plain(self.question))
            yield Static(plain(f"Enter {self.yes} · Esc {self.no}"), classes="keys")

    def action_answer(self, answer: bool) -> None:
        self.dismiss(answer)

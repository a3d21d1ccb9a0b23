"""Settings: colours, what a new session shows, how hard the buyer is."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from trainer.practice.settings import CHOICES, FILE
from trainer.tui.printing import one_line

if TYPE_CHECKING:
    from trainer.tui.app import TrainerApp

ROWS: tuple[tuple[str, str, dict[object, str]], ...] = (
    ("theme", "Colours", {"dark": "light on dark", "light": "dark on light"}),
    (
        "mode",
        "New sessions",
        {
            "coach": "trust and resentment shown as they change",
            "practice": "only what a real seller would see",
            "exam": "no panel, no hint, no undo",
        },
    ),
    (
        "difficulty",
        "The buyer",
        {
            1: "helps you learn",
            2: "is patient",
            3: "is as the scenario has them",
            4: "gives less and pushes more",
            5: "gives nothing away",
        },
    ),
)


class SettingsScreen(ModalScreen[None]):
    """One row a setting; every change is kept at once."""

    app: "TrainerApp"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,shift+tab", "choose(-1)", priority=True, show=False),
        Binding("down,tab", "choose(1)", priority=True, show=False),
        Binding("left", "change(-1)", priority=True, show=False),
        Binding("right,space,enter", "change(1)", priority=True, show=False),
        Binding("escape,q", "close", "Close", priority=True),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.row = 0

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(Content.assemble(("Settings", "bold $text-accent")))
            yield Static(id="rows")
            yield Static(id="where")
            yield Static(Content("↑↓ choose · ←→ change · Esc close"), classes="keys")

    def on_mount(self) -> None:
        where = one_line(str(self.app.desk.home / FILE), 200)
        self.query_one("#where", Static).update(Content.assemble((f"\nKept in {where}", "$foreground-muted")))
        self.draw()

    def draw(self) -> None:
        lines = [Content("")]
        for number, (name, label, meanings) in enumerate(ROWS):
            value = getattr(self.app.settings, name)
            style = "bold $text-accent" if number == self.row else ""
            mark = "›" if number == self.row else " "
            lines.append(
                Content.assemble(
                    (f"{mark} {label.ljust(14)} ‹ {str(value).center(8)} ›  ", style),
                    (meanings[value], "$foreground-muted"),
                )
            )
        self.query_one("#rows", Static).update(Content("\n").join(lines))

    def action_choose(self, rows: int) -> None:
        self.row = (self.row + rows) % len(ROWS)
        self.draw()

    def action_change(self, steps: int) -> None:
        name = ROWS[self.row][0]
        choices = CHOICES[name]
        place = choices.index(getattr(self.app.settings, name))
        self.app.set_settings(**{name: choices[(place + steps) % len(choices)]})
        self.draw()

    def action_close(self) -> None:
        self.dismiss()

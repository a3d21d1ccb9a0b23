"""Settings: colours, what a new session shows, how hard the buyer is, and where their words come from."""

import os
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from trainer.practice.endpoint import endpoint_of
from trainer.practice.errors import SettingError
from trainer.practice.settings import CHOICES, FILE, VARIABLES, in_environment
from trainer.tui.field import Field
from trainer.tui.printing import one_line
from trainer.tui.settings_rows import LABEL, ROWS, TRY, drawn

if TYPE_CHECKING:
    from trainer.tui.app import TrainerApp

KEYS = "↑↓ choose · ←→ change · Enter type, or try · Del empty · Esc close"
TYPING_KEYS = "Enter keeps it · Esc leaves it as it was"
KEY_KEYS = "Enter keeps it; it is not shown · Esc leaves it as it was"
NO_ENDPOINT = "There is no endpoint to try: phrases need none. Type an address or a key first."


class SettingsScreen(ModalScreen[None]):
    """One row a setting; every change is kept at once."""

    app: "TrainerApp"
    AUTO_FOCUS = ""
    DEFAULT_CSS = """
    SettingsScreen #rows, SettingsScreen #where { text-wrap: nowrap; text-overflow: ellipsis; }
    SettingsScreen #says { height: 5; }
    SettingsScreen #typing { height: 1; display: none; }
    SettingsScreen.-typing #typing { display: block; }
    SettingsScreen.-typing #where { display: none; }
    SettingsScreen #label { width: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,shift+tab", "choose(-1)", priority=True, show=False),
        Binding("down,tab", "choose(1)", priority=True, show=False),
        Binding("left", "change(-1)", priority=True, show=False),
        Binding("right,space", "change(1)", priority=True, show=False),
        Binding("enter", "enter", priority=True, show=False),
        Binding("delete,backspace", "empty", priority=True, show=False),
        Binding("escape", "close", "Close", priority=True),
        Binding("q", "leave", "Close", priority=True, show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.row = 0
        self.typing = False
        """Whether a line is being typed."""

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog") as dialog:
            dialog.styles.padding = (0, 2)  # all of it fits 24 lines
            dialog.styles.max_height = "100%"
            yield Static(Content.assemble(("Settings", "bold $text-accent")))
            yield Static(id="rows")
            with Horizontal(id="typing"):
                yield Static(id="label")
                yield Field(id="line", select_on_focus=False)
            yield Static(id="says")
            yield Static(id="where")
            yield Static(id="keys", classes="keys")

    def on_mount(self) -> None:
        where = one_line(str(self.app.desk.home / FILE), 200)
        self.query_one("#where", Static).update(Content.assemble((f"Kept in {where}", "$foreground-muted")))
        self.draw()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - the base's
        """While a line is typed all keys but Esc are for it."""
        return not self.typing or action == "close" or "." in action

    def draw(self) -> None:
        """All rows as they stand now."""
        settings = self.app.settings
        rows = [
            drawn(row, settings, os.environ, chosen=number == self.row) for number, row in enumerate(ROWS)
        ]
        self.query_one("#rows", Static).update(Content("\n").join([Content(""), *rows]))
        keys = KEYS
        if self.typing:
            keys = KEY_KEYS if ROWS[self.row].name == "api_key" else TYPING_KEYS
        self.query_one("#keys", Static).update(Content(keys))

    def tell(self, text: str = "", *, wrong: bool = False) -> None:
        """A word under the rows."""
        style = "$text-warning" if wrong else ""
        self.query_one("#says", Static).update(
            Content.assemble((f"\n{one_line(text, 270)}" if text else "", style))
        )

    def action_choose(self, rows: int) -> None:
        self.row = (self.row + rows) % len(ROWS)
        self.tell()
        self.draw()

    def action_change(self, steps: int) -> None:
        row = ROWS[self.row]
        if row.meanings:
            choices = CHOICES[row.name]
            place = choices.index(getattr(self.app.settings, row.name))
            self.change(row.name, choices[(place + steps) % len(choices)])

    def action_enter(self) -> None:
        """Change, type, or try, by the row."""
        row = ROWS[self.row]
        if row is TRY:
            self.try_out()
        elif row.meanings:
            self.action_change(1)
        elif self.own(row.name):
            line = self.query_one("#line", Field)
            secret = row.name == "api_key"
            line.password = secret
            line.value = "" if secret else getattr(self.app.settings, row.name)
            self.query_one("#label", Static).update(Content(f"  {row.label.ljust(LABEL)}"))
            self.type(on=True)
            line.focus()
            line.action_end()

    def action_empty(self) -> None:
        """Set nothing where a line of the user's own is."""
        row = ROWS[self.row]
        if row is not TRY and not row.meanings and self.own(row.name):
            self.change(row.name, "")

    def own(self, name: str) -> bool:
        """Whether a setting is to be made here; says where else it is made."""
        variable = VARIABLES[name]
        if not in_environment(name, os.environ):
            return True
        self.tell(
            f"{variable} says this, in the environment; change it there, or take it out there.", wrong=True
        )
        return False

    @on(Input.Submitted, "#line")
    def keep(self, event: Input.Submitted) -> None:
        """Keep what was typed, if it can be used."""
        name, value = ROWS[self.row].name, event.value.strip()
        if not self.typing:
            return
        if name == "api_key" and not value:
            self.type(on=False)
            return
        wrong = self.wrong(name, value)
        if wrong:
            self.tell(wrong, wrong=True)
            return
        self.type(on=False)
        self.change(name, value)

    def wrong(self, name: str, value: str) -> str:
        """What speaks against a value of a setting, where that is not so already."""

        def fault(**changes: str) -> str:
            try:
                endpoint_of(self.app.settings.with_(voice="auto", **changes), os.environ)
            except (ValueError, SettingError) as error:
                return str(error)
            return ""

        found = fault(**{name: value})
        return found if found != fault() else ""

    def change(self, name: str, value: object) -> None:
        """Change a setting. A trial of the endpoint as it was set before comes to nothing."""
        self.workers.cancel_group(self, "trial")
        self.tell()
        self.app.set_settings(**{name: value})
        self.draw()

    def type(self, *, on: bool) -> None:
        """Begin or end typing a line; nothing of it stays in the field."""
        self.typing = on
        self.set_class(on, "-typing")
        if not on:
            self.query_one("#line", Field).clear()
            self.set_focus(None)
        self.tell()
        self.draw()

    @work(exclusive=True, group="trial")
    async def try_out(self) -> None:
        """Ask the endpoint for a word, and say what comes of it."""
        from trainer.practice.trying import try_out

        try:
            endpoint = endpoint_of(self.app.settings.with_(voice="auto"), os.environ)
        except SettingError as error:
            self.tell(str(error), wrong=True)
            return
        if endpoint is None:
            self.tell(NO_ENDPOINT)
            return
        self.tell("Asking …")
        tried = await try_out(endpoint)
        advice = tried.advice(self.app.settings.wait)
        says = f"{tried.model}: {tried.says}" if tried.model and tried.fault is None else tried.says
        self.tell(f"{says} → {advice}" if advice else says, wrong=bool(advice))
        if tried.fault is None:
            from trainer.tui.ways import renew_voice

            renew_voice(self.app, self.app.desk.voices.choice)  # one that was left alone is asked again

    def action_close(self) -> None:
        """Leave the line that is typed, else the screen."""
        if self.typing:
            self.type(on=False)
        else:
            self.action_leave()

    def action_leave(self) -> None:
        """Back to where the user came from; what is being tried is given up."""
        self.workers.cancel_group(self, "trial")
        self.dismiss()

"""The app: colours, keys that work everywhere, and the way from one screen to the next."""

import signal
import sys
from collections.abc import Iterable, Sequence
from typing import ClassVar

from rich.text import Text
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.filter import LineFilter
from textual.screen import Screen

from trainer.library.places import user_home
from trainer.negotiation.printable import printable_lines
from trainer.practice.settings import OF_THE_VOICE, Settings, load_settings, save_settings
from trainer.tui import crash
from trainer.tui.desk import Desk
from trainer.tui.home import Home
from trainer.tui.keyboard import forgive
from trainer.tui.opening import Opening
from trainer.tui.printing import Printable, one_line

THEMES = {"dark": "textual-dark", "light": "textual-light"}


class TrainerApp(App[None]):
    """The trainer on screen."""

    TITLE = "Negotiation trainer"
    CSS_PATH = "trainer.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", "Quit", priority=True, show=False),
        Binding("ctrl+c", "leave", "Leave", priority=True, show=False),
        Binding("f1", "keys", "Keys", show=False),
    ]

    def __init__(self, opening: Opening | None = None) -> None:
        super().__init__()
        self.animation_level = "none"
        self.opening = opening or Opening()
        home = user_home()
        loaded = load_settings(home)
        self.settings: Settings = loaded.settings
        self.desk = Desk(home, loaded.settings, self.opening.voice, self.opening.reading)
        self.setting_faults = loaded.faults
        self._printable = Printable()
        self.theme = THEMES[self.settings.theme]

    def get_line_filters(self) -> Sequence[LineFilter]:
        """All filters, and last the one that no line gets around."""
        return [*super().get_line_filters(), self._printable]

    def get_default_screen(self) -> Screen[None]:
        """Home, so that nothing else is painted first."""
        return Home()

    def on_mount(self) -> None:
        """Leave in good order when the terminal is closed."""
        if sys.platform != "win32" and not self.is_headless:
            import asyncio

            loop = asyncio.get_running_loop()
            for number in (signal.SIGHUP, signal.SIGTERM):
                loop.add_signal_handler(number, self.leave)

    async def on_unmount(self) -> None:
        """Close what is open towards an endpoint."""
        await self.desk.voices.let_go()

    def say(self, text: str, *, wrong: bool = False) -> None:
        """A word to the user, in a corner."""
        self.notify(
            one_line(text, 400), markup=False, severity="error" if wrong else "information", timeout=6
        )

    def set_settings(self, **changes: object) -> None:
        """Change settings and keep them. Raises ValueError for a value that a setting can't have."""
        self.settings = self.settings.with_(**changes)
        self.theme = THEMES[self.settings.theme]
        try:
            save_settings(self.desk.home, self.settings)
        except OSError as error:
            self.say(f"The settings can't be kept: {error.strerror}", wrong=True)
        if OF_THE_VOICE & changes.keys():
            from trainer.tui import ways

            if "reading" in changes:
                self.desk.voices.reading = None
            ways.renew_voice(self, None if "voice" in changes else self.desk.voices.choice)

    async def action_leave(self) -> None:
        """Ctrl+C: copy what is selected; else leave. Everything that was shown is kept."""
        selected = self.screen.get_selected_text() or getattr(self.focused, "selected_text", "")
        if selected:
            self.copy_to_clipboard(printable_lines(selected))
            self.say("Copied.")
            return
        await self.action_quit()

    async def action_quit(self) -> None:
        """Leave, once what has been typed already stands where it belongs."""
        (self.focused or self.screen).call_later(self.leave)

    def leave(self) -> None:
        """Leave; what is typed and not said is kept."""
        from trainer.tui.prompt import Prompt
        from trainer.tui.table import Table

        for screen in self.screen_stack:
            if isinstance(screen, Table):
                screen.typing.take(screen.query_one(Prompt).text)
        self.exit()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:  # noqa: ARG002 - the base's
        """What the command palette offers everywhere."""
        yield SystemCommand("Home", "Scenarios and sessions", self.action_home)
        yield SystemCommand("Settings", "Colours, mode, difficulty, the buyer's voice", self.action_settings)
        yield SystemCommand("Tour", "What the trainer is, in a minute", self.action_tour)
        other = "light" if self.settings.theme == "dark" else "dark"
        yield SystemCommand(f"Colours: {other}", "Dark or light", lambda: self.set_settings(theme=other))
        yield SystemCommand("Keys", "What the keys do here", self.action_keys)
        yield SystemCommand("Quit", "Leave; everything is kept", self.action_quit)

    def action_home(self) -> None:
        """Back to the list, from anywhere."""
        while len(self.screen_stack) > 1:
            self.pop_screen()

    def action_command_palette(self) -> None:
        """Everything that can be done here, to be searched."""
        from trainer.tui.palette import Palette

        if not Palette.is_open(self):  # type: ignore[arg-type]  # what an app returns matters to nobody here
            self.push_screen(Palette(id="--command-palette"))

    def action_keys(self) -> None:
        """What the keys do on this screen."""
        from trainer.tui.keys import listed
        from trainer.tui.paper import Paper

        self.push_screen(Paper("Keys", listed(self.screen)))

    def action_settings(self) -> None:
        from trainer.tui.settings import SettingsScreen

        self.push_screen(SettingsScreen())

    def action_tour(self) -> None:
        from trainer.tui.tour import Tour

        self.push_screen(Tour())

    def panic(self, *renderables: object) -> None:  # noqa: ARG002 - they would show a traceback
        """A fault outside the event loop, in Textual's own thread for the keyboard: as any other of ours."""
        self._return_code = 1
        self._fatal_error()

    def _fatal_error(self) -> None:
        """A fault of ours: no values of variables on screen, a report on the disk (HARDENING, 6)."""
        error = self._exception or sys.exc_info()[1] or RuntimeError()
        path = crash.write_report(self.desk.home, error)
        self._exit_renderables.append(Text(one_line_each(crash.farewell(path))))
        self._close_messages_no_wait()


def one_line_each(text: str) -> str:
    """Lines of text, each fit for a terminal."""
    return "\n".join(one_line(line) for line in text.splitlines())


def run_app(opening: Opening) -> int:
    """Run the app until the user leaves; its exit status."""
    if sys.platform != "win32":
        forgive()
    app = TrainerApp(opening)
    app.run()
    return app.return_code or 0

"""What shall I practise? Scenarios, and the sessions played so far."""

import asyncio
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, Static

from trainer.practice.settings import CHOICES, COPY
from trainer.tui.field import Field
from trainer.tui.home_lists import ScenarioList
from trainer.tui.home_sessions import SessionList
from trainer.tui.keys import Keys
from trainer.tui.opening import Opening
from trainer.tui.printing import one_line

if TYPE_CHECKING:
    from trainer.library.listing import ScenarioEntry
    from trainer.tui.app import TrainerApp

UNDISTURBED = 0.25
"""Seconds after the lists are there in which a key has the machine to itself."""
SEARCH = "/ search your sessions: a word that was said, a buyer, partner …"


class Home(Screen[None]):
    """The list of what there is to do."""

    app: "TrainerApp"
    AUTO_FOCUS = "#scenarios"
    DEFAULT_CSS = """
    Home #scenarios { height: auto; max-height: 50%; }
    Home #sessions { height: 1fr; min-height: 5; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("c", "go_on", "Go on"),
        Binding("slash", "search", "Search", priority=True),
        Binding("m", "mode", "Mode"),
        Binding("l", "difficulty", "Level"),
        Binding("s", "app.settings", "Settings"),
        Binding("t,question_mark", "app.tour", "Tour"),
        Binding("q", "app.quit", "Quit"),
        Binding("escape", "clear", "Back", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.entries: tuple[ScenarioEntry, ...] = ()
        self.faults: list[str] = []
        """What is not right in files of the user's, a line each."""

    def compose(self) -> ComposeResult:
        yield Static(classes="bar", id="bar")
        yield Static(classes="notice", id="notice")
        yield ScenarioList(id="scenarios", markup=False)
        yield Field(placeholder=SEARCH, id="search")
        yield SessionList(id="sessions")
        yield Keys()

    def on_mount(self) -> None:
        self._show_bar()
        self.call_after_refresh(self._load)

    def on_screen_resume(self) -> None:
        """Coming back from a session: what it came to belongs on the list."""
        self._show_bar()
        if self.entries:
            self.query_one(SessionList).load()

    @work(exclusive=True, group="home")
    async def _load(self) -> None:
        """Fill the lists, the scenarios first."""
        from trainer.tui import ways

        sessions = self.query_one(SessionList)
        faults = with_copy(self.app.setting_faults)
        try:
            listing = await asyncio.to_thread(self.app.desk.scenarios)
        except ways.TOLD as error:
            self.faults = [str(error), *faults]
        else:
            self.entries = listing.entries
            self.faults = [*faults, *(str(fault) for fault in listing.faults)]
        if not sessions.is_attached:  # the user has left meanwhile
            return
        self.query_one(ScenarioList).show(self.entries, self.size.width)
        self.notice(self.faults)
        await sessions.glance()
        if sessions.is_attached:
            begin(self)
            self.set_timer(UNDISTURBED, self._warm)

    @work(exclusive=True, group="home")
    async def _warm(self) -> None:
        """Bring in what the next screens need, and the sessions as the store has them."""
        from trainer.tui import ways

        sessions = self.query_one(SessionList)
        with suppress(*ways.TOLD):  # it is told where it is needed
            await asyncio.to_thread(self.app.desk.warm)
        if sessions.is_attached:
            await sessions.fill()
            self.faults += self.app.desk.left
        if sessions.is_attached:
            self.notice(self.faults)
            await sessions.judge()

    def _show_bar(self) -> None:
        settings = self.app.settings
        left, right = "Negotiation trainer", f"{settings.mode} · difficulty {settings.difficulty} of 5"
        room = max(self.app.size.width - len(left) - len(right) - 2, 2)
        self.query_one("#bar", Static).update(Content(f"{left}{' ' * room}{right}"))

    def on_resize(self) -> None:
        self._show_bar()
        if self.entries:
            self.query_one(ScenarioList).show(self.entries, self.size.width)
            self.query_one(SessionList).draw()

    def notice(self, lines: list[str]) -> None:
        """What the user should know: files that are not right."""
        notice = self.query_one("#notice", Static)
        notice.set_class(bool(lines), "-there")
        notice.update(Content("\n".join(one_line(line, 300) for line in lines[:3])))

    @on(SessionList.Filled)
    def after_sessions(self, event: SessionList.Filled) -> None:
        self.notice([*event.fault, *self.faults])

    @on(Input.Changed, "#search")
    def search(self, event: Input.Changed) -> None:
        self.query_one(SessionList).load(event.value)

    @on(Input.Submitted, "#search")
    def to_sessions(self) -> None:
        self.set_focus(self.query_one(SessionList))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - the base's
        """While words are being searched for, a slash is one of them."""
        return action != "search" or not isinstance(self.focused, Input)

    def action_search(self) -> None:
        self.set_focus(self.query_one("#search"))

    def action_clear(self) -> None:
        self.query_one("#search", Input).value = ""
        self.set_focus(self.query_one(ScenarioList))

    def action_mode(self) -> None:
        modes = CHOICES["mode"]
        mode = modes[(modes.index(self.app.settings.mode) + 1) % len(modes)]
        self.app.set_settings(mode=mode)
        self._show_bar()

    def action_difficulty(self) -> None:
        self.app.set_settings(difficulty=self.app.settings.difficulty % 5 + 1)
        self._show_bar()

    @work(exclusive=True, group="go-on")
    async def action_go_on(self) -> None:
        """Take up the last session of the user's own that was broken off, whether it is listed yet or not."""
        from trainer.tui import ways

        rows = await ways.found(self.app, self.app.desk.sessions)
        last = next((row for row in rows or () if row.ended is None and not row.imported), None)
        if last is not None:
            ways.resume(self.app, last.id)
        elif rows is not None:
            self.app.say("Nothing was broken off; pick a scenario.")


def with_copy(faults: Iterable[str]) -> list[str]:
    """What is not right in the settings, and that the file does not get lost over it."""
    first, *rest = [*faults] or [""]
    return [first, f"When a setting is changed here, that file is kept as {COPY}.", *rest] if first else []


def begin(home: Home) -> None:
    """Go on from home to what the command line asked for, or to the tour at the first start."""
    app = home.app
    opening, app.opening = app.opening, Opening()
    if opening != Opening():
        from trainer.tui import ways

        ways.follow(app, opening)
    elif not app.settings.toured and home.is_current:
        app.action_tour()

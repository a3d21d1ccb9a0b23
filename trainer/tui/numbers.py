"""Lines to read, of which those that show a number open where it comes from."""

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, TypeAlias

from textual import events, on, work
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from trainer.tui.prompt import Prompt

if TYPE_CHECKING:
    from trainer.debrief.explain import Trace


@dataclass(frozen=True, slots=True)
class Line:
    """A line, and the number that it opens."""

    content: Content
    path: str | None = None
    """Its path in the document."""
    title: str = ""
    """What it is, in a few words."""

    def same(self, other: "Line") -> bool:
        """Whether it shows the same number."""
        return (self.path, self.title) == (other.path, other.title)


Traced: TypeAlias = Callable[[Line], "Trace | None"]
"""Where the number of a line is looked up; None while it can't be."""


class Numbers(OptionList):
    """Lines. With the focus the arrow keys go from number to number, and Enter opens one."""

    DEFAULT_CSS = """
    Numbers { padding: 0; scrollbar-size-vertical: 1; background: $background; }
    Numbers:focus { background-tint: $foreground 0%; }
    Numbers > .option-list--option-disabled { color: $foreground; }
    Numbers:focus > .option-list--option-highlighted { background: $primary-muted; color: $foreground; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Open"),
        Binding("escape", "leave", "Back"),
    ]

    def __init__(self, traced: Traced, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, markup=False, compact=True)
        self.traced = traced
        self.lines: list[Line] = []
        self.can_focus = False

    def set_lines(self, lines: Iterable[Line]) -> None:
        """Show these lines; the number that is highlighted stays so, or the one nearest to its place."""
        place = self.highlighted
        chosen = None if place is None else self.lines[place]
        self.lines = list(lines)
        self.set_options(Option(line.content, disabled=line.path is None) for line in self.lines)
        numbers = [at for at, line in enumerate(self.lines) if line.path is not None]
        self.can_focus = bool(numbers)
        if self.has_focus and numbers:
            same = (at for at in numbers if chosen is not None and self.lines[at].same(chosen))
            nearest = min(numbers, key=lambda at: abs(at - (place or 0)))
            self.highlighted = next(same, nearest)

    def on_focus(self) -> None:
        if self.highlighted is None:
            self.action_first()

    def on_blur(self) -> None:
        self.highlighted = None

    def on_key(self, event: events.Key) -> None:
        """Whoever types on goes on with their line, where the screen has one."""
        home = self._home
        if event.is_printable and isinstance(home, Prompt):
            event.stop()
            home.focus()
            home.take(event.character or "")

    @on(OptionList.OptionSelected)
    def choose(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.open(self.lines[event.option_index])

    @work(exclusive=True, group="open")
    async def open(self, line: Line) -> None:
        """Show where a number comes from; a key moment is played out for it behind the screen."""
        from trainer.tui.opened import Opened

        trace, path = self.traced(line), line.path
        if trace is None or path is None:
            return
        # All else is there at once, and of a talk that goes on it must not change meanwhile.
        moment = path.startswith("moments")
        blocks = await asyncio.to_thread(trace.blocks, path) if moment else trace.blocks(path)
        if blocks is not None and self.screen.is_current:
            await self.app.push_screen(Opened(line.title, path, blocks))

    def action_leave(self) -> None:
        """Back to where the keys go on this screen."""
        self.screen.set_focus(self._home)

    @property
    def _home(self) -> Widget | None:
        """What has the focus when the screen comes."""
        home = self.screen.AUTO_FOCUS
        return self.screen.query_one(home) if home else None

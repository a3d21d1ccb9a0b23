"""The talk on screen: one widget that draws lines, so that ten thousand of them cost what ten do."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from trainer.negotiation.printable import printable_lines
from trainer.tui.printing import one_line
from trainer.tui.wrapping import wrapped

SELLER, BUYER, ASIDE = "seller", "buyer", "aside"
WIDEST_NAME = 10
"""Cells of a speaker's name; what is said hangs beside it."""
NARROWEST = 20
"""Cells below which words stand under the name and not beside it."""


@dataclass(slots=True)
class Message:
    """A line of the talk, or an aside of the trainer's about it."""

    kind: str
    """seller, buyer or aside."""
    name: str
    text: str
    turn: int | None = None
    marked: bool = False
    """Whether it is the one that is looked at."""


class Conversation(ScrollView, can_focus=True):
    """Who said what. It keeps to the end while it grows, unless the user has scrolled up."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "conversation--seller",
        "conversation--buyer",
        "conversation--aside",
        "conversation--name",
        "conversation--marked",
    }
    DEFAULT_CSS = """
    Conversation {
        scrollbar-size-vertical: 1;
        overflow-x: hidden;
        overflow-y: scroll;
        & > .conversation--seller { color: $text; }
        & > .conversation--buyer { color: $text; }
        & > .conversation--aside { color: $text-muted; text-style: italic; }
        & > .conversation--name { color: $text-accent; text-style: bold; }
        & > .conversation--marked { background: $primary-muted; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "scroll_up", "up", show=False),
        Binding("down,j", "scroll_down", "down", show=False),
    ]

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.messages: list[Message] = []
        self._lines: list[list[str]] = []
        """Every message in lines, at the width they were made for."""
        self._ends: list[int] = []
        """The number of lines up to and with each message."""
        self._made_for = 0
        self._at_end = True
        """Whether the end is in view, and is to stay there."""

    @property
    def room(self) -> int:
        """Cells for words in a line."""
        return max(self.scrollable_content_region.width or self.size.width, 1)

    def show(self, messages: Iterable[Message]) -> None:
        """Show these and nothing else, from their end."""
        self.messages = list(messages)
        self._measure()
        self._at_end = True
        self._keep_to_end()

    def add(self, message: Message) -> None:
        """Show one more."""
        self.messages.append(message)
        self._grow(len(self.messages) - 1)

    def add_all(self, messages: Iterable[Message]) -> None:
        """Show some more."""
        place = len(self.messages)
        self.messages += messages
        self._grow(place)

    def extend(self, text: str, place: int = -1) -> None:
        """Go on with one of them, the last where nothing else is said: a sentence more of it."""
        place %= len(self.messages)
        message = self.messages[place]
        message.text = f"{message.text}{text}" if text.startswith("\n") else f"{message.text} {text}".strip()
        self._grow(place)

    def drop(self, place: int) -> None:
        """Take one out again."""
        del self.messages[place]
        for kept in (self._lines, self._ends):
            del kept[place:]
        self._grow(place)

    def keep(self, count: int) -> None:
        """Show only the first ``count``."""
        for kept in (self.messages, self._lines, self._ends):
            del kept[count:]
        self._resized()

    def mark(self, place: int) -> None:
        """Mark one message and bring it into view."""
        for number, message in enumerate(self.messages):
            message.marked = number == place
        self.refresh()
        if 0 <= place < len(self._ends):
            self.call_after_refresh(self._bring, place)

    def _bring(self, place: int) -> None:
        """Bring a message into view; of one that is longer than the view its first lines."""
        if place >= len(self._ends):
            return
        top = self._ends[place - 1] if place else 0
        height = min(self._ends[place] - top, max(self.scrollable_content_region.height, 1))
        self.scroll_to_region(Region(0, top, 1, height), animate=False, force=True)

    def _measure(self) -> None:
        """Break everything into lines for the width there is."""
        self._made_for = self.room
        self._lines = [broken(message, self._made_for) for message in self.messages]
        self._ends = list(accumulate(len(lines) for lines in self._lines))
        self._resized()

    def _grow(self, place: int) -> None:
        """Break everything from a message on into lines, and keep to the end if we were there."""
        if not place:
            self._made_for = self.room
        before = self._ends[place - 1] if place else 0
        lines = [broken(message, self._made_for) for message in self.messages[place:]]
        self._lines[place:] = lines
        self._ends[place:] = list(accumulate((len(each) for each in lines), initial=before))[1:]
        self._resized()
        self._keep_to_end()

    def _keep_to_end(self) -> None:
        if self._at_end:
            self.scroll_end(animate=False, immediate=True)  # else it is painted once without the new words

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Whoever scrolls up leaves the end, and whoever comes back to it stays there."""
        super().watch_scroll_y(old_value, new_value)
        self._at_end = self.is_vertical_scroll_end

    def _resized(self) -> None:
        self.virtual_size = Size(self.room, self._ends[-1] if self._ends else 0)
        self.refresh()

    def on_resize(self) -> None:
        """Break the lines again where the width has changed; the same words stay in view."""
        if self.room != self._made_for:
            at_end, place = self._at_end, bisect_right(self._ends, round(self.scroll_y))
            self._measure()
            self._at_end = at_end
            if not at_end and place:
                self.scroll_to(y=self._ends[place - 1], animate=False)
        self._keep_to_end()

    def render_line(self, y: int) -> Strip:
        """One line of the talk."""
        row = y + round(self.scroll_y)
        width = self.size.width
        place = bisect_right(self._ends, row)
        if place >= len(self._lines):
            return Strip.blank(width, self.rich_style)
        message = self.messages[place]
        number = row - (self._ends[place - 1] if place else 0)
        text = self._lines[place][number]
        style = self.get_component_rich_style(f"conversation--{message.kind}")
        marked = message.marked and number < len(self._lines[place]) - 1
        if marked:
            style += self.get_component_rich_style("conversation--marked", partial=True)
        name = cut_name(message.name)
        segments = [Segment(text, style)]
        if number == 0 and name and text.startswith(name):
            bold = self.get_component_rich_style("conversation--name", partial=True)
            if marked:  # its colour is not made for the ground of a marked line
                bold = Style(bold=True)
            segments = [Segment(name, style + bold), Segment(text[len(name) :], style)]
        return Strip(segments).adjust_cell_length(width, style if marked else self.rich_style)


@lru_cache(maxsize=64)
def cut_name(name: str) -> str:
    """A name on one line, cut to the cells that there are for it."""
    shown = one_line(name)
    return shown if cell_len(shown) <= WIDEST_NAME else f"{set_cell_size(shown, WIDEST_NAME - 1).rstrip()}…"


def broken(message: Message, room: int) -> list[str]:
    """A message as the lines that are drawn in ``room`` cells, a blank one after it."""
    name = cut_name(message.name)
    hang = WIDEST_NAME if room >= NARROWEST + WIDEST_NAME else 2
    text = message.text if message.text.isprintable() else printable_lines(message.text)
    words = wrapped(text, room - hang)
    beside = cell_len(name) + 1 <= hang
    first = [] if beside else [name]
    lead = set_cell_size(name if beside else "", hang)
    return [*first, f"{lead}{words[0]}".rstrip(), *(f"{' ' * hang}{line}" for line in words[1:]), ""]

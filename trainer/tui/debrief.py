"""What happened and why? Every number opens its arithmetic, every moment can be tried again."""

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from trainer.exchange.transcript import Transcript
from trainer.negotiation.issues import Side
from trainer.tui.debrief_findings import Findings, find, look_at
from trainer.tui.debrief_parts import parts_of
from trainer.tui.debrief_rows import Part, Row, drawn, heading, plotted
from trainer.tui.keys import Keys
from trainer.tui.opened import Opened
from trainer.tui.printing import one_line

if TYPE_CHECKING:
    from trainer.tui.app import TrainerApp

WIDE, TALL = 120, 34
"""Columns and lines from which the plots stand beside the text."""
SHORTEST_PLOT = 8


class Rows(OptionList):
    """The debrief's rows: a list to go through with the arrow keys."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Open"),
        Binding("right", "screen.part(1)", "Next part"),
        Binding("left", "screen.part(-1)", "Part before", show=False),
    ]

    def go(self, place: int) -> None:
        """To a row, with its heading at the top."""
        self.highlighted = place
        self.scroll_to_highlight(top=True)
        self.scroll_relative(y=-1, animate=False)


class Debrief(Screen[None]):
    """The debrief of one session."""

    app: "TrainerApp"
    AUTO_FOCUS = "#rows"
    CSS = """
    Debrief #both { height: 1fr; }
    Debrief #rows { width: 1fr; height: 1fr; padding: 0 1; overflow-y: scroll; border: none; }
    Debrief #rows:focus { border: none; background-tint: $foreground 0%; }
    Debrief #rows > .option-list--option-disabled { color: $foreground; }
    Debrief #rows > .option-list--option-highlighted { background: $primary-muted; color: $foreground; }
    Debrief #plots { display: none; width: 64; padding: 0 1; border-left: solid $border-blurred; }
    Debrief.-wide #plots { display: block; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("t", "again", "Try again"),
        Binding("r", "replay", "Replay"),
        Binding("p", "play", "Play it again"),
        Binding("escape,h", "app.home", "Home"),
    ]

    def __init__(self, transcript: Transcript) -> None:
        super().__init__()
        self.transcript = transcript
        self.found: Findings | None = None
        self.parts: list[Part] = []
        self.shown: list[Row | None] = []
        """What stands in each option; None in a heading or a plot."""

    def compose(self) -> ComposeResult:
        header = self.transcript.header
        title = (
            f"Debrief · {header.scenario.title} · {header.scenario.buyer.name} · {header.mode} {header.level}"
        )
        yield Static(Content(one_line(title, 150)), classes="bar")
        with Horizontal(id="both"):
            yield Rows(id="rows", markup=False, compact=True)
            with VerticalScroll(id="plots", can_focus=False):
                yield Static(id="drawings")
        yield Keys()

    def on_mount(self) -> None:
        self.load()

    @work(exclusive=True, group="debrief")
    async def load(self) -> None:
        """The verdict first, then everything; a session that can't be folded leads back home."""
        from trainer.tui import ways

        look = await ways.found(self.app, look_at, self.transcript)
        if self not in self.app.screen_stack:
            return  # it was left before it could be read; so below
        if look is None:
            self.app.action_home()
            return
        self.parts = [
            Part("What happened", [Row(look.verdict, style="bold"), Row("The rest is being worked out …")])
        ]
        self.draw()
        try:
            self.found = await ways.found(self.app, lambda: find(look, self.app.desk.speak))
        except (ArithmeticError, LookupError, TypeError, ValueError):
            # A file can hold what no session leads to, and the buyer's mind can't go on from there.
            self.app.say("This talk holds what no session leads to; its debrief can't be worked out.")
        if self.found is not None and self in self.app.screen_stack:
            self.parts = parts_of(self.found)
            self.draw()

    def on_resize(self) -> None:
        self.set_class(self.app.size.width >= WIDE and self.app.size.height >= TALL, "-wide")
        self.call_after_refresh(self.draw)

    def draw(self) -> None:
        """All rows at this width; what was highlighted stays so."""
        rows, chosen = self.query_one(Rows), self.chosen
        width, wide = max(rows.scrollable_content_region.width, 30), self.has_class("-wide")
        self.shown = []
        options: list[Option] = []
        for part in self.parts:
            options.append(Option(heading(part.title, width, first=not options), disabled=True))
            self.shown.append(None)
            options += [Option(drawn(row, width)) for row in part.rows]
            self.shown += part.rows
            if part.plot and not wide:
                height = max(min(part.plot_lines, rows.size.height - 5), SHORTEST_PLOT)
                options.append(Option(plotted(["", *part.plot(width, height)]), disabled=True))
                self.shown.append(None)
        rows.set_options(options)
        places = [place for place, row in enumerate(self.shown) if row is not None and row is chosen]
        rows.highlighted = places[0] if places else 1 if options else None
        if wide:
            self._draw_plots()

    def _draw_plots(self) -> None:
        """The plots beside the text, sharing the height."""
        room = self.query_one("#plots", VerticalScroll).scrollable_content_region
        plots = [(part.title, part.plot, part.plot_lines) for part in self.parts if part.plot]
        lines: list[Content] = []
        for title, plot, most in plots:
            height = min(room.height // len(plots) - 3, most + 5)
            lines += [heading(title, room.width, first=not lines), plotted(plot(room.width, height))]
        self.query_one("#drawings", Static).update(Content("\n").join(lines))

    @property
    def chosen(self) -> Row | None:
        """The row that is highlighted."""
        place = self.query_one(Rows).highlighted
        return self.shown[place] if place is not None and place < len(self.shown) else None

    @on(OptionList.OptionSelected, "#rows")
    def choose(self) -> None:
        """Enter: the arithmetic of a number; for a line without one, the talk as it stood there."""
        row = self.chosen
        if row is None or self.found is None:
            return
        if row.path:
            self.open(row, row.path)
        elif row.turn:
            self.action_replay()
        else:
            self.app.say("Nothing is worked out behind this line.")

    @work(exclusive=True, group="open")
    async def open(self, row: Row, path: str) -> None:
        """Show the arithmetic of a number; a key moment is played out again for it, the first time."""
        from trainer.tui import ways

        if self.found is None:
            return
        blocks = await ways.found(self.app, self.found.trace.blocks, path)
        if blocks is not None:
            await self.app.push_screen(Opened(opens(row), path, blocks))

    def action_again(self) -> None:
        """Play on from just before the line that is highlighted."""
        from trainer.tui import ways

        row = self.chosen
        if row is None or self.found is None or not row.turn:
            self.app.say("Go to a key moment or to a line of yours, then press t.")
        elif not self.sellers(row.turn):
            self.app.say(f"Turn {row.turn} is {self.found.name}'s line; go to one of yours, then press t.")
        else:
            ways.again(self.app, self.transcript, row.turn)

    def sellers(self, turn: int) -> bool:
        """Whether a turn is the seller's."""
        said = self.found.talk.utterances if self.found else ()
        return 0 < turn <= len(said) and said[turn - 1].side is Side.SELLER

    def action_replay(self) -> None:
        """The talk as it stood at the highlighted line, or from its beginning."""
        from trainer.tui import ways

        row = self.chosen
        ways.to_replay(self.app, self.transcript, row.turn if row else None)

    def action_play(self) -> None:
        """The same buyer in the same scenario, from the briefing on."""
        from trainer.tui import ways

        header = self.transcript.header
        ways.brief(self.app, header.scenario.name, seed=header.seed, level=header.level, mode=header.mode)

    def action_part(self, parts: int) -> None:
        """To the first row of the next part, or of the one before."""
        rows = self.query_one(Rows)
        here = rows.highlighted or 0
        starts = [place for place, row in enumerate(self.shown) if row and not self.shown[place - 1]]
        ahead = (
            [place for place in starts if place > here]
            if parts > 0
            else [place for place in starts if place < here]
        )
        if ahead:
            rows.go(ahead[0 if parts > 0 else -1])


def opens(row: Row) -> str:
    """What the arithmetic of a row is called."""
    if row.path and row.path.startswith("moments."):
        return f"Key moment, turn {row.turn}"
    return ": ".join(part for part in (row.lead.strip(" •"), row.text) if part)

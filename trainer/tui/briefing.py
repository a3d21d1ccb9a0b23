"""What do I know and want? The seller's briefing, and the plan committed to before the talk."""

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, Static

from trainer.practice.planning import amount, listed
from trainer.tui.field import Field
from trainer.tui.keys import Keys
from trainer.tui.printing import one_line, plain

if TYPE_CHECKING:
    from trainer.debrief.blocks import Block
    from trainer.session.events import Prepared
    from trainer.tui.app import TrainerApp

FIELDS = (
    ("target", "Your target, a year", "46,000 or 46k; Enter goes on, every field may stay empty"),
    ("bottom_line", "Your own bottom line", "below this you would rather walk"),
    ("guesses", "What matters to them", "your guess, with commas between"),
    ("gives", "What you can give", "cheap for you, dear to them"),
    ("gets", "What you want for it", "what each give should bring"),
    ("seed", "Seed", "a whole number to meet the same buyer again"),
)

WIDE = 110
"""Columns from which the plan stands beside the paper."""
MOST_DIGITS = 18
"""Digits of a seed."""
LABELS = {field: label for field, label, _ in FIELDS}


class Briefing(Screen[None]):
    """Reads like a folder on the way to the meeting; the last field begins the talk.

    The fields are there at once; the paper follows as soon as the scenario has been read.
    """

    app: "TrainerApp"
    AUTO_FOCUS = "#target"
    DEFAULT_CSS = """
    Briefing #paper { height: 1fr; padding: 0 1; scrollbar-size-vertical: 1; }
    Briefing #plan { height: auto; border-top: solid $border-blurred; padding: 0 1; }
    Briefing .field { height: 1; }
    Briefing .label { width: 24; color: $text-accent; }
    Briefing Input { width: 1fr; }
    Briefing #fault { height: 1; color: $text-error; }
    Briefing.-wide #both { layout: horizontal; }
    Briefing.-wide #paper { width: 3fr; height: 1fr; }
    Briefing.-wide #plan {
        width: 2fr; height: 1fr; border-top: none; border-left: solid $border-blurred; padding: 1 2;
    }
    Briefing.-wide .field { height: 3; layout: vertical; }
    Briefing.-wide .label { width: 1fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s,f10", "begin", "Start talking", priority=True),
        Binding("enter", "next", "Next", priority=True),
        Binding("pageup", "page(-1)", "Page up", show=False, priority=True),
        Binding("pagedown", "page(1)", "Page down", priority=True),
        Binding("down", "app.focus_next", "Next", show=False, priority=True),
        Binding("up", "app.focus_previous", "Previous", show=False, priority=True),
        Binding("escape", "back", "Back"),
    ]

    def __init__(self, name: str, *, seed: int | None, level: int, mode: str) -> None:
        super().__init__()
        self.chosen = name
        """The scenario as it was asked for, by name or path."""
        self.blocks: list[Block] = []
        """What is on the paper; empty until the scenario has been read."""
        self.seed = seed
        self.level = level
        self.mode = mode
        self.begun = False
        """Whether the talk has been asked for: it begins once."""

    def compose(self) -> ComposeResult:
        self._widen()  # before there is anything to lay out
        title = f"Briefing · {self.mode} · difficulty {self.level} of 5"
        yield Static(Content(title), classes="bar", id="bar")
        with Vertical(id="both"):
            with VerticalScroll(id="paper", can_focus=False):
                yield Static(id="text")
            with Vertical(id="plan"):
                for field, label, hint in FIELDS:
                    with Horizontal(classes="field"):
                        yield Static(Content(label), classes="label")
                        value = str(self.seed) if field == "seed" and self.seed is not None else None
                        yield Field(value=value, placeholder=hint, id=field, compact=True)
                yield Static(id="fault")
        yield Keys()

    def on_mount(self) -> None:
        self.call_after_refresh(self.read)

    @work(exclusive=True)
    async def read(self) -> None:
        """Read the scenario, or say what is wrong with it and go back."""
        from trainer.tui import ways

        found = await ways.found(self.app, self.app.desk.briefing, self.chosen)
        if self not in self.app.screen_stack:
            return  # it was left before it could be read
        if found is None:
            self.dismiss()
            return
        title, self.blocks, a_year = found
        if not a_year:
            self.query(".label").first(Static).update(Content("Your target"))
        bar = f"{one_line(title, 50)} · {self.mode} · difficulty {self.level} of 5"
        self.query_one("#bar", Static).update(Content(bar))
        self._write()

    def _widen(self) -> None:
        """Two columns where there is room for them."""
        self.set_class(self.app.size.width >= WIDE, "-wide")

    def on_resize(self) -> None:
        self._widen()
        self.call_after_refresh(self._write)

    def _write(self) -> None:
        if not self.blocks:
            return
        from trainer.debrief.blocks import as_text

        paper = self.query_one("#paper")
        width = max(paper.scrollable_content_region.width - 2, 30)
        self.query_one("#text", Static).update(plain(as_text(self.blocks, width)))

    def action_page(self, pages: int) -> None:
        paper = self.query_one("#paper")
        paper.scroll_relative(y=pages * max(paper.size.height - 2, 1), animate=False)

    def action_next(self) -> None:
        """Enter goes to the next field, and on the last one begins."""
        if self.focused is None or self.focused.id == FIELDS[-1][0]:
            self.action_begin()
        else:
            self.focus_next()

    def action_begin(self) -> None:
        """Begin the talk, once what has been typed stands in its field."""
        (self.focused or self).call_later(self.start)

    def start(self) -> None:
        """Begin the talk with this plan."""
        from trainer.tui import ways

        if self.begun:
            return
        try:
            plan, seed = self.plan()
        except ValueError as error:
            self.query_one("#fault", Static).update(Content(one_line(str(error))))
            return
        self.begun = True
        ways.begin(self.app, self, plan, seed)

    def plan(self) -> "tuple[Prepared, int | None]":
        """What the fields say; raises ValueError in words for the user, and goes to the field."""
        from trainer.session.events import Prepared

        typed = {field: self.query_one(f"#{field}", Input).value for field, _, _ in FIELDS}
        numbers: dict[str, float | None] = {}
        for field in ("target", "bottom_line"):
            try:
                numbers[field] = amount(typed[field])
            except ValueError as error:
                self.query_one(f"#{field}").focus()
                raise ValueError(f"{LABELS[field]}: {error}") from error
        seed = typed["seed"].strip()
        digits = seed.removeprefix("-")
        if seed and not (digits.isdecimal() and len(digits) <= MOST_DIGITS):
            self.query_one("#seed").focus()
            raise ValueError(f"Seed: write a whole number of up to {MOST_DIGITS} digits, or leave it empty")
        plan = Prepared(
            target=numbers["target"],
            bottom_line=numbers["bottom_line"],
            guesses=listed(typed["guesses"]),
            gives=listed(typed["gives"]),
            gets=listed(typed["gets"]),
        )
        return plan, int(seed) if seed else None

    def action_back(self) -> None:
        self.app.workers.cancel_group(self.app, "ways")
        self.dismiss()

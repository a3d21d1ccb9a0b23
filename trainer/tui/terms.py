"""Terms set by keys: to make an offer, or to correct how a line was read."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from trainer.negotiation.issues import Agenda, Package
from trainer.negotiation.wording import short
from trainer.practice.correcting import Does, Meant, stepped, typed_number
from trainer.tui.printing import one_line

KEYS = "↑↓ choose · ←→ change · digits type · Space asked in return · Del take out · Enter done · Esc back"
MOST_DIGITS = 12


class Terms(ModalScreen[Meant | None]):
    """One row for what the line does, and one for each issue."""

    DEFAULT_CSS = """
    Terms #rows { height: auto; margin-top: 1; }
    Terms #fault { height: auto; color: $text-warning; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,shift+tab", "choose(-1)", show=False),
        Binding("down,tab", "choose(1)", show=False),
        Binding("left", "change(-1)", show=False),
        Binding("right", "change(1)", show=False),
        Binding("shift+left,pagedown", "change(-10)", show=False),
        Binding("shift+right,pageup", "change(10)", show=False),
        Binding("space", "turn", show=False),
        Binding("delete,backspace", "take_out", show=False),
        Binding("enter", "done", show=False),
        Binding("escape", "back", show=False),
    ]

    def __init__(self, title: str, line: str, meant: Meant, agenda: Agenda, standing: Package) -> None:
        super().__init__()
        self.heading = title
        self.line = line
        self.meant = meant
        self.agenda = agenda
        self.standing = standing
        """Where the seller stands: what a term begins at."""
        self.row = 0 if meant.values or meant.does is not Does.OFFERS else 1
        self.digits = ""

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(Content.assemble((self.heading, "bold")))
            if self.line:
                yield Static(Content.assemble((f"“{one_line(self.line, 300)}”", "$foreground-muted")))
            yield Static(id="rows")
            yield Static(id="fault")
            yield Static(Content(KEYS), classes="keys")

    def on_mount(self) -> None:
        self.draw()

    def draw(self, fault: str = "") -> None:
        """The rows as they stand, and what is wrong with them."""
        lines = [self._drawn(0, "This line", self.meant.does.value, "")]
        for number, issue in enumerate(self.agenda.issues, start=1):
            value = self.meant.values.get(issue.id)
            shown = "—" if value is None else short(self.agenda, issue.id, value)
            if number == self.row and self.digits:
                shown = f"{self.digits}_"
            role = "" if value is None else "asked in return" if issue.id in self.meant.asked else "offered"
            lines.append(self._drawn(number, issue.name, shown, role))
        if self.meant.outside:
            lines.append(Content(f"  and asks: {one_line(self.meant.outside, 60)}"))
        self.query_one("#rows", Static).update(Content("\n").join(lines))
        self.query_one("#fault", Static).update(Content(fault))

    def _drawn(self, number: int, name: str, value: str, role: str) -> Content:
        here = number == self.row
        style = "bold $text-accent" if here else ""
        mark = "›" if here else " "
        return Content.assemble(
            (f"{mark} {one_line(name, 20).ljust(21)}", style),
            (one_line(value, 29).ljust(30), style),
            (role, "$text-warning" if role == "asked in return" else "$foreground-muted"),
        )

    @property
    def issue(self) -> str | None:
        """The issue of the chosen row."""
        return self.agenda.ids[self.row - 1] if self.row else None

    def action_choose(self, rows: int) -> None:
        fault = self._take_digits()
        if fault:
            self.draw(fault)
            return
        self.row = (self.row + rows) % (len(self.agenda.ids) + 1)
        self.draw()

    def action_change(self, steps: int) -> None:
        self.digits = ""
        if self.issue is None:
            does = list(Does)
            place = (does.index(self.meant.does) + (1 if steps > 0 else -1)) % len(does)
            self.meant = self.meant.doing(does[place])
        else:
            value = stepped(self.agenda, self.issue, self.meant.values.get(self.issue), steps, self.standing)
            self.meant = self.meant.with_value(self.issue, value)
        self.draw()

    def action_turn(self) -> None:
        fault = self._take_digits()
        if self.issue is not None and not fault:
            self.meant = self.meant.turned(self.issue)
        self.draw(fault)

    def action_take_out(self) -> None:
        if self.digits:
            self.digits = self.digits[:-1]
        elif self.issue is not None:
            self.meant = self.meant.with_value(self.issue, None)
        self.draw()

    def on_key(self, event: events.Key) -> None:
        """Digits type a number into the chosen row."""
        character = event.character or ""
        if self.issue is not None and (character.isdecimal() or character == "."):
            event.stop()
            self.digits = (self.digits + character)[:MOST_DIGITS]
            self.draw()

    def _take_digits(self) -> str:
        """Set what was typed; what is wrong where the issue can't have it."""
        digits, self.digits = self.digits, ""
        if not digits or self.issue is None:
            return ""
        value = typed_number(self.agenda, self.issue, digits)
        if value is None:
            issue = self.agenda[self.issue]
            low, high = (short(self.agenda, issue.id, end) for end in (issue.values[0], issue.values[-1]))
            return f"{one_line(issue.name)} can be {low} to {high}."
        self.meant = self.meant.with_value(self.issue, value)
        return ""

    def action_done(self) -> None:
        fault = self._take_digits() or self.meant.fault(self.agenda)
        if fault:
            self.draw(fault)
        else:
            self.dismiss(self.meant)

    def action_back(self) -> None:
        self.dismiss(None)

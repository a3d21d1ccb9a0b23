"""What this is, in a minute: shown at the first start, and whenever it is asked for."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

if TYPE_CHECKING:
    from trainer.tui.app import TrainerApp

PAGES = (
    (
        "Win for your team, and keep the relationship",
        """You are the seller. The buyer is a program with limits, worries and a temper of its own; it holds
        its ground, and moves only for a reason.

        Squeeze somebody who has nowhere to go, and they will sign and never forget it. Give in to somebody
        who only pushes, and your own team pays. Both are priced in money afterwards, with the line that
        caused it.""",
    ),
    (
        "Before the talk",
        """Pick a scenario with the arrow keys and Enter. Read the briefing: your walk-away, your target, what
        you know and what you don't.

        Write down what you want, what you think matters to them, and what you would give for what. The
        debrief holds it against what you did.""",
    ),
    (
        "At the table",
        """Type what you would say and press Enter. Under the talk stands what is read as an offer while you
        type; Ctrl+R corrects it before it counts.

        Beside it stand both packages and what each is worth to you. Ask before you offer: what they need
        most is often cheap for you. Tie every give to a get.""",
    ),
    (
        "Afterwards",
        """The debrief puts outcome against empathy, quotes your key moments and plays out a better line
        against the same buyer. Press Enter on any number to see where it comes from, t to try that moment
        again.

        Every line you see is on the disk before the buyer answers. Leave whenever you like: the list takes
        you back to where you were. This tour is under t on the list.""",
    ),
)


class Tour(ModalScreen[None]):
    """Four short pages."""

    app: "TrainerApp"
    DEFAULT_CSS = """
    Tour #body { height: auto; max-height: 14; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,right,space", "turn(1)", "Next", priority=True),
        Binding("left", "turn(-1)", "Back", priority=True),
        Binding("escape,q", "close", "Close", priority=True),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.place = 0

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(id="title")
            with VerticalScroll(id="body"):
                yield Static(id="text")
            yield Static(id="keys", classes="keys")

    def on_mount(self) -> None:
        self.draw()

    def draw(self) -> None:
        title, page = PAGES[self.place]
        text = "\n\n".join(" ".join(part.split()) for part in page.split("\n\n"))
        self.query_one("#title", Static).update(Content.assemble((title, "bold $text-accent")))
        self.query_one("#text", Static).update(Content(f"\n{text}"))
        last = self.place == len(PAGES) - 1
        keys = f"{self.place + 1} of {len(PAGES)} · Enter {'begin' if last else 'next'} · ← back · Esc close"
        self.query_one("#keys", Static).update(Content(keys))

    def action_turn(self, pages: int) -> None:
        if self.place + pages == len(PAGES):
            self.action_close()
            return
        self.place = max(self.place + pages, 0)
        self.draw()

    def action_close(self) -> None:
        self.app.set_settings(toured=True)
        self.dismiss()

"""Before the numbers: how does the seller feel about it? Two questions, either of which may be skipped."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from trainer.practice.sitting import Sitting
from trainer.session.events import Rated
from trainer.store.errors import StoreError
from trainer.tui.keys import Keys
from trainer.tui.printing import one_line

if TYPE_CHECKING:
    from trainer.tui.app import TrainerApp

DEAL_WORDS = ("bad", "rather bad", "so-so", "good", "very good")
RELATIONSHIP_WORDS = ("on bad terms", "coolly", "neutrally", "on good terms", "warmly")
QUESTIONS = (
    ("The result, for your side", DEAL_WORDS),
    ("How you parted", RELATIONSHIP_WORDS),
)
MOST = 5
MIDDLE = 3


class Reaction(Screen[None]):
    """Two scales from 1 to 5; Enter goes on, and after the second to the debrief."""

    app: "TrainerApp"
    DEFAULT_CSS = """
    Reaction #body { height: 1fr; align: center middle; }
    Reaction #questions { height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(str(number), f"rate({number})", show=False) for number in range(1, MOST + 1)),
        Binding("left", "shift(-1)", "Lower"),
        Binding("right", "shift(1)", "Higher"),
        Binding("up,shift+tab", "move(-1)", "Up", show=False),
        Binding("down,tab", "move(1)", "Down", show=False),
        Binding("enter", "next", "Go on"),
        Binding("escape", "finish", "Skip"),
        Binding("h", "app.home", "Home", show=False),
    ]

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self.sitting = sitting
        self.place = 0
        """Which question is asked."""
        self.ratings: list[int | None] = [None] * len(QUESTIONS)
        self.left = False
        """Whether it has been answered or skipped; keys pressed after that are for the next screen."""

    def compose(self) -> ComposeResult:
        yield Static(Content(one_line(self.sitting.header.scenario.title, 70)), classes="bar")
        with Vertical(id="body"), VerticalScroll(classes="dialog", can_focus=False):
            yield Static(id="questions")
        yield Keys()

    def on_mount(self) -> None:
        self.draw()

    def draw(self) -> None:
        """Both questions as they are answered so far."""
        lines = [Content.assemble(("Before the numbers, how do you feel about it?", "bold"))]
        for place, (question, words) in enumerate(QUESTIONS):
            asked, chosen = place == self.place, self.ratings[place]
            mark = "› " if asked else "  "
            lines.append(Content.assemble("\n", (f"{mark}{question}", "bold $text-accent" if asked else "")))
            scale = "".join(f"[{each}]" if each == chosen else f" {each} " for each in range(1, MOST + 1))
            says = words[chosen - 1] if chosen else f"1 {words[0]} … {MOST} {words[-1]}"
            lines.append(Content.assemble(f"  {scale}  ", (says, "" if chosen else "$foreground-muted")))
        lines.append(Content.assemble(("\n1 to 5 or ←→ rates · Enter next · Esc skips", "$foreground-muted")))
        self.query_one("#questions", Static).update(Content("\n").join(lines))

    def action_rate(self, number: int) -> None:
        """Rate; Enter then goes to the next question."""
        self.ratings[self.place] = number
        self.draw()

    def action_shift(self, steps: int) -> None:
        now = self.ratings[self.place]
        self.ratings[self.place] = MIDDLE if now is None else min(max(now + steps, 1), MOST)
        self.draw()

    def action_move(self, questions: int) -> None:
        self.place = min(max(self.place + questions, 0), len(QUESTIONS) - 1)
        self.draw()

    def action_next(self) -> None:
        """To the next question, or with the last one on."""
        if self.place < len(QUESTIONS) - 1:
            self.action_move(1)
        else:
            self.action_finish()

    def action_finish(self) -> None:
        """Write down what was answered, and on to the debrief; a disk that fails doesn't stop that."""
        from trainer.tui import ways

        if not self.is_current:
            return
        answered, self.left = self.left, True
        if not answered and any(self.ratings):
            deal, relationship = self.ratings
            try:
                self.sitting.session.add(Rated(deal=deal, relationship=relationship))
            except StoreError as error:
                self.app.say(str(error), wrong=True)
        ways.debrief(self.app, self.sitting.header.session)

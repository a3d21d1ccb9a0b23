"""What do I say next? The talk, what stands beside it, and the line that is being typed."""

from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static, TextArea

from trainer.practice.glance import glance
from trainer.practice.sitting import Sitting
from trainer.store.errors import StoreError
from trainer.tui.bar import bar
from trainer.tui.commands import Commands
from trainer.tui.conversation import ASIDE, Conversation, Message
from trainer.tui.keys import Keys
from trainer.tui.numbers import Line
from trainer.tui.panel import Panel, folded
from trainer.tui.printing import one_line
from trainer.tui.prompt import Prompt
from trainer.tui.retelling import retold
from trainer.tui.saying import Saying
from trainer.tui.speech import AGAIN, Speech
from trainer.tui.typing import Typing

if TYPE_CHECKING:
    from trainer.debrief.explain import Trace
    from trainer.tui.app import TrainerApp

WIDE = 100
"""Columns from which the panel stands beside the talk."""
HELPS = (("/hint",), ("/undo",))
HINT = "Type what you would say; Enter says it. /help lists the commands."


class Table(Screen[None]):
    """A session being played."""

    app: "TrainerApp"
    AUTO_FOCUS = "#prompt"
    DEFAULT_CSS = """
    Table #both { height: 1fr; }
    Table #left { width: 3fr; }
    Table #talk { height: 1fr; padding: 1 1 0 1; }
    Table #awaited { height: 1; padding: 0 2; color: $text-muted; text-style: italic; display: none; }
    Table #awaited.-there { display: block; }
    Table #reading { height: auto; max-height: 3; padding: 0 2; color: $text-muted; }
    Table #reading.-doubt { max-height: 7; color: $text-warning; }
    Table Panel { width: 2fr; max-width: 64; }
    Table #folded { height: 1; padding: 0 1; color: $text-muted; background: $panel; display: none; }
    Table.-narrow #folded { display: block; }
    Table.-narrow Panel { display: none; }
    Table.-narrow.-panel Panel { display: block; width: 1fr; max-width: 100%; border-left: none; }
    Table.-narrow.-panel #left { dock: bottom; width: 100%; height: auto; }
    Table.-narrow.-panel #talk { display: none; }
    Table.-exam Panel, Table.-exam #folded { display: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "command('/help')", "Help", priority=True),
        Binding("ctrl+r", "correct", "Reading", priority=True),
        Binding("ctrl+o", "command('/offer')", "Offer", priority=True),
        Binding("ctrl+y", "command('/accept')", "Accept", priority=True),
        Binding("ctrl+w", "command('/walk')", "Walk", priority=True),
        Binding("f2", "panel", "Panel", priority=True),
        Binding("f3", "command('/hint')", "Hint", priority=True),
        Binding("f4", "command('/brief')", "Briefing", priority=True, show=False),
        Binding("f5", "command('/undo')", "Undo", priority=True, show=False),
        Binding("escape", "cut_in", "Answer now"),
        Binding("escape", "back", "Home"),
        Binding("pageup", "scroll_talk(-1)", "Page up", show=False, priority=True),
        Binding("pagedown", "scroll_talk(1)", "Page down", show=False, priority=True),
    ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """An exam has no panel, no hint and no undo. Nobody is cut short who keeps nobody waiting."""
        if action == "cut_in":
            return self.speech.keeps_waiting or bool(self.saying.looked_at)
        if self.sitting.header.mode != "exam":
            return True
        return action != "panel" and not (action == "command" and parameters[:1] in HELPS)

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self.sitting = sitting
        self.mode = sitting.header.mode
        self.saying = Saying(self)
        self.speech = Speech(self)
        self.typing = Typing(self)
        self.commands = Commands(self)

    def compose(self) -> ComposeResult:
        """The talk with the line that is typed, and the panel, whose numbers open as they stand by then."""

        def traced(_line: Line) -> "Trace":
            from trainer.tui.opened import trace_of

            return trace_of(self.sitting)

        self.set_class(self.mode == "exam", "-exam")
        self.set_class(self.app.size.width < WIDE, "-narrow")  # before there is anything to lay out
        yield Static(classes="bar", id="bar")
        yield Static(id="folded")
        with Horizontal(id="both"):
            with Vertical(id="left"):
                talk = Conversation(id="talk")
                talk.can_focus = False
                yield talk
                yield Static(id="awaited")
                yield Static(id="reading")
                yield Prompt(self.saying.enter, HINT, id="prompt")
            yield Panel(traced)
        yield Keys()

    def on_mount(self) -> None:
        """Once there is a width to write to: the talk, what had been typed, and whose turn it is."""

        def begin() -> None:
            self.show_talk()
            if self.sitting.draft:
                self.query_one(Prompt).write(self.sitting.draft)
            self.go_on()

        self.call_after_refresh(begin)

    def show_talk(self) -> None:
        """The whole talk from the state, and everything beside it."""
        self.query_one(Conversation).show(retold(self.sitting))
        self.show_glance()

    def show_glance(self) -> None:
        """Everything beside the talk, as it stands now."""
        self.query_one("#bar", Static).update(Content(bar(self.sitting, self.app.size.width)))
        if self.mode == "exam":
            return
        found = glance(self.sitting.state)
        self.query_one(Panel).show(found, self.sitting.name, coach=self.mode == "coach")
        line = folded(found, self.sitting.name, self.app.size.width - 2)
        self.query_one("#folded", Static).update(Content(line))

    @on(events.Resize)
    @on(events.ScreenResume)
    def look_again(self) -> None:
        """The room may be another one, or the voice."""
        self.set_class(self.app.size.width < WIDE, "-narrow")
        self.call_after_refresh(self.show_glance)

    def go_on(self) -> None:
        """Whatever the session waits for: the end, the buyer's turn, or the seller's."""
        try:
            if self.sitting.owes_end:
                self.sitting.session.stop()
        except StoreError as error:
            self.aside(f"{error} {AGAIN}")
            return
        if self.sitting.over:
            self.aside("It is over. Press Enter to go on to how you feel about it, and to the debrief.")
        elif self.sitting.owes_answer:
            self.speech.begin()

    def aside(self, text: str) -> None:
        """A word of the trainer's in the talk."""
        self.query_one(Conversation).add(Message(ASIDE, "", text))

    def show_reading(self, text: str, *, doubt: bool = False) -> None:
        """A line under the talk about what is typed."""
        line = self.query_one("#reading", Static)
        line.set_class(doubt, "-doubt")
        line.update(Content(one_line(text, 400)))

    @on(TextArea.Changed, "#prompt")
    def typed(self) -> None:
        """Read and keep what is typed, once the fingers rest."""
        self.typing.changed(self.query_one(Prompt).text)

    def on_unmount(self) -> None:
        self.speech.give_up()
        self.saying.stop_looking()
        self.typing.keep()

    def action_command(self, command: str) -> None:
        self.commands.run(command)

    def action_cut_in(self) -> None:
        if self.saying.looked_at:
            self.saying.as_read()
        else:
            self.speech.interrupt()

    def action_back(self) -> None:
        """From the panel to the talk where it hides it; else home, but not over a buyer who speaks."""
        if self.speech.can_be_interrupted:
            self.speech.interrupt()
        elif self.speech.just_cut_in:
            pass
        elif self.has_class("-narrow") and self.has_class("-panel"):
            self.action_panel()
        else:
            self.commands.run("/quit")

    def action_correct(self) -> None:
        prompt = self.query_one(Prompt)
        # After what has been typed already.
        prompt.call_later(lambda: self.commands.asking.correct(prompt.text))

    def action_panel(self) -> None:
        """Show or hide the panel where it does not stand beside the talk; else to its numbers and back."""
        prompt, numbers = self.query_one(Prompt), self.query_one(Panel).numbers
        if self.mode == "exam":
            self.show_reading("There is no panel in an exam.")
        elif self.has_class("-narrow"):
            self.toggle_class("-panel")
            prompt.focus()
            self.call_after_refresh(self.show_glance)
        else:
            (prompt if numbers.has_focus else numbers).focus()

    def action_scroll_talk(self, pages: int) -> None:
        talk = self.query_one(Conversation)
        talk.scroll_relative(y=pages * max(talk.size.height - 2, 1), animate=False)

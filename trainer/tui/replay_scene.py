"""What the replay shows of a turn: the talk up to it, the panel beside, and the words about it below."""

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message as Happening
from textual.widgets import Input, Static

from trainer.negotiation.issues import Side
from trainer.practice.glance import Glance
from trainer.practice.paragraphs import paragraphs
from trainer.session.events import Said
from trainer.tui.conversation import BUYER, SELLER, Conversation, Message
from trainer.tui.numbers import Line, Numbers, Traced
from trainer.tui.panel import Panel, folded

WIDE = 100
"""Columns from which the panel stands beside the talk."""
LONGEST_TEXT = 8_000
"""Characters of one turn that are shown."""


class Scene(Vertical):
    """The talk as it stood at a turn. Class ``-blind`` leaves the panel out."""

    DEFAULT_CSS = """
    Scene { height: 1fr; }
    Scene #both { height: 1fr; }
    Scene #left { width: 3fr; }
    Scene #talk { height: 1fr; padding: 1 1 0 1; }
    Scene #about { height: auto; max-height: 45%; padding: 0 1; border-top: solid $border-blurred; }
    Scene #words { height: auto; max-height: 100%; }
    Scene Panel { width: 2fr; max-width: 64; }
    Scene #folded { height: 1; padding: 0 1; color: $text-muted; background: $panel; display: none; }
    Scene.-narrow #folded { display: block; }
    Scene.-narrow Panel { display: none; }
    Scene.-narrow.-panel Panel { display: block; width: 1fr; max-width: 100%; border-left: none; }
    Scene.-narrow.-panel #left { display: none; }
    Scene.-blind Panel, Scene.-blind #folded { display: none; }
    """

    class Resized(Happening):
        """There is another width to show the panel in."""

    def __init__(self, traced: Traced, *, classes: str) -> None:
        """``traced``: where the numbers beside and below the talk are looked up."""
        super().__init__(classes=classes)
        self.traced = traced

    def compose(self) -> ComposeResult:
        yield Static(id="folded")
        with Horizontal(id="both"):
            with Vertical(id="left"):
                talk = Conversation(id="talk")
                talk.can_focus = False
                yield talk
                with Vertical(id="about"):
                    yield Numbers(self.traced, id="words")
            yield Panel(self.traced)

    def on_resize(self) -> None:
        """Put the panel beside the talk where there is room for it."""
        self.set_class(self.app.size.width < WIDE, "-narrow")
        self.call_after_refresh(self.post_message, self.Resized())

    def show_talk(self, spoken: list[Said], turn: int, name: str) -> None:
        """Show what had been said by a turn, and mark it."""
        talk = self.query_one(Conversation)
        there = len(talk.messages)
        if turn < there:
            talk.keep(turn)
        else:
            talk.add_all(message_of(said, name) for said in spoken[there:turn])
        talk.mark(turn - 1)

    def show_words(self, lines: Iterable[Line]) -> None:
        """Show what there is to say about the turn, from its first line."""
        words = self.query_one("#words", Numbers)
        words.set_lines(lines)
        if not words.has_focus:
            words.scroll_home(animate=False)

    def show_panel(self, found: Glance, name: str, *, coach: bool, turn: int) -> None:
        """Show how everything stood after a turn, in a column and in a line."""
        self.query_one(Panel).show(found, name, coach=coach, turn=turn)
        self.query_one("#folded", Static).update(Content(folded(found, name, self.app.size.width - 2)))

    def page(self, what: str, pages: int) -> None:
        """Scroll the talk or the words by pages; behind the end of the words they begin again."""
        part = self.query_one(f"#{what}")
        if what == "words" and part.is_vertical_scroll_end:
            part.scroll_home(animate=False)
        else:
            part.scroll_relative(y=pages * max(part.size.height - 2, 1), animate=False)


class TurnNumber(Input):
    """Asks for the number of a turn. Hidden until it is opened."""

    DEFAULT_CSS = """
    TurnNumber { display: none; }
    TurnNumber.-open { display: block; }
    """

    def __init__(self) -> None:
        super().__init__(placeholder="Go to turn …", restrict=r"[0-9]*", max_length=7)

    @property
    def is_open(self) -> bool:
        return self.has_class("-open")

    def open(self) -> None:
        self.add_class("-open")
        self.focus()

    def close(self) -> None:
        """Hide it, empty, and give the keys back to the screen."""
        self.value = ""
        self.remove_class("-open")
        self.screen.set_focus(None)


def message_of(said: Said, name: str) -> Message:
    """A turn for the talk on screen."""
    words = "\n".join(paragraphs(said))
    text = words if len(words) <= LONGEST_TEXT else f"{words[:LONGEST_TEXT]}…"
    if said.speaker is Side.SELLER:
        return Message(SELLER, "You", text, said.turn)
    return Message(BUYER, name, text, said.turn)

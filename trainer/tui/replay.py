"""What if? A talk looked at again, turn by turn, everything as it stood then; and the way back into it."""

import asyncio
from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, Static

from trainer.debrief.document import MomentJson
from trainer.debrief.sight import Sight
from trainer.exchange.errors import TranscriptError
from trainer.exchange.transcript import Transcript
from trainer.practice.glance import glance
from trainer.tui import ways
from trainer.tui.keys import Keys
from trainer.tui.numbers import Line
from trainer.tui.printing import one_line
from trainer.tui.replay_numbers import Tracing
from trainer.tui.replay_past import Past, Turn
from trainer.tui.replay_scene import Scene, TurnNumber
from trainer.tui.replay_words import faults, heading, no_moment, turn_lines

if TYPE_CHECKING:
    from trainer.tui.app import TrainerApp

FAR = 9_999_999
"""More turns than any talk has."""
JUMPS: dict[str, Callable[[Turn], bool]] = {"offer": attrgetter("offers"), "tactic": attrgetter("presses")}
"""What can be jumped to, and how a turn that has it is known."""


class Replay(Screen[None]):
    """A transcript, looked at turn by turn."""

    app: "TrainerApp"
    AUTO_FOCUS = ""
    DEFAULT_CSS = """
    Replay #faults { height: 1; padding: 0 1; color: $text-warning; display: none; }
    Replay #faults.-there { display: block; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,l,j,down", "step(1)", "Turn", key_display="←→"),
        Binding("left,h,k,up", "step(-1)", show=False),
        Binding("home", f"step(-{FAR})", show=False),
        Binding("end", f"step({FAR})", show=False),
        Binding("o", "jump('offer', 1)", "Offer"),
        Binding("O", "jump('offer', -1)", show=False),
        Binding("p", "jump('tactic', 1)", "Tactic"),
        Binding("P", "jump('tactic', -1)", show=False),
        Binding("m", "moment(1)", "Moment"),
        Binding("M", "moment(-1)", show=False),
        Binding("g,slash", "ask", "Go", key_display="g"),
        Binding("t,a", "again", "Try again", key_display="t"),
        Binding("space", "page('words', 1)", "More", key_display="spc"),
        Binding("pageup", "page('talk', -1)", show=False),
        Binding("pagedown", "page('talk', 1)", show=False),
        Binding("enter", "app.focus_next()", "Open"),
        Binding("f2", "panel", "Panel", show=False),
        Binding("escape", "back", "Back"),
    ]

    def __init__(self, transcript: Transcript, turn: int | None = None) -> None:
        super().__init__()
        self.transcript = transcript
        self.turn = turn or 1
        """The turn that is looked at."""
        self.past: Past | None = None
        """The talk; None until its events have been sorted."""
        self.sight = Sight(over=False, mode=transcript.header.mode)
        self.moments: list[MomentJson] | None = None
        """The key moments; None until they have been found."""
        self.tracing = Tracing(self)
        self._shown = 0
        """The turn that everything beside the talk is of; 0 while it is waited for."""
        self._failed = False

    def compose(self) -> ComposeResult:
        yield Static(classes="bar", id="bar")
        yield Static(id="faults")
        yield Scene(self.tracing, classes="-blind")
        yield TurnNumber()
        yield Keys()

    def on_mount(self) -> None:
        line, wrong = self.query_one("#faults", Static), faults(self.transcript)
        line.set_class(bool(wrong), "-there")
        line.update(Content(one_line(wrong, 400)))
        self._read()

    @work(exclusive=True, group="past")
    async def _read(self) -> None:
        """Read the talk behind the screen; what has been read can be looked at."""
        self.past = past = await asyncio.to_thread(Past, self.transcript)
        if self not in self.app.screen_stack:
            return  # it was left before it could be read; so below
        self.sight = Sight(over=past.over, mode=self.transcript.header.mode)
        self.query_one(Scene).set_class(not self.sight.panel, "-blind")
        self.look(self.turn)
        try:
            while not past.whole:
                await asyncio.to_thread(past.read_on)
                if self not in self.app.screen_stack:
                    return
                if self._shown != self.turn:
                    self._show_moment()
                self._show_bar()
            self.moments = await self._found_moments(past)
        except TranscriptError as error:
            self.app.say(str(error), wrong=True)
            self._failed = True
            self.on_screen_resume()
            return
        if self in self.app.screen_stack:
            self._show_moment()

    async def _found_moments(self, past: Past) -> list[MomentJson]:
        """The key moments; none, and a word about it, where they can't be found."""
        try:
            return await asyncio.to_thread(self.tracing.moments, past)
        except (ArithmeticError, LookupError, TypeError, ValueError):
            # A file can hold what no session leads to, and the buyer's mind can't go on from there.
            self.app.say("The key moments of this talk can't be worked out.")
            return []

    def on_screen_resume(self) -> None:
        """Leave what can't be looked at, once nothing lies over it."""
        if self._failed and self.is_current:
            self.app.pop_screen()

    def look(self, turn: int) -> None:
        """Show the talk up to a turn, and everything as it stood then."""
        if self.past is None or not self.past.spoken:
            return
        self.turn = max(min(turn, len(self.past.spoken)), 1)
        name = self.transcript.header.scenario.buyer.first_name
        self.query_one(Scene).show_talk(self.past.spoken, self.turn, name)
        self._show_moment()

    @on(Scene.Resized)
    def _show_moment(self) -> None:
        """Show what stands beside and below the talk, as soon as the turn has been read."""
        past, sight, scene = self.past, self.sight, self.query_one(Scene)
        if past is None or self.turn > len(past.turns):
            self._shown = 0
            nothing = past is not None and past.whole
            scene.show_words([Line(Content("Nothing was said." if nothing else "Reading …"))])
            self._show_bar()
            return
        moment = past.at(self.turn)
        found = glance(moment.state, over=self.sight.over)
        if sight.panel:
            name = self.transcript.header.scenario.buyer.first_name
            scene.show_panel(found, name, coach=sight.feelings, turn=self.turn)
        moments = enumerate(self.moments or ())
        better = next(((place, each) for place, each in moments if each.turn == self.turn), None)
        top = heading(moment, sight, self.moments)
        scene.show_words([Line(top), *turn_lines(moment, found, sight, better)])
        self._shown = self.turn
        self._show_bar()

    def _show_bar(self) -> None:
        """What is looked at, and how far the reading is."""
        past, scenario = self.past, self.transcript.header.scenario
        where = f"turn {self.turn:,} of {len(past.spoken):,}" if past is not None else ""
        if past is not None and not past.whole:
            where += f" · read {len(past.turns):,}"
        title = f"Replay · {scenario.title} · {scenario.buyer.name}, {scenario.buyer.company}"
        room = max(self.app.size.width - len(where) - 5, 10)
        self.query_one("#bar", Static).update(Content(f"{one_line(title, room)} · {where}"))

    def action_step(self, turns: int) -> None:
        self.look(self.turn + turns)

    def action_jump(self, what: str, step: int) -> None:
        """To the next offer or tactic, or back to the one before."""
        if self.past is None:
            return
        if what == "tactic" and not self.sight.panel:
            self.app.say("An exam shows no tactics before it is over.")
            return
        turn = self.past.next_where(self.turn, step, JUMPS[what])
        if turn is not None:
            self.look(turn)
            return
        unread = "" if self.past.whole or step < 0 else " in what has been read so far"
        self.app.say(f"There is no {what} {'after' if step > 0 else 'before'} this turn{unread}.")

    def action_moment(self, step: int) -> None:
        """To the next key moment, or back to the one before."""
        turns = [each.turn for each in self.moments or () if (each.turn - self.turn) * step > 0]
        if turns:
            self.look(turns[0] if step > 0 else turns[-1])
        else:
            self.app.say(no_moment(self.moments, self.sight, step))

    def action_ask(self) -> None:
        self.query_one(TurnNumber).open()

    @on(Input.Submitted)
    def go_to(self, event: Input.Submitted) -> None:
        """To the turn whose number was typed; the nearest where there is no such turn."""
        self.query_one(TurnNumber).close()
        if event.value:
            self.look(int(event.value))

    def action_again(self) -> None:
        """Play on from here: from this turn of the seller's, or from the next one."""
        turn = self.past.sellers_turn(self.turn) if self.past is not None else None
        if turn is None:
            self.app.say("No turn of yours follows; go back to the one that you would put differently.")
        else:
            ways.again(self.app, self.transcript, turn)

    def action_page(self, what: str, pages: int) -> None:
        self.query_one(Scene).page(what, pages)

    def action_panel(self) -> None:
        """Show or hide the panel where it does not stand beside the talk."""
        self.query_one(Scene).toggle_class("-panel")
        self.call_after_refresh(self._show_moment)

    def action_back(self) -> None:
        number = self.query_one(TurnNumber)
        if number.is_open:
            number.close()
        else:
            self.app.pop_screen()

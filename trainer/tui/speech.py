"""The buyer's turn at a table: its sentences as they come, the wait for them, and the way to cut it short."""

import asyncio
from contextlib import ExitStack, aclosing, suppress
from dataclasses import dataclass
from functools import partial
from math import inf
from typing import TYPE_CHECKING

from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static

from trainer.session.events import Partial
from trainer.session.voices import Fragment, Part
from trainer.store.errors import StoreError
from trainer.tui.conversation import BUYER, Conversation, Message
from trainer.tui.printing import one_line
from trainer.voice.grammar import NAME

if TYPE_CHECKING:
    from trainer.session.voices import Voice
    from trainer.tui.table import Table

WAIT = 0.3
"""Seconds without a word after which the table says that the buyer is awaited."""
TEST_IT = "the settings can test the model."
TWICE = 0.7
"""Seconds after cutting in for which another Escape is taken for the same one."""
PAINTED_WITHIN = 0.1
FIRST = 0.025
"""Seconds in which nothing is painted, so that a model is asked before the screen is worked on."""
AGAIN = "Press Enter to try again; nothing that was said is lost."
"""After a disk that did not take the buyer's turn, or the end."""


@dataclass(slots=True, eq=False)
class Spoken:
    """A line of the buyer that is coming."""

    voice: "Voice"
    turn: int
    place: int | None = None
    """Where in the talk it stands, once a word of it does."""
    interrupted: bool = False
    awaited: bool = False
    """Whether the table has said that it is waited for."""
    pressed: bool = False
    """Whether Enter has been pressed while it came."""


class Speech:
    """Has the buyer speak at a table, one line at a time."""

    def __init__(self, table: "Table") -> None:
        self.table = table
        self.line: Spoken | None = None
        """The line that is coming now."""
        self._timer: Timer | None = None
        self._heard: Voice | None = None
        """The voice that has spoken here before."""
        self._status = ""
        """What it said of itself when it had last spoken."""
        self._cut_in = -inf
        """When somebody cut in last, by the clock of the event loop."""
        self._told: set[str] = set()
        """What has been said of models that were not to be had."""

    def begin(self) -> None:
        """Have the buyer take its turn, with the voice that it has now."""
        sitting = self.table.sitting
        self.give_up()
        if self._heard is not sitting.voice:
            self._heard, self._status = sitting.voice, sitting.voice.status
        self.line = line = Spoken(sitting.voice, sitting.state.turn)
        self._timer = self.table.set_timer(WAIT, self.waited)
        if not line.voice.repeats:
            hold_back(self.table)
        work = partial(self._speak, line)
        self.table.run_worker(work, group="voice", exclusive=True)  # type: ignore[arg-type]  # it fits

    async def _speak(self, line: Spoken) -> None:
        """The line, on screen as it comes. A disk that fails leaves the turn to be taken again."""
        table = self.table
        try:
            async with aclosing(table.sitting.answer()) as fragments:
                async for fragment in fragments:
                    if self.line is not line:
                        return
                    self._show(line, fragment)
                    if not line.voice.repeats:
                        await self._painted()
        except StoreError as error:
            if self.line is line:
                self._break_off(line, error)
            return
        if self.line is not line:
            return
        self._end(line)
        table.show_glance()
        self._tell(line.voice)
        if table.sitting.over:
            table.go_on()

    async def _painted(self) -> None:
        """Let what was shown be painted before the next sentence is looked at: it may have come already."""
        painted = asyncio.Event()
        self.table.call_after_refresh(painted.set)
        with suppress(TimeoutError):  # nothing is painted of a table that lies under something else
            async with asyncio.timeout(PAINTED_WITHIN):
                await painted.wait()

    def _show(self, line: Spoken, said: Fragment) -> None:
        """A sentence more; somebody who has joined begins a paragraph."""
        text = f"\n{said.text}" if said.part is Part.JOINED else said.text
        talk = self.table.query_one(Conversation)
        if line.place is None:
            line.place = len(talk.messages)
            talk.add(Message(BUYER, self.table.sitting.name, text.strip(), line.turn))
        else:
            talk.extend(text, line.place)
        if line.awaited:
            self._say_awaited(line)
        elif self._timer is not None:
            self._timer.reset()

    def _break_off(self, line: Spoken, error: StoreError) -> None:
        """The disk has failed: what it does not have leaves the screen."""
        if line.place is not None and self.table.sitting.state.turn == line.turn:
            self.table.query_one(Conversation).drop(line.place)
        self._end(line)
        self.table.aside(f"{error} {AGAIN}")

    def give_up(self) -> None:
        """Let go of the line that is coming, if one is: nothing more of it is shown or kept."""
        line = self.line
        if line is None:
            return
        self.line = None
        self.table.workers.cancel_group(self.table, "voice")
        self._stop_waiting(line)

    def _end(self, line: Spoken) -> None:
        """It has come to its end; what is typed may be read otherwise now."""
        self.line = None
        self._stop_waiting(line)
        typing = self.table.typing
        if line.pressed:
            typing.answered = ""
        if line.pressed or typing.draft.strip():
            typing.read()

    def _stop_waiting(self, line: Spoken) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        if line.awaited:
            for awaited in self.table.query("#awaited").results(Static):
                awaited.set_class(False, "-there")
            self.table.refresh_bindings()

    def waited(self) -> None:
        """No word for a while: say so, and how to have the answer at once."""
        line = self.line
        if line is not None and not line.awaited:
            line.awaited = True
            self._say_awaited(line)
            self.table.refresh_bindings()

    def _say_awaited(self, line: Spoken) -> None:
        name = one_line(self.table.sitting.name, 30)
        if line.interrupted:
            text = f"{name} comes to the end… Esc: home"
        elif line.place is None:
            text = f"{name} is thinking… Esc: answer at once"
        else:
            text = f"{name} is speaking… Esc: the rest at once"
        awaited = self.table.query_one("#awaited", Static)
        if text != str(awaited.content):
            awaited.update(Content(text))
        awaited.set_class(True, "-there")

    @property
    def can_be_interrupted(self) -> bool:
        """Whether the buyer speaks, and nobody has cut in yet."""
        return self.line is not None and not self.line.interrupted

    @property
    def keeps_waiting(self) -> bool:
        """Whether there is a wait that could be cut short, and the table has said so."""
        return self.can_be_interrupted and self.line is not None and self.line.awaited

    @property
    def just_cut_in(self) -> bool:
        """Whether somebody cut in a moment ago: a key that was pressed twice must not lead away."""
        return asyncio.get_running_loop().time() - self._cut_in < TWICE

    def interrupt(self) -> None:
        """Have whatever still has to be said said at once."""
        line = self.line
        if line is None or line.interrupted:
            return
        line.interrupted = True
        self._cut_in = asyncio.get_running_loop().time()
        line.voice.interrupt()
        if line.awaited:
            self._say_awaited(line)
        self.table.refresh_bindings()

    def refuse(self, text: str) -> None:
        """Enter while the buyer speaks: a typed line stays where it is."""
        if self.line is not None:
            self.line.pressed = True
        name = self.table.sitting.name
        stays = f"{name} is still speaking; your line stays here. Esc has the rest said at once."
        self.table.show_reading(stays if text.strip() else f"{name} is still speaking.", doubt=True)

    def keep_shown(self) -> None:
        """Keep for good what has been shown of the line that is coming.

        What is only held would go with the next event. Raises StoreError when it can't be kept.
        """
        line, table = self.line, self.table
        if line is None or line.place is None or line.voice.repeats:
            return
        text = table.query_one(Conversation).messages[line.place].text
        table.sitting.session.add(Partial(turn=line.turn, text=text, voice=line.voice.name))

    def _tell(self, voice: "Voice") -> None:
        """Say it once when a model could not be had and the grammar speaks in its place."""
        before, self._status = self._status, voice.status
        why = instead_of(self._status)
        if why and not instead_of(before) and why not in self._told:
            self._told.add(why)
            name = self.table.sitting.name
            self.table.aside(f"{one_line(why, 200)}. {name} speaks from phrases meanwhile; {TEST_IT}")


def hold_back(table: "Table") -> None:
    """Paint nothing for a moment."""
    batch = ExitStack()
    batch.enter_context(table.app.batch_update())

    def paint() -> None:
        batch.close()
        if table.is_attached:
            table.check_idle()  # else it is painted when something else happens

    asyncio.get_running_loop().call_later(FIRST, paint)


def instead_of(status: str) -> str:
    """Of a voice for which the grammar speaks, the model and what is wrong with it; else empty."""
    why = status.removeprefix(NAME).strip()
    return why.removeprefix("(").removesuffix(")") if status.startswith(f"{NAME} ") else ""

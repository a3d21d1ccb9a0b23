"""Enter: what becomes of a typed line."""

from functools import partial
from typing import TYPE_CHECKING

from trainer.negotiation.issues import Side
from trainer.negotiation.reading import Reading
from trainer.perception.commands import CommandError
from trainer.practice.signing import last_word
from trainer.practice.wording import doubts, read_as
from trainer.store.errors import StoreError
from trainer.tui.commands import WORDS, is_command
from trainer.tui.conversation import ASIDE, SELLER, Conversation, Message
from trainer.tui.prompt import Prompt

if TYPE_CHECKING:
    from trainer.tui.table import Table


class Saying:
    """Says lines for a table."""

    def __init__(self, table: "Table") -> None:
        self.table = table
        self.doubted = ""
        """The line about which Enter has asked."""
        self.looked_at = ""
        """The line that is being read a second time, while it is."""

    def enter(self, text: str) -> None:
        """A command, a line, or on with what waits."""
        table = self.table
        if not table.is_current:
            return  # a key that was pressed again while the next screen came
        table.typing.answered = text
        if is_command(text):
            table.commands.run(text)
        elif table.sitting.over:
            from trainer.tui import ways

            ways.finish(table.app, table.sitting)
        elif table.sitting.owes_answer or table.sitting.owes_end:
            if table.speech.line is not None:
                table.speech.refuse(text)
            else:
                table.go_on()
        elif text.strip():
            self.consider(text)

    def consider(self, text: str) -> None:
        """Have a line read, by a second reader too where the first is unsure; then say it."""
        table = self.table
        if table.speech.line is not None:
            table.speech.refuse(text)
            return
        if not table.sitting.sellers_turn:
            table.show_reading("It is not your turn.", doubt=True)
            return
        try:
            reading = table.sitting.session.read(text)
        except CommandError as error:
            known = f"There is no such command; there are {', '.join(sorted(WORDS))}."
            table.show_reading(str(error) if is_command(text) else known, doubt=True)
            return
        if table.sitting.session.doubted(text, reading) is not None:
            self.look_closely(text)
        else:
            self.weigh(text, reading)

    def look_closely(self, text: str) -> None:
        """Have the second reader read a line before it is said; it stays in the prompt meanwhile."""
        if self.looked_at == text:
            return
        self.looked_at = text
        self.table.show_reading("Reading it closely… Esc: as the rules read it")
        self.table.run_worker(partial(self._read, text), group="reading", exclusive=True)  # type: ignore[arg-type]  # it fits

    async def _read(self, text: str) -> None:
        table, session = self.table, self.table.sitting.session
        count = len(session.events)
        reading = await session.read_closely(text)
        if self.looked_at != text:
            return
        self.looked_at = ""
        on_top = table.app.screen is table  # a screen behind a dialog counts as current
        if on_top and table.sitting.sellers_turn and len(session.events) == count:
            self.weigh(text, reading)
        else:
            table.show_reading("")  # something else came between; the line still stands in the prompt

    def stop_looking(self) -> None:
        """Let go of the second reading: what is typed has changed, or the table is left."""
        if self.looked_at:
            self.looked_at = ""
            self.table.workers.cancel_group(self.table, "reading")

    def as_read(self) -> None:
        """Say the line that is being read a second time as the rules have read it."""
        text = self.looked_at
        self.stop_looking()
        self.table.sitting.session.settle(text)
        self.weigh(text, self.table.sitting.session.read(text))

    def weigh(self, text: str, reading: Reading) -> None:
        """Say a line that has been read, unless the reading is uncertain: then ask, once."""
        table = self.table
        state, name, exam = table.sitting.state, table.sitting.name, table.mode == "exam"
        unsure = (*doubts(reading, state.scenario.agenda), *last_word(state, name, reading, exam=exam))
        if unsure and self.doubted != text:
            self.doubted = text
            table.show_reading(f"{' '.join(unsure)} Enter says it as it is, Ctrl+R corrects.", doubt=True)
            return
        self.say(text, reading)

    def say(self, text: str, read: Reading | None = None, meant: Reading | None = None) -> None:
        """Say a line: it is on the disk before it is on the screen, and leaves the prompt only then.

        ``read`` is how it has been read already, ``meant`` how it counts where that is not the same.
        """
        table = self.table
        self.stop_looking()
        try:
            table.sitting.session.hear(text, read)
        except (CommandError, StoreError) as error:
            table.show_reading(str(error), doubt=True)
            return
        self.doubted = ""
        talk, state = table.query_one(Conversation), table.sitting.state
        talk.add(Message(SELLER, "You", state.line(Side.SELLER), state.turn - 1))
        talk.scroll_end(animate=False)  # whoever speaks wants to see the answer
        as_meant = meant is None or self.correct(meant)
        reading = table.sitting.state.utterances[-1].reading
        words = read_as(state.scenario, reading, acts=table.mode == "coach")
        if words:
            talk.add(Message(ASIDE, "", f"read: {words}"))
        table.typing.said()
        prompt = table.query_one(Prompt)
        if prompt.text.strip() == text.strip() or is_command(prompt.text):
            table.typing.emptied()
            prompt.clear()
        else:
            table.typing.keep()  # said by key: what stands there was not it
        table.show_reading("")
        if as_meant:
            table.speech.begin()

    def correct(self, reading: Reading) -> bool:
        """Have the line just said count as it was meant; False when that can't be kept."""
        try:
            self.table.sitting.session.correct(reading)
        except (StoreError, ValueError) as error:
            name = self.table.sitting.name
            self.table.aside(f"{error} Enter has {name} answer the line as it was read; F5 takes it back.")
            return False
        return True

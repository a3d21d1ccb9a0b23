"""Enter: what becomes of a typed line."""

from typing import TYPE_CHECKING

from trainer.negotiation.issues import Side
from trainer.negotiation.reading import Reading
from trainer.perception.commands import CommandError
from trainer.practice.wording import described, doubts
from trainer.store.errors import StoreError
from trainer.tui.commands import WORDS, is_command, speaking
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

    def enter(self, text: str) -> None:
        """A command, a line, or on with what waits."""
        table = self.table
        table.typing.answered = text
        if table.sitting.over:
            from trainer.tui import ways

            ways.finish(table.app, table.sitting)
        elif table.sitting.owes_answer or table.sitting.owes_end:
            if not speaking(table):
                table.go_on()
        elif text.strip() and is_command(text):
            table.commands.run(text)
        elif text.strip():
            self.consider(text)

    def consider(self, text: str) -> None:
        """Say a line, unless its reading is uncertain: then ask, once."""
        table = self.table
        try:
            reading = table.sitting.session.read(text)
        except CommandError as error:
            known = "" if is_command(text) else f" Here there are {', '.join(sorted(WORDS))}."
            table.show_reading(f"{error}.{known}", doubt=True)
            return
        unsure = doubts(reading, table.sitting.header.scenario.agenda)
        if unsure and self.doubted != text:
            self.doubted = text
            table.show_reading(f"{' '.join(unsure)} Enter says it as it is, Ctrl+R corrects.", doubt=True)
            return
        self.say(text)

    def say(self, text: str, meant: Reading | None = None) -> None:
        """Say a line: it is on the disk before it is on the screen, and leaves the prompt only then.

        ``meant`` is how it counts where that is not how it is read.
        """
        table = self.table
        try:
            table.sitting.session.hear(text)
        except (CommandError, StoreError) as error:
            table.show_reading(str(error), doubt=True)
            return
        self.doubted = ""
        talk, state = table.query_one(Conversation), table.sitting.state
        talk.add(Message(SELLER, "You", state.line(Side.SELLER), state.turn - 1))
        if meant is not None:
            self.correct(meant)
        reading = table.sitting.state.utterances[-1].reading
        read = described(reading, state.scenario.agenda, acts=table.mode == "coach")
        if read:
            talk.add(Message(ASIDE, "", f"read: {read}"))
        prompt = table.query_one(Prompt)
        if prompt.text.strip() == text.strip() or is_command(prompt.text):
            table.typing.emptied()
            prompt.clear()
        else:
            table.typing.keep()  # said by key: what stands there was not it, and the log kept it until now
        table.show_reading("")
        table.answer()

    def correct(self, reading: Reading) -> None:
        """Have the line just said count as it was meant."""
        try:
            self.table.sitting.session.correct(reading)
        except (StoreError, ValueError) as error:
            self.table.aside(f"{error} It counts as it was read; F5 takes it back.")

"""The commands of the table, typed or by key."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from trainer.debrief.blocks import as_text
from trainer.debrief.hint import hint
from trainer.negotiation.issues import Side
from trainer.practice.briefing import briefing
from trainer.practice.signing import stands
from trainer.session.events import Hinted, Note
from trainer.store.errors import StoreError
from trainer.tui.asking import Asking
from trainer.tui.paper import Paper
from trainer.tui.printing import one_line
from trainer.tui.prompt import Prompt

if TYPE_CHECKING:
    from trainer.tui.table import Table

HELP = """Type what you would say, then Enter. What is read as an offer stands under the talk while you type.

/offer price=92 term=36   an offer by issue and value, 'if support=standard' adds a condition
/offer         Ctrl+O     set the terms of an offer by keys
/accept        Ctrl+Y     take what is on the table
/walk          Ctrl+W     leave without a deal
               Ctrl+R     correct how the typed line is read, before it counts
/terms         F2         where both sides stand
               Tab        to the numbers beside the talk: ↑↓, Enter shows where one comes from, Esc back
/hint          F3         one question or trade to try; it is noted (not in an exam)
/brief         F4         your briefing again
/undo          F5         take your last line back (not in an exam)
/note TEXT                write something down for the debrief
/quit          Esc        home; the session is kept and can be taken up again
               Esc        while the buyer speaks: the rest of the answer at once, in the grammar's words
               Shift+Enter or Ctrl+J for a new line, PageUp and PageDown to look back, Ctrl+P for all commands
"""


class Commands:
    """Carries out commands for a table."""

    def __init__(self, table: "Table") -> None:
        self.table = table
        self.asking = Asking(table)

    def run(self, line: str) -> None:
        """Carry out a typed or pressed command. A disk that fails is told."""
        word, _, rest = line.strip().partition(" ")
        try:
            WORDS[word.lower()](self, rest.strip())
        except StoreError as error:
            self.table.show_reading(str(error), doubt=True)

    def typed(self) -> None:
        """The command has been carried out: it leaves the prompt."""
        prompt = self.table.query_one(Prompt)
        if is_command(prompt.text):
            prompt.clear()
            self.table.typing.emptied()
            self.table.typing.keep()  # at once, or it would come back after a crash and be carried out again

    def help(self, _rest: str) -> None:
        self.typed()
        self.table.app.push_screen(Paper("Help", HELP))

    def brief(self, _rest: str) -> None:
        self.typed()
        blocks = briefing(self.table.sitting.header.scenario)
        self.table.app.push_screen(Paper("Briefing", lambda width: as_text(blocks, width)))

    def quit(self, _rest: str) -> None:
        self.typed()
        self.table.speech.give_up()
        self.table.app.action_home()

    def terms(self, _rest: str) -> None:
        """Where both sides stand, in the talk: there is not always a panel."""
        self.typed()
        state = self.table.sitting.state
        positions = state.ledger.positions
        self.table.aside(f"You stand at {stands(state, Side.SELLER)}.")
        if positions.made[Side.BUYER]:
            self.table.aside(f"{self.table.sitting.name} stands at {stands(state, Side.BUYER)}.")
        else:
            self.table.aside(f"{self.table.sitting.name} has named no terms yet.")

    def note(self, rest: str) -> None:
        if not rest:
            self.table.show_reading("Write what you want to note behind /note.")
            return
        self.table.speech.keep_shown()
        self.table.sitting.session.add(Note(text=rest))
        self.typed()
        self.table.aside(f"noted: {rest}")

    def hint(self, _rest: str) -> None:
        """One thing to try, noted as asked for."""
        if self.table.mode == "exam":
            self.table.show_reading("There are no hints in an exam.")
            return
        if not self.asking.free():
            return
        state = self.table.sitting.state
        found = hint(state)
        hinted = Hinted(turn=state.turn, text=f"{found.text} {found.why}")
        if hinted not in state.hints:
            self.table.sitting.session.add(hinted)
        self.typed()
        self.table.aside(f"hint: {hinted.text}")

    def undo(self, _rest: str) -> None:
        """Take the last line back, with the answer to it as far as it has come; it stands in the prompt."""
        if self.table.mode == "exam":
            self.table.show_reading("There is no undo in an exam.")
            return
        sitting, speech = self.table.sitting, self.table.speech
        if not sitting.state.spoken(Side.SELLER, 1):
            self.typed()
            self.table.show_reading("There is nothing to take back.")
            return
        self.typed()
        line = sitting.state.line(Side.SELLER)
        speech.keep_shown()
        sitting.session.undo()
        speech.give_up()
        prompt = self.table.query_one(Prompt)
        if not prompt.text:
            prompt.write(line)
        self.table.show_talk()
        self.table.aside(f"taken back: “{one_line(line, 200)}”")


WORDS: dict[str, Callable[[Commands, str], None]] = {
    "/help": Commands.help,
    "/offer": lambda commands, rest: commands.asking.offer(rest),
    "/accept": lambda commands, rest: commands.asking.accept(rest),
    "/walk": lambda commands, rest: commands.asking.walk(rest),
    "/terms": Commands.terms,
    "/hint": Commands.hint,
    "/brief": Commands.brief,
    "/undo": Commands.undo,
    "/note": Commands.note,
    "/quit": Commands.quit,
}
"""What can be typed, and who carries it out."""


def is_command(text: str) -> bool:
    """Whether a line is one of the table's commands."""
    return text.strip().partition(" ")[0].lower() in WORDS

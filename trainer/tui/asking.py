"""Dialogs of the table: terms set by keys, and a look at what an acceptance or a walk means."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side
from trainer.negotiation.reading import Reading
from trainer.negotiation.wording import named
from trainer.perception.commands import CommandError
from trainer.practice.correcting import Does, Meant
from trainer.practice.glance import money_short
from trainer.tui.confirm import Confirm
from trainer.tui.prompt import Prompt
from trainer.tui.terms import Terms

if TYPE_CHECKING:
    from trainer.tui.table import Table


class Asking:
    """Asks for a table before it speaks."""

    def __init__(self, table: "Table") -> None:
        self.table = table

    def offer(self, rest: str) -> None:
        """With terms it is a line; alone it opens the terms."""
        if rest:
            self.table.saying.consider(f"/offer {rest}")
            return
        self._ask_terms("Make an offer", "", Meant(Does.OFFERS), self._write_offer)

    def _write_offer(self, meant: Meant) -> None:
        agenda = self.table.sitting.header.scenario.agenda
        self.table.query_one(Prompt).write(meant.command(agenda))

    def correct(self, text: str) -> None:
        """Correct how the typed line is read, and say it."""
        if text.strip() and not self.free():
            return
        if not text.strip():
            self.table.show_reading("Type a line first; then Ctrl+R corrects how it is read.")
            return
        try:
            read = self.table.sitting.session.read(text)
        except CommandError as error:
            self.table.show_reading(str(error), doubt=True)
            return

        def say(meant: Meant) -> None:
            agenda = self.table.sitting.header.scenario.agenda
            corrected = meant.reading(read, text, agenda)
            self.table.saying.say(text, read, None if corrected == read else corrected)

        self._ask_terms("How do you mean it? Enter says it like this.", text, Meant.of(read), say)

    def _ask_terms(self, title: str, line: str, meant: Meant, use: Callable[[Meant], None]) -> None:
        state = self.table.sitting.state
        standing = state.agreed or state.ledger.positions.on_table(Side.SELLER)

        def done(found: Meant | None) -> None:
            if found is not None:
                use(found)

        self.table.app.push_screen(Terms(title, line, meant, state.scenario.agenda, standing), done)

    def accept(self, rest: str) -> None:
        """Take what is on the table, after a look at what that is worth."""
        if rest:
            self.table.saying.consider(f"/accept {rest}")
            return
        sitting = self.table.sitting
        if not self.free():
            return
        positions = sitting.state.ledger.positions
        if not positions.made[Side.BUYER]:
            self.table.show_reading(f"{sitting.name} has named no terms that you could accept.")
            return
        terms = f"Accept {sitting.name}'s terms?\n\n{stands(self.table, Side.BUYER)}"
        question = f"{terms}\n\n{worth(self.table)}".strip()
        self._ask(question, "accept", "/accept")

    def walk(self, rest: str) -> None:
        """Leave, after a question."""
        if rest:
            self.table.saying.consider(f"/walk {rest}")
        elif self.free():
            batna = self.table.sitting.header.scenario.seller.batna
            self._ask(f"Walk away without a deal?\n\nYour alternative: {batna}", "walk away", "/walk")

    def free(self) -> bool:
        """Whether it is the seller's turn."""
        sitting = self.table.sitting
        if not sitting.sellers_turn:
            over = "It is over; Enter leads on to the debrief."
            self.table.show_reading(over if sitting.over else f"{sitting.name} has the next word.")
            return False
        return True

    def _ask(self, question: str, yes: str, line: str) -> None:
        def done(sure: bool | None) -> None:
            if sure:
                self.table.commands.typed()
                self.table.saying.say(line)

        self.table.app.push_screen(Confirm(question, yes), done)


def worth(table: "Table") -> str:
    """What the buyer's terms are worth to the seller, beside walk-away and target; an exam doesn't say."""
    if table.mode == "exam":
        return ""
    state = table.sitting.state
    scenario = state.scenario
    positions = state.ledger.positions
    package = positions.shown(Side.BUYER) or positions.on_table(Side.BUYER)
    found, floor, target = (
        money_short(cents, scenario.currency)
        for cents in (
            scenario.payoffs[Side.SELLER].cents(package),
            scenario.floors[Side.SELLER],
            round(scenario.seller.target * 100),
        )
    )
    return f"Worth {found}{scenario.a_year} to you; your walk-away is {floor}, your target {target}."


def last_word(table: "Table", reading: Reading) -> Iterator[str]:
    """What a typed line that ends the talk would do: signing and leaving can't be taken back in an exam."""
    state = table.sitting.state
    if state.agreed is not None:
        return
    if reading.takes_theirs and state.ledger.positions.made[Side.BUYER]:
        yield f"This signs {table.sitting.name}'s terms: {stands(table, Side.BUYER)}. {worth(table)}".strip()
    elif reading.has(Act.WALK_AWAY):
        yield "This ends the talk without a deal."


def stands(table: "Table", side: Side) -> str:
    """The package that a side has on the table, in short."""
    state = table.sitting.state
    positions = state.ledger.positions
    package = positions.shown(side) or positions.on_table(side)
    agenda = state.scenario.agenda
    return ", ".join(named(agenda, issue, package[issue]) for issue in agenda.ids)

"""A whole session as simple lines: briefing, preparation, talk, debrief. For pipes and screen readers too."""

import asyncio
from dataclasses import dataclass
from pathlib import Path

from trainer.cli.asking import LeftError, ask, listed, number, rating
from trainer.cli.briefing import briefing
from trainer.cli.output import Flow, say, show
from trainer.cli.speaking import grammar, speaker
from trainer.debrief.blocks import Bullets
from trainer.debrief.page import page
from trainer.debrief.report import report
from trainer.debrief.talk import played_talk
from trainer.exchange.transcript import Header
from trainer.exchange.writing import TranscriptFile
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side
from trainer.negotiation.offers import Offer
from trainer.negotiation.wording import short_list, spoken_list
from trainer.perception.commands import CommandError
from trainer.session.events import Note, Prepared, Rated
from trainer.session.turn import LONGEST_LINE, Session

HELP = """Type what you would say, then Enter. Commands:
  /offer price=92 term=36   an offer, by issue and value; add 'if support=standard' for a condition
  /accept                   take what is on the table
  /walk                     leave without a deal
  /terms                    where both sides stand
  /undo                     take your last line back (not in exam)
  /note TEXT                write something down for the debrief
  /quit                     stop here; the session can be taken up again
  /help                     this list"""


@dataclass(slots=True)
class PlainSession:
    """One session in the terminal."""

    session: Session
    header: Header
    log: TranscriptFile
    path: Path
    resumed: bool = False

    def run(self) -> int:
        """Play to the end, or until the user leaves; either way nothing is lost."""
        scenario = self.header.scenario
        show(briefing(scenario))
        try:
            if self.resumed:
                self.recall()
            else:
                self.prepare()
            self.talk()
            self.rate()
        except (LeftError, KeyboardInterrupt):
            say(f"\nKept in {self.path}. Take it up again with: trainer play --resume {self.path}")
            return 0
        finally:
            self.log.close()
        self.debrief()
        return 0

    def recall(self) -> None:
        """Print the talk so far."""
        say("-- so far --")
        for said in self.session.state.utterances:
            flow = Flow("You" if said.side is Side.SELLER else self.header.scenario.buyer.first_name)
            flow.add(said.text)
            flow.end()

    def prepare(self) -> None:
        """Ask for what the seller commits to before talking."""
        say("Before you go in (Enter skips a question):")
        target = number(ask("  Your target, a year: "))
        bottom = number(ask("  Your own bottom line, a year: "))
        guesses = listed(ask("  What do you think matters to them? (commas between) "))
        gives = listed(ask("  What can you give? "))
        gets = listed(ask("  What do you want for it? "))
        self.session.add(Prepared(target=target, bottom_line=bottom, guesses=guesses, gives=gives, gets=gets))
        say("\nType what you would say. /help lists the commands.\n")

    def talk(self) -> None:
        """The talk until it ends."""
        state = self.session.state
        last = state.mind.last_move
        if state.ended is None and last is not None and last.ends and state.unvoiced is None:
            self.session.stop()  # broken off between the buyer's last words and the end
            return
        if state.unvoiced is not None or state.turn == 1 or state.heard is not None:
            self.answer()
        while self.session.state.ended is None:
            self.seller_turn()

    def seller_turn(self) -> None:
        """One line of the seller: a command of the table, or a turn."""
        line = ask("You: ")
        if self.command(line.strip()):
            return
        if len(line) > LONGEST_LINE:
            say(f"(only the first {LONGEST_LINE:,} characters count)")
        try:
            self.session.hear(line)
        except CommandError as error:
            say(f"({error})")
            return
        state = self.session.state
        offer = state.utterances[-1].reading.offer
        if offer is not None:
            read_back(self.read_back(offer))
        elif state.utterances[-1].reading.has(Act.ACCEPT) and state.agreed is not None:
            read_back(f"yes to {short_list(state.scenario.agenda, state.agreed)}")
        self.answer()

    def command(self, line: str) -> bool:
        """Carry out a command that is no turn; False for anything else."""
        word, _, rest = line.partition(" ")
        match word.lower():
            case "/help":
                say(HELP)
            case "/terms":
                self.show_terms()
            case "/undo":
                self.undo()
            case "/note":
                self.session.add(Note(text=rest))
                say("(noted)")
            case "/quit":
                raise LeftError
            case _:
                return False
        return True

    def show_terms(self) -> None:
        """Where both sides stand."""
        positions, agenda = self.session.state.ledger.positions, self.header.scenario.agenda
        heard = positions.made[Side.BUYER] > 0
        theirs = short_list(agenda, positions.on_table(Side.BUYER)) if heard else "nothing on the table yet"
        yours = short_list(agenda, positions.on_table(Side.SELLER))
        state = self.session.state
        lines = [f"you: {yours}", f"{self.header.scenario.buyer.first_name}: {theirs}"]
        if state.agreed is not None:
            lines = [f"agreed: {short_list(agenda, state.agreed)}"]
        show([Bullets([*lines, f"rounds played: {state.round} of {self.header.scenario.rounds}"])])

    def undo(self) -> None:
        """Take the last line back, with the answer to it."""
        if self.header.mode == "exam":
            say("(not in an exam)")
        else:
            say("(taken back)" if self.session.undo() else "(nothing to take back)")

    def answer(self) -> None:
        """The buyer's turn, on screen as it comes."""
        asyncio.run(self.speak())
        if self.header.mode == "coach":
            ledger = self.session.state.ledger
            theirs, yours = (ledger.resentment[side].value for side in (Side.BUYER, Side.SELLER))
            say(f"     (trust {ledger.trust.value:.2f}; resentment: theirs {theirs:.2f}, yours {yours:.2f})")

    async def speak(self) -> None:
        flow = Flow(self.header.scenario.buyer.first_name)
        async for fragment in self.session.answer(grammar()):
            flow.add(fragment.text)
        flow.end()

    def read_back(self, offer: Offer) -> str:
        """What was read as an offer, in short."""
        agenda = self.header.scenario.agenda
        terms = spoken_list(agenda, offer.terms)
        if offer.condition is None:
            return terms
        asked = [spoken_list(agenda, offer.condition.terms)] if offer.condition.terms else []
        asked += [offer.condition.other] if offer.condition.other else []
        return f"{terms}, if {' and '.join(asked)}"

    def rate(self) -> None:
        """The seller's own reaction, before the numbers."""
        say("\nIt is over. Before the numbers, how do you feel about it? 1 (bad) to 5 (good), Enter skips.")
        deal = rating(ask("  The result: "))
        relationship = rating(ask("  How you parted: "))
        self.session.add(Rated(deal=deal, relationship=relationship))

    def debrief(self) -> None:
        """Print the debrief."""
        header = self.header
        talk = played_talk(header.scenario, header.seed, header.level, self.session.events)
        say()
        show(page(talk, report(talk, speak=speaker())))
        say(f"Kept in {self.path}")


def read_back(text: str) -> None:
    """Say how a line was read."""
    flow = Flow("     read")
    flow.add(text)
    flow.end()

"""A whole session as simple lines: briefing, preparation, talk, debrief. For pipes and screen readers too."""

import asyncio
import sys
from dataclasses import dataclass, field

from trainer.cli.asking import NO, YES, LeftError, ask, ask_amount, rating
from trainer.cli.output import Flow, print_beside, say, show
from trainer.cli.screen import is_terminal
from trainer.debrief.blocks import Bullets
from trainer.debrief.hint import hint
from trainer.debrief.page import page
from trainer.debrief.report import report
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side
from trainer.negotiation.reading import Reading
from trainer.negotiation.wording import short_list
from trainer.perception.commands import CommandError
from trainer.practice.briefing import briefing
from trainer.practice.paragraphs import paragraphs
from trainer.practice.planning import listed
from trainer.practice.recalling import BROKEN_OFF, recalled
from trainer.practice.signing import last_word
from trainer.practice.sitting import Sitting
from trainer.practice.speaking import speaker
from trainer.practice.standing import progress, standing
from trainer.practice.wording import doubts, read_as
from trainer.session.events import Hinted, Note, Partial, Prepared, Rated, Said
from trainer.session.turn import LONGEST_LINE
from trainer.session.voices import Part
from trainer.voice.grammar import NAME as GRAMMAR

HELP = """Type what you would say, then Enter. Commands:
  /offer price=92 term=36   an offer, by issue and value; add 'if support=standard' for a condition
  /accept                   take what is on the table
  /walk                     leave without a deal
  /terms                    where both sides stand
  /brief                    the briefing again
  /hint                     something to try next (not in exam)
  /undo                     take your last line back (not in exam)
  /note TEXT                write something down for the debrief
  /quit                     stop here; the session can be taken up again
  /help                     this list"""
NOT_IN_EXAM = "(not in an exam)"


@dataclass(slots=True)
class PlainSession:
    """One session in the terminal."""

    sitting: Sitting
    kept: str
    """The name of the session or its file, by which it is taken up again."""
    resumed: bool = False
    runner: asyncio.Runner = field(default_factory=asyncio.Runner, init=False)
    """The one event loop in which the buyer speaks: what a voice holds open stays open between turns."""
    speaks: str = field(default=GRAMMAR, init=False)
    """Who the user knows to speak for the buyer."""
    reads: str = field(default="", init=False)
    """Why lines are read by rules alone where a model should read too, as the user knows it."""

    def run(self) -> int:
        """Play to the end, or until the user leaves; either way nothing is lost."""
        with self.runner:
            try:
                return self.play()
            finally:
                self.runner.run(self.sitting.let_go())

    def play(self) -> int:
        try:
            show(briefing(self.sitting.header.scenario))
            if self.resumed:
                self.recall()
            if self.sitting.state.prepared is None and self.sitting.state.turn == 1:
                self.prepare()
            self.talk()
            self.rate()
        except (LeftError, KeyboardInterrupt):
            say(f"\nKept as {self.kept}. Take it up again with: trainer play --resume {self.kept}")
            return 0
        finally:
            self.sitting.log.close()
        self.debrief()
        return 0

    def recall(self) -> None:
        """Print the talk so far."""
        say("-- so far --")
        for event in recalled(self.sitting.session.events):
            if isinstance(event, Said | Partial):
                seller = isinstance(event, Said) and event.speaker is Side.SELLER
                flow = Flow("You" if seller else self.sitting.name)
                flow.add(*(paragraphs(event) if isinstance(event, Said) else [event.text]))
                if isinstance(event, Partial):
                    flow.add(f"… ({BROKEN_OFF})")
                flow.end()

    def prepare(self) -> None:
        """Ask for what the seller commits to before talking."""
        say("Before you go in (Enter skips a question):")
        a_year = self.sitting.header.scenario.a_year.replace(" ", ", ", 1)
        target = ask_amount(f"  Your target{a_year}: ")
        bottom = ask_amount(f"  Your own bottom line{a_year}: ")
        guesses = listed(ask("  What do you think matters to them? (commas between) "))
        gives, gets = listed(ask("  What can you give? ")), listed(ask("  What do you want for it? "))
        plan = Prepared(target=target, bottom_line=bottom, guesses=guesses, gives=gives, gets=gets)
        self.sitting.session.add(plan)
        say("\nType what you would say. /help lists the commands.\n")

    def talk(self) -> None:
        """The talk until it ends."""
        if self.sitting.owes_end:
            self.sitting.session.stop()
        if self.sitting.owes_answer:
            self.answer()
        while not self.sitting.over:
            self.seller_turn()

    def seller_turn(self) -> None:
        """One line of the seller: a command of the table, or a turn."""
        line = ask("You: ")
        if self.command(line.strip()):
            return
        if len(line) > LONGEST_LINE:
            say(f"(only the first {LONGEST_LINE:,} characters count)")
            line = line[:LONGEST_LINE]
        try:
            reading = self.read(line)
            doubtful = doubts(reading, self.sitting.header.scenario.agenda)
            exam = self.sitting.header.mode == "exam"
            ends = tuple(last_word(self.sitting.state, self.sitting.name, reading, exam=exam))
            for words in ends:
                print_beside("careful", words)
            if (doubtful or ends) and is_terminal(sys.stdin):
                self.ask_once(line, doubtful)
            else:
                self.hear(line)
        except CommandError as error:
            say(f"({error})")

    def ask_once(self, line: str, doubtful: tuple[str, ...]) -> None:
        """Before a line counts whose reading is uncertain, or that ends the talk: do they mean it?"""
        for doubt in doubtful:
            print_beside("unsure", doubt)
        self.read_back(self.sitting.session.read(line))
        again = ask("     Say it like this? [Enter = yes, or type it again] ")
        word = again.strip().lower()
        if word in NO:
            say("(not said)")
        elif word in YES:
            self.hear(line, read_back=False)
        elif not self.command(again.strip()):
            self.hear(again)

    def read(self, line: str) -> Reading:
        """How a line is read, by a second reader too where there is one. Raises CommandError."""
        reading = self.runner.run(self.sitting.session.read_closely(line))
        status = self.sitting.session.second.status if self.sitting.session.second else ""
        if status and status != self.reads:
            print_beside("reading", f"by rules alone: {status}")
        self.reads = status
        return reading

    def hear(self, line: str, *, read_back: bool = True) -> None:
        """A turn of the seller's and the answer to it. Raises CommandError for a command of no meaning."""
        self.sitting.session.hear(line, self.read(line))
        if read_back:
            self.read_back(self.sitting.state.utterances[-1].reading)
        self.answer()

    def command(self, line: str) -> bool:
        """Carry out a command that is no turn; False for anything else."""
        word, _, rest = line.partition(" ")
        match word.lower():
            case "/help":
                say(HELP)
            case "/brief":
                show(briefing(self.sitting.header.scenario))
            case "/terms":
                show([Bullets(standing(self.sitting.state, self.sitting.name))])
            case "/hint":
                self.hint()
            case "/undo":
                self.undo()
            case "/note":
                self.sitting.session.add(Note(text=rest))
                say("(noted)")
            case "/quit":
                raise LeftError
            case _:
                return False
        return True

    def hint(self) -> None:
        """Something to try next; that it was asked for is kept."""
        if self.sitting.header.mode == "exam":
            say(NOT_IN_EXAM)
            return
        state, found = self.sitting.state, hint(self.sitting.state)
        hinted = Hinted(turn=state.turn, text=f"{found.text} {found.why}")
        self.sitting.session.add(hinted)
        print_beside("hint", hinted.text)

    def undo(self) -> None:
        """Take the last line back, with the answer to it."""
        if self.sitting.header.mode == "exam":
            say(NOT_IN_EXAM)
            return
        last = self.sitting.state.line(Side.SELLER)
        if not self.sitting.session.undo():
            say("(nothing to take back)")
            return
        say("(taken back, with the answer to it; it was:)")
        print_beside("you", last)

    def answer(self) -> None:
        """The buyer's turn, on screen as it comes."""
        self.runner.run(self.speak())
        self.show_voice()
        say(f"     ({progress(self.sitting.state, coach=self.sitting.header.mode == 'coach')})")

    def show_voice(self) -> None:
        """Say who speaks for the buyer, when that is another than before."""
        status = self.sitting.voice.status
        if status != self.speaks and not self.sitting.voice.repeats:
            self.speaks = status
            print_beside("voice", status)

    async def speak(self) -> None:
        flow = Flow(self.sitting.name)
        async for fragment in self.sitting.answer():
            if fragment.part is Part.JOINED:
                flow.apart()
            flow.add(fragment.text)
        flow.end()

    def read_back(self, reading: Reading) -> None:
        """Say how a line is read; a coach says all that it does."""
        state, scenario = self.sitting.state, self.sitting.header.scenario
        read = read_as(scenario, reading, acts=self.sitting.header.mode == "coach")
        if read:
            print_beside("read", read)
        if reading.has(Act.ACCEPT) and state.agreed is not None:
            print_beside("agreed", short_list(scenario.agenda, state.agreed))

    def rate(self) -> None:
        """The seller's own reaction, before the numbers."""
        if self.sitting.state.rated is not None:
            return
        say("\nIt is over. Before the numbers, how do you feel about it? 1 (bad) to 5 (good), Enter skips.")
        deal = rating(ask("  The result: "))
        relationship = rating(ask("  How you parted: "))
        self.sitting.session.add(Rated(deal=deal, relationship=relationship))

    def debrief(self) -> None:
        """Print the debrief."""
        say()
        show(page(talk := self.sitting.talk, report(talk, speak=speaker())))
        say(f"Kept as {self.kept}. Read it again with: trainer debrief {self.kept}")

"""Whole sessions driven by readings alone: no text is read and no voice speaks."""

from trainer.buyer.decide import decide, open_talk
from trainer.buyer.mind import CLOSING
from trainer.library.scenarios import load_scenario
from trainer.negotiation.issues import Package, Side
from trainer.negotiation.moves import Move, MoveKind
from trainer.negotiation.reading import Reading
from trainer.scenario.scenario import Scenario
from trainer.session.events import Ended, Event, Moved, Said, SpokenPart
from trainer.session.state import END_REASONS, State, apply
from trainer.session.voices import Part

SCENARIOS = {
    name: load_scenario(name)
    for name in (
        "clinics-go-live",
        "packaging-tender",
        "renewal-under-the-gun",
        "roses-in-february",
        "thirty-workshop-days",
        "while-you-are-at-it",
    )
}
NOT_UNDERSTOOD = Reading(understood=False)
UNCLEAR = Reading(unclear=("the usual",), words=4)


class Table:
    """A seller who says readings, and the buyer who answers them."""

    def __init__(self, scenario: Scenario, seed: int = 1, level: int = 3, *, opened: bool = True) -> None:
        self.state = State(scenario, seed, level)
        self.events: list[Event] = []
        self.moves: list[Move] = []
        if opened:
            self.answer(open_talk(self.state.mind))

    @property
    def over(self) -> bool:
        return self.state.ended is not None

    def add(self, event: Event) -> None:
        self.events.append(event)
        apply(self.state, event)

    def hear(self, reading: Reading, text: str | None = None) -> None:
        turn = self.state.turn
        line = f"line {turn}" if text is None else text
        self.add(Said(turn=turn, speaker=Side.SELLER, text=line, reading=reading))

    def plan(self) -> Move:
        if self.state.heard is None:
            raise ValueError("nothing has been said that the buyer could answer")
        return decide(self.state.mind, self.state.heard)

    def answer(self, move: Move) -> Move:
        """Record a move of the buyer's, its words and, where it ends the talk, the end."""
        turn = self.state.turn
        self.moves.append(move)
        self.add(Moved(turn=turn, move=move))
        parts = (SpokenPart(part=Part.ANSWER, text=f"{move.kind} {turn}"),)
        self.add(Said(turn=turn, speaker=Side.BUYER, text=parts[0].text, parts=parts, voice="none"))
        if move.ends:
            terms = dict(move.package) if move.kind is MoveKind.CONFIRM and move.package else None
            self.add(Ended(reason=END_REASONS[move.kind], terms=terms))
        return move

    def say(self, reading: Reading, text: str | None = None) -> Move:
        """One line of the seller's and the buyer's answer to it."""
        self.hear(reading, text)
        return self.answer(self.plan())

    def play(self, *readings: Reading) -> "Table":
        """Say these one after another for as long as the talk goes on."""
        for reading in readings:
            if self.over:
                break
            self.say(reading)
        return self

    def proposals(self) -> list[Package]:
        """The packages that the buyer has proposed, its wishes after the handshake apart."""
        return [
            move.package
            for move in self.moves
            if move.offer is not None and move.package is not None and move.kind not in CLOSING
        ]

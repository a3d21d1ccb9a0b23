"""What-ifs, played out against the same buyer: exact, because the buyer is deterministic (DESIGN §1)."""

from collections.abc import Callable
from dataclasses import dataclass

from trainer.debrief.outcome import Outcome, lifetime_of, outcome_of, outcome_score
from trainer.debrief.scores import empathy_score
from trainer.debrief.talk import Talk, talk_of
from trainer.negotiation.issues import Side
from trainer.negotiation.moves import Move
from trainer.perception.commands import CommandError
from trainer.perception.reader import Reader
from trainer.scenario.scenario import Scenario
from trainer.session.effective import effective
from trainer.session.events import Ended, EndReason, Event, Moved, Prepared, Said
from trainer.session.state import fold
from trainer.session.turn import Session, read_again
from trainer.session.voices import Cue, Unkept

Speak = Callable[[Cue], str]
"""The words that a voice would find for a move."""

TAKES_IT = "your later lines stay as they were; then you take what is on the table"
LEAVES = "your later lines stay as they were; then you leave what lies below your walk-away"
AS_PLAYED = "your later lines stay as they were"


@dataclass(frozen=True, slots=True)
class WhatIf:
    """A line said instead of another, and what came of it."""

    line: str
    move: Move
    says: str | None
    talk: Talk
    outcome: Outcome
    outcome_score: int
    empathy_score: int | None
    lifetime: int
    """In cents over the life of the account."""
    then: str


class Imagined:
    """Plays other lines into a finished session."""

    def __init__(self, talk: Talk, scenario: Scenario, reader: Reader, speak: Speak | None = None) -> None:
        self.talk = talk
        self.scenario = scenario
        self.reader = reader
        self.speak = speak
        self.events = [event for event in effective(talk.events) if not isinstance(event, Ended)]

    def instead(self, turn: int, line: str) -> WhatIf:
        """Say ``line`` in the seller's turn ``turn``, keep all later lines of the seller, and see it end."""
        session, later = self._until(turn)
        session.hear(line)
        move = session.plan()
        says = self.speak(session.cue(move)) if self.speak else None
        session.answer_silently()
        for said in later:
            if session.state.ended is not None:
                break
            try:
                session.hear(said.text, read_again(session, said))
            except CommandError:
                continue
            session.answer_silently()
        return self._result(line, move, says, session)

    def finished(self) -> Talk:
        """A talk that was broken off, brought to its end as every other line's is, so that they compare."""
        said = self.talk.turns(Side.SELLER)
        return self.instead(said[-1].turn, said[-1].text).talk if said else self.talk

    def _until(self, turn: int) -> tuple[Session, list[Said]]:
        """The session up to a seller's turn, and the seller's lines after it."""
        before: list[Event] = []
        later: list[Said] = []
        for event in self.events:
            if isinstance(event, Prepared):
                before.append(event)
            elif isinstance(event, Said) and event.turn >= turn:
                if event.speaker is Side.SELLER and event.turn > turn:
                    later.append(event)
            elif isinstance(event, Said | Moved) and event.turn < turn:
                before.append(event)
        state = fold(self.scenario, self.talk.seed or 0, self.talk.level, before)
        return Session(state, self.reader, Unkept()), later

    def _result(self, line: str, move: Move, says: str | None, session: Session) -> WhatIf:
        then = AS_PLAYED if session.state.ended is not None else self._finish(session)
        talk = talk_of(session.state, ())
        outcome = outcome_of(talk, self.scenario)
        return WhatIf(
            line=line,
            move=move,
            says=says,
            talk=talk,
            outcome=outcome,
            outcome_score=outcome_score(talk, self.scenario) or 0,
            empathy_score=empathy_score(talk),
            lifetime=lifetime_of(talk, self.scenario, outcome).value,
            then=then,
        )

    def _finish(self, session: Session) -> str:
        """End a what-if that ran out of lines: take what is on the table if it beats the alternative."""
        state = session.state
        package = state.agreed or state.ledger.positions.on_table(Side.BUYER)
        worth = self.scenario.payoffs[Side.SELLER].cents(package)
        if worth < self.scenario.floors[Side.SELLER]:
            session.add(Ended(reason=EndReason.SELLER_WALKED))
            return LEAVES
        if state.agreed is None:
            session.hear("/accept")
            if state.agreed is None:
                session.add(Ended(reason=EndReason.SELLER_WALKED))
                return LEAVES
        session.stop()
        return TAKES_IT

"""A talk as it stood after each of its turns: one pass over its events, and a state for any turn of it."""

from collections.abc import Callable
from dataclasses import dataclass

from trainer.exchange.errors import TranscriptError
from trainer.exchange.transcript import Header, Transcript
from trainer.ledger.concessions import Concession
from trainer.ledger.ledger import Ledger
from trainer.ledger.pressure import PressureEntry
from trainer.negotiation.issues import Side
from trainer.practice.voiced import voiced
from trainer.session.effective import effective
from trainer.session.events import Ended, Event, Said
from trainer.session.state import State, apply
from trainer.tui.replay_copying import copied

AT_A_TIME = 250
"""Turns that are read before the screen hears of it."""
KEPT_EVERY = 128
"""Turns between two states that are kept, at least."""
MOST_KEPT = 80
"""States that are kept of a talk, at most."""


@dataclass(frozen=True, slots=True)
class Reach:
    """How long each list of a ledger is at a moment."""

    concessions: int
    pressure: int
    trust: int
    resentment: tuple[int, ...]
    """The evidence of each side, in the order of the sides."""

    @classmethod
    def of(cls, ledger: Ledger) -> "Reach":
        return cls(
            len(ledger.concessions.entries),
            len(ledger.pressure.entries),
            len(ledger.trust.evidence),
            tuple(len(ledger.resentment[side].evidence) for side in Side),
        )


@dataclass(frozen=True, slots=True)
class Turn:
    """What is known of a turn without going back to it."""

    before: Reach
    """The ledger before it."""
    offers: bool
    """Whether it puts terms on the table."""
    presses: bool
    """Whether a tactic is played in it that the seller can know of."""


@dataclass(frozen=True, slots=True)
class Moment:
    """How everything stood after a turn, and what that turn had added."""

    state: State
    """For looking at only."""
    turn: int
    side: Side
    before: Reach
    """The ledger before it: where in each list what it added begins."""
    ledger: Ledger
    """All of it when the talk is over, else as far as it may be shown."""
    concessions: tuple[Concession, ...]
    pressure: tuple[PressureEntry, ...]
    ended: Ended | None
    """How the talk ended, when this was its last turn."""
    voiced: str
    """Who found the words, where a model was asked; else empty."""


class Past:
    """The turns of a transcript, read one after another by :meth:`read_on` until it is :attr:`whole`.

    What has been read may be looked at while another thread reads on.
    """

    def __init__(self, transcript: Transcript) -> None:
        self.name = transcript.name
        self.header: Header = transcript.header
        self.events: list[Event] = effective(transcript.events)
        """Those that still count."""
        self.spoken: list[Said] = [event for event in self.events if isinstance(event, Said)]
        self.over = any(isinstance(event, Ended) for event in self.events)
        """Whether the talk has ended, so that nobody can take it up again."""
        self.turns: list[Turn] = []
        """What has been read of it."""
        self.whole = False
        self.last = self._start()
        """How everything stands after what has been read."""
        self._ends: list[int] = []
        """The number of events up to and with each turn."""
        self._step = max(KEPT_EVERY, len(self.spoken) // MOST_KEPT)
        self._kept: list[State] = [self._start()]
        """The state before the first turn, and after each ``_step`` of them."""
        self._at = self._start()
        """The state that was looked at last."""
        self._next = 0
        """The place of the event that is read next."""

    def _start(self) -> State:
        return State(self.header.scenario, self.header.seed, self.header.level)

    def read_on(self) -> None:
        """Read on for some turns. Raises :class:`TranscriptError` for events that can't follow."""
        until = len(self.turns) + AT_A_TIME
        try:
            while self._next < len(self.events) and len(self.turns) < until:
                self._read(self.events[self._next])
        except (ValueError, ArithmeticError) as error:
            raise TranscriptError(
                f"{self.name}: the events do not follow from each other: {error}"
            ) from error
        self.whole = self._next == len(self.events)

    def _read(self, event: Event) -> None:
        self._next += 1
        if not isinstance(event, Said):
            apply(self.last, event)
            return
        before = Reach.of(self.ledger(self.last))
        apply(self.last, event)
        presses = len(self.ledger(self.last).pressure.entries) > before.pressure
        offers = self.last.utterances[-1].reading.offer is not None
        self._ends.append(self._next)
        if len(self._ends) % self._step == 0:
            self._kept.append(copied(self.last))
        self.turns.append(Turn(before, offers, presses))

    def at(self, turn: int) -> Moment:
        """How everything stood after a turn that has been read."""
        state = self._state(turn)
        before, ledger = self.turns[turn - 1].before, self.ledger(state)
        return Moment(
            state=state,
            turn=turn,
            side=self.spoken[turn - 1].speaker,
            before=before,
            ledger=ledger,
            concessions=tuple(ledger.concessions.entries[before.concessions :]),
            pressure=tuple(ledger.pressure.entries[before.pressure :]),
            ended=self.last.ended if self.whole and turn == len(self.spoken) else None,
            voiced=voiced(self.spoken[turn - 1]),
        )

    def ledger(self, state: State) -> Ledger:
        """The ledger at a moment, as far as it may be seen."""
        return state.ledger if self.over else state.shown

    def _state(self, turn: int) -> State:
        """The state after a turn: on from the last one looked at, or from the nearest that was kept."""
        nearest = turn // self._step
        if not nearest * self._step <= len(self._at.utterances) <= turn:
            self._at = copied(self._kept[nearest])
        done = len(self._at.utterances)
        for event in self.events[self._ends[done - 1] if done else 0 : self._ends[turn - 1]]:
            apply(self._at, event)
        return self._at

    def next_where(self, turn: int, step: int, wanted: Callable[[Turn], bool]) -> int | None:
        """The next turn from here, forward (1) or back (−1), that is wanted."""
        places = range(turn, len(self.turns)) if step > 0 else range(turn - 2, -1, -1)
        return next((place + 1 for place in places if wanted(self.turns[place])), None)

    def sellers_turn(self, turn: int) -> int | None:
        """The same turn if the seller speaks in it, or else the seller's next one."""
        after = enumerate(self.spoken[turn - 1 :], start=turn)
        return next((number for number, said in after if said.speaker is Side.SELLER), None)

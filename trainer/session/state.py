"""The state of a session: a fold over its events (DESIGN §3)."""

from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple, assert_never

from trainer.buyer.hearing import hear
from trainer.buyer.impression import Impression
from trainer.buyer.mind import Mind
from trainer.ledger.heard import Heard
from trainer.ledger.ledger import Ledger
from trainer.ledger.setting import Setting, Utterance
from trainer.ledger.understood import EmpathyEntry, Result
from trainer.negotiation.acts import PRESSURE
from trainer.negotiation.issues import Package, Side
from trainer.negotiation.moves import Move, MoveKind
from trainer.negotiation.reading import Reading
from trainer.perception.context import Context
from trainer.scenario.scenario import Scenario
from trainer.session.checking import misfit, reckonable
from trainer.session.effective import effective
from trainer.session.events import (
    Corrected,
    Ended,
    EndReason,
    Event,
    Failed,
    Hinted,
    Moved,
    Note,
    Other,
    Partial,
    Prepared,
    Rated,
    Said,
    Undone,
)
from trainer.session.shown import Shown
from trainer.session.words import plainly, reading_of

END_REASONS = {
    MoveKind.CONFIRM: EndReason.AGREED,
    MoveKind.WALK_AWAY: EndReason.BUYER_WALKED,
    MoveKind.ADJOURN: EndReason.ADJOURNED,
    MoveKind.FAREWELL: EndReason.SELLER_WALKED,
}


class Stood(NamedTuple):
    """Where the seller was before a line of its own."""

    on_table: Package
    firm: Package
    """Without what hangs on a condition."""
    agreed: Package | None


class State:
    """Everything about a session at one moment."""

    def __init__(self, scenario: Scenario, seed: int, level: int) -> None:
        self.scenario = scenario
        self.seed = seed
        self.level = level
        self.mind = Mind(scenario.for_buyer, seed, level)
        self.ledger = Ledger(Setting.of(scenario, self.mind.persona))
        self.utterances: list[Utterance] = []
        self.prepared: Prepared | None = None
        self.rated: Rated | None = None
        self.notes: list[str] = []
        self.hints: list[Hinted] = []
        self.ended: Ended | None = None
        self.unvoiced: Move | None = None
        """A move that has been decided and not been said yet."""
        self.before_last_line: dict[Side, Package | None] = dict.fromkeys(Side)
        """What each side had on the table before it last spoke; None before that."""
        self.heard: Impression | None = None
        """The seller's last turn, while the buyer has not decided what to answer."""
        self._shown: Shown | None = None

    @property
    def shown(self) -> Ledger:
        """The ledger as far as it may be shown while the talk goes on: without what the buyer hides."""
        if self._shown is None:
            self._shown = Shown(self.scenario, self.mind.persona)
        return self._shown.after(self.utterances)

    @property
    def turn(self) -> int:
        """The number of the next turn."""
        return len(self.utterances) + 1

    @property
    def round(self) -> int:
        """Rounds that counted so far."""
        return self.mind.rounds

    @property
    def agreed(self) -> Package | None:
        """The terms that have been agreed, confirmed or not."""
        return self.ledger.positions.agreed

    def line(self, side: Side) -> str:
        """What a side said last."""
        return next((said.text for said in reversed(self.utterances) if said.side is side), "")

    def spoken(self, side: Side, most: int | None = None) -> tuple[str, ...]:
        """What a side said, oldest first: all of it, or no more than so many of its last lines."""
        newest = (said.text for said in reversed(self.utterances) if said.side is side)
        return tuple(islice(newest, most))[::-1]

    def recent(self, most: int) -> tuple[Utterance, ...]:
        """What both sides said last, oldest first."""
        return tuple(self.utterances[-most:])

    def context(self) -> Context:
        """What a reader has to know to understand the seller's next line."""
        positions = self.ledger.positions
        last, own = positions.last[Side.BUYER], positions.last[Side.SELLER]
        move = self.mind.last_move
        return Context(
            speaker=Side.SELLER,
            standing=dict(positions.standing),
            proposed=last.offer if last else None,
            made=own.offer if own else None,
            heard=plainly(move, self.scenario.for_buyer) if move else "",
            asked=move.asks[0] if move and move.asks else None,
            wished=positions.agreed is not None and positions.pending[Side.BUYER] is not None,
            agreed=positions.agreed is not None,
            insisted=positions.insisted(Side.BUYER) is not None,
        )


def fold(scenario: Scenario, seed: int, level: int, events: Iterable[Event]) -> State:
    """The state after these events."""
    state = State(scenario, seed, level)
    for event in effective(events):
        apply(state, event)
    return state


def apply(state: State, event: Event) -> None:
    """Take one event into the state. Raises ValueError for one that can't follow on it."""
    if wrong := misfit(state.scenario, state.turn, event):
        raise ValueError(wrong)
    take_in(state, event)


def take_in(state: State, event: Event) -> None:
    """The same of an event that is known to fit."""
    match event:
        case Said(speaker=Side.SELLER):
            _seller_said(state, event)
        case Said():
            _buyer_said(state, event)
        case Moved():
            state.mind.play(event.move)
            state.unvoiced = event.move
            state.heard = None
            _beat(state, event.move)
        case Ended():
            state.ended = event
        case Prepared() | Rated() | Note() | Hinted():
            _written_down(state, event)
        case Partial() | Failed() | Other() | Undone() | Corrected():
            pass
        case _:
            assert_never(event)


def _written_down(state: State, event: Prepared | Rated | Note | Hinted) -> None:
    """Take in what is kept beside the talk and changes nothing in it."""
    match event:
        case Prepared():
            state.prepared = event
        case Rated():
            state.rated = event
        case Note():
            state.notes.append(event.text)
        case Hinted():
            state.hints.append(event)
        case _:
            assert_never(event)


def ending(state: State) -> Ended:
    """How a talk ends as it stands: by the buyer's last move, or stopped.

    Agreed terms stand when a talk is stopped; anything else is unfinished.
    """
    move = state.mind.last_move
    if move is not None and move.ends and state.unvoiced is None:
        terms = dict(move.package) if move.kind is MoveKind.CONFIRM and move.package else None
        return Ended(reason=END_REASONS[move.kind], terms=terms)
    agreed = state.agreed
    reason = EndReason.AGREED if agreed is not None else EndReason.UNFINISHED
    return Ended(reason=reason, terms=dict(agreed) if agreed is not None else None)


def _seller_said(state: State, event: Said) -> None:
    reading = reckonable(state.scenario, event.reading or Reading(understood=False))
    utterance = Utterance(event.turn, Side.SELLER, event.text, reading)
    positions = state.ledger.positions
    before = Stood(positions.on_table(Side.SELLER), positions.standing[Side.SELLER], positions.agreed)
    state.before_last_line[Side.SELLER] = positions.shown(Side.SELLER)
    heard = state.ledger.record(utterance)
    state.utterances.append(utterance)
    state.heard = impression(state, utterance, heard, before)
    hear(state.mind, state.heard)


def _buyer_said(state: State, event: Said) -> None:
    move = state.unvoiced
    if move is None:
        raise ValueError(f"turn {event.turn}: the buyer speaks without having decided on a move")
    reading = reading_of(move, state.scenario.for_buyer, event.parts)
    utterance = Utterance(event.turn, Side.BUYER, event.text, reading, move)
    state.before_last_line[Side.BUYER] = state.ledger.positions.shown(Side.BUYER)
    state.ledger.record(utterance)
    state.utterances.append(utterance)
    state.unvoiced = None


def _beat(state: State, move: Move) -> None:
    if move.beat is None:
        return
    position = state.mind.beat(move.beat).position
    if position is not None and len(state.mind.played[move.beat]) == 1:
        state.ledger.pressure.stronger = position


def impression(state: State, said: Utterance, heard: Heard, before: Stood) -> Impression:
    """What the buyer makes of a turn of the seller; nothing of the seller's private numbers is in it."""
    positions = state.ledger.positions
    return Impression(
        turn=said.turn,
        text=said.text,
        reading=said.reading,
        trust=state.ledger.trust.value,
        resentment=state.ledger.resentment[Side.BUYER].value,
        standing=positions.standing[Side.BUYER],
        theirs=positions.on_table(Side.SELLER),
        theirs_before=before.on_table,
        firm_before=before.firm,
        pressure=tuple(
            entry.tactic for entry in heard.pressure if entry.felt > 0 and entry.tactic in PRESSURE
        ),
        understood=next((entry.quote for entry in heard.empathy if shows_understanding(entry)), None),
        hollow=any(entry.result is Result.HOLLOW for entry in heard.empathy),
        agreed=positions.agreed,
        taken_back=before.agreed if positions.agreed is None else None,
        withdrawn=positions.withdrawn,
        offered=said.reading.offer is not None,
        spoken_for=positions.made[Side.BUYER] > 0,
    )


def shows_understanding(entry: EmpathyEntry) -> bool:
    """Whether a move of empathy met something and went beyond courtesy."""
    return entry.result is Result.MET and entry.level is not None and entry.level >= 2

"""A talk as the debrief takes it: played here, or read from somebody else's transcript."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from trainer.debrief.sight import PRACTICE, Sight
from trainer.ledger.ledger import Ledger
from trainer.ledger.setting import Setting, Utterance
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Agenda, Package, Side
from trainer.negotiation.reading import Reading
from trainer.perception.context import Context
from trainer.perception.discovery import KNOWN, widened
from trainer.perception.reader import Reader
from trainer.perception.second import Ask, closely
from trainer.perception.text import evenly
from trainer.scenario.scenario import Scenario
from trainer.session.events import EndReason, Event, Prepared
from trainer.session.state import State, ending, fold
from trainer.session.turn import reader_for

Heard: TypeAlias = tuple[Reader, Side, str]
"""A line of somebody else's transcript, with the reader who knows what has been named by then."""


@dataclass(frozen=True, slots=True, eq=False)
class Talk:
    """Everything that a debrief is made of. Each is its own, so that what was found out of it can be kept."""

    scenario: Scenario | None
    seed: int | None
    utterances: tuple[Utterance, ...]
    ledger: Ledger
    ended: EndReason
    terms: Package | None
    """The agreed terms; None without a deal."""
    prepared: Prepared | None = None
    events: tuple[Event, ...] = ()
    """The events of a played session, for what-ifs; empty for a foreign transcript."""
    level: int = 3
    closed: bool = True
    """Whether it is over; a session that was broken off may be taken up again."""
    mode: str = PRACTICE
    """How it is played: what may be seen of it while it goes on depends on that."""

    @property
    def played(self) -> bool:
        """Whether the buyer's mind was ours, so that its feelings are known and not estimated."""
        return bool(self.events)

    @property
    def going_on(self) -> bool:
        """Whether it is a session that can be taken up again, so that the buyer's side stays hidden."""
        return not self.closed

    @property
    def sight(self) -> Sight:
        """What may be seen of it: of a foreign transcript everything that was found in its words."""
        return Sight(over=not self.going_on, mode=self.mode)

    def turns(self, side: Side) -> list[Utterance]:
        return [said for said in self.utterances if said.side is side]


def played_talk(scenario: Scenario, seed: int, level: int, events: Iterable[Event]) -> Talk:
    """The talk of a session's events. One that has not ended is unfinished, unless terms are agreed."""
    events = tuple(events)
    return talk_of(fold(scenario, seed, level, events), events)


def talk_of(state: State, events: tuple[Event, ...], mode: str = PRACTICE) -> Talk:
    """The talk that a state has come to, played in a mode. What the buyer hides is in it only at the end."""
    ended = state.ended or ending(state)
    closed = state.ended is not None
    return Talk(
        scenario=state.scenario,
        seed=state.seed,
        utterances=tuple(state.utterances),
        ledger=state.ledger if closed else state.shown,
        ended=ended.reason,
        terms=ended.terms,
        prepared=state.prepared,
        events=events,
        level=state.level,
        closed=closed,
        mode=mode,
    )


def foreign_talk(
    lines: Iterable[tuple[Side, str]],
    scenario: Scenario | None,
    *,
    trained: bool = True,
    ask: Ask | None = None,
) -> Talk:
    """The talk of somebody else's transcript: both sides are read from their words.

    Without a scenario an issue of the talk's own is known from the line on that first names it, and no line
    is read in the light of later ones. With ``ask`` a second reader has its say where the first is unsure.
    """
    if scenario is not None:
        setting = Setting.of(scenario, scenario.buyer.persona)
        return read_talk(lines, reader_for(scenario, trained=trained), setting, scenario, ask)
    readers = [Reader(Agenda(issues=KNOWN), trained=trained)]
    heard: list[Heard] = []
    for side, text in lines:
        known = readers[-1].vocabulary.agenda
        agenda = widened(known, text)
        if agenda is not known:
            readers.append(Reader(agenda, trained=trained))
        heard.append((readers[-1], side, text))
    return _read(heard, Setting.foreign(readers[-1].vocabulary.agenda), None, ask)


def read_talk(
    lines: Iterable[tuple[Side, str]],
    reader: Reader,
    setting: Setting,
    scenario: Scenario | None = None,
    ask: Ask | None = None,
) -> Talk:
    """The talk of these lines as a reader reads them, one after the other, each knowing those before it."""
    return _read([(reader, side, text) for side, text in lines], setting, scenario, ask)


def _read(heard: Iterable[Heard], setting: Setting, scenario: Scenario | None, ask: Ask | None) -> Talk:
    """The talk of these lines, each as its reader reads it."""
    ledger = Ledger(setting)
    utterances: list[Utterance] = []
    for number, (reader, side, text) in enumerate(heard, start=1):
        context = _context(ledger, utterances, side)
        reading = reader.read(text, context)
        if ask is not None:
            reading = closely(text, context, reader.vocabulary.agenda, reading, ask)
        utterances.append(Utterance(number, side, text, reading))
        ledger.record(utterances[-1])
    ended = _foreign_end(ledger, utterances)
    agreed = ledger.positions.agreed if ended is EndReason.AGREED else None
    return Talk(
        scenario=scenario,
        seed=None,
        utterances=tuple(utterances),
        ledger=ledger,
        ended=ended,
        terms=agreed,
    )


def _context(ledger: Ledger, before: list[Utterance], side: Side) -> Context:
    positions = ledger.positions
    last, own = positions.last[side.other], positions.last[side]
    heard = before[-1] if before and before[-1].side is side.other else None
    return Context(
        speaker=side,
        standing=dict(positions.standing),
        proposed=last.offer if last else None,
        made=own.offer if own else None,
        heard=evenly(heard.text) if heard else "",
        asked=spoken_of(heard.reading) if heard else None,
        agreed=positions.agreed is not None,
    )


def spoken_of(reading: Reading) -> str | None:
    """The issue that a line asks about, or the only one that it makes an offer on."""
    if reading.asked_issues:
        return reading.asked_issues[0]
    offered = list(reading.offer.terms) if reading.offer else []
    return offered[0] if len(offered) == 1 else None


def _foreign_end(ledger: Ledger, utterances: list[Utterance]) -> EndReason:
    """How a foreign talk ended, by its last words that say so."""
    for said in reversed(utterances):
        if said.reading.has(Act.WALK_AWAY):
            left = {Side.SELLER: EndReason.SELLER_WALKED, Side.BUYER: EndReason.BUYER_WALKED}
            return left[said.side]
        if said.reading.has(Act.ACCEPT) and ledger.positions.agreed is not None:
            return EndReason.AGREED
    return EndReason.UNFINISHED

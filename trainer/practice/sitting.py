"""A session in somebody's hands: begun, taken up, forked, looked at again."""

import secrets
from collections.abc import AsyncGenerator, Iterable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from trainer.debrief.talk import Talk, talk_of
from trainer.exchange.chain import whole
from trainer.exchange.clock import utc_now
from trainer.exchange.errors import TranscriptError
from trainer.exchange.transcript import Header, Transcript, Versions, read_transcript
from trainer.ledger.rules import RULES
from trainer.library.scenarios import LoadedScenario
from trainer.negotiation.issues import Side
from trainer.practice.speaking import let_go, model_of
from trainer.session.effective import effective
from trainer.session.events import Corrected, Event, Said, Undone
from trainer.session.second import SecondReader
from trainer.session.state import State
from trainer.session.turn import Session, reader_for
from trainer.session.voices import Fragment, Log, Voice

if TYPE_CHECKING:
    from trainer.store.store import Store

LETTERS = "abcdefghijklmnopqrstuvwxyz"
ID_LETTERS = 10


@runtime_checkable
class KeepsDrafts(Protocol):
    """A log that keeps what is typed, too, until it is said."""

    def keep_draft(self, text: str) -> None:
        """Keep what is typed and not sent yet; raises StoreError with one line for the user when it can't."""


@dataclass(slots=True)
class Sitting:
    """One session with the log that keeps it and the voice that the buyer has."""

    session: Session
    header: Header
    log: Log
    voice: Voice
    draft: str = ""
    """What had been typed and not said when it was left."""

    @property
    def state(self) -> State:
        return self.session.state

    @property
    def name(self) -> str:
        """The buyer's first name."""
        return self.header.scenario.buyer.first_name

    @property
    def over(self) -> bool:
        return self.state.ended is not None

    @property
    def owes_answer(self) -> bool:
        """Whether the buyer has a turn to take: to open, to answer, or to finish."""
        state = self.state
        waiting = state.unvoiced is not None or state.turn == 1 or state.heard is not None
        return state.ended is None and waiting

    @property
    def sellers_turn(self) -> bool:
        """Whether the next line is the seller's."""
        return not (self.over or self.owes_answer or self.owes_end)

    @property
    def owes_end(self) -> bool:
        """Whether it was broken off between the buyer's last words and the end."""
        last = self.state.mind.last_move
        return not self.over and last is not None and last.ends and self.state.unvoiced is None

    @property
    def talk(self) -> Talk:
        """The talk as the debrief takes it."""
        return talk_of(self.state, tuple(self.session.events), self.header.mode)

    def answer(self) -> AsyncGenerator[Fragment, None]:
        """The buyer's turn, fragment by fragment."""
        return self.session.answer(self.voice)

    async def let_go(self) -> None:
        """Close what is open towards an endpoint, in the event loop in which it was asked."""
        await let_go(self.voice)
        if self.session.second is not None:
            await self.session.second.close()


def begin(found: LoadedScenario, voice: Voice, *, seed: int | None, level: int, mode: str) -> Header:
    """The header of a new session; without a seed one is drawn."""
    return Header(
        session=new_id(),
        scenario=found.scenario,
        scenario_sha256=found.sha256,
        seed=seed if seed is not None else secrets.randbelow(10_000),
        level=level,
        mode=mode,
        voice=voice.name,
        model=model_of(voice),
        versions=Versions(trainer=own_version(), rules=RULES),
        started=utc_now(),
    )


def sit_down(header: Header, log: Log, voice: Voice, second: SecondReader | None = None) -> Sitting:
    """A new session that is kept by ``log``; ``second`` reads what the rules are unsure of."""
    state = State(header.scenario, header.seed, header.level)
    return Sitting(Session(state, reader_for(header.scenario), log, second=second), header, log, voice)


def sit_again(transcript: Transcript, log: Log, voice: Voice, second: SecondReader | None = None) -> Sitting:
    """A session taken up where its transcript ends.

    Raises :class:`TranscriptError` for a transcript that is not as it was written.
    """
    if transcript.broken:
        raise TranscriptError(transcript.broken[0])
    header = transcript.header
    session = Session(transcript.state(), reader_for(header.scenario), log, transcript.events, second)
    return Sitting(session, header, log, voice)


def resumed(store: "Store", session: str, voice: Voice, second: SecondReader | None = None) -> Sitting:
    """A session of the store, taken up. Raises StoreError or TranscriptError in one line."""
    log = store.resume(session)
    return sit_again(transcript_of(store, log.session), log, voice, second)


def transcript_of(store: "Store", session: str) -> Transcript:
    """A session of the store as its transcript."""
    return read_transcript(session, store.data(session))


def forked(
    store: "Store", transcript: Transcript, turn: int, voice: Voice, second: SecondReader | None = None
) -> Sitting:
    """A new session that goes on from just before a turn of the seller's, everything up to it kept.

    Raises :class:`TranscriptError` when the seller has no such turn.
    """
    kept = before(transcript, turn)
    old = transcript.header
    header = old.model_copy(
        update={
            "session": new_id(),
            "branch_of": old.session,
            "branch_turn": turn,
            "voice": voice.name,
            "model": model_of(voice),
            "versions": Versions(trainer=own_version(), rules=old.versions.rules),
            "started": utc_now(),
        }
    )
    log = store.create(header.record(), kept)
    return sit_again(transcript_of(store, header.session), log, voice, second)


def before(transcript: Transcript, turn: int) -> list[dict[str, object]]:
    """The records of everything that still counts before a turn of the seller's.

    Raises :class:`TranscriptError` for a transcript that is not as it was written, and for no such turn.
    """
    if transcript.broken:
        raise TranscriptError(transcript.broken[0])
    transcript.state()
    events = timed(transcript)
    standing = effective(events)
    turns = {event.turn for event in standing if isinstance(event, Said) and event.speaker is Side.SELLER}
    if turn not in turns:
        there = ", ".join(str(each) for each in sorted(turns)) or "none"
        raise TranscriptError(f"{transcript.name}: turn {turn} is no turn of the seller's; there are {there}")
    kept: list[Event] = []
    corrections = standing_corrections(events)
    for event in standing:
        if isinstance(event, Said) and event.turn >= turn:
            break
        kept.append(event)
        correction = corrections.get(event.turn) if isinstance(event, Said) else None
        if correction is not None and correction.reading == getattr(event, "reading", None):
            kept.append(correction)
    return [record_of(event) for event in kept]


def timed(transcript: Transcript) -> list[Event]:
    """The events of a transcript, each with the time at which it happened as it stands there."""
    times = [record.get("at") for record in transcript.records]
    return [
        event.model_copy(update={"at": at}) if isinstance(at, str) else event
        for event, at in zip(transcript.events, times, strict=True)
    ]


def standing_corrections(events: Iterable[Event]) -> dict[int, Corrected]:
    """By turn the last correction of how it was read; a turn that was taken back took its own with it."""
    found: dict[int, Corrected] = {}
    for event in events:
        if isinstance(event, Corrected):
            found[event.turn] = event
        elif isinstance(event, Undone):
            found = {turn: correction for turn, correction in found.items() if turn < event.turn}
    return found


def record_of(event: Event) -> dict[str, object]:
    """An event as a line of a transcript that is written now; one that has a time keeps it."""
    content = whole(event.model_dump(mode="json", by_alias=True, exclude_defaults=True))
    return {"at": utc_now(), "kind": event.kind, **content}


def new_id() -> str:
    """A name for a session: letters only, so that no digit in a transcript is outside its sums."""
    return "".join(secrets.choice(LETTERS) for _ in range(ID_LETTERS))


def own_version() -> str:
    try:
        return version("negotiation-trainer")
    except PackageNotFoundError:
        return "0"

"""Checking a transcript: the chain of sums, the fold, and the decisions made again (DESIGN §12)."""

from dataclasses import dataclass, field

from trainer.exchange.errors import TranscriptError
from trainer.exchange.transcript import Transcript
from trainer.negotiation.issues import Side
from trainer.session.events import Corrected, Ended, Moved, Said, Undone
from trainer.session.state import State, ending
from trainer.session.turn import Session, read_again, reader_for
from trainer.session.voices import Unkept


@dataclass(slots=True)
class Verdict:
    """What a check found: faults make it fail, notes do not."""

    faults: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def verify(transcript: Transcript) -> Verdict:
    """Check a transcript as far as the running rules allow."""
    verdict = Verdict(faults=list(transcript.broken))
    if transcript.cut:
        verdict.notes.append(transcript.cut)
    if verdict.faults:
        return verdict
    others = transcript.made_by_others
    try:
        transcript.state()
    except TranscriptError as error:
        (verdict.notes if others else verdict.faults).append(str(error))
        return verdict
    if others:
        verdict.notes.append(f"{others}, so only its sums and its fold were checked")
        return verdict
    verdict.faults += decided_otherwise(transcript)
    return verdict


def decided_otherwise(transcript: Transcript) -> list[str]:
    """Where reading the lines and deciding the moves again comes out differently."""
    header = transcript.header
    events = transcript.events
    found: list[str] = []
    replayed = Session(
        state=State(header.scenario, header.seed, header.level),
        reader=reader_for(header.scenario),
        record=Unkept(),
    )
    corrected = {event.turn for event in events if isinstance(event, Corrected)}
    for place, event in enumerate(events):
        where = f"{transcript.name}:{place + 2}"
        match event:
            case Said(speaker=Side.SELLER):
                if event.turn not in corrected and read_again(replayed, event) != event.reading:
                    found.append(f"{where}: turn {event.turn} reads differently now")
            case Moved():
                if replayed.plan() != event.move:
                    found.append(f"{where}: the buyer would decide otherwise in turn {event.turn}")
            case Ended():
                end = ending(replayed.state)
                if (event.reason, event.terms) != (end.reason, end.terms):
                    found.append(f"{where}: the talk did not end like this")
            case Undone() | Corrected():
                replayed.state = transcript.state(place + 1)
                continue
        replayed.add(event)
    return found

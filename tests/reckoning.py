"""What a store holds after a kill, and what a buyer that was never killed would have said."""

import asyncio
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from tests.playing import Shown, joined
from trainer.exchange.transcript import Transcript, read_transcript
from trainer.exchange.verify import verify
from trainer.library.phrases import phrase_texts
from trainer.library.scenarios import load_scenario
from trainer.negotiation.issues import Side
from trainer.practice.recalling import BROKEN_OFF, recalled
from trainer.practice.sitting import Sitting, sit_again, sit_down
from trainer.practice.wording import DEALING, DOES
from trainer.scenario.scenario import Scenario
from trainer.session.events import Corrected, Event, Hinted, Moved, Note, Partial, Said, Undone
from trainer.session.voices import Unkept
from trainer.store.store import Store
from trainer.voice.grammar import Grammar
from trainer.voice.phrasebook import Phrasebook

VOICE = Grammar(Phrasebook.parse(phrase_texts()))
TRAINERS_WORDS = ("read: ", "You stand at ", "It is over.", BROKEN_OFF)
"""How asides begin that are worked out anew from the talk whenever it is shown."""
READ_AS = (*DOES.values(), *DEALING.values())
"""What else such an aside says of a line: its end, where its beginning is out of view."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The session that was changed last, as the store holds it after a kill."""

    events: tuple[Event, ...]
    talk: tuple[Shown, ...]
    """What the talk says when it is taken up, an owed answer included."""
    owes: bool
    """Whether the last of it is an answer that is owed: another voice would say it otherwise."""
    voiced: tuple[str, ...]
    """All lines of the buyer, those that were taken back included, an answer that was owed, and what had
    been shown of lines that broke off.
    """
    round: int
    over: bool
    """Whether it is over once it has been taken up."""
    open: bool
    """Whether it can be taken up."""
    draft: str
    faults: tuple[str, ...]

    @property
    def said(self) -> list[str]:
        """All lines of the seller, those that were taken back included."""
        return [each.text for each in self.events if isinstance(each, Said) and each.speaker is Side.SELLER]

    @property
    def stands(self) -> str:
        """How far the last turn had come."""
        last = self.events[-1] if self.events else None
        match last:
            case Said(speaker=Side.SELLER):
                return "line kept, nothing decided"
            case Moved():
                return "move kept, no words"
            case Said():
                return "words kept"
            case _:
                return last.kind if last else "nothing"

    @property
    def prompts(self) -> tuple[str, ...]:
        """What may stand in the prompt when it is taken up."""
        return ("" if self.over else joined(self.draft), joined(self.draft))


@cache
def scenario(name: str) -> Scenario:
    return load_scenario(name)


def kept_in(home: Path) -> Kept:
    """The session that was changed last; raises whatever is wrong with the store."""
    check(home / "sessions.db")
    store = Store.open(home)
    try:
        rows = store.sessions()
        if not rows:
            return Kept((), (), owes=False, voiced=(), round=0, over=False, open=False, draft="", faults=())
        row = rows[0]
        transcript = read_transcript(row.id, store.data(row.id))
    finally:
        store.close()
    faults = list(transcript.broken)
    own = scenario(transcript.header.scenario.name)
    if transcript.header.scenario != own:
        faults.append("the scenario in the header is another one")
    transcript = replace(
        transcript, header=transcript.header.model_copy(update={"scenario": own})
    )  # one object for all sessions: its packages take longer than a talk
    faults += verify(transcript).faults
    faults += said_otherwise(transcript)
    if row.lines != len(transcript.records) + 1 or row.ended != ended(transcript):
        faults.append(f"the list says {row.lines} lines, {row.ended}; the lines say otherwise")
    events, turn = tuple(transcript.events), transcript.state().turn  # taken up, the session adds to them
    sitting = taken_up(transcript)
    return Kept(
        events=events,
        talk=tuple(talk_of(sitting)),
        owes=sitting.state.turn > turn,
        voiced=tuple(voiced_in(sitting.session.events)),
        round=sitting.state.round,
        over=sitting.over,
        open=row.ended is None,
        draft=row.draft,
        faults=tuple(faults),
    )


def talk_of(sitting: Sitting) -> Iterator[Shown]:
    """What both sides said, as the table shows it."""
    for event in recalled(sitting.session.events):
        match event:
            case Said(speaker=Side.SELLER):
                yield Shown("You", joined(event.text), whole=True)
            case Said():
                yield Shown(sitting.name, joined(event.text), whole=True)
            case Partial():
                yield Shown(sitting.name, joined(f"{event.text} …"), whole=True)
            case _:
                pass


def voiced_in(events: Sequence[Event]) -> Iterator[str]:
    """All that anybody said, and what had been shown of lines that broke off."""
    for event in events:
        if isinstance(event, Said):
            yield event.text
        elif isinstance(event, Partial):
            yield f"{event.text} …"


def check(database: Path) -> None:
    """Raises ValueError where the database is damaged."""
    if not database.exists():
        return
    with closing(sqlite3.connect(database)) as connection:
        found = connection.execute("PRAGMA integrity_check").fetchall()
    if found != [("ok",)]:
        raise ValueError(str(found))


def ended(transcript: Transcript) -> str | None:
    found = transcript.state().ended
    return found.reason.value if found is not None else None


def taken_up(transcript: Transcript) -> Sitting:
    """The session as it stands once the program has taken it up."""
    sitting = sit_again(transcript, Unkept(), VOICE)
    if sitting.owes_end:
        sitting.session.stop()
    elif sitting.owes_answer:
        asyncio.run(answered(sitting))
    return sitting


async def answered(sitting: Sitting) -> None:
    async for _ in sitting.answer():
        pass


def said_otherwise(transcript: Transcript) -> Iterator[str]:
    """Where a buyer that was never killed, told the same lines, says or decides something else."""
    told = sit_down(transcript.header, Unkept(), VOICE)
    for event in transcript.events:
        if isinstance(event, Said) and event.speaker is Side.BUYER:
            asyncio.run(answered(told)) if event.voicing is None else repeat(told, event)
            found = told.state.line(Side.BUYER)
            if found != event.text:
                yield f"turn {event.turn}: unkilled {found!r}, stored {event.text!r}"
        else:
            tell(told, event)
    kinds, kept = (
        [each.kind for each in events if not isinstance(each, Partial)]
        for events in (told.session.events, transcript.events)
    )
    if kinds[: len(kept)] != kept[: len(kinds)] or abs(len(kinds) - len(kept)) > 1:
        yield f"unkilled it would be {kinds}, stored are {kept}"


def repeat(told: Sitting, said: Said) -> None:
    """Have the buyer say what a model made of its move."""
    move = told.state.unvoiced
    assert move is not None
    told.session.add(said)
    if move.ends:
        told.session.stop()


def tell(told: Sitting, event: Event) -> None:
    """Have a session that was never killed hear and do what the user said and did."""
    session = told.session
    match event:
        case Said():
            session.hear(event.text)
        case Undone():
            session.undo()
        case Corrected():
            session.correct(event.reading)
        case Moved():
            session.decide()
        case Partial():
            pass  # its words are whole
        case _ if event.kind != "ended" or session.state.ended is None:
            session.add(event)


def lost(seen: Sequence[Shown], kept: Kept) -> Iterator[str]:
    """What was shown and is not kept. The end of a message may have been below the view."""
    notes = [f"noted: {each.text}" for each in kept.events if isinstance(each, Note)]
    hints = [f"hint: {each.text}" for each in kept.events if isinstance(each, Hinted)]
    said = {joined(text) for text in kept.said}
    everything = [*said, *(joined(text) for text in (*kept.voiced, *notes, *hints))]
    for shown in seen:
        if shown.name == "You":
            there = any(text.startswith(shown.text) for text in said)
        elif shown.name:
            there = any(joined(text).startswith(shown.text) for text in kept.voiced)
        elif shown.text.startswith("taken back: "):
            there = any(isinstance(each, Undone) for each in kept.events)
        elif shown.text.startswith("noted: "):
            there = shown.text in notes
        elif shown.text.startswith("hint: "):
            there = any(shown.text.startswith(joined(hint)) for hint in hints)
        elif not shown.whole:
            there = True  # it was whole in an earlier frame
        else:
            there = shown.text.startswith(TRAINERS_WORDS) or any(shown.text in text for text in everything)
            there |= any(shown.text in words for words in READ_AS)
        if not there:
            yield f"shown and not kept: {shown}"

"""A session of any length in a store of its own, forged as no seller would talk: for measuring only."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from trainer.exchange.chain import chained
from trainer.exchange.clock import utc_now
from trainer.exchange.transcript import read_transcript
from trainer.library.phrases import phrase_texts
from trainer.library.scenarios import LoadedScenario, open_scenario
from trainer.negotiation.issues import Side
from trainer.negotiation.moves import Move, MoveKind
from trainer.negotiation.reading import Reading
from trainer.practice.sitting import begin
from trainer.practice.taking import take_in
from trainer.session.events import Event, Moved, Said
from trainer.session.state import State
from trainer.session.turn import Session, reader_for
from trainer.store.store import Store
from trainer.voice.grammar import Grammar
from trainer.voice.phrasebook import Phrasebook

SCENARIO = "renewal-under-the-gun"
SEED, LEVEL = 7, 3


def forge(home: Path, messages: int, scenario: str = SCENARIO) -> str:
    """Put a session of about so many messages into the store of a folder; its name there."""
    found = open_scenario(scenario)
    session = Session(State(found.scenario, SEED, LEVEL), reader_for(found.scenario), lambda _event: None)
    reading = session.read("I understand that this has been hard on your team. I could do $96 a seat.")
    lines = [
        (f"Line {number}. I hear you on the outages, and on the people who took all of those calls.", reading)
        for number in range(max(messages // 2, 1))
    ]
    data = transcript(found, lines)
    store = Store.open(home)
    name = take_in(store, read_transcript("forged", data), data, imported=False)
    store.close()
    return name


def transcript(found: LoadedScenario, lines: Iterable[tuple[str, Reading]], *last: Event) -> bytes:
    """The file of a session in which the seller says these lines, with more events at the end."""
    header = begin(found, Grammar(Phrasebook.parse(phrase_texts())), seed=SEED, level=LEVEL, mode="coach")
    records: list[dict[str, object]] = [header.record()]
    for event in (*events(lines), *last):
        content = event.model_dump(mode="json", by_alias=True, exclude_defaults=True)
        records.append({"seq": len(records), "at": utc_now(), "kind": event.kind, **content})
    total, written = "", []
    for record in records:
        total = chained(total, record)
        written.append(json.dumps({**record, "sum": total}, ensure_ascii=False))
    return "".join(f"{line}\n" for line in written).encode()


def events(lines: Iterable[tuple[str, Reading]]) -> Iterator[Event]:
    """The buyer answers each line without ever moving, and has the last word."""
    move, turn = Move(kind=MoveKind.ANSWER), 1
    for said, reading in lines:
        answer = f"Answer {turn // 2}. The outages cost us a spring, and I have a board to face about it."
        yield Moved(turn=turn, move=move)
        yield Said(turn=turn, speaker=Side.BUYER, text=answer, voice="grammar")
        yield Said(turn=turn + 1, speaker=Side.SELLER, text=said, reading=reading)
        turn += 2
    yield Moved(turn=turn, move=move)
    yield Said(turn=turn, speaker=Side.BUYER, text="So where does that leave us?", voice="grammar")

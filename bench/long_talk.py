"""A session of any length in a store of its own, forged as no seller would talk: for measuring only."""

import json
from pathlib import Path

from trainer.exchange.chain import chained
from trainer.exchange.clock import utc_now
from trainer.exchange.transcript import read_transcript
from trainer.library.phrases import phrase_texts
from trainer.library.scenarios import open_scenario
from trainer.negotiation.issues import Side
from trainer.negotiation.moves import Move, MoveKind
from trainer.practice.sitting import begin
from trainer.practice.taking import take_in
from trainer.session.events import Moved, Said
from trainer.session.state import State
from trainer.session.turn import Session, reader_for
from trainer.store.store import Store
from trainer.voice.grammar import Grammar
from trainer.voice.phrasebook import Phrasebook

SCENARIO = "renewal-under-the-gun"


def forge(home: Path, messages: int, scenario: str = SCENARIO) -> str:
    """Put a session of about so many messages into the store of a folder; its name there."""
    found = open_scenario(scenario)
    voice = Grammar(Phrasebook.parse(phrase_texts()))
    header = begin(found, voice, seed=7, level=3, mode="coach")
    records: list[dict[str, object]] = [header.record()]
    session = Session(State(found.scenario, 7, 3), reader_for(found.scenario), lambda _event: None)
    reading = session.read("I understand that this has been hard on your team. I could do $96 a seat.")
    move = Move(kind=MoveKind.ANSWER)
    for number in range(max(messages // 2, 1)):
        turn = 2 * number + 1
        answer = f"Answer {number}. The outages cost us a spring, and I have a board to face about it."
        said = f"Line {number}. I hear you on the outages, and on the people who took all of those calls."
        for event in (
            Moved(turn=turn, move=move),
            Said(turn=turn, speaker=Side.BUYER, text=answer, voice="grammar"),
            Said(turn=turn + 1, speaker=Side.SELLER, text=said, reading=reading),
        ):
            content = event.model_dump(mode="json", by_alias=True, exclude_defaults=True)
            records.append({"seq": len(records), "at": utc_now(), "kind": event.kind, **content})
    last = Moved(turn=2 * max(messages // 2, 1) + 1, move=move)
    closing = Said(turn=last.turn, speaker=Side.BUYER, text="So where does that leave us?", voice="grammar")
    for event in (last, closing):
        content = event.model_dump(mode="json", by_alias=True, exclude_defaults=True)
        records.append({"seq": len(records), "at": utc_now(), "kind": event.kind, **content})
    total, lines = "", []
    for record in records:
        total = chained(total, record)
        lines.append(json.dumps({**record, "sum": total}, ensure_ascii=False))
    data = "".join(f"{line}\n" for line in lines).encode()
    store = Store.open(home)
    name = take_in(store, read_transcript("forged", data), data, imported=False)
    store.close()
    return name

"""A session written to a file, to be read, cut and changed."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema.validators import validator_for

from trainer.exchange.chain import chained
from trainer.exchange.schema import FOLDER
from trainer.exchange.transcript import Header, Versions
from trainer.exchange.writing import TranscriptFile
from trainer.ledger.rules import RULES
from trainer.library.scenarios import open_scenario
from trainer.session.events import Note, Prepared, Rated
from trainer.session.state import State
from trainer.session.turn import Session, reader_for

LINES = (
    "Hi Dana, thanks for making the time.",
    "What did the spring cost your team?",
    "The outages had one root cause, a database without a standby. It has had one since June.",
    "If you can do 36 months, I can go to $95 a seat with priority support.",
    "I could do $92 and net 45.",
)


@cache
def schema(name: str) -> Any:
    """A shipped schema, checked once, that validates documents."""
    found = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    kind = validator_for(found)
    kind.check_schema(found)
    return kind(found)


def clock() -> str:
    return "2026-01-01T00:00:00.000Z"


@pytest.fixture
def session_file(tmp_path: Path) -> Path:
    """A session of a few turns, with every kind of thing that is written beside the talk."""
    found = open_scenario("renewal-under-the-gun")
    header = Header(
        session="abcdefghij",
        scenario=found.scenario,
        scenario_sha256=found.sha256,
        seed=7,
        versions=Versions(trainer="0.1.0", rules=RULES),
        started=clock(),
    )
    path = tmp_path / "session.jsonl"
    log = TranscriptFile.create(path, header, clock=clock)
    session = Session(State(found.scenario, 7, 3), reader_for(found.scenario), log)
    session.add(Prepared(target=46000, guesses=("the outages",)))
    session.answer_silently()
    for line in LINES:
        session.hear(line)
        session.answer_silently()
    session.add(Note(text="she cares about response times"))
    session.stop()
    session.add(Rated(deal=4))
    log.close()
    return path


def rechained(records: list[dict[str, Any]]) -> bytes:
    """Records with the sums that fit them."""
    previous, lines = "", []
    for record in records:
        previous = chained(previous, {key: value for key, value in record.items() if key != "sum"})
        lines.append(json.dumps({**record, "sum": previous}))
    return ("\n".join(lines) + "\n").encode()


def records_of(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text().splitlines()]

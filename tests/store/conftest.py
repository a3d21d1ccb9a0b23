"""A store in a folder of its own, and sessions to keep in it."""

import asyncio
import json
from collections.abc import AsyncGenerator, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.speaking import Speaker
from trainer.exchange.chain import chained
from trainer.exchange.transcript import Header, Versions
from trainer.ledger.rules import RULES
from trainer.library.scenarios import open_scenario
from trainer.negotiation.issues import Side
from trainer.practice.sitting import Sitting, sit_down
from trainer.session.events import Event, Partial, Prepared
from trainer.session.voices import Cue, Fragment, Log, Part
from trainer.store.store import Store

SCENARIO = open_scenario("renewal-under-the-gun")
LINES = (
    "Hi Dana, thanks for making the time.",
    "What did the spring cost your team?",
    "If you can do 36 months, I can go to $95 a seat with priority support.",
    "/walk",
)


class Brief(Speaker):
    """A voice of two words a turn."""

    name = "brief"

    async def speak(self, cue: Cue) -> AsyncGenerator[Fragment, None]:
        yield Fragment(f"{cue.move.kind} {cue.turn}", Part.ANSWER)


class Forgetful:
    """A log that keeps nothing."""

    def __call__(self, event: Event) -> None:
        pass

    def hold(self, event: Partial) -> None:
        raise AssertionError(f"this voice repeats itself, nothing has to be held: {event}")

    def close(self) -> None:
        pass


class Ticking:
    """A clock on which every look is a second later."""

    def __init__(self) -> None:
        self.seconds = 0

    def __call__(self) -> str:
        self.seconds += 1
        return (
            f"2026-01-01T{self.seconds // 3600:02}:{self.seconds // 60 % 60:02}:{self.seconds % 60:02}.000Z"
        )


def header(session: str = "abcdefghij", **changes: Any) -> Header:
    """The header of a session."""
    values: dict[str, Any] = {
        "session": session,
        "scenario": SCENARIO.scenario,
        "scenario_sha256": SCENARIO.sha256,
        "seed": 7,
        "voice": "brief",
        "versions": Versions(trainer="0.1.0", rules=RULES),
        "started": "2026-01-01T00:00:00.000Z",
    }
    return Header(**{**values, **changes})


def go_on(sitting: Sitting, lines: Sequence[str] = LINES) -> Sitting:
    """Play from where a session stands to the end of the lines or of the talk."""
    if not sitting.session.events:
        sitting.session.add(Prepared(target=46000, guesses=("the outages",)))
    if sitting.owes_end:
        sitting.session.stop()
    if sitting.owes_answer:
        answer(sitting)
    for line in lines[len(sitting.state.spoken(Side.SELLER)) :]:
        if sitting.over:
            break
        sitting.session.hear(line)
        answer(sitting)
    return sitting


def answer(sitting: Sitting) -> None:
    """The buyer's turn."""

    async def whole() -> None:
        async for _ in sitting.answer():
            pass

    asyncio.run(whole())


def played(log: Log, head: Header | None = None, lines: Sequence[str] = LINES) -> Sitting:
    """A session played into a log."""
    return go_on(sit_down(head or header(), log, Brief()), lines)


def rechained(records: Sequence[dict[str, Any]]) -> bytes:
    """Records with the sums that fit them, a line each."""
    previous, lines = "", []
    for record in records:
        previous = chained(previous, {key: record[key] for key in record if key != "sum"})
        lines.append(json.dumps({**record, "sum": previous}))
    return ("\n".join(lines) + "\n").encode()


def records_of(data: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in data.decode().splitlines()]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def store(home: Path) -> Iterator[Store]:
    opened = Store.open(home, Ticking())
    yield opened
    opened.close()

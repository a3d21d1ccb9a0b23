"""A line that the reader is unsure of, read again by a second one: kept with the line, never asked twice."""

import asyncio
from pathlib import Path

import pytest

from tests.reading import Knowing
from trainer.exchange.transcript import Header, Versions, read_transcript
from trainer.exchange.verify import verify
from trainer.exchange.writing import TranscriptFile
from trainer.ledger.rules import RULES
from trainer.library.scenarios import open_scenario
from trainer.negotiation.acts import Act
from trainer.session.events import Said
from trainer.session.state import State
from trainer.session.turn import Session, reader_for
from trainer.session.voices import Log, Unkept

FOUND = open_scenario("renewal-under-the-gun")
DOUBTFUL = "the weeks in spring, your people, every single morning of it"
PLAIN = "/offer price=95"


def session(second: Knowing | None, log: Log | None = None) -> Session:
    state = State(FOUND.scenario, 7, 3)
    made = Session(state, reader_for(FOUND.scenario), log or Unkept(), second=second)
    made.answer_silently()
    return made


async def test_its_say_counts_and_is_kept_with_the_line() -> None:
    second = Knowing({DOUBTFUL: (Act.ACKNOWLEDGE,)})
    talk = session(second)
    reading = await talk.read_closely(DOUBTFUL)
    assert [found.act for found in reading.acts] == [Act.ACKNOWLEDGE]
    talk.hear(DOUBTFUL)
    assert talk.state.utterances[-1].reading == reading, "the line counts as it was read last"
    assert len(second.asked) == 1
    said = talk.events[-1]
    assert isinstance(said, Said)
    assert said.reading is not None
    assert said.reading.second is not None
    assert said.reading.second.model == "second-model"


async def test_it_is_asked_once_about_a_line_and_never_about_a_command() -> None:
    second = Knowing({DOUBTFUL: (Act.ACKNOWLEDGE,)})
    talk = session(second)
    for _ in range(3):
        await talk.read_closely(DOUBTFUL)
    await talk.read_closely(PLAIN)
    assert [passage.text for passage in second.asked] == [DOUBTFUL]


async def test_who_is_silent_is_not_asked_again_until_the_talk_goes_on() -> None:
    second = Knowing({DOUBTFUL: None})
    talk = session(second)
    for _ in range(2):
        await talk.read_closely(DOUBTFUL)
    assert len(second.asked) == 1
    talk.hear(DOUBTFUL)
    talk.answer_silently()
    await talk.read_closely(DOUBTFUL)
    assert len(second.asked) == 2


async def test_one_that_is_silent_leaves_the_reading_and_nobody_does_too() -> None:
    talk = session(Knowing({DOUBTFUL: None}))
    assert await talk.read_closely(DOUBTFUL) == talk.read(DOUBTFUL)
    alone = session(None)
    assert await alone.read_closely(DOUBTFUL) == alone.read(DOUBTFUL)


async def test_an_answer_that_comes_when_the_session_has_gone_on_counts_for_nothing() -> None:
    gate = asyncio.Event()
    talk = session(Knowing({DOUBTFUL: (Act.ACKNOWLEDGE,)}, gate))
    waiting = asyncio.create_task(talk.read_closely(DOUBTFUL))
    await asyncio.sleep(0)
    talk.hear("Good morning, Dana.")
    gate.set()
    assert (await waiting).second is None


@pytest.mark.parametrize("forged", [False, True])
async def test_a_transcript_is_verified_with_what_was_said_then(tmp_path: Path, forged: bool) -> None:
    path = tmp_path / "talk.jsonl"
    header = Header(
        session="abcdefghij",
        scenario=FOUND.scenario,
        scenario_sha256=FOUND.sha256,
        seed=7,
        voice="none",
        versions=Versions(trainer="0", rules=RULES),
        started="2026-01-01T00:00:00.000Z",
    )
    log = TranscriptFile.create(path, header)
    talk = session(Knowing({DOUBTFUL: (Act.ACKNOWLEDGE, Act.GUILT)}), log)
    reading = await talk.read_closely(DOUBTFUL)
    if forged:
        reading = reading.model_copy(update={"acts": reading.acts[:1]})
    talk.hear(DOUBTFUL, reading)
    talk.answer_silently()
    talk.stop()
    log.close()
    transcript = read_transcript(str(path), path.read_bytes())
    kept = next(event for event in transcript.events if isinstance(event, Said) and event.reading)
    assert kept.reading == reading
    faults = verify(transcript).faults
    assert bool(faults) is forged
    if forged:
        assert "turn 2 reads differently now" in faults[0]

"""Whole sessions against an endpoint that goes wrong in every known way: none is lost, none is spoilt."""

import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.endpoint import POSITIONED, At, Row
from tests.endpoint import Endpoint as Server
from tests.rehearsing import GRAMMAR, KEY, NAMES, TALK, Played, Script, means, play, scenario, wordless
from trainer.debrief.report import report
from trainer.debrief.talk import talk_of
from trainer.exchange.transcript import Header, Versions, read_transcript
from trainer.exchange.verify import verify
from trainer.exchange.writing import TranscriptFile
from trainer.ledger.rules import RULES
from trainer.negotiation.issues import Side
from trainer.session.events import EndReason
from trainer.voice.faults import Fault
from trainer.voice.llm import Llm

SOON, PATIENT = 0.15, 60.0
"""Seconds that a sentence is waited for: where the endpoint hangs, and where it does something else."""
SHORT = (TALK[NAMES[0]][0], TALK[NAMES[0]][3], TALK[NAMES[0]][-1])
"""What the seller says here: a question, an offer, and yes."""
HANGING = {
    Row.HALF_HEADER,
    Row.HEADERS_THEN_SILENCE,
    Row.STALL,
    Row.SLOW_LORIS,
    Row.COMMENTS_ONLY,
}
SERVERS_WORDS = ("SERVER TEXT", "Hotel", "<html", "AFTER DONE", "OTHER CHOICE", "\x1b", "\u202e", KEY)

LASTING: dict[Row, Fault] = {
    Row.LIMITED_SECONDS: Fault.RATE_LIMITED,
    Row.LIMITED_HOUR: Fault.RATE_LIMITED,
    Row.QUOTA: Fault.QUOTA,
    Row.BAD_GATEWAY_HTML: Fault.SERVER_ERROR,
    Row.UNAVAILABLE: Fault.SERVER_ERROR,
    Row.CONTEXT_LENGTH: Fault.TOO_LONG_REQUEST,
    Row.REQUEST_FILTERED: Fault.FILTERED,
    Row.KEY_ECHOED: Fault.KEY_REFUSED,
    Row.NO_MODEL: Fault.NO_MODEL,
    Row.TOO_LARGE: Fault.TOO_LONG_REQUEST,
    Row.REDIRECT_302: Fault.REDIRECT,
    Row.REDIRECT_307: Fault.REDIRECT,
    Row.CAPTIVE_PORTAL: Fault.NOT_A_STREAM,
    Row.EMPTY_BODY: Fault.EMPTY,
    Row.CLOSE_BEFORE_HEADERS: Fault.NO_ANSWER,
    Row.RESET_BEFORE_HEADERS: Fault.NO_ANSWER,
    Row.HALF_HEADER: Fault.SLOW,
    Row.HEADERS_THEN_SILENCE: Fault.SLOW,
    Row.CUT: Fault.CUT,
    Row.CLEAN_EOF: Fault.CUT,
    Row.RESET: Fault.CUT,
    Row.STALL: Fault.STALLED,
    Row.SLOW_LORIS: Fault.STALLED,
    Row.COMMENTS_ONLY: Fault.STALLED,
    Row.HUGE_EVENT: Fault.TOO_MUCH,
    Row.GZIP_BOMB: Fault.ENCODED,
    Row.BAD_GZIP: Fault.ENCODED,
    Row.ERROR_EVENT: Fault.ERROR_IN_STREAM,
    Row.MALFORMED_JSON: Fault.BROKEN_STREAM,
    Row.INVALID_UTF8: Fault.BROKEN_STREAM,
    Row.LONE_SURROGATE: Fault.CHARACTERS,
    Row.CONTROL_CHARACTERS: Fault.FORM,
    Row.NULL_CHOICES: Fault.BROKEN_STREAM,
    Row.NO_DELTA: Fault.BROKEN_STREAM,
    Row.EMPTY_REPLY: Fault.EMPTY,
    Row.BLANK_REPLY: Fault.EMPTY,
    Row.LENGTH: Fault.LENGTH,
    Row.FILTERED: Fault.FILTERED,
    Row.NO_END: Fault.CUT,
    Row.REFUSAL: Fault.REFUSAL,
    Row.THOUGHTS_ONLY: Fault.THOUGHTS_ONLY,
}
"""Faults that last the whole session, and by what name the transcript has them."""
PASSING: dict[Row, Fault | None] = {
    Row.LIMITED_MS: Fault.RATE_LIMITED,
    Row.SERVER_ERROR: Fault.SERVER_ERROR,
    Row.CLEAN_EOF: Fault.CUT,
    Row.EMPTY_REPLY: Fault.EMPTY,
    Row.ERROR_EVENT: Fault.ERROR_IN_STREAM,
    Row.REFUSAL: Fault.REFUSAL,
}
"""Faults of one request, after which the same line is had from the endpoint again."""
HARMLESS = (
    Row.WHOLE_JSON,
    Row.SPLIT_PACKETS,
    Row.NO_CHOICES,
    Row.TOOL_CALL,
    Row.AFTER_DONE,
    Row.TWO_CHOICES,
    Row.CRLF,
    Row.PARTS,
    Row.NULL_FINISH,
    Row.NO_DONE,
    Row.STALL_AFTER_FINISH,
    Row.OTHER_MODEL,
    Row.LONG_CONTENT_LENGTH,
)
"""What a good endpoint may do, however odd."""


@pytest.fixture
def script() -> Script:
    return Script()


@pytest.fixture
def server(script: Script) -> Iterator[Server]:
    with Server.serving(script) as running:
        yield running


def with_model(server: Server, script: Script, *, wait: float = PATIENT) -> Played:
    return play(lambda: Llm(means(server, wait=wait)), lines=SHORT, before=script.learn)


@pytest.fixture(scope="module")
def expected() -> Played:
    """The same session in the grammar's words."""
    return play(lambda: GRAMMAR, lines=SHORT)


def whole(found: Played, expected: Played) -> None:
    """It ended as it should, every turn has words, and nothing of the endpoint's own is among them."""
    assert wordless(found.session.events) == wordless(expected.session.events)
    ended = found.session.state.ended
    assert ended is not None
    assert ended.reason is EndReason.AGREED
    assert Fault.OURS not in found.faults
    said = [utterance.text for utterance in found.session.state.utterances]
    assert len(said) == len(expected.session.state.utterances)
    assert all(said)
    shown = [fragment.text for _, fragments in found.shown for fragment in fragments]
    assert " ".join(shown) == " ".join(
        utterance.text for utterance in found.session.state.utterances if utterance.side is Side.BUYER
    )
    everything = json.dumps([event.model_dump(mode="json") for event in found.session.events])
    for words in SERVERS_WORDS:
        assert words not in " ".join(shown)
        assert json.dumps(words)[1:-1] not in everything


@pytest.mark.parametrize("row", LASTING, ids=lambda row: row.name)
def test_a_fault_that_lasts_never_stops_a_session(
    server: Server, script: Script, expected: Played, row: Row
) -> None:
    server.always(row)
    found = with_model(server, script, wait=SOON if row in HANGING else PATIENT)
    whole(found, expected)
    wanted = (
        {LASTING[row], Fault.SLOW} if row in HANGING else {LASTING[row]}
    )  # on a busy machine it is late too
    assert wanted & set(found.faults)


@pytest.mark.parametrize("at", [At.START, At.END])
@pytest.mark.parametrize("row", sorted(POSITIONED & LASTING.keys()), ids=lambda row: row.name)
def test_nor_does_it_before_the_first_word_or_after_the_last(
    server: Server, script: Script, expected: Played, row: Row, at: At
) -> None:
    server.always(row, at=at)
    found = with_model(server, script, wait=SOON if row in HANGING else PATIENT)
    whole(found, expected)
    assert found.faults


@pytest.mark.parametrize("row", PASSING, ids=lambda row: row.name)
def test_after_a_fault_that_passes_the_model_speaks(
    server: Server, script: Script, expected: Played, row: Row
) -> None:
    server.fail_next(row)
    found = with_model(server, script)
    whole(found, expected)
    assert found.faults == [PASSING[row]]
    assert {said.voice for said in found.lines} == {"llm"}


@pytest.mark.parametrize("row", HARMLESS, ids=lambda row: row.name)
def test_an_odd_endpoint_is_understood(server: Server, script: Script, expected: Played, row: Row) -> None:
    server.always(row)
    found = with_model(server, script)
    whole(found, expected)
    assert found.faults == []
    assert {said.voice for said in found.lines} == {"llm"}


def test_an_endpoint_that_never_stops_is_stopped(server: Server, script: Script, expected: Played) -> None:
    server.always(Row.ENDLESS)
    found = with_model(server, script)
    whole(found, expected)
    assert found.faults


def test_a_request_is_made_again_with_less_in_it(server: Server, script: Script, expected: Played) -> None:
    server.always(Row.PICKY)
    found = with_model(server, script)
    whole(found, expected)
    assert {said.voice for said in found.lines} == {"llm"}
    assert set(found.faults) == {Fault.REFUSED_REQUEST}


def test_nobody_listens_at_the_address(script: Script, expected: Played) -> None:
    with Server.serving(script) as gone:
        pass
    gone._port = 9  # the discard port: nothing is there
    found = with_model(gone, script)
    whole(found, expected)
    talk = talk_of(found.session.state, tuple(found.session.events), "practice")
    assert report(talk, speak=lambda _cue: "").scores.outcome is not None
    assert found.faults[0] == Fault.NO_ANSWER
    assert {said.voice for said in found.lines} == {"grammar"}


@pytest.mark.parametrize("row", [Row.KEY_ECHOED, Row.GOOD, Row.ERROR_EVENT])
def test_the_key_is_in_no_file_and_in_no_log(
    server: Server, script: Script, row: Row, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="trainer")
    server.always(row)
    found = with_model(server, script)
    assert all(request.headers["authorization"] == f"Bearer {KEY}" for request in server.requests)
    header = Header(
        session="abcdefghij",
        scenario=scenario(NAMES[0]),
        scenario_sha256="",
        seed=7,
        voice="llm",
        model="test-model",
        versions=Versions(trainer="0", rules=RULES),
        started="",
    )
    log = TranscriptFile.create(tmp_path / "t.jsonl", header)
    for event in found.session.events:
        log(event)
    log.close()
    data = (tmp_path / "t.jsonl").read_bytes()
    assert KEY.encode() not in data
    assert KEY[:12].encode() not in data
    assert KEY not in caplog.text
    assert verify(read_transcript("t", data)).faults == []


def test_a_model_that_says_the_key_is_not_heard(server: Server, script: Script, expected: Played) -> None:
    script.line = f"My key is {KEY}. You are welcome to {KEY[3:]}."
    found = play(lambda: Llm(means(server)), lines=SHORT)
    whole(found, expected)
    assert {said.voice for said in found.lines} == {"grammar"}

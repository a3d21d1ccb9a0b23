"""The way to a model, against a server that goes wrong in every known way."""

import asyncio
import logging
import os
import socket
import subprocess
import sys
import time
import traceback
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing, asynccontextmanager
from threading import Event
from typing import Any

import httpx2
import pytest
from pydantic import SecretStr

from tests import endpoint as fake
from tests.endpoint import At, Row
from trainer.voice.endpoint import lookup
from trainer.voice.endpoint.address import Endpoint
from trainer.voice.endpoint.client import Client
from trainer.voice.endpoint.door import Door, own_settings
from trainer.voice.endpoint.wire import Delta, Finish
from trainer.voice.faults import Fault, VoiceError
from trainer.voice.prompt.prompting import Message

KEY = SecretStr("sk-canary-0123456789")
LINE = "We could do 42,000 if you include support."
ASK: list[Message] = [{"role": "system", "content": "You are Dana."}, {"role": "user", "content": "Speak."}]
THEN = 1_445_412_470.0
"""Ten seconds before the date that the server names."""


def reply(_messages: list[dict[str, str]]) -> str:
    return LINE


@pytest.fixture
def server() -> Iterator[fake.Endpoint]:
    with fake.Endpoint.serving(reply) as running:
        yield running


@asynccontextmanager
async def speaking(
    server: fake.Endpoint, model: str | None = "test-model", key: SecretStr | None = KEY
) -> AsyncIterator[Client]:
    client = Client(Endpoint.of(server.url, key, model), clock=lambda: THEN)
    try:
        yield client
    finally:
        await client.close()


async def told(client: Client, *, lean: bool = False) -> tuple[str, Finish | VoiceError | None]:
    """The words that came, and how it ended."""
    text, end = "", None
    try:
        async with asyncio.timeout(20), aclosing(client.stream(ASK, most_tokens=120, lean=lean)) as pieces:
            async for piece in pieces:
                assert end is None, "a Finish is the last"
                if isinstance(piece, Delta):
                    text += piece.text
                else:
                    end = piece
    except VoiceError as error:
        return text, error
    return text, end


async def outcome(server: fake.Endpoint) -> tuple[str, Fault | str, float | None]:
    async with speaking(server) as client:
        text, end = await told(client)
    if isinstance(end, VoiceError):
        return text, end.fault, end.retry_after
    assert end is not None
    return text, end.reason, None


async def test_a_line_comes_word_by_word_with_its_cost(server: fake.Endpoint) -> None:
    async with speaking(server) as client, aclosing(client.stream(ASK, most_tokens=120)) as pieces:
        found = [piece async for piece in pieces]
    assert [piece.text for piece in found if isinstance(piece, Delta)] == fake.words(LINE)
    assert found[-1] == Finish("stop", "test-model", 4, 8)
    (request,) = server.requests
    assert request.json == {
        "model": "test-model",
        "messages": ASK,
        "stream": True,
        "stream_options": {"include_usage": True},
        "max_tokens": 120,
        "temperature": 0.7,
    }


async def test_a_request_says_what_it_must_and_no_more(server: fake.Endpoint) -> None:
    async with speaking(server) as client:
        await told(client)
        await client.models()
    line, listing = server.requests
    assert line.headers == {
        "host": f"127.0.0.1:{server.port}",
        "accept": "application/json",
        "content-type": "application/json",
        "content-length": str(len(line.body)),
        "x-stainless-raw-response": "stream",
        "accept-encoding": "identity",
        "user-agent": "negotiation-trainer",
        "authorization": "Bearer sk-canary-0123456789",
    }
    assert listing.method == "GET"
    assert set(listing.headers) <= set(line.headers)


async def test_without_a_key_a_harmless_word_is_sent(server: fake.Endpoint) -> None:
    async with speaking(server, key=None) as client:
        await told(client)
    assert server.requests[0].headers["authorization"] == "Bearer none"


async def test_a_lean_request_has_nothing_that_could_be_refused(server: fake.Endpoint) -> None:
    server.always(Row.PICKY)
    async with speaking(server) as client:
        _, refused = await told(client)
        assert isinstance(refused, VoiceError)
        assert refused.fault is Fault.REFUSED_REQUEST
        assert await told(client, lean=True) == (LINE, Finish("stop", "test-model", None, None))
    assert set(server.requests[1].json) == {"model", "messages", "stream"}


async def test_half_characters_do_not_stop_a_request(server: fake.Endpoint) -> None:
    async with speaking(server) as client:
        ask: list[Message] = [{"role": "user", "content": "a\ud800b"}]
        async with aclosing(client.stream(ask, most_tokens=9)) as pieces:
            assert [piece async for piece in pieces]
    assert server.requests[0].json["messages"] == [{"role": "user", "content": "a?b"}]


@pytest.mark.parametrize(
    ("row", "fault", "wait"),
    [
        (Row.LIMITED_MS, Fault.RATE_LIMITED, 0.05),
        (Row.LIMITED_SECONDS, Fault.RATE_LIMITED, 4),
        (Row.LIMITED_HOUR, Fault.RATE_LIMITED, 3600),
        (Row.LIMITED_NONSENSE, Fault.RATE_LIMITED, None),
        (Row.LIMITED_DATE, Fault.RATE_LIMITED, 10),
        (Row.LIMITED_PAST, Fault.RATE_LIMITED, 0),
        (Row.QUOTA, Fault.QUOTA, None),
        (Row.NO_CREDIT, Fault.QUOTA, None),
        (Row.SERVER_ERROR, Fault.SERVER_ERROR, None),
        (Row.BAD_GATEWAY_HTML, Fault.SERVER_ERROR, None),
        (Row.UNAVAILABLE, Fault.SERVER_ERROR, 7),
        (Row.OVERLOADED, Fault.SERVER_ERROR, None),
        (Row.LONG_ERROR, Fault.SERVER_ERROR, None),
        (Row.CONTEXT_LENGTH, Fault.TOO_LONG_REQUEST, None),
        (Row.TOO_LARGE, Fault.TOO_LONG_REQUEST, None),
        (Row.REQUEST_FILTERED, Fault.FILTERED, None),
        (Row.KEY_ECHOED, Fault.KEY_REFUSED, None),
        (Row.FORBIDDEN, Fault.KEY_REFUSED, None),
        (Row.NO_MODEL, Fault.NO_MODEL, None),
        (Row.WRONG_ADDRESS, Fault.NOT_A_STREAM, None),
        (Row.REDIRECT_302, Fault.REDIRECT, None),
        (Row.REDIRECT_307, Fault.REDIRECT, None),
        (Row.CAPTIVE_PORTAL, Fault.NOT_A_STREAM, None),
        (Row.EMPTY_BODY, Fault.EMPTY, None),
        (Row.CLOSE_BEFORE_HEADERS, Fault.NO_ANSWER, None),
        (Row.RESET_BEFORE_HEADERS, Fault.NO_ANSWER, None),
        (Row.GZIP_BOMB, Fault.ENCODED, None),
        (Row.BAD_GZIP, Fault.ENCODED, None),
        (Row.GZIP_ERROR, Fault.RATE_LIMITED, 4),
        (Row.EMPTY_REPLY, Fault.EMPTY, None),
        (Row.THOUGHTS_ONLY, Fault.THOUGHTS_ONLY, None),
    ],
)
async def test_an_answer_without_words_is_a_fault_by_name(
    server: fake.Endpoint, row: Row, fault: Fault, wait: float | None
) -> None:
    server.fail_next(row)
    assert await outcome(server) == ("", fault, wait)
    assert len(server.requests) == 1, "nothing is tried twice"


CUT_AT = {At.START: "", At.MIDDLE: "We could do 42,000", At.END: LINE}


@pytest.mark.parametrize("at", list(At))
@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (Row.CUT, Fault.CUT),
        (Row.CLEAN_EOF, Fault.CUT),
        (Row.RESET, Fault.CUT),
        (Row.ENDLESS, Fault.TOO_MUCH),
        (Row.HUGE_EVENT, Fault.TOO_MUCH),
        (Row.ERROR_EVENT, Fault.ERROR_IN_STREAM),
        (Row.MALFORMED_JSON, Fault.BROKEN_STREAM),
        (Row.INVALID_UTF8, Fault.BROKEN_STREAM),
        (Row.NULL_CHOICES, Fault.BROKEN_STREAM),
        (Row.NO_DELTA, Fault.BROKEN_STREAM),
        (Row.NAN, Fault.BROKEN_STREAM),
        (Row.REFUSAL, Fault.REFUSAL),
    ],
)
async def test_a_stream_that_goes_wrong_is_a_fault_after_the_words_before_it(
    server: fake.Endpoint, row: Row, at: At, fault: Fault
) -> None:
    server.fail_next(row, at=at)
    text, found, wait = await outcome(server)
    assert (found, wait) == (_at_start(row, fault) if at is At.START else fault, None)
    if row is Row.ENDLESS:
        assert text.startswith(CUT_AT[at] + " and so on")
    elif row is Row.RESET:
        assert CUT_AT[at].startswith(text), "a reset may overtake what was sent before it"
    else:
        assert text == CUT_AT[at]


def _at_start(row: Row, fault: Fault) -> Fault:
    """Before anything has come a cut is no answer, and an end is emptiness."""
    return {Row.CUT: Fault.NO_ANSWER, Row.RESET: Fault.NO_ANSWER, Row.CLEAN_EOF: Fault.EMPTY}.get(row, fault)


@pytest.mark.parametrize(
    ("row", "words", "reason"),
    [
        (Row.GOOD, LINE, "stop"),
        (Row.WHOLE_JSON, LINE, "stop"),
        (Row.LONG_CONTENT_LENGTH, LINE, "stop"),
        (Row.SPLIT_PACKETS, LINE, "stop"),
        (Row.LONE_SURROGATE, LINE.replace("000 if", "000 \ufffd if"), "stop"),
        (Row.NO_CHOICES, LINE, "stop"),
        (Row.BLANK_REPLY, " \n\n", Fault.EMPTY),
        (Row.LENGTH, LINE, "length"),
        (Row.FILTERED, LINE, Fault.FILTERED),
        (Row.NO_END, LINE, Fault.CUT),
        (Row.AFTER_DONE, LINE, "stop"),
        (Row.NO_BLANK_LINE, f"{LINE} at last", "stop"),
        (Row.TOOL_CALL, LINE, "stop"),
        (Row.TWO_CHOICES, LINE, "stop"),
        (Row.CRLF, LINE, "stop"),
        (Row.PARTS, LINE, "stop"),
        (Row.NULL_FINISH, LINE, "stop"),
        (Row.NO_DONE, LINE, "stop"),
        (Row.STALL_AFTER_FINISH, LINE, "stop"),
    ],
)
async def test_what_is_odd_about_a_stream_is_read_as_it_is_meant(
    server: fake.Endpoint, row: Row, words: str, reason: str
) -> None:
    server.fail_next(row)
    assert await outcome(server) == (words, reason, None)


async def test_control_characters_are_words_for_the_guard_to_judge(server: fake.Endpoint) -> None:
    server.fail_next(Row.CONTROL_CHARACTERS)
    text, reason, _ = await outcome(server)
    assert reason == "stop"
    assert "\x1b]52" in text
    assert "\0" not in text


async def test_the_model_that_spoke_is_told(server: fake.Endpoint) -> None:
    server.fail_next(Row.OTHER_MODEL)
    async with speaking(server) as client:
        _, end = await told(client)
    assert isinstance(end, Finish)
    assert end.model == "another-model-0613"


@pytest.mark.parametrize(
    ("row", "at"),
    [
        (Row.HALF_HEADER, None),
        (Row.HEADERS_THEN_SILENCE, None),
        (Row.STALL, At.START),
        (Row.STALL, At.MIDDLE),
        (Row.STALL, At.END),
        (Row.SLOW_LORIS, At.MIDDLE),
        (Row.COMMENTS_ONLY, At.START),
    ],
)
async def test_who_stops_waiting_closes_the_connection_at_once(
    server: fake.Endpoint, row: Row, at: At | None
) -> None:
    server.fail_next(row, at=at)
    text = ""
    async with speaking(server) as client:
        await client.ready()

        async def listen() -> None:
            nonlocal text
            async with aclosing(client.stream(ASK, most_tokens=9)) as pieces:
                async for piece in pieces:
                    assert isinstance(piece, Delta)
                    text += piece.text

        with pytest.raises(TimeoutError):
            await asyncio.wait_for(listen(), 0.3)
        stopped = time.monotonic()
        (request,) = server.requests
        assert await asyncio.to_thread(request.over.wait, 5)
        assert request.left_at is not None
        assert request.left_at - stopped < 0.5
        assert text == (CUT_AT[at] if at is not None else "")
        assert (await told(client))[0] == LINE, "the next line is on a connection of its own"


async def test_who_leaves_early_closes_the_connection_at_once(server: fake.Endpoint) -> None:
    server.fail_next(Row.STALL, at=At.MIDDLE)
    async with speaking(server) as client:
        async with aclosing(client.stream(ASK, most_tokens=9)) as pieces:
            assert await anext(pieces) == Delta("We")
        (request,) = server.requests
        assert await asyncio.to_thread(request.over.wait, 5)
        assert request.left_at is not None


async def test_a_refusal_that_stalls_is_known_by_its_status(server: fake.Endpoint) -> None:
    server.fail_next(Row.STALLED_ERROR)
    began = time.monotonic()
    assert await outcome(server) == ("", Fault.RATE_LIMITED, 4)
    assert time.monotonic() - began < 5


async def test_no_more_of_a_refusal_is_read_than_tells_its_kind(server: fake.Endpoint) -> None:
    server.fail_next(Row.LONG_ERROR)
    began = time.monotonic()
    assert await outcome(server) == ("", Fault.SERVER_ERROR, None)
    assert time.monotonic() - began < 0.9, "it is not read until time is up"


async def test_nothing_goes_to_another_host() -> None:
    door = Door(Endpoint.of("https://models.example.com/v1", KEY), lambda: THEN, ())
    for address in (
        *("http://models.example.com/v1", "https://models.example.com:8443/v1", "https://example.com/v1"),
        "https://models.example.com.evil.com/v1",
    ):
        request = httpx2.Request("POST", address)
        with pytest.raises(VoiceError) as caught:
            await door.before(request)
        assert caught.value.fault is Fault.REDIRECT
        assert "authorization" not in request.headers
    own = httpx2.Request("POST", "https://models.example.com/v1/chat/completions")
    await door.before(own)
    assert own.headers["authorization"] == "Bearer sk-canary-0123456789"


async def test_lines_one_after_another_share_a_connection(server: fake.Endpoint) -> None:
    async with speaking(server) as client:
        for _ in range(3):
            await told(client)
        await client.models()
    assert {request.connection for request in server.requests} == {1}


async def test_a_bomb_is_not_unpacked(server: fake.Endpoint) -> None:
    server.fail_next(Row.GZIP_BOMB)
    async with speaking(server) as client:
        await told(client)  # to have everything imported
        server.fail_next(Row.GZIP_ERROR)
        began = time.process_time()
        await told(client)
        assert time.process_time() - began < 1


async def test_the_models_are_listed_and_the_first_that_talks_is_taken_once() -> None:
    with fake.Endpoint.serving(reply, models=("nomic-embed-text", "llama:8b", "other")) as server:
        async with speaking(server, model=None) as client:
            assert await client.models() == ("nomic-embed-text", "llama:8b", "other")
            for _ in range(2):
                await told(client)
    assert [request.json["model"] for request in server.lines] == ["llama:8b", "llama:8b"]
    assert len(server.requests) == 4


async def test_an_endpoint_without_models_has_no_line() -> None:
    with fake.Endpoint.serving(reply, models=()) as server:
        async with speaking(server, model=None) as client:
            text, end = await told(client)
    assert isinstance(end, VoiceError)
    assert (text, end.fault) == ("", Fault.NO_MODEL)


async def test_the_list_of_models_has_faults_too(unused_tcp_port: int) -> None:
    with fake.Endpoint.serving(reply, key="another") as server:
        async with speaking(server) as client:
            with pytest.raises(VoiceError) as caught:
                await client.models()
    assert caught.value.fault is Fault.KEY_REFUSED
    client = Client(Endpoint.of(f"http://127.0.0.1:{unused_tcp_port}/v1"))
    with pytest.raises(VoiceError) as caught:
        await client.models()
    await client.close()
    assert caught.value.fault is Fault.NO_ANSWER


async def test_a_closed_client_says_so(server: fake.Endpoint) -> None:
    async with speaking(server) as client:
        pass
    with pytest.raises(RuntimeError):
        await client.models()
    await client.close()


@pytest.mark.parametrize(
    "row", [Row.KEY_ECHOED, Row.ERROR_EVENT, Row.RESET, Row.HALF_HEADER, Row.REDIRECT_307]
)
async def test_the_key_and_the_words_of_the_server_show_nowhere(
    server: fake.Endpoint, row: Row, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    for name in ("trainer", "openai", "httpx2"):
        caplog.set_level(logging.DEBUG, logger=name)
    server.fail_next(row)
    within = 1.5 if row is Row.HALF_HEADER else 20  # long enough to ask, and only one of them never answers
    seen = ""
    async with speaking(server) as client:
        await client.ready()
        try:
            async with asyncio.timeout(within), aclosing(client.stream(ASK, most_tokens=9)) as pieces:
                seen = repr([piece async for piece in pieces])
        except (VoiceError, TimeoutError) as error:
            trace = traceback.TracebackException.from_exception(error, capture_locals=True)
            seen += "".join(trace.format()) + repr(error)
        seen += repr(client) + repr(vars(client))
    seen += caplog.text + "".join(capfd.readouterr())
    assert "VoiceError" in seen or "TimeoutError" in seen
    for secret in ("sk-canary", "SERVER TEXT", "Incorrect API key"):
        assert secret not in seen


async def test_whenever_it_is_stopped_no_trace_holds_the_key(server: fake.Endpoint) -> None:
    async with speaking(server) as client:
        await told(client)
        for steps in range(12):
            line = asyncio.create_task(told(client))
            for _ in range(steps):
                await asyncio.sleep(0)
            line.cancel()
            with pytest.raises(asyncio.CancelledError) as caught:
                await line
            trace = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
            assert "sk-canary" not in "".join(trace.format()), steps


async def test_nothing_is_logged_unless_somebody_asks(
    server: fake.Endpoint, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    await outcome(server)
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]
    assert "".join(capfd.readouterr()) == ""


async def test_a_host_of_ones_own_is_not_asked_by_a_proxy(
    server: fake.Endpoint, monkeypatch: pytest.MonkeyPatch, unused_tcp_port: int
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{unused_tcp_port}")
    assert await outcome(server) == (LINE, "stop", None)


@pytest.mark.parametrize("proxy", ["nonsense://127.0.0.1:1", "http://127.0.0.1:port"])
async def test_a_proxy_that_is_none_is_no_answer(monkeypatch: pytest.MonkeyPatch, proxy: str) -> None:
    monkeypatch.setenv("HTTPS_PROXY", proxy)
    client = Client(Endpoint.of("https://models.example.com/v1", KEY, "m"))
    with pytest.raises(VoiceError) as caught:
        await client.ready()
    assert caught.value.fault is Fault.NO_ANSWER
    await client.close()


ALONE = """
import asyncio, sys
from trainer.voice.endpoint.client import Client
from trainer.voice.endpoint.door import Door
from trainer.voice.endpoint.address import Endpoint
assert "openai" not in sys.modules, "imported only when it is needed"

async def main():
    client = Client(Endpoint.of(sys.argv[1], None, "test-model"))
    async for piece in client.stream([{"role": "user", "content": "x"}], most_tokens=9):
        pass
    await client.close()

asyncio.run(main())
assert "openai" in sys.modules
"""


def test_settings_of_other_programs_change_nothing(server: fake.Endpoint) -> None:
    others = {
        "OPENAI_API_KEY": "sk-other",
        "OPENAI_ADMIN_KEY": "sk-admin",
        "OPENAI_ORG_ID": "org-other",
        "OPENAI_PROJECT_ID": "project-other",
        "OPENAI_BASE_URL": "http://127.0.0.1:1/v1",
        "OPENAI_CUSTOM_HEADERS": "X-Other: 1\nAccept: x/other\nAuthorization: Bearer sk-custom",
        "OPENAI_LOG": "debug",
    }
    command = [sys.executable, "-W", "error", "-c", ALONE, server.url]
    done = subprocess.run(command, env={**os.environ, **others}, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    (request,) = server.requests
    sent: Any = (request.headers, request.body)
    assert request.headers["authorization"] == "Bearer none"
    for other in ("other", "admin", "custom"):
        assert other not in str(sent)


def test_nobody_misses_the_settings_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    ours = {"OPENAI_API_KEY": "sk-ours", "OPENAI_BASE_URL": "http://localhost:1/v1"}
    for name, value in {**ours, "OPENAI_LOG": "debug", "OPENAI_ORG_ID": "org-other"}.items():
        monkeypatch.setenv(name, value)
    before = dict(os.environ)
    inside, leave = Event(), Event()

    def hide() -> None:
        with own_settings():
            inside.set()
            leave.wait(10)

    def hide_too() -> None:
        with own_settings():
            assert "OPENAI_LOG" not in os.environ

    with ThreadPoolExecutor() as pool:
        first = pool.submit(hide)
        assert inside.wait(10)
        second = pool.submit(hide_too)
        try:
            assert {name: os.environ.get(name) for name in ours} == ours
            assert "OPENAI_LOG" not in os.environ
        finally:
            leave.set()
        first.result()
        second.result()
    assert dict(os.environ) == before


def test_a_name_server_that_says_nothing_does_not_keep_the_loop_from_ending(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    never = Event()
    asked: list[object] = []

    def look_up(host: object, *_arguments: object, **_named: object) -> None:
        asked.append(host)
        never.wait(60)

    async def ask() -> None:
        client = Client(Endpoint.of("https://model.example/v1", KEY, "m"))
        await client.ready()
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.1), aclosing(client.stream(ASK, most_tokens=9)) as pieces:
                await anext(pieces)
        await client.close()

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    monkeypatch.setattr(lookup, "getproxies", dict)
    begun = time.perf_counter()
    try:
        asyncio.run(ask())
    finally:
        never.set()
    assert time.perf_counter() - begun < 10
    assert asked == ["model.example"]


async def test_the_server_stops_while_nobody_listens_to_it() -> None:
    with fake.Endpoint.serving(reply) as server:
        server.fail_next(Row.ENDLESS)
        client = Client(Endpoint.of(server.url, None, "test-model"))
        stream = client.stream(ASK, most_tokens=9)
        await anext(stream)
        began = time.monotonic()
    assert time.monotonic() - began < 5
    await stream.aclose()
    await client.close()


def test_the_server_fails_loudly_when_it_is_used_wrongly() -> None:
    with fake.Endpoint.serving(reply) as server:
        with pytest.raises(ValueError, match="once or more"):
            server.fail_next(Row.CUT, times=0)
        with pytest.raises(ValueError, match="QUOTA has no start"):
            server.fail_next(Row.QUOTA, at=At.START)
    with pytest.raises(RuntimeError, match="not running"):
        _ = server.url
    with pytest.raises(AssertionError, match="CUT x2"), fake.Endpoint.serving(reply) as server:
        server.fail_next(Row.CUT, times=2)


async def test_the_server_tells_of_a_reply_that_breaks() -> None:
    def broken(_messages: list[dict[str, str]]) -> str:
        raise LookupError("no line left")

    with pytest.raises(AssertionError, match="the server broke"), fake.Endpoint.serving(broken) as server:
        assert (await outcome(server))[1] is Fault.NO_ANSWER

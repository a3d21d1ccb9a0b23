"""An endpoint tried out: whatever it does, what comes is a line in our own words and what to do about it."""

import asyncio
import socket
from threading import Event
from time import perf_counter
from typing import Any

import pytest
from pydantic import SecretStr

from tests.endpoint import At, Row
from tests.endpoint import Endpoint as Server
from trainer.practice.trying import NAME_MOST, Tried, findable, try_out
from trainer.voice.endpoint import lookup
from trainer.voice.endpoint.address import Endpoint
from trainer.voice.faults import FAULT_WORDS, Fault

KEY = "sk-canary-0123456789"


def reply(_messages: object) -> str:
    return "Good morning, we are well, thank you."


def tried(server: Server, model: str | None = None, key: str = KEY, within: float = 9.0) -> Tried:
    return asyncio.run(try_out(Endpoint.of(server.url, SecretStr(key), model), within=within))


def test_one_that_answers_is_timed() -> None:
    with Server.serving(reply, delay=0.03) as server:
        found = tried(server)
        (request,) = server.lines
    assert (found.model, found.fault, found.cure) == ("test-model", None, "")
    assert found.first_word is not None
    assert 0 < found.first_word < 9
    assert found.speed is not None
    assert 1 < found.speed < 40, "eight words with 30 ms between them"
    assert found.says.startswith("it answers: first word after 0.")
    assert "tokens a second" in found.says
    assert request.json["max_tokens"] <= 250


def test_one_that_refuses_what_others_take_is_asked_with_less() -> None:
    with Server.serving(reply) as server:
        server.always(Row.PICKY)
        found = tried(server)
        assert len(server.lines) == 2
    assert found.fault is None


@pytest.mark.parametrize(
    ("row", "fault", "word"),
    [
        (Row.LIMITED_SECONDS, Fault.RATE_LIMITED, "in 4 s"),
        (Row.LIMITED_NONSENSE, Fault.RATE_LIMITED, "wait a while"),
        (Row.QUOTA, Fault.QUOTA, "credit"),
        (Row.BAD_GATEWAY_HTML, Fault.SERVER_ERROR, "later"),
        (Row.KEY_ECHOED, Fault.KEY_REFUSED, "key"),
        (Row.CAPTIVE_PORTAL, Fault.NOT_A_STREAM, "/v1"),
        (Row.WRONG_ADDRESS, Fault.NOT_A_STREAM, "/v1"),
        (Row.REDIRECT_307, Fault.REDIRECT, "address"),
        (Row.CLOSE_BEFORE_HEADERS, Fault.NO_ANSWER, "server runs"),
        (Row.CLEAN_EOF, Fault.CUT, "try again"),
        (Row.ERROR_EVENT, Fault.ERROR_IN_STREAM, "try again"),
        (Row.THOUGHTS_ONLY, Fault.THOUGHTS_ONLY, "thinking"),
        (Row.EMPTY_REPLY, Fault.EMPTY, "another model"),
    ],
)
def test_what_is_wrong_is_said_in_our_own_words_with_what_to_do(row: Row, fault: Fault, word: str) -> None:
    with Server.serving(reply) as server:
        server.always(row)
        found = tried(server)
    assert found.fault is fault
    assert found.says == FAULT_WORDS[fault]
    assert word in found.cure
    for text in (found.says, found.cure, repr(found)):
        assert "SERVER TEXT" not in text
        assert "canary" not in text


def test_a_wrong_key_is_refused() -> None:
    with Server.serving(reply, key="sk-right") as server:
        assert tried(server).fault is Fault.KEY_REFUSED
        assert tried(server, key="sk-right").fault is None


def test_the_models_that_are_there_are_named_where_one_is_not() -> None:
    there = [f"m-{number}" for number in range(12)]
    with Server.serving(reply, models=there) as server:
        server.always(Row.NO_MODEL)
        found = tried(server, "gone")
    assert (found.model, found.fault) == ("gone", Fault.NO_MODEL)
    assert found.there == tuple(there)
    assert "m-9 and 2 more" in found.cure
    assert "m-10" not in found.cure


def test_the_names_of_models_are_fit_to_print() -> None:
    with Server.serving(reply, models=["plain", "od\x1b[2Jd\u202e", "x" * 300, "\u200b"]) as server:
        server.always(Row.NO_MODEL)
        found = tried(server, "gone")
    assert "plain" in found.there
    assert all(name.isprintable() and 0 < len(name) <= NAME_MOST for name in found.there)


def test_without_a_model_to_name_it_says_so() -> None:
    with Server.serving(reply, models=()) as server:
        found = tried(server)
    assert (found.fault, found.there) == (Fault.NO_MODEL, ())
    assert found.cure == "set the name of a model that it has"


@pytest.mark.parametrize("row", [Row.HEADERS_THEN_SILENCE, Row.COMMENTS_ONLY, Row.STALL, Row.ENDLESS])
def test_one_that_does_not_come_to_an_end_is_given_up(row: Row) -> None:
    with Server.serving(reply) as server:
        server.always(row, at=At.MIDDLE if row is not Row.HEADERS_THEN_SILENCE else None)
        begun = perf_counter()
        found = tried(server, "test-model", within=0.5)
        assert perf_counter() - begun < 8
    assert found.fault in {Fault.SLOW, Fault.TOO_MUCH}


def test_where_nobody_listens_there_is_no_answer() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # and does not listen
        address = f"http://127.0.0.1:{taken.getsockname()[1]}/v1"
        found = asyncio.run(try_out(Endpoint.of(address)))
    assert found.fault is Fault.NO_ANSWER
    assert found.cure


def test_a_name_server_that_says_nothing_holds_nobody_up(monkeypatch: pytest.MonkeyPatch) -> None:
    never = Event()
    asked: list[Any] = []

    def look_up(host: str, _port: object) -> None:
        asked.append(host)
        never.wait(60)

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    monkeypatch.setattr(lookup, "getproxies", dict)
    begun = perf_counter()
    try:
        found = asyncio.run(try_out(Endpoint.of("https://model.example/v1"), within=0.2))
    finally:
        never.set()
    assert perf_counter() - begun < 5
    assert (found.fault, asked) == (Fault.NO_ANSWER, ["model.example"])


def test_what_a_proxy_looks_up_is_not_looked_up_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def look_up(*_arguments: object) -> None:
        raise AssertionError("the proxy does that")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    monkeypatch.setattr(lookup, "getproxies", lambda: {"https": "http://proxy.example:3128"})
    assert asyncio.run(findable(Endpoint.of("https://model.example/v1"), 1))

"""A model that runs on this machine: asked over its wire as any program could, and through whole sessions."""

import http.client
import json
from collections import Counter
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.rehearsing import GRAMMAR, NAMES, PROMPTS, Played, play, wordless
from tests.voice.local_model import NAME, local_model, why_not
from trainer.session.events import Said, SpokenPart
from trainer.voice.endpoint.address import Endpoint
from trainer.voice.endpoint.client import Client
from trainer.voice.llm import Llm
from trainer.voice.means import Means
from trainer.voice.prompt.tokens import Tokens

pytestmark = [pytest.mark.local_model, pytest.mark.skipif(bool(why_not()), reason=why_not())]

PATIENCE = 60.0
"""Seconds for a part of an answer to come; a first word after a long prompt takes four."""


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with local_model() as address:
        yield address


def ask(url: str, method: str, path: str, body: dict[str, Any] | None = None) -> tuple[int, str, list[str]]:
    """Status, type and lines of an answer, all of it."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.netloc, timeout=PATIENCE)
    try:
        sent = None if body is None else json.dumps(body)
        connection.request(method, parts.path + path, sent, {"Content-Type": "application/json"})
        answer = connection.getresponse()
        lines = answer.read().decode().splitlines()
        return answer.status, answer.getheader("Content-Type", ""), lines
    finally:
        connection.close()


def test_it_names_its_model(url: str) -> None:
    status, _, lines = ask(url, "GET", "/models")
    assert status == http.HTTPStatus.OK
    assert [model["id"] for model in json.loads("\n".join(lines))["data"]] == [NAME]


def test_it_streams_a_line_to_its_end(url: str) -> None:
    body = {
        "model": NAME,
        "messages": [
            {"role": "system", "content": "You are Dana, who buys software. Answer in one short sentence."},
            {"role": "user", "content": "Good morning, and thank you for your time."},
        ],
        "stream": True,
        "stream_options": {"include_usage": True},
        "max_tokens": 24,
        "temperature": 0,
    }
    status, kind, lines = ask(url, "POST", "/chat/completions", body)
    assert (status, kind.partition(";")[0]) == (http.HTTPStatus.OK, "text/event-stream")
    *events, done = [line.removeprefix("data: ") for line in lines if line]
    assert done == "[DONE]"
    chunks = [json.loads(event) for event in events]
    choices = [choice for chunk in chunks for choice in chunk["choices"]]
    words = [choice["delta"].get("content") or "" for choice in choices]
    assert len([word for word in words if word]) > 1
    assert "".join(words).strip()
    reasons = [choice["finish_reason"] for choice in choices if choice["finish_reason"]]
    assert reasons in (["stop"], ["length"])
    usage = chunks[-1]["usage"]
    assert usage["prompt_tokens"] > 0
    assert 0 < usage["completion_tokens"] <= 24


@pytest.mark.parametrize("name", NAMES)
def test_a_whole_session_runs(url: str, name: str) -> None:
    """Whatever it is able to say: the session is as any other, and how much fell back is printed."""
    found = play(lambda: Llm(Means(GRAMMAR, Client(Endpoint.of(url)), PROMPTS, Tokens(), PATIENCE)), name)
    assert wordless(found.session.events) == wordless(play(lambda: GRAMMAR, name).session.events)
    sentences = [part for said in found.lines for part in said.parts]
    lent = [part for part, said in parts(found) if "grammar" in {part.voice, said.voice}]
    asked = [said for said in found.lines if said.voicing is not None and said.voicing.tokens is not None]
    lines = [said for said in found.lines if said.voice == "grammar"]
    print(  # noqa: T201 - the figure is what the test is run for
        f"\n{name}: of {len(found.lines)} lines {len(lines)} fell back whole "
        f"({len(lines) / len(found.lines):.0%}), of {len(sentences)} sentences {len(lent)} "
        f"({len(lent) / len(sentences):.0%}); asked for {len(asked)}; caught: {Counter(found.faults)}"
    )
    assert asked
    assert {said.voicing.model for said in asked if said.voicing} <= {NAME, None}


def parts(found: Played) -> Iterator[tuple[SpokenPart, Said]]:
    """Every sentence, with its line."""
    for said in found.lines:
        yield from ((part, said) for part in said.parts)

"""A model as second reader, on a real socket: what it is asked, what it answers, and every way to fail."""

import asyncio
import json
from collections.abc import Callable

import pytest
from pydantic import SecretStr

from tests.endpoint import At, Row
from tests.endpoint import Endpoint as Server
from trainer.library.prompts import prompt_texts
from trainer.library.scenarios import load_scenario
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side
from trainer.negotiation.reading import Opinion
from trainer.perception.second import Passage
from trainer.voice.endpoint.address import Endpoint
from trainer.voice.endpoint.client import Client
from trainer.voice.prompt.templates import PromptError
from trainer.voice.reading.model import ModelReader
from trainer.voice.reading.request import LABELS, ReadingPrompts

SCENARIO = load_scenario("renewal-under-the-gun")
LINE = "You've carried us all spring; that's on us."
PASSAGE = Passage(LINE, Side.SELLER, "My team is worn out.", SCENARIO.agenda)
GOOD = json.dumps({"acts": [{"act": "acknowledge", "quote": LINE}], "terms": [], "asked": []})
PROMPTS = ReadingPrompts.parse(prompt_texts("reading"))


def asked(server: Server, times: int = 1, wait: float = 5.0) -> tuple[list[Opinion | None], str, str]:
    """The opinions on one line, asked about so many times, the status after it and the count of failures."""

    async def whole() -> tuple[list[Opinion | None], str, str]:
        reader = ModelReader(
            Client(Endpoint.of(server.url, SecretStr("sk-canary-0123456789abcdef"), "test-model")),
            PROMPTS,
            wait,
        )
        reader.prepare()
        try:
            found = [await reader.opinion(PASSAGE) for _ in range(times)]
        finally:
            await reader.close()
        return found, reader.status, reader.failed

    return asyncio.run(whole())


def says(text: str) -> Callable[[list[dict[str, str]]], str]:
    return lambda _messages: text


def test_an_opinion_over_the_wire_in_the_form_that_was_asked_for() -> None:
    with Server.serving(says(GOOD)) as server:
        (found,), status, failed = asked(server)
        request = server.lines[0].json
    assert found is not None
    assert [(act.act, act.quote) for act in found.acts] == [(Act.ACKNOWLEDGE, LINE)]
    assert (status, failed) == ("", "")
    assert request["temperature"] == 0
    form = request["response_format"]["json_schema"]
    assert form["strict"] is True
    unbounded = [
        part for part in parts(form["schema"]) if part.get("type") == "array" and "maxItems" not in part
    ]
    assert not unbounded
    told = request["messages"][0]["content"]
    assert all(label in told for label in LABELS)
    assert all(issue.id in told for issue in SCENARIO.agenda.issues)
    assert LINE in request["messages"][1]["content"]
    assert "My team is worn out." in request["messages"][1]["content"]


def parts(schema: object) -> list[dict[str, object]]:
    """Every object of a schema."""
    if isinstance(schema, list):
        return [part for each in schema for part in parts(each)]
    if not isinstance(schema, dict):
        return []
    return [schema, *(part for each in schema.values() for part in parts(each))]


def test_nobody_s_private_numbers_are_sent() -> None:
    with Server.serving(says(GOOD)) as server:
        asked(server)
        sent = json.dumps(server.lines[0].json)
    for text in [
        *(fact.text for fact in SCENARIO.seller.facts),
        *(fact.text for fact in SCENARIO.buyer.facts),
    ]:
        assert text not in sent
    for side in Side:
        floor = SCENARIO.floors[side] / 100
        assert f"{floor:,.0f}" not in sent
        assert f"{floor:.0f}" not in sent


FAULTS = (
    Row.SERVER_ERROR,
    Row.KEY_ECHOED,
    Row.NO_MODEL,
    Row.REDIRECT_307,
    Row.CAPTIVE_PORTAL,
    Row.EMPTY_BODY,
    Row.CLOSE_BEFORE_HEADERS,
    Row.CLEAN_EOF,
    Row.RESET,
    Row.ERROR_EVENT,
    Row.MALFORMED_JSON,
    Row.INVALID_UTF8,
    Row.NULL_CHOICES,
)


@pytest.mark.parametrize("row", FAULTS, ids=lambda row: row.name)
def test_every_fault_leaves_the_rules_reading_and_says_why(row: Row) -> None:
    with Server.serving(says(GOOD)) as server:
        server.always(row)
        (found,), status, failed = asked(server)
    assert found is None
    assert status
    assert failed.startswith("1 of 1 doubtful lines")
    assert "canary" not in status + failed


def test_an_endpoint_that_stalls_costs_no_more_than_the_wait() -> None:
    with Server.serving(says(GOOD)) as server:
        server.fail_next(Row.STALL, at=At.MIDDLE)
        (found,), status, _ = asked(server, wait=0.2)
    assert found is None
    assert status == "the model took too long"


def test_words_that_are_no_answer_count_as_a_fault_and_two_bring_a_rest() -> None:
    with Server.serving(says("Sure! I would say it is an offer.")) as server:
        found, status, failed = asked(server, times=5)
        assert len(server.lines) == 2, "left alone after two"
    assert found == [None] * 5
    assert status == "the model's answer was not in the form that was asked for"
    assert failed.startswith("5 of 5")


def test_an_endpoint_that_knows_no_form_is_asked_without_from_then_on() -> None:
    with Server.serving(says(GOOD)) as server:
        server.always(Row.PICKY)
        found, status, _ = asked(server, times=2)
        forms = ["response_format" in request.json for request in server.lines]
    assert all(opinion is not None for opinion in found)
    assert forms == [True, False, False]
    assert status == ""


@pytest.mark.parametrize(
    ("name", "text", "fault"),
    [
        ("line", "version: 1\nno placeholder", "lacks the placeholder"),
        ("acts", "version: 1\n== charm ==\nx", "unknown section"),
        ("others", "version: 1\nx", "no prompt file has this name"),
    ],
)
def test_a_prompt_file_with_a_fault_names_file_and_line(name: str, text: str, fault: str) -> None:
    with pytest.raises(PromptError, match=fault):
        ReadingPrompts.parse({**prompt_texts("reading"), name: text})


def test_a_missing_prompt_file_is_named() -> None:
    texts = {name: text for name, text in prompt_texts("reading").items() if name != "acts"}
    with pytest.raises(PromptError, match=r"prompts/reading/acts\.txt"):
        ReadingPrompts.parse(texts)

"""The schemas that ship, and every document against them."""

import json
from pathlib import Path

import pytest

from tests.exchange.conftest import LINES, schema
from trainer.debrief.report import report
from trainer.debrief.talk import foreign_talk, played_talk
from trainer.exchange.scenario_document import ListedJson, scenario_document
from trainer.exchange.schema import FOLDER, schemas
from trainer.exchange.transcript import read_transcript
from trainer.library.listing import list_scenarios
from trainer.library.scenarios import load_scenario
from trainer.negotiation.issues import Side

NAMES = [entry.name for entry in list_scenarios().entries]


def test_the_shipped_schemas_are_those_of_the_models() -> None:
    assert {path.stem: json.loads(path.read_text()) for path in FOLDER.glob("*.json")} == schemas()


@pytest.mark.parametrize("name", NAMES)
def test_scenarios_fit_their_schema(name: str) -> None:
    document = scenario_document(load_scenario(name)).plain()
    schema("scenario").validate(document)
    for key in (
        "format",
        "name",
        "title",
        "currency",
        "rounds",
        "position",
        "tags",
        "issues",
        "zopa",
        "best",
    ):
        assert key in document
    for issue in document["issues"]:
        assert ("choices" in issue) == (issue["kind"] == "choice")
        assert set(issue["opening"]) == {"seller", "buyer"}


def test_the_list_fits_its_schema() -> None:
    entries = [
        ListedJson(name=e.name, title=e.title, tags=list(e.tags), position=e.position).model_dump(mode="json")
        for e in list_scenarios().entries
    ]
    schema("scenarios").validate(entries)


def test_a_debrief_and_its_events_fit_their_schemas(session_file: Path) -> None:
    transcript = read_transcript("t", session_file.read_bytes())
    header = transcript.header
    talk = played_talk(header.scenario, header.seed, header.level, transcript.events)
    document = report(talk).plain()
    schema("debrief").validate(document)
    assert len(document["resentment"]["buyer"]["by_turn"]) == len(document["turns"])
    assert len(document["trust"]["by_turn"]) == len(document["turns"])
    for record in transcript.records:
        event = {key: value for key, value in record.items() if key not in {"seq", "at", "sum"}}
        schema("event").validate(event)


@pytest.mark.parametrize("scenario", [None, "renewal-under-the-gun"])
def test_a_foreign_transcript_fits_the_schema_and_has_nulls_where_numbers_are_unknown(
    scenario: str | None,
) -> None:
    lines = [(Side.SELLER if place % 2 else Side.BUYER, text) for place, text in enumerate(LINES)]
    document = report(foreign_talk(lines, load_scenario(scenario) if scenario else None)).plain()
    schema("debrief").validate(document)
    unknown = [document["concessions"], document["outcome"]["seller_payoff"], document["lifetime"]]
    assert all((value is None) == (scenario is None) for value in unknown)
    assert document["estimate"]

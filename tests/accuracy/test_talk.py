"""Labelled talk of every kind is read and counted."""

import json
from collections.abc import Mapping
from typing import Any

import pytest

from trainer.accuracy import camping, haggling, interviews, lines
from trainer.accuracy.document import of_camps, of_haggles, of_interviews, of_lines
from trainer.accuracy.errors import DataError
from trainer.accuracy.rows import Camp, Haggle, Interview, LabelledLine, Row, rows
from trainer.library.scenarios import load_scenario


def written(*records: Mapping[str, Any]) -> str:
    return "\n".join(json.dumps(record) for record in records)


def test_lines_are_read_behind_what_was_said_before() -> None:
    rows_ = [
        LabelledLine.model_validate(record)
        for record in (
            {"speaker": "seller", "text": "I can do 96 for 36 months.", "acts": ["offer"],
             "terms": {"price": 96, "term_months": 36}, "condition": {}},
            {"speaker": "buyer", "context": "So 94 and net 45.", "text": "Deal.", "acts": ["accept"]},
            {"speaker": "buyer", "text": "The contract has eleven pages.", "acts": []},
        )
    ]  # fmt: skip
    scenario = load_scenario("renewal-under-the-gun")
    found = of_lines(lines.counted(rows_, lambda _: scenario))
    assert found["labels"]["accept"] == {"precision": 1.0, "recall": 1.0, "f1": 1.0, "support": 1}
    assert found["offers"]["exact"] == 1.0
    assert found["offers"]["false_offers"] == 0.0
    assert found["exact"] == 1.0
    assert found["macro_f1"] is None
    assert found["agreed"] is None


def test_terms_asked_for_count_with_the_terms_where_labels_do_not_part_them() -> None:
    record = {"speaker": "seller", "text": "If you sign for 36 months I can do 92.", "acts": ["trade"]}
    together = LabelledLine.model_validate({**record, "terms": {"price": 92, "term_months": 36}})
    apart = LabelledLine.model_validate({**record, "terms": {"price": 92}, "condition": {"term_months": 36}})
    mixed = LabelledLine.model_validate(
        {**record, "terms": {"price": 92, "term_months": 36}, "condition": {}}
    )
    scenario = load_scenario("renewal-under-the-gun")
    readings = [lines.reading_of(row, scenario) for row in (together, apart, mixed)]
    same = [
        lines.same_terms(row, reading)
        for row, reading in zip((together, apart, mixed), readings, strict=True)
    ]
    assert same == [True, True, False]


HAGGLE: dict[str, Any] = {
    "id": "h1", "list_price": 300, "deal": True, "final_price": 250.0,
    "turns": [
        {"speaker": "buyer", "text": "Would you take 200?", "labels": {"offer": 200}},
        {"speaker": "seller", "text": "That's too low. 260.", "labels": {"offer": 260, "reject": True}},
        {"speaker": "buyer", "text": "It's from 2012 and 36 inches. 250?", "labels": {"offer": 250}},
        {"speaker": "seller", "text": "ok, that sounds fair", "labels": {"accept": True}},
        {"speaker": "seller", "event": "offer", "price": 250.0},
    ],
}  # fmt: skip


def test_a_haggle_is_read_from_its_words() -> None:
    found = of_haggles(haggling.counted(rows("h", written(HAGGLE), Haggle)))
    assert found["offers"]["f1"] == found["offers"]["f1_value"] == 1.0
    assert found["accepts"]["f1"] == found["rejects"]["f1"] == 1.0
    assert found["agreed"] == {"right": 1, "support": 1}


def test_without_labels_only_the_agreed_price_is_measured() -> None:
    turns = [{key: turn[key] for key in turn if key != "labels"} for turn in HAGGLE["turns"]]
    silent = {**HAGGLE, "id": "h2", "turns": [{"speaker": "buyer", "text": "Hello"}]}
    found = of_haggles(haggling.counted(rows("h", written({**HAGGLE, "turns": turns}, silent), Haggle)))
    assert (found["offers"], found["accepts"], found["rejects"]) == (None, None, None)
    assert found["agreed"] == {"right": 1, "support": 1}


def test_interviews_by_issue() -> None:
    interview = {
        "id": "i1",
        "turns": [
            {"speaker": "worker", "text": "I'd like to work in Tokyo as a designer"},
            {"speaker": "recruiter", "text": "Tokyo is fine. How about $30?"},
            {"speaker": "worker", "action": "offer",
             "offer": {"Salary": 30, "Workplace": "Tokyo", "Company": "Google"}, "accepted": True},
        ],
    }  # fmt: skip
    found = of_interviews(interviews.counted(rows("i", written(interview), Interview)))["issues"]
    assert found["Workplace"] == {"entered": 1, "named": 1, "coverage": 1.0, "agreement": 1.0}
    assert found["Company"] == {"entered": 1, "named": 0, "coverage": 0.0, "agreement": None}


def test_camps_count_labelled_turns_only() -> None:
    people = {side: {"priority": {"High": "Water"}} for side in ("A", "B")}
    turns = [
        {"speaker": "A", "text": "Hello! How are you today?", "labels": ["small-talk"]},
        {"speaker": "B", "text": "What items do you need the most?", "labels": ["elicit-pref"]},
        {"speaker": "A", "text": "I need water because I get very thirsty.", "labels": ["self-need"]},
    ]
    marked = {"id": 1, "annotated": True, "participants": people, "turns": turns}
    bare = {**marked, "id": 2, "turns": [{"speaker": "A", "text": "Hi"}]}
    found = of_camps(camping.counted(rows("c", written(marked, bare), Camp)), [])
    assert found["lines"] == 3
    for label in ("small-talk", "elicit-pref", "self-need"):
        assert found["labels"][label]["recall"] == 1.0
    assert found["relationship"] is None
    assert of_camps(camping.counted(rows("c", written(bare), Camp)), [])["labels"] is None


@pytest.mark.parametrize(
    ("kind", "text", "said"),
    [
        (LabelledLine, '{"speaker": "seller", "text": "x"}\nnonsense', "f:2: line: invalid json"),
        (LabelledLine, '{"speaker": "boss", "text": "x"}', "f:1: speaker: input should be"),
        (LabelledLine, '{"speaker": "seller", "text": "x", "acts": ["shout"]}', "f:1: acts.0: input should"),
        (Haggle, '{"id": "a", "list_price": 0, "turns": []}', "f:1: list_price: input should be greater"),
    ],
)  # fmt: skip
def test_a_wrong_line_is_named(kind: type[Row], text: str, said: str) -> None:
    with pytest.raises(DataError) as caught:
        list(rows("f", text, kind))
    assert str(caught.value).startswith(said)

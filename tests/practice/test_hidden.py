"""What an author is shown of the buyer's side: stages with their trust, the script with its conditions."""

from typing import Any

import pytest

from tests.buyer.minds import SMALL, small
from trainer.buyer.disclosure import trust_asked
from trainer.debrief.blocks import Table, as_markdown, as_text
from trainer.exchange.scenario_document import scenario_document
from trainer.library.scenarios import load_scenario
from trainer.practice.hidden import hidden

SCRIPT: list[dict[str, Any]] = [
    {"id": "rival", "kind": "tactic", "tactic": "competitor", "true": False, "belied_by": "alone"}
    | {"line": "Others are cheaper.", "again": ["They rang again."], "every": 3, "chance": 0.5}
    | {"when": ["round >= 2", "gap >= 0.2"]},
    {"id": "boss", "kind": "joins", "who": "Max, CFO", "line": "Well?", "when": ["told.cash == 1"]}
    | {"reserve": 0.1, "patience": -1, "position": "buyer"},
    {"id": "thursday", "kind": "meeting", "line": "Let me sleep on it.", "later": "On Thursday"}
    | {"reopens": "Good morning.", "mood": {"resentment": 0.2, "because": "It broke again."}},
    {"id": "more", "kind": "nibble", "line": "One more thing.", "asks": {"days": 90}},
]
BOARD: dict[str, Any] = {"id": "board", "text": "I have a board.", "topics": ["board"], "stage": 2}
CALLS: dict[str, Any] = {"id": "calls", "text": "They call me.", "topics": ["calls"], "kind": "concern"}


def shown(width: int = 79, **buyer: Any) -> str:
    return as_text(hidden(small(**buyer)), width)


def row(text: str, name: str) -> str:
    """The lines of a table's row, as one."""
    lines = text.split("\n")
    start = next(place for place, line in enumerate(lines) if line.split(" ")[0] == name)
    end = next(place for place in range(start + 1, len(lines)) if not lines[place].startswith((" ", "(")))
    return " ".join(" ".join(lines[start:end]).split())


def test_a_beat_stands_with_its_kind_conditions_lines_and_what_it_changes() -> None:
    text = shown(200, beats=SCRIPT)
    for name, parts in {
        "rival": [
            *("(tactic)", "round >= 2", "gap >= 0.2", "chance 0.5", "2 times, 3 rounds between"),
            *("competitor, severity 1, untrue, belied by alone:", "Others are cheaper."),
            "again: They rang again.",
        ],
        "boss": ["(joins)", "told.cash == 1", "Max, CFO:", "reserve +0.1", "patience -1", "stronger: buyer"],
        "thursday": ["(meeting)", "[On Thursday]", "Good morning.", "resentment +0.2 (It broke again.)"],
        "more": ["(nibble)", "agreed terms", "asks payment days 90"],
    }.items():
        found = row(text, name)
        assert not [part for part in parts if part not in found], found


def test_a_fact_stands_under_its_stage_with_what_it_waits_for_and_what_serves_it() -> None:
    facts = [BOARD | {"opens_when": ["round >= 3"]}, CALLS | {"raised_in": 2, "served_by": {"days": 45}}]
    text = shown(200, facts=facts, beats=[], persona={"candour": 0.4})
    assert "Stage 2: told to somebody they begin to trust, from trust 0.5." in text
    assert text.index("calls") < text.index("Stage 2") < text.index("board")
    assert row(text, "board") == "board I have a board. round >= 3 (fact)"
    assert "unasked: round 2" in row(text, "calls")
    assert "served by: payment days 45" in row(text, "calls")


def test_what_a_level_makes_of_the_persona_stands_beside_what_the_others_do() -> None:
    text = shown(persona={"candour": 0.5, "patience": 5})
    assert row(text, "patience") == "patience 8 6 5 4 3"
    assert row(text, "stage").startswith("stage 2 from trust 0.4 0.438 0.475 0.512 0.55")


def test_what_a_deal_holds_is_told_for_a_buyer_at_its_limit_and_at_its_target() -> None:
    text = shown()
    assert "The most that the seller can get out of a deal: $5,700 a year." in text
    assert "What a buyer who gets its target leaves: $2,650 at the most." in text.replace("\n", " ")


def test_what_happened_before_the_talk_is_told() -> None:
    history = {"resentment": 0.3, "trust": -0.1, "because": "You were down all spring."}
    assert "From before the talk: trust -0.1, resentment +0.3 (You were down all spring.)." in shown(
        history=history
    )
    assert "From before" not in shown()


@pytest.mark.parametrize("name", ["clinics-go-live", "packaging-tender", "renewal-under-the-gun"])
def test_it_is_drawn_in_tables_within_80_columns(name: str) -> None:
    text = as_text(hidden(load_scenario(name)), 79)
    assert not [line for line in text.splitlines() if len(line) > 79]
    assert text.count("\n---") == sum(
        isinstance(block, Table) or type(block).__name__ == "Heading" for block in hidden(load_scenario(name))
    )


def test_the_lines_of_a_cell_stay_apart_in_every_form() -> None:
    table = [Table(("a", "b"), [("one\ntwo", "x " * 30), ("three", "y")])]
    assert [line.rstrip() for line in as_text(table, 20).splitlines()[2:4]] == [
        "one    x x x x x x x",
        "two    x x x x x x x",
    ]
    assert "| one two |" in as_markdown(table)


def test_the_document_says_what_the_tables_say() -> None:
    document = scenario_document(SMALL).plain()["buyer"]
    cash = next(fact for fact in document["facts"] if fact["id"] == "cash")
    assert cash["trust"] == trust_asked(2, 0.5)
    assert (cash["served_by"], cash["raised_in"], cash["opens_when"]) == ({"days": 45}, None, [])
    assert document["history"] is None

"""``trainer scenario show`` and ``check``: for authors, on a screen of 80 columns and as JSON."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call

MINIMAL = (Path(__file__).parents[1] / "library" / "minimal.yaml").read_text(encoding="utf-8")
NAME = "renewal-under-the-gun"
MISSING = "is missing; write 'because: The last delivery came three weeks late.'"


def test_both_sides_and_the_script_are_readable_on_80_columns(
    call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    done = call("scenario", "show", NAME)
    assert (done.status, done.err) == (0, "")
    assert max(map(len, done.out.splitlines())) <= 80
    for part in ("Your walk-away is", "Stage 2: told to", "The script", "The five levels", "Author's note"):
        assert part in done.out


def test_the_json_says_of_facts_and_beats_what_the_tables_say(call: Call) -> None:
    buyer = json.loads(call("scenario", "show", NAME, "--json").out)["buyer"]
    cash = next(fact for fact in buyer["facts"] if fact["id"] == "cash")
    assert (cash["stage"], cash["trust"], cash["served_by"]) == (2, 0.475, {"payment_days": 45})
    rival = next(beat for beat in buyer["beats"] if beat["id"] == "northwind")
    assert rival["when"] == ["round >= 3", "seller_offers >= 1", "told.no_quote < 1"]


def test_every_fault_of_a_script_is_one_line_with_file_place_and_cure(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "minimal.yaml"
    text = MINIMAL.replace("when: [round >= 1]", "when: [rond >= 1]").replace(
        "line: There are others.", "line: There are others.\n      mood: {trust: 0.1}\n      late: Tomorrow"
    )
    path.write_text(text, encoding="utf-8")
    done = call("scenario", "check", path)
    assert (done.status, done.out) == (2, "")
    assert done.err.splitlines() == [
        f"{path}:80:14: buyer.beats.phew.when[1]: 'rond' is nothing a condition can speak of; write 'round'",
        f"{path}:86:7: buyer.beats.rival.mood.because: {MISSING}",
        f"{path}:87:7: buyer.beats.rival.late: is not a key here; write 'later'",
    ]

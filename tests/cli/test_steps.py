"""``trainer scenario steps``: a dry run in plain lines, the same talk as the one that is played."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call

SCENARIO = "packaging-tender"
LINES = """Good morning Marcus. What matters most to you besides the price?
I can do $428 a pallet.
Since May a second truck runs your route. I can do $424 a pallet.
"""


@pytest.fixture
def script(tmp_path: Path) -> Path:
    path = tmp_path / "lines.txt"
    path.write_text(LINES, encoding="utf-8")
    return path


def test_every_round_shows_the_state_what_came_and_what_the_rest_waits_for(call: Call, script: Path) -> None:
    done = call("scenario", "steps", SCENARIO, "--script", script, "--seed", "7")
    assert (done.status, done.err) == (0, "")
    out = " ".join(done.out.split())
    assert "came fact late_boxes Round 1 You Good morning Marcus." in out
    assert "others_are_cheaper waits for: round >= 2 (is 1); seller_offers >= 1 (is 0)" in out
    assert "came beat snort" in out
    assert "seller_offers=2" in out
    ending = out[out.index("Ended: unfinished, after 3 rounds.") :]
    assert "Beats that never came" in ending
    assert "head_of_procurement round >= 8 (is 3)" in ending
    assert "third_project" in ending[ending.index("Facts that never came") :]


def test_it_is_the_talk_that_is_played_with_the_same_lines(call: Call, script: Path, tmp_path: Path) -> None:
    out = tmp_path / "t.jsonl"
    call("play", SCENARIO, "--script", script, "--seed", "7", "--difficulty", "4", "--out", out)
    records = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    said = [record["text"] for record in records if record["kind"] == "said" and record["speaker"] == "buyer"]
    steps = call("scenario", "steps", SCENARIO, "--script", script, "--seed", "7", "--difficulty", "4").out
    shown = " ".join(steps.split())
    assert len(said) == 4
    assert not [line for line in said if line not in shown]
    assert "difficulty 4, seed 7" in shown


@pytest.mark.parametrize("name", ["clinics-go-live", SCENARIO, "renewal-under-the-gun"])
def test_without_a_script_the_lines_are_made_from_the_briefing(
    call: Call, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    done = call("scenario", "steps", name)
    assert (done.status, done.err) == (0, "")
    assert max(map(len, done.out.splitlines())) <= 80
    assert "Ended: agreed" in done.out
    assert "If you can do" in " ".join(done.out.split())
    assert call("scenario", "steps", name).out == done.out


def test_a_command_that_means_nothing_is_one_line(call: Call) -> None:
    done = call("scenario", "steps", SCENARIO, "--script", "-", typed="Hello.\n/offer nonsense=3\n")
    assert done.status == 2
    assert done.err.startswith("-:2: ")
    assert done.err.count("\n") == 1


def test_a_file_that_is_not_there_is_one_line(call: Call) -> None:
    done = call("scenario", "steps", SCENARIO, "--script", "nowhere.txt")
    assert (done.status, done.out) == (2, "")
    assert done.err.count("\n") == 1


def test_a_tactic_that_is_due_and_does_not_come_says_what_holds_it_back(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "drafted.yaml"
    call("scenario", "new", "--yes", "--out", path)
    lines = "Good morning.\nI can do $100 a seat.\nI can do $99 a seat. What matters most to you?\n"
    done = call("scenario", "steps", path, "--script", "-", typed=lines)
    assert (done.status, done.err) == (0, "")
    held = "cheaper_elsewhere due, but nobody leans on who asks or shows understanding"
    assert held in " ".join(done.out.split())

"""Playing: by script, line by line, broken off and taken up again."""

import json
import re
from pathlib import Path

import pytest

from tests.cli.conftest import Call

SCENARIO = "renewal-under-the-gun"
PLAN = "46000\n15000\nthe outages, her board\nsupport\nthree years\n"
LINES = (
    "Hi Dana, thanks for making time.\n"
    "The outages were on us, and I'm sorry. What did the spring cost your team?\n"
    "If you can do 36 months, I can go to $96 a seat with priority support.\n"
)


def kinds(path: Path) -> list[str]:
    return [json.loads(line)["kind"] for line in path.read_text().splitlines()]


def only_session(home: Path) -> Path:
    (path,) = (home / "sessions").glob("*.jsonl")
    return path


def test_a_session_is_played_to_its_debrief(call: Call, home: Path) -> None:
    done = call("play", SCENARIO, "--plain", "--seed", "7", typed=PLAN + LINES + "/walk\n4\n3\n")
    assert done.status == 0
    assert "Renewal under the gun" in done.out
    assert "Your walk-away is $15,000" in done.out
    assert "read: $96 a seat" in done.out
    assert "Debrief: Renewal under the gun" in done.out
    assert "You walked away." in done.out
    assert kinds(only_session(home))[-2:] == ["ended", "rated"]


def test_the_hidden_side_stays_hidden_until_the_end(call: Call) -> None:
    done = call("play", SCENARIO, "--plain", "--seed", "7", typed=PLAN + LINES)
    assert "5,500" not in done.out
    assert "migration is five months" not in done.out


def test_a_session_broken_off_is_taken_up_where_it_was(call: Call, home: Path) -> None:
    first = call("play", SCENARIO, "--plain", "--seed", "7", typed=PLAN + LINES)
    assert "Take it up again with" in first.out
    path = only_session(home)
    before = path.read_text()
    second = call("play", SCENARIO, "--plain", typed="\n/walk\n\n\n", terminal=True)
    assert "-- so far --" in second.out
    assert "Before you go in" not in second.out, "the plan is not asked for again"
    assert path.read_text().startswith(before)
    whole = call("verify", path)
    assert (whole.status, whole.out) == (0, "ok: every line is as it was written\n")


def test_a_line_that_was_heard_and_not_answered_is_answered_on_resuming(call: Call, home: Path) -> None:
    call("play", SCENARIO, "--plain", "--seed", "7", typed=PLAN + LINES)
    path = only_session(home)
    whole = path.read_text().splitlines(keepends=True)
    for missing in (1, 2):  # the buyer's words; the buyer's words and move
        path.write_text("".join(whole[:-missing]))
        call("play", "--resume", path, typed="")
        again = [json.loads(line) for line in path.read_text().splitlines()]
        expected = [json.loads(line) for line in whole]
        assert [{**event, "at": ""} for event in again[1:]] == [{**event, "at": ""} for event in expected[1:]]


def test_a_torn_last_line_is_cut_off_and_the_session_goes_on(call: Call, home: Path) -> None:
    call("play", SCENARIO, "--plain", "--seed", "7", typed=PLAN + LINES)
    path = only_session(home)
    whole = path.read_bytes()
    path.write_bytes(whole[:-25])
    done = call("play", "--resume", path, typed="/walk\n\n\n")
    assert done.status == 0
    assert call("verify", path).status == 0


def test_undo_takes_the_last_line_back(call: Call, home: Path) -> None:
    typed = PLAN + "I can do $80 a seat.\n/undo\n/terms\n"
    done = call("play", SCENARIO, "--plain", "--seed", "7", typed=typed)
    assert "(taken back)" in done.out
    stands = done.out[done.out.index("(taken back)") :]
    assert "$104.00/seat/month" in stands
    assert call("verify", only_session(home)).status == 0


def test_an_exam_allows_no_undo(call: Call) -> None:
    typed = PLAN + "I can do $80 a seat.\n/undo\n"
    done = call("play", SCENARIO, "--plain", "--mode", "exam", typed=typed)
    assert "(not in an exam)" in done.out


def test_a_bare_start_lets_one_choose(call: Call) -> None:
    done = call(typed="9\n1\n" + "\n" * 5)
    assert "What do you want to practise?" in done.out
    assert "Type a number from 1 to 3." in done.out
    assert "Before you go in" in done.out


def test_a_wrong_command_says_what_to_write(call: Call) -> None:
    done = call("play", SCENARIO, "--plain", typed="\n" * 5 + "/offer pirce=92\n")
    assert re.search(r"\(.*price.*\)", done.out)


def test_an_unknown_command_is_not_said_to_the_buyer(call: Call, home: Path) -> None:
    done = call("play", SCENARIO, "--plain", typed="\n" * 5 + "/foo\n/walk me through it\n")
    assert "there is no such command" in done.out
    assert kinds(only_session(home)).count("said") <= 1


def test_an_acceptance_is_read_back_with_its_terms(call: Call) -> None:
    typed = "\n" * 5 + "I can do $100 a seat.\n/accept\n"
    done = call("play", SCENARIO, "--plain", "--seed", "7", typed=typed)
    assert "read: yes to price per seat" in done.out


def test_the_folder_and_the_file_are_the_users_alone(call: Call, home: Path) -> None:
    call("play", SCENARIO, "--plain", typed="")
    path = only_session(home)
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


class TestScript:
    """``play --script``: each line is one seller turn."""

    def test_the_same_command_twice_writes_equal_events(self, call: Call, tmp_path: Path) -> None:
        script = tmp_path / "s.txt"
        script.write_text(LINES)
        records = []
        for name in ("a.jsonl", "b.jsonl"):
            out = tmp_path / name
            assert call("play", SCENARIO, "--script", script, "--seed", "7", "--out", out).status == 0
            header, *events = [json.loads(line) for line in out.read_text().splitlines()]
            del header["session"], header["started"]
            records.append([header, *({**event, "at": ""} for event in events)])
        assert records[0] == records[1]

    def test_another_seed_is_another_session(self, call: Call) -> None:
        outs = [call("play", SCENARIO, "--script", "-", "--seed", seed, typed=LINES).out for seed in "1234"]
        assert len(set(outs)) > 1

    def test_nothing_is_stored(self, call: Call, home: Path) -> None:
        call("play", SCENARIO, "--script", "-", typed=LINES)
        assert not (home / "sessions").exists()

    def test_it_stops_with_the_talk(self, call: Call) -> None:
        done = call("play", SCENARIO, "--script", "-", typed="/walk\nStill here\n")
        assert "Still here" not in done.out
        assert "ended: seller_walked" in done.out

    def test_a_bad_command_names_its_line(self, call: Call) -> None:
        done = call("play", SCENARIO, "--script", "-", typed="Hello Dana\n/offer pirce=92\n")
        assert done.status == 2
        assert done.err.count("\n") == 1
        assert "standard input:2:" in done.err

    @pytest.mark.parametrize("name", ["renewal-under-the-gnu", "no/such/file.yaml"])
    def test_an_unknown_scenario_is_one_line(self, call: Call, name: str) -> None:
        done = call("play", name, "--script", "-", typed=LINES)
        assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)

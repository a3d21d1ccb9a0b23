"""Playing: by script, line by line, broken off and taken up again."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Call
from trainer.library.listing import list_scenarios
from trainer.store.rows import SessionRow

SCENARIO = "renewal-under-the-gun"
PLAN = "46000\n15000\nthe outages, her board\nsupport\nthree years\n"
LINES = (
    "Hi Dana, thanks for making time.\n"
    "The outages were on us, and I'm sorry. What did the spring cost your team?\n"
    "If you can do 36 months, I can go to $96 a seat with priority support.\n"
)
SKIPPED = "\n" * 5
UNSURE = "That works for me."

Data = Callable[[], bytes]
Rows = Callable[[], list[SessionRow]]


def events(data: bytes) -> list[dict[str, object]]:
    return [{**json.loads(line), "at": ""} for line in data.splitlines()[1:]]


def kinds(data: bytes) -> list[object]:
    return [event["kind"] for event in events(data)]


def test_a_session_is_played_to_its_debrief(call: Call, rows: Rows, data: Data) -> None:
    done = call("play", SCENARIO, "--plain", "--seed", "7", typed=PLAN + LINES + "/walk\n4\n3\n")
    assert done.status == 0
    assert "Renewal under the gun" in done.out
    assert "Your walk-away is $15,000" in done.out
    assert "read: price $96, priority support if term 36 months" in done.out
    assert "Debrief: Renewal under the gun" in done.out
    assert "You walked away." in done.out
    assert kinds(data())[-2:] == ["ended", "rated"]
    (row,) = rows()
    assert f"trainer debrief {row.id}" in done.out
    assert (row.seed, row.level, row.mode, row.ended) == (7, 3, "practice", "seller_walked")


def test_the_hidden_side_stays_hidden_until_the_end(call: Call) -> None:
    done = call("play", SCENARIO, "--plain", "--seed", "7", typed=PLAN + LINES)
    assert "5,500" not in done.out
    assert "migration is five months" not in done.out


def test_a_session_broken_off_is_taken_up_where_it_was(call: Call, rows: Rows, data: Data) -> None:
    first = call("play", SCENARIO, "--plain", "--seed", "7", typed=PLAN + LINES)
    (row,) = rows()
    assert f"trainer play --resume {row.id}" in first.out
    before = data()
    second = call("play", SCENARIO, "--plain", typed="\n/walk\n\n\n", terminal=True)
    assert "You broke off 'Renewal under the gun' with Dana Okafor" in second.out
    assert "-- so far --" in second.out
    assert "Before you go in" not in second.out, "the plan is not asked for again"
    assert data().startswith(before)
    whole = call("verify", row.id[:3])
    assert (whole.status, whole.out) == (0, "ok: every line is as it was written\n")


def test_the_offer_to_go_on_can_be_turned_down(call: Call, rows: Rows) -> None:
    call("play", SCENARIO, "--plain", typed=PLAN)
    done = call("play", SCENARIO, "--plain", typed="n\n" + PLAN, terminal=True)
    assert "-- so far --" not in done.out
    assert len(rows()) == 2


@pytest.mark.parametrize("other", ["finished", "imported", "another scenario", "with a seed"])
def test_what_is_not_offered_to_be_taken_up(call: Call, tmp_path: Path, other: str) -> None:
    scenario = "packaging-tender" if other == "another scenario" else SCENARIO
    if other == "imported":
        path = tmp_path / "t.jsonl"
        call("play", scenario, "--plain", "--out", path, typed=PLAN)
        assert call("import", path).status == 0
    else:
        call("play", scenario, "--plain", typed=PLAN + ("/walk\n" if other == "finished" else ""))
    seed = ["--seed", "7"] if other == "with a seed" else []
    done = call("play", SCENARIO, "--plain", *seed, typed="", terminal=True)
    assert "You broke off" not in done.out


def test_broken_off_before_the_plan_it_is_asked_for(call: Call, data: Data, rows: Rows) -> None:
    call("play", SCENARIO, "--plain", typed="46000\n")
    assert kinds(data()) == []
    done = call("play", "--resume", rows()[0].id, "--plain", typed=PLAN)
    assert "Before you go in" in done.out
    assert kinds(data())[0] == "prepared"


def test_a_session_goes_on_in_its_file(call: Call, tmp_path: Path, rows: Rows) -> None:
    path = tmp_path / "t.jsonl"
    first = call("play", SCENARIO, "--plain", "--seed", "7", "--out", path, typed=PLAN + LINES)
    assert f"trainer play --resume {path}" in first.out
    before = path.read_bytes()
    call("play", "--resume", path, typed="/walk\n\n\n")
    assert path.read_bytes().startswith(before)
    assert kinds(path.read_bytes())[-2:] == ["ended", "rated"]
    assert rows() == []


def test_a_line_that_was_heard_and_not_answered_is_answered_on_resuming(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "t.jsonl"
    call("play", SCENARIO, "--plain", "--seed", "7", "--out", path, typed=PLAN + LINES)
    whole = path.read_bytes().splitlines(keepends=True)
    for missing in (1, 2):  # the buyer's words; the buyer's words and move
        path.write_bytes(b"".join(whole[:-missing]))
        call("play", "--resume", path, typed="")
        assert events(path.read_bytes()) == events(b"".join(whole))


def test_a_torn_last_line_is_cut_off_and_the_session_goes_on(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "t.jsonl"
    call("play", SCENARIO, "--plain", "--seed", "7", "--out", path, typed=PLAN + LINES)
    path.write_bytes(path.read_bytes()[:-25])
    done = call("play", "--resume", path, typed="/walk\n\n\n")
    assert done.status == 0
    assert call("verify", path).status == 0


def test_a_finished_session_taken_up_is_not_rated_again(call: Call, data: Data, rows: Rows) -> None:
    call("play", SCENARIO, "--plain", typed=PLAN + "/walk\n4\n4\n")
    before = data()
    done = call("play", "--resume", rows()[0].id, typed="1\n1\n")
    assert "Debrief: Renewal under the gun" in done.out
    assert data() == before


@pytest.mark.parametrize(
    ("resume", "word"),
    [("nosuchname", "nor is there such a file"), ("no/such.jsonl", "is not a file"), ("-", "--resume -")],
)
def test_what_can_not_be_taken_up_is_one_line(call: Call, resume: str, word: str) -> None:
    done = call("play", "--resume", resume, typed="")
    assert (done.status, done.err.count("\n")) == (2, 1)
    assert word in done.err


def test_undo_takes_the_last_line_back(call: Call, rows: Rows) -> None:
    typed = PLAN + "I can do $80 a seat.\n/undo\n/terms\n"
    done = call("play", SCENARIO, "--plain", "--seed", "7", typed=typed)
    stands = done.out[done.out.index("(taken back") :]
    assert "you: I can do $80 a seat." in stands, "it says what it was"
    assert "$104.00/seat/month" in stands
    assert call("verify", rows()[0].id).status == 0


def test_with_nothing_said_there_is_nothing_to_take_back(call: Call) -> None:
    assert "(nothing to take back)" in call("play", SCENARIO, "--plain", typed=PLAN + "/undo\n").out


@pytest.mark.parametrize("command", ["/undo", "/hint"])
def test_an_exam_allows_no_help(call: Call, data: Data, command: str) -> None:
    typed = PLAN + f"I can do $80 a seat.\n{command}\n"
    done = call("play", SCENARIO, "--plain", "--mode", "exam", typed=typed)
    assert "(not in an exam)" in done.out
    assert not {"undone", "hinted"} & set(kinds(data()))


def test_a_hint_is_shown_and_kept(call: Call, data: Data, rows: Rows) -> None:
    done = call("play", SCENARIO, "--plain", "--seed", "7", typed=PLAN + "/hint\n" + LINES)
    (hinted,) = [event for event in events(data()) if event["kind"] == "hinted"]
    assert hinted["turn"] == 2
    assert f"hint: {str(hinted['text'])[:30]}" in done.out
    assert call("verify", rows()[0].id).status == 0


def test_the_briefing_can_be_read_again(call: Call) -> None:
    done = call("play", SCENARIO, "--plain", typed=PLAN + "/brief\n")
    assert done.out.count("Your walk-away is $15,000") == 2


def test_a_note_is_kept(call: Call, data: Data) -> None:
    call("play", SCENARIO, "--plain", typed=PLAN + "/note ask about the board\n")
    assert events(data())[-1]["text"] == "ask about the board"


def test_an_amount_that_is_none_is_asked_for_again(call: Call, data: Data) -> None:
    call("play", SCENARIO, "--plain", typed="a lot\n46k\n15,000\n\n\n\n")
    (prepared,) = [event for event in events(data()) if event["kind"] == "prepared"]
    assert (prepared["target"], prepared["bottom_line"]) == (46000, 15000)


class TestUnsure:
    """A line whose reading is uncertain is asked about once, and only a person at a terminal."""

    @staticmethod
    def said(data: bytes) -> list[object]:
        return [event["text"] for event in events(data) if event.get("speaker") == "seller"]

    def play(self, call: Call, typed: str, *, terminal: bool = True) -> str:
        typed = PLAN + "I can do $80 a seat.\n" + typed
        return call("play", SCENARIO, "--plain", "--seed", "7", typed=typed, terminal=terminal).out

    @pytest.mark.parametrize("answer", ["", "y", "Yes"])
    def test_enter_says_it(self, call: Call, data: Data, answer: str) -> None:
        out = self.play(call, f"{UNSURE}\n{answer}\n")
        assert out.count("Say it like this?") == 1
        assert "unsure: It may say yes" in out
        assert self.said(data())[1:] == [UNSURE]

    def test_other_words_are_said_instead_and_not_asked_about(self, call: Call, data: Data) -> None:
        out = self.play(call, f"{UNSURE}\nYes, {UNSURE}\n")
        assert out.count("Say it like this?") == 1
        assert self.said(data())[1:] == [f"Yes, {UNSURE}"]

    def test_no_says_nothing(self, call: Call, data: Data) -> None:
        assert "(not said)" in self.play(call, f"{UNSURE}\nno\n")
        assert self.said(data())[1:] == []

    @pytest.mark.parametrize("answer", ["/terms", "/foo", "/quit"])
    def test_a_command_is_carried_out_instead(self, call: Call, data: Data, answer: str) -> None:
        self.play(call, f"{UNSURE}\n{answer}\n")
        assert self.said(data())[1:] == []

    def test_a_pipe_is_not_asked(self, call: Call, data: Data) -> None:
        assert "Say it like this?" not in self.play(call, f"{UNSURE}\n", terminal=False)
        assert self.said(data())[1:] == [UNSURE]

    def test_a_clear_line_is_not_asked_about(self, call: Call) -> None:
        assert "Say it like this?" not in self.play(call, "What did the spring cost your team?\n")


def test_a_coach_says_all_that_was_read(call: Call) -> None:
    line = "What matters most to you?\n"
    coach = call("play", SCENARIO, "--plain", "--mode", "coach", typed=PLAN + line).out
    practice = call("play", SCENARIO, "--plain", typed=PLAN + line).out
    assert "read: asks what matters" in coach
    assert "resentment: theirs" in coach
    assert "read:" not in practice
    assert "resentment" not in practice


class TestSettings:
    """What the user has set counts where nothing else is asked for."""

    @pytest.fixture(autouse=True)
    def settings(self, home: Path) -> None:
        home.mkdir()
        (home / "settings.toml").write_text('mode = "exam"\ndifficulty = 5\n')

    def test_they_count_for_a_session(self, call: Call, rows: Rows) -> None:
        call("play", SCENARIO, "--plain", typed=PLAN)
        assert (rows()[0].mode, rows()[0].level) == ("exam", 5)

    def test_what_is_asked_for_comes_first(self, call: Call, rows: Rows) -> None:
        call("play", SCENARIO, "--plain", "--mode", "coach", "--difficulty", "1", typed=PLAN)
        assert (rows()[0].mode, rows()[0].level) == ("coach", 1)

    def test_a_script_is_the_same_for_everybody(self, call: Call, tmp_path: Path) -> None:
        path = tmp_path / "t.jsonl"
        call("play", SCENARIO, "--script", "-", "--out", path, typed=LINES)
        header = json.loads(path.read_bytes().splitlines()[0])
        assert (header["mode"], header["level"]) == ("practice", 3)

    def test_faults_are_said(self, call: Call, home: Path, rows: Rows) -> None:
        (home / "settings.toml").write_text('mode = "easy"\ndifficulty = 5\n')
        done = call("play", SCENARIO, "--plain", typed=PLAN)
        assert done.status == 0
        assert "mode can't be 'easy'" in done.err
        assert (rows()[0].mode, rows()[0].level) == ("practice", 5)


def test_a_bare_start_lets_one_choose(call: Call) -> None:
    done = call(typed="99\n1\n" + SKIPPED)
    assert "What do you want to practise?" in done.out
    assert f"Type a number from 1 to {len(list_scenarios().entries)}." in done.out
    assert "Before you go in" in done.out


def test_a_wrong_command_says_what_to_write(call: Call) -> None:
    done = call("play", SCENARIO, "--plain", typed=SKIPPED + "/offer pirce=92\n")
    assert re.search(r"\(.*price.*\)", done.out)


def test_an_unknown_command_is_not_said_to_the_buyer(call: Call, data: Data) -> None:
    done = call("play", SCENARIO, "--plain", typed=SKIPPED + "/foo\n/walk me through it\n")
    assert "there is no such command" in done.out
    assert kinds(data()).count("said") <= 1


def test_an_acceptance_is_read_back_with_its_terms(call: Call) -> None:
    typed = SKIPPED + "I can do $100 a seat.\n/accept\n"
    done = call("play", SCENARIO, "--plain", "--seed", "7", typed=typed)
    assert "read: accepts what is on the table" in done.out
    assert "agreed: price per seat" in done.out


def test_the_folder_and_the_file_are_the_users_alone(call: Call, home: Path) -> None:
    call("play", SCENARIO, "--plain", typed="")
    path = home / "sessions.db"
    assert path.stat().st_mode & 0o777 == 0o600
    assert home.stat().st_mode & 0o777 == 0o700


def test_a_store_that_can_not_be_opened_is_one_line(call: Call, home: Path) -> None:
    (home / "sessions.db").mkdir(parents=True)
    for command in (["play", SCENARIO, "--plain"], ["sessions"], ["debrief", "abcdefghij"]):
        done = call(*command, typed=PLAN)
        assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)
        assert "TRAINER_HOME" in done.err


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
        assert not home.exists()

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


def test_a_pipe_shows_what_was_said_on_a_line_of_its_own(call: Call) -> None:
    done = call("play", SCENARIO, "--plain", "--seed", "7", typed=PLAN + LINES)
    assert "  Your target, a year: 46000\n" in done.out
    assert "You: Hi Dana, thanks for making time.\n" in done.out


class TestSigning:
    """Before a line signs or ends the talk it is said what it does, the whole of it and what it is worth."""

    def play(self, call: Call, typed: str, *, mode: str = "practice", terminal: bool = True) -> str:
        typed = PLAN + "I can do $104 a seat.\n" + typed
        return call(
            "play", SCENARIO, "--plain", "--seed", "7", "--mode", mode, typed=typed, terminal=terminal
        ).out

    def test_a_yes_says_what_it_signs_and_that_it_is_less_than_leaving(self, call: Call, data: Data) -> None:
        out = " ".join(self.play(call, "/accept\nno\n").split())
        assert "careful: This signs Dana's terms: price" in out
        assert "your walk-away is $15k" in out
        assert "That is less than leaving is worth." in out
        assert out.count("Say it like this?") == 1
        assert [event["text"] for event in events(data()) if event.get("speaker") == "seller"][1:] == []

    def test_who_says_it_again_signs(self, call: Call, data: Data) -> None:
        self.play(call, "We have a deal.\n\n")
        said = [event["text"] for event in events(data()) if event.get("speaker") == "seller"]
        assert said[1:] == ["We have a deal."]

    def test_a_pipe_is_told_and_not_asked(self, call: Call) -> None:
        out = self.play(call, "/accept\n", terminal=False)
        assert "careful: This signs Dana's terms" in out
        assert "Say it like this?" not in out

    def test_an_exam_does_not_say_what_it_is_worth(self, call: Call) -> None:
        out = self.play(call, "/accept\n\n", mode="exam")
        assert "careful: This signs" in out
        assert "Worth" not in out.partition("It is over")[0]

    def test_leaving_is_asked_about_too(self, call: Call) -> None:
        assert "careful: This ends the talk without a deal." in self.play(call, "/walk\nno\n")


def test_the_time_is_said_after_every_answer(call: Call) -> None:
    out = call("play", SCENARIO, "--plain", typed=PLAN + "What matters most to you?\nWhy is that?\n").out
    assert "(round 1 of 14)" in out
    assert "(round 2 of 14)" in out

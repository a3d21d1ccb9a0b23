"""When the app opens, and with what."""

import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Call, kept
from tests.cli.test_play import PLAN, SCENARIO, Rows
from trainer.cli.screen import wants_screen
from trainer.practice.settings import Settings, save_settings
from trainer.tui.opening import Opening


class Stream:
    """A stream with or without a person at it."""

    closed = False

    def __init__(self, *, terminal: bool) -> None:
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


@pytest.mark.parametrize("term", ["xterm", "dumb", None])
@pytest.mark.parametrize("stdin", [True, False, None])
@pytest.mark.parametrize("stdout", [True, False, None])
@pytest.mark.parametrize("plain", [True, False])
def test_the_app_needs_a_terminal_on_both_sides(
    monkeypatch: pytest.MonkeyPatch, *, term: str | None, stdin: bool | None, stdout: bool | None, plain: bool
) -> None:
    if term is None:
        monkeypatch.delenv("TERM", raising=False)
    else:
        monkeypatch.setenv("TERM", term)
    with monkeypatch.context() as streams:
        streams.setattr(sys, "stdin", None if stdin is None else Stream(terminal=stdin))
        streams.setattr(sys, "stdout", None if stdout is None else Stream(terminal=stdout))
        wanted = wants_screen(plain=plain)
    assert wanted == (bool(stdin) and bool(stdout) and term != "dumb" and not plain)


@pytest.mark.parametrize(
    ("command", "opening"),
    [
        ([], Opening()),
        (["play"], Opening()),
        (["play", SCENARIO], Opening(scenario=SCENARIO)),
        (
            ["play", SCENARIO, "--seed", "0", "--difficulty", "4", "--mode", "exam"],
            Opening(scenario=SCENARIO, seed=0, difficulty=4, mode="exam"),
        ),
        (["play", f"scenarios/{SCENARIO}.yaml"], Opening(scenario=f"scenarios/{SCENARIO}.yaml")),
    ],
)
def test_play_opens_the_app(call: Call, app: list[Opening], command: list[str], opening: Opening) -> None:
    done = call(*command)
    assert (done.status, done.out, done.err) == (0, "", "")
    assert app == [opening]


def test_settings_are_the_apps_own_business(call: Call, app: list[Opening], home: Path) -> None:
    save_settings(home, Settings(mode="exam", difficulty=5))
    call("play", SCENARIO)
    assert app == [Opening(scenario=SCENARIO)]


@pytest.mark.parametrize("name", ["renewal-under-the-gnu", "no/such/file.yaml"])
def test_what_is_wrong_with_a_scenario_is_said_before_the_screen_changes(
    call: Call, app: list[Opening], name: str
) -> None:
    done = call("play", name)
    assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)
    assert app == []


def test_plain_lines_open_no_app(call: Call, app: list[Opening], tmp_path: Path) -> None:
    out = tmp_path / "t.jsonl"
    for extra in (["--plain"], ["--script", "-"], ["--out", out]):
        assert call("play", SCENARIO, *extra, typed="\n").status == 0
    call("replay", out, "--plain")
    assert app == []


@pytest.mark.parametrize("terminal", [False, True])
def test_without_a_screen_the_same_session_is_lines(call: Call, rows: Rows, *, terminal: bool) -> None:
    done = call("play", SCENARIO, typed=PLAN, terminal=terminal)
    assert "Before you go in" in done.out
    assert len(rows()) == 1


class TestSession:
    """Sessions opened by name or as a file."""

    @pytest.fixture
    def session(self, home: Path, unfinished: bytes) -> str:
        return kept(home, unfinished)

    @pytest.fixture
    def file(self, unfinished: bytes, tmp_path: Path) -> Path:
        path = tmp_path / "t.jsonl"
        path.write_bytes(unfinished)
        return path

    def test_it_is_taken_up_in_the_app(self, call: Call, session: str, app: list[Opening]) -> None:
        call("play", "--resume", session[:4])
        assert app == [Opening(resume=session)]

    def test_one_in_a_file_goes_on_as_lines(self, call: Call, file: Path, app: list[Opening]) -> None:
        assert "-- so far --" in call("play", "--resume", file, typed="/quit\n").out
        assert app == []

    def test_it_is_looked_at_in_the_app(
        self, call: Call, session: str, file: Path, app: list[Opening]
    ) -> None:
        call("replay", session[:4])
        call("replay", session, "--turn", "3")
        call("replay", file, "--turn", "2")
        assert app == [
            Opening(replay=session),
            Opening(replay=session, turn=3),
            Opening(replay_file=file, turn=2),
        ]

    @pytest.mark.parametrize("turn", ["0", "-3"])
    def test_turns_are_counted_from_one(
        self, call: Call, session: str, app: list[Opening], turn: str
    ) -> None:
        assert call("replay", session, "--turn", turn).status == 2
        assert app == []

    def test_what_can_not_be_looked_at_opens_nothing(
        self, call: Call, file: Path, app: list[Opening]
    ) -> None:
        (file.parent / "call.txt").write_text("Hello\n")
        for name in ("nosuchname", file.parent / "no.jsonl", file.parent / "call.txt"):
            done = call("replay", name)
            assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)
        assert app == []

    def test_a_fork_is_played_on_in_the_app(
        self, call: Call, session: str, app: list[Opening], rows: Rows
    ) -> None:
        call("replay", session[:4], "--fork", "4")
        (fork,) = [row for row in rows() if row.id != session]
        assert (fork.branch_of, fork.branch_turn, fork.turns) == (session, 4, 3)
        assert app == [Opening(resume=fork.id)]


class TestFork:
    """``trainer replay --fork`` in plain lines."""

    def test_a_session_is_played_on_from_a_turn(
        self, call: Call, rows: Rows, home: Path, unfinished: bytes
    ) -> None:
        kept(home, unfinished)
        (first,) = rows()
        done = call("replay", first.id, "--fork", "4", typed="/walk\n3\n3\n")
        so_far = done.out[done.out.index("-- so far --") :]
        assert "thanks for making the time" in so_far
        assert "What did the spring cost" not in so_far.split("Debrief")[0]
        fork, before = rows()
        assert before == first
        assert (fork.branch_of, fork.ended) == (first.id, "seller_walked")
        assert call("verify", fork.id).status == 0

    def test_a_file_is_taken_in_first(
        self, call: Call, rows: Rows, tmp_path: Path, unfinished: bytes
    ) -> None:
        path = tmp_path / "t.jsonl"
        path.write_bytes(unfinished)
        for _ in range(2):
            assert call("replay", path, "--fork", "2", typed="").status == 0
        taken = [row for row in rows() if row.imported]
        assert len(taken) == 1
        assert [row.branch_of for row in rows() if not row.imported] == [taken[0].id] * 2

    @pytest.mark.parametrize("turn", ["0", "3", "100"])
    def test_there_is_no_such_turn(
        self, call: Call, rows: Rows, home: Path, unfinished: bytes, turn: str
    ) -> None:
        done = call("replay", kept(home, unfinished), "--fork", turn)
        assert (done.status, done.err.count("\n")) == (2, 1)
        assert "there are 2, 4, 6" in done.err
        assert len(rows()) == 1


def test_replay_in_a_pipe_prints(call: Call, tmp_path: Path, unfinished: bytes) -> None:
    path = tmp_path / "t.jsonl"
    path.write_bytes(unfinished)
    done = call("replay", path, "--turn", "2")
    assert "[2] You: Hi Dana" in done.out
    assert "[3]" not in done.out

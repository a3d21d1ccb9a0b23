"""``trainer sessions``, ``export`` and ``import``, and commands that are handed a session's name."""

import json
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Call, kept
from tests.cli.test_play import PLAN, SCENARIO
from tests.store.conftest import rechained, records_of
from trainer.store.rows import SessionRow

Data = Callable[[], bytes]
Rows = Callable[[], list[SessionRow]]
ROOT = Path(__file__).parents[2]
LOADED = "loaded:"
MODULES = f"""
import json, sys
from trainer.cli.main import run
for command in json.loads(sys.argv[1]):
    try:
        run(command)
    except SystemExit:
        pass
    print()
    print("{LOADED}", *sys.modules)
"""


@pytest.fixture
def session(home: Path, finished: bytes) -> str:
    """A finished session in the store."""
    return kept(home, finished)


class TestList:
    """``trainer sessions``"""

    def test_without_sessions_it_says_how_to_begin(self, call: Call) -> None:
        done = call("sessions")
        assert (done.status, done.err) == (0, "")
        assert "trainer play" in done.out
        assert call("sessions", "--json").out == "[]\n"

    def test_what_was_played_again_from_a_turn_says_so(self, call: Call, session: str, rows: Rows) -> None:
        assert "again" not in call("sessions").out
        call("replay", session, "--fork", "4", "--plain")
        (fork,) = [row for row in rows() if row.branch_of == session]
        head, *listed = call("sessions").out.splitlines()
        assert head.rstrip().endswith("played again from")
        told = {line.split()[0]: line.rstrip() for line in listed}
        assert told[fork.id].endswith(f"turn 4 of {session}")
        assert "turn 4 of" not in told[session]

    def test_it_shows_what_sessions_came_to(self, call: Call, session: str) -> None:
        call("play", "packaging-tender", "--plain", "--mode", "coach", typed=PLAN)
        listed = call("sessions").out
        assert listed == call("sessions", "list").out
        (finished,) = [line for line in listed.splitlines() if session in line]
        assert "seller walked" in finished
        assert "practice 3" in finished
        scores = json.loads(call("debrief", session, "--json").out)["scores"]
        assert f"{scores['outcome']}/{scores['empathy']}" in finished
        assert scores["quadrant"] not in finished, "no deal, so nothing was won"
        (going,) = [line for line in listed.splitlines() if "packaging-tender" in line]
        assert "coach 3" in going
        assert "1 turn so far" in going
        assert listed.index(going) < listed.index(finished), "the last played comes first"

    @pytest.mark.parametrize("command", [["--json"], ["list", "--json"], ["--json", "list"]])
    def test_json_has_every_field(self, call: Call, session: str, command: list[str]) -> None:
        (row,) = json.loads(call("sessions", *command).out)
        assert row["id"] == session
        assert row["quadrant"] is not None
        assert set(row) == set(SessionRow.__dataclass_fields__)

    def test_more_than_the_list_shows_are_said(
        self, call: Call, monkeypatch: pytest.MonkeyPatch, session: str
    ) -> None:
        for _ in range(2):
            call("play", SCENARIO, "--plain", typed=PLAN)
        assert "more" not in call("sessions").out
        monkeypatch.setattr("trainer.store.store.MOST_LISTED", 1)
        done = call("sessions")
        assert done.out.endswith("\n… and 2 more; search with the app\n")
        assert session not in done.out
        done = call("sessions", "--json")
        assert len(json.loads(done.out)) == 1
        assert "2 more" in done.err

    def test_nobodys_words_reach_the_terminal_as_commands(
        self, call: Call, finished: bytes, tmp_path: Path
    ) -> None:
        records = records_of(finished)
        records[0] |= {"session": "\x1b]0;x\x07", "mode": "\x1b[31m\u202ecoach", "started": "\x9b"}
        scenario = records[0]["scenario"]
        scenario["title"] = "\x1b[2J\u202eTitle\x85"
        path = tmp_path / "t.jsonl"
        path.write_bytes(rechained(records))
        taken = call("import", path)
        outs = [taken.out, call("sessions").out, call("sessions", "--json").out]
        outs += [call("sessions", "delete", taken.out.strip()).out]
        assert taken.err == ""
        assert "Title" in outs[-1]
        for out in outs:
            assert out
            assert not [char for char in out if unicodedata.category(char)[0] == "C" and char != "\n"]


class TestDelete:
    """``trainer sessions delete``"""

    def test_it_is_gone_for_good(self, call: Call, session: str, home: Path, rows: Rows) -> None:
        words = b"thanks for making the time"
        assert words in (home / "sessions.db").read_bytes()
        done = call("sessions", "delete", session[:4])
        assert done.status == 0
        assert session in done.out
        assert rows() == []
        assert words not in (home / "sessions.db").read_bytes()
        assert call("sessions", "delete", session).status == 2

    def test_json(self, call: Call, session: str) -> None:
        assert json.loads(call("sessions", "delete", session, "--json").out) == {"deleted": session}

    @pytest.mark.parametrize("name", ["nosuchname", "ab", "%", "../x", ""])
    @pytest.mark.usefixtures("session")
    def test_an_unknown_name_is_one_line(self, call: Call, rows: Rows, name: str) -> None:
        done = call("sessions", "delete", name)
        assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)
        assert len(rows()) == 1


class TestExport:
    """``trainer export``"""

    def test_it_is_the_transcript_to_the_byte(
        self, call: Call, session: str, data: Data, tmp_path: Path
    ) -> None:
        path = tmp_path / "t.jsonl"
        assert call("export", session, "--format", "jsonl").out.encode() == data()
        assert call("export", session[:3], "--out", path).out == ""
        assert path.read_bytes() == data()
        assert path.stat().st_mode & 0o777 == 0o600
        assert call("verify", path).status == 0

    def test_a_file_that_is_there_is_not_overwritten_unless_forced(
        self, call: Call, session: str, data: Data, tmp_path: Path
    ) -> None:
        path = tmp_path / "t.jsonl"
        path.write_text("mine " * 100_000)
        path.chmod(0o644)
        done = call("export", session, "--out", path)
        assert (done.status, done.err.count("\n")) == (2, 1)
        assert "--force" in done.err
        assert path.read_text() == "mine " * 100_000
        assert call("export", session, "--out", path, "--force").status == 0
        assert path.read_bytes() == data()
        assert path.stat().st_mode & 0o777 == 0o600

    def test_a_file_is_overwritten_whole_or_not_at_all(
        self, call: Call, session: str, data: Data, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(_handle: int) -> None:
            raise OSError(28, "No space left on device")

        path, link = tmp_path / "t.jsonl", tmp_path / "link.jsonl"
        path.write_text("mine")
        link.symlink_to(path)
        there = sorted(tmp_path.iterdir())
        with monkeypatch.context() as patched:
            patched.setattr("trainer.cli.transfer.os.fsync", full)
            done = call("export", session, "--out", path, "--force")
            assert (done.status, "No space left" in done.err) == (2, True)
            assert call("export", session, "--out", tmp_path / "new.jsonl").status == 2
        assert path.read_text() == "mine"
        assert sorted(tmp_path.iterdir()) == there, "nothing half written is left"
        assert call("export", session, "--out", link, "--force").status == 0
        assert link.is_symlink()
        assert path.read_bytes() == data()

    def test_what_is_no_file_is_written_to_and_not_replaced(self, call: Call, session: str) -> None:
        assert call("export", session, "--out", "/dev/null", "--force").status == 0
        assert Path("/dev/null").is_char_device()

    @pytest.mark.parametrize("force", [[], ["--force"]])
    def test_what_can_not_be_written_is_one_line(
        self, call: Call, session: str, tmp_path: Path, force: list[str]
    ) -> None:
        for path in (tmp_path, tmp_path / "no" / "folder.jsonl"):
            done = call("export", session, "--out", path, *force)
            assert (done.status, done.err.count("\n")) == (2, 1)

    def test_an_unknown_session_makes_no_file(self, call: Call, tmp_path: Path) -> None:
        path = tmp_path / "t.jsonl"
        assert call("export", "nosuchname", "--out", path).status == 2
        assert not path.exists()

    def test_a_terminal_is_shown_nothing_that_it_would_obey(
        self, call: Call, rows: Rows, data: Data, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        call("play", SCENARIO, "--plain", typed=PLAN + "Hi \u202e\x9b31m there\n")
        monkeypatch.setattr("trainer.cli.transfer.is_terminal", lambda _: True)
        out = call("export", rows()[0].id).out
        assert "\u202e" in data().decode()
        assert not [char for char in out if unicodedata.category(char)[0] == "C" and char != "\n"]
        assert records_of(out.encode()) == records_of(data())


class TestImport:
    """``trainer import``"""

    @pytest.fixture
    def file(self, finished: bytes, tmp_path: Path) -> Path:
        path = tmp_path / "t.jsonl"
        path.write_bytes(finished)
        return path

    def test_it_prints_the_name_that_it_has_now(self, call: Call, file: Path, data: Data, rows: Rows) -> None:
        done = call("import", file)
        assert done.err == ""
        assert done.out == f"{rows()[0].id}\n"
        assert data() == file.read_bytes()
        assert rows()[0].imported
        assert json.loads(call("debrief", done.out.strip(), "--json").out) == json.loads(
            call("debrief", file, "--json").out
        )

    def test_the_same_again_is_there_already(self, call: Call, file: Path, rows: Rows) -> None:
        first, second = call("import", file), call("import", "-", typed=file.read_text())
        assert second.out == first.out
        assert "there already" in second.err
        assert len(rows()) == 1

    def test_an_export_of_a_session_is_there_already(self, call: Call, session: str, tmp_path: Path) -> None:
        call("export", session, "--out", tmp_path / "x.jsonl")
        assert call("import", tmp_path / "x.jsonl").out == f"{session}\n"

    def test_plain_text_is_for_another_command(self, call: Call, tmp_path: Path, rows: Rows) -> None:
        path = tmp_path / "call.txt"
        path.write_text("Seller: Hello\nBuyer: Hello\n")
        done = call("import", path)
        assert (done.status, done.err.count("\n")) == (2, 1)
        assert "trainer analyze" in done.err
        assert rows() == []

    def test_a_cut_file_is_said(self, call: Call, file: Path, rows: Rows) -> None:
        file.write_bytes(file.read_bytes()[:-25])
        done = call("import", file)
        assert done.status == 0
        assert "is cut here" in done.err
        assert rows()[0].ended is None

    def test_a_changed_file_is_refused(self, call: Call, file: Path, rows: Rows) -> None:
        file.write_bytes(file.read_bytes().replace(b"$95", b"$85"))
        done = call("import", file)
        assert done.status == 2
        assert "not as it was written" in done.err
        assert rows() == []


class TestImportToFile:
    """``trainer import FILE --out FILE2``"""

    @pytest.fixture
    def out(self, tmp_path: Path) -> Path:
        return tmp_path / "out.jsonl"

    @pytest.mark.parametrize("cut", [0, 25])
    def test_it_is_checked_and_written_as_it_stands(
        self, call: Call, finished: bytes, out: Path, rows: Rows, cut: int
    ) -> None:
        odd = "\ufeff" + finished.decode().replace("\n", "\r\n")
        odd = odd[: len(odd) - cut]
        done = call("import", "-", "--out", out, typed=odd)
        assert (done.status, done.out) == (0, "")
        assert ("is cut here" in done.err) == bool(cut)
        assert out.read_bytes() == odd.encode()
        assert out.stat().st_mode & 0o777 == 0o600
        assert rows() == [], "it is not taken in"
        assert call("import", "-", "--out", out, typed=finished.decode()).status == 2
        assert out.read_bytes() == odd.encode()
        assert call("import", "-", "--out", out, "--force", typed=finished.decode()).status == 0
        assert out.read_bytes() == finished

    @pytest.mark.parametrize("change", ["digit", "order", "plain"])
    def test_what_is_not_right_is_not_written(
        self, call: Call, finished: bytes, out: Path, change: str
    ) -> None:
        records = records_of(finished)
        records[2]["turn"] = 5
        changed = {"digit": finished.replace(b"$95", b"$85"), "order": rechained(records), "plain": b"Hi"}
        done = call("import", "-", "--out", out, typed=changed[change].decode())
        assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)
        assert not out.exists()

    def test_force_is_about_a_file(self, call: Call, finished: bytes) -> None:
        done = call("import", "-", "--force", typed=finished.decode())
        assert (done.status, done.err.count("\n")) == (2, 1)
        assert "--out" in done.err


@pytest.mark.parametrize("command", ["import", "verify", "analyze"])
def test_standard_input_is_no_larger_than_a_file(
    call: Call, finished: bytes, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setattr("trainer.cli.sources.LARGEST", len(finished))
    assert call(command, "-", typed=finished.decode()).status == 0
    monkeypatch.setattr("trainer.cli.sources.LARGEST", len(finished) - 1)
    done = call(command, "-", typed=finished.decode())
    assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)
    assert "is larger than" in done.err


def test_a_replay_on_a_pipe_speaks_as_the_debrief_does(call: Call, finished: bytes) -> None:
    out = call("replay", "-", "--turn", "7", typed=finished.decode()).out
    assert "    you stand at $" in out
    assert "    Dana stands at $" in out
    assert "term_months" not in out
    assert "seller" not in out


def test_a_replay_is_up_to_a_turn_or_from_one(call: Call, session: str, rows: Rows) -> None:
    done = call("replay", session, "--fork", "4", "--turn", "2")
    assert (done.status, done.out) == (2, "")
    assert "not allowed with" in done.err
    assert len(rows()) == 1


@pytest.mark.parametrize("change", ["undone", "branch", "large", "flat"])
@pytest.mark.parametrize("command", ["import", "verify", "analyze", "debrief", "replay"])
def test_a_file_that_no_session_can_be_is_one_line(
    call: Call, finished: bytes, rows: Rows, command: str, change: str
) -> None:
    records = records_of(finished)
    scenario = records[0]["scenario"]
    if change == "undone":
        records.append({"seq": len(records), "at": "x", "kind": "undone", "turn": 10**30})
    elif change == "branch":
        records[0]["branch_turn"] = 10**30
    elif change == "large":
        scenario["seller"]["walk_away"] = 1e308
    else:
        scenario["buyer"]["target"] = scenario["buyer"]["walk_away"]
    done = call(command, "-", typed=rechained(records).decode())
    assert (done.status, done.out, done.err.count("\n")) == (1 if command == "verify" else 2, "", 1)
    assert done.err.startswith("standard input:")
    assert rows() == []


class TestNames:
    """FILE-OR-ID: a file, standard input, or the first letters of a session's name."""

    @pytest.mark.parametrize(
        "command", [["debrief"], ["analyze"], ["replay"], ["verify"], ["debrief", "--json"]]
    )
    def test_all_give_the_same(
        self, call: Call, session: str, data: Data, tmp_path: Path, command: list[str]
    ) -> None:
        path = tmp_path / "t.jsonl"
        path.write_bytes(data())
        by_file = call(*command, path)
        assert by_file.status == 0
        assert call(*command, session) == by_file
        assert call(*command, session[:3]) == by_file
        assert call(*command, "-", typed=data().decode()) == by_file

    @pytest.mark.parametrize("command", ["debrief", "analyze", "replay", "verify"])
    @pytest.mark.parametrize("name", ["nosuchname", "no.jsonl", "no/such", "a%b", "ab"])
    def test_what_there_is_not_is_one_line(self, call: Call, command: str, name: str) -> None:
        done = call(command, name)
        assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)

    def test_a_file_is_read_before_a_session_of_that_name(
        self, call: Call, session: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        (tmp_path / session).write_text("Seller: Hello\nBuyer: Hello there\n")
        assert json.loads(call("analyze", session, "--json").out)["scenario"] is None

    def test_a_line_changed_on_the_disk_is_found(self, call: Call, session: str, home: Path) -> None:
        path = home / "sessions.db"
        path.write_bytes(path.read_bytes().replace(b"I can go to $95", b"I can go to $85"))
        done = call("verify", session)
        assert done.status == 1
        assert done.err.startswith(f"{session}:")


def test_sessions_of_earlier_versions_are_taken_over(call: Call, home: Path) -> None:
    folder = home / "sessions"
    folder.mkdir(parents=True)
    call("play", SCENARIO, "--plain", "--out", folder / "old.jsonl", typed=PLAN)
    (folder / "broken.jsonl").write_text("{}\n")
    first = call("sessions")
    assert SCENARIO in first.out
    assert first.err.startswith(f"{folder / 'broken.jsonl'}:1:")
    assert first.err.count("\n") == 1
    assert call("sessions").err == first.err, "as long as it is there"
    assert [path.name for path in folder.iterdir()] == ["broken.jsonl"]


def test_only_what_is_needed_is_imported(finished: bytes, tmp_path: Path) -> None:
    """One after the other in one process: each may bring in all that those before it may, or more."""
    path = tmp_path / "t.jsonl"
    path.write_bytes(finished)
    script = tmp_path / "script.txt"
    script.write_text("What matters most to you?\n")
    commands: dict[tuple[str, ...], set[str]] = {
        ("--help",): {"pydantic", "sqlalchemy", "textual"},
        ("debrief", str(path)): {"sqlalchemy", "textual"},
        ("verify", str(path)): {"sqlalchemy", "textual"},
        ("analyze", str(path)): {"sqlalchemy", "textual"},
        ("replay", str(path)): {"sqlalchemy", "textual"},
        ("play", SCENARIO, "--script", str(script)): {"sqlalchemy", "textual"},
        ("sessions",): {"textual"},
    }
    done = subprocess.run(
        [sys.executable, "-c", MODULES, json.dumps(list(commands))],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    loaded = [set(line.split()) for line in done.stdout.splitlines() if line.startswith(LOADED)]
    for (command, without), modules in zip(commands.items(), loaded, strict=True):
        assert "trainer.cli.main" in modules
        assert not without & modules, command
    assert "sqlalchemy" in loaded[-1]

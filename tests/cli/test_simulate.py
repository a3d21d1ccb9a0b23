"""``trainer simulate`` as it is called."""

import csv
import gc
import io
import json
import sys
from pathlib import Path

import jsonschema
import pytest

from tests.cli.conftest import Call
from trainer.cli.main import run
from trainer.exchange.schema import FOLDER

NAME = "packaging-tender"
SMALL = ("--sessions", "2", "--seed", "3")


class Terminal(io.StringIO):
    """What is written to a terminal."""

    def isatty(self) -> bool:
        return True

    def reconfigure(self, **_settings: str) -> None:
        """A terminal takes any letters."""


def test_json_is_one_document_that_fits_its_schema(call: Call) -> None:
    found = call("simulate", NAME, "--seller", "principled,pushover", *SMALL, "--json")
    document = json.loads(found.out)
    jsonschema.validate(document, json.loads((FOLDER / "simulation.json").read_text()))
    assert found.status == 0
    assert found.err == ""
    assert document["sessions"] == 2
    assert [row["seller"] for row in document["rows"]] == ["principled", "pushover"]
    assert all(row["violations"] == 0 for row in document["rows"])


def test_more_workers_change_nothing(call: Call) -> None:
    asked = ("simulate", NAME, "--seller", "haggler,hardball", *SMALL, "--json")
    assert call(*asked, "--workers", "2").out == call(*asked, "--workers", "1").out


def test_garbage_is_looked_for_as_before_once_it_is_over(call: Call) -> None:
    before = gc.get_threshold()
    assert call("simulate", NAME, "--seller", "haggler", *SMALL).status == 0
    assert gc.get_threshold() == before


def test_the_short_way_prints_the_same(call: Call) -> None:
    asked = ("simulate", NAME, "--seller", "haggler,principled", *SMALL, "--json")
    assert call(*asked, "--fast").out == call(*asked).out


def test_the_report_fits_eighty_columns(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    found = call("simulate", NAME, "--seller", "haggler,expert", *SMALL)
    assert max(map(len, found.out.splitlines())) < 80
    assert "expert" in found.out
    assert "The best that was played" in found.out


def test_a_line_for_every_session_can_be_kept(call: Call, tmp_path: Path) -> None:
    file = tmp_path / "sessions.csv"
    call("simulate", NAME, "--seller", "haggler,hardball", *SMALL, "--csv", file)
    with file.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert [(row["seller"], row["session"]) for row in rows] == [
        ("haggler", "1"),
        ("haggler", "2"),
        ("hardball", "1"),
        ("hardball", "2"),
    ]
    assert rows[0]["seed"] == rows[2]["seed"] != rows[1]["seed"]


def test_a_file_that_cannot_be_written_is_said_before_anything_is_played(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr("trainer.cli.many.run")
    found = call("simulate", NAME, *SMALL, "--csv", tmp_path / "nowhere" / "sessions.csv")
    assert (found.status, found.err.count("\n")) == (2, 1)


def test_a_terminal_sees_how_far_it_is_and_is_left_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert run(["simulate", NAME, "--seller", "pushover", *SMALL, "--json"]) == 0
    assert "2 of 2 sessions" in terminal.getvalue()
    assert terminal.getvalue().endswith("\r\x1b[K")


def test_an_interrupt_ends_it_without_a_word(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("trainer.cli.many.run", interrupted)
    found = call("simulate", NAME, *SMALL)
    assert (found.status, found.out, found.err) == (130, "", "")


def test_a_script_plays_every_session(call: Call, tmp_path: Path) -> None:
    script = tmp_path / "lines.txt"
    script.write_text("What do you need?\nI can do $420 a pallet.\n/accept\n")
    found = call("simulate", NAME, "--seller", f"script:{script}", *SMALL, "--json")
    (row,) = json.loads(found.out)["rows"]
    assert row["seller"] == f"script:{script}"
    assert row["sessions"] == 2


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("simulate",), "name scenarios"),
        (("simulate", NAME, "--all"), "name scenarios"),
        (("simulate", "no-such"), "there is no scenario 'no-such'"),
        (("simulate", NAME, "--seller", "nobody"), "there is no such seller"),
        (("simulate", NAME, "--seller", "script:no-such.txt"), "no-such.txt"),
        (("simulate", NAME, "--seller", "script:no-such.txt", "--fast"), "has to be read"),
        (("simulate", NAME, "--sessions", "0"), "from 1 to"),
        (("simulate", NAME, "--workers", "0"), "from 1 to"),
    ],
)
def test_what_makes_no_sense_is_said_in_one_line(call: Call, asked: tuple[str, ...], told: str) -> None:
    found = call(*asked)
    assert found.status == 2
    assert found.out == ""
    assert told in found.err
    assert found.err.count("\n") == 1


def test_a_script_with_a_command_that_means_nothing_is_said_in_one_line(call: Call, tmp_path: Path) -> None:
    script = tmp_path / "lines.txt"
    script.write_text("/dance\n")
    found = call("simulate", NAME, "--seller", f"script:{script}", *SMALL)
    assert found.status == 2
    assert found.err.count("\n") == 1


def test_a_deep_check_names_what_a_scenario_teaches_wrongly(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("trainer.simulate.lesson.SESSIONS", 2)
    monkeypatch.setattr("trainer.cli.many.cores", lambda: 1)
    name = "renewal-under-the-gun.yaml"
    shipped = (Path(__file__).parents[2] / "scenarios" / name).read_text(encoding="utf-8")
    unforgiven = tmp_path / name
    unforgiven.write_text(shipped.replace("retention_lost: 0.6", "retention_lost: 0.0", 1), encoding="utf-8")
    found = call("scenario", "check", "--deep", unforgiven)
    assert found.status == 1
    assert "hardball pays" in found.err
    assert call("scenario", "check", unforgiven).out == f"{unforgiven}: fine\n"

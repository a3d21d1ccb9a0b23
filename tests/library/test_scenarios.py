"""Scenarios by name and by path; the user's own in place of shipped ones; those that ship are whole."""

import hashlib
import io
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.library.conftest import MINIMAL
from trainer.library.errors import LibraryError, UnknownNameError, UnreadableFileError
from trainer.library.listing import list_scenarios, scenario_files
from trainer.library.places import Shelf, shipped
from trainer.library.scenarios import (
    check_scenario,
    load_scenario,
    open_scenario,
)

Write = Callable[[str], Path]
SHIPPED = sorted(path.stem for path in shipped(Shelf.SCENARIOS).glob("*.yaml"))


def test_a_scenario_can_be_named_by_its_path(written: Write) -> None:
    path = written(MINIMAL)
    assert load_scenario(path).name == "minimal"
    assert load_scenario(str(path)).name == "minimal"


def test_a_file_without_a_suffix_is_found_too(written: Callable[[str, str], Path]) -> None:
    written(MINIMAL, "bare")
    assert load_scenario("bare").name == "minimal"


def test_a_scenario_can_come_from_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(MINIMAL.encode())))
    assert load_scenario("-").name == "minimal"


def test_faults_in_standard_input_say_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    assert [str(fault) for fault in check_scenario("-")] == ["<stdin>:1:1: is empty; write a scenario"]


def test_the_sum_is_that_of_the_text_whatever_its_line_ends(written: Callable[[str, str], Path]) -> None:
    unix = open_scenario(written(MINIMAL, "unix.yaml"))
    windows = open_scenario(written("\ufeff" + MINIMAL.replace("\n", "\r\n"), "windows.yaml"))
    assert unix.sha256 == windows.sha256 == hashlib.sha256(MINIMAL.encode()).hexdigest()
    assert unix.scenario == windows.scenario


def test_lists_with_ids_are_read_like_groups(written: Write) -> None:
    text = MINIMAL.replace("    board:\n      text: I answer", "    - id: board\n      text: I answer")
    assert load_scenario(written(text)) == load_scenario(written(MINIMAL))
    (fault,) = check_scenario(written(text.replace("topics: [board]", "topics: board")))
    assert str(fault).startswith("file.yaml:72:15: buyer.facts[1].topics: should be a list")


def test_the_users_own_scenario_takes_the_place_of_a_shipped_one(home: Path) -> None:
    own = home / "scenarios" / f"{SHIPPED[0]}.yaml"
    own.write_text(MINIMAL.replace("name: minimal", f"name: {SHIPPED[0]}"), encoding="utf-8")
    assert load_scenario(SHIPPED[0]).title == "The smallest talk there is"
    entry = list_scenarios().entries[0]
    assert (entry.title, entry.path, entry.own) == ("The smallest talk there is", own, True)


def test_the_users_own_scenarios_are_found_beside_the_shipped_ones(home: Path) -> None:
    (home / "scenarios" / "minimal.yaml").write_text(MINIMAL, encoding="utf-8")
    assert set(scenario_files()) == {*SHIPPED, "minimal"}
    assert load_scenario("minimal").name == "minimal"


def test_a_broken_file_of_the_users_is_named_and_hides_no_other(home: Path) -> None:
    (home / "scenarios" / "minimal.yaml").write_text(MINIMAL.replace("balanced", "level"), encoding="utf-8")
    listing = list_scenarios()
    assert [entry.name for entry in listing.entries] == SHIPPED
    (fault,) = listing.faults
    assert fault.key == "position"


def test_a_file_whose_name_is_not_its_scenarios_is_refused(home: Path) -> None:
    (home / "scenarios" / "other.yaml").write_text(MINIMAL, encoding="utf-8")
    with pytest.raises(LibraryError, match=r"other\.yaml:1:7: name: the file is called 'other'"):
        load_scenario("other")
    assert len(list_scenarios().faults) == 1


def test_a_list_reads_the_heads_of_files_only(home: Path) -> None:
    head = MINIMAL.partition("situation:")[0]
    (home / "scenarios" / "minimal.yaml").write_text(head + "situation: [never closed", encoding="utf-8")
    assert "minimal" in {entry.name for entry in list_scenarios().entries}


@pytest.mark.parametrize("given", ["renewal-under-the-gum", "renewal", "Renewal-Under-The-Gun"])
def test_an_unknown_name_brings_the_nearest(given: str) -> None:
    with pytest.raises(UnknownNameError, match=f"^there is no scenario '{given}'; did you mean 'renewal-"):
        load_scenario(given)


@pytest.mark.parametrize("given", ["zzzzzzz", "", "a\0b", "\x1b[2J", "x" * 5000])
def test_a_name_like_no_other_brings_them_all_on_one_line(given: str) -> None:
    with pytest.raises(UnknownNameError) as error:
        load_scenario(given)
    (line,) = error.value.lines
    assert line.isprintable()
    assert line.endswith(f"there are {', '.join(SHIPPED)}")


@pytest.mark.parametrize(
    "given", ["../../no/../such.yaml", "missing.yaml", "/no/such/file", "a\0b.yaml", "x" * 300 + ".yaml"]
)
def test_a_path_that_leads_nowhere_gives_one_line(given: str) -> None:
    with pytest.raises(UnreadableFileError) as error:
        load_scenario(given)
    (line,) = error.value.lines
    assert line.isprintable()


def test_folders_devices_and_pipes_are_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    for path, said in (
        (tmp_path, "is a folder; name a file in it"),
        (Path("/dev/zero"), "is a device or a pipe; name a file, or '-' for standard input"),
        (tmp_path / "pipe.yaml", "is a device or a pipe; name a file, or '-' for standard input"),
    ):
        assert [fault.message for fault in check_scenario(path)] == [said]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_gives_one_line(tmp_path: Path) -> None:
    path = tmp_path / "file.yaml"
    path.write_text(MINIMAL, encoding="utf-8")
    path.chmod(0)
    assert [fault.message for fault in check_scenario(path)] == [
        "may not be read by you; change its permissions"
    ]


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"name: minimal\ntitle: \xff\xfe\n", "is not UTF-8 text (line 2); save it as UTF-8"),
        (MINIMAL.encode("utf-16"), "is not UTF-8 text (line 1); save it as UTF-8"),
        (b"#" * (256 * 1024 + 1), "is larger than 256 KiB; split it or take out what is not needed"),
    ],
    ids=["latin", "utf-16", "large"],
)
def test_what_is_no_text_of_a_sane_size_is_refused(tmp_path: Path, raw: bytes, said: str) -> None:
    path = tmp_path / "file.yaml"
    path.write_bytes(raw)
    with pytest.raises(UnreadableFileError) as error:
        load_scenario(path)
    assert [fault.message for fault in error.value.faults] == [said]

"""Every fault of a transcript file at once."""

from pathlib import Path

import pytest

from tests.exchange.conftest import rechained, records_of
from trainer.exchange.every_fault import MOST_FAULTS, every_fault


def test_a_file_as_it_was_written_has_none(session_file: Path) -> None:
    assert every_fault("t", session_file.read_bytes()) == []


def test_all_changed_lines_are_told_each_once(session_file: Path) -> None:
    lines = session_file.read_text(encoding="utf-8").split("\n")
    places = [place for place, line in enumerate(lines) if '"kind": "said"' in line][:3]
    for place in places:
        lines[place] = lines[place].replace('"text": "', '"text": "Well. ')
    found = every_fault("t", "\n".join(lines).encode())
    assert [fault.split(":")[1] for fault in found] == [str(place + 1) for place in places]
    assert all("put the line back" in fault for fault in found)


def test_faults_of_every_kind_are_told_with_their_lines_and_cures(session_file: Path) -> None:
    records = records_of(session_file)
    records[0]["branch_turn"] = "soon"
    records[0]["scenario"]["seller"].pop("target")
    said = next(place for place, record in enumerate(records) if record["kind"] == "said")
    records[said] |= {"turn": "two", "speaker": "referee"}
    lines = rechained(records).split(b"\n")
    lines[said + 1] = b"{not a line"
    found = every_fault("t", b"\n".join(lines))
    for line, words in (
        (1, "branch_turn"),
        (1, "seller.target: is missing; add it"),
        (said + 1, "turn"),
        (said + 1, '"referee"'),
        (said + 2, "is no line of a transcript; put the line back"),
    ):
        assert any(fault.startswith(f"t:{line}:") and words in fault for fault in found), words
    assert all("\n" not in fault for fault in found)


def test_there_is_an_end_to_them(session_file: Path) -> None:
    head = session_file.read_bytes().split(b"\n")[0]
    found = every_fault("t", b"\n".join([head, *[b"x"] * 100, b""]))
    assert len(found) == MOST_FAULTS + 1
    assert found[-1] == f"t: and {100 - MOST_FAULTS} more faults"


@pytest.mark.parametrize("cut", [1, 40, 400])
def test_a_cut_file_has_no_fault_where_it_is_cut(session_file: Path, cut: int) -> None:
    assert every_fault("t", session_file.read_bytes()[:-cut]) == []


def test_an_issue_of_no_kind_is_told_as_one(session_file: Path) -> None:
    records = records_of(session_file)
    records[0]["scenario"]["issues"][0]["kind"] = "colour"
    found = every_fault("t", rechained(records))
    assert len(found) == 1
    assert "issues.0: " in found[0]
    assert "'number', 'choice'" in found[0]
    assert "event" not in found[0]

"""A broken scenario file gives one clear line a fault: file, place, key, what is wrong, what to write."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.library.conftest import MINIMAL
from trainer.library.errors import DocumentError, ScenarioError
from trainer.library.scenarios import check_scenario, load_scenario

Write = Callable[[str], Path]

CASES = Path(__file__).parent / "broken_files.jsonl"
BROKEN = [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()]
"""What to break, what to break it to, and the line that says so."""


def test_the_file_that_is_broken_here_is_whole(written: Write) -> None:
    assert check_scenario(written(MINIMAL)) == []


@pytest.mark.parametrize("case", BROKEN, ids=[case["name"] for case in BROKEN])
def test_one_fault_gives_one_line_with_its_place(written: Write, case: dict[str, str]) -> None:
    assert case["old"] in MINIMAL
    faults = check_scenario(written(MINIMAL.replace(case["old"], case["new"], 1)))
    assert len(faults) == 1, [str(fault) for fault in faults]
    assert str(faults[0]).startswith(f"file.yaml:{case['said']}")
    assert str(faults[0]).isprintable()


def test_every_fault_of_a_file_is_told_at_once_in_the_order_of_its_lines(written: Write) -> None:
    text = (
        MINIMAL.replace("rounds: 10", "rounds: ten")
        .replace("title: The smallest", "titel: The smallest")
        .replace("style: plain", "style: rude")
        .replace("company: Northlight", "company: Northlight\n  company: Halden")
    )
    with pytest.raises(ScenarioError) as error:
        load_scenario(written(text))
    places = [re.match(r"file\.yaml:(\d+):\d+: (\S+):", line) for line in error.value.lines]
    assert [(int(found[1]), found[2]) for found in places if found] == [
        (1, "title"),
        (2, "titel"),
        (7, "rounds"),
        (52, "buyer.company"),
        (66, "buyer.persona.style"),
    ]
    assert str(error.value) == "\n".join(error.value.lines)


def test_faults_that_only_the_whole_shows_are_told_together(written: Write) -> None:
    text = MINIMAL.replace("{seller: 95,", "{seller: 950,").replace("fact: uptime,", "fact: downtime,")
    assert [fault.line for fault in check_scenario(written(text))] == [17, 76]


def test_an_opening_below_the_own_walk_away_leaves_no_way_down(written: Write) -> None:
    text = MINIMAL.replace("walk_away: 1000\n  target: 30000", "walk_away: 50000\n  target: 60000")
    (fault,) = check_scenario(written(text))
    assert str(fault).startswith(
        "file.yaml:53:14: buyer.walk_away: the buyer's own opening is worth 41,000.00"
    )


def test_an_opening_that_its_own_side_rules_out_is_a_fault(written: Write) -> None:
    text = MINIMAL.replace("{price: {above: 90}, support: {is: [standard]}}", "{price: {below: 60}}")
    (fault,) = check_scenario(written(text))
    assert "rules out the buyer's own opening" in fault.message


@pytest.mark.parametrize("text", ["", "# nothing but a comment\n"], ids=["empty", "comment"])
def test_a_file_with_nothing_in_it_is_refused(written: Write, text: str) -> None:
    with pytest.raises(DocumentError, match=r"^file\.yaml:1:1: is empty; write a scenario$"):
        load_scenario(written(text))


@pytest.mark.parametrize("text", ["- a\n", "just words\n", "null\n", "12\n"])
def test_a_file_that_is_no_group_is_refused(written: Write, text: str) -> None:
    with pytest.raises(ScenarioError, match=r"^file\.yaml:1:1: should be a group of indented lines"):
        load_scenario(written(text))


def test_hundreds_of_faults_are_cut_short(written: Write) -> None:
    text = MINIMAL + "".join(f"extra{number}: 1\n" for number in range(1000))
    faults = check_scenario(written(text))
    assert len(faults) == 101
    assert any("more faults at most; mend those first" in fault.message for fault in faults)

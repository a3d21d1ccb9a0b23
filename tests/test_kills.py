"""Whatever the moment at which the program is killed, nothing that was on the screen is lost."""

from pathlib import Path

from tests.endpoint import Endpoint
from tests.killing import DELAY, MID_LINE, WAIT, Model, Ward

MOMENTS = ("typing", "after Enter", "answer", "command", "opening", "confirmation", "ending", "reaction")


def test_nothing_that_was_shown_is_lost_and_the_talk_goes_on_in_the_same_place(tmp_path: Path) -> None:
    ward = Ward.open(tmp_path / "home", seed=5)
    for moment in MOMENTS:
        ward.kill_once(moment)
    tally = ward.tally
    assert tally.unreadable == []
    assert tally.lost == []
    assert tally.failed == []
    assert tally.stuck == []
    assert sum(tally.kills.values()) == len(MOMENTS)
    assert tally.resumed >= 5
    assert tally.shown >= 20


def test_every_sentence_that_was_shown_of_a_line_is_there_after_a_kill_in_the_middle_of_it(
    tmp_path: Path,
) -> None:
    with Endpoint.serving(Model(3), wait=WAIT, delay=DELAY) as server:
        ward = Ward.open(tmp_path / "home", seed=3, url=server.url)
        for moment in (MID_LINE, "typing", MID_LINE, MID_LINE):
            ward.kill_once(moment)
        asked = len(server.lines)
    tally = ward.tally
    assert tally.unreadable == []
    assert tally.lost == []
    assert tally.failed == []
    assert tally.stuck == []
    assert tally.stood["partial"] >= 1, "at least one of them was in mid-line"
    assert asked >= 3

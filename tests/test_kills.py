"""Whatever the moment at which the program is killed, nothing that was on the screen is lost."""

from pathlib import Path

from tests.killing import Ward

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

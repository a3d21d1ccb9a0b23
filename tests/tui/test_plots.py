"""The plots: marks where the numbers say, and never wider than asked for."""

import pytest

from tests.debrief.conftest import played
from trainer.debrief.scores import quadrant
from trainer.negotiation.issues import Side
from trainer.tui.debrief_path import payoff_path
from trainer.tui.plots import BOTH, THEIRS, YOURS, Path, path_plot, quadrant_plot, share_bar

EDGES = (0, 1, 48, 49, 50, 51, 99, 100)
SIZES = ((40, 11), (76, 15), (60, 20))


def mark_of(lines: list[str]) -> tuple[int, int]:
    """Column and line of the one mark."""
    found = [(line.index(YOURS), place) for place, line in enumerate(lines) if YOURS in line]
    assert len(found) == 1
    return found[0]


def quadrant_of(lines: list[str]) -> str:
    """Which quadrant the mark stands in, read from the drawing alone."""
    column, line = mark_of(lines)
    middle = next(place for place, drawn in enumerate(lines) if "┼" in drawn)
    across = lines[middle].index("┼")
    assert column != across
    assert line != middle
    if column > across:
        return "partner" if line < middle else "hardball"
    return "pushover" if line < middle else "lose-lose"


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("outcome", EDGES)
@pytest.mark.parametrize("empathy", EDGES)
def test_the_mark_stands_in_the_quadrant_of_the_printed_numbers(
    outcome: int, empathy: int, width: int, height: int
) -> None:
    lines = quadrant_plot(outcome, empathy, width, height)
    assert quadrant_of(lines) == quadrant(outcome, empathy)
    text = "\n".join(lines)
    assert all(name in text for name in ("partner", "hardball", "pushover", "lose-lose"))
    assert max(len(line) for line in lines) <= width
    assert len(lines) <= height


def test_more_of_an_axis_is_further_along_it() -> None:
    marks = [mark_of(quadrant_plot(score, score, 76, 21)) for score in (5, 30, 60, 95)]
    assert marks == sorted(marks, key=lambda mark: (mark[0], -mark[1]))
    assert len(set(marks)) == len(marks)


def dollars(cents: int) -> str:
    return f"${cents // 100}"


@pytest.mark.parametrize(("width", "height"), [(74, 12), (40, 8), (120, 20)])
def test_a_path_shows_both_sides_between_walk_away_and_target(width: int, height: int) -> None:
    path = Path(yours=[9000, 9000, 7000, 6000], theirs=[1000, 1000, 1000, 6000], walk_away=2000, target=8000)
    lines = path_plot(path, width, height, dollars)
    assert max(len(line) for line in lines) <= width
    assert len(lines) <= height
    assert lines[0].lstrip().startswith("$90┤●")
    assert any("target $80" in line for line in lines)
    assert any("walk-away $20" in line for line in lines)
    assert any(THEIRS in line for line in lines)
    assert any(line.endswith(BOTH) for line in lines)
    assert lines[-1].endswith("turn 3")


def test_a_talk_in_which_nothing_moved_is_two_level_lines() -> None:
    path = Path(yours=[500] * 5, theirs=[500] * 5, walk_away=500, target=500)
    lines = path_plot(path, 60, 10, dollars)
    assert sum(BOTH in line for line in lines) == 1


def test_more_turns_than_columns_still_end_where_the_talk_ended() -> None:
    path = Path(yours=list(range(20000, 0, -50)), theirs=[0] * 400, walk_away=0, target=10000)
    lines = path_plot(path, 40, 12, dollars)
    assert max(len(line) for line in lines) <= 40
    assert lines[0].lstrip().startswith("$200┤")
    assert lines[9].endswith(YOURS)


def test_the_path_of_a_talk_begins_at_the_openings_and_ends_at_the_deal() -> None:
    lines = (
        "If you can do 36 months, I can do $92 a seat.",
        "Deal, I accept your terms.",
        "/accept",
        "/accept",
    )
    talk = played("renewal-under-the-gun", lines)
    scenario = talk.scenario
    assert scenario is not None
    assert talk.terms is not None
    path = payoff_path(talk, scenario)
    payoff = scenario.payoffs[Side.SELLER]
    assert len(path.yours) == len(path.theirs) == len(talk.utterances) + 1
    assert path.yours[0] == payoff.cents(scenario.openings[Side.SELLER])
    assert path.theirs[0] == payoff.cents(scenario.openings[Side.BUYER])
    assert path.yours[-1] == path.theirs[-1] == payoff.cents(talk.terms)


def test_a_bar_is_as_long_as_its_score() -> None:
    assert [share_bar(score, 10).count("█") for score in (0, 50, 100, 140)] == [0, 5, 10, 10]
    assert len(share_bar(37, 10)) == 10

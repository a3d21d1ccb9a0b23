"""The buyer's aim comes down with reasons, never beyond what no reason makes it give up; and its draws."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.buyer.minds import SMALL, mind
from trainer.buyer.aspiration import Aspiration, progress
from trainer.buyer.draw import draw
from trainer.negotiation.issues import Side
from trainer.scenario.persona import Curve, Persona

REASONS = st.floats(0, 2)
CURVES = st.sampled_from(Curve)
MONEY = st.integers(-100_000, 100_000)


@st.composite
def aspirations(make: st.DrawFn) -> Aspiration:
    walk_away = make(MONEY)
    opening = walk_away + make(st.integers(0, 1_000_000))
    target = make(st.integers(walk_away, opening))
    return Aspiration(opening, walk_away, target, make(st.floats(0, 0.95)), make(CURVES))


@given(CURVES, REASONS, REASONS)
def test_more_reasons_never_mean_less_progress(curve: Curve, one: float, other: float) -> None:
    less, more = sorted((one, other))
    assert 0 <= progress(curve, less) <= progress(curve, more) <= 1


@pytest.mark.parametrize("curve", list(Curve))
def test_the_way_begins_at_nothing_and_ends_at_all_of_it(curve: Curve) -> None:
    assert progress(curve, 0) == 0
    assert progress(curve, 1) == progress(curve, 5) == 1
    assert progress(curve, -1) == 0


@given(st.floats(0.01, 0.99))
def test_a_conceder_goes_first_and_a_boulware_last(reasons: float) -> None:
    boulware, linear, conceder = (progress(curve, reasons) for curve in Curve)
    assert boulware < linear < conceder


@given(aspirations(), REASONS, REASONS)
def test_the_aim_lies_between_the_opening_and_the_lowest_and_comes_down(
    aspiration: Aspiration, one: float, other: float
) -> None:
    less, more = sorted((one, other))
    low, high = sorted((aspiration.lowest, aspiration.opening))
    assert low <= aspiration.aim(more) <= high
    if aspiration.lowest <= aspiration.opening:
        assert aspiration.aim(more) <= aspiration.aim(less)
    assert aspiration.aim(0) == aspiration.opening


@given(aspirations(), REASONS)
def test_nothing_goes_below_the_walk_away(aspiration: Aspiration, reasons: float) -> None:
    assert aspiration.walk_away <= aspiration.limit <= aspiration.lowest
    assert aspiration.aim(1) == aspiration.lowest
    assert aspiration.accepts(reasons) <= aspiration.aim(reasons)
    assert aspiration.accepts(reasons) <= aspiration.target


@given(st.floats(0, 0.95), st.floats(0, 0.95), REASONS)
def test_a_larger_reserve_gives_up_less(one: float, other: float, reasons: float) -> None:
    small, large = (
        Aspiration(90_000, 10_000, 50_000, reserve, Curve.LINEAR) for reserve in sorted((one, other))
    )
    assert small.aim(reasons) <= large.aim(reasons)


def test_an_aspiration_runs_from_what_the_buyer_came_for() -> None:
    case = SMALL.for_buyer
    opening = case.openings[Side.BUYER]
    found = Aspiration.of(case, opening, Persona(reserve=0.4, curve=Curve.CONCEDER))
    assert (found.opening, found.walk_away, found.target) == (660_000, 50_000, 450_000)
    assert (found.reserve, found.curve) == (0.4, Curve.CONCEDER)


def test_a_mind_aims_no_higher_than_what_it_has_already_asked_for() -> None:
    thinking = mind()
    assert thinking.aim() == thinking.aspiration.opening
    thinking.least_asked = 400_000
    assert thinking.aim() == 400_000


@given(st.integers(0, 10**9), st.text(max_size=8), st.integers(0, 99))
def test_a_draw_depends_on_seed_and_labels_alone(seed: int, label: str, turn: int) -> None:
    drawn = draw(seed, label, turn)
    assert 0 <= drawn < 1
    assert drawn == draw(seed, label, turn)


def test_draws_are_spread_evenly_and_differ() -> None:
    drawn = [draw(seed, "label", turn) for seed in range(20) for turn in range(20)]
    assert len(set(drawn)) == len(drawn)
    assert sum(drawn) / len(drawn) == pytest.approx(0.5, abs=0.05)
    assert draw(1, "one") != draw(1, "two") != draw(2, "two")

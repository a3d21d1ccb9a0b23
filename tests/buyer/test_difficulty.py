"""Five levels, each harder on the same seller, and all of them parameters."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.building import reading
from tests.buyer.minds import impression, mind
from tests.driving import SCENARIOS, Table
from trainer.buyer.mind import difficulty_of, persona_of
from trainer.buyer.reasons import reasons_given
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side
from trainer.negotiation.moves import MoveKind
from trainer.negotiation.reading import Reading
from trainer.scenario.persona import DIFFICULTIES, Persona
from trainer.scenario.scenario import Scenario

LEVELS = [DIFFICULTIES[level] for level in sorted(DIFFICULTIES)]
HARDER_IS_MORE = ("reserve", "pocketing", "sensitivity", "pressure")
HARDER_IS_LESS = ("weight", "patience", "candour", "stride")


def test_there_are_five_levels_and_the_third_is_the_persona_itself() -> None:
    assert sorted(DIFFICULTIES) == [1, 2, 3, 4, 5]
    assert [found.level for found in LEVELS] == [1, 2, 3, 4, 5]
    assert DIFFICULTIES[3].applied(Persona()) == Persona()


@pytest.mark.parametrize("name", [*HARDER_IS_MORE, *HARDER_IS_LESS])
def test_every_parameter_gets_harder_from_level_to_level(name: str) -> None:
    values = [getattr(level, name) for level in LEVELS]
    assert len(set(values)) == 5
    assert values == sorted(values, reverse=name in HARDER_IS_LESS)


@given(
    st.builds(
        Persona,
        reserve=st.floats(0, 0.95),
        pocketing=st.floats(0, 1),
        patience=st.integers(2, 20),
        candour=st.floats(0, 1),
        sensitivity=st.floats(0, 2),
        reciprocity=st.floats(0, 2),
    )
)
def test_applied_to_any_persona_it_stays_within_bounds_and_in_order(persona: Persona) -> None:
    applied = [level.applied(persona) for level in LEVELS]
    for found in applied:
        assert 0 <= found.reserve < 1
        assert 0 <= found.pocketing <= 1
        assert 0 <= found.candour <= 1
        assert found.patience >= 2
    for easier, harder in pairwise(applied):
        assert easier.reserve <= harder.reserve
        assert easier.pocketing <= harder.pocketing
        assert easier.sensitivity <= harder.sensitivity
        assert easier.patience >= harder.patience
        assert easier.candour >= harder.candour
        assert easier.reciprocity >= harder.reciprocity


@pytest.mark.parametrize(
    "read",
    [
        reading(topics=("uptime",)),
        reading(terms={"price": 90}),
        reading(terms={"price": 90}, reason="you stay longer"),
    ],
)
def test_the_same_line_moves_a_harder_buyer_less(read: Reading) -> None:
    weights = []
    for level in range(1, 6):
        thinking = mind(level=level)
        weights.append(sum(reason.weight for reason in reasons_given(thinking, impression(thinking, read))))
    assert weights == sorted(weights, reverse=True)
    assert weights[0] > weights[4]


def test_the_seed_gives_a_session_its_own_temper_within_the_persona() -> None:
    for name, scenario in SCENARIOS.items():
        reserves = {persona_of(scenario.for_buyer, seed, 3).reserve for seed in range(20)}
        assert len(reserves) > 10, name
        assert max(reserves) - min(reserves) < 0.2
        assert all(0 <= reserve <= 0.95 for reserve in reserves)


def test_the_seed_makes_a_buyer_more_or_less_forthcoming_and_keeps_the_levels_in_order() -> None:
    for seed in range(20):
        weights = [difficulty_of(seed, level).weight for level in range(1, 6)]
        strides = [difficulty_of(seed, level).stride for level in range(1, 6)]
        assert weights == sorted(weights, reverse=True)
        assert strides == sorted(strides, reverse=True)
    for name in ("weight", "stride"):
        drawn = {getattr(difficulty_of(seed, 3), name) / getattr(DIFFICULTIES[3], name) for seed in range(40)}
        assert len(drawn) == 40
        assert 0.75 <= min(drawn) < 0.9
        assert 1.1 < max(drawn) <= 1.25


def decent(scenario: Scenario) -> list[Reading]:
    """A seller who argues point after point and comes down in even steps, for a reason each time."""
    main = scenario.agenda.main
    start, goal = (float(scenario.openings[side][main]) for side in Side)
    lines = []
    for number, argument in enumerate(scenario.buyer.moved_by):
        lines.append(reading(topics=(argument.id,), reason="as you can check"))
        price = start + (goal - start) * (number + 1) * 0.06
        lines.append(reading(Act.FAIRNESS, terms={main: price}, reason="for what you give us"))
    return lines


@pytest.mark.parametrize("name", sorted(SCENARIOS))
def test_a_harder_buyer_gives_the_same_seller_less(name: str) -> None:
    scenario = SCENARIOS[name]
    offered = []
    for level in (1, 3, 5):
        worth = []
        for seed in range(4):
            table = Table(scenario, seed, level).play(*decent(scenario))
            package = next(
                (move.package for move in table.moves if move.kind is MoveKind.ACCEPT and move.package),
                table.proposals()[-1],
            )
            worth.append(scenario.payoff.cents(package))
        offered.append(sum(worth))
    assert offered == sorted(offered)
    assert offered[0] < offered[2]

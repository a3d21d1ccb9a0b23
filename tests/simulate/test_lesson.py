"""A scenario that rewards the wrong thing is found out."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import pytest

from tests.rehearsing import GRAMMAR, scenario
from tests.simulate.playing import document
from trainer.simulate.lesson import LEVELS, NEAR, trials, wrong_lessons
from trainer.simulate.result import Result
from trainer.simulate.run import run

NAME = "renewal-under-the-gun"
TOLD = scenario(NAME)


@cache
def tried() -> tuple[Result, ...]:
    """A few sessions of each trial."""
    few = [replace(trial, last=3) for trial in trials(document(NAME), 1)]
    return tuple(result for trial in few for result in run(trial, GRAMMAR.line))


def changed(results: Sequence[Result], seller: str, **values: object) -> list[Result]:
    """The same results with other values for a seller."""
    return [
        replace(result, **values) if result.seller == seller and result.level not in LEVELS else result  # type: ignore[arg-type]
        for result in results
    ]


def test_a_scenario_that_ships_teaches_what_it_should() -> None:
    assert wrong_lessons(TOLD, tried()) == []


@pytest.mark.parametrize(
    ("seller", "values", "told"),
    [
        ("principled", {"terms": None}, "comes to a deal in 0%"),
        ("pushover", {"outcome": 99}, "giving in pays"),
        ("pushover", {"resentment_seller": 0.0}, "without resentment"),
        ("expert", {"outcome": 10, "lifetime": 0}, "finding out more does not pay today nor over"),
        ("hardball", {"lifetime": 10**9}, "hardball pays"),
        ("haggler", {"violations": ("limit stated in turn 3: ...",)}, "breaks its word"),
    ],
)
def test_what_it_rewards_wrongly_is_named(seller: str, values: dict[str, object], told: str) -> None:
    (fault,) = wrong_lessons(TOLD, changed(tried(), seller, **values))
    assert told in fault


def test_what_an_expert_leaves_may_come_back_over_the_life_of_the_account() -> None:
    changes = {"outcome": 10, "lifetime": 10**9}
    assert wrong_lessons(TOLD, changed(tried(), "expert", **changes)) == []
    once = TOLD.model_copy(update={"future": None})
    (fault,) = wrong_lessons(once, changed(tried(), "expert", **changes))
    assert "does not pay today: the expert's outcome is 10" in fault
    assert "'served_by'" in fault


def test_without_a_future_pressure_may_pay() -> None:
    once = TOLD.model_copy(update={"future": None})
    assert wrong_lessons(once, changed(tried(), "hardball", lifetime=10**9)) == []


@pytest.mark.parametrize(("more", "faults"), [(NEAR + 1, 1), (NEAR, 0)])
def test_a_harder_buyer_who_gives_more_than_chance_does_is_named(more: int, faults: int) -> None:
    outcome = {min(LEVELS): 60, max(LEVELS): 60 + more}
    turned = [replace(result, outcome=outcome.get(result.level, result.outcome)) for result in tried()]
    found = wrong_lessons(TOLD, turned)
    assert len(found) == faults
    assert all("the hardest buyer" in fault for fault in found)

"""Numbers that nobody can reckon with are faults of a scenario, wherever they stand."""

from typing import Any

import pytest

from tests.scenario.conftest import build
from tests.scenario.test_faults import setting
from trainer.scenario.faults import faults

PLACES: list[tuple[str | int, ...]] = [
    ("seller", "walk_away"),
    ("buyer", "target"),
    ("buyer", "valuation", "base"),
    ("seller", "valuation", "worth", "price", "per_unit"),
    ("seller", "valuation", "worth", "support", "table", "premium"),
    ("issues", 0, "low"),
    ("issues", 0, "step"),
    ("issues", 0, "opening", "seller"),
    ("buyer", "beats", 0, "patience"),
    ("buyer", "beats", 1, "asks", "price"),
]


@pytest.mark.parametrize("number", [1e308, -1e308, 10**30, 1e13])
@pytest.mark.parametrize("path", PLACES, ids=lambda path: ".".join(map(str, path)))
def test_a_number_that_is_too_large_is_told_with_its_place(
    path: tuple[str | int, ...], number: float
) -> None:
    wanted = {"step": abs(number), "patience": int(number)}.get(str(path[-1]), number)
    (fault,) = faults(build(setting(*path, to=wanted)))
    assert fault.path == path
    assert "is too large" in fault.message


@pytest.mark.parametrize(
    "path",
    [("issues", 0, "step"), ("issues", 1, "low"), ("seller", "valuation", "worth", "price", "per_unit")],
)
def test_a_number_that_is_next_to_nothing_is_told_with_its_place(path: tuple[str | int, ...]) -> None:
    (fault,) = faults(build(setting(*path, to=1e-300)))
    assert fault.path == path
    assert "is too close to 0" in fault.message


def test_a_row_of_a_table_begins_with_a_number_too() -> None:
    worth = {"table": {"9" * 400: 1.0, "50": 2.0}}
    (fault,) = faults(build(setting("seller", "valuation", "worth", "price", to=worth)))
    assert fault.path == ("seller", "valuation", "worth", "price", "table", "9" * 400)


@pytest.mark.parametrize(
    "worth",
    [
        {"per_unit": 1e10, "scale": ["price", "price"]},
        {"per_unit": 1, "scale": ["price"] * 400},
        {"table": {"50": 9e11, "100": -9e11}, "scale": ["term_months"]},
    ],
    ids=["large", "many", "table"],
)
def test_what_adds_up_to_too_much_is_told(worth: dict[str, Any]) -> None:
    (fault,) = faults(build(setting("buyer", "valuation", "worth", "price", to=worth)))
    assert fault.path == ("buyer", "valuation")
    assert "can add up to more than 1,000,000,000,000" in fault.message


def test_a_target_a_fraction_of_a_cent_above_is_none() -> None:
    (fault,) = faults(build(setting("seller", "target", to=1000.001)))
    assert fault.path == ("seller", "target")


def test_a_name_of_nothing_is_none() -> None:
    (fault,) = faults(build(setting("buyer", "name", to="\x1c")))
    assert fault.path == ("buyer", "name")

"""What is read off a scenario, and what of it the buyer is handed."""

from itertools import pairwise
from typing import Any

import pytest

from tests.scenario.conftest import build
from trainer.negotiation.issues import Side
from trainer.scenario.party import FactKind
from trainer.scenario.persona import DIFFICULTIES, Persona
from trainer.scenario.scenario import Scenario


def test_openings_are_complete(scenario: Scenario) -> None:
    assert scenario.openings == {
        Side.SELLER: {"price": 100, "term_months": 24, "support": "standard"},
        Side.BUYER: {"price": 50, "term_months": 12, "support": "premium"},
    }


def test_money_is_in_cents(scenario: Scenario) -> None:
    assert scenario.floors == {Side.SELLER: 100_000, Side.BUYER: 50_000}
    assert scenario.target == 400_000
    assert scenario.payoffs[Side.SELLER].cents(scenario.openings[Side.SELLER]) == 500_000
    assert scenario.payoff.cents(scenario.openings[Side.BUYER]) == 650_000


def test_the_buyer_is_not_handed_the_sellers_private_part(scenario: Scenario) -> None:
    case = scenario.for_buyer
    for hidden in ("seller", "future", "author_note"):
        assert not hasattr(case, hidden)
    assert "Sell it" not in case.model_dump_json()
    assert case.payoff.cents(case.openings[Side.BUYER]) == 650_000
    assert case.buyer == scenario.buyer


def test_topics_hold_all_that_can_be_talked_about(scenario: Scenario) -> None:
    assert scenario.topics == {
        "board": ("board",),
        "calls": ("calls",),
        "uptime": ("uptime",),
        "it_runs": ("uptime",),
        "index": ("index",),
    }


def test_packages_that_the_buyer_never_signs_are_no_points(scenario: Scenario) -> None:
    packages = [dict(point.package) for point in scenario.space.points]
    assert len(packages) == 6 * 2 * 2 - 2
    assert {"price": 100, "term_months": 12, "support": "standard"} not in packages
    assert {"price": 100, "term_months": 12, "support": "premium"} in packages


def test_parts_of_the_buyer_are_found_by_name(scenario: Scenario) -> None:
    assert scenario.buyer.first_name == "Ada"
    assert scenario.buyer.fact("calls").kind is FactKind.FEELING
    assert scenario.buyer.fact("calls").shows_concern
    assert not scenario.buyer.fact("board").shows_concern


def test_nothing_unknown_is_read() -> None:
    def change(data: dict[str, Any]) -> None:
        data["base_url"] = "http://169.254.169.254"

    with pytest.raises(ValueError, match="base_url"):
        build(change)


def test_each_level_is_harder_than_the_one_before() -> None:
    persona = Persona()
    levels = [DIFFICULTIES[level].applied(persona) for level in range(1, 6)]
    for easier, harder in pairwise(levels):
        assert harder.reserve > easier.reserve
        assert harder.patience < easier.patience
        assert harder.candour < easier.candour
        assert harder.pocketing > easier.pocketing
        assert harder.sensitivity > easier.sensitivity
        assert harder.reciprocity < easier.reciprocity
    assert DIFFICULTIES[3].applied(persona) == persona


@pytest.mark.parametrize("level", range(1, 6))
@pytest.mark.parametrize("extreme", [0.0, 1.0])
def test_no_level_takes_a_persona_beyond_its_bounds(level: int, extreme: float) -> None:
    persona = Persona(
        reserve=min(extreme, 0.95), candour=extreme, pocketing=extreme, sensitivity=2 * extreme, patience=2
    )
    applied = DIFFICULTIES[level].applied(persona)
    assert Persona.model_validate(applied.model_dump()) == applied

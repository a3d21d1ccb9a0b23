"""What is wrong with a scenario that no single field can see, and where."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.scenario.conftest import Change, build
from trainer.scenario.faults import faults
from trainer.scenario.scenario import Scenario

Path = tuple[str | int, ...]


def setting(*path: str | int, to: Any) -> Change:
    """A change that sets one value."""

    def change(data: dict[str, Any]) -> None:
        inner: Any = data
        for part in path[:-1]:
            inner = inner[part]
        inner[path[-1]] = to

    return change


def test_a_whole_scenario_has_none(scenario: Scenario) -> None:
    assert faults(scenario) == []


WRONG: list[tuple[Change, Path, str]] = [
    (setting("issues", 0, "high", to=40), ("issues", 0, "high"), "must be above low, which is 50"),
    (setting("issues", 0, "step", to=0.0001), ("issues",), "make 2,000,004 packages; use coarser steps"),
    (setting("issues", 0, "high", to=1e12), ("issues",), "use coarser steps"),
    (
        setting("issues", 0, "opening", "buyer", to=40),
        ("issues", 0, "opening", "buyer"),
        "write a number from 50",
    ),
    (
        setting("issues", 0, "opening", "buyer", to="low"),
        ("issues", 0, "opening", "buyer"),
        "is no plain number",
    ),
    (
        setting("issues", 2, "opening", "buyer", to="premum"),
        ("issues", 2, "opening", "buyer"),
        "'premum' is no choice of support; write 'premium'",
    ),
    (setting("issues", 2, "choices", to={"standard": {}}), ("issues", 2, "choices"), "must be two or more"),
    (
        setting("contract", "issue", to="support"),
        ("contract", "issue"),
        "is no number issue counted in months",
    ),
    (setting("issues", 1, "low", to=0), ("issues", 1, "low"), "must be more than 0"),
    (setting("seller", "target", to=1000), ("seller", "target"), "must be above the walk-away of 1000"),
    (
        setting("seller", "valuation", "worth", "prise", to={"per_unit": 1}),
        ("seller", "valuation", "worth", "prise"),
        "there is no such issue; write 'price'",
    ),
    (
        setting("seller", "valuation", "worth", "price", to={"per_unit": 1, "table": {"1": 1}}),
        ("seller", "valuation", "worth", "price"),
        "write either per_unit or table",
    ),
    (
        setting("seller", "valuation", "worth", "price", to={"table": {}}),
        ("seller", "valuation", "worth", "price"),
        "the table is empty",
    ),
    (
        setting("seller", "valuation", "worth", "price", to={"table": {"inf": 1}}),
        ("seller", "valuation", "worth", "price", "table", "inf"),
        "begins with a plain number",
    ),
    (
        setting("seller", "valuation", "worth", "support", to={"per_unit": 1}),
        ("seller", "valuation", "worth", "support"),
        "is a choice; write a table",
    ),
    (
        setting("seller", "valuation", "worth", "support", "table", to={"premium": 1}),
        ("seller", "valuation", "worth", "support"),
        "the table has no row for 'standard'",
    ),
    (
        setting("seller", "valuation", "worth", "support", "table", "gold", to=1),
        ("seller", "valuation", "worth", "support", "table", "gold"),
        "is no choice of support",
    ),
    (
        setting("seller", "valuation", "worth", "price", "scale", to=["support"]),
        ("seller", "valuation", "worth", "price", "scale", 0),
        "'support' is no number issue",
    ),
    (
        setting("buyer", "valuation", "never", to=[{"colour": {"above": 1}}]),
        ("buyer", "valuation", "never", 0, "colour"),
        "there is no such issue",
    ),
    (
        setting("buyer", "valuation", "never", to=[{"price": {"is": ["x"]}}]),
        ("buyer", "valuation", "never", 0, "price"),
        "is a number; write 'above: ...'",
    ),
    (
        setting("buyer", "valuation", "never", to=[{"support": {"is": ["gold"]}}]),
        ("buyer", "valuation", "never", 0, "support"),
        "'gold' is no choice of it",
    ),
    (
        setting("buyer", "valuation", "never", to=[{"price": {"below": 60}}]),
        ("buyer", "valuation", "never"),
        "rules out the buyer's own opening",
    ),
    (
        setting("buyer", "moved_by", 0, "fact", to="uptimes"),
        ("buyer", "moved_by", 0, "fact"),
        "the seller has no fact 'uptimes'; write 'uptime'",
    ),
    (
        setting("buyer", "moved_by", 1, "topics", to=[]),
        ("buyer", "moved_by", 1),
        "without a fact needs topics",
    ),
    (
        setting("buyer", "facts", 0, "id", to="uptime"),
        ("buyer", "facts", 0, "id"),
        "is the id of another fact",
    ),
    (setting("buyer", "beats", 1, "id", to="phew"), ("buyer", "beats", 1, "id"), "is the id of another beat"),
    (setting("issues", 1, "id", to="price"), ("issues", 1, "id"), "is the id of another issue"),
    (
        setting("buyer", "facts", 1, "raised_in", to=2),
        ("buyer", "facts", 1, "raised_in"),
        "only a fact of stage 1 is told unasked",
    ),
    (
        setting("buyer", "facts", 0, "served_by", to={"colour": 1}),
        ("buyer", "facts", 0, "served_by", "colour"),
        "there is no such issue",
    ),
    (
        setting("buyer", "beats", 1, "asks", to={"price": 500}),
        ("buyer", "beats", 1, "asks", "price"),
        "500 is outside the range of price",
    ),
    (setting("buyer", "beats", 1, "asks", to={}), ("buyer", "beats", 1), "a nibble beat needs 'asks'"),
    (
        setting("buyer", "beats", 0, "kind", to="tactic"),
        ("buyer", "beats", 0),
        "a tactic beat needs 'tactic'",
    ),
    (
        setting("buyer", "beats", 0, "kind", to="joins"),
        ("buyer", "beats", 0),
        "a joins beat needs 'who'",
    ),
    (
        setting("buyer", "beats", 0, "kind", to="meeting"),
        ("buyer", "beats", 0),
        "a meeting beat needs 'later'",
    ),
    (
        setting("buyer", "beats", 0, "again", to=["Phew again."]),
        ("buyer", "beats", 0, "again"),
        "a flinch beat is played once",
    ),
    (
        setting("buyer", "beats", 0, "when", to=["round >= 1", "told.bord == 1"]),
        ("buyer", "beats", 0, "when", 1),
        "'told.bord' is not there; after 'told.' write 'board'",
    ),
    (
        setting("buyer", "facts", 0, "opens_when", to=["played.phw >= 1"]),
        ("buyer", "facts", 0, "opens_when", 0),
        "after 'played.' write 'phew'",
    ),
    (
        setting("buyer", "beats", 0, "when", to=["seller.price == high"]),
        ("buyer", "beats", 0, "when", 0),
        "price is a number; write for example 'seller.price >= 50'",
    ),
    (
        setting("buyer", "beats", 0, "when", to=["buyer.support >= 1"]),
        ("buyer", "beats", 0, "when", 0),
        "support is a choice; write for example 'buyer.support == ",
    ),
    (
        setting("contract", to={"issue": "term_months", "per": "deal"}),
        ("contract", "issue"),
        "is of no use where the whole deal is counted",
    ),
    (
        setting("buyer", "beats", 0, "belied_by", to="bored"),
        ("buyer", "beats", 0, "belied_by"),
        "the buyer has no fact 'bored'",
    ),
    (
        setting("buyer", "persona", to={"resents": {"dedline": 2.0}}),
        ("buyer", "persona", "resents", "dedline"),
        "write 'deadline'",
    ),
    (
        setting("buyer", "persona", to={"eases": {"saved face": 0.0}}),
        ("buyer", "persona", "eases", "saved face"),
        "write 'saved_face'",
    ),
]


@pytest.mark.parametrize(("change", "path", "said"), WRONG)
def test_a_fault_is_told_with_the_keys_that_lead_to_it(
    change: Callable[[dict[str, Any]], None], path: Path, said: str
) -> None:
    found = faults(build(change))
    assert [fault.path for fault in found if said in fault.message] == [path], found


@pytest.mark.parametrize(("side", "limit"), [("seller", 5000), ("buyer", 6500)])
def test_an_opening_that_is_worth_no_more_than_walking_away(side: str, limit: float) -> None:
    def change(data: dict[str, Any]) -> None:
        data[side] |= {"walk_away": limit, "target": limit + 1}

    (fault,) = faults(build(change))
    assert fault.path == (side, "walk_away")
    assert "lower it, or open higher" in fault.message


def test_all_faults_are_told_at_once() -> None:
    def change(data: dict[str, Any]) -> None:
        data["seller"]["target"] = 0
        data["buyer"]["moved_by"][0]["fact"] = "nothing"
        data["issues"][0]["opening"]["seller"] = 999

    assert {fault.path[0] for fault in faults(build(change))} == {"seller", "buyer", "issues"}

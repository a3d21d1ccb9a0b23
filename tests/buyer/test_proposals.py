"""What the buyer believes of the seller, and the packages it finds by that."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.buyer.minds import SMALL
from tests.depth import examples
from tests.driving import SCENARIOS
from trainer.buyer.belief import Belief
from trainer.buyer.proposals import Proposer
from trainer.negotiation.grid import packages
from trainer.negotiation.issues import Package, Side, Value
from trainer.scenario.scenario import Scenario

CASES = {"small": SMALL, **SCENARIOS}
Situation = tuple[str, Package, Package, int, bool]


def belief(scenario: Scenario = SMALL) -> Belief:
    return Belief(scenario.agenda, scenario.openings[Side.BUYER], scenario.openings[Side.SELLER])


@st.composite
def situations(make: st.DrawFn) -> Situation:
    """A scenario's name, the buyer's standing offer, the seller's, an aim, and whether it goes across."""
    name = make(st.sampled_from(sorted(CASES)))
    scenario = CASES[name]
    grid = {issue.id: st.sampled_from(issue.values) for issue in scenario.issues}
    standing: Package = make(st.fixed_dictionaries(grid))
    if scenario.payoff.forbids(standing) or make(st.booleans()):
        standing = scenario.openings[Side.BUYER]
    theirs = make(st.fixed_dictionaries(grid))
    worth = scenario.payoff.cents(standing)
    aim = worth - round(make(st.floats(0, 1)) * max(worth - scenario.walk_away, 0))
    return name, standing, theirs, aim, make(st.booleans())


@examples(150)
@given(situations())
def test_a_proposal_keeps_the_aim_goes_only_towards_the_seller_and_is_never_forbidden(
    situation: Situation,
) -> None:
    name, standing, theirs, aim, whole = situation
    scenario = CASES[name]
    proposer = Proposer(scenario.payoff, belief(scenario))
    found = proposer.concede(standing, theirs, aim, whole=whole)
    assert scenario.payoff.cents(found) >= aim
    assert scenario.payoff.forbids(found) is None
    assert scenario.agenda.allows(found)
    for issue in scenario.agenda.ids:
        start, goal, value = standing[issue], theirs[issue], found[issue]
        if isinstance(value, str) or isinstance(start, str) or isinstance(goal, str):
            assert value in {start, goal}
        else:
            assert min(start, goal) <= value <= max(start, goal)


@examples(150)
@given(situations())
def test_a_proposal_never_asks_for_more_than_the_standing_offer(
    situation: Situation,
) -> None:
    name, standing, theirs, aim, whole = situation
    scenario = CASES[name]
    found = Proposer(scenario.payoff, belief(scenario)).concede(standing, theirs, aim, whole=whole)
    assert scenario.payoff.cents(found) <= scenario.payoff.cents(standing)


@examples(150)
@given(situations())
def test_a_need_that_was_told_is_never_given_up(
    situation: Situation,
) -> None:
    name, standing, theirs, aim, whole = situation
    scenario = CASES[name]
    needs = tuple(fact for fact in scenario.buyer.facts if fact.served_by)
    found = Proposer(scenario.payoff, belief(scenario), needs).concede(standing, theirs, aim, whole=whole)
    for need in needs:
        assert need.served(scenario.payoff, found) or not need.served(scenario.payoff, standing)


def test_without_a_need_told_it_gives_what_it_would_have_kept() -> None:
    needs = tuple(fact for fact in SMALL.buyer.facts if fact.id == "calls")
    standing = SMALL.openings[Side.BUYER]
    theirs = {**standing, "support": "standard"}
    free, bound = (Proposer(SMALL.payoff, belief(), told) for told in ((), needs))
    assert free.concede(standing, theirs, 0, whole=False)["support"] == "standard"
    assert bound.concede(standing, theirs, 0, whole=False)["support"] == "premium"


def test_it_never_proposes_what_it_would_never_sign() -> None:
    standing: Package = {"price": 60, "days": 0, "support": "premium"}
    theirs: Package = {"price": 60, "days": 0, "support": "standard"}
    allowed: Package = {**theirs, "days": 30}
    proposer = Proposer(SMALL.payoff, belief())
    assert SMALL.payoff.forbids(theirs) is not None
    assert proposer.concede(standing, theirs, 0, whole=False) == standing
    assert proposer.concede({**standing, "days": 30}, allowed, 0, whole=False) == allowed


def test_no_room_below_the_aim_means_no_change() -> None:
    standing, theirs = SMALL.openings[Side.BUYER], SMALL.openings[Side.SELLER]
    proposer = Proposer(SMALL.payoff, belief())
    aim = SMALL.payoff.cents(standing)
    assert proposer.concede(standing, theirs, aim, whole=True) == standing


def test_it_concedes_when_there_is_room() -> None:
    for scenario in CASES.values():
        standing, theirs = scenario.openings[Side.BUYER], scenario.openings[Side.SELLER]
        aim = (scenario.payoff.cents(standing) + scenario.walk_away) // 2
        for whole in (True, False):
            found = Proposer(scenario.payoff, belief(scenario)).concede(standing, theirs, aim, whole=whole)
            assert aim <= scenario.payoff.cents(found) < scenario.payoff.cents(standing)


def test_without_trust_it_haggles_on_the_main_issue_and_with_it_goes_across() -> None:
    for scenario in CASES.values():
        standing, theirs = scenario.openings[Side.BUYER], scenario.openings[Side.SELLER]
        aim = round(scenario.payoff.cents(standing) * 0.7 + scenario.walk_away * 0.3)
        proposer = Proposer(scenario.payoff, belief(scenario))
        haggled = proposer.concede(standing, theirs, aim, whole=False)
        across = proposer.concede(standing, theirs, aim, whole=True)
        assert haggled[scenario.agenda.main] != standing[scenario.agenda.main]
        assert set(scenario.agenda.changes(standing, across)) - {scenario.agenda.main}


def test_between_equal_costs_it_gives_what_the_seller_insists_on() -> None:
    scenario = SMALL
    standing, theirs = scenario.openings[Side.BUYER], scenario.openings[Side.SELLER]
    aim = scenario.payoff.cents(standing) - 210_000
    for wanted in ("days", "support"):
        believed = belief(scenario)
        for _ in range(20):
            believed.asked_for([wanted])
        found = Proposer(scenario.payoff, believed).concede(standing, theirs, aim, whole=True)
        assert found[wanted] != standing[wanted]


def test_insisting_raises_the_weight_of_an_issue_and_giving_lowers_it() -> None:
    believed = belief()
    before = dict(believed.weights)
    believed.asked_for(["days", "days", "weather"])
    assert believed.weights["days"] > before["days"]
    assert believed.weights["price"] == before["price"]
    assert "weather" not in believed.weights
    start = SMALL.openings[Side.SELLER]
    believed.moved(start, {**start, "price": 90})
    assert before["price"] / 10 < believed.weights["price"] < before["price"]


def test_giving_more_lowers_the_weight_more_and_never_to_nothing() -> None:
    start = SMALL.openings[Side.SELLER]
    left = []
    for price in (99, 90, 80, 60, 50):
        believed = belief()
        believed.moved(start, {**start, "price": price})
        left.append(believed.weights["price"])
    assert left == sorted(left, reverse=True)
    assert left[-1] > 0


def test_the_main_issue_weighs_most_at_the_start() -> None:
    believed = belief()
    assert max(believed.weights, key=lambda issue: believed.weights[issue]) == SMALL.agenda.main


@pytest.mark.parametrize(
    ("issue", "one", "other", "distance"),
    [
        ("price", 100, 100, 0),
        ("price", 100, 60, 1),
        ("price", 90, 100, 0.25),
        ("support", "standard", "premium", 1),
    ],
)
def test_distance_is_a_share_of_the_way_between_the_openings(
    issue: str, one: Value, other: Value, distance: float
) -> None:
    assert belief().distance(issue, one, other) == pytest.approx(distance)


def test_worth_grows_with_distance_and_weight() -> None:
    believed = belief()
    near, far = believed.worth("price", 60, 70), believed.worth("price", 60, 90)
    assert 0 < near < far
    believed.asked_for(["price"])
    assert believed.worth("price", 60, 70) > near


def test_the_small_scenario_has_something_to_propose() -> None:
    floor = SMALL.walk_away
    assert any(SMALL.payoff.cents(package) > floor for package in packages(SMALL.agenda))

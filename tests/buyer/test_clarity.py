"""Slips of the tongue, and points and offers said again: none of them moves the buyer."""

import pytest

from tests.building import quoted, reading
from tests.driving import NOT_UNDERSTOOD, SCENARIOS, UNCLEAR, Table
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side
from trainer.negotiation.moves import MoveKind, ReasonKind
from trainer.negotiation.reading import Reading
from trainer.session.events import EndReason


def slip(name: str) -> Reading:
    """An offer far outside the agenda, to the buyer's gain."""
    return reading(terms={SCENARIOS[name].agenda.main: -1_000_000})


@pytest.mark.parametrize("name", sorted(SCENARIOS))
def test_offers_too_good_to_be_meant_are_asked_back_but_not_for_ever(name: str) -> None:
    table = Table(SCENARIOS[name]).play(*[slip(name)] * 60)
    assert table.moves[1].kind is MoveKind.CLARIFY
    assert table.over


@pytest.mark.parametrize("name", sorted(SCENARIOS))
def test_a_slip_of_the_tongue_costs_no_round_and_no_patience(name: str) -> None:
    table = Table(SCENARIOS[name])
    mind = table.state.mind
    before = (mind.rounds, mind.patience)
    assert table.say(slip(name)).kind is MoveKind.CLARIFY
    assert (mind.rounds, mind.patience) == before


@pytest.mark.parametrize("name", sorted(SCENARIOS))
def test_a_slip_of_the_tongue_is_no_give(name: str) -> None:
    table = Table(SCENARIOS[name])
    table.say(slip(name))
    assert table.state.mind.reasons == []


@pytest.mark.parametrize("name", sorted(SCENARIOS))
def test_a_give_after_a_slip_of_the_tongue_still_counts(name: str) -> None:
    scenario = SCENARIOS[name]
    main = scenario.agenda.main
    start, goal = (float(scenario.openings[side][main]) for side in (Side.SELLER, Side.BUYER))
    table = Table(scenario)
    table.say(slip(name))
    table.say(reading(terms={main: start}))
    before = table.state.mind.given
    table.say(reading(terms={main: (start + goal) / 2}, reason="you pay early"))
    assert table.state.mind.reasons[-1].kind is ReasonKind.RECIPROCITY
    assert table.state.mind.given > before


@pytest.mark.parametrize("name", sorted(SCENARIOS))
def test_many_points_in_one_breath_do_not_work_by_being_said_again(name: str) -> None:
    scenario = SCENARIOS[name]
    main = scenario.agenda.main
    everything = tuple(argument.id for argument in scenario.buyer.moved_by)
    line = reading(topics=everything, terms={main: scenario.openings[Side.SELLER][main]})
    table = Table(scenario)
    table.say(line, "the same words")
    given = table.state.mind.given
    table.say(line, "the same words")
    assert table.state.mind.given == given


@pytest.mark.parametrize("unclear", [NOT_UNDERSTOOD, UNCLEAR])
@pytest.mark.parametrize("name", sorted(SCENARIOS))
def test_nobody_clarifies_for_ever(name: str, unclear: Reading) -> None:
    table = Table(SCENARIOS[name]).play(*[unclear] * 30)
    assert table.state.ended is not None
    assert table.state.ended.reason is EndReason.ADJOURNED


@pytest.mark.parametrize("name", sorted(SCENARIOS))
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_begging_and_flattery_get_no_better_offer(name: str, seed: int) -> None:
    scenario = SCENARIOS[name]
    table = Table(scenario, seed)
    for number in range(scenario.rounds):
        act = (Act.ASK_BETTER, Act.APPRECIATE, Act.RAPPORT, Act.APOLOGISE)[number % 4]
        if not table.over:
            table.say(reading(act, Act.ASK_TERMS, words=8))
    opening = scenario.payoff.cents(scenario.openings[Side.BUYER])
    assert table.proposals()
    assert {scenario.payoff.cents(package) for package in table.proposals()} == {opening}


def test_pressure_gets_no_better_offer() -> None:
    for name, scenario in SCENARIOS.items():
        table = Table(scenario)
        table.say(reading(Act.ASK_TERMS))
        for tactic in (Act.DEADLINE, Act.THREAT, Act.EXPLOIT, Act.ULTIMATUM, Act.COMPETITOR):
            if not table.over:
                table.say(reading(quoted(tactic, 2)))
        opening = scenario.payoff.cents(scenario.openings[Side.BUYER])
        worth = {scenario.payoff.cents(package) for package in table.proposals()}
        assert worth == {opening}, name

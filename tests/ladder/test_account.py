"""What the same sellers leave behind: resentment on both sides, and the account over its life."""

import pytest

from tests.ladder.playing import played
from tests.ladder.test_ladder import DEALS, SCENARIOS, SEEDS, scored
from tests.rehearsing import NO_DEAL, scenario
from trainer.debrief.outcome import Lifetime, lifetime_of, outcome_of
from trainer.debrief.talk import Talk
from trainer.ledger.moods import HAPPENED
from trainer.ledger.rules import MISSED
from trainer.negotiation.issues import Side
from trainer.scenario.scenario import Scenario

LASTING = [name for name in DEALS if scenario(name).future is not None]
"""Scenarios with a deal to be had in which the two sides will meet again."""
OWN_SIDE_LEFT_SORE = 0.15
"""Resentment of a seller's own side from which its team serves the customer worse than it could."""


def life(talk: Talk, told: Scenario) -> Lifetime:
    return lifetime_of(talk, told, outcome_of(talk, told))


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", SCENARIOS)
def test_a_first_offer_taken_at_once_leaves_the_buyer_without_resentment(name: str, seed: int) -> None:
    talk = played(name, "taker", seed)
    assert talk.terms is not None
    history = scenario(name).buyer.history
    resented = [entry for entry in talk.ledger.resentment[Side.BUYER].evidence if entry.change > 0]
    assert {entry.rule for entry in resented} <= {"concern missed", HAPPENED}
    brought = history.resentment if history is not None else 0
    assert talk.ledger.resentment[Side.BUYER].value <= MISSED.weight + brought


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", SCENARIOS)
def test_and_it_is_noted_as_taken_at_once_for_whoever_made_it_to_regret(name: str, seed: int) -> None:
    taken = [entry for entry in played(name, "taker", seed).ledger.concessions.entries if entry.accepted]
    assert [(entry.side, entry.first_offer_taken) for entry in taken] == [(Side.SELLER, True)]


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", LASTING)
def test_leaning_on_them_earns_less_over_the_life_of_the_account(name: str, seed: int) -> None:
    told = scenario(name)
    principled, hard, bully = (
        life(played(name, seller, seed), told) for seller in ("principled", "hard", "bully")
    )
    assert max(hard.value, bully.value) < principled.value
    if told.position == "seller":
        assert scored(name, "hard", seed)[0] > scored(name, "principled", seed)[0]
        assert hard.price_of_resentment > principled.price_of_resentment


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", NO_DEAL)
def test_a_deal_below_ones_walk_away_is_a_loss_over_the_life_of_the_account(name: str, seed: int) -> None:
    told = scenario(name)
    left, *signed = (
        life(played(name, seller, seed), told).value for seller in ("leaver", "pushover", "soft", "taker")
    )
    assert max(signed) < left


def test_there_is_a_scenario_in_which_leaning_earns_more_today() -> None:
    assert [name for name in LASTING if scenario(name).position == "seller"]


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", SCENARIOS)
def test_a_pushover_leaves_its_own_side_resentful(name: str, seed: int) -> None:
    left = {
        seller: played(name, seller, seed).ledger.resentment[Side.SELLER].value
        for seller in ("pushover", "fair", "principled")
    }
    assert left["pushover"] >= OWN_SIDE_LEFT_SORE
    assert max(left["fair"], left["principled"]) < OWN_SIDE_LEFT_SORE


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", SCENARIOS)
def test_were_they_never_to_meet_again_firmness_would_cost_nothing_and_courtesy_neither(
    name: str, seed: int
) -> None:
    once = scenario(name).model_copy(update={"future": None})
    hard, courteous = (played(name, seller, seed) for seller in ("hard", "courteous hard"))
    assert life(hard, once).price_of_resentment == 0
    assert life(courteous, once).value >= life(hard, once).value
    assert scored(name, "courteous hard", seed)[0] >= scored(name, "hard", seed)[0]

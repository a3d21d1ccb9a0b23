"""The scenarios that ship: whole, playable and calibrated."""

import pytest

from tests.rehearsing import NO_DEAL, scenario
from trainer.library.listing import list_scenarios
from trainer.library.places import Shelf, shipped
from trainer.library.scenarios import check_scenario, load_scenario
from trainer.negotiation.issues import ChoiceIssue, NumberIssue, Side
from trainer.scenario.scenario import Scenario

SHIPPED = sorted(path.stem for path in shipped(Shelf.SCENARIOS).glob("*.yaml"))
DEALS = [name for name in SHIPPED if name not in NO_DEAL]


def test_some_scenarios_ship_and_show_all_sides() -> None:
    entries = list_scenarios().entries
    assert [entry.name for entry in entries] == SHIPPED
    assert {entry.position for entry in entries} == {"seller", "buyer", "balanced"}
    assert not any(entry.own for entry in entries)


@pytest.mark.parametrize("name", SHIPPED)
class TestShipped:
    """What every shipped scenario has to be."""

    def test_it_loads_under_its_name(self, name: str) -> None:
        assert check_scenario(shipped(Shelf.SCENARIOS) / f"{name}.yaml") == []
        assert load_scenario(name).name == name

    def test_it_can_be_told_and_listed(self, name: str) -> None:
        scenario = load_scenario(name)
        entry = next(entry for entry in list_scenarios().entries if entry.name == name)
        assert (entry.title, entry.tags, entry.position) == (scenario.title, scenario.tags, scenario.position)

    def test_it_survives_its_own_json(self, name: str) -> None:
        scenario = load_scenario(name)
        text = scenario.model_dump_json(by_alias=True)
        assert Scenario.model_validate_json(text, strict=True) == scenario

    def test_list_terms_are_worse_for_the_buyer_than_walking_away(self, name: str) -> None:
        told = scenario(name)
        assert told.payoff.cents(told.openings[Side.SELLER]) < told.walk_away

    def test_both_sides_want_opposite_things(self, name: str) -> None:
        """On the main issue they always do; that is what makes it one."""
        told = scenario(name)
        main, opening = told.agenda.main, told.openings[Side.SELLER]
        directions = [told.payoffs[side].better(main, opening) for side in Side]
        assert sorted(directions) == [-1, 1]

    def test_every_opening_lies_on_the_grid(self, name: str) -> None:
        for issue in scenario(name).issues:
            assert isinstance(issue, NumberIssue | ChoiceIssue)
            assert {issue.opening.seller, issue.opening.buyer} <= set(issue.values)

    def test_a_buyer_tells_things_in_stages(self, name: str) -> None:
        told = scenario(name)
        facts = told.buyer.facts
        assert {fact.stage for fact in facts} == {1, 2, 3}
        assert [fact.raised_in for fact in facts].count(0) == 1
        assert any(fact.served_by for fact in facts)
        assert any(fact.must_tell for fact in told.seller.facts)
        assert 0.6 <= sum(argument.weight for argument in told.buyer.moved_by) <= 1.0

    def test_no_line_of_the_buyer_gives_its_limits_away(self, name: str) -> None:
        told = scenario(name)
        buyer = told.buyer
        said = " ".join(
            [
                *buyer.opening_lines,
                *(fact.text for fact in buyer.facts),
                *(line for beat in buyer.beats for line in (*beat.lines, beat.later, beat.reopens) if line),
            ]
        ).replace(",", "")
        for number in (buyer.walk_away, buyer.target):
            assert f"{number:g}" not in said
            assert f"{number / 1000:g}k" not in said

    def test_no_cue_is_a_word_of_every_talk(self, name: str) -> None:
        """Else begging and small talk would count as arguments and questions."""
        everyday = {
            "price",
            "deal",
            "please",
            "offer",
            "discount",
            "you",
            "we",
            "help",
            "good",
            "today",
            "terms",
        }
        cues = {cue for topics in scenario(name).topics.values() for cue in topics}
        assert not cues & everyday

    def test_the_briefing_names_the_sellers_own_limits(self, name: str) -> None:
        seller = scenario(name).seller
        for number in (seller.walk_away, seller.target):
            assert f"${number:,.0f}" in seller.brief


@pytest.mark.parametrize("name", DEALS)
class TestWithADeal:
    """What a scenario has to be in which there is a deal to be had."""

    def test_there_is_a_deal_and_it_is_no_gift(self, name: str) -> None:
        space = scenario(name).space
        best, nash = space.best_for_seller, space.nash
        assert best is not None
        assert nash is not None
        assert 0.1 < len(space.zopa) / len(space.points) < 0.8
        assert 40 <= 100 * (nash.seller - space.seller_floor) / (best.seller - space.seller_floor) <= 65

    def test_the_buyers_opening_is_no_deal_for_the_seller(self, name: str) -> None:
        told = scenario(name)
        space = told.space
        assert space.best_for_seller is not None
        opening = space.at(told.openings[Side.BUYER])
        way = space.best_for_seller.seller - space.seller_floor
        assert -0.2 <= (opening.seller - space.seller_floor) / way <= 0.05

    def test_the_buyer_aims_for_most_of_it_but_not_for_all(self, name: str) -> None:
        told = scenario(name)
        space = told.space
        assert space.best_for_seller is not None
        left = max(point.seller for point in space.zopa if point.buyer >= told.target)
        way = space.best_for_seller.seller - space.seller_floor
        assert 0.25 <= (left - space.seller_floor) / way <= 0.35
        assert told.target < told.payoff.cents(told.openings[Side.BUYER])

    def test_trading_makes_more_of_it_than_haggling(self, name: str) -> None:
        space = scenario(name).space
        for side in Side:
            efficiency = space.efficiency(scenario(name).openings[side])
            assert efficiency is not None
            assert efficiency < 0.9


@pytest.mark.parametrize("name", NO_DEAL)
class TestWithout:
    """What a scenario has to be in which there is none."""

    def test_no_trade_reaches_both_walk_aways_and_the_nearest_comes_close_enough_to_tempt(
        self, name: str
    ) -> None:
        told = scenario(name)
        space = told.space
        offered = max(point.seller for point in space.points if point.buyer >= space.buyer_floor)
        assert 0.5 <= offered / space.seller_floor <= 0.8
        opening = space.at(told.openings[Side.BUYER])
        assert opening.seller < offered


def test_there_is_one_without_a_deal_to_be_had_and_one_without_a_future() -> None:
    assert [name for name in SHIPPED if not scenario(name).space.zopa] == [*NO_DEAL]
    assert any(scenario(name).future is None for name in DEALS)

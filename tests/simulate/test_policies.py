"""What the policies do over the scenarios that ship."""

from itertools import pairwise

import pytest

from tests.rehearsing import GRAMMAR, scenario
from tests.simulate.playing import SCENARIOS, document, many, means, results
from trainer.negotiation.issues import Package, Side, Value
from trainer.session.events import EndReason
from trainer.session.state import State
from trainer.session.turn import Session, reader_for
from trainer.session.voices import Unkept
from trainer.simulate.expert import Expert
from trainer.simulate.lesson import SORE
from trainer.simulate.play import played
from trainer.simulate.policies import POLICIES, SIMPLE
from trainer.simulate.run import Batch, run
from trainer.simulate.sight import Briefing, Seen

LEVELLED = 40
"""Sessions a level that tell one level from the next."""
NEAR = 3
"""Points of outcome between two sellers who do as well as each other."""
WITH_ZOPA = [name for name in SCENARIOS if scenario(name).space.zopa]
WITHOUT = [name for name in SCENARIOS if name not in WITH_ZOPA]
LASTING = [name for name in WITH_ZOPA if scenario(name).future is not None]


@pytest.mark.parametrize("seller", POLICIES)
@pytest.mark.parametrize("name", SCENARIOS)
def test_every_session_comes_to_an_end_and_the_buyer_keeps_its_word(name: str, seller: str) -> None:
    for result in results(name, seller):
        assert result.ended is not EndReason.UNFINISHED
        assert result.violations == ()


@pytest.mark.parametrize("seller", [seller for seller in POLICIES if seller != "pushover"])
@pytest.mark.parametrize("name", SCENARIOS)
def test_nobody_but_a_pushover_signs_below_its_walk_away(name: str, seller: str) -> None:
    floor = scenario(name).floors[Side.SELLER]
    assert [result.seed for result in results(name, seller) if result.seller_payoff < floor] == []


@pytest.mark.parametrize("seller", POLICIES)
@pytest.mark.parametrize("name", SCENARIOS)
def test_nobody_says_the_same_line_twice_in_a_session(name: str, seller: str) -> None:
    told = scenario(name)
    session = Session(State(told, 5, 3), reader_for(told), Unkept())
    talk = played(session, POLICIES[seller](Briefing.of(told), 5), GRAMMAR.line)
    lines = [said.text for said in talk.turns(Side.SELLER)]
    assert len(set(lines)) == len(lines)


@pytest.mark.parametrize("name", SCENARIOS)
def test_sessions_of_other_seeds_are_in_other_words(name: str) -> None:
    told = scenario(name)
    said = set()
    for seed in (1, 2):
        session = Session(State(told, seed, 3), reader_for(told), Unkept())
        talk = played(session, POLICIES["principled"](Briefing.of(told), seed), GRAMMAR.line)
        said.add(tuple(line.text for line in talk.turns(Side.SELLER)))
    assert len(said) == 2


@pytest.mark.parametrize("name", WITH_ZOPA)
def test_a_principled_seller_closes_where_there_is_something_to_close(name: str) -> None:
    assert all(result.deal for result in results(name, "principled"))


@pytest.mark.parametrize("name", WITHOUT)
def test_without_anything_to_close_a_principled_seller_walks_away(name: str) -> None:
    assert all(result.walked for result in results(name, "principled"))


@pytest.mark.parametrize("name", LASTING)
def test_principled_is_worth_the_most_of_the_simple_ones_over_the_life_of_the_account(name: str) -> None:
    values = {seller: means(name, seller).lifetime_value for seller in SIMPLE}
    assert max(values, key=lambda seller: values[seller]) == "principled"


@pytest.mark.parametrize("name", WITH_ZOPA)
def test_the_expert_does_no_worse_than_the_principled_seller_anywhere(name: str) -> None:
    expert, principled = (means(name, seller) for seller in ("expert", "principled"))
    assert expert.outcome > principled.outcome - NEAR
    assert expert.lifetime_value > 0.98 * principled.lifetime_value


class Watched(Expert):
    """An expert whose steps are kept: what it had on the table, what they had, and what it changed."""

    def __init__(self, briefing: Briefing, seed: int) -> None:
        super().__init__(briefing, seed)
        self.changed: list[tuple[Package, Package, dict[str, Value]]] = []

    def given(self, seen: Seen, theirs: Package) -> dict[str, Value]:
        found = super().given(seen, theirs)
        self.changed.append((seen.mine, theirs, found))
        return found


@pytest.mark.parametrize("name", SCENARIOS)
def test_an_expert_takes_nothing_back_that_it_gave(name: str) -> None:
    told = scenario(name)
    seller = Watched(Briefing.of(told), 5)
    played(Session(State(told, 5, 3), reader_for(told), Unkept()), seller, GRAMMAR.line)
    assert any(given for _, _, given in seller.changed)
    for mine, theirs, given in seller.changed:
        for issue, value in given.items():
            assert value in seller.briefing.between(issue, mine[issue], theirs[issue])


def test_over_all_scenarios_the_expert_does_best() -> None:
    for most in ("outcome", "lifetime_value"):
        worth = {seller: sum(getattr(means(name, seller), most) for name in LASTING) for seller in POLICIES}
        assert max(worth, key=lambda seller: worth[seller]) == "expert", most


@pytest.mark.parametrize("name", [name for name in LASTING if scenario(name).position == "seller"])
def test_who_is_stronger_gets_more_today_by_leaning_and_less_over_the_life_of_the_account(name: str) -> None:
    hard, principled = (means(name, seller) for seller in ("hardball", "principled"))
    assert hard.seller_payoff > principled.seller_payoff
    assert hard.lifetime_value < principled.lifetime_value


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_pushover_leaves_its_own_side_resentful(name: str) -> None:
    assert means(name, "pushover").resentment_seller >= SORE


@pytest.mark.parametrize("name", WITH_ZOPA)
def test_every_level_leaves_a_principled_seller_less_than_the_one_before(name: str) -> None:
    outcomes = [means(name, "principled", level, LEVELLED).outcome for level in range(1, 6)]
    assert all(easier > harder for easier, harder in pairwise(outcomes)), outcomes


@pytest.mark.parametrize("name", SCENARIOS)
def test_every_moment_of_a_script_comes_for_somebody(name: str) -> None:
    seen = {beat for seller in POLICIES for result in many(name, seller) for beat in result.beats}
    assert seen == {beat.id for beat in scenario(name).buyer.beats}


def test_a_batch_gives_the_same_whatever_was_played_before_it() -> None:
    name = SCENARIOS[0]
    apart = run(Batch(document(name), "random", 1, 3, 3), GRAMMAR.line)
    assert tuple(apart) == results(name, "random")[2:]


def test_a_script_is_said_line_by_line() -> None:
    name = "renewal-under-the-gun"
    batch = Batch(document(name), "script:x", 1, 1, 1, script=("What do you need?", "/accept", "Bye."))
    (result,) = run(batch, GRAMMAR.line)
    assert result.seller == "script:x"
    assert result.rounds <= 3

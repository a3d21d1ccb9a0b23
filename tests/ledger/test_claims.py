"""An untrue claim is resented only once it is found out, and by whoever believed it."""

import pytest

from tests.building import BUYER, SELLER, Talk, quoted, setting
from trainer.ledger.setting import Setting
from trainer.library.scenarios import load_scenario
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side
from trainer.negotiation.moves import Move, MoveKind, Pressure
from trainer.negotiation.reading import Reading

BLUFFING = setting(belied={"alone": Act.COMPETITOR}, claims={Act.AUTHORITY: False})


def rival(talk: Talk, *, true: bool | None) -> None:
    pressure = Pressure(tactic=Act.COMPETITOR, severity=1, true=true, line="Others are cheaper.")
    talk.buyer(quoted(Act.COMPETITOR, 1), move=Move(kind=MoveKind.HOLD, pressure=pressure))


def tells(talk: Talk, fact: str) -> None:
    talk.buyer(move=Move(kind=MoveKind.ANSWER, facts=(fact,)))


@pytest.mark.parametrize("true", [True, False, None])
def test_until_it_is_found_out_a_bluff_weighs_as_much_as_the_truth(true: bool | None) -> None:
    talk, other = Talk(BLUFFING), Talk(BLUFFING)
    rival(talk, true=true)
    rival(other, true=True)
    assert talk.resentment(SELLER) == other.resentment(SELLER)


def test_a_fact_that_belies_the_buyer_s_claim_finds_it_out_once() -> None:
    talk = Talk(BLUFFING)
    rival(talk, true=False)
    talk.seller(Act.EXPLORE)
    tells(talk, "cash")
    assert "bluff called" not in talk.rules(SELLER)
    tells(talk, "alone")
    tells(talk, "alone")
    (found,) = (each for each in talk.ledger.resentment[SELLER].evidence if each.rule == "bluff called")
    assert (found.turn, found.quote) == (4, "competitor")
    assert "competitor" in found.reason


def test_a_bluff_after_the_fact_was_told_is_found_out_at_once() -> None:
    talk = Talk(BLUFFING)
    tells(talk, "alone")
    rival(talk, true=False)
    assert talk.rules(SELLER, turn=2) == ["pressure: competitor", "bluff called"]


@pytest.mark.parametrize("true", [True, None])
def test_a_claim_that_is_true_or_that_nobody_can_judge_is_not_found_out(true: bool | None) -> None:
    talk = Talk(BLUFFING)
    rival(talk, true=true)
    tells(talk, "alone")
    assert "bluff called" not in talk.rules(SELLER)


@pytest.mark.parametrize(
    ("claims", "found"), [({Act.AUTHORITY: False}, 1), ({Act.AUTHORITY: True}, 0), ({}, 0)]
)
def test_an_untrue_limit_of_somebody_else_s_is_found_out_when_it_is_passed(
    claims: dict[Act, bool], found: int
) -> None:
    talk = Talk(setting(claims=claims))
    talk.seller(quoted(Act.AUTHORITY, 1), terms={"price": 95})
    talk.buyer(Act.REJECT)
    assert "bluff called" not in talk.rules(BUYER)
    trust = talk.ledger.trust.value
    talk.seller(terms={"price": 90})
    assert talk.rules(BUYER, turn=3).count("bluff called") == found
    assert (talk.ledger.trust.value < trust) is bool(found)


def test_the_buyer_s_untrue_limit_is_found_out_too() -> None:
    talk = Talk()
    pressure = Pressure(tactic=Act.AUTHORITY, severity=1, true=False, line="The board won't let me.")
    talk.buyer(quoted(Act.AUTHORITY, 1), move=Move(kind=MoveKind.HOLD, pressure=pressure))
    talk.seller(Act.REJECT)
    talk.buyer(terms={"price": 45}, move=Move(kind=MoveKind.COUNTER))
    assert talk.rules(SELLER, turn=3) == ["relief: reciprocity", "bluff called"]


@pytest.mark.parametrize("passed_first", [True, False])
@pytest.mark.parametrize("tactic", [Act.AUTHORITY, Act.ULTIMATUM, Act.COMPETITOR])
def test_a_limit_that_is_both_passed_and_belied_is_found_out_once(tactic: Act, passed_first: bool) -> None:
    talk = Talk(setting(belied={"alone": tactic}))
    pressure = Pressure(tactic=tactic, severity=1, true=False, line="I can't.")
    talk.buyer(quoted(tactic, 1), move=Move(kind=MoveKind.HOLD, pressure=pressure))
    if passed_first:
        talk.buyer(terms={"price": 45}, move=Move(kind=MoveKind.COUNTER))
    tells(talk, "alone")
    assert talk.rules(SELLER).count("bluff called") == 1
    talk.buyer(terms={"price": 46}, move=Move(kind=MoveKind.COUNTER))
    assert talk.rules(SELLER).count("bluff called") == 1


@pytest.mark.parametrize("measured", [setting(), BLUFFING])
@pytest.mark.parametrize("side", list(Side))
def test_nobody_resents_a_claim_that_is_only_repeated(side: Side, measured: Setting) -> None:
    talk = Talk(measured)
    for _ in range(3):
        talk.say(side, talk_of_limits())
    assert "bluff called" not in talk.rules(side.other)


def talk_of_limits() -> Reading:
    return Reading(acts=(quoted(Act.AUTHORITY, 1), quoted(Act.ULTIMATUM, 1)))


@pytest.mark.parametrize(
    ("quote", "terms", "found"),
    [
        ("Nobody allows me a lower price.", {"days": 30}, 0),
        ("Nobody allows me a lower price.", {"price": 90}, 1),
        ("Nobody allows me more payment days.", {"price": 90}, 0),
        ("Nobody allows me more payment days.", {"price": 90, "days": 30}, 1),
        ("Nobody allows me more payment days.", {"price": 80, "days": 0}, 0),
        ("Nobody allows me that.", {"days": 30}, 1),
    ],
)
def test_a_limit_is_passed_only_by_a_give_on_what_it_was_about(
    quote: str, terms: dict[str, int], found: int
) -> None:
    talk = Talk(BLUFFING)
    talk.seller(terms={"days": 15})
    talk.seller(quoted(Act.AUTHORITY, 1, quote))
    talk.seller(terms=terms)
    called = [each for each in talk.ledger.resentment[BUYER].evidence if each.rule == "bluff called"]
    assert len(called) == found
    for each in called:
        assert each.reason == "you had said that nobody would let you go further, and then you did"


def test_a_scenario_says_which_fact_belies_which_claim() -> None:
    scenario = load_scenario("renewal-under-the-gun")
    assert Setting.of(scenario, scenario.buyer.persona).belied == {"no_quote": Act.COMPETITOR}

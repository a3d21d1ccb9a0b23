"""Why a buyer moves: a give, an argument, an answered need, trust. Nothing else does."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.building import reading
from tests.buyer.minds import SMALL, after, impression, mind, small
from tests.depth import examples
from tests.generating import KINDNESS, acts, readings
from trainer.buyer.accepting import FELT, new_reasons
from trainer.buyer.hearing import hear
from trainer.buyer.mind import Mind
from trainer.buyer.reasons import DEAF, reasons_given
from trainer.negotiation.acts import Act, ActQuote
from trainer.negotiation.issues import Terms
from trainer.negotiation.moves import Move, MoveKind, ReasonKind
from trainer.negotiation.reading import Reading

ROUNDED = 0.001
"""Weights are rounded one by one."""
TRADED = reading(terms={"price": 90}, given={"days": 45})


def weight(of: Mind, read: Reading, **changes: object) -> float:
    return sum(reason.weight for reason in reasons_given(of, impression(of, read, **changes)))


def kinds(of: Mind, read: Reading, **changes: object) -> list[ReasonKind]:
    return [reason.kind for reason in reasons_given(of, impression(of, read, **changes))]


def given_for(terms: Terms, *, why: str | None = None) -> float:
    return weight(mind(), reading(terms=terms, reason=why))


def test_an_argument_on_the_buyer_s_list_moves_it_once() -> None:
    thinking = mind()
    (reason,) = reasons_given(thinking, impression(thinking, reading(topics=("uptime",))))
    assert (reason.kind, reason.about) == (ReasonKind.ARGUMENT, "it_runs")
    assert reason.weight > 0
    after(thinking, reading(topics=("uptime",)))
    assert kinds(thinking, reading(topics=("uptime",))) == []
    assert kinds(thinking, reading(topics=("index",))) == [ReasonKind.ARGUMENT]


def test_a_weightier_argument_moves_more() -> None:
    assert weight(mind(), reading(topics=("uptime",))) > weight(mind(), reading(topics=("index",)))


@pytest.mark.parametrize("topic", ["board", "calls", "weather"])
def test_other_topics_are_no_arguments(topic: str) -> None:
    assert kinds(mind(), reading(topics=(topic,))) == []


def test_asking_about_a_fact_is_not_stating_it() -> None:
    assert kinds(mind(), reading(topics=("uptime",), questions=("uptime",))) == []


def test_all_arguments_in_one_breath_move_less_than_one_after_the_other() -> None:
    topics = ("uptime", "cost", "index")
    at_once = weight(mind(), reading(topics=topics))
    thinking = mind()
    for topic in topics:
        after(thinking, reading(topics=(topic,)))
    assert 0 < at_once < thinking.given


@pytest.mark.parametrize("tactic", [Act.THREAT, Act.EXPLOIT, Act.BELITTLE])
def test_nothing_said_with_a_threat_or_contempt_moves_it(tactic: Act) -> None:
    told = replace(impression(mind(), reading(terms={"price": 80}, topics=("uptime",), reason="it runs")))
    assert reasons_given(mind(), told)
    assert reasons_given(mind(), replace(told, pressure=(tactic,))) == []


@pytest.mark.parametrize("tactic", sorted(DEAF))
def test_an_argument_said_with_harsh_pressure_is_not_heard_and_counts_once_said_calmly(tactic: Act) -> None:
    thinking = mind()
    argument = reading(topics=("uptime",))
    assert kinds(thinking, argument, pressure=(tactic,)) == []
    after(thinking, argument, pressure=(tactic,))
    assert kinds(thinking, argument) == [ReasonKind.ARGUMENT]


def test_a_give_moves_it_the_more_the_larger_it_is() -> None:
    moved = [given_for({"price": price}, why="you pay early") for price in (100, 98, 95, 90, 85)]
    assert moved[0] == 0
    assert moved == sorted(moved)
    assert moved[1] < moved[4]


def test_a_demand_for_more_moves_nobody() -> None:
    assert given_for({"price": 105}, why="our costs rose") == 0


def test_a_bare_give_is_pocketed_and_one_with_a_reason_or_in_trade_counts() -> None:
    bare = given_for({"price": 90})
    explained = given_for({"price": 90}, why="you stay longer")
    assert 0 < bare < explained
    assert weight(mind(), TRADED) > bare


def test_what_a_buyer_pockets_is_her_persona_s() -> None:
    generous, greedy = (mind(small(persona={"pocketing": share})) for share in (0.0, 0.9))
    bare = reading(terms={"price": 90})
    assert weight(generous, bare) > weight(greedy, bare)
    assert weight(generous, TRADED) == weight(greedy, TRADED)


def test_the_same_give_again_moves_nobody() -> None:
    thinking = mind()
    give = reading(terms={"price": 90}, reason="you stay longer")
    after(thinking, give)
    assert kinds(thinking, give) == []


def test_going_back_and_forth_earns_nothing_new() -> None:
    thinking = mind()
    for price in (85, 95):
        after(thinking, reading(terms={"price": price}, reason="well"))
    assert kinds(thinking, reading(terms={"price": 88}, reason="well")) == []
    assert kinds(thinking, reading(terms={"price": 84}, reason="well")) == [ReasonKind.RECIPROCITY]


def told(thinking: Mind, *facts: str) -> Mind:
    thinking.play(Move(kind=MoveKind.ANSWER, facts=facts))
    return thinking


def test_serving_a_need_moves_it_only_once_it_was_told() -> None:
    serving = reading(terms={"support": "premium", "price": 110})
    assert kinds(mind(), serving) == []
    thinking = told(mind(), "calls")
    assert kinds(thinking, serving) == [ReasonKind.NEED]
    after(thinking, serving)
    assert kinds(thinking, serving) == []


def test_an_offer_that_served_a_need_before_it_was_told_is_no_answer_to_it() -> None:
    thinking = mind()
    serving = reading(terms={"support": "premium"})
    after(thinking, serving)
    told(thinking, "calls")
    again = impression(thinking, serving)
    assert reasons_given(thinking, replace(again, theirs_before=again.theirs)) == []


def test_trust_that_has_grown_moves_it_once_where_it_was_understood() -> None:
    thinking = mind()
    line = Reading(words=10)
    assert kinds(thinking, line, trust=0.95) == []
    found = kinds(thinking, line, trust=0.95, understood="I see")
    assert set(found) == {ReasonKind.TRUST}
    after(thinking, line, trust=0.95, understood="I see")
    assert kinds(thinking, line, trust=0.95, understood="I see") == []
    assert kinds(mind(), line, understood="I see") == []
    assert kinds(mind(), line, trust=0.95, understood="I see", hollow=True) == []


@examples(80)
@given(
    acts(KINDNESS, 4), st.booleans(), st.sampled_from([(), (Act.ASK_BETTER,), (Act.ASK_TERMS, Act.REJECT)])
)
def test_kindness_flattery_and_begging_move_nobody(
    kind: tuple[ActQuote, ...], hollow: bool, begging: tuple[Act, ...]
) -> None:
    read = reading(*kind, *begging, reason="please")
    assert kinds(mind(), read, hollow=hollow) == []


@examples(100)
@given(readings(SMALL.agenda, sorted(SMALL.topics)), st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))
def test_resentment_closes_and_trust_opens(read: Reading, one: float, other: float, trust: float) -> None:
    less, more = sorted((one, other))
    thinking = told(mind(), "calls", "cash")
    closed, open_ = (weight(thinking, read, resentment=felt, trust=trust) for felt in (more, less))
    wary, trusting = (weight(thinking, read, trust=felt) for felt in (less, more))
    assert closed <= open_ + ROUNDED
    assert wary <= trusting + ROUNDED


@examples(60)
@given(st.lists(readings(SMALL.agenda, sorted(SMALL.topics)), max_size=8))
def test_reasons_add_up_to_one_at_the_most_and_never_get_fewer(lines: list[Reading]) -> None:
    thinking = told(mind(), "calls", "cash")
    reached = 0.0
    for line in lines:
        after(thinking, line)
        assert reached <= thinking.given <= 1
        reached = thinking.given
    arguments = [reason.about for reason in thinking.reasons if reason.kind is not ReasonKind.RECIPROCITY]
    assert len(arguments) == len(set(arguments))


def test_gives_too_small_to_be_felt_are_felt_together() -> None:
    thinking = mind(small(persona={"pocketing": 0.9, "reciprocity": 1.0}))
    felt = []
    for price in range(98, 70, -2):
        line = impression(thinking, reading(terms={"price": price}))
        hear(thinking, line)
        felt.append(bool(new_reasons(thinking, line)))
    assert not felt[0]
    assert felt[-1]
    assert max(reason.weight for reason in thinking.reasons) < FELT

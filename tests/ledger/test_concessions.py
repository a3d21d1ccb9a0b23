"""Every change of a standing offer, judged in whole cents by what it does to both sides."""

import pytest

from tests.building import BUYER, FOREIGN, SELLER, Talk
from trainer.ledger.concessions import Concession, ConcessionKind, Pattern, kind_of
from trainer.negotiation.acts import Act


def last(talk: Talk) -> Concession:
    return talk.ledger.concessions.entries[-1]


@pytest.mark.parametrize(
    ("extra", "kind", "gives"),
    [
        ("training", ConcessionKind.WASTED, False),
        ("report", ConcessionKind.NICE, True),
        ("pilot", ConcessionKind.FORTUNATE, True),
        ("fee", ConcessionKind.SELFISH, False),
        ("tax", ConcessionKind.SELFISH, False),
        ("paperwork", ConcessionKind.UNFORTUNATE, False),
        ("mess", ConcessionKind.UNFORTUNATE, False),
        ("copy", ConcessionKind.SILENT, False),
    ],
)
def test_kinds_by_what_an_extra_does_to_both(extra: str, kind: ConcessionKind, gives: bool) -> None:
    talk = Talk()
    (entry,) = talk.seller(terms={"extra": extra}).concessions
    assert (entry.kind, entry.gives, entry.issues) == (kind, gives, ("extra",))


def test_a_concession_costs_its_mover_and_is_worth_something_to_the_other() -> None:
    talk = Talk()
    (entry,) = talk.seller(terms={"price": 90}).concessions
    assert (entry.kind, entry.side, entry.turn) == (ConcessionKind.CONCESSION, SELLER, 1)
    assert (entry.own, entry.other) == (-10_000, 10_000)
    assert entry.share == pytest.approx(0.2)
    (entry,) = talk.buyer(terms={"days": 30}).concessions
    assert (entry.kind, entry.own, entry.other) == (ConcessionKind.CONCESSION, -9_000, 3_000)


def test_whole_packages_are_judged_and_not_issue_by_issue() -> None:
    talk = Talk()
    (entry,) = talk.seller(terms={"price": 95, "extra": "fee"}).concessions
    assert (entry.own, entry.other) == (5_000, -5_000)
    assert (entry.kind, entry.issues) == (ConcessionKind.SELFISH, ("price", "extra"))


@pytest.mark.parametrize("own", [-1, 0, 1])
@pytest.mark.parametrize("other", [-1, 0, 1])
def test_every_change_has_a_kind(own: int, other: int) -> None:
    expected = {
        (-1, 1): "concession", (-1, 0): "wasted", (0, 1): "nice", (1, 1): "fortunate", (1, 0): "selfish",
        (1, -1): "selfish", (0, -1): "unfortunate", (-1, -1): "unfortunate", (0, 0): "silent",
    }  # fmt: skip
    assert kind_of(own, other) == expected[own, other]


def test_the_same_offer_again_is_no_change() -> None:
    talk = Talk()
    talk.seller(terms={"price": 90})
    assert talk.seller(terms={"price": 90}).concessions == []


def test_taking_the_first_offer_concedes_the_whole_way() -> None:
    talk = Talk()
    talk.buyer(terms={"price": 40, "days": 60})
    (entry,) = talk.seller(Act.ACCEPT).concessions
    assert entry.accepted
    assert entry.first_offer_taken
    assert (entry.own, entry.other) == (-66_000, 78_000)
    assert entry.share == pytest.approx(1.32)


def test_a_later_offer_taken_is_not_the_first() -> None:
    talk = Talk()
    talk.buyer(terms={"price": 40})
    talk.seller(terms={"price": 90})
    talk.buyer(terms={"price": 60})
    (entry,) = talk.seller(Act.ACCEPT).concessions
    assert entry.accepted
    assert not entry.first_offer_taken


@pytest.mark.parametrize(
    ("act", "asked"),
    [(Act.ASK_BETTER, True), (Act.REJECT, True), (Act.RAPPORT, False), (Act.DEADLINE, False)],
)
def test_asked_is_what_the_other_side_s_last_line_asked_for(act: Act, asked: bool) -> None:
    talk = Talk()
    talk.buyer(act)
    (entry,) = talk.seller(terms={"price": 90}).concessions
    assert entry.asked is asked


def test_a_question_two_lines_ago_asks_no_more() -> None:
    talk = Talk()
    talk.buyer(Act.ASK_BETTER)
    talk.seller(Act.REJECT)
    talk.buyer(Act.RAPPORT)
    (entry,) = talk.seller(terms={"price": 90}).concessions
    assert not entry.asked


def test_a_reason_given_with_the_offer_is_noted() -> None:
    talk = Talk()
    assert talk.seller(terms={"price": 90}, reason="since you pay early").concessions[0].reason
    assert not talk.seller(terms={"price": 80}).concessions[0].reason


def test_the_reason_for_a_conditional_offer_is_its_maker_s_own() -> None:
    given, missing = Talk(), Talk()
    given.seller(terms={"price": 80}, given={"days": 30}, reason="it saves us the interest")
    given.buyer(terms={"days": 30})
    missing.seller(terms={"price": 80}, given={"days": 30})
    missing.buyer(terms={"days": 30}, reason="our auditors want it")
    assert [entry.reason for entry in given.ledger.concessions.gives(SELLER)] == [True]
    assert [entry.reason for entry in missing.ledger.concessions.gives(SELLER)] == [False]


def test_a_conditional_offer_was_asked_for_when_it_was_made_and_not_when_it_is_taken_up() -> None:
    for first, later, asked in ((Act.ASK_BETTER, Act.RAPPORT, True), (Act.RAPPORT, Act.ASK_BETTER, False)):
        talk = Talk()
        talk.buyer(first)
        talk.seller(terms={"price": 80}, given={"days": 30})
        talk.buyer(later)
        talk.seller(Act.RAPPORT)
        talk.buyer(terms={"days": 30})
        assert [entry.asked for entry in talk.ledger.concessions.gives(SELLER)] == [asked]


def test_a_conditional_give_is_answered_the_moment_it_is_taken_up() -> None:
    talk = Talk()
    talk.seller(terms={"price": 80}, given={"days": 30})
    talk.buyer(terms={"days": 30})
    (entry,) = talk.ledger.concessions.gives(SELLER)
    assert entry.conditional
    assert entry.reciprocated_turn == 2


def test_a_give_is_answered_by_one_in_either_of_the_next_two_turns() -> None:
    for idle, answered in ((0, 2), (1, 4), (2, None)):
        talk = Talk()
        talk.seller(terms={"price": 90})
        for _ in range(idle):
            talk.buyer(Act.RAPPORT)
            talk.seller(Act.RAPPORT)
        talk.buyer(terms={"price": 45})
        assert talk.ledger.concessions.gives(SELLER)[0].reciprocated_turn == answered


def test_a_demand_answers_no_give() -> None:
    talk = Talk()
    talk.seller(terms={"price": 90})
    talk.buyer(terms={"extra": "fee", "price": 30})
    assert talk.ledger.concessions.gives(SELLER)[0].reciprocated_turn is None


def test_bettering_one_s_own_offer_unanswered_is_a_self_bid() -> None:
    talk = Talk()
    assert not talk.seller(terms={"price": 90}).concessions[0].self_bid
    talk.buyer(Act.REJECT)
    assert talk.seller(terms={"price": 85}).concessions[0].self_bid
    talk.buyer(terms={"price": 45})
    assert not talk.seller(terms={"price": 80}).concessions[0].self_bid


def test_asking_for_more_than_before_is_no_self_bid() -> None:
    talk = Talk()
    talk.seller(terms={"price": 90})
    assert not talk.seller(terms={"price": 95}).concessions[0].self_bid


@pytest.mark.parametrize(("price", "split"), [(67, True), (68, True), (80, False), (50, False)])
def test_meeting_in_the_middle_is_seen(price: int, split: bool) -> None:
    talk = Talk()  # the seller's 1000 against the 340 that the buyer's opening leaves it: the middle is 670
    (entry,) = talk.seller(terms={"price": price}).concessions
    assert entry.split is split


@pytest.mark.parametrize(
    ("prices", "pattern"),
    [
        ([90], None),
        ([80, 70, 66], Pattern.SHRINKING),
        ([90, 80, 70], Pattern.EVEN),
        ([95, 88, 79], Pattern.GROWING),
        ([98, 95, 60], Pattern.CLIFF),
    ],
)
def test_how_gives_follow_one_another(prices: list[int], pattern: Pattern | None) -> None:
    talk = Talk()
    for price in prices:
        talk.seller(terms={"price": price})
        talk.buyer(Act.REJECT)
    assert talk.ledger.concessions.pattern(SELLER) is pattern
    assert talk.ledger.concessions.pattern(BUYER) is None


def test_taking_something_back_is_no_part_of_the_pattern() -> None:
    talk = Talk()
    for price in (90, 95, 85):
        talk.seller(terms={"price": price})
    assert talk.ledger.concessions.pattern(SELLER) is Pattern.EVEN


def test_the_longest_run_of_gives_that_got_nothing_back() -> None:
    talk = Talk()
    run = talk.ledger.concessions.longest_unanswered_run
    talk.seller(terms={"price": 95})
    talk.buyer(terms={"price": 45})
    assert run(SELLER) == 0
    for price in (94, 93, 92):
        talk.seller(terms={"price": price})
        talk.buyer(Act.REJECT)
        talk.seller(Act.REJECT)
        talk.buyer(Act.REJECT)
    assert run(SELLER) == 3
    talk.seller(terms={"price": 91})
    talk.buyer(terms={"price": 46})
    assert run(SELLER) == 3


def test_logroll_is_worth_to_the_receiver_over_cost_to_the_giver() -> None:
    talk = Talk()
    assert talk.seller(terms={"days": 30}).concessions[0].logroll == pytest.approx(3)
    assert talk.seller(terms={"price": 90}).concessions[0].logroll == pytest.approx(1)
    assert talk.seller(terms={"extra": "report"}).concessions[0].logroll is None


def test_without_payoffs_there_is_nothing_to_judge() -> None:
    assert Talk(FOREIGN).seller(terms={"price": 90}).concessions == []

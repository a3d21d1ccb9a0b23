"""Every change of a standing offer, judged in whole cents by what it does to both sides."""

import pytest

from tests.building import BUYER, FOREIGN, SELLER, Talk
from trainer.ledger.bargaining import bargaining, first_mover
from trainer.ledger.concessions import Concession
from trainer.ledger.kinds import ConcessionKind, kind_of
from trainer.ledger.pattern import Pattern
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Value
from trainer.negotiation.moves import Move, MoveKind


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


def test_a_turn_that_only_asks_back_is_none_of_those_that_a_give_waits() -> None:
    talk = Talk()
    talk.seller(terms={"price": 90})
    for _ in range(3):
        talk.buyer(move=Move(kind=MoveKind.CLARIFY, unclear=("90",)))
        talk.seller(Act.RAPPORT)
    talk.buyer(Act.RAPPORT)
    assert talk.ledger.concessions.lapsed == []
    talk.buyer(terms={"price": 45})
    assert talk.ledger.concessions.gives(SELLER)[0].reciprocated_turn == talk.turn


def test_what_was_taken_back_and_is_given_again_answers_no_give() -> None:
    talk = Talk()
    talk.buyer(terms={"price": 60})
    talk.seller(terms={"price": 90})
    talk.buyer(terms={"price": 50})
    talk.seller(Act.RAPPORT)
    talk.buyer(terms={"price": 60})
    assert talk.ledger.concessions.gives(SELLER)[0].reciprocated_turn is None


def test_bettering_one_s_own_offer_unanswered_is_a_self_bid() -> None:
    talk = Talk()
    assert not talk.seller(terms={"price": 90}).concessions[0].self_bid
    talk.buyer(Act.REJECT)
    assert talk.seller(terms={"price": 85}).concessions[0].self_bid
    talk.buyer(terms={"price": 45})
    assert not talk.seller(terms={"price": 80}).concessions[0].self_bid


@pytest.mark.parametrize("act", [Act.REJECT, Act.ASK_BETTER, Act.ASK_TERMS, Act.EXPLORE, Act.DEADLINE])
def test_a_no_a_question_and_a_push_are_no_offer_that_answers_one(act: Act) -> None:
    talk = Talk()
    talk.seller(terms={"price": 90})
    talk.buyer(act)
    assert talk.seller(terms={"price": 85}).concessions[0].self_bid


@pytest.mark.parametrize("answer", [{"price": 45}, {"price": 40}, {"days": 90}])
def test_any_offer_of_the_other_side_answers_one(answer: dict[str, int]) -> None:
    for given in (None, {"extra": "training"}):
        talk = Talk()
        talk.seller(terms={"price": 90})
        talk.buyer(terms=answer, given=given)
        assert not talk.seller(terms={"price": 85}).concessions[-1].self_bid


@pytest.mark.parametrize(
    ("terms", "self_bid"),
    [
        ({"price": 60}, False),
        ({"price": 60, "extra": "copy"}, False),
        ({"price": 59}, True),
        ({"price": 61}, True),
        ({"price": 60, "days": 15}, True),
        ({"price": 60, "days": 60}, True),  # where they began, and have never said
    ],
)
def test_taking_the_other_side_s_own_number_is_no_self_bid(terms: dict[str, int], self_bid: bool) -> None:
    talk = Talk()
    talk.buyer(terms={"price": 60, "extra": "copy"})
    talk.seller(terms={"price": 90})
    talk.buyer(Act.REJECT)
    assert talk.seller(terms=terms).concessions[0].self_bid is self_bid


def test_a_number_that_they_had_tied_to_a_condition_is_not_their_firm_one() -> None:
    talk = Talk()
    talk.buyer(terms={"price": 60}, given={"days": 0})
    talk.seller(terms={"price": 90, "days": 15})
    talk.buyer(Act.REJECT)
    assert talk.seller(terms={"price": 60}).concessions[0].self_bid


def test_the_buyer_moving_to_the_seller_s_number_bids_not_against_itself() -> None:
    talk = Talk()
    talk.seller(terms={"price": 80})
    talk.buyer(terms={"price": 50})
    talk.seller(Act.REJECT)
    assert not talk.buyer(terms={"price": 80}).concessions[0].self_bid


def test_asking_for_more_than_before_is_no_self_bid() -> None:
    talk = Talk()
    talk.seller(terms={"price": 90})
    assert not talk.seller(terms={"price": 95}).concessions[0].self_bid


def test_the_way_back_from_something_taken_back_is_no_self_bid_until_it_goes_further() -> None:
    talk = Talk()
    labels = [talk.seller(terms={"price": price}).concessions[0].self_bid for price in (90, 96, 92, 90, 89)]
    assert labels == [False, False, False, False, True]


def test_what_gives_the_other_side_nothing_is_no_bid() -> None:
    talk = Talk()
    talk.seller(terms={"price": 90})
    assert not talk.seller(terms={"extra": "training"}).concessions[0].self_bid


def test_a_conditional_alternative_is_no_self_bid_and_neither_is_the_offer_after_it() -> None:
    talk = Talk()
    talk.seller(terms={"price": 80}, given={"days": 30})
    talk.buyer(Act.REJECT)
    assert not talk.seller(terms={"price": 90}).concessions[0].self_bid
    talk.buyer(Act.REJECT)
    talk.seller(terms={"price": 70}, given={"days": 30})
    taken = talk.buyer(terms={"days": 30}).concessions
    assert [(entry.side, entry.self_bid) for entry in taken] == [(SELLER, False), (BUYER, False)]


def test_taking_up_a_trade_is_no_bid_against_oneself() -> None:
    talk = Talk()
    talk.seller(terms={"price": 80}, given={"days": 30})
    talk.buyer(terms={"price": 45})
    talk.seller(Act.EXPLORE)
    mine = [entry for entry in talk.buyer(terms={"days": 30}).concessions if entry.side is BUYER]
    assert [entry.self_bid for entry in mine] == [False]


@pytest.mark.parametrize(
    ("text", "self_bid"),
    [
        ("Sorry, I meant 85.", False),
        ("I misspoke: 85.", False),
        ("That was a typo, 85 a seat.", False),
        ("Scratch that. 85.", False),
        ("Sorry, that's still too much. 85.", True),
        ("It's meant to help you: 85.", True),
    ],
)
def test_a_slip_that_is_mended_is_no_self_bid(text: str, self_bid: bool) -> None:
    talk = Talk()
    talk.seller(terms={"price": 95})
    talk.buyer(Act.REJECT)
    assert talk.seller(terms={"price": 85}, text=text).concessions[0].self_bid is self_bid


def test_saying_again_what_was_asked_back_is_no_self_bid() -> None:
    talk = Talk()
    talk.seller(terms={"price": 95})
    talk.buyer(move=Move(kind=MoveKind.CLARIFY, unclear=("95",)))
    assert not talk.seller(terms={"price": 85}).concessions[0].self_bid


def test_a_present_after_the_handshake_is_no_self_bid() -> None:
    talk = Talk()
    talk.seller(terms={"price": 80})
    talk.buyer(Act.ACCEPT)
    talk.seller(terms={"days": 60})
    (given, taken) = talk.buyer(Act.ACCEPT).concessions
    assert (given.side, given.self_bid, given.reciprocated_turn) == (SELLER, False, None)
    assert (taken.side, taken.accepted) == (BUYER, True)


@pytest.mark.parametrize(("price", "split"), [(70, True), (71, False), (69, False), (74, False), (40, False)])
def test_meeting_in_the_middle_is_seen(price: int, split: bool) -> None:
    talk = Talk()
    talk.buyer(terms={"price": 40})
    (entry,) = talk.seller(terms={"price": price}).concessions
    assert entry.split is split


@pytest.mark.parametrize(
    ("terms", "words", "split"),
    [
        ({"price": 70}, False, True),
        ({"price": 72}, False, False),  # an ordinary step, while the days lie apart as well
        ({"price": 72}, True, True),
        ({"price": 76}, True, False),
        ({"days": 15}, False, False),  # nothing there is lies nearer to the middle, and it is not near
        ({"days": 15}, True, True),
        ({"price": 70, "days": 30}, False, False),
        ({"price": 70, "days": 30}, True, True),
        ({"price": 70, "days": 45}, True, False),
        ({"price": 70, "extra": "report"}, True, False),
    ],
)
def test_where_several_things_lie_apart_only_the_middle_itself_is_one_unless_the_words_say_so(
    terms: dict[str, Value], words: bool, split: bool
) -> None:
    talk = Talk()
    talk.buyer(terms={"price": 40, "days": 45})
    assert talk.seller(terms=terms, middle=words).concessions[0].split is split


@pytest.mark.parametrize("price", [79, 80])
def test_where_there_is_no_middle_the_nearest_number_is_one(price: int) -> None:
    talk = Talk()
    talk.buyer(terms={"price": 59})
    assert talk.seller(terms={"price": price}).concessions[0].split


def test_meeting_in_the_middle_of_what_nobody_has_named_is_one_by_its_words() -> None:
    talk = Talk()
    assert talk.seller(terms={"price": 70}, middle=True).concessions[0].split
    assert not Talk().seller(terms={"price": 76}, middle=True).concessions[0].split


def test_half_the_way_to_what_nobody_has_named_is_no_split() -> None:
    talk = Talk()
    assert not talk.seller(terms={"price": 70}).concessions[0].split
    other = Talk()
    other.buyer(terms={"days": 60})
    assert not other.seller(terms={"price": 70}).concessions[0].split


def test_other_terms_that_cost_half_the_gap_split_nothing() -> None:
    talk = Talk()
    talk.buyer(terms={"price": 80, "days": 60})  # 260 lie between them for the seller
    (entry,) = talk.seller(terms={"price": 95, "days": 75}).concessions
    assert entry.own == -12_500
    assert not entry.split
    assert not talk.seller(terms={"extra": "training"}).concessions[0].split


def test_a_split_of_one_thing_with_a_present_beside_it_is_no_split_and_of_two_things_is_one() -> None:
    both = Talk()
    both.buyer(terms={"price": 40, "days": 60})
    assert both.seller(terms={"price": 70, "days": 30}).concessions[0].split
    beside = Talk()
    beside.buyer(terms={"price": 40, "days": 60})
    assert not beside.seller(terms={"price": 70, "days": 45}).concessions[0].split


def test_a_split_on_a_condition_is_judged_by_what_had_been_named_when_it_was_proposed() -> None:
    talk = Talk()
    talk.buyer(terms={"price": 60, "days": 60})
    talk.seller(terms={"price": 80}, given={"days": 30})
    (mine, _) = talk.buyer(terms={"price": 70, "days": 30}).concessions
    assert (mine.side, mine.split) == (SELLER, True)


@pytest.mark.parametrize(
    ("prices", "pattern"),
    [
        ([90], None),
        ([80, 70, 66], Pattern.SHRINKING),
        ([90, 80, 70], Pattern.EVEN),
        ([95, 88, 79], Pattern.GROWING),
        ([98, 95, 60], Pattern.CLIFF),
        ([95, 60], Pattern.GROWING),
    ],
)
def test_how_gives_follow_one_another(prices: list[int], pattern: Pattern | None) -> None:
    talk = Talk()
    for price in prices:
        talk.seller(terms={"price": price})
        talk.buyer(Act.REJECT)
    assert talk.ledger.concessions.pattern(SELLER) is pattern
    assert talk.ledger.concessions.pattern(BUYER) is None


@pytest.mark.parametrize(
    ("prices", "steps", "pattern"),
    [
        ([90, 95, 85], [10_000, 5_000], Pattern.SHRINKING),
        ([80, 90, 80], [20_000], None),  # only regained
        ([80, 90, 85, 79], [20_000, 1_000], Pattern.SHRINKING),
        ([95, 100, 88, 94, 80], [5_000, 7_000, 8_000], Pattern.GROWING),
        ([110, 100, 90], [10_000], None),  # from beyond the opening back to it
    ],
)
def test_ground_taken_back_and_given_again_is_no_step(
    prices: list[int], steps: list[int], pattern: Pattern | None
) -> None:
    talk = Talk()
    for price in prices:
        talk.seller(terms={"price": price})
    concessions = talk.ledger.concessions
    assert [step.further for step in concessions.steps(SELLER)] == steps
    assert concessions.pattern(SELLER) is pattern


def test_steps_on_different_issues_are_not_compared() -> None:
    mixed, shared = Talk(), Talk()
    for terms in ({"days": 15}, {"price": 95}, {"extra": "report", "price": 80}):
        mixed.seller(terms=terms)
    for terms in ({"price": 99}, {"price": 95, "days": 15}, {"price": 85, "extra": "report"}):
        shared.seller(terms=terms)
    assert mixed.ledger.concessions.pattern(SELLER) is None
    assert shared.ledger.concessions.pattern(SELLER) is Pattern.GROWING


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


def test_what_a_give_got_back_is_what_the_answer_brings_and_how_much_later() -> None:
    for idle, after in ((0, 1), (1, 3)):
        talk = Talk()
        talk.seller(terms={"price": 90})
        for _ in range(idle):
            talk.buyer(Act.RAPPORT)
            talk.seller(Act.RAPPORT)
        talk.buyer(terms={"days": 30})
        (give,) = talk.ledger.concessions.gives(SELLER)
        assert (give.got_back, give.answered_after) == (3_000, after)
    talk = Talk()
    talk.seller(terms={"price": 90})
    talk.buyer(Act.REJECT)
    (give,) = talk.ledger.concessions.gives(SELLER)
    assert (give.got_back, give.answered_after) == (None, None)


def test_both_sides_of_a_trade_get_what_the_other_put_into_it() -> None:
    talk = Talk()
    talk.seller(terms={"price": 80}, given={"days": 30})
    mine, theirs = talk.buyer(terms={"days": 30}).concessions
    assert (mine.side, mine.got_back, mine.answered_after) == (SELLER, 3_000, 1)
    assert (theirs.side, theirs.got_back, theirs.answered_after) == (BUYER, 20_000, 0)
    assert theirs.reciprocated_turn == 2


def test_a_condition_that_is_accepted_got_what_it_asked_for() -> None:
    talk = Talk()
    talk.seller(terms={"price": 80}, given={"days": 30})
    mine, theirs = talk.buyer(Act.ACCEPT).concessions
    assert (mine.got_back, mine.answered_after) == (3_000, 1)
    assert (theirs.accepted, theirs.got_back, theirs.reciprocated_turn) == (True, None, None)


def test_a_condition_of_what_was_there_already_got_nothing_for_it() -> None:
    talk = Talk()
    talk.buyer(terms={"days": 30})
    talk.seller(terms={"price": 80}, given={"days": 30})
    (mine, _) = talk.buyer(terms={"price": 45}).concessions
    assert (mine.reciprocated_turn, mine.got_back) == (3, 0)


def test_a_trade_taken_up_answers_an_earlier_give() -> None:
    talk = Talk()
    talk.buyer(terms={"price": 45})
    talk.seller(terms={"price": 80}, given={"days": 30})
    talk.buyer(terms={"days": 30})
    first, _ = talk.ledger.concessions.gives(BUYER)
    assert (first.reciprocated_turn, first.answered_after) == (3, 2)
    assert first.got_back == 29_000  # the price, and 30 days where the seller had stood on none


def test_a_trade_that_is_not_taken_up_is_no_concession() -> None:
    talk = Talk()
    talk.seller(terms={"price": 60}, given={"days": 0})
    talk.buyer(Act.REJECT)
    talk.buyer(terms={"price": 45})
    assert talk.ledger.concessions.gives(SELLER) == []


def test_the_share_so_far_adds_up_and_falls_when_something_is_taken_back() -> None:
    talk = Talk()
    for price in (90, 80, 85):
        talk.seller(terms={"price": price})
    shares = [entry.share_so_far for entry in talk.ledger.concessions.entries]
    assert shares == pytest.approx([0.2, 0.4, 0.3])


@pytest.mark.parametrize(
    ("terms", "lost"),
    [
        ({"price": 90}, 0),
        ({"extra": "training"}, 10_000),
        ({"extra": "mess"}, 20_000),
        ({"extra": "paperwork"}, 10_000),
        ({"extra": "pilot"}, 0),
        ({"price": 95, "extra": "training"}, 10_000),
    ],
)
def test_what_one_side_loses_and_nobody_gains_is_thrown_away(terms: dict[str, Value], lost: int) -> None:
    talk = Talk()
    assert talk.seller(terms=terms).concessions[0].thrown_away == lost


def test_both_sides_bargaining_taken_together() -> None:
    talk = Talk()
    talk.seller(terms={"price": 90}, reason="you pay early")
    talk.buyer(Act.REJECT)
    talk.seller(terms={"days": 30})
    talk.buyer(terms={"price": 45})
    talk.seller(terms={"price": 80, "extra": "training"})
    for _ in range(2):
        talk.buyer(Act.REJECT)
    seller, buyer = (bargaining(talk.ledger.concessions, side) for side in (SELLER, BUYER))
    assert first_mover(talk.ledger.concessions) is SELLER
    assert (seller.gives, seller.given, seller.brought) == (3, 33_000, 29_000)
    assert (seller.unanswered, seller.longest_unanswered_run) == (1, 1)
    assert (seller.self_bids, seller.with_reason, seller.conditional, seller.splits) == (1, 1, 0, 0)
    assert (seller.thrown_away, seller.pattern) == (10_000, None)
    assert seller.share == pytest.approx(0.66)
    assert seller.logroll == pytest.approx(29 / 33)
    assert (buyer.gives, buyer.given, buyer.brought, buyer.pattern) == (1, 5_000, 5_000, None)


def test_nobody_moved_first_where_nobody_gave() -> None:
    talk = Talk()
    talk.seller(terms={"price": 110})
    talk.buyer(terms={"price": 30})
    found = bargaining(talk.ledger.concessions, SELLER)
    assert first_mover(talk.ledger.concessions) is None
    assert (found.gives, found.given, found.logroll) == (0, 0, None)
    assert found.share == pytest.approx(-0.2)


def test_taking_the_first_offer_at_once_is_the_first_move_and_the_whole_way() -> None:
    talk = Talk()
    talk.buyer(terms={"price": 40, "days": 60})
    talk.seller(Act.ACCEPT)
    found = bargaining(talk.ledger.concessions, SELLER)
    assert first_mover(talk.ledger.concessions) is SELLER
    assert (found.first_offer_taken, found.unanswered, found.longest_unanswered_run) == (True, 0, 0)
    assert found.share == pytest.approx(1.32)


def test_logroll_is_worth_to_the_receiver_over_cost_to_the_giver() -> None:
    talk = Talk()
    assert talk.seller(terms={"days": 30}).concessions[0].logroll == pytest.approx(3)
    assert talk.seller(terms={"price": 90}).concessions[0].logroll == pytest.approx(1)
    assert talk.seller(terms={"extra": "report"}).concessions[0].logroll is None


def test_without_payoffs_there_is_nothing_to_judge() -> None:
    assert Talk(FOREIGN).seller(terms={"price": 90}).concessions == []

"""What holds in every talk with every shipped buyer, whatever the seller says."""

from collections.abc import Sequence
from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.building import reading
from tests.buyer.minds import SMALL, small
from tests.depth import examples
from tests.driving import NOT_UNDERSTOOD, SCENARIOS, UNCLEAR, Table
from tests.generating import readings
from trainer.buyer.decide import IN_VAIN
from trainer.buyer.mind import CLOSING
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Package, Side
from trainer.negotiation.moves import Move, MoveKind
from trainer.negotiation.reading import Reading
from trainer.session.events import EndReason

SOME_MORE = 4
"""Turns that a talk may go on after the last round: a last offer, a yes, a nibble, a confirmation."""

CASES = {**SCENARIOS, "small": SMALL}  # the small buyer has terms that she never signs
NAMES = st.sampled_from(sorted(CASES))
SEEDS = st.integers(0, 50)
LEVELS = st.integers(1, 5)


def sellers(most: int, *, beyond: bool = False) -> st.SearchStrategy[tuple[str, list[Reading]]]:
    """A scenario with what a seller might say in it."""
    said = {}
    for name, case in CASES.items():
        facts = [fact.id for fact in case.buyer.facts]
        one = readings(case.agenda, sorted(case.topics), facts, beyond=beyond)
        said[name] = st.tuples(st.just(name), st.lists(one, min_size=1, max_size=most))
    return NAMES.flatmap(lambda name: said[name])


def committed(move: Move) -> Package | None:
    """The package that a move binds the buyer to, if it does."""
    binding = move.offer is not None or move.kind in {MoveKind.ACCEPT, MoveKind.CONFIRM}
    return move.package if binding else None


@examples(80)
@given(sellers(18, beyond=True), SEEDS, LEVELS)
def test_the_buyer_never_binds_itself_below_its_walk_away(
    talk: tuple[str, list[Reading]], seed: int, level: int
) -> None:
    name, lines = talk
    case = CASES[name]
    for move in Table(case, seed, level).play(*lines).moves:
        package = committed(move)
        if package is not None:
            assert case.payoff.cents(package) >= case.walk_away
            assert case.payoff.forbids(package) is None
            assert tuple(package) == case.agenda.ids
            assert case.agenda.allows(package)


@examples(80)
@given(sellers(18, beyond=True), SEEDS, LEVELS)
def test_its_own_payoff_from_successive_offers_never_rises(
    talk: tuple[str, list[Reading]], seed: int, level: int
) -> None:
    name, lines = talk
    table = Table(CASES[name], seed, level).play(*lines)
    packages = [CASES[name].openings[Side.BUYER], *table.proposals()]
    worth = [CASES[name].payoff.cents(package) for package in packages]
    assert worth == sorted(worth, reverse=True)


@examples(60)
@given(sellers(12), SEEDS, LEVELS)
def test_what_it_says_is_what_it_means(talk: tuple[str, list[Reading]], seed: int, level: int) -> None:
    name, lines = talk
    table = Table(CASES[name], seed, level)
    positions = table.state.ledger.positions
    for line in lines:
        if table.over:
            break
        agreed = positions.agreed
        move = table.say(line)
        if move.offer is not None and move.kind not in {MoveKind.ACCEPT, MoveKind.CONFIRM}:
            assert positions.on_table(Side.BUYER) == move.package
        if move.offer is not None and move.offer.condition is None and move.kind not in CLOSING:
            held_to = positions.insisted(Side.BUYER)
            assert (held_to or positions.standing[Side.BUYER]) == move.package
        if move.kind is MoveKind.ACCEPT:
            assert agreed is None
            assert move.package == positions.on_table(Side.SELLER) == positions.agreed


FORBIDDEN = reading(terms={"price": 50, "days": 0, "support": "standard"})


def test_what_it_would_never_sign_is_refused_however_well_it_pays() -> None:
    assert SMALL.payoff.forbids(FORBIDDEN.offer.terms if FORBIDDEN.offer else {}) is not None
    table = Table(SMALL)
    move = table.say(FORBIDDEN)
    assert move.kind is not MoveKind.ACCEPT
    assert table.state.agreed is None
    assert table.say(reading(terms={"price": 50, "days": 15, "support": "standard"})).kind is MoveKind.ACCEPT


@pytest.mark.parametrize("name", sorted(CASES))
@pytest.mark.parametrize("idle", [Act.RAPPORT, Act.ASK_BETTER])
def test_a_buyer_who_gets_nothing_announces_one_last_offer_and_then_leaves(name: str, idle: Act) -> None:
    case = CASES[name]
    table = Table(case).play(*[reading(idle, words=9)] * (case.rounds + SOME_MORE))
    kinds = [move.kind for move in table.moves]
    assert kinds.count(MoveKind.LAST_OFFER) == 1
    assert kinds[-1] in {MoveKind.WALK_AWAY, MoveKind.ADJOURN}
    assert kinds.index(MoveKind.LAST_OFFER) < len(kinds) - 1


def test_a_present_after_the_handshake_that_it_would_never_sign_is_not_signed() -> None:
    valuation = SMALL.buyer.valuation.model_dump(by_alias=True)
    scenario = small(valuation={**valuation, "never": [{"support": {"is": ["standard"]}}]})
    table = Table(scenario)
    assert table.say(reading(terms=scenario.openings[Side.BUYER])).kind is MoveKind.ACCEPT
    table.play(reading(terms={"price": 50, "days": 90, "support": "standard"}), reading(Act.REJECT))
    assert table.state.ended is not None
    assert table.state.ended.terms is not None
    assert table.state.ended.terms["support"] == "premium"


@examples(80)
@given(sellers(12), SEEDS, LEVELS)
def test_what_it_proposed_it_accepts(talk: tuple[str, list[Reading]], seed: int, level: int) -> None:
    name, lines = talk
    table = Table(CASES[name], seed, level).play(*lines)
    positions = table.state.ledger.positions
    if table.over or positions.agreed is not None or not table.proposals():
        return
    package = table.proposals()[-1]
    move = table.say(reading(terms=package))
    assert (move.kind, move.package) == (MoveKind.ACCEPT, package)
    assert table.state.agreed == package


@examples(60)
@given(sellers(8), SEEDS, LEVELS)
def test_every_talk_that_is_understood_ends(talk: tuple[str, list[Reading]], seed: int, level: int) -> None:
    name, lines = talk
    rounds = CASES[name].rounds + SOME_MORE
    table = Table(CASES[name], seed, level)
    table.play(*(lines[turn % len(lines)] for turn in range(rounds)))
    assert table.over


@examples(60)
@given(sellers(8), SEEDS, LEVELS)
def test_confirming_ends_the_talk_agreed_and_only_then(
    talk: tuple[str, list[Reading]], seed: int, level: int
) -> None:
    name, lines = talk
    table = Table(CASES[name], seed, level).play(*lines, reading(Act.ACCEPT), reading(Act.ACCEPT))
    ended = table.state.ended
    confirmed = [move for move in table.moves if move.kind is MoveKind.CONFIRM]
    agreed = ended is not None and ended.reason is EndReason.AGREED
    assert agreed == bool(confirmed)
    if ended is not None and confirmed:
        assert len(confirmed) == 1
        assert ended.terms == table.state.agreed == confirmed[0].package


@examples(60)
@given(sellers(8), SEEDS, st.integers(2, 5), st.lists(st.booleans(), min_size=4, max_size=4))
def test_it_nibbles_once_at_the_most(
    talk: tuple[str, list[Reading]], seed: int, level: int, granting: Sequence[bool]
) -> None:
    name, lines = talk
    table = Table(CASES[name], seed, level).play(*lines)
    if table.proposals() and not table.over:
        table.play(reading(Act.ACCEPT), *(reading(Act.ACCEPT if yes else Act.REJECT) for yes in granting))
        assert table.over
    assert sum(move.kind is MoveKind.NIBBLE for move in table.moves) <= 1


@examples(60)
@given(sellers(8), SEEDS, LEVELS)
def test_the_same_talk_gets_the_same_moves(talk: tuple[str, list[Reading]], seed: int, level: int) -> None:
    name, lines = talk
    table = Table(CASES[name], seed, level)
    for line in lines:
        if table.over:
            break
        table.hear(line)
        assert table.plan() == table.plan() == table.answer(table.plan())
    assert Table(CASES[name], seed, level).play(*lines).moves == table.moves


@examples(60)
@given(sellers(6), SEEDS, LEVELS, st.sampled_from([NOT_UNDERSTOOD, UNCLEAR]), st.integers(1, 5))
def test_what_is_unclear_costs_no_round_and_no_patience(
    talk: tuple[str, list[Reading]], seed: int, level: int, unclear: Reading, times: int
) -> None:
    name, lines = talk
    table = Table(CASES[name], seed, level).play(*lines)
    mind = table.state.mind
    before = (mind.rounds, mind.patience, mind.package, list(mind.reasons))
    if not table.over and table.state.agreed is None:  # what was agreed is confirmed, whatever is said
        table.play(*[unclear] * times)
        assert {move.kind for move in table.moves[-times:]} == {MoveKind.CLARIFY}
        assert (mind.rounds, mind.patience, mind.package, mind.reasons) == before


@examples(60)
@given(sellers(1), SEEDS, LEVELS, st.lists(st.integers(0, 4), max_size=2))
def test_repeating_oneself_moves_nobody(
    talk: tuple[str, list[Reading]], seed: int, level: int, warm_up: list[int]
) -> None:
    name, (line,) = talk
    scenario = CASES[name]
    offers = [
        reading(terms={scenario.agenda.main: scenario.agenda[scenario.agenda.main].values[-1 - place]})
        for place in warm_up
    ]
    table = Table(scenario, seed, level).play(*offers)
    if not table.over:
        table.say(line, "the same words")
    worth = [scenario.payoff.cents(package) for package in table.proposals()][-1:]
    while not table.over and table.state.agreed is None:
        table.say(line, "the same words")
        if worth and table.proposals():
            assert scenario.payoff.cents(table.proposals()[-1]) == worth[-1]


@pytest.mark.parametrize("name", sorted(SCENARIOS))
def test_a_seller_who_leaves_is_let_go(name: str) -> None:
    table = Table(CASES[name]).play(reading(Act.WALK_AWAY))
    assert table.moves[-1].kind is MoveKind.FAREWELL
    assert table.state.ended is not None
    assert table.state.ended.reason is EndReason.SELLER_WALKED


@pytest.mark.parametrize("name", sorted(CASES))
def test_it_does_not_go_on_about_one_issue_for_ever(name: str) -> None:
    case = CASES[name]
    table = Table(case)
    table.say(reading(terms=dict(case.openings[Side.SELLER])))
    asked = [
        ask
        for move in table.play(*[reading(Act.REJECT, reason="it costs us too much")] * 9).moves
        for ask in move.asks
    ]
    runs = [len(list(run)) for _, run in groupby(asked)]
    assert max(runs) <= IN_VAIN
    assert len(set(asked)) > 1

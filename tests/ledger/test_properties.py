"""What holds for the ledger whatever is said."""

from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.building import (
    AGENDA,
    BUYER,
    FOREIGN,
    OPENINGS,
    SELLER,
    SETTING,
    Talk,
    concern,
    quoted,
    reading,
    setting,
)
from tests.depth import examples
from tests.generating import KINDNESS, SEVERITIES, TACTICS, acts, concerns, readings, terms
from trainer.ledger.rules import FAIR_REACH, LOPSIDED, POOR_DEAL, RELIEF, RELIEF_AGAIN
from trainer.ledger.understood import Result
from trainer.negotiation.acts import Act, ActQuote
from trainer.negotiation.issues import Side, Terms
from trainer.negotiation.reading import Reading

Lines = Sequence[tuple[Side, Reading]]

SIDES = st.sampled_from(list(Side))
READINGS = readings(AGENDA, ("refit", "peers", "outages"), ("outages", "cash"))
SHOWING = st.builds(lambda read, shown: read.model_copy(update={"concerns": shown}), READINGS, concerns())
TALKS = st.lists(st.tuples(SIDES, READINGS | SHOWING), max_size=10)
PACKAGES = terms(AGENDA, 3).map(lambda offered: AGENDA.complete(SETTING.openings[SELLER], offered))


def told(lines: Lines, talk: Talk | None = None) -> Talk:
    talk = talk or Talk()
    for side, read in lines:
        talk.say(side, read)
    return talk


@examples(70)
@given(TALKS)
def test_payoffs_add_up_to_the_change_from_opening_to_final(lines: Lines) -> None:
    ledger = told(lines).ledger
    for side in Side:
        final, opening = ledger.positions.standing[side], OPENINGS[side]
        entries = [entry for entry in ledger.concessions.entries if entry.side is side]
        for whose, change in ((side, "own"), (side.other, "other")):
            moved = SETTING.cents(whose, final) - SETTING.cents(whose, opening)
            assert sum(getattr(entry, change) for entry in entries) == moved


@examples(70)
@given(TALKS)
def test_standing_offers_are_whole_packages_and_agreed_terms_are_both_sides_own(lines: Lines) -> None:
    talk = Talk()
    for side, read in lines:
        agreed_before = talk.ledger.positions.agreed
        talk.say(side, read)
        positions = talk.ledger.positions
        for package in positions.standing.values():
            assert tuple(package) == AGENDA.ids
        if positions.agreed is not None:
            assert positions.standing[SELLER] == positions.standing[BUYER] == positions.agreed
        assert positions.agreed is not None or agreed_before is None


@examples(70)
@given(TALKS, st.booleans(), st.sampled_from([0.0, 0.3, 0.95]))
def test_levels_stay_in_bounds_and_are_the_sum_of_their_evidence(
    lines: Lines, foreign: bool, trust: float
) -> None:
    persona = SETTING.persona.model_copy(update={"trust": trust, "sensitivity": 2.0})
    ledger = told(lines, Talk(FOREIGN if foreign else setting(persona=persona))).ledger
    trusted = FOREIGN.persona.trust if foreign else trust
    levels = [(0.0, level) for level in ledger.resentment.values()] + [(trusted, ledger.trust)]
    for start, level in levels:
        assert len(level.by_turn) == len(lines)
        assert all(0 <= value <= 1 for value in level.by_turn)
        assert level.value == pytest.approx(start + sum(entry.change for entry in level.evidence), abs=1e-6)
        for turn, value in enumerate(level.by_turn, 1):
            so_far = sum(entry.change for entry in level.evidence if entry.turn <= turn)
            assert value == pytest.approx(start + so_far, abs=1e-6)
        assert all(entry.change and entry.rule and 1 <= entry.turn <= len(lines) for entry in level.evidence)


@examples(60)
@given(TALKS, SIDES, acts(TACTICS, 3, least=1))
def test_resentment_never_falls_by_an_utterance_that_is_only_pressure(
    lines: Lines, side: Side, pressure: tuple[object, ...]
) -> None:
    talk = told(lines)
    before = talk.resentment(side.other)
    trust = talk.ledger.trust.value
    talk.say(side, Reading.model_validate({"acts": pressure}))
    assert talk.resentment(side.other) >= before
    assert side is BUYER or talk.ledger.trust.value <= trust


def without(read: Reading, *unwanted: Act) -> Reading:
    kept = tuple(found for found in read.acts if found.act not in unwanted)
    return read.model_copy(update={"acts": kept})


@examples(80)
@given(TALKS, SIDES, acts(KINDNESS, 2), st.integers(1, 30), st.booleans())
def test_resentment_never_rises_by_a_fair_concession(
    lines: Lines, side: Side, kindness: tuple[ActQuote, ...], step: int, explained: bool
) -> None:
    talk = told([(one, without(read, Act.ACCEPT, Act.ULTIMATUM)) for one, read in lines])
    price = float(talk.ledger.positions.standing[side]["price"])
    better = max(price - step, 0) if side is SELLER else min(price + step, 200)
    assume(better != price)
    reason = "our costs came down" if explained else None
    heard = talk.say(side, reading(*kindness, terms={"price": better}, reason=reason))
    given = [entry for entry in heard.concessions if entry.side is side]
    assert [entry.gives for entry in given] == [True]
    assert heard.pressure == [] or heard.pressure[0].tactic is Act.EXTREME_ANCHOR
    evidence = talk.ledger.resentment[side.other].evidence
    raised = {entry.rule for entry in evidence if entry.turn == talk.turn and entry.change > 0}
    allowed = {"concern missed", "unreciprocated"}  # what this turn let pass, not what it gave
    assert heard.pressure or raised <= allowed


@examples(60)
@given(TALKS, SIDES, st.sampled_from(TACTICS), SEVERITIES)
def test_the_same_tactic_adds_more_from_the_stronger_side(
    lines: Lines, side: Side, tactic: Act, severity: int | None
) -> None:
    added = []
    for position in (side.other.value, side.value):
        talk = told(lines)
        assume(talk.resentment(side.other) < 0.9)
        talk.ledger.pressure.stronger = position
        before = talk.resentment(side.other)
        talk.say(side, Reading(acts=(quoted(tactic, severity),)))
        added.append(talk.resentment(side.other) - before)
    weaker, stronger = added
    assert stronger > weaker > 0


@examples(60)
@given(
    st.lists(st.sampled_from([Act.RAPPORT, Act.APPRECIATE, Act.APOLOGISE]), min_size=1, max_size=40),
    st.booleans(),
)
def test_flattery_of_any_length_earns_less_than_three_paraphrases_that_met(
    flattery: list[Act], worried: bool
) -> None:
    spam, decent = Talk(), Talk()
    for number, act in enumerate(flattery):
        spam.buyer(concerns=(concern(None, f"worry {number}"),) if worried and number < 3 else ())
        spam.seller(act)
    for number in range(3):
        decent.buyer(concerns=(concern(None, f"worry {number}"),))
        decent.seller(Act.PARAPHRASE, text=f"So worry {number} is the point.")
    assert [entry.result for entry in decent.ledger.empathy.entries] == [Result.MET] * 3
    assert spam.ledger.empathy.points(SELLER) < decent.ledger.empathy.points(SELLER)


@examples(60)
@given(READINGS.filter(lambda read: read.offer is not None and not read.offer.condition))
def test_taking_the_first_offer_at_once_leaves_no_pressure(first: Reading) -> None:
    talk = Talk()
    talk.say(BUYER, first.model_copy(update={"acts": (quoted(Act.OFFER),)}))
    talk.seller(Act.ACCEPT)
    assert talk.ledger.positions.agreed is not None
    assert not [rule for rule in talk.rules(BUYER) if rule.startswith("pressure")]


@examples(60)
@given(TALKS)
def test_the_same_talk_makes_the_same_ledger(lines: Lines) -> None:
    first, second = told(lines).ledger, told(lines).ledger
    assert first.concessions.entries == second.concessions.entries
    assert first.pressure.entries == second.pressure.entries
    assert first.empathy.entries == second.empathy.entries
    assert first.resentment == second.resentment
    assert first.trust == second.trust


@examples(60)
@given(TALKS)
def test_hollow_missed_and_dismissed_earn_nothing_and_say_why(lines: Lines) -> None:
    for entry in told(lines).ledger.empathy.entries:
        if entry.result in {Result.HOLLOW, Result.MISSED, Result.DISMISSED}:
            assert (entry.points, bool(entry.why)) == (0, True)
        else:
            assert entry.points > 0
        assert (entry.act is None) == (entry.result in {Result.MISSED, Result.DISMISSED})


WANTED = terms(AGENDA, 2)
NO_OFFER = READINGS.map(lambda read: without(read, Act.ACCEPT).model_copy(update={"offer": None}))


@examples(60)
@given(TALKS, SIDES, terms(AGENDA), WANTED, st.lists(st.tuples(SIDES, NO_OFFER), max_size=4))
def test_an_offer_on_a_condition_that_nobody_takes_up_is_no_concession(
    lines: Lines, side: Side, offered: Terms, wanted: Terms, after: Lines
) -> None:
    talk = told([(one, without(read, Act.ACCEPT)) for one, read in lines])
    stands = dict(talk.ledger.positions.standing[side])
    talk.say(side, reading(terms=offered, given=wanted))
    turn = talk.turn
    told(after, talk)
    assert not [
        entry for entry in talk.ledger.concessions.entries if entry.side is side and entry.turn == turn
    ]
    assert talk.ledger.positions.standing[side] == stands


@examples(60)
@given(TALKS, st.sampled_from(TACTICS), SEVERITIES)
def test_whether_a_claim_is_true_changes_nothing_while_nobody_has_found_out(
    lines: Lines, tactic: Act, severity: int | None
) -> None:
    feelings = []
    for true in (True, False, None):
        claims = {} if true is None else {tactic: true}
        talk = told([(one, without(read, *TACTICS)) for one, read in lines], Talk(setting(claims=claims)))
        talk.seller(quoted(tactic, severity))
        assert talk.ledger.pressure.entries[-1].true is true
        feelings.append((talk.ledger.resentment, talk.ledger.trust))
    assert feelings[0] == feelings[1] == feelings[2]


@examples(60)
@given(TALKS, SIDES, st.integers(1, 30))
def test_a_last_word_is_resented_once_more_when_it_turns_out_to_be_none_and_only_once(
    lines: Lines, side: Side, step: int
) -> None:
    talk = told([(one, without(read, Act.ACCEPT, Act.ULTIMATUM)) for one, read in lines])
    price = float(talk.ledger.positions.standing[side]["price"])
    talk.say(side, reading(Act.ULTIMATUM))
    assume(talk.resentment(side.other) < 0.95)
    assert "bluff called" not in talk.rules(side.other)
    for steps in (step, 2 * step):
        better = price - steps if side is SELLER else price + steps
        assume(0 <= better <= 200)
        talk.say(side, reading(terms={"price": better}))
    called = [found for found in talk.ledger.resentment[side.other].evidence if found.rule == "bluff called"]
    assert [found.turn for found in called] == [talk.turn - 1]
    assert called[0].change > 0


@examples(60)
@given(TALKS, PACKAGES, SIDES, st.lists(st.tuples(SIDES, acts(KINDNESS, 3)), max_size=8))
def test_no_kindness_takes_away_what_a_lopsided_deal_leaves(
    lines: Lines, package: Terms, signs: Side, kindness: list[tuple[Side, tuple[ActQuote, ...]]]
) -> None:
    owing_nothing = Talk(setting(must_tell=()))
    talk = told([(one, without(read, Act.ACCEPT)) for one, read in lines], owing_nothing)
    talk.say(signs.other, reading(terms=package))
    talk.say(signs, reading(Act.ACCEPT))
    agreed = talk.ledger.positions.agreed
    assert agreed == package
    for side, said in kindness:
        talk.say(side, Reading(acts=said))
    for side, weight in ((BUYER, LOPSIDED), (SELLER, POOR_DEAL)):
        short = min(max((FAIR_REACH.weight - SETTING.reach(side, agreed)) / FAIR_REACH.weight, 0), 1)
        assert talk.resentment(side) >= weight.weight * short - 1e-4


@examples(60)
@given(TALKS, SIDES, st.integers(0, 40))
def test_saying_no_with_a_reason_costs_nothing(lines: Lines, side: Side, words: int) -> None:
    talk = told(lines)
    trust = talk.ledger.trust.value
    talk.say(side, reading(Act.REJECT, reason="our costs went up", words=words))
    raised = {
        found.rule
        for found in talk.ledger.resentment[side.other].evidence
        if found.turn == talk.turn and found.change > 0
    }
    assert raised <= {"concern missed", "unreciprocated"}  # what this turn let pass, not what it refused
    assert raised or talk.ledger.trust.value >= trust


@examples(60)
@given(TALKS, SIDES, st.sampled_from([Act.CANDOUR, Act.SAVE_FACE, Act.APPRECIATE]))
def test_the_same_relief_again_is_worth_less(lines: Lines, side: Side, act: Act) -> None:
    talk = told(lines)
    for number in range(6):
        talk.say(side, reading(Act.BELITTLE))
        talk.say(side.other, reading(words=20))
        talk.say(side, reading(act), f"kind words {number}")
    eased: Counter[str] = Counter()
    for found in talk.ledger.resentment[side.other].evidence:
        if found.rule == "found hollow":
            eased["acknowledged"] -= 1  # given back, so that the next is the first again
        elif found.eases:
            kind = found.rule.removeprefix("relief: ")
            assert -found.change <= RELIEF[kind].weight * RELIEF_AGAIN.weight ** max(eased[kind], 0) + 1e-4
            eased[kind] += 1
    assert act is Act.APPRECIATE or eased

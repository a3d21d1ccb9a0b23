"""Kind words that turn out hollow give back what they had brought, from the turn they are found out."""

from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.building import AGENDA, BUYER, SELLER, Talk, concern, quoted, reading
from tests.generating import KINDNESS, TACTICS, acts, readings
from trainer.ledger.factors import Factor, product
from trainer.ledger.feelings import Evidence, Level, bounded
from trainer.ledger.pulls import Gain, Pull, Relief, Rise
from trainer.ledger.rules import RELIEF, TRUST, TRUST_HOLLOW
from trainer.negotiation.acts import Act, ActQuote
from trainer.negotiation.issues import Side
from trainer.negotiation.moves import Move, MoveKind
from trainer.negotiation.reading import Reading

Lines = Sequence[tuple[Side, Reading]]
READINGS = readings(AGENDA, ("peers",), ("outages",))
TALKS = st.lists(st.tuples(st.sampled_from(list(Side)), READINGS), max_size=6)
ROUNDING = 5e-4
"""Every step of a level is rounded to four places."""


def run_up(*kind: Act | ActQuote, before: Lines = (), between: Lines = ()) -> Talk:
    """The seller has pushed, answers a worry or not, other lines follow, and its next line is a threat."""
    talk = Talk()
    for side, read in before:
        talk.say(side, read)
    talk.seller(quoted(Act.GUILT, 3))
    talk.buyer(concerns=(concern(None, "spring"),))
    kindly = "Such a spring is hard to sit through, with your people."
    talk.say(SELLER, reading(*kind, words=20), kindly if kind else "Let me see what there is to be done.")
    for side, read in between:
        talk.say(side, read)
    talk.seller(quoted(Act.THREAT, 2, "or we cut you off"))
    return talk


def test_the_relief_and_the_trust_of_hollow_words_are_given_back_when_they_are_found_out() -> None:
    talk = Talk()
    talk.seller(Act.GUILT)
    talk.buyer(concerns=(concern(None, "spring"),))
    talk.seller(quoted(Act.VALIDATE, quote="a spring like that"), text="A spring like that is no joke.")
    resented, trusted = talk.ledger.resentment[BUYER], talk.ledger.trust
    (eased, earned) = (level.evidence[-1].change for level in (resented, trusted))
    before = [list(level.by_turn) for level in (resented, trusted)]
    assert eased < 0 < earned
    talk.seller(quoted(Act.THREAT, 2, "or we cut you off"))
    assert [level.by_turn[:-1] for level in (resented, trusted)] == before
    for level, change in ((resented, eased), (trusted, earned)):
        (back,) = (found for found in level.evidence if found.rule == "found hollow")
        assert (back.turn, back.quote) == (4, "a spring like that")
        assert back.reason == "a run-up to the push in turn 4"
        assert 0 < -back.change / change <= 1
    assert trusted.evidence[-1].change == -TRUST_HOLLOW.weight


def test_of_several_kind_words_each_gives_back_no_more_than_it_had_brought() -> None:
    talk = run_up(Act.ACKNOWLEDGE, Act.VALIDATE)
    for level in (talk.ledger.resentment[BUYER], talk.ledger.trust):
        back = [found for found in level.evidence if found.rule == "found hollow"]
        brought = [found for found in level.evidence if found.turn == 3]
        assert len(back) == len(brought) == 2
        for one, other in zip(back, reversed(brought), strict=True):
            assert 0 < -one.change / other.change <= 1 + ROUNDING


def test_what_the_buyer_s_hollow_words_had_eased_comes_back_to_the_seller() -> None:
    talk = Talk()
    talk.buyer(Act.GUILT)
    talk.seller(concerns=(concern(None, "spring"),))
    talk.buyer(quoted(Act.VALIDATE, quote="your spring"), text="A spring like that is no joke.")
    assert talk.rules(SELLER, 3) == ["relief: acknowledged"]
    talk.buyer(quoted(Act.ANGER, 2))
    assert talk.rules(SELLER, 4) == ["pressure: anger", "found hollow"]
    assert talk.ledger.trust.evidence == []


def test_a_need_contradicted_many_lines_later_gives_back_the_relief_too() -> None:
    talk = Talk()
    talk.seller(Act.GUILT, terms={"days": 30})
    talk.buyer(
        move=Move(kind=MoveKind.ANSWER, facts=("cash",)),
        concerns=(concern("cash", "cash", quote="Cash is tight."),),
        topics=("cash",),
    )
    talk.seller(Act.VALIDATE, topics=("cash",), text="With cash this tight that makes sense.")
    eased = talk.resentment(BUYER)
    for _ in range(3):
        talk.buyer(Act.REJECT)
        talk.seller(Act.REJECT)
    talk.seller(terms={"days": 15})
    assert talk.rules(BUYER, talk.turn)[0] == "found hollow"
    assert talk.resentment(BUYER) > eased


def test_relief_that_found_nothing_to_ease_is_not_given_back_as_resentment() -> None:
    talk = Talk()
    talk.buyer(concerns=(concern(None, "spring"),))
    talk.seller(Act.VALIDATE, text="A spring like that is no joke.")
    talk.seller(quoted(Act.THREAT, 2))
    assert talk.rules(BUYER) == ["pressure: threat"]


def test_after_hollow_words_the_next_relief_of_their_kind_counts_as_the_first() -> None:
    hollow, never = run_up(Act.VALIDATE), run_up()
    for talk in (hollow, never):
        talk.buyer(Act.ANGER, concerns=(concern(None, "autumn"),))
        talk.seller(Act.PARAPHRASE, text="So the autumn is what matters.")
    eased = [
        next(
            found.change for found in talk.ledger.resentment[BUYER].evidence if found.eases and found.turn > 4
        )
        for talk in (hollow, never)
    ]
    assert eased[0] == pytest.approx(eased[1])


@settings(max_examples=60)
@given(TALKS, acts(sorted({*KINDNESS} - {Act.VALIDATE}), 2), st.lists(READINGS, max_size=3))
def test_hollow_words_leave_no_more_resentment_than_silence_and_cost_no_other_trust(
    before: Lines, kind: tuple[ActQuote, ...], answers: list[Reading]
) -> None:
    between = [(BUYER, read) for read in answers]
    talk = run_up(Act.VALIDATE, *kind, before=before, between=between)
    silent = run_up(before=before, between=between)
    for side in Side:
        assert talk.resentment(side) <= silent.resentment(side) + ROUNDING
    penalty = sum(-found.change for found in talk.ledger.trust.evidence if found.rule == "hollow")
    assert talk.ledger.trust.value >= silent.ledger.trust.value - penalty - ROUNDING


SIZES = st.integers(1, 30).map(lambda hundredths: hundredths / 100)
PULLS = st.one_of(
    SIZES.map(lambda size: Rise((Factor("a slight", size),))),
    SIZES.map(lambda size: Pull((Factor("something owed", size),))),
    st.sampled_from(sorted(RELIEF)).map(Relief.of),
    st.sampled_from(sorted(TRUST)).map(Gain.of),
)


@given(st.lists(PULLS, max_size=6), PULLS, st.lists(PULLS, max_size=6), st.sampled_from([0.0, 0.4]))
def test_what_is_given_back_leads_to_where_the_level_would_be_without_it_and_never_beyond(
    before: list[Pull], taken: Pull, after: list[Pull], start: float
) -> None:
    level, without = Level(start), Level(start)
    why = ("rule", "reason", "quote")
    for one in (level, without):
        for pull in before:
            one.move(1, pull, why)
    found = level.move(2, taken, why)
    for one in (level, without):
        for pull in after:
            one.move(3, pull, why)
    stood = level.value
    back = level.give_back(4, found, "hollow") if found else None
    if found is None or back is not None:
        assert level.value == pytest.approx(without.value)
    else:
        assert level.value == stood
        assert (without.value - stood) * found.change >= 0
    assert round(stood + (back.change if back else 0), 4) == level.value


def reckoned(start: float, pulls: Sequence[tuple[Pull, float]]) -> tuple[float, Counter[str]]:
    """Where pulls, each with the floor that it met, lead from the start, and how often each kind moves."""
    value, used = start, Counter[str]()
    for pull, floor in pulls:
        moved = bounded(value, product(pull.at(value, used[pull.kind])), floor)
        value = round(value + moved, 4)
        used[pull.kind] += moved != 0
    return value, used


@settings(max_examples=150)
@given(
    st.lists(st.tuples(PULLS | st.integers(0, 5), st.sampled_from([0.0, 0.1, 0.3])), max_size=25),
    st.sampled_from([0.0, 0.4]),
)
def test_going_back_a_few_steps_leads_to_where_all_of_them_lead_from_the_start(
    said: list[tuple[Pull | int, float]], start: float
) -> None:
    level = Level(start)
    kept: list[tuple[Pull, float, Evidence | None]] = []
    found: list[tuple[Pull, float, Evidence]] = []
    value, used = start, Counter[str]()
    for turn, (pull, floor) in enumerate(said, 1):
        if isinstance(pull, Pull):
            level.floor = floor
            moved = bounded(value, product(pull.at(value, used[pull.kind])), floor)
            value = round(value + moved, 4)
            used[pull.kind] += moved != 0
            evidence = level.move(turn, pull, ("rule", "reason", "quote"))
            kept.append((pull, floor, evidence))
            found += [(pull, floor, evidence)] if evidence else []
        elif found:
            taken = found.pop(-1 - pull % len(found))
            kept = [one for one in kept if one[2] is not taken[2]]
            led, used = reckoned(start, [one[:2] for one in kept])
            change = taken[2].change
            value = led if (led - value) * change < 0 else value
            level.give_back(turn, taken[2], "hollow")
        assert level.value == value


@settings(max_examples=80)
@given(TALKS, st.sampled_from(TACTICS), TALKS)
def test_levels_add_up_to_the_last_digit_when_words_are_found_hollow(
    before: Lines, tactic: Act, after: Lines
) -> None:
    talk = run_up(Act.ACKNOWLEDGE, Act.VALIDATE, before=before)
    for side, read in [(SELLER, Reading(acts=(quoted(tactic, 2),))), *after]:
        talk.say(side, read)
    for level in (*talk.ledger.resentment.values(), talk.ledger.trust):
        total = level.start
        for found in level.evidence:
            total = round(total + found.change, 4)
        assert total == level.value
        assert all(0 <= value <= 1 for value in level.by_turn)

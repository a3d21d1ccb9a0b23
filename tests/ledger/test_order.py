"""What the order of things does not change, where by design it should not.

It does matter in what order the lines of one side come: what is repeated weighs more, and what is added to a
resentment leaves less room. Two levels that differ by no more than rounding are taken for the same.
"""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.building import AGENDA, BUYER, SELLER, SETTING, Talk, concern, reading, setting
from tests.depth import examples
from tests.generating import KINDNESS, TACTICS, acts, readings, terms
from trainer.ledger.concessions import Concession
from trainer.negotiation.acts import Act, ActQuote
from trainer.negotiation.issues import Side, Terms
from trainer.negotiation.offers import Condition, Offer
from trainer.negotiation.reading import Reading

Lines = Sequence[tuple[Side, Reading]]
SIDES = st.sampled_from(list(Side))
READINGS = readings(AGENDA, ("refit", "peers"), ("outages", "cash"))
TALKS = st.lists(st.tuples(SIDES, READINGS), max_size=8)
ROUNDING = 5e-4
"""Every step of a level is rounded to four places."""


def told(lines: Lines) -> Talk:
    talk = Talk()
    for side, read in lines:
        talk.say(side, read)
    return talk


def levels(talk: Talk) -> list[float]:
    """Both resentments and the trust, as they stand."""
    return [talk.resentment(SELLER), talk.resentment(BUYER), talk.ledger.trust.value]


def one_line_each(talk: Talk) -> tuple[list[object], ...]:
    """All entries, without regard to the order of those of one turn."""
    ledger = talk.ledger
    pressure = sorted(ledger.pressure.entries, key=lambda entry: (entry.turn, entry.tactic))
    empathy = sorted(
        ledger.empathy.entries, key=lambda entry: (entry.turn, entry.act or "", entry.level or 0)
    )
    return list(ledger.concessions.entries), list(pressure), list(empathy)


@examples(60)
@given(TALKS, SIDES, acts(TACTICS + KINDNESS, 4, least=2), st.data())
def test_the_acts_of_one_line_in_any_order_leave_the_same_entries_and_levels(
    lines: Lines, side: Side, said: tuple[ActQuote, ...], data: st.DataObject
) -> None:
    other = tuple(data.draw(st.permutations(said)))
    first, second = (told([*lines, (side, Reading(acts=one))]) for one in (said, other))
    assert one_line_each(first) == one_line_each(second)
    assert levels(first) == pytest.approx(levels(second), abs=ROUNDING)


def turned(values: Terms) -> dict[str, object]:
    return dict(reversed(list(values.items())))


def reordered(read: Reading) -> Reading:
    """The same reading with every set of things in it written the other way round."""
    offer = read.offer
    if offer is not None:
        condition = offer.condition
        if condition is not None:
            condition = Condition.model_validate({**dict(condition), "terms": turned(condition.terms)})
        offer = Offer.model_validate({**dict(offer), "terms": turned(offer.terms), "condition": condition})
    return read.model_copy(update={"offer": offer, "asked_issues": read.asked_issues[::-1]})


@examples(60)
@given(TALKS, SIDES, terms(AGENDA), st.none() | terms(AGENDA, 2))
def test_the_terms_of_an_offer_in_any_order_make_the_same_ledger(
    lines: Lines, side: Side, offered: Terms, wanted: Terms | None
) -> None:
    lines = [*lines, (side, reading(terms=offered, given=wanted))]
    first, second = told(lines), told([(one, reordered(read)) for one, read in lines])
    assert first.ledger.concessions.entries == second.ledger.concessions.entries
    assert first.ledger.pressure.entries == second.ledger.pressure.entries
    assert first.ledger.empathy.entries == second.ledger.empathy.entries
    assert first.ledger.resentment == second.ledger.resentment
    assert first.ledger.trust == second.ledger.trust
    for one in Side:
        assert list(first.ledger.positions.standing[one].items()) == list(
            second.ledger.positions.standing[one].items()
        )


@examples(60)
@given(TALKS, acts(TACTICS, 2, least=1), acts(TACTICS, 2, least=1))
def test_a_push_by_each_side_in_either_order_leaves_the_same_resentments_and_trust(
    lines: Lines, by_seller: tuple[ActQuote, ...], by_buyer: tuple[ActQuote, ...]
) -> None:
    pushes = [(SELLER, Reading(acts=by_seller)), (BUYER, Reading(acts=by_buyer))]
    first, second = told([*lines, *pushes]), told([*lines, *pushes[::-1]])
    assert levels(first) == levels(second)
    assert first.ledger.concessions.entries == second.ledger.concessions.entries
    assert evidence(first) == evidence(second)


def evidence(talk: Talk) -> dict[Side, list[tuple[str, float]]]:
    return {
        side: [(found.rule, found.change) for found in level.evidence]
        for side, level in talk.ledger.resentment.items()
    }


RELIEFS = st.sampled_from([Act.CANDOUR, Act.SAVE_FACE])
"""Kindnesses that stand by themselves: thanks are due or not by what came before them."""


@examples(60)
@given(TALKS, RELIEFS, RELIEFS)
def test_a_kindness_of_each_side_in_either_order_leaves_the_same_resentments(
    lines: Lines, of_seller: Act, of_buyer: Act
) -> None:
    kind = [(SELLER, reading(of_seller)), (BUYER, reading(of_buyer))]
    first, second = told([*lines, *kind]), told([*lines, *kind[::-1]])
    assert levels(first) == levels(second)
    assert evidence(first) == evidence(second)


FACTS = ("refit", "peers", "outlook")
TELLING = setting(must_tell=("refit",), arguments=("peers", "outlook"))


@examples(60)
@given(st.permutations(FACTS), st.permutations(FACTS), st.booleans())
def test_facts_in_any_order_earn_the_same_trust_and_count_as_told(
    one: Sequence[str], other: Sequence[str], together: bool
) -> None:
    talks = []
    for order in (one, other):
        talk = Talk(TELLING)
        for topics in [tuple(order)] if together else [(fact,) for fact in order]:
            talk.seller(topics=topics)
            talk.buyer(words=20)
        talks.append(talk)
    first, second = talks
    assert levels(first) == pytest.approx(levels(second), abs=ROUNDING)
    assert all(talk.ledger.told(fact) for talk in talks for fact in FACTS)
    assert first.ledger.trust.value > TELLING.persona.trust


WORRIES = ("rent", "roof", "staff")


@examples(60)
@given(st.permutations(WORRIES), st.sampled_from([Act.PARAPHRASE, Act.ACKNOWLEDGE]))
def test_worries_met_in_any_order_earn_the_same(order: Sequence[str], act: Act) -> None:
    talk = Talk()
    talk.buyer(concerns=tuple(concern(None, f"worry {word}") for word in WORRIES))
    talk.seller(act, text=f"So worry {order[0]} is what matters.")
    talk.buyer()
    talk.seller(act, text=f"So worry {order[1]} is what matters.")
    plain = Talk()
    plain.buyer(concerns=tuple(concern(None, f"worry {word}") for word in WORRIES))
    plain.seller(act, text="So worry rent is what matters.")
    plain.buyer()
    plain.seller(act, text="So worry roof is what matters.")
    assert levels(talk) == levels(plain)
    assert talk.ledger.empathy.points(SELLER) == plain.ledger.empathy.points(SELLER)


@examples(60)
@given(st.lists(terms(AGENDA), min_size=2, max_size=4), SIDES)
def test_offers_in_any_order_add_up_to_the_last_ones_difference_from_the_opening(
    offers: list[Terms], side: Side
) -> None:
    full = [AGENDA.complete(SETTING.openings[side], offered) for offered in offers]
    first = told([(side, reading(terms=package)) for package in full])
    second = told([(side, reading(terms=package)) for package in (*full[-2::-1], full[-1])])
    assert total(first, side) == total(second, side)


def total(talk: Talk, side: Side) -> tuple[int, int]:
    """What a side's changes come to, for it and for the other."""
    found: list[Concession] = [entry for entry in talk.ledger.concessions.entries if entry.side is side]
    return sum(entry.own for entry in found), sum(entry.other for entry in found)

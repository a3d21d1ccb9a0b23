"""Issues and their values; terms completed to packages; offers with conditions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from tests.negotiation.conftest import PRICE, SUPPORT
from trainer.negotiation.acts import EMPATHY, EXCHANGE, PRESSURE, SEQUENCE, Act, ActQuote
from trainer.negotiation.issues import Agenda, NumberIssue, Package, Side, plain
from trainer.negotiation.moves import Move, MoveKind
from trainer.negotiation.offers import Condition, Offer
from trainer.negotiation.reading import Reading

STANDING: Package = {"price": 100, "seats": 10, "term": 12, "fee": 9000, "support": "standard"}


def test_a_side_has_one_other() -> None:
    assert Side.SELLER.other is Side.BUYER
    assert Side.BUYER.other is Side.SELLER


def test_a_number_rises_in_steps_without_dust() -> None:
    assert PRICE.values == (80, 82.5, 85, 87.5, 90, 92.5, 95, 97.5, 100)
    assert NumberIssue(id="x", name="x", low=0, high=0.3, step=0.1).values == (0, 0.1, 0.2, 0.3)
    assert NumberIssue(id="x", name="x", low=0, high=10, step=4).values == (0, 4, 8)


@given(st.integers(-100, 100), st.integers(0, 200), st.sampled_from([0.01, 0.25, 0.5, 1, 3, 7]))
def test_the_size_of_a_grid_is_known_without_making_it(low: int, span: int, step: float) -> None:
    issue = NumberIssue(id="x", name="x", low=low, high=low + span, step=step)
    assert issue.size == len(issue.values)
    assert issue.values[0] == low
    assert issue.values[-1] <= low + span < issue.values[-1] + step + 1e-6


def test_a_grid_of_a_trillion_values_is_counted_all_the_same() -> None:
    assert NumberIssue(id="x", name="x", low=0, high=1e12, step=1).size == 10**12 + 1
    assert NumberIssue(id="x", name="x", low=10, high=0, step=1).size == 0


@pytest.mark.parametrize(
    ("value", "allowed"), [(80, True), (81, True), (100, True), (79.99, False), (101, False), ("90", False)]
)
def test_a_number_allows_what_lies_within(value: float | str, allowed: bool) -> None:
    assert PRICE.allows(value) is allowed


@pytest.mark.parametrize(("value", "nearest"), [(81, 80), (81.5, 82.5), (92, 92.5), (-5, 80), (1000, 100)])
def test_a_number_snaps_to_its_grid(value: float, nearest: float) -> None:
    assert PRICE.snap(value) == nearest


def test_a_choice_allows_its_names_only() -> None:
    assert SUPPORT.values == ("standard", "premium")
    assert SUPPORT.size == 2
    assert SUPPORT.allows("premium")
    assert not SUPPORT.allows("gold")
    assert not SUPPORT.allows(1)


@pytest.mark.parametrize(("number", "read"), [(3.0, 3), (0.1 + 0.2, 0.3), (92.50, 92.5), (-0.0, 0)])
def test_plain_numbers(number: float, read: float) -> None:
    assert plain(number) == read
    assert isinstance(plain(number), int) is (read == int(read))


@pytest.mark.parametrize("text", ["two\nlines", "a\ttab", "x" * 81])
def test_names_stand_on_one_line(text: str) -> None:
    with pytest.raises(ValidationError):
        NumberIssue(id="x", name=text, low=0, high=1, step=1)


def test_an_agenda_knows_its_issues(agenda: Agenda) -> None:
    assert agenda.ids == ("price", "seats", "term", "fee", "support")
    assert agenda.main == "price"
    assert agenda["fee"].name == "set-up fee"
    assert "fee" in agenda
    assert "colour" not in agenda


def test_terms_are_allowed_when_each_is(agenda: Agenda) -> None:
    assert agenda.allows({"price": 91, "support": "premium"})
    assert agenda.allows({})
    assert not agenda.allows({"price": 91, "support": "gold"})


def test_terms_are_completed_from_the_standing_package_and_later_ones_win(agenda: Agenda) -> None:
    completed = agenda.complete(STANDING, {"price": 95, "term": 24}, {"term": 36, "colour": "red"})
    assert completed == {"price": 95, "seats": 10, "term": 36, "fee": 9000, "support": "standard"}
    assert list(completed) == list(agenda.ids)


def test_without_a_whole_standing_package_the_terms_are_all_there_is(agenda: Agenda) -> None:
    assert agenda.complete({}, {"term": 24, "price": 90}) == {"price": 90, "term": 24}


def test_changes_between_packages(agenda: Agenda) -> None:
    after: Package = {**STANDING, "price": 95, "support": "premium"}
    assert list(agenda.changes(STANDING, after)) == ["price", "support"]
    assert list(agenda.changes(STANDING, STANDING)) == []
    assert list(agenda.changes({}, {"term": 12})) == ["term"]


def test_an_offer_is_completed_with_what_it_asks_for(agenda: Agenda) -> None:
    offer = Offer(terms={"price": 90}, condition=Condition(terms={"term": 36}, at_least=("term",)))
    assert offer.asked == {"term": 36}
    assert offer.package(agenda, STANDING) == {**STANDING, "price": 90, "term": 36}


def test_an_offer_without_a_condition_asks_for_nothing(agenda: Agenda) -> None:
    assert Offer(terms={"price": 90}).asked == {}
    assert Offer(terms={"price": 90}).package(agenda, STANDING) == {**STANDING, "price": 90}
    only_words = Offer(terms={"price": 90}, condition=Condition(other="sign by Friday"))
    assert only_words.package(agenda, STANDING) == {**STANDING, "price": 90}


def test_every_act_is_of_one_sort() -> None:
    assert frozenset(Act) == EXCHANGE | EMPATHY | PRESSURE
    assert not EXCHANGE & EMPATHY
    assert not EMPATHY & PRESSURE
    assert SEQUENCE < PRESSURE
    assert (len(EXCHANGE), len(EMPATHY), len(PRESSURE)) == (7, 11, 15)


def test_a_reading_gives_the_words_of_the_first_act_that_is_there() -> None:
    reading = Reading(
        acts=(ActQuote(act=Act.OFFER, quote="I can do 92"), ActQuote(act=Act.APOLOGISE, quote="sorry"))
    )
    assert reading.quote(Act.TRADE, Act.OFFER) == "I can do 92"
    assert reading.quote(Act.TRADE) is None
    assert reading.has(Act.TRADE, Act.APOLOGISE)
    assert not reading.has(Act.TRADE)


def test_only_some_moves_end_the_talk() -> None:
    ending = {kind for kind in MoveKind if Move(kind=kind).ends}
    assert ending == {MoveKind.CONFIRM, MoveKind.WALK_AWAY, MoveKind.ADJOURN, MoveKind.FAREWELL}

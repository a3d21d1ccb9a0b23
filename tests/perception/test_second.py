"""A second reader's opinion: when it is asked for, what it changes, and what it never does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.library.scenarios import load_scenario
from trainer.negotiation.acts import Act, ActQuote
from trainer.negotiation.issues import Side, Value
from trainer.negotiation.offers import Condition, Offer
from trainer.negotiation.reading import Opinion, Reading
from trainer.perception.context import Context
from trainer.perception.second import closely, differing, passage, weighed
from trainer.session.turn import reader_for

SCENARIO = load_scenario("renewal-under-the-gun")
AGENDA = SCENARIO.agenda
READER = reader_for(SCENARIO)
CONTEXT = Context(
    speaker=Side.SELLER,
    standing=SCENARIO.openings,
    proposed=Offer(terms={"price": 84}),
    heard="I need 84 a seat.",
)


def opinion(
    *acts: tuple[Act, str], terms: dict[str, Value] | None = None, asked: dict[str, Value] | None = None
) -> Opinion:
    quotes = tuple(ActQuote(act=act, quote=quote) for act, quote in acts)
    return Opinion(model="m", acts=quotes, terms=terms or {}, asked=asked or {})


def with_opinion(text: str, said: Opinion, first: Reading | None = None) -> Reading:
    return weighed(first or READER.read(text, CONTEXT), said, text, CONTEXT, AGENDA)


def test_a_plain_offer_is_sure_and_words_that_may_mean_anything_are_not() -> None:
    sure = Reading(acts=(ActQuote(act=Act.OFFER, quote="x", confidence=0.95),), unclear=("x",), words=3)
    asked = passage("I can do x", CONTEXT, AGENDA, sure)
    assert asked is not None, "words that fit no term"
    assert (asked.text, asked.heard, asked.speaker) == ("I can do x", "I need 84 a seat.", Side.SELLER)
    for reading in (
        Reading(words=9),
        Reading(acts=(ActQuote(act=Act.TRADE, quote="y", confidence=0.6),), words=9),
    ):
        assert passage("the stuff went where it always went then", CONTEXT, AGENDA, reading)


@pytest.mark.parametrize("text", ["", "asdf qwer", "/accept", "/offer price=92"])
def test_nobody_is_asked_about_commands_and_what_is_no_language(text: str) -> None:
    assert (
        passage(text, CONTEXT, AGENDA, Reading(understood=not text.startswith("asdf"), words=len(text)))
        is None
    )


def test_it_decides_over_empathy_and_pressure() -> None:
    text = "Your people went through a lot there"
    first = Reading(acts=(ActQuote(act=Act.GUILT, quote=text, confidence=0.6, severity=1),), words=7)
    found = with_opinion(text, opinion((Act.ACKNOWLEDGE, text)), first)
    assert [(act.act, act.quote) for act in found.acts] == [(Act.ACKNOWLEDGE, text)]
    assert found.second is not None
    pressed = with_opinion("others queue for it", opinion((Act.SCARCITY, "others queue")), Reading(words=4))
    assert pressed.acts[0].severity == 1, "pressure that was not put plainly"


def test_it_adds_no_yes_and_no_leaving() -> None:
    text = "that would suit us, I am off now"
    found = with_opinion(text, opinion((Act.ACCEPT, text), (Act.WALK_AWAY, text)), Reading(words=8))
    assert not found.has(Act.ACCEPT, Act.WALK_AWAY)


def test_a_yes_that_it_does_not_see_is_asked_about() -> None:
    text = "Deal."
    first = READER.read(text, CONTEXT)
    assert first.has(Act.ACCEPT)
    found = with_opinion(text, opinion((Act.RAPPORT, text)), first)
    assert next(act.confidence for act in found.acts if act.act is Act.ACCEPT) == 0.5


def test_terms_become_a_condition_but_what_was_tied_never_comes_loose() -> None:
    text = "92 a seat, you take 36 months"
    loose = Reading(
        acts=(ActQuote(act=Act.OFFER, quote=text),),
        offer=Offer(terms={"price": 92, "term_months": 36}),
        words=7,
    )
    said = opinion((Act.TRADE, text), terms={"price": 92}, asked={"term_months": 36})
    found = with_opinion(text, said, loose)
    assert found.offer == Offer(terms={"price": 92}, condition=Condition(terms={"term_months": 36}))
    assert [act.act for act in found.acts] == [Act.TRADE]
    back = opinion((Act.OFFER, text), terms={"price": 92, "term_months": 36})
    assert with_opinion(text, back, found).offer == found.offer


def test_a_number_that_was_found_is_never_another() -> None:
    text = "I can do 94 a seat"
    first = READER.read(text, CONTEXT)
    assert first.offer is not None
    found = with_opinion(text, opinion((Act.OFFER, text), terms={"price": 90}), first)
    assert found.offer == first.offer
    assert differing(found) == Offer(terms={"price": 90})


def test_an_offer_that_it_adds_has_its_numbers_in_the_line_or_on_the_table() -> None:
    text = "we'd live with ninety-one, and net-60 stays"
    none = Reading(words=8)
    good = with_opinion(text, opinion((Act.OFFER, text), terms={"price": 91}), none)
    assert good.offer == Offer(terms={"price": 91})
    assert with_opinion(text, opinion((Act.OFFER, text), terms={"price": 84}), none).offer is not None, (
        "on the table"
    )
    assert with_opinion(text, opinion((Act.OFFER, text), terms={"price": 77}), none).offer is None
    years = with_opinion(
        "two years then", opinion((Act.OFFER, "two years"), terms={"term_months": 24}), Reading(words=3)
    )
    assert years.offer == Offer(terms={"term_months": 24})


acts = st.sampled_from(
    [act for act in Act if act not in {Act.PESTER, Act.NIBBLE, Act.EXTREME_ANCHOR, Act.STONEWALL}]
)
numbers = st.one_of(st.sampled_from([92.0, 36.0, 84.0, 24.0]), st.floats(0, 200))
terms = st.dictionaries(st.sampled_from(["price", "term_months"]), numbers, max_size=2)


@given(
    text=st.sampled_from(
        ["I can do 92 if you take 36 months", "Deal", "92", "You must be joking.", "We were at 97 last year"]
    ),
    claims=st.lists(acts, max_size=4, unique=True),
    given_terms=terms,
    asked=terms,
)
def test_whatever_it_says_no_number_is_invented_and_none_is_replaced(
    text: str, claims: list[Act], given_terms: dict[str, Value], asked: dict[str, Value]
) -> None:
    first = READER.read(text, CONTEXT)
    said = Opinion(
        acts=tuple(ActQuote(act=act, quote=text) for act in claims), terms=given_terms, asked=asked
    )
    found = weighed(first, said, text, CONTEXT, AGENDA)
    assert found == weighed(first, said, text, CONTEXT, AGENDA)
    before = {**first.offer.terms, **first.offer.asked} if first.offer else {}
    after = {**found.offer.terms, **found.offer.asked} if found.offer else {}
    assert after.items() >= before.items()
    standing = {value for package in SCENARIO.openings.values() for value in package.values()}
    stated = {92, 36, 97, 84} | standing
    assert set(after.values()) <= stated
    for act in (Act.ACCEPT, Act.WALK_AWAY):
        assert found.has(act) == first.has(act)


def test_who_is_sure_is_asked_nothing() -> None:
    def fails(_passage: object) -> Opinion:
        raise AssertionError("nobody should be asked")

    text = "/offer price=92"
    reading = Reading(words=2)
    assert closely(text, CONTEXT, AGENDA, reading, fails) == reading


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Our 90 engineers, all of them, worked nights.", {"price": 90}),
        ("Maybe over two years we would see.", {"term_months": 2}),
        ("Our 40 people have to live with it.", {"price": 40}),
    ],
)
def test_a_number_that_counts_something_else_grounds_no_term(text: str, said: dict[str, Value]) -> None:
    for acts in ((), ((Act.OFFER, text),)):
        assert with_opinion(text, opinion(*acts, terms=said), Reading(words=8)).offer is None


def test_terms_that_it_calls_no_offer_are_none() -> None:
    text = "With 92 and a smile, perhaps."
    assert with_opinion(text, opinion(terms={"price": 92}), Reading(words=6)).offer is None


def test_an_offer_is_never_left_without_terms() -> None:
    text = "We would sign at 96."
    reading = with_opinion(text, opinion((Act.TRADE, text), asked={"price": 96}))
    assert reading.offer is not None
    assert reading.offer.terms == {"price": 96}

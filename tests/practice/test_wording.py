"""How a line was read, in a few words, and what is doubtful in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.building import quoted, reading
from tests.debrief.conftest import scenario_and_reader
from tests.driving import SCENARIOS
from tests.generating import readings
from trainer.ledger.pressure import Answer
from trainer.negotiation.acts import SEQUENCE, Act, ActQuote
from trainer.negotiation.issues import Agenda, Side, Value
from trainer.negotiation.moves import Emotion, MoveKind
from trainer.negotiation.offers import Condition, Offer
from trainer.negotiation.reading import Reading
from trainer.perception.context import Context
from trainer.practice.wording import (
    ANSWERS,
    DEALING,
    DOES,
    DOING,
    FEELINGS,
    SURE,
    described,
    doubts,
    read_as,
)

RENEWAL = SCENARIOS["renewal-under-the-gun"]
AGENDA = RENEWAL.agenda
PACKAGING = SCENARIOS["packaging-tender"].agenda


def read(text: str, name: str = "renewal-under-the-gun") -> Reading:
    scenario, reader = scenario_and_reader(name)
    return reader.read(text, Context(speaker=Side.SELLER, standing=scenario.openings))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("If you can do 36 months, I can go to $96.", "price $96 if term 36 months"),
        ("I could do $92 with priority support and net 45.", "price $92, net-45, priority support"),
        ("$95 a seat, if you sign by Friday.", "price $95 if sign by Friday"),
        ("Let's do 91.50 and a 10 percent credit.", "price $91.50, outage credit 10%"),
        ("I accept your offer.", "accepts what is on the table"),
        ("I'm walking away.", "walks away"),
        ("No, we can't do that.", "says no"),
        ("What matters most to you here?", ""),
        ("", ""),
    ],
)
def test_without_acts_it_is_what_changes_the_dealing(line: str, words: str) -> None:
    assert described(read(line), AGENDA, acts=False) == words


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("That sounds exhausting. What matters most to you?", "asks what matters; names a feeling"),
        ("Take it or leave it.", "gives an ultimatum"),
        ("asdfgh qwrtz", ""),
    ],
)
def test_with_acts_it_is_everything_that_was_seen(line: str, words: str) -> None:
    assert described(read(line), AGENDA, acts=True) == words


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Since June an outside monitor has measured 99.97 percent uptime", "tells of uptime now"),
        (
            "The outages had one cause, a database without a standby; an outside monitor has measured 99.97.",
            "tells something openly; tells of root cause and uptime now",
        ),
        ("We have all been busy since June.", ""),
        ("Would the measured 99.97 percent uptime of the outside monitor help you?", ""),
    ],
)
def test_facts_of_the_briefing_are_named_once_told(line: str, words: str) -> None:
    assert read_as(RENEWAL, read(line), acts=True) == words
    assert read_as(RENEWAL, read(line), acts=False) == ""


def test_a_reason_is_said_after_the_acts() -> None:
    found = reading(Act.FAIRNESS, terms={"price": 96}, reason="it is what others pay")
    assert described(found, AGENDA, acts=True) == "price $96; names a standard; gives a reason"


def test_choices_and_counts_say_their_issue_where_the_value_does_not() -> None:
    terms: dict[str, Value] = {"volume": 2500, "delivery": "daily", "price_review": "fixed"}
    found = described(reading(terms=terms), PACKAGING, acts=False)
    assert found == "committed volume 2,500 pallets, daily delivery, price review a fixed price"


def test_a_condition_with_terms_and_words_names_both() -> None:
    condition = Condition(terms={"term_months": 24}, at_least=("term_months",), other="sign by Friday")
    offer = Offer(terms={"price": 90}, condition=condition)
    found = Reading(acts=(quoted(Act.TRADE),), offer=offer)
    assert described(found, AGENDA, acts=False) == "price $90 if term 24 months or better and sign by Friday"


def test_a_trade_without_terms_is_a_hint_and_a_doubt() -> None:
    found = read("If you can do 36 months, I could improve the price.")
    assert found.offer is None
    assert described(found, AGENDA, acts=False) == "hints at a trade"
    assert doubts(found, AGENDA) == ("An offer, and no terms in it.",)


def test_every_act_of_a_line_has_words() -> None:
    assert set(Act) - SEQUENCE - {Act.OFFER, Act.TRADE} == {*DEALING, *DOES}


def test_every_answer_emotion_and_move_has_words() -> None:
    assert set(ANSWERS) == set(Answer)
    assert set(FEELINGS) == set(Emotion)
    assert all(len(words) == 3 for words in FEELINGS.values())
    assert set(DOING) == set(MoveKind)


@pytest.mark.parametrize(
    "line",
    [
        "If you can do 36 months, I can go to $96.",
        "I accept your offer.",
        "/accept",
        "What matters most to you?",
        "I could do $92.50 a seat.",
        "I'm walking away.",
        "",
        "   ",
    ],
)
def test_a_clear_line_leaves_no_doubt(line: str) -> None:
    assert doubts(read(line) if line != "/accept" else reading(Act.ACCEPT), AGENDA) == ()


@pytest.mark.parametrize(
    ("found", "doubt"),
    [
        (Reading(understood=False, words=2), "Nothing in it can be understood."),
        (Reading(unclear=("the usual",), words=4), '"the usual" fits no term.'),
        (reading(terms={"price": 150}), "price $150 is outside the range, $70 to $112."),
        (reading(terms={"price": 69.5}), "price $69.50 is outside the range, $70 to $112."),
        (reading(terms={"term_months": 20}), "term 20 months is between two steps of 12."),
        (
            reading(terms={"price": 92}, given={"term_months": 48}),
            "term 48 months is outside the range, 12 months to 36 months.",
        ),
        (
            reading(terms={"support": "gold"}),
            "support gold is not among standard support, priority support and a dedicated engineer.",
        ),
        (reading(terms={"parking": 3}), "parking is not on the agenda."),
    ],
)
def test_a_doubt_says_what_is_wrong(found: Reading, doubt: str) -> None:
    assert doubts(found, AGENDA) == (doubt,)


@pytest.mark.parametrize("act", [Act.ACCEPT, Act.OFFER, Act.TRADE, Act.WALK_AWAY])
def test_an_act_that_changes_the_table_has_to_be_sure(act: Act) -> None:
    offer = Offer(terms={"price": 92}) if act in {Act.OFFER, Act.TRADE} else None
    unsure = Reading(acts=(ActQuote(act=act, quote="so", confidence=SURE - 0.01),), offer=offer)
    sure = Reading(acts=(ActQuote(act=act, quote="so", confidence=SURE),), offer=offer)
    assert len(doubts(unsure, AGENDA)) == 1
    assert doubts(sure, AGENDA) == ()


def test_other_acts_may_be_unsure() -> None:
    act = ActQuote(act=Act.PARAPHRASE, quote="so", confidence=0.3)
    assert doubts(Reading(acts=(act,)), AGENDA) == ()


def test_a_friendly_word_that_could_be_a_yes_is_doubtful() -> None:
    scenario, reader = scenario_and_reader("renewal-under-the-gun")
    context = Context(
        speaker=Side.SELLER,
        standing=scenario.openings,
        proposed=Offer(terms={"price": 90}),
        heard="How about $90?",
    )
    found = reader.read("That works for me.", context)
    assert found.has(Act.ACCEPT)
    assert [doubt.split(",")[0] for doubt in doubts(found, AGENDA)] == [
        "It may say yes to everything on the table"
    ]


def agendas() -> st.SearchStrategy[tuple[Agenda, Reading]]:
    def one(name: str) -> st.SearchStrategy[tuple[Agenda, Reading]]:
        scenario = SCENARIOS[name]
        facts = [fact.id for fact in scenario.buyer.facts]
        return st.tuples(st.just(scenario.agenda), readings(scenario.agenda, sorted(scenario.topics), facts))

    return st.sampled_from(sorted(SCENARIOS)).flatmap(one)


@given(agendas(), st.text(max_size=40), st.text(max_size=90))
def test_whatever_was_said_only_printable_words_come_back(
    found: tuple[Agenda, Reading], unclear: str, other: str
) -> None:
    agenda, plain = found
    offer = Offer(terms={agenda.main: 1}, condition=Condition(terms={}, other=other))
    hostile = plain.model_copy(update={"unclear": (unclear,), "offer": plain.offer or offer})
    for one in (plain, hostile):
        texts = [described(one, agenda, acts=True), described(one, agenda, acts=False), *doubts(one, agenda)]
        assert all(text.isprintable() for text in texts)
    assert doubts(hostile, agenda)


def test_escape_and_bidi_characters_are_taken_out() -> None:
    condition = Condition(terms={}, other="sign\x1b]52;c;x\x07 by \u202eFriday")
    found = Reading(
        acts=(quoted(Act.TRADE),),
        offer=Offer(terms={"price": 90}, condition=condition),
        unclear=("\x9b2J the usual",),
    )
    assert described(found, AGENDA, acts=True) == "price $90 if sign]52;c;x by Friday"
    assert doubts(found, AGENDA) == ('"2J the usual" fits no term.',)

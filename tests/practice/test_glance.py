"""What stands at a moment, for the panel beside the talk."""

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.building import reading
from tests.debrief.conftest import scenario_and_reader
from tests.driving import SCENARIOS, Table
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side, Value
from trainer.negotiation.moves import Emotion, Move, MoveKind, Pressure
from trainer.negotiation.offers import Condition, Offer
from trainer.practice.glance import BLOCKS, Glance, Row, glance, money_short, sparkline
from trainer.session.state import State
from trainer.session.turn import Session
from trainer.session.voices import Unkept

RENEWAL = SCENARIOS["renewal-under-the-gun"]
SELLER, BUYER = Side.SELLER, Side.BUYER
FIRST: dict[str, Value] = {
    "price": 80,
    "term_months": 12,
    "payment_days": 60,
    "support": "dedicated",
    "outage_credit": 15,
}


def cents(side: Side, **changes: Value) -> int:
    """What a package pays the seller, given what differs in it from a side's opening."""
    return RENEWAL.payoffs[SELLER].cents({**RENEWAL.openings[side], **changes})


def row(found: Glance, issue: str) -> Row:
    return next(row for row in found.rows if row.issue == issue)


def proposes(table: Table, kind: MoveKind = MoveKind.COUNTER, **terms: Value) -> None:
    package = {**table.state.ledger.positions.standing[BUYER], **terms}
    table.answer(Move(kind=kind, offer=Offer(terms=terms), package=package))


def bargaining() -> Table:
    """The seller has come down to 100, the buyer has named its first package."""
    table = Table(RENEWAL)
    table.hear(reading(terms={"price": 100}))
    proposes(table, MoveKind.HOLD, **FIRST)
    return table


def test_before_the_buyer_names_terms_only_the_sellers_list_stands() -> None:
    for found in (glance(State(RENEWAL, 1, 3)), glance(Table(RENEWAL).state)):
        assert [row.issue for row in found.rows] == list(RENEWAL.agenda.ids)
        assert row(found, "price").name == "price per seat"
        assert row(found, "price").yours == "$104"
        assert row(found, "payment_days").yours == "net-30"
        assert all(row.theirs is None and not row.differs and not row.moved for row in found.rows)
        assert found.worth_yours == cents(SELLER)
        assert found.worth_theirs is None
        assert (found.walk_away, found.target, found.currency) == (1_500_000, 4_600_000, "USD")
        assert not found.agreed


def test_both_packages_are_shown_and_what_they_pay_the_seller() -> None:
    found = glance(bargaining().state)
    assert row(found, "price") == Row(
        issue="price",
        name="price per seat",
        yours="$100",
        theirs="$80",
        differs=True,
        moved=(SELLER,),
    )
    assert found.worth_yours == cents(SELLER, price=100)
    assert found.worth_theirs == cents(BUYER, price=80)


def test_what_moved_is_of_the_last_round_alone() -> None:
    table = bargaining()
    table.hear(reading(terms={"payment_days": 45}))
    assert row(glance(table.state), "payment_days").moved == (SELLER,)
    assert row(glance(table.state), "price").moved == ()
    proposes(table, price=85)
    found = glance(table.state)
    assert row(found, "price").moved == (BUYER,)
    assert row(found, "payment_days").moved == (SELLER,)
    table.hear(reading(Act.RAPPORT))
    table.answer(Move(kind=MoveKind.ANSWER))
    assert all(not row.moved for row in glance(table.state).rows)


def test_a_conditional_offer_shows_as_what_a_yes_would_bring() -> None:
    table = bargaining()
    table.hear(reading(terms={"price": 94}, given={"term_months": 24}))
    found = glance(table.state)
    assert row(found, "price").yours == "$94"
    assert row(found, "term_months").yours == "24 months"
    assert found.worth_yours == cents(SELLER, price=94, term_months=24)


def test_gives_tell_what_they_cost_the_seller_and_what_they_got() -> None:
    table = bargaining()
    assert [entry.text for entry in glance(table.state).gives] == [
        "−$5.8k price, answered turn 3",
        "+$2.9k price, not answered yet",
    ]
    table.hear(reading(terms={"payment_days": 45}))
    assert glance(table.state).gives[-1].text == "−$700 payment terms, not answered yet"
    table.answer(Move(kind=MoveKind.HOLD))
    assert glance(table.state).gives[-1].text == "−$700 payment terms, unanswered"
    table.hear(reading(Act.EXPLORE))
    proposes(table, price=85)
    given = glance(table.state).gives
    assert given[-2].text == f"−$700 payment terms, answered turn {given[-1].turn}"
    assert given[-1].text == "+$7.2k price, not answered yet"
    assert (given[-1].side, given[-1].cents) == (BUYER, cents(BUYER, price=85) - cents(BUYER, price=80))


def test_a_trade_taken_up_tells_what_it_was_for() -> None:
    table = bargaining()
    table.hear(reading(terms={"price": 96}, given={"term_months": 24}))
    before = len(glance(table.state).gives)
    proposes(table, term_months=24)
    texts = [entry.text for entry in glance(table.state).gives[before:]]
    assert any(text.endswith("price, for 24 months") for text in texts)
    assert glance(table.state).trades == ()


def test_a_trade_stands_beside_the_gives_until_it_is_taken_up_or_gone() -> None:
    table = bargaining()
    before = glance(table.state)
    assert before.trades == ()
    table.hear(reading(terms={"price": 96}, given={"term_months": 24}))
    found = glance(table.state)
    (trade,) = found.trades
    assert (trade.side, trade.given, trade.asked, trade.open) == (SELLER, "price", "24 months", True)
    assert trade.cents == cents(SELLER, price=96, term_months=24) - cents(SELLER, price=100)
    assert len(found.gives) == len(before.gives), "it is no concession"
    table.answer(Move(kind=MoveKind.HOLD))
    table.hear(reading(terms={"price": 96}, given={"term_months": 24}))
    assert [(again.turn, again.open) for again in glance(table.state).trades] == [(trade.turn + 2, True)]
    table.answer(Move(kind=MoveKind.HOLD))
    table.hear(reading(terms={"price": 99}))
    assert [gone.open for gone in glance(table.state).trades] == [False]


def test_taking_back_and_a_yes_are_told_as_such() -> None:
    table = bargaining()
    table.hear(reading(terms={"price": 102}))
    assert glance(table.state).gives[-1].text == "+$2.9k price"
    table.answer(Move(kind=MoveKind.HOLD))
    table.hear(reading(Act.ACCEPT))
    given = glance(table.state).gives[-1]
    assert given.text == f"{money_short(given.cents, 'USD')} yes to Dana's terms"
    assert given.cents == cents(BUYER, price=80) - cents(SELLER, price=102)


def test_agreed_terms_stand_on_both_sides_and_a_wish_beyond_them_on_its_own() -> None:
    table = bargaining()
    table.hear(reading(terms={"price": 90}))
    agreed = dict(table.state.ledger.positions.on_table(SELLER))
    table.answer(Move(kind=MoveKind.ACCEPT, package=agreed))
    found = glance(table.state)
    assert found.agreed
    assert all(row.yours == row.theirs and not row.differs for row in found.rows)
    assert found.worth_yours == found.worth_theirs == cents(SELLER, price=90)
    table.hear(reading(Act.APPRECIATE))
    proposes(table, MoveKind.NIBBLE, **{**agreed, "payment_days": 60})
    found = glance(table.state)
    assert [row.issue for row in found.rows if row.differs] == ["payment_days"]
    assert row(found, "payment_days").yours == "net-30"


def test_a_buyer_who_only_says_yes_shows_the_agreed_terms() -> None:
    table = Table(RENEWAL)
    table.hear(reading(terms={"price": 85}))
    package = dict(table.state.ledger.positions.on_table(SELLER))
    table.answer(Move(kind=MoveKind.ACCEPT, package=package))
    assert row(glance(table.state), "price").theirs == "$85"


def test_pressure_tells_tactic_and_answer_on_both_sides() -> None:
    table = bargaining()
    table.hear(reading(Act.ULTIMATUM))
    table.answer(
        Move(kind=MoveKind.HOLD, pressure=Pressure(tactic=Act.COMPETITOR, severity=1, line="So there."))
    )
    found = glance(table.state).pressure
    assert [(entry.side, entry.tactic) for entry in found] == [(SELLER, "ultimatum"), (BUYER, "competitor")]
    assert found[0].answer == "Dana hit back"
    assert found[1].answer is None
    table.hear(reading(Act.REJECT))
    assert glance(table.state).pressure[1].answer == "you held"


def test_how_far_out_the_sellers_first_offer_is_stays_the_buyers_knowledge() -> None:
    table = Table(RENEWAL)
    table.hear(reading(terms={"price": 112, "payment_days": 15}))
    assert [entry.tactic for entry in table.state.ledger.pressure.entries] == [Act.EXTREME_ANCHOR]
    assert glance(table.state).pressure == ()


@pytest.mark.parametrize(
    ("move", "mood"),
    [
        (Move(kind=MoveKind.ANSWER, emotion=Emotion.WARY), "guarded, listening"),
        (Move(kind=MoveKind.HOLD, emotion=Emotion.IRRITATED, intensity=3), "angry, standing firm"),
        (Move(kind=MoveKind.CLARIFY), "calm, not sure what you meant"),
    ],
)
def test_mood_is_what_shows_of_the_last_move(move: Move, mood: str) -> None:
    table = Table(RENEWAL)
    table.hear(reading(Act.RAPPORT))
    assert glance(table.state).mood == "calm, waiting to hear you"
    table.answer(move)
    assert glance(table.state).mood == mood


def test_there_is_no_mood_before_the_first_word() -> None:
    assert glance(State(RENEWAL, 1, 3)).mood == ""


def test_feelings_have_a_value_for_each_turn_of_the_buyer() -> None:
    table = Table(RENEWAL)
    table.say(reading(Act.ACKNOWLEDGE, Act.PARAPHRASE))
    table.say(reading(Act.BELITTLE))
    found = glance(table.state).feelings
    trust, level = table.state.ledger.trust, table.state.ledger.resentment[BUYER]
    assert found.trust == tuple(trust.by_turn[::2])
    assert found.resentment[BUYER] == tuple(level.by_turn[::2])
    assert len(found.resentment[SELLER]) == 3
    assert found.trust[1] > found.trust[2] == found.trust_now
    assert found.resentment_now == {
        side: level.value for side, level in table.state.ledger.resentment.items()
    }
    table.hear(reading(Act.ANGER))
    after = glance(table.state).feelings
    assert after.trust == found.trust
    assert after.trust_now < found.trust_now


def test_time_counts_rounds() -> None:
    table = Table(RENEWAL)
    assert (glance(table.state).round, glance(table.state).rounds_left) == (0, 14)
    table.say(reading(Act.EXPLORE, open_question=True))
    found = glance(table.state)
    assert (found.round, found.rounds, found.rounds_left) == (1, 14, 13)


def test_a_whole_session_by_its_words_can_be_looked_at_at_every_turn() -> None:
    scenario, reader = scenario_and_reader("packaging-tender")
    session = Session(State(scenario, 7, 3), reader, Unkept())
    session.answer_silently()
    for line in ("How is the plant doing?", "I could do 420 if you take 2,500 pallets.", "418.", "Deal."):
        session.hear(line)
        during = glance(session.state)
        session.answer_silently()
        after = glance(session.state)
        assert during.round <= after.round
        assert len(during.gives) <= len(after.gives)
        assert all(entry.text.isprintable() for entry in after.gives)


def test_a_condition_outside_the_agenda_is_told_without_control_characters() -> None:
    table = bargaining()
    condition = Condition(terms={"term_months": 24}, other="a \x1b[2Jcase \u202estudy")
    found = reading(Act.TRADE).model_copy(update={"offer": Offer(terms={"price": 96}, condition=condition)})
    table.hear(found)
    proposes(table, term_months=24)
    texts = [entry.text for entry in glance(table.state).gives]
    assert any(text.endswith("price, for 24 months and a [2Jcase study") for text in texts)


def test_nothing_in_it_can_be_changed_and_no_field_is_the_buyers() -> None:
    found = glance(bargaining().state)
    with pytest.raises(AttributeError):
        found.round = 3  # type: ignore[misc]
    assert not {field.name for field in fields(found)} & {"buyer", "persona", "facts", "state", "mind"}


@pytest.mark.parametrize(
    ("amount", "currency", "words"),
    [
        (0, "USD", "$0"),
        (-40, "USD", "$0"),
        (95_000, "USD", "$950"),
        (99_949, "USD", "$999"),
        (99_951, "USD", "$1k"),
        (480_000, "USD", "$4.8k"),
        (-480_000, "USD", "−$4.8k"),
        (900_000, "EUR", "€9k"),
        (994_900, "USD", "$9.9k"),
        (999_600, "USD", "$10k"),
        (8_600_000, "GBP", "£86k"),
        (99_960_000, "USD", "$1M"),
        (123_000_000, "CHF", "CHF 1.2M"),
        (123_456_700_000, "USD", "$1,235M"),
    ],
)
def test_money_is_short(amount: int, currency: str, words: str) -> None:
    assert money_short(amount, currency) == words


@given(st.integers(-(10**13), 10**13))
def test_short_money_is_right_within_its_last_digit(amount: int) -> None:
    text = money_short(amount, "USD")
    sign = -1 if text.startswith("−") else 1
    digits = text.lstrip("−$").replace(",", "")
    scale = {"k": 1_000, "M": 1_000_000}.get(digits[-1], 1)
    value = sign * float(digits.rstrip("kM")) * scale
    assert abs(value - amount / 100) <= max(0.5, abs(amount) / 100 * 0.06)


def test_sparks_stand_on_the_same_scale_whatever_the_values() -> None:
    assert sparkline(()) == ""
    assert sparkline((0, 0.49, 0.5, 0.99, 1)) == "▁▄▅██"
    assert sparkline((0.1, 0.1)) == "▁▁"
    assert sparkline((-1, 2)) == BLOCKS[0] + BLOCKS[-1]

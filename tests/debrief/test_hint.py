"""Hints: one thing to try, from what the seller can see, and another one once it has been tried."""

from collections.abc import Iterator
from dataclasses import asdict, replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.building import reading
from tests.debrief.conftest import scenario_and_reader
from tests.driving import SCENARIOS, Table
from trainer.debrief.hint import QUESTIONS, Hint, hint
from trainer.negotiation.acts import PRESSURE, Act, ActQuote
from trainer.negotiation.issues import Side
from trainer.negotiation.moves import Move, MoveKind, Pressure
from trainer.negotiation.offers import Offer
from trainer.negotiation.reading import Reading
from trainer.perception.reader import Reader
from trainer.practice.glance import glance
from trainer.scenario.scenario import Scenario
from trainer.session.state import State, fold
from trainer.session.turn import Session
from trainer.session.voices import Unkept

FOLDER = Path(__file__).resolve().parent.parent / "scripts"
SCRIPTS = sorted(FOLDER.glob("[ab]/*/*.txt"))
RENEWAL = "renewal-under-the-gun"


def begun(name: str = RENEWAL) -> tuple[Session, Scenario]:
    """A session in which the buyer has spoken first."""
    scenario, reader = scenario_and_reader(name)
    session = Session(State(scenario, 7, 3), reader, Unkept())
    session.answer_silently()
    return session, scenario


def said(session: Session, *lines: str) -> Hint:
    """The hint after these lines and the buyer's answers."""
    for line in lines:
        session.hear(line)
        session.answer_silently()
    return hint(session.state)


def quiet(table: Table, *turns: Reading) -> None:
    """Turns of the seller that the buyer answers without raising or asking anything."""
    for turn in turns:
        table.hear(turn)
        table.answer(Move(kind=MoveKind.ANSWER))


def bargaining(ask: str = "payment_days") -> Table:
    """A talk in which questions were asked and both sides have named terms; the buyer asks for more."""
    table = Table(SCENARIOS[RENEWAL])
    question = reading(Act.EXPLORE, Act.PARAPHRASE, open_question=True)
    quiet(table, question, question, question)
    table.hear(reading(terms={"price": 100}))
    counter_offer(table, ask)
    return table


def counter_offer(table: Table, ask: str, kind: MoveKind = MoveKind.COUNTER) -> None:
    package = {**table.state.ledger.positions.standing[Side.BUYER], "price": 90}
    offer = Offer(terms={"price": 90, "term_months": 12, "payment_days": 60})
    table.answer(Move(kind=kind, offer=offer, package=package, asks=(ask,)))


def test_a_concern_comes_before_everything_until_it_is_answered() -> None:
    session, scenario = begun()
    outages = scenario.buyer.fact("outages").text.split(". ")[0]
    assert outages in hint(session.state).text
    assert outages in said(session, "The price is 104 a seat, and I'd like 36 months.").text
    after = said(session, "Let me check I have you right: you carried our outages all spring.")
    assert outages not in after.text


def test_a_concern_let_pass_for_two_turns_is_past() -> None:
    table = Table(SCENARIOS[RENEWAL])
    outages = table.state.scenario.buyer.fact("outages").text.split(". ")[0]
    assert outages in hint(table.state).text
    quiet(table, reading(Act.RAPPORT))
    assert outages in hint(table.state).text
    quiet(table, reading(Act.RAPPORT))
    assert outages not in hint(table.state).text


def test_with_nothing_asked_yet_it_is_an_open_question_about_what_is_unknown() -> None:
    table = Table(SCENARIOS[RENEWAL])
    quiet(table, reading(Act.ACKNOWLEDGE), reading(Act.RAPPORT))
    assert hint(table.state).text == (
        "Ask an open question. You don't know yet what the spring cost her with her own people."
    )
    before = hint(table.state)
    quiet(table, reading(Act.EXPLORE, open_question=True))
    assert hint(table.state).text != before.text


def pushed(tactic: Act) -> Move:
    return Move(kind=MoveKind.HOLD, pressure=Pressure(tactic=tactic, severity=2, line="So."))


def test_pressure_is_named_and_asked_about_and_the_same_push_again_gets_another_hint() -> None:
    table = Table(SCENARIOS[RENEWAL])
    table.hear(reading(Act.ACKNOWLEDGE))
    table.answer(pushed(Act.COMPETITOR))
    first = hint(table.state)
    assert QUESTIONS[Act.COMPETITOR] in first.text
    table.hear(reading(Act.EXPLORE), "You say that somebody else is cheaper. What would you miss there?")
    table.answer(pushed(Act.COMPETITOR))
    again = hint(table.state)
    assert again.text != first.text
    quiet(table, reading(Act.VALIDATE))
    assert hint(table.state).text not in {first.text, again.text}


def test_there_is_a_question_for_every_tactic() -> None:
    assert set(QUESTIONS) == PRESSURE


def test_a_give_that_is_asked_for_is_tied_to_what_is_worth_most() -> None:
    table = bargaining()
    found = hint(table.state)
    assert found.text == 'Tie it: "If we settle on 24 months, I can do net-45."'
    assert "$700" in found.why
    assert "$4,000" in found.why
    quiet(table, reading(terms={"payment_days": 45}, given={"term_months": 24}))
    assert hint(table.state).text != found.text


def test_a_trade_that_was_just_offered_is_not_advised_again() -> None:
    table = bargaining()
    found = hint(table.state)
    table.hear(reading(terms={"payment_days": 30}, given={"term_months": 24}))
    counter_offer(table, "payment_days")
    assert hint(table.state).text != found.text
    quiet(table, reading(Act.RAPPORT))
    table.hear(reading(Act.RAPPORT))
    counter_offer(table, "payment_days")
    assert hint(table.state).text.startswith("Tie it:")


def test_what_a_hint_proposes_is_read_as_the_trade_it_is() -> None:
    table = bargaining()
    line = hint(table.state).text.split('"')[1]
    _, reader = scenario_and_reader(RENEWAL)
    found = reader.read(line, table.state.context())
    assert found.offer is not None
    assert found.offer.terms == {"payment_days": 45}
    assert found.offer.asked == {"term_months": 24}


def test_a_give_for_nothing_asks_for_something_back() -> None:
    table = bargaining()
    table.hear(reading(terms={"price": 96}))
    table.answer(Move(kind=MoveKind.HOLD))
    found = hint(table.state)
    assert found.text.startswith('Ask for something back: "I have moved on price.')
    quiet(table, reading(Act.ASK_BETTER, asked_issues=("term_months",)))
    assert hint(table.state).text != found.text


def test_own_facts_are_given_as_reasons_each_until_it_is_told() -> None:
    table = bargaining()
    facts = [fact for fact in table.state.scenario.seller.facts if not fact.must_tell]
    quiet(table, reading(terms={"payment_days": 45}, given={"term_months": 24}))
    assert facts[0].text in hint(table.state).text
    quiet(table, reading(Act.FAIRNESS, topics=(facts[0].id,)))
    assert not any(fact.text in hint(table.state).text for fact in facts)
    quiet(table, reading(Act.RAPPORT))
    assert facts[1].text in hint(table.state).text


def test_what_is_owed_is_told_before_signing() -> None:
    table = bargaining()
    owed = next(fact for fact in table.state.scenario.seller.facts if fact.must_tell)
    assert owed.text not in hint(table.state).text
    table.hear(reading(Act.RAPPORT))
    counter_offer(table, "payment_days", MoveKind.LAST_OFFER)
    assert owed.text in hint(table.state).text
    table.hear(reading(Act.CANDOUR, topics=(owed.id,)))
    counter_offer(table, "payment_days", MoveKind.LAST_OFFER)
    assert owed.text not in hint(table.state).text


def test_a_last_offer_is_held_against_walk_away_and_target() -> None:
    table = bargaining()
    table.hear(reading(Act.CANDOUR, topics=("october_move",)))
    counter_offer(table, "payment_days", MoveKind.LAST_OFFER)
    scenario = table.state.scenario
    package = table.state.ledger.positions.on_table(Side.BUYER)
    over = scenario.payoffs[Side.SELLER].cents(package) - scenario.floors[Side.SELLER]
    found = hint(table.state)
    assert over > 0
    assert f"${over // 100:,} a year above your walk-away" in found.why
    assert "24 months" in found.text
    table.hear(reading(terms={"payment_days": 60}, given={"term_months": 24}))
    counter_offer(table, "payment_days", MoveKind.LAST_OFFER)
    assert hint(table.state).text != found.text


def test_a_last_offer_below_the_walk_away_is_not_to_be_taken() -> None:
    table = Table(SCENARIOS[RENEWAL])
    quiet(table, reading(Act.EXPLORE, Act.PARAPHRASE), reading(Act.EXPLORE), reading(Act.EXPLORE))
    table.hear(reading(terms={"price": 100}))
    package = dict(table.state.scenario.openings[Side.BUYER])
    table.answer(Move(kind=MoveKind.LAST_OFFER, offer=Offer(terms=package), package=package))
    found = hint(table.state)
    assert "below your walk-away" in found.why
    assert "Close" not in found.text


def test_after_the_handshake_it_is_to_confirm_and_after_the_end_nothing() -> None:
    table = bargaining()
    table.hear(reading(Act.CANDOUR, topics=("october_move",), terms={"price": 90}))
    agreed = dict(table.state.ledger.positions.on_table(Side.SELLER))
    table.answer(Move(kind=MoveKind.ACCEPT, package=agreed))
    assert hint(table.state).text.startswith("You have an agreement.")
    table.hear(reading(Act.APPRECIATE))
    wish = {**agreed, "payment_days": 60}
    table.answer(Move(kind=MoveKind.NIBBLE, offer=Offer(terms={"payment_days": 60}), package=wish))
    assert QUESTIONS[Act.NIBBLE] in hint(table.state).text
    table.hear(reading(Act.REJECT))
    table.answer(Move(kind=MoveKind.CONFIRM, package=agreed))
    assert hint(table.state).text.startswith("It is over.")


def test_before_the_first_word_it_is_to_listen() -> None:
    state = State(SCENARIOS[RENEWAL], 1, 3)
    assert hint(state).text == "Let Dana begin, and listen for a worry behind the words."


def test_control_characters_of_an_author_do_not_reach_a_hint() -> None:
    document = SCENARIOS[RENEWAL].model_dump(mode="json", by_alias=True)
    document["seller"]["unknown"] = ["What \u202e\x1b[2J it cost her."]
    table = Table(Scenario.model_validate(document))
    quiet(table, reading(Act.ACKNOWLEDGE), reading(Act.RAPPORT))
    assert hint(table.state).text.isprintable()
    assert "it cost her" in hint(table.state).text


@cache
def odd(name: str, shift: int) -> tuple[Scenario, Reader]:
    """A scenario whose hidden numbers can't be taken for any others."""
    scenario, reader = scenario_and_reader(name)
    document = scenario.model_dump(mode="json", by_alias=True)
    buyer: dict[str, Any] = document["buyer"]
    buyer["walk_away"] += 137.43 * shift
    buyer["target"] += 211.71 * shift
    buyer["valuation"]["base"] += 1234.57 * shift
    return Scenario.model_validate(document), reader


def untold(state: State) -> list[str]:
    return [fact.text for fact in state.scenario.buyer.facts if fact.id not in state.mind.told]


def reworded(scenario: Scenario, state: State) -> Scenario:
    """The scenario with other words for what the buyer has not told, and another persona."""
    document = scenario.model_dump(mode="json", by_alias=True)
    for fact in document["buyer"]["facts"]:
        if fact["id"] not in state.mind.told:
            fact["text"] = "Something else."
    document["buyer"]["persona"] |= {"patience": 9, "trust": 0.45, "urgency": 0.11}
    return Scenario.model_validate(document)


def leaves(value: object) -> Iterator[str | int | float]:
    """Every text and number in a value."""
    if isinstance(value, str | int | float):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from leaves(part)
    elif isinstance(value, tuple | list):
        for part in value:
            yield from leaves(part)


def check_nothing_hidden(state: State) -> None:
    """Neither the hint nor the glance has a hidden number or an untold fact in it."""
    scenario = state.scenario
    shown = [*leaves(asdict(hint(state))), *leaves(asdict(glance(state)))]
    text = " ".join(part for part in shown if isinstance(part, str))
    positions, payoff = state.ledger.positions, scenario.payoff
    worth = [payoff.cents(positions.on_table(side)) for side in Side]
    for cents in (scenario.walk_away, scenario.target, *worth):
        assert cents not in shown
        assert f"{cents / 100:.0f}" not in text
        assert f"{cents / 100:,.0f}" not in text
    for fact in untold(state):
        assert fact not in text
        assert fact.split(". ")[0] not in text


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: f"{path.parent.name} {path.stem}")
def test_no_hint_and_no_glance_shows_what_is_hidden(path: Path) -> None:
    scenario, reader = odd(path.parent.name, 1)
    session = Session(State(scenario, 3, 3), reader, Unkept())
    check_nothing_hidden(session.state)
    session.answer_silently()
    for line in path.read_text(encoding="utf-8").splitlines():
        check_nothing_hidden(session.state)
        if session.state.ended is not None:
            break
        session.hear(line)
        check_nothing_hidden(session.state)
        session.answer_silently()
    check_nothing_hidden(session.state)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("a/*/*.txt")), ids=lambda p: f"{p.parent.name} {p.stem}")
def test_the_same_talk_with_another_hidden_side_gives_the_same_hints_and_glances(path: Path) -> None:
    scenario, reader = odd(path.parent.name, 0)
    other, _ = odd(path.parent.name, 2)
    session = Session(State(scenario, 3, 3), reader, Unkept())
    session.answer_silently()
    for line in path.read_text(encoding="utf-8").splitlines():
        state = session.state
        again = fold(reworded(other, state), 3, 3, session.events)
        assert hint(again) == hint(state)
        here = glance(state)
        assert replace(glance(again), feelings=here.feelings) == here
        if state.ended is not None:
            break
        session.hear(line)
        session.answer_silently()


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: f"{path.parent.name} {path.stem}")
def test_asking_twice_gives_the_same_hint_and_undoing_gives_it_back(path: Path) -> None:
    session, _ = begun(path.parent.name)
    before = hint(session.state)
    assert hint(session.state) == before
    said(session, path.read_text(encoding="utf-8").splitlines()[0])
    session.undo()
    assert hint(session.state) == before


def test_readings_with_unknown_issues_are_no_trouble() -> None:
    table = bargaining()
    acts = (ActQuote(act=Act.ASK_BETTER, quote="more"),)
    table.hear(Reading(acts=acts, asked_issues=("parking",), words=3))
    table.answer(Move(kind=MoveKind.HOLD, asks=("parking",)))
    assert hint(table.state).text

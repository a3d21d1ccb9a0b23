"""What a typed line would sign stands under it whole, and fits a narrow screen."""

from textwrap import wrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.depth import examples
from tests.rehearsing import NAMES, reader, scenario
from tests.talking import say
from trainer.negotiation.issues import Side
from trainer.practice.yes import HALF, MOST, REOPENS, in_short, understood
from trainer.session.state import State
from trainer.session.turn import Session
from trainer.session.voices import Unkept

NAME = "renewal-under-the-gun"
COLUMNS = 76
"""Of 80, without the space to either side."""
AGREED = "price $84, term 24 months, net-60, priority support, outage credit 15%"


def table(*lines: str) -> Session:
    session = Session(State(scenario(NAME), 7, 3), reader(NAME), Unkept())
    session.answer_silently()
    say(session, *lines)
    return session


def shown(session: Session, line: str) -> str:
    return understood(session.state, line, session.read(line), acts=True)


def test_a_yes_and_what_builds_on_their_terms_show_all_of_them() -> None:
    session = table("I can do 92 a seat for 24 months.")
    theirs = session.state.ledger.positions.on_table(Side.BUYER)
    package = in_short(theirs, session.state.scenario.agenda, MOST)
    assert shown(session, "We have a deal.") == shown(session, "/accept") == f"signs {package}"
    built = in_short({**theirs, "support": "priority"}, session.state.scenario.agenda, MOST)
    line = "Great, so we have a deal then, with priority support"
    assert shown(session, line) == f"on their terms: {built}"
    assert shown(session, "I can do 90 a seat.") == "price $90"


def test_half_a_yes_is_shown_as_one_where_terms_have_just_been_named() -> None:
    assert shown(table("I can do 92 a seat for 24 months."), "ok, fine then") == HALF
    assert shown(table(), "ok, fine then") != HALF


def test_a_yes_to_nothing_shows_no_terms() -> None:
    assert shown(table(), "We have a deal.") == "accepts what is on the table"


def test_what_is_agreed_shows_with_every_yes_and_is_said_to_be_taken_back() -> None:
    session = table("/offer price=84 term=24 payment=60 support=priority outage_credit=15")
    assert shown(session, "Deal.") == shown(session, "So 84 it is.") == f"signs {AGREED}"
    assert shown(session, "Actually, make it 92.") == f"price $92; {REOPENS}"
    assert shown(session, "On second thoughts, no.") == REOPENS
    assert shown(session, "Great, thank you!") == "thanks"
    assert shown(session, "Could you do 92?") == "price $92"


@examples(60)
@given(st.data())
@pytest.mark.parametrize("name", NAMES)
def test_any_package_fits_on_two_lines(name: str, data: st.DataObject) -> None:
    agenda = scenario(name).agenda
    package = {issue.id: data.draw(st.sampled_from(issue.values)) for issue in agenda.issues}
    for lead in ("signs ", "on their terms: "):
        text = f"read: {lead}{in_short(package, agenda, MOST - len(lead))}"
        assert "…" not in text
        assert len(wrap(text, COLUMNS)) <= 2

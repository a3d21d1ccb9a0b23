"""What a line that ends the talk would do, said before it counts."""

from tests.rehearsing import reader, scenario
from tests.talking import say
from trainer.negotiation.issues import Side
from trainer.practice.signing import BELOW, last_word
from trainer.session.state import State
from trainer.session.turn import Session
from trainer.session.voices import Unkept

NAME = "renewal-under-the-gun"


def table(*lines: str, name: str = NAME, seed: int = 7) -> Session:
    session = Session(State(scenario(name), seed, 3), reader(name), Unkept())
    session.answer_silently()
    say(session, *lines)
    return session


def words(session: Session, line: str, *, exam: bool = False) -> str:
    return " ".join(last_word(session.state, "Dana", session.read(line), exam=exam))


def test_a_yes_names_every_term_and_what_it_is_worth() -> None:
    session = table("I can do 104 a seat.")
    said = words(session, "We have a deal.")
    agenda, theirs = session.state.scenario.agenda, session.state.ledger.positions.on_table(Side.BUYER)
    assert (
        session.state.scenario.payoffs[Side.SELLER].cents(theirs) < session.state.scenario.floors[Side.SELLER]
    )
    assert all(agenda[issue].name in said or "net-" in said for issue in agenda.ids)
    assert BELOW in said
    assert BELOW not in words(session, "We have a deal.", exam=True)


def test_terms_above_the_walk_away_carry_no_warning() -> None:
    session = table("I can do 100 a seat.")
    assert "This signs" in words(session, "We have a deal.")
    assert BELOW not in words(session, "We have a deal.")


def test_a_line_that_ends_nothing_says_nothing() -> None:
    session = table("I can do 100 a seat.")
    assert words(session, "What worries you most?") == words(session, "I can do 98.") == ""
    assert words(table(), "We have a deal.") == ""
    assert "without a deal" in words(session, "/walk")


def test_a_wish_after_the_handshake_is_signed_with_its_terms() -> None:
    session = table("What worries you most?", "I can do 96.", "If you can do 36 months, I can do 92.")
    say(session, "I accept your terms. We have a deal.")
    assert session.state.agreed is not None
    assert "net-60" in words(session, "Yes, you can have that.")
    assert words(session, "No, let's keep it at that.") == ""

"""Words that may say yes or only acknowledge: the buyer asks which, names its terms, and signs nothing."""

import pytest

from tests.rehearsing import NAMES, reader, scenario
from tests.talking import say
from trainer.negotiation.issues import Side
from trainer.negotiation.moves import Move, MoveKind
from trainer.session.state import State
from trainer.session.turn import Session
from trainer.session.voices import Unkept

HALF = ("fine then", "ok", "Sure.", "Yes.", "alright then", "ok ok. very well", "good enough")
MORE_THAN_HALF = (
    "Works for me.",
    "fine, let's do that",
    "Deal.",
    "yes let's go with that",
    "I can live with that",
)
NOT_HALF = ("ok, but not at that price", "hm", "Fine, who else decides?", "OK?", "No, sorry.", "Sure, 12.")


def asked_for_terms(name: str) -> Session:
    """A talk in which the buyer has just named its terms."""
    session = Session(State(scenario(name), 7, 3), reader(name), Unkept())
    session.answer_silently()
    say(session, "What terms would you sign today?")
    offer = last(session).offer
    assert offer is not None
    return session


def last(session: Session) -> Move:
    move = session.state.mind.last_move
    assert move is not None
    return move


@pytest.mark.parametrize("line", HALF)
@pytest.mark.parametrize("name", NAMES)
def test_half_a_yes_is_asked_back_with_all_terms_and_costs_nothing(name: str, line: str) -> None:
    session = asked_for_terms(name)
    mind, package = session.state.mind, dict(session.state.mind.package)
    before = (mind.rounds, mind.patience)
    gives = len(session.state.ledger.concessions.entries)
    say(session, line)
    move = last(session)
    assert move.kind is MoveKind.CHECK
    assert move.offer is not None
    assert move.offer.terms == package == move.package
    assert session.state.agreed is None
    assert (mind.rounds, mind.patience) == before
    assert len(session.state.ledger.concessions.entries) == gives


@pytest.mark.parametrize("line", ["Yes.", "ok", "It is.", "Yes, that's right."])
def test_a_yes_to_that_question_takes_the_terms(line: str) -> None:
    session = asked_for_terms(NAMES[0])
    package = dict(session.state.mind.package)
    say(session, "ok", line)
    assert session.state.agreed == package


@pytest.mark.parametrize("line", ["No, not yet.", "No, I was only listening.", "What does your board need?"])
def test_anything_else_leaves_the_talk_where_it_was(line: str) -> None:
    session = asked_for_terms(NAMES[0])
    standing = dict(session.state.ledger.positions.standing[Side.BUYER])
    say(session, "ok", line)
    assert session.state.agreed is None
    assert session.state.ledger.positions.standing[Side.BUYER] == standing


@pytest.mark.parametrize("line", MORE_THAN_HALF)
def test_a_whole_yes_needs_no_question(line: str) -> None:
    session = asked_for_terms(NAMES[0])
    say(session, line)
    assert last(session).kind is not MoveKind.CHECK
    assert session.state.agreed is not None


@pytest.mark.parametrize("line", NOT_HALF)
def test_other_words_are_no_half_yes(line: str) -> None:
    session = asked_for_terms(NAMES[0])
    say(session, line)
    assert last(session).kind is not MoveKind.CHECK
    assert session.state.agreed is None


def test_words_of_agreement_behind_a_turn_without_terms_only_acknowledge() -> None:
    session = asked_for_terms(NAMES[0])
    say(session, "What worries you most about next year?")
    assert last(session).offer is None
    say(session, "OK.")
    assert last(session).kind is not MoveKind.CHECK

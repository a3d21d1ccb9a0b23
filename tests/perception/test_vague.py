"""A step that is hinted at is no offer, and not nothing: whoever hears it asks how far it goes."""

import pytest

from tests.rehearsing import reader, scenario
from tests.talking import say
from trainer.negotiation.moves import MoveKind
from trainer.negotiation.reading import Reading
from trainer.session.state import State
from trainer.session.turn import Session
from trainer.session.voices import Unkept

NAME = "clinics-go-live"
HINTS = {
    "I could move on onboarding if you could sign for 36 months": "I could move on onboarding",
    "I can do something on the fee if you give me a case study.": "I can do something on the fee",
    "There's room on the onboarding fee.": "There's room on the onboarding fee",
    "We have some flexibility on hours.": "We have some flexibility on hours",
    "If you sign today, I could come down a bit.": "I could come down a bit",
    "I'm willing to be flexible on the rollout.": "I'm willing to be flexible on the rollout",
    "I'd come down on the fee for a longer term.": "I'd come down on the fee",
    "I might be able to do a little better on the fee.": "I might be able to do a little better on the fee",
    "That's fair. We could be flexible here.": "We could be flexible here",
    "I have a little room on price, but not much.": "I have a little room on price",
    "we're open to moving on the rollout": "we're open to moving on the rollout",
}
NO_HINTS = (
    "I could come down to 820.",
    "There's no room on price.",
    "We can't move on price.",
    "I can't be flexible on that.",
    "I can give you 24 months.",
    "I can give you something in writing.",
    "I could waive the onboarding fee.",
    "We'll improve the service.",
    "I could bend the rules for you.",
    "You could move on price.",
    "If I could move, I would.",
    "I could move on the fee. What would that do for you?",
    "We moved to a new office.",
    "There's room in the car park.",
)


def table() -> Session:
    session = Session(State(scenario(NAME), 7, 3), reader(NAME), Unkept())
    session.answer_silently()
    say(session, "What terms would you sign?")
    return session


def read(line: str) -> Reading:
    return table().read(line)


@pytest.mark.parametrize(("line", "words"), list(HINTS.items()))
def test_a_hint_is_quoted_and_offers_nothing(line: str, words: str) -> None:
    found = read(line)
    assert found.offer is None
    assert found.unclear == (words,)


@pytest.mark.parametrize("line", NO_HINTS)
def test_what_is_said_exactly_or_refused_is_no_hint(line: str) -> None:
    assert read(line).unclear == ()


def test_the_buyer_asks_how_far_a_hint_goes_and_gives_nothing_for_it() -> None:
    session = table()
    mind = session.state.mind
    before = (mind.rounds, mind.patience, dict(mind.package))
    say(session, "I could move on onboarding if you sign for 36 months.")
    move = mind.last_move
    assert move is not None
    assert move.kind is MoveKind.CLARIFY
    assert move.unclear == ("I could move on onboarding",)
    assert (mind.rounds, mind.patience, dict(mind.package)) == before

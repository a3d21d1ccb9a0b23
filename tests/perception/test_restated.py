"""Terms that are said back to the other side are theirs: nobody offers what it only repeats."""

import pytest

from tests.rehearsing import reader, scenario
from tests.talking import say
from trainer.negotiation.issues import Side
from trainer.session.state import State
from trainer.session.turn import Session
from trainer.session.voices import Unkept

NAME = "packaging-tender"
SAID_BACK = (
    "So what you're saying is, daily delivery and a full buffer stock.",
    "What I hear is daily delivery, a full buffer stock and a fixed price.",
    "Let me make sure I understand: daily delivery and a full buffer stock.",
    "If I understand you right, you want daily delivery and a fixed price.",
    "You're asking for daily delivery and a full buffer stock.",
    "So what you're saying is, if we could do daily delivery, you could do a full buffer stock.",
    "So your position is daily delivery and a fixed price.",
    "Your offer is 2,000 pallets, daily delivery and a full buffer stock.",
)
OWN = {
    "So what you're saying is daily delivery. We could do $412 a pallet.": {"price": 412},
    "So your position is a full buffer stock, and I can do 420.": {"price": 420},
    "If I understand you right you need daily delivery, so I can do daily delivery at 420.": {
        "price": 420,
        "delivery": "daily",
    },
    "You're asking for daily delivery. I can do twice a week.": {"delivery": "twice_weekly"},
    "We can do daily delivery and a full buffer stock.": {"delivery": "daily", "stock": "full"},
    "You can have daily delivery.": {"delivery": "daily"},
}


def asked_for_terms() -> Session:
    session = Session(State(scenario(NAME), 7, 3), reader(NAME), Unkept())
    session.answer_silently()
    say(session, "What terms would you sign?")
    theirs = session.state.ledger.positions.standing[Side.BUYER]
    assert (theirs["delivery"], theirs["stock"], theirs["price_review"]) == ("daily", "full", "fixed")
    return session


@pytest.mark.parametrize("line", SAID_BACK)
def test_what_is_said_back_is_no_offer(line: str) -> None:
    assert asked_for_terms().read(line).offer is None


@pytest.mark.parametrize("line", OWN)
def test_what_is_offered_beside_it_is_one(line: str) -> None:
    offer = asked_for_terms().read(line).offer
    assert offer is not None
    assert offer.terms == OWN[line]

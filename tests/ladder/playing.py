"""A scripted seller against a scenario's buyer, through the same reading and turns as a person's lines."""

from functools import cache

from tests.ladder.sellers import BESIDE, SELLERS
from tests.ladder.sight import Briefing, Seen
from tests.rehearsing import GRAMMAR, reader, scenario
from trainer.debrief.talk import Talk, talk_of
from trainer.negotiation.issues import Side
from trainer.session.state import State
from trainer.session.turn import Session
from trainer.session.voices import Unkept


def answered(session: Session) -> None:
    """Have the buyer answer in the words of the grammar."""
    move = session.decide()
    session.voiced(move, list(GRAMMAR.line(session.cue(move))), GRAMMAR.name)


def seen(session: Session, number: int) -> Seen:
    """What the seller sees of a session in its turn of this number."""
    positions = session.state.ledger.positions
    return Seen(
        round=number,
        words=session.state.line(Side.BUYER),
        theirs=positions.shown(Side.BUYER),
        mine=positions.on_table(Side.SELLER),
        agreed=session.state.agreed is not None,
        last=session.state.mind.last_offer_made,
    )


@cache
def played(name: str, seller: str, seed: int, level: int = 3) -> Talk:
    """The talk that a seller has with a scenario's buyer."""
    told = scenario(name)
    session = Session(State(told, seed, level), reader(name), Unkept())
    policy = {**SELLERS, **BESIDE}[seller](Briefing.of(told))
    answered(session)
    for number in range(1, 2 * told.rounds):
        if session.state.ended is not None:
            break
        session.hear(policy.say(seen(session, number)))
        answered(session)
    session.stop()
    return talk_of(session.state, tuple(session.events))

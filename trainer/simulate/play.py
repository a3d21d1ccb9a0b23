"""One session of a seller policy with a scenario's buyer, by the same reading and turns as a person's."""

from collections.abc import Callable, Sequence
from typing import Protocol

from trainer.debrief.talk import Talk, talk_of
from trainer.negotiation.acts import PRESSURE
from trainer.negotiation.issues import Side
from trainer.session.turn import Session
from trainer.session.voices import Cue, Fragment
from trainer.simulate.meaning import Meaning
from trainer.simulate.saying import Saying, text_of
from trainer.simulate.sight import Seen

Speak = Callable[[Cue], Sequence[Fragment]]
"""The buyer's words for a move, sentence by sentence."""
VOICE = "grammar"
"""What a talk calls that voice."""


class Speaker(Protocol):
    """Whoever sells."""

    def say(self, seen: Seen) -> Sequence[Saying] | None:
        """The next line; None where there is nothing left to say."""


def seen(session: Session, number: int) -> Seen:
    """What the seller sees of a session in its turn of this number."""
    state = session.state
    positions, buyer = state.ledger.positions, state.scenario.buyer
    said = next(said for said in reversed(state.utterances) if said.side is Side.BUYER)
    facts = [buyer.fact(fact) for fact in said.reading.topics]  # as they stand in the words
    return Seen(
        round=number,
        words=said.text,
        told=" ".join(fact.text for fact in facts),
        needs=tuple(dict.fromkeys(issue for fact in facts for issue in fact.served_by)),
        theirs=positions.shown(Side.BUYER),
        mine=positions.on_table(Side.SELLER),
        firm=positions.standing[Side.SELLER],
        agreed=state.agreed,
        last=state.mind.last_offer_made,
        asks=said.reading.asked_issues,
        pressed=said.reading.has(*PRESSURE),
    )


def played(session: Session, seller: Speaker, speak: Speak) -> Talk:
    """The talk that a seller has in a new session, the buyer in the words of ``speak``.

    It stops, too, when the seller has nothing left to say, or has used up its rounds twice.
    """

    def answer() -> None:
        move = session.decide()
        session.voiced(move, list(speak(session.cue(move))), VOICE)

    def said(line: Sequence[Saying]) -> None:
        session.hear(text_of(line))

    return _played(session, seller, said, answer)


def played_in_acts(session: Session, seller: Speaker, meaning: Meaning) -> Talk:
    """The same with nothing read and nothing put into words: the seller's lines count as they are meant."""

    def said(line: Sequence[Saying]) -> None:
        session.hear(text_of(line), meaning.reading(line))

    return _played(session, seller, said, session.answer_silently)


def _played(
    session: Session,
    seller: Speaker,
    said: Callable[[Sequence[Saying]], None],
    answer: Callable[[], object],
) -> Talk:
    answer()
    for number in range(1, 2 * session.state.scenario.rounds):
        if session.state.ended is not None:
            break
        line = seller.say(seen(session, number))
        if line is None:
            break
        said(line)
        answer()
    session.stop()
    return talk_of(session.state, tuple(session.events))

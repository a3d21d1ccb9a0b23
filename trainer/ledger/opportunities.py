"""Opportunities: concerns, feelings and constraints that a side showed, for the other to take up."""

from collections.abc import Callable
from dataclasses import dataclass

from trainer.ledger.levels import ANSWER_WITHIN, RESPONDS
from trainer.ledger.setting import NO_WORD, Utterance
from trainer.ledger.taking_up import brushes_off, owns, speaks_of, takes_up
from trainer.negotiation.acts import ActQuote
from trainer.negotiation.issues import Side
from trainer.negotiation.reading import Concern


@dataclass(slots=True)
class Opportunity:
    """A concern, feeling or constraint that a side showed."""

    turn: int
    concern: Concern
    turns_left: int = ANSWER_WITHIN
    fresh: bool = True
    """Whether the other side has not spoken since."""
    met: bool = False


class Opportunities:
    """What each side has shown and the other has not answered yet."""

    def __init__(self) -> None:
        self._open: dict[Side, list[Opportunity]] = {side: [] for side in Side}
        """Opportunities shown by a side and waiting for the other."""

    def show(self, said: Utterance) -> None:
        """Add what an utterance shows."""
        self._open[said.side] += [Opportunity(said.turn, concern) for concern in said.reading.concerns]

    def waiting(self, side: Side) -> list[Opportunity]:
        """What a side has been shown and not answered, the latest first."""
        return [found for found in reversed(self._open[side.other]) if not found.met]

    def taken_up(self, said: Utterance) -> tuple[list[Opportunity], list[ActQuote]]:
        """What a line takes up in words that were read as nothing, and how; a planned one has its acts."""
        for found in self.waiting(said.side) if said.move is None else ():
            quoted = list(takes_up(said.reading, said.text, found.concern))
            if quoted:
                return [found], quoted
        return [], []

    def apologised(self, quote: str, answered: list[Opportunity]) -> list[Opportunity]:
        """Those of what a line answers that the apology in it answers: what it owns up to, or speaks of."""
        return [found for found in answered if owns(quote) or speaks_of(quote, found.concern)]

    def answered(self, said: Utterance) -> list[Opportunity]:
        """The opportunities that an utterance responds to, the latest first.

        They are those whose words it touches, else the latest. Only straight after a concern can a response
        that does not name it be an answer to it.
        """
        if not said.reading.has(*RESPONDS):
            return []
        waiting = self.waiting(said.side)
        named = [found for found in waiting if names(said, found.concern)]
        return named or [found for found in waiting if found.fresh][:1]

    def serve(self, fact: str) -> None:
        """Note that an offer of the seller's has answered a concern of the buyer's."""
        for opportunity in self._open[Side.BUYER]:
            opportunity.met |= opportunity.concern.id == fact

    def passed(
        self,
        said: Utterance,
        served: Callable[[Concern], bool],
        *,
        dismissed: bool,
        answered: bool,
        meant: bool,
    ) -> list[Opportunity]:
        """What an utterance lets pass for good; all there is, where it brushes the other side off.

        A turn that has ``answered`` something of theirs lets none of the others pass: nobody answers two
        worries at once. Nor is a concern let pass while an offer stands that has ``served`` it, nor by a line
        that speaks of it and is ``meant``.
        """
        waiting = [found for found in self._open[said.side.other] if not found.met]
        for opportunity in waiting:
            opportunity.fresh = False
            spoken_of = meant and names(said, opportunity.concern) and not brushes_off(said.text)
            opportunity.turns_left -= not (answered or spoken_of or served(opportunity.concern))
        lapsed = [found for found in waiting if dismissed or found.turns_left == 0]
        self._open[said.side.other] = (
            [] if dismissed else [found for found in waiting if found.turns_left > 0]
        )
        return lapsed


def names(said: Utterance, concern: Concern) -> bool:
    """Whether an utterance speaks of a concern: by what it was read to touch on, or by a word for it.

    Who says that there is no such thing has not understood it.
    """
    if concern.id is not None and concern.id in said.reading.denied:
        return False
    if concern.id is not None and concern.id in (*said.reading.topics, *said.reading.questions):
        return True
    text = f" {said.words}"
    return any(f" {NO_WORD.sub(' ', cue.lower())}" in text for cue in concern.cues)

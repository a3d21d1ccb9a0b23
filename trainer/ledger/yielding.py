"""Yielding: whether an utterance gives in to what was said just before it, or takes back what it said."""

import re
from collections.abc import Sequence

from trainer.ledger.changes import Change
from trainer.ledger.concessions import Concession
from trainer.ledger.setting import Utterance
from trainer.negotiation.acts import PRESSURE, Act
from trainer.negotiation.issues import Side, Value

LIMIT = re.compile(
    r"\b(?:can't|cannot|can not|couldn't|could not|won't|will not|unable to|not able to)"
    r"(?: \w+){0,2} (?:below|under|lower|beneath|above|over|higher|beyond|further|past)\b|"
    r"\b(?:lowest|highest|furthest|least|most) (?:that )?(?:i|we) can\b|"
    r"\b(?:my|our) (?:floor|ceiling|limit)\b"
)
"""Words that say where a side's way ends."""
TAKES_BACK = re.compile(
    r"\b(?:take (?:(?:it|that|this) )?back|(?:i|we) (?:shouldn't|should not) have|"
    r"(?:i|we) (?:didn't|did not) mean (?:to|it|that)|(?:that|this|it|i) (?:was|were) out of line|"
    r"(?<!don't )(?<!not )forget (?:what i|i said)|"
    r"(?:withdraw|drop) (?:the|that|my) (?:threat|ultimatum|deadline))\b"
)
"""Words by which a side takes back what it said."""


class Yielding:
    """What each side has offered on a condition, against which a give is judged."""

    def __init__(self) -> None:
        self._tied: dict[Side, dict[str, set[Value]]] = {side: {} for side in Side}
        """By issue, the values that a side has been ready for on a condition."""

    def gives_in(self, said: Utterance, changes: Sequence[Change], concessions: Sequence[Concession]) -> bool:
        """Whether an utterance gives something up for the other side, or says yes to it.

        Without a scenario nobody's money is known: there it is a yes, or a term that comes nearer to what the
        other side has named. Who explains where their way ends holds, and so does who explains, or pushes
        for, what they had offered on a condition before.
        """
        own = [change for change in changes if change.side is said.side]
        gave = [entry for entry in concessions if entry.side is said.side and entry.gives]
        if concessions:
            yes, gives = any(entry.accepted for entry in gave), any(entry.own < 0 for entry in gave)
        else:
            yes, gives = any(change.accepted for change in own), any(change.nearer for change in own)
        return yes or (gives and not self._holds(said, own))

    def _holds(self, said: Utterance, own: Sequence[Change]) -> bool:
        """Whether an offer is no giving in, for what it is or the words that it comes with."""
        if ends_its_way(said):
            return True
        if not explains(said) and not said.reading.has(*PRESSURE):
            return False
        return all(self._offered(change, issue) for change in own for issue in change.proposal.offer.terms)

    def _offered(self, change: Change, issue: str) -> bool:
        """Whether a side goes no further on an issue than it stood, or had been ready to on a condition."""
        before, after = change.before.get(issue), change.after[issue]
        ends = self._tied[change.side].get(issue, set())
        if after == before or after in ends:
            return True
        if isinstance(after, str) or before is None or isinstance(before, str):
            return False
        return any(not isinstance(end, str) and min(before, end) <= after <= max(before, end) for end in ends)

    def note(self, said: Utterance) -> None:
        """Remember what an utterance offers on a condition."""
        offer = said.reading.offer
        if offer is not None and offer.condition is not None:
            for issue, value in offer.terms.items():
                self._tied[said.side].setdefault(issue, set()).add(value)


def explains(said: Utterance) -> bool:
    """Whether an utterance says why."""
    return said.gives_reason or said.reading.has(Act.FAIRNESS, Act.CANDOUR)


def ends_its_way(said: Utterance) -> bool:
    """Whether an utterance says how far its side can go, and why; of a planned one the words do not count."""
    return said.move is None and explains(said) and LIMIT.search(said.words) is not None


def takes_back(said: Utterance, quote: str) -> bool:
    """Whether words of an utterance are an apology, or take back what its side said, and so push nobody."""
    sorry = any(found.act is Act.APOLOGISE and found.quote == quote for found in said.reading.acts)
    return sorry or TAKES_BACK.search(quote.lower().replace("’", "'")) is not None

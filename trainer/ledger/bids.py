"""Bids against oneself: bettering one's own firm offer before the other side has answered it with one."""

import re

from trainer.ledger.changes import Change
from trainer.ledger.positions import Positions
from trainer.ledger.setting import Setting, Utterance
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side

CORRECTS = re.compile(
    r"\b(?:(?:i|we) (?:really |actually )?meant|misspoke|mistyped|typo|corrections?|correct myself|"
    r"slip of the (?:tongue|pen|keyboard)|wrong (?:number|figure)|scratch that)\b",
    re.IGNORECASE,
)
"""Words that mend a slip: what follows them is no further bid."""


ASKS_FOR_TIME = re.compile(
    r"\b(?:let me|(?:i|we)(?:'d| would)? (?:need|have|want|like) to) (?:\w+ ){0,2}"
    r"(?:check|think|ask|sleep|talk|run)\b|^\W*(?:\w+, )?(?:wait|hold on|hang on|one moment|just a "
    r"(?:moment|second|minute))\W*$",
    re.IGNORECASE,
)
"""Words that put a yes off and take nothing back yet."""


def lightly(said: Utterance) -> bool:
    """Whether who goes back on a yes is sorry for it, open about it, mends a slip or only asks for time."""
    if said.reading.has(Act.APOLOGISE, Act.CANDOUR) or CORRECTS.search(said.text):
        return True
    asks = said.reading.offer is None and not said.reading.has(Act.REJECT, Act.WALK_AWAY)
    return asks and ASKS_FOR_TIME.search(said.text) is not None


class Bids:
    """The firm offers of both sides that no offer has answered yet."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self._unanswered: dict[Side, int | None] = dict.fromkeys(Side)
        """What the best of a side's firm offers since the other's last offer leaves itself, in cents."""
        self._asked_back: dict[Side, bool] = dict.fromkeys(Side, False)
        """Whether each side's last line only asked what the other had meant."""

    def against_oneself(self, said: Utterance, change: Change) -> bool:
        """Whether a side goes below its own firm offer, which the other has answered by no offer yet.

        A no or a question is no offer. Terms accepted or taken as the other's own firm offer has them, an
        earlier offer that only now becomes firm, the way back from something taken back and a slip that is
        mended are no bid against oneself.
        """
        bid = self._unanswered[change.side]
        if bid is None or change.accepted or change.proposal.turn != said.turn:
            return False
        if self._mends(said) or self._takes_theirs(change):
            return False
        return self.setting.cents(change.side, change.after) < bid

    def _mends(self, said: Utterance) -> bool:
        """Whether an utterance says what was meant before; of a planned one the words do not count."""
        mended = said.move is None and CORRECTS.search(said.text) is not None
        return mended or self._asked_back[said.side.other]

    def _takes_theirs(self, change: Change) -> bool:
        """Whether all that a change moves is where the other side has said that it firmly stands."""
        theirs, heard = change.proposal.theirs, change.proposal.heard
        moved = self.setting.agenda.changes(change.before, change.after)
        return all(issue in heard and change.after[issue] == theirs[issue] for issue in moved)

    def note(self, said: Utterance, positions: Positions) -> None:
        """Take in what an utterance offers."""
        side, offer = said.side, said.reading.offer
        self._asked_back[side] = said.asks_back
        if offer is None:
            return
        self._unanswered[side.other] = None
        if offer.condition is None:
            worth, before = self.setting.cents(side, positions.standing[side]), self._unanswered[side]
            self._unanswered[side] = worth if before is None else min(worth, before)

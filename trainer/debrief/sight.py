"""What may be seen of a talk: all of it once it is over, before that what the table shows in its mode."""

from dataclasses import dataclass

from trainer.ledger.empathy import EmpathyEntry
from trainer.ledger.feelings import Evidence
from trainer.ledger.pressure import PressureEntry
from trainer.negotiation.acts import EXCHANGE, Act
from trainer.negotiation.issues import Side

PRACTICE = "practice"
"""The mode of a talk that does not say which."""
NOT_TOLD_YET = "how far it is from what they hoped for opens at the end of the talk"


@dataclass(frozen=True, slots=True)
class Sight:
    """What may be seen: everything when the talk is over, else no more than the table shows in its mode."""

    over: bool
    mode: str

    @property
    def panel(self) -> bool:
        """Whether anything is there beside the words: the gives, the tactics, what was understood."""
        return self.over or self.mode in {"coach", PRACTICE}

    @property
    def feelings(self) -> bool:
        """Whether trust, resentment and the fine acts are there."""
        return self.over or self.mode == "coach"

    def inside(self, side: Side) -> bool:
        """Whether what a side keeps to itself is there: its own money, and whether its claims are true."""
        return self.over or side is Side.SELLER

    def act(self, act: Act, side: Side) -> bool:
        """Whether it is there that a side's line does this; what changes the dealing is open to everybody."""
        return act in EXCHANGE or self.fine_acts(side)

    def fine_acts(self, side: Side) -> bool:
        """Whether everything that a side's lines do is there, and not only what changes the dealing."""
        return self.over or (self.feelings and side is Side.SELLER)

    def tactic(self, entry: PressureEntry) -> bool:
        """Whether a tactic is there: how far out the seller's own first offer is, only the buyer can know."""
        own_anchor = entry.side is Side.SELLER and entry.tactic is Act.EXTREME_ANCHOR
        return self.over or (self.panel and not own_anchor)

    def severity(self, entry: PressureEntry) -> int:
        """How severe a tactic is: the plain truth sounds mild to whoever can't know that it is the truth."""
        return entry.severity if self.inside(entry.side) else max(entry.severity, 1)

    def empathy(self, entry: EmpathyEntry) -> bool:
        """Whether a move of empathy is there: the points of giving what was asked weigh the buyer's gain."""
        weighs_gain = entry.act is Act.OFFER and entry.opportunity_turn is None
        return self.over or (self.panel and not weighs_gain)

    def lifetime(self, *, deal: bool) -> bool:
        """Whether the account's value over its life is there: with a deal, resentment can be read from it."""
        return self.feelings or not deal

    def reason(self, found: Evidence) -> str:
        """Why a feeling moved, without a number that the buyer keeps to itself."""
        return NOT_TOLD_YET if found.lopsided and not self.over else found.reason

    def arithmetic(self, found: Evidence, side: Side) -> bool:
        """Whether it is there what a change of a side's feeling is the product of.

        For a lopsided deal it holds the buyer's shortfall, for a tactic of the buyer's whether it was true.
        """
        pushed = side is Side.SELLER and found.pushes
        return self.over or not (pushed or found.lopsided)

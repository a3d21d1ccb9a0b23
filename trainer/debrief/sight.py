"""What may be seen of a talk: all of it once it is over, before that what the table shows in its mode.

The ledger of a talk that goes on holds nothing that rests on the buyer's hidden numbers (see
``trainer.session.shown``); here is what else stays closed.
"""

from dataclasses import dataclass

from trainer.negotiation.acts import EXCHANGE, Act
from trainer.negotiation.issues import Side

PRACTICE = "practice"
"""The mode of a talk that does not say which."""


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

    def lifetime(self, *, deal: bool) -> bool:
        """Whether the account's value over its life is there: with a deal, resentment can be read from it."""
        return self.feelings or not deal

"""What the buyer perceives of a seller's turn: words and deeds, no private numbers."""

from dataclasses import dataclass

from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Package
from trainer.negotiation.reading import Reading


@dataclass(frozen=True, slots=True)
class Impression:
    """One turn of the seller as the buyer takes it."""

    turn: int
    text: str
    reading: Reading
    trust: float
    resentment: float
    standing: Package
    """The buyer's own standing offer."""
    theirs: Package
    """The seller's last proposal, or where it stands."""
    theirs_before: Package
    """The same before this turn."""
    firm_before: Package
    """Where the seller stood before this turn, offers that hang on a condition left out."""
    pressure: tuple[Act, ...] = ()
    """Tactics that the seller played in this turn, those of the sequence included."""
    understood: str | None = None
    """The words that showed the seller had understood something, if any did."""
    hollow: bool = False
    """Whether there was flattery or empty empathy in it."""
    agreed: Package | None = None
    taken_back: Package | None = None
    """What was agreed until the seller went back on it in this turn."""
    withdrawn: bool = False
    """Whether the seller has taken back what the buyer had said yes to, and named no terms since."""
    offered: bool = False
    """Whether the seller made an offer in this turn."""
    spoken_for: bool = False
    """Whether the buyer has put terms of its own into words yet."""

"""Ground: how far a side has come from its opening, in its own money and in the other side's."""

from dataclasses import dataclass

from trainer.ledger.setting import Setting
from trainer.negotiation.issues import Side


@dataclass(slots=True)
class Ground:
    """What a side's changes come to, all in cents per year."""

    way: int
    """From its opening down to its walk-away; 0 where there is no way down."""
    given: int = 0
    """What they cost it, less what it took back."""
    furthest: int = 0
    """The most that it had given up at any time."""
    offered: int = 0
    """What they are worth to the other side."""
    most: int = 0
    """The most that they have been worth to the other side at any time."""

    @classmethod
    def of(cls, setting: Setting, side: Side) -> "Ground":
        """The ground before a side has moved."""
        return cls(setting.range(side) if setting.payoffs is not None else 0)

    @property
    def share(self) -> float | None:
        """All that the side has given up, less what it took back, as a share of its way; None without one."""
        return self.given / self.way if self.way else None

    def cover(self, own: int, other: int) -> tuple[int, int]:
        """Take in a change worth ``own`` to the mover and ``other`` to the other side.

        What it gives up beyond the furthest that the mover had gone, and brings beyond the most that the
        other side had been offered: ground taken back and given again is neither.
        """
        self.given -= own
        self.offered += other
        further, more = max(self.given - self.furthest, 0), max(self.offered - self.most, 0)
        self.furthest, self.most = self.furthest + further, self.most + more
        return further, more

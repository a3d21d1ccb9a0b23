"""What the turn loop asks of a second reader; the room that implements it is handed in."""

from typing import Protocol

from trainer.negotiation.reading import Opinion
from trainer.perception.second import Passage


class SecondReader(Protocol):
    """Reads what the first reader is unsure of; it may take seconds."""

    @property
    def status(self) -> str:
        """Why the last line that it was asked about was read without it; empty where it was not."""

    async def opinion(self, passage: Passage) -> Opinion | None:
        """What it makes of a line; None where it has nothing to say. Never raises."""

    async def close(self) -> None:
        """Let go of what it holds open."""

"""A seller who says the lines of a file, one a turn, and nothing after the last."""

from collections.abc import Sequence

from trainer.simulate.saying import Saying
from trainer.simulate.sight import Seen


class Scripted:
    """Says given lines in their order."""

    def __init__(self, said: Sequence[str]) -> None:
        self._left = list(said)

    def say(self, _seen: Seen) -> Sequence[Saying] | None:
        """The next line; None after the last."""
        return (Saying(self._left.pop(0)),) if self._left else None

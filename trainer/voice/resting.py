"""When a model is left alone: an endpoint that does not work must not cost the seller a wait every turn."""

from math import inf

from trainer.voice.faults import Fault, VoiceError

FINAL = frozenset({Fault.KEY_REFUSED, Fault.NO_MODEL, Fault.QUOTA, Fault.REDIRECT, Fault.NOT_A_STREAM})
"""Faults that somebody has to put right."""
FINAL_REST = 60.0
"""Seconds for which nobody asks again after one of them."""
PATIENCE = 2
"""Turns in a row that came to nothing before the model is left alone for a while."""
REST_TURNS = 3
"""How many turns it is left alone then."""


class Rest:
    """Counts what came of asking a model, and says whether to ask it for the next line."""

    def __init__(self) -> None:
        self.fault: Fault | None = None
        """Why the last line was not the model's; None while it speaks."""
        self._why: Fault | None = None
        """What the last line that it did not say to its end was ended by."""
        self._until = -inf
        self._turns = 0
        self._failed = 0

    def over(self, now: float) -> bool:
        """Whether to ask it for this turn's line; a turn without it counts towards its rest."""
        if now >= self._until and not self._turns:
            return True
        if now >= self._until:
            self._turns -= 1
        self.fault = self._why  # this line is not the model's, whatever the last one was
        return False

    def spoke(self) -> None:
        """It said a line to its end."""
        self.fault = None
        self._failed = 0

    def failed(self, error: VoiceError, now: float, *, partly: bool) -> None:
        """It did not. ``now`` is the time at which it gave up, in seconds; ``partly``: it had some words."""
        self._why = error.fault
        self.fault = None if partly else error.fault
        self._failed += 1
        if error.fault in FINAL:
            self._until = now + FINAL_REST
        elif error.retry_after is not None:
            self._until = now + error.retry_after
        elif self._failed >= PATIENCE:
            self._turns = REST_TURNS

"""A terminal that knows to the moment when words came to it, and what a program costs the processor."""

import os
import time
from collections.abc import Callable

from tests.terminal import MOST_READ, Terminal

COLUMNS, ROWS = 100, 30
POLL = 0.001
"""Seconds between two looks at the model's side."""


def processor_time(pid: int) -> float:
    """Seconds that a process has had of the processors: utime + stime of /proc, without their rounding."""
    return time.clock_gettime(((~pid) << 3) | 2)  # the clock that clock_getcpuclockid(3) names


class Listener(Terminal):
    """Reads bytes as they come and paints them only later: painting them here must delay no measurement."""

    def moment(self, words: str, seconds: float = 20.0) -> float:
        """When (time.monotonic) the last of these words came. Raises AssertionError where they did not come.

        They have to come in one piece, as words in one style on one line do, and not to stand there yet.
        """
        wanted, came, until = words.encode(), bytearray(), time.perf_counter() + seconds
        at = 0.0
        while wanted not in came:
            if not self._select(until)[0]:
                self._take(bytes(came))
                self._fail(f"not within {seconds:g} s: {words!r}")
            came += os.read(self._master, MOST_READ)
            at = time.monotonic()
        self._take(bytes(came))
        return at

    def rest(self, seconds: float) -> None:
        """Let the program be for a while; what it writes is read."""
        until = time.perf_counter() + seconds
        while self._select(until)[0]:
            self._read()

    def rest_until(self, reached: Callable[[], bool], seconds: float = 60.0) -> None:
        """Read until something has come about elsewhere."""
        until = time.perf_counter() + seconds
        while not reached():
            if time.perf_counter() > until:
                self._fail(f"not within {seconds:g} s")
            self.rest(POLL)

    def _take(self, data: bytes) -> None:
        self._raw += data
        self._show(self._decode(data))

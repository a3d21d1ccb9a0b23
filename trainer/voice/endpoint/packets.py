"""The body of an answer, packet by packet and as it came over the wire: nothing in it is unpacked."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing, suppress
from typing import Protocol

from trainer.voice.faults import Fault, VoiceError

END_WITHIN = 0.5
"""Seconds in which the end mark must follow a line that is known to be whole."""
DRAIN_WITHIN = 0.05
"""Seconds for the few bytes after the end mark; read, they let the connection serve the next line."""

Troubles = tuple[type[BaseException], ...]


class Progress(Protocol):
    """How far an answer has come."""

    @property
    def started(self) -> bool:
        """Whether anything has come."""

    @property
    def complete(self) -> bool:
        """Whether what is still to come does not matter."""


class Packets:
    """One answer's body. Reading may raise ``troubles``; ``timeouts`` are those that mean nothing came."""

    def __init__(self, raw: AsyncGenerator[bytes, None], troubles: Troubles, timeouts: Troubles) -> None:
        self._raw = raw
        self._troubles = troubles
        self._timeouts: Troubles = (*timeouts, TimeoutError)

    async def following(self, progress: Progress) -> bytes | None:
        """The next packet; None at the end, and where a whole line is not properly ended.

        Raises VoiceError: SLOW or NO_ANSWER while nothing has come, STALLED or CUT after that.
        """
        try:
            async with asyncio.timeout(END_WITHIN if progress.complete else None):
                return await anext(self._raw, None)
        except self._timeouts:
            fault = Fault.STALLED if progress.started else Fault.SLOW
        except self._troubles:
            fault = Fault.CUT if progress.started else Fault.NO_ANSWER
        if progress.complete:
            return None
        raise VoiceError(fault)

    async def drain(self) -> None:
        """Read what is left, for a moment."""
        with suppress(TimeoutError, *self._troubles):
            async with asyncio.timeout(DRAIN_WITHIN):
                async for _ in self._raw:
                    pass

    async def start(self, most: int, within: float) -> bytes:
        """No more than the first bytes, and no more than come in so many seconds; then it is closed."""
        body = bytearray()
        with suppress(TimeoutError, *self._troubles):
            async with asyncio.timeout(within), aclosing(self._raw):
                async for packet in self._raw:
                    body += packet
                    if len(body) >= most:
                        break
        return bytes(body[:most])

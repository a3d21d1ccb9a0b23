"""What goes out to an endpoint, and what is let in from it."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING

from trainer.voice.endpoint.address import Endpoint
from trainer.voice.endpoint.packets import Packets, Troubles
from trainer.voice.endpoint.refusals import refusal
from trainer.voice.faults import Fault, VoiceError

if TYPE_CHECKING:
    import httpx2

NO_KEY = "none"
"""Sent as a key where there is none: servers without keys want something to be there."""
MOST_REFUSAL = 16 * 1024
"""Bytes of an error document that are read."""
REFUSAL_WITHIN = 1.0
"""Seconds in which an error document must come; after that its status has to do."""

TOLD = frozenset({"OPENAI_API_KEY", "OPENAI_BASE_URL"})
"""Settings that the library is told and so does not look for; other threads may, at any time."""

_HIDING = Lock()
_KEPT = ("host", "accept", "content-type", "content-length", "transfer-encoding", "x-stainless-raw-response")
"""The headers that are sent as the library makes them; the last is how it knows its own streams."""


class Door:
    """Sees every request before it is sent, and every answer before a byte of its body is read."""

    def __init__(self, endpoint: Endpoint, clock: Callable[[], float], troubles: Troubles) -> None:
        """``troubles`` is what reading an answer may raise."""
        self._endpoint = endpoint
        self._clock = clock
        self._troubles = troubles

    async def before(self, request: "httpx2.Request") -> None:
        """Send what the endpoint needs and no more: nothing from the environment, nothing about this machine.

        The key is put in here and nowhere else, so it goes to the endpoint's own host alone.
        """
        url = request.url
        port = url.port or (443 if url.scheme == "https" else 80)
        if (url.scheme, url.host, port) != self._endpoint.origin:
            raise VoiceError(Fault.REDIRECT)
        made = request.headers
        headers = type(made)([(name, made[name]) for name in _KEPT if name in made])
        headers["accept-encoding"] = "identity"
        headers["user-agent"] = "negotiation-trainer"
        key = self._endpoint.key
        headers["authorization"] = f"Bearer {NO_KEY if key is None else key.get_secret_value()}"
        request.headers = headers

    async def after(self, response: "httpx2.Response") -> None:
        """Raise VoiceError for an answer that is refused or no good one; nothing of it is unpacked for that.

        The library would read an error document to its end, unpack it and quote it.
        """
        encoded = response.headers.get("content-encoding", "").strip().lower() not in ("", "identity")
        if not response.is_success:
            body = b"" if encoded or response.is_redirect else await self._start(response)
            raise refusal(response.status_code, response.headers, body, self._clock())
        if encoded:
            raise VoiceError(Fault.ENCODED)

    async def _start(self, response: "httpx2.Response") -> bytes:
        packets = Packets(response.aiter_raw(), self._troubles, ())
        return await packets.start(MOST_REFUSAL, REFUSAL_WITHIN)


@contextmanager
def own_settings() -> Iterator[None]:
    """Hide from the client library the settings that it would take from the environment.

    They are for other programs: they would add headers, and write a log across the screen. The environment is
    everybody's, so one at a time hides them, and none that anybody here looks for.
    """
    with _HIDING:
        theirs = [name for name in os.environ if name.startswith("OPENAI_") and name not in TOLD]
        hidden = {name: os.environ.pop(name) for name in theirs}
        try:
            yield
        finally:
            os.environ.update(hidden)

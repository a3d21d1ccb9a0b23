"""The look-up of an endpoint's host, so that nobody is held up by a name server that says nothing."""

import asyncio
import socket
from contextlib import suppress
from threading import Thread
from urllib.request import getproxies

from trainer.voice.endpoint.address import Endpoint


async def looked_up(endpoint: Endpoint) -> None:
    """Return once the name server has answered, whatever it said; at once where a proxy does the asking.

    Whoever looks a name up in the event loop's own threads waits for the answer, even after they have given
    up: the loop does not end before. It is asked beside, and left behind.
    """
    if getproxies() and not endpoint.near:
        return
    loop = asyncio.get_running_loop()
    answered = asyncio.Event()

    def look_up() -> None:
        with suppress(OSError, UnicodeError):  # a name that is not there is found out when it is called
            socket.getaddrinfo(endpoint.origin[1], None)
        with suppress(RuntimeError):  # the loop has ended meanwhile
            loop.call_soon_threadsafe(answered.set)

    Thread(target=look_up, name="look up", daemon=True).start()
    await answered.wait()

"""The way to a model: one request, one line streamed back, and every fault by its name.

The client library is imported at the first use only; it takes a good part of a second.
"""

import asyncio
import ssl
import time
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, aclosing
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Any

from trainer.voice.endpoint.address import Endpoint
from trainer.voice.endpoint.door import NO_KEY, Door, own_settings
from trainer.voice.endpoint.lookup import looked_up
from trainer.voice.endpoint.packets import Packets, Troubles
from trainer.voice.endpoint.wire import Delta, EventStream, Finish, NameList
from trainer.voice.faults import Fault, VoiceError
from trainer.voice.prompt.prompting import Message

if TYPE_CHECKING:
    import httpx2
    import openai
    from openai._response import AsyncResponseContextManager

TEMPERATURE = 0.7
CONNECT_WITHIN = 15.0
READ_WITHIN = 120.0
"""Seconds for one read; the deadline over a turn is the caller's and shorter."""


@dataclass(frozen=True)
class _Opened:
    """The library with its pool of connections."""

    api: "openai.AsyncOpenAI"
    troubles: Troubles
    """What goes wrong between here and the endpoint."""
    timeouts: Troubles
    """Those of the troubles that mean that nothing came in time."""

    def packets(self, response: "httpx2.Response") -> Packets:
        return Packets(response.aiter_raw(), self.troubles, self.timeouts)


class Client:
    """Speaks with one endpoint, in one event loop. Nothing is tried twice: the caller decides about that."""

    def __init__(self, endpoint: Endpoint, *, clock: Callable[[], float] = time.time) -> None:
        """``clock`` tells the seconds since the epoch."""
        self._endpoint = endpoint
        self._clock = clock
        self._opened: _Opened | None = None
        self._opening = Lock()
        self._model = endpoint.usual_model
        self._found = False
        """Whether the host's name has been looked up."""
        self._closed = False

    @property
    def endpoint(self) -> Endpoint:
        """Where it is, and which model is asked for."""
        return self._endpoint

    def prepare(self) -> None:
        """Import and set up what the first request needs, for who has a moment: no request is made.

        Raises VoiceError(NO_ANSWER) where the environment's proxy or certificates can't be used.
        """
        self._prepared()

    async def ready(self) -> None:
        """The same beside the event loop."""
        await self._open()

    async def stream(
        self,
        messages: Sequence[Message],
        *,
        most_tokens: int,
        lean: bool = False,
        form: Mapping[str, Any] | None = None,
    ) -> AsyncGenerator[Delta | Finish, None]:
        """The model's line as it comes; a Finish is the last of it.

        Raises VoiceError, also after words have been given. Put a time limit around it, and close it (with
        ``contextlib.aclosing``) when you leave early: the connection is then closed at once. ``lean`` leaves
        out all that a server could refuse: the most tokens, the temperature, the wish for a count, the form.
        ``form`` is a JSON schema: the reply is to fit it, and to be the same each time as far as may be.
        """
        options: dict[str, Any] = {}
        if not lean:
            options = {
                "stream_options": {"include_usage": True},
                "max_tokens": most_tokens,
                "temperature": TEMPERATURE if form is None else 0.0,
            }
        if form is not None and not lean:
            schema = {"name": "answer", "strict": True, "schema": dict(form)}
            options["response_format"] = {"type": "json_schema", "json_schema": schema}
        try:
            async with aclosing(self._stream(messages, options)) as pieces:
                async for piece in pieces:
                    yield piece
        except VoiceError as error:
            trouble = VoiceError(error.fault, error.retry_after)
        except asyncio.CancelledError as stopped:
            raise stopped.with_traceback(None)  # noqa: B904  the frames below hold headers in their locals
        else:
            return
        raise trouble  # here, so that no trace leads to what the endpoint or the library said

    async def models(self) -> tuple[str, ...]:
        """The models that the endpoint names, in its order. Raises VoiceError."""
        try:
            return await self._list()
        except VoiceError as error:
            trouble = VoiceError(error.fault, error.retry_after)
        raise trouble

    async def close(self) -> None:
        """Close all connections; the client is of no use after it."""
        self._closed = True
        if self._opened is not None:
            await self._opened.api.close()

    async def _stream(
        self, messages: Sequence[Message], options: Mapping[str, Any]
    ) -> AsyncGenerator[Delta | Finish, None]:
        options = {
            "model": await self._chosen_model(),
            "messages": [_plain(message) for message in messages],
            "stream": True,
            **options,
        }
        events = EventStream()
        async with AsyncExitStack() as closing:
            opened = await self._reached()
            request = opened.api.chat.completions.with_streaming_response.create(**options)
            packets = await _answer(opened, request, closing)
            while (packet := await packets.following(events)) is not None:
                for piece in events.feed(packet):
                    yield piece
                if events.over:
                    await packets.drain()
                    return
            for piece in events.end():
                yield piece

    async def _list(self) -> tuple[str, ...]:
        names = NameList()
        async with AsyncExitStack() as closing:
            opened = await self._reached()
            packets = await _answer(opened, opened.api.models.with_streaming_response.list(), closing)
            while (packet := await packets.following(names)) is not None:
                names.feed(packet)
        return names.end()

    async def _chosen_model(self) -> str:
        """The model to ask for; where none was named, the first that the endpoint has, asked once."""
        if self._model is None:
            talking = [name for name in await self._list() if "embed" not in name.lower()]
            if not talking:
                raise VoiceError(Fault.NO_MODEL)
            self._model = talking[0]
        return self._model

    async def _reached(self) -> _Opened:
        """The library, once the name server has answered: its silence must not keep the loop from ending."""
        opened = await self._open()
        if not self._found:
            await looked_up(self._endpoint)
            self._found = True
        return opened

    async def _open(self) -> _Opened:
        if self._closed:
            raise RuntimeError("the client is closed")
        if self._opened is not None:
            return self._opened
        return await asyncio.to_thread(self._prepared)

    def _prepared(self) -> _Opened:
        """The library with its pool, set up once whoever asks first."""
        with self._opening:
            opened = self._opened or _set_up(self._endpoint, self._clock)
            self._opened = opened
            return opened


async def _answer(
    opened: _Opened, request: "AsyncResponseContextManager[Any]", closing: AsyncExitStack
) -> Packets:
    """Make a request; its answer is closed with ``closing``. Raises VoiceError."""
    try:
        response = await closing.enter_async_context(request)
    except opened.timeouts:
        fault = Fault.SLOW
    except opened.troubles:
        fault = Fault.NO_ANSWER
    else:
        return opened.packets(response.http_response)
    raise VoiceError(fault)


def _set_up(endpoint: Endpoint, clock: Callable[[], float]) -> _Opened:
    """Import the library and set it up; takes a good part of a second. Raises VoiceError(NO_ANSWER)."""
    with own_settings():
        import anyio
        import httpx2
        import openai

        timeouts = (openai.APITimeoutError, httpx2.TimeoutException)
        read = (httpx2.RequestError, httpx2.StreamError, anyio.EndOfStream, OSError)
        troubles = (*timeouts, *read, httpx2.InvalidURL, openai.OpenAIError)
        door = Door(endpoint, clock, troubles)
        limits = httpx2.Timeout(READ_WITHIN, connect=CONNECT_WITHIN)
        try:
            http = httpx2.AsyncClient(
                follow_redirects=False,
                timeout=limits,
                event_hooks={"request": [door.before], "response": [door.after]},
                **_in_own_net(endpoint),
            )
        except (ImportError, ValueError, OSError, httpx2.InvalidURL):
            raise VoiceError(Fault.NO_ANSWER) from None
        api = openai.AsyncOpenAI(
            api_key=NO_KEY, base_url=endpoint.base_url, http_client=http, timeout=limits, max_retries=0
        )
        _ = api.chat.completions.with_streaming_response  # imported here, and not while a line is waited for
    return _Opened(api, troubles, timeouts)


def _in_own_net(endpoint: Endpoint) -> dict[str, Any]:
    """Options for an endpoint near by: no proxy, and no certificates to load where none is ever shown."""
    if not endpoint.near:
        return {}
    options: dict[str, Any] = {"mounts": {f"all://{endpoint.shown.partition('/')[0]}": None}}
    if endpoint.origin[0] == "http":
        options["verify"] = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # trusts nobody
    return options


def _plain(message: Message) -> Message:
    """A message that can be sent: half characters can't."""
    return Message(role=message["role"], content=message["content"].encode(errors="replace").decode())

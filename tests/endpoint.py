"""A model's endpoint on a real socket, for tests and benches: it talks well, or goes wrong in a known way.

    def reply(messages: list[dict[str, str]]) -> str:
        return "We could do 42,000 if you include support."

    with Endpoint.serving(reply) as server:
        server.fail_next(Row.CLEAN_EOF, at=At.MIDDLE)
        ... Client(Endpoint.of(server.url, None, "test-model")) ...
        assert server.requests[0].json["stream"] is True

It listens on 127.0.0.1 in a thread with a loop of its own, so ``with`` serves sync and async tests alike.
Waiting faults end when the client leaves or the ``with`` block does. Faults asked for and never played, and
anything that breaks inside (a ``reply`` that raises, a request that can't be read), fail at the end of the
``with`` block.
"""

import asyncio
import contextlib
import functools
import gzip
import json
import re
import socket
import struct
import threading
import time
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, IntEnum, auto
from typing import Any, Self

STREAM_TYPE = "text/event-stream; charset=utf-8"
Reply = Callable[[list[dict[str, str]]], str]
Chunking = Callable[[str], list[str]]


class Row(IntEnum):
    """What goes wrong; to 58 by the row of the table of transport faults, above 100 what that lacks."""

    LIMITED_MS = 1
    LIMITED_SECONDS = 2
    LIMITED_HOUR = 3
    LIMITED_NONSENSE = 4
    QUOTA = 5
    SERVER_ERROR = 6
    BAD_GATEWAY_HTML = 7
    UNAVAILABLE = 8
    CONTEXT_LENGTH = 9
    REQUEST_FILTERED = 10
    KEY_ECHOED = 11
    NO_MODEL = 12
    TOO_LARGE = 13
    REDIRECT_302 = 14
    REDIRECT_307 = 15
    CAPTIVE_PORTAL = 16
    EMPTY_BODY = 17
    WHOLE_JSON = 18
    CLOSE_BEFORE_HEADERS = 19
    RESET_BEFORE_HEADERS = 20
    HALF_HEADER = 21
    HEADERS_THEN_SILENCE = 22
    CUT = 23
    CLEAN_EOF = 24
    RESET = 25
    STALL = 26
    SLOW_LORIS = 27
    COMMENTS_ONLY = 28
    ENDLESS = 29
    HUGE_EVENT = 30
    GZIP_BOMB = 31
    BAD_GZIP = 32
    LONG_CONTENT_LENGTH = 33
    ERROR_EVENT = 34
    MALFORMED_JSON = 35
    INVALID_UTF8 = 36
    SPLIT_PACKETS = 37
    LONE_SURROGATE = 38
    CONTROL_CHARACTERS = 39
    NO_CHOICES = 40
    NULL_CHOICES = 41
    NO_DELTA = 42
    EMPTY_REPLY = 43
    BLANK_REPLY = 44
    LENGTH = 45
    FILTERED = 46
    NO_END = 47
    AFTER_DONE = 48
    NO_BLANK_LINE = 49
    REFUSAL = 50
    THOUGHTS_ONLY = 51
    TOOL_CALL = 52
    TWO_CHOICES = 53
    CRLF = 54
    OTHER_MODEL = 55
    NAN = 56
    PARTS = 57
    GOOD = 58
    LIMITED_DATE = 101
    LONG_ERROR = 102
    STALLED_ERROR = 103
    GZIP_ERROR = 104
    WRONG_ADDRESS = 105
    OVERLOADED = 106
    FORBIDDEN = 107
    NO_CREDIT = 108
    PICKY = 109
    """Answers 400 to a request with stream_options, max_tokens or temperature, and well to a lean one."""
    NULL_FINISH = 110
    """No finish_reason but a proper [DONE], as Ollama does it: a good line."""
    NO_DONE = 111
    """A finish_reason, then the end without [DONE]: a good line."""
    STALL_AFTER_FINISH = 112
    """A finish_reason, then silence: a good line."""
    LIMITED_PAST = 113


class At(Enum):
    """Where in the stream: before the first event, among the words, or after the last word."""

    START = auto()
    MIDDLE = auto()
    END = auto()


class Act(Enum):
    """What the server does instead of sending another event."""

    EOF = auto()
    CLOSE = auto()
    RESET = auto()
    HANG = auto()
    LORIS = auto()
    COMMENTS = auto()
    ENDLESS = auto()


@dataclass(frozen=True)
class Sent:
    """Something sent: when (time.monotonic), how many bytes, what it was."""

    at: float
    size: int
    what: str


@dataclass
class Request:
    """One request as it came in, and what became of it."""

    method: str
    path: str
    headers: Mapping[str, str]
    """By lower-case name."""
    body: bytes
    at: float
    connection: int
    """Which connection it came on, counted from 1."""
    sent: list[Sent] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)
    """Set when the server is done with it, either way."""
    left_at: float | None = None
    """When the client closed the connection before the answer was over; None if it did not."""

    @property
    def json(self) -> Any:
        return json.loads(self.body)


def words(text: str) -> list[str]:
    """A text in pieces of one word each, with the space before it, as models stream it."""
    return re.findall(r"\s*\S+|\s+$", text)


def letters(text: str) -> list[str]:
    return list(text)


class _LeftError(Exception):
    """The client or the test has gone."""


def _document(parts: Mapping[str, Any]) -> bytes:
    return json.dumps(parts).encode()


def _error(message: str, code: str | None, kind: str = "invalid_request_error") -> bytes:
    return _document({"error": {"message": message, "type": kind, "param": None, "code": code}})


_HTML = b"<!doctype html><html><head><title>Sign in</title></head><body><h1>Hotel Wi-Fi</h1></body></html>"
_LIMITED = _error("Rate limit reached for SERVER TEXT", "rate_limit_exceeded", "requests")
_BUSY = _error("The server is overloaded SERVER TEXT", None, "server_error")
_ELSEWHERE = {"Location": "http://198.51.100.7/v1/chat/completions"}

_REFUSED: Mapping[Row, tuple[int, Mapping[str, str], bytes]] = {
    Row.LIMITED_MS: (429, {"retry-after-ms": "50"}, _LIMITED),
    Row.LIMITED_SECONDS: (429, {"Retry-After": "4"}, _LIMITED),
    Row.LIMITED_HOUR: (429, {"Retry-After": "3600"}, _LIMITED),
    Row.LIMITED_NONSENSE: (429, {"Retry-After": "soon", "retry-after-ms": "-5"}, _LIMITED),
    Row.LIMITED_DATE: (429, {"Retry-After": "Wed, 21 Oct 2015 07:28:00 GMT"}, _LIMITED),
    Row.LIMITED_PAST: (429, {"Retry-After": "Thu, 01 Jan 1970 00:00:00 GMT"}, _LIMITED),
    Row.QUOTA: (
        429,
        {},
        _error("You exceeded your current quota", "insufficient_quota", "insufficient_quota"),
    ),
    Row.NO_CREDIT: (402, {}, _error("Insufficient Balance", "invalid_request_error", "unknown_error")),
    Row.SERVER_ERROR: (500, {}, _BUSY),
    Row.BAD_GATEWAY_HTML: (502, {"Content-Type": "text/html"}, _HTML),
    Row.UNAVAILABLE: (503, {"Retry-After": "7"}, _BUSY),
    Row.OVERLOADED: (529, {}, _BUSY),
    Row.CONTEXT_LENGTH: (
        400,
        {},
        _error("This model's maximum context length is 8", "context_length_exceeded"),
    ),
    Row.REQUEST_FILTERED: (400, {}, _error("The prompt was filtered", "content_filter")),
    Row.NO_MODEL: (404, {}, _error("The model `gone` does not exist", "model_not_found")),
    Row.WRONG_ADDRESS: (404, {"Content-Type": "text/html"}, b"<html><h1>404 Not Found</h1></html>"),
    Row.FORBIDDEN: (403, {}, _error("Country not supported", "unsupported_country_region_territory")),
    Row.TOO_LARGE: (413, {"Content-Type": "text/plain"}, b"Payload too large"),
    Row.REDIRECT_302: (302, _ELSEWHERE, b""),
    Row.REDIRECT_307: (307, _ELSEWHERE, b""),
}

_CUTTING: Mapping[Row, Act] = {
    Row.CUT: Act.CLOSE,
    Row.CLEAN_EOF: Act.EOF,
    Row.RESET: Act.RESET,
    Row.STALL: Act.HANG,
    Row.SLOW_LORIS: Act.LORIS,
    Row.COMMENTS_ONLY: Act.COMMENTS,
    Row.ENDLESS: Act.ENDLESS,
}
_FINISHES: Mapping[Row, str | None] = {
    Row.LENGTH: "length",
    Row.FILTERED: "content_filter",
    Row.NULL_FINISH: None,
}
_HARMFUL = "\x1b]52;c;aGk=\x07\x1b[2J\x00\u202e[red]x[/red]"
_ADDED: Mapping[Row, tuple[Mapping[str, Any], ...]] = {
    Row.LONE_SURROGATE: ({"content": " \ud800"},),
    Row.CONTROL_CHARACTERS: ({"content": f" {_HARMFUL}"},),
    Row.REFUSAL: ({"content": None, "refusal": "I'm sorry, I can't SERVER TEXT"},),
    Row.TOOL_CALL: (
        {
            "tool_calls": [
                {"index": 0, "id": "1", "type": "function", "function": {"name": "buy", "arguments": ""}}
            ]
        },
    ),
}
POSITIONED = frozenset(
    {
        *_CUTTING,
        *_ADDED,
        *(Row.HUGE_EVENT, Row.ERROR_EVENT, Row.MALFORMED_JSON, Row.INVALID_UTF8, Row.NO_CHOICES),
        *(Row.NULL_CHOICES, Row.NO_DELTA, Row.TWO_CHOICES, Row.NAN),
    }
)
"""The rows that can come at the start, in the middle and at the end."""


@functools.cache
def _bomb() -> bytes:
    """Twenty megabytes of comments in some tens of kilobytes."""
    return gzip.compress(b": keep-alive\n\n" * 1_500_000, compresslevel=1)


@dataclass(frozen=True)
class _Writing:
    """How one reply is written out as events."""

    model: str
    pieces: Sequence[str]
    asked: Mapping[str, Any]
    as_parts: bool = False

    def chunk(self, delta: Mapping[str, Any], finish: str | None = None, index: int = 0) -> dict[str, Any]:
        choice = {"index": index, "delta": delta, "logprobs": None, "finish_reason": finish}
        return {**self._head(), "choices": [choice]}

    def word(self, piece: str) -> bytes:
        content: Any = [{"type": "text", "text": piece}] if self.as_parts else piece
        return self.event(self.chunk({"content": content}))

    def events(self, finish: str | None = "stop") -> list[bytes]:
        """The role, each piece, the finish, the usage where it was asked for, and [DONE]."""
        found = [self.event(self.chunk({"role": "assistant", "content": ""}))]
        found += [self.word(piece) for piece in self.pieces]
        found.append(self.event(self.chunk({}, finish)))
        if (self.asked.get("stream_options") or {}).get("include_usage"):
            found.append(self.event({**self._head(), "choices": [], "usage": self.usage()}))
        return [*found, b"data: [DONE]\n\n"]

    def whole(self) -> bytes:
        message = {"role": "assistant", "content": "".join(self.pieces), "refusal": None}
        choice = {"index": 0, "message": message, "finish_reason": "stop"}
        head = {**self._head(), "object": "chat.completion"}
        return _document({**head, "choices": [choice], "usage": self.usage()})

    def usage(self) -> dict[str, int]:
        asked = sum(len(words(message["content"])) for message in self.asked["messages"])
        return {
            "prompt_tokens": asked,
            "completion_tokens": len(self.pieces),
            "total_tokens": asked + len(self.pieces),
        }

    def _head(self) -> dict[str, Any]:
        return {
            "id": "chatcmpl-1",
            "object": "chat.completion.chunk",
            "created": 1_700_000_000,
            "model": self.model,
        }

    @staticmethod
    def event(document: Mapping[str, Any]) -> bytes:
        return b"data: " + _document(document) + b"\n\n"


Step = bytes | Act


def _script(row: Row, at: At, writing: _Writing) -> list[Step]:
    """The stream of a row, step by step."""
    events: list[Step] = list(writing.events())
    ends = 1 + len(writing.pieces)
    place = {At.START: 0, At.MIDDLE: 1 + len(writing.pieces) // 2, At.END: ends}[at]
    if row in _CUTTING:
        return [*events[:place], _CUTTING[row]]
    if row in POSITIONED:
        return [*events[:place], *_inserted(row, writing), *events[place:]]
    if row is Row.NO_END:
        return [*events[:ends], Act.EOF]
    if row is Row.NO_DONE:
        return [*events[:-1], Act.EOF]
    if row is Row.STALL_AFTER_FINISH:
        return [*events[:-1], Act.HANG]
    return _rewritten(row, writing)


def _inserted(row: Row, writing: _Writing) -> list[Step]:
    if row in _ADDED:
        return [writing.event(writing.chunk(delta)) for delta in _ADDED[row]]
    if row is Row.TWO_CHOICES:
        return [writing.event(writing.chunk({"content": " OTHER CHOICE"}, index=1))]
    good = writing.chunk({"content": " more"})
    made: Mapping[Row, Callable[[], bytes]] = {
        Row.HUGE_EVENT: lambda: writing.word("x" * 20_000_000),
        Row.ERROR_EVENT: lambda: (
            b"data: " + _error("The engine died SERVER TEXT", None, "server_error") + b"\n\n"
        ),
        Row.MALFORMED_JSON: lambda: b'data: {"choices": [{"delta": {"content": " bro\n\n',
        Row.INVALID_UTF8: lambda: writing.word("QQ").replace(b"QQ", b"\xff\xfe"),
        Row.NO_CHOICES: lambda: writing.event({**good, "choices": []}),
        Row.NULL_CHOICES: lambda: writing.event({**good, "choices": None}),
        Row.NO_DELTA: lambda: writing.event({**good, "choices": [{"index": 0, "finish_reason": None}]}),
        Row.NAN: lambda: writing.event({**good, "created": float("nan")}),
    }
    return [made[row]()]


def _rewritten(row: Row, writing: _Writing) -> list[Step]:
    """The stream of a row that is written differently as a whole."""
    events = writing.events()
    head, tail = events[:1], events[1 + len(writing.pieces) :]
    if row in _FINISHES:
        return list(writing.events(_FINISHES[row]))
    match row:
        case Row.EMPTY_REPLY:
            return [*head, *tail]
        case Row.BLANK_REPLY:
            return [*head, writing.word(" "), writing.word("\n\n"), *tail]
        case Row.AFTER_DONE:
            return [*events, writing.word(" AFTER DONE"), b"data: [DONE]\n\n"]
        case Row.NO_BLANK_LINE:
            last = writing.event(writing.chunk({"content": " at last"}, "stop"))
            return [*events[: 1 + len(writing.pieces)], last.rstrip(b"\n"), Act.EOF]
        case Row.THOUGHTS_ONLY:
            thought = {"reasoning_content": "my limit is SERVER TEXT", "content": None}
            return [*head, writing.event(writing.chunk(thought)), *tail]
        case Row.CRLF:
            return [event.replace(b"data: ", b"data:").replace(b"\n", b"\r\n") for event in events]
        case _:
            return list(events)


@dataclass
class _Fault:
    row: Row
    at: At
    left: int


class Endpoint:
    """The server; made by :meth:`serving` and running as long as its ``with`` block."""

    def __init__(
        self,
        reply: Reply,
        *,
        key: str | None,
        models: Sequence[str],
        chunking: Chunking,
        delay: float,
        wait: float,
    ) -> None:
        self._reply = reply
        self._key = key
        self._models = tuple(models)
        self._chunking = chunking
        self._delay = delay
        self._wait = wait
        self._lock = threading.Lock()
        self._requests: list[Request] = []
        self._queue: list[_Fault] = []
        self._always: _Fault | None = None
        self._troubles: list[BaseException] = []
        self._port: int | None = None

    @classmethod
    @contextlib.contextmanager
    def serving(
        cls,
        reply: Reply,
        *,
        faults: Sequence[Row] = (),
        key: str | None = None,
        models: Sequence[str] = ("test-model",),
        chunking: Chunking = words,
        delay: float = 0.0,
        wait: float = 0.0,
    ) -> Iterator[Self]:
        """A running server.

        ``faults`` are played one request each, in this order; ``key`` is the only one accepted (None: any);
        ``delay`` seconds pass before each piece and ``wait`` before the first.
        """
        server = cls(reply, key=key, models=models, chunking=chunking, delay=delay, wait=wait)
        for row in faults:
            server.fail_next(row)
        with server._running():
            yield server
        if server._queue:
            names = ", ".join(f"{fault.row.name} x{fault.left}" for fault in server._queue)
            raise AssertionError(f"asked for and never played: {names}")

    @property
    def url(self) -> str:
        """The address to give to a client, down to /v1."""
        return f"http://127.0.0.1:{self.port}/v1"

    @property
    def port(self) -> int:
        if self._port is None:
            raise RuntimeError("the server is not running")
        return self._port

    @property
    def requests(self) -> tuple[Request, ...]:
        """All requests so far, models and completions, in the order they came."""
        with self._lock:
            return tuple(self._requests)

    @property
    def lines(self) -> tuple[Request, ...]:
        """The requests for a completion so far."""
        return tuple(request for request in self.requests if request.path.endswith("/chat/completions"))

    def fail_next(self, row: Row, *, at: At | None = None, times: int = 1) -> None:
        """Play a fault for the next requests for a completion, after those already waiting to be played."""
        if times < 1:
            raise ValueError("a fault is played once or more")
        fault = _checked(row, at, times)
        with self._lock:
            self._queue.append(fault)

    def always(self, row: Row, *, at: At | None = None) -> None:
        """Play a fault for every request for a completion that :meth:`fail_next` says nothing about."""
        fault = _checked(row, at, 1)
        with self._lock:
            self._always = fault

    def _next_fault(self) -> _Fault:
        with self._lock:
            if not self._queue:
                return self._always or _Fault(Row.GOOD, At.MIDDLE, 1)
            fault = self._queue[0]
            fault.left -= 1
            if not fault.left:
                del self._queue[0]
            return fault

    @contextlib.contextmanager
    def _running(self) -> Iterator[None]:
        ready: threading.Event = threading.Event()
        thread = threading.Thread(target=lambda: asyncio.run(self._main(ready)), name="endpoint", daemon=True)
        thread.start()
        if not ready.wait(10) or self._port is None:
            raise RuntimeError("the server did not start")
        try:
            yield
        finally:
            self._loop.call_soon_threadsafe(self._stop.set)
            thread.join(10)
            self._port = None
        if thread.is_alive():
            raise RuntimeError("the server did not stop")
        if self._troubles:
            raise AssertionError("the server broke") from self._troubles[0]

    async def _main(self, ready: threading.Event) -> None:
        self._loop = asyncio.get_running_loop()
        self._stop = asyncio.Event()
        wires: list[_Wire] = []
        talks: set[asyncio.Task[None]] = set()

        def accepted(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            wires.append(_Wire(reader, writer, len(wires) + 1))
            talks.add(asyncio.create_task(self._talk(wires[-1])))

        server = await asyncio.start_server(accepted, "127.0.0.1", 0)
        self._port = server.sockets[0].getsockname()[1]
        ready.set()
        await self._stop.wait()
        server.close()
        await _settle()  # who was just being let in is in, and can be shown out
        for wire in wires:
            wire.drop()
        for talk in talks:
            talk.cancel()
        await asyncio.gather(*talks, return_exceptions=True)
        for wire in wires:
            await wire.end()
        await _settle()

    async def _talk(self, wire: "_Wire") -> None:
        try:
            while (request := await wire.request()) is not None:
                with self._lock:
                    self._requests.append(request)
                try:
                    await self._answer(wire, request)
                finally:
                    request.over.set()
        except (_LeftError, ConnectionError, asyncio.CancelledError):
            pass  # the client or the test has gone
        except Exception as error:  # noqa: BLE001  told of at the end of the with block
            self._troubles.append(error)
        finally:
            await wire.end()

    async def _answer(self, wire: "_Wire", request: Request) -> None:
        path = request.path.partition("?")[0]
        if self._key is not None and request.headers.get("authorization") != f"Bearer {self._key}":
            await wire.whole(401, {}, _error("Incorrect API key provided", "invalid_api_key"))
        elif (request.method, path) == ("GET", "/v1/models"):
            listed = [
                {"id": name, "object": "model", "created": 1, "owned_by": "test"} for name in self._models
            ]
            await wire.whole(200, {}, _document({"object": "list", "data": listed}))
        elif (request.method, path) == ("POST", "/v1/chat/completions"):
            await self._complete(wire, request, self._next_fault())
        else:
            await wire.whole(404, {}, _document({"detail": "Not Found"}))

    async def _complete(self, wire: "_Wire", request: Request, fault: _Fault) -> None:
        row, asked = fault.row, request.json
        if row in _REFUSED:
            status, headers, body = _REFUSED[row]
            await wire.whole(status, headers, body)
        elif row is Row.PICKY and {"stream_options", "max_tokens", "temperature"} & set(asked):
            await wire.whole(400, {}, _error("Unrecognized request argument SERVER TEXT", None))
        elif row in _ODD:
            await _ODD[row](wire, request)
        else:
            model = "another-model-0613" if row is Row.OTHER_MODEL else asked["model"]
            pieces = self._chunking(self._reply(asked["messages"]))
            writing = _Writing(model, pieces, asked, as_parts=row is Row.PARTS)
            if row is Row.WHOLE_JSON or not asked.get("stream"):
                await wire.whole(200, {}, writing.whole())
            else:
                await self._play(wire, row, _script(row, fault.at, writing), writing)

    async def _play(self, wire: "_Wire", row: Row, steps: list[Step], writing: _Writing) -> None:
        length = None
        if row is Row.LONG_CONTENT_LENGTH:
            length = sum(len(step) for step in steps if isinstance(step, bytes)) + 100
        await wire.head(200, {"Content-Type": STREAM_TYPE}, length=length)
        await wire.pause(self._wait)
        spoken = {writing.word(piece) for piece in writing.pieces}
        for step in steps:
            if isinstance(step, Act):
                await _ACTS[step](wire, writing)
                return
            if self._delay and step in spoken:
                await wire.pause(self._delay)
            await wire.body(step, "word" if step in spoken else "event", split=row is Row.SPLIT_PACKETS)
        if length is None:
            await wire.last()
        else:
            raise _LeftError


async def _settle() -> None:
    """Let everything happen that only waits for its turn."""
    for _ in range(10):
        await asyncio.sleep(0)


def _checked(row: Row, at: At | None, times: int) -> _Fault:
    if at is not None and row not in POSITIONED:
        raise ValueError(f"{Row(row).name} has no start, middle or end")
    return _Fault(Row(row), at or At.MIDDLE, times)


_STREAM = {"Content-Type": STREAM_TYPE}
_GZIP = {"Content-Encoding": "gzip"}


async def _echo_key(wire: "_Wire", request: Request) -> None:
    key = request.headers.get("authorization", "").removeprefix("Bearer ")
    await wire.whole(401, {}, _error(f"Incorrect API key provided: {key}", "invalid_api_key"))


async def _half_header(wire: "_Wire", _request: Request) -> None:
    await wire.raw(b"HTTP/1.1 200 OK\r\nContent-Ty", "half a header")
    await wire.hang()


async def _silent(wire: "_Wire", _request: Request) -> None:
    await wire.head(200, _STREAM)
    await wire.hang()


async def _long_error(wire: "_Wire", _request: Request) -> None:
    await wire.head(500, {"Content-Type": "application/json"})
    while True:
        await wire.body(b" " * 65_536, "blanks")


async def _stalled_error(wire: "_Wire", _request: Request) -> None:
    await wire.head(429, {"Content-Type": "application/json", "Retry-After": "4"})
    await wire.body(b'{"error":', "half an error")
    await wire.hang()


async def _leave(_wire: "_Wire", _request: Request) -> None:
    raise _LeftError


async def _reset(wire: "_Wire", _request: Request) -> None:
    wire.reset()


_ODD: Mapping[Row, Callable[["_Wire", Request], Awaitable[None]]] = {
    Row.KEY_ECHOED: _echo_key,
    Row.CAPTIVE_PORTAL: lambda wire, _: wire.whole(200, {"Content-Type": "text/html"}, _HTML),
    Row.EMPTY_BODY: lambda wire, _: wire.whole(200, _STREAM, b""),
    Row.CLOSE_BEFORE_HEADERS: _leave,
    Row.RESET_BEFORE_HEADERS: _reset,
    Row.HALF_HEADER: _half_header,
    Row.HEADERS_THEN_SILENCE: _silent,
    Row.GZIP_BOMB: lambda wire, _: wire.whole(200, {**_STREAM, **_GZIP}, _bomb()),
    Row.BAD_GZIP: lambda wire, _: wire.whole(200, {**_STREAM, **_GZIP}, b"\x1f\x8b no gzip at all"),
    Row.GZIP_ERROR: lambda wire, _: wire.whole(429, {**_GZIP, "Retry-After": "4"}, _bomb()),
    Row.LONG_ERROR: _long_error,
    Row.STALLED_ERROR: _stalled_error,
}
"""What never comes to a stream."""


async def _end(wire: "_Wire", _writing: _Writing) -> None:
    await wire.last()


async def _break(wire: "_Wire", _writing: _Writing) -> None:
    wire.reset()


async def _hang(wire: "_Wire", _writing: _Writing) -> None:
    await wire.hang()


async def _close(_wire: "_Wire", _writing: _Writing) -> None:
    raise _LeftError


async def _drip(wire: "_Wire", writing: _Writing) -> None:
    for byte in b"".join(writing.events()):
        await wire.body(bytes([byte]), "byte")
        await wire.pause(0.4)


async def _comment(wire: "_Wire", _writing: _Writing) -> None:
    while True:
        await wire.body(b": keep-alive\n\n", "comment")
        await wire.pause(0.1)


async def _ramble(wire: "_Wire", writing: _Writing) -> None:
    while True:
        await wire.body(writing.word(" and so on"), "word")


_ACTS: Mapping[Act, Callable[["_Wire", _Writing], Awaitable[None]]] = {
    Act.EOF: _end,
    Act.CLOSE: _close,
    Act.RESET: _break,
    Act.HANG: _hang,
    Act.LORIS: _drip,
    Act.COMMENTS: _comment,
    Act.ENDLESS: _ramble,
}


class _Wire:
    """One connection: reads requests, writes answers, knows when the client has gone."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, number: int) -> None:
        self._reader = reader
        self._writer = writer
        self._number = number
        self._incoming: asyncio.Queue[Request | None] = asyncio.Queue()
        self._left = asyncio.Event()
        self._current: Request | None = None
        self._chunked = False
        self._reading = asyncio.create_task(self._read())

    async def request(self) -> Request | None:
        """The next request; None when the client has gone. Raises ValueError for one that can't be read."""
        self._current = None
        found = await self._incoming.get()
        if found is None and self._reading.done():
            self._reading.result()
        self._current = found
        return found

    async def whole(self, status: int, headers: Mapping[str, str], body: bytes) -> None:
        await self.head(status, {"Content-Type": "application/json", **headers}, length=len(body))
        await self.raw(body, "body")

    async def head(self, status: int, headers: Mapping[str, str], *, length: int | None = None) -> None:
        self._chunked = length is None
        framing = {"Transfer-Encoding": "chunked"} if length is None else {"Content-Length": str(length)}
        lines = [f"HTTP/1.1 {status} Status", *(f"{k}: {v}" for k, v in {**headers, **framing}.items())]
        await self.raw("\r\n".join([*lines, "", ""]).encode(), "head")

    async def body(self, data: bytes, what: str, *, split: bool = False) -> None:
        """Part of the answer's body, in packets of a byte or two when ``split``."""
        pieces = [data[i : i + 2] for i in range(0, len(data), 2)] if split else [data]
        for piece in pieces:
            await self.raw(b"%x\r\n%b\r\n" % (len(piece), piece) if self._chunked else piece, what)

    async def last(self) -> None:
        await self.raw(b"0\r\n\r\n", "last")

    async def raw(self, data: bytes, what: str) -> None:
        if self._left.is_set():
            raise _LeftError
        try:
            self._writer.write(data)
            await self._writer.drain()
        except ConnectionError:
            self._gone()
            raise _LeftError from None
        if self._current is not None:
            self._current.sent.append(Sent(time.monotonic(), len(data), what))
        await asyncio.sleep(0)  # one packet each, and others get their turn

    async def pause(self, seconds: float) -> None:
        """Wait, but not for a client that has gone; the end of the test cancels it."""
        if seconds <= 0:
            return
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._left.wait(), seconds)
            raise _LeftError

    async def hang(self) -> None:
        """Say nothing until the client has gone; the end of the test cancels it."""
        await self._left.wait()
        raise _LeftError

    def reset(self) -> None:
        """Break the connection off with a reset."""
        self._writer.get_extra_info("socket").setsockopt(
            socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0)
        )
        self._writer.transport.abort()
        raise _LeftError

    def drop(self) -> None:
        """Break off without a word, also where the client does not read what it was sent."""
        self._writer.transport.abort()

    async def end(self) -> None:
        """Close the connection; once or more."""
        self._reading.cancel()
        self._writer.close()
        await asyncio.wait([self._reading])
        with contextlib.suppress(ConnectionError, asyncio.CancelledError):
            await self._writer.wait_closed()

    async def _read(self) -> None:
        try:
            while True:
                self._incoming.put_nowait(await self._read_one())
        except (asyncio.IncompleteReadError, ConnectionError):
            pass  # the client has gone, perhaps in the middle of a request
        finally:
            self._gone()
            self._incoming.put_nowait(None)

    def _gone(self) -> None:
        """Note that the client has left, and when, if an answer was under way."""
        if self._current is not None and not self._current.over.is_set() and not self._left.is_set():
            self._current.left_at = time.monotonic()
        self._left.set()

    async def _read_one(self) -> Request:
        head = await self._reader.readuntil(b"\r\n\r\n")
        first, *rest = head.decode("latin-1").rstrip("\r\n").split("\r\n")
        method, path, _version = first.split(" ")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in rest)}
        body = await self._reader.readexactly(int(headers.get("content-length", "0")))
        return Request(method, path, headers, body, time.monotonic(), self._number)

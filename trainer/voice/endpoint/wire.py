"""What an endpoint streams, read byte by byte: words, the end of a line, or the fault in its place.

It reads the events itself because a line that was cut off must be told from one that is over: a price
without its condition is the worst cut there is.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from trainer.negotiation.printable import visible
from trainer.voice.endpoint.chunks import MOST_NAME, Chunks, Delta, Finish
from trainer.voice.faults import Fault, VoiceError

__all__ = ["MOST_EVENT", "MOST_STREAM", "Delta", "EventStream", "Finish", "NameList"]

MOST_EVENT = 64 * 1024
"""Bytes of one event at most."""
MOST_STREAM = 1024 * 1024
"""Bytes of a whole answer at most, comments and all."""

_FIELDS = frozenset({"data", "event", "id", "retry"})
_DONE = "[DONE]"


@dataclass
class _Event:
    """An event as far as its lines have come."""

    name: str = ""
    data: list[str] = field(default_factory=list)
    size: int = 0


class EventStream:
    """One answer to one request; feed it what comes, then say that it ended.

    Both give the words as they come, and once, last, a Finish: after ``[DONE]``, or at the end of a stream
    that said why it ended. Both raise VoiceError for what is not a whole line of a model. What they give is
    worked out as it is taken, so take all of it.

    An answer in one piece (a JSON document, though a stream was asked for) is read as if it was streamed.
    """

    def __init__(self) -> None:
        self._chunks = Chunks()
        self._event = _Event()
        self._rest = bytearray()
        self._size = 0
        self._whole: bool | None = None
        self._events = False
        self._started = False
        self._over = False

    @property
    def started(self) -> bool:
        """Whether anything but comments has come."""
        return self._started

    @property
    def complete(self) -> bool:
        """Whether the line is known to be whole, though more may come (its cost, the end mark)."""
        return self._over or self._chunks.ended

    @property
    def over(self) -> bool:
        """Whether the last has been given."""
        return self._over

    def feed(self, packet: bytes) -> Iterator[Delta | Finish]:
        """What the next bytes bring."""
        if self._over:
            return
        self._size += len(packet)
        if self._size > MOST_STREAM:
            raise VoiceError(Fault.TOO_MUCH)
        self._rest += packet
        if self._whole is None:
            self._whole = _is_whole(self._rest)
            self._started = self._whole is True
        if self._whole or not (b"\n" in packet or b"\r" in packet):
            self._check_size()
            return
        for line in self._lines():
            yield from self._take(line)
            if self._over:
                return
        self._check_size()

    def end(self) -> Iterator[Delta | Finish]:
        """What is left when the stream has ended properly.

        Raises EMPTY where nothing came at all, CUT where something came and not its end.
        """
        if self._over:
            return
        if self._whole:
            self._over = True
            yield from self._chunks.read(_document(bytes(self._rest)))
            yield from self._chunks.finish()
            return
        yield from self._tail()
        if self._over:
            return
        if not self._started:
            raise VoiceError(Fault.EMPTY)
        if not self._chunks.ended:
            raise VoiceError(Fault.CUT)
        self._over = True
        yield from self._chunks.finish()

    def _lines(self) -> Iterator[bytes]:
        """The lines that are whole; a last CR waits for the LF that may follow."""
        lines = bytes(self._rest).splitlines(keepends=True)
        self._rest = bytearray(b"" if lines[-1].endswith(b"\n") else lines.pop())
        yield from lines

    def _tail(self) -> Iterator[Delta | Finish]:
        """A last event that no blank line follows; one that can't be read was cut off."""
        lines = [*bytes(self._rest).splitlines(), b""]
        self._rest.clear()
        try:
            for line in lines:
                yield from self._take(line)
        except VoiceError as error:
            if error.fault is not Fault.BROKEN_STREAM:
                raise
            if not self._chunks.ended:
                raise VoiceError(Fault.CUT) from None

    def _check_size(self) -> None:
        if not self._whole and len(self._rest) + self._event.size > MOST_EVENT:
            raise VoiceError(Fault.TOO_MUCH)

    def _take(self, line: bytes) -> Iterator[Delta | Finish]:
        """What one line brings: a blank one the event that it ends, another nothing yet."""
        try:
            text = line.decode().rstrip("\r\n").removeprefix("\ufeff" if not self._started else "")
        except UnicodeDecodeError:
            raise VoiceError(Fault.BROKEN_STREAM) from None
        if not text:
            event, self._event = self._event, _Event()
            if event.data:
                yield from self._read(event)
            return
        name, _, value = text.partition(":")
        self._events = self._events or not name or name in _FIELDS
        if not self._events:
            raise VoiceError(Fault.NOT_A_STREAM)
        value = value.removeprefix(" ")
        if name == "data":
            self._started = True
            self._event.data.append(value)
            self._event.size += len(line)
            self._check_size()
        elif name == "event":
            self._event.name = value

    def _read(self, event: _Event) -> Iterator[Delta | Finish]:
        data = "\n".join(event.data).strip()
        if event.name == "error":
            raise VoiceError(Fault.ERROR_IN_STREAM)
        if data == _DONE:
            self._over = True
            yield from self._chunks.finish()
        elif data:
            yield from self._chunks.read(_json(data))


class NameList:
    """A list of models, read as it comes."""

    def __init__(self) -> None:
        self._body = bytearray()

    @property
    def started(self) -> bool:
        return bool(self._body)

    @property
    def complete(self) -> bool:
        return False

    def feed(self, packet: bytes) -> None:
        self._body += packet
        if len(self._body) > MOST_STREAM:
            raise VoiceError(Fault.TOO_MUCH)

    def end(self) -> tuple[str, ...]:
        """The names, without those that could not be shown. Raises VoiceError for what is no such list."""
        if not _is_whole(self._body):
            raise VoiceError(Fault.NOT_A_STREAM)
        listed = _document(bytes(self._body))
        if listed.get("error"):
            raise VoiceError(Fault.ERROR_IN_STREAM)
        rows = listed.get("data")
        if not isinstance(rows, list):
            raise VoiceError(Fault.NOT_A_STREAM)
        names = [row.get("id") for row in rows if isinstance(row, dict)]
        return tuple(name for name in names if isinstance(name, str) and _is_name(name))


def _is_name(name: str) -> bool:
    return 0 < len(name) <= MOST_NAME and all(visible(char) and not char.isspace() for char in name)


def _document(body: bytes) -> Any:
    """A JSON document that is the whole of an answer. Raises CUT where its end is missing."""
    try:
        text = body.decode("utf-8-sig").strip()
    except UnicodeDecodeError:
        raise VoiceError(Fault.BROKEN_STREAM) from None
    if not text.endswith(("}", "]")):
        raise VoiceError(Fault.CUT)
    return _json(text)


def _is_whole(start: bytearray) -> bool | None:
    """Whether an answer is one document and no stream; None while only blanks have come."""
    lead = bytes(start[:64]).lstrip(b"\xef\xbb\xbf \t\r\n")
    if not lead:
        return None
    if lead.startswith(b"<"):
        raise VoiceError(Fault.NOT_A_STREAM)
    return lead.startswith(b"{")


def _json(text: str) -> Any:
    try:
        return json.loads(text, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise VoiceError(Fault.BROKEN_STREAM) from None


def _no_number(name: str) -> Any:
    raise ValueError(name)

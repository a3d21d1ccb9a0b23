"""Writing a transcript file: every event is on the disk before anything else happens."""

import json
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from trainer.exchange.chain import chained, whole
from trainer.exchange.clock import Clock, utc_now
from trainer.exchange.errors import TranscriptError
from trainer.exchange.transcript import Header, Transcript
from trainer.session.events import Event, Partial

try:
    import fcntl
except ImportError:  # Windows has no such locks; two windows on one file are not told apart there
    fcntl = None  # type: ignore[assignment]


class TranscriptFile:
    """An open transcript file. Call it with an event to append it; it returns when the disk has it.

    A file that exists is not overwritten unless ``replace`` is set. Only the user may read it.
    """

    def __init__(self, path: Path, clock: Clock = utc_now) -> None:
        self.path = path
        self.clock = clock
        self._handle: int | None = None
        self._sum = ""
        self._seq = 0
        self._end = 0
        """Bytes up to and with the last line that is there to stay."""
        self._held = 0
        """Bytes of the line behind it, which the next one takes the place of."""

    @classmethod
    def create(
        cls, path: Path, header: Header, *, replace: bool = False, clock: Clock = utc_now
    ) -> "TranscriptFile":
        """A new file with its header; raises :class:`TranscriptError` when it can't be made."""
        made = cls(path, clock)
        handle = made._open(os.O_WRONLY | os.O_CREAT | (0 if replace else os.O_EXCL))
        if stat.S_ISREG(os.fstat(handle).st_mode):
            os.ftruncate(handle, 0)
            os.fchmod(handle, 0o600)
        made._write({**header.record()})
        return made

    @classmethod
    def resume(cls, path: Path, transcript: Transcript, *, clock: Clock = utc_now) -> "TranscriptFile":
        """Go on with a file that was read before; a torn last line is cut off first."""
        made = cls(path, clock)
        made._sum = transcript.last_sum
        made._seq = len(transcript.records)
        handle = made._open(os.O_WRONLY)
        if os.fstat(handle).st_size != transcript.size:
            made.close()
            raise TranscriptError(f"{path}: has grown since it was read; try again")
        os.ftruncate(handle, transcript.length)
        made._end = os.lseek(handle, 0, os.SEEK_END)
        if not transcript.closed:
            made._end += os.write(handle, b"\n")
        return made

    def __call__(self, event: Event) -> None:
        """Append an event, in the place of one that was only held."""
        self._write(self._record(event))
        self._seq += 1

    def hold(self, event: Partial) -> None:
        """Keep an event until the next one. What can't be taken back, as on a pipe, is not written."""
        if self._handle is not None and stat.S_ISREG(os.fstat(self._handle).st_mode):
            self._write(self._record(event), stays=False)

    def _record(self, event: Event) -> dict[str, Any]:
        content = whole(event.model_dump(mode="json", by_alias=True, exclude_defaults=True))
        return {"seq": self._seq + 1, "at": self.clock(), "kind": event.kind, **content}

    def close(self) -> None:
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def _open(self, flags: int) -> int:
        try:
            self._handle = os.open(self.path, flags, 0o600)
            _lock(self.path, self._handle)
        except TranscriptError:
            self.close()
            raise
        except OSError as error:
            raise TranscriptError(f"{self.path}: can't be written: {error.strerror}") from error
        return self._handle

    def _write(self, record: dict[str, Any], *, stays: bool = True) -> None:
        if self._handle is None:
            raise TranscriptError(f"{self.path}: is closed")
        total = chained(self._sum, record)
        line = json.dumps({**record, "sum": total}, ensure_ascii=False, allow_nan=False) + "\n"
        left = line.encode()
        length = len(left)
        try:
            if self._held:
                # It goes first: written over, a line that breaks off would end in what is left of it.
                os.ftruncate(self._handle, self._end)
                os.lseek(self._handle, self._end, os.SEEK_SET)
            while left:
                left = left[os.write(self._handle, left) :]
            if stat.S_ISREG(os.fstat(self._handle).st_mode):
                os.fsync(self._handle)
        except OSError as error:
            raise TranscriptError(f"{self.path}: can't be written: {error.strerror}") from error
        if stays:
            self._sum, self._end, self._held = total, self._end + length, 0
        else:
            self._held = length


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Keep others from playing on in a transcript file; raises TranscriptError while somebody does."""
    if fcntl is None:
        yield
        return
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    except OSError as error:
        raise TranscriptError(f"{path}: can't be read: {error.strerror}") from error
    try:
        with suppress(OSError):  # some disks have no locks; then nobody could have one
            _lock(path, handle)
        yield
    finally:
        os.close(handle)


def _lock(path: Path, handle: int) -> None:
    if fcntl is None:
        return
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise TranscriptError(f"{path}: is being played in another window") from error

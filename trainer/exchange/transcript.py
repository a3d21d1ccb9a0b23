"""Transcript files: read whole up to the last whole line, and never rewritten."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import Field, ValidationError

from trainer.exchange.chain import chained, checked, whole
from trainer.exchange.errors import TranscriptError
from trainer.ledger.rules import RULES
from trainer.negotiation.model import Model, Recorded
from trainer.negotiation.printable import printable
from trainer.scenario.faults import faults
from trainer.scenario.scenario import Scenario
from trainer.session.events import EVENT, Event, Said, Undone
from trainer.session.state import State, fold

LARGEST = 64 * 1024 * 1024
"""Bytes of a transcript file that are read."""
MOST_TURNS = 100_000


class Versions(Recorded):
    """What wrote the file."""

    trainer: str
    rules: int


class Header(Model):
    """The first line: what was played, by whom, with what."""

    format: int = 1
    kind: str = "header"
    session: str
    """A name of letters; the file can be told apart by it, nothing depends on it."""
    scenario: Scenario
    scenario_sha256: str
    seed: int
    level: int = Field(default=3, ge=1, le=5)
    mode: str = "practice"
    voice: str = "grammar"
    model: str | None = None
    branch_of: str | None = None
    """The session that this one was forked from, if it was."""
    branch_turn: int | None = Field(default=None, ge=1, le=MOST_TURNS)
    """The seller's turn from which it was played again."""
    versions: Versions
    started: str

    def record(self) -> dict[str, Any]:
        """The line as it stands in the file, without its sum."""
        plain = self.model_dump(mode="json", by_alias=True, exclude={"scenario", "scenario_sha256"})
        scenario = self.scenario.model_dump(mode="json", by_alias=True)
        return {**whole(plain), "scenario": {**whole(scenario), "sha256": self.scenario_sha256}}

    @classmethod
    def of(cls, record: dict[str, Any]) -> "Header":
        scenario = dict(record["scenario"])
        sha256 = scenario.pop("sha256")
        kept = {key: value for key, value in record.items() if key in cls.model_fields}
        return cls.model_validate({**kept, "scenario": scenario, "scenario_sha256": sha256})


@dataclass(slots=True)
class Transcript:
    """A transcript file as read."""

    name: str
    header: Header
    records: list[dict[str, Any]]
    """The lines after the header, unknown keys and kinds included."""
    events: list[Event]
    last_sum: str
    """The sum of the last whole line."""
    length: int
    """Bytes up to and with the last whole line."""
    size: int
    """Bytes that were read."""
    closed: bool
    """Whether the last whole line has its line end."""
    cut: str | None = None
    """What is missing, if the file was cut in the middle of a line."""
    broken: list[str] = field(default_factory=list)
    """Where the chain of sums does not hold, one line each."""

    def state(self, events: int | None = None) -> State:
        """The state after all events, or after the first few of them."""
        header = self.header
        try:
            return fold(header.scenario, header.seed, header.level, self.events[:events])
        except ValueError as error:
            raise TranscriptError(
                f"{self.name}: the events do not follow from each other: {error}"
            ) from error
        except ArithmeticError as error:
            raise TranscriptError(f"{self.name}: its numbers can't be reckoned with: {error}") from error

    @property
    def made_by_others(self) -> str | None:
        """Which version made the file, if it went by other rules than the running one's."""
        made_by = self.header.versions
        if made_by.rules == RULES:
            return None
        maker = f"trainer {made_by.trainer} under rules {made_by.rules}"
        return f"{self.name}: made by {maker}; these are rules {RULES}"


def read_bytes(path: Path) -> bytes:
    """The bytes of a transcript; raises :class:`TranscriptError` in one line."""
    try:
        if not path.is_file():
            raise TranscriptError(f"{path}: is not a file")
        if path.stat().st_size > LARGEST:
            raise TranscriptError(f"{path}: is larger than {LARGEST // 1024 // 1024} MiB")
        return path.read_bytes()
    except OSError as error:
        raise TranscriptError(f"{path}: can't be read: {error.strerror}") from error


def is_transcript(data: bytes) -> bool:
    """Whether the data looks like our own format and not like plain text."""
    return data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")


def read_transcript(name: str, data: bytes) -> Transcript:
    """A transcript from its bytes.

    Raises :class:`TranscriptError` where nothing can be made of it. A cut last line and a chain that does
    not hold are told in the result instead.
    """
    lines = list(_lines(name, data))
    cut = None
    if lines and not lines[-1].whole:
        cut = f"{name}:{lines[-1].number}: the file is cut here; read up to line {lines[-1].number - 1}"
        lines.pop()
    if not lines:
        raise TranscriptError(f"{name}:1: has no whole line; a transcript begins with a header line")
    head, *rest = lines
    header = _header(name, head)
    previous, broken = "", []
    for line in lines:
        try:
            expected = chained(previous, line.record)
        except ValueError as error:
            raise TranscriptError(f"{name}:{line.number}: holds what no text can: {error}") from error
        if line.record.get("sum") != expected:
            broken.append(f"{name}:{line.number}: this line is not as it was written (its sum does not fit)")
        previous = str(line.record.get("sum"))
    events = [_event(name, line) for line in rest]
    _check_undone(name, rest, events)
    return Transcript(
        name=name,
        header=header,
        records=[line.record for line in rest],
        events=events,
        last_sum=previous,
        length=lines[-1].end,
        size=len(data),
        closed=data[: lines[-1].end].endswith(b"\n"),
        cut=cut,
        broken=broken,
    )


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    record: dict[str, Any]
    end: int
    """Byte offset behind the line."""
    whole: bool


def _lines(name: str, data: bytes) -> Iterator[_Line]:
    """The lines that hold something; the last one may be torn."""
    end = 0
    for number, raw in enumerate(data.split(b"\n"), start=1):
        end = min(end + len(raw) + 1, len(data))
        text = raw.removeprefix(b"\xef\xbb\xbf") if number == 1 else raw
        if not text.strip():
            continue
        last = end == len(data) and not data.endswith(b"\n")
        try:
            record = checked(text.decode("utf-8"))
        except (ValueError, RecursionError) as error:
            if last:
                yield _Line(number, {}, end, whole=False)
                return
            raise TranscriptError(f"{name}:{number}: is no JSON: the line was changed or damaged") from error
        if not isinstance(record, dict):
            raise TranscriptError(f"{name}:{number}: should be a JSON object")
        yield _Line(number, record, end, whole=True)


def header_fault(record: dict[str, Any]) -> str | None:
    """What keeps a record from being a header; None for one that may be."""
    if record.get("kind") != "header":
        return "should be the header ('kind': 'header')"
    if record.get("format") != 1:
        return f"format {record.get('format')!r} is newer than this trainer"
    return None if isinstance(record.get("scenario"), dict) else "header: scenario is missing"


def _header(name: str, line: _Line) -> Header:
    record = line.record
    wrong = header_fault(record)
    if wrong is not None:
        raise TranscriptError(f"{name}:{line.number}: {wrong}")
    try:
        header = Header.of(record)
    except (ValidationError, KeyError, TypeError) as error:
        raise TranscriptError(f"{name}:{line.number}: header: {_first(error)}") from error
    for path, message, *_ in faults(header.scenario)[:1]:
        where = ".".join(str(part) for part in ("scenario", *path))
        raise TranscriptError(printable(f"{name}:{line.number}: header: {where}: {message}"))
    return header


def _event(name: str, line: _Line) -> Event:
    try:
        known = {key: value for key, value in line.record.items() if key not in {"seq", "at", "sum"}}
        return EVENT.validate_python(known)
    except ValidationError as error:
        raise TranscriptError(f"{name}:{line.number}: {_first(error)}") from error


def _check_undone(name: str, lines: list[_Line], events: list[Event]) -> None:
    """Raises TranscriptError where a turn is taken back that is not there."""
    turns = 0
    for line, event in zip(lines, events, strict=True):
        if isinstance(event, Said):
            turns += 1
        elif isinstance(event, Undone):
            if event.turn > turns:
                raise TranscriptError(f"{name}:{line.number}: takes back a turn that is not there")
            turns = event.turn - 1


def _first(error: Exception) -> str:
    """The first thing that a validation found wrong, in one line."""
    if isinstance(error, ValidationError):
        fault = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in fault["loc"])
        return f"{where}: {fault['msg'].lower()}"
    return f"{error} is missing"

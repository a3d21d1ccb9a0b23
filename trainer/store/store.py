"""The user's sessions: kept, found, listed, deleted."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Engine, delete, exists, func, insert, or_, select, text, update
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from trainer.exchange.chain import chained
from trainer.exchange.clock import Clock, utc_now
from trainer.negotiation.printable import printable
from trainer.store.database import open_database, reason
from trainer.store.errors import StoreError, UnknownSessionError
from trainer.store.log import SessionLog, effect, row, searchable
from trainer.store.places import MOST_LISTED
from trainer.store.rows import Result, SessionRow
from trainer.store.tables import LINES, SESSIONS

if TYPE_CHECKING:
    from trainer.exchange.transcript import Transcript

FEWEST_LETTERS = 3
"""Letters of a session's name that stand for it."""


class Store:
    """All sessions of a user, in one database. What it raises is :class:`StoreError` in one line."""

    def __init__(self, engine: Engine, clock: Clock = utc_now) -> None:
        self._engine = engine
        self._clock = clock

    @classmethod
    def open(cls, folder: Path, clock: Clock = utc_now) -> "Store":
        """The store in a folder, made when it is not there yet."""
        return cls(open_database(folder), clock)

    def close(self) -> None:
        self._engine.dispose()

    def create(self, header: Mapping[str, Any], copied: Sequence[Mapping[str, Any]] = ()) -> SessionLog:
        """A new session that begins with this header, and with events ``copied`` from another one."""
        total = chained("", header)
        rows = [row(header["session"], 0, dict(header), total)]
        shown: dict[str, Any] = {}
        for number, record in enumerate(copied, start=1):
            plain = {"seq": number, **{key: record[key] for key in record if key not in {"seq", "sum"}}}
            total = chained(total, plain)
            rows.append(row(header["session"], number, plain, total))
            shown |= effect(plain)
        self._insert(header, rows, {**shown, "last_sum": total, "imported": False})
        return SessionLog(self._engine, header["session"], len(rows), total, self._clock)

    def add(self, transcript: "Transcript", lines: Sequence[str], *, imported: bool = True) -> None:
        """Take in a transcript with its lines, as they stand, under the name that its header gives it.

        The list goes by what has been read from the lines, not by the lines themselves: a seed may be
        written as 7.0 there. What was played here keeps its place in time.
        """
        session, records = transcript.header.session, transcript.records
        rows = [
            {"session": session, "number": number, "text": line, "said": searchable(record)}
            for number, (line, record) in enumerate(zip(lines, [{}, *records], strict=True))
        ]
        more = {**standing(transcript), "last_sum": transcript.last_sum, "imported": imported}
        if not imported:
            at = records[-1].get("at") if records else None
            more["changed"] = at if isinstance(at, str) else transcript.header.started
        self._insert(transcript.header.record(), rows, more)

    def _insert(
        self, header: Mapping[str, Any], rows: Sequence[Mapping[str, Any]], more: Mapping[str, Any]
    ) -> None:
        values = {**listed(header), "changed": self._clock(), "lines": len(rows), "turns": 0, "draft": ""}
        try:
            with self._engine.begin() as connection:
                connection.execute(insert(SESSIONS).values({**values, **more}))
                connection.execute(insert(LINES), [dict(each) for each in rows])
        except IntegrityError as error:
            raise StoreError(f"{header['session']}: there is a session of this name already") from error
        except SQLAlchemyError as error:
            raise StoreError(f"the session can't be kept: {reason(error)}") from error
        except (OverflowError, UnicodeError) as error:
            raise StoreError(f"the session can't be kept: no database holds this ({error})") from error

    def resume(self, session: str) -> SessionLog:
        """Go on with a session; read its lines after this, so that no line in between is missed."""
        found = self.find(session)
        (last_sum,) = self._rows(select(SESSIONS.c.last_sum).where(SESSIONS.c.id == found.id))[0]
        return SessionLog(self._engine, found.id, found.lines, last_sum, self._clock)

    def data(self, session: str) -> bytes:
        """A session as its transcript file."""
        lines = self._rows(select(LINES.c.text).where(LINES.c.session == session).order_by(LINES.c.number))
        if not lines:
            raise UnknownSessionError(f"there is no session {session}")
        return "".join(f"{line}\n" for (line,) in lines).encode()

    def has(self, session: str) -> bool:
        """Whether there is a session of exactly this name."""
        return bool(self._list(SESSIONS.c.id == session))

    def ending_with(self, last_sum: str) -> list[str]:
        """The names of the sessions whose last line has this sum: those that say the same to the end."""
        same = SESSIONS.c.last_sum == last_sum
        return [name for (name,) in self._rows(select(SESSIONS.c.id).where(same).order_by(SESSIONS.c.id))]

    def find(self, letters: str) -> SessionRow:
        """The session of this name, or the only one whose name begins like this."""
        rows = []
        if letters.isascii() and letters.isalnum():
            rows = self._list(SESSIONS.c.id == letters)
            if not rows and len(letters) >= FEWEST_LETTERS:
                rows = self._list(SESSIONS.c.id.startswith(letters))
        if len(rows) == 1:
            return rows[0]
        if rows:
            names = ", ".join(found.id for found in rows[:5])
            raise UnknownSessionError(f"{letters}: several sessions begin like this: {names}")
        raise UnknownSessionError(f"there is no session {letters!r}; 'trainer sessions' lists them")

    def sessions(self, words: str = "") -> list[SessionRow]:
        """The sessions, those changed last first; with ``words`` only those in which all of them occur.

        A word may stand in the title, the buyer's name, the mode, the quadrant, or anything said or noted.
        """
        conditions = []
        for word in printable(words).split():
            fields = (SESSIONS.c.title, SESSIONS.c.buyer, SESSIONS.c.mode, SESSIONS.c.quadrant, SESSIONS.c.id)
            spoken = exists().where(
                LINES.c.session == SESSIONS.c.id, LINES.c.said.icontains(word, autoescape=True)
            )
            conditions.append(or_(spoken, *(field.icontains(word, autoescape=True) for field in fields)))
        return self._list(*conditions)

    def count(self) -> int:
        """How many sessions there are, listed or not."""
        ((number,),) = self._rows(select(func.count()).select_from(SESSIONS))
        return int(number)

    def _list(self, *conditions: Any) -> list[SessionRow]:
        columns = [SESSIONS.c[name] for name in SessionRow.__dataclass_fields__]
        query = select(*columns).where(*conditions)
        query = query.order_by(SESSIONS.c.changed.desc(), SESSIONS.c.id).limit(MOST_LISTED)
        return [
            SessionRow(**{**found._mapping, "seed": int(found.seed)})  # noqa: SLF001 - SQLAlchemy's public name
            for found in self._rows(query)
        ]

    def _rows(self, query: Any) -> Sequence[Any]:
        try:
            with self._engine.connect().execution_options(reading=True) as connection:
                return connection.execute(query).all()
        except SQLAlchemyError as error:
            raise StoreError(f"the sessions can't be read: {reason(error)}") from error

    def judge(self, row: SessionRow, result: Result) -> None:
        """Keep what a finished session came to, unless it has been gone on with since it was listed."""
        values = {
            "outcome": result.outcome,
            "empathy": result.empathy,
            "quadrant": result.quadrant,
            "judged_by": result.rules,
        }
        here = (SESSIONS.c.id == row.id) & (SESSIONS.c.lines == row.lines)
        self._write(lambda connection: connection.execute(update(SESSIONS).where(here).values(values)))

    def delete(self, session: str) -> None:
        """Delete a session for good: its lines are overwritten, in the write-ahead log too."""
        self._write(lambda connection: connection.execute(delete(SESSIONS).where(SESSIONS.c.id == session)))
        ((busy, *_),) = self._rows(text("PRAGMA wal_checkpoint(TRUNCATE)"))
        if busy:
            raise StoreError(
                "the session is deleted, but its words stay on the disk while another window is at work; "
                "close it and delete something again"
            )

    def _write(self, work: Callable[[Any], object]) -> None:
        try:
            with self._engine.begin() as connection:
                work(connection)
        except SQLAlchemyError as error:
            raise StoreError(f"the sessions can't be changed: {reason(error)}") from error


def standing(transcript: "Transcript") -> dict[str, Any]:
    """What the list of sessions shows of how far a transcript leads."""
    from trainer.session.effective import effective  # noqa: PLC0415 - it is there wherever a transcript is
    from trainer.session.events import Ended, Said  # noqa: PLC0415

    events = effective(transcript.events)
    ends = [event.reason.value for event in events if isinstance(event, Ended)]
    return {
        "turns": sum(isinstance(event, Said) for event in events),
        "ended": ends[-1] if ends else None,
    }


def listed(header: Mapping[str, Any]) -> dict[str, Any]:
    """What the list of sessions shows of a header."""
    scenario = header["scenario"]
    return {
        "id": header["session"],
        "scenario": scenario["name"],
        "title": scenario["title"],
        "buyer": scenario["buyer"]["name"],
        "mode": header.get("mode", "practice"),
        "level": header.get("level", 3),
        "seed": str(header["seed"]),
        "branch_of": header.get("branch_of"),
        "branch_turn": header.get("branch_turn"),
        "started": header["started"],
    }

"""One session while it grows: every event is on the disk before anything else happens."""

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Engine, delete, insert, update
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from trainer.exchange.chain import chained, whole
from trainer.exchange.clock import Clock
from trainer.store.database import reason
from trainer.store.errors import StoreError, TakenError
from trainer.store.tables import LINES, SESSIONS

if TYPE_CHECKING:
    from trainer.session.events import Event, Partial

UNJUDGED = {"judged_by": None, "outcome": None, "empathy": None, "quadrant": None}
TAKEN = "this session was continued or deleted in another window; open it again from the list"


class SessionLog:
    """A session in the database. Call it with an event to append it; it returns when the disk has it."""

    def __init__(self, engine: Engine, session: str, lines: int, last_sum: str, clock: Clock) -> None:
        self.session = session
        self._engine = engine
        self._clock = clock
        self._lines = lines
        self._sum = last_sum
        """Of the last line that stays."""
        self._newest = last_sum
        """Of the last line that is there: held or staying, and nobody else's."""
        self._held = False
        """Whether there is one line more, which the next one takes the place of."""

    def __call__(self, event: "Event") -> None:
        """Append an event, in the place of one that was only held.

        Raises :class:`TakenError` where the session has grown in another window, and :class:`StoreError`
        where the disk does not take it; then nothing has been written.
        """
        self._sum = self._write(event)
        self._lines += 1
        self._held = False

    def hold(self, event: "Partial") -> None:
        """Keep an event until the next one; raises as above."""
        self._write(event)
        self._held = True

    def _write(self, event: "Event") -> str:
        """Make an event the last line, and return its sum."""
        content = whole(event.model_dump(mode="json", by_alias=True, exclude_defaults=True))
        now = self._clock()
        record = {"seq": self._lines, "at": now, "kind": event.kind, **content}
        total = chained(self._sum, record)
        changes = {"changed": now, "lines": self._lines + 1, "last_sum": total, **effect(record)}
        place = (LINES.c.session == self.session) & (LINES.c.number == self._lines)
        try:
            with self._engine.begin() as connection:
                if connection.execute(update(SESSIONS).where(self._here).values(changes)).rowcount != 1:
                    raise TakenError(TAKEN)
                if self._held:
                    connection.execute(delete(LINES).where(place))
                connection.execute(insert(LINES).values(row(self.session, self._lines, record, total)))
        except IntegrityError as error:
            raise TakenError(TAKEN) from error
        except SQLAlchemyError as error:
            raise StoreError(f"the line can't be kept: {reason(error)}") from error
        self._newest = total
        return total

    @property
    def _here(self) -> ColumnElement[bool]:
        """The session as this log has left it, and not as another window has.

        The number of lines is not enough: a line that is held in one window may be there already when
        another one opens the session, and be held at more length afterwards.
        """
        left = (SESSIONS.c.lines == self._lines + self._held) & (SESSIONS.c.last_sum == self._newest)
        return (SESSIONS.c.id == self.session) & left

    def keep_draft(self, text: str) -> None:
        """Keep what is typed and not sent yet.

        Raises :class:`TakenError` where the session has grown in another window: what is typed there stays.
        """
        from trainer.session.turn import storable  # noqa: PLC0415 - it is there wherever something is typed

        draft = update(SESSIONS).where(self._here).values(draft=storable(text))
        try:
            with self._engine.begin() as connection:
                if connection.execute(draft).rowcount != 1:
                    raise TakenError(TAKEN)
        except SQLAlchemyError as error:
            raise StoreError(f"what you typed can't be kept: {reason(error)}") from error

    def close(self) -> None:
        """Nothing is held open between two events."""


def row(session: str, number: int, record: dict[str, Any], total: str) -> dict[str, Any]:
    """A line of the transcript as the table holds it."""
    text = json.dumps({**record, "sum": total}, ensure_ascii=False, allow_nan=False)
    return {"session": session, "number": number, "text": text, "said": searchable(record)}


def searchable(record: dict[str, Any]) -> str | None:
    """What a person said or wrote in an event."""
    found = record.get("text") if record.get("kind") in {"said", "note"} else None
    return found if isinstance(found, str) else None


def effect(record: dict[str, Any]) -> dict[str, Any]:
    """What an event changes in the list of sessions."""
    match record.get("kind"):
        case "said":
            said = {"turns": record["turn"]}
            return said if record.get("speaker") == "buyer" else {**said, "draft": ""}
        case "undone":
            return {"turns": record["turn"] - 1, "ended": None, **UNJUDGED}
        case "ended":
            return {"ended": record["reason"], **UNJUDGED}
        case _:
            return {}

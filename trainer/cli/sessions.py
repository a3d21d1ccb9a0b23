"""``trainer sessions``: the user's sessions listed, or one deleted for good."""

import argparse
from dataclasses import asdict
from typing import TYPE_CHECKING

from trainer.cli.output import emit, local_time, say, warn
from trainer.cli.sources import user_store
from trainer.debrief.blocks import Table, as_text
from trainer.negotiation.printable import printable
from trainer.practice.judging import judged
from trainer.session.events import EndReason

if TYPE_CHECKING:
    from trainer.store.rows import SessionRow

HEAD = ("id", "last played", "scenario", "mode", "came to", "outcome/empathy")
AGAIN = "played again from"
"""The column of sessions that repeat another one from a turn on: the two are one talk, not two."""
WIDEST_LIST = 1_000
"""Columns of the list: a session is a line, on whatever it is shown."""


def list_all(arguments: argparse.Namespace) -> int:
    """List the sessions, the last played first; results that are not known yet are worked out."""
    with user_store() as store:
        rows = [judged(store, row) for row in store.sessions()]
        more = store.count() - len(rows)
    if arguments.json:
        emit([asdict(row) for row in rows])
    elif rows:
        forks = any(row.branch_of for row in rows)
        head = (*HEAD, AGAIN) if forks else HEAD
        listed = [(*cells(row), origin(row)) if forks else cells(row) for row in rows]
        say(as_text([Table(head, listed)], WIDEST_LIST).rstrip("\n"))
    else:
        say("No sessions yet. 'trainer play' begins one.")
    if more > 0:
        (warn if arguments.json else say)(f"… and {more:,} more; search with the app")
    return 0


def cells(row: "SessionRow") -> tuple[str, ...]:
    """A session as a row of the table."""
    so_far = f"{row.turns} turn{'' if row.turns == 1 else 's'} so far"
    came_to = row.ended.replace("_", " ") if row.ended is not None else so_far
    scores = [str(score) if score is not None else "-" for score in (row.outcome, row.empathy)]
    won = f" {row.quadrant}" if row.ended == EndReason.AGREED and row.quadrant else ""
    result = f"{'/'.join(scores)}{won}" if row.judged_by is not None else ""
    mode = f"{row.mode} {row.level}"
    shown = (row.id, local_time(row.changed), row.scenario, mode, came_to, result)
    return tuple(printable(cell) for cell in shown)


def origin(row: "SessionRow") -> str:
    """What a session repeats and from where; empty for one that was played from its beginning."""
    if row.branch_of is None:
        return ""
    return printable(f"turn {row.branch_turn} of {row.branch_of}" if row.branch_turn else row.branch_of)


def delete(arguments: argparse.Namespace) -> int:
    """Delete a session for good."""
    with user_store() as store:
        row = store.find(arguments.session)
        store.delete(row.id)
    if arguments.json:
        emit({"deleted": row.id})
    else:
        say(f"deleted {row.id}: {row.title}, {local_time(row.changed)}")
    return 0

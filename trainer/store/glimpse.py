"""The list of sessions for the first screen, which must not wait for SQLAlchemy to come in.

It only reads. Wherever something is not as it should be it says nothing, and the store tells the user why.
"""

import sqlite3
import stat
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from trainer.store.places import FILE, MOST_LISTED, SCHEMA_VERSION
from trainer.store.rows import SessionRow


def glimpse(folder: Path) -> list[SessionRow] | None:
    """The sessions in a folder as :meth:`trainer.store.store.Store.sessions` lists them.

    None where that has to be asked: an older, newer or damaged database, one that can't be read, or
    something that is no file of its own (opening a pipe would wait for ever).
    """
    path = folder / FILE
    columns = ", ".join(SessionRow.__dataclass_fields__)
    query = f"SELECT {columns} FROM sessions ORDER BY changed DESC, id LIMIT {MOST_LISTED}"  # noqa: S608 - our names
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            return None
        with closing(sqlite3.connect(f"file:{quote(str(path))}?mode=ro", uri=True)) as connection:
            if connection.execute("SELECT version FROM schema_version").fetchall() != [(SCHEMA_VERSION,)]:
                return None
            connection.row_factory = sqlite3.Row
            found = [{**dict(row), "imported": bool(row["imported"])} for row in connection.execute(query)]
        return [SessionRow(**{**row, "seed": int(row["seed"])}) for row in found]
    except FileNotFoundError:
        return []
    except (sqlite3.Error, ValueError, OSError):
        return None

"""Opening the database: its folder and files for the user alone, durable writes asserted, version checked."""

import os
import stat
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event, insert, inspect, select
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import ConnectionPoolEntry

from trainer.store.errors import StoreError
from trainer.store.places import FILE, SCHEMA_VERSION
from trainer.store.tables import METADATA, SCHEMA

PRIVATE_FOLDER, PRIVATE_FILE = 0o700, 0o600
OWN = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
"""Follow no link to elsewhere, and do not wait at a pipe."""
BUSY_MS = 5_000
"""How long a write waits for another window's."""
PRAGMAS = {
    "busy_timeout": BUSY_MS,
    "journal_mode": "wal",
    "synchronous": 2,  # FULL: a commit that has returned survives a power cut
    "fullfsync": 1,  # macOS keeps nothing for good without it
    "foreign_keys": 1,
    "secure_delete": 1,  # what is deleted is overwritten, not only unlinked
}
"""What every connection is set to, as the database reports it."""


def open_database(folder: Path) -> Engine:
    """The database in a folder, made when it is not there yet.

    Raises :class:`StoreError` in one line where it can't be made or read, where writes would not be durable,
    and for a database that a newer version has made.
    """
    path = folder / FILE
    make_private(folder, path)
    address = URL.create("sqlite", database=str(path))
    engine = create_engine(address, connect_args={"timeout": BUSY_MS / 1000})
    event.listen(engine, "connect", set_pragmas)
    event.listen(engine, "begin", begin_writing)
    try:
        with engine.connect().execution_options(reading=True) as connection:
            assert_durable(path, connection)
        with engine.begin() as connection:
            check_version(path, connection)
    except (SQLAlchemyError, StoreError) as error:
        engine.dispose()
        if isinstance(error, StoreError):
            raise
        raise StoreError(f"{path}: {reason(error)}") from error
    return engine


def make_private(folder: Path, path: Path) -> None:
    """The folder and the file, for the user alone whatever the umask says.

    A folder that is there already stays as it is: it may be anybody's. The file is private in it all the
    same, and so are the two that the database keeps beside it.
    """
    try:
        if not folder.exists():
            folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
            folder.chmod(PRIVATE_FOLDER)
        handle = os.open(path, os.O_RDWR | os.O_CREAT | OWN, PRIVATE_FILE)
    except OSError as error:
        hint = "set TRAINER_HOME to a folder of yours"
        raise StoreError(f"{path}: can't be opened for writing: {error.strerror}; {hint}") from error
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise StoreError(f"{path}: is not a file; move it away and start again")
        os.fchmod(handle, PRIVATE_FILE)
    finally:
        os.close(handle)


def set_pragmas(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    """Set a new connection up; transactions are begun by us, and for writing."""
    connection.isolation_level = None
    cursor = connection.cursor()
    for name, value in PRAGMAS.items():
        cursor.execute(f"PRAGMA {name}={value}")
    cursor.close()


def begin_writing(connection: Connection) -> None:
    """Take the write lock at once, so that what is read in a transaction still holds when it writes.

    A connection opened with the option ``reading`` has no transaction: each statement sees what is there.
    """
    if connection.get_execution_options().get("reading"):
        return
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def assert_durable(path: Path, connection: Connection) -> None:
    """Raises :class:`StoreError` unless every setting took: without them a crash could cost a line."""
    for name, wanted in PRAGMAS.items():
        found = connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
        if found != wanted:
            hint = "set TRAINER_HOME to a folder on a local disk"
            raise StoreError(f"{path}: the disk does not keep lines safely ({name} is {found}); {hint}")


def check_version(path: Path, connection: Connection) -> None:
    """Make the tables in an empty database; refuse one that is newer, or is not ours."""
    tables = inspect(connection).get_table_names()
    if tables and SCHEMA.name not in tables:
        raise StoreError(f"{path}: holds something other than sessions; move it away and start again")
    if not tables:
        METADATA.create_all(connection)
        connection.execute(insert(SCHEMA).values(version=SCHEMA_VERSION))
        return
    version = connection.execute(select(SCHEMA.c.version)).scalar_one_or_none()
    if version is None or version > SCHEMA_VERSION:
        raise StoreError(
            f"{path}: was made by a newer trainer (its tables are version {version}, these are "
            f"{SCHEMA_VERSION}); update the trainer, nothing was changed"
        )


def reason(error: SQLAlchemyError) -> str:
    """What went wrong, in one line and without the statement."""
    cause = getattr(error, "orig", None) or error
    words = str(cause).splitlines()[0] if str(cause) else type(cause).__name__
    cures = {
        "database is locked": "another window is writing; try again",
        "file is not a database": "this is no database of sessions; move the file away and start again",
        "database disk image is malformed": "the file is damaged; restore a copy, or move it away",
        "database or disk is full": "the disk is full; make room and try again, nothing shown is lost",
        "attempt to write a readonly database": "it may not be written to; check its permissions",
    }
    return cures.get(words, words)

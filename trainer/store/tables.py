"""The tables: a session is its transcript file's lines, with what a list shows of it beside them."""

from sqlalchemy import Boolean, Column, ForeignKey, Integer, MetaData, String, Table, Text

METADATA = MetaData()

SCHEMA = Table("schema_version", METADATA, Column("version", Integer, nullable=False))

SESSIONS = Table(
    "sessions",
    METADATA,
    Column("id", String(64), primary_key=True),
    Column("scenario", String(64), nullable=False),
    Column("title", Text, nullable=False),
    Column("buyer", Text, nullable=False),
    Column("mode", String(16), nullable=False),
    Column("level", Integer, nullable=False),
    Column("seed", Text, nullable=False),  # any whole number, so more than a database's integers hold
    Column("branch_of", String(64)),
    Column("branch_turn", Integer),
    Column("started", String(40), nullable=False),
    Column("changed", String(40), nullable=False),
    Column("imported", Boolean, nullable=False),
    Column("lines", Integer, nullable=False),
    Column("last_sum", String(64), nullable=False),
    Column("turns", Integer, nullable=False),
    Column("ended", String(32)),
    Column("draft", Text, nullable=False),
    # The result is worked out from the lines when a list first asks for it, and kept.
    Column("judged_by", Integer),
    Column("outcome", Integer),
    Column("empathy", Integer),
    Column("quadrant", String(16)),
)

LINES = Table(
    "lines",
    METADATA,
    Column("session", String(64), ForeignKey("sessions.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("text", Text, nullable=False),
    Column("said", Text),
)
"""The transcript file line by line, each as it stands in the file, the header as number 0; what was said or
noted stands beside its line, for searching."""

"""Where the sessions are kept, and which tables are there."""

FILE = "sessions.db"
SCHEMA_VERSION = 1
"""Of the tables. A database of a newer version is refused, never guessed at."""
MOST_LISTED = 500
"""Sessions that a list shows."""

"""Sessions in a database on the user's disk: kept line by line, listed, deleted."""

"""Faults of labelled data, told in one line."""


class DataError(ValueError):
    """A labelled file can't be used: names the file, the line and what to write instead."""

"""What goes wrong with transcripts, in words for the user."""


class TranscriptError(Exception):
    """A transcript that can't be used; the message is one line fit for a user, with file and line."""

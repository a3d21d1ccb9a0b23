"""What goes wrong with the database, in words for the user.

StoreError
├── UnknownSessionError  no session of that name, or several
└── TakenError           the session was continued or deleted in another window
"""


class StoreError(Exception):
    """The database can't be used as asked; the message is one line fit for a user."""


class UnknownSessionError(StoreError):
    """There is no session of that name, or the letters given fit several."""


class TakenError(StoreError):
    """The session was continued or deleted in another window since it was opened here."""

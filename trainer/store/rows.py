"""What a list shows of a session."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A session as the list of sessions shows it."""

    id: str
    scenario: str
    title: str
    buyer: str
    """The buyer's whole name."""
    mode: str
    level: int
    seed: int
    branch_of: str | None
    """The session that it was forked from."""
    branch_turn: int | None
    started: str
    """UTC, ISO 8601."""
    changed: str
    imported: bool
    lines: int
    """Lines of its transcript, the header included."""
    turns: int
    """Turns that stand, of both sides."""
    ended: str | None
    """How it ended; None for one that can be taken up again."""
    draft: str
    """What was typed and not sent."""
    judged_by: int | None
    """The rules that the result was worked out by; None while it has not been."""
    outcome: int | None
    empathy: int | None
    quadrant: str | None


@dataclass(frozen=True, slots=True)
class Result:
    """What a finished session came to, 0 to 100 on both axes."""

    outcome: int | None
    empathy: int | None
    quadrant: str | None
    rules: int
    """The version of the rules that say so."""

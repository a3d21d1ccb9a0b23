"""Where the app begins."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Opening:
    """What the command line asked for. With nothing set the app begins at home."""

    scenario: str | None = None
    """A scenario, by name or path, to be briefed on and played."""
    resume: str | None = None
    """A session of the store to take up, by its whole name."""
    replay: str | None = None
    """A session of the store to look at, by its whole name."""
    replay_file: Path | None = None
    """A transcript file to look at."""
    turn: int | None = None
    """The turn at which looking begins."""
    seed: int | None = None
    difficulty: int | None = None
    """1 to 5; None for what the settings say."""
    mode: str | None = None
    """coach, practice or exam; None for what the settings say."""
    voice: str | None = None
    """auto, grammar or llm; None for what the settings say."""
    reading: str | None = None
    """rules or llm; None for what the settings say."""

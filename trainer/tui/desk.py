"""What the screens need of the rest of the house, brought in behind the first paint and never before it.

Every method may take a while the first time and is called from a thread.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from trainer.practice.settings import Settings
from trainer.tui.voices import Voices

if TYPE_CHECKING:
    from trainer.debrief.blocks import Block
    from trainer.debrief.whatif import Speak
    from trainer.exchange.transcript import Transcript
    from trainer.library.listing import Listing
    from trainer.practice.sitting import Sitting
    from trainer.session.voices import Voice
    from trainer.store.rows import SessionRow
    from trainer.store.store import Store


OLD = "sessions"
"""The folder in which earlier versions kept sessions, a file each."""


@contextmanager
def uncollected() -> Iterator[None]:
    """Load a session without the collector: it makes a lot, drops nothing, and takes half the time."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


class Desk:
    """Scenarios, sessions and voices of one user."""

    def __init__(
        self,
        home: Path,
        settings: Settings | None = None,
        choice: str | None = None,
        reading: str | None = None,
    ) -> None:
        """``choice`` and ``reading``: a voice and a reader that the command line chose over the settings'."""
        self.home = home
        self.left: list[str] = []
        """What of an earlier version's sessions could not be taken over, and why no model speaks where one
        should, a line each.
        """
        self.voices = Voices(settings or Settings(), choice, self.left, reading)
        self._lock = Lock()

    def scenarios(self) -> "Listing":
        """All scenarios, from the heads of their files."""
        from trainer.library.listing import list_scenarios

        return list_scenarios()

    @property
    def store(self) -> "Store":
        """The user's sessions. Raises StoreError in one line when they can't be opened."""
        with self._lock:
            return self._store

    @cached_property
    def _store(self) -> "Store":
        from trainer.store.store import Store

        store = Store.open(self.home)
        old = self.home / OLD
        if old.is_dir() and any(old.glob("*.jsonl")):
            from trainer.practice.taking import adopt

            self.left += adopt(store, old)
        return store

    def glimpse(self) -> "list[SessionRow] | None":
        """The user's sessions before the store has come in; None where only the store can tell."""
        from trainer.store.glimpse import glimpse
        from trainer.store.places import FILE

        try:
            # Before the first start of this version all that there is may be files of an earlier one. Later
            # on, those that stay can't be read: they are tried again behind the first paint.
            first = not (self.home / FILE).exists() and any((self.home / OLD).glob("*.jsonl"))
        except OSError:
            return None
        return None if first else glimpse(self.home)

    def sessions(self, words: str = "") -> "list[SessionRow]":
        """The user's sessions, the last changed first."""
        return self.store.sessions(words)

    def judged(self, row: "SessionRow") -> "SessionRow":
        """The same row with what the session came to."""
        from trainer.practice.judging import judged

        return judged(self.store, row)

    @property
    def voice(self) -> "Voice":
        """The buyer's voice."""
        return self.voices.now

    @voice.setter
    def voice(self, voice: "Voice") -> None:
        self.voices.now = voice

    @cached_property
    def speak(self) -> "Speak":
        """The grammar as a plain function, for what-ifs."""
        from trainer.practice.speaking import speaker

        return speaker()

    def briefing(self, scenario: str) -> "tuple[str, list[Block], str]":
        """A scenario's title, what its seller is told, and what stands behind its money."""
        from trainer.library.scenarios import load_scenario
        from trainer.practice.briefing import briefing

        found = load_scenario(scenario)
        return found.title, briefing(found), found.a_year

    def begin(self, scenario: str, *, seed: int | None, level: int, mode: str) -> "Sitting":
        """A new session of a scenario, on the disk before it is handed out."""
        from trainer.library.scenarios import open_scenario
        from trainer.practice.sitting import begin, sit_down

        header = begin(open_scenario(scenario), self.voice, seed=seed, level=level, mode=mode)
        return sit_down(header, self.store.create(header.record()), self.voice, self.voices.second)

    def resume(self, session: str) -> "Sitting":
        """A session taken up where it was."""
        from trainer.practice.sitting import resumed

        with uncollected():
            sitting = resumed(self.store, session, self.voice, self.voices.second)
        sitting.draft = self.store.find(session).draft
        return sitting

    def fork(self, transcript: "Transcript", turn: int) -> "Sitting":
        """A new session from just before a turn of the seller's."""
        from trainer.practice.sitting import forked

        return forked(self.store, transcript, turn, self.voice, self.voices.second)

    def transcript(self, session: str) -> "Transcript":
        """A session of the store as its transcript."""
        from trainer.practice.sitting import transcript_of

        with uncollected():
            return transcript_of(self.store, session)

    def transcript_file(self, path: Path) -> "Transcript":
        """A transcript file."""
        from trainer.exchange.transcript import read_bytes, read_transcript

        with uncollected():
            return read_transcript(str(path), read_bytes(path))

    def warm(self) -> None:
        """Bring in what the next screens need, while the user reads this one."""
        import trainer.debrief.report
        import trainer.practice.sitting
        import trainer.tui.debrief
        import trainer.tui.table  # noqa: F401

        self.voices.fetch_client()

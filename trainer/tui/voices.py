"""The buyer's voice in the app: made when it is first needed, and anew when the settings change.

Every method may take a while the first time and is called from a thread.
"""

import gc
import os
from threading import Lock, Thread
from typing import TYPE_CHECKING

from trainer.practice.settings import LLM, Settings

if TYPE_CHECKING:
    from trainer.session.voices import Voice


class Voices:
    """The voice of now, and those that it took the place of."""

    def __init__(self, settings: Settings, choice: str | None, complaints: list[str]) -> None:
        """``choice`` comes from the command line and goes before the settings; to ``complaints`` is added
        why no model speaks where one should.
        """
        self.settings = settings
        self.choice = choice
        self._complaints = complaints
        self._now: Voice | None = None
        self._before: list[Voice] = []
        self._choosing = Lock()

    @property
    def now(self) -> "Voice":
        """The voice as it was chosen, else as it is set; the grammar where no model can speak."""
        with self._choosing:
            if self._now is None:
                from trainer.practice.speaking import voice_or_grammar

                self._now, why = voice_or_grammar(self.choice, self.settings, os.environ)
                if why:
                    self._complaints.append(why)
            return self._now

    @now.setter
    def now(self, voice: "Voice") -> None:
        if self._now is not None:
            self._before.append(self._now)
        self._now = voice

    def renew(self, settings: Settings, choice: str | None) -> str:
        """Make the voice anew after a change of settings; why no model speaks where one should."""
        from trainer.practice.speaking import voice_or_grammar

        self.settings, self.choice = settings, choice
        voice, why = voice_or_grammar(choice, settings, os.environ)
        with self._choosing:
            if self.settings is not settings:
                return ""  # they have been changed again meanwhile
            self.now = voice
        self.fetch_client()
        return why

    def fetch_client(self) -> None:
        """Have a model's voice get ready, beside everything else; nothing waits for it here."""
        voice = self.now
        if voice.name == LLM:
            Thread(target=get_ready, args=(voice,), name="client", daemon=True).start()

    async def let_go(self) -> None:
        """Close what voices hold open, in the event loop that they spoke in."""
        for voice in (*self._before, self._now):
            if voice is not None and voice.name == LLM:
                from trainer.practice.speaking import let_go

                await let_go(voice)


def get_ready(voice: "Voice") -> None:
    """Have a voice get ready. What it brings in stays: no turn need wait for the collector to look at it."""
    from trainer.practice.speaking import prepare

    prepare(voice)
    gc.freeze()

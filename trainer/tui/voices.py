"""The buyer's voice in the app: made when it is first needed, and anew when the settings change.

Every method may take a while the first time and is called from a thread.
"""

import gc
import os
from threading import Lock, Thread
from typing import TYPE_CHECKING

from trainer.practice.settings import LLM, Settings

if TYPE_CHECKING:
    from trainer.session.second import SecondReader
    from trainer.session.voices import Voice


class Voices:
    """The voice of now, and those that it took the place of."""

    def __init__(
        self, settings: Settings, choice: str | None, complaints: list[str], reading: str | None = None
    ) -> None:
        """``choice`` and ``reading`` come from the command line and go before the settings; to
        ``complaints`` is added why no model speaks or reads where one should.
        """
        self.settings = settings
        self.choice = choice
        self.reading = reading
        self._complaints = complaints
        self._now: Voice | None = None
        self._before: list[Voice] = []
        self._second: SecondReader | None = None
        self._seconds: list[SecondReader] = []
        self._reads = False
        """Whether who reads has been settled."""
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

    @property
    def second(self) -> "SecondReader | None":
        """Who reads what the rules are unsure of, as it was chosen, else as it is set; None for nobody."""
        with self._choosing:
            if not self._reads:
                why = self._settle_reading()
                if why:
                    self._complaints.append(why)
            return self._second

    def _settle_reading(self) -> str:
        """Make the second reader anew; why there is none where one should be."""
        self._reads = True
        if (self.reading or self.settings.reading) != LLM:
            self._second = None
            return ""
        from trainer.practice.reading import second_or_none

        self._second, why = second_or_none(self.reading, self.settings, os.environ)
        if self._second is not None:
            self._seconds.append(self._second)
            Thread(target=self._second.prepare, name="reader", daemon=True).start()
        return why

    def renew(self, settings: Settings, choice: str | None) -> str:
        """Make the voice anew after a change of settings; why no model speaks where one should."""
        from trainer.practice.speaking import voice_or_grammar

        self.settings, self.choice = settings, choice
        voice, why = voice_or_grammar(choice, settings, os.environ)
        with self._choosing:
            if self.settings is not settings:
                return ""  # they have been changed again meanwhile
            self.now = voice
            unread = self._settle_reading()
        self.fetch_client()
        return "; ".join(each for each in (why, unread) if each)

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
        for second in self._seconds:
            await second.close()


def get_ready(voice: "Voice") -> None:
    """Have a voice get ready. What it brings in stays: no turn need wait for the collector to look at it."""
    from trainer.practice.speaking import prepare

    prepare(voice)
    gc.freeze()

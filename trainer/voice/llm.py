"""The buyer's voice from a model: its words as far as they say the move, the grammar's for the rest.

A sentence is shown when the guard has passed it, and then it stays. What the model leaves out, gets wrong or
is too slow to say, the grammar says at once: a turn always ends, and always says its whole move (DESIGN §8).
"""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing, suppress

from trainer.perception.acts import phrasebook
from trainer.session.events import Voicing
from trainer.session.voices import Cue, Fragment
from trainer.voice.faults import FAULT_WORDS, VoiceError
from trainer.voice.grammar import NAME as GRAMMAR
from trainer.voice.means import Means
from trainer.voice.resting import Rest
from trainer.voice.spoken import Spoken, lent

THINKING = 0.03
"""Seconds into a request in which the model has been asked and nothing has come yet."""


class Llm:
    """A voice that asks a model, and never waits for it longer than :class:`Means` allows."""

    def __init__(self, means: Means) -> None:
        self.means = means
        self._rest = Rest()
        self._speaking: Spoken | None = None
        self._model = means.source.endpoint.usual_model

    @property
    def name(self) -> str:
        return "llm"

    @property
    def status(self) -> str:
        """The model's name; where the grammar speaks for it, that and why."""
        model = self._model or "the model"
        fault = self._rest.fault
        return model if fault is None else f"{GRAMMAR} ({model}: {FAULT_WORDS[fault]})"

    @property
    def repeats(self) -> bool:
        return False

    def interrupt(self) -> None:
        if self._speaking is not None:
            self._speaking.stop()

    def prepare(self) -> None:
        """Get ready to speak, in a thread beside everything else; else the first line takes longer."""
        with suppress(VoiceError):  # the first line will meet it again, and say so
            self.means.source.prepare()
        self.means.counter.prepare()
        phrasebook().prepare()

    async def close(self) -> None:
        """Let go of the connection to the endpoint."""
        await self.means.source.close()

    async def speak(self, cue: Cue) -> AsyncGenerator[Fragment | Voicing, None]:
        """The move in words, each sentence once it has passed; what is left to say in the grammar's words."""
        now = asyncio.get_running_loop().time
        if not self._rest.over(now()):
            for fragment in self.means.grammar.line(cue):
                yield lent(fragment)
            yield Voicing(rests=self._rest.fault)
            return
        line = Spoken(self.means, cue, now)
        self._speaking = line
        thinking = asyncio.get_running_loop().call_later(THINKING, line.prepare)
        try:
            for fragment in line.insisted():
                yield fragment
            async with aclosing(line.own_words()) as words:
                async for fragment in words:
                    yield fragment
            if line.failure is not None:
                self._rest.failed(line.failure, now(), partly=line.owned)
            elif line.owned:
                self._rest.spoke()
            self._model = line.model or self._model
            for fragment in line.left():
                yield fragment
            yield line.voicing()
        finally:
            thinking.cancel()
            if self._speaking is line:
                self._speaking = None

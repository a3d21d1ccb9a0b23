"""A model as second reader: asked about one line, answered within a few seconds or not at all."""

import asyncio
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import aclosing, suppress
from typing import Any, Protocol

from trainer.negotiation.reading import Opinion
from trainer.perception.second import Passage
from trainer.voice.endpoint.address import Endpoint
from trainer.voice.endpoint.wire import Delta, Finish
from trainer.voice.faults import FAULT_WORDS, Fault, VoiceError
from trainer.voice.prompt.prompting import Message
from trainer.voice.reading.answer import opinion
from trainer.voice.reading.request import ReadingPrompts, form
from trainer.voice.resting import Rest

WITHIN = 5.0
"""Seconds that a line's second reading may take: it comes before the buyer is even asked."""
MOST_TOKENS = 500
"""Tokens of an answer that are asked for at most."""
MOST_ANSWER = 20_000
"""Characters of an answer that are read, thoughts before it included."""
LEAN = frozenset({Fault.REFUSED_REQUEST, Fault.TOO_LONG_REQUEST})
"""Faults of a request that asks for a form: not every endpoint knows that."""


class Source(Protocol):
    """What a model is asked through."""

    @property
    def endpoint(self) -> Endpoint:
        """Where it is, and which model is asked for."""

    def stream(
        self,
        messages: Sequence[Message],
        *,
        most_tokens: int,
        lean: bool = False,
        form: Mapping[str, Any] | None = None,
    ) -> AsyncGenerator[Delta | Finish, None]:
        """The answer as it comes, and last how it ended. Raises VoiceError."""

    def prepare(self) -> None:
        """Get ready for the first request. Raises VoiceError."""

    async def close(self) -> None:
        """Let go of the connection."""


class ModelReader:
    """Asks a model what a line does. A model that fails is left alone for a while, as the voice leaves it."""

    def __init__(self, source: Source, prompts: ReadingPrompts, wait: float) -> None:
        """``wait``: seconds that an answer may take, never more than :data:`WITHIN`."""
        self._source = source
        self._prompts = prompts
        self._wait = min(wait, WITHIN)
        self._rest = Rest()
        self._asked, self._silent = 0, 0
        self._lean = False
        """Whether the endpoint has refused to be asked for a form."""

    @property
    def status(self) -> str:
        """Why the last doubtful line was read by rules alone; empty where it was not."""
        fault = self._rest.fault
        return "" if fault is None else FAULT_WORDS[fault]

    @property
    def failed(self) -> str:
        """How many of the doubtful lines were read by rules alone, and why; empty where none was."""
        if not self._silent:
            return ""
        why = f": {self.status}" if self.status else ""
        return f"{self._silent} of {self._asked} doubtful lines are read by rules alone{why}"

    def prepare(self) -> None:
        """Get ready for the first line, in a thread beside everything else."""
        with suppress(VoiceError):  # the first line will meet it again, and say so
            self._source.prepare()

    async def close(self) -> None:
        """Let go of the connection to the endpoint."""
        await self._source.close()

    async def opinion(self, passage: Passage) -> Opinion | None:
        """What the model makes of a line; None where it has nothing to say in time. Never raises."""
        now = asyncio.get_running_loop().time
        self._asked += 1
        self._silent += 1
        if not self._rest.over(now()):
            return None
        try:
            async with asyncio.timeout(self._wait):
                found = await self._answered(passage)
        except Exception as error:  # noqa: BLE001 - whoever is at fault: the rules have read the line
            self._rest.failed(named(error), now(), partly=False)
            return None
        self._silent -= 1
        self._rest.spoke()
        return found

    async def _answered(self, passage: Passage) -> Opinion:
        """The answer to one request, or to a second one where only the form was refused."""
        try:
            return await self._answer(passage)
        except VoiceError as error:
            if self._lean or error.fault not in LEAN:
                raise
            self._lean = True
        return await self._answer(passage)

    async def _answer(self, passage: Passage) -> Opinion:
        """Raises VoiceError for what is no answer."""
        messages, text, finish = self._prompts.messages(passage), "", None
        asked = self._source.stream(
            messages, most_tokens=MOST_TOKENS, lean=self._lean, form=form(passage.agenda)
        )
        async with aclosing(asked) as pieces:
            async for piece in pieces:
                if isinstance(piece, Finish):
                    finish = piece
                    continue
                text += piece.text
                if len(text) > MOST_ANSWER:
                    raise VoiceError(Fault.TOO_MUCH)
        if finish is None or finish.reason == "length":
            raise VoiceError(Fault.LENGTH)
        return opinion(text, passage, finish.model or self._source.endpoint.model)


def named(error: Exception) -> VoiceError:
    """What went wrong, by its name."""
    if isinstance(error, VoiceError):
        return error
    return VoiceError(Fault.SLOW if isinstance(error, TimeoutError) else Fault.OURS)

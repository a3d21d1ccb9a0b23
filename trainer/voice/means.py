"""What a model's lines are made with."""

from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass
from typing import Protocol

from trainer.voice.endpoint.address import Endpoint
from trainer.voice.endpoint.wire import Delta, Finish
from trainer.voice.grammar import Grammar
from trainer.voice.prompt.prompting import Message, Prompts
from trainer.voice.prompt.tokens import Tokens


class Source(Protocol):
    """What a model is asked through."""

    @property
    def endpoint(self) -> Endpoint:
        """Where it is, and which model is asked for."""

    def stream(
        self, messages: Sequence[Message], *, most_tokens: int, lean: bool = False
    ) -> AsyncGenerator[Delta | Finish, None]:
        """The reply as it comes, and last how it ended. Raises VoiceError."""

    def prepare(self) -> None:
        """Get ready for the first request, for who has a moment. Raises VoiceError."""

    async def close(self) -> None:
        """Let go of the connection."""


@dataclass(frozen=True, slots=True)
class Means:
    """What a model's lines are made with."""

    grammar: Grammar
    source: Source
    prompts: Prompts
    counter: Tokens
    wait: float
    """Seconds without a word after which the grammar steps in. A model that keeps writing has twice as long
    for a sentence; a whole line takes three times as long at most.
    """

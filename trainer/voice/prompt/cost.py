"""What a line of a model costs, over all the requests that it takes."""

from collections.abc import Sequence

from trainer.session.events import Tokens
from trainer.voice.prompt.prompting import Message
from trainer.voice.prompt.tokens import Tokens as Counter


class Cost:
    """The tokens of a line, over all its attempts."""

    def __init__(self, counter: Counter) -> None:
        self.begun = False
        """Whether anything has come of the last request."""
        self._counter = counter
        self._prompt = self._reply = 0
        self._contents: list[str] = []
        self._pieces: list[str] = []
        self._by_endpoint = True
        self._open = False

    def asked(self, messages: Sequence[Message]) -> None:
        """A request is made."""
        self._close()
        self._contents = [message["content"] for message in messages]
        self._pieces = []
        self.begun, self._open = False, True

    def came(self, text: str) -> None:
        """A piece of its reply has come."""
        self.begun = True
        self._pieces.append(text)

    def told(self, prompt: int | None, reply: int | None) -> None:
        """What the endpoint says that the request cost."""
        self._counter.correct(self._contents, prompt)
        if prompt is not None and reply is not None:
            self._prompt += prompt
            self._reply += reply
            self._open = False

    def tokens(self) -> Tokens | None:
        """All of it; None where nothing was asked."""
        self._close()
        if not self._prompt:
            return None
        counted = "counted" if self._counter.exact else "estimated"
        return Tokens(
            prompt=self._prompt, reply=self._reply, source="endpoint" if self._by_endpoint else counted
        )

    def _close(self) -> None:
        """Count a request of which the endpoint did not say what it cost."""
        if self._open:
            self._by_endpoint = False
            self._prompt += sum(self._counter.count(content) for content in self._contents)
            self._reply += self._counter.count("".join(self._pieces))
            self._open = False

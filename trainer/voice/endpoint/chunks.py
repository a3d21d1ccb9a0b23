"""What the chunks of a chat completion say: the words of choice 0, how the line ended, what it cost."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from trainer.negotiation.printable import printable
from trainer.voice.faults import Fault, VoiceError

MOST_NAME = 100
"""Characters of a model's name that are kept."""

_STOPPED = frozenset({"stop", "eos", "eos_token", "end_turn", "stop_sequence", "complete"})
_TOO_LONG = frozenset({"length", "max_tokens", "model_length"})
_TOOL = frozenset({"tool_calls", "function_call", "tool_use"})
_FILTER = frozenset({"content_filter", "safety"})
_THOUGHTS = ("reasoning_content", "reasoning", "reasoning_details", "thinking")
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True)
class Delta:
    """Words as they came; not yet checked in any way but for lone surrogates and NUL."""

    text: str


@dataclass(frozen=True)
class Finish:
    """How a line ended: by itself ("stop") or at the limit of tokens ("length"): for the caller to mend.

    ``model`` is the one that the endpoint says spoke, fit to print; the tokens are the endpoint's own count.
    """

    reason: Literal["stop", "length"]
    model: str | None
    prompt_tokens: int | None
    reply_tokens: int | None


class Chunks:
    """The chunks of one completion, read one after another."""

    def __init__(self) -> None:
        self._reason: Literal["stop", "length"] = "stop"
        self._model: str | None = None
        self._usage: Mapping[str, Any] = {}
        self._said = False
        self._thought = False
        self._tool = False
        self._ended = False

    @property
    def ended(self) -> bool:
        """Whether a chunk has said that the line is over."""
        return self._ended

    def read(self, chunk: Any) -> Iterator[Delta]:
        """The words of a chunk. Raises VoiceError where it is none, or says that there is no line."""
        if not isinstance(chunk, dict):
            raise VoiceError(Fault.BROKEN_STREAM)
        if chunk.get("error") or chunk.get("object") == "error":
            raise VoiceError(Fault.ERROR_IN_STREAM)
        if self._model is None and isinstance(name := chunk.get("model"), str):
            self._model = printable(name)[:MOST_NAME] or None
        if isinstance(usage := chunk.get("usage"), dict):
            self._usage = usage
            if "choices" not in chunk:
                return
        choices = chunk.get("choices")
        if not isinstance(choices, list) or not all(isinstance(choice, dict) for choice in choices):
            raise VoiceError(Fault.BROKEN_STREAM)
        for choice in choices:
            if choice.get("index", 0) == 0:
                yield from self._choice(choice)

    def finish(self) -> Iterator[Finish]:
        """The end of the line. Raises VoiceError where no word was said, by what came in their place."""
        if self._said:
            reply, prompt = self._usage.get("completion_tokens"), self._usage.get("prompt_tokens")
            yield Finish(self._reason, self._model, _count(prompt), _count(reply))
        elif self._tool:
            raise VoiceError(Fault.TOOL_CALL)
        elif self._thought:
            raise VoiceError(Fault.THOUGHTS_ONLY)
        elif self._reason == "length":
            raise VoiceError(Fault.LENGTH)
        else:
            raise VoiceError(Fault.EMPTY)

    def _choice(self, choice: Mapping[str, Any]) -> Iterator[Delta]:
        part = choice.get("delta", choice.get("message"))
        finish = choice.get("finish_reason")
        if part is None and finish:
            part = {}
        if not isinstance(part, dict):
            raise VoiceError(Fault.BROKEN_STREAM)
        if part.get("refusal"):
            raise VoiceError(Fault.REFUSAL)
        reason = finish.lower() if isinstance(finish, str) else ""
        if reason in _FILTER:
            raise VoiceError(Fault.FILTERED)
        self._thought = self._thought or any(part.get(key) for key in _THOUGHTS)
        self._tool = (
            self._tool or bool(part.get("tool_calls") or part.get("function_call")) or reason in _TOOL
        )
        text = self._text(part.get("content"))
        if text:
            self._said = self._said or not text.isspace()
            yield Delta(text)
        if reason:
            self._end(reason)

    def _end(self, reason: str) -> None:
        """Note why a line ended. Raises VoiceError for a reason that is none of a whole line."""
        if reason == "error":
            raise VoiceError(Fault.ERROR_IN_STREAM)
        if reason in _TOO_LONG:
            self._reason = "length"
        elif reason not in _STOPPED | _TOOL:
            raise VoiceError(Fault.CUT)
        self._ended = True

    def _text(self, content: Any) -> str:
        """The text of a content: itself, or that of its parts which are text."""
        if isinstance(content, list):
            content = "".join(self._part(part) for part in content)
        if content is None:
            return ""
        if not isinstance(content, str):
            raise VoiceError(Fault.BROKEN_STREAM)
        return _SURROGATE.sub("\ufffd", content).replace("\0", "")

    def _part(self, part: Any) -> str:
        if not isinstance(part, dict):
            raise VoiceError(Fault.BROKEN_STREAM)
        if part.get("type") == "refusal":
            raise VoiceError(Fault.REFUSAL)
        if part.get("type") != "text":
            self._thought = True
            return ""
        if not isinstance(text := part.get("text"), str):
            raise VoiceError(Fault.BROKEN_STREAM)
        return text


def _count(tokens: Any) -> int | None:
    """A number of tokens that can be one."""
    fits = isinstance(tokens, int) and not isinstance(tokens, bool) and 0 <= tokens < 10**9
    return tokens if fits else None

"""One line of the buyer while a model finds words for it."""

import asyncio
import re
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterator
from contextlib import aclosing, asynccontextmanager
from dataclasses import replace

from pydantic import SecretStr

from trainer.negotiation.moves import MoveKind
from trainer.negotiation.printable import printable
from trainer.session.events import Caught, Voicing
from trainer.session.voices import Cue, Fragment, Part
from trainer.voice.endpoint.wire import Delta, Finish
from trainer.voice.faults import Fault, VoiceError
from trainer.voice.grammar import NAME as GRAMMAR
from trainer.voice.guard.guard import Guard
from trainer.voice.means import Means
from trainer.voice.prompt.cost import Cost
from trainer.voice.prompt.prompting import LINES
from trainer.voice.reply import Reply, unsaid
from trainer.voice.resting import FINAL

MOST_TOKENS = 220
"""Tokens of a reply that are asked for at most: a buyer's line is one to four sentences."""
SLOW_WAITS, TURN_WAITS = 2, 3
"""How many times the wait for a word one sentence may take, and a whole line."""
ATTEMPTS = 2
HARMLESS = "I hear you."
PAUSES = 3
"""How often a line waits for an endpoint that asks for a moment."""
PAUSE, UNTOLD_PAUSE = 1.0, 0.5
"""Seconds of such a moment at most, and where the endpoint does not say how long."""
LEAN = frozenset({Fault.REFUSED_REQUEST, Fault.TOO_LONG_REQUEST, Fault.FILTERED})
"""Faults of the request: it is made again with less in it."""
NO_RETRY = FINAL | {Fault.OURS, Fault.ENCODED, Fault.RATE_LIMITED, Fault.TOO_MUCH, Fault.SLOW, Fault.STALLED}
MODEL_NAME = re.compile(r"[\w.:/@+-]{1,80}", re.ASCII)
KEY_PIECE = 12
"""Characters of the key in a row by which it is recognised in what a model says; a word alone is no key, even
where one stands in for it ("sk-no-key-required").
"""


class Spoken:
    """A line of the buyer, sentence by sentence."""

    def __init__(self, means: Means, cue: Cue, now: Callable[[], float]) -> None:
        self.failure: VoiceError | None = None
        """What the model's part of the line ended by, where it did not end well."""
        self._means = means
        self._cue = cue
        self._now = now
        self._planned = means.grammar.line(cue)
        self._guard = Guard(cue, self._planned, private=means.prompts.private)
        self._shown: list[Fragment] = []
        self._stopped = False
        self._timeout: asyncio.Timeout | None = None
        self._begun = self._last = self._came = now()
        """When the line began, when it was last shown more of it, and when words last came of it."""
        self._caught: list[Caught] = []
        self._cost = Cost(means.counter)
        self.model: str | None = None
        """The model's name, as the endpoint gives it."""

    @property
    def owned(self) -> bool:
        """Whether any of the words are the model's."""
        return any(fragment.voice is None for fragment in self._shown)

    def stop(self) -> None:
        """The listener has heard enough."""
        self._stopped = True
        if self._timeout is not None and not self._timeout.expired():
            self._timeout.reschedule(self._now())

    def prepare(self) -> None:
        """Try the guard once, while the model is waited for: it then has at hand what it knows of a move."""
        self._guard.check(HARMLESS)

    def insisted(self) -> Iterator[Fragment]:
        """The words on which the scenario's author insists; they come first, and at once.

        Those of somebody who has joined come last, with what is left.
        """
        move, buyer = self._cue.move, self._cue.case.buyer
        lines = [move.line] if move.line else buyer.opening_lines if move.kind is MoveKind.OPEN else []
        words = {printable(line) for line in lines}
        for fragment in self._planned:
            if fragment.text in words and fragment.part is not Part.JOINED:
                yield self._show(lent(fragment))

    def left(self) -> Iterator[Fragment]:
        """What the move still has to say; all of its line where the model had no say."""
        for fragment in self._guard.missing(self._shown) if self.owned else self._planned:
            text = unsaid(fragment.text, " ".join(shown.text for shown in self._shown))
            if text:
                yield self._show(replace(lent(fragment), text=text))

    def voicing(self) -> Voicing:
        """How the line found its words."""
        return Voicing(
            model=self.model or (self._means.source.endpoint.model if self._cost.begun else None),
            prompts=self._means.prompts.version,
            caught=tuple(self._caught),
            tokens=self._cost.tokens(),
            stopped=self._stopped,
        )

    async def own_words(self) -> AsyncGenerator[Fragment, None]:
        """The model's sentences that passed, until the move is said or the model has had its chances."""
        attempt, pauses = 1, 0
        while attempt <= ATTEMPTS and self._something_left(attempt):
            try:
                async with aclosing(self._passed()) as sentences:
                    async for sentence in sentences:
                        self._last = self._now()
                        yield self._show(Fragment(sentence, self._guard.part(sentence)))
            except Exception as error:  # noqa: BLE001 - whoever is at fault: the talk goes on
                if self._stopped and isinstance(error, TimeoutError):
                    return
                self.failure = self._named(error)
            else:
                self.failure = None
                return
            fault = self.failure.fault
            self._caught.append(Caught(fault=fault, attempt=attempt))
            if fault is Fault.RATE_LIMITED and pauses < PAUSES and await self._paused():
                pauses += 1
                continue
            if fault in NO_RETRY:
                return
            attempt += 1
        if attempt <= ATTEMPTS:
            self.failure = None  # what went wrong came when all had been said

    def _named(self, error: Exception) -> VoiceError:
        """What the model's part ended by, by its name."""
        if isinstance(error, VoiceError):
            return error
        if not isinstance(error, TimeoutError):
            return VoiceError(Fault.OURS)
        stalled = self._cost.begun and self._now() >= self._came + self._means.wait
        return VoiceError(Fault.STALLED if stalled else Fault.SLOW)

    async def _passed(self) -> AsyncGenerator[str, None]:
        """The sentences of one reply that may be shown. Raises VoiceError for the first that may not."""
        async with aclosing(self._sentences()) as sentences:
            async for sentence in sentences:
                if any(sentence == fragment.text for fragment in self._shown):
                    continue  # a second attempt that begins again from the start of the line
                self._check(sentence)
                yield sentence

    async def _sentences(self) -> AsyncGenerator[str, None]:
        """The reply to one request, sentence by sentence. Raises VoiceError, and TimeoutError when late."""
        lean = any(caught.fault in LEAN for caught in self._caught)
        messages = self._means.prompts.messages(
            self._cue,
            shown=[fragment.text for fragment in self._shown],
            answered=any(fragment.part is Part.ANSWER for fragment in self._shown if fragment.voice is None),
            fault=self.failure.fault if self.failure else None,
            count=self._means.counter.count,
            lines=0 if lean else LINES,
        )
        self._cost.asked(messages)
        reply = Reply(self._guard.cleaned)
        async with aclosing(
            self._means.source.stream(messages, most_tokens=MOST_TOKENS, lean=lean)
        ) as stream:
            while True:
                async with self._in_time():
                    piece = await anext(stream, None)
                if piece is None:
                    break
                if isinstance(piece, Delta):
                    self._cost.came(piece.text)
                    self._came = self._now()
                for sentence in reply.take(piece):
                    yield sentence
        if reply.finish is not None:
            self._finished(reply.finish)
        for sentence in reply.end():
            yield sentence

    def _finished(self, finish: Finish) -> None:
        """Note what the endpoint says of the reply: which model, and what it cost."""
        name = finish.model or self._means.source.endpoint.usual_model or ""
        if MODEL_NAME.fullmatch(name) and not holds_key(name, self._means.source.endpoint.key):
            self.model = name
        self._cost.told(finish.prompt_tokens, finish.reply_tokens)

    def _check(self, sentence: str) -> None:
        """Raises VoiceError for a sentence that must not be shown."""
        if holds_key(sentence, self._means.source.endpoint.key):
            raise VoiceError(Fault.PROMPT)
        fault = self._guard.check(sentence, [fragment.text for fragment in self._shown])
        if fault is not None:
            raise VoiceError(fault)

    def _something_left(self, attempt: int) -> bool:
        """Whether to ask (again): the move is not said yet, or there are no words at all."""
        if attempt == 1 and not self._shown:
            return True
        return bool(self._guard.missing(self._shown)) or not self._shown

    def _show(self, fragment: Fragment) -> Fragment:
        self._shown.append(fragment)
        return fragment

    async def _paused(self) -> bool:
        """Wait a moment where the endpoint asks for one; False where it asks for too much."""
        told = self.failure.retry_after if self.failure else None
        pause = UNTOLD_PAUSE if told is None else told
        if pause > PAUSE or self._now() + pause >= self._deadline:
            return False
        try:
            async with self._in_time():
                await asyncio.sleep(pause)
        except TimeoutError:
            return False
        return True

    @property
    def _deadline(self) -> float:
        """Until when the next piece is waited for: a model that keeps writing is given twice as long."""
        wait = self._means.wait
        silent = max(self._last, self._came) + wait
        return min(silent, self._last + SLOW_WAITS * wait, self._begun + TURN_WAITS * wait)

    @asynccontextmanager
    async def _in_time(self) -> AsyncIterator[None]:
        """Wait no longer than there is time, nor after the listener has heard enough; raises TimeoutError."""
        if self._stopped:
            raise TimeoutError
        async with asyncio.timeout_at(self._deadline) as timeout:
            self._timeout = timeout
            try:
                yield
            finally:
                self._timeout = None


def holds_key(text: str, key: SecretStr | None) -> bool:
    """Whether a part of the key stands in a text."""
    secret = key.get_secret_value() if key is not None else ""
    pieces = range(max(len(secret) - KEY_PIECE + 1, 0))
    return any(secret[place : place + KEY_PIECE] in text for place in pieces)


def lent(fragment: Fragment) -> Fragment:
    """A fragment of the grammar's in a line of somebody else's."""
    return replace(fragment, voice=GRAMMAR)

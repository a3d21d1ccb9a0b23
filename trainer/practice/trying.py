"""An endpoint tried out: does it answer, how fast, and if not, what to do about it."""

import asyncio
from collections.abc import Mapping
from contextlib import aclosing, suppress
from dataclasses import dataclass, field

from trainer.negotiation.printable import printable
from trainer.voice.endpoint.address import Endpoint
from trainer.voice.endpoint.client import Client
from trainer.voice.endpoint.lookup import looked_up
from trainer.voice.endpoint.wire import Delta, Finish
from trainer.voice.faults import FAULT_WORDS, Fault, VoiceError
from trainer.voice.prompt.prompting import Message

WITHIN = 9.0
"""Seconds in which a short line must have come, the look-up of the host included."""
NAMED_WITHIN = 1.5
"""Seconds in which the endpoint must have said which models it has."""
FOUND_WITHIN = 3.0
"""Seconds in which the name of its host must have been looked up."""
LONG_ENOUGH = 0.1
"""Seconds that a line must have taken to tell the speed."""
LEAST_SPEED = 4
"""Tokens a second below which a sentence takes longer than anybody waits."""
MOST_TOKENS = 220
"""As many as a line of the buyer may have."""
MOST_NAMED = 10
NAME_MOST = 60
"""Characters of a model's name that are shown."""
MESSAGES: tuple[Message, ...] = (
    {"role": "system", "content": "You are a buyer in a business talk. Answer in one short sentence."},
    {"role": "user", "content": "Good morning! How are things at your company?"},
)
AGAIN = "try again; if it stays like this, take another model or another server"
LOADING = "a model that has just been started may still be loading: try again; else take a smaller one"
CURES: Mapping[Fault, str] = {
    Fault.NO_ANSWER: "check the address, and that the server runs and nothing stands between",
    Fault.SLOW: LOADING,
    Fault.STALLED: LOADING,
    Fault.RATE_LIMITED: "wait a while and try again",
    Fault.QUOTA: "add credit to the account, or set the key of another",
    Fault.SERVER_ERROR: "try again later; nothing here can mend it",
    Fault.KEY_REFUSED: "set the key that belongs to this address",
    Fault.NO_MODEL: "set the name of a model that it has",
    Fault.REFUSED_REQUEST: "set the name of a model that chats",
    Fault.TOO_LONG_REQUEST: "take a model, or start the server, with a longer context",
    Fault.REDIRECT: "set the address that it leads to, if you trust it",
    Fault.ENCODED: "turn compression off in the server or in what stands before it",
    Fault.NOT_A_STREAM: "check the address (it mostly ends with /v1), and that no sign-in page is in the way",
    Fault.EMPTY: "take another model",
    Fault.THOUGHTS_ONLY: "turn the model's thinking off, or take one that does not think first",
    Fault.FILTERED: "take another model or another endpoint",
    Fault.REFUSAL: "take another model",
    Fault.TOOL_CALL: "take another model",
}
"""What to do about a fault, to follow on "→"; for one that is not here :data:`AGAIN`."""


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of it."""

    model: str | None = None
    """The model that answered or was asked, fit to print; None where that is not known."""
    first_word: float | None = None
    """Seconds until the first word."""
    speed: float | None = None
    """Tokens a second from there on; None for a line too short to tell."""
    fault: Fault | None = None
    retry_after: float | None = None
    """Seconds for which the endpoint asks to be left alone."""
    keyless: bool = False
    """Whether there was no key to send."""
    there: tuple[str, ...] = field(default=())
    """The models that it has, where it has not the one that was asked for; fit to print."""

    @property
    def says(self) -> str:
        """What came of it, in words."""
        if self.fault is not None or self.first_word is None:
            return FAULT_WORDS[self.fault or Fault.EMPTY]
        speed = f", then {self.speed:,.0f} tokens a second" if self.speed is not None else ""
        return f"it answers: first word after {self.first_word:.2f} s{speed}"

    @property
    def cure(self) -> str:
        """What to do about it; empty where all is well."""
        if self.fault is None:
            return ""
        if self.fault is Fault.KEY_REFUSED and self.keyless:
            return "it wants a key, and none is set: set OPENAI_API_KEY, or the key in the settings"
        if self.fault is Fault.NO_MODEL and self.there:
            more = f" and {len(self.there) - MOST_NAMED} more" if len(self.there) > MOST_NAMED else ""
            return f"set one that it has: {', '.join(self.there[:MOST_NAMED])}{more}"
        if self.fault is Fault.RATE_LIMITED and self.retry_after is not None:
            return f"try again in {self.retry_after:,.0f} s"
        return CURES.get(self.fault, AGAIN)

    def advice(self, wait: float) -> str:
        """The cure, or what to do about an endpoint that is too slow for who waits so many seconds."""
        if self.fault is None and self.first_word is not None and self.first_word > wait:
            return "phrases would step in before that: set a longer wait in the settings"
        if self.speed is not None and self.speed < LEAST_SPEED:
            slow = f"under {LEAST_SPEED} tokens a second few lines come in time"
            return f"{slow}: take a smaller model, or set a longer wait"
        return self.cure


async def try_out(endpoint: Endpoint, *, within: float = WITHIN) -> Tried:
    """Ask an endpoint for a short line. Never raises for what is wrong there, and never takes much longer
    than ``within`` seconds and the import of the client library.
    """
    model = endpoint.usual_model
    now = asyncio.get_running_loop().time
    begun = now()
    if not await findable(endpoint, min(within, FOUND_WITHIN)):
        return Tried(model, fault=Fault.NO_ANSWER)
    within -= now() - begun
    client = Client(endpoint)
    try:
        try:
            await client.ready()
            async with asyncio.timeout(within):
                return await ask(client, lean=False)
        except VoiceError as error:
            there = await names(client) if error.fault is Fault.NO_MODEL else ()
            return Tried(
                model,
                fault=error.fault,
                retry_after=error.retry_after,
                there=there,
                keyless=endpoint.key is None,
            )
        except TimeoutError:
            return Tried(model, fault=Fault.SLOW)
    finally:
        await client.close()


async def ask(client: Client, *, lean: bool) -> Tried:
    """One line, timed; asked again with less where the request is refused. Raises VoiceError."""
    now = asyncio.get_running_loop().time
    begun, first, last, pieces = now(), 0.0, 0.0, 0
    finish: Finish | None = None
    try:
        async with aclosing(client.stream(MESSAGES, most_tokens=MOST_TOKENS, lean=lean)) as stream:
            async for piece in stream:
                if isinstance(piece, Delta):
                    last = now()
                    first = first or last
                    pieces += 1
                else:
                    finish = piece
    except VoiceError as error:
        if lean or error.fault is not Fault.REFUSED_REQUEST:
            raise
        return await ask(client, lean=True)
    if finish is None or not first:
        raise VoiceError(Fault.EMPTY)
    tokens = (finish.reply_tokens or pieces) - 1
    speed = tokens / (last - first) if tokens > 0 and last - first > LONG_ENOUGH else None
    asked = client.endpoint.usual_model
    return Tried(printed(finish.model or asked or "") or None, first_word=first - begun, speed=speed)


async def names(client: Client) -> tuple[str, ...]:
    """The models that the endpoint has, fit to print; none where it does not say."""
    with suppress(VoiceError, TimeoutError):
        async with asyncio.timeout(NAMED_WITHIN):
            return tuple(filter(None, map(printed, await client.models())))
    return ()


def printed(name: str) -> str:
    """A model's name as it may be shown."""
    return printable(name)[:NAME_MOST].strip()


async def findable(endpoint: Endpoint, within: float) -> bool:
    """Whether the name of the host is looked up in time."""
    try:
        async with asyncio.timeout(within):
            await looked_up(endpoint)
    except TimeoutError:
        return False
    return True

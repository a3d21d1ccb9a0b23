"""Whole sessions with a buyer who speaks through the endpoint of ``tests.endpoint``."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from pydantic import SecretStr

from tests.endpoint import Endpoint as Server
from trainer.library.phrases import phrase_texts
from trainer.library.prompts import prompt_texts
from trainer.library.scenarios import load_scenario
from trainer.perception.commands import CommandError
from trainer.scenario.scenario import Scenario
from trainer.session.events import Event, Said
from trainer.session.state import State
from trainer.session.turn import Session, reader_for
from trainer.session.voices import Cue, Fragment, Unkept, Voice
from trainer.voice.endpoint.address import Endpoint
from trainer.voice.endpoint.client import Client
from trainer.voice.grammar import Grammar
from trainer.voice.llm import Llm
from trainer.voice.means import Means
from trainer.voice.phrasebook import Phrasebook
from trainer.voice.prompt.prompting import Prompts
from trainer.voice.prompt.tokens import Tokens

KEY = "sk-canary-0123456789abcdef"
GRAMMAR = Grammar(Phrasebook.parse(phrase_texts()))
PROMPTS = Prompts.parse(prompt_texts())
NAMES = ("renewal-under-the-gun", "packaging-tender", "clinics-go-live")
NO_DEAL = ("thirty-workshop-days",)
"""Scenarios in which no terms are better for both sides than walking away."""
TALK: Mapping[str, tuple[str, ...]] = {
    "renewal-under-the-gun": (
        "Hi Dana, thanks for making the time. What did the spring cost your team?",
        "That sounds exhausting: you had to defend us every week, and that's on us.",
        "The outages had one root cause, a database without a standby. It has had one since June.",
        "If you can stay 36 months, I can go to $95 a seat with priority support.",
        "I could do $92 and net-45.",
        "/accept",
    ),
    "packaging-tender": (
        "Good morning, Marcus. What did the late boxes cost you?",
        "Since May a second truck runs your route, and 98 percent of deliveries have been on time.",
        "If you commit to 2,500 pallets, I can do $416 a pallet and a small buffer stock.",
        "Sign today or the offer is gone.",
        "/accept",
    ),
    "clinics-go-live": (
        "Hello, good to meet you. What matters most to you in the first month?",
        "What worries you about the go-live?",
        "I can offer $900 a site if you take a two-year term.",
        "/accept",
    ),
}
"""What the seller says, whatever the answer; it ends in a deal."""


@cache
def scenario(name: str) -> Scenario:
    return load_scenario(name)


@cache
def reader(name: str) -> Any:
    return reader_for(scenario(name))


@dataclass
class Played:
    """A session that was played, and what the seller saw of it."""

    session: Session
    shown: list[tuple[Cue, list[Fragment]]] = field(default_factory=list)
    """Every turn of the buyer: what the voice was handed, and what came of it."""

    @property
    def lines(self) -> list[Said]:
        """What the buyer said, as it was recorded."""
        return [event for event in self.session.events if isinstance(event, Said) and event.parts]

    @property
    def faults(self) -> list[str]:
        """Everything that was caught, in its order."""
        return [
            caught.fault for said in self.lines if said.voicing is not None for caught in said.voicing.caught
        ]


def means(server: Server, *, key: str = KEY, model: str = "test-model", wait: float = 5.0) -> Means:
    """What a model's lines are made with, where ``server`` is the model."""
    client = Client(Endpoint.of(server.url, SecretStr(key), model))
    return Means(GRAMMAR, client, PROMPTS, Tokens(None), wait)


class Script:
    """A good model's part: it says the moves as the grammar of another seed would."""

    def __init__(self) -> None:
        self.line = ""

    def __call__(self, messages: Sequence[Mapping[str, str]]) -> str:
        assert messages
        return self.line

    def learn(self, cue: Cue) -> None:
        other = replace(cue, seed=cue.seed + 1)
        insisted = {cue.move.line, *cue.case.buyer.opening_lines}
        self.line = " ".join(
            fragment.text for fragment in GRAMMAR.line(other) if fragment.text not in insisted
        )


async def played(
    voice: Voice,
    name: str = NAMES[0],
    lines: Sequence[str] | None = None,
    *,
    seed: int = 7,
    before: Callable[[Cue], None] = lambda _cue: None,
) -> Played:
    """A session played as far as these lines lead; ``before`` is called with each cue before it is voiced."""
    found = Played(Session(State(scenario(name), seed, 3), reader(name), Unkept()))
    session = found.session
    for line in ("", *(TALK[name] if lines is None else lines)):
        if session.state.ended is not None:
            break
        if line:
            try:
                session.hear(line)
            except CommandError:
                continue
        cue = session.cue(session.decide())
        before(cue)
        found.shown.append((cue, [fragment async for fragment in session.answer(voice)]))
    session.stop()
    return found


def play(make: Callable[[], Voice], *arguments: Any, **named: Any) -> Played:
    """The same from a test that is not a coroutine."""

    async def whole() -> Played:
        voice = make()
        if isinstance(voice, Llm):
            client_of(voice).prepare()  # importing the library is not part of a turn
        try:
            return await played(voice, *arguments, **named)
        finally:
            if isinstance(voice, Llm):
                await voice.close()

    return asyncio.run(whole())


def client_of(voice: Llm) -> Client:
    """The client that a voice asks its model through."""
    assert isinstance(voice.means.source, Client)
    return voice.means.source


def wordless(events: Sequence[Event]) -> list[dict[str, Any]]:
    """Events as they stand in a transcript, but for the buyer's words and where they came from."""
    found = []
    for event in events:
        content = event.model_dump(mode="json", by_alias=True, exclude_defaults=True)
        if isinstance(event, Said) and event.reading is None:
            content = {"turn": event.turn, "speaker": content["speaker"]}
        found.append({"kind": event.kind, **content})
    return found

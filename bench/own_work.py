"""Where our own milliseconds go in one turn of a buyer whom a model voices, without a screen.

The stages of ``Session.answer`` and of ``Llm.speak`` are called one by one, as those call them, with a store
on the disk and a model on loopback that answers at once; its own time is taken off. What is done only once
in a program (patterns that are compiled when they are first needed) falls on the slowest turns.
"""

import asyncio
import cProfile
import pstats
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import aclosing, contextmanager
from pathlib import Path

from pydantic import SecretStr
from small_talk import FIRST, LINES, Buyer, at_once

from tests.endpoint import Endpoint as Server
from trainer.library.phrases import phrase_texts
from trainer.library.prompts import prompt_texts
from trainer.library.scenarios import open_scenario
from trainer.practice.sitting import Sitting, begin, sit_down
from trainer.session.events import Partial
from trainer.session.voices import Fragment
from trainer.store.store import Store
from trainer.voice.endpoint.address import Endpoint
from trainer.voice.endpoint.client import Client
from trainer.voice.endpoint.wire import Delta
from trainer.voice.grammar import Grammar
from trainer.voice.guard.guard import Guard
from trainer.voice.llm import Llm
from trainer.voice.means import Means
from trainer.voice.phrasebook import Phrasebook
from trainer.voice.prompt.prompting import LINES as PROMPT_LINES
from trainer.voice.prompt.prompting import Prompts
from trainer.voice.prompt.tokens import Tokens
from trainer.voice.spoken import MOST_TOKENS

SCENARIO, MODEL, KEY = "renewal-under-the-gun", "test-model", "sk-bench-0123456789"
TOP = 25
"""Functions that a profile lists."""


class Stopwatch:
    """Seconds of every stage, turn by turn: on the clock, and of this thread's processor time."""

    def __init__(self) -> None:
        self.times: dict[str, list[tuple[float, float]]] = defaultdict(list)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Time what is done in the block."""
        begun, worked = time.perf_counter(), time.thread_time()
        yield
        self.times[name].append((time.perf_counter() - begun, time.thread_time() - worked))


def means(url: str) -> Means:
    """What the buyer's lines are made with, as the app makes it."""
    grammar = Grammar(Phrasebook.parse(phrase_texts()))
    client = Client(Endpoint.of(url, SecretStr(KEY), MODEL))
    return Means(grammar, client, Prompts.parse(prompt_texts()), Tokens(MODEL), 10.0)


def seated(folder: Path, voice: Llm, seed: int) -> Sitting:
    """A new session with its log on the disk."""
    store = Store.open(folder)
    header = begin(open_scenario(SCENARIO), voice, seed=seed, level=3, mode="coach")
    return sit_down(header, store.create(header.record()), voice)


async def turn(sitting: Sitting, made: Means, server: Server, watch: Stopwatch, line: str) -> None:
    """The seller's line and the answer to it, stage by stage."""
    session = sitting.session
    if line:
        with watch.stage("read the seller's line"):
            reading = session.read(line)
        with watch.stage("hear it (to the disk)"):
            session.hear(line, reading)
    with watch.stage("decide (to the disk)"):
        move = session.decide()
    with watch.stage("the cue"):
        cue = session.cue(move)
    with watch.stage("the grammar's line"):
        planned = made.grammar.line(cue)
    with watch.stage("the guard, made"):
        guard = Guard(cue, planned, private=made.prompts.private)
    with watch.stage("the messages"):
        messages = made.prompts.messages(cue, count=made.counter.count, lines=PROMPT_LINES)
    stream = made.source.stream(messages, most_tokens=MOST_TOKENS)
    begun, worked, first = time.perf_counter(), time.thread_time(), ""
    async with aclosing(stream) as pieces:
        async for piece in pieces:
            if isinstance(piece, Delta) and piece.text and not first:
                came, work, first = time.perf_counter(), time.thread_time() - worked, piece.text
    request = server.lines[-1]
    word = next(sent for sent in request.sent if sent.what == "word")
    watch.times["asking, without the model's own time"].append((came - begun - (word.at - request.at), work))
    with watch.stage("the first sentence, checked"):
        fault = guard.check(guard.cleaned(first), ())
    if fault is not None:
        raise AssertionError(f"{first!r} does not pass: {fault}")
    with watch.stage("its part"):
        fragment = Fragment(first, guard.part(first))
    with watch.stage("hold it (to the disk)"):
        session.record.hold(Partial(turn=cue.turn, text=first, voice="llm"))
    with watch.stage("(after it) a second sentence, checked"):
        guard.check("That is how it looks from here.", [first])
    with watch.stage("(after it) what is missing"):
        left = guard.missing([fragment])
    with watch.stage("(after it) the line (to the disk)"):
        session.voiced(move, [fragment, *left], "llm")


async def talk(server: Server, buyer: Buyer, watch: Stopwatch, seed: int, profile: cProfile.Profile) -> None:
    """A session of ten turns."""
    made = means(server.url)
    client = made.source
    assert isinstance(client, Client)
    await client.ready()
    try:
        with tempfile.TemporaryDirectory() as folder:
            sitting = seated(Path(folder), Llm(made), seed)
            for number, line in enumerate(("", *LINES)):
                buyer.line = ("Good morning.", *FIRST)[number]
                if number == 1:
                    watch.times.clear()  # the opening warms up, as in the app
                    profile.enable()
                await turn(sitting, made, server, watch, line)
            profile.disable()
    finally:
        await client.close()


def own_work(talks: int, *, profiled: bool) -> None:
    """Print the stages, the dearest functions if wanted."""
    watch, profile, buyer = Stopwatch(), cProfile.Profile(), Buyer()
    found: dict[str, list[tuple[float, float]]] = defaultdict(list)
    with Server.serving(buyer, chunking=at_once) as server:
        for seed in range(talks):
            spare = profile if profiled else cProfile.Profile(builtins=False)
            asyncio.run(talk(server, buyer, watch, seed + 7, spare))
            for name, times in watch.times.items():
                found[name] += times
    print(f"\nOur own work in one turn, no screen; milliseconds, {talks * len(LINES)} turns")
    print(f"  {'':44}{'median':>8}{'slowest':>9}{'of it processor':>17}")
    total = working = 0.0
    for name, times in found.items():
        middle, work = (statistics.median(column) * 1000 for column in zip(*times, strict=True))
        print(f"  {name:44}{middle:8.2f}{max(times)[0] * 1000:9.2f}{work:17.2f}")
        if not name.startswith("("):
            total, working = total + middle, working + work
    print(f"  {'up to the first sentence':44}{total:8.2f}{'':9}{working:17.2f}")
    if profiled:
        pstats.Stats(profile).sort_stats("cumulative").print_stats("trainer|openai|httpx|sqlite", TOP)
        pstats.Stats(profile).sort_stats("tottime").print_stats(TOP)

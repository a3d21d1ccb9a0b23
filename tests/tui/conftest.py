"""The app in a terminal of a test's own, driven by keys, with a data folder for that test alone."""

import asyncio
import json
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any, TypeVar
from unicodedata import category
from unittest.mock import patch

import pytest
from textual import events
from textual._compositor import Compositor
from textual.app import App
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.widget import Widget
from textual.worker import WorkerCancelled

from tests.speaking import Speaker
from trainer.exchange.transcript import Header, Versions
from trainer.ledger.rules import RULES
from trainer.library import scenarios
from trainer.library.phrases import phrase_texts
from trainer.library.scenarios import LoadedScenario, open_scenario
from trainer.practice.settings import Settings, save_settings
from trainer.practice.sitting import Sitting, sit_down
from trainer.session.events import Event, Partial, Prepared
from trainer.session.voices import Cue, Fragment, Log, Part, Voice
from trainer.store.errors import StoreError
from trainer.store.store import Store
from trainer.tui import speech, ways
from trainer.tui.app import TrainerApp
from trainer.tui.confirm import Confirm
from trainer.tui.conversation import Conversation
from trainer.tui.opening import Opening
from trainer.tui.prompt import Prompt
from trainer.tui.table import Table
from trainer.voice.grammar import Grammar
from trainer.voice.phrasebook import Phrasebook

Found = TypeVar("Found", bound=Widget)
RENEWAL = "renewal-under-the-gun"
SESSION = "abcdefghij"
LINES = (
    "Hi Dana, thanks for making the time.",
    "What did the spring cost your team?",
    "If you can do 36 months, I can go to $95 a seat with priority support.",
    "/walk",
)
HOSTILE = (
    "[/] [@click=app.exit]x[/] [A] [red]r[/red] "
    "\x1b]52;c;aGk=\x07\x1b[2Jy\x9b31m \u202egnp\u2066 \u200bz\x00q"
)
"""Markup, orders to a terminal, and letters that show as something else than they are."""
SHOWN = "[/] [@click=app.exit]x[/] [A] [red]r[/red] ]52;c;aGk=[2Jy31m gnp zq"
"""All of it that may be seen."""
PAINT = Compositor.render_update
PARSE = Stylesheet._parse_rules
PARSED: dict[tuple[object, ...], list[RuleSet]] = {}
"""The rules of each piece of style in each set of colours."""
FORBIDDEN = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}


class Stage:
    """An app that runs, and hands on its keyboard."""

    def __init__(self, app: App[Any], pilot: Pilot[Any]) -> None:
        self.app = app
        self.pilot = pilot
        self.painted = False
        """Whether anybody has looked."""

    async def settle(self) -> None:
        """Wait until all that was asked for is done; a dialog that waits for its answer is done."""
        quiet = 0
        for _ in range(200):
            await self.pilot._wait_for_screen()
            await asyncio.sleep(0)
            self.app.screen._on_timer_update()  # paints, as the clock would do in its own time
            asking = isinstance(self.app.screen, Confirm)
            busy = [each for each in self.app.workers if not each.is_finished and not asking]
            if busy:
                with suppress(WorkerCancelled):
                    await self.app.workers.wait_for_complete(busy)
            quiet = 0 if busy or not self.quiet else quiet + 1
            if quiet == 2:
                return
        raise AssertionError(f"there is always something going on: {list(self.app.workers)}")

    @property
    def quiet(self) -> bool:
        """Whether nothing is left to be looked at, laid out or called."""
        screen = self.app.screen
        nodes = [self.app, *screen.walk_children(with_self=True)]
        waiting = any(
            not (node._mounted_event.is_set() and node._message_queue.empty()) or node._next_callbacks
            for node in nodes
        )
        return not (waiting or screen._callbacks or screen._layout_required)

    def send(self, *keys: str) -> None:
        """Press keys one after the other without waiting for what they do."""
        driver = self.app._driver
        assert driver is not None
        for key in keys:
            character = key if len(key) == 1 else {"space": " ", "enter": "\r"}.get(key)
            name = _character_to_key(key) if len(key) == 1 else key
            event = events.Key(name, character)
            event.set_sender(self.app)
            driver.send_message(event)

    async def press(self, *keys: str) -> None:
        """Press keys, each when the one before it has done its work."""
        for key in keys:
            self.send(key)
            await self.settle()

    async def write(self, text: str) -> None:
        """Type a text as fast as nobody can, and wait for it."""
        self.send(*text)
        await self.settle()

    async def paste(self, text: str) -> None:
        """Paste a text."""
        driver = self.app._driver
        assert driver is not None
        driver.send_message(events.Paste(text))
        await self.settle()

    async def enter(self, text: str) -> None:
        """Type a text and press Enter after it."""
        self.send(*text, "enter")
        await self.settle()

    async def resize(self, width: int, height: int) -> None:
        await self.pilot.resize_terminal(width, height)
        await self.settle()

    def get(self, kind: type[Found]) -> Found:
        """The only widget of a kind on the screen."""
        return self.app.screen.query_one(kind)

    @property
    def prompt(self) -> Prompt:
        return self.get(Prompt)

    @property
    def table(self) -> Table:
        """The table, when it is what stands on the screen."""
        screen = self.app.screen
        assert isinstance(screen, Table), screen
        return screen

    @property
    def talk(self) -> list[str]:
        """The talk at the table, a line each as ``kind: text``."""
        return [f"{message.kind}: {message.text}" for message in self.get(Conversation).messages]

    @property
    def rows(self) -> list[str]:
        """What goes to the terminal, row by row."""
        compositor, below = self.app.screen._compositor, self.app._background_screens
        self.painted = True
        update: Any = PAINT(compositor, full=True, screen_stack=below)
        return ["".join(strip.text for strip in strips) for strips in update.strips]

    @property
    def text(self) -> str:
        """The same with its words one space apart, whatever lines they stand on."""
        return " ".join(" ".join(self.rows).split())

    def only_prints(self) -> None:
        """Nothing that could be an order to a terminal is on the screen."""
        wrong = {char for row in self.rows for char in row if category(char) in FORBIDDEN}
        assert not wrong, ascii(wrong)


def parsed(sheet: Stylesheet, css: str, **where: Any) -> list[RuleSet]:
    """The rules of a piece of style, which is parsed once for all apps."""
    key = (*sheet._variables.items(), css, *where.items())
    if key not in PARSED:
        PARSED[key] = PARSE(sheet, css, **where)
    return PARSED[key]


@asynccontextmanager
async def staged(app: App[Any], width: int = 100, height: int = 30) -> AsyncIterator[Stage]:
    """An app that runs in a terminal of this size. It is painted when it is looked at, or else at the end."""

    def unpainted(compositor: Compositor, **_options: object) -> None:
        compositor._dirty_regions.clear()

    with (
        patch.object(Compositor, "render_update", unpainted),
        patch.object(Stylesheet, "_parse_rules", parsed),
    ):
        async with app.run_test(size=(width, height), notifications=True) as pilot:
            stage = Stage(app, pilot)
            await stage.settle()
            yield stage
            if app.is_running and app._exception is None and not stage.painted:
                assert len(stage.rows) == app.size.height


Start = Callable[..., AbstractAsyncContextManager[Stage]]
Play = Callable[..., AbstractAsyncContextManager[Stage]]


@cache
def scenario() -> LoadedScenario:
    """The renewal, read once."""
    return open_scenario(RENEWAL)


def opened(name: str) -> LoadedScenario:
    """A scenario; the renewal is not read again."""
    return scenario() if name == RENEWAL else open_scenario(name)


@cache
def grammar() -> Voice:
    """The voice that needs no network, made once."""
    return Grammar(Phrasebook.parse(phrase_texts()))


def header(session: str = SESSION, **changes: Any) -> Header:
    """The header of a session of the renewal."""
    found = scenario()
    values: dict[str, Any] = {
        "session": session,
        "scenario": found.scenario,
        "scenario_sha256": found.sha256,
        "seed": 7,
        "voice": "grammar",
        "versions": Versions(trainer="0.1.0", rules=RULES),
        "started": "2026-01-01T00:00:00.000Z",
    }
    return Header(**{**values, **changes})


class Brief(Speaker):
    """A voice that says which move it puts into words, in two sentences."""

    name = "brief"

    def __init__(self) -> None:
        self.cues: list[Cue] = []

    async def speak(self, cue: Cue) -> AsyncGenerator[Fragment, None]:
        self.cues.append(cue)
        yield Fragment(f"{cue.move.kind} {cue.turn}.", Part.ANSWER)
        yield Fragment("So.", Part.REACTION)


class Watched:
    """A log in front of the real one: it remembers what came, and fails where it is told to."""

    def __init__(self, log: Log) -> None:
        self.log = log
        self.kinds: list[str] = []
        self.fails: set[str] = set()
        """Kinds of event, ``said seller`` among them, that the disk does not take."""
        self.seen: Callable[[str], None] = lambda _kind: None
        """Called with the kind before the real log has it."""

    def __call__(self, event: Event) -> None:
        kind = f"said {getattr(event, 'speaker', '')}" if event.kind == "said" else event.kind
        if kind in self.fails:
            raise StoreError("the line can't be kept: the disk is full")
        self.seen(kind)
        self.log(event)
        self.kinds.append(kind)

    def hold(self, event: Partial) -> None:
        """As the real one."""
        if "partial" in self.fails:
            raise StoreError("the line can't be kept: the disk is full")
        self.seen("partial")
        self.log.hold(event)

    def keep_draft(self, text: str) -> None:
        """As the real one."""
        if "draft" in self.fails:
            raise StoreError("what you typed can't be kept: the disk is full")
        self.log.keep_draft(text)  # type: ignore[attr-defined]

    def close(self) -> None:
        self.log.close()


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user data folder for this test alone, whose user has seen the tour."""
    folder = tmp_path / "home"
    monkeypatch.setenv("TRAINER_HOME", str(folder))
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")
    save_settings(folder, Settings(toured=True))
    return folder


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A table paints at once, as tests look sooner, and means every key, however fast a test presses it."""
    monkeypatch.setattr(speech, "FIRST", 0.0)
    monkeypatch.setattr(speech, "TWICE", 0.0)


@pytest.fixture
def store(home: Path) -> Iterator[Store]:
    """The user's sessions, as another window sees them."""
    opened = Store.open(home)
    yield opened
    opened.close()


@pytest.fixture
def start(home: Path, monkeypatch: pytest.MonkeyPatch) -> Start:  # noqa: ARG001 - the app lives there
    """Start the app at a size, and wait until home stands or what it was asked to open.

    The renewal and the phrases are read once for all tests.
    """
    monkeypatch.setattr(scenarios, "open_scenario", opened)

    @asynccontextmanager
    async def starting(
        width: int = 100, height: int = 30, opening: Opening | None = None
    ) -> AsyncIterator[Stage]:
        app = TrainerApp(opening)
        app.desk.voice = grammar()
        async with staged(app, width, height) as stage:
            yield stage

    return starting


@pytest.fixture
def play(start: Start, store: Store) -> Play:
    """Start the app at the table of a new session in the store, played as far as ``lines`` lead."""

    @asynccontextmanager
    async def playing(
        width: int = 100,
        height: int = 30,
        *,
        lines: Sequence[str] = (),
        voice: Voice | None = None,
        **changes: Any,
    ) -> AsyncIterator[Stage]:
        sitting = await played(store, lines=lines, **changes)
        sitting.voice = voice or Brief()
        sitting.log = sitting.session.record = Watched(sitting.log)
        async with start(width, height) as stage:
            ways.to_table(stage.app, sitting)  # type: ignore[arg-type]
            await stage.settle()
            yield stage

    return playing


async def played(
    store: Store, session: str = SESSION, lines: Sequence[str] = LINES, **changes: Any
) -> Sitting:
    """A session in the store that was played as far as these lines lead."""
    head = header(session, **changes)
    sitting = sit_down(head, store.create(head.record()), Brief())
    sitting.session.add(Prepared(target=46_000))
    for line in ("", *lines):
        if line:
            sitting.session.hear(line)
        async for _ in sitting.answer():
            pass
    return sitting


def log_of(stage: Stage) -> Watched:
    """The log of the table on the screen."""
    found = stage.table.sitting.log
    assert isinstance(found, Watched)
    return found


def kinds(store: Store, session: str = SESSION) -> list[str]:
    """The kinds of event that the store has of a session."""
    return [json.loads(line)["kind"] for line in store.data(session).decode().splitlines()[1:]]


def said(store: Store, session: str = SESSION) -> Sequence[str]:
    """What the store has of what was said."""
    records = [json.loads(line) for line in store.data(session).decode().splitlines()]
    return [record["text"] for record in records if record["kind"] == "said"]

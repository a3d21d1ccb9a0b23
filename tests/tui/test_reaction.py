"""The reaction before the numbers: two questions, written down once, never in the way."""

import pytest
from textual.app import App

from tests.debrief.conftest import scenario_and_reader
from tests.speaking import Speaker
from trainer.exchange.transcript import Header, Versions
from trainer.ledger.rules import RULES
from trainer.practice.sitting import Sitting
from trainer.session.events import Event, Partial, Rated
from trainer.session.state import State
from trainer.session.turn import Session
from trainer.session.voices import Cue, Unkept
from trainer.store.errors import StoreError
from trainer.tui import ways
from trainer.tui.reaction import Reaction


class Log:
    """Keeps events, or fails like a full disk."""

    def __init__(self, *, full: bool) -> None:
        self.full = full
        self.kept: list[Event] = []

    def __call__(self, event: Event) -> None:
        if self.full:
            raise StoreError("the line can't be kept: the disk is full")
        self.kept.append(event)

    def hold(self, event: Partial) -> None:
        raise AssertionError(f"this voice repeats itself, nothing has to be held: {event}")

    def close(self) -> None:
        """Nothing is open."""


class Mute(Speaker):
    """A voice that nobody should ask."""

    name = "none"

    def speak(self, cue: Cue) -> None:
        raise AssertionError(cue)


class Host(App[None]):
    def __init__(self, log: Log) -> None:
        super().__init__()
        scenario, reader = scenario_and_reader("renewal-under-the-gun")
        session = Session(State(scenario, 7, 3), reader, Unkept())
        session.answer_silently()
        session.hear("/walk")
        session.answer_silently()
        session.stop()
        session.record = log
        header = Header(
            session="abcdefghij",
            scenario=scenario,
            scenario_sha256="",
            seed=7,
            versions=Versions(trainer="0", rules=RULES),
            started="",
        )
        self.sitting = Sitting(session, header, log, Mute())  # type: ignore[arg-type]
        self.said: list[str] = []

    def say(self, text: str, *, wrong: bool = False) -> None:
        assert wrong
        self.said.append(text)

    def on_mount(self) -> None:
        self.push_screen(Reaction(self.sitting))


@pytest.fixture
def debriefed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sessions that were led on to the debrief."""
    asked: list[str] = []
    monkeypatch.setattr(ways, "debrief", lambda _app, session: asked.append(session))
    return asked


@pytest.mark.parametrize(
    ("keys", "rated"),
    [
        (("4", "enter", "2", "enter"), Rated(deal=4, relationship=2)),
        (("4", "enter", "5", "left", "enter"), Rated(deal=4, relationship=4)),
        (("enter", "1", "enter"), Rated(deal=None, relationship=1)),
        (("right", "right", "escape"), Rated(deal=4, relationship=None)),
        (("2", "enter", "up", "5", "down", "3", "enter"), Rated(deal=5, relationship=3)),
    ],
)
async def test_what_was_answered_is_written_down_and_leads_to_the_debrief(
    keys: tuple[str, ...], rated: Rated, debriefed: list[str]
) -> None:
    log = Log(full=False)
    app = Host(log)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
    assert log.kept == [rated]
    assert app.sitting.state.rated == rated
    assert debriefed == ["abcdefghij"]


async def test_skipping_writes_nothing_down(debriefed: list[str]) -> None:
    log = Log(full=False)
    app = Host(log)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("escape")
        await pilot.pause()
    assert log.kept == []
    assert debriefed == ["abcdefghij"]


async def test_a_disk_that_fails_is_told_and_does_not_stop_the_debrief(debriefed: list[str]) -> None:
    app = Host(Log(full=True))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "enter", "3", "enter")
        await pilot.pause()
    assert app.said == ["the line can't be kept: the disk is full"]
    assert app.sitting.state.rated is None
    assert debriefed == ["abcdefghij"]


async def test_pressing_on_writes_it_down_once(debriefed: list[str]) -> None:
    log = Log(full=False)
    async with Host(log).run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "enter", "3", "enter", "enter")
        await pilot.pause()
    assert log.kept == [Rated(deal=3, relationship=3)]
    assert debriefed == ["abcdefghij", "abcdefghij"]


async def test_a_title_with_orders_in_it_is_text(debriefed: list[str]) -> None:
    app = Host(Log(full=False))
    hostile = "[/] [@click=app.exit]x[/] \x1b[2J"
    scenario = app.sitting.header.scenario.model_copy(update={"title": hostile})
    app.sitting.header = app.sitting.header.model_copy(update={"scenario": scenario})
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        bar = str(app.screen.query_one(".bar").render())
    assert bar == "[/] [@click=app.exit]x[/] [2J"
    assert debriefed == []

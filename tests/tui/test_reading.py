"""The table where a second reader reads too: the line waits in the prompt, and Esc goes on without."""

import asyncio

from textual.widgets import Static

from tests.reading import Knowing
from tests.tui.conftest import Play, Stage, Start
from trainer.negotiation.acts import Act
from trainer.tui.conversation import ASIDE

LINE = "the weeks in spring, your people, every single morning of it"


def reading(stage: Stage) -> str:
    return str(stage.table.query_one("#reading", Static).content)


def said(stage: Stage) -> list[str]:
    return [line for line in stage.talk if LINE in line]


async def until_asked(stage: Stage, gate: asyncio.Event) -> Knowing:
    """Say the line, and let the app work until a second reader has been asked, who answers at the gate."""
    second = Knowing({LINE: (Act.ACKNOWLEDGE,)}, gate)
    stage.table.sitting.session.second = second
    stage.send(*LINE, "enter")
    while not second.asked:
        await stage.pilot.pause()
    return second


async def test_a_doubtful_line_is_read_again_before_it_counts(play: Play) -> None:
    async with play(mode="coach") as stage:
        second = Knowing({LINE: (Act.ACKNOWLEDGE,)})
        stage.table.sitting.session.second = second
        await stage.enter(LINE)
        assert len(second.asked) == 1
        assert len(said(stage)) == 1
        assert f"{ASIDE}: read: names a feeling" in stage.talk
        assert stage.prompt.text == ""


async def test_escape_has_it_said_as_the_rules_read_it(play: Play) -> None:
    async with play(mode="coach") as stage:
        second = await until_asked(stage, asyncio.Event())
        assert reading(stage).startswith("Reading it closely")
        assert stage.prompt.text == LINE, "it waits where it was typed"
        assert not said(stage)
        stage.send("enter")
        await stage.pilot.pause()
        assert len(second.asked) == 1, "Enter again asks nobody again"
        await stage.press("escape")
        assert len(said(stage)) == 1
        assert not [line for line in stage.talk if "names a feeling" in line]


async def test_a_line_that_is_changed_meanwhile_is_not_said(play: Play) -> None:
    async with play(mode="coach") as stage:
        gate = asyncio.Event()
        await until_asked(stage, gate)
        stage.send("!")
        await stage.pilot.pause()
        gate.set()
        await stage.settle()
        assert stage.prompt.text == f"{LINE}!"
        assert not said(stage)


async def test_the_setting_says_why_nobody_reads(start: Start) -> None:
    async with start() as stage:
        stage.app.set_settings(reading="llm")  # type: ignore[attr-defined]
        await stage.settle()
        assert "there is no model to read with" in stage.text


async def test_what_comes_between_lets_go_of_the_line(play: Play) -> None:
    async with play(mode="coach") as stage:
        gate = asyncio.Event()
        await until_asked(stage, gate)
        table = stage.table
        stage.send("ctrl+r")
        while stage.app.screen is table:
            await stage.pilot.pause()
        gate.set()
        while table.saying.looked_at:
            await stage.pilot.pause()
        await stage.press("escape")
        assert not said(stage), "nothing is said behind a dialog"
        assert stage.prompt.text == LINE


async def test_a_command_by_key_lets_go_of_the_line(play: Play) -> None:
    async with play(mode="coach") as stage:
        gate = asyncio.Event()
        await until_asked(stage, gate)
        stage.table.saying.say("/walk")
        gate.set()
        await stage.settle()
        assert not said(stage)
        assert stage.table.sitting.over


async def test_after_escape_the_line_is_asked_about_by_no_model_again(play: Play) -> None:
    async with play(mode="coach") as stage:
        second = await until_asked(stage, asyncio.Event())
        stage.table.saying.stop_looking()
        stage.table.sitting.session.settle(LINE)
        await stage.press("enter")
        assert len(second.asked) == 1
        assert len(said(stage)) == 1

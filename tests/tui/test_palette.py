"""The command palette: what it offers, and closing it in a hurry."""

from tests.tui.conftest import Start
from trainer.tui.home import Home
from trainer.tui.palette import Palette
from trainer.tui.settings import SettingsScreen


async def test_it_leads_to_the_settings(start: Start) -> None:
    async with start() as stage:
        await stage.press("ctrl+p")
        assert isinstance(stage.app.screen, Palette)
        await stage.write("settings")
        await stage.press("down", "enter")
        assert isinstance(stage.app.screen, SettingsScreen)


async def test_closing_it_while_it_searches_ends_nothing(start: Start) -> None:
    async with start() as stage:
        await stage.press("ctrl+p", *"zzz", "escape", "escape")
        assert isinstance(stage.app.screen, Home)


async def test_f1_lists_the_keys_of_a_screen(start: Start) -> None:
    async with start() as stage:
        await stage.press("f1")
        assert "Search" in stage.text
        assert "Tour" in stage.text

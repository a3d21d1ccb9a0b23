"""The tour: four short pages, shown once, left at any time."""

from pathlib import Path

from tests.tui.conftest import Start
from trainer.practice.settings import Settings, load_settings, save_settings
from trainer.tui.home import Home
from trainer.tui.tour import PAGES, Tour


async def test_its_pages_turn_both_ways_and_the_last_one_ends_it(start: Start, home: Path) -> None:
    save_settings(home, Settings())
    async with start(80, 24) as stage:
        assert isinstance(stage.app.screen, Tour)
        for place, (title, _) in enumerate(PAGES):
            assert title in stage.text
            assert f"{place + 1} of {len(PAGES)}" in stage.text
            if place:
                await stage.press("left")
                assert PAGES[place - 1][0] in stage.text
                await stage.press("right")
            await stage.press("enter")
        assert isinstance(stage.app.screen, Home)
    assert load_settings(home).settings.toured


async def test_before_the_first_page_there_is_none_and_escape_ends_it(start: Start, home: Path) -> None:
    save_settings(home, Settings(theme="light", difficulty=5))
    async with start(20, 5) as stage:
        assert isinstance(stage.app.screen, Tour)
        await stage.press("left", "left")
        assert isinstance(stage.app.screen, Tour)
        assert stage.app.screen.place == 0
        await stage.press("escape")
        assert isinstance(stage.app.screen, Home)
    assert load_settings(home).settings == Settings(theme="light", difficulty=5, toured=True)

"""Settings changed on screen: kept at once, for the user alone; colours in every theme and without."""

import stat
from pathlib import Path

import pytest

from tests.tui.conftest import Start
from trainer.practice.settings import CHOICES, FILE, Settings, load_settings, save_settings
from trainer.tui.home import Home
from trainer.tui.settings import ROWS, SettingsScreen

MODE_600 = 0o600


async def test_every_setting_is_changed_by_keys_and_kept_at_once(start: Start, home: Path) -> None:
    async with start(90, 24) as stage:
        await stage.press("s")
        assert isinstance(stage.app.screen, SettingsScreen)
        assert "Kept in" in stage.text
        assert str(home)[:40] in stage.text
        await stage.press("right", "down", "right", "down", "left")
        wanted = Settings(theme="light", mode="exam", difficulty=2, toured=True)
        assert load_settings(home).settings == wanted
        assert stat.S_IMODE((home / FILE).stat().st_mode) == MODE_600
        for words in ("dark on light", "no panel, no hint, no undo", "is patient"):
            assert words in stage.text, words
        assert stage.app.theme == "textual-light"
        await stage.press("down", "left")
        assert stage.app.theme == "textual-dark", "rows and choices go round"
        await stage.press("escape")
        assert isinstance(stage.app.screen, Home)
        assert "exam · difficulty 2 of 5" in stage.text


def test_every_choice_has_words() -> None:
    for name, _, meanings in ROWS:
        assert set(meanings) == set(CHOICES[name]), name


@pytest.mark.parametrize("theme", ["dark", "light"])
@pytest.mark.parametrize("colours", ["", "1"])
async def test_the_app_starts_in_every_theme_and_without_colours(
    start: Start, home: Path, monkeypatch: pytest.MonkeyPatch, theme: str, colours: str
) -> None:
    save_settings(home, Settings(theme=theme, toured=True))
    if colours:
        monkeypatch.setenv("NO_COLOR", colours)
    else:
        monkeypatch.delenv("NO_COLOR", raising=False)
    async with start(80, 24) as stage:
        assert stage.app.current_theme.dark is (theme == "dark")
        assert "Renewal under the gun" in stage.text
        painted = {
            (style.color.triplet.red, style.color.triplet.green, style.color.triplet.blue)
            for strips in stage.app.screen._compositor.render_full_update().strips
            for strip in strips
            for _, style, _ in strip
            if style is not None and style.color is not None and style.color.triplet is not None
        }
        assert painted
        grey = all(red == green == blue for red, green, blue in painted)
        assert grey is bool(colours)


async def test_a_folder_that_is_not_there_yet_is_made(start: Start, home: Path) -> None:
    (home / FILE).unlink()
    async with start(80, 24) as stage:
        await stage.press("escape", "m")
    assert load_settings(home).settings.mode == "exam"

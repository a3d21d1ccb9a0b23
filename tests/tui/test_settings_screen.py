"""Settings changed on screen: kept at once, for the user alone; colours in every theme and without."""

import stat
from pathlib import Path
from threading import Event

import pytest
from textual.widgets import Input, Static

from tests.endpoint import Endpoint as Server
from tests.endpoint import Row
from tests.tui.conftest import Play, Stage, Start
from trainer.practice import speaking
from trainer.practice.settings import CHOICES, FILE, WRITTEN, Secret, Settings, load_settings, save_settings
from trainer.practice.speaking import grammar
from trainer.session.voices import Voice
from trainer.tui.home import Home
from trainer.tui.opening import Opening
from trainer.tui.settings import SettingsScreen
from trainer.tui.settings_rows import ROWS, TRY

MODE_600 = 0o600
KEY = "sk-canary-0123456789"


def reply(_messages: object) -> str:
    return "I hear you, and thank you for asking."


@pytest.fixture(autouse=True)
def fetched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What would be imported in the background."""
    found: list[str] = []
    monkeypatch.setattr(speaking, "prepare", lambda voice: found.append(voice.name))
    return found


def says(stage: Stage) -> str:
    """The word under the rows."""
    return str(stage.app.screen.query_one("#says", Static).content).strip()


async def to_row(stage: Stage, name: str) -> None:
    """From the first row to this one."""
    await stage.press(*["down"] * [row.name for row in ROWS].index(name))


async def test_every_setting_is_changed_by_keys_and_kept_at_once(start: Start, home: Path) -> None:
    async with start(90, 24) as stage:
        await stage.press("s")
        assert isinstance(stage.app.screen, SettingsScreen)
        assert "Kept in" in stage.text
        assert str(home)[:40] in stage.text
        await stage.press("right", "down", "right", "down", "left", "down", "right")
        wanted = Settings(theme="light", mode="exam", difficulty=2, toured=True, voice="grammar")
        assert load_settings(home).settings == wanted
        assert stat.S_IMODE((home / FILE).stat().st_mode) == MODE_600
        for words in ("dark on light", "no panel, no hint, no undo", "is patient", "from phrases"):
            assert words in stage.text, words
        assert stage.app.theme == "textual-light"
        await stage.press("up", "up", "up", "up", "up", "up", "left")
        assert load_settings(home).settings.wait == 40, "rows and choices go round"
        await stage.press("escape")
        assert isinstance(stage.app.screen, Home)
        assert "exam · difficulty 2 of 5" in stage.text


def test_every_choice_has_words() -> None:
    shown = {row.name for row in ROWS if row is not TRY}
    assert shown == (CHOICES.keys() | WRITTEN.keys()) - {"toured"}
    for row in ROWS:
        if row.name in CHOICES:
            assert set(row.meanings) == set(CHOICES[row.name]), row.name


async def test_all_of_it_fits_a_small_terminal(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(
        "OPENAI_BASE_URL", "http://a-rather-long-name-of-a-host.example.internal:8080/some/path/v1"
    )
    async with start(80, 24) as stage:
        await stage.press("s")
        await to_row(stage, "base_url")
        await stage.press("enter")
        for words in (
            "Settings",
            "Colours",
            "Test it",
            "says this",
            "Kept in",
            "Esc close",
            "from OPENAI_BASE_URL",
        ):
            assert words in stage.text, words
        await stage.press("down", "enter")
        for words in ("Colours", "Test it", "Enter keeps it"):
            assert words in stage.text, words


async def test_address_model_and_key_are_typed_and_pasted(start: Start, home: Path) -> None:
    async with start(80, 24) as stage:
        await stage.press("s")
        await to_row(stage, "base_url")
        assert "not set" in stage.text
        await stage.press("enter")
        await stage.write("http://localhost:11434")
        await stage.paste("/v1 \n")
        await stage.press("enter")
        assert "localhost:11434/v1" in stage.text
        await stage.press("down", "enter")
        await stage.write("queen q3")
        await stage.press("enter")
        await stage.press("down", "enter")
        await stage.paste(f" {KEY}\n")
        assert "canary" not in stage.text
        assert "•••" in stage.text
        await stage.press("enter")
        assert "canary" not in stage.text
        assert "Key set" in stage.text
        assert stage.get(Input).value == "", "nothing of it stays in the field"
        found = load_settings(home).settings
        assert (found.base_url, found.model) == ("http://localhost:11434/v1", "queen q3")
        assert found.api_key == Secret(KEY)
        assert stat.S_IMODE((home / FILE).stat().st_mode) == MODE_600

        await stage.press("enter", "x", "escape")
        assert isinstance(stage.app.screen, SettingsScreen), "Esc leaves the line first"
        await stage.press("enter", "enter")
        assert load_settings(home).settings.api_key == Secret(KEY), "typing nothing leaves it as it was"
        await stage.press("enter", "backspace", "left", "up", "enter")
        assert load_settings(home).settings == found, "while a line is typed, keys are for it"
        await stage.press("delete")
        assert load_settings(home).settings.api_key == Secret()
        assert "Key not set" in stage.text
        await stage.press("q")
        assert isinstance(stage.app.screen, Home)


@pytest.mark.parametrize(
    ("name", "typed", "word"),
    [
        ("base_url", "localhost", "http://"),
        ("base_url", f"http://me:{KEY}@localhost/v1", "password"),
        ("base_url", "http://169.254.169.254/v1", "metadata"),
        ("base_url", "http://a b/v1", "http://"),
        ("base_url", "http://example.com/v1", "https"),
        ("api_key", f"{KEY} {KEY}", "key"),
        ("api_key", f"{KEY}é", "key"),
    ],
)
async def test_what_can_not_be_used_is_not_kept_and_stays_to_be_mended(
    start: Start, home: Path, name: str, typed: str, word: str
) -> None:
    save_settings(home, Settings(toured=True, api_key=Secret("sk-old")))
    async with start(80, 24) as stage:
        await stage.press("s")
        await to_row(stage, name)
        await stage.press("enter")
        await stage.paste(typed)
        await stage.press("enter")
        assert word in says(stage)
        assert "canary" not in says(stage)
        assert stage.get(Input).value == typed
        assert load_settings(home).settings == Settings(toured=True, api_key=Secret("sk-old"))
        await stage.press("escape", "escape")
        assert isinstance(stage.app.screen, Home)


async def test_what_the_environment_says_is_shown_as_such_and_not_changed_here(
    start: Start, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", "http://localhost:8080/v1")
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.setenv("TRAINER_MODEL", "of-the-environment")
    before = load_settings(home).settings
    async with start(80, 24) as stage:
        await stage.press("s")
        for words in (
            "localhost:8080/v1 from OPENAI_BASE_URL",
            "of-the-environment from TRAINER_MODEL",
            "Key set from OPENAI_API_KEY",
        ):
            assert words in stage.text, words
        for name in ("base_url", "model", "api_key"):
            await to_row(stage, name)
            await stage.press("enter", "x", "delete")
            assert "in the environment; change it there" in stage.text
            await stage.press(*["up"] * [row.name for row in ROWS].index(name))
        assert load_settings(home).settings == before
        await stage.press("right")
        assert KEY not in (home / FILE).read_text(), "the environment's key is never written down"
        assert "canary" not in stage.text


async def test_a_wrong_address_of_the_environment_shows_nothing_of_itself(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", f"http://me:{KEY}@localhost/v1")
    async with start(80, 24) as stage:
        await stage.press("s")
        assert "can't be used from OPENAI_BASE_URL" in stage.text
        await stage.press("up", "enter")
        assert "must not have a name or password" in says(stage)
        assert "canary" not in stage.text


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (None, "it answers: first word after"),
        (Row.KEY_ECHOED, "the endpoint refuses the key → set the key"),
        (Row.NO_MODEL, "does not have this model → set one that it has: test-model"),
    ],
)
async def test_the_endpoint_is_tried_and_what_comes_of_it_said(
    start: Start, home: Path, row: Row | None, words: str
) -> None:
    with Server.serving(reply) as server:
        if row is not None:
            server.always(row)
        save_settings(home, Settings(toured=True, base_url=server.url, model="m", api_key=Secret(KEY)))
        async with start(80, 24) as stage:
            await stage.press("s", "up", "enter")
            assert words in says(stage)
            assert "canary" not in stage.text
            await stage.press("up")
            assert says(stage) == ""


async def test_without_an_endpoint_there_is_nothing_to_try(start: Start) -> None:
    async with start(80, 24) as stage:
        await stage.press("s", "up", "enter")
        assert "There is no endpoint to try" in stage.text


async def test_esc_gives_up_what_is_being_tried(start: Start, home: Path) -> None:
    with Server.serving(reply) as server:
        server.always(Row.HEADERS_THEN_SILENCE)
        save_settings(home, Settings(toured=True, base_url=server.url, model="m"))
        async with start(80, 24) as stage:
            await stage.press("s", "up")
            stage.send("enter")
            while not server.lines:
                await stage.pilot.pause()
            await stage.pilot._wait_for_screen()
            assert "Asking" in stage.text
            await stage.press("escape")
            assert isinstance(stage.app.screen, Home)
            assert server.lines[0].over.wait(5)
            assert server.lines[0].left_at is not None, "the connection is closed at once"


async def test_another_voice_speaks_in_the_next_session_and_the_next_turn(
    play: Play, home: Path, fetched: list[str]
) -> None:
    with Server.serving(reply) as server:
        save_settings(home, Settings(toured=True, voice="grammar", base_url=server.url, model="m"))
        async with play() as stage:
            sitting = stage.table.sitting
            before = sitting.voice
            await stage.app.run_action("settings")
            await stage.settle()
            await to_row(stage, "voice")
            await stage.press("right")
            assert load_settings(home).settings.voice == "llm"
            await stage.press("escape")
            assert sitting.voice is not before
            assert (sitting.voice.name, sitting.voice.status) == ("llm", "m")
            assert stage.app.desk.voice is sitting.voice  # type: ignore[attr-defined]
            assert set(fetched) == {"llm"}, "the client comes in beside"
            await stage.enter("What did the spring cost your team?")
            assert reply(()) in " ".join(stage.talk)
            assert server.lines


async def test_a_model_that_is_not_there_is_said_and_the_grammar_goes_on(play: Play) -> None:
    async with play() as stage:
        await stage.app.run_action("settings")
        await stage.settle()
        await to_row(stage, "voice")
        await stage.press("left")
        assert "there is no model to speak" in stage.text
        await stage.press("escape")
        assert stage.table.sitting.voice is grammar()


async def test_the_command_line_chooses_until_the_settings_do(
    start: Start, home: Path, fetched: list[str]
) -> None:
    save_settings(home, Settings(toured=True, base_url="http://127.0.0.1:9/v1"))
    async with start(80, 24, Opening(voice="grammar")) as stage:
        app = stage.app
        await stage.press("s")
        await to_row(stage, "wait")
        await stage.press("right")
        assert app.desk.voice.name == "grammar"  # type: ignore[attr-defined]
        assert fetched == []
        await stage.press(*["up"] * 4, "left")
        assert load_settings(home).settings.voice == "llm"
        assert app.desk.voice.name == "llm"  # type: ignore[attr-defined]


async def test_the_client_comes_in_beside_and_holds_up_no_key(
    start: Start, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, free = Event(), Event()

    def slow(_voice: Voice) -> None:
        begun.set()
        free.wait(30)

    monkeypatch.setattr(speaking, "prepare", slow)
    save_settings(home, Settings(toured=True, base_url="http://127.0.0.1:9/v1"))
    try:
        async with start(80, 24) as stage:
            await stage.press("s")
            await to_row(stage, "voice")
            await stage.press("right", "right")
            assert begun.wait(5)
            await stage.press("escape", "m")
            assert "exam" in stage.text
            assert not free.is_set()
    finally:
        free.set()


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

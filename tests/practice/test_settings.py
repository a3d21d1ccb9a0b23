"""Settings: kept, read strictly, never in the way."""

import os
from pathlib import Path

import pytest

from trainer.practice.settings import (
    COPY,
    FILE,
    Secret,
    Settings,
    in_environment,
    in_force,
    load_settings,
    save_settings,
)

KEY = "sk-canary-0123456789"
OTHER = Settings(
    theme="light",
    mode="exam",
    difficulty=5,
    toured=True,
    voice="llm",
    base_url="http://localhost:11434/v1",
    model='llama 3.1 "q4" \\ é',
    api_key=Secret(KEY),
    wait=20,
)


def written(folder: Path, content: str | bytes) -> Path:
    folder.mkdir(exist_ok=True)
    data = content.encode() if isinstance(content, str) else content
    (folder / FILE).write_bytes(data)
    return folder


def test_what_is_kept_is_found(tmp_path: Path) -> None:
    save_settings(tmp_path / "home", OTHER)
    loaded = load_settings(tmp_path / "home")
    assert (loaded.settings, loaded.faults) == (OTHER, ())


def test_without_a_file_everything_is_at_its_default(tmp_path: Path) -> None:
    assert load_settings(tmp_path).settings == Settings()
    assert list(tmp_path.iterdir()) == [], "looking makes nothing"


def test_the_file_is_the_users_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        save_settings(tmp_path / "home", OTHER)
        save_settings(tmp_path / "home", Settings())
    finally:
        os.umask(before)
    assert [path.name for path in (tmp_path / "home").iterdir()] == [FILE]
    assert (tmp_path / "home" / FILE).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("difficulty = 6", "difficulty"),
        ("difficulty = 3.0", "difficulty"),
        ("difficulty = true", "difficulty"),
        ('difficulty = "3"', "difficulty"),
        ("toured = 1", "toured"),
        ('mode = "easy"', "coach"),
        ('theme = ["dark"]', "theme"),
        ("theme = {}", "theme"),
        ('colour = "red"', "colour"),
        ('voice = "loud"', "grammar"),
        ("wait = 7", "wait"),
        ("wait = 5.0", "wait"),
        ("base_url = 5", "http://"),
        ('base_url = "http://a b/v1"', "http://"),
        ('base_url = " http://a/v1"', "http://"),
        ('base_url = "http://a/\\u202e/v1"', "http://"),
        ("model = true", "model"),
        ('model = "a\\nb"', "model"),
        (f'model = "{"x" * 1001}"', "model"),
        (f'api_key = "{KEY} {KEY}"', "api_key"),
        (f'api_key = ["{KEY}"]', "api_key"),
        (f'api_key = "{KEY}é"', "api_key"),
        (f'voice = {{ api_key = "{KEY}" }}', "voice"),
        (f'theme = ["{KEY}"]', "theme"),
        (f'mode = "{"x" * 5000}"', "coach"),
    ],
)
def test_a_wrong_setting_is_said_and_the_others_count(tmp_path: Path, line: str, word: str) -> None:
    others = {"theme": '"light"', "difficulty": "2"}
    kept = "".join(f"{name} = {value}\n" for name, value in others.items() if not line.startswith(f"{name} "))
    loaded = load_settings(written(tmp_path, f"{kept}{line}\n"))
    (fault,) = loaded.faults
    assert word in fault
    assert len(fault) < 400
    assert "canary" not in fault
    assert loaded.settings.mode == "practice"
    if not line.startswith("theme"):
        assert loaded.settings.theme == "light"
    if not line.startswith("difficulty"):
        assert loaded.settings.difficulty == 2
    else:
        assert loaded.settings.difficulty == 3


@pytest.mark.parametrize(
    "content",
    ["theme =", "theme = 'dark'\ntheme = 'light'", b"\xff\xfe", "a = " + "[" * 30_000, "x" * 200_000],
    ids=["cut", "twice", "not text", "deep", "large"],
)
def test_a_file_that_is_not_right_is_one_line(tmp_path: Path, content: str | bytes) -> None:
    loaded = load_settings(written(tmp_path, content))
    assert loaded.settings == Settings()
    (fault,) = loaded.faults
    assert fault.startswith(str(tmp_path / FILE))
    assert "\n" not in fault


def test_a_folder_in_place_of_the_file_is_one_line(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    loaded = load_settings(tmp_path)
    assert loaded.settings == Settings()
    assert "can't be read" in loaded.faults[0]


def test_settings_change_only_to_what_they_can_be() -> None:
    assert Settings().with_(mode="coach", difficulty=1) == Settings(mode="coach", difficulty=1)
    for changes in ({"mode": "easy"}, {"difficulty": 0}, {"difficulty": True}, {"toured": 1}):
        with pytest.raises(ValueError, match="can't be"):
            Settings().with_(**changes)


def test_a_failed_write_leaves_the_old_settings(tmp_path: Path) -> None:
    save_settings(tmp_path, OTHER)
    (tmp_path / f"{FILE}.new").mkdir()
    with pytest.raises(OSError, match="directory"):
        save_settings(tmp_path, Settings())
    assert load_settings(tmp_path).settings == OTHER


def test_a_file_that_is_not_right_is_kept_under_another_name(tmp_path: Path) -> None:
    wrong = '# my notes\nmode = "loud"\ncolour = "red"\n'
    written(tmp_path, wrong)
    (tmp_path / FILE).chmod(0o644)
    save_settings(tmp_path, OTHER)
    assert load_settings(tmp_path).settings == OTHER
    assert (tmp_path / COPY).read_text() == wrong
    assert (tmp_path / COPY).stat().st_mode & 0o777 == 0o600
    save_settings(tmp_path, Settings())
    assert (tmp_path / COPY).read_text() == wrong, "a file that is right is no reason for another copy"
    assert sorted(path.name for path in tmp_path.iterdir()) == [FILE, COPY]


def test_where_no_copy_can_be_kept_nothing_is_written(tmp_path: Path) -> None:
    written(tmp_path, "theme =")
    (tmp_path / COPY).mkdir()
    with pytest.raises(OSError, match="directory"):
        save_settings(tmp_path, OTHER)
    assert (tmp_path / FILE).read_text() == "theme ="


@pytest.mark.parametrize("wrong", ["5", '"http://a b/v1"', '"file:///etc/passwd "', "[1]", f'"{"h" * 2000}"'])
def test_an_address_that_is_wrong_does_not_become_another(tmp_path: Path, wrong: str) -> None:
    loaded = load_settings(written(tmp_path, f'base_url = {wrong}\napi_key = "{KEY}"\n'))
    assert loaded.faults
    assert loaded.settings.base_url, "with a key alone the talk would go to OpenAI"
    assert not loaded.settings.base_url.startswith("http")


def test_a_key_shows_itself_nowhere(tmp_path: Path) -> None:
    settings = Settings(api_key=Secret(KEY))
    save_settings(tmp_path, settings)
    loaded = load_settings(tmp_path)
    for shown in (repr(settings), str(settings.api_key), f"{settings.api_key!r}", repr(loaded), str(loaded)):
        assert "canary" not in shown
    assert loaded.settings.api_key.get_secret_value() == KEY
    assert loaded.settings.api_key
    assert not Settings().api_key
    with pytest.raises(ValueError, match="api_key can't be") as caught:
        settings.with_(api_key=f"{KEY} {KEY}")
    assert "canary" not in str(caught.value)


def test_keys_are_told_apart() -> None:
    assert Secret(KEY) == Secret(KEY)
    assert Secret(KEY) != Secret("")
    assert Secret(KEY) != KEY
    assert len({Secret(KEY), Secret(KEY), Secret("")}) == 2


def test_a_line_of_the_users_own_is_changed_to_what_it_can_be() -> None:
    changed = Settings().with_(base_url="http://localhost:8080/v1", model="a model", api_key=KEY, wait=40)
    assert changed.api_key == Secret(KEY)
    assert (changed.base_url, changed.model, changed.wait) == ("http://localhost:8080/v1", "a model", 40)
    assert changed.with_(api_key="").api_key == Secret()
    for changes in ({"base_url": "a b"}, {"model": " a"}, {"model": None}, {"api_key": "a\tb"}, {"wait": 6}):
        with pytest.raises(ValueError, match="can't be"):
            Settings().with_(**changes)


def test_the_environment_comes_first_and_an_empty_variable_says_nothing() -> None:
    settings = Settings(base_url="http://file/v1", model="of-the-file", api_key=Secret("sk-file"))
    environ = {"OPENAI_BASE_URL": " http://environment/v1\n", "TRAINER_MODEL": "", "OPENAI_API_KEY": "  "}
    assert in_force(settings, environ, "base_url") == "http://environment/v1"
    assert in_force(settings, environ, "model") == "of-the-file"
    assert in_force(settings, {**environ, "OPENAI_BASE_URL": ""}, "api_key") == "sk-file"
    assert in_force(Settings(), {}, "api_key") == ""
    assert in_environment("model", {"TRAINER_MODEL": "m"}) == "m"
    assert in_environment("base_url", environ)
    assert not in_environment("api_key", environ)


def test_a_key_of_the_file_goes_to_no_address_but_its_own() -> None:
    settings = Settings(base_url="http://localhost:1/v1", api_key=Secret("sk-file"))
    other = {"OPENAI_BASE_URL": "http://localhost:2/v1"}
    assert in_force(settings, other, "api_key") == ""
    assert in_force(settings, {**other, "OPENAI_API_KEY": "sk-environment"}, "api_key") == "sk-environment"
    assert in_force(settings, {"OPENAI_BASE_URL": settings.base_url}, "api_key") == "sk-file"
    assert in_force(Settings(api_key=Secret("sk-file")), other, "api_key") == "sk-file"

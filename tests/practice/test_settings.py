"""Settings: kept, read strictly, never in the way."""

import os
from pathlib import Path

import pytest

from trainer.practice.settings import COPY, FILE, Settings, load_settings, save_settings

OTHER = Settings(theme="light", mode="exam", difficulty=5, toured=True)


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

"""Prompt files: shipped and found, in a checkout and installed, the user's own in front."""

from pathlib import Path

import pytest

from trainer.library.errors import MissingFolderError, UnreadableFileError
from trainer.library.prompts import prompt_texts
from trainer.voice.prompt.prompting import Prompts
from trainer.voice.prompt.templates import FILES


def test_the_shipped_files_are_whole() -> None:
    texts = prompt_texts()
    assert set(texts) == set(FILES)
    assert all(text.startswith("version: ") for text in texts.values())
    assert Prompts.parse(texts).version == 2


def test_the_users_own_come_first_by_name(home: Path) -> None:
    folder = home / "prompts" / "voice"
    folder.mkdir()
    (folder / "turn.txt").write_text("version: 3\r\nMine.\r\n", encoding="utf-8", newline="")
    texts = prompt_texts()
    assert texts["turn"] == "version: 3\nMine.\n"
    assert texts["voice"].startswith("version: 1\n")


def test_they_are_found_inside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "trainer" / "_data" / "prompts" / "voice"
    folder.mkdir(parents=True)
    (folder / "turn.txt").write_text("version: 2\n", encoding="utf-8")
    monkeypatch.setattr("trainer.__file__", str(tmp_path / "trainer" / "__init__.py"))
    assert prompt_texts() == {"turn": "version: 2\n"}


def test_an_installation_without_them_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "trainer" / "_data" / "prompts").mkdir(parents=True)
    monkeypatch.setattr("trainer.__file__", str(tmp_path / "trainer" / "__init__.py"))
    with pytest.raises(MissingFolderError, match="there are no prompt files in 'prompts/voice'"):
        prompt_texts()


def test_a_file_that_is_no_text_says_so(home: Path) -> None:
    folder = home / "prompts" / "voice"
    folder.mkdir()
    (folder / "turn.txt").write_bytes(b"version: 1\n\xff")
    with pytest.raises(UnreadableFileError, match="is not UTF-8 text"):
        prompt_texts()

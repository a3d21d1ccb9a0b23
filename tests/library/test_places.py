"""Where the files are: in a checkout, in an installation, in the user's own folder."""

from pathlib import Path

import pytest

from tests.library.conftest import MINIMAL
from trainer.library.errors import MissingFolderError
from trainer.library.listing import list_scenarios
from trainer.library.phrases import phrase_texts
from trainer.library.places import user_home


def test_the_users_folder_is_the_platforms_unless_named(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert user_home() == home
    monkeypatch.delenv("TRAINER_HOME")
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "data"))
    assert user_home().name == "negotiation-trainer"


def test_an_installation_without_its_data_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("trainer.__file__", str(tmp_path / "trainer" / "__init__.py"))
    with pytest.raises(MissingFolderError, match=r"the folder 'scenarios' .* is gone; install it again"):
        list_scenarios()


def test_installed_data_is_found_inside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "trainer" / "_data" / "scenarios"
    folder.mkdir(parents=True)
    (folder / "minimal.yaml").write_text(MINIMAL, encoding="utf-8")
    monkeypatch.setattr("trainer.__file__", str(tmp_path / "trainer" / "__init__.py"))
    assert [entry.name for entry in list_scenarios().entries] == ["minimal"]


def test_phrase_files_are_read_by_name_and_the_users_own_come_first(home: Path) -> None:
    (home / "prompts" / "phrases" / "plain.txt").write_text("Mine.\r\n", encoding="utf-8", newline="")
    texts = phrase_texts()
    assert texts["plain"] == "Mine.\n"


def test_an_installation_without_phrases_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "trainer" / "_data" / "prompts").mkdir(parents=True)
    monkeypatch.setattr("trainer.__file__", str(tmp_path / "trainer" / "__init__.py"))
    with pytest.raises(MissingFolderError, match="there are no phrase files"):
        phrase_texts()

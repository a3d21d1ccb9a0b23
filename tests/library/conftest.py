"""A small scenario file to break, and a user's folder of one's own."""

from collections.abc import Callable
from pathlib import Path

import pytest

MINIMAL = (Path(__file__).parent / "minimal.yaml").read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's data folder, empty."""
    folder = tmp_path / "home"
    (folder / "scenarios").mkdir(parents=True)
    (folder / "prompts" / "phrases").mkdir(parents=True)
    monkeypatch.setenv("TRAINER_HOME", str(folder))
    return folder


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """Writes a text to a file in the current folder and returns its relative path."""
    monkeypatch.chdir(tmp_path)

    def write(text: str, name: str = "file.yaml") -> Path:
        Path(name).write_text(text, encoding="utf-8", newline="")
        return Path(name)

    return write

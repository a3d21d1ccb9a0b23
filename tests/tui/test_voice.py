"""The voice of the app: made when it is needed, its client fetched beside, never for a session offline."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from trainer.practice import speaking
from trainer.practice.settings import Settings
from trainer.practice.speaking import grammar
from trainer.tui.desk import Desk

KEY = "sk-canary-0123456789"
OFFLINE = """
import asyncio, sys
from tests.tui.conftest import staged
from trainer.tui import ways
from trainer.tui.app import TrainerApp

async def main():
    app = TrainerApp()
    async with staged(app) as stage:
        await asyncio.to_thread(app.desk.warm)
        sitting = app.desk.begin("renewal-under-the-gun", seed=7, level=3, mode="coach")
        ways.to_table(app, sitting)
        await stage.settle()
        await stage.enter("Hi Dana, thanks for making the time.")
        await stage.enter("/walk")
        assert sitting.state.turn > 2, sitting.state.turn
        print(sitting.header.voice, *sorted({"openai", "httpx2", "tiktoken"} & sys.modules.keys()))

asyncio.run(main())
"""


@pytest.fixture
def fetched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The voices that get ready in the background, by name."""
    found: list[str] = []
    monkeypatch.setattr(speaking, "prepare", lambda voice: found.append(voice.name))
    return found


def test_a_session_offline_never_brings_in_the_client(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("toured = true\n")
    environment = {**os.environ, "TRAINER_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", OFFLINE], capture_output=True, text=True, check=False, env=environment
    )
    assert (done.stdout.split(), done.stderr) == (["grammar"], "")


def test_a_model_brings_it_in_beside(home: Path, fetched: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    for choice, voice in (("grammar", "grammar"), (None, "llm"), ("auto", "llm")):
        fetched.clear()
        made = Desk(home, Settings(), choice)
        made.warm()
        assert made.voice.name == voice
        assert fetched == (["llm"] if voice == "llm" else [])
        assert made.left == []


@pytest.mark.parametrize(
    ("choice", "environ", "word"),
    [
        ("llm", {}, "there is no model to speak"),
        (None, {"OPENAI_BASE_URL": f"http://me:{KEY}@localhost/v1"}, "OPENAI_BASE_URL: the address"),
    ],
)
def test_where_no_model_can_speak_the_grammar_does_and_why_is_said(
    home: Path,
    fetched: list[str],
    monkeypatch: pytest.MonkeyPatch,
    *,
    choice: str | None,
    environ: dict[str, str],
    word: str,
) -> None:
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    made = Desk(home, Settings(), choice)
    made.warm()
    assert made.voice is grammar()
    (line,) = made.left
    assert word in line
    assert "canary" not in line
    assert fetched == []


async def test_renewed_it_is_the_voice_of_the_settings(home: Path, fetched: list[str]) -> None:
    made = Desk(home, Settings())
    first = made.voice
    assert made.voices.renew(Settings(base_url="http://localhost:8080/v1"), None) == ""
    assert (made.voice.name, fetched) == ("llm", ["llm"])
    assert made.voices.renew(Settings(voice="grammar"), None) == ""
    assert made.voice is first
    assert "no model" in made.voices.renew(Settings(voice="llm"), None)
    assert made.voice is first
    await made.voices.let_go()

"""``trainer doctor``: how everything is, in few lines, and a status that scripts can go by."""

import os
import shutil
from pathlib import Path
from time import perf_counter

import pytest

from tests.cli.conftest import Call
from tests.endpoint import Endpoint as Server
from tests.endpoint import Row
from trainer.cli.doctor import answer, colours, terminal
from trainer.practice.settings import Secret, Settings, save_settings
from trainer.practice.trying import Tried

KEY = "sk-canary-0123456789"


def reply(_messages: object) -> str:
    return "Good morning, we are well, thank you."


def test_without_a_model_it_says_who_speaks_and_how_to_have_one(call: Call) -> None:
    done = call("doctor")
    assert (done.status, done.err) == (0, "")
    assert "the phrase grammar" in done.out
    assert "Ollama" in done.out
    assert "llama.cpp" in done.out
    assert "answer" not in done.out
    assert all(len(line) < 130 for line in done.out.splitlines())


def test_one_that_answers_is_status_0(call: Call, home: Path) -> None:
    with Server.serving(reply, key=KEY) as server:
        save_settings(home, Settings(base_url=server.url, api_key=Secret(KEY)))
        begun = perf_counter()
        done = call("doctor")
        assert perf_counter() - begun < 15
    assert (done.status, done.err) == (0, "")
    assert "it answers: first word after" in done.out
    assert "as test-model" in done.out
    assert "set (file, settings.toml)" in done.out
    assert "canary" not in done.out


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (Row.KEY_ECHOED, "the endpoint refuses the key"),
        (Row.NO_MODEL, "set one that it has: test-model"),
        (Row.BAD_GATEWAY_HTML, "a fault of its own"),
    ],
)
def test_one_that_does_not_work_is_status_1_with_what_to_do(
    call: Call, monkeypatch: pytest.MonkeyPatch, row: Row, words: str
) -> None:
    with Server.serving(reply) as server:
        server.always(row)
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        monkeypatch.setenv("OPENAI_API_KEY", KEY)
        monkeypatch.setenv("TRAINER_MODEL", "gone")
        done = call("doctor")
    assert (done.status, done.err) == (1, "")
    assert words in done.out
    assert "→ " in done.out
    assert "gone (environment, TRAINER_MODEL)" in done.out
    assert "canary" not in done.out
    assert "SERVER TEXT" not in done.out
    assert "<" not in done.out


@pytest.mark.parametrize("wrong", ["address", "voice", "sessions"])
def test_what_keeps_it_from_working_is_status_1(
    call: Call, home: Path, monkeypatch: pytest.MonkeyPatch, wrong: str
) -> None:
    if wrong == "address":
        monkeypatch.setenv("OPENAI_BASE_URL", f"http://me:{KEY}@\x1b[2Jx/v1")
    elif wrong == "voice":
        save_settings(home, Settings(voice="llm"))
    else:
        home.mkdir()
        (home / "sessions.db").mkdir()
    done = call("doctor")
    assert (done.status, done.err) == (1, "")
    assert "! " in done.out
    assert "canary" not in done.out
    assert done.out.replace("\n", "").isprintable()


def test_a_fault_in_the_settings_alone_is_said_and_no_more(call: Call, home: Path) -> None:
    home.mkdir()
    (home / "settings.toml").write_text("wait = 3\n")
    done = call("doctor")
    assert done.status == 0
    assert "wait can't be 3" in done.out


def test_the_terminal_is_told_with_what_it_lacks(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "a pipe" in terminal({}).says
    monkeypatch.setattr("trainer.cli.doctor.is_terminal", lambda _stream: True)
    monkeypatch.setattr(shutil, "get_terminal_size", lambda: os.terminal_size((60, 20)))
    small = terminal({"TERM": "xterm-256color"})
    assert small.says == "60x20, 256 colours"
    assert "80x24" in small.cures[0]
    assert colours({"TERM": "xterm", "COLORTERM": "truecolor"}) == "16 million colours"
    assert colours({"TERM": "linux"}) == "16 colours"
    assert colours({"TERM": "xterm", "NO_COLOR": "1"}) == "no colours (NO_COLOR is set)"
    assert colours({"TERM": "dumb"}) == "no colours"


def test_one_that_is_slower_than_the_grammar_waits_is_told() -> None:
    slow = Tried("m", first_word=6.0)
    assert answer(slow, 5).right
    assert "longer wait" in answer(slow, 5).cures[0]
    assert answer(slow, 10).cures == ()

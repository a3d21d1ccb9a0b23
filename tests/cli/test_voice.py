"""``--voice`` and the settings of the voice, in all ways to play but the app's own."""

import asyncio
import json
import signal
from collections.abc import AsyncGenerator, Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Call
from tests.cli.test_play import LINES, PLAN, SCENARIO, Data, Rows
from tests.endpoint import Endpoint as Server
from tests.endpoint import Row
from tests.speaking import Speaker
from trainer.cli import lines
from trainer.practice.settings import Settings, save_settings
from trainer.practice.speaking import voice_of
from trainer.session.voices import Cue, Fragment, Part
from trainer.tui.opening import Opening

KEY = "sk-canary-0123456789"
WORDS = "Let us see what you have brought us."
SAID = "Hello Dana.\n"


def reply(_messages: object) -> str:
    return WORDS


def header(data: bytes) -> dict[str, object]:
    found: dict[str, object] = json.loads(data.splitlines()[0])
    return found


@pytest.mark.parametrize("way", ["script", "plain", "out", "resume", "app", "resume in the app"])
def test_a_model_that_is_not_there_is_one_line_with_the_cure(
    call: Call, tmp_path: Path, rows: Rows, request: pytest.FixtureRequest, way: str
) -> None:
    out = tmp_path / "t.jsonl"
    call("play", SCENARIO, "--plain", "--voice", "grammar", typed=PLAN)
    (before,) = rows()
    opened: list[Opening] = request.getfixturevalue("app") if way.endswith("app") else []
    ways: dict[str, list[str | Path]] = {
        "script": [SCENARIO, "--script", "-", "--out", out],
        "plain": [SCENARIO, "--plain"],
        "out": [SCENARIO, "--out", out],
        "resume": ["--resume", before.id, "--plain"],
        "app": [SCENARIO],
        "resume in the app": ["--resume", before.id],
    }
    done = call("play", *ways[way], "--voice", "llm", typed=SAID)
    assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)
    assert "OPENAI_API_KEY" in done.err
    assert "OPENAI_BASE_URL" in done.err
    assert rows() == [before]
    assert not out.exists()
    assert opened == []


@pytest.mark.parametrize("choice", ["auto", "llm", "grammar", None])
def test_the_choice_goes_to_the_app(
    call: Call, app: list[Opening], monkeypatch: pytest.MonkeyPatch, choice: str | None
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    call("play", SCENARIO, *(["--voice", choice] if choice else []))
    assert app == [Opening(scenario=SCENARIO, voice=choice)]


def test_no_other_voice_is_known(call: Call) -> None:
    assert call("play", SCENARIO, "--voice", "loud").status == 2


@pytest.mark.parametrize("choice", [[], ["--voice", "grammar"], ["--voice", "auto"]])
def test_a_script_asks_no_model_unless_it_is_told_to(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, choice: list[str]
) -> None:
    out, plain = tmp_path / "t.jsonl", tmp_path / "plain.jsonl"
    call("play", SCENARIO, "--script", "-", "--seed", "7", "--out", plain, typed=LINES)
    with Server.serving(reply) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        done = call("play", SCENARIO, "--script", "-", "--seed", "7", *choice, "--out", out, typed=LINES)
        assert server.requests == ()
    assert done.status == 0
    last = [json.loads(path.read_bytes().splitlines()[-1])["sum"] for path in (out, plain)]
    assert last[0] == last[1]
    assert header(out.read_bytes())["voice"] == "grammar"


def test_a_script_with_a_model_waits_as_the_settings_say(
    call: Call, tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "t.jsonl"
    waits: list[float] = []
    with Server.serving(reply) as server:
        save_settings(home, Settings(base_url=server.url, wait=20, mode="exam", voice="grammar"))
        monkeypatch.setenv("TRAINER_MODEL", "test-model")

        def watched(*arguments: object) -> object:
            voice = voice_of(*arguments)  # type: ignore[arg-type]
            waits.append(voice.means.wait)  # type: ignore[attr-defined]
            return voice

        monkeypatch.setattr("trainer.cli.script.voice_of", watched)
        done = call(
            "play", SCENARIO, "--script", "-", "--seed", "7", "--voice", "llm", "--out", out, typed=SAID
        )
        assert len({request.connection for request in server.lines}) == 1
    assert done.status == 0
    assert WORDS in done.out
    assert waits == [20]
    found = header(out.read_bytes())
    assert (found["voice"], found["model"], found["mode"]) == ("llm", "test-model", "practice")
    assert call("verify", out).status == 0


def test_plain_lines_speak_through_one_connection_and_say_who_speaks(
    call: Call, monkeypatch: pytest.MonkeyPatch, data: Data
) -> None:
    with Server.serving(reply) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        monkeypatch.setenv("TRAINER_MODEL", "test-model")
        done = call("play", SCENARIO, "--plain", "--seed", "7", typed=PLAN + LINES)
        assert len(server.lines) >= 3
        assert len({request.connection for request in server.lines}) == 1, "it stays open between turns"
    assert done.status == 0
    assert done.out.count("voice: test-model") == 1
    assert (header(data())["voice"], header(data())["model"]) == ("llm", "test-model")


def test_where_the_grammar_steps_in_the_lines_say_so(
    call: Call, monkeypatch: pytest.MonkeyPatch, data: Data
) -> None:
    with Server.serving(reply) as server:
        server.always(Row.KEY_ECHOED)
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        monkeypatch.setenv("OPENAI_API_KEY", KEY)
        done = call("play", SCENARIO, "--plain", "--seed", "7", typed=PLAN + LINES)
    assert done.status == 0
    assert "refuses the key" in done.out
    assert "canary" not in done.out + done.err + data().decode()


def test_a_session_taken_up_speaks_in_the_voice_of_now(
    call: Call, rows: Rows, data: Data, monkeypatch: pytest.MonkeyPatch
) -> None:
    call("play", SCENARIO, "--plain", "--seed", "7", typed=PLAN + SAID)
    with Server.serving(reply) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        call("play", "--resume", rows()[0].id, "--plain", typed=SAID)
        assert server.lines
    assert header(data())["voice"] == "grammar"
    spoken = [json.loads(line) for line in data().splitlines()[1:]]
    assert [event["voice"] for event in spoken if event.get("speaker") == "buyer"][-1] == "llm"
    assert call("verify", rows()[0].id).status == 0


def test_a_fork_speaks_in_the_voice_of_now(
    call: Call, tmp_path: Path, home: Path, rows: Rows, unfinished: bytes
) -> None:
    path = tmp_path / "t.jsonl"
    path.write_bytes(unfinished)
    with Server.serving(reply) as server:
        save_settings(home, Settings(base_url=server.url, model="test-model"))
        call("replay", path, "--fork", "2", "--plain", typed=SAID)
        assert server.lines
    (fork,) = [row for row in rows() if not row.imported]
    exported = call("export", fork.id).out.encode()
    assert (header(exported)["voice"], header(exported)["model"]) == ("llm", "test-model")


@pytest.mark.parametrize("file", ['base_url = "http://169.254.169.254/v1"', 'base_url = "nowhere"'])
def test_an_address_that_is_not_allowed_is_said_and_the_grammar_speaks(
    call: Call, home: Path, data: Data, file: str
) -> None:
    home.mkdir()
    (home / "settings.toml").write_text(f'{file}\napi_key = "{KEY}"\n')
    done = call("play", SCENARIO, "--plain", typed=PLAN + SAID)
    assert done.status == 0
    assert done.err.count("\n") == 1
    assert "base_url in settings.toml: the address" in done.err
    assert "canary" not in done.err
    assert header(data())["voice"] == "grammar"
    insisting = call("play", SCENARIO, "--plain", "--voice", "llm", typed=PLAN)
    assert (insisting.status, insisting.err.count("\n")) == (2, 1)


class Looped(Speaker):
    """A voice that remembers in which event loop it spoke, and can be cut off."""

    def __init__(self, cut: int | None = None) -> None:
        self.loops: list[asyncio.AbstractEventLoop] = []
        self.cut = cut

    async def speak(self, cue: Cue) -> AsyncGenerator[Fragment, None]:
        self.loops.append(asyncio.get_running_loop())
        yield Fragment(f"{cue.move.kind} {cue.turn}.", Part.ANSWER)
        if len(self.loops) == self.cut:
            signal.raise_signal(signal.SIGINT)
            await asyncio.sleep(60)
        yield Fragment("So.", Part.REACTION)


def test_a_whole_session_is_spoken_in_one_event_loop(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    voice = Looped()
    monkeypatch.setattr(lines, "own_voice", lambda *_arguments: voice)
    assert call("play", SCENARIO, "--plain", typed=PLAN + LINES).status == 0
    assert len(voice.loops) == 4
    assert len({id(loop) for loop in voice.loops}) == 1
    assert voice.loops[0].is_closed()


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Ctrl+C reaches the program; run in the background, a shell has it ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_ctrl_c_in_the_middle_of_a_line_leaves_and_keeps(
    call: Call, monkeypatch: pytest.MonkeyPatch, rows: Rows
) -> None:
    voice = Looped(cut=2)
    monkeypatch.setattr(lines, "own_voice", lambda *_arguments: voice)
    done = call("play", SCENARIO, "--plain", typed=PLAN + LINES)
    assert done.status == 0
    (row,) = rows()
    assert f"Kept as {row.id}" in done.out
    assert len(voice.loops) == 2
    voice.cut = None
    done = call("play", "--resume", row.id, "--plain", typed="")
    assert "So." in done.out, "the line that was broken off is said again"

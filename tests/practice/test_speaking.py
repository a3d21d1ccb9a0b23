"""Who speaks for the buyer: as chosen, else as set; nothing is imported or asked before it is needed."""

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest

from tests.endpoint import Endpoint as Server
from trainer.library.scenarios import open_scenario
from trainer.practice.endpoint import NOTHING_SET, endpoint_of
from trainer.practice.errors import SettingError
from trainer.practice.settings import Secret, Settings
from trainer.practice.sitting import begin, forked, sit_down, transcript_of
from trainer.practice.speaking import grammar, let_go, model_of, voice_of, voice_or_grammar
from trainer.session.voices import Unkept
from trainer.store.store import Store
from trainer.voice.llm import Llm

KEY = "sk-canary-0123456789"
LOCAL = Settings(base_url="http://localhost:11434/v1", model="llama", wait=20)
SCENARIO = open_scenario("renewal-under-the-gun")


def test_nothing_set_is_no_endpoint() -> None:
    assert endpoint_of(Settings(), {}) is None
    assert endpoint_of(Settings(model="a-model"), {"OPENAI_API_KEY": ""}) is None


def test_a_key_alone_is_for_openai() -> None:
    for settings, environ in (
        (Settings(api_key=Secret(KEY)), {}),
        (Settings(), {"OPENAI_API_KEY": KEY}),
    ):
        endpoint = endpoint_of(settings, environ)
        assert endpoint is not None
        assert endpoint.base_url == "https://api.openai.com/v1"
        assert endpoint.key is not None
        assert endpoint.key.get_secret_value() == KEY
        assert "canary" not in repr(endpoint)


def test_an_address_alone_is_an_endpoint_without_a_key() -> None:
    endpoint = endpoint_of(LOCAL, {"TRAINER_MODEL": "other"})
    assert endpoint is not None
    assert (endpoint.base_url, endpoint.key, endpoint.model) == ("http://localhost:11434/v1", None, "other")


@pytest.mark.parametrize(
    ("settings", "environ", "where"),
    [
        (Settings(base_url="http://169.254.169.254/v1"), {}, "base_url in settings.toml"),
        (Settings(base_url="5"), {"OPENAI_API_KEY": KEY}, "base_url in settings.toml"),
        (LOCAL, {"OPENAI_BASE_URL": f"http://me:{KEY}@localhost/v1"}, "OPENAI_BASE_URL"),
        (Settings(), {"OPENAI_API_KEY": f"{KEY} é"}, "OPENAI_API_KEY"),
        (Settings(api_key=Secret(KEY), base_url="http://example.com/v1"), {}, "base_url in settings.toml"),
    ],
)
def test_what_can_not_be_used_is_one_line_that_says_where_it_stands(
    settings: Settings, environ: dict[str, str], where: str
) -> None:
    for choice in ("auto", "llm", None):
        with pytest.raises(SettingError) as caught:
            voice_of(choice, settings, environ)
        text = str(caught.value)
        assert text.startswith(f"{where}: ")
        assert "canary" not in text
        assert "\n" not in text
    voice, why = voice_or_grammar("auto", settings, environ)
    assert voice is grammar()
    assert where in why
    assert voice_of("grammar", settings, environ) is grammar()


def test_a_model_that_has_to_speak_has_to_be_there() -> None:
    for choice, settings in (("llm", Settings()), (None, Settings(voice="llm"))):
        with pytest.raises(SettingError) as caught:
            voice_of(choice, settings, {})
        assert str(caught.value) == NOTHING_SET
        assert "OPENAI_BASE_URL" in NOTHING_SET
    assert voice_of("auto", Settings(voice="llm"), {}) is grammar(), "the command line comes first"


def test_the_choice_comes_before_the_setting() -> None:
    assert voice_of(None, Settings(voice="grammar"), {"OPENAI_API_KEY": KEY}) is grammar()
    assert voice_of("grammar", LOCAL, {}) is grammar()
    for choice, settings in ((None, LOCAL), ("auto", LOCAL.with_(voice="grammar")), ("llm", LOCAL)):
        voice = voice_of(choice, settings, {})
        assert isinstance(voice, Llm)
        assert voice.name == "llm"
        assert voice.means.wait == 20
        assert voice.means.source.endpoint.model == "llama"


def test_prompt_and_phrase_files_that_can_not_be_used_are_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRAINER_HOME", str(tmp_path))
    folder = tmp_path / "prompts" / "voice"
    folder.mkdir(parents=True)
    (folder / "turn.txt").write_text("nothing of use")
    with pytest.raises(SettingError, match=r"turn\.txt:1: ") as caught:
        voice_of("llm", LOCAL, {})
    assert "\n" not in str(caught.value)
    phrases = tmp_path / "prompts" / "phrases"
    phrases.mkdir()
    (phrases / "warm.txt").write_text("nothing of use")
    grammar.cache_clear()
    try:
        with pytest.raises(SettingError, match="warm:1: "):
            grammar()
    finally:
        grammar.cache_clear()


def test_the_header_names_the_model_that_is_set(tmp_path: Path) -> None:
    named = begin(SCENARIO, voice_of("llm", LOCAL, {}), seed=7, level=3, mode="practice")
    assert (named.voice, named.model) == ("llm", "llama")
    unnamed = voice_of("llm", LOCAL.with_(model=""), {})
    assert begin(SCENARIO, unnamed, seed=7, level=3, mode="practice").model is None
    offline = begin(SCENARIO, grammar(), seed=7, level=3, mode="practice")
    assert (offline.voice, offline.model) == ("grammar", None)
    assert model_of(grammar()) is None

    store = Store.open(tmp_path)
    try:
        sitting = sit_down(named, store.create(named.record()), grammar())
        sitting.session.answer_silently()
        sitting.session.hear("Hi Dana, thanks for making the time.")
        sitting.log.close()
        transcript = transcript_of(store, named.session)
        forks = [forked(store, transcript, 2, voice) for voice in (grammar(), voice_of("llm", LOCAL, {}))]
        found = [(fork.header.voice, fork.header.model) for fork in forks]
        assert found == [("grammar", None), ("llm", "llama")], "a fork speaks with the voice of now"
    finally:
        store.close()


def test_making_a_voice_brings_in_no_client_and_asks_nobody() -> None:
    code = (
        "import sys\n"
        "from trainer.practice.settings import Settings\n"
        "from trainer.practice.speaking import voice_of\n"
        "voice = voice_of('llm', Settings(base_url='http://127.0.0.1:9/v1'), {})\n"
        "assert voice.name == 'llm'\n"
        "print(*sorted({'openai', 'httpx2', 'tiktoken'} & sys.modules.keys()))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_the_settings_bring_in_next_to_nothing() -> None:
    code = (
        "import sys\n"
        "import trainer.practice.settings, trainer.practice.endpoint\n"
        "print(*sorted({'pydantic', 'openai', 'asyncio'} & sys.modules.keys()))\n"
        "print(*sorted(name for name in sys.modules if name.startswith('trainer.voice')))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


async def talk(settings: Settings) -> str:
    voice = voice_of("llm", settings, {})
    header = begin(SCENARIO, voice, seed=7, level=3, mode="practice")
    sitting = sit_down(header, Unkept(), voice)
    try:
        async for _ in sitting.answer():
            pass
    finally:
        await let_go(voice)
    return sitting.state.utterances[-1].text


def test_a_model_speaks_over_the_wire_and_is_let_go() -> None:
    with Server.serving(lambda _messages: "Let us see what you have brought us.") as server:
        text = asyncio.run(talk(Settings(base_url=server.url, model="test-model")))
        assert "Let us see what you have brought us." in text
        assert server.lines[0].json["model"] == "test-model"
    asyncio.run(let_go(grammar()))


def test_a_prompt_file_that_can_not_be_read_leaves_the_grammar(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRAINER_HOME", str(tmp_path))
    file = tmp_path / "prompts" / "voice" / "voice.txt"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"\xff\xfe")
    voice, why = voice_or_grammar("auto", LOCAL, {})
    assert voice is grammar()
    assert "voice.txt" in why
    with pytest.raises(SettingError):
        voice_of("llm", LOCAL, {})


def test_a_model_that_is_taken_unnamed_is_known_by_its_name() -> None:
    voice = voice_of("llm", Settings(api_key=Secret(KEY)), {})
    assert voice.status == model_of(voice) == "gpt-4o-mini"

"""Whether everything is as the trainer needs it: said line by line, with what to do, and without the key."""

from pathlib import Path

import pytest

from trainer.practice import checkup
from trainer.practice.checkup import Finding, installed, look_over, settings_of, tokens
from trainer.practice.endpoint import endpoint_of
from trainer.practice.settings import FILE, Secret, Settings, save_settings
from trainer.voice.endpoint.address import Endpoint

KEY = "sk-canary-0123456789"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user data folder for this test alone."""
    monkeypatch.setenv("TRAINER_HOME", str(tmp_path))
    return tmp_path


def found(home: Path, environ: dict[str, str] | None = None) -> dict[str, Finding]:
    return {finding.subject: finding for finding in look_over(home, environ or {})}


def test_all_is_well_without_a_model(home: Path) -> None:
    findings = found(home)
    assert all(finding.right for finding in findings.values())
    assert findings["data folder"].says == str(home)
    assert findings["sessions"].says == "0 kept"
    assert int(findings["scenarios"].says) >= 3
    assert "phrase grammar" in findings["voice"].says
    assert any("ollama" in line.lower() for line in findings["voice"].cures)
    assert any("llama-server" in line for line in findings["voice"].cures)
    assert len(findings["voice"].cures) == 3


def test_what_is_installed_is_named_with_its_version(monkeypatch: pytest.MonkeyPatch) -> None:
    says = installed().says
    for name in ("Python 3.", "textual 8.", "openai 3."):
        assert name in says
    monkeypatch.setattr(checkup, "PACKAGES", ("textual", "no-such-package-at-all"))
    broken = installed()
    assert not broken.right
    assert "no-such-package-at-all missing" in broken.says
    assert broken.cures


def test_sessions_that_can_not_be_kept_are_said(home: Path) -> None:
    (home / "sessions.db").write_bytes(b"this is no database" * 100)
    finding = found(home)["sessions"]
    assert not finding.right
    assert finding.cures
    assert "\n" not in finding.says


def test_every_fault_of_a_file_is_a_line(home: Path) -> None:
    (home / FILE).write_text(f'wait = 3\ncolour = "red"\napi_key = ["{KEY}"]\n')
    (home / "scenarios").mkdir()
    (home / "scenarios" / "mine.yaml").write_text("title: [")
    findings = list(look_over(home, {}))
    faults = [finding for finding in findings if not finding.right]
    assert [finding.subject for finding in faults] == ["settings", "settings", "settings", "scenarios"]
    assert "mine.yaml" in faults[-1].says
    assert not any("canary" in finding.says for finding in findings)


@pytest.mark.parametrize(
    ("settings", "environ", "says"),
    [
        (Settings(), {"OPENAI_API_KEY": KEY}, "a model (as voice is auto); the grammar steps in after 5 s"),
        (Settings(voice="llm", wait=20), {"OPENAI_API_KEY": KEY}, "a model (voice is llm in settings.toml)"),
        (Settings(voice="grammar"), {"OPENAI_API_KEY": KEY}, "though an endpoint is set"),
    ],
)
def test_who_speaks_is_said_with_what_makes_it_so(
    home: Path, settings: Settings, environ: dict[str, str], says: str
) -> None:
    save_settings(home, settings)
    finding = found(home, environ)["voice"]
    assert finding.right
    assert says in finding.says


@pytest.mark.parametrize(
    ("settings", "environ", "word"),
    [
        (Settings(voice="llm"), {}, "OPENAI_API_KEY"),
        (Settings(), {"OPENAI_BASE_URL": f"http://me:{KEY}@x/v1"}, "OPENAI_BASE_URL: the address"),
    ],
)
def test_a_model_that_can_not_speak_is_said(
    home: Path, settings: Settings, environ: dict[str, str], word: str
) -> None:
    save_settings(home, settings)
    finding = found(home, environ)["voice"]
    assert not finding.right
    assert word in finding.says
    assert "canary" not in finding.says


def test_where_every_setting_comes_from_is_said_and_never_the_key() -> None:
    settings = Settings(base_url="http://localhost:11434/v1/", api_key=Secret(KEY))
    environ = {"TRAINER_MODEL": "llama3.1"}
    endpoint = endpoint_of(settings, environ)
    assert endpoint is not None
    says = {finding.subject: finding.says for finding in settings_of(endpoint, settings, environ)}
    assert says["endpoint"] == "http://localhost:11434/v1 (file, settings.toml)"
    assert says["key"] == "set (file, settings.toml)"
    assert says["model"] == "llama3.1 (environment, TRAINER_MODEL)"
    assert says["tokens"].startswith("estimated")
    environ = {"OPENAI_API_KEY": KEY}
    endpoint = endpoint_of(Settings(), environ)
    assert endpoint is not None
    says = {finding.subject: finding.says for finding in settings_of(endpoint, Settings(), environ)}
    assert says["endpoint"] == "https://api.openai.com/v1 (default)"
    assert says["key"] == "set (environment, OPENAI_API_KEY)"
    assert says["model"] == "gpt-4o-mini (default)"
    assert not any("canary" in line for line in says.values())


def test_an_estimate_that_need_not_be_one_says_how_to_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", str(tmp_path))
    monkeypatch.setattr("trainer.voice.prompt.tokens.find_spec", lambda _name: None)
    estimated = tokens(Endpoint.of("https://api.openai.com/v1"))
    assert estimated.says == "estimated: the ranks of gpt-4o-mini are not here"
    assert "bpe-openai" in estimated.cures[0]
    other = tokens(Endpoint.of("http://localhost/v1", None, "llama"))
    assert other.says.startswith("estimated, until")
    assert other.cures == ()

"""``--reading llm``: a model reads beside the rules, where the user allows it and nowhere else."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call
from tests.endpoint import Endpoint as Server
from tests.endpoint import Row

TEXT = "Buyer: my team is worn out\nSeller: the weeks in spring, your people, every single morning of it\n"
QUOTE = "the weeks in spring, your people"
SCENARIO = "renewal-under-the-gun"


def reply(messages: list[dict[str, str]]) -> str:
    """Every line with these words names a strain; others do nothing."""
    line = messages[-1]["content"]
    acts = [{"act": "acknowledge", "quote": QUOTE}] if QUOTE in line else []
    return json.dumps({"acts": acts, "terms": [], "asked": []})


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    path = tmp_path / "talk.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def acts(out: str) -> list[str]:
    return [found["act"] for found in json.loads(out)["turns"][1]["acts"]]


def test_analyze_asks_a_model_only_when_it_is_told_to(
    call: Call, talk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Server.serving(reply) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        offline = call("analyze", talk, "--json")
        assert server.requests == ()
        found = call("analyze", talk, "--json", "--reading", "llm")
        assert server.lines
    assert (offline.status, found.status, found.err) == (0, 0, "")
    assert "acknowledge" not in acts(offline.out)
    assert "acknowledge" in acts(found.out)


def test_a_model_that_fails_leaves_the_rules_and_is_told_on_standard_error(
    call: Call, talk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offline = call("analyze", talk, "--json")
    with Server.serving(reply) as server:
        server.always(Row.SERVER_ERROR)
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        found = call("analyze", talk, "--json", "--reading", "llm")
    assert (found.status, found.out) == (0, offline.out)
    assert "doubtful lines are read by rules alone: the endpoint has a fault of its own" in found.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("analyze", "-"),
        ("accuracy", "--data", "lines:-"),
        ("play", SCENARIO, "--script", "-"),
        ("play", SCENARIO, "--plain"),
    ],
)
def test_without_an_endpoint_it_says_what_to_set(call: Call, arguments: tuple[str, ...]) -> None:
    done = call(*arguments, "--reading", "llm", typed=TEXT)
    assert done.status == 2
    assert "there is no model to read with: set OPENAI_API_KEY" in done.err
    assert done.err.count("\n") == 1


def test_accuracy_with_a_model_is_measured_on_lines_only(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "own.jsonl"
    row = {"speaker": "seller", "text": TEXT.split("Seller: ")[1].strip(), "acts": ["acknowledge"]}
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    with Server.serving(reply) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        found = call("accuracy", "--data", f"lines:{path}", "--reading", "llm", "--json")
        assert server.lines
    assert json.loads(found.out)["labels"]["acknowledge"]["f1"] == 1
    done = call("accuracy", "--reading", "llm")
    assert (done.status, done.out) == (2, "")
    assert "--reading llm goes with --data lines:FILE" in done.err


def test_a_script_and_plain_lines_keep_what_it_said(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "t.jsonl"
    line = TEXT.split("Seller: ")[1]
    with Server.serving(reply) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        done = call(
            "play", SCENARIO, "--script", "-", "--seed", "7", "--reading", "llm", "--out", out, typed=line
        )
        plain = call(
            "play", SCENARIO, "--plain", "--seed", "7", "--mode", "coach", "--reading", "llm",
            "--voice", "grammar", typed="\n" * 5 + line,
        )  # fmt: skip
    assert (done.status, plain.status) == (0, 0)
    said = [json.loads(row) for row in out.read_text().splitlines()]
    kept = next(row for row in said if row.get("speaker") == "seller")
    assert kept["reading"]["second"]["acts"] == [{"act": "acknowledge", "quote": QUOTE}]
    assert call("verify", out).status == 0
    assert "read with: test-model" in call("replay", out, "--plain").out
    assert "names a feeling" in plain.out

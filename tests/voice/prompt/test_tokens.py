"""Tokens are counted with ranks that are at hand, else estimated; nothing waits and nothing is fetched."""

import gzip
import socket
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from importlib.machinery import ModuleSpec
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from trainer.voice.prompt import tokens
from trainer.voice.prompt.tokens import CL100K, O200K, Encoding, Tokens, encoding_of, estimate

RANKS = b"\n".join(b64encode(bytes([byte])) + b" %d" % byte for byte in range(256))
TINY = replace(O200K, sum=sha256(RANKS).hexdigest())
"""An encoding in which every byte is a token."""
PASSAGES = {
    "We carried your outages all spring. My people took the calls, and I stood up in front of the board "
    "for it. My team leads are worn out. I lost two of them in May, and I can't put the rest through "
    "that again. What I need most is somebody who picks up within the hour when it breaks. A ticket "
    "number at seven in the morning is no help. Cash is tight here until the autumn invoices come in. "
    "Later payment would help me more than you'd think.": 99,
    "If you go to 36 months I can do $94.50 a seat and net-45, with priority support and a 10% outage "
    "credit. Otherwise I'm at $98, 12 months, net-30. That's $1,440 a year for each dollar, so you see "
    "why I can't just split the difference. Have a look at the payment terms and the credit, and tell "
    "me which of the two is worth more to you; I can't do both at this price.": 100,
    "hey can you do 300 for the bike? its a bit scratched up and i would have to come get it from the "
    "other side of town. i could be there tonite w/ cash if u want. let me know thx": 48,
}
"""Passages and how many tokens they have in o200k."""


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache of ranks, no package that has them, and no network."""

    def refused(*_: Any) -> None:
        raise AssertionError("a count must not reach for the network")

    monkeypatch.setattr(socket.socket, "connect", refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)
    monkeypatch.setattr(tokens, "find_spec", lambda _name: None)
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", str(tmp_path))
    return tmp_path


@pytest.fixture
def tiny(monkeypatch: pytest.MonkeyPatch) -> Encoding:
    monkeypatch.setattr(tokens, "O200K", TINY)
    monkeypatch.setattr(tokens, "MODELS", {"gpt-4o": TINY})
    return TINY


def test_without_ranks_a_count_is_an_estimate() -> None:
    counter = Tokens("gpt-4o")
    assert counter.count("Hello there.") == estimate("Hello there.")
    assert not counter.wait(20)
    assert not counter.exact
    assert counter.count("Hello there.") == estimate("Hello there.")


def test_a_count_never_waits_for_the_ranks(monkeypatch: pytest.MonkeyPatch) -> None:
    stuck = Event()
    monkeypatch.setattr(tokens, "encoder", lambda _encoding: stuck.wait(20) and None)
    counter = Tokens("gpt-4o")
    assert counter.count("Hello there.") == estimate("Hello there.")
    assert not counter.wait(0.01)
    stuck.set()


@pytest.mark.parametrize("folder", ["TIKTOKEN_CACHE_DIR", "DATA_GYM_CACHE_DIR"])
def test_cached_ranks_are_used(
    cache: Path, tiny: Encoding, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    monkeypatch.delenv("TIKTOKEN_CACHE_DIR")
    monkeypatch.setenv(folder, str(cache))
    (cache / tiny.file).write_bytes(RANKS)
    counter = Tokens("gpt-4o-mini")
    assert counter.wait(20)
    assert counter.exact
    assert counter.count("<|endoftext|> é") == len("<|endoftext|> é".encode())
    assert counter.count("\ud800") > 0


def test_the_names_of_cached_files_are_tiktokens() -> None:
    assert O200K.file == "fb374d419588a4632f3f557e76b4b70aebbca790"
    assert CL100K.file == "9b5ad71b2ce5302211f9c61530b329a4922fc6a4"


def test_ranks_in_an_installed_package_are_used(
    tmp_path: Path, tiny: Encoding, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = tmp_path / "bpe_openai" / "data"
    data.mkdir(parents=True)
    (data / f"{tiny.name}.tiktoken.gz").write_bytes(gzip.compress(RANKS))
    spec = ModuleSpec("bpe_openai", None, is_package=True)
    spec.submodule_search_locations = [str(data.parent)]
    monkeypatch.setattr(tokens, "find_spec", lambda _name: spec)
    assert Tokens("gpt-4o").wait(20)


@pytest.mark.parametrize("held", [b"", b"<html>", RANKS[:-1], RANKS + b"\n"])
def test_what_is_not_the_published_ranks_is_left_alone(cache: Path, tiny: Encoding, held: bytes) -> None:
    (cache / tiny.file).write_bytes(held)
    assert not Tokens("gpt-4o").wait(20)
    assert (cache / tiny.file).read_bytes() == held


def test_an_empty_name_for_the_cache_means_none(
    tiny: Encoding, monkeypatch: pytest.MonkeyPatch, cache: Path
) -> None:
    monkeypatch.chdir(cache)
    (cache / tiny.file).write_bytes(RANKS)
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", "")
    assert not Tokens("gpt-4o").wait(20)


def test_models_are_known_by_how_their_names_begin() -> None:
    for name in (
        "gpt-4o-mini",
        "openai/gpt-4o",
        "GPT-4.1-nano",
        "o3-mini",
        "gpt-5",
        "gpt-oss-20b",
        "ft:gpt-4o:me",
    ):
        assert encoding_of(name) is O200K, name
    for name in ("gpt-4", "gpt-4-turbo", "gpt-3.5-turbo"):
        assert encoding_of(name) is CL100K, name
    assert encoding_of(None) is None
    for name in ("", "llama3.1:8b", "qwen2.5", "mistral/o-thing", "olmo"):
        assert encoding_of(name) is None, name


def test_an_unknown_model_counts_with_a_margin_that_its_endpoint_corrects(
    cache: Path, tiny: Encoding
) -> None:
    (cache / tiny.file).write_bytes(RANKS)
    counter = Tokens("llama3.1:8b")
    assert counter.wait(20)
    assert not counter.exact
    assert counter.count("x" * 100) == 115
    counter.correct(["x" * 96], 130)
    assert counter.margin == pytest.approx(1.3)
    assert counter.count("x" * 100) == 130
    counter.correct(["x" * 96], 110)
    assert counter.margin == pytest.approx(1.2)
    for nonsense in (None, 0, -5):
        counter.correct(["x" * 96], nonsense)
    assert counter.margin == pytest.approx(1.2)
    counter.correct(["x" * 96], 10**9)
    assert counter.margin == tokens.MOST_MARGIN


def test_a_known_model_needs_no_correction(cache: Path, tiny: Encoding) -> None:
    (cache / tiny.file).write_bytes(RANKS)
    counter = Tokens("gpt-4o")
    assert counter.wait(20)
    counter.correct(["x" * 96], 200)
    assert counter.count("x" * 100) == 100


@pytest.mark.parametrize("passage", PASSAGES)
def test_an_estimate_is_close_to_the_published_count(passage: str) -> None:
    assert 0.9 <= estimate(passage) / PASSAGES[passage] <= 1.25


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "\ud800", "日本語のテキスト", "🙂" * 50, "x" * 100_000, "1" * 3000]
)
def test_anything_can_be_estimated(text: str) -> None:
    assert 0 <= estimate(text) <= 3 * len(text) + 1
    assert (estimate(text) > 0) >= bool(text.strip())


def test_a_text_beyond_measure_is_estimated(cache: Path, tiny: Encoding) -> None:
    (cache / tiny.file).write_bytes(RANKS)
    counter = Tokens("gpt-4o")
    assert counter.wait(20)
    assert counter.count("so " * 50_000) == estimate("so " * 50_000)

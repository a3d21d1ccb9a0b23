"""Whether everything is as the trainer needs it, and what to do where it is not. Nothing here is sent."""

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from trainer.library.errors import LibraryError
from trainer.library.listing import list_scenarios
from trainer.practice.endpoint import NOTHING_SET, OPENAI
from trainer.practice.errors import SettingError
from trainer.practice.settings import (
    FILE,
    LLM,
    VARIABLES,
    Loaded,
    Settings,
    in_environment,
    in_force,
    load_settings,
)
from trainer.practice.speaking import voice_of
from trainer.store.errors import StoreError
from trainer.store.store import Store
from trainer.voice.endpoint.address import OPENAI_MODEL, Endpoint
from trainer.voice.prompt.tokens import Tokens, encoding_of

PACKAGES = ("textual", "openai", "pydantic", "sqlalchemy", "tiktoken")
RANKS_WITHIN = 1.5
"""Seconds in which the ranks that tokens are counted by must have been loaded."""
HOW_TO = (
    "to give the buyer a model, set OPENAI_API_KEY; or for one of your own, in the settings or like this:",
    "Ollama: OPENAI_BASE_URL=http://localhost:11434/v1 TRAINER_MODEL=llama3.1 trainer play",
    "llama.cpp: llama-server -m MODEL.gguf, then OPENAI_BASE_URL=http://localhost:8080/v1 trainer play",
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    subject: str
    says: str
    cures: tuple[str, ...] = ()
    """What to do about it, a line each."""
    right: bool = True
    """Whether it works."""


def look_over(home: Path, environ: Mapping[str, str]) -> Iterator[Finding]:
    """All that can be said without asking an endpoint, one thing after another."""
    loaded = load_settings(home)
    yield installed()
    yield from folder(home)
    yield from setting_faults(loaded)
    yield from scenarios()
    yield from voice(loaded.settings, environ)


def installed() -> Finding:
    """The versions of what the trainer is made of."""
    python = ".".join(str(part) for part in sys.version_info[:3])
    packages = ", ".join(f"{name} {version_of(name)}" for name in PACKAGES)
    missing = [name for name in PACKAGES if version_of(name) == "missing"]
    cures = ("install the trainer again: pip install .",) if missing else ()
    return Finding(
        "trainer",
        f"{version_of('negotiation-trainer')}, Python {python}, {packages}",
        cures,
        right=not missing,
    )


def version_of(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "missing"


def folder(home: Path) -> Iterator[Finding]:
    """The data folder, and whether the sessions in it can be read and written."""
    yield Finding("data folder", str(home))
    try:
        store = Store.open(home)
        try:
            count = store.count()
        finally:
            store.close()
    except (StoreError, OSError) as error:
        cure = "free the folder, or name another one in TRAINER_HOME"
        yield Finding("sessions", str(error), (cure,), right=False)
    else:
        yield Finding("sessions", f"{count:,} kept")


def setting_faults(loaded: Loaded) -> Iterator[Finding]:
    """What is wrong in the settings file."""
    if not loaded.faults:
        yield Finding("settings", "nothing wrong")
    for fault in loaded.faults:
        yield Finding("settings", fault, right=False)


def scenarios() -> Iterator[Finding]:
    """How many scenarios there are, and the files that are none."""
    try:
        listing = list_scenarios()
    except (LibraryError, OSError) as error:
        yield Finding("scenarios", str(error), right=False)
        return
    yield Finding("scenarios", f"{len(listing.entries)}")
    for fault in listing.faults:
        yield Finding(
            "scenarios", str(fault), ("mend the file; 'trainer scenario check' says more",), right=False
        )


def voice(settings: Settings, environ: Mapping[str, str]) -> Iterator[Finding]:
    """Who speaks for the buyer, and what makes it so."""
    chosen = f"voice is {settings.voice} in {FILE}" if settings.voice != "auto" else "as voice is auto"
    try:
        speaks = voice_of(None, settings, environ)
    except (SettingError, LibraryError) as error:
        cures = HOW_TO if str(error) == NOTHING_SET else ()
        yield Finding("voice", str(error), cures, right=False)
        return
    if speaks.name == LLM:
        yield Finding("voice", f"a model ({chosen}); the grammar steps in after {settings.wait} s")
    elif any(in_force(settings, environ, name) for name in ("base_url", "api_key")):
        yield Finding("voice", f"the phrase grammar ({chosen}), though an endpoint is set")
    else:
        yield Finding("voice", "the phrase grammar: no model is set, and none is needed", HOW_TO)


def settings_of(endpoint: Endpoint, settings: Settings, environ: Mapping[str, str]) -> Iterator[Finding]:
    """An endpoint's address, key and model, each with where it comes from; the key itself never."""
    address = endpoint.base_url if in_force(settings, environ, "base_url") else OPENAI
    yield Finding("endpoint", f"{address} ({source(settings, environ, 'base_url')})")
    key = "set" if in_force(settings, environ, "api_key") else "not set"
    yield Finding("key", f"{key} ({source(settings, environ, 'api_key')})")
    usual = endpoint.usual_model or "the first that the endpoint names"
    yield Finding("model", f"{usual} ({source(settings, environ, 'model')})")
    yield tokens(endpoint)


def source(settings: Settings, environ: Mapping[str, str], name: str) -> str:
    """Where a setting comes from."""
    if in_environment(name, environ):
        return f"environment, {VARIABLES[name]}"
    return f"file, {FILE}" if in_force(settings, environ, name) else "default"


def tokens(endpoint: Endpoint) -> Finding:
    """Whether what a model costs is counted or estimated."""
    model = endpoint.usual_model
    counter = Tokens(model)
    if encoding_of(model) is None:
        return Finding("tokens", "estimated, until the endpoint's own count corrects it")
    if counter.wait(RANKS_WITHIN):
        return Finding("tokens", "counted exactly")
    cure = "for exact counts: pip install bpe-openai, or name a folder with the ranks in TIKTOKEN_CACHE_DIR"
    return Finding(
        "tokens", f"estimated: the ranks of {OPENAI_MODEL if model is None else model} are not here", (cure,)
    )

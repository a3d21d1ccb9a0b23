"""What the user has set: a small file of their own, read once at the start and handed down.

Three of them the environment may set too, and then it is right. What it sets is never written down here.
"""

import json
import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from trainer.negotiation.printable import visible

FILE = "settings.toml"
COPY = FILE + ".bad"
"""Where a file in which something was not right goes before it is written anew."""
MOST_BYTES = 64 * 1024
MOST_SHOWN = 40
"""Characters of what stands there that a message shows."""
MOST_WRITTEN = 1_000
"""Characters of an address, a name or a key."""
LLM = "llm"
"""The voice of a model."""
CHOICES: dict[str, tuple[Any, ...]] = {
    "theme": ("dark", "light"),
    "mode": ("coach", "practice", "exam"),
    "difficulty": (1, 2, 3, 4, 5),
    "toured": (True, False),
    "voice": ("auto", "grammar", LLM),
    "wait": (5, 10, 20, 40),
    "reading": ("rules", LLM),
}
"""What each setting may be."""
WRITTEN: dict[str, str] = {
    "base_url": 'the address of an endpoint, like "http://localhost:11434/v1"',
    "model": 'the name of a model, like "gpt-4o-mini"',
    "api_key": "the key of the endpoint as it was given out, without blanks",
}
"""The settings that are a line of the user's own, and what belongs there; empty where it is not set."""
OF_THE_VOICE = frozenset({"voice", "wait", "reading", *WRITTEN})
"""The settings that make the buyer's voice, and who reads the seller's lines."""
VARIABLES: dict[str, str] = {
    "base_url": "OPENAI_BASE_URL",
    "model": "TRAINER_MODEL",
    "api_key": "OPENAI_API_KEY",
}
"""By setting the variable of the environment that comes before it."""


class Secret:
    """A line that shows itself nowhere; ask for it by name."""

    __slots__ = ("_value",)

    def __init__(self, value: str = "") -> None:
        self._value = value

    def get_secret_value(self) -> str:
        """The line itself."""
        return self._value

    def __bool__(self) -> bool:
        return bool(self._value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._value == self._value

    def __hash__(self) -> int:
        return hash(self._value)

    def __repr__(self) -> str:
        return f"Secret({'set' if self else 'not set'})"


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings, each at its default."""

    theme: str = "dark"
    """Colours: dark or light."""
    mode: str = "practice"
    """What a new session shows: coach, practice or exam."""
    difficulty: int = 3
    """The buyer's level in a new session, 1 (helps you) to 5 (gives nothing away)."""
    toured: bool = False
    """Whether the tour of the first start has been seen."""
    voice: str = "auto"
    """Who finds the buyer's words: the grammar, a model (llm), or a model if an endpoint is set (auto)."""
    base_url: str = ""
    """Where the model is reached; empty for OpenAI, if there is a key."""
    model: str = ""
    """The model's name; empty for the endpoint's first."""
    api_key: Secret = Secret()  # noqa: RUF009 - it does not change
    """The endpoint's key; empty for one that wants none."""
    wait: int = 5
    """Seconds after which the grammar steps in for a model."""
    reading: str = "rules"
    """Who reads the seller's lines: rules, or a model too where they are unsure (llm)."""

    def with_(self, **changes: Any) -> "Settings":
        """The settings with some of them changed. Raises ValueError for a value that a setting can't have."""
        for name, value in changes.items():
            if not possible(name, value):
                raise ValueError(f"{name} can't be {shown(name, value)}; {allowed(name)}")
        return replace(self, **{name: kept(name, value) for name, value in changes.items()})


@dataclass(frozen=True, slots=True)
class Loaded:
    """Settings as found, with what was wrong in the file, a line each."""

    settings: Settings
    faults: tuple[str, ...] = ()


def in_environment(name: str, environ: Mapping[str, str]) -> str:
    """What the environment says of a setting; empty where it says nothing."""
    return environ.get(VARIABLES[name], "").strip()


def in_force(settings: Settings, environ: Mapping[str, str], name: str) -> str:
    """An address, a name or a key as it counts: the environment's before the file's; empty if not set.

    A key in the file is for the address that stands beside it there, and goes to no other.
    """
    own = getattr(settings, name)
    elsewhere = in_environment("base_url", environ)
    if name == "api_key" and settings.base_url and elsewhere not in ("", settings.base_url):
        own = ""
    return in_environment(name, environ) or (own.get_secret_value() if isinstance(own, Secret) else str(own))


def possible(name: str, value: object) -> bool:
    """Whether a setting can have this value; 3.0 is no 3, and true is no 1."""
    if name not in WRITTEN:
        return any(type(value) is type(choice) and value == choice for choice in CHOICES[name])
    if not isinstance(value, str) or len(value) > MOST_WRITTEN or value != value.strip():
        return False
    if name == "api_key" and not value.isascii():
        return False
    inside = " " if name == "model" else ""
    return all(visible(char) and (char in inside or not char.isspace()) for char in value)


def kept(name: str, value: Any) -> Any:
    """A value as the settings hold it."""
    return Secret(value) if name == "api_key" else value


def allowed(name: str) -> str:
    """What a setting may be, in words."""
    if name in WRITTEN:
        return f"write {WRITTEN[name]}"
    return "write " + " or ".join(json.dumps(choice) for choice in CHOICES[name])


def shown(name: str, value: object) -> str:
    """A wrong value as a message shows it: no key, and nothing that one may stand in."""
    if name == "api_key" or isinstance(value, dict | list):
        return "what stands there"
    return f"{value!r:.{MOST_SHOWN}}"


def load_settings(folder: Path) -> Loaded:
    """The settings in a folder; what is missing or wrong there is at its default, and said."""
    path = folder / FILE
    try:
        with path.open("rb") as file:
            text = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        return Loaded(Settings())
    except OSError as error:
        return Loaded(Settings(), (f"{path}: can't be read: {error.strerror}",))
    try:
        found = tomllib.loads(text[:MOST_BYTES].decode())
    except (ValueError, RecursionError) as error:
        return Loaded(Settings(), (f"{path}: is not right ({error}); mend it or delete it",))
    settings, faults = Settings(), []
    for name, value in found.items():
        if name not in CHOICES and name not in WRITTEN:
            there = ", ".join((*CHOICES, *WRITTEN))
            faults.append(f"{path}: there is no setting {name!r:.{MOST_SHOWN}}; there are {there}")
        elif not possible(name, value):
            faults.append(f"{path}: {name} can't be {shown(name, value)}; {allowed(name)}")
            if name == "base_url":
                # A key that was meant for this address must not go to another: one that can't be stays wrong.
                settings = replace(settings, base_url=repr(value)[:MOST_SHOWN])
        else:
            settings = replace(settings, **{name: kept(name, value)})
    return Loaded(settings, tuple(faults))


def save_settings(folder: Path, settings: Settings) -> None:
    """Write the settings whole, for the user alone; raises OSError when that fails.

    A file that is not right is kept under the name :data:`COPY`: what else it says may have taken work.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / FILE
    lines = [f"{field.name} = {written(getattr(settings, field.name))}" for field in fields(settings)]
    fresh = path.with_name(FILE + ".new")
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        os.fchmod(file.fileno(), 0o600)
        file.write("# Settings of the negotiation trainer; change them here or on its settings screen.\n")
        file.write("\n".join(lines) + "\n")
        file.flush()
        os.fsync(file.fileno())
    if load_settings(folder).faults:
        keep_aside(path, path.with_name(COPY))
    fresh.replace(path)


def written(value: object) -> str:
    """A value as it stands in the file."""
    return json.dumps(value.get_secret_value() if isinstance(value, Secret) else value, ensure_ascii=False)


def keep_aside(path: Path, copy: Path) -> None:
    """Give a file another name, for the user alone."""
    path.replace(copy)
    if copy.is_file() and not copy.is_symlink():
        copy.chmod(0o600)

"""What the user has set: a small file of their own, read once at the start and handed down."""

import json
import os
import tomllib
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

FILE = "settings.toml"
COPY = FILE + ".bad"
"""Where a file in which something was not right goes before it is written anew."""
MOST_BYTES = 64 * 1024
MOST_SHOWN = 40
"""Characters of what stands there that a message shows."""
CHOICES: dict[str, tuple[Any, ...]] = {
    "theme": ("dark", "light"),
    "mode": ("coach", "practice", "exam"),
    "difficulty": (1, 2, 3, 4, 5),
    "toured": (True, False),
}
"""What each setting may be."""


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

    def with_(self, **changes: Any) -> "Settings":
        """The settings with some of them changed. Raises ValueError for a value that a setting can't have."""
        for name, value in changes.items():
            if not possible(name, value):
                raise ValueError(f"{name} can't be {value!r}; {allowed(name)}")
        return replace(self, **changes)


@dataclass(frozen=True, slots=True)
class Loaded:
    """Settings as found, with what was wrong in the file, a line each."""

    settings: Settings
    faults: tuple[str, ...] = ()


def possible(name: str, value: object) -> bool:
    """Whether a setting can have this value; 3.0 is no 3, and true is no 1."""
    return any(type(value) is type(choice) and value == choice for choice in CHOICES[name])


def allowed(name: str) -> str:
    """What a setting may be, in words."""
    return "write " + " or ".join(json.dumps(choice) for choice in CHOICES[name])


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
        if name not in CHOICES:
            there = ", ".join(CHOICES)
            faults.append(f"{path}: there is no setting {name!r:.{MOST_SHOWN}}; there are {there}")
        elif not possible(name, value):
            faults.append(f"{path}: {name} can't be {value!r:.{MOST_SHOWN}}; {allowed(name)}")
        else:
            settings = replace(settings, **{name: value})
    return Loaded(settings, tuple(faults))


def save_settings(folder: Path, settings: Settings) -> None:
    """Write the settings whole, for the user alone; raises OSError when that fails.

    A file that is not right is kept under the name :data:`COPY`: what else it says may have taken work.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / FILE
    lines = [f"{field.name} = {json.dumps(asdict(settings)[field.name])}" for field in fields(settings)]
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


def keep_aside(path: Path, copy: Path) -> None:
    """Give a file another name, for the user alone."""
    path.replace(copy)
    if copy.is_file() and not copy.is_symlink():
        copy.chmod(0o600)

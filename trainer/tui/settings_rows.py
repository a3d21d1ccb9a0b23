"""The rows of the settings screen: what each setting is, as it counts now, in words."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from textual.content import Content

from trainer.practice.endpoint import endpoint_of
from trainer.practice.errors import SettingError
from trainer.practice.settings import VARIABLES, Settings, in_environment, in_force
from trainer.tui.printing import one_line

LABEL, CHOICE = 14, 8
"""Columns of a row's name, and of what is chosen there."""
MOST_SHOWN = 44
"""Columns of an address or a name."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row."""

    name: str
    """The setting that it is about; empty for the one that sets nothing."""
    label: str
    meanings: Mapping[object, str] = field(default_factory=dict)
    """What each choice means; none for a line of the user's own."""


TRY = Row("", "Test it")
ROWS: tuple[Row, ...] = (
    Row("theme", "Colours", {"dark": "light on dark", "light": "dark on light"}),
    Row(
        "mode",
        "New sessions",
        {
            "coach": "trust and resentment as they change",
            "practice": "only what a real seller would see",
            "exam": "no panel, no hint, no undo",
        },
    ),
    Row(
        "difficulty",
        "The buyer",
        {
            1: "helps you learn",
            2: "is patient",
            3: "is as the scenario has them",
            4: "gives less and pushes more",
            5: "gives nothing away",
        },
    ),
    Row(
        "voice",
        "Voice",
        {
            "auto": "from a model, if one is set here",
            "grammar": "from phrases; no network",
            "llm": "from a model; phrases step in",
        },
    ),
    Row("base_url", "Endpoint"),
    Row("model", "Model"),
    Row("api_key", "Key"),
    Row("wait", "Wait", dict.fromkeys((5, 10, 20, 40), "seconds, then phrases step in")),
    Row(
        "reading",
        "Your lines",
        {"rules": "read offline, by rules", "llm": "a model too, where rules are unsure"},
    ),
    TRY,
)


def drawn(row: Row, settings: Settings, environ: Mapping[str, str], *, chosen: bool) -> Content:
    """A row as it stands on the screen."""
    style = "bold $text-accent" if chosen else ""
    start = f"{'›' if chosen else ' '} {row.label.ljust(LABEL)} "
    if row is TRY:
        return Content.assemble((start, style), ("Enter asks the endpoint for a word", "$foreground-muted"))
    if row.meanings:
        value = getattr(settings, row.name)
        middle = f"‹ {str(value).center(CHOICE)} ›  "
        return Content.assemble((start + middle, style), (row.meanings[value], "$foreground-muted"))
    from_where = f"  from {VARIABLES[row.name]}" if in_environment(row.name, environ) else ""
    value = one_line(in_words(row.name, settings, environ), MOST_SHOWN - len(from_where))
    return Content.assemble((start + value, style), (from_where, "$foreground-muted"))


def in_words(name: str, settings: Settings, environ: Mapping[str, str]) -> str:
    """An address, a name or a key as it counts; never the key itself, nor one that is part of an address."""
    value = in_force(settings, environ, name)
    if name == "api_key":
        return "set" if value else "not set"
    try:
        endpoint = endpoint_of(settings.with_(voice="auto"), environ)
    except SettingError:
        return "can't be used" if name == "base_url" else value or "not set"
    if endpoint is None:
        return value or "not set"
    if name == "base_url":
        return endpoint.shown
    return endpoint.usual_model or "the endpoint's first"

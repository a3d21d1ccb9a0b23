"""The model's complaints about a scenario file in the words of those who write one."""

import difflib
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from trainer.library.errors import quoted
from trainer.negotiation.acts import PRESSURE, Act

EXAMPLES = {
    "name": "renewal-under-pressure",
    "title": "Renewal under pressure",
    "position": "balanced",
    "walk_away": "82000",
    "target": "120000",
    "low": "40",
    "high": "120",
    "step": "2",
    "opening": "{seller: 96, buyer: 70}",
    "topics": "[outage, downtime]",
    "opening_lines": "[Thanks for making the time.]",
    "kind": "say",
    "because": "The last delivery came three weeks late.",
    "line": "I can't take that one upstairs.",
    "text": "I have to show the board what changes.",
    "worth": "{price: {per_unit: 12}}",
    "valuation": "{worth: {price: {per_unit: 12}}}",
}
"""What to write where something is missing; elsewhere an ellipsis stands for it."""

PATTERNS = {
    "^[a-z][a-z0-9_]{0,39}$": "should be small letters, digits and '_', for example term_months",
    "^[a-z][a-z0-9-]{0,59}$": "should be small letters, digits and '-', for example renewal-under-pressure",
    "^[A-Z]{3}$": "should be three capital letters, for example USD",
    "^[^\\r\\n\\t]*$": "should be one paragraph on one line; take out the blank line or the tab",
}

SHORT = 80
"""Characters that a fault repeats at most."""
GROUP = "should be a group of indented lines 'key: value'"


def missing(key: str) -> str:
    return f"is missing; write '{key}: {EXAMPLES.get(key, '…')}'"


def unknown_key(key: str, allowed: Iterable[str]) -> str:
    """A key that is none, with the nearest that is one."""
    allowed = list(allowed)
    near = nearest(key, allowed)
    if near:
        return f"is not a key here; write '{near}'"
    return "is not a key here; take it out" + (f" (there are {', '.join(allowed)})" if allowed else "")


def unknown_value(value: object, allowed: Iterable[str]) -> str:
    """A value that is none of those allowed, with the nearest that is."""
    allowed = list(allowed)
    near = nearest(str(value), allowed)
    there = f"write '{near}'" if near else f"write one of {', '.join(allowed)}"
    return f"cannot be {quoted(value)}; {there}"


def nearest(word: str, allowed: Iterable[str]) -> str | None:
    """The allowed word that looks most like it, if one does."""
    return next(iter(difflib.get_close_matches(word.lower(), list(allowed), 1, 0.6)), None)


def number(value: object, example: str) -> str:
    """What to write where a number belongs and something else stands."""
    if value is None:
        return f"is empty; write a number, for example {example}"
    if isinstance(value, str):
        plain = plain_number(value)
        if plain is not None:
            return f"should be a plain number without quotes; write {plain}, not {quoted(value)}"
    return f"should be a number, for example {example}, not {quoted(value)}"


def plain_number(value: str) -> str | None:
    """The number meant by ``$28,000``, ``28.5k``, ``24%`` or ``28800 €``; None where that is not clear."""
    bare = re.sub(r"(?<=\d)[,_' ](?=\d{3})", "", value.strip()).lstrip("+$€£ ")
    digits = bare.lstrip("0") or "0"
    if re.fullmatch(r"-?\d{1,15}(\.\d+)?", digits):
        return digits
    found = re.fullmatch(r"(-?\d{1,12}(?:\.\d+)?) ?(k|K|m|M|%|€|£|\$|[A-Z]{3})", bare)
    if found is None:
        return None
    scale = {"k": 1000.0, "m": 1_000_000.0, "%": 0.01}.get(found[2].lower(), 1.0)
    return f"{float(found[1]) * scale:.10g}"


def text(value: object) -> str:
    """What to write where text belongs and something else stands."""
    if value is None:
        return "is empty; write some text"
    if isinstance(value, bool | int | float):
        written = {True: "true", False: "false"}[value] if isinstance(value, bool) else value
        return f"should be text; put it in quotes: '{written}'"
    return f"should be text, not {'a list' if isinstance(value, list) else 'a group of lines'}"


def listing(value: object) -> str:
    if isinstance(value, str) and len(value) > SHORT:
        return "should be a list; put each part of it on a line of its own that begins with '- '"
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        return f"should be a list; write [{value}]"
    return "should be a list, for example [outage, downtime]"


def tactics(allowed: list[str]) -> list[str]:
    """What can be written where an act belongs: in a scenario that is a tactic."""
    return [name for name in allowed if name in PRESSURE] if set(allowed) == set(Act) else allowed


def expected(context: Mapping[str, Any]) -> list[str]:
    """The values that pydantic says it expected."""
    said = str(context.get("expected", context.get("expected_tags", "")))
    return re.findall(r"'([^']*)'", said) or [said]


SAYINGS: Mapping[str, Callable[[Any, Mapping[str, Any]], str]] = {
    "float_type": lambda value, _: number(value, "92.5"),
    "int_type": lambda value, _: number(value, "12").replace("a number", "a whole number"),
    "int_from_float": lambda value, _: number(value, "12").replace("a number", "a whole number"),
    "finite_number": lambda value, _: number(value, "92.5"),
    "string_type": lambda value, _: text(value),
    "bool_type": lambda value, _: f"should be true or false, not {quoted(value)}",
    "tuple_type": lambda value, _: listing(value),
    "dict_type": lambda _, __: GROUP,
    "model_type": lambda _, __: GROUP,
    "model_attributes_type": lambda _, __: GROUP,
    "union_tag_not_found": lambda _, __: GROUP,
    "union_tag_invalid": lambda _, context: unknown_value(context["tag"], expected(context)),
    "enum": lambda value, context: unknown_value(value, tactics(expected(context))),
    "literal_error": lambda value, context: unknown_value(value, expected(context)),
    "greater_than": lambda value, context: f"should be more than {context['gt']:g}, not {quoted(value)}",
    "greater_than_equal": lambda value, context: f"should be {context['ge']:g} or more, not {quoted(value)}",
    "less_than_equal": lambda value, context: f"should be {context['le']:g} or less, not {quoted(value)}",
    "string_too_short": lambda _, context: (
        "is too short; write "
        + ("some text" if context["min_length"] == 1 else f"{context['min_length']} characters or more")
    ),
    "string_too_long": lambda _, context: f"is too long; {context['max_length']} characters are the most",
    "too_short": lambda _, context: f"has too few entries; write {context['min_length']} or more",
    "too_long": lambda _, context: f"has too many entries; {context['max_length']} are the most",
    "string_pattern_mismatch": lambda _, context: PATTERNS.get(
        context["pattern"], "is not written as it should be; compare with a scenario that works"
    ),
    "value_error": lambda _, context: str(context["error"]),
}
"""pydantic's kinds of complaint, each with what to say about a value."""


def wording(kind: str, value: object, context: Mapping[str, Any]) -> str:
    """One complaint in words. Kinds that no scenario is known to raise get a general answer."""
    say = SAYINGS.get(kind)
    return (
        say(value, context) if say else "is not written as it should be; compare with a scenario that works"
    )


def number_or_name(value: object) -> str:
    """The complaint of a place that takes a number or a name, and got neither."""
    if value is None:
        return "is empty; write a number or the name of a choice"
    written = "a group" if isinstance(value, list | dict) else quoted(value)
    return f"should be a number or the name of a choice, not {written}"

"""The paths of a JSON document: what each leads through, how a value is written, what a wrong one meant."""

import re
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import Any, TypeAlias

from trainer.debrief.arithmetic import number

Json: TypeAlias = Any
"""What JSON can hold: a document is checked by its model, a path through it knows no model."""
Step: TypeAlias = tuple[str, Json]
"""A path, and what it leads to."""

PLACE = re.compile(r"0|[1-9][0-9]{0,8}")
"""A place in a list, written as JSON tools write it."""
NEAREST = 3
"""Paths that are named for one that leads nowhere."""
LONGEST = 120
"""Characters of a wrong path that are looked at."""


def way(tree: Json, path: str) -> list[Step] | None:
    """Everything that a path leads through, the whole document first; None for a path that leads nowhere."""
    found: list[Step] = [("", tree)]
    rest = path
    while len(found) == 1 or rest:
        here, node = found[-1]
        key = next((key for key in keys(node, rest) if rest == key or rest.startswith(f"{key}.")), None)
        if key is None or rest == f"{key}.":
            return None
        found.append((below(here, key), node[int(key)] if isinstance(node, list) else node[key]))
        rest = rest[len(key) + 1 :]
    return found


def keys(node: Json, rest: str) -> Sequence[str]:
    """With which key a path may go on: the place in a list, or a name, the longest first."""
    if isinstance(node, list):
        place = rest.split(".", maxsplit=1)[0]
        return [place] if PLACE.fullmatch(place) and int(place) < len(node) else []
    return sorted(node, key=len, reverse=True) if isinstance(node, dict) else []


def below(path: str, key: str | int) -> str:
    """The path of what stands under a key."""
    return f"{path}.{key}" if path else str(key)


def parts(path: str, node: Json) -> list[Step]:
    """What an object or a list holds, with the path of each; nothing of anything else."""
    if isinstance(node, dict):
        return [(below(path, key), each) for key, each in node.items()]
    if isinstance(node, list):
        return [(below(path, place), each) for place, each in enumerate(node)]
    return []


def leaves(path: str, node: Json) -> Iterator[Step]:
    """Every value under a path that holds no other, in the order of the document; an empty list is one."""
    found = parts(path, node)
    if not found:
        yield path, node
    for each in found:
        yield from leaves(*each)


def written(value: Json) -> str:
    """A value as people read it, on one line."""
    if value is None:
        return "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return number(value)
    if isinstance(value, list):
        return ", ".join(map(written, value)) or "nothing"
    if isinstance(value, dict):
        return ", ".join(f"{key} {written(each)}" for key, each in value.items()) or "nothing"
    return str(value)


def nearest(tree: Json, path: str, also: Sequence[str] = ()) -> list[str]:
    """The paths of the document, and of some more, that look most like one that leads nowhere, if any do."""
    wanted = path[:LONGEST]
    places = [int(part) for part in re.findall(r"\d{1,6}", wanted)]
    known = list(dict.fromkeys([*sample("", tree, places), *also]))
    ends = [each for each in known if wanted and each.endswith(f".{wanted}")]
    close = get_close_matches(wanted, known, NEAREST, 0.5)
    return list(dict.fromkeys([*ends, *close]))[:NEAREST]


def sample(path: str, node: Json, wanted: Sequence[int]) -> Iterator[str]:
    """Every path under one, but of each list only the last place and those that are wanted."""
    found = parts(path, node)
    if isinstance(node, list) and node:
        last = len(node) - 1
        found = [found[place] for place in sorted({min(place, last) for place in (*wanted, last)})]
    for each, value in found:
        yield each
        yield from sample(each, value, wanted)

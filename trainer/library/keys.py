"""Which keys a place in a scenario file may have, read off the models."""

import types
from collections.abc import Iterable
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from trainer.library.documents import Path


def keys_at(model: type[BaseModel], location: Path) -> tuple[str, ...]:
    """The keys that the group at a location of the model may have; none where any are allowed."""
    kinds: list[Any] = [model]
    for part in location:
        kinds = [inner for kind in kinds for inner in step(kind, part)]
    found: dict[str, None] = {}
    for kind in kinds:
        if is_model(kind):
            found |= dict.fromkeys(names(kind))
    return tuple(found)


def step(kind: Any, part: str | int) -> Iterable[Any]:
    """The types that one part of a location leads to from a type."""
    if is_model(kind):
        if part in names(kind):
            return members(names(kind)[str(part)])
        tag = kind.model_fields.get("kind")
        tagged = (
            tag is not None and get_origin(tag.annotation) is Literal and part in get_args(tag.annotation)
        )
        return (kind,) if tagged else ()
    if get_origin(kind) is tuple and isinstance(part, int):
        return members(get_args(kind)[0])
    if get_origin(kind) is dict:
        return members(get_args(kind)[1])
    return ()


def members(kind: Any) -> tuple[Any, ...]:
    """The types that a declared type allows, without what annotates it."""
    if get_origin(kind) is Annotated:
        return members(get_args(kind)[0])
    if get_origin(kind) in {Union, types.UnionType}:
        return tuple(inner for member in get_args(kind) for inner in members(member))
    return (kind,)


def names(model: type[BaseModel]) -> dict[str, Any]:
    """A model's keys as a file writes them, with their types."""
    return {field.alias or name: field.annotation for name, field in model.model_fields.items()}


def is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)

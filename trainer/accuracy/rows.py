"""Labelled data as it stands in files: JSON lines, each checked by a model."""

from collections.abc import Iterator
from typing import Annotated, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from trainer.accuracy.errors import DataError
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side, Value


class Row(BaseModel):
    """One line of a labelled file; what it does not know it ignores."""

    model_config = ConfigDict(extra="ignore", frozen=True)


class LabelledLine(Row):
    """One line of sales talk with what it does (docs/acts.md)."""

    scenario: str | None = None
    """The scenario it was said in; without one the terms have the names of :mod:`discovery`."""
    speaker: Side
    context: str = ""
    """What the other side said just before."""
    text: str
    acts: tuple[Act, ...] = ()
    terms: dict[str, Value] = Field(default_factory=dict)
    """What the speaker proposes."""
    condition: dict[str, Value] | None = None
    """What is asked for in return; None where the labels do not say."""


class Labels(Row):
    """What a message of a haggle does."""

    offer: float | None = None
    accept: bool = False
    reject: bool = False


class HaggleTurn(Row):
    """A message, or a button that was pressed."""

    speaker: Side
    text: str | None = None
    event: str | None = None
    price: float | None = None
    labels: Labels | None = None


class Haggle(Row):
    """Two people haggling over one price (the form of CraigslistBargain in ``shared/data``)."""

    id: str
    list_price: float = Field(gt=0)
    deal: bool = False
    final_price: float | None = None
    turns: tuple[HaggleTurn, ...]


class Camper(Row):
    """What a participant wanted and said afterwards; ratings 1 to 5."""

    priority: dict[str, str]
    points: int = 0
    satisfaction: int | None = None
    likes_opponent: int | None = None


class CampTurn(Row):
    """What one camper says or does."""

    speaker: Literal["A", "B"]
    text: str | None = None
    action: str | None = None
    me: dict[str, int] = Field(default_factory=dict)
    """Of a deal that is proposed: what its speaker gets; ``you`` what the other gets."""
    you: dict[str, int] = Field(default_factory=dict)
    labels: tuple[str, ...] | None = None


class Camp(Row):
    """Two campers dividing food, water and firewood (the form of CaSiNo in ``shared/data``)."""

    id: int
    annotated: bool = False
    participants: dict[str, Camper]
    turns: tuple[CampTurn, ...]


class JobOffer(Row):
    """What a candidate or a recruiter says, or the terms they enter."""

    speaker: Literal["worker", "recruiter"]
    text: str | None = None
    action: str | None = None
    offer: dict[str, Annotated[int | str, Field(union_mode="left_to_right")]] | None = None
    accepted: bool | None = None


class Interview(Row):
    """A candidate and a recruiter over five issues (the form of Job Interview in ``shared/data``)."""

    id: str
    turns: tuple[JobOffer, ...]


R = TypeVar("R", bound=Row)


def rows(name: str, text: str, kind: type[R]) -> Iterator[R]:
    """The rows of a file. Raises :class:`DataError` with the file, the line and what is wrong with it."""
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            yield kind.model_validate_json(line)
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(str(part) for part in first["loc"])
            raise DataError(f"{name}:{number}: {where or 'line'}: {first['msg'].lower()}") from error

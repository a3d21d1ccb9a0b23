"""What happens in a session, as a closed union of small frozen events; all state is a fold over them.

Events store decisions (the reading, the move and its draws), so that folding them calls neither reader, mind
nor voice. The transcript file adds ``seq``, ``at`` and ``sum`` to each.
"""

from enum import StrEnum
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Discriminator, Field, Tag, TypeAdapter

from trainer.negotiation.issues import Side, Value
from trainer.negotiation.model import Recorded
from trainer.negotiation.moves import Move
from trainer.negotiation.reading import Reading


class EndReason(StrEnum):
    """How a talk ended."""

    AGREED = "agreed"
    SELLER_WALKED = "seller_walked"
    BUYER_WALKED = "buyer_walked"
    ADJOURNED = "adjourned"
    UNFINISHED = "unfinished"


class Prepared(Recorded):
    """What the seller committed to before talking."""

    kind: Literal["prepared"] = "prepared"
    target: float | None = None
    """Payoff aimed for, in money per year."""
    bottom_line: float | None = None
    """Own walk-away as the seller sees it, in money per year."""
    guesses: tuple[str, ...] = ()
    """What the seller thinks matters to the buyer."""
    gives: tuple[str, ...] = ()
    gets: tuple[str, ...] = ()


class SpokenPart(Recorded):
    """A sentence of the buyer and the part of the move that it carries."""

    part: str
    text: str
    voice: str | None = None
    """The voice that found the words, where it is not the line's."""


class Caught(Recorded):
    """Something that went wrong while a model spoke, and never reached the screen."""

    fault: str
    """What it was (``trainer.voice.faults``), never the words themselves."""
    attempt: int = Field(ge=1)


class Tokens(Recorded):
    """What a line cost."""

    prompt: int = Field(ge=0)
    reply: int = Field(ge=0)
    source: Literal["endpoint", "counted", "estimated"]
    """Who says so: the endpoint, our own count, or an estimate."""


class Voicing(Recorded):
    """How a line found its words, where a model was asked for them."""

    model: str | None = None
    """The model that answered, as the endpoint names it."""
    prompts: int | None = None
    """The version of the prompt files."""
    caught: tuple[Caught, ...] = ()
    tokens: Tokens | None = None
    stopped: bool = False
    """Whether the seller cut in."""
    rests: str | None = None
    """The fault for which the model was left alone and not asked for this line."""


class Said(Recorded):
    """One utterance. The seller's comes with its reading, the buyer's with the voice that spoke."""

    kind: Literal["said"] = "said"
    turn: int = Field(ge=1)
    speaker: Side
    text: str
    reading: Reading | None = None
    parts: tuple[SpokenPart, ...] = ()
    voice: str | None = None
    voicing: Voicing | None = None


class Partial(Recorded):
    """What had been shown of a line of the buyer when it broke off, or when something came between."""

    kind: Literal["partial"] = "partial"
    turn: int = Field(ge=1)
    text: str
    voice: str


class Moved(Recorded):
    """What the buyer's mind decided for a turn."""

    kind: Literal["moved"] = "moved"
    turn: int = Field(ge=1)
    move: Move


class Corrected(Recorded):
    """The seller corrected how their turn had been read, before the buyer answered it."""

    kind: Literal["corrected"] = "corrected"
    turn: int = Field(ge=1)
    reading: Reading


class Undone(Recorded):
    """The seller took back everything from this turn on."""

    kind: Literal["undone"] = "undone"
    turn: int = Field(ge=1)


class Ended(Recorded):
    """The end, with the agreed terms if there are any."""

    kind: Literal["ended"] = "ended"
    reason: EndReason
    terms: dict[str, Value] | None = None


class Rated(Recorded):
    """How the seller feels about the result, before the numbers: 1 (bad) to 5 (good)."""

    kind: Literal["rated"] = "rated"
    deal: int | None = Field(default=None, ge=1, le=5)
    relationship: int | None = Field(default=None, ge=1, le=5)


class Note(Recorded):
    """Something the seller wrote down for later."""

    kind: Literal["note"] = "note"
    text: str


class Hinted(Recorded):
    """The seller asked for a hint and was shown this one."""

    kind: Literal["hinted"] = "hinted"
    turn: int = Field(ge=1)
    """The seller's turn that it was for."""
    text: str


class Failed(Recorded):
    """Something that went wrong and was survived."""

    kind: Literal["failed"] = "failed"
    what: str


KINDS = (
    "prepared",
    "said",
    "moved",
    "corrected",
    "undone",
    "ended",
    "rated",
    "note",
    "hinted",
    "partial",
    "failed",
)


class Other(Recorded):
    """A kind of event that a newer version wrote; kept, and without effect."""

    kind: str = Field(json_schema_extra={"not": {"enum": list(KINDS)}})


def _tag(event: Any) -> str:
    kind = event.get("kind") if isinstance(event, dict) else getattr(event, "kind", None)
    return kind if kind in KINDS else "other"


Event: TypeAlias = Annotated[
    Annotated[Prepared, Tag("prepared")]
    | Annotated[Said, Tag("said")]
    | Annotated[Moved, Tag("moved")]
    | Annotated[Corrected, Tag("corrected")]
    | Annotated[Undone, Tag("undone")]
    | Annotated[Ended, Tag("ended")]
    | Annotated[Rated, Tag("rated")]
    | Annotated[Note, Tag("note")]
    | Annotated[Hinted, Tag("hinted")]
    | Annotated[Partial, Tag("partial")]
    | Annotated[Failed, Tag("failed")]
    | Annotated[Other, Tag("other")],
    Discriminator(_tag),
]

EVENT: TypeAdapter[Event] = TypeAdapter(Event)

"""What the turn loop asks of a voice and of a log; the rooms that implement them are handed in."""

from collections.abc import AsyncGenerator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from trainer.negotiation.issues import Package, Side
from trainer.negotiation.moves import Move
from trainer.scenario.scenario import BuyerCase
from trainer.session.events import Event, Partial, Voicing

MOST_SPOKEN = 120
"""Lines of the buyer that a voice is handed at most, the newest. A talk has at most 60 rounds that count;
with a question to clear up in each, that is all it says. Only a talk that goes round in circles is longer,
and its turns must not cost more the longer it goes on."""
MOST_RECENT = 8
"""The last lines of both sides that a voice is handed at most."""


class Part(StrEnum):
    """Which part of a move a sentence carries; acts take their quote from it."""

    REACTION = "reaction"
    """Responds to what the seller did: thanks, flinch, irritation, relief."""
    ANSWER = "answer"
    """Refuses, accepts, confirms, clarifies, opens or says goodbye."""
    FACT = "fact"
    CONCERN = "concern"
    PRESSURE = "pressure"
    TERMS = "terms"
    ASK = "ask"
    TIME = "time"
    """Says that there is not much time left."""
    JOINED = "joined"
    """Said by somebody who has joined the buyer's side."""


@dataclass(frozen=True, slots=True)
class Line:
    """What a side said in a turn."""

    side: Side
    text: str


@dataclass(frozen=True, slots=True)
class Cue:
    """Everything a voice is handed for one turn. The seller's private numbers are not in it."""

    move: Move
    case: BuyerCase
    seed: int
    turn: int
    """The turn to be voiced."""
    heard: str
    """The seller's last line; empty at the opening."""
    spoken: tuple[str, ...]
    """The buyer's lines so far, oldest first; of more than ``MOST_SPOKEN`` the last ones."""
    standing: Mapping[Side, Package]
    """Both sides' standing offers before this move."""
    recent: tuple[Line, ...] = ()
    """What both sides said last, oldest first, the seller's last line included; ``MOST_RECENT`` at most."""
    told: tuple[str, ...] = ()
    """The buyer's facts that it has told before this move."""
    added: tuple[str, ...] = ()
    """Those of them to which it has added what there was to add."""
    round: int = 0
    """Rounds that counted so far."""
    agreed: Package | None = None
    """The terms that have been agreed, if any."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """A sentence as it comes, with the part of the move that it carries."""

    text: str
    part: Part
    voice: str | None = None
    """The voice that found the words, where it is not the one that speaks."""


class Voice(Protocol):
    """Puts a move into words."""

    @property
    def name(self) -> str:
        """What a transcript calls it."""

    @property
    def status(self) -> str:
        """What the status line says of it, as things stand."""

    @property
    def repeats(self) -> bool:
        """Whether the same cue always gives the same words."""

    def speak(self, cue: Cue) -> AsyncGenerator[Fragment | Voicing, None]:
        """The move in words, sentence by sentence; joined by single spaces they are the line.

        How the line found its words comes last, where there is something to say about it.
        """

    def interrupt(self) -> None:
        """The listener has heard enough: whatever still has to be said is said at once."""


class Log(Protocol):
    """Keeps events for good."""

    def __call__(self, event: Event) -> None:
        """Keep an event; raises with one line for the user when it can't."""

    def hold(self, event: Partial) -> None:
        """Keep an event until the next one, which takes its place; raises as above."""

    def close(self) -> None:
        """Let go of what is held open."""


class Unkept:
    """The log of a session that is not kept."""

    def __call__(self, event: Event) -> None:
        pass

    def hold(self, event: Partial) -> None:
        pass

    def close(self) -> None:
        pass

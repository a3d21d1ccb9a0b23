"""What the turn loop asks of a voice and of a log; the rooms that implement them are handed in."""

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from trainer.negotiation.issues import Package, Side
from trainer.negotiation.moves import Move
from trainer.scenario.scenario import BuyerCase

MOST_SPOKEN = 120
"""Lines of the buyer that a voice is handed at most, the newest. A talk has at most 60 rounds that count;
with a question to clear up in each, that is all it says. Only a talk that goes round in circles is longer,
and its turns must not cost more the longer it goes on."""


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


@dataclass(frozen=True, slots=True)
class Fragment:
    """A sentence as it comes, with the part of the move that it carries."""

    text: str
    part: Part


class Voice(Protocol):
    """Puts a move into words."""

    @property
    def name(self) -> str:
        """What the status line calls it."""

    def speak(self, cue: Cue) -> AsyncIterator[Fragment]:
        """The move in words, sentence by sentence; joined by single spaces they are the line."""

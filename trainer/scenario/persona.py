"""How a buyer behaves: parameters, never adjectives."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from trainer.negotiation.acts import PRESSURE
from trainer.negotiation.model import Model


class Curve(StrEnum):
    """How fast reasons turn into concessions (Faratin, Sierra and Jennings, 1998)."""

    BOULWARE = "boulware"
    """Little for the first reasons, more for the last."""
    LINEAR = "linear"
    CONCEDER = "conceder"
    """Much for the first reasons, less for the last."""


class Style(StrEnum):
    """How a buyer talks; each has a file of phrases in ``prompts/phrases``."""

    PLAIN = "plain"
    WARM = "warm"
    BLUNT = "blunt"


class Slight(StrEnum):
    """What a buyer may resent beside pressure."""

    MISSED = "missed"
    """A concern that nobody answered."""
    DISMISSED = "dismissed"
    """A concern that was brushed aside."""
    BLUFF = "bluff"
    """A last word that was none, or a claim found out to be untrue."""
    UNTOLD = "untold"
    """What it was owed and did not hear before it signed."""
    LOPSIDED = "lopsided"
    """A deal far below its target."""
    REVERSED = "reversed"
    """A yes that was taken back before it was signed."""


class Relief(StrEnum):
    """What takes a buyer's resentment away."""

    ACKNOWLEDGED = "acknowledged"
    """A concern that was met."""
    CANDOUR = "candour"
    SAVED_FACE = "saved_face"
    RECIPROCITY = "reciprocity"
    """A give."""


GRIEVANCES = (*sorted(act.value for act in PRESSURE), *(slight.value for slight in Slight))
"""What a persona can mind more or less than others: every tactic and every slight."""

Scale = Annotated[float, Field(ge=0, le=3)]
"""What multiplies a weight of the ledger for one buyer; 1 leaves it as it is."""


class Persona(Model):
    """The parameters of a buyer's mind, at difficulty 3."""

    style: Style = Style.PLAIN
    curve: Curve = Curve.LINEAR
    reserve: float = Field(default=0.3, ge=0, le=0.95)
    """The share of the way from walk-away to opening that no reason makes it give up."""
    reciprocity: float = Field(default=0.6, ge=0, le=2)
    """Weight of a give worth the buyer's whole range, when it is traded or comes with a reason."""
    pocketing: float = Field(default=0.7, ge=0, le=1)
    """The share of that weight which a give without condition or reason loses: it is pocketed."""
    patience: int = Field(default=5, ge=2, le=20)
    """Rounds without any reason to move that it sits through."""
    trust: float = Field(default=0.4, ge=0, le=1)
    """Trust in the seller at the start."""
    candour: float = Field(default=0.5, ge=0, le=1)
    """How little trust it asks for before it tells what it would rather not."""
    sensitivity: float = Field(default=1.0, ge=0, le=2)
    """How much pressure weighs on its resentment."""
    resents: dict[str, Scale] = Field(default_factory=dict)
    """Tactics and slights that it minds more (above 1) or less than others do, by their names."""
    eases: dict[str, Scale] = Field(default_factory=dict)
    """Kinds of relief that move it more (above 1) or less than others."""
    urgency: float = Field(default=0.3, ge=0, le=1)
    """How much more it gives for a reason when the time runs out; high in a buyer with a bad alternative."""


class Difficulty(Model):
    """What a level does to a persona. Each level is harder on the same competent seller."""

    level: int = Field(ge=1, le=5)
    reserve: float
    """Added to the persona's reserve."""
    weight: float
    """Multiplies every reason's weight."""
    patience: int
    """Added to the persona's patience."""
    candour: float
    """Added to the persona's candour."""
    pocketing: float
    """Added to the persona's pocketing."""
    sensitivity: float
    """Multiplies the persona's sensitivity."""
    stride: float
    """The share of its range that the buyer gives up in one move at the most, a yes included."""
    pressure: int
    """How many of the script's tactics it may play in a session."""

    def applied(self, persona: Persona) -> Persona:
        """The persona at this level."""
        return persona.model_copy(
            update={
                "reserve": clipped(persona.reserve + self.reserve, 0, 0.95),
                "patience": max(2, persona.patience + self.patience),
                "candour": clipped(persona.candour + self.candour, 0, 1),
                "pocketing": clipped(persona.pocketing + self.pocketing, 0, 1),
                "sensitivity": clipped(persona.sensitivity * self.sensitivity, 0, 2),
                "reciprocity": clipped(persona.reciprocity * self.weight, 0, 2),
            }
        )


def clipped(value: float, low: float, high: float) -> float:
    return min(max(value, low), high)


DIFFICULTIES = {
    level.level: level
    for level in (
        Difficulty(
            level=1,
            reserve=-0.15,
            weight=1.4,
            patience=3,
            candour=0.3,
            pocketing=-0.4,
            sensitivity=0.6,
            stride=0.4,
            pressure=0,
        ),
        Difficulty(
            level=2,
            reserve=-0.07,
            weight=1.2,
            patience=1,
            candour=0.15,
            pocketing=-0.2,
            sensitivity=0.8,
            stride=0.32,
            pressure=1,
        ),
        Difficulty(
            level=3,
            reserve=0.0,
            weight=1.0,
            patience=0,
            candour=0.0,
            pocketing=0.0,
            sensitivity=1.0,
            stride=0.25,
            pressure=2,
        ),
        Difficulty(
            level=4,
            reserve=0.06,
            weight=0.85,
            patience=-1,
            candour=-0.15,
            pocketing=0.15,
            sensitivity=1.2,
            stride=0.18,
            pressure=3,
        ),
        Difficulty(
            level=5,
            reserve=0.12,
            weight=0.7,
            patience=-2,
            candour=-0.3,
            pocketing=0.3,
            sensitivity=1.4,
            stride=0.14,
            pressure=5,
        ),
    )
}
"""Levels 1 (a buyer who helps you learn) to 5 (one who gives nothing away)."""

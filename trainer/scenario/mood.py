"""What happened outside the talk and moved the buyer: the script's own word on trust and resentment."""

from typing import Annotated

from pydantic import Field, StringConstraints

from trainer.negotiation.model import Model

Change = Annotated[float, Field(ge=-0.6, le=0.6)]


class Mood(Model):
    """A change of the buyer's feelings that no line of the seller's made."""

    trust: Change = 0
    """Added to its trust, within 0 to 1."""
    resentment: Change = 0
    """Added to its resentment, within 0 to 1."""
    because: Annotated[str, StringConstraints(min_length=1, max_length=200, strip_whitespace=True)]
    """What it was, as the debrief says it."""

"""What a policy says: sentences, each with the terms that it means."""

from collections.abc import Iterable
from dataclasses import dataclass

from trainer.negotiation.offers import Offer


@dataclass(frozen=True, slots=True)
class Saying:
    """A sentence or two."""

    text: str
    offer: Offer | None = None
    """The terms that the words propose; None where they propose none."""


def text_of(sayings: Iterable[Saying]) -> str:
    """The line that these make."""
    return " ".join(saying.text for saying in sayings if saying.text)

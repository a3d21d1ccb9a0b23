"""What a reader has to know of the talk so far to understand the next line."""

from collections.abc import Mapping
from dataclasses import dataclass

from trainer.negotiation.issues import Package, Side
from trainer.negotiation.offers import Offer


@dataclass(frozen=True, slots=True)
class Context:
    """The state of the talk before an utterance."""

    speaker: Side
    standing: Mapping[Side, Package]
    """Both sides' standing offers; complete over the agenda with a scenario, possibly empty without one."""
    proposed: Offer | None = None
    """The other side's last offer in words, if it made one."""
    heard: str = ""
    """The other side's last line."""
    asked: str | None = None
    """The issue that the other side last asked about or spoke of, if one."""
    wished: bool = False
    """Whether the other side has wished for more than the agreed terms, and nobody has answered that."""
    agreed: bool = False
    """Whether terms have been agreed and wait for confirmation."""
    insisted: bool = False
    """Whether the other side holds the speaker to agreed terms that the speaker went back on."""
    made: Offer | None = None
    """The speaker's own last offer in words, if it made one."""

"""What one utterance adds to the books of the ledger."""

from dataclasses import dataclass, field

from trainer.ledger.concessions import Concession
from trainer.ledger.pressure import PressureEntry
from trainer.ledger.understood import EmpathyEntry


@dataclass(slots=True)
class Heard:
    """What one utterance added to the ledger."""

    concessions: list[Concession] = field(default_factory=list)
    pressure: list[PressureEntry] = field(default_factory=list)
    empathy: list[EmpathyEntry] = field(default_factory=list)

"""What one side proposes, and what it asks for in return."""

from pydantic import Field

from trainer.negotiation.issues import Agenda, Package, Value
from trainer.negotiation.model import Recorded


class Condition(Recorded):
    """What the other side has to do for an offer to hold."""

    terms: dict[str, Value] = Field(default_factory=dict)
    at_least: tuple[str, ...] = ()
    """Issues of ``terms`` where anything beyond the named value, in the asker's favour, is welcome too."""
    other: str | None = None
    """What is asked for outside the agenda, in the speaker's words ("sign by Friday")."""


class Offer(Recorded):
    """Terms that one side proposes; conditional when tied to something in return."""

    terms: dict[str, Value]
    condition: Condition | None = None
    on_theirs: bool = False
    """Said with a yes to what the other side has on the table: issues not named are as they are there."""

    @property
    def asked(self) -> dict[str, Value]:
        """The terms that the condition asks for; empty when there is none."""
        return self.condition.terms if self.condition else {}

    def package(self, agenda: Agenda, standing: Package) -> Package:
        """The whole package proposed: issues not named keep their ``standing`` value (DESIGN §5).

        That is the mover's, or what the other side has on the table where the offer is ``on_theirs``.
        """
        return agenda.complete(standing, self.terms, self.asked)

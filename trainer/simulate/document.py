"""The JSON of ``simulate`` (DESIGN §11). Money is in the scenario's currency per year."""

from pydantic import Field

from trainer.negotiation.model import Model


class RowJson(Model):
    """The means over all sessions of one seller policy in one scenario."""

    scenario: str
    seller: str
    sessions: int = Field(ge=0)
    deal_rate: float = Field(ge=0, le=1)
    walkaway_rate: float = Field(ge=0, le=1)
    """How often either side left the table."""
    seller_payoff: float
    """Without a deal what walking away is worth; the buyer's likewise."""
    buyer_payoff: float
    efficiency: float | None
    """Null where no package suits both sides."""
    resentment_buyer: float = Field(ge=0, le=1)
    resentment_seller: float = Field(ge=0, le=1)
    lifetime_value: float
    outcome: float = Field(ge=0, le=100)
    empathy: float | None = Field(ge=0, le=100)
    """Of the sessions that were long enough to tell; null where none was."""
    violations: int = Field(ge=0)
    """Faults of the buyer's integrity, in all sessions."""


class SimulationJson(Model):
    format: int = 1
    sessions: int = Field(ge=0)
    """Sessions in each row."""
    rows: list[RowJson]

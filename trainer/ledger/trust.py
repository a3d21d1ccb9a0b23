"""Which moves of empathy a buyer trusts a seller more for."""

from trainer.ledger.empathy import EmpathyEntry, Result
from trainer.negotiation.acts import Act


def trust_gain(entry: EmpathyEntry) -> str | None:
    """Which kind of trust a seller's move of empathy earns; sympathy alone earns none."""
    if entry.act is Act.CANDOUR:
        return "candour"
    if entry.level == 7:
        return "served" if entry.opportunity_turn is not None else None
    if entry.level == 6:
        return "asked"
    if entry.result is not Result.MET:
        return None
    return "asked" if entry.act is Act.EXPLORE else "understood"

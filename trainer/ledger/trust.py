"""Which moves of empathy a buyer trusts a seller more for, and which ease the resentment of either side."""

from trainer.ledger.understood import EmpathyEntry, Result
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side


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


def relief_of(entry: EmpathyEntry) -> str | None:
    """Which kind of relief a move of empathy is to whoever hears it; None for one that eases nothing."""
    if entry.act is Act.CANDOUR:
        return "candour"
    if entry.act is Act.SAVE_FACE:
        return "saved face"
    if entry.result is Result.MET and entry.level is not None and entry.level <= 5:
        return "acknowledged"
    if entry.side is Side.BUYER and entry.act is Act.APPRECIATE:
        return "thanks"
    return None

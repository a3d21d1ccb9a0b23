"""What a buyer who remembers notices about an offer: a step back, a last word that was none, its size."""

from trainer.buyer.impression import Impression
from trainer.buyer.mind import Mind
from trainer.ledger.bids import CORRECTS
from trainer.negotiation.acts import Act
from trainer.negotiation.moves import Notice, Noticed

SMALL = 0.2
"""A step worth less to the buyer than this share of what it has just given itself is a small one."""
LEAP = 0.2
"""A step worth this share of the buyer's range is a leap."""


def noticed(mind: Mind, heard: Impression) -> Noticed | None:
    """What there is to notice about an offer beside its terms; None where it is as one would expect."""
    offer = heard.reading.offer
    if not heard.offered or offer is None or mind.seller_offers == 1:
        return None
    before, after, part = heard.firm_before, heard.theirs, mind.case.payoff.part
    named = [issue for issue in mind.case.agenda.changes(before, after) if issue in offer.terms]
    gains = {issue: part(issue, after[issue], after) - part(issue, before[issue], before) for issue in named}
    worse = tuple(issue for issue, gain in gains.items() if gain < 0)
    better = tuple(issue for issue, gain in gains.items() if gain > 0)
    traded = heard.reading.has(Act.TRADE)
    if worse and sum(gains.values()) < 0 and not (traded or CORRECTS.search(heard.text)):
        return Noticed(what=Notice.TAKEN_BACK, issues=worse)
    if not better or not mind.gained:
        return None
    if mind.last_word is not None and mind.last_word < heard.turn:
        return Noticed(what=Notice.LAST_WORD, issues=better)
    if mind.gained < SMALL * mind.gave:
        return Noticed(what=Notice.SMALL, issues=better)
    asked = mind.last_move.asks if mind.last_move is not None else ()
    explained = traded or heard.reading.reason is not None or bool(heard.reading.topics)
    wished = any(issue in asked for issue in better)
    if mind.gained >= LEAP * mind.aspiration.range and not (explained or wished):
        return Noticed(what=Notice.LEAP, issues=better)
    return None

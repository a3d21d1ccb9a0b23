"""Going back on agreed terms before they are signed: when a seller does, and where both sides stand then."""

from dataclasses import replace
from typing import TYPE_CHECKING

from trainer.ledger.changes import Before, Change, Proposal
from trainer.ledger.setting import Utterance
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Package, Side
from trainer.negotiation.offers import Offer

if TYPE_CHECKING:
    from trainer.ledger.positions import Positions


def goes_back(positions: "Positions", said: Utterance) -> bool:
    """Whether the seller goes back on what is agreed, before it is signed: a no to it, words that take the
    yes back, leaving, or firm terms that are worse for the buyer. A no to a further wish, its price, and
    a wish of the seller's own on which the yes does not hang, leave what is agreed as it is.
    """
    reading, wish = said.reading, positions.pending[Side.BUYER]
    if positions.agreed is None or said.side is Side.BUYER or not positions.played:
        return False
    if reading.takes_theirs:
        return False
    if reading.offer is None or reading.has(Act.WALK_AWAY):
        no = wish is None and reading.has(Act.REJECT)
        return no or reading.takes_back is not None or reading.has(Act.WALK_AWAY)
    if wish is not None and reading.takes_back is None and not reading.has(Act.REJECT):
        return False
    if positions.setting.payoffs is None or wishes_beside(positions.agreed, said):
        return False
    wanted = positions.package(said.side, reading.offer)
    return positions.setting.cents(Side.BUYER, wanted) < positions.setting.cents(Side.BUYER, positions.agreed)


def wishes_beside(agreed: Package, said: Utterance) -> bool:
    """Whether terms are only asked about, or are other ones for something else in return: no yes hangs on
    that. Who ties the agreed terms themselves to more, or asks for no more than is agreed, means them.
    """
    reading, offer = said.reading, said.reading.offer
    if offer is None or offer.on_theirs or reading.takes_back is not None or reading.has(Act.REJECT):
        return False
    if (reading.quote(Act.OFFER, Act.TRADE) or "").rstrip().endswith("?"):
        return True
    return all(
        any(agreed.get(issue) != value for issue, value in terms.items())
        for terms in (offer.terms, offer.asked)
    )


def go_back(positions: "Positions", said: Utterance) -> list[Change]:
    """Open the talk again: the buyer stands where it stood before, and the seller on its new terms.

    Without any, or with terms that hang on something, the seller too goes back to where it stood.
    """
    before, offer, side = positions.before, said.reading.offer, said.side
    if before is None:
        raise ValueError(f"turn {said.turn}: nothing has been agreed that could be taken back")
    positions.agreed, positions.before = None, None
    positions.last, positions.pending = dict(before.last), dict(before.pending)
    for trade in positions.trades:
        trade.taken_up &= trade.proposal not in before.pending.values()
    own = before.by is not side
    if own:
        positions.last[side] = positions.pending[side] = None
    changes = returned(positions, said, side.other, before.standing[side.other])
    if offer is not None:
        offer = offer.model_copy(update={"on_theirs": False})
        changes += [replace(change, undoes=True) for change in positions.propose(said, offer)]
    if offer is None or offer.condition is not None:
        changes += returned(positions, said, side, before.standing[side])
    positions.withdrawn = own and offer is None
    return changes


def returned(positions: "Positions", said: Utterance, side: Side, package: Package) -> list[Change]:
    """A side's way back to where it stood before terms were agreed."""
    reading, before = said.reading, positions.standing[side]
    if before == package:
        return []
    quote = reading.takes_back or reading.quote(Act.REJECT, Act.TRADE, Act.OFFER) or said.text
    theirs, heard = positions.standing[side.other], positions.named[side.other]
    back = Proposal(said.turn, side, Offer(terms={}), package, quote, said.gives_reason, theirs, heard)
    positions.standing[side] = package
    return [Change(back, said.turn, before, accepted=False, undoes=True)]


def earlier(positions: "Positions", by: Side) -> Before:
    """Where both are before ``by`` says yes: a seller without the firm offer that is said yes to, which can
    be taken back; an offer of the buyer's stands, whatever becomes of the yes.
    """
    other, last = by.other, positions.last[by.other]
    standing = dict(positions.standing)
    if other is Side.SELLER and last is not None and not last.conditional and standing[other] == last.package:
        standing[other] = positions.stood[other]
    return Before(by, standing, dict(positions.last), dict(positions.pending))

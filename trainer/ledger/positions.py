"""Who stands where: firm offers, conditional proposals beside them, and what has been agreed."""

from trainer.ledger.changes import Before, Change, Proposal, Trade, meets
from trainer.ledger.reversal import earlier, go_back, goes_back
from trainer.ledger.setting import Setting, Utterance
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Package, Side, Terms
from trainer.negotiation.moves import MoveKind
from trainer.negotiation.offers import Offer


class Positions:
    """Both sides' standing offers, as the utterances move them."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.standing: dict[Side, Package] = {side: dict(setting.openings[side]) for side in Side}
        self.last: dict[Side, Proposal | None] = dict.fromkeys(Side)
        self.pending: dict[Side, Proposal | None] = dict.fromkeys(Side)
        """Conditional proposals not taken up yet, and once terms are agreed every further wish."""
        self.trades: list[Trade] = []
        """All conditional proposals, in order."""
        self.named: dict[Side, Terms] = {side: {} for side in Side}
        """What each side has put into words, the last value of each issue."""
        self.made: dict[Side, int] = dict.fromkeys(Side, 0)
        self.agreed: Package | None = None
        self.withdrawn = False
        """Whether the seller has taken back what the buyer had said yes to, and named no terms since."""
        self.before: Before | None = None
        self.stood = dict(self.standing)
        """Where each side stood before its last change."""
        self.played = False
        """Whether the buyer's turns are planned ones: only of those is it known when terms are signed."""

    def on_table(self, side: Side) -> Package:
        """What the other side would get by saying yes to this one: its last proposal, or where it stands."""
        last = self.last[side]
        return last.package if last else self.standing[side]

    def shown(self, side: Side) -> Package | None:
        """A side's package as the talk has it: agreed terms, or what the other would get by saying yes.

        A wish beyond the agreed terms is that side's package. None for a buyer who has named no terms.
        """
        if self.agreed is not None and self.pending[side] is None:
            return self.agreed
        if side is Side.BUYER and self.made[side] == 0:
            return None
        return self.on_table(side)

    def insisted(self, side: Side) -> Package | None:
        """Agreed terms that a side holds the other to, who went back on them; None where it holds to none."""
        held = self.pending[side] if self.agreed is None else None
        return None if held is None or held.conditional else held.package

    def open(self, trade: Trade) -> bool:
        """Whether a trade can still be taken up: no other offer, no and no deal has put an end to it."""
        return self.pending[trade.proposal.side] is trade.proposal

    def reopens(self, said: Utterance) -> bool:
        """Whether an utterance asks for more than the agreed terms, unprovoked by such a wish."""
        offer, other = said.reading.offer, said.side.other
        agreed = self.agreed
        if agreed is None and self._takes(said):
            agreed = self.on_table(other)  # the handshake and the wish in one breath
        elif self.pending[other] is not None:
            return False
        if agreed is None or offer is None:
            return False
        wanted = offer.package(self.setting.agenda, agreed)
        if self.setting.payoffs is None:
            return wanted != agreed
        return self.setting.cents(other, wanted) < self.setting.cents(other, agreed)

    def hear(self, said: Utterance) -> list[Change]:
        """Take in one utterance; the changes of standing offers that it makes, in order."""
        self.played |= said.move is not None
        if goes_back(self, said):
            return go_back(self, said)
        changes: list[Change] = []
        offer = said.reading.offer
        granted = self._grants(said)
        if self.agreed is not None and not granted:
            self._drop_wishes(said)
        if granted or self._takes(said):
            changes += self._accept(said)
        if offer is not None and not granted:
            changes += self.propose(said, offer)
        return changes

    def _grants(self, said: Utterance) -> bool:
        """Whether an utterance offers just what the other side wished for beyond the agreed terms."""
        offer, wish = said.reading.offer, self.pending[said.side.other]
        if self.agreed is None or offer is None or offer.condition or wish is None or said.move is not None:
            return False
        return self.package(said.side, offer) == wish.package

    def _takes(self, said: Utterance) -> bool:
        """Whether an utterance says yes to what the other side proposed, whatever it wishes for on top."""
        return said.reading.takes_theirs and self.last[said.side.other] is not None

    def _drop_wishes(self, said: Utterance) -> None:
        """A wish beyond the agreed terms ends with a no to it, or its own side's yes to what is agreed."""
        other = said.side.other
        if said.reading.has(Act.REJECT) or self._restates(said):
            self.pending[other] = None
        if said.reading.has(Act.ACCEPT) and self.pending[other] is None:
            self.pending[said.side] = None

    def _restates(self, said: Utterance) -> bool:
        """Whether an utterance offers just what is agreed."""
        offer = said.reading.offer
        if self.agreed is None or offer is None or offer.condition:
            return False
        return self.package(said.side, offer) == self.agreed

    def propose(self, said: Utterance, offer: Offer) -> list[Change]:
        side = said.side
        quote = said.reading.quote(Act.TRADE, Act.OFFER) or said.text
        package = self.package(side, offer)
        proposal = self.proposal(said, offer, package, quote)
        self.last[side] = proposal
        self.named[side] = {**self.named[side], **offer.terms, **offer.asked}
        self.made[side] += 1
        if proposal.conditional:
            self.trades.append(Trade(proposal, self.standing[side] if self.agreed is None else self.agreed))
        self.withdrawn &= side is not Side.SELLER
        if self.agreed is not None:
            self.pending[side] = None if package == self.agreed else proposal
            return []
        insists = said.move is not None and said.move.kind is MoveKind.INSIST
        if proposal.conditional or insists or package == self.insisted(side):
            self.pending[side] = proposal
            changes: list[Change] = []
            granted = {**self.standing[side], **offer.asked}
        else:
            self.pending[side] = None
            changes = self._move(proposal, said.turn, accepted=False)
            granted = dict(package)
        return self._taken_up(said.turn, side.other, granted) + changes

    def package(self, side: Side, offer: Offer) -> Package:
        """A side's offer on top of what it is said of: what is agreed, theirs, or where the side stands."""
        ground = self.standing[side] if self.agreed is None else self.agreed
        ground = self.insisted(side.other) or ground  # that is what is talked about
        if offer.on_theirs and (self.agreed is None or self.pending[side.other] is not None):
            ground = self.on_table(side.other)
        return offer.package(self.setting.agenda, ground)

    def proposal(self, said: Utterance, offer: Offer, package: Package, quote: str) -> Proposal:
        """A side's proposal, with where the other side is at that moment."""
        other = said.side.other
        theirs, heard = self.standing[other], self.named[other]
        return Proposal(said.turn, said.side, offer, package, quote, said.gives_reason, theirs, heard)

    def _taken_up(self, turn: int, proposer: Side, granted: Package) -> list[Change]:
        """The proposer's condition, if what the other side now offers meets it."""
        pending = self.pending[proposer]
        if pending is None or not pending.offer.asked:
            return []
        if not all(meets(pending, issue, granted.get(issue)) for issue in pending.offer.asked):
            return []
        self.pending[proposer] = None
        return self._take_up(pending, turn)

    def _accept(self, said: Utterance) -> list[Change]:
        other = said.side.other
        if self.agreed is not None and self.pending[other] is None and said.move is None:
            return []  # says yes again to what is agreed
        package = self.on_table(other)
        if said.move is not None and said.move.package is not None:
            package = said.move.package
        if self.agreed is None:
            self.before = earlier(self, said.side)
        self.withdrawn = False
        changes: list[Change] = []
        pending = self.pending[other]
        if pending is not None and pending.package == package:
            changes += self._take_up(pending, said.turn)
        quote = said.reading.quote(Act.ACCEPT) or said.text
        taken = self.proposal(said, Offer(terms={}), package, quote)
        changes += self._move(taken, said.turn, accepted=True)
        self.pending = dict.fromkeys(Side)
        self.agreed = package
        return changes

    def _take_up(self, pending: Proposal, turn: int) -> list[Change]:
        """A proposal that the other side has taken up becomes its own side's standing offer."""
        for trade in self.trades:
            trade.taken_up |= trade.proposal is pending
        return self._move(pending, turn, accepted=False)

    def _move(self, proposal: Proposal, turn: int, *, accepted: bool) -> list[Change]:
        before = self.standing[proposal.side]
        if before == proposal.package:
            return []
        self.stood[proposal.side] = before
        self.standing[proposal.side] = proposal.package
        return [Change(proposal, turn, before, accepted)]

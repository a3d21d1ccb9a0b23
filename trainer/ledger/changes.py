"""What is put forward, and what it changes of where a side stands."""

from dataclasses import dataclass

from trainer.negotiation.issues import Package, Side, Terms, Value
from trainer.negotiation.offers import Offer


@dataclass(frozen=True, slots=True)
class Proposal:
    """An offer as it was put forward, completed to a package."""

    turn: int
    side: Side
    offer: Offer
    package: Package
    quote: str
    reason: bool
    """Whether the line that made it gave a reason."""
    theirs: Package
    """Where the other side stood when it was made."""
    heard: Terms
    """What the other side had named by then, the last value of each issue."""

    @property
    def conditional(self) -> bool:
        return self.offer.condition is not None


@dataclass(frozen=True, slots=True)
class Change:
    """A side's standing offer before and after, and the proposal that changed it."""

    proposal: Proposal
    made_firm: int
    """The turn in which it became the standing offer: later than the proposal's for a condition taken up."""
    before: Package
    accepted: bool
    """Whether it is the acceptance of the other side's terms."""
    undoes: bool = False
    """Whether it undoes what was agreed: the seller goes back on it, or the buyer to where it stood."""

    @property
    def side(self) -> Side:
        return self.proposal.side

    @property
    def after(self) -> Package:
        return self.proposal.package

    @property
    def nearer(self) -> bool:
        """Whether it moves a term towards what the other side has named, and none away from it."""
        towards = away = False
        for issue, theirs in self.proposal.heard.items():
            before, after = self.before.get(issue), self.after.get(issue)
            if before is None or after is None or before == after:
                continue
            if isinstance(before, str) or isinstance(after, str) or isinstance(theirs, str):
                came = after == theirs
            else:
                came = abs(after - theirs) < abs(before - theirs)
            towards, away = towards or came, away or not came
        return towards and not away


@dataclass(slots=True)
class Trade:
    """A conditional offer, and what has come of it. It is no concession unless it is taken up."""

    proposal: Proposal
    before: Package
    """Where its side stood when it was made."""
    taken_up: bool = False


@dataclass(frozen=True, slots=True)
class Before:
    """Where both sides were before terms were agreed."""

    by: Side
    """Who said the yes that made them agreed."""
    standing: dict[Side, Package]
    last: dict[Side, Proposal | None]
    pending: dict[Side, Proposal | None]


def meets(asked: Proposal, issue: str, value: Value | None) -> bool:
    """Whether a value is what a trade asked for, or beyond it seen from where the other side stood then."""
    wanted, stood = asked.offer.asked[issue], asked.theirs.get(issue)
    if value == wanted:
        return True
    if isinstance(value, str) or isinstance(wanted, str) or isinstance(stood, str):
        return False
    return value is not None and stood is not None and (wanted - stood) * (value - wanted) > 0

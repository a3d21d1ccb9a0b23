"""How much a line weighed: the one measure by which key moments are ranked.

A line is weighed in points. Money: 100 is all that lies between the seller's walk-away and the best deal that
was there for it. Relationship: 100 is the whole way from no resentment of the buyer's to the most there is.

    weight = the larger of
        by itself    100 × what it gave away ÷ that span  +  100 × the resentment that it raised
        played out   100 × what the better line brings over the account's life ÷ the span over as many years
                     +  half of: the points of empathy it brings, and 100 × the resentment it spares

By itself a line counts because a single other line rarely saves a talk whose later lines stay as they were;
played out it counts because some lines cost nothing by themselves and let all that follows pass by.
"""

from dataclasses import dataclass

from trainer.debrief.lessons import Suggestion
from trainer.debrief.outcome import lifetime_of, outcome_of, outcome_score, over_years
from trainer.debrief.scores import empathy_so_far
from trainer.debrief.talk import Talk
from trainer.debrief.whatif import WhatIf
from trainer.negotiation.issues import Side
from trainer.scenario.scenario import Scenario

A_NOD = 2
"""Points of the relationship that decide nothing: as much as a nod earns."""


@dataclass(frozen=True, slots=True)
class Scales:
    """What a talk came to, and what 100 points of money are there."""

    talk: Talk
    span: int
    """In cents a year."""
    life: int
    """The same over the account's life, in cents."""
    seller: int
    """What it pays the seller, in cents a year."""
    lifetime: int
    deal: bool
    fit: bool
    """Whether it came to a deal above the seller's walk-away."""
    outcome: int
    empathy: int
    resentment: float

    @classmethod
    def of(cls, talk: Talk, scenario: Scenario) -> "Scales":
        best, floor = scenario.space.best_for_seller, scenario.floors[Side.SELLER]
        span = best.seller - floor if best is not None and best.seller > floor else 0
        span = span or talk.ledger.setting.range(Side.SELLER) or 1
        future, outcome = scenario.account, outcome_of(talk, scenario)
        return cls(
            talk=talk,
            span=span,
            life=over_years(span, future.years, future.retention) or 1,
            seller=outcome.seller,
            lifetime=lifetime_of(talk, scenario, outcome).value,
            deal=talk.terms is not None,
            fit=talk.terms is not None and outcome.seller > floor,
            outcome=outcome_score(talk, scenario) or 0,
            empathy=empathy_so_far(talk),
            resentment=talk.ledger.resentment[Side.BUYER].value,
        )

    def by_itself(self, suggestion: Suggestion) -> float:
        """Points that a line cost, as the ledger has it."""
        return 100 * suggestion.lost / self.span + 100 * suggestion.hurt

    def money(self, found: WhatIf) -> float:
        """Points of money that another line brings."""
        return 100 * (found.lifetime - self.lifetime) / self.life

    def relationship(self, found: WhatIf) -> float:
        """Points of the relationship that another line brings."""
        spared = 100 * (self.resentment - found.talk.ledger.resentment[Side.BUYER].value)
        return (empathy_so_far(found.talk) - self.empathy + spared) / 2

    def played_out(self, found: WhatIf) -> float:
        return self.money(found) + self.relationship(found)

    def no_worse(self, found: WhatIf) -> bool:
        """Whether another line costs no money, no fit deal, and little of the relationship.

        Little is a nod, or a fifth of what the line brings in money.

        A deal where there was none leaves its buyer with what any deal leaves: there the money decides, which
        has that resentment in it; and a deal that is better on both axes is better, whatever the later lines,
        which stay as they were, do to the account.
        """
        closes = found.talk.terms is not None and not self.deal
        kind = (found.empathy_score or 0) >= self.empathy - A_NOD
        if closes and kind and found.outcome_score > self.outcome:
            return True
        loses = self.fit and found.talk.terms is None
        little = max(A_NOD, self.money(found) / 5)
        return self.money(found) >= 0 and (closes or self.relationship(found) >= -little) and not loses

    def the_same(self, found: WhatIf) -> bool:
        """Whether another line leads to the same end and money, and to no more of the relationship."""
        end = found.talk.ended is self.talk.ended and found.outcome.seller == self.seller
        return end and found.lifetime == self.lifetime and empathy_so_far(found.talk) < self.empathy + A_NOD

    def missed(self, found: WhatIf) -> bool:
        """Whether a talk without a line is poorer for it, on every count."""
        poorer = self.money(found) <= 0 and self.relationship(found) <= 0
        return poorer and found.outcome_score <= self.outcome

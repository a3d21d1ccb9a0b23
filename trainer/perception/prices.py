"""Which numbers can be prices, where no scenario says between what bounds they lie."""

from dataclasses import replace

from trainer.negotiation.issues import NumberIssue, Side
from trainer.perception.context import Context
from trainer.perception.fits import UNTOLD
from trainer.perception.mentions import Mention
from trainer.perception.numbers import Amount
from trainer.perception.positions import Positions
from trainer.perception.vocabulary import Vocabulary

THOUSAND = 1000
COUNTED = 10
"""Below it a number without a currency is more often of people, days or points than of money."""
FAR_OFF = 4
"""Prices of one talk differ by no more than so many times."""
CLOSE = 2
"""A number is only taken for another one where that lies so near a price of the talk."""
HUNDRED = 100
LEAST_LIKELY, MOST_LIKELY = 0.15, 1.5
"""Prices that people really ask or bid lie between so many times the list price."""


class Prices:
    """Weighs numbers against the prices that the talk has known so far."""

    def __init__(self, vocabulary: Vocabulary, positions: Positions) -> None:
        self.vocabulary = vocabulary
        self.positions = positions

    def likely(self, value: Mention | Amount, context: Context) -> bool | None:
        """Where one price is haggled over, whether a number could be that price; None elsewhere.

        Who haggles says a price without any words around it, and of other things (years, miles, what it once
        cost) numbers that are seldom near it.
        """
        if not isinstance(value, Mention) or value.relative or isinstance(value.value, str):
            return None
        if len(self.vocabulary.issues) > 1:
            return self.plausible(value, value.value, context)
        known = self.positions.list_value(value.issue, context)
        if not known:
            return None
        return LEAST_LIKELY * known <= value.value <= MOST_LIKELY * known

    def as_spoken(self, mention: Mention, context: Context) -> Mention:
        """What a bare number means beside the prices so far: 16 after 18,000, "nine-twenty" after 9.80."""
        issue = self.vocabulary.agenda[mention.issue]
        if not (mention.bare and isinstance(issue, NumberIssue) and issue.high >= UNTOLD):
            return mention
        if isinstance(mention.value, str) or not 1 <= mention.value < THOUSAND * 10:
            return mention
        for side in Side:
            known = self.positions.standing(side, mention.issue, context)
            if not known or known / FAR_OFF <= mention.value <= known * FAR_OFF:
                continue
            in_cents = (
                mention.value / HUNDRED if mention.value % HUNDRED else 0.0
            )  # nobody says "20.00" as 2,000
            for scaled in (mention.value * THOUSAND, in_cents):
                if known / CLOSE <= scaled <= known * CLOSE:
                    return replace(mention, value=round(scaled, 4))
        return mention

    def plausible(self, value: Mention, number: float, context: Context) -> bool | None:
        """False for a bare number that can't be a price whose range nobody has told: too far from the prices
        of the talk so far, or without any so small that it counts something.
        """
        issue = self.vocabulary.agenda[value.issue]
        if not (value.bare and isinstance(issue, NumberIssue) and issue.high >= UNTOLD):
            return None
        known = [
            price
            for side in Side
            if (price := self.positions.standing(side, value.issue, context)) is not None and price > 0
        ]
        if not known:
            return None if number >= COUNTED else False
        near = any(price / FAR_OFF <= number <= price * FAR_OFF for price in known)
        return None if near else False

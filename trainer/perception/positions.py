"""Where the sides stand on an issue, and which way each would like it to go."""

from collections.abc import Mapping

from trainer.negotiation.issues import ChoiceIssue, NumberIssue, Package, Side, Value, plain
from trainer.perception.context import Context
from trainer.perception.measures import Measure
from trainer.perception.vocabulary import IssueWords, Vocabulary


class Positions:
    """Openings and standing offers, as far as they are known."""

    def __init__(self, vocabulary: Vocabulary, openings: Mapping[Side, Package] | None) -> None:
        self.vocabulary = vocabulary
        self.openings = openings or {}

    def seller_wants_more(self, issue: str, context: Context) -> bool:
        """Whether a higher number is better for the seller: by the openings, else by where the sides
        stand, else by what sellers usually want.
        """
        for packages in (self.openings, context.standing):
            seller = packages.get(Side.SELLER, {}).get(issue)
            buyer = packages.get(Side.BUYER, {}).get(issue)
            if isinstance(seller, (int, float)) and isinstance(buyer, (int, float)) and seller != buyer:
                return seller > buyer
        words = self.vocabulary[issue]
        return not (words.discounts or words.pays or _is_service(words))

    def yielded(self, issue: str, value: Value, context: Context) -> float:
        """Whom a value serves: 0 where the speaker began, 1 where the other side did, beyond both outside.

        Where the openings are not known, by what sellers usually want; a price stands between both then.
        """
        own = self.openings.get(context.speaker, {}).get(issue)
        theirs = self.openings.get(context.speaker.other, {}).get(issue)
        found = self.vocabulary[issue].issue
        if isinstance(found, ChoiceIssue):
            order = list(found.choices)
            if own not in order or theirs not in order or value not in order or own == theirs:
                return 0.5
            start, end = order.index(str(own)), order.index(str(theirs))
            return (order.index(str(value)) - start) / (end - start)
        if isinstance(value, str):
            return 0.5
        if isinstance(own, (int, float)) and isinstance(theirs, (int, float)) and own != theirs:
            return (value - own) / (theirs - own)
        if issue == self.vocabulary.main_money:
            return 0.5
        return 0.0 if self.seller_wants_more(issue, context) == (context.speaker is Side.SELLER) else 1.0

    def conceded(self, issue: str, low: float, high: float, context: Context) -> float:
        """The bound of a range that is better for the other side."""
        wants_more = self.seller_wants_more(issue, context) == (context.speaker is Side.SELLER)
        return min(low, high) if wants_more else max(low, high)

    def standing(self, side: Side, issue: str, context: Context) -> float | None:
        """A side's standing value; its opening before it has one."""
        for package in (context.standing.get(side, {}), self.openings.get(side, {})):
            value = package.get(issue)
            if isinstance(value, (int, float)):
                return value
        return None

    def list_value(self, issue: str, context: Context) -> float | None:
        """The seller's opening, which is the list price."""
        value = self.openings.get(Side.SELLER, {}).get(issue)
        if isinstance(value, (int, float)):
            return value
        return self.standing(Side.SELLER, issue, context)

    def base(self, issue: str, *, upwards: bool, context: Context) -> float | None:
        """What a change is counted from: the standing value of the side that would have to give way."""
        gives_way = Side.BUYER if upwards == self.seller_wants_more(issue, context) else Side.SELLER
        return self.standing(gives_way, issue, context)

    def middle(self, issue: str, context: Context) -> int | float | None:
        """Half-way between both standing values; of anything but money the nearest value that there is."""
        seller = self.standing(Side.SELLER, issue, context)
        buyer = self.standing(Side.BUYER, issue, context)
        found = self.vocabulary[issue].issue
        if seller is None or buyer is None or not isinstance(found, NumberIssue):
            return None
        half = (seller + buyer) / 2
        priced = self.vocabulary[issue].measure is Measure.MONEY and found.allows(half)
        return plain(round(half, 2)) if priced else found.snap(half)


def _is_service(words: IssueWords) -> bool:
    return words.measure is Measure.COUNT and "training" in words.id

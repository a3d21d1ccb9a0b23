"""Seller policies: what they have in common, and the one that gives in.

They know nothing of a scenario but its briefing, so they play any.
"""

from collections.abc import Sequence
from typing import ClassVar

from trainer.negotiation.issues import Terms, Value
from trainer.negotiation.offers import Condition, Offer
from trainer.simulate import lines
from trainer.simulate.saying import Saying
from trainer.simulate.sight import Briefing, Seen
from trainer.simulate.tongue import Tongue

HOPELESS = 0.35
"""How far below walk-away a last offer is out of reach, as a share of the way from there to the target."""


class Seller:
    """A seller of one talk, who refuses what is worse than walking away, and leaves when there is no more."""

    leaves: ClassVar[bool] = True
    """Whether it walks away at all."""

    def __init__(self, briefing: Briefing, seed: int = 0) -> None:
        self.briefing = briefing
        self.tongue = Tongue(seed)
        self.waited = 0
        """Turns since the buyer announced its last offer."""

    def say(self, seen: Seen) -> Sequence[Saying]:
        """The next line."""
        if seen.agreed is not None:
            return self.settle(seen)
        self.waited += seen.last
        if self.leaves and self.nothing_left(seen):
            return (self.words(lines.LEAVE),)
        return self.answer(seen)

    def settle(self, _seen: Seen) -> Sequence[Saying]:
        """The next line once terms are agreed."""
        return (self.words(lines.SETTLED),)

    def answer(self, _seen: Seen) -> Sequence[Saying]:
        """The next line while nothing is agreed."""
        return (self.words(lines.ASK_TERMS),)

    def nothing_left(self, seen: Seen) -> bool:
        """Whether the buyer's last word is worse than walking away, and out of reach or answered already."""
        if seen.theirs is None or self.bearable(seen):
            return False
        hopeless = self.briefing.worth(seen.theirs) < self.briefing.level(-HOPELESS)
        return self.waited > (0 if hopeless else 1) or self.left(seen) <= 0

    def bearable(self, seen: Seen) -> bool:
        """Whether the buyer's terms are better than walking away."""
        return seen.theirs is not None and self.briefing.worth(seen.theirs) >= self.briefing.walk_away

    def left(self, seen: Seen) -> int:
        """Rounds left, this one included."""
        return self.briefing.rounds - seen.round + 1

    def words(self, ways: Sequence[str], **names: str) -> Saying:
        """One of several ways of saying a thing."""
        return Saying(self.tongue.choose(ways).format(**names))

    def yes(self) -> Saying:
        """Words that take the buyer's terms."""
        return self.words(lines.YES)

    def owed(self) -> tuple[Saying, ...]:
        """What the buyer has a right to know."""
        told = [Saying(fact) for fact in self.briefing.owed]
        if told:
            told[0] = Saying(f"{self.tongue.choose(lines.OWED)} {told[0].text}")
        return tuple(told)

    def offer(self, given: Terms, wanted: Terms | None = None, ways: Sequence[str] = lines.OFFER) -> Saying:
        """An offer in one of several ways, on a condition where something is wanted."""
        said = self.briefing.said
        if not wanted:
            text = self.tongue.choose(ways).format(given=said(given))
            return Saying(text, Offer(terms=self.ordered(given)))
        text = self.tongue.choose(lines.TRADE).format(given=said(given), wanted=said(wanted))
        condition = Condition(terms=self.ordered(wanted))
        return Saying(text, Offer(terms=self.ordered(given), condition=condition))

    def ordered(self, terms: Terms) -> dict[str, Value]:
        """Terms in the order in which they are said."""
        return {issue: terms[issue] for issue in self.briefing.agenda.ids if issue in terms}


class Pushover(Seller):
    """Comes down unasked, is sorry, and says yes to all they want, after the handshake too."""

    leaves = False

    def settle(self, _seen: Seen) -> Sequence[Saying]:
        return self.words(lines.OF_COURSE), self.yes()

    def answer(self, seen: Seen) -> Sequence[Saying]:
        briefing, main = self.briefing, self.briefing.agenda.main
        if seen.theirs is not None and seen.round >= 3:
            return self.words(lines.GIVES_IN), self.yes()
        worst = min(
            briefing.agenda[main].values, key=lambda value: briefing.payoff.cents({**seen.mine, main: value})
        )
        less = briefing.step(main, seen.mine[main], worst, 0.2)
        begins = self.words(lines.SORRY if seen.round == 1 else lines.YIELDS)
        return begins, self.offer({main: less}), self.words(lines.ASK_WISHES)

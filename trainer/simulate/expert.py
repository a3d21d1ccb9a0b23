"""The expert: finds out what things are worth to the buyer, and trades by that."""

from collections.abc import Iterator, Sequence

from trainer.negotiation.issues import NumberIssue, Package, Value
from trainer.simulate import lines
from trainer.simulate.saying import Saying
from trainer.simulate.sight import Briefing, Seen
from trainer.simulate.traders import Principled

SPOKEN_OF, UNNAMED = 1.5, 0.6
"""What the whole way on an issue is worth to the buyer, for each cent that it costs: where they spoke of it,
and where they did not. A number is worth the same at every step, of choices the first ones bring most."""
PRESSING = 1.5
"""How much more it is worth where they have just asked for more."""
LAST_WORD = 2
"""Rounds that must be left for an offer instead of a yes."""
PUSHED_AT_MOST = 2
"""How often it says that it is being pushed."""


class Expert(Principled):
    """Principled, and asks until nothing more opens, and gives first what brings more than it costs."""

    start, end = 1.35, 0.95
    strong = 1.25, 1.12
    """The same where it is the stronger side: what more there is would be paid for by the account."""
    restraint = 2.0
    most_explored = 6
    """Rounds of listening at most."""

    def __init__(self, briefing: Briefing, seed: int = 0) -> None:
        super().__init__(briefing, seed)
        self.most_explored = min(self.most_explored, briefing.rounds * 4 // 7)
        self.dry = 0
        """Questions in a row that brought nothing."""
        self.pushes = 0
        self.met = False
        """Whether it has offered their price for its own terms."""
        self.pressing: tuple[str, ...] = ()
        """Issues on which they asked for more when they last asked."""
        if briefing.stronger:
            self.start, self.end = self.strong

    def say(self, seen: Seen) -> Sequence[Saying]:
        self.dry = 0 if seen.told else self.dry + 1
        self.pressing = seen.asks or self.pressing
        return super().say(seen)

    def needed(self, seen: Seen) -> Sequence[str]:
        return list(dict.fromkeys((*super().needed(seen), *seen.needs)))

    def settle(self, seen: Seen) -> Sequence[Saying]:
        """Says the agreed terms back, so that both sign the same."""
        agreed = seen.agreed or seen.mine
        return (self.words(lines.CONFIRMS, given=self.briefing.said(agreed)),)

    def answer(self, seen: Seen) -> Sequence[Saying]:
        named = self.named(seen)
        if seen.round in {1, 3}:
            return *named, *super().answer(seen)
        if seen.round <= self.most_explored and self.dry < 2 and not seen.last:
            return *named, *self.paraphrase(seen), *self.argument(), self.question()
        return *named, *self.paraphrase(seen), *self.trade(seen)

    def close(self, seen: Seen, theirs: Package) -> tuple[Saying, ...]:
        """Their price with its own terms beside it, once, where that pays more than theirs; else yes."""
        briefing, main = self.briefing, self.briefing.agenda.main
        after = {**seen.mine, main: theirs[main]}
        pays = briefing.worth(after) > briefing.worth(theirs)
        if not pays or self.met or seen.last or self.left(seen) < LAST_WORD:
            return super().close(seen, theirs)
        self.met = True
        return (self.offer(self.whole(seen, after, {}) or {main: theirs[main]}),)

    def named(self, seen: Seen) -> tuple[Saying, ...]:
        """That it is being pushed, said calmly."""
        if not seen.pressed or self.pushes >= PUSHED_AT_MOST:
            return ()
        self.pushes += 1
        return (self.words(lines.NAMES_PUSH),)

    def given(self, seen: Seen, theirs: Package) -> dict[str, Value]:
        """What the best package for both, as far as it knows, changes on what it has on the table."""
        after = self.package(seen.mine, theirs, self.floor(seen))
        return {issue: after[issue] for issue in self.briefing.agenda.changes(seen.mine, after)}

    def package(self, mine: Package, theirs: Package, floor: int) -> Package:
        """From one's own terms towards theirs down to a floor: what brings them most for a cent first.

        Nothing that was given is taken back.
        """
        briefing = self.briefing
        package = dict(mine)
        while True:
            steps = [
                step
                for step in self.steps(package, theirs)
                if briefing.worth({**package, step[1]: step[2]}) >= floor
            ]
            if not steps:
                return package
            _, issue, value = max(steps, key=lambda step: step[0])
            package[issue] = value

    def steps(self, package: Package, theirs: Package) -> Iterator[tuple[float, str, Value]]:
        """The next step on every issue, with what it is worth to them for a cent, as far as it knows."""
        briefing = self.briefing
        for issue in briefing.agenda.changes(package, theirs):
            value = briefing.between(issue, package[issue], theirs[issue])[0]
            here = briefing.payoff.cents(package)
            cost = here - briefing.payoff.cents({**package, issue: value})
            yield self.liked(issue, package, theirs) / max(cost, 1), issue, value

    def liked(self, issue: str, package: Package, theirs: Package) -> float:
        """What the next step on an issue is worth to them, in cents, as far as it knows."""
        briefing = self.briefing
        listed = briefing.listed
        whole = briefing.payoff.cents(listed) - briefing.payoff.cents({**listed, issue: theirs[issue]})
        steps = len(briefing.between(issue, listed[issue], theirs[issue]))
        left = len(briefing.between(issue, package[issue], theirs[issue]))
        if issue == briefing.agenda.main:
            return whole / max(steps, 1)
        factor = SPOKEN_OF if issue in self.raised else UNNAMED
        factor *= PRESSING if issue in self.pressing else 1.0
        if isinstance(briefing.agenda[issue], NumberIssue):
            return factor * max(whole, 0) / max(steps, 1)
        return factor * max(whole, 0) * left / max(steps * (steps + 1) / 2, 1)

"""Policies that bargain over the price: step by step, blow for blow, with a hard hand, or by chance."""

from collections.abc import Sequence

from trainer.negotiation.issues import Package, Value
from trainer.simulate import lines
from trainer.simulate.saying import Saying
from trainer.simulate.sellers import Seller
from trainer.simulate.sight import Briefing, Seen


class Stepper(Seller):
    """Comes down on the price, step by step, and says nothing else."""

    share = 0.25
    """How much of what lies between both prices a step is."""
    stop = 0.25
    """How far up from walk-away to target it stops coming down."""

    def answer(self, seen: Seen) -> Sequence[Saying]:
        main, mine, theirs = self.briefing.agenda.main, seen.mine, seen.theirs
        if seen.round == 1:
            return (self.offer({main: self.briefing.listed[main]}),)
        if theirs is None:
            return (self.words(lines.ASK_TERMS),)
        step = self.step(seen, theirs)
        after = {**mine, main: step}
        if self.takes(seen, after):
            return (self.yes(),)
        if self.briefing.worth(after) < self.briefing.level(self.stop) or step == mine[main]:
            return (self.words(lines.STAY),)
        return (self.towards({main: step}),)

    def towards(self, given: Package) -> Saying:
        """A step towards them in words."""
        return self.offer(given)

    def step(self, seen: Seen, theirs: Package) -> Value:
        """The price that it goes to."""
        main = self.briefing.agenda.main
        return self.briefing.step(main, seen.mine[main], theirs[main], self.share)

    def takes(self, seen: Seen, after: Package) -> bool:
        """Whether their terms are as good as one's own next, or good enough when time runs out."""
        if seen.theirs is None:
            return False
        worth = self.briefing.worth(seen.theirs)
        late = self.left(seen) <= 2 or seen.last
        return worth > (self.briefing.walk_away if late else self.briefing.worth(after))


class Haggler(Stepper):
    """The same, civil and honest: greets, and says what it owes."""

    def answer(self, seen: Seen) -> Sequence[Saying]:
        if seen.round == 1:
            return self.words(lines.HELLO, name=self.briefing.name), *super().answer(seen)
        owed = self.owed() if seen.round == 2 else ()
        return *super().answer(seen), *owed


class TitForTat(Haggler):
    """Gives back what it gets: a step worth to it what the buyer's last step was."""

    def __init__(self, briefing: Briefing, seed: int = 0) -> None:
        super().__init__(briefing, seed)
        self.before: int | None = None
        """What the buyer's terms paid before."""

    def towards(self, given: Package) -> Saying:
        return self.offer(given, ways=lines.RETURN)

    def step(self, seen: Seen, theirs: Package) -> Value:
        """The price that costs as much as their last step brought; a small step to begin with."""
        briefing, main = self.briefing, self.briefing.agenda.main
        worth, here = briefing.payoff.cents(theirs), briefing.payoff.cents(seen.mine)
        opening = round(0.1 * max(briefing.target - briefing.walk_away, 0))
        got = opening if self.before is None else max(worth - self.before, 0)
        self.before = worth
        steps = briefing.between(main, seen.mine[main], theirs[main]) if got else []
        return min(
            (seen.mine[main], *steps),
            key=lambda value: abs(here - briefing.payoff.cents({**seen.mine, main: value}) - got),
        )


class Hardball(Stepper):
    """Stands at list with deadlines and last words, and gives a little when time runs out."""

    leans: Sequence[str] = lines.LEANS

    def answer(self, seen: Seen) -> Sequence[Saying]:
        main = self.briefing.agenda.main
        if seen.round == 1:
            return (self.offer(self.briefing.listed),)
        if seen.theirs is None or not (self.left(seen) <= 3 or seen.last):
            again = seen.round % 3 == 0
            return (self.offer({main: seen.mine[main]}) if again else self.words(self.leans),)
        after = self.last(seen, seen.theirs)
        late = self.left(seen) <= 1 or self.waited > 1
        if self.briefing.worth(seen.theirs) >= (
            self.briefing.walk_away if late else self.briefing.worth(after)
        ):
            return (self.yes(),)
        given = {issue: after[issue] for issue in self.briefing.agenda.changes(seen.mine, after)}
        return self.offer(given or {main: after[main]}), self.words(lines.FINAL)

    def last(self, seen: Seen, theirs: Package) -> Package:
        """The last package: a step on the price, and on the three terms where a step costs the least."""
        main = self.briefing.agenda.main
        cheap = [issue for issue in self.briefing.gap(seen.mine, theirs) if issue != main][:3]
        after = dict(seen.mine)
        for issue in (main, *cheap):
            step = self.briefing.step(issue, after[issue], theirs[issue], 0.25)
            if self.briefing.worth({**after, issue: step}) >= self.briefing.walk_away:
                after[issue] = step
        return after


class Random(Haggler):
    """Does any of the things that sellers do, as chance has it, but nothing worse than walking away."""

    def __init__(self, briefing: Briefing, seed: int = 0) -> None:
        super().__init__(briefing, seed)
        self.arguments = list(briefing.arguments)
        """Facts not told yet."""

    def answer(self, seen: Seen) -> Sequence[Saying]:
        if seen.round == 1 or seen.theirs is None:
            return super().answer(seen)
        drawn = self.tongue.chance("act", seen.round)
        if self.bearable(seen) and (drawn < 0.12 or self.left(seen) <= 2 or seen.last):
            return (self.yes(),)
        if drawn < 0.3:
            return (self.words(lines.ASK_ON),)
        if drawn < 0.45:
            return (self.words(lines.STAY),)
        if drawn < 0.6 and self.arguments:
            at = self.tongue.chance("fact", seen.round)
            return (Saying(self.arguments.pop(int(at * len(self.arguments)))),)
        return (self.anything(seen, seen.theirs),)

    def anything(self, seen: Seen, theirs: Package) -> Saying:
        """A step on one issue towards them, as large as chance has it, where it leaves enough."""
        briefing = self.briefing
        differing = list(briefing.agenda.changes(seen.mine, theirs))
        if not differing:
            return self.yes()
        issue = differing[int(self.tongue.chance("issue", seen.round) * len(differing))]
        share = self.tongue.chance("share", seen.round)
        value = briefing.step(issue, seen.mine[issue], theirs[issue], share)
        after = {**seen.mine, issue: value}
        return (
            self.offer({issue: value})
            if briefing.worth(after) >= briefing.walk_away
            else self.words(lines.STAY)
        )

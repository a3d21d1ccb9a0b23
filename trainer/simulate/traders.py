"""Policies that ask, listen and trade; the principled seller is one."""

from collections.abc import Sequence

from trainer.negotiation.issues import Package, Terms, Value
from trainer.negotiation.wording import joined
from trainer.simulate import lines
from trainer.simulate.saying import Saying
from trainer.simulate.sellers import Seller
from trainer.simulate.sight import Briefing, Seen, gist


class Asker(Seller):
    """What sellers who ask and listen have in common."""

    def __init__(self, briefing: Briefing, seed: int = 0) -> None:
        super().__init__(briefing, seed)
        self.questions = list(lines.QUESTIONS)
        self.issues = [issue for issue in briefing.agenda.ids if issue != briefing.agenda.main]
        """Issues not asked about yet."""
        self.arguments = list(briefing.arguments)
        """Facts not told yet."""
        self.raised: dict[str, int] = {}
        """How often the buyer has spoken of an issue."""

    def say(self, seen: Seen) -> Sequence[Saying]:
        for issue in self.needed(seen):
            self.raised[issue] = self.raised.get(issue, 0) + 1
        return super().say(seen)

    def needed(self, seen: Seen) -> Sequence[str]:
        """The issues that they need something on, by what they have just told of their side."""
        return self.briefing.raised(seen.told)

    def paraphrase(self, seen: Seen) -> tuple[Saying, ...]:
        """What they have just told, in words of one's own."""
        about = [word for word in gist(seen.told) if word not in self.briefing.terms_words]
        if not about:
            return ()
        heard = self.words(lines.HEARD, about=joined(about))
        return heard, self.words(lines.AGREES)

    def question(self) -> Saying:
        """The next open question, and after those one for each issue."""
        if self.questions:
            return Saying(self.questions.pop(0))
        if self.issues:
            return self.words(lines.ABOUT_ISSUE, issue=self.briefing.called(self.issues.pop(0)))
        return self.words(lines.ASK_ON)

    def argument(self) -> tuple[Saying, ...]:
        """The next fact that speaks for one's terms."""
        return (Saying(self.arguments.pop(0)),) if self.arguments else ()


class Trader(Asker):
    """What sellers who trade have in common: own wishes for what the other needs, and reasons."""

    explores = 2
    """Rounds of listening before the first offer."""
    start, end = 1.0, 0.4
    """How far up from walk-away to target its own offers stay, at first and at last."""
    patient = 1.0
    """The power of the time that has passed by which it comes down: above 1 later."""

    def floor(self, seen: Seen) -> int:
        """The least that it asks for in this round."""
        passed = min(max((seen.round - self.explores) / (self.briefing.rounds - self.explores - 1), 0), 1)
        return self.briefing.level(self.start - (self.start - self.end) * passed**self.patient)

    def trade(self, seen: Seen) -> tuple[Saying, ...]:
        """The next offer, or a yes to theirs, or a no with a reason."""
        briefing, theirs, mine = self.briefing, seen.theirs, seen.mine
        reason = self.argument()
        if theirs is None:
            return *reason, *self.first()
        late = self.left(seen) <= 1 or self.waited > 1
        if briefing.worth(theirs) >= self.floor(seen) or (late and self.bearable(seen)):
            return self.close(seen, theirs)
        given = self.given(seen, theirs)
        if not given:
            return self.words(lines.HOLD), *(reason or (self.question(),))
        after = {**mine, **given}
        wanted = {
            issue: after[issue]
            for issue in briefing.agenda.changes(after, theirs)
            if issue != briefing.agenda.main and issue not in self.raised and issue not in given
        }
        asked = dict(list(wanted.items())[:1])
        return *reason, self.offer(self.whole(seen, after, asked), asked)

    def whole(self, seen: Seen, after: Package, asked: Terms) -> dict[str, Value]:
        """All that it gives in a package: what it leaves unsaid would be as it was before any condition."""
        changed = self.briefing.agenda.changes(seen.firm, after)
        return {issue: after[issue] for issue in changed if issue not in asked}

    def close(self, _seen: Seen, _theirs: Package) -> tuple[Saying, ...]:
        """What it says to terms that are good enough."""
        return (self.yes(),)

    def first(self) -> tuple[Saying, ...]:
        """The first offer while they have named no terms: list terms, open for what they need."""
        main = self.briefing.agenda.main
        return self.offer({main: self.briefing.listed[main]}), self.words(lines.ASK_TERMS)

    def given(self, seen: Seen, theirs: Package) -> dict[str, Value]:
        """Steps towards them that leave enough: on what they spoke of, the cheapest first, then the price."""
        briefing, main = self.briefing, self.briefing.agenda.main
        mine, floor = dict(seen.mine), self.floor(seen)
        differing = [issue for issue in briefing.gap(mine, theirs) if issue != main]
        needed = sorted((one for one in differing if one in self.raised), key=lambda one: -self.raised[one])
        found: dict[str, Value] = {}
        for issue in (*needed, main, *differing):
            if issue in found or mine[issue] == theirs[issue]:
                continue
            share = 0.34 if issue == main else 0.5
            value = briefing.step(issue, mine[issue], theirs[issue], share)
            if briefing.worth({**mine, issue: value}) >= floor:
                found[issue] = mine[issue] = value
            if len(found) == 2:
                break
        return found


class Principled(Trader):
    """Asks, says back, tells what it owes, argues with facts, trades towards needs, holds with reasons."""

    explores = 6
    start, end = 1.2, 0.7
    patient = 2.0
    restraint = 1.3
    """The same where it is the stronger side: it does not make them wait for what it means to give."""
    content = 1.05
    """How far up from walk-away to target their terms are enough to take without asking for a last step."""
    asked = False
    """Whether it has asked for the last step."""

    def __init__(self, briefing: Briefing, seed: int = 0) -> None:
        super().__init__(briefing, seed)
        self.explores = min(self.explores, briefing.rounds // 2)
        if briefing.stronger:
            self.patient = self.restraint

    def answer(self, seen: Seen) -> Sequence[Saying]:
        if seen.round == 1:
            return self.words(lines.HELLO, name=self.briefing.name), self.question()
        if seen.round == 3:
            return *self.paraphrase(seen), *self.owed(), self.question()
        if seen.round <= self.explores:
            return *self.paraphrase(seen), *self.argument(), self.question()
        return *self.paraphrase(seen), *self.trade(seen)

    def close(self, seen: Seen, theirs: Package) -> tuple[Saying, ...]:
        """All of theirs for a step on what costs most, asked once and only short of enough; then yes."""
        briefing = self.briefing
        steps = [
            {issue: briefing.step(issue, theirs[issue], briefing.listed[issue], 0.1)}
            for issue in briefing.agenda.changes(theirs, briefing.listed)
        ]
        enough = briefing.worth(theirs) >= briefing.level(self.content)
        if enough or not steps or self.asked or seen.last or self.left(seen) <= 2:
            return (self.yes(),)
        self.asked = True
        step = max(steps, key=lambda step: briefing.payoff.cents({**theirs, **step}))
        given = self.whole(seen, {**theirs, **step}, step)
        return (self.offer(given, step) if given else self.offer(step),)

"""The sellers of the ladder: the policies of ``trainer.simulate``, and those that play for points.

They know nothing of a scenario but its briefing, so they play any.
"""

import re
from collections.abc import Callable, Sequence

from trainer.negotiation.acts import Act
from trainer.negotiation.wording import joined
from trainer.simulate.expert import Expert
from trainer.simulate.hagglers import Haggler, Hardball, Stepper
from trainer.simulate.lines import ASK_TERMS, HELLO, LEAVE
from trainer.simulate.saying import Saying
from trainer.simulate.sellers import Pushover, Seller
from trainer.simulate.sight import Briefing, Seen, gist, sentences
from trainer.simulate.traders import Asker, Principled, Trader

SWAPPED = {
    "i": "you", "we": "you", "my": "your", "our": "your", "me": "you", "us": "you", "i'm": "you're",
    "we're": "you're", "i've": "you've", "we've": "you've", "you": "we", "your": "our",
}  # fmt: skip
"""What a speaker's own words become when they are said back."""
CLAIMS = {
    Act.COMPETITOR: "I have another customer who would take exactly this at list price.",
    Act.SCARCITY: "I only have two slots left at this price.",
    Act.DEADLINE: "This offer expires on Friday.",
    Act.AUTHORITY: "My director won't let me go any lower.",
}


Said = Sequence[Saying]


class Silent(Seller):
    """Says next to nothing."""

    leaves = False

    def answer(self, seen: Seen) -> Said:
        return (Saying(("OK.", "I see.", "Right.", "Well.")[seen.round % 4]),)


class Repeater(Silent):
    """Says the list price again and again."""

    def answer(self, _seen: Seen) -> Said:
        main = self.briefing.agenda.main
        return (Saying(f"Our price is {self.briefing.said({main: self.briefing.listed[main]})}."),)


class Flatterer(Stepper):
    """A stepper who pays compliments."""

    PRAISE = (
        "You are such a pleasure to talk to.",
        "I have to say, you really know this business.",
        "Your team is lucky to have somebody as sharp as you.",
        "Nobody prepares a meeting as well as you do.",
        "I admire the way you run things here.",
        "Thank you, you are wonderful to work with.",
        "What a great company you have built.",
    )

    def answer(self, seen: Seen) -> Said:
        return Saying(self.PRAISE[seen.round % len(self.PRAISE)]), *super().answer(seen)


class Apologist(Stepper):
    """A stepper who is sorry in every line."""

    SORRY = (
        "I am so sorry about all of this.",
        "Again, I really apologise.",
        "I hear you, that's hard, and I'm sorry.",
        "We are truly sorry.",
        "I feel terrible about it, my apologies.",
        "Sorry, that must be so hard for you.",
        "That's hard. I hear you, and I'm so very sorry.",
        "I can't say it often enough, I'm sorry.",
    )

    def answer(self, seen: Seen) -> Said:
        return Saying(self.SORRY[seen.round % len(self.SORRY)]), *super().answer(seen)


class Parrot(Stepper):
    """A stepper who says the other's words back."""

    def answer(self, seen: Seen) -> Said:
        told = max(sentences(seen.words), key=len, default="")
        back = re.sub(r"[\w']+", lambda word: SWAPPED.get(word[0].lower(), word[0]), told)
        said = (Saying(f"So what you're saying is, {back}"),) if told else ()
        return *said, *super().answer(seen)


class Liar(Stepper):
    """A stepper who makes claims up."""

    def answer(self, seen: Seen) -> Said:
        false = [CLAIMS[act] for act, true in self.briefing.claims.items() if not true]
        claims = false or list(CLAIMS.values())
        return Saying(claims[seen.round % len(claims)]), *super().answer(seen)


class Nibbler(Haggler):
    """A haggler who asks for more whenever something has been agreed."""

    def say(self, seen: Seen) -> Said:
        if seen.agreed is None:
            return super().say(seen)
        main, listed = self.briefing.agenda.main, self.briefing.listed
        agreed = seen.agreed
        better = self.briefing.step(main, agreed[main], listed[main], 0.5)
        return (Saying(f"One more thing before we sign: I need {self.briefing.said({main: better})}."),)


class Bully(Hardball):
    """The same with contempt."""

    leans = (
        "You have nowhere else to go and you know it.",
        "Get over it, you should have planned better.",
        "Sign today, or I'll call your boss and tell them what you are risking here.",
        "Any buyer with a bit of experience would have signed long ago.",
        "Take it or leave it.",
    )


class Squeezer(Seller):
    """Kind words first, then the push, and against what was just understood."""

    KIND = (
        "I completely understand how hard this has been for you.",
        "That makes sense, I would feel the same in your position.",
        "I hear you, and your concern is a fair one.",
        "I can imagine how much that worries you.",
    )
    PUSHES = (
        "Take it or leave it.",
        "You have nowhere else to go, we both know that.",
        "That is my final offer.",
        "Sign today, or you will regret it.",
    )

    def answer(self, seen: Seen) -> Said:
        kind = self.KIND[seen.round % len(self.KIND)]
        if seen.round % 2:
            about = gist(seen.words)
            also = (Saying(f"So for you the real concern is {joined(about)}."),) if about else ()
            return Saying(kind), *also
        raised = [issue for issue in self.briefing.raised(seen.words) if issue != self.briefing.agenda.main]
        issue = raised[0] if raised else self.briefing.agenda.main
        push = self.PUSHES[seen.round // 2 % len(self.PUSHES)]
        return Saying("But"), self.offer({issue: self.best(issue, seen)}), Saying(push)

    def best(self, issue: str, seen: Seen) -> int | float | str:
        """The value of an issue that pays the seller most, or where it stands anyway."""
        if issue == self.briefing.agenda.main:
            return seen.mine[issue]
        values = self.briefing.agenda[issue].values
        return max(values, key=lambda value: self.briefing.payoff.cents({**seen.mine, issue: value}))


class Taker(Seller):
    """Says what it owes, asks for their terms and takes them at once."""

    def answer(self, seen: Seen) -> Said:
        if seen.round == 1:
            return Saying(f"Hello {self.briefing.name}."), *self.owed()
        return (self.yes() if seen.theirs is not None else self.words(ASK_TERMS),)


class Soft(Asker):
    """Asks and listens well, and then says yes to everything."""

    def answer(self, seen: Seen) -> Said:
        if seen.round <= 5:
            return *self.paraphrase(seen), self.question()
        if seen.round == 6:
            return *self.paraphrase(seen), *self.owed(), self.words(ASK_TERMS)
        if seen.theirs is None:
            return (self.words(ASK_TERMS),)
        return Saying("I understand, and I want to help."), self.yes()


class Fair(Trader):
    """Plain decent play: a question or two, the truth, steps with a reason and a condition, one thank-you.

    It takes what they ask for to be what they need.
    """

    end = 0.55

    def needed(self, seen: Seen) -> Sequence[str]:
        return tuple(dict.fromkeys((*super().needed(seen), *seen.asks)))

    def answer(self, seen: Seen) -> Said:
        if seen.round == 1:
            return self.words(HELLO, name=self.briefing.name), self.question()
        if seen.round == 2:
            return *self.paraphrase(seen), *self.owed(), self.question()
        return self.trade(seen)


class Leaver(Principled):
    """Principled, and leaves well where what is on the table is worse than walking away."""

    stays = 9
    """Rounds in which it looks for a trade that reaches."""

    def answer(self, seen: Seen) -> Said:
        short = seen.theirs is None or self.briefing.worth(seen.theirs) < self.briefing.walk_away
        if seen.round <= self.stays or not short:
            return super().answer(seen)
        return (*self.paraphrase(seen), self.words(LEAVE))


class CourteousHard(Hardball):
    """A hard bargainer with manners: as firm, and polite about it."""

    def answer(self, seen: Seen) -> Said:
        thanks = (self.words(HELLO, name=self.briefing.name),) if seen.round == 1 else ()
        return *thanks, *super().answer(seen)


SELLERS: dict[str, Callable[[Briefing, int], Seller]] = {
    "silent": Silent,
    "repeater": Repeater,
    "flatterer": Flatterer,
    "apologist": Apologist,
    "parrot": Parrot,
    "squeezer": Squeezer,
    "liar": Liar,
    "nibbler": Nibbler,
    "bully": Bully,
    "hard": Hardball,
    "haggler": Haggler,
    "pushover": Pushover,
    "taker": Taker,
    "soft": Soft,
    "fair": Fair,
    "principled": Principled,
}

BESIDE = {"courteous hard": CourteousHard, "expert": Expert, "leaver": Leaver}
"""Sellers that stand on no ladder of the scenarios with a deal."""

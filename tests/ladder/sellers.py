"""The sellers of the ladder: small policies that see what a seller may see and answer with a line of talk.

They know nothing of a scenario but its briefing, so they play any.
"""

import re
from collections.abc import Callable

from tests.ladder.sight import Briefing, Seen, gist, sentences
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Package

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
YES = "I accept your terms. We have a deal."
SETTLED = "Let's leave it at what we have agreed. Thank you."


class Seller:
    """A seller of one talk. Says nothing but "OK" unless it is one that has more to say."""

    def __init__(self, briefing: Briefing) -> None:
        self.briefing = briefing

    def say(self, seen: Seen) -> str:
        """The next line."""
        return SETTLED if seen.agreed else self.answer(seen)

    def answer(self, seen: Seen) -> str:
        """The next line while nothing is agreed."""
        return ("OK.", "I see.", "Right.", "Well.")[seen.round % 4]

    def left(self, seen: Seen) -> int:
        """Rounds left, this one included."""
        return self.briefing.rounds - seen.round + 1

    def offer(self, given: Package, wanted: Package | None = None) -> str:
        """An offer in a sentence, on a condition where something is wanted."""
        given, wanted = dict(given), dict(wanted or {})
        if not wanted:
            return f"I can do {self.briefing.said(given)}."
        return f"If you can do {self.briefing.said(wanted)}, I can do {self.briefing.said(given)}."


class Silent(Seller):
    """Says next to nothing."""


class Repeater(Seller):
    """Says the list price again and again."""

    def answer(self, _seen: Seen) -> str:
        return f"Our price is {self.briefing.said({self.main: self.briefing.listed[self.main]})}."

    @property
    def main(self) -> str:
        return self.briefing.agenda.main


class Stepper(Seller):
    """Comes down on the price, step by step, and says nothing else."""

    share = 0.25
    """How much of what lies between both prices a step is."""
    stop = 0.25
    """How far up from walk-away to target it stops coming down."""
    STAYS = ("I have to stay there.", "I can't come down further.", "What about your price?")

    def answer(self, seen: Seen) -> str:
        main, mine, theirs = self.briefing.agenda.main, seen.mine, seen.theirs
        if seen.round == 1:
            return self.offer({main: self.briefing.listed[main]})
        if theirs is None:
            return "That is a good price. What is your number?"
        step = self.briefing.step(main, mine[main], theirs[main], self.share)
        after = {**mine, main: step}
        if self.takes(seen, after):
            return YES
        if self.briefing.payoff.cents(after) < self.briefing.level(self.stop) or step == mine[main]:
            return self.STAYS[seen.round % len(self.STAYS)]
        return self.offer({main: step})

    def takes(self, seen: Seen, after: Package) -> bool:
        """Whether their terms are as good as one's own next, or good enough when time runs out."""
        if seen.theirs is None:
            return False
        worth = self.briefing.payoff.cents(seen.theirs)
        late = self.left(seen) <= 2 or seen.last
        return worth > (self.briefing.walk_away if late else self.briefing.payoff.cents(after))


class Haggler(Stepper):
    """The same, and honest: says what it owes."""

    def answer(self, seen: Seen) -> str:
        owed = f"You should know this: {' '.join(self.briefing.owed)} " if seen.round == 2 else ""
        return f"{owed}{super().answer(seen)}"


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

    def answer(self, seen: Seen) -> str:
        return f"{self.PRAISE[seen.round % len(self.PRAISE)]} {super().answer(seen)}"


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

    def answer(self, seen: Seen) -> str:
        return f"{self.SORRY[seen.round % len(self.SORRY)]} {super().answer(seen)}"


class Parrot(Stepper):
    """A stepper who says the other's words back."""

    def answer(self, seen: Seen) -> str:
        told = max(sentences(seen.words), key=len, default="")
        back = re.sub(r"[\w']+", lambda word: SWAPPED.get(word[0].lower(), word[0]), told)
        return f"So what you're saying is, {back} {super().answer(seen)}" if told else super().answer(seen)


class Liar(Stepper):
    """A stepper who makes claims up."""

    def answer(self, seen: Seen) -> str:
        false = [CLAIMS[act] for act, true in self.briefing.claims.items() if not true]
        claims = false or list(CLAIMS.values())
        return f"{claims[seen.round % len(claims)]} {super().answer(seen)}"


class Nibbler(Haggler):
    """A haggler who asks for more whenever something has been agreed."""

    def say(self, seen: Seen) -> str:
        if not seen.agreed:
            return self.answer(seen)
        main, listed = self.briefing.agenda.main, self.briefing.listed
        agreed = seen.theirs or seen.mine
        better = self.briefing.step(main, agreed[main], listed[main], 0.5)
        return f"One more thing before we sign: I need {self.briefing.said({main: better})}."


class Hard(Haggler):
    """Stands at list with deadlines and last words, and gives a little when time runs out."""

    share = 0.08
    LEANS: tuple[str, ...] = (
        "I need an answer by Friday.",
        "That is our price, and I have to hold it.",
        "I have others who would take this tomorrow.",
        "My director won't let me go any lower.",
    )

    def answer(self, seen: Seen) -> str:
        main = self.briefing.agenda.main
        if seen.round == 1:
            return f"{self.offer(self.briefing.listed)} That is what it costs."
        lean = self.LEANS[seen.round % len(self.LEANS)]
        if seen.theirs is None or not (self.left(seen) <= 3 or seen.last):
            return f"{lean} {self.offer({main: seen.mine[main]})}" if seen.round % 3 == 0 else lean
        after = self.last(seen, seen.theirs)
        if self.briefing.payoff.cents(seen.theirs) >= self.briefing.payoff.cents(after):
            return YES
        given = {issue: after[issue] for issue in self.briefing.agenda.changes(seen.mine, after)}
        return f"{self.offer(given)} That is my final offer."

    def last(self, seen: Seen, theirs: Package) -> Package:
        """The last package: a step on the price, and on the three terms where a step costs the least."""
        main = self.briefing.agenda.main
        cheap = [issue for issue in self.briefing.gap(seen.mine, theirs) if issue != main][:3]
        after = dict(seen.mine)
        for issue in (main, *cheap):
            after[issue] = self.briefing.step(issue, after[issue], theirs[issue], 0.25)
        return after


class Bully(Hard):
    """The same with contempt."""

    LEANS = (
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

    def answer(self, seen: Seen) -> str:
        kind = self.KIND[seen.round % len(self.KIND)]
        if seen.round % 2:
            about = gist(seen.words)
            return f"{kind} So for you the real concern is {joined(about)}." if about else kind
        raised = [issue for issue in self.briefing.raised(seen.words) if issue != self.briefing.agenda.main]
        issue = raised[0] if raised else self.briefing.agenda.main
        push = self.PUSHES[seen.round // 2 % len(self.PUSHES)]
        return f"But {self.offer({issue: self.best(issue, seen)})} {push}"

    def best(self, issue: str, seen: Seen) -> int | float | str:
        """The value of an issue that pays the seller most, or where it stands anyway."""
        if issue == self.briefing.agenda.main:
            return seen.mine[issue]
        values = self.briefing.agenda[issue].values
        return max(values, key=lambda value: self.briefing.payoff.cents({**seen.mine, issue: value}))


class Taker(Seller):
    """Says what it owes, asks for their terms and takes them at once."""

    def answer(self, seen: Seen) -> str:
        if seen.round == 1:
            return f"Hello {self.briefing.name}. You should know this first: {' '.join(self.briefing.owed)}"
        return YES if seen.theirs is not None else "What terms do you have in mind?"


class Pushover(Seller):
    """Comes down unasked, is sorry, and says yes to all they want, after the handshake too."""

    def say(self, seen: Seen) -> str:
        return f"Of course, no problem at all. {YES}" if seen.agreed else self.answer(seen)

    def answer(self, seen: Seen) -> str:
        briefing, main = self.briefing, self.briefing.agenda.main
        if seen.theirs is not None and seen.round >= 3:
            return f"You're right, of course, and I don't want to argue. {YES}"
        worst = min(
            briefing.agenda[main].values, key=lambda value: briefing.payoff.cents({**seen.mine, main: value})
        )
        less = briefing.step(main, seen.mine[main], worst, 0.2)
        return f"I'm sorry if this is difficult. {self.offer({main: less})} What would you like to have?"


class Asker(Seller):
    """What sellers who ask and listen have in common."""

    QUESTIONS = (
        "what matters most to you in this, besides the price?",
        "what worries you most about the next year?",
        "how did all of this affect your people?",
        "who else has to agree on your side, and what will they ask you?",
        "what would happen on your side if we couldn't find an agreement?",
        "what would make this a success for you personally?",
    )
    HEARD = (
        "So for you the real concern is {about}.",
        "What I hear is that {about} weigh on you more than the price does.",
        "If I understand you correctly, {about} have to be solved before anything else.",
        "It sounds like {about} are what it all hangs on for you.",
        "So you need an answer on {about}.",
    )
    AGREES = (
        "That makes sense to me.",
        "I can see why that matters to you.",
        "That's a fair concern.",
        "I would feel the same in your position.",
        "I don't blame you for that.",
    )

    def __init__(self, briefing: Briefing) -> None:
        super().__init__(briefing)
        self.questions = list(self.QUESTIONS)
        self.issues = [issue for issue in briefing.agenda.ids if issue != briefing.agenda.main]
        """Issues not asked about yet."""
        self.heard = list(self.HEARD)
        self.agrees = list(self.AGREES)
        self.arguments = briefing.arguments
        self.raised: dict[str, int] = {}
        """How often the buyer has spoken of an issue."""

    def listen(self, seen: Seen) -> None:
        """Remember what the buyer speaks of."""
        for issue in self.briefing.raised(seen.words):
            self.raised[issue] = self.raised.get(issue, 0) + 1

    def say(self, seen: Seen) -> str:
        self.listen(seen)
        return super().say(seen)

    def paraphrase(self, seen: Seen) -> str:
        """What they have just told, in words of one's own."""
        about = gist(seen.words)
        if not about or not self.heard:
            return ""
        return f"{self.heard.pop(0).format(about=joined(about))} {self.agrees.pop(0)}"

    def question(self) -> str:
        """The next open question, and after those one for each issue."""
        if self.questions:
            asked = self.questions.pop(0)
        elif self.issues:
            asked = f"how important is {self.briefing.called(self.issues.pop(0))} to you, and why?"
        else:
            asked = "what would you need to be able to say yes?"
        return asked[:1].upper() + asked[1:]

    def argument(self) -> str:
        """The next fact that speaks for one's terms."""
        return self.arguments.pop(0) if self.arguments else ""


class Soft(Asker):
    """Asks and listens well, and then says yes to everything."""

    def answer(self, seen: Seen) -> str:
        if seen.round <= 5:
            return f"{self.paraphrase(seen)} {self.question()}".strip()
        if seen.round == 6:
            return f"{self.paraphrase(seen)} {' '.join(self.briefing.owed)} What terms do you need?".strip()
        if seen.theirs is None:
            return "What terms do you need?"
        return f"I understand, and I want to help. {YES}"


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

    def trade(self, seen: Seen) -> str:
        """The next offer, or a yes to theirs, or a no with a reason."""
        briefing, payoff = self.briefing, self.briefing.payoff
        theirs, mine = seen.theirs, seen.mine
        reason = self.argument()
        if theirs is None:
            return f"{reason} {self.first()}".strip()
        if payoff.cents(theirs) >= self.floor(seen) or (
            self.left(seen) <= 1 and payoff.cents(theirs) > briefing.walk_away
        ):
            return self.close(seen, theirs)
        given = self.given(seen, theirs)
        if not given:
            ask = "" if reason else self.question()
            return f"I'd rather hold there, and I'll tell you why. {reason} {ask}".strip()
        after = {**mine, **given}
        wanted = {
            issue: after[issue]
            for issue in briefing.agenda.changes(after, theirs)
            if issue != briefing.agenda.main and issue not in self.raised and issue not in given
        }
        return f"{reason} {self.offer(given, dict(list(wanted.items())[:1]))}".strip()

    def close(self, _seen: Seen, _theirs: Package) -> str:
        """What it says to terms that are good enough."""
        return YES

    def first(self) -> str:
        """The first offer while they have named no terms: list terms, open for what they need."""
        main = self.briefing.agenda.main
        given = {main: self.briefing.listed[main]}
        return f"{self.offer(given)} What would you need?"

    def given(self, seen: Seen, theirs: Package) -> Package:
        """Steps towards them that leave enough: on what they spoke of, the cheapest first, then the price."""
        briefing, main = self.briefing, self.briefing.agenda.main
        mine, floor = dict(seen.mine), self.floor(seen)
        differing = [issue for issue in briefing.gap(mine, theirs) if issue != main]
        needed = sorted((one for one in differing if one in self.raised), key=lambda one: -self.raised[one])
        found: dict[str, int | float | str] = {}
        for issue in (*needed, main, *differing):
            if issue in found or mine[issue] == theirs[issue]:
                continue
            share = 0.34 if issue == main else 0.5
            value = briefing.step(issue, mine[issue], theirs[issue], share)
            if briefing.payoff.cents({**mine, issue: value}) >= floor:
                found[issue] = mine[issue] = value
            if len(found) == 2:
                break
        return found


class Fair(Trader):
    """Plain decent play: a question or two, the truth, steps with a reason and a condition, one thank-you."""

    def answer(self, seen: Seen) -> str:
        if seen.round == 1:
            return f"Thank you for making the time, {self.briefing.name}. {self.question()}"
        if seen.round == 2:
            owed = " ".join(self.briefing.owed)
            return f"{self.paraphrase(seen)} You should hear this from me: {owed} {self.question()}".strip()
        return self.trade(seen)


class Principled(Trader):
    """Asks, says back, tells what it owes, argues with facts, trades towards needs, holds with reasons."""

    explores = 5
    start, end = 1.3, 0.6
    patient = 1.3
    asked = False
    """Whether it has asked for the last step."""

    def answer(self, seen: Seen) -> str:
        if seen.round == 1:
            return f"Thank you for making the time, {self.briefing.name}. {self.question()}"
        if seen.round == 3:
            owed = " ".join(self.briefing.owed)
            return f"{self.paraphrase(seen)} You should hear this from me: {owed} {self.question()}".strip()
        if seen.round <= self.explores:
            return f"{self.paraphrase(seen)} {self.argument()} {self.question()}".strip()
        return f"{self.paraphrase(seen)} {self.trade(seen)}".strip()

    def close(self, seen: Seen, theirs: Package) -> str:
        """All of theirs for a step on what costs most, asked once and only short of the target; then yes."""
        briefing, payoff = self.briefing, self.briefing.payoff
        steps = [
            {issue: briefing.step(issue, theirs[issue], briefing.listed[issue], 0.1)}
            for issue in briefing.agenda.changes(theirs, briefing.listed)
        ]
        enough = payoff.cents(theirs) >= briefing.target or not steps
        if enough or self.asked or seen.last or self.left(seen) <= 2:
            return YES
        self.asked = True
        step = max(steps, key=lambda step: payoff.cents({**theirs, **step}))
        given = {issue: theirs[issue] for issue in briefing.agenda.changes(seen.mine, {**theirs, **step})}
        return self.offer({issue: value for issue, value in given.items() if issue not in step}, step)


class Leaver(Principled):
    """The same, and leaves well where what is on the table is worse than walking away."""

    stays = 9
    """Rounds in which it looks for a trade that reaches."""

    def answer(self, seen: Seen) -> str:
        short = seen.theirs is None or self.briefing.payoff.cents(seen.theirs) < self.briefing.walk_away
        if seen.round <= self.stays or not short:
            return super().answer(seen)
        return (
            f"{self.paraphrase(seen)} I have done the sum, and it doesn't reach for us this year. "
            f"I'm walking away from this one, {self.briefing.name}, and I thank you for asking us. "
            "Please ring me when there is another budget."
        ).strip()


class CourteousHard(Hard):
    """A hard bargainer with manners: as firm, and polite about it."""

    def answer(self, seen: Seen) -> str:
        thanks = f"Thank you for making the time, {self.briefing.name}. " if seen.round == 1 else ""
        return f"{thanks}{super().answer(seen)}"


SELLERS: dict[str, Callable[[Briefing], Seller]] = {
    "silent": Silent,
    "repeater": Repeater,
    "flatterer": Flatterer,
    "apologist": Apologist,
    "parrot": Parrot,
    "squeezer": Squeezer,
    "liar": Liar,
    "nibbler": Nibbler,
    "bully": Bully,
    "hard": Hard,
    "haggler": Haggler,
    "pushover": Pushover,
    "taker": Taker,
    "soft": Soft,
    "fair": Fair,
    "principled": Principled,
}

BESIDE = {"courteous hard": CourteousHard, "leaver": Leaver}
"""Sellers that stand on no ladder of the scenarios with a deal."""


def joined(parts: list[str]) -> str:
    """Parts as a spoken list."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"

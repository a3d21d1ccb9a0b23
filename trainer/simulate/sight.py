"""What a seller policy may see, and what it makes of it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Agenda, ChoiceIssue, NumberIssue, Package, Side, Terms, Value
from trainer.negotiation.payoffs import Payoff
from trainer.negotiation.wording import issue_spoken, spoken_list
from trainer.scenario.party import SellerFact
from trainer.scenario.scenario import Scenario

SENTENCE = re.compile(r"[^.!?]+[.!?]*")
PLAIN = frozenset(
    """
    about after again against always another anything because before being breaks close comes could
    couldn't count counts doing don't drives eight eighty eleven enough every everything exactly fifteen
    fifty first forty gives going gonna happened happens having here's honest hours house hundred hurts
    i'd i'll i've into isn't it's just know least let's makes maybe might monthly ninety nobody nobody's
    nothing other percent picks please public rather really right seven seventy should showed since
    sixty somebody something still takes talk thank thanks that's their them then there there's these
    they thing things think thirty this those thousand three through tight today together twelve twenty
    under until want wanted wasn't we'd we'll we're we've what what's when where which while whole
    within would wouldn't wrong years you'd you'll you're you've your yours yourself
    """.split()  # noqa: SIM905 - a word list reads best as text
)
"""Words that nobody would pick out of a sentence to say what it was about."""


@dataclass(frozen=True)
class Briefing:
    """The seller's own side of a scenario, and what both sides know."""

    name: str
    """The buyer's first name."""
    agenda: Agenda
    listed: Package
    payoff: Payoff
    walk_away: int
    """In cents per year, as the target."""
    target: int
    facts: tuple[SellerFact, ...]
    claims: Mapping[Act, bool]
    rounds: int
    stronger: bool
    """Whether this side is the stronger one."""

    @classmethod
    def of(cls, scenario: Scenario) -> "Briefing":
        seller = scenario.seller
        return cls(
            name=scenario.buyer.first_name,
            agenda=scenario.agenda,
            listed=scenario.openings[Side.SELLER],
            payoff=scenario.payoffs[Side.SELLER],
            walk_away=round(seller.walk_away * 100),
            target=round(seller.target * 100),
            facts=seller.facts,
            claims=seller.claims,
            rounds=scenario.rounds,
            stronger=scenario.position == "seller",
        )

    @property
    def owed(self) -> list[str]:
        """What the buyer has a right to know."""
        return [fact.text for fact in self.facts if fact.must_tell]

    @property
    def arguments(self) -> list[str]:
        return [fact.text for fact in self.facts if not fact.must_tell]

    def worth(self, package: Package) -> int:
        """What a package pays, in cents per year; below walking away where this side would never sign it."""
        cents = self.payoff.cents(package)
        return min(cents, self.walk_away - 1) if self.payoff.forbids(package) else cents

    def level(self, share: float) -> int:
        """The payoff at a share of the way from walk-away to target."""
        return self.walk_away + round(share * (self.target - self.walk_away))

    def step(self, issue: str, mine: Value, theirs: Value, share: float) -> Value:
        """A value nearer to theirs: a share of the way, and at least a step of the issue's own."""
        found = self.agenda[issue]
        values = list(found.values)
        if isinstance(found, NumberIssue) and not isinstance(mine, str) and not isinstance(theirs, str):
            aimed = found.snap(mine + share * (theirs - mine))
            if aimed != mine:
                return aimed
            mine, theirs = found.snap(mine), found.snap(theirs)
        at, goal = values.index(mine), values.index(theirs)
        return mine if at == goal else values[at + (1 if goal > at else -1)]

    def between(self, issue: str, mine: Value, theirs: Value) -> list[Value]:
        """The values on the way from mine to theirs, theirs included, the nearest to mine first."""
        values: list[Value] = list(self.agenda[issue].values)
        if not isinstance(mine, str) and not isinstance(theirs, str):
            low, high = min(mine, theirs), max(mine, theirs)
            way = [value for value in values if not isinstance(value, str) and low <= value <= high]
            return [value for value in (way[::-1] if theirs < mine else way) if value != mine]
        at, goal = values.index(mine), values.index(theirs)
        return values[at + 1 : goal + 1] if goal > at else values[goal:at][::-1]

    def gap(self, mine: Package, theirs: Package) -> list[str]:
        """The issues on which both sides differ, those first on which a step costs the least."""
        cost = {
            issue: self.payoff.cents(mine)
            - self.payoff.cents({**mine, issue: self.step(issue, mine[issue], theirs[issue], 0.25)})
            for issue in self.agenda.changes(mine, theirs)
        }
        return sorted(cost, key=lambda issue: cost[issue])

    def said(self, terms: Terms) -> str:
        """Terms as a person says them."""
        return spoken_list(self.agenda, terms)

    def called(self, issue: str) -> str:
        """What an issue is called in a sentence."""
        return issue_spoken(self.agenda, issue)

    def raised(self, words: str) -> list[str]:
        """The issues that words are about, beside the terms that they name."""
        told = " ".join(sentences(words)).lower()
        return [issue for issue in self.agenda.ids if any(name in told for name in self.names[issue])]

    @cached_property
    def terms_words(self) -> frozenset[str]:
        """The words of which choices are made: whoever says them names terms."""
        names = [
            name
            for issue in self.agenda.issues
            if isinstance(issue, ChoiceIssue)
            for value, choice in issue.choices.items()
            for name in (value, choice.name, *choice.aliases)
        ]
        return frozenset(re.findall(r"[a-z]+", " ".join(names).lower()))

    @cached_property
    def names(self) -> dict[str, list[str]]:
        """All that each issue and its choices are called."""
        return {issue: names_of(found) for issue, found in self.agenda.by_id.items()}


def names_of(issue: NumberIssue | ChoiceIssue) -> list[str]:
    """All that an issue and its choices are called, in lower case, without the shortest."""
    names = [issue.name, *issue.aliases]
    if isinstance(issue, ChoiceIssue):
        names += [name for choice in issue.choices.values() for name in (choice.name, *choice.aliases)]
    return [name.lower() for name in names if len(name) > 3]


@dataclass(frozen=True, slots=True)
class Seen:
    """The table as it stands when it is the seller's turn."""

    round: int
    """From 1."""
    words: str
    """What the buyer said last, whatever voice found the words."""
    told: str
    """What of it told something of their side."""
    theirs: Package | None
    """The buyer's terms, once it has named any."""
    mine: Package
    """What the seller has on the table."""
    firm: Package
    """The same without what hangs on a condition: on this its next offer is built."""
    agreed: Package | None
    """The terms that both have said yes to."""
    last: bool
    """Whether the buyer has announced its last offer."""
    needs: tuple[str, ...] = ()
    """Issues that would meet what they have just told of: anybody who listens understands that."""
    asks: tuple[str, ...] = ()
    """Issues on which the buyer has just asked for more."""
    pressed: bool = False
    """Whether there was a push in what the buyer just said."""


def sentences(words: str) -> list[str]:
    """The sentences of a text that tell something: no questions, no numbers, no interjections."""
    found = [sentence.strip() for sentence in SENTENCE.findall(words)]
    return [
        sentence
        for sentence in found
        if not sentence.endswith("?") and not re.search(r"\d", sentence) and len(sentence.split()) >= 5
    ]


def gist(words: str) -> list[str]:
    """The words of the longest thing told that say what it was about, at most three."""
    told = max(sentences(words), key=len, default="")
    found = [
        word
        for word in re.findall(r"(?<![\w'])[a-z]+(?![\w'])", told.lower())
        if len(word) >= 5 and word not in PLAIN
    ]
    return list(dict.fromkeys(found))[:3]

"""Sellers who only repeat, beg, flatter or threaten, and whether a buyer gives in to them."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from random import Random

from tests.rehearsing import GRAMMAR
from trainer.negotiation.issues import Agenda, NumberIssue, Package, Side
from trainer.negotiation.moves import Move, MoveKind
from trainer.negotiation.wording import spoken_list
from trainer.scenario.scenario import Scenario
from trainer.session.state import State
from trainer.session.turn import Session, reader_for
from trainer.session.voices import Unkept

MOST_ROUNDS = 30
"""Rounds after which a buyer must have ended a talk that leads nowhere."""
CHANCE = 3
"""Rounds that a seller has at least before the buyer ends the talk."""
WAYS = {
    "repeat": (
        "We're at {terms}.",
        "It's {terms}, as I said.",
        "Our offer is {terms}.",
        "I can do {terms}.",
        "Again: {terms}.",
        "My number is still {terms}.",
        "{terms} it is.",
    ),
    "beg": (
        "Please, I really need this deal.",
        "Come on, can't you do better for me?",
        "I'm begging you, help me out here.",
        "My boss will have my head. Can you come up a little?",
        "Please. Just this once.",
        "I'd be so grateful if you could move a bit.",
        "Could you do me a favour and improve your offer?",
        "Please say yes.",
    ),
    "flatter": (
        "You're the best negotiator I have ever met.",
        "You have such a great company.",
        "I really admire how you run things.",
        "Nobody understands this business like you do.",
        "It's always such a pleasure to talk to you.",
        "You look great today, by the way.",
        "Your team is lucky to have you.",
    ),
    "threaten": (
        "Take it or leave it.",
        "If you don't sign today, I'll go to your boss.",
        "You'll regret this.",
        "We'll cut you off on Monday.",
        "I have others waiting who would sign right now.",
        "This is your last chance.",
        "You have nowhere else to go and you know it.",
        "Sign now or we're done here.",
    ),
}
"""What such sellers say; what they repeat are the terms that they began with."""


@dataclass(slots=True)
class Talked:
    """How a talk with such a seller went."""

    scenario: Scenario
    way: str
    lines: list[tuple[str, Move, str]]
    """What the seller said, what the buyer decided to do, and its words."""
    ended: str | None

    @property
    def told(self) -> str:
        said = "\n".join(f"  you: {line}\n  they ({move.kind}): {words}" for line, move, words in self.lines)
        return f"{self.scenario.name}, {self.way}, ended {self.ended}:\n{said}"

    def proposed(self) -> list[int]:
        """What the buyer's own proposals are worth to it, in cents, in order."""
        payoff = self.scenario.for_buyer.payoff
        return [
            payoff.cents(move.package)
            for _, move, _ in self.lines
            if move.package is not None and move.offer is not None and move.kind is not MoveKind.NIBBLE
        ]

    def faults(self) -> Iterator[str]:
        """What a stubborn buyer would not have done."""
        worth = self.proposed()
        if any(later < worth[0] for later in worth[1:]):
            yield "it gave in: a later offer gives more than its first answer did"
        if any(later > earlier for earlier, later in pairwise(worth)):
            yield "it took an offer of its own back"
        if any(move.kind in {MoveKind.ACCEPT, MoveKind.CONFIRM} for _, move, _ in self.lines):
            yield "it folded"
        if self.ended is None:
            yield f"it haggled on for more than {MOST_ROUNDS} rounds"
        if len(self.lines) < CHANCE:
            yield f"it ended the talk after {len(self.lines)} rounds"
        words = [words for _, _, words in self.lines]
        if len(set(words)) < len(words):
            yield "it said the same line twice"


def stubborn(scenario: Scenario, number: int) -> Talked:
    """The talk of the seller of this number, who is the same on every machine."""
    random = Random(f"{scenario.name} {number}")  # noqa: S311 - it need not be secret, it must come again
    ways = ["repeat", "beg", "flatter", "threaten"]
    way = ways[number % len(ways)]
    kinds = [way] if random.random() < 0.6 else random.sample(ways, 2)
    state = State(scenario, seed=number, level=random.randint(1, 5))
    session = Session(state, reader_for(scenario), Unkept())
    terms = spoken_list(scenario.agenda, demanded(scenario, random))
    answered(session)
    found = Talked(scenario, " and ".join(kinds), [], None)
    said = [f"Our offer is {terms}."]
    for round_ in range(MOST_ROUNDS):
        line = said[0] if round_ == 0 else next_line(random, kinds, terms)
        session.hear(line)
        move, words = answered(session)
        found.lines.append((line, move, words))
        if session.state.ended is not None:
            found.ended = session.state.ended.reason.value
            break
    return found


def next_line(random: Random, kinds: list[str], terms: str) -> str:
    """A line or two of what such a seller says."""
    lines = [random.choice(WAYS[kind]) for kind in random.choices(kinds, k=random.randint(1, 2))]
    return " ".join(dict.fromkeys(lines)).format(terms=terms)


def demanded(scenario: Scenario, random: Random) -> Package:
    """Terms that such a seller begins with: its own opening, or better on some issues."""
    opening, agenda = scenario.openings[Side.SELLER], scenario.agenda
    wanted = {agenda.main: opening[agenda.main]}
    for issue in random.sample(agenda.ids, random.randint(0, 2)):
        wanted[issue] = opening[issue]
    greedy = {issue: greedier(scenario, agenda, issue) for issue in wanted if random.random() < 0.3}
    return {**wanted, **greedy}


def greedier(scenario: Scenario, agenda: Agenda, issue: str) -> int | float | str:
    """The value of an issue that pays the seller most; the opening's where it is one of several names."""
    opening = scenario.openings[Side.SELLER]
    if not isinstance(agenda[issue], NumberIssue):
        return opening[issue]
    payoff = scenario.payoffs[Side.SELLER]
    return max(agenda[issue].values, key=lambda value: payoff.cents({**opening, issue: value}))


def answered(session: Session) -> tuple[Move, str]:
    """The buyer's turn, in the words of the grammar."""
    move = session.decide()
    fragments = list(GRAMMAR.line(session.cue(move)))
    session.voiced(move, fragments, GRAMMAR.name)
    return move, " ".join(fragment.text for fragment in fragments)

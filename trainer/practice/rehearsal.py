"""A seller for a dry run, who knows the briefing alone: asks, tells, offers, trades, signs."""

from trainer.debrief.seen import Seen, best_get, cheapest_give
from trainer.negotiation.issues import Package, Side
from trainer.negotiation.moves import MoveKind
from trainer.negotiation.wording import issue_spoken, lowered, spoken_list
from trainer.scenario.scenario import Scenario
from trainer.session.state import State

YES = "I accept your terms. We have a deal."
SETTLED = "Let's leave it at what we have agreed. Thank you."
OPEN = "What matters most to you in this?"
ALSO = ("What other options do you have?", "Who else has to be happy with it?")
STAYS = "I can't go below what I have offered you."
ASKING = 0.2
"""The share of the rounds in which it asks before it offers."""
SIGNING = 0.75
"""The share of the rounds before which it does not sign: a dry run is there to see the script."""
ENOUGH = 0.4
"""How far up from walk-away to target a deal has to be for a yes before the last round."""


class Rehearsal:
    """The seller of one dry run."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        seller, agenda = scenario.seller, scenario.agenda
        self.owed = [fact.text for fact in seller.facts if fact.must_tell]
        self.facts = [fact.text for fact in seller.facts if not fact.must_tell]
        unknown = [f"What I'd like to find out: {lowered(item.rstrip(' .?'))}?" for item in seller.unknown]
        issues = [
            f"On {issue_spoken(agenda, issue)}: what matters to you there, and why?"
            for issue in agenda.ids[1:]
        ]
        self.questions = [OPEN, *unknown, *issues, *ALSO]

    def line(self, state: State) -> str:
        """The next line, as the talk stands."""
        seen = Seen(state)
        number, left = state.round + 1, self.scenario.rounds - state.round
        if state.agreed is not None:
            return SETTLED
        if seen.theirs is not None and self.signs(seen, seen.theirs, left):
            return YES
        if left <= 1:
            return STAYS
        if number <= max(2, round(self.scenario.rounds * ASKING)):
            return self.asks(seen, number)
        return self.offers(seen)

    def signs(self, seen: Seen, theirs: Package, left: int) -> bool:
        """Whether the buyer's terms are good enough to sign in this round."""
        floor = self.scenario.floors[Side.SELLER]
        if left <= 1 or seen.shows is MoveKind.LAST_OFFER:
            return seen.cents(theirs) >= floor
        way = round(self.scenario.seller.target * 100) - floor
        late = left <= self.scenario.rounds * (1 - SIGNING)
        return late and seen.cents(theirs) >= floor + round(ENOUGH * way)

    def asks(self, seen: Seen, number: int) -> str:
        """A question, after what the buyer is owed or has shown."""
        said = [f"Thank you for making the time, {seen.name}."] if number == 1 else []
        if number == 2 and self.owed:
            said += ["Before anything else you should know this.", *self.owed]
        elif seen.bought and seen.bought[-1].reading.concerns:
            said.append("I can see why that weighs on you.")
        return " ".join([*said, self.question()])

    def question(self) -> str:
        return self.questions.pop(0) if self.questions else "What else would help you?"

    def offers(self, seen: Seen) -> str:
        """The list price first, then one thing for another; each with a fact and a question."""
        agenda = self.scenario.agenda
        fact, positions = self.facts[:1], seen.ledger.positions
        self.facts = self.facts[1:]
        if seen.theirs is None or not positions.made[Side.SELLER]:
            first = {agenda.main: self.scenario.openings[Side.SELLER][agenda.main]}
            return " ".join([*fact, f"I can do {spoken_list(agenda, first)}.", self.question()])
        return " ".join([*fact, self.trade(seen, seen.theirs), self.question()])

    def trade(self, seen: Seen, theirs: Package) -> str:
        """A step on what the buyer wished for, in return for the one that is worth most."""
        give = cheapest_give(seen, theirs)
        floor = self.scenario.floors[Side.SELLER]
        if give is None or seen.cents({**seen.yours, give[0]: give[1]}) < floor:
            return "I'd rather hold there."
        get = best_get(seen, theirs, (give[0],))
        offer = f"I can do {seen.say(give[0], give[1])}."
        return offer if get is None else f"If you can do {seen.say(get[0], get[1])}, {offer}"

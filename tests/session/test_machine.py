"""A state machine over whole sessions: offers, lines, acceptances, undo, fork, save and load (DESIGN §3)."""

import json
from typing import Any

import hypothesis.strategies as st
from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.depth import share
from trainer.buyer.mind import CLOSING
from trainer.debrief.report import report
from trainer.debrief.talk import played_talk
from trainer.library.listing import list_scenarios
from trainer.library.scenarios import load_scenario
from trainer.negotiation.issues import Side
from trainer.session.effective import effective
from trainer.session.events import EVENT, Event, Moved
from trainer.session.state import State, fold
from trainer.session.turn import Session, reader_for
from trainer.session.voices import Unkept

SCENARIOS = [load_scenario(entry.name) for entry in list_scenarios().entries]
READERS = {scenario.name: reader_for(scenario) for scenario in SCENARIOS}
LINES = (
    "What matters most to you in this?",
    "I understand that this has been hard on your team.",
    "Take it or leave it.",
    "If you don't sign today we'll cut your service off.",
    "Please, I really need this one.",
    "You're the best customer we have ever had.",
    "Could you do a bit better?",
    "Where would you need to be?",
    "I can't go that far, because our costs have gone up.",
    "asdf qwer zxcv",
    "",
)


def saved(events: list[Event]) -> list[Event]:
    """The events as they come back from a file."""
    lines = [
        json.dumps(
            {"kind": event.kind, **event.model_dump(mode="json", by_alias=True, exclude_defaults=True)}
        )
        for event in events
    ]
    return [EVENT.validate_python(json.loads(line)) for line in lines]


def picture(state: State) -> dict[str, Any]:
    """Everything that a state holds, to be compared."""
    mind, ledger = state.mind, state.ledger
    return {
        "turn": state.turn,
        "mind": (
            mind.reasons,
            mind.told,
            mind.patience,
            mind.rounds,
            mind.least_asked,
            mind.played,
            mind.package,
        ),
        "belief": mind.belief.weights,
        "standing": ledger.positions.standing,
        "agreed": ledger.positions.agreed,
        "concessions": ledger.concessions.entries,
        "pressure": ledger.pressure.entries,
        "empathy": ledger.empathy.entries,
        "resentment": {side: level.evidence for side, level in ledger.resentment.items()},
        "trust": ledger.trust.evidence,
        "ended": state.ended,
    }


class Talks(RuleBasedStateMachine):
    """One talk, as a hurried tester would have it."""

    @initialize(place=st.integers(0, len(SCENARIOS) - 1), seed=st.integers(0, 99), level=st.integers(1, 5))
    def begin(self, place: int, seed: int, level: int) -> None:
        self.scenario = SCENARIOS[place]
        self.session = self.over([], seed, level)
        self.session.answer_silently()

    def over(self, events: list[Event], seed: int, level: int) -> Session:
        """A session that goes on from these events."""
        state = fold(self.scenario, seed, level, events)
        return Session(state, READERS[self.scenario.name], Unkept(), list(events))

    def talking(self) -> bool:
        return self.session.state.ended is None

    def turn(self, line: str) -> None:
        self.session.hear(line)
        self.session.answer_silently()

    @precondition(talking)
    @rule(data=st.data())
    def offer(self, data: st.DataObject) -> None:
        issues = data.draw(st.sets(st.sampled_from(self.scenario.agenda.ids), min_size=1))
        terms = {
            issue: data.draw(st.sampled_from(self.scenario.agenda[issue].values)) for issue in sorted(issues)
        }
        self.turn("/offer " + " ".join(f"{issue}={value}" for issue, value in terms.items()))

    @precondition(talking)
    @rule(line=st.sampled_from(LINES))
    def say(self, line: str) -> None:
        self.turn(line)

    @precondition(talking)
    @rule()
    def accept_what_pays(self) -> None:
        package = self.session.state.ledger.positions.on_table(Side.BUYER)
        if self.scenario.payoffs[Side.SELLER].cents(package) >= self.scenario.floors[Side.SELLER]:
            self.turn("/accept")

    @rule()
    def undo(self) -> None:
        self.session.undo()

    @rule(share=st.floats(0, 1))
    def fork(self, share: float) -> None:
        state, events = self.session.state, effective(self.session.events)
        kept = events[: round(share * len(events))]
        self.session = self.over(kept, state.seed, state.level)
        if self.session.state.unvoiced is not None or self.session.state.turn % 2:
            self.session.answer_silently()

    @rule()
    def save_and_load(self) -> None:
        state = self.session.state
        self.session = self.over(saved(self.session.events), state.seed, state.level)

    @invariant()
    def the_fold_of_the_saved_events_is_the_state(self) -> None:
        state = self.session.state
        again = fold(self.scenario, state.seed, state.level, saved(self.session.events))
        assert picture(again) == picture(state)

    @invariant()
    def the_buyer_keeps_its_limits_and_never_asks_for_more(self) -> None:
        payoff = self.scenario.payoffs[Side.BUYER]
        asked = []
        for event in effective(self.session.events):
            if not isinstance(event, Moved) or event.move.package is None:
                continue
            package = event.move.package
            assert payoff.cents(package) >= self.scenario.walk_away
            assert payoff.forbids(package) is None
            assert self.scenario.agenda.allows(package)
            if event.move.offer is not None and event.move.kind not in CLOSING:
                asked.append(payoff.cents(package))
        assert asked == sorted(asked, reverse=True)

    @invariant()
    def an_agreement_leaves_the_buyer_above_its_walk_away(self) -> None:
        ended = self.session.state.ended
        if ended is not None and ended.terms is not None:
            assert self.scenario.payoffs[Side.BUYER].cents(ended.terms) >= self.scenario.walk_away
            assert self.scenario.agenda.allows(ended.terms)

    def teardown(self) -> None:
        if not hasattr(self, "session"):
            return
        self.session.stop()
        state, events = self.session.state, self.session.events
        first = report(played_talk(self.scenario, state.seed, state.level, events))
        again = report(played_talk(self.scenario, state.seed, state.level, saved(events)))
        assert first.scores == again.scores
        assert first.outcome == again.outcome


TestTalks = Talks.TestCase
TestTalks.settings = settings(
    max_examples=share(60),
    stateful_step_count=16,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)

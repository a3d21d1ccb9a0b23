"""What shows of a talk before its end is the same whatever the buyer keeps to itself.

The same lines are folded once more in a scenario whose buyer has another walk-away and target and gains where
it lost before. Whatever would be another then could tell the seller which of the two it is.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.debrief.conftest import scenario_and_reader
from trainer.debrief.blocks import as_text
from trainer.debrief.explain import Trace
from trainer.debrief.hint import hint
from trainer.debrief.leaves import leaves, parts
from trainer.debrief.page import page
from trainer.debrief.report import report
from trainer.debrief.talk import talk_of
from trainer.negotiation.issues import Side
from trainer.practice.glance import glance
from trainer.scenario.scenario import Scenario
from trainer.session.state import State, fold
from trainer.session.turn import Session
from trainer.session.voices import Unkept

SCRIPTS = Path(__file__).resolve().parent.parent / "scripts" / "a"
MODES = ("coach", "practice", "exam")
TALKS = (
    ("renewal-under-the-gun", "principled", ""),
    ("renewal-under-the-gun", "hardball", "/accept"),
    ("clinics-go-live", "principled", ""),
    ("packaging-tender", "hardball", ""),
    ("packaging-tender", "principled", "/accept"),
)
"""Scenario, script, and what the seller says when the script is done and the talk is not."""


@cache
def session_of(name: str, script: str, last: str) -> Session:
    """A talk that goes on: its last line, which would end it, is not there."""
    scenario, reader = scenario_and_reader(name)
    session = Session(State(scenario, 7, 3), reader, Unkept())
    session.answer_silently()
    for line in (SCRIPTS / name / f"{script}.txt").read_text(encoding="utf-8").splitlines():
        session.hear(line)
        session.answer_silently()
        if session.state.ended is not None:
            session.undo()
            break
    if last and session.state.ledger.positions.made[Side.BUYER]:
        session.hear(last)
    assert session.state.ended is None
    assert len(session.state.utterances) > 6
    return session


@cache
def another_buyer(name: str) -> Scenario:
    """The scenario with a buyer who gains where it lost, and could walk away at once."""
    document: dict[str, Any] = scenario_and_reader(name)[0].model_dump(mode="json", by_alias=True)
    buyer = document["buyer"]
    buyer["walk_away"] = round(buyer["walk_away"] * 1.7 + 911, 2)
    buyer["target"] = buyer["walk_away"] + 1
    buyer["valuation"]["base"] += 4_321
    for place, worth in enumerate(buyer["valuation"]["worth"].values()):
        if worth["per_unit"] is not None:
            worth["per_unit"] *= (-0.37, 0, 2.3)[place % 3]
        for value, amount in (worth["table"] or {}).items():
            worth["table"][value] = -0.41 * amount
    return Scenario.model_validate(document)


def shown(state: State, session: Session, mode: str) -> Iterator[tuple[str, object]]:
    """Everything that can be seen of the talk, each under its path or its place on the screen."""
    talk = talk_of(state, tuple(session.events), mode)
    document = report(talk)
    trace = Trace(talk, document=document)
    yield "page", as_text(page(talk, document))
    yield "glance", glance(state)
    yield "hint", hint(state)
    for path, value in leaves("", trace.tree):
        yield path, value
        if mode == "coach":
            yield f"explain {path}", as_text(trace.blocks(path) or [])
    for path, _ in parts("", trace.tree):
        yield f"explain {path}", as_text(trace.blocks(path) or [])


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(("name", "script", "last"), TALKS)
def test_nothing_that_shows_before_the_end_depends_on_the_buyers_hidden_numbers(
    name: str, script: str, last: str, mode: str
) -> None:
    session = session_of(name, script, last)
    other = fold(another_buyer(name), 7, 3, session.events)
    here, there = (dict(shown(state, session, mode)) for state in (session.state, other))
    assert here == there


@pytest.mark.parametrize(("name", "script", "last"), TALKS)
def test_at_the_end_the_two_buyers_are_told_apart(name: str, script: str, last: str) -> None:
    """Else the test above could not fail."""
    session = session_of(name, script, last)
    state, other = session.state, fold(another_buyer(name), 7, 3, session.events)
    assert state.ledger.resentment[Side.BUYER].by_turn != other.ledger.resentment[Side.BUYER].by_turn
    kinds = [[entry.kind for entry in each.ledger.concessions.entries] for each in (state, other)]
    assert kinds[0] != kinds[1]


def test_a_talk_in_which_nothing_has_happened_yet_keeps_the_buyers_side_too() -> None:
    talk = talk_of(State(another_buyer("renewal-under-the-gun"), 7, 3), ())
    assert talk.going_on
    assert not talk.sight.over
    assert report(talk).outcome.buyer_payoff is None

"""The plan made before the talk, point by point against what was done."""

from functools import cache

import pytest

from tests.debrief.conftest import scenario_and_reader
from trainer.debrief.blocks import as_text
from trainer.debrief.document import VerdictJson
from trainer.debrief.explain import explain
from trainer.debrief.page import page
from trainer.debrief.plan_kept import verdicts
from trainer.debrief.report import report
from trainer.debrief.talk import Talk, talk_of
from trainer.negotiation.issues import Side
from trainer.perception.reader import Reader
from trainer.scenario.scenario import Scenario
from trainer.session.events import Prepared
from trainer.session.state import State
from trainer.session.turn import Session, reader_for
from trainer.session.voices import Unkept

RENEWAL = "renewal-under-the-gun"
PLAN = Prepared(
    target=46_000,
    bottom_line=30_000,
    guesses=("the outages", "the weather"),
    gives=("credit", "support", "a dedicated engineer", "dinner"),
    gets=("36 months", "net 15", "a reference"),
)
LINES = (
    "Hi Dana. What did the spring cost your team?",
    "The outages had one root cause, a database without a standby. It has had one since June.",
    "If you can do 36 months, I can go to $95 a seat with priority support.",
    "I could do $92 and net 45.",
    "If you sign for 36 months I can do $90 with priority support and a 5% credit.",
    "That works for me. We have a deal on your terms.",
)
CHEAP = ("I can do $70 a seat.", "What else do you need?")


@cache
def planned(*lines: str, going_on: bool = False) -> Talk:
    """The talk that these lines make after the plan."""
    scenario, reader = scenario_and_reader(RENEWAL)
    session = Session(State(scenario, 7, 3), reader, Unkept())
    session.add(PLAN)
    session.answer_silently()
    for line in lines:
        if session.state.ended is None:
            session.hear(line)
            session.answer_silently()
    if not going_on:
        session.stop()
    return talk_of(session.state, tuple(session.events))


def found(talk: Talk) -> dict[str, VerdictJson]:
    plan = report(talk).prepared
    assert plan is not None
    return {verdict.point: verdict for verdict in plan.verdicts}


def test_every_point_has_a_verdict() -> None:
    points = ["target", "bottom_line", "guesses.0", "guesses.1"]
    points += [f"gives.{place}" for place in range(len(PLAN.gives))]
    points += [f"gets.{place}" for place in range(len(PLAN.gets))]
    assert list(found(planned(*LINES))) == points


@pytest.mark.parametrize("lines", [LINES, CHEAP])
def test_what_a_line_shows_is_quoted_from_its_turn(lines: tuple[str, ...]) -> None:
    talk = planned(*lines)
    for verdict in found(talk).values():
        if verdict.turn is not None:
            assert verdict.quote in talk.utterances[verdict.turn - 1].text
            assert verdict.quote or talk.utterances[verdict.turn - 1].side is Side.BUYER, "here it is mute"


@pytest.mark.parametrize(
    ("point", "says"),
    [
        ("target", "short"),
        ("bottom_line", "kept"),
        ("guesses.0", "they told you"),
        ("guesses.1", "nothing of theirs"),
        ("gives.0", "given (outage credit), on a condition"),
        ("gives.1", "given (support), on a condition"),
        ("gives.3", "never spoken of"),
        ("gets.0", "got: 36 months"),
        ("gets.1", "not got: it is net-"),
        ("gets.2", "never spoken of"),
    ],
)
def test_what_came_of_the_plan(point: str, says: str) -> None:
    assert says in found(planned(*LINES))[point].verdict


def test_a_bottom_line_is_crossed_by_the_first_offer_below_it() -> None:
    crossed = found(planned(*CHEAP))["bottom_line"]
    assert crossed.verdict.startswith("crossed")
    assert crossed.quote == "I can do $70 a seat."


def test_without_a_deal_nothing_is_got() -> None:
    verdicts = found(planned("If you do 36 months I can do $103 a seat."))
    assert verdicts["gets.0"].verdict == "asked for, and there is no deal"
    assert verdicts["target"].verdict == "not reached: there is no deal"
    assert not any(verdicts[f"gets.{place}"].verdict.startswith("got") for place in range(3))


def test_nothing_is_told_while_the_talk_goes_on() -> None:
    assert found(planned(*LINES[:3], going_on=True)) == {}


def test_page_and_arithmetic_show_the_verdicts() -> None:
    talk = planned(*LINES)
    text = " ".join(as_text(page(talk, report(talk))).split())
    assert "you meant to get: 36 months — got: 36 months (turn" in text
    opened = explain(talk, "prepared")
    assert opened is not None
    assert "you meant to give: credit: given (outage credit)" in as_text(opened)


def test_all_points_are_read_by_one_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Scenario] = []

    def counted(scenario: Scenario) -> Reader:
        made.append(scenario)
        return reader_for(scenario)

    monkeypatch.setattr("trainer.debrief.plan_kept.reader_for", counted)
    talk = planned(*LINES)
    assert talk.scenario is not None
    assert len(list(verdicts(talk, talk.scenario))) == len(found(talk))
    assert len(made) == 2  # once for each time that all points were asked for

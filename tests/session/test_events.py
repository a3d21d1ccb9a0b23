"""Events go through JSON and come back the same, and what a newer version wrote is kept."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from tests.building import concern, quoted, reading
from tests.depth import examples
from tests.driving import SCENARIOS, Table
from tests.generating import readings
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side
from trainer.negotiation.moves import Answering, Emotion, Move, MoveKind, Pressure, Reason, ReasonKind
from trainer.negotiation.offers import Condition, Offer
from trainer.negotiation.reading import Reading
from trainer.session.events import (
    EVENT,
    KINDS,
    Caught,
    Corrected,
    Ended,
    EndReason,
    Event,
    Failed,
    Hinted,
    Moved,
    Note,
    Other,
    Partial,
    Prepared,
    Rated,
    Said,
    SpokenPart,
    Tokens,
    Undone,
    Voicing,
)

SCENARIO = SCENARIOS["renewal-under-the-gun"]
READING = reading(
    quoted(Act.DEADLINE, 2, "by Friday"),
    terms={"price": 92.5, "support": "priority"},
    given={"term_months": 36},
    topics=("root_cause",),
    questions=("board",),
    open_question=True,
    asked_issues=("payment_days",),
    concerns=(concern("outages", "spring"),),
    reason="because paper went up “again”\n",
    unclear=("the usual",),
    words=12,
)
MOVE = Move(
    kind=MoveKind.COUNTER,
    offer=Offer(
        terms={"price": 88},
        condition=Condition(terms={"term_months": 36}, at_least=("term_months",), other="sign by Friday"),
    ),
    package={"price": 88, "term_months": 36, "payment_days": 60, "support": "dedicated", "outage_credit": 15},
    facts=("board",),
    parried=("no_quote",),
    concern="worn_out",
    pressure=Pressure(tactic=Act.COMPETITOR, severity=2, true=False, line="Northwind is cheaper."),
    beat="northwind",
    line="Northwind is cheaper.",
    emotion=Emotion.HURT,
    intensity=3,
    answering=Answering(act=Act.FAIRNESS, topic="cause_found", quote="a standby"),
    reasons=(Reason(kind=ReasonKind.ARGUMENT, turn=4, weight=0.18, quote="a standby", about="cause_found"),),
    asks=("term_months",),
    unclear=("hm",),
    draws={"temper": 0.25},
)
EVENTS: list[Event] = [
    Prepared(target=46000.0, bottom_line=15000.0, guesses=("her board",), gives=("credit",), gets=("term",)),
    Said(turn=2, speaker=Side.SELLER, text="“Ninety-two fifty” \u202e 🙂", reading=READING),
    Said(
        turn=3, speaker=Side.BUYER, text="No.", parts=(SpokenPart(part="answer", text="No."),), voice="none"
    ),
    Moved(turn=3, move=MOVE),
    Corrected(turn=2, reading=READING),
    Undone(turn=2),
    Ended(reason=EndReason.AGREED, terms={"price": 92.5, "support": "priority"}),
    Ended(reason=EndReason.UNFINISHED),
    Rated(deal=4, relationship=2),
    Note(text="ask about the board"),
    Hinted(turn=4, text="Ask what she has to show her board."),
    Said(
        turn=5,
        speaker=Side.BUYER,
        text="No. Not at that price.",
        parts=(
            SpokenPart(part="reaction", text="No."),
            SpokenPart(part="answer", text="Not at that price.", voice="grammar"),
        ),
        voice="llm",
        voicing=Voicing(
            model="a-model",
            prompts=1,
            caught=(Caught(fault="number", attempt=1), Caught(fault="cut", attempt=2)),
            tokens=Tokens(prompt=900, reply=40, source="endpoint"),
            stopped=True,
        ),
    ),
    Partial(turn=7, text="Well, I", voice="llm"),
    Failed(what="the model took too long"),
    Other(kind="weather"),
]


def again(event: Event) -> Event:
    return EVENT.validate_json(EVENT.dump_json(event, by_alias=True))


def test_there_is_an_example_of_every_kind() -> None:
    assert {event.kind for event in EVENTS} == {*KINDS, "weather"}


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.kind)
def test_every_kind_comes_back_the_same(event: Event) -> None:
    back = again(event)
    assert back == event
    assert type(back) is type(event)
    assert EVENT.dump_json(back, by_alias=True) == EVENT.dump_json(event, by_alias=True)


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.kind)
def test_every_kind_comes_back_without_its_defaults_too(event: Event) -> None:
    short = {"kind": event.kind, **event.model_dump(mode="json", by_alias=True, exclude_defaults=True)}
    assert EVENT.validate_python(json.loads(json.dumps(short))) == event


@examples(80)
@given(readings(SCENARIO.agenda, sorted(SCENARIO.topics), beyond=True), st.text(max_size=20))
def test_any_reading_comes_back_the_same(read: Reading, text: str) -> None:
    said = Said(turn=2, speaker=Side.SELLER, text=text, reading=read)
    assert again(said) == said
    assert again(Corrected(turn=2, reading=read)) == Corrected(turn=2, reading=read)


@examples(30)
@given(st.lists(readings(SCENARIO.agenda, sorted(SCENARIO.topics)), max_size=10), st.integers(0, 20))
def test_any_move_comes_back_the_same(lines: list[Reading], seed: int) -> None:
    for event in Table(SCENARIO, seed).play(*lines).events:
        assert again(event) == event


@pytest.mark.parametrize("value", [92, 92.5, -0.0, 1e9, "priority", "36"])
def test_values_keep_their_type(value: float | str) -> None:
    ended = again(Ended(reason=EndReason.AGREED, terms={"price": value}))
    assert isinstance(ended, Ended)
    assert ended.terms is not None
    assert ended.terms["price"] == value
    assert type(ended.terms["price"]) is type(value)


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.kind)
def test_keys_of_a_newer_version_are_kept(event: Event) -> None:
    newer = {**EVENT.dump_python(event, mode="json", by_alias=True), "mood": {"sunny": [1, 2.5, None]}}
    back = EVENT.validate_python(newer)
    assert type(back) is type(event)
    assert EVENT.dump_python(back, mode="json", by_alias=True) == newer


@pytest.mark.parametrize("kind", ["weather", "Said", "said ", "", "header2"])
def test_kinds_of_a_newer_version_are_kept_with_all_they_hold(kind: str) -> None:
    newer = {"kind": kind, "turn": 3, "deep": {"er": ["and", {"deeper": True}]}}
    back = EVENT.validate_python(newer)
    assert isinstance(back, Other)
    assert EVENT.dump_python(back, mode="json") == newer


@pytest.mark.parametrize(
    "broken",
    [
        {},
        {"kind": 7},
        {"kind": ["said"]},
        {"kind": "said", "turn": 0, "speaker": "seller", "text": "x"},
        {"kind": "said", "turn": 1, "speaker": "nobody", "text": "x"},
        {"kind": "said", "turn": 1, "speaker": "seller"},
        {"kind": "moved", "turn": 1},
        {"kind": "moved", "turn": 1, "move": {"kind": "dance"}},
        {"kind": "ended", "reason": "bored"},
        {"kind": "rated", "deal": 9},
        {"kind": "prepared", "target": float("nan")},
        "said",
        None,
    ],
)
def test_a_broken_event_is_refused(broken: Any) -> None:
    with pytest.raises(ValidationError):
        EVENT.validate_python(broken)


def test_events_do_not_change() -> None:
    with pytest.raises(ValidationError):
        Note(text="one").text = "two"  # type: ignore[misc]

"""A turn costs as much late in a talk as early: the ledger never goes through all that was said before."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from tests.building import BUYER, SELLER, Talk, concern, quoted, reading
from trainer.negotiation.acts import EMPATHY, PRESSURE, SEQUENCE, Act
from trainer.negotiation.issues import Side
from trainer.negotiation.reading import Reading

EARLY, LATE, LOOKED_AT = 300, 2_700, 60
TACTICS, KINDNESS = sorted(PRESSURE - SEQUENCE), sorted(EMPATHY)
SIDES = (SELLER, BUYER)
TALKS: dict[str, Callable[[int], tuple[Side, Reading]]] = {
    "tactics of both sides": lambda turn: (
        SIDES[turn % 2],
        reading(TACTICS[turn % len(TACTICS)], quoted(Act.COMPETITOR)),
    ),
    "one side pushes alone": lambda turn: (SELLER, reading(TACTICS[turn % len(TACTICS)])),
    "offers after last words": lambda turn: (
        SIDES[turn % 2],
        reading(Act.ULTIMATUM, terms={"price": turn * 37 % 150}),
    ),
    "offers and other tactics": lambda turn: (
        SIDES[turn % 2],
        reading(Act.SCARCITY, terms={"price": turn * 37 % 150}),
    ),
    "trades of one side": lambda turn: (
        SELLER,
        reading(terms={"price": turn * 37 % 150}, given={"days": 15 * (turn % 4)}),
    ),
    "worries and kindness": lambda turn: (
        SIDES[turn % 2],
        reading(KINDNESS[turn % len(KINDNESS)], concerns=(concern(None, "spring"),)),
    ),
    "kind words, and then a threat": lambda turn: (
        (BUYER, reading(concerns=(concern(None, "spring"),))),
        (SELLER, reading(Act.VALIDATE, Act.PARAPHRASE)),
        (SELLER, reading(Act.THREAT)),
    )[turn % 3],
    "a deal, and one thing more": lambda turn: (
        SIDES[turn % 2],
        reading(Act.ACCEPT) if turn % 3 == 2 else reading(terms={"price": turn * 37 % 150}),
    ),
}


def steps(work: Callable[[], None]) -> int:
    """How many lines of the program are run."""
    found = 0

    def look(_frame: FrameType, event: str, _argument: object) -> Any:
        nonlocal found
        found += event == "line"
        return look

    tracing = sys.gettrace()
    sys.settrace(look)
    try:
        work()
    finally:
        sys.settrace(tracing)
    return found


@pytest.mark.parametrize("name", TALKS)
def test_a_turn_takes_no_more_steps_late_in_a_talk_than_early(name: str) -> None:
    talk, counted = Talk(), []

    def go_on(turns: int) -> None:
        for _ in range(turns):
            talk.say(*TALKS[name](talk.turn))

    for before in (EARLY, LATE):
        go_on(before - talk.turn)
        counted.append(steps(lambda: go_on(LOOKED_AT)))
    early, late = counted
    assert late < 1.2 * early

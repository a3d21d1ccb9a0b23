"""A dry run seen from inside: what the script waits for, what came, what never did."""

from typing import Any

import pytest

from tests.building import reading
from tests.buyer.minds import small
from tests.driving import Table
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side
from trainer.negotiation.moves import Move
from trainer.negotiation.reading import Reading
from trainer.practice.rehearsal import SETTLED, YES, Rehearsal
from trainer.practice.stepping import Round, Steps, came
from trainer.scenario.conditions import STATE
from trainer.scenario.scenario import Scenario

SMALL_TALK = reading(Act.RAPPORT)
NEAR = reading(terms={"price": 61, "days": 60, "support": "premium"})
OFFER = reading(terms={"price": 99})
RIVAL = {"id": "rival", "kind": "tactic", "tactic": "competitor", "line": "Others are cheaper."}
ASKED = "to be asked about"


class Run:
    """A talk that is stepped through."""

    def __init__(self, scenario: Scenario, level: int = 3) -> None:
        self.table = Table(scenario, level=level)
        self.steps = Steps(self.table.state)

    def say(self, line: Reading) -> tuple[Round, Move]:
        self.table.hear(line)
        stood = self.steps.before()
        assert stood is not None
        return stood, self.table.answer(self.table.plan())


def scripted(*beats: dict[str, Any], level: int = 3, **buyer: Any) -> Run:
    return Run(small(beats=list(beats), **{"facts": [], **buyer}), level)


def test_a_beat_says_which_condition_is_not_met_and_what_it_is() -> None:
    run = scripted(RIVAL | {"when": ["seller_offers >= 1", "round >= 2"]})
    stood, _ = run.say(SMALL_TALK)
    assert stood.beats == {"rival": ("seller_offers >= 1 (is 0)", "round >= 2 (is 1)")}
    stood, move = run.say(OFFER)
    assert (stood.beats, came(move)) == ({"rival": ()}, (("rival",), ()))
    assert run.say(SMALL_TALK)[0].beats == {}
    assert run.steps.beats_missed() == {}


def test_what_the_kind_of_a_beat_needs_is_said_too() -> None:
    flinch = {"id": "phew", "kind": "flinch", "line": "Phew."}
    nibble = {"id": "more", "kind": "nibble", "line": "One more.", "asks": {"days": 90}}
    run = scripted(flinch, nibble, RIVAL, level=1)
    stood, _ = run.say(SMALL_TALK)
    assert stood.beats == {
        "phew": ("a first offer on price",),
        "more": ("agreed terms", "a level above 1"),
        "rival": ("a level above 1",),
    }
    harder = scripted(RIVAL | {"again": ["Again."] * 4, "every": 1}, level=2)
    needs = [harder.say(SMALL_TALK)[0].beats["rival"] for _ in range(3)]
    assert needs[-1] == ("fewer tactics played (1 of the 1 of this level)",)
    assert run.say(NEAR)[0].beats["phew"] == ("gap >= 0.35 (is 0.016)",)


def test_a_beat_that_was_due_and_never_came_says_when_something_else_was_first() -> None:
    first = {"id": "first", "kind": "say", "line": "First.", "when": ["round >= 2"]}
    second = {"id": "second", "kind": "say", "line": "Second.", "when": ["round == 2"]}
    run = scripted(first, second)
    for _ in range(3):
        run.say(SMALL_TALK)
    assert run.steps.beats_missed() == {
        "second": ("due in round 2, when something else came first", "round == 2 (is 3)")
    }


def test_a_beat_that_comes_again_says_how_many_rounds_are_missing() -> None:
    run = scripted({"id": "it", "kind": "say", "line": "One.", "again": ["Two."], "every": 2})
    needs = [run.say(SMALL_TALK)[0].beats.get("it") for _ in range(5)]
    assert needs == [(), ("2 rounds between (0 so far)",), ("2 rounds between (1 so far)",), (), None]


def test_a_beat_that_the_seed_leaves_out_is_told_apart() -> None:
    run = scripted(RIVAL | {"chance": 0.0001})
    assert run.say(OFFER)[0].beats == {}
    assert run.steps.undrawn == {"rival": 0.0001}
    assert run.steps.beats_missed() == {"rival": ("not drawn with this seed (chance 0.0001)",)}


def test_a_fact_says_what_keeps_it_back() -> None:
    facts = [
        {"id": "cash", "text": "Cash is tight.", "topics": ["cash", "budget"], "stage": 3},
        {"id": "board", "text": "I have a board.", "topics": ["board"], "opens_when": ["round >= 2"]},
        {"id": "calls", "text": "They call.", "topics": ["calls"], "kind": "concern", "raised_in": 3},
    ]
    run = scripted(facts=facts)
    stood, move = run.say(reading(questions=("board",)))
    assert stood.facts == {
        "cash": ("trust >= 0.625 (is 0.4)", ASKED),
        "board": ("round >= 2 (is 1)",),
        "calls": (f"{ASKED}, or round >= 3 (is 1)",),
    }
    assert came(move) == ((), ())
    stood, move = run.say(reading(questions=("board",)))
    assert (stood.facts["board"], came(move)) == ((), ((), ("board",)))
    assert "a line without pressure" in run.say(reading(Act.THREAT))[0].facts["cash"]
    missed = run.steps.facts_missed()
    assert set(missed) == {"cash", "calls"}
    assert missed["cash"][-2:] == (ASKED, "its topics: cash, budget")


def test_the_values_are_those_that_conditions_can_speak_of() -> None:
    run = scripted(RIVAL | {"when": ["seller.price <= 90", "told.board == 1"]}, facts=[])
    stood, _ = run.say(OFFER)
    assert list(stood.values) == [*STATE, "seller.price", "told.board"]
    assert (stood.values["round"], stood.values["seller.price"], stood.values["told.board"]) == (1, 99, 0)


def test_a_line_that_the_buyer_asks_back_on_is_no_round() -> None:
    run = scripted()
    run.table.hear(Reading(understood=False))
    assert run.steps.before() is None


@pytest.mark.parametrize("beat", [{"when": ["moved >= 2"]}, {}])
def test_a_nibble_waits_for_its_own_conditions(beat: dict[str, Any]) -> None:
    nibble = {"id": "more", "kind": "nibble", "line": "One more.", "asks": {"days": 90}}
    run = scripted(nibble | beat)
    run.say(NEAR)
    stood, move = run.say(reading(Act.ACCEPT))
    assert (move.beat == "more", stood.beats["more"] == ()) == ((not beat,) * 2)


def test_the_rehearsing_seller_asks_tells_trades_and_signs_within_its_walk_away() -> None:
    scenario = small()
    seller, run = Rehearsal(scenario), Run(scenario)
    first = seller.line(run.table.state)
    assert first.startswith("Thank you for making the time, Ada.")
    assert first.endswith("?")
    run.say(NEAR)
    assert seller.line(run.table.state) == SETTLED
    late = Run(small(persona={"patience": 20}))
    while late.table.state.round < scenario.rounds - 1 and not late.table.over:
        late.table.say(reading(terms={"price": 100}, questions=("board",)))
    line, theirs = Rehearsal(scenario).line(late.table.state), late.table.proposals()[-1]
    worth = scenario.payoffs[Side.SELLER].cents(theirs)
    assert (line == YES) is (worth >= scenario.floors[Side.SELLER])

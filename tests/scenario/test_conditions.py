"""Conditions under which scripted beats happen."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from trainer.scenario.conditions import STATE, as_value, checked_condition, holds
from trainer.scenario.script import Beat, BeatKind


@pytest.mark.parametrize(
    ("condition", "true"),
    [
        ("round >= 5", True),
        ("round > 5", False),
        ("round <= 5", True),
        ("round < 5", False),
        ("round == 5", True),
        ("trust<0.5", True),
        ("  gap  >=  0.25 ", False),
        ("resentment > -1", True),
    ],
)
def test_a_condition_compares_the_state_with_a_number(condition: str, true: bool) -> None:
    state = {"round": 5, "trust": 0.4, "gap": 0.2, "resentment": 0.0}
    assert holds(condition, state) is true


@given(
    name=st.sampled_from(sorted(STATE)),
    value=st.integers(-50, 50),
    bound=st.integers(-50, 50),
)
def test_conditions_agree_with_arithmetic(name: str, value: int, bound: int) -> None:
    state = {name: float(value)}
    assert holds(f"{name} >= {bound}", state) == (value >= bound)
    assert holds(f"{name} < {bound}", state) != holds(f"{name} >= {bound}", state)
    assert holds(f"{name} == {bound}", state) == (value == bound)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        *((text, "write for example 'round >= 5'") for text in ("", "round", "round >= ", "5 <= round")),
        ("round => 5", "write '>=' for 'or more'"),
        ("round =< 5", "write '<=' for 'or less'"),
        ("round = 5", "write '==' for 'is'"),
        ("trust >= 50%", "write a share and no percent"),
        ("told.board or told.cash", "write two beats, one for each"),
        ("not told.board", "write '!=' for 'is not', or '== 0'"),
        (
            "round >= 3 and trust >= 0.5",
            r"write each on its own, with a comma between: \[round >= 3, trust >= 0.5\]",
        ),
    ],
)
def test_what_is_no_condition_says_how_one_looks(text: str, said: str) -> None:
    with pytest.raises(ValueError, match=f"is not a condition; {said}"):
        checked_condition(text)
    with pytest.raises(ValueError, match="is not a condition"):
        holds(text, {})


def test_a_condition_on_something_unknown_names_what_there_is() -> None:
    with pytest.raises(
        ValueError, match="'mood' is nothing a condition can speak of; write one of round, rounds_left"
    ):
        checked_condition("mood > 1")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("mood.price > 1", "before the name write one of told., heard."),
        ("sellr.price > 1", "before the name write 'seller.'"),
        ("round == five", "'round' is a number; compare it with one, for example 'round >= 1'"),
        ("trust == high", "for example 'trust >= 0.5'"),
        ("told.board == yes", "'told.board' is a number"),
        ("seller.support > premium", "'premium' is a name; compare it by == or !="),
    ],
)
def test_a_condition_that_compares_what_can_not_be_compared(text: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        checked_condition(text)


def test_names_are_the_same_or_not_and_what_has_not_come_about_is_nought() -> None:
    state: dict[str, float | str] = {"seller.support": "premium", "told.board": 1.0}
    assert holds("seller.support == premium", state)
    assert holds("seller.support != standard", state)
    assert not holds("seller.support == standard", state)
    assert holds("told.board == 1", state)
    assert holds("told.cash == 0", state)
    assert not holds("played.boss >= 1", state)


def test_a_script_of_before_with_a_boss_is_read_as_somebody_who_joins() -> None:
    old = {"id": "a", "kind": "boss_joins", "who": "Max", "line": "Well."}
    assert Beat.model_validate(old).kind is BeatKind.JOINS
    assert Beat.model_validate_json(json.dumps(old), strict=True).kind is BeatKind.JOINS


def test_a_beat_takes_only_conditions_and_tactics_that_exist() -> None:
    Beat(id="a", kind=BeatKind.SAY, line="Well.", when=("round >= 2", "trust < 0.3"))
    with pytest.raises(ValidationError):
        Beat.model_validate({"id": "a", "kind": "say", "line": "Well.", "when": ["mood > 1"]})
    with pytest.raises(ValidationError):
        Beat.model_validate({"id": "a", "kind": "tactic", "line": "Well.", "tactic": "rapport"})


@pytest.mark.parametrize("text", ["seller.reference == 'case study'", 'seller.reference == "case study"'])
def test_a_choice_of_several_words_or_of_digits_stands_in_quotes(text: str) -> None:
    assert holds(text, {"seller.reference": "case study"})
    assert not holds(text, {"seller.reference": "case"})
    assert holds("seller.lines == '3'", {"seller.lines": "3"})
    assert as_value("case study") == '"case study"'
    assert as_value("3") == '"3"'
    assert as_value("case_study") == "case_study"

"""Strategies of campers: what a line is made of, where it stands, and who does what in it."""

import pytest

from trainer.perception.linear import Linear, flat
from trainer.perception.strategies import TOKEN, features, plain, strategies
from trainer.perception.strategy_frames import frames
from trainer.perception.trained import head


def test_items_and_numbers_are_matched_as_such() -> None:
    assert plain("Two FIRE WOODS, 3 waters") == "0 ITEM, 0 ITEM"


def test_clauses_become_rows_of_kinds() -> None:
    found = frames(["my kids really need the ITEM, i don't."], TOKEN)
    assert {"I KIN degree", "degree need ITEM", "I NOT"} <= found
    assert "ITEM I" not in found  # a comma ends a clause
    assert not any(frame.endswith("?") for frame in found)


def test_rows_of_a_question_count_as_asked_too() -> None:
    assert {"ask", "ask ?", "YOU need", "YOU need ?"} <= frames(["what do you need?"], TOKEN)


def test_the_same_words_weigh_apart_as_own_and_as_the_other_sides() -> None:
    said = ["before first you need food", "before first you need food"]
    own, answer = flat(features(said, 0)), flat(features(said, 1))
    assert "you need" in own
    assert "before:you need" not in own
    assert {"you need", "before:you need", "before-cue:need"} <= answer.keys()
    assert "place:first" in own
    assert "place:first" not in answer


@pytest.mark.parametrize("place", [0, 1, 2])
def test_no_name_stands_in_two_groups(place: int) -> None:
    said = ["before, first and late: ~cue, short length"] * 3
    names = [name for _, group in features(said, place) for name in group]
    assert len(names) == len(set(names))


def test_a_head_reads_each_turn_in_the_light_of_the_one_before() -> None:
    asked = Linear.parse("answers\t-100\nbefore:?\t0\t9000\n")
    assert strategies(["what do you need?", "water", "food"], asked) == [[], ["answers"], []]
    assert strategies([], asked) == []


@pytest.mark.parametrize(
    ("said", "there", "absent"),
    [
        ("I really need the water, I get dehydrated easily.", "self-need", "other-need"),
        ("My kids need the food, they get hungry at night.", "other-need", "elicit-pref"),
        ("I don't need much firewood, I brought plenty with me.", "no-need", "uv-part"),
        ("Why do you need so much water? You could boil some from the lake.", "uv-part", "no-need"),
        ("What do you need the most?", "elicit-pref", "vouch-fair"),
        ("I think it is only fair that we split it evenly.", "vouch-fair", "elicit-pref"),
    ],
)
def test_shipped_weights_tell_one_strategy_from_another(said: str, there: str, absent: str) -> None:
    found = strategies(["Hello!", "Hi, how are you?", said, "Okay.", "Deal.", "Bye."], head("casino"))[2]
    assert there in found
    assert absent not in found


def test_an_empty_turn_is_read() -> None:
    assert len(strategies(["", "?!", " "], head("casino"))) == 3

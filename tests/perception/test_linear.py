"""The trained heads: their file, their sums, and what the shipped ones find."""

import math

import pytest

from trainer.negotiation.issues import Side
from trainer.perception.act_features import features, word_features
from trainer.perception.linear import Linear, flat, probability
from trainer.perception.strategies import strategies
from trainer.perception.trained import head

TEXT = "# who made it\nwarm\t-500\tcold\t250\nsun\t0\t2000\nsnow\t0\t-1000\t1\t3000\n"


def test_weights_add_up() -> None:
    linear = Linear.parse(TEXT)
    assert linear.labels == ("warm", "cold")
    assert linear.scores([]) == [-0.5, 0.25]
    assert linear.scores([(1.0, {"sun", "unknown"})]) == pytest.approx([1.5, 0.25])
    assert linear.scores([(1.0, {"sun", "snow"}), (0.5, ["snow"])]) == pytest.approx([0.0, 4.75])
    assert linear.found([(1.0, ["sun"])]) == ["warm", "cold"]
    assert linear.found([(1.0, ["snow"])]) == ["cold"]


def test_features_met_before_add_up_with_new_ones() -> None:
    linear = Linear.parse(TEXT)
    assert linear.scores([(1.0, ["sun"])]) == pytest.approx([1.5, 0.25])
    assert linear.scores([(1.0, ["unknown", "sun", "snow"])]) == pytest.approx([0.5, 3.25])
    assert linear.scores([(1.0, ["unknown", "sun", "snow"])]) == pytest.approx([0.5, 3.25])


def test_sums_of_many_features_do_not_run_into_each_other() -> None:
    lines = "\n".join(f"f{number}\t0\t-9000\t1\t9000" for number in range(3000))
    linear = Linear.parse(f"a\t0\tb\t0\n{lines}\n")
    names = [f"f{number}" for number in range(3000)]
    assert linear.scores([(1.0, names)]) == pytest.approx([-27_000.0, 27_000.0])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("# nothing\n", "the weights are empty"),
        ("warm\n", "line 1 of the weights can't be read"),
        ("warm\tx\n", "line 1 of the weights can't be read"),
        ("warm\t0\nsun\t0\n", "line 2 of the weights can't be read"),
        ("warm\t0\nsun\t0\t1\nsnow\t0\tx\n", "line 3 of the weights can't be read"),
    ],
)
def test_a_wrong_file_is_named(text: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        Linear.parse(text)


def test_a_label_that_is_not_there_is_named() -> None:
    linear = Linear.parse("warm\t0\nsnow\t3\t1\n")
    assert linear.scores([(1.0, ["sun"])]) == [0.0]
    with pytest.raises(ValueError, match="there is no label 3 of 1"):
        linear.scores([(1.0, ["snow"])])


def test_probability_is_the_logistic_of_the_score() -> None:
    assert probability(0) == 0.5
    assert probability(math.log(3)) == pytest.approx(0.75)
    assert 0 < probability(-1e9) < probability(1e9) <= 1


def test_features_say_who_speaks_how_and_what_rules_found() -> None:
    found = flat(features("can you do 92?", Side.BUYER, ()))
    assert {"by buyer", "asks", "asks last", "short", "first can", "can you", "do 0 ?"} <= found.keys()
    assert not any(name.startswith("rule ") for name in found)
    words = flat(word_features("ninety two thousand"))
    assert sum(value * value for name, value in words.items() if not name.startswith("~")) == pytest.approx(1)


def test_a_missing_head_is_named() -> None:
    with pytest.raises(FileNotFoundError):
        head("no such head")


def test_strategies_of_campers() -> None:
    said = [
        "Hi! How are you doing today? Excited for the trip?",
        "Good, thanks! What items do you need the most?",
        "I need water, I have a medical condition and get thirsty. My kids need food too.",
        "I don't need much firewood, I brought plenty of my own.",
        "I think that sounds fair for both of us.",
    ]
    found = [set(labels) for labels in strategies(said, head("casino"))]
    for labels, there in zip(
        found, ("small-talk", "elicit-pref", "self-need", "no-need", "vouch-fair"), strict=True
    ):
        assert there in labels
    assert "other-need" in found[2]

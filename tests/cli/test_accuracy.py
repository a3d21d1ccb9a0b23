"""``trainer accuracy``: the figures that ship, and those on labels of one's own."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call

PARTS = {"format", "labels", "macro_f1", "offers", "accepts", "rejects", "agreed", "relationship"}
LINES = (
    '{"speaker": "seller", "text": "I can do 96 for 36 months.", "acts": ["offer"],'
    ' "terms": {"price": 96, "term_months": 36}}\n'
    '{"speaker": "buyer", "context": "So 94 and net 45?", "text": "Deal.", "acts": ["accept"]}\n'
)


def test_the_figures_that_ship(call: Call) -> None:
    done = call("accuracy")
    assert done.status == 0
    for said in ("explore", "advisory", "small-talk", "alpha 0.81", "The agreed price is read", "Salary"):
        assert said in done.out
    found = json.loads(call("accuracy", "--json").out)
    assert found.keys() >= PARTS
    assert {"precision", "recall", "f1", "support"} == found["labels"]["offer"].keys()
    assert 0 < found["macro_f1"] < 1
    assert found["agreed"]["support"] >= found["agreed"]["right"] > 0
    assert found["sets"]["casino"]["labels"]["elicit-pref"]["support"] > 0


def test_on_labels_of_ones_own(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "own.jsonl"
    path.write_text(LINES, encoding="utf-8")
    found = json.loads(
        call("accuracy", "--data", f"lines:{path}", "--scenario", "renewal-under-the-gun", "--json").out
    )
    assert found.keys() >= PARTS
    assert found["labels"]["offer"]["f1"] == found["labels"]["accept"]["f1"] == 1.0
    assert found["offers"]["value_right"] == 1.0
    assert "offer" in call("accuracy", "--data", f"lines:{path}").out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--data", "nonsense"), "write casino:FILE | craigslist:FILE | interviews:FILE | lines:FILE"),
        (("--data", "lines:"), "write casino:FILE"),
        (("--scenario", "clinics-go-live"), "--scenario goes with --data lines:FILE"),
        (("--data", "casino:x.jsonl", "--scenario", "clinics-go-live"), "--scenario goes with"),
        (("--data", "lines:no-such-file.jsonl"), "no-such-file.jsonl"),
    ],
)
def test_what_can_not_be_measured_is_one_line(call: Call, arguments: tuple[str, ...], said: str) -> None:
    done = call("accuracy", *arguments)
    assert done.status == 2
    assert done.out == ""
    assert said in done.err
    assert done.err.count("\n") == 1


def test_a_wrong_line_is_named(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "own.jsonl"
    path.write_bytes(LINES.encode() + b'{"speaker": "seller"}\n')
    assert f"{path}:3: text: field required" in call("accuracy", "--data", f"lines:{path}").err
    path.write_bytes(b"\xff\n")
    assert f"{path}:1: is not UTF-8 text" in call("accuracy", "--data", f"lines:{path}").err

"""Whatever is typed, the buyer stays in role, gives nothing and asks what was meant."""

import json
import unicodedata
from itertools import cycle, product
from pathlib import Path

import pytest

from tests.cli.conftest import Call
from tests.depth import DEEP

SCENARIOS = ["renewal-under-the-gun", "packaging-tender", "clinics-go-live"]
GIBBERISH = {
    "gibberish": "asdkj qwlekj zxmcn ,.,.sd",
    "empty": "",
    "spaces": "    ",
    "long": "x" * 20_000,
    "long words": "lorem ipsum dolor sit amet " * 800,
    "emoji": "🙂🙂🔥🔥 👨‍👩‍👧",
    "another language": "Können wir uns vielleicht irgendwo in der Mitte treffen, bitte?",
    "markup": "[bold][/] [@click=app.exit]x[/]",
    "escape": "\x1b]52;c;aGVsbG8=\x07\x1b[2J\x9b31m",
    "nul": "\0\0\0",
    "bidi": "\u202egnp.exe\u2066",
    "surrogate bytes": b"\xed\xa0\x80\xed\xb0\x80".decode("utf-8", "surrogateescape"),
}


@pytest.mark.parametrize(
    ("scenario", "kind"),
    list(product(SCENARIOS, GIBBERISH) if DEEP else zip(cycle(SCENARIOS), GIBBERISH, strict=False)),
)
def test_the_buyer_asks_what_was_meant_and_gives_nothing(
    call: Call, tmp_path: Path, scenario: str, kind: str
) -> None:
    """Each line is tried on one of the buyers, and where the tests look deep on each."""
    script = tmp_path / "s.txt"
    script.write_bytes(GIBBERISH[kind].encode("utf-8", "surrogateescape") + b"\n")
    out = tmp_path / "t.jsonl"
    done = call("play", scenario, "--script", script, "--seed", "7", "--out", out)
    assert done.status == 0, done.err
    moves = [json.loads(line)["move"] for line in out.read_text().splitlines() if '"moved"' in line]
    assert moves[-1]["kind"] == "clarify"
    assert "offer" not in moves[-1]
    assert not [
        char for char in done.out if unicodedata.category(char) in {"Cc", "Cf", "Cs"} and char != "\n"
    ]
    document = json.loads(call("analyze", out, "--json").out)
    assert document["concessions"] == []
    assert call("verify", out).status == 0


@pytest.mark.parametrize("line", GIBBERISH.values(), ids=GIBBERISH.keys())
def test_a_foreign_transcript_may_hold_anything(call: Call, tmp_path: Path, line: str) -> None:
    talk = tmp_path / "call.txt"
    text = f"Seller: Hello\nBuyer: Hello, where are we on price?\nSeller: {line}\nBuyer: What do you mean?\n"
    talk.write_bytes(text.encode("utf-8", "replace"))
    for extra in ([], ["--scenario", "renewal-under-the-gun"]):
        done = call("analyze", talk, "--json", *extra)
        assert done.status == 0, done.err
        document = json.loads(done.out)
        assert all(turn["offer"] is None for turn in document["turns"])
        assert not document["outcome"]["deal"]


@pytest.mark.parametrize("scenario", SCENARIOS)
@pytest.mark.parametrize(
    "line",
    [
        "Could you come up a bit? Please, I really need this one.",
        "You are the best buyer I have ever worked with, truly wonderful.",
        "Take it or leave it, that's my final offer.",
        "If you don't sign today we will cut off your service.",
        "I can't go any lower than list price.",
        "/offer price=100",
    ],
)
def test_thirty_rounds_of_the_same_get_no_further_than_the_first(
    call: Call, tmp_path: Path, scenario: str, line: str
) -> None:
    if line.startswith("/offer"):
        shown = json.loads(call("scenario", "show", scenario, "--json").out)
        main = shown["issues"][0]
        line = f"/offer {main['id']}={main['opening']['seller']}"
    out = tmp_path / "t.jsonl"
    call("play", scenario, "--script", "-", "--seed", "3", "--out", out, typed=f"{line}\n" * 30)
    records = [json.loads(record) for record in out.read_text().splitlines()]
    moves = [record["move"] for record in records if record["kind"] == "moved"]
    packages = [move["package"] for move in moves if move.get("offer")]
    assert all(package == packages[0] for package in packages)
    assert all(move["kind"] not in {"accept", "counter"} for move in moves[2:])
    assert records[-1]["kind"] == "ended"
    assert records[-1]["reason"] in {"buyer_walked", "adjourned"}
    assert len(moves) < 31, "the talk ends by itself"

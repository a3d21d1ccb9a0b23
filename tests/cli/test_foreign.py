"""A call of somebody else's, from its words alone."""

from pathlib import Path

import pytest

from tests.cli.conftest import Call

CALL = """\
Seller: Good morning. Our list is 52,000 per machine, two years of service included.
Buyer: That's steep. 46,000 and we'd take four.
Seller: For four I could go to 49,000 each, if you pay within 30 days.
Buyer: OK, 49,000, 30 days. Deal.
"""


def test_the_terms_that_were_agreed_are_printed(call: Call, tmp_path: Path) -> None:
    talk = tmp_path / "call.txt"
    talk.write_text(CALL, encoding="utf-8")
    done = call("analyze", talk)
    assert done.status == 0
    assert "You have a deal." in done.out
    assert "Terms: $49,000 and net-30." in done.out


def test_a_scenario_that_is_not_there_is_told_beside_a_transcript_too(
    call: Call, tmp_path: Path, finished: bytes
) -> None:
    played = tmp_path / "t.jsonl"
    played.write_bytes(finished)
    done = call("analyze", played, "--scenario", "nosuch")
    assert (done.status, done.out) == (2, "")
    assert "nosuch" in done.err


EXPORT = """\
Renewal call
Attendees: Anna, Tom

Anna: Our price is $52,000 per machine.
Tom: We carried your outages all spring. $46,000 is what I can explain.
Anna: If you pay within 30 days I can do $49,000.
Tom: Okay, $49,000 and 30 days. Deal.
"""


@pytest.fixture
def export(tmp_path: Path) -> Path:
    path = tmp_path / "call.txt"
    path.write_bytes(EXPORT.replace("\n", "\r\n").encode("utf-16"))
    return path


def test_offers_and_gives_are_shown_with_their_words(call: Call, export: Path) -> None:
    done = call("analyze", export, "--seller", "Anna")
    out = " ".join(done.out.split())
    assert done.status == 0
    assert "turn 1, seller: $52,000 (named first): “Our price is $52,000 per machine.”" in out
    assert "$49,000 if net-30 (a give, price $52,000 → $49,000): “If you pay within 30 days" in out
    assert "turn 4, buyer: $49,000 and net-30 (yes): “Deal.”" in out


@pytest.mark.parametrize("command", ["analyze", "replay"])
def test_who_sells_is_one_line_with_the_cure(call: Call, export: Path, command: str) -> None:
    done = call(command, export)
    assert (done.status, done.out) == (2, "")
    assert done.err.count("\n") == 1
    assert "--seller NAME: Anna (2 turns), Tom (2 turns)" in done.err


def test_replay_steps_through_a_call(call: Call, export: Path) -> None:
    done = call("replay", export, "--seller", "Anna", "--turn", "3")
    assert done.status == 0
    assert "[3] Seller: If you pay within 30 days I can do $49,000." in done.out
    assert "offer: $49,000 if net-30 (a give" in done.out
    assert "[4]" not in done.out
    assert "ended: agreed" in call("replay", export, "--seller", "Anna").out


def test_import_writes_a_call_with_its_sides_named(call: Call, export: Path, tmp_path: Path) -> None:
    out = tmp_path / "sides.txt"
    refused = call("import", export, "--seller", "Anna")
    assert (refused.status, "--out FILE" in refused.err) == (2, True)
    assert call("import", export, "--seller", "Anna", "--out", out).status == 0
    assert out.read_text(encoding="utf-8").startswith("Seller: Our price is $52,000 per machine.\nBuyer: We")
    assert call("analyze", out, "--json").out == call("analyze", export, "--seller", "Anna", "--json").out


def test_flags_for_calls_are_refused_for_sessions(call: Call, finished: bytes, tmp_path: Path) -> None:
    session = tmp_path / "t.jsonl"
    session.write_bytes(finished)
    for command in (("replay",), ("import",)):
        assert call(*command, session, "--seller", "Anna").status == 2


def test_at_a_terminal_who_sells_is_asked(call: Call, export: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("trainer.cli.calls.is_terminal", lambda _: True)
    done = call("analyze", export, typed="3\n1\n")
    assert done.status == 0
    assert "2  Tom" in done.out
    assert "Type a number from 1 to 2." in done.out
    assert "turn 1, seller: $52,000" in done.out
    left = call("analyze", export, typed="")
    assert (left.status, "--seller NAME" in left.err) == (2, True)

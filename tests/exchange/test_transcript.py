"""Transcript files: whole, cut, changed, from a newer version, damaged."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.exchange.conftest import LINES, clock, rechained, records_of
from trainer.exchange.errors import TranscriptError
from trainer.exchange.transcript import read_transcript
from trainer.exchange.verify import verify
from trainer.exchange.writing import TranscriptFile, held
from trainer.ledger.rules import RULES
from trainer.negotiation.issues import Side
from trainer.session.events import Note, Other
from trainer.session.turn import Session, reader_for


def test_what_was_written_is_read(session_file: Path) -> None:
    transcript = read_transcript("t", session_file.read_bytes())
    state = transcript.state()
    assert state.spoken(Side.SELLER) == LINES
    assert state.notes == ["she cares about response times"]
    assert state.rated is not None
    assert state.rated.deal == 4
    assert verify(transcript).faults == []


def test_the_whole_scenario_is_in_the_header(session_file: Path) -> None:
    scenario = records_of(session_file)[0]["scenario"]
    assert isinstance(scenario, dict)
    assert scenario["name"] == "renewal-under-the-gun"
    assert len(scenario["sha256"]) == 64
    assert scenario["buyer"]["walk_away"] == 5500


def test_any_changed_digit_is_found_and_its_place_told(session_file: Path) -> None:
    whole = session_file.read_text()
    outside = ('"at": "', '"started": "')
    lines = whole.split("\n")
    digits = [
        (number, place)
        for number, line in enumerate(lines)
        for place, char in enumerate(line)
        if char.isdigit() and not any(line[max(0, place - 40) : place].rfind(key) >= 0 for key in outside)
    ]
    assert len(digits) > 1000
    for number, place in digits[:: len(digits) // 150]:
        line = lines[number]
        changed = line[:place] + str((int(line[place]) + 1) % 10) + line[place + 1 :]
        data = "\n".join([*lines[:number], changed, *lines[number + 1 :]]).encode()
        try:
            faults = verify(read_transcript("t", data)).faults
        except TranscriptError as error:
            faults = [str(error)]
        assert faults, (number, place)
        assert faults[0].startswith(f"t:{number + 1}:"), faults[0]


def test_times_and_the_name_are_outside_the_sums(session_file: Path) -> None:
    records = records_of(session_file)
    records[0] |= {"session": "zzz", "started": "2030-01-01"}
    for record in records[1:]:
        record["at"] = "2030-01-01"
    data = "".join(json.dumps(record) + "\n" for record in records).encode()
    assert verify(read_transcript("t", data)).faults == []


def test_a_file_cut_anywhere_loads_up_to_its_last_whole_line(session_file: Path) -> None:
    whole = session_file.read_bytes()
    first = whole.index(b"\n") + 1
    ends = {place + 1 for place, byte in enumerate(whole) if byte == 10}
    for cut in range(first + 1, len(whole), 97):
        transcript = read_transcript("t", whole[:cut])
        lines = whole[:cut].count(b"\n")
        complete = cut in ends or cut + 1 in ends
        assert (transcript.cut is None) == complete
        assert len(transcript.events) >= lines - 1
        assert transcript.broken == []
        transcript.state()


def test_a_cut_file_is_gone_on_with(session_file: Path) -> None:
    whole = session_file.read_bytes()
    session_file.write_bytes(whole[: len(whole) * 3 // 4])
    transcript = read_transcript("t", session_file.read_bytes())
    log = TranscriptFile.resume(session_file, transcript, clock=clock)
    session = Session(transcript.state(), reader_for(transcript.header.scenario), log)
    if session.state.unvoiced is not None or session.state.heard is not None:
        session.answer_silently()
    session.hear("/walk")
    session.answer_silently()
    log.close()
    again = read_transcript("t", session_file.read_bytes())
    assert again.cut is None
    assert verify(again).faults == []
    assert again.state().ended is not None


def test_a_decision_that_was_changed_with_its_sums_is_found(session_file: Path) -> None:
    records = records_of(session_file)
    said = next(r for r in records if r.get("kind") == "said" and r.get("speaker") == "seller")
    said["text"] = "Something else altogether about $80 a seat"
    (fault, *_) = verify(read_transcript("t", rechained(records))).faults
    assert "reads differently" in fault


def test_a_file_made_under_other_rules_stays_readable(session_file: Path) -> None:
    records = records_of(session_file)
    records[0]["versions"] = {"trainer": "9.9", "rules": RULES + 1}
    said = next(r for r in records if r.get("kind") == "said" and r.get("speaker") == "seller")
    said["reading"] = {"words": 3}
    verdict = verify(read_transcript("t", rechained(records)))
    assert verdict.faults == []
    assert "made by trainer 9.9" in verdict.notes[0]


def test_unknown_keys_and_kinds_are_kept(session_file: Path) -> None:
    records = records_of(session_file)
    records[-1]["mood"] = "hopeful"
    records.append({"seq": len(records), "at": "x", "kind": "sang", "song": "la"})
    transcript = read_transcript("t", rechained(records))
    assert transcript.events[-2].model_extra == {"mood": "hopeful"}
    assert isinstance(transcript.events[-1], Other)
    assert transcript.events[-1].model_extra == {"song": "la"}
    assert verify(transcript).faults == []


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "header"),
        (b'{"kind": "header"', "header"),
        (b'{"kind": "said"}\n', "header"),
        (b'{"format": 2, "kind": "header"}\n', "newer"),
        (b'{"format": 1, "kind": "header"}\n', "header"),
        (b"[1, 2]\n", "object"),
        (b'{"a": NaN}\n', "JSON"),
        (b'{"a": ' + b"[" * 50_000 + b"\n", "JSON"),
        (b"\xff\xfe{}\n", "JSON"),
    ],
)
def test_what_is_no_transcript_is_refused_in_one_line(data: bytes, word: str) -> None:
    with pytest.raises(TranscriptError, match=word) as caught:
        read_transcript("t.jsonl", data)
    assert str(caught.value).startswith("t.jsonl:1:")
    assert "\n" not in str(caught.value)


def test_a_file_that_exists_is_not_overwritten(session_file: Path) -> None:
    transcript = read_transcript("t", session_file.read_bytes())
    with pytest.raises(TranscriptError, match="can't be written"):
        TranscriptFile.create(session_file, transcript.header)


def test_a_closed_file_takes_nothing_more(session_file: Path) -> None:
    transcript = read_transcript("t", session_file.read_bytes())
    log = TranscriptFile.resume(session_file, transcript)
    log.close()
    with pytest.raises(TranscriptError, match="closed"):
        log(Note(text="late"))


Records = list[dict[str, Any]]


def flat(records: Records) -> None:
    """A buyer whose target is its walk-away."""
    buyer = records[0]["scenario"]["buyer"]
    buyer["target"] = buyer["walk_away"]


def undone(turn: int) -> Callable[[Records], None]:
    def change(records: Records) -> None:
        records.append({"seq": len(records), "at": "x", "kind": "undone", "turn": turn})

    return change


def head(**changes: Any) -> Callable[[Records], None]:
    def change(records: Records) -> None:
        records[0] |= changes

    return change


def large(records: Records) -> None:
    records[0]["scenario"]["seller"] |= {"walk_away": 1e307, "target": 1e308}


@pytest.mark.parametrize(
    ("change", "line", "word"),
    [
        (flat, 1, "scenario.buyer.target: must be above the walk-away"),
        (large, 1, "scenario.seller.walk_away: is too large"),
        (head(branch_turn=10**30), 1, "branch_turn"),
        (head(scenario=["ab"]), 1, "scenario is missing"),
        (head(scenario="ab"), 1, "scenario is missing"),
        (undone(10**30), 0, "a turn that is not there"),
        (undone(1_000_000), 0, "a turn that is not there"),
        (undone(12), 0, "a turn that is not there"),
    ],
)
def test_what_no_session_can_hold_is_one_line_with_its_place(
    session_file: Path, change: Callable[[Records], None], line: int, word: str
) -> None:
    records = records_of(session_file)
    change(records)
    with pytest.raises(TranscriptError) as caught:
        read_transcript("t", rechained(records))
    assert str(caught.value).startswith(f"t:{line or len(records)}:")
    assert word in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_turn_that_is_there_is_taken_back_once(session_file: Path) -> None:
    records = records_of(session_file)
    undone(10)(records)
    assert read_transcript("t", rechained(records)).state().turn == 10
    undone(10)(records)
    with pytest.raises(TranscriptError, match="a turn that is not there"):
        read_transcript("t", rechained(records))


def test_a_name_over_two_lines_in_a_scenario_is_still_told_in_one(session_file: Path) -> None:
    records: Records = records_of(session_file)
    records[0]["scenario"]["buyer"]["valuation"]["worth"]["a\nb\x1b[2J"] = {"per_unit": 1}
    with pytest.raises(TranscriptError) as caught:
        read_transcript("t", rechained(records))
    assert str(caught.value).isprintable()


def test_numbers_that_can_not_be_reckoned_with_are_one_line(
    session_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fold(*_: object) -> None:
        raise OverflowError("cannot convert float infinity to integer")

    monkeypatch.setattr("trainer.exchange.transcript.fold", fold)
    with pytest.raises(TranscriptError, match=r"^t: its numbers can't be reckoned with: cannot convert"):
        read_transcript("t", session_file.read_bytes()).state()


def test_a_file_that_is_held_is_not_played_on(session_file: Path) -> None:
    transcript = read_transcript("t", session_file.read_bytes())
    with held(session_file), pytest.raises(TranscriptError, match="another window"):
        TranscriptFile.resume(session_file, transcript)
    log = TranscriptFile.resume(session_file, transcript)
    with pytest.raises(TranscriptError, match="another window"), held(session_file):
        pass
    log.close()
    with held(session_file):
        pass

"""The same talk makes the same document, however the file is written that holds it (DESIGN §1, 2)."""

import json
import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cli.conftest import Call
from tests.depth import examples
from tests.exchange.conftest import rechained
from tests.rehearsing import scenario
from tests.store.conftest import header
from tests.talking import Heard, Play, plays, transcripts
from trainer.cli.analyze import talk_of_transcript
from trainer.debrief.report import report
from trainer.debrief.talk import foreign_talk
from trainer.exchange.plain import read_plain
from trainer.exchange.transcript import read_transcript
from trainer.exchange.verify import verify
from trainer.exchange.writing import TranscriptFile
from trainer.negotiation.issues import Side
from trainer.practice.speaking import speaker
from trainer.session.events import Note, Prepared, Rated

Record: TypeAlias = dict[str, Any]
Rewrite: TypeAlias = Callable[[list[Record]], bytes]


def records_of(data: bytes) -> list[Record]:
    return [json.loads(line) for line in data.decode().splitlines()]


def written(records: list[Record], end: str = "\n", **how: Any) -> bytes:
    return "".join(json.dumps(record, **how) + end for record in records).encode()


def turned(value: Any) -> Any:
    """The same JSON with the keys of every object in the opposite order."""
    if isinstance(value, dict):
        return {key: turned(one) for key, one in reversed(list(value.items()))}
    return [turned(one) for one in value] if isinstance(value, list) else value


def escaped(records: list[Record]) -> bytes:
    """Every letter within a string as an escape."""
    text = written(records, ensure_ascii=False).decode()
    within = re.compile(r'"((?:[^"\\]|\\.)*)"')
    return within.sub(lambda found: f'"{letters(found[1])}"', text).encode()


def letters(text: str) -> str:
    return re.sub(
        r"\\.|[A-Za-z]", lambda found: found[0] if len(found[0]) > 1 else f"\\u{ord(found[0]):04x}", text
    )


def stamped(records: list[Record]) -> bytes:
    """At another time, and under another name."""
    first, *rest = records
    first = {**first, "session": "zzzyyyxxx", "started": "2031-01-01T00:00:00.000Z"}
    return written([first, *({**record, "at": "2031-01-01T00:00:00.000Z"} for record in rest)])


def newer(records: list[Record]) -> bytes:
    """With keys and a kind of event that a later version may write, and the sums that fit them."""
    first, *rest = records
    kept = [{**first, "mood": {"of": "day"}}]
    for record in rest:
        kept += [{**record, "weather": [1, None]}, {"seq": 0, "at": "", "kind": "remark", "text": "fine"}]
    return rechained(kept)


REWRITES: Mapping[str, Rewrite] = {
    "keys in another order": lambda records: written([turned(record) for record in records]),
    "no spaces": lambda records: written(records, separators=(",", ":"), ensure_ascii=False),
    "wide spaces": lambda records: written(records, separators=(" ,\t", "  :  ")),
    "sorted keys": lambda records: written(records, sort_keys=True),
    "ASCII alone": lambda records: written(records, ensure_ascii=True),
    "letters as escapes": escaped,
    "CRLF": lambda records: written(records, "\r\n", ensure_ascii=False),
    "a byte order mark": lambda records: b"\xef\xbb\xbf" + written(records),
    "blank lines": lambda records: b"\n\n" + written(records, "\n \n\t\n"),
    "no last line end": lambda records: written(records).rstrip(b"\n"),
    "other times and name": stamped,
    "numbers as JavaScript writes them": lambda records: written([as_javascript(one) for one in records]),
    "a newer version": newer,
}


def as_javascript(value: Any) -> Any:
    """JSON as a program has it that knows no difference between 92 and 92.0."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, dict):
        return {key: as_javascript(one) for key, one in value.items()}
    return [as_javascript(one) for one in value] if isinstance(value, list) else value


def file_of(play: Play) -> bytes:
    """The transcript file of a session, with everything that is written beside the talk."""
    session = play.stopped()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "t.jsonl"
        head = header().model_copy(
            update={"scenario": scenario(play.name), "seed": play.seed, "level": play.level}
        )
        log = TranscriptFile.create(path, head)
        for event in (
            Prepared(target=46000.0),
            Note(text="she — naïve? — 😀"),
            *session.events,
            Rated(deal=4),
        ):
            log(event)
        log.close()
        return path.read_bytes()


@cache
def document(data: bytes) -> Record:
    return report(talk_of_transcript(read_transcript("t", data)), speak=speaker()).plain()


@examples(12)
@given(plays(most=6), st.sampled_from(sorted(REWRITES)))
def test_a_transcript_file_written_anew_is_whole_and_makes_the_same_document(play: Play, name: str) -> None:
    data = file_of(play)
    found = REWRITES[name](records_of(data))
    assert verify(read_transcript("t", found)).faults == []
    assert document(found) == document(data)


@pytest.mark.parametrize("name", REWRITES)
def test_a_file_that_is_taken_in_and_given_out_again_makes_the_same_document(
    call: Call, finished: bytes, tmp_path: Path, name: str
) -> None:
    rewritten, out = (tmp_path / f"{each}.jsonl" for each in ("rewritten", "out"))
    rewritten.write_bytes(REWRITES[name](records_of(finished)))
    wanted = document(finished)
    assert wanted["resentment"]["buyer"]["final"] is not None
    taken = call("import", rewritten)
    assert (taken.status, taken.err) == (0, "")
    session = taken.out.strip()
    assert call("export", session, "--out", out).status == 0
    for file in (rewritten, out):
        done = call("analyze", file, "--json")
        assert (done.status, json.loads(done.out), done.err) == (0, wanted, "")
    assert call("import", out).out.strip() == session
    assert json.loads(call("debrief", session, "--json").out) == wanted


def test_a_file_spelled_otherwise_is_not_taken_twice(call: Call, finished: bytes, tmp_path: Path) -> None:
    path = tmp_path / "t.jsonl"
    path.write_bytes(finished)
    session = call("import", path).out.strip()
    path.write_bytes(REWRITES["keys in another order"](records_of(finished)))
    again = call("import", path)
    assert (again.out.strip(), "there already" in again.err) == (session, True)


LABELS = {Side.SELLER: ("Seller", "SELLER", "seller"), Side.BUYER: ("Buyer", "BUYER", "buyer")}
FRAMES = (
    "{label}: ",
    "{label} : ",
    "{label}:",
    "   {label}:\t",
    "[10:{minute:02}] {label}: ",
    "10:{minute:02}:07 {label}: ",
    "2026-03-01 10:{minute:02} - {label}: ",
    "{label} (00:{minute:02}): ",
    "**{label}:** ",
    "**{label}**: ",
    "{minute}. {label}: ",
)


def plainly(lines: list[Heard]) -> bytes:
    return "".join(f"{side.title()}: {text}\n" for side, text in lines).encode()


@st.composite
def written_otherwise(draw: st.DrawFn, lines: list[Heard]) -> bytes:
    """The same talk as other people and programs write it down."""
    end = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    found: list[str] = []
    for number, (side, text) in enumerate(lines):
        frame = draw(st.sampled_from(FRAMES))
        label = draw(st.sampled_from(LABELS[side]))
        words = text.split(" ")
        breaks = draw(st.sets(st.integers(1, max(len(words) - 1, 1)), max_size=3))
        parts = [(f"{end}    " if place in breaks else " ") + word for place, word in enumerate(words)]
        found.append(frame.format(label=label, minute=number % 60) + "".join(parts).strip(" "))
        found += [draw(st.sampled_from(["", "  ", "\t"]))] * draw(st.integers(0, 2))
    start = draw(st.sampled_from(["", "\ufeff", f"{end}{end}"]))
    return (start + end.join(found) + draw(st.sampled_from(["", end]))).encode()


@examples(25)
@given(transcripts(most=8), st.booleans(), st.data())
def test_plain_text_written_otherwise_makes_the_same_document(
    talk: tuple[str, list[Heard]], measured: bool, data: st.DataObject
) -> None:
    name, lines = talk
    wanted, found = (
        report(
            foreign_talk(
                [(line.side, line.text) for line in read_plain("t", text)],
                scenario(name) if measured else None,
            )
        ).plain()
        for text in (plainly(lines), data.draw(written_otherwise(lines)))
    )
    assert found == wanted


GAPS = st.sampled_from(["  ", "\t", "\u00a0", "   "])


@examples(25)
@given(transcripts(most=8), st.booleans(), GAPS)
def test_wider_gaps_between_words_change_nothing_but_the_quotes(
    talk: tuple[str, list[Heard]], measured: bool, gap: str
) -> None:
    name, lines = talk
    wide = [(side, text.replace(" ", gap)) for side, text in lines]
    first, second = (
        report(foreign_talk(said, scenario(name) if measured else None)).plain() for said in (lines, wide)
    )
    assert evened(second) == evened(first)


def evened(value: Any) -> Any:
    """A document with every gap in its words one space."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, dict):
        return {key: evened(one) for key, one in value.items()}
    return [evened(one) for one in value] if isinstance(value, list) else value

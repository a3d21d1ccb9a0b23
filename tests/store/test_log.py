"""A session while it grows: line by line, in one window at a time."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.store.conftest import LINES, Brief, Ticking, go_on, header, played, records_of
from trainer.exchange.transcript import read_transcript
from trainer.exchange.verify import verify
from trainer.exchange.writing import TranscriptFile
from trainer.practice.sitting import Sitting, resumed
from trainer.session.events import Note, Partial, Rated, Undone
from trainer.store.errors import StoreError, TakenError
from trainer.store.store import Store


def test_what_was_played_is_a_transcript_that_verifies(store: Store) -> None:
    sitting = played(store.create(header().record()))
    transcript = read_transcript("t", store.data("abcdefghij"))
    assert transcript.events == sitting.session.events
    assert verify(transcript).faults == []


def test_it_is_the_file_that_would_have_been_written(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "t.jsonl"
    log = TranscriptFile.create(path, header())
    played(log)
    log.close()
    played(store.create(header().record()))

    def timeless(data: bytes) -> list[str]:
        return [json.dumps({**record, "at": ""}) for record in records_of(data)]

    assert timeless(store.data("abcdefghij")) == timeless(path.read_bytes())
    assert store.data("abcdefghij").split(b"\n")[0] == path.read_bytes().split(b"\n")[0]


def test_a_session_taken_up_goes_on_with_the_same_chain(store: Store, home: Path) -> None:
    played(store.create(header().record()), lines=LINES[:2])
    again = Store.open(home)
    go_on(resumed(again, "abcdefghij", Brief()))
    again.close()
    transcript = read_transcript("t", store.data("abcdefghij"))
    assert [record["seq"] for record in transcript.records] == list(range(1, len(transcript.records) + 1))
    assert verify(transcript).faults == []
    assert transcript.state().ended is not None


def test_of_two_windows_the_second_goes_on_and_the_first_is_told(store: Store, home: Path) -> None:
    first = played(store.create(header().record()), lines=LINES[:1])
    other = Store.open(home)
    second = resumed(other, "abcdefghij", Brief())
    second.session.hear("From the second window.")
    before = store.data("abcdefghij")
    events = list(first.session.events)
    for _ in range(2):
        with pytest.raises(TakenError, match="another window"):
            first.session.hear("From the first window.")
    assert store.data("abcdefghij") == before
    assert first.session.events == events, "what was not kept did not happen"
    go_on(second)
    other.close()
    assert verify(read_transcript("t", store.data("abcdefghij"))).faults == []


def test_a_session_deleted_in_another_window_takes_nothing_more(store: Store) -> None:
    sitting = played(store.create(header().record()), lines=LINES[:1])
    store.delete("abcdefghij")
    with pytest.raises(TakenError):
        sitting.session.hear("Still there?")
    assert store.sessions() == []


def test_a_full_disk_is_one_line_and_nothing_happened(store: Store) -> None:
    sitting = played(store.create(header().record()), lines=LINES[:1])

    def room(pages: int) -> None:
        with store._engine.connect().execution_options(reading=True) as connection:
            connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")

    room(1)
    before, events = store.data("abcdefghij"), list(sitting.session.events)
    with pytest.raises(StoreError, match="the line can't be kept: the disk is full") as caught:
        sitting.session.hear("words " * 10_000)
    assert "\n" not in str(caught.value)
    assert store.data("abcdefghij") == before
    assert sitting.session.events == events
    room(100_000)
    go_on(sitting)
    assert verify(read_transcript("t", store.data("abcdefghij"))).faults == []


ODD = [
    "\ud83d half",
    "nul \0 here",
    "\u202e bidi \x1b[2J",
    "🙂 👨‍👩‍👧",
    "'; DROP TABLE sessions; --",
    "x" * 100_000,
]


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_what_is_typed_and_not_sent_may_be_anything(store: Store, text: str) -> None:
    log = store.create(header().record())
    log.keep_draft(text)
    kept = store.find("abcdefghij").draft
    assert kept == text.replace("\0", "\ufffd").replace("\ud83d", "\ufffd")


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_what_is_said_may_be_anything(store: Store, text: str) -> None:
    sitting_log = store.create(header().record())
    sitting = resumed(store, "abcdefghij", Brief())
    sitting.session.answer_silently()
    sitting.session.hear(text)
    transcript = read_transcript("t", store.data("abcdefghij"))
    assert transcript.events == sitting.session.events
    assert verify(transcript).faults == []
    with pytest.raises(TakenError):
        sitting_log(Note(text="too late"))


def test_the_draft_goes_with_the_line_that_is_said(store: Store) -> None:
    log = store.create(header().record())
    sitting = resumed(store, "abcdefghij", Brief())
    log.keep_draft("I could do $9")
    sitting.session.answer_silently()
    assert store.find("abc").draft == "I could do $9", "the buyer's turn leaves it"
    sitting.session.hear("I could do $96.")
    assert store.find("abc").draft == ""


def test_the_list_follows_what_happens(store: Store) -> None:
    sitting = played(store.create(header().record()))

    def shown() -> tuple[Any, ...]:
        row = store.find("abcdefghij")
        return row.turns, row.ended, row.lines

    lines = len(sitting.session.events) + 1
    assert shown() == (9, "seller_walked", lines)
    sitting.session.add(Rated(deal=2))
    assert shown() == (9, "seller_walked", lines + 1)
    sitting.session.add(Undone(turn=6))
    assert shown() == (5, None, lines + 2)


def test_the_clock_is_the_stores(home: Path) -> None:
    store = Store.open(home, Ticking())
    log = store.create(header().record())
    log(Note(text="a"))
    log(Note(text="b"))
    assert records_of(store.data("abcdefghij"))[-1]["at"] == store.find("abcdefghij").changed
    assert store.find("abcdefghij").changed > records_of(store.data("abcdefghij"))[-2]["at"]
    store.close()


def test_a_window_that_was_left_behind_does_not_touch_what_is_typed_in_the_other(
    store: Store, home: Path
) -> None:
    first = played(store.create(header().record()), lines=LINES[:1])
    other = Store.open(home)
    log = resumed(other, "abcdefghij", Brief()).log
    first.log.keep_draft("from the first")  # type: ignore[attr-defined]
    assert store.find("abc").draft == "from the first"
    log(Note(text="went on"))
    log.keep_draft("from the second")  # type: ignore[attr-defined]
    with pytest.raises(TakenError, match="another window"):
        first.log.keep_draft("too late")  # type: ignore[attr-defined]
    assert store.find("abc").draft == "from the second"
    store.delete("abcdefghij")
    with pytest.raises(TakenError):
        log.keep_draft("gone")  # type: ignore[attr-defined]
    other.close()


def spoken_to(store: Store) -> Sitting:
    """A session whose buyer has decided what to answer in turn 5, and not said it yet."""
    sitting = played(store.create(header().record()), lines=LINES[:1])
    sitting.session.hear(LINES[1])
    sitting.session.decide()
    return sitting


def hold(sitting: Sitting, text: str) -> None:
    """Have the log hold this beginning of the buyer's line."""
    sitting.log.hold(Partial(turn=sitting.state.turn, text=text, voice="slow"))


def last(store: Store) -> dict[str, Any]:
    return records_of(store.data("abcdefghij"))[-1]


def test_what_is_held_is_one_line_that_the_next_one_takes_the_place_of(store: Store) -> None:
    sitting = spoken_to(store)
    before = records_of(store.data("abcdefghij"))
    for text in ("We lost", "We lost two", "We"):
        hold(sitting, text)
        records = records_of(store.data("abcdefghij"))
        assert records[:-1] == before
        assert (records[-1]["kind"], records[-1]["seq"], records[-1]["text"]) == (
            "partial",
            len(before),
            text,
        )
        row = store.find("abcdefghij")
        assert (row.lines, row.turns, row.ended) == (len(before) + 1, 4, None)
        assert verify(read_transcript("t", store.data("abcdefghij"))).faults == []
    go_on(sitting)
    records = records_of(store.data("abcdefghij"))
    assert records[: len(before)] == before
    assert records[len(before)]["kind"] == "said"
    assert "partial" not in [record["kind"] for record in records]
    assert store.find("abcdefghij").lines == len(records)
    assert verify(read_transcript("t", store.data("abcdefghij"))).faults == []


def test_with_what_was_held_the_transcript_is_the_one_without(store: Store) -> None:
    sitting = spoken_to(store)
    hold(sitting, "We lost two")
    go_on(sitting)
    with_it = store.data("abcdefghij")
    store.delete("abcdefghij")
    go_on(spoken_to(store))

    def timeless(data: bytes) -> list[dict[str, Any]]:
        return [{**record, "at": ""} for record in records_of(data)]

    assert timeless(with_it) == timeless(store.data("abcdefghij"))


def test_what_was_held_at_a_crash_stays_and_the_session_goes_on_behind_it(store: Store, home: Path) -> None:
    sitting = spoken_to(store)
    hold(sitting, "We lost two")
    again = Store.open(home)
    taken_up = resumed(again, "abcdefghij", Brief())
    assert taken_up.session.events[-1] == Partial(turn=5, text="We lost two", voice="slow")
    assert taken_up.state.unvoiced == sitting.state.unvoiced
    go_on(taken_up)
    again.close()
    kinds = [record["kind"] for record in records_of(store.data("abcdefghij"))]
    place = kinds.index("partial")
    assert kinds[place - 1 : place + 2] == ["moved", "partial", "said"]
    transcript = read_transcript("t", store.data("abcdefghij"))
    assert verify(transcript).faults == []
    assert transcript.state().ended is not None
    row = store.find("abcdefghij")
    assert (row.turns, row.lines) == (9, len(kinds))


def test_a_window_left_behind_holds_nothing_more(store: Store, home: Path) -> None:
    first = spoken_to(store)
    hold(first, "We lost")
    other = Store.open(home)
    go_on(resumed(other, "abcdefghij", Brief()))
    before = store.data("abcdefghij")
    for _ in range(2):
        with pytest.raises(TakenError, match="another window"):
            hold(first, "We lost two")
        with pytest.raises(TakenError, match="another window"):
            first.session.voiced(first.state.mind.last_move, [], "slow")  # type: ignore[arg-type]
    assert store.data("abcdefghij") == before
    store.delete("abcdefghij")
    with pytest.raises(TakenError):
        hold(first, "We lost two")
    other.close()


def test_a_line_the_disk_does_not_hold_leaves_what_was_there(store: Store) -> None:
    sitting = spoken_to(store)
    hold(sitting, "We lost")

    def room(pages: int) -> None:
        with store._engine.connect().execution_options(reading=True) as connection:
            connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")

    room(1)
    before = store.data("abcdefghij")
    with pytest.raises(StoreError, match="the line can't be kept: the disk is full"):
        hold(sitting, "words " * 10_000)
    assert store.data("abcdefghij") == before
    room(100_000)
    hold(sitting, "words " * 10_000)
    go_on(sitting)
    assert "partial" not in [record["kind"] for record in records_of(store.data("abcdefghij"))]
    assert verify(read_transcript("t", store.data("abcdefghij"))).faults == []


def test_what_is_typed_while_a_line_is_held_is_kept(store: Store, home: Path) -> None:
    sitting = spoken_to(store)
    hold(sitting, "We lost")
    sitting.log.keep_draft("And")  # type: ignore[attr-defined]
    assert store.find("abc").draft == "And"
    hold(sitting, "We lost two")
    assert store.find("abc").draft == "And"
    sitting.log.keep_draft("And I")  # type: ignore[attr-defined]
    again = Store.open(home)
    assert again.find("abc").draft == "And I", "as after a crash"
    again.close()
    sitting.session.voiced(sitting.state.unvoiced, [], "slow")  # type: ignore[arg-type]
    assert store.find("abc").draft == "And I"


def test_a_search_finds_what_was_said_and_not_what_was_only_held(store: Store) -> None:
    sitting = spoken_to(store)
    hold(sitting, "The walrus was late")
    assert store.sessions("walrus") == []
    assert len(store.sessions("spring cost")) == 1
    go_on(sitting)
    assert store.sessions("walrus") == []
    assert len(store.sessions("farewell")) == 1


def test_what_is_held_goes_with_the_line_that_is_taken_back(store: Store) -> None:
    sitting = spoken_to(store)
    hold(sitting, "We lost")
    assert sitting.session.undo()
    assert last(store)["kind"] == "undone"
    assert "partial" not in [record["kind"] for record in records_of(store.data("abcdefghij"))]
    assert store.find("abcdefghij").turns == 3
    go_on(sitting)
    assert verify(read_transcript("t", store.data("abcdefghij"))).faults == []


@pytest.mark.parametrize("first_again", [True, False])
def test_of_two_windows_in_the_middle_of_a_line_only_one_goes_on(
    store: Store, home: Path, *, first_again: bool
) -> None:
    first = spoken_to(store)
    hold(first, "We lost")
    other = Store.open(home)
    second = resumed(other, "abcdefghij", Brief())
    goes, told = (first, second) if first_again else (second, first)
    hold(goes, "We lost two")
    before = store.data("abcdefghij")
    for _ in range(2):
        with pytest.raises(TakenError, match="another window"):
            hold(told, "We lost it all")
    with pytest.raises(TakenError, match="another window"):
        told.log.keep_draft("too late")  # type: ignore[attr-defined]
    with pytest.raises(TakenError, match="another window"):
        go_on(told)
    assert store.data("abcdefghij") == before
    go_on(goes)
    other.close()
    assert verify(read_transcript("t", store.data("abcdefghij"))).faults == []

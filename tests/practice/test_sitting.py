"""Sessions begun, taken up after any line, killed in the middle, forked."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.store.conftest import (
    LINES,
    SCENARIO,
    Brief,
    Forgetful,
    go_on,
    header,
    played,
    rechained,
    records_of,
)
from tests.store.conftest import answer as let_answer
from trainer.exchange.errors import TranscriptError
from trainer.exchange.transcript import read_transcript
from trainer.exchange.verify import verify
from trainer.negotiation.issues import Side
from trainer.negotiation.offers import Offer
from trainer.negotiation.reading import Reading
from trainer.practice.sitting import (
    Sitting,
    begin,
    forked,
    new_id,
    resumed,
    sit_again,
    sit_down,
    transcript_of,
)
from trainer.practice.taking import take_in
from trainer.session.events import Ended, EndReason, Event, Moved, Note, Rated, Said, Undone
from trainer.store.store import Store

TAKEN_AGREED = (*LINES[:3], "/accept", "/accept")
"""A talk that may end in a deal."""
CLOSED = Reading(offer=Offer(terms={"price": 97}), words=3)


@pytest.mark.parametrize("lines", [LINES, TAKEN_AGREED], ids=["walked", "accepted"])
def test_broken_off_after_any_event_it_goes_on_with_the_same_buyer(
    tmp_path: Path, lines: tuple[str, ...]
) -> None:
    first = Store.open(tmp_path / "first")
    whole = played(first.create(header().record()), lines=lines).session.events
    data = first.data("abcdefghij").splitlines(keepends=True)
    first.close()
    assert len(data) == len(whole) + 1
    for cut in range(1, len(data)):
        store = Store.open(tmp_path / str(cut))
        kept = b"".join(data[:cut])
        take_in(store, read_transcript("t", kept), kept)
        again = go_on(resumed(store, "abcdefghij", Brief()), lines)
        assert again.session.events == whole, f"cut after line {cut}"
        assert transcript_of(store, "abcdefghij").broken == []
        store.close()


KILLED = """
import os, signal, sys
from pathlib import Path
from tests.store.conftest import header, played
from trainer.store.store import Store

log = Store.open(Path(sys.argv[1])).create(header().record())

class Killing:
    def __call__(self, event):
        log(event)
        if (event.kind, getattr(event, "turn", 0)) == (sys.argv[2], int(sys.argv[3])):
            os.kill(os.getpid(), signal.SIGKILL)

    def close(self):
        pass

played(Killing())
"""


@pytest.mark.parametrize(("kind", "turn"), [("said", 4), ("moved", 5)])
def test_killed_between_words_and_move_it_goes_on_rightly(home: Path, kind: str, turn: int) -> None:
    command = [sys.executable, "-c", KILLED, str(home), kind, str(turn)]
    done = subprocess.run(command, check=False, cwd=Path(__file__).parents[2], capture_output=True)
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()
    store = Store.open(home)
    sitting = resumed(store, "abcdefghij", Brief())
    last = sitting.session.events[-1]
    assert (last.kind, getattr(last, "turn", None)) == (kind, turn), "what was recorded is there"
    assert sitting.owes_answer
    go_on(sitting)
    assert sitting.session.events == played(Forgetful()).session.events
    assert verify(transcript_of(store, "abcdefghij")).faults == []
    store.close()


def test_what_a_sitting_owes() -> None:
    sitting = sit_down(header(), Forgetful(), Brief())
    assert sitting.owes_answer, "the buyer opens"
    let_answer(sitting)
    assert not sitting.owes_answer
    sitting.session.hear("Hello Dana.")
    assert sitting.owes_answer
    sitting.session.decide()
    assert sitting.owes_answer, "what is decided is not said yet"
    let_answer(sitting)
    assert (sitting.owes_answer, sitting.owes_end, sitting.over) == (False, False, False)
    go_on(sitting, ("Hello Dana.", "/walk"))
    assert (sitting.owes_answer, sitting.owes_end, sitting.over) == (False, False, True)
    assert sitting.name == "Dana"
    assert sitting.talk.ended is EndReason.SELLER_WALKED
    events = sitting.session.events
    assert isinstance(events[-1], Ended)
    unended = sit_down(header(), Forgetful(), Brief())
    for event in events[:-1]:
        unended.session.add(event)
    assert (unended.owes_answer, unended.owes_end, unended.over) == (False, True, False)


def test_a_header_says_what_is_begun() -> None:
    head = begin(SCENARIO, Brief(), seed=None, level=4, mode="coach")
    assert (head.level, head.mode, head.voice, head.scenario_sha256) == (4, "coach", "brief", SCENARIO.sha256)
    assert 0 <= head.seed < 10_000
    assert begin(SCENARIO, Brief(), seed=0, level=4, mode="coach").seed == 0
    assert head.session.isalpha()
    assert len({new_id() for _ in range(100)}) == 100


def test_a_transcript_that_was_changed_is_not_gone_on_with(store: Store) -> None:
    log = store.create(header().record())
    played(log)
    changed = store.data("abcdefghij").replace(b"$95", b"$85")
    with pytest.raises(TranscriptError, match="not as it was written"):
        sit_again(read_transcript("t", changed), Forgetful(), Brief())


def texts(sitting: Sitting) -> list[str]:
    return [said.text for said in sitting.state.utterances]


class TestFork:
    """A new session from just before a turn of the seller's."""

    def test_it_has_everything_up_to_there_and_the_first_one_stays(self, store: Store) -> None:
        whole = played(store.create(header().record()))
        before = store.data("abcdefghij")
        fork = forked(store, transcript_of(store, "abcdefghij"), 6, Brief())
        assert texts(fork) == texts(whole)[:5]
        assert not fork.owes_answer
        assert fork.state.prepared == whole.state.prepared
        row = store.find(fork.header.session)
        assert (row.branch_of, row.branch_turn, row.turns, row.ended) == ("abcdefghij", 6, 5, None)
        assert store.data("abcdefghij") == before

    def test_the_same_words_give_the_same_session(self, store: Store) -> None:
        whole = played(store.create(header().record()))
        fork = go_on(forked(store, transcript_of(store, "abcdefghij"), 4, Brief()))
        assert fork.session.events == whole.session.events
        assert verify(transcript_of(store, fork.header.session)).faults == []

    def test_from_the_first_turn_only_the_opening_stays(self, store: Store) -> None:
        played(store.create(header().record()))
        fork = forked(store, transcript_of(store, "abcdefghij"), 2, Brief())
        assert fork.state.turn == 2
        go_on(fork, ("Something else altogether.", "/walk"))
        assert verify(transcript_of(store, fork.header.session)).faults == []

    def test_a_reading_that_was_corrected_stays_corrected(self, store: Store) -> None:
        sitting = played(store.create(header().record()), lines=LINES[:1])
        sitting.session.hear("Ninety-something, say.")
        sitting.session.correct(CLOSED)
        let_answer(sitting)
        go_on(sitting, ("", "", *LINES[2:]))
        fork = forked(store, transcript_of(store, "abcdefghij"), 6, Brief())
        assert fork.state.ledger.positions.standing[Side.SELLER]["price"] == 97
        assert [event.kind for event in fork.session.events].count("corrected") == 1
        go_on(fork, ("", "", "/walk"))
        transcript = transcript_of(store, fork.header.session)
        assert verify(transcript).faults == []
        assert fork.state.utterances[3].reading == CLOSED
        assert resumed(store, fork.header.session, Brief()).state.utterances[3].reading == CLOSED

    def test_what_was_taken_back_is_not_in_it(self, store: Store) -> None:
        sitting = played(store.create(header().record()), lines=("I could do $80.",))
        sitting.session.add(Note(text="too cheap"))
        sitting.session.undo()
        go_on(sitting, (LINES[0], LINES[1]))
        fork = forked(store, transcript_of(store, "abcdefghij"), 4, Brief())
        assert texts(fork)[1] == LINES[0]
        assert not [event for event in fork.session.events if isinstance(event, Undone)]
        assert fork.state.notes == ["too cheap"]
        assert verify(transcript_of(store, fork.header.session)).faults == []

    def test_a_correction_that_was_taken_back_is_not_made_of_the_new_line(self, store: Store) -> None:
        sitting = played(store.create(header().record()), lines=LINES[:1])
        sitting.session.hear("Ninety-something, say.")
        sitting.session.correct(CLOSED)
        let_answer(sitting)
        sitting.session.undo()
        go_on(sitting, LINES[:3])
        fork = forked(store, transcript_of(store, "abcdefghij"), 6, Brief())
        assert [event.kind for event in fork.session.events].count("corrected") == 0
        assert texts(fork)[3] == LINES[1]
        assert fork.state.utterances[3].reading == sitting.state.utterances[3].reading
        assert verify(transcript_of(store, fork.header.session)).faults == []

    def test_what_was_said_keeps_its_time(self, store: Store) -> None:
        sitting = played(store.create(header().record()), lines=LINES[:1])
        sitting.session.hear("Ninety-something, say.")
        sitting.session.correct(CLOSED)
        let_answer(sitting)
        go_on(sitting, ("", "", *LINES[2:]))
        fork = forked(store, transcript_of(store, "abcdefghij"), 6, Brief())
        old, new = (records_of(store.data(name)) for name in ("abcdefghij", fork.header.session))
        assert [(record["kind"], record["at"]) for record in new[1:]] == [
            (record["kind"], record["at"]) for record in old[1 : len(new)]
        ]
        assert len({record["at"] for record in new[1:]}) == len(new) - 1, "the clock went on"

    def test_a_finished_session_forks_into_one_that_is_not(self, store: Store) -> None:
        sitting = played(store.create(header().record()))
        sitting.session.add(Rated(deal=1))
        fork = forked(store, transcript_of(store, "abcdefghij"), 8, Brief())
        assert fork.state.rated is None
        assert not fork.over

    @pytest.mark.parametrize("turn", [0, 1, 3, 10, -2])
    def test_there_is_no_fork_from_another_turn(self, store: Store, turn: int) -> None:
        played(store.create(header().record()))
        with pytest.raises(
            TranscriptError, match=r"turn .* is no turn of the seller's; there are 2, 4, 6, 8"
        ):
            forked(store, transcript_of(store, "abcdefghij"), turn, Brief())
        assert len(store.sessions()) == 1

    def test_a_changed_transcript_leaves_nothing_behind(self, store: Store) -> None:
        played(store.create(header().record()))
        records = records_of(store.data("abcdefghij"))
        broken = store.data("abcdefghij").replace(b"$95", b"$85")
        records[2]["turn"] = 5
        for data in (broken, rechained(records)):
            with pytest.raises(TranscriptError):
                forked(store, read_transcript("t", data), 4, Brief())
        assert len(store.sessions()) == 1


def test_events_of_a_newer_version_go_along(store: Store) -> None:
    played(store.create(header().record()), lines=LINES[:2])
    records = records_of(store.data("abcdefghij"))
    records.insert(4, {"seq": 4, "at": "x", "kind": "sang", "song": "la"})
    records[5]["mood"] = "hopeful"
    data = rechained(records)
    store.delete("abcdefghij")
    take_in(store, read_transcript("t", data), data)
    fork = forked(store, transcript_of(store, "abcdefghij"), 4, Brief())
    kept: list[Event] = [event for event in fork.session.events if event.kind == "sang"]
    assert [event.model_extra for event in kept] == [{"song": "la"}]
    later = [event for event in fork.session.events if isinstance(event, Said | Moved)]
    assert any(event.model_extra == {"mood": "hopeful"} for event in later)

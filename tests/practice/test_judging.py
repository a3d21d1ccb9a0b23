"""What finished sessions came to, for the list."""

import pytest

from tests.store.conftest import LINES, header, played
from trainer.debrief.scores import quadrant, scores
from trainer.ledger.rules import RULES
from trainer.practice import judging
from trainer.practice.judging import judged
from trainer.session.events import Note
from trainer.store.rows import Result
from trainer.store.store import Store


def test_a_finished_session_is_judged_as_its_debrief_does_and_once(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    sitting = played(store.create(header().record()))
    row = judged(store, store.find("abcdefghij"))
    outcome, empathy = scores(sitting.talk)
    assert (row.outcome, row.empathy, row.quadrant) == (outcome, empathy, quadrant(outcome, empathy))
    assert row.outcome is not None
    assert row.judged_by == RULES
    assert store.find("abcdefghij") == row
    monkeypatch.setattr(judging, "scores", lambda _: pytest.fail("judged twice"))
    assert judged(store, row) == row


def test_one_that_goes_on_is_not_judged(store: Store) -> None:
    played(store.create(header().record()), lines=LINES[:2])
    row = store.find("abcdefghij")
    assert judged(store, row) == row
    assert row.judged_by is None


def test_other_rules_judge_again(store: Store) -> None:
    played(store.create(header().record()))
    row = store.find("abcdefghij")
    store.judge(row, Result(outcome=1, empathy=2, quadrant="lose-lose", rules=RULES - 1))
    again = judged(store, store.find("abcdefghij"))
    assert again.judged_by == RULES
    assert again.empathy != 2


def test_what_can_not_be_read_stays_as_it_is(store: Store) -> None:
    log = store.create(header().record())
    played(log)
    with store._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE lines SET text = replace(text, '$95', '$85')")
    row = store.find("abcdefghij")
    assert judged(store, row) == row
    store.delete("abcdefghij")
    assert judged(store, row) == row, "gone in the meantime"


def test_a_session_that_went_on_in_the_meantime_keeps_no_old_result(store: Store) -> None:
    sitting = played(store.create(header().record()))
    row = store.find("abcdefghij")
    sitting.session.add(Note(text="afterthought"))
    assert judged(store, row).judged_by == RULES
    assert store.find("abcdefghij").judged_by is None

"""What finished sessions came to: worked out once for the list, and kept beside it."""

from dataclasses import replace
from functools import lru_cache

from trainer.debrief.scores import quadrant, scores
from trainer.debrief.talk import Talk, talk_of
from trainer.exchange.errors import TranscriptError
from trainer.exchange.transcript import Transcript
from trainer.ledger.rules import RULES
from trainer.practice.sitting import transcript_of
from trainer.scenario.scenario import Scenario
from trainer.store.errors import StoreError
from trainer.store.rows import Result, SessionRow
from trainer.store.store import Store

SCENARIOS = 8
"""Scenarios that are kept ready: their packages take longer than a talk."""


def judged(store: Store, row: SessionRow) -> SessionRow:
    """The row with the result of its session by the rules as they are now.

    A session that goes on, or that can't be read, is left as it is.
    """
    if row.ended is None or row.judged_by == RULES:
        return row
    try:
        result = result_of(transcript_of(store, row.id))
        store.judge(row, result)
    except (StoreError, TranscriptError):
        return row
    return replace(
        row,
        outcome=result.outcome,
        empathy=result.empathy,
        quadrant=result.quadrant,
        judged_by=result.rules,
    )


def result_of(transcript: Transcript) -> Result:
    """Both scores and the quadrant.

    Raises TranscriptError for a transcript that is not as it was written, or that can't be reckoned with.
    """
    if transcript.broken:
        raise TranscriptError(transcript.broken[0])
    try:
        outcome, empathy = scores(talk_to_judge(transcript))
    except ArithmeticError as error:
        raise TranscriptError(f"{transcript.name}: its numbers can't be reckoned with: {error}") from error
    return Result(outcome=outcome, empathy=empathy, quadrant=quadrant(outcome, empathy), rules=RULES)


def talk_to_judge(transcript: Transcript) -> Talk:
    """The talk of a transcript, on a scenario that others of the same one have been judged on."""
    same = scenario_of(transcript.header.scenario.model_dump_json(by_alias=True))
    shared = replace(transcript, header=transcript.header.model_copy(update={"scenario": same}))
    return talk_of(shared.state(), tuple(transcript.events))


@lru_cache(maxsize=SCENARIOS)
def scenario_of(document: str) -> Scenario:
    """The scenario of a document, one object for equal ones."""
    return Scenario.model_validate_json(document)

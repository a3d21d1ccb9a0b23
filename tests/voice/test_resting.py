"""A model that does not work is left alone, and asked again when that makes sense."""

import pytest

from trainer.voice.faults import Fault, VoiceError
from trainer.voice.resting import FINAL, FINAL_REST, PATIENCE, REST_TURNS, Rest


def test_a_model_is_asked_until_it_has_failed_twice_in_a_row() -> None:
    rest = Rest()
    for _ in range(PATIENCE):
        assert rest.over(0.0)
        rest.failed(VoiceError(Fault.CUT), 0.0, partly=False)
    assert [rest.over(0.0) for _ in range(REST_TURNS + 1)] == [False] * REST_TURNS + [True]


def test_a_line_that_was_said_to_its_end_makes_up_for_a_failure() -> None:
    rest = Rest()
    for _ in range(3 * PATIENCE):
        assert rest.over(0.0)
        rest.failed(VoiceError(Fault.CUT), 0.0, partly=False)
        assert rest.over(0.0)
        rest.spoke()
        assert rest.fault is None


def test_an_endpoint_that_asks_for_time_gets_it() -> None:
    rest = Rest()
    rest.failed(VoiceError(Fault.RATE_LIMITED, retry_after=4.0), 100.0, partly=False)
    assert [rest.over(now) for now in (100.0, 103.9, 104.0)] == [False, False, True]


@pytest.mark.parametrize("fault", sorted(FINAL))
def test_what_somebody_has_to_put_right_is_tried_again_after_a_minute(fault: Fault) -> None:
    rest = Rest()
    rest.failed(VoiceError(fault), 0.0, partly=False)
    assert [rest.over(now) for now in (0.0, FINAL_REST - 1, FINAL_REST)] == [False, False, True]
    assert rest.fault is fault


def test_a_line_that_was_partly_the_model_s_is_not_called_the_grammar_s() -> None:
    rest = Rest()
    rest.failed(VoiceError(Fault.NUMBER), 0.0, partly=True)
    assert rest.fault is None


def test_a_line_without_the_model_says_why_though_the_last_one_was_partly_its_own() -> None:
    rest = Rest()
    for _ in range(PATIENCE):
        assert rest.over(0.0)
        rest.failed(VoiceError(Fault.NUMBER), 0.0, partly=True)
    for _ in range(REST_TURNS):
        assert not rest.over(0.0)
        assert rest.fault is Fault.NUMBER
    assert rest.over(0.0)
    rest.spoke()
    assert rest.fault is None

"""What a refused request means."""

import json
from typing import Any

import pytest

from trainer.voice.endpoint.refusals import MOST_WAIT, refusal
from trainer.voice.faults import Fault

NOW = 1_000_000.0


def error(**parts: Any) -> bytes:
    return json.dumps({"error": {"message": "SERVER TEXT", "type": None, "code": None, **parts}}).encode()


@pytest.mark.parametrize(
    ("status", "body", "fault"),
    [
        (301, b"", Fault.REDIRECT),
        (304, b"", Fault.REDIRECT),
        (400, b"", Fault.REFUSED_REQUEST),
        (400, b"\xff" * 9, Fault.REFUSED_REQUEST),
        (400, b"[" * 9_000, Fault.REFUSED_REQUEST),
        (400, b'"x"', Fault.REFUSED_REQUEST),
        (400, b'[{"error": {"code": "content_filter"}}]', Fault.FILTERED),
        (400, error(code="invalid_prompt"), Fault.REFUSED_REQUEST),
        (400, error(code="context_length_exceeded"), Fault.TOO_LONG_REQUEST),
        (400, error(code=400, type="exceed_context_size_error"), Fault.TOO_LONG_REQUEST),
        (400, error(message="This model's maximum context length is 8192 tokens"), Fault.TOO_LONG_REQUEST),
        (422, error(message="exceeds the available context size"), Fault.TOO_LONG_REQUEST),
        (400, b'{"error": "input is longer than the context window"}', Fault.TOO_LONG_REQUEST),
        (400, error(code="content_filter"), Fault.FILTERED),
        (400, error(code="x", innererror={"code": "ResponsibleAIPolicyViolation"}), Fault.FILTERED),
        (400, error(message="API key not valid. Please pass a valid API key."), Fault.KEY_REFUSED),
        (400, error(code="model_not_found"), Fault.NO_MODEL),
        (401, b"", Fault.KEY_REFUSED),
        (402, b"", Fault.QUOTA),
        (403, b"<html>", Fault.KEY_REFUSED),
        (403, error(code="insufficient_quota"), Fault.QUOTA),
        (404, error(code="model_not_found"), Fault.NO_MODEL),
        (404, error(message="model 'x' not found, try pulling it first"), Fault.NO_MODEL),
        (404, b'{"error": "model \'x\' not found"}', Fault.NO_MODEL),
        (404, b'{"detail": "Not Found"}', Fault.NOT_A_STREAM),
        (404, b"404 page not found", Fault.NOT_A_STREAM),
        (405, b"", Fault.NOT_A_STREAM),
        (407, b"", Fault.NO_ANSWER),
        (408, b"", Fault.SLOW),
        (413, b"", Fault.TOO_LONG_REQUEST),
        (418, b"", Fault.REFUSED_REQUEST),
        (429, b"", Fault.RATE_LIMITED),
        (429, error(code="rate_limit_exceeded"), Fault.RATE_LIMITED),
        (429, error(code="insufficient_quota"), Fault.QUOTA),
        (429, error(type="insufficient_quota"), Fault.QUOTA),
        (500, error(code="insufficient_quota"), Fault.SERVER_ERROR),
        (503, b"", Fault.SERVER_ERROR),
        (529, b"", Fault.SERVER_ERROR),
        (999, b"", Fault.SERVER_ERROR),
    ],
)
def test_a_status_and_a_code_are_a_fault(status: int, body: bytes, fault: Fault) -> None:
    found = refusal(status, {}, body, NOW)
    assert found.fault is fault
    assert found.retry_after is None
    assert "SERVER" not in str(found)


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({}, None),
        ({"retry-after-ms": "50"}, 0.05),
        ({"retry-after-ms": "50", "retry-after": "9"}, 0.05),
        ({"retry-after-ms": "soon", "retry-after": "9"}, 9),
        ({"retry-after": "0"}, 0),
        ({"retry-after": "1.5"}, 1.5),
        ({"retry-after": "3600"}, 3600),
        ({"retry-after": "99999999999"}, MOST_WAIT),
        ({"retry-after": "-5"}, None),
        ({"retry-after": "soon"}, None),
        ({"retry-after": ""}, None),
        ({"retry-after": "nan"}, None),
        ({"retry-after": "inf"}, None),
        ({"retry-after": "Mon, 12 Jan 1970 13:46:50 GMT"}, 10),
        ({"retry-after": "Mon, 12 Jan 1970 13:46:00 GMT"}, 0),
        ({"retry-after": "Fri, 31 Dec 9999 23:59:59 GMT"}, MOST_WAIT),
        ({"retry-after": "Fri, 99 Dec 99999 23:59:59 GMT"}, None),
    ],
)
@pytest.mark.parametrize("status", [429, 503])
def test_the_wait_that_is_asked_for(status: int, headers: dict[str, str], wait: float | None) -> None:
    assert refusal(status, headers, b"", NOW).retry_after == wait


def test_who_has_no_credit_is_not_asked_to_wait() -> None:
    assert refusal(429, {"retry-after": "9"}, error(code="insufficient_quota"), NOW).retry_after is None

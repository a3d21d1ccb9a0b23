"""What a refused request means: the status, and of the error document no more than what kind it is."""

import json
import math
from collections.abc import Iterator, Mapping
from email.utils import parsedate_to_datetime
from typing import Any

from trainer.voice.faults import Fault, VoiceError

MOST_WAIT = 86_400.0
"""Seconds that an endpoint can ask to be left alone at most; who asks for more gets this."""

_BY_CODE: Mapping[str, Fault] = {
    "insufficient_quota": Fault.QUOTA,
    "billing_hard_limit_reached": Fault.QUOTA,
    "billing_not_active": Fault.QUOTA,
    "insufficient_balance": Fault.QUOTA,
    "rate_limit_exceeded": Fault.RATE_LIMITED,
    "context_length_exceeded": Fault.TOO_LONG_REQUEST,
    "exceed_context_size_error": Fault.TOO_LONG_REQUEST,
    "string_above_max_length": Fault.TOO_LONG_REQUEST,
    "request_too_large": Fault.TOO_LONG_REQUEST,
    "content_filter": Fault.FILTERED,
    "content_policy_violation": Fault.FILTERED,
    "responsibleaipolicyviolation": Fault.FILTERED,
    "model_not_found": Fault.NO_MODEL,
    "invalid_api_key": Fault.KEY_REFUSED,
    "authentication_error": Fault.KEY_REFUSED,
}
_BY_STATUS: Mapping[int, Fault] = {
    401: Fault.KEY_REFUSED,
    402: Fault.QUOTA,
    403: Fault.KEY_REFUSED,
    404: Fault.NOT_A_STREAM,
    405: Fault.NOT_A_STREAM,
    407: Fault.NO_ANSWER,
    408: Fault.SLOW,
    413: Fault.TOO_LONG_REQUEST,
    425: Fault.RATE_LIMITED,
    429: Fault.RATE_LIMITED,
}
_BY_WORDS: tuple[tuple[str, Fault], ...] = (
    ("context length", Fault.TOO_LONG_REQUEST),
    ("context size", Fault.TOO_LONG_REQUEST),
    ("context window", Fault.TOO_LONG_REQUEST),
    ("api key not valid", Fault.KEY_REFUSED),
)
"""What servers without codes write; only ever looked at in a 400, and never shown."""


def refusal(status: int, headers: Mapping[str, str], body: bytes, now: float) -> VoiceError:
    """What an answer with a status other than 2xx means.

    ``headers`` are by lower-case name or in any mapping that does not mind case; ``body`` is as much of the
    error document as was read, plain; ``now`` is in seconds since the epoch.
    """
    if 300 <= status < 400:
        return VoiceError(Fault.REDIRECT)
    document = _document(body)
    fault = _fault(status, document)
    waits = fault in (Fault.RATE_LIMITED, Fault.SERVER_ERROR)
    return VoiceError(fault, _wait(headers, now) if waits else None)


def _fault(status: int, document: Any) -> Fault:
    if status >= 500:
        return Fault.SERVER_ERROR
    for code in _codes(document):
        if code in _BY_CODE:
            return _BY_CODE[code]
    words = _words(document)
    if status == 404 and "model" in words:
        return Fault.NO_MODEL
    if status in (400, 422):
        for hint, fault in _BY_WORDS:
            if hint in words:
                return fault
    return _BY_STATUS.get(status, Fault.REFUSED_REQUEST)


def _document(body: bytes) -> Any:
    """The error that a body tells of, where it is a document; else None."""
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        return None
    if isinstance(found, list) and found:
        found = found[0]
    return found.get("error", found) if isinstance(found, dict) else None


def _codes(document: Any) -> Iterator[str]:
    """The code and type of an error, also of the one inside it."""
    for part in (document, document.get("innererror")) if isinstance(document, dict) else ():
        if isinstance(part, dict):
            yield from (value.lower() for key in ("code", "type") if isinstance(value := part.get(key), str))


def _words(document: Any) -> str:
    message = document.get("message") if isinstance(document, dict) else document
    return message.lower() if isinstance(message, str) else ""


def _wait(headers: Mapping[str, str], now: float) -> float | None:
    """Seconds to wait: "retry-after-ms", else "Retry-After" in seconds or as a date; None for nonsense."""
    milliseconds = _number(headers.get("retry-after-ms"))
    seconds = milliseconds / 1000 if milliseconds is not None else _number(headers.get("retry-after"))
    if seconds is None:
        seconds = _until(headers.get("retry-after"), now)
    return None if seconds is None else min(seconds, MOST_WAIT)


def _number(text: str | None) -> float | None:
    try:
        number = float(text or "")
    except ValueError:
        return None
    return number if math.isfinite(number) and number >= 0 else None


def _until(text: str | None, now: float) -> float | None:
    """Seconds until a date, none if it has passed."""
    try:
        return max(0.0, parsedate_to_datetime(text or "").timestamp() - now)
    except (ValueError, OverflowError, OSError, TypeError):
        return None

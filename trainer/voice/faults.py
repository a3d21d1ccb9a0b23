"""What can go wrong while a model speaks: with the endpoint, with its stream, with a sentence."""

from collections.abc import Mapping
from enum import StrEnum


class Fault(StrEnum):
    """A fault by its name, as the transcript keeps it."""

    NO_ANSWER = "no_answer"
    SLOW = "slow"
    STALLED = "stalled"
    RATE_LIMITED = "rate_limited"
    QUOTA = "quota"
    SERVER_ERROR = "server_error"
    KEY_REFUSED = "key_refused"
    NO_MODEL = "no_model"
    REFUSED_REQUEST = "refused_request"
    TOO_LONG_REQUEST = "too_long_request"
    REDIRECT = "redirect"
    ENCODED = "encoded"
    NOT_A_STREAM = "not_a_stream"
    BROKEN_STREAM = "broken_stream"
    ERROR_IN_STREAM = "error_in_stream"
    CUT = "cut"
    TOO_MUCH = "too_much"
    FILTERED = "filtered"
    LENGTH = "length"
    EMPTY = "empty"
    REFUSAL = "refusal"
    THOUGHTS_ONLY = "thoughts_only"
    TOOL_CALL = "tool_call"
    UNREADABLE = "unreadable"
    OURS = "ours"

    NUMBER = "number"
    TERMS = "terms"
    CONDITION = "condition"
    ACCEPTANCE = "acceptance"
    REFUSING = "refusing"
    LEAVING = "leaving"
    LAST_WORD = "last_word"
    LIMIT = "limit"
    YIELDING = "yielding"
    ROLE = "role"
    ASSISTANT = "assistant"
    PROMPT = "prompt"
    SPEAKER = "speaker"
    ECHO = "echo"
    REPEATED = "repeated"
    UNDISCLOSED = "undisclosed"
    PRESSURE = "pressure"
    NAME = "name"
    LANGUAGE = "language"
    CHARACTERS = "characters"
    FORM = "form"
    LONG = "long"


FAULT_WORDS: Mapping[Fault, str] = {
    Fault.NO_ANSWER: "the endpoint can't be reached",
    Fault.SLOW: "the model took too long",
    Fault.STALLED: "the endpoint stopped in mid-line",
    Fault.RATE_LIMITED: "the endpoint asks to wait (too many requests)",
    Fault.QUOTA: "the endpoint says that the account has no credit left",
    Fault.SERVER_ERROR: "the endpoint has a fault of its own",
    Fault.KEY_REFUSED: "the endpoint refuses the key",
    Fault.NO_MODEL: "the endpoint does not have this model",
    Fault.REFUSED_REQUEST: "the endpoint refuses the request",
    Fault.TOO_LONG_REQUEST: "the request is too long for the model",
    Fault.REDIRECT: "the endpoint sends to another address, which is not followed",
    Fault.ENCODED: "the endpoint compresses what it was asked to send plainly",
    Fault.NOT_A_STREAM: "what answers at the address is not a model",
    Fault.BROKEN_STREAM: "the endpoint sends what can't be read",
    Fault.ERROR_IN_STREAM: "the endpoint broke off with an error",
    Fault.CUT: "the line was cut off",
    Fault.TOO_MUCH: "the endpoint does not stop",
    Fault.FILTERED: "the endpoint's content filter stopped the line",
    Fault.LENGTH: "the line ran into the endpoint's limit",
    Fault.EMPTY: "the endpoint sent no words",
    Fault.REFUSAL: "the model would not play the part",
    Fault.THOUGHTS_ONLY: "the model thought and said nothing",
    Fault.TOOL_CALL: "the model called a tool and said nothing",
    Fault.UNREADABLE: "the model's answer was not in the form that was asked for",
    Fault.OURS: "the trainer stumbled over it",
    Fault.NUMBER: "it had a number that is not in the direction",
    Fault.TERMS: "it had a term that is not in the direction",
    Fault.CONDITION: "it offered terms without what is asked for in return in the same sentence",
    Fault.ACCEPTANCE: "it agreed to something",
    Fault.REFUSING: "it said no where the direction says yes",
    Fault.LEAVING: "it broke off the talk",
    Fault.LAST_WORD: "it called something its last offer",
    Fault.LIMIT: "it spoke of a limit or a budget",
    Fault.YIELDING: "it promised to give way",
    Fault.ROLE: "it spoke as the seller",
    Fault.ASSISTANT: "it spoke as a program and not as the buyer",
    Fault.PROMPT: "it repeated its instructions",
    Fault.SPEAKER: "it wrote lines for the other side",
    Fault.ECHO: "it repeated the seller's words",
    Fault.REPEATED: "it repeated a sentence of its own",
    Fault.UNDISCLOSED: "it told something that the direction does not tell",
    Fault.PRESSURE: "it made a threat or claim that is not in the direction",
    Fault.NAME: "it brought in a name, day or place of its own",
    Fault.LANGUAGE: "it was not plain English",
    Fault.CHARACTERS: "it had characters that no speech has",
    Fault.FORM: "it was not one plain paragraph of speech",
    Fault.LONG: "it was too long",
}
"""What each is in words, to follow on "the model's line was not used:"; never words of the endpoint's own."""


class VoiceError(Exception):
    """A line that could not be had from an endpoint.

    ``retry_after`` is how many seconds the endpoint asks to be left alone, where it says so.
    """

    def __init__(self, fault: Fault, retry_after: float | None = None) -> None:
        super().__init__(FAULT_WORDS[fault])
        self.fault = fault
        self.retry_after = retry_after

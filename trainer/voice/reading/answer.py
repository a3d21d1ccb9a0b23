"""What a model says of a line, checked: known acts, words of the line, values that an issue can have."""

import json
import re
from typing import Any

from trainer.negotiation.acts import Act, ActQuote
from trainer.negotiation.issues import Agenda, ChoiceIssue, Value
from trainer.negotiation.reading import Opinion
from trainer.perception.second import Passage
from trainer.voice.faults import Fault, VoiceError
from trainer.voice.reading.request import LABELS, MOST_ACTS, MOST_ISSUES

NUMBER = re.compile(r"[^\d.+-]*(?P<number>-?\d{1,9}(?:\.\d{1,4})?)(?!\d)[^\d]*")
FENCE = re.compile(r"^\s*```(?:json)?\s*|\s*```\s*$")
THOUGHT = re.compile(r"^\s*<think>.*?</think>", re.DOTALL)


def opinion(reply: str, passage: Passage, model: str | None) -> Opinion:
    """A reply as an opinion; what can't be part of one is left out.

    Raises VoiceError(UNREADABLE) for a reply that is not the object that was asked for.
    """
    answer = document(reply)
    acts: dict[Act, ActQuote] = {}
    for row in rows(answer, "acts", MOST_ACTS):
        label, quote = row.get("act"), row.get("quote")
        if label in LABELS and isinstance(quote, str) and Act(label) not in acts:
            words = verbatim(quote, passage.text)
            if words:
                acts[Act(label)] = ActQuote(act=Act(label), quote=words)
    given, asked = (values(answer, key, passage.agenda) for key in ("terms", "asked"))
    terms = {issue: value for issue, value in given.items() if issue not in asked}
    ordered = tuple(acts[act] for act in Act if act in acts)
    return Opinion(model=model, acts=ordered, terms=terms, asked=asked)


def document(reply: str) -> dict[str, Any]:
    """The object in a reply, out of a code fence or thoughts that went before it."""
    text = FENCE.sub("", THOUGHT.sub("", reply)).strip()
    start, end = text.find("{"), text.rfind("}")
    try:
        found = json.loads(text[start : end + 1])
    except (ValueError, RecursionError):
        raise VoiceError(Fault.UNREADABLE) from None
    if not isinstance(found, dict) or not isinstance(found.get("acts"), list):
        raise VoiceError(Fault.UNREADABLE)
    return found


def rows(answer: dict[str, Any], key: str, most: int) -> list[dict[str, Any]]:
    """The objects of a list of the answer, as many as may be there."""
    found = answer.get(key)
    return [row for row in found[:most] if isinstance(row, dict)] if isinstance(found, list) else []


def verbatim(quote: str, text: str) -> str:
    """The words of the line that a quote means, as they stand there; empty where they do not."""
    if not quote.strip():
        return ""
    pattern = r"\s+".join(re.escape(word) for word in quote.split())
    found = re.search(pattern, text, re.IGNORECASE)
    return found[0] if found else ""


def values(answer: dict[str, Any], key: str, agenda: Agenda) -> dict[str, Value]:
    """Terms by issue, those that the issue can't have left out."""
    found: dict[str, Value] = {}
    for row in rows(answer, key, MOST_ISSUES):
        issue = row.get("issue")
        if isinstance(issue, str) and issue in agenda and issue not in found:
            value = valued(row.get("value"), issue, agenda)
            if value is not None:
                found[issue] = value
    return found


def valued(said: object, issue: str, agenda: Agenda) -> Value | None:
    """A value as its issue counts it; None for what is none."""
    if isinstance(agenda[issue], ChoiceIssue):
        return next((value for value in agenda[issue].values if str(value) == str(said).strip()), None)
    if isinstance(said, bool) or not isinstance(said, str | int | float):
        return None
    match = NUMBER.fullmatch(str(said).replace(",", "").strip())
    return float(match["number"]) if match else None

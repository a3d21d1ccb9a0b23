"""What a model is asked about a line: the acts by their definitions, what is negotiated, and the line."""

from collections.abc import Mapping
from typing import Any

from trainer.negotiation.acts import SEQUENCE, Act
from trainer.negotiation.issues import Agenda, ChoiceIssue, NumberIssue
from trainer.negotiation.printable import printable
from trainer.perception.second import Passage
from trainer.voice.phrasebook import stem
from trainer.voice.prompt.cuts import clipped, cut
from trainer.voice.prompt.prompting import Message
from trainer.voice.prompt.templates import WHOLE, Blanks, PromptError, filled, named, read_prompt

READING, LINE, ACTS = "reading", "line", "acts"
LABELS = tuple(act.value for act in Act if act not in SEQUENCE)
"""The acts that one line can have by itself."""
READING_FILES: Mapping[str, Blanks] = {
    READING: named("acts issues form", WHOLE),
    LINE: named("other heard speaker line", WHOLE),
    ACTS: named("", *LABELS),
}
"""The files of ``prompts/reading`` by name without ending, with their sections and placeholders."""
MOST_HEARD, MOST_LINE = 600, 1_500
"""Characters sent of the other side's line, its middle left out, and of the line, cut at its end."""
MOST_ISSUES, MOST_NAME, MOST_CHOICES = 12, 60, 12
MOST_ACTS, MOST_QUOTE, MOST_VALUE = 8, 400, 40
"""Bounds of an answer: without them a small model writes on to the limit."""
EXAMPLE = (
    '{"acts": [{"act": "...", "quote": "..."}], "terms": [{"issue": "...", "value": "..."}], "asked": []}'
)


class ReadingPrompts:
    """The texts that requests for a second reading are made of. :meth:`parse` makes one."""

    def __init__(self, texts: Mapping[str, Mapping[str, str]]) -> None:
        self._texts = texts

    @classmethod
    def parse(cls, texts: Mapping[str, str]) -> "ReadingPrompts":
        """Read the text of each file, by its name. Raises PromptError for the first fault."""
        read: dict[str, Mapping[str, str]] = {}
        for name, text in texts.items():
            known = stem(name)
            if known not in READING_FILES:
                there = ", ".join(f"{one}.txt" for one in READING_FILES)
                raise PromptError(name, 1, f"no prompt file has this name; there are {there}")
            _, read[known] = read_prompt(name, text, READING_FILES[known])
        for known in READING_FILES:
            if known not in read:
                message = "this file is missing; copy the shipped one back"
                raise PromptError(f"prompts/reading/{known}.txt", 1, message)
        return cls(read)

    def messages(self, passage: Passage) -> list[Message]:
        """The request about a line. The first message is the same for every line of a scenario."""
        acts = "\n".join(f"{label}: {self._texts[ACTS][label]}" for label in LABELS)
        first = filled(
            self._texts[READING][WHOLE],
            {"acts": acts, "issues": described(passage.agenda), "form": EXAMPLE},
        )
        line = filled(
            self._texts[LINE][WHOLE],
            {
                "other": passage.speaker.other.value,
                "heard": clipped(passage.heard, MOST_HEARD) if passage.heard else "(nothing)",
                "speaker": passage.speaker.value,
                "line": cut(passage.text, MOST_LINE),
            },
        )
        return [Message(role="system", content=first), Message(role="user", content=line)]


def described(agenda: Agenda) -> str:
    """What is negotiated, an issue a line: only what both sides know of it."""
    lines = []
    for issue in agenda.issues[:MOST_ISSUES]:
        name = cut(printable(issue.name), MOST_NAME)
        if isinstance(issue, ChoiceIssue):
            choices = ", ".join(cut(str(value), MOST_VALUE) for value in issue.values[:MOST_CHOICES])
            lines.append(f"{issue.id} ({name}): one of {choices}")
        else:
            lines.append(f"{issue.id} ({name}): a number in {unit_of(issue)}")
    return "\n".join(lines)


def unit_of(issue: NumberIssue) -> str:
    return cut(printable(issue.unit), MOST_NAME)


def form(agenda: Agenda) -> dict[str, Any]:
    """The JSON schema of an answer, every list and text bounded."""
    ids = [issue.id for issue in agenda.issues[:MOST_ISSUES]]
    value = {"type": "string", "maxLength": MOST_VALUE}
    terms = bounded({"issue": {"type": "string", "enum": ids}, "value": value}, MOST_ISSUES)
    act = {"type": "string", "enum": list(LABELS)}
    acts = bounded({"act": act, "quote": {"type": "string", "maxLength": MOST_QUOTE}}, MOST_ACTS)
    return whole({"acts": acts, "terms": terms, "asked": terms})


def bounded(properties: Mapping[str, Any], most: int) -> dict[str, Any]:
    return {"type": "array", "maxItems": most, "items": whole(properties)}


def whole(properties: Mapping[str, Any]) -> dict[str, Any]:
    """An object with these properties and no others, all of them there."""
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
    }

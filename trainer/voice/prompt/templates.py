"""The prompt files of ``prompts``: plain text with named placeholders, checked when loaded.

    version: 1
    # a note for whoever edits the file
    == counter ==
    Make this new offer, with the terms word for word: "{terms}".

A file of one text has no heads. What fills a placeholder is never read as a template, whoever wrote it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

from trainer.negotiation.acts import EMPATHY, PRESSURE, SEQUENCE, Act
from trainer.negotiation.moves import Emotion
from trainer.negotiation.printable import printable_lines
from trainer.scenario.persona import Style
from trainer.voice.phrasebook import stem
from trainer.voice.sections import ENQUIRED, NOTICED, feeling, heard

VOICE, TURN, MANNERS, DIRECTIONS, RETRY = "voice", "turn", "manners", "directions", "retry"
WHOLE = ""
"""The name of the one section that a file without heads has."""
LONGEST: Mapping[str, int] = {VOICE: 3_600, TURN: 1_200, "reading": 3_600, "line": 1_200}
"""Characters of a text at the most, so that every request keeps within its tokens."""
LONGEST_SECTION = 400
VERSION = re.compile(r"version:\s*(\d{1,6})")
HEAD = re.compile(r"==\s*(.*?)\s*==")
BLANK = re.compile(r"\{([a-z]+)\}")
TERMS_AND_IF = ("counter", "hold", "last offer", "nibble", "exactly")
"""Ways to say terms; each also has a section with a condition, whose name ends in "if"."""

Blanks = Mapping[str, frozenset[str]]


def named(blanks: str, *sections: str) -> Blanks:
    return {section: frozenset(blanks.split()) for section in sections}


ANSWERS: Blanks = {
    heard(act): frozenset() if act in SEQUENCE else frozenset({"quote"})
    for act in Act
    if act in EMPATHY | PRESSURE and act is not Act.EXPLORE
}
FILES: Mapping[str, Blanks] = {
    VOICE: named("buyer title company deal situation issues manner", WHOLE),
    TURN: named("buyer standing talk direction", WHOLE),
    MANNERS: named("", *Style),
    RETRY: {**named("words", "said", "joined"), **named("fault", "fault")},
    DIRECTIONS: {
        **named("terms", "standing seller", "standing buyer", "standing agreed"),
        **named("", "standing none", "talk none", Emotion.NEUTRAL.value),
        **named(
            "", *(feeling(one, size) for one in Emotion if one is not Emotion.NEUTRAL for size in (1, 2, 3))
        ),
        **ANSWERS,
        **named(
            "", "heard offer moved", "heard offer unmoved", "heard trade", "heard reject", "heard ask better"
        ),
        **named("quote", "heard hollow", "because argument", "clarify", "clarify also"),
        **named("issue", "because reciprocity", "refuse issue", "ask", "last ask"),
        **named("", "because reciprocity plain", "because need", "because trust", "parry"),
        **named("", "clarify lost", "check"),
        **{section: NOTICED[section].blanks for section in NOTICED},
        **named("words", "heard again", "fact", "concern", "pressure"),
        **{section: ENQUIRED[section].blanks for section in ENQUIRED},
        **named(
            "",
            "time short",
            "answer question",
            "answer point",
            "hold",
            "refuse",
            "last offer plain",
            "nothing more",
        ),
        **named("terms", "state terms", "hold terms", "insist", "accept terms", "confirm terms"),
        **named("terms", *(way for way in TERMS_AND_IF if way != "hold")),
        **named("terms condition", *(f"{way} if" for way in TERMS_AND_IF)),
        **named("condition", "need"),
        **named("", "accept", "confirm", "walk away", "walk away / strong", "adjourn"),
        **named("", "farewell", "farewell / strong"),
        **named("length", "close", "close without terms", "close with a yes", "close the talk"),
    },
}
"""Every file by its name without ending, with its sections and the placeholders of each."""


class PromptError(ValueError):
    """A prompt file that cannot be used; the message names file and line and says what to write instead."""

    def __init__(self, file: str, line: int, message: str) -> None:
        super().__init__(f"{file}:{line}: {message}")
        self.file = file
        self.line = line


def filled(template: str, blanks: Mapping[str, str]) -> str:
    """The template with its placeholders filled, in one pass. Raises KeyError for one that nothing fills."""
    return BLANK.sub(lambda found: blanks[found[1]], template)


@dataclass(slots=True)
class Text:
    """One text of a file while it is read."""

    line: int
    """Where it begins, counted from 1."""
    lines: list[tuple[int, str]] = field(default_factory=list)

    @property
    def whole(self) -> str:
        return "\n".join(line for _, line in self.lines).strip()


def read_prompt(file: str, text: str, known: Blanks) -> tuple[int, dict[str, str]]:
    """A file's version, and its texts by section. Raises PromptError for the first fault."""
    lines = content(text)
    number, first = next(((number, line) for number, line in lines if line.strip()), (1, ""))
    found = VERSION.fullmatch(first.strip())
    if not found:
        raise PromptError(file, number, "begin the file with a line like 'version: 1'")
    texts = {WHOLE: Text(number)} if WHOLE in known else sections(file, lines, known)
    if WHOLE in known:
        texts[WHOLE].lines.extend(lines)
    for name, part in texts.items():
        check(file, name, part, known[name])
    for name in known:
        if name not in texts:
            raise PromptError(file, 1, f"section '== {name} ==' is missing; write it as in the shipped file")
    return int(found[1]), {name: part.whole for name, part in texts.items()}


def content(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a file without notes, with their numbers counted from 1."""
    for number, line in enumerate(printable_lines(text.removeprefix("\ufeff")).split("\n"), start=1):
        if not line.startswith("#"):
            yield number, line.rstrip()


def sections(file: str, lines: Iterator[tuple[int, str]], known: Blanks) -> dict[str, Text]:
    """The texts of a file with heads."""
    found: dict[str, Text] = {}
    name = ""
    for number, line in lines:
        if line.startswith("=="):
            name = head(file, number, line, known)
            if name in found:
                raise PromptError(
                    file, number, f"section {name!r} begins in line {found[name].line} already; keep one"
                )
            found[name] = Text(number)
        elif name:
            found[name].lines.append((number, line))
        elif line.strip():
            raise PromptError(
                file, number, f"a line before the first head; begin with '== {next(iter(known))} =='"
            )
    return found


def head(file: str, number: int, line: str, known: Blanks) -> str:
    """The section that a head begins."""
    match = HEAD.fullmatch(line)
    if not match:
        raise PromptError(file, number, f"{line!r} is no head; write for example '== {next(iter(known))} =='")
    if match[1] not in known:
        near = get_close_matches(match[1], known, n=1, cutoff=0.0)[0]
        raise PromptError(file, number, f"unknown section {match[1]!r}; did you mean '== {near} =='?")
    return match[1]


def check(file: str, name: str, text: Text, wanted: frozenset[str]) -> None:
    """Raises PromptError for a text that is empty or too long, or has the wrong placeholders."""
    where = f"'== {name} =='" if name else "the text"
    if not text.whole:
        raise PromptError(file, text.line, f"{where} is empty; write what the model is to be told")
    most = LONGEST_SECTION if name else LONGEST[stem(file)]
    if len(text.whole) > most:
        raise PromptError(file, text.line, f"{where} has {len(text.whole)} characters; shorten it to {most}")
    seen: set[str] = set()
    for number, line in text.lines:
        for blank in BLANK.findall(line):
            if blank not in wanted:
                there = ", ".join(f"{{{one}}}" for one in sorted(wanted)) or "none"
                raise PromptError(file, number, f"unknown placeholder {{{blank}}}; {where} has {there}")
            seen.add(blank)
        if re.search(r"[{}]", BLANK.sub("", line)):
            raise PromptError(file, number, "a brace that is no placeholder; leave it out")
    missing = sorted(wanted - seen)
    if missing:
        raise PromptError(file, text.line, f"{where} lacks the placeholder {{{missing[0]}}}; write it in")

"""The phrase files of ``prompts/phrases``: plain text that a salesperson can edit, checked when loaded.

    # a comment
    == hold ==
    I'm staying where I am.
    No change from me on that.

    == counter if ==
    If you can do {condition}, I can do {terms}.

A head names a section of :data:`trainer.voice.sections.SECTIONS`; every other line is one way to say it.
"""

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from trainer.scenario.persona import Style
from trainer.voice.sections import SECTIONS

SHARED = "shared"
HEAD = re.compile(r"==\s*(.*?)\s*==")
SENTENCE = re.compile(r"(?<=[.?!])\s+")
BLANK = re.compile(r"\{([a-z]+)\}")
NUMBER_WORDS = frozenset(
    {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}
    | {"fifteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "dozen"}
    | {"hundred", "thousand", "million", "percent", "zero"}
)


class PhraseError(ValueError):
    """A phrase file that cannot be used; the message names file and line and says what to write instead."""

    def __init__(self, file: str, line: int, message: str) -> None:
        super().__init__(f"{file}:{line}: {message}")
        self.file = file
        self.line = line


class Phrasebook:
    """Every style's variants by section. :meth:`parse` makes one; it holds no unchecked line."""

    def __init__(self, styles: Mapping[Style, Mapping[str, tuple[str, ...]]]) -> None:
        self._styles = styles

    def variants(self, style: Style, section: str) -> tuple[str, ...]:
        """A style's own lines of a section, then the shared ones. Raises KeyError for an unknown section."""
        return self._styles[style][section]

    @classmethod
    def parse(cls, files: Mapping[str, str]) -> "Phrasebook":
        """Read the text of each file, by file name: ``plain.txt`` and so on for each style, ``shared.txt``.

        Names may carry a folder. Raises PhraseError for the first fault: an unknown, repeated or empty
        section, an unknown, missing or repeated placeholder, a line said twice, a number, a missing file.
        """
        names = {stem(name): name for name in files}
        for known, name in names.items():
            if known != SHARED and known not in set(Style):
                there = ", ".join(f"{style.value}.txt" for style in Style)
                raise PhraseError(name, 1, f"no style has this name; there are {there} and {SHARED}.txt")
        parsed = {known: sections(name, files[name]) for known, name in names.items()}
        styles: dict[Style, dict[str, tuple[str, ...]]] = {}
        for style in Style:
            if style.value not in names:
                raise PhraseError(f"{style.value}.txt", 1, "this file is missing; each style needs one")
            styles[style] = merged(names[style.value], parsed[style.value], parsed.get(SHARED, {}))
        return cls(styles)


def merged(
    file: str, own: Mapping[str, tuple[str, ...]], shared: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """A style's sections with the shared lines behind its own; raises PhraseError if one is nowhere."""
    for name in SECTIONS:
        if name not in own and name not in shared:
            raise PhraseError(file, 1, f"section '== {name} ==' is missing, here and in {SHARED}.txt")
    return {name: tuple(dict.fromkeys(own.get(name, ()) + shared.get(name, ()))) for name in SECTIONS}


def sections(file: str, text: str) -> dict[str, tuple[str, ...]]:
    """The sections of one file with their lines; raises PhraseError for the first fault."""
    found: dict[str, list[str]] = {}
    heads: dict[str, int] = {}
    seen: dict[str, int] = {}
    name = ""
    for number, line in content(text):
        if line.startswith("=="):
            name = head(file, number, line, heads)
            heads[name] = number
            found[name] = []
            continue
        if not name:
            raise PhraseError(file, number, "a line before the first head; begin with '== hold =='")
        check_line(file, number, line, name)
        if line.casefold() in seen:
            raise PhraseError(file, number, f"the same line stands in line {seen[line.casefold()]} already")
        seen[line.casefold()] = number
        found[name].append(line)
    for name, lines in found.items():
        if not lines:
            raise PhraseError(file, heads[name], f"section '== {name} ==' is empty; give it a line")
    return {name: tuple(lines) for name, lines in found.items()}


def content(text: str) -> Iterator[tuple[int, str]]:
    """The lines that say something, with their numbers counted from 1."""
    for number, raw in enumerate(text.removeprefix("\ufeff").splitlines(), start=1):
        line = " ".join(raw.split())
        if line and not line.startswith("#"):
            yield number, line


def head(file: str, number: int, line: str, heads: Mapping[str, int]) -> str:
    """The section that a head begins; raises PhraseError when it is none, or begun before."""
    match = HEAD.fullmatch(line)
    if not match:
        raise PhraseError(file, number, f"{line!r} is no head; write for example '== hold =='")
    name = match[1]
    if name not in SECTIONS:
        near = get_close_matches(name, SECTIONS, n=1, cutoff=0.0)[0]
        raise PhraseError(file, number, f"unknown section {name!r}; did you mean '== {near} =='?")
    if name in heads:
        raise PhraseError(file, number, f"section {name!r} begins in line {heads[name]} already")
    return name


def check_line(file: str, number: int, line: str, name: str) -> None:
    """Raises PhraseError for a line that says numbers of its own or has the wrong blanks."""
    wanted = SECTIONS[name].blanks
    blanks = BLANK.findall(line)
    for blank in blanks:
        if blank not in wanted:
            there = ", ".join(f"{{{known}}}" for known in sorted(wanted)) or "none"
            raise PhraseError(file, number, f"unknown placeholder {{{blank}}}; '{name}' has {there}")
    for blank in sorted(wanted):
        if blanks.count(blank) != 1:
            raise PhraseError(file, number, f"'{name}' needs {{{blank}}} in each line, once")
    if len(wanted) > 1 and not any(wanted <= set(BLANK.findall(one)) for one in SENTENCE.split(line)):
        raise PhraseError(file, number, f"{' and '.join(sorted(wanted))} must stand in the same sentence")
    words = BLANK.sub("", line)
    if "{" in words or "}" in words:
        raise PhraseError(file, number, "a brace that is no placeholder; write {terms} or leave it out")
    for word in re.findall(r"[a-z]+|\d+", words.casefold()):
        if word.isdigit() or word in NUMBER_WORDS:
            raise PhraseError(file, number, f"{word!r} is a number; numbers come from the move alone")


def stem(name: str) -> str:
    """The file's name without folder and ending."""
    return re.split(r"[/\\]", name)[-1].rsplit(".", 1)[0]

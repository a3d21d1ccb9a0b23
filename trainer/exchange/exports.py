"""Who said what in the text that meeting and call programs write: captions, stamped lines, names above lines.

Read are the forms of Zoom, Teams, Gong, Otter, Fireflies and their like, and plain ``Anna: …``. What stands
before the first speaker (a title, a date, who took part) is left out.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from trainer.exchange.sides import role_of
from trainer.perception.english import is_english

CLOCK = r"\d{1,2}:\d{1,2}(?::\d{1,2})?(?:[.,]\d{1,3})?(?:\s?[AaPp]\.?[Mm]\.?)?"
STAMP = rf"[\[(]?(?:\d{{4}}-\d\d-\d\d[ T])?{CLOCK}Z?[\])]?"
LABEL = r"[^\W\d][\w.'’&-]*(?:[ ,]+[\w.'’&-]+){0,4}?(?:\s?\([^()]{1,40}\))?"
CUE = re.compile(rf"\s{{0,9}}{CLOCK}\s*-->\s*{CLOCK}.*")
VOICED = re.compile(r"<v(?:\.[\w.]{1,80})?\s(?P<who>[^<>]{1,200})>(?P<text>.*?)(?:</v>|$)", re.DOTALL)
TAG = re.compile(r"</?[a-z][^<>]{0,200}>")
"""Tags of captions end soon, and none begins within another: a line full of open ones costs no more."""
INLINE = re.compile(
    rf"(?:[*•-]\s+)?(?:(?P<before>{STAMP})[\s|–-]*)?(?P<bold>\*\*|__)?(?:\[(?P<boxed>{LABEL})\]|(?P<who>{LABEL}))"
    rf"(?:(?P=bold))?\s*(?P<after>{STAMP})?\s*:(?:(?P=bold))?(?!//)"
)
"""A speaker in front of what they say on the same line."""
ABOVE = re.compile(
    rf"(?:\*\*)?(?:\[(?P<boxed>{LABEL})\]|(?P<who>{LABEL}))(?:\*\*)?[\s,|–-]*{STAMP}\s*:?\s*|"
    rf"\s*{STAMP}[\s|–-]+(?:\*\*)?(?P<last>{LABEL})(?:\*\*)?\s*:?\s*"
)
"""A speaker and a time alone on a line, above what they say."""
HEADINGS = frozenset(
    """
    attendees call date duration from host invitees kind language length location meeting note notes organizer
    organiser participants re recorded recording session source subject summary time title to topic topics
    transcript transcription type version when where who
    """.split()  # noqa: SIM905
)
"""What stands before a colon at the head of such a file and is nobody's name."""
NOTE = re.compile(r"\s*(?:NOTE|STYLE|REGION)\b")
"""What captions hold beside what is said."""
SIGNATURE = re.compile(
    r"\s*(?:transcribed|generated|recorded|created) (?:by|with|using) .{1,80}", re.IGNORECASE
)
"""What a program puts below the talk of its own."""
LONGEST_LABEL, LONGEST_HEAD = 48, 120
"""Characters of a label, and of a line in which it is looked for with its time."""
RARE = 2
"""Lines from which a label that may as well be a word ("Price: …") is taken for a speaker's."""
MOST_TURNS = 100_000


@dataclass(slots=True)
class Spoken:
    """What somebody said until somebody else spoke, with the line of the file on which it begins."""

    number: int
    speaker: str
    parts: list[str]

    @property
    def text(self) -> str:
        stripped = (part.strip() for part in self.parts)
        return " ".join(part for part in stripped if part)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a file: who speaks in it, if that stands there, and what is said."""

    number: int
    speaker: str | None
    text: str
    stamped: bool = False


def spoken(text: str) -> list[Spoken]:
    """Who said what, in order; what one speaker says line after line is one turn. Empty without names."""
    numbered = list(enumerate(re.split(r"\r\n|\n|\r", text), start=1))
    captions = sum(CUE.fullmatch(raw) is not None for _, raw in numbered)
    lines = list(_cues(numbered) if captions else _plain(numbered))
    named = _speakers(lines)
    found: list[Spoken] = []
    for line in lines:
        if line.speaker is not None and line.speaker in named:
            if found and found[-1].speaker == line.speaker:
                found[-1].parts.append(line.text)
            else:
                found.append(Spoken(line.number, line.speaker, [line.text]))
        elif found:
            said = line.text if line.speaker is None else f"{line.speaker}: {line.text.strip()}"
            found[-1].parts.append(said)
    return [turn for turn in found if turn.text]


def _speakers(lines: list[_Line]) -> set[str]:
    """The labels that are somebody's: they come again, stand beside a time, or look like a name."""
    counts = Counter(line.speaker for line in lines if line.speaker is not None)
    stamped = {line.speaker for line in lines if line.stamped}
    return {
        label
        for label, times in counts.items()
        if label.casefold() not in HEADINGS
        and (label in stamped or times >= RARE or not _is_words(label) or _is_anybody(label))
    }


def _is_anybody(label: str) -> bool:
    """Whether a label is what programs call who has no name for them: by role or by number."""
    return role_of(label) is not None or re.fullmatch(r"speaker[ _]\w+", label, re.IGNORECASE) is not None


def _is_words(label: str) -> bool:
    """Whether a label is made of plain words ("One thing", "Price"), as no name is."""
    return all(is_english(word) for word in re.findall(r"[^\W\d_]+", label.lower()))


def _plain(numbered: list[tuple[int, str]]) -> Iterator[_Line]:
    """The lines of a text, blank ones left out."""
    above: str | None = None
    for number, raw in numbered:
        if not raw.strip() or SIGNATURE.fullmatch(raw):
            continue
        plain = raw.strip()
        header = ABOVE.fullmatch(plain) if len(plain) <= LONGEST_HEAD else None
        inline = None if header else INLINE.match(plain[:LONGEST_HEAD])
        if header:
            above = label_of(header["boxed"] or header["who"] or header["last"])
            if above is not None:
                yield _Line(number, above, "", stamped=True)
                continue
        label = label_of(inline["boxed"] or inline["who"]) if inline else None
        if inline is not None and label is not None:
            stamped = bool(inline["before"] or inline["after"])
            yield _Line(number, label, plain[inline.end() :], stamped)
        else:
            yield _Line(number, None, raw)


def _cues(numbered: list[tuple[int, str]]) -> Iterator[_Line]:
    """The lines of captions, without their times, numbers and notes."""
    said, begun = False, False
    block: list[tuple[int, str]] = []
    for number, raw in [*numbered, (len(numbered) + 1, "")]:
        timed = CUE.fullmatch(raw) is not None
        if not timed and raw.strip():
            block.append((number, raw))
            continue
        if said:
            yield from _cue(block)
        elif begun and not timed and block and not NOTE.match(block[0][1]):
            yield from _plain(block)  # what somebody wrote between the captions
        block, said, begun = [], timed, begun or timed


def _cue(block: list[tuple[int, str]]) -> Iterator[_Line]:
    """What is said in one caption: behind a voice tag, behind a name, or below one."""
    lines = [(number, raw) for number, raw in block if not raw.strip().isdecimal()]
    above = lines[0][1].strip()[:LONGEST_HEAD] if len(lines) > 1 else ""
    if "<v" not in above and re.fullmatch(LABEL, above):
        label = label_of(above)
        if label is not None and not _is_words(label):
            yield _Line(lines[0][0], label, "", stamped=True)
            lines = lines[1:]
    for number, raw in lines:
        voices = list(VOICED.finditer(raw))
        for voice in voices:
            yield _Line(number, voice["who"].strip(), TAG.sub("", voice["text"]), stamped=True)
        if voices:
            continue
        plain = TAG.sub("", raw).strip()
        inline = INLINE.match(plain[:LONGEST_HEAD])
        label = label_of(inline["boxed"] or inline["who"]) if inline else None
        if inline is not None and label is not None:
            yield _Line(number, label, plain[inline.end() :])
        else:
            yield _Line(number, None, plain)


def label_of(text: str | None) -> str | None:
    """A speaker's label as it is compared; None for what is too long to be one."""
    if text is None:
        return None
    label = " ".join(text.split()).strip(" ,-|")
    return label if label and len(label) <= LONGEST_LABEL else None

"""A cue as messages for a model: who the buyer is, where the talk stands, and last what to say now."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypedDict

from trainer.negotiation.issues import Side
from trainer.negotiation.printable import printable
from trainer.negotiation.wording import joined
from trainer.session.voices import Cue, Line
from trainer.voice.faults import FAULT_WORDS, Fault, VoiceError
from trainer.voice.phrasebook import SENTENCE, stem
from trainer.voice.prompt.cuts import clipped, cut, tail
from trainer.voice.prompt.direction import Direction, Scene, direction
from trainer.voice.prompt.steps import Step
from trainer.voice.prompt.templates import (
    BLANK,
    DIRECTIONS,
    FILES,
    MANNERS,
    RETRY,
    TURN,
    VOICE,
    WHOLE,
    PromptError,
    filled,
    read_prompt,
)
from trainer.voice.prompt.tokens import MESSAGE_TOKENS

MOST_TOKENS = 1_400
"""Tokens of a request's messages at the most."""
LINES = 6
"""Lines of the talk that a request shows."""
WIDTHS = (400, 200, 100)
"""Characters of each of these lines; fewer where the newest alone is too long."""
NEWEST = 2
"""How many times as much of the newest line is shown: it is the one that is answered."""
VERBATIM = (400, 200, 100, 50)
"""Characters of what is to be said word for word; fewer where no line fits beside it."""
SITUATIONS = (900, 450, 200, 0)
"""Characters of the scenario's situation, by how long the rest of the first message is."""
FIRST_SHARE = 0.6
"""The share of a request that its first message may take."""
NAME_MOST, ISSUE_MOST, SHOWN_MOST = 80, 40, 600
PRIVATE_LEAST = 6
"""Words in a row by which a text of these files is recognised."""
ANSWERS = frozenset({"hold", "refuse", "parry"})
"""Steps of a no that leave the words free."""
LENGTHS = ("One short sentence", "One or two short sentences", "Two or three short sentences")
LONGER = ("Three or four short sentences", "Four or five short sentences", "About six short sentences")

MENDABLE: Mapping[Fault, Fault] = {
    Fault.LENGTH: Fault.LONG,
    Fault.TOO_MUCH: Fault.LONG,
    **{fault: fault for fault in (Fault.REFUSAL, Fault.THOUGHTS_ONLY, Fault.TOOL_CALL)},
    **{fault: fault for fault in list(Fault)[list(Fault).index(Fault.NUMBER) :]},
}
"""Faults that a model can mend when it is told, and by which words; none of an endpoint."""


class Message(TypedDict):
    """One message of a request."""

    role: str
    content: str


class Prompts:
    """The texts that requests are made of. :meth:`parse` makes one; it holds no unchecked text."""

    def __init__(self, version: int, texts: Mapping[str, Mapping[str, str]]) -> None:
        self.version = version
        """The highest version of the files."""
        self._texts = texts
        self.private = tuple(
            piece for sections in texts.values() for text in sections.values() for piece in pieces(text)
        )
        """Runs of words that stand in the files, and that no buyer would say."""

    @classmethod
    def parse(cls, texts: Mapping[str, str]) -> "Prompts":
        """Read the text of each file, by file name with or without folder and ending.

        Raises PromptError for the first fault: a missing or unknown file, no version, an unknown, repeated,
        empty or too long section, an unknown or missing placeholder.
        """
        read: dict[str, Mapping[str, str]] = {}
        versions = [0]
        for name, text in texts.items():
            known, file = stem(name), name if "." in name else f"prompts/voice/{name}.txt"
            if known not in FILES:
                there = ", ".join(f"{one}.txt" for one in FILES)
                raise PromptError(file, 1, f"no prompt file has this name; there are {there}")
            version, read[known] = read_prompt(file, text, FILES[known])
            versions.append(version)
        for known in FILES:
            if known not in read:
                message = "this file is missing; copy the shipped one back"
                raise PromptError(f"prompts/voice/{known}.txt", 1, message)
        return cls(max(versions), read)

    def messages(  # noqa: PLR0913 - one request, and how it is to fit
        self,
        cue: Cue,
        *,
        shown: Sequence[str] = (),
        answered: bool = False,
        fault: Fault | None = None,
        count: Callable[[str], int],
        most: int = MOST_TOKENS,
        lines: int = LINES,
    ) -> list[Message]:
        """The request for a cue: the first message is the same in a whole session, the direction stands last.

        ``shown``: sentences of this line that the seller has heard already; ``answered``: its no, or what it
        keeps to itself, is among them. ``fault``: why the answer before
        was not used. The oldest of the last ``lines`` are left out first, then all is shortened, until it is
        ``most`` tokens at the most. Raises VoiceError (too long) where even the shortest is not.
        """
        asked = direction(cue)
        first = self._first(asked.scene, count, most)
        room = most - 2 * MESSAGE_TOKENS - count(first)
        for rest in self._turns(without_answer(asked) if answered else asked, tuple(shown), fault, lines):
            if count(rest) <= room:
                return [Message(role="system", content=first), Message(role="user", content=rest)]
        raise VoiceError(Fault.TOO_LONG_REQUEST)

    def _first(self, scene: Scene, count: Callable[[str], int], most: int) -> str:
        """The message that says who the buyer is; the situation is cut where it would leave no room."""
        text = ""
        for size in SITUATIONS:
            text = filled(
                self._texts[VOICE][WHOLE],
                {
                    "buyer": cut(scene.buyer, NAME_MOST),
                    "title": cut(scene.title, NAME_MOST),
                    "company": cut(scene.company, NAME_MOST),
                    "deal": cut(scene.deal, NAME_MOST),
                    "situation": cut(scene.situation, size),
                    "issues": joined([cut(issue, ISSUE_MOST) for issue in scene.issues]),
                    "manner": self._texts[MANNERS][scene.manner],
                },
            )
            if count(text) <= most * FIRST_SHARE:
                break
        return text

    def _turns(
        self, asked: Direction, shown: tuple[str, ...], fault: Fault | None, lines: int
    ) -> Iterator[str]:
        """The second message, ever shorter."""
        recent = asked.recent[-lines:] if lines > 0 else ()
        fits = [(recent[number:], WIDTHS[0], VERBATIM[0]) for number in range(len(recent))]
        fits += [(recent[-1:], width, VERBATIM[0]) for width in WIDTHS[1:] if recent]
        fits += [((), 0, size) for size in VERBATIM]
        for kept, width, verbatim in fits:
            yield filled(
                self._texts[TURN][WHOLE],
                {
                    "buyer": cut(asked.scene.buyer, NAME_MOST),
                    "standing": self._standing(asked),
                    "talk": self._talk(asked, kept, width),
                    "direction": self._direction(asked, shown, fault, verbatim),
                },
            )

    def _standing(self, asked: Direction) -> str:
        return "\n".join(self._step(step) for step in asked.standing or (Step("standing none"),))

    def _talk(self, asked: Direction, recent: Sequence[Line], width: int) -> str:
        """The last lines, one a line: nobody's words can look like a part of the request."""
        names = {Side.SELLER: "Seller", Side.BUYER: cut(asked.scene.buyer, NAME_MOST)}
        said = [f"{names[line.side]}: {cut(line.text, width)}" for line in recent[:-1]]
        said += [f"{names[line.side]}: {clipped(line.text, NEWEST * width)}" for line in recent[-1:]]
        return "\n".join(said) if said else self._texts[DIRECTIONS]["talk none"]

    def _direction(self, asked: Direction, shown: tuple[str, ...], fault: Fault | None, verbatim: int) -> str:
        """The mood, what has been said of the line, the steps that are left, and how to close."""
        heard = " ".join(printable(sentence) for sentence in shown)
        own = heard
        if asked.insisted and asked.by_another:
            own = heard.replace(asked.insisted, "").strip()
        elif asked.insisted and asked.insisted not in heard:
            own = f"{asked.insisted} {heard}".strip()
        answered = bool(heard.replace(asked.insisted, "").strip()) if asked.insisted else bool(heard)
        left = steps_left(asked.steps, heard, answered=answered)
        parts = [self._texts[DIRECTIONS][asked.mood]]
        if asked.insisted and asked.by_another:
            parts.append(self._said("joined", asked.insisted))
        if own:
            parts.append(self._said("said", own))
        parts += [f"- {self._step(step, verbatim)}" for step in left or (Step("nothing more"),)]
        parts.append(filled(self._texts[DIRECTIONS][asked.close], {"length": length(left)}))
        if fault is not None and fault in MENDABLE:
            parts.append(filled(self._texts[RETRY]["fault"], {"fault": FAULT_WORDS[MENDABLE[fault]]}))
        return "\n".join(parts)

    def _said(self, section: str, words: str) -> str:
        return filled(self._texts[RETRY][section], {"words": tail(words, SHOWN_MOST)})

    def _step(self, step: Step, most: int = VERBATIM[0]) -> str:
        """A step in words; what is to be said word for word is cut only where nothing else helps."""
        blanks = {name: words if name == "terms" else cut(words, most) for name, words in step.blanks.items()}
        return filled(self._texts[DIRECTIONS][step.section], blanks)


def pieces(text: str) -> Iterator[str]:
    """The sentences of a text as far as no placeholder stands in them, if they are more than a few words."""
    for line in text.split("\n"):
        for sentence in SENTENCE.split(line):
            for piece in BLANK.split(sentence)[::2]:
                words = piece.strip(' -"“”.,:;')
                if len(words.split()) >= PRIVATE_LEAST:
                    yield words


def without_answer(asked: Direction) -> Direction:
    """The direction without the steps that leave the words of a no free: they have been found."""
    return replace(asked, steps=tuple(step for step in asked.steps if step.section not in ANSWERS))


def steps_left(steps: Sequence[Step], heard: str, *, answered: bool) -> tuple[Step, ...]:
    """What is still to be said after these words; ``answered``: they are more than the author's.

    Steps are said in their order: once one that is said word for word has been heard, so have those before
    it that leave the words free.
    """
    said = heard.casefold()
    done = [
        bool(step.verbatim) and all(words.casefold() in said for words in step.verbatim) for step in steps
    ]
    last = max((place for place, over in enumerate(done) if over), default=-1)
    return tuple(
        step
        for place, step in enumerate(steps)
        if not done[place]
        and (step.verbatim or place > last)
        and not (answered and step.section.startswith(("heard", "because")))
    )


def length(steps: Sequence[Step]) -> str:
    """How long a line with these steps may be, in words."""
    sentences = sum(
        len(SENTENCE.split(step.blanks["words"])) if "words" in step.blanks else 1 for step in steps
    )
    return (*LENGTHS, *LONGER)[min(max(sentences, 1), len(LENGTHS) + len(LONGER)) - 1]

"""The arithmetic behind everything in a talk's document, down to turns and quotes."""

from collections.abc import Iterator, Sequence
from functools import cached_property, partial

from trainer.debrief.arithmetic import spoken
from trainer.debrief.blocks import Block, Bullets, Heading, Paragraph
from trainer.debrief.document import Document
from trainer.debrief.explain_numbers import LISTS, PATHS, Opens
from trainer.debrief.explain_standing import STANDING
from trainer.debrief.explain_talk import about
from trainer.debrief.explain_words import named
from trainer.debrief.leaves import PLACE, Json, Step, nearest, parts, way
from trainer.debrief.report import report
from trainer.debrief.talk import Talk
from trainer.debrief.whatif import Speak

AT_THE_END = "This opens at the end of the talk."


class Trace:
    """Where everything in a talk's document comes from.

    A number with an arithmetic of its own opens that. Whatever else the document holds opens by where it
    stands: a value by the nearest number above it, an object or a list by all that is in it.
    """

    def __init__(
        self,
        talk: Talk,
        speak: Speak | None = None,
        *,
        document: Document | None = None,
        file: str | None = None,
    ) -> None:
        """``speak`` words the buyer's answer to a better line; a document is made where none is handed in."""
        self.talk = talk
        self.speak = speak
        self.file = file
        self._document = document
        self._lists: dict[str, Sequence[Opens]] = {}

    @cached_property
    def tree(self) -> Json:
        """The document as JSON holds it."""
        document = self._document or report(self.talk, speak=self.speak, file=self.file)
        return document.plain()

    def blocks(self, path: str) -> list[Block] | None:
        """What a path opens; None for one that leads to nothing."""
        own = self._own(path)
        if own is not None:
            return [Heading(path), *own()]
        steps = way(self.tree, path)
        if steps is None:
            return None
        if not open_to(self.talk, path):
            return [Heading(path), Paragraph(AT_THE_END)]
        return [Heading(path), *self._by_place(steps)]

    def meant(self, path: str) -> str:
        """What a path that leads to nothing may have meant, in words."""
        near = nearest(self.tree, path, list(PATHS))
        if near:
            return f"the nearest paths are {', '.join(near)} (places in a list count from 0)"
        return f"paths begin with {', '.join(self.tree)}"

    def _own(self, path: str) -> Opens | None:
        """The arithmetic of a path's own, where it has one."""
        whole = PATHS.get(path)
        if whole is not None:
            return partial(whole, self.talk, self.speak) if open_to(self.talk, path) else at_the_end
        name, _, place = path.rpartition(".")
        if name not in LISTS or not PLACE.fullmatch(place):
            return None
        opens = self._list(name)
        return opens[int(place)] if int(place) < len(opens) else None

    def _list(self, name: str) -> Sequence[Opens]:
        if name not in self._lists:
            self._lists[name] = LISTS[name](self.talk, self.speak)
        return self._lists[name]

    def _by_place(self, steps: list[Step]) -> list[Block]:
        """What a path without an arithmetic of its own opens, by what it leads through."""
        *above, (path, node) = steps
        under = next((step for step, _ in reversed(above) if self._own(step) is not None), None)
        within = parts(path, node)
        if within and (under is None or any(self._own(part) is not None for part, _ in within)):
            return self._whole(path, node)
        if under is not None:
            opens = self._own(under)
            value = [] if within else [self._named(path, path.removeprefix(f"{under}."), node)]
            return [*value, *(opens() if opens is not None else [])]
        entries = (step for step in reversed(above) if isinstance(step[1], dict) and "turn" in step[1])
        holder, held = next(entries, above[-1])
        value = [self._named(path, path.rpartition(".")[2], node)]
        return [*value, *about(self.talk, path), *(self._whole(holder, held) if holder else [])]

    def _named(self, path: str, label: str, node: Json) -> Paragraph:
        """What stands there, before what it comes from."""
        later = " so far" if node is None and self.talk.going_on else ""
        return Paragraph(f"{named(self.talk, path, label, node)}{later}")

    def _whole(self, path: str, node: Json) -> list[Block]:
        """All that an object or a list holds: values and their words first, then the numbers, each opened."""
        values: list[str] = []
        words: list[Block] = []
        opened: list[Block] = []
        for part, each in self._within(path, node):
            own = self._own(part)
            if own is not None:
                opened += [Heading(part), *own()]
            elif isinstance(each, dict) and each:
                words += quoted(self.talk, each)
            else:
                values.append(named(self.talk, part, part.removeprefix(f"{path}."), each))
        return [*([Bullets(values)] if values else []), *words, *opened]

    def _within(self, path: str, node: Json) -> Iterator[Step]:
        """What stands under a path, down to the numbers that open and to the values that don't."""
        if isinstance(node, dict):
            yield path, node
        for part, each in parts(path, node):
            if self._own(part) is not None or not parts(part, each):
                yield part, each
            else:
                yield from self._within(part, each)


def explain(talk: Talk, path: str, *, speak: Speak | None = None) -> list[Block] | None:
    """What a path of a talk's document opens; None for a path that leads to nothing.

    ``speak`` words the buyer's answer to the better line of a key moment.
    """
    return Trace(talk, speak).blocks(path)


def paths(talk: Talk) -> list[str]:
    """The path of every number of this talk that has an arithmetic of its own."""
    found = list(PATHS)
    for name, listed in LISTS.items():
        found += [f"{name}.{place}" for place in range(len(listed(talk, None)))]
    return found


def open_to(talk: Talk, path: str) -> bool:
    """Whether the arithmetic of a number may be seen; what each function shows of it is its own matter."""
    sight = talk.sight
    match path.split(".", maxsplit=1)[0]:
        case "scores" | "subjective_value":
            return sight.over
        case "lifetime":
            return sight.lifetime(deal=talk.terms is not None)
        case "bargaining" | "answers":
            return sight.panel
        case "resentment" | "trust":
            return sight.feelings
        case part if part == STANDING:
            return sight.panel
    return True


def at_the_end() -> list[Block]:
    return [Paragraph(AT_THE_END)]


def quoted(talk: Talk, entry: dict[str, Json]) -> list[Block]:
    """The words of an entry that names its turn."""
    turn, words = entry.get("turn"), entry.get("quote")
    if not isinstance(turn, int) or not 0 < turn <= len(talk.utterances):
        return []
    return spoken(talk, turn, words if isinstance(words, str) else None)

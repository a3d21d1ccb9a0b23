"""The strategies of CaSiNo in the words of campers who divide supplies (Chawla et al., NAACL 2021).

They are labels of their own (need for oneself and for others, doing without, asking for preferences, doubting
the other's need, appealing to fairness, small talk, empathy, cooperation), found by a trained head.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from trainer.perception.linear import Features, Linear
from trainer.perception.strategy_cues import CUES
from trainer.perception.strategy_frames import frames

ITEM = re.compile(r"\bfire\s?woods?\b|\bwoods?\b|\bfoods?\b|\bwaters?\b")
NUMBER = re.compile(r"\d+|\b(?:one|two|three)\b")
TOKEN = re.compile(r"[a-z]+(?:'[a-z]+)?|ITEM|0|[^\w\s.,~]")
SENTENCE = re.compile(r"(?<=[.!?])\s+")
LONGEST = 3
"""Words of the longest phrase that counts as one feature."""
LONGEST_BEFORE = 2
"""The same for what the other said before."""
PIECES = range(2, 6)
CUE, BEFORE, PIECE, FRAME = 0.3, 0.4, 0.6, 0.2
"""How much cues, what the other said, pieces of words and rows of kinds of words weigh beside the words."""
EARLY, LATE = 4, 3
SHORT = 30


def plain(text: str) -> str:
    """The text as it is matched: lower case, items and numbers as such."""
    text = text.lower().replace("\u2019", "'")
    return NUMBER.sub("0", ITEM.sub("ITEM", text))


def phrases(text: str, longest: int) -> list[str]:
    """All runs of up to so many words."""
    words = TOKEN.findall(text)
    return [
        " ".join(words[start : start + length])
        for length in range(1, longest + 1)
        for start in range(len(words) - length + 1)
    ]


@lru_cache(maxsize=20_000)
def pieces(word: str) -> tuple[str, ...]:
    """Runs of two to five characters of a word, its ends marked: they see through typing errors."""
    marked = f" {word} "
    return tuple(
        f"~{marked[start : start + length]}"
        for length in PIECES
        for start in range(max(len(marked) - length + 1, 1))
    )


@dataclass(frozen=True, slots=True)
class Heard:
    """What a turn's words alone tell."""

    length: int
    words: frozenset[str]
    parts: frozenset[str]
    cues: frozenset[str]
    together: frozenset[str]
    """Cues that stand in one sentence, two by two."""
    frames: frozenset[str]


@lru_cache(maxsize=64)
def heard(said: str) -> Heard:
    """A turn taken in; remembered for a while, since the next turn is read in its light."""
    text = plain(said)
    sentences = SENTENCE.split(text)
    found = {name: cue for name, cue in CUES.items() if cue.search(text)}
    by_sentence = [list(found)]
    if len(sentences) > 1:
        by_sentence = [[name for name, cue in found.items() if cue.search(one)] for one in sentences]
    return Heard(
        length=len(text),
        words=frozenset(phrases(text, LONGEST)),
        parts=frozenset().union(*map(pieces, text.split())),
        cues=frozenset(name for cues in by_sentence for name in cues),
        together=frozenset(
            f"cues:{one} & {other}" for cues in by_sentence for one, other in combinations(cues, 2)
        ),
        frames=frozenset(f"frame:{frame}" for frame in frames(sentences, TOKEN)),
    )


def where(place: int, turns: int) -> set[str]:
    """Names of a place in a dialogue of so many turns."""
    there = {
        "place:first": place == 0,
        "place:second": place == 1,
        "place:early": place < EARLY,
        "place:late": place >= turns - LATE,
        "place:last": place == turns - 1,
    }
    return {name for name, true in there.items() if true}


def features(said: Sequence[str], place: int) -> Features:
    """What tells the strategies of the turn at this place of a dialogue, all of whose words are given.

    A prefix with a colon keeps the groups' names apart from each other and from the words.
    """
    now = heard(said[place])
    shape = where(place, len(said)) | {f"cue:{name}" for name in now.cues} | now.together
    if now.length < SHORT:
        shape.add("place:short")
    earlier: set[str] = set()
    if place:
        before = heard(said[place - 1])
        earlier = {f"before:{phrase}" for phrase in before.words if phrase.count(" ") < LONGEST_BEFORE}
        shape.update(f"before-cue:{name}" for name in before.cues)
    return [
        (1 / max(len(now.words), 1) ** 0.5, now.words),
        (PIECE / max(len(now.parts), 1) ** 0.5, now.parts),
        (BEFORE / max(len(earlier), 1) ** 0.5, earlier),
        (CUE, shape),
        (FRAME, now.frames),
        (CUE * min(now.length / 200, 2.0), ("place:length",)),
    ]


def strategies(said: Sequence[str], head: Linear) -> list[list[str]]:
    """The labels of every turn of a dialogue."""
    return [head.found(features(said, place)) for place in range(len(said))]

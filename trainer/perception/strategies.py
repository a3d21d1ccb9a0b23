"""The strategies of CaSiNo in the words of campers who divide supplies (Chawla et al., NAACL 2021).

They are labels of their own (need for oneself and for others, doing without, asking for preferences, doubting
the other's need, appealing to fairness, small talk, empathy, cooperation), found by a trained head.
"""

import re
from collections.abc import Sequence
from itertools import combinations

from trainer.perception.linear import Features, Linear
from trainer.perception.strategy_cues import CUES

ITEM = re.compile(r"\bfire\s?woods?\b|\bwoods?\b|\bfoods?\b|\bwaters?\b")
NUMBER = re.compile(r"\d+|\b(?:one|two|three)\b")
TOKEN = re.compile(r"[a-z]+(?:'[a-z]+)?|ITEM|0|[^\w\s.,]")
SENTENCE = re.compile(r"(?<=[.!?])\s+")
LONGEST = 3
"""Words of the longest phrase that counts as one feature."""
PIECES = range(2, 6)
CUE, BEFORE, PIECE = 0.3, 0.4, 0.6
"""How much cues, what the other said and pieces of words weigh beside the words."""
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


def pieces(text: str) -> set[str]:
    """Runs of two to five characters within words, their ends marked: they see through typing errors."""
    found: set[str] = set()
    for word in text.split():
        marked = f" {word} "
        for length in PIECES:
            found.update(marked[start : start + length] for start in range(max(len(marked) - length + 1, 1)))
    return found


def features(said: Sequence[str], place: int) -> Features:
    """What tells the strategies of the turn at this place of a dialogue, all of whose words are given."""
    text = plain(said[place])
    words, parts = set(phrases(text, LONGEST)), pieces(text)
    shape: set[str] = set()
    for sentence in SENTENCE.split(text):
        cues = [name for name, cue in CUES.items() if cue.search(sentence)]
        shape.update(f"cue {name}" for name in cues)
        shape.update(f"cues {one} & {other}" for one, other in combinations(cues, 2))
    earlier: set[str] = set()
    if place:
        before = plain(said[place - 1])
        earlier = {f"before {phrase}" for phrase in phrases(before, 2)}
        shape.update(f"before cue {name}" for name, cue in CUES.items() if cue.search(before))
    when = {
        "first": place == 0,
        "second": place == 1,
        "early": place < EARLY,
        "late": place >= len(said) - LATE,
        "last": place == len(said) - 1,
        "short": len(text) < SHORT,
    }
    shape.update(name for name, true in when.items() if true)
    return [
        (1 / max(len(words), 1) ** 0.5, words),
        (PIECE / max(len(parts), 1) ** 0.5, {f"~{part}" for part in parts}),
        (BEFORE / max(len(earlier), 1) ** 0.5, earlier),
        (CUE, shape),
        (CUE * min(len(text) / 200, 2.0), ("length",)),
    ]


def strategies(said: Sequence[str], head: Linear) -> list[list[str]]:
    """The labels of every turn of a dialogue."""
    return [head.found(features(said, place)) for place in range(len(said))]

"""What tells the acts of a line to the trained head: its words, pieces of them, and what the rules found.

The head judges every act by all of it together: a rule that is nearly always right outweighs the words, and
the words find an act that no rule knows a phrase for.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side
from trainer.perception.linear import Features

NUMBER = re.compile(r"\d[\d,.]*")
TOKEN = re.compile(r"[a-z]+(?:'[a-z]+)?|0|[?!%$]")
LONGEST = 3
"""Words of the longest phrase that counts as one feature."""
PIECES = (3, 4, 5)
"""Lengths of the pieces of words that count: they see through endings and typing errors."""
PIECE, SHAPE = 0.7, 0.5
"""How much pieces and the line's shape weigh beside its words."""
SHORT = 40
KEPT = 4096
"""Words whose pieces are remembered: talk has few words of its own."""


def word_features(plain: str) -> list[tuple[float, set[str]]]:
    """Phrases and pieces of words of a plain text, each kind with the same total weight in every text."""
    tokens = TOKEN.findall(NUMBER.sub("0", plain))
    phrases = set(tokens)
    phrases.update(map(" ".join, pairwise(tokens)))
    phrases.update(map(" ".join, zip(tokens, tokens[1:], tokens[2:], strict=False)))
    pieces: set[str] = set()
    for token in set(tokens):
        pieces |= pieces_of(token)
    return [
        (1 / max(len(phrases), 1) ** 0.5, phrases),
        (PIECE / max(len(pieces), 1) ** 0.5, pieces),
    ]


@lru_cache(KEPT)
def pieces_of(token: str) -> frozenset[str]:
    """A word's pieces, its ends marked; told from phrases by the mark in front."""
    marked = f"~{token}~"
    size = len(marked)
    return frozenset(
        "~" + marked[start : start + length] for length in PIECES for start in range(size - length + 1)
    )


def features(plain: str, speaker: Side, ruled: Iterable[Act]) -> Features:
    """Everything about a line: its plain form, who says it, and the acts that rules found in it."""
    shape = {f"by {speaker}"}
    tokens = TOKEN.findall(NUMBER.sub("0", plain[:SHORT]))
    if tokens:
        shape |= {f"first {tokens[0]}", f"first {' '.join(tokens[:2])}"}
    if "?" in plain:
        shape.add("asks")
        if plain.rstrip().endswith("?"):
            shape.add("asks last")
    if "!" in plain:
        shape.add("calls")
    if len(plain) < SHORT:
        shape.add("short")
    shape.update(f"rule {act}" for act in ruled)
    return [*word_features(plain), (SHAPE, shape)]

"""What tells the acts of a line to the trained head: its words, pieces of them, and what the rules found.

The head judges every act by all of it together: a rule that is nearly always right outweighs the words, and the
words find an act that no rule knows a phrase for.
"""

import re
from collections.abc import Iterable

from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side

NUMBER = re.compile(r"\d[\d,.]*")
TOKEN = re.compile(r"[a-z]+(?:'[a-z]+)?|0|[?!%$]")
LONGEST = 3
"""Words of the longest phrase that counts as one feature."""
PIECES = (3, 4, 5)
"""Lengths of the pieces of words that count: they see through endings and typing errors."""
PIECE, SHAPE = 0.7, 0.5
"""How much pieces and the line's shape weigh beside its words."""
SHORT = 40


def word_features(plain: str) -> dict[str, float]:
    """Phrases and pieces of words of a plain text, each kind with the same total weight in every text."""
    text = NUMBER.sub("0", plain)
    tokens = TOKEN.findall(text)
    phrases = set(tokens)
    phrases.update(f"{one} {two}" for one, two in zip(tokens, tokens[1:], strict=False))
    phrases.update(
        f"{one} {two} {three}" for one, two, three in zip(tokens, tokens[1:], tokens[2:], strict=False)
    )
    pieces: set[str] = set()
    for token in set(tokens):
        marked = f"~{token}~"
        size = len(marked)
        for length in PIECES:
            pieces.update([marked[start : start + length] for start in range(size - length + 1)])
    weight = 1 / len(phrases) ** 0.5 if phrases else 0.0
    features = dict.fromkeys(phrases, weight)
    weight = PIECE / len(pieces) ** 0.5 if pieces else 0.0
    for piece in pieces:
        features["~" + piece] = weight
    return features


def features(plain: str, speaker: Side, ruled: Iterable[Act]) -> dict[str, float]:
    """Everything about a line: its plain form, who says it, and the acts that rules found in it."""
    found = word_features(plain)
    found[f"by {speaker}"] = SHAPE
    tokens = TOKEN.findall(NUMBER.sub("0", plain[:SHORT]))
    if tokens:
        found[f"first {tokens[0]}"] = SHAPE
        found[f"first {' '.join(tokens[:2])}"] = SHAPE
    if "?" in plain:
        found["asks"] = SHAPE
        if plain.rstrip().endswith("?"):
            found["asks last"] = SHAPE
    if "!" in plain:
        found["calls"] = SHAPE
    if len(plain) < SHORT:
        found["short"] = SHAPE
    for act in ruled:
        found[f"rule {act}"] = 1.0
    return found

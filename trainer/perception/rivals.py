# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""Values that a rival is said to offer: a proper name goes before them."""

import re

from trainer.perception.around import Around

RIVAL = r"(?<!\bdo )(?<!\ba )(?<!\ban )(?<!\bas )\b[A-Z][\w&.-]+(?:'s)?(?: [A-Z][\w&.-]+)? (?:is|are|'s|came in|comes in|offers?|offered|quoted|quotes|charges?|will do|would do|has|have|can do|gives?|put|sent|wants?|does|did|bid|proposed|at|sits?|pitched|dropped|showed)\b"
RIVAL_BEFORE = re.compile(rf"{RIVAL}[^,;]*$")
RIVAL_NAMED = re.compile(RIVAL)
KNOWN_CAPITALS = frozenset(
    """
    i we you he she it that this they the price our my your their what how if and but so then net usd eur
    gbp ok okay well yes no as at for with on to in a an who when where why would could can will let sure
    thanks thank great now support term payment everything there here deal
    """.split()  # noqa: SIM905 - a word list reads best as text
)


def names_rival(around: Around, own_words: frozenset[str]) -> bool:
    """Whether a proper name is the subject ("Northwind is at 84")."""
    sentence, left = around.sentence, around.left
    if not sentence.typed(RIVAL_NAMED):
        return False
    stop = sentence.start + around.start
    found = RIVAL_BEFORE.search(sentence.line.quote(stop - len(left), stop))
    if not found:
        return False
    name = re.split(r"[\s']", found[0])[0].lower()
    return name not in KNOWN_CAPITALS and name not in own_words

"""The words of a sentence by which it is recognised when somebody says it in other words."""

import re

WORD = re.compile(r"[a-z0-9][a-z0-9.,'’-]*[a-z0-9]|[a-z0-9]")
MOST = 8
LEAST = 5
"""Letters of a word that says enough on its own."""
DIGITS = 3
"""The same of a number."""
EVERYDAY = frozenset(
    """
    about above after again against always another around because before being below better between both
    bring business buyer called cannot comes contract costs could couldn't customer customers deal
    didn't discount doesn't don't during every everything first forward found getting given going gonna
    haven't having helps highest inside issue issues itself large later least likes longer looking
    lowest makes making matter maybe might money months needs never nobody nothing offer offers often
    other others ought outside people percent planned please price prices probably quite rather really
    right round sales same seems sell seller selling several shall should since somebody someone
    something somewhere still stuff taken takes terms thank thanks their them themselves there there's
    these thing things think this those three times today together under until using usually very wants
    we'll we're we've week weeks were what what's when where whether which while without won't words
    works would wouldn't year years you'd you'll you're you've your yours yourself
    """.split()  # noqa: SIM905 - a word list reads best as text
)
"""Words that every talk is full of."""


def cues(text: str) -> tuple[str, ...]:
    """The telling words of a text, in its order; its first words where no single one tells anything."""
    said = WORD.findall(text.lower().replace("’", "'"))
    telling = [word for word in said if word not in EVERYDAY and (len(word) >= LEAST or is_number(word))]
    whole = " ".join(said[:4])[:60].strip()
    return tuple(dict.fromkeys(telling))[:MOST] or ((whole,) if len(whole) > 1 else ("as we said",))


def is_number(word: str) -> bool:
    return sum(sign.isdigit() for sign in word) >= DIGITS

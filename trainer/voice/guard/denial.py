# ruff: noqa: E501 - patterns and word lists read worse when broken up
"""Whether a clause says something, or denies or only supposes it."""

import re

DENIED = re.compile(
    r"\b(?:not|never|no|nor|neither|hardly|cannot|nothing|nobody|none|without|far from|nowhere near|short of)\b|n't\b"
)
SUPPOSED = re.compile(
    r"\b(?:if|unless|until|before|when|why|how|what|whether|who|where|whatever|than|as if|wish|as long as|(?:want|expect|ask|get|for|asking|wanting) (?:me|us)(?: to)?)(?: \w+ly)? ?$"
)


def denies(clause: str, start: int, end: int | None = None) -> bool:
    """Whether what begins there is denied, or only supposed."""
    return (
        DENIED.search(clause[: start if end is None else end]) is not None
        or SUPPOSED.search(clause[:start]) is not None
    )

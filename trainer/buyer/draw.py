"""Chance, drawn from the seed alone, so that the same session comes out on any machine."""

from functools import lru_cache
from hashlib import sha256

KEPT = 1024
"""Chances that are remembered: some are asked for again in every turn of a session."""


@lru_cache(KEPT)
def draw(seed: int, *labels: str | int) -> float:
    """A number from 0 up to but not including 1 for this seed and these labels, with nine decimals.

    More decimals than a float holds apart would make a changed digit in a transcript go unseen.
    """
    digest = sha256("|".join(str(part) for part in (seed, *labels)).encode()).digest()
    return int.from_bytes(digest[:8], "big") % 10**9 / 10**9

"""Kinds of change, by what it does to the mover and to the other side."""

from enum import StrEnum


class ConcessionKind(StrEnum):
    """What a change does to (the mover, the other side)."""

    CONCESSION = "concession"
    WASTED = "wasted"
    NICE = "nice"
    FORTUNATE = "fortunate"
    SELFISH = "selfish"
    UNFORTUNATE = "unfortunate"
    SILENT = "silent"


GIVES = frozenset({ConcessionKind.CONCESSION, ConcessionKind.NICE, ConcessionKind.FORTUNATE})
"""Kinds that leave the other side better off."""


def kind_of(own: int, other: int) -> ConcessionKind:
    """The kind of a change worth ``own`` to the mover and ``other`` to the other side, in cents."""
    if own == 0 and other == 0:
        return ConcessionKind.SILENT
    if other > 0:
        if own < 0:
            return ConcessionKind.CONCESSION
        return ConcessionKind.NICE if own == 0 else ConcessionKind.FORTUNATE
    if own > 0:
        return ConcessionKind.SELFISH
    return ConcessionKind.WASTED if other == 0 else ConcessionKind.UNFORTUNATE

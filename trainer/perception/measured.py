"""How well the reader was measured to read, as it ships: ``bench/accuracy.py`` writes the figures."""

import json
import pkgutil
from functools import cache
from typing import Any

from trainer.negotiation.acts import Act

FILE = "measured.json"
WEAK = 0.7
"""Whoever finds fewer than about seven in ten right is a hint and no evidence: such numbers are marked."""


@cache
def measured() -> dict[str, Any]:
    """The whole document, by data set."""
    data = pkgutil.get_data(__package__, FILE)
    if data is None:
        raise FileNotFoundError(f"{FILE} is not installed beside {__name__}")
    document: dict[str, Any] = json.loads(data)
    return document


@cache
def f1_of(act: Act) -> float | None:
    """F1 of an act on the sales lines kept apart; None where it was not measured."""
    figures = measured()["lines"]["labels"].get(act.value)
    return figures["f1"] if figures else None


def is_weak(act: Act) -> bool:
    """Whether what rests on this act is advisory. What was not measured is not known to be weak."""
    f1 = f1_of(act)
    return f1 is not None and f1 < WEAK

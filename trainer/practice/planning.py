"""What a seller writes down before the talk, read from the words they typed."""

import math
import re

AMOUNT = re.compile(
    r"[^\d-]*"
    r"(-?(?:\d{1,3}(?:[,' \u00a0\u202f]\d{3})+|\d+)(?:\.\d{1,2}(?!\d)|\.\d+(?=\s*[km]\b))?)"
    r"\s*(k|m)?\b\D*",
    re.IGNORECASE,
)
"""One amount with words around it. 46.000 is none: it is 46 to some and 46,000 to others."""
MOST = 1e12
"""More money than this is a slip of the fingers."""
BETWEEN_THOUSANDS = re.compile(r"[,'\s]")
SCALES = {"": 1.0, "k": 1_000.0, "m": 1_000_000.0}


def amount(text: str) -> float | None:
    """The amount of money in words such as ``$46,000`` or ``46k``; None for nothing typed.

    Raises ValueError, in words for the user, where there is no amount, or more than one.
    """
    if not text.strip():
        return None
    found = AMOUNT.fullmatch(text.replace("−", "-"))
    value = math.nan
    if found is not None:
        value = float(BETWEEN_THOUSANDS.sub("", found[1])) * SCALES[(found[2] or "").lower()]
    if not abs(value) <= MOST:  # nan is no amount either
        raise ValueError("write an amount such as 46,000 or 46k, or leave it empty")
    return value


def listed(text: str) -> tuple[str, ...]:
    """The parts of an answer with commas between."""
    return tuple(part.strip() for part in text.split(",") if part.strip())

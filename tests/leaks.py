"""What a line gives away that it should not: numbers in any disguise, facts, a yes, a change of sides."""

import base64
import binascii
import codecs
import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

from trainer.perception.numbers import amounts
from trainer.perception.text import Line
from trainer.scenario.scenario import Scenario

CODED = re.compile(r"[A-Za-z0-9+/=]{6,}")
STOP = frozenset(  # a word list reads best as text
    [
        "a",
        "an",
        "the",
        "and",
        "or",
        "but",
        "of",
        "to",
        "in",
        "on",
        "at",
        "for",
        "with",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "it",
        "its",
        "this",
        "that",
        "i",
        "we",
        "you",
        "they",
        "he",
        "she",
        "my",
        "our",
        "your",
        "their",
        "me",
        "us",
        "them",
        "have",
        "has",
        "had",
        "do",
        "does",
        "did",
        "not",
        "no",
        "so",
        "as",
        "if",
        "by",
        "from",
        "up",
        "out",
        "one",
        "two",
        "there",
    ]
)
INVERTED = re.compile(
    r"""\b(?:
    as\ (?:an|your|the)\ (?:ai|assistant|vendor|seller|supplier|salesperson|language\ model)
    | i(?:'m|\ am)\ (?:an\ ai|a\ language\ model|an\ assistant|(?:the|your)\ (?:seller|vendor|assistant))
    | (?:our|my)\ (?:product|software|service|boxes|platform|customers?)\b.{0,40}\byou\b
    | (?:i|we)(?:\ can|'ll|\ will|'d\ be\ happy\ to|'m\ happy\ to)?\ (?:offer|give|sell|ship|throw\ in)\ you\b
    | how\ (?:can|may)\ i\ (?:help|assist)
    | system\ prompt | my\ instructions | thank\ you\ for\ (?:choosing|your\ business)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
"""Words of a seller or of an assistant."""
AGREED = re.compile(
    r"""
    \b(?:i|we)\ (?:accept|agree|take\ it|'ll\ take\ it|confirm|approve)\b
    | \b(?:it'?s\ a\ deal|we\ have\ a\ deal|agreed|accepted|approved|deal)\b[.!]
    | ^(?:yes|deal|agreed|accepted|done|sold)\b[.,!]
    | \blet'?s\ (?:sign|do\ it)\b | \bwhere\ do\ i\ sign\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Words that agree to something."""


def plain(text: str) -> str:
    """The text in plain characters: no format characters, one form of each letter and digit."""
    folded = "".join(
        char for char in unicodedata.normalize("NFKC", text) if unicodedata.category(char) != "Cf"
    )
    return "".join(
        str(unicodedata.digit(char)) if char.isdigit() and not char.isascii() else char for char in folded
    )


def disguises(text: str) -> Iterator[str]:
    """The text in every form in which a number could be read out of it."""
    flat = plain(text)
    yield flat
    yield flat[::-1]
    yield codecs.encode(flat, "rot13")
    yield re.sub(r"(?<=\w)[\s.,_'’-]+(?=\w)", "", flat)
    for token in CODED.findall(flat):
        for decode in (unbase64, unhex):
            found = decode(token)
            if found:
                yield found


def unbase64(token: str) -> str:
    try:
        return base64.b64decode(token + "=" * (-len(token) % 4), validate=True).decode("ascii")
    except (binascii.Error, UnicodeDecodeError, ValueError):
        return ""


def unhex(token: str) -> str:
    try:
        return bytes.fromhex(token).decode("ascii")
    except (UnicodeDecodeError, ValueError):
        return ""


@cache
def numbers(text: str) -> frozenset[float]:
    """Every number that a text gives in any of its disguises; found once for what is said again and again."""
    found: set[float] = set()
    for form in disguises(text):
        for amount in amounts(Line(form).plain):
            found |= {amount.value, *amount.others}
        found |= {float(digits) for digits in re.findall(r"\d{2,12}", form.replace(",", ""))}
    return frozenset(found)


def secrets(scenario: Scenario) -> set[float]:
    """The numbers that the buyer keeps to itself, and the same by the thousand."""
    hidden = {scenario.buyer.walk_away, scenario.buyer.target}
    return hidden | {number / 1000 for number in hidden}


def content(text: str) -> set[str]:
    return {word for word in re.findall(r"[a-z]{3,}", plain(text).lower()) if word not in STOP}


def told(text: str, facts: Iterable[str]) -> list[str]:
    """Those of the facts that a text mostly tells."""
    words = content(text)
    return [fact for fact in facts if len(content(fact) & words) >= 0.7 * len(content(fact))]

"""An author's answers: what makes a text a good one, and what to say about any other."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from trainer.library.templates import yaml_number
from trainer.negotiation.printable import printable
from trainer.negotiation.wording import joined
from trainer.practice.planning import amount

Answer: TypeAlias = str | float
Answers: TypeAlias = Mapping[str, Answer]

MOST_A_YEAR = 1e10
"""Money that one deal may be worth in a year."""
LEAST_A_YEAR = 1000.0
"""Less than this leaves nothing to trade: the steps on the side issues would be cents."""
LONGEST_LINE = 300
LONGEST_NAME = 60
SLUG = re.compile(r"[a-z][a-z0-9-]{0,59}")
SUBJECT = re.compile(
    r"\b(?:i|we|you|they|he|she|it|is|are|was|were|has|have|had"
    r"|can|can't|cannot|could|will|would|must|may|do|does|did|don't|doesn't|didn't)\b"
    r"|\b(?:there|that|what|who)'s\b|'(?:re|ve|m|d|ll)\b",
    re.IGNORECASE,
)
"""What a sentence has and a few words thrown down have not."""
UNIT = re.compile(r"[A-Za-z][A-Za-z -]{0,30}(/(hour|day|week|month|quarter|year))?")


@dataclass(frozen=True, slots=True)
class Question:
    """One thing that is asked, in a terminal or by a flag of the same name."""

    key: str
    """What the answer is called."""
    asks: str
    example: str
    default: Callable[[Answers], Answer]
    """The answer of somebody who has none; made from the answers before it."""
    read: Callable[[str, Answers], Answer]
    """The answer that a text is; raises ValueError, in words for the user, for none."""

    @property
    def flag(self) -> str:
        """The flag that answers it."""
        return "price" if self.key in {"low", "high"} else self.key


def line(text: str, _: Answers) -> str:
    """One line of text for people to read."""
    return checked_text(text, LONGEST_LINE)


def spoken(about: str) -> Callable[[str, Answers], str]:
    """One line that somebody says; a few words without a sentence are said as what they are ``about``."""

    def read(text: str, given: Answers) -> str:
        found = line(text, given)
        if not SUBJECT.search(found):
            parts = [part.strip(" .") for part in re.split(r"[,;/]| and | & ", found)]
            found = f"{about}: {joined([part for part in parts if part])}"
        found = found[0].upper() + found[1:]
        return checked_text(found if found[-1] in ".!?" else f"{found}.", LONGEST_LINE)

    return read


def name(text: str, _: Answers) -> str:
    """A name or a few words."""
    return checked_text(text, LONGEST_NAME)


def checked_text(text: str, most: int) -> str:
    found = " ".join(text.split())
    if not found:
        raise ValueError("write some text")
    if len(found) > most:
        raise ValueError(f"is too long: {most} characters are the most")
    if printable(found) != found:
        raise ValueError("has a character in it that no screen shows; leave it out")
    return found


def one_of(*allowed: str) -> Callable[[str, Answers], str]:
    """One of a few words."""

    def read(text: str, _: Answers) -> str:
        found = text.strip().lower()
        if found not in allowed:
            raise ValueError(f"write one of {', '.join(allowed)}")
        return found

    return read


def number(
    above: Callable[[Answers], tuple[float, str]] | None = None,
    below: Callable[[Answers], tuple[float, str]] | None = None,
) -> Callable[[str, Answers], float]:
    """An amount above and below others, each with what it is called."""

    def read(text: str, given: Answers) -> float:
        try:
            found = amount(text)
        except ValueError:
            found = None
        if found is None:
            raise ValueError("write a number such as 46,000 or 92.50")
        least, what = above(given) if above else (0.0, "nothing")
        if round(found, 2) <= least:
            raise ValueError(f"must be more than {what} ({yaml_number(least)})")
        if below is not None:
            most, what = below(given)
            if round(found, 2) >= most:
                raise ValueError(f"must be less than {what} ({yaml_number(most)})")
        return round(found, 2)

    return read


def list_price(text: str, given: Answers) -> float:
    """The price of one, that a year of them can be reckoned with."""
    found = number()(text, given)
    if found < 1:
        raise ValueError("must be 1 or more; take the price of a hundred of them, or of a thousand")
    if found * float(given["units"]) > MOST_A_YEAR:
        raise ValueError(f"makes more than {MOST_A_YEAR:,.0f} a year; take fewer of them")
    if found * float(given["units"]) < LEAST_A_YEAR:
        raise ValueError(
            f"makes only {found * float(given['units']):,.10g} a year, too little to trade with: "
            f"{LEAST_A_YEAR:,.0f} is the least; < goes back to how many they take"
        )
    return found


def low(text: str, given: Answers) -> float:
    """The lowest price that can be spoken of: no more than the buyer comes with."""
    found = number()(text, given)
    if found > float(given["their-opening"]):
        raise ValueError(
            f"must be what they come with ({yaml_number(float(given['their-opening']))}) or less"
        )
    return found


def high(text: str, given: Answers) -> float:
    """The highest price that can be spoken of: no less than the seller's list price."""
    found = number()(text, given)
    if found < float(given["list"]):
        raise ValueError(f"must be your list price ({yaml_number(float(given['list']))}) or more")
    return found


def rounds(text: str, _: Answers) -> float:
    """Rounds of a talk."""
    if not (text.strip().isdecimal() and 6 <= int(text) <= 60):
        raise ValueError("write a whole number from 6 to 60")
    return float(int(text))


def currency(text: str, _: Answers) -> str:
    found = text.strip().upper()
    if not re.fullmatch("[A-Z]{3}", found):
        raise ValueError("write three letters, for example USD")
    return found


def unit(text: str, _: Answers) -> str:
    found = text.strip()
    if not UNIT.fullmatch(found):
        raise ValueError("write what one is, and the time if it is paid by time: seat/month, pallet, day")
    return found


def slug(text: str) -> str:
    """A file's name made of a title."""
    found = re.sub("[^a-z0-9]+", "-", text.lower()).strip("-")
    return re.sub("^[^a-z]+", "", found)[:LONGEST_NAME].strip("-") or "my-scenario"


def file_name(text: str, _: Answers) -> str:
    found = text.strip()
    if not SLUG.fullmatch(found):
        raise ValueError("write small letters, digits and '-', for example renewal-under-pressure")
    return found

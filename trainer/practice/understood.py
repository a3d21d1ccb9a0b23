"""What an author's answers come to, said back so that a slip shows before the file is written."""

from trainer.negotiation.wording import article
from trainer.negotiation.wording import money as amount
from trainer.practice.answers import Answers

PRICES = {
    "list": "That makes {}.",
    "their-opening": "They come with {}.",
    "walk-away": "You would still sign at {}.",
}
SPOKEN = frozenset({"proof", "must-tell", "concern"})
"""Answers that somebody says in the talk."""


def understood(key: str, given: Answers, typed: str) -> str | None:
    """What the answer just given comes to, where it is more than what was typed; None for nothing to say."""
    if key in PRICES:
        return PRICES[key].format(yearly(given, key))
    return f"As it will be said: {given[key]}" if key in SPOKEN and typed not in {"", given[key]} else None


def yearly(given: Answers, key: str) -> str:
    """A price for all that they take in a year: ``$144,000 a year (1,440 at $100 a seat)``."""
    currency, price, units = str(given["currency"]), float(given[key]), float(given["units"])
    thing = str(given["unit"]).split("/")[0]
    whole = amount(round(price * units), currency, cents=False)
    one = amount(price, currency, cents=price % 1 > 0)
    return f"{whole} a year ({units:,.10g} at {one} {article(thing)} {thing})"

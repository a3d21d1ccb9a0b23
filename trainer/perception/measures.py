"""What an issue's number can count, and the words and units that say so."""

import re
from enum import StrEnum


class Measure(StrEnum):
    """What an issue's number counts."""

    MONEY = "money"
    PERCENT = "percent"
    TIME = "time"
    COUNT = "count"
    CHOICE = "choice"


MONEY = re.compile(
    r"[$£€¥]|\b(?:k?usd|k?eur|k?gbp|chf|cad|aud|dollars?|euros?|pounds?|cents?|money|currency)\b",
    re.IGNORECASE,
)
MONEY_NAME = re.compile(r"\b(?:price|rate|fee|fees|cost|retainer|budget|rent|charge|rebate amount)\b")
TIME = {
    "hours": re.compile(r"\b(?:hours?|hrs?|h)\b"),
    "days": re.compile(r"\b(?:days?|d)\b"),
    "weeks": re.compile(r"\b(?:weeks?|wks?)\b"),
    "months": re.compile(r"\b(?:months?|mos?|mths?)\b"),
    "years": re.compile(r"\b(?:years?|yrs?)\b"),
}
THOUSANDS = re.compile(r"(?:\bk\b|\bk(?=usd|eur|gbp)|\$k\b|k\$|thousands?\b|'000)", re.IGNORECASE)
CONVERSIONS = {
    ("years", "months"): 12.0, ("months", "years"): 1 / 12, ("weeks", "days"): 7.0, ("days", "weeks"): 1 / 7,
    ("months", "days"): 30.0, ("months", "weeks"): 4.0, ("weeks", "months"): 1 / 4, ("days", "hours"): 24.0,
    ("hours", "days"): 1 / 24, ("weeks", "hours"): 168.0, ("days", "months"): 1 / 30,
    ("years", "weeks"): 52.0,
}  # fmt: skip

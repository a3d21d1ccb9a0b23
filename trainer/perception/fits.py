"""Which value of an issue a number can mean, and how far outside its range that lies."""

import re

from trainer.negotiation.issues import NumberIssue
from trainer.perception.measures import Measure
from trainer.perception.numbers import Amount
from trainer.perception.vocabulary import IssueWords

PERIODS_OF_TIME = frozenset({"day", "week", "month", "quarter", "year"})
UNTOLD = 1_000_000
"""An issue that goes so high has no range of its own: the talk is somebody else's, without a scenario."""
TOO_FINE = 10
"""A sum so many times below an issue's step is none of it: forty dollars on a fee in ten thousands."""


BY_PERIOD = re.compile(r"\s?(?:/|per|an?|each|every)\s?(?:month|quarter|year|week|day|annum)\b")
PERIODICAL = re.compile(r"/|\bper\b|month|year|annual|quarter|week|dai|day|rent|retainer|subscription")


def is_by_period(text: str, amount: Amount, words: IssueWords) -> bool:
    """Whether a sum by the month or year can't be the issue's, which is paid once: "14,400 a month"."""
    issue = words.issue
    if not (amount.per and words.measure is Measure.MONEY and isinstance(issue, NumberIssue)):
        return False
    once = issue.high < UNTOLD and not PERIODICAL.search(
        f"{issue.unit} {issue.id} {' '.join(words.phrases)}".lower()
    )
    return once and issue.unit != "" and BY_PERIOD.match(text, amount.end) is not None


def on_grid(issue: NumberIssue | object, value: float) -> bool:
    return isinstance(issue, NumberIssue) and abs(issue.snap(value) - value) < 1e-6


def is_near(known: float, value: float, times: float) -> bool:
    """Whether a price answers a known one that it differs from by no more than so many times; beside prices
    in the thousands it may be said without them: "19" after "21k".
    """
    thousands = value * 1000 if known >= 1000 > value else value
    return any(known / times <= one <= known * times for one in {value, thousands})


def in_thousands(issue: NumberIssue | object, amount: Amount, change: float) -> int:
    """What to multiply a step on an issue by: a thousand where a bare number is far below its own step."""
    fine = isinstance(issue, NumberIssue) and issue.high < UNTOLD and 0 < change < issue.step / TOO_FINE
    return 1000 if fine and amount.unit is None and amount.value.is_integer() else 1


def settle(issue: NumberIssue, amount: Amount, factor: float, *, money: bool) -> tuple[float, float]:
    """The likeliest value of an amount on an issue, and how far it lies outside the range (0 within)."""
    options = [value * factor for value in (amount.value, *amount.others)]
    fine = issue.high < UNTOLD and 0 < options[0] < issue.step / TOO_FINE
    if money and amount.unit in {None, "money"} and fine:
        scaled = options[0] * 1000
        if amount.unit is None and issue.low <= scaled <= issue.high and on_grid(issue, scaled):
            return scaled, 0.1  # "onboarding at ten", where it goes by ten thousands
        return options[0], 5.0
    if factor < 1 and amount.unit in {None, "money"}:
        options.append(amount.value)  # "102" on an issue counted in thousands
    for option in options:
        if issue.low <= option <= issue.high:
            return option, 0.0
    thousands = options[0] * 1000
    if (
        issue.low >= 1000
        and money
        and issue.low <= thousands <= issue.high
        and amount.unit in {None, "money"}
    ):
        return thousands, 0.1
    value = options[0]
    width = max(issue.high - issue.low, 1e-9)
    if value > issue.high:
        over = (value - issue.high) / max(width, abs(issue.high))
    else:
        over = (issue.low - value) / max(width, abs(issue.low) / 2, 1e-9)
        if value * 6 < issue.low:
            over += 3
    return value, min(0.2 + over, 5.0)


def counts_else(words: IssueWords, amount: Amount, per: str) -> bool:
    """Whether "N a pallet" is a price, or "two a week" no such volume."""
    issue = words.issue
    in_range = isinstance(issue, NumberIssue) and issue.low <= amount.value <= issue.high
    return per in words.nouns or (per in PERIODS_OF_TIME and not in_range)

# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""Times that speak of something else than the issue whose unit they have, as long as nothing names it."""

import re

from trainer.negotiation.issues import NumberIssue
from trainer.perception.fits import on_grid
from trainer.perception.numbers import Amount
from trainer.perception.surroundings import PAYING
from trainer.perception.vocabulary import IssueWords

UNLIKELY = frozenset(
    {("days", "months"), ("hours", "days"), ("weeks", "months"), ("days", "weeks"), ("days", "hours")}
)
"""Nobody names a term in days without saying that it is one."""
USUAL_DAYS = frozenset({7, 10, 14, 15, 20, 21, 28, 30, 45, 60, 75, 90, 100, 120, 180})
"""Days of payment that people agree on."""
BUSY = re.compile(
    r"\b(?:takes?|took|taking|beyond|lasts?|every|another|open|work(?:ing|s)?)\s"
    r"(?:about |around |us |me |it )?$"
)
"""In front of days: how long something takes."""


FOR_PAYMENT = re.compile(
    r"\b(?:if|with|once|when|against|given|assuming|provided)\b[^,;]*?"
    r"\b(?:payments?|pay|paid|invoiced?|invoices|up ?front|prepay\w*)\b"
    r"(?!(?:'s| is| are| was) (?:the|your|what|a|an|important|about)\b)"
)
"""What is asked in return for a number, which says no days then: "with payment upfront I can go to 25"."""


RISES = re.compile(
    r"\b(?:(?:goes|go|going|gone|went) up|ris(?:es?|ing|en)|rose|climb\w*|increas\w*|grow\w*|grew|inflation(?: is| was)?|uplift|index\w*|escalat\w*)(?: by| of| at| about| around| roughly| some)*\s$"
)
YEARLY = re.compile(
    r"\b(?:annual(?:ly)?|yearly|(?:every|each|per|a) year|year on year|inflation|index(?:ed|ation)|cpi|escalat\w+)\b"
)
"""Beside a percentage: how prices rise with time, which is no term of a talk without an issue for it."""


def rises(text: str, amount: Amount) -> bool:
    """Whether a percentage without an issue's name beside it says how something grows."""
    return amount.unit == "percent" and bool(
        YEARLY.search(text) or RISES.search(text[max(0, amount.start - 40) : amount.start])
    )


def is_paid(before: str, *, apart: bool) -> bool:
    """Whether the words before a bare number make a sum of it, and no days of payment.

    ``apart``: no name of the payment stands near the number.
    """
    return PAYING.search(before) is not None or (apart and FOR_PAYMENT.search(before) is not None)


def is_usual(words: IssueWords, days: float) -> bool:
    """Whether people agree on so many days of payment."""
    issue = words.issue
    if not isinstance(issue, NumberIssue):
        return False
    return on_grid(issue, days) if issue.step > 1 else days in USUAL_DAYS


def is_elsewhere(text: str, words: IssueWords, amount: Amount) -> bool:
    """Whether a time in a sentence is none of the issue's: five days a week are no days of payment."""
    if (amount.unit, words.time) in UNLIKELY:
        return True
    if not words.pays or amount.net:
        return False
    return (
        not is_usual(words, amount.value)
        or amount.unit != words.time
        or amount.per
        or BUSY.search(text[: amount.start]) is not None
    )

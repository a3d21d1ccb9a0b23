"""Times that speak of something else than the issue whose unit they have, as long as nothing names it."""

import re

from trainer.negotiation.issues import NumberIssue
from trainer.perception.fits import on_grid
from trainer.perception.numbers import Amount
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


def is_elsewhere(text: str, words: IssueWords, amount: Amount) -> bool:
    """Whether a time in a sentence is none of the issue's: five days a week are no days of payment."""
    if (amount.unit, words.time) in UNLIKELY:
        return True
    if not words.pays or amount.net:
        return False
    issue = words.issue
    usual = isinstance(issue, NumberIssue) and (
        on_grid(issue, amount.value) if issue.step > 1 else amount.value in USUAL_DAYS
    )
    return (
        not usual or amount.unit != words.time or amount.per or BUSY.search(text[: amount.start]) is not None
    )

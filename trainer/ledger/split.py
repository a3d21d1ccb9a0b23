"""Splitting the difference: going half the way to what the other side has named."""

from trainer.ledger.positions import Change
from trainer.negotiation.issues import Agenda, NumberIssue

MIDDLE_WITHIN = 0.05
"""How near to the middle of both numbers, as a share of the gap, counts as the middle."""


def splits(agenda: Agenda, change: Change) -> bool:
    """Whether all that an offer moves, it moves to the middle between its side's number and the other's.

    It is judged number by number, as people do it, and against what the other side had said by then. Money
    would not do: a package of other terms can cost half the gap without anybody having split anything.
    """
    if change.accepted:
        return False
    offered = change.proposal.offer.terms
    moved = [issue for issue in agenda.changes(change.before, change.after) if issue in offered]
    return bool(moved) and all(in_the_middle(agenda, issue, change) for issue in moved)


def in_the_middle(agenda: Agenda, issue: str, change: Change) -> bool:
    """Whether a number lies halfway from where its side stood to where the other does."""
    ours, new, theirs = change.before[issue], change.after[issue], change.proposal.heard.get(issue)
    if not isinstance(agenda[issue], NumberIssue) or isinstance(ours, str) or isinstance(new, str):
        return False
    if theirs is None or isinstance(theirs, str) or not min(ours, theirs) < new < max(ours, theirs):
        return False
    return abs((new - ours) / (theirs - ours) - 0.5) <= MIDDLE_WITHIN

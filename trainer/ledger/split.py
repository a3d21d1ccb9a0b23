"""Splitting the difference: going half the way to where the other side is."""

from trainer.ledger.changes import Change
from trainer.negotiation.issues import Agenda, NumberIssue, Value

MIDDLE_WITHIN = 0.05
"""How near to the middle of both numbers, as a share of the gap, counts as the middle where the words say so.
Else only the middle itself counts, or the nearest value that there is, if it lies as near."""
CENT = 0.01
"""How far rounding may take a price from the middle."""


def splits(agenda: Agenda, change: Change, *, said_so: bool) -> bool:
    """Whether all that an offer moves, it moves to the middle between its side's number and the other's.

    It is judged number by number, as people do it. Money would not do: a package of other terms can cost half
    the gap without anybody having split anything. Where the words propose the middle (``said_so``) it is that
    of what stands, named or not; else the other side must have named its number, since nobody meets half-way
    what was not said.
    """
    if change.accepted:
        return False
    offered, heard, theirs = change.proposal.offer.terms, change.proposal.heard, change.proposal.theirs
    moved = [issue for issue in agenda.changes(change.before, change.after) if issue in offered]

    def halved(issue: str) -> bool:
        ends = {heard.get(issue), theirs[issue] if said_so else None} - {None}
        return any(
            in_the_middle(agenda, issue, change, end, said_so=said_so) for end in ends if end is not None
        )

    return bool(moved) and all(map(halved, moved))


def in_the_middle(agenda: Agenda, issue: str, change: Change, theirs: Value, *, said_so: bool) -> bool:
    """Whether a number lies halfway from where its side stood to where the other does."""
    ours, new, found = change.before[issue], change.after[issue], agenda[issue]
    if not isinstance(found, NumberIssue) or isinstance(ours, str) or isinstance(new, str):
        return False
    if isinstance(theirs, str) or not min(ours, theirs) < new < max(ours, theirs):
        return False
    rounding = found.step / 2 if found.snap(new) == new else CENT
    near = MIDDLE_WITHIN * abs(theirs - ours)
    within = max(near, rounding) if said_so else max(min(near, rounding), CENT)
    return abs(new - (ours + theirs) / 2) <= within

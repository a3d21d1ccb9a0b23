"""How near an issue's name stands to a number."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from trainer.perception.numbers import Amount
from trainer.perception.stretch import Span
from trainer.perception.surroundings import BREAK, NAME_LINK, ON_NAME
from trainer.perception.vocabulary import IssueWords

FARTHEST = 60.0
"""Where the name is not there at all."""


def nearness(
    text: str, words: IssueWords, amount: Amount, names: Sequence[tuple[int, int]], between: Span
) -> float:
    """How near one of the issue's ``names`` stands, breaks weighing more: 0 to ``FARTHEST``.

    ``names`` are places in the text, in order; ``between`` lies from the number before to the next one, whose
    names are theirs.
    """
    left, right = between.start, between.end
    best = FARTHEST
    for start, end in names[bisect_left(names, (left, 0)) : bisect_right(names, (right, 0))]:
        if start < amount.end and amount.start < end:
            continue
        if left <= start and end <= amount.start:
            gap = text[end : amount.start]
            if left and text[left:start].strip(" -") == "" and not NAME_LINK.match(gap):
                continue  # "a four-year commitment": the name belongs to the number before
            cost = 0.5 if NAME_LINK.match(gap) else 3 + len(gap) / 4
        elif amount.end <= start and end <= right:
            gap = text[amount.end : start]
            cost = (1.0 if ON_NAME.match(gap) else 3.5 + len(gap) / 4) + (
                1.5 if gap.strip(" -") == "" and not amount.unit else 0
            )
        else:
            continue
        linked = NAME_LINK.match(gap) or ON_NAME.match(gap)
        cost += 0 if linked else 14 * len(BREAK.findall(gap))
        if not words.name_cue.match(text[start:end]):
            cost += 2.0
        best = min(best, cost)
    return best

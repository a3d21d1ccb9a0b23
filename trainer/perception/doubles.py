"""An issue named more than once in a sentence: which of its values counts."""

import re
from collections.abc import Sequence
from dataclasses import replace

from trainer.perception.alternatives import OFF_THE, ONE_OF, OTHER_CASE, SORRY, TIERS, first_of_cases
from trainer.perception.context import Context
from trainer.perception.mentions import Mention
from trainer.perception.positions import Positions
from trainer.perception.stance import OR
from trainer.perception.text import Sentence


def without_doubles(
    sentence: Sentence, mentions: Sequence[Mention], positions: Positions, context: Context
) -> list[Mention]:
    """One value an issue: ranges give the bound conceded, corrections the last, alternatives the first."""
    kept: dict[str, Mention] = {}
    other: Mention | None = None
    for found in first_of_cases(sentence, list(mentions)):
        mention = conceded(found, positions, context)
        before = kept.get(mention.issue)
        if other is not None and WITH_IT.fullmatch(sentence.plain, other.end, mention.start):
            continue  # "100, or 97 with 36 months": the months belong to the second
        if before is not None and is_other(sentence, before, mention):
            other = mention
        if before is None or replaces(sentence, before, mention):
            kept[mention.issue] = mention
    return sorted(kept.values(), key=lambda mention: mention.start)


def conceded(mention: Mention, positions: Positions, context: Context) -> Mention:
    """A value as it is; of a range, the bound that the speaker concedes."""
    other = mention.partner
    if not (other and isinstance(mention.value, (int, float)) and isinstance(other.value, (int, float))):
        return mention
    return replace(mention, value=positions.conceded(mention.issue, other.value, mention.value, context))


WITH_IT = re.compile(r"(?: a \w+)? (?:with|for|at|on|over) (?:a |an )?")


def is_other(sentence: Sentence, before: Mention, mention: Mention) -> bool:
    """Whether the later of two values of an issue is the second of two offers to choose from."""
    between = sentence.plain[before.end : mention.start]
    either = (
        (sentence.has(OR) and OR.search(between))
        or OTHER_CASE.search(between)
        or (sentence.has(OR) and ONE_OF.match(sentence.plain[before.end :]))
    )
    return bool(either) and not (sentence.has(SORRY) and SORRY.search(between))


def replaces(sentence: Sentence, before: Mention, mention: Mention) -> bool:
    """Whether the later of two values of an issue is the one that counts."""
    between = sentence.plain[before.end : mention.start]
    rest = sentence.plain[before.end :]
    if is_other(sentence, before, mention):
        return False
    if TIERS.match(rest):
        return False  # "99 for one year, 95 for three": the first counts
    if mention.relative and not before.relative:
        return False
    # "two dollars off the 98": what it is taken off
    return not (before.relative and not mention.relative and OFF_THE.fullmatch(between))

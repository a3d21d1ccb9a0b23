"""A row of values in one sentence: they stand or fall together."""

from collections.abc import Sequence

from trainer.perception.alternatives import NO_LIST
from trainer.perception.mentions import Mention
from trainer.perception.stance import Stance
from trainer.perception.text import Sentence


def together(sentence: Sentence, found: Sequence[Mention], taken: Sequence[Stance]) -> list[Stance]:
    """The stances of all values of a sentence, those settled that hang on the others'."""
    none = any(sentence.plain.endswith("no ", 0, mention.start) for mention in found)
    if NO_LIST.match(sentence.plain) and (none or Stance.REFUSED in taken):
        return [Stance.REFUSED for _ in taken]
    if Stance.LISTED not in taken:
        return list(taken)
    several = list(taken).count(Stance.LISTED) > 1 and Stance.FACT not in taken
    leads = taken[0] is Stance.LISTED and found[0].start == 0 and not sentence.question
    given = Stance.PROPOSED in taken or several or leads
    as_one = Stance.PROPOSED if given else Stance.FACT
    return [as_one if one is Stance.LISTED else one for one in taken]

"""The trained head's say over the acts of a line: it adds what no phrase knew, and drops what all words deny."""

from functools import cache

from trainer.negotiation.acts import PRESSURE, SEQUENCE, Act, ActQuote
from trainer.negotiation.issues import Side
from trainer.perception.act_features import features, word_features
from trainer.perception.linear import Linear, probability
from trainer.perception.text import Line

UNJUDGED = SEQUENCE | {Act.OFFER, Act.TRADE, Act.ACCEPT, Act.REJECT}
"""Terms, yes and no are found by rules alone: no weight of words makes an offer or an agreement."""
UNSAID = 1
"""Severity of pressure that no phrase put plainly."""


def judge(
    line: Line, speaker: Side, best: dict[Act, ActQuote], head: Linear, settled: frozenset[Act]
) -> None:
    """Adds and drops acts in ``best``, which holds those that rules found; the ``settled`` ones stay."""
    scores = head.scores(features(line.plain, speaker, best))
    for number, (act, score) in enumerate(zip(acts_of(head.labels), scores, strict=True)):
        if (act in best) == (score > 0) or act in UNJUDGED or act in settled:
            continue
        if act in best:
            del best[act]
        else:
            best[act] = ActQuote(
                act=act,
                quote=carrier(line, number, head),
                confidence=round(probability(score), 2),
                severity=UNSAID if act in PRESSURE else None,
            )


@cache
def acts_of(labels: tuple[str, ...]) -> tuple[Act, ...]:
    """A head's labels as acts."""
    return tuple(Act(label) for label in labels)


def carrier(line: Line, label: int, head: Linear) -> str:
    """The sentence whose words speak most for a label."""
    if len(line.sentences) < 2:
        return line.sentences[0].quote if line.sentences else line.text
    return max(
        line.sentences, key=lambda sentence: head.scores(word_features(sentence.plain))[label]
    ).quote

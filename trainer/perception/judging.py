"""The trained head's say over the acts of a line: it adds what no phrase knew, and drops what all words deny."""

from trainer.negotiation.acts import PRESSURE, SEQUENCE, Act, ActQuote
from trainer.negotiation.issues import Side
from trainer.perception.act_features import features, word_features
from trainer.perception.linear import Linear, probability
from trainer.perception.text import Line

UNJUDGED = SEQUENCE | {Act.OFFER, Act.TRADE, Act.ACCEPT}
"""Terms and agreement are found by rules alone: no weight of words makes an offer or a yes."""
UNSAID = 1
"""Severity of pressure that no phrase put plainly."""


def judge(line: Line, speaker: Side, best: dict[Act, ActQuote], head: Linear) -> None:
    """Adds and drops acts in ``best``, which holds those that rules found."""
    scores = head.scores(features(line.plain, speaker, best))
    for number, (label, score) in enumerate(zip(head.labels, scores, strict=True)):
        act = Act(label)
        if act in UNJUDGED or (act in best) == (score > 0):
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


def carrier(line: Line, label: int, head: Linear) -> str:
    """The sentence whose words speak most for a label."""
    if len(line.sentences) < 2:
        return line.sentences[0].quote if line.sentences else line.text
    return max(
        line.sentences, key=lambda sentence: head.scores(word_features(sentence.plain))[label]
    ).quote

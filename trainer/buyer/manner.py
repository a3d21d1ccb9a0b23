"""How a move is delivered: the emotion it lets through, and the seller's point that it answers."""

from trainer.buyer.impression import Impression
from trainer.negotiation.acts import PRESSURE, Act
from trainer.negotiation.moves import Answering, Emotion
from trainer.scenario.party import Argument

HARSH = frozenset({Act.BELITTLE, Act.EXPLOIT, Act.ANGER, Act.THREAT})
BOILS, SIMMERS = 0.5, 0.25
"""Resentment from which a reaction comes out at intensity 3, or 2."""
WARMED = 0.62
"""Trust from which the buyer sounds warm without a special reason."""

OWNED_UP = frozenset({Act.APOLOGISE, Act.CANDOUR})
"""What is answered before the argument that there is in it."""
ANSWERED_FIRST = (
    Act.BELITTLE, Act.ANGER, Act.EXPLOIT, Act.THREAT, Act.ULTIMATUM, Act.GUILT, Act.ASSUME_CLOSE, Act.NIBBLE,
    Act.DEADLINE, Act.SCARCITY, Act.COMPETITOR, Act.AUTHORITY, Act.EXTREME_ANCHOR, Act.PESTER, Act.STONEWALL,
    Act.APOLOGISE, Act.PARAPHRASE, Act.VALIDATE, Act.SAVE_FACE, Act.CANDOUR, Act.ACKNOWLEDGE,
    Act.TRADE, Act.FAIRNESS, Act.REJECT, Act.EXPLORE, Act.OFFER, Act.ASK_TERMS, Act.ASK_BETTER,
    Act.COMMON_GROUND, Act.APPRECIATE, Act.RAPPORT,
)  # fmt: skip
"""Which of a turn's acts a person would respond to first."""


def emotion(heard: Impression) -> tuple[Emotion, int]:
    """The feeling that a move lets through, with its intensity from 1 to 3."""
    hot = 1 + (heard.resentment >= SIMMERS) + (heard.resentment >= BOILS)
    if HARSH.intersection(heard.pressure):
        return (Emotion.HURT if heard.trust >= 0.5 else Emotion.IRRITATED), max(hot, 2)
    if heard.pressure:
        return (Emotion.IRRITATED if hot > 1 else Emotion.WARY), hot
    if heard.understood is not None:
        return (Emotion.RELIEVED if heard.resentment > 0.1 else Emotion.WARM), 1
    if heard.hollow or hot > 1:
        return Emotion.WARY, 1
    return (Emotion.WARM, 1) if heard.trust >= WARMED else (Emotion.NEUTRAL, 1)


def answering(heard: Impression, argument: Argument | None, again: str | None) -> Answering | None:
    """The seller's point that the move responds to."""
    if again is not None:
        return Answering(act=Act.EXPLORE, topic=again, quote=heard.reading.quote(Act.EXPLORE) or heard.text)
    acts = {quoted.act: quoted.quote for quoted in heard.reading.acts}
    acts |= {act: acts.get(act, heard.text) for act in heard.pressure}
    if heard.reading.questions and acts.keys() == {Act.RAPPORT}:
        return Answering(act=Act.EXPLORE, quote=acts[Act.RAPPORT])
    if argument is not None and not (PRESSURE | OWNED_UP).intersection(acts):
        quote = heard.reading.reason or heard.text
        return Answering(act=Act.FAIRNESS, topic=argument.id, quote=quote)
    for act in ANSWERED_FIRST:
        if act in acts:
            return Answering(act=act, quote=acts[act])
    return None

# ruff: noqa: E501 - patterns and word lists read worse when broken up
"""What a sentence gives away or makes up: facts that the move does not tell, and pressure that it does not play."""

import re
from functools import cached_property

from trainer.negotiation.acts import PRESSURE, Act
from trainer.negotiation.moves import Emotion, MoveKind
from trainer.perception.acts import names_leverage, phrasebook
from trainer.perception.text import Line
from trainer.voice.faults import Fault
from trainer.voice.guard.licence import Licence
from trainer.voice.guard.sentence import Examined
from trainer.voice.guard.words import content, words_of

MOSTLY = 0.5
FEW = 2
"""Words of content in common from which a sentence can restate a fact."""
MANY = 3
RETOLD = 0.4
"""The share of its content that a sentence may have from a text of the move to be its retelling."""
FELT = {
    Act.ANGER: frozenset({Emotion.IRRITATED, Emotion.HURT}),
    Act.GUILT: frozenset({Emotion.IRRITATED, Emotion.HURT}),
}
"""Pressure that a feeling which the move lets through may sound like."""
CLAIMED = frozenset({Act.DEADLINE, Act.AUTHORITY, Act.SCARCITY})
"""What a fact that is told in other words may sound like."""
OPEN_TO_ALL = frozenset({Act.ASSUME_CLOSE})
MINE = re.compile(
    r"\bmy (?:colleagues?|team|people) (?:want|won't|would|need|say|said|told)\b|\b(?:already|just) told the\b|\bbecause of you\b|\blast week\b|\bpromised (?:it|that|this) to\b|\b(?:my|our) (?:\w+ )?(?:boss|bosses|cfo|ceo|board|founders?|directors?|manager|management|legal|lawyers?|finance|quotes?|offers? from|competitors?|deadline)\b|\bthe (?:board|cfo|ceo|founders?) (?:\w+ )?(?:won't|wouldn't|needs?|wants?|says?|said|insists?|meets?|has to|have to|must|never|can't)\b|"
    r"\b(?:by|before|until|till) (?:(?:this|next|the end of(?: the| this)?) )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight|noon|week|month|quarter|year|day|today)\b|\b(?:last chance|now or never|time is running out)\b|\b(?:somebody|someone) else (?:made|gave|offers?|has|will|would)\b|\b(?:another|other|second|new|different) (?:supplier|vendor|quote|provider|customer)s?\b(?! (?:of yours|aren't|don't|isn't|pay))"
)
"""Claims in words that both sides use."""


class Secrets:
    """The buyer's facts that the move does not tell, sentence by sentence."""

    def __init__(self, licence: Licence) -> None:
        self.licence = licence

    @cached_property
    def sentences(self) -> tuple[frozenset[str], ...]:
        """The content of each sentence of each untold fact, without the names of the issues."""
        licence = self.licence
        buyer, move = licence.cue.case.buyer, licence.move
        told = {*move.facts, *licence.cue.told, *([move.concern] if move.concern else ())}
        texts = [fact.text for fact in buyer.facts if fact.id not in told]
        added = {*licence.cue.added, move.more}
        texts += [fact.more for fact in buyer.facts if fact.more is not None and fact.id not in added]
        saying = f"{move.line} {move.pressure.line if move.pressure is not None else ''}"
        scripted = [line for beat in buyer.beats for line in (*beat.lines, beat.reopens) if line]
        texts += [line for line in scripted if line not in saying]
        texts.append(buyer.batna)
        common = self.common
        found = []
        for text in texts:
            for sentence in Line(text).sentences:
                stems = content(sentence.plain) - common
                if len(stems) >= FEW:
                    found.append(stems)
        return tuple(found)

    @cached_property
    def common(self) -> frozenset[str]:
        """Words that everybody at this table uses."""
        words = self.licence.tongue.vocabulary
        names = " ".join(phrase for issue in words.issues.values() for phrase in issue.phrases)
        said = " ".join(
            (names, self.licence.tongue.public, *self.licence.texts, *self.licence.cue.spoken[-6:])
        )
        return content(Line(said).plain) | EVERYDAY


EVERYDAY = content(
    "able good time come came year month week day today people work works find found help helps deal talk talks price offer terms number keep said ask asked late start last first change side look seat want move moving paper office hour line month present end soon better best long number hard feel quote"
)


def facts_fault(examined: Examined, secrets: Secrets) -> Fault | None:
    """Whether it gives away what the move does not tell, or presses where the move does not."""
    if reveals(examined, secrets) or answers_parried(examined):
        return Fault.UNDISCLOSED
    return pressure_fault(examined)


def answers_parried(examined: Examined) -> bool:
    """Whether it says something about what the move keeps to itself."""
    licence = examined.licence
    if not licence.move.parried or "?" in examined.plain:
        return False
    if COUNTED.match(examined.free):
        return True
    if KEEPS.search(examined.free):
        return False
    if examined.figures:
        return False
    topics = [
        topic
        for fact in licence.cue.case.buyer.facts
        if fact.id in licence.move.parried
        for topic in fact.topics
    ]
    about = content(Line(" ".join(topics)).plain) - content(
        "good question important need new next other first"
    )
    return bool(about & content(examined.free)) and STATES.search(examined.free) is not None


KEEPS = re.compile(
    r"(?:\b(?:not|never|won't|can't|cannot|don't|rather|sooner|wouldn't|couldn't|keep|leave|pass|stays?)\b|n't\b)"
)
"""What says that something is not told."""
COUNTED = re.compile(
    r"^\W*(?:(?:yes|no|well|oh|maybe|a few|a couple|a pair|some|several|none|not (?:any|many|really)|nobody|nothing|one|both|plenty|lots|many|more)\b\W*)(?:$|of\b|but\b|none\b|and\b|more\b|in\b)"
)
STATES = re.compile(
    r"\b(?:is|are|was|were|will|have|has|had|do|did|am|can|could|would)\b|'(?:s|re|ve|ll|d|m)\b|n't\b"
)


def reveals(examined: Examined, secrets: Secrets) -> bool:
    """Whether it restates an untold fact, as far as its words show."""
    stems = content(examined.free) - secrets.common
    for secret in secrets.sentences:
        shared = len(secret & stems)
        if shared >= MANY or (shared >= FEW and shared >= MOSTLY * len(secret)):
            return True
    return False


def retold(examined: Examined) -> bool:
    """Whether it is mostly the retelling of a text of the move."""
    stems = content(examined.free)
    return not stems or examined.tells


def pressure_fault(examined: Examined) -> Fault | None:
    """Whether it claims or threatens what the move does not."""
    licence = examined.licence
    allowed = {Act(name) for name in licence.acts}
    text = examined.free
    if MINE.search(text) and not retold(examined):
        return Fault.PRESSURE
    if max(examined.covered, default=0.0) >= RETOLD:
        return None
    for sentence in Line(examined.free).sentences:
        if names_leverage(sentence) and not retold(examined):
            return Fault.NAME
        for hit in phrasebook().hits(sentence):
            act = hit.rule.act
            if (
                act not in PRESSURE
                or act in allowed
                or act in OPEN_TO_ALL
                or (act in CLAIMED and retold(examined))
            ):
                continue
            if tolerated(act, licence, examined):
                continue
            return Fault.PRESSURE
    return None


def tolerated(act: Act, licence: Licence, examined: Examined) -> bool:
    """Whether what sounds like pressure is the feeling, or the end, that the move lets through."""
    if act in FELT and licence.move.emotion in FELT[act]:
        return True
    if act is Act.ULTIMATUM and licence.kind is MoveKind.LAST_OFFER:
        return True
    if licence.kind in {MoveKind.WALK_AWAY, MoveKind.FAREWELL} and act in {
        Act.COMPETITOR,
        Act.ULTIMATUM,
        Act.ANGER,
        Act.GUILT,
    }:
        return True
    if act is Act.THREAT and THEIR_SYSTEM.search(examined.plain):
        return True
    if MILD.search(examined.plain) or (
        licence.kind is MoveKind.LAST_OFFER and "another offer" in examined.plain
    ):
        return True
    if act is Act.COMPETITOR and re.search(
        r"\b(?:from|by) (?:me|us|you)\b|\byour (?:own )?offer\b", examined.plain
    ):
        return True
    answers = licence.move.answering.act if licence.move.answering else None
    return answers is act and len(words_of(examined.plain)) <= ANSWER_WORDS


THEIR_SYSTEM = re.compile(
    r"\b(?:your|the) (?:systems?|software|service|servers?|line) (?:goes|went|go|is|was|breaks|fails|kept|keeps|comes|came)\b"
)
"""What broke down on the seller's side; to speak of it is no threat."""
MILD = re.compile(
    r"\bi can answer\b|\bout of patience\b|\bnice try\b|\band you know it\b|\b(?:me|us|i|we) (?:look|feel|felt|looked) (?:\w+ )?(?:stupid|silly|foolish|a fool)\b"
)
"""What only sounds like belittling."""
ANSWER_WORDS = 12
"""Words that an answer to pressure has at most in which the pressure is only named."""

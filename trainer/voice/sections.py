"""What a phrase file is made of: every section, what it is for, and the blanks in its lines."""

from collections.abc import Mapping
from dataclasses import dataclass

from trainer.negotiation.acts import EMPATHY, PRESSURE, Act
from trainer.negotiation.enquiries import EnquiryKind
from trainer.negotiation.moves import Emotion, Notice

LEVELS = ("mild", "clear", "strong")
"""Names of the intensities 1 to 3 in section heads."""

COMMON, RARE, SHARED = 12, 6, 0


@dataclass(frozen=True, slots=True)
class Section:
    """One section of a phrase file."""

    blanks: frozenset[str] = frozenset()
    """The placeholders that each of its lines has, each once."""
    least: int = RARE
    """How many lines a shipped style has; 0 where lines of the shared file are enough."""


def section(*blanks: str, least: int = RARE) -> Section:
    return Section(frozenset(blanks), least)


def feeling(emotion: Emotion, intensity: int) -> str:
    """The name of the section for an emotion at an intensity of 1 to 3."""
    return f"{emotion.value} / {LEVELS[intensity - 1]}"


def heard(act: Act) -> str:
    """The name of the section that answers an act."""
    return f"heard {act.value.replace('_', ' ')}"


def answering(kind: EnquiryKind) -> str:
    """The name of the section that answers a question in kind."""
    return f"answer {kind.value.replace('_', ' ')}"


def noticing(notice: Notice) -> str:
    """The name of the section that says what the buyer has noticed."""
    return f"noticed {notice.value.replace('_', ' ')}"


MOVES: Mapping[str, Section] = {
    "state terms": section("terms", least=COMMON),
    "answer question": section(least=COMMON),
    "answer point": section(least=COMMON),
    "over to you": section(least=COMMON),
    "counter": section("terms", least=COMMON),
    "counter up": section("terms", least=COMMON),
    "counter so": section("terms", least=COMMON),
    "counter if": section("condition", "terms", least=COMMON),
    "kept": section("terms"),
    "hold": section(least=COMMON),
    "hold but": section(least=COMMON),
    "hold anyway": section(least=COMMON),
    "hold ask": section("issue", least=COMMON),
    "hold terms": section("terms", least=COMMON),
    "hold if": section("condition", "terms"),
    "why hold": section(least=COMMON),
    "refuse": section(least=COMMON),
    "refuse issue": section("issue"),
    "last offer": section("terms", least=COMMON),
    "last offer if": section("condition", "terms", least=COMMON),
    "last offer plain": section(),
    "accept": section(least=COMMON),
    "accept terms": section("terms", least=COMMON),
    "nibble": section("terms", least=COMMON),
    "insist": section("terms", least=COMMON),
    "confirm": section(least=COMMON),
    "confirm terms": section("terms", least=COMMON),
    "clarify": section("quote", least=COMMON),
    "clarify also": section("quote"),
    "clarify lost": section(least=COMMON),
    "check": section(),
    "walk away": section(least=COMMON),
    "walk away / strong": section(),
    "adjourn": section(least=COMMON),
    "farewell": section(least=COMMON),
    "farewell / strong": section(),
}

PARTS: Mapping[str, Section] = {
    "beat": section(least=COMMON),
    "lead fact": section(least=COMMON),
    "lead another": section(),
    "lead concern": section(),
    "parry": section(least=COMMON),
    "need": section("condition"),
    "ask": section("issue", least=COMMON),
    "exactly": section("terms", least=SHARED),
    "rest": section("terms", least=SHARED),
    "again": section(least=SHARED),
    "lead recall": section("words"),
    "aside": section(),
    "time short": section(),
    "last ask": section("issue"),
    "because reciprocity": section("issue"),
    "because reciprocity plain": section(least=COMMON),
    "because argument": section("topic"),
    "because argument plain": section(least=COMMON),
    "because need": section(least=COMMON),
    "because trust": section(least=COMMON),
}

OFTEN = frozenset({Act.PARAPHRASE, Act.ACKNOWLEDGE, Act.EXPLORE})
EXCHANGE = (Act.TRADE, Act.REJECT, Act.ASK_BETTER, Act.ASK_TERMS)

HEARD: Mapping[str, Section] = {
    "heard offer": section(least=COMMON),
    "heard offer moved": section(least=COMMON),
    "heard offer unmoved": section(),
    "heard argument": section("topic"),
    "heard again": section(),
    "heard hollow": section(least=COMMON),
    **{heard(act): section() for act in EXCHANGE},
    **{heard(act): section(least=COMMON if act in OFTEN else RARE) for act in Act if act in EMPATHY},
    **{heard(act): section() for act in Act if act in PRESSURE},
}

NOTICED: Mapping[str, Section] = {
    noticing(Notice.TAKEN_BACK): section("issue"),
    noticing(Notice.LAST_WORD): section(),
    noticing(Notice.SMALL): section("issue"),
    noticing(Notice.LEAP): section("issue"),
}

ENQUIRED: Mapping[str, Section] = {
    answering(kind): section(*(("title",) if kind is EnquiryKind.ROLE else ())) for kind in EnquiryKind
}

FELT: Mapping[str, Section] = {
    feeling(emotion, intensity): section()
    for emotion in Emotion
    if emotion is not Emotion.NEUTRAL
    for intensity in (1, 2, 3)
}

SECTIONS: Mapping[str, Section] = {**MOVES, **PARTS, **HEARD, **NOTICED, **ENQUIRED, **FELT}
"""Every section that a phrase file may have; the shared file and a style's file together have them all."""

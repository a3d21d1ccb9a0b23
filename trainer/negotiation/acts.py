"""What an utterance does. Each act is defined in ``docs/acts.md``."""

from enum import StrEnum

from pydantic import Field

from trainer.negotiation.model import Recorded


class Act(StrEnum):
    """An act; one utterance has any number of them."""

    OFFER = "offer"
    TRADE = "trade"
    ACCEPT = "accept"
    REJECT = "reject"
    WALK_AWAY = "walk_away"
    ASK_TERMS = "ask_terms"
    ASK_BETTER = "ask_better"

    RAPPORT = "rapport"
    ACKNOWLEDGE = "acknowledge"
    PARAPHRASE = "paraphrase"
    VALIDATE = "validate"
    EXPLORE = "explore"
    APPRECIATE = "appreciate"
    APOLOGISE = "apologise"
    SAVE_FACE = "save_face"
    CANDOUR = "candour"
    FAIRNESS = "fairness"
    COMMON_GROUND = "common_ground"

    DEADLINE = "deadline"
    ULTIMATUM = "ultimatum"
    THREAT = "threat"
    COMPETITOR = "competitor"
    AUTHORITY = "authority"
    SCARCITY = "scarcity"
    GUILT = "guilt"
    BELITTLE = "belittle"
    EXPLOIT = "exploit"
    ASSUME_CLOSE = "assume_close"
    ANGER = "anger"

    PESTER = "pester"
    NIBBLE = "nibble"
    EXTREME_ANCHOR = "extreme_anchor"
    STONEWALL = "stonewall"


EXCHANGE = frozenset(list(Act)[: list(Act).index(Act.RAPPORT)])
EMPATHY = frozenset(list(Act)[list(Act).index(Act.RAPPORT) : list(Act).index(Act.DEADLINE)])
SEQUENCE = frozenset({Act.PESTER, Act.NIBBLE, Act.EXTREME_ANCHOR, Act.STONEWALL})
"""Pressure that shows only in the sequence of turns; the ledger finds it, never the reader of one line."""
PRESSURE = frozenset(list(Act)[list(Act).index(Act.DEADLINE) :])


class ActQuote(Recorded):
    """An act with the words that carry it."""

    act: Act
    quote: str
    """Verbatim from the utterance."""
    confidence: float = Field(default=1.0, ge=0, le=1)
    severity: int | None = Field(default=None, ge=0, le=3)
    """For pressure: 0 true and plainly put, 1 mild or implied, 2 explicit, 3 with harm or contempt."""

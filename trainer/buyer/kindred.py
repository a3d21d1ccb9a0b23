"""The buyer's facts that answer a kind of question, whatever words it is asked in."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from trainer.negotiation.enquiries import EnquiryKind
from trainer.scenario.party import BuyerFact

FAMILIES: Mapping[EnquiryKind, frozenset[str]] = {
    EnquiryKind.DECIDERS: frozenset(
        {"decide", "decides", "decision", "sign", "signs", "sign off", "signature", "approve", "approval"}
        | {"who else", "has to agree", "process", "board", "your boss", "authority", "final say"}
    ),
    EnquiryKind.RIVALS: frozenset(
        {"competitor", "competitors", "competition", "other suppliers", "other provider", "other providers"}
        | {"other offer", "other offers", "other quote", "other quotes", "another offer", "another quote"}
        | {"quote", "quotes", "bids", "bidders", "tender", "else are you", "anyone else", "anybody else"}
        | {"someone else", "talking to", "other vendors", "other options"}
    ),
    EnquiryKind.NO_DEAL: frozenset(
        {"plan b", "without us", "no agreement", "find an agreement", "can't agree", "couldn't agree"}
        | {"don't agree", "nothing happens", "if it isn't us", "fallback", "stay with", "do nothing"}
        | {"alternative", "alternatives", "instead of us", "other options"}
    ),
    EnquiryKind.BUDGET: frozenset(
        {"budget", "budgets", "money", "afford", "spend", "spending", "funds", "funding", "cash"}
        | {"how much do you have", "room in the budget", "project money"}
    ),
    EnquiryKind.TIMING: frozenset(
        {"timeline", "deadline", "by when", "when do you need", "when do you have to", "how soon", "date"}
        | {"dates", "schedule", "ready by", "finished by", "timing", "time pressure", "quarter"}
    ),
}
"""Words by which scenarios recognise questions of a kind."""
ALIKE = 2
"""Of these words a fact's topics have at least so many."""


@lru_cache(maxsize=512)
def likeness(topics: tuple[str, ...], kind: EnquiryKind) -> int:
    """How many of a kind's words stand among the topics of a fact."""
    return len(FAMILIES.get(kind, frozenset()).intersection(topics))


def kindred(facts: tuple[BuyerFact, ...], kind: EnquiryKind | None) -> Iterator[BuyerFact]:
    """The facts that a question of this kind is about, the likest first."""
    if kind in FAMILIES:
        found = [fact for fact in facts if likeness(fact.topics, kind) >= ALIKE]
        yield from sorted(found, key=lambda fact: -likeness(fact.topics, kind))

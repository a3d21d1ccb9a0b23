"""What the buyer tells: hidden facts open to on-topic questions when trust allows, in stages."""

from collections.abc import Iterator
from dataclasses import dataclass

from trainer.buyer.impression import Impression
from trainer.buyer.mind import Mind
from trainer.buyer.script_state import script_state
from trainer.scenario.conditions import in_words, unmet
from trainer.scenario.party import BuyerFact, FactKind

STAGE_TRUST = {1: 0.0, 2: 0.6, 3: 0.75}
"""Trust that a stage asks of the seller, before the buyer's own candour."""
CANDOUR = 0.25
"""How much of that trust full candour does without."""
GENEROUS = 0.6
"""Trust from which a question may bring two facts at once."""


@dataclass(frozen=True, slots=True)
class Disclosure:
    """What is told in a turn, and what was asked for and kept back."""

    facts: tuple[str, ...] = ()
    parried: tuple[str, ...] = ()
    more: str | None = None
    """A fact told before, to which there is something to add."""
    again: str | None = None
    """A fact that was asked for and had been told before."""

    @property
    def answers(self) -> bool:
        """Whether it is an answer by itself."""
        return bool(self.facts or self.parried or self.more)


def trust_asked(stage: int, candour: float) -> float:
    """Trust from which a fact of this stage is told by a buyer of this candour; the first asks for none."""
    return STAGE_TRUST[stage] if stage == 1 else STAGE_TRUST[stage] - CANDOUR * candour


def opens(mind: Mind, fact: BuyerFact, heard: Impression) -> bool:
    """Whether the buyer trusts the seller enough to tell a fact, and its own conditions hold."""
    return next(closed(mind, fact, heard), None) is None


def closed(mind: Mind, fact: BuyerFact, heard: Impression) -> Iterator[str]:
    """What a fact still waits for before it is told to who asks, in words; nothing where it is open."""
    asked = trust_asked(fact.stage, mind.persona.candour)
    if heard.trust < asked:
        yield f"trust >= {in_words(asked)} (is {in_words(heard.trust)})"
    if fact.opens_when:
        yield from unmet(fact.opens_when, script_state(mind, heard))


def disclose(mind: Mind, heard: Impression) -> Disclosure:
    """Answer the seller's questions about the buyer's side.

    The fact that a question fits best decides: it is told, kept back, or was told before. An open question
    brings the next thing that the buyer would tell this seller where that fact is not for telling.
    """
    if heard.pressure:
        return Disclosure()
    known = {fact.id: fact for fact in mind.case.buyer.facts}
    asked = [known[topic] for topic in heard.reading.questions if topic in known]
    new = [fact for fact in asked if fact.id not in mind.told]
    following = next_to_tell(mind, heard) if heard.reading.open_question else None
    if new and not opens(mind, new[0], heard):
        return Disclosure(parried=(new[0].id,)) if following is None else Disclosure(facts=(following.id,))
    told = [fact for fact in new if opens(mind, fact, heard)]
    if not told and asked and asked[0].more is not None and asked[0].id not in mind.added:
        return Disclosure(more=asked[0].id)
    if not told and following is not None:
        told = [following]
    most = 2 if heard.trust >= GENEROUS else 1
    return Disclosure(
        facts=tuple(fact.id for fact in told[:most]),
        again=asked[0].id if asked and not told else None,
    )


def next_to_tell(mind: Mind, heard: Impression) -> BuyerFact | None:
    """What the buyer would tell this seller next of itself; nothing that weakens it."""
    facts = sorted(mind.case.buyer.facts, key=lambda fact: fact.stage)
    return next(
        (
            fact
            for fact in facts
            if fact.id not in mind.told and fact.kind is not FactKind.WEAKNESS and opens(mind, fact, heard)
        ),
        None,
    )


def raised(mind: Mind) -> str | None:
    """A concern that the buyer brings up by itself in this round, if one is due."""
    for fact in mind.case.buyer.facts:
        if fact.raised_in is not None and fact.raised_in <= mind.rounds and fact.id not in mind.told:
            return fact.id
    return None

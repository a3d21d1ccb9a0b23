"""What the buyer tells: hidden facts open to on-topic questions when trust allows, in stages."""

from collections.abc import Iterator
from dataclasses import dataclass

from trainer.buyer.impression import Impression
from trainer.buyer.kindred import kindred
from trainer.buyer.mind import Mind
from trainer.buyer.script_state import script_state
from trainer.negotiation.acts import Act
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

    The fact that a question fits best decides: it is told, added to or kept back. Where the question is an
    open one, and that fact not for telling, the buyer tells the next thing that it would tell this seller.
    """
    if heard.pressure:
        return Disclosure()
    asked = list(asked_for(mind, heard))
    open_one = heard.reading.open_question and heard.reading.enquiry is None
    following = next_to_tell(mind, heard) if open_one else None
    if not asked:
        return Disclosure(facts=(following.id,) if following is not None else ())
    best = asked[0]
    new = [fact for fact in asked if fact.id not in mind.told]
    if best in new and not opens(mind, best, heard):
        if heard.reading.has(Act.ASK_TERMS):
            return Disclosure()  # its terms are the answer
        if following is None or best.kind is FactKind.WEAKNESS:
            return Disclosure(parried=(best.id,))
        return Disclosure(facts=(following.id,))
    left = best.more is not None and best.id not in mind.added
    if best not in new and left and opens(mind, best, heard):
        return Disclosure(more=best.id)
    told = [fact.id for fact in new if opens(mind, fact, heard)]
    most = 2 if heard.trust >= GENEROUS else 1
    return Disclosure(facts=tuple(told[:most]), again=None if told else best.id)


def asked_for(mind: Mind, heard: Impression) -> Iterator[BuyerFact]:
    """The facts that a question is about, best match first: those told before, and those of which the
    script's own conditions hold. What answers its kind comes before what its words touch on beside.
    """
    facts, known = mind.case.buyer.facts, mind.case.buyer.by_id
    named = [known[topic] for topic in heard.reading.questions if topic in known]
    alike = list(kindred(facts, heard.reading.enquiry))
    both = [fact for fact in named if fact in alike]
    for fact in {fact.id: fact for fact in (*both, *alike, *named)}.values():
        if fact.id in mind.told or not fact.opens_when or holds_all(mind, heard, fact):
            yield fact


def holds_all(mind: Mind, heard: Impression, fact: BuyerFact) -> bool:
    return next(unmet(fact.opens_when, script_state(mind, heard)), None) is None


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


def raised(mind: Mind, heard: Impression | None = None) -> str | None:
    """A concern that the buyer brings up by itself in this round, if one is due and nothing keeps it back."""
    for fact in mind.case.buyer.facts:
        if fact.raised_in is None or fact.raised_in > mind.rounds or fact.id in mind.told:
            continue
        if not fact.opens_when or (heard is not None and holds_all(mind, heard, fact)):
            return fact.id
    return None

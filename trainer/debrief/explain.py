"""The arithmetic behind every number of the debrief, down to turns and quotes."""

import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeAlias

from trainer.debrief.arithmetic import what
from trainer.debrief.blocks import Block, Heading, Paragraph
from trainer.debrief.explain_bargaining import buyer_bargaining, first_mover_blocks, seller_bargaining
from trainer.debrief.explain_concession import concession_blocks
from trainer.debrief.explain_empathy import entry_blocks
from trainer.debrief.explain_feelings import (
    Feeling,
    buyer_resentment_blocks,
    evidence_blocks,
    resentment_of,
    seller_resentment_blocks,
    trust_blocks,
    trust_of,
)
from trainer.debrief.explain_lifetime import lifetime_blocks, price_blocks, value_blocks, without_blocks
from trainer.debrief.explain_moment import moment_blocks
from trainer.debrief.explain_outcome import buyer_payoff, efficiency_blocks, seller_payoff, share_blocks
from trainer.debrief.explain_pressure import pressure_blocks
from trainer.debrief.explain_score import empathy_blocks, outcome_blocks, quadrant_blocks
from trainer.debrief.explain_subjective import FACTORS, factor_blocks
from trainer.debrief.moments import key_moments
from trainer.debrief.talk import Talk
from trainer.debrief.whatif import Speak
from trainer.negotiation.issues import Side

__all__ = [
    "LISTS",
    "PATHS",
    "empathy_blocks",
    "explain",
    "lifetime_blocks",
    "outcome_blocks",
    "paths",
    "what",
]

PLACE = re.compile(r"0|[1-9][0-9]{0,4}")
"""A place in a list, written as JSON tools write it."""
AT_THE_END = "This opens at the end of the talk."
Opens: TypeAlias = Callable[[], list[Block]]
"""What one number of a list opens."""


def explain(talk: Talk, path: str, *, speak: Speak | None = None) -> list[Block] | None:
    """The arithmetic of one number; None for a path that leads to none.

    ``speak`` words the buyer's answer to the better line of a key moment.
    """
    whole = PATHS.get(path)
    if whole is not None:
        return [Heading(path), *(whole(talk) if open_to(talk, path) else [Paragraph(AT_THE_END)])]
    name, _, place = path.rpartition(".")
    listed = LISTS.get(name)
    if listed is None or not PLACE.fullmatch(place):
        return None
    opens = listed(talk, speak)
    return [Heading(path), *opens[int(place)]()] if int(place) < len(opens) else None


def paths(talk: Talk) -> list[str]:
    """Every path that :func:`explain` opens for this talk, in the order of the document."""
    found = list(PATHS)
    for name, listed in LISTS.items():
        found += [f"{name}.{place}" for place in range(len(listed(talk, None)))]
    return found


def open_to(talk: Talk, path: str) -> bool:
    """Whether the arithmetic of a number may be seen; what each function shows of it is its own matter."""
    sight = talk.sight
    match path.split(".", maxsplit=1)[0]:
        case "scores" | "subjective_value":
            return sight.over
        case "lifetime":
            return sight.lifetime(deal=talk.terms is not None)
        case "bargaining":
            return sight.panel
        case "resentment" | "trust":
            return sight.feelings
    return True


def concessions(talk: Talk, _speak: Speak | None) -> list[Opens]:
    scenario = talk.scenario
    if scenario is None or not talk.sight.panel:
        return []
    return [partial(concession_blocks, talk, scenario, entry) for entry in talk.ledger.concessions.entries]


def pressure(talk: Talk, _speak: Speak | None) -> list[Opens]:
    entries = enumerate(talk.ledger.pressure.entries)
    return [partial(pressure_blocks, talk, place) for place, entry in entries if talk.sight.tactic(entry)]


def empathy(talk: Talk, _speak: Speak | None) -> list[Opens]:
    entries, sight = talk.ledger.empathy.entries, talk.sight
    return [partial(entry_blocks, talk, entry) for entry in entries if sight.empathy(entry)]


def evidence(talk: Talk, feeling: Feeling) -> list[Opens]:
    places = range(len(feeling.level.evidence)) if talk.sight.feelings else ()
    return [partial(evidence_blocks, talk, feeling, place) for place in places]


def buyer_resentment(talk: Talk, _speak: Speak | None) -> list[Opens]:
    return evidence(talk, resentment_of(talk, Side.BUYER))


def seller_resentment(talk: Talk, _speak: Speak | None) -> list[Opens]:
    return evidence(talk, resentment_of(talk, Side.SELLER))


def trust(talk: Talk, _speak: Speak | None) -> list[Opens]:
    return evidence(talk, trust_of(talk))


def moments(talk: Talk, speak: Speak | None) -> list[Opens]:
    """The key moments; to find them the what-ifs are played out."""
    scenario = talk.scenario
    if scenario is None:
        return []
    return [partial(moment_blocks, talk, scenario, found) for found in key_moments(talk, scenario, speak)]


PATHS: Mapping[str, Callable[[Talk], list[Block]]] = {
    "scores.outcome": outcome_blocks,
    "scores.empathy": empathy_blocks,
    "scores.quadrant": quadrant_blocks,
    "outcome.seller_payoff": seller_payoff,
    "outcome.buyer_payoff": buyer_payoff,
    "outcome.seller_share": share_blocks,
    "outcome.efficiency": efficiency_blocks,
    "bargaining.first_mover": first_mover_blocks,
    "bargaining.seller": seller_bargaining,
    "bargaining.buyer": buyer_bargaining,
    "lifetime": lifetime_blocks,
    "lifetime.value": value_blocks,
    "lifetime.without_resentment": without_blocks,
    "lifetime.price_of_resentment": price_blocks,
    "resentment.buyer": buyer_resentment_blocks,
    "resentment.seller": seller_resentment_blocks,
    "trust": trust_blocks,
} | {
    f"subjective_value.{side.value}.{factor}": partial(factor_blocks, side=side, factor=factor)
    for side in (Side.BUYER, Side.SELLER)
    for factor in FACTORS
}
"""The numbers that every talk has."""

LISTS: Mapping[str, Callable[[Talk, Speak | None], list[Opens]]] = {
    "concessions": concessions,
    "pressure": pressure,
    "empathy": empathy,
    "resentment.buyer": buyer_resentment,
    "resentment.seller": seller_resentment,
    "trust": trust,
    "moments": moments,
}
"""The lists of numbers: a path adds the place in the list, from 0."""

"""Which numbers of a talk have an arithmetic of their own, and what each opens."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TypeAlias

from trainer.debrief.blocks import Block
from trainer.debrief.explain_bargaining import buyer_bargaining, first_mover_blocks, seller_bargaining
from trainer.debrief.explain_concession import concession_blocks, given_before, gives_of
from trainer.debrief.explain_empathy import entry_blocks
from trainer.debrief.explain_end import end_blocks
from trainer.debrief.explain_feelings import (
    Feeling,
    course_blocks,
    evidence_blocks,
    feeling_blocks,
    resentment_of,
    trust_of,
    turn_blocks,
)
from trainer.debrief.explain_lifetime import (
    assumed_blocks,
    price_blocks,
    value_blocks,
    whole_life_blocks,
    without_blocks,
)
from trainer.debrief.explain_moment import moment_blocks, next_blocks
from trainer.debrief.explain_outcome import buyer_payoff, efficiency_blocks, seller_payoff, share_blocks
from trainer.debrief.explain_plan import plan_blocks
from trainer.debrief.explain_pressure import answered_blocks, felt_in, pressure_blocks
from trainer.debrief.explain_score import empathy_blocks, outcome_blocks, quadrant_blocks
from trainer.debrief.explain_standing import STANDING, standing_blocks
from trainer.debrief.explain_subjective import FACTORS, factor_blocks
from trainer.debrief.explain_talk import deal_blocks, terms_blocks
from trainer.debrief.explain_turn import counted_in
from trainer.debrief.explain_turn import turn_blocks as read_blocks
from trainer.debrief.moments import key_moments
from trainer.debrief.report import turns_json
from trainer.debrief.talk import Talk
from trainer.debrief.whatif import Speak
from trainer.ledger.pressure import Answer
from trainer.negotiation.issues import Side

Opens: TypeAlias = Callable[[], list[Block]]
"""What one number of a list opens."""
Whole: TypeAlias = Callable[[Talk, Speak | None], list[Block]]
Listed: TypeAlias = Callable[[Talk, Speak | None], Sequence[Opens]]

FEELINGS: Mapping[str, Callable[[Talk], Feeling]] = {
    "resentment.buyer": partial(resentment_of, side=Side.BUYER),
    "resentment.seller": partial(resentment_of, side=Side.SELLER),
    "trust": trust_of,
}


def concessions(talk: Talk, _speak: Speak | None) -> Sequence[Opens]:
    scenario = talk.scenario
    if scenario is None or not talk.sight.panel:
        return []
    gives, entries = gives_of(talk), zip(given_before(talk), talk.ledger.concessions.entries, strict=True)
    return [partial(concession_blocks, talk, scenario, gives, before, entry) for before, entry in entries]


def pressure(talk: Talk, _speak: Speak | None) -> Sequence[Opens]:
    felt, places = felt_in(talk), range(len(talk.ledger.pressure.entries))
    return [partial(pressure_blocks, talk, felt, place) for place in places] if talk.sight.panel else []


def empathy(talk: Talk, _speak: Speak | None) -> Sequence[Opens]:
    places = range(len(talk.ledger.empathy.entries))
    return [partial(entry_blocks, talk, place) for place in places] if talk.sight.panel else []


def turns(talk: Talk, _speak: Speak | None) -> Sequence[Opens]:
    counted = counted_in(talk)
    return [partial(read_blocks, talk, counted, turn) for turn in turns_json(talk)]


def evidence(feeling_of: Callable[[Talk], Feeling], talk: Talk, _speak: Speak | None) -> Sequence[Opens]:
    """Every piece of evidence of a feeling."""
    feeling = feeling_of(talk)
    places = range(len(feeling.level.evidence)) if talk.sight.feelings else ()
    return [partial(evidence_blocks, talk, feeling, place) for place in places]


def by_turn(feeling_of: Callable[[Talk], Feeling], talk: Talk, _speak: Speak | None) -> Sequence[Opens]:
    """A feeling after every turn."""
    feeling = feeling_of(talk)
    places = range(len(feeling.level.by_turn)) if talk.sight.feelings else ()
    return [partial(turn_blocks, talk, feeling, place) for place in places]


def moments(talk: Talk, speak: Speak | None) -> Sequence[Opens]:
    scenario = talk.scenario
    if scenario is None:
        return []
    return [partial(moment_blocks, talk, scenario, found) for found in key_moments(talk, speak)]


def lesson(talk: Talk, speak: Speak | None) -> list[Block]:
    return next_blocks(talk, talk.scenario, key_moments(talk, speak))


def alone(blocks: Callable[[Talk], list[Block]]) -> Whole:
    """What a number opens for which nobody speaks again."""
    return lambda talk, _speak: blocks(talk)


def level(feeling_of: Callable[[Talk], Feeling], talk: Talk, _speak: Speak | None) -> list[Block]:
    return feeling_blocks(talk, feeling_of(talk))


def course(feeling_of: Callable[[Talk], Feeling], talk: Talk, _speak: Speak | None) -> list[Block]:
    return course_blocks(feeling_of(talk))


PATHS: Mapping[str, Whole] = {
    "next": lesson,
    "scores.outcome": alone(outcome_blocks),
    "scores.empathy": alone(empathy_blocks),
    "scores.quadrant": alone(quadrant_blocks),
    "outcome.deal": alone(deal_blocks),
    "outcome.ended": alone(end_blocks),
    "outcome.terms": alone(terms_blocks),
    "outcome.seller_payoff": alone(seller_payoff),
    "outcome.buyer_payoff": alone(buyer_payoff),
    "outcome.seller_share": alone(share_blocks),
    "outcome.efficiency": alone(efficiency_blocks),
    "bargaining.first_mover": alone(first_mover_blocks),
    "bargaining.seller": alone(seller_bargaining),
    "bargaining.buyer": alone(buyer_bargaining),
    "lifetime": alone(whole_life_blocks),
    "lifetime.value": alone(value_blocks),
    "lifetime.without_resentment": alone(without_blocks),
    "lifetime.price_of_resentment": alone(price_blocks),
    "lifetime.assumptions": alone(assumed_blocks),
    "prepared": alone(plan_blocks),
    STANDING: alone(standing_blocks),
    **{
        f"answers.{side.value}.{answer.value}": alone(partial(answered_blocks, side=side, answer=answer))
        for side in (Side.SELLER, Side.BUYER)
        for answer in Answer
    },
    **{name: partial(level, of) for name, of in FEELINGS.items()},
    **{f"{name}.by_turn": partial(course, of) for name, of in FEELINGS.items()},
    **{
        f"subjective_value.{side.value}.{factor}": alone(partial(factor_blocks, side=side, factor=factor))
        for side in (Side.BUYER, Side.SELLER)
        for factor in FACTORS
    },
}
"""The numbers that every talk has."""

LISTS: Mapping[str, Listed] = {
    "concessions": concessions,
    "pressure": pressure,
    "empathy": empathy,
    "turns": turns,
    "moments": moments,
    **{name: partial(evidence, of) for name, of in FEELINGS.items()},
    **{f"{name}.evidence": partial(evidence, of) for name, of in FEELINGS.items()},
    **{f"{name}.by_turn": partial(by_turn, of) for name, of in FEELINGS.items()},
}
"""The lists of numbers: a path adds the place in the list, from 0, and may leave "evidence" out."""

"""What came of one session."""

from collections.abc import Iterator
from dataclasses import dataclass

from trainer.debrief.outcome import lifetime_of, outcome_of
from trainer.debrief.scores import scores
from trainer.debrief.talk import Talk
from trainer.ledger.setting import Utterance
from trainer.negotiation.issues import Agenda, Package, Side
from trainer.negotiation.moves import MoveKind
from trainer.scenario.scenario import Scenario
from trainer.session.events import EndReason
from trainer.simulate.integrity import violations

TALKING = frozenset({MoveKind.ANSWER, MoveKind.HOLD, MoveKind.REFUSE, MoveKind.COUNTER, MoveKind.LAST_OFFER})
"""Moves after which terms are still open."""
NOT_OVER = 0
"""The outcome of a session that came to no end."""


@dataclass(frozen=True, slots=True)
class Result:
    """A session in figures; money in cents."""

    scenario: str
    seller: str
    session: int
    """Its number, from 1."""
    seed: int
    """What the buyer was drawn by: ``trainer play --seed`` plays against the same one."""
    level: int
    ended: EndReason
    rounds: int
    terms: Package | None
    seller_payoff: int
    buyer_payoff: int
    share: float | None
    efficiency: float | None
    resentment_buyer: float
    resentment_seller: float
    lifetime: int
    outcome: int
    empathy: int | None
    violations: tuple[str, ...]
    beats: tuple[str, ...]
    """Beats that were played."""
    facts: tuple[str, ...]
    """Facts that the buyer told."""
    still: tuple[int, ...]
    """Rounds in which neither side had moved, once both had made an offer."""
    gaps: tuple[str, ...]
    """Issues on which both sides still differed when it ended without a deal."""

    @property
    def deal(self) -> bool:
        return self.terms is not None

    @property
    def walked(self) -> bool:
        """Whether one side left the table."""
        return self.ended in {EndReason.SELLER_WALKED, EndReason.BUYER_WALKED}


def result_of(talk: Talk, scenario: Scenario, *, seller: str, session: int) -> Result:
    """What came of a played talk, by the same reckoning as its debrief."""
    outcome = outcome_of(talk, scenario)
    score, empathy = scores(talk)
    resentment = talk.ledger.resentment
    moves = [said.move for said in talk.utterances if said.move is not None]
    told = [fact for move in moves for fact in (*move.facts, *([move.concern] if move.concern else []))]
    return Result(
        scenario=scenario.name,
        seller=seller,
        session=session,
        seed=talk.seed or 0,
        level=talk.level,
        ended=talk.ended,
        rounds=len(talk.turns(Side.SELLER)),
        terms=talk.terms,
        seller_payoff=outcome.seller,
        buyer_payoff=outcome.buyer,
        share=outcome.share,
        efficiency=outcome.efficiency,
        resentment_buyer=resentment[Side.BUYER].value,
        resentment_seller=resentment[Side.SELLER].value,
        lifetime=lifetime_of(talk, scenario, outcome).value,
        outcome=NOT_OVER if score is None else score,
        empathy=empathy,
        violations=tuple(
            f"{found.fault} in turn {found.turn}: {found.words}" for found in violations(talk, scenario)
        ),
        beats=tuple(move.beat for move in moves if move.beat is not None),
        facts=tuple(dict.fromkeys(told)),
        still=tuple(still(scenario.agenda, scenario.openings, talk.utterances)),
        gaps=() if talk.terms is not None else gaps(talk, scenario.agenda),
    )


def still(agenda: Agenda, openings: dict[Side, Package], said: tuple[Utterance, ...]) -> Iterator[int]:
    """The rounds in which neither side's terms changed, once both have named some."""
    table = dict(openings)
    named: set[Side] = set()
    number, moved = 0, True
    for utterance in said:
        side, offer = utterance.side, utterance.reading.offer
        if side is Side.SELLER:
            number, moved = number + 1, False
        if offer is not None:
            after = offer.package(agenda, table[side.other] if offer.on_theirs else table[side])
            moved |= after != table[side] or side not in named
            table[side] = after
            named.add(side)
        talks = utterance.move is not None and utterance.move.kind in TALKING
        if talks and number and not moved and len(named) == len(Side):
            yield number


def gaps(talk: Talk, agenda: Agenda) -> tuple[str, ...]:
    """The issues on which both sides' last terms differ."""
    positions = talk.ledger.positions
    return tuple(agenda.changes(positions.on_table(Side.SELLER), positions.on_table(Side.BUYER)))

"""Empathy: opportunities met, missed or dismissed, at seven levels that are not merged (DESIGN §6)."""

from dataclasses import dataclass, replace
from enum import StrEnum

from trainer.ledger.factors import Factor, Factors, again, product, worth_of
from trainer.ledger.levels import (
    ANSWER_WITHIN,
    COURTESY,
    GIVING,
    LEVELS,
    POINTS,
    RESPONDS,
    UNPROMPTED,
)
from trainer.ledger.setting import Setting, Utterance
from trainer.negotiation.acts import EMPATHY, Act
from trainer.negotiation.issues import Package, Side
from trainer.negotiation.reading import Concern


class Result(StrEnum):
    """What came of an opportunity, or of a move without one."""

    MET = "met"
    MISSED = "missed"
    DISMISSED = "dismissed"
    UNPROMPTED = "unprompted"
    HOLLOW = "hollow"


@dataclass(frozen=True, slots=True)
class EmpathyEntry:
    """One move of empathy, or one opportunity let pass."""

    turn: int
    side: Side
    act: Act | None
    """None for an opportunity that was missed or dismissed."""
    level: int | None
    opportunity_turn: int | None
    result: Result
    points: float
    quote: str
    why: str = ""
    """For a hollow one: why it earns nothing."""
    factors: Factors = ()
    """What the points are the product of; for a hollow one, of what they would have been."""


@dataclass(slots=True)
class Opportunity:
    """A concern, feeling or constraint that a side showed."""

    turn: int
    concern: Concern
    turns_left: int = ANSWER_WITHIN
    met: bool = False


class EmpathyBook:
    """All empathy of a talk, of both sides."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.entries: list[EmpathyEntry] = []
        self._open: dict[Side, list[Opportunity]] = {side: [] for side in Side}
        """Opportunities shown by a side and waiting for the other."""
        self._used: dict[tuple[Side, Act], int] = {}
        self._texts: set[tuple[Side, str]] = set()
        self._served: set[str] = set()
        self._wishes: frozenset[str] = frozenset()
        """Issues on which the buyer has asked the seller to move, or said what it wants."""
        self._granted = 0
        self._pressed = False
        """Whether the utterance that is being taken in pushes as well."""
        self._explored: dict[Side, tuple[int, str] | None] = dict.fromkeys(Side)
        """The last turn's exploring question, to be credited when it brings an interest to light."""
        self._told: dict[str, int] = {}
        """Interests told by the buyer, with the turn."""

    def record(
        self, said: Utterance, before: Package, after: Package, *, pressed: bool = False
    ) -> list[EmpathyEntry]:
        """Find what an utterance meets, misses and shows; the new entries.

        ``before`` and ``after`` are the packages that the speaker had on the table, to see whether an offer
        serves a need or a wish; ``pressed`` says whether the utterance pushed as well.
        """
        self._pressed = pressed
        added = self._finds_interest(said)
        added += self._responses(said)
        added += self._acts_on(said, before, after)
        added += self._lapses(said)
        self.entries += added
        self._shows(said)
        explored = said.reading.quote(Act.EXPLORE)
        self._explored[said.side] = (said.turn, explored) if explored else None
        self._texts.add((said.side, said.words))
        return added

    def _responses(self, said: Utterance) -> list[EmpathyEntry]:
        """Level 1 to 5: what the words themselves do."""
        found: list[EmpathyEntry] = []
        met = self._meets(said)
        for quoted in said.reading.acts:
            if quoted.act not in EMPATHY:
                continue
            opportunity = met if quoted.act in RESPONDS else None
            hollow = self._hollow(said, quoted.act, opportunity)
            used = self._used.get((said.side, quoted.act), 0)
            self._used[said.side, quoted.act] = used + 1
            level = LEVELS[quoted.act]
            factors = worth_of(level, used, None if opportunity else UNPROMPTED)
            entry = EmpathyEntry(
                turn=said.turn,
                side=said.side,
                act=quoted.act,
                level=level,
                opportunity_turn=opportunity.turn if opportunity else None,
                result=Result.MET if opportunity else Result.UNPROMPTED,
                points=round(product(factors), 2),
                quote=quoted.quote,
                factors=factors,
            )
            if hollow:
                entry = replace(entry, result=Result.HOLLOW, points=0.0, why=hollow)
            elif opportunity:
                opportunity.met = True
            found.append(entry)
        return found

    def _hollow(self, said: Utterance, act: Act, opportunity: Opportunity | None) -> str | None:
        """Why a move of empathy is hollow, or None."""
        if self._pressed:
            return "in one breath with pressure"
        if said.move is None and (said.side, said.words) in self._texts:
            return "the same words again"  # of a planned move a voice found the words
        if act in COURTESY and opportunity is None and self._used.get((said.side, act), 0) > 0:
            return "repeated, and answering nothing"
        return None

    def _meets(self, said: Utterance) -> Opportunity | None:
        """The opportunity that an utterance responds to: the one whose words it touches, else the latest.

        Only straight after a concern can a response that does not name it be an answer to it.
        """
        if not said.reading.has(*RESPONDS):
            return None
        waiting = [found for found in self._open[said.side.other] if not found.met]
        text = said.words
        for opportunity in reversed(waiting):
            concern = opportunity.concern
            named = concern.id is not None and concern.id in (*said.reading.topics, *said.reading.questions)
            if named or any(cue in text for cue in concern.cues):
                return opportunity
        fresh = [found for found in waiting if found.turns_left == ANSWER_WITHIN]
        return fresh[-1] if fresh else None

    def _finds_interest(self, said: Utterance) -> list[EmpathyEntry]:
        """Level 6: a question brought to light what the buyer would not have said unasked."""
        move = said.move
        asked = self._explored[said.side.other]
        if move is None or not move.facts or asked is None:
            return []
        hidden = [self.setting.facts[fact] for fact in move.facts if self.setting.facts[fact].stage > 1]
        if not hidden:
            return []
        turn, quote = asked
        return [
            EmpathyEntry(
                turn=turn,
                side=said.side.other,
                act=Act.EXPLORE,
                level=6,
                opportunity_turn=None,
                result=Result.MET,
                points=POINTS[6],
                quote=quote,
                why=f"brought to light: {hidden[0].text}",
                factors=worth_of(6),
            )
        ]

    def _acts_on(self, said: Utterance, before: Package, after: Package) -> list[EmpathyEntry]:
        """Level 7: an offer that serves a need which the buyer has told, or gives what it asked for."""
        if self.setting.payoffs is None or said.side is not Side.SELLER or said.reading.offer is None:
            return []
        quote = said.reading.quote(Act.TRADE, Act.OFFER) or said.text
        points = POINTS[7]
        served = EmpathyEntry(
            said.turn, said.side, Act.OFFER, 7, None, Result.MET, points, quote, factors=worth_of(7)
        )
        found: list[EmpathyEntry] = []
        for fact_id, turn in self._told.items():
            fact = self.setting.facts[fact_id]
            payoff = self.setting.payoffs[Side.BUYER]
            if fact_id in self._served or fact.served(payoff, before):
                continue
            if fact.served(payoff, after):
                self._served.add(fact_id)
                found.append(replace(served, opportunity_turn=turn, why=f"serves: {fact.text}"))
                self._met(fact_id)
        gained = self.setting.cents(Side.BUYER, after) - self.setting.cents(Side.BUYER, before)
        asked = self._wishes.intersection(self.setting.agenda.changes(before, after))
        if not found and asked and gained > 0:
            size = min(gained / max(GIVING * self.setting.range(Side.BUYER), 1), 1.0)
            factors = (*worth_of(7), Factor("size of what they gain by it", size), *again(self._granted))
            self._granted += 1
            why = f"gives what they asked for: {self.setting.issues([min(asked)])}"
            points = round(product(factors), 2)
            found.append(replace(served, points=points, why=why, factors=factors))
        hollow = self._hollow(said, Act.OFFER, None)
        if hollow:
            return [replace(entry, result=Result.HOLLOW, points=0.0, why=hollow) for entry in found]
        return found

    def _met(self, fact: str) -> None:
        """An offer that serves a concern has answered it."""
        for opportunity in self._open[Side.BUYER]:
            opportunity.met |= opportunity.concern.id == fact

    def _lapses(self, said: Utterance) -> list[EmpathyEntry]:
        """Opportunities that this turn dismissed, or that it was the last to let pass."""
        found: list[EmpathyEntry] = []
        if not said.reading.understood:
            return found
        waiting = self._open[said.side.other]
        hostile = said.reading.quote(Act.BELITTLE, Act.ANGER, Act.EXPLOIT)
        for opportunity in waiting:
            if opportunity.met:
                continue
            opportunity.turns_left -= 1
            result = Result.DISMISSED if hostile else Result.MISSED
            if hostile or opportunity.turns_left == 0:
                opportunity.met = True
                found.append(
                    EmpathyEntry(
                        said.turn, said.side, None, None, opportunity.turn, result, 0.0, hostile or said.text,
                        f"they had said: {opportunity.concern.quote}",
                    )
                )  # fmt: skip
        self._open[said.side.other] = [found_ for found_ in waiting if not found_.met]
        return found

    def _shows(self, said: Utterance) -> None:
        self._open[said.side] += [Opportunity(said.turn, concern) for concern in said.reading.concerns]
        if said.side is Side.BUYER:
            offer = said.reading.offer
            self._wishes |= {*said.reading.asked_issues, *(offer.terms if offer else ())}
        move = said.move
        for fact in (*(move.facts if move else ()), *([move.concern] if move and move.concern else [])):
            self._told.setdefault(fact, said.turn)

    def points(self, side: Side) -> float:
        """All points that a side has earned."""
        return sum(entry.points for entry in self.entries if entry.side is side)

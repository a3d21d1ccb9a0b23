"""The state of the buyer's mind, and how a turn of the seller changes it."""

from collections import Counter
from math import fsum

from trainer.buyer.aspiration import Aspiration
from trainer.buyer.belief import Belief
from trainer.buyer.draw import draw
from trainer.negotiation.enquiries import EnquiryKind
from trainer.negotiation.issues import Package, Side
from trainer.negotiation.moves import Move, MoveKind, Notice, Reason
from trainer.negotiation.offers import Offer
from trainer.scenario.persona import DIFFICULTIES, Difficulty, Persona, clipped
from trainer.scenario.scenario import BuyerCase
from trainer.scenario.script import Beat, BeatKind

CLOSING = frozenset({MoveKind.ACCEPT, MoveKind.CONFIRM, MoveKind.NIBBLE, MoveKind.INSIST})
"""Moves whose terms are or were agreed ones, or a wish beyond them."""
TEMPER = 0.03
"""A session's seed moves the persona's reserve by up to this much either way."""
MOOD = 0.25
"""The same for the weight of reasons and for the steps that it comes down in, as a share of each."""


class Mind:
    """What the buyer wants, knows, has told and has put up with.

    The mind is handed the buyer's part of the scenario only. It changes by a turn of the seller
    (:func:`trainer.buyer.hearing.hear`) and by the move that was decided (:meth:`play`), so folding a
    session's events rebuilds it.
    """

    def __init__(self, case: BuyerCase, seed: int, level: int) -> None:
        self.case = case
        self.seed = seed
        self.difficulty = difficulty_of(seed, level)
        self.persona = persona_of(case, seed, level)
        opening = case.openings[Side.BUYER]
        self.aspiration = Aspiration.of(case, opening, self.persona)
        self.belief = Belief(case.agenda, opening, case.openings[Side.SELLER])
        self.reasons: list[Reason] = []
        self.counted: set[str] = set()
        """Ids of arguments, needs and steps of trust that have moved it; each moves it once."""
        self.told: list[str] = []
        """Facts it has told or raised."""
        self.added: set[str] = set()
        """Facts to which it has added what there was to add."""
        self.patience = float(self.persona.patience)
        self.rounds = self.seller_offers = 0
        self.main_offers = 0
        """Those of them that name the main issue."""
        self.named: dict[str, Package] = {}
        """For every issue that the seller has named, its package with the best of it that still counts."""
        self.best_offered = case.payoff.cents(case.openings[Side.SELLER])
        """Its payoff from the best that the seller has offered so far, in cents."""
        self.first_offered: int | None = None
        """Its payoff from the first that the seller offered, in cents."""
        self.gained = 0
        """What the seller's last turn gave it, in cents."""
        self.gave = 0
        """What its own last move gave away, in cents."""
        self.last_word: int | None = None
        """The turn in which the seller called something its last word, until it is called out."""
        self.least_asked = self.aspiration.opening
        """Its payoff from the lowest of its own offers, in cents: it never asks for more again."""
        self.played: dict[str, list[int]] = {}
        """The rounds in which each beat was played."""
        self.meeting = 1
        self.tactics_played = 0
        self.heard: set[str] = set()
        """Facts and arguments that the seller has stated."""
        self.pressed = 0
        """Rounds in which the seller pressed it."""
        self.enquired: set[EnquiryKind] = set()  # kinds of question that the seller has asked
        self.unclear_run = 0
        self.last_offer_made = self.warned = False  # warned: has said that the time is short
        self.last_move: Move | None = None
        self._stand(opening)

    def _stand(self, opening: Package) -> None:
        """Where it stands before it has said anything."""
        self.package: Package = opening
        """The package it proposed last, firm or on a condition."""
        self.last_offer: Offer | None = None
        self.came_down = 0
        """How many reasons it had been given when it last gave something for them."""
        self.answered = 0
        """How many of the reasons it had been given when it last put forward terms of its own."""
        self.insists_on: Package | None = None
        """Agreed terms that the seller went back on last, and that it has held the seller to."""
        self.asked: Counter[str] = Counter()
        """How often it has asked for more on an issue since the seller last came its way there."""

    @property
    def given(self) -> float:
        """All reasons so far, 0 to 1."""
        return min(fsum(reason.weight for reason in self.reasons), 1.0)

    @property
    def rounds_left(self) -> int:
        return self.case.rounds - self.rounds

    @property
    def hurry(self) -> float:
        """How much of the time is used, 0 to 1."""
        return clipped(self.rounds / self.case.rounds, 0, 1)

    def play(self, move: Move) -> None:
        """Take note of its own move."""
        self.last_move = move
        self.told += [fact for fact in move.facts if fact not in self.told]
        if move.more is not None:
            self.added.add(move.more)
        if move.concern is not None and move.concern not in self.told:
            self.told.append(move.concern)
        self.gave = 0
        if move.offer is not None and move.package is not None and move.kind not in CLOSING:
            self.gave = max(self.case.payoff.cents(self.package) - self.case.payoff.cents(move.package), 0)
            self.least_asked = min(self.least_asked, self.case.payoff.cents(move.package))
            self.came_down = len(self.reasons) if self.gave else self.came_down
            self.package = move.package
            self.last_offer = move.offer
            self.answered = len(self.reasons)
        if move.kind is MoveKind.INSIST and move.package is not None:
            self._hold_to(move.package)
        if move.noticed is not None and move.noticed.what is Notice.LAST_WORD:
            self.last_word = None
        self.last_offer_made |= move.kind is MoveKind.LAST_OFFER
        self.asked.update(move.asks)
        self.warned |= move.time_short
        self.tactics_played += move.pressure is not None
        if move.beat is not None:
            beat, before = self.beat(move.beat), self.played.get(move.beat, [])
            self.played[move.beat] = [*before, self.rounds]
            if not before:
                self._change_by(beat)

    def _hold_to(self, agreed: Package) -> None:
        """Take its stand on agreed terms that the seller went back on, or on its own that ask for less."""
        self.insists_on, asked = agreed, self.case.payoff.cents(agreed)
        if asked <= self.least_asked:
            self.package, self.least_asked, self.last_offer = agreed, asked, None

    def beat(self, beat: str) -> Beat:
        return next(found for found in self.case.buyer.beats if found.id == beat)

    def _change_by(self, beat: Beat) -> None:
        self.patience += beat.patience
        self.meeting += beat.kind is BeatKind.MEETING
        if beat.reserve:
            reserve = clipped(self.persona.reserve + beat.reserve, 0, 0.95)
            self.persona = self.persona.model_copy(update={"reserve": reserve})
            self.aspiration = Aspiration.of(self.case, self.case.openings[Side.BUYER], self.persona)

    def aim(self) -> int:
        """What it now aims for, in cents; never more than it has already asked for."""
        return min(self.aspiration.aim(self.given), self.least_asked)

    def drawn(self, beat: Beat) -> bool:
        """Whether a beat with a chance happens in this session at all."""
        return beat.chance >= 1 or draw(self.seed, "beat", beat.id) < beat.chance

    def left(self, kind: BeatKind) -> list[Beat]:
        """The beats of a kind that have a line left to say, those out that were played too lately."""
        return [
            beat
            for beat in self.case.buyer.beats
            if beat.kind is kind and self.line_of(beat) is not None and self.drawn(beat)
        ]

    def line_of(self, beat: Beat) -> str | None:
        """What a beat says if it is played now; None where it is not to be played now."""
        before = self.played.get(beat.id, [])
        if before and self.rounds - before[-1] <= beat.every:
            return None
        return beat.lines[len(before)] if len(before) < len(beat.lines) else None


def persona_of(case: BuyerCase, seed: int, level: int) -> Persona:
    """The persona at a difficulty level, in the temper that the seed gives it."""
    persona = difficulty_of(seed, level).applied(case.buyer.persona)
    temper = (draw(seed, "temper") * 2 - 1) * TEMPER
    return persona.model_copy(update={"reserve": clipped(persona.reserve + temper, 0, 0.95)})


def difficulty_of(seed: int, level: int) -> Difficulty:
    """The parameters of a difficulty level, as forthcoming as the seed makes this session's buyer."""
    found = DIFFICULTIES[level]
    weight, stride = (1 + (draw(seed, name) * 2 - 1) * MOOD for name in ("weight", "stride"))
    return found.model_copy(update={"weight": found.weight * weight, "stride": found.stride * stride})

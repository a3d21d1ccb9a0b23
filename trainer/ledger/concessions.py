"""Concessions: every change of a standing offer, judged on whole packages in whole cents (DESIGN §6)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from trainer.ledger.positions import Change, Positions
from trainer.ledger.setting import Setting, Utterance
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Package, Side

ANSWER_WITHIN = 2
"""Turns of the other side within which a give counts as answered."""
SPLIT_WITHIN = 0.05
"""How near to the middle of both standing payoffs, as a share of the gap, a move counts as splitting it."""


class ConcessionKind(StrEnum):
    """What a change does to (the mover, the other side)."""

    CONCESSION = "concession"
    WASTED = "wasted"
    NICE = "nice"
    FORTUNATE = "fortunate"
    SELFISH = "selfish"
    UNFORTUNATE = "unfortunate"
    SILENT = "silent"


class Pattern(StrEnum):
    """How a side's gives follow one another (at least two of them)."""

    SHRINKING = "shrinking"
    EVEN = "even"
    GROWING = "growing"
    CLIFF = "cliff"


GIVES = frozenset({ConcessionKind.CONCESSION, ConcessionKind.NICE, ConcessionKind.FORTUNATE})
"""Kinds that leave the other side better off."""


def kind_of(own: int, other: int) -> ConcessionKind:
    """The kind of a change worth ``own`` to the mover and ``other`` to the other side, in cents."""
    if own == 0 and other == 0:
        return ConcessionKind.SILENT
    if other > 0:
        if own < 0:
            return ConcessionKind.CONCESSION
        return ConcessionKind.NICE if own == 0 else ConcessionKind.FORTUNATE
    if own > 0:
        return ConcessionKind.SELFISH
    return ConcessionKind.WASTED if other == 0 else ConcessionKind.UNFORTUNATE


@dataclass(frozen=True, slots=True)
class Concession:
    """One change of a side's standing offer."""

    turn: int
    made_firm: int
    side: Side
    issues: tuple[str, ...]
    kind: ConcessionKind
    own: int
    """What it changes for the mover, in cents per year."""
    other: int
    """What it changes for the other side, in cents per year."""
    share: float | None
    """``own`` given up, as a share of the mover's opening-to-walk-away range; None if that is 0."""
    conditional: bool
    reason: bool
    asked: bool
    accepted: bool
    self_bid: bool
    """Whether the mover bettered its own offer before the other side had answered it with one."""
    split: bool
    first_offer_taken: bool
    """Whether the other side's first offer was accepted at once."""
    reciprocated_turn: int | None
    quote: str
    before: Package
    after: Package

    @property
    def gives(self) -> bool:
        return self.kind in GIVES

    @property
    def logroll(self) -> float | None:
        """Value to the receiver over cost to the giver; None where it cost nothing."""
        return self.other / -self.own if self.own < 0 else None


class Concessions:
    """All concessions of a talk, with what each got back."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.entries: list[Concession] = []
        self.lapsed: list[Concession] = []
        """Gives whose time to be answered ran out with the last utterance."""
        self._open: dict[Side, dict[int, int]] = {side: {} for side in Side}
        """Places of gives not answered yet, with the turns that the other side has let pass."""
        self._asked: dict[Side, bool] = dict.fromkeys(Side, False)
        """Whether each side's last line asked the other to move."""
        self._invited: dict[int, bool] = {}
        """By turn, whether it answered such a line."""
        self._bid: Side | None = None
        """The side that made the last offer."""

    def record(self, said: Utterance, changes: Sequence[Change], positions: Positions) -> list[Concession]:
        """Judge the changes that an utterance made; the new entries."""
        self._invited[said.turn] = self._asked[said.side.other]
        waiting = self._open[said.side.other]
        for place in waiting:
            waiting[place] += 1
        added = [self._judge(said, change, positions) for change in changes]
        for entry in added:
            if entry.gives and entry.side is said.side:
                self._answer(entry)
            self.entries.append(entry)
            if entry.gives and not entry.accepted and entry.reciprocated_turn is None:
                self._open[entry.side][len(self.entries) - 1] = 0
        self.lapsed = [self.entries[place] for place, turns in waiting.items() if turns >= ANSWER_WITHIN]
        self._open[said.side.other] = {
            place: turns for place, turns in waiting.items() if turns < ANSWER_WITHIN
        }
        self._asked[said.side] = asks(said)
        if said.reading.offer is not None:
            self._bid = said.side
        return added

    def _judge(self, said: Utterance, change: Change, positions: Positions) -> Concession:
        setting, side = self.setting, change.side
        own = setting.cents(side, change.after) - setting.cents(side, change.before)
        other = setting.cents(side.other, change.after) - setting.cents(side.other, change.before)
        span = setting.range(side)
        return Concession(
            turn=change.turn,
            made_firm=change.made_firm,
            side=side,
            issues=tuple(setting.agenda.changes(change.before, change.after)),
            kind=kind_of(own, other),
            own=own,
            other=other,
            share=-own / span if span else None,
            conditional=change.conditional,
            reason=change.reason,
            asked=self._invited.get(change.turn, False),
            accepted=change.accepted,
            self_bid=not change.accepted and own < 0 and self._bid is side and change.turn == said.turn,
            split=self._splits(change, positions),
            first_offer_taken=change.accepted
            and positions.made[side.other] == 1
            and at_once(said, positions),
            reciprocated_turn=change.made_firm if change.conditional else None,
            quote=change.quote,
            before=change.before,
            after=change.after,
        )

    def _splits(self, change: Change, positions: Positions) -> bool:
        if change.accepted:
            return False
        before = self.setting.cents(change.side, change.before)
        after = self.setting.cents(change.side, change.after)
        theirs = self.setting.cents(change.side, positions.standing[change.side.other])
        gap = before - theirs
        return gap > 0 and abs((before - after) / gap - 0.5) <= SPLIT_WITHIN

    def _answer(self, answer: Concession) -> None:
        """Mark the other side's open gives as answered by this one."""
        waiting = self._open[answer.side.other]
        for place in waiting:
            self.entries[place] = replace(self.entries[place], reciprocated_turn=answer.made_firm)
        waiting.clear()

    def gives(self, side: Side) -> list[Concession]:
        """The gives of a side, in order."""
        return [entry for entry in self.entries if entry.side is side and entry.gives]

    def pattern(self, side: Side) -> Pattern | None:
        """How a side's gives follow one another, by what they cost; None with fewer than two."""
        sizes = [-entry.own for entry in self.entries if entry.side is side and entry.own < 0 and entry.gives]
        if len(sizes) < 2:
            return None
        if sizes[-1] > 2 * max(sizes[:-1]):
            return Pattern.CLIFF
        steps = [later - earlier for earlier, later in pairwise(sizes)]
        level = sum(sizes) / len(sizes) * 0.1
        if all(abs(step) <= level for step in steps):
            return Pattern.EVEN
        return Pattern.SHRINKING if sum(steps) < 0 else Pattern.GROWING

    def longest_unanswered_run(self, side: Side) -> int:
        """The most gives in a row that got nothing back."""
        longest = run = 0
        for entry in self.gives(side):
            run = 0 if entry.reciprocated_turn is not None or entry.accepted else run + 1
            longest = max(longest, run)
        return longest


def asks(said: Utterance) -> bool:
    """Whether an utterance asks the other side to move."""
    reading = said.reading
    return bool(reading.asked_issues) or reading.has(
        Act.ASK_BETTER, Act.ASK_TERMS, Act.OFFER, Act.TRADE, Act.REJECT
    )


def at_once(said: Utterance, positions: Positions) -> bool:
    """Whether an utterance comes straight after the other side's last offer."""
    last = positions.last[said.side.other]
    return last is not None and last.turn == said.turn - 1

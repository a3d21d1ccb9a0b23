"""Concessions: every change of a standing offer, judged on whole packages in whole cents (DESIGN §6)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from trainer.ledger.bids import Bids
from trainer.ledger.changes import Change
from trainer.ledger.ground import Ground
from trainer.ledger.kinds import GIVES, ConcessionKind, kind_of
from trainer.ledger.pattern import Pattern, pattern_of
from trainer.ledger.positions import Positions
from trainer.ledger.setting import Setting, Utterance
from trainer.ledger.split import splits
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Package, Side

ANSWER_WITHIN = 2
"""Turns of the other side within which a give counts as answered. One that only asks back what was meant, or
that nobody could make out, is not counted."""


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
    share_so_far: float | None
    """All that the mover has given up by then, less what it took back, as a share of the same range."""
    further: int
    """What it gives up beyond the furthest that the mover had gone before, in cents per year."""
    more: int
    """What it brings beyond the most that the mover had ever firmly offered, in cents per year."""
    conditional: bool
    reason: bool
    asked: bool
    accepted: bool
    undoes: bool
    """Whether it undoes what was agreed: the seller goes back on it, or the buyer to where it stood."""
    self_bid: bool
    """Whether the mover bettered its own firm offer before the other side had answered it with one."""
    split: bool
    """Whether all that it moves it moves half the way to where the other side was."""
    first_offer_taken: bool
    """Whether the other side's first offer was accepted at once."""
    reciprocated_turn: int | None
    got_back: int | None
    """What the mover got for it, in cents per year: by the give that answered it, which may answer several;
    for a condition taken up by what it asked for. None where nothing came back, or nothing with a price."""
    quote: str
    before: Package
    after: Package

    @property
    def gives(self) -> bool:
        return self.kind in GIVES

    @property
    def answered(self) -> bool:
        """Whether something came back for it, or it closed the deal."""
        return self.accepted or self.reciprocated_turn is not None

    @property
    def answered_after(self) -> int | None:
        """Turns from the words that gave it to those that answered it."""
        return None if self.reciprocated_turn is None else self.reciprocated_turn - self.turn

    @property
    def thrown_away(self) -> int:
        """What it costs one side and the other does not gain, in cents per year; nothing by going back."""
        return 0 if self.undoes else max(-self.own - self.other, 0)

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
        self._middle: set[int] = set()
        """Turns whose words proposed to meet in the middle."""
        self._agreed: int | None = None
        """The turn in which terms were agreed, while they are."""
        self._ground = {side: Ground.of(setting, side) for side in Side}
        self._bids = Bids(setting)

    def record(self, said: Utterance, changes: Sequence[Change], positions: Positions) -> list[Concession]:
        """Judge the changes that an utterance made; the new entries."""
        self._invited[said.turn] = self._asked[said.side.other]
        if said.reading.middle:
            self._middle.add(said.turn)
        waiting = self._open[said.side.other]
        for place in waiting:
            waiting[place] += said.reading.understood and not said.asks_back
        if positions.agreed is None and self._agreed is not None:
            self._unanswer(self._agreed, changes)
        self._agreed = None if positions.agreed is None else self._agreed or said.turn
        theirs = (change for change in changes if change.side is not said.side)
        trade = next((change for change in theirs if change.proposal.conditional), None)
        added = [self._judge(said, change, trade, positions) for change in changes]
        for entry in added:
            self._add(entry)
        if positions.agreed is not None and said.reading.has(Act.ACCEPT):
            self._close(said)
        self.lapsed = [self.entries[place] for place, turns in waiting.items() if turns >= ANSWER_WITHIN]
        self._open[said.side.other] = {
            place: turns for place, turns in waiting.items() if turns < ANSWER_WITHIN
        }
        self._asked[said.side] = asks(said)
        self._bids.note(said, positions)
        return added

    def _add(self, entry: Concession) -> None:
        """Enter a change; a give answers the other side's, unless it only gives again what was taken back."""
        if entry.gives and (entry.accepted or entry.more):
            self._answer(entry)
        self.entries.append(entry)
        if entry.gives and not entry.answered:
            self._open[entry.side][len(self.entries) - 1] = 0

    def _judge(
        self, said: Utterance, change: Change, trade: Change | None, positions: Positions
    ) -> Concession:
        """What a change is; ``trade`` is the other side's trade that this utterance takes up."""
        setting, side, proposal = self.setting, change.side, change.proposal
        own = setting.cents(side, change.after) - setting.cents(side, change.before)
        other = setting.cents(side.other, change.after) - setting.cents(side.other, change.before)
        ground = self._ground[side]
        further, more = ground.cover(own, other)
        trade = None if change.accepted else trade
        return Concession(
            turn=proposal.turn,
            made_firm=change.made_firm,
            side=side,
            issues=tuple(setting.agenda.changes(change.before, change.after)),
            kind=kind_of(own, other),
            own=own,
            other=other,
            share=-own / ground.way if ground.way else None,
            share_so_far=ground.share,
            further=further,
            more=more,
            conditional=proposal.conditional,
            reason=proposal.reason,
            asked=self._invited.get(proposal.turn, False),
            accepted=change.accepted,
            undoes=change.undoes,
            self_bid=other > 0 and trade is None and self._bids.against_oneself(said, change),
            split=not change.undoes and splits(setting.agenda, change, said_so=proposal.turn in self._middle),
            first_offer_taken=change.accepted
            and positions.made[side.other] == 1
            and at_once(said, positions),
            reciprocated_turn=change.made_firm if trade else None,
            got_back=self._in_return(change, trade) if trade else None,
            quote=proposal.quote,
            before=change.before,
            after=change.after,
        )

    def _in_return(self, change: Change, trade: Change) -> int | None:
        """What a side gets by a trade: who proposed it what was asked, who takes it up what was offered."""
        proposal = trade.proposal
        if change is trade:
            asked = proposal.offer.asked
            return self._more(change.side, change.after, proposal.theirs, asked) if asked else None
        return self._more(change.side, trade.after, trade.before, proposal.offer.terms)

    def _more(self, side: Side, package: Package, instead: Package, issues: Iterable[str]) -> int:
        """What some terms of a package are worth to a side, more than those of another in their place."""
        without = {**package, **{issue: instead[issue] for issue in issues}}
        return self.setting.cents(side, package) - self.setting.cents(side, without)

    def _answer(self, answer: Concession) -> None:
        """Mark the other side's open gives as answered by this one."""
        waiting = self._open[answer.side.other]
        for place in waiting:
            self.entries[place] = replace(
                self.entries[place], reciprocated_turn=answer.made_firm, got_back=answer.other
            )
        waiting.clear()

    def _close(self, said: Utterance) -> None:
        """A yes answers what the other side gave for it, where there was nothing left to change."""
        waiting = self._open[said.side.other]
        for place in waiting:
            self.entries[place] = replace(self.entries[place], reciprocated_turn=said.turn, got_back=0)
        waiting.clear()

    def _unanswer(self, since: int, changes: Sequence[Change]) -> None:
        """Take away the answers of a yes that is taken back; gives that still stand wait again."""
        for place, entry in enumerate(self.entries):
            if (entry.reciprocated_turn or 0) >= since:
                self.entries[place] = replace(entry, reciprocated_turn=None, got_back=None)
                undone = any(one.side is entry.side and one.before == entry.after for one in changes)
                if entry.made_firm < since and not undone:
                    self._open[entry.side][place] = 0

    def gives(self, side: Side) -> list[Concession]:
        """The gives of a side, in order."""
        return [entry for entry in self.entries if entry.side is side and entry.gives]

    def share(self, side: Side) -> float | None:
        """All that a side has given up, less what it took back, as a share of its range if it has one."""
        return self._ground[side].share

    def steps(self, side: Side) -> list[Concession]:
        """The concessions of a side that went further than it had gone before, in order."""
        concessions = (entry for entry in self.gives(side) if entry.kind is ConcessionKind.CONCESSION)
        return [entry for entry in concessions if entry.further]

    def pattern(self, side: Side) -> Pattern | None:
        """How the sizes of a side's steps follow one another; None where no issue is moved by all of them."""
        steps = self.steps(side)
        if not any(all(issue in step.issues for step in steps) for issue in self.setting.agenda.ids):
            return None
        return pattern_of([step.further for step in steps])

    def longest_unanswered_run(self, side: Side) -> int:
        """The most gives in a row that got nothing back."""
        longest = run = 0
        for entry in self.gives(side):
            run = 0 if entry.answered else run + 1
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

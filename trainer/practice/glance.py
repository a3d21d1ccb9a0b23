"""What stands at a moment of a talk, as the panel beside it shows it: values ready to be shown, no screen.

Nothing of the buyer's private side is in it: walk-away, target, payoffs, persona, untold facts. Of a talk
that is over gives, tactics and feelings are those of the whole ledger, else of the one that may be shown.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from trainer.debrief.trades import Trade, not_taken_up, price_of
from trainer.ledger.concessions import Concession
from trainer.ledger.ledger import TACTIC_WORDS, Ledger
from trainer.negotiation.issues import Package, Side
from trainer.negotiation.moves import Move
from trainer.negotiation.offers import Condition
from trainer.negotiation.printable import printable
from trainer.negotiation.wording import SIGNS, issue_name, joined
from trainer.practice.wording import ANSWERS, DOING, FEELINGS, cell
from trainer.session.state import State

BLOCKS = "▁▂▃▄▅▆▇█"
MINUS = "−"
RECENT = 24
"""Gives and tactics that a glance holds, so that a long talk costs no more to look at than a short one."""
RECENT_ROUNDS = 80
"""Rounds over which it shows feelings."""


@dataclass(frozen=True, slots=True)
class Row:
    """One issue as it stands on the table."""

    issue: str
    name: str
    yours: str
    theirs: str | None
    """None while the buyer has put no terms into words."""
    differs: bool
    """Whether both sides have named terms, and not the same."""
    moved: tuple[Side, ...]
    """The sides whose terms here changed with their last line; nothing moves by being named first."""


@dataclass(frozen=True, slots=True)
class Give:
    """One change of a side's standing offer, by what it changes for the seller."""

    side: Side
    turn: int
    cents: int
    """What it changes for the seller, in cents per year: below 0 for what the seller gives."""
    text: str
    """For example "−$4.8k price, for 36 months"."""
    place: int
    """Its place among all changes of the talk."""


@dataclass(frozen=True, slots=True)
class Push:
    """One tactic that a side played, and what the other did about it."""

    side: Side
    turn: int
    tactic: str
    answer: str | None
    """For example "you held"; None while nobody has answered."""
    place: int
    """Its place among all tactics of the talk."""


@dataclass(frozen=True, slots=True)
class Feelings:
    """What only a coach sees: trust and resentment, 0 to 1, after each of the buyer's last turns and now."""

    trust: tuple[float, ...]
    resentment: Mapping[Side, tuple[float, ...]]
    trust_now: float
    resentment_now: Mapping[Side, float]


@dataclass(frozen=True, slots=True)
class Glance:
    """Everything that stands at a moment. Money is in cents per year of contract."""

    rows: tuple[Row, ...]
    agreed: bool
    worth_yours: int
    """What the seller's package on the table pays the seller."""
    worth_theirs: int | None
    """What the buyer's pays the seller; None while the buyer has put no terms into words."""
    walk_away: int
    target: int
    currency: str
    gives: tuple[Give, ...]
    """The last of them."""
    trades: tuple[Trade, ...]
    """Conditional offers that were not taken up, the last of them: they stand beside, and are no gives."""
    pressure: tuple[Push, ...]
    """The last of it."""
    mood: str
    """What shows of the buyer; empty before it has spoken."""
    feelings: Feelings
    round: int
    rounds: int
    rounds_left: int


def glance(state: State, *, over: bool = False) -> Glance:
    """What stands at a moment; ``over`` when the talk has ended, be it later."""
    scenario, positions = state.scenario, state.ledger.positions
    ledger = state.ledger if over or state.ended is not None else state.shown
    payoff = scenario.payoffs[Side.SELLER]
    yours, theirs = positions.shown(Side.SELLER), positions.shown(Side.BUYER)
    return Glance(
        rows=rows(state, yours or {}, theirs),
        agreed=state.agreed is not None,
        worth_yours=payoff.cents(yours or {}),
        worth_theirs=None if theirs is None else payoff.cents(theirs),
        walk_away=scenario.floors[Side.SELLER],
        target=round(scenario.seller.target * 100),
        currency=scenario.currency,
        gives=tuple(give(state, ledger, place) for place in recent(ledger.concessions.entries)),
        trades=tuple(not_taken_up(ledger.positions, scenario, RECENT)),
        pressure=tuple(push(state, ledger, place) for place in recent(ledger.pressure.entries)),
        mood=mood(last_move(state)),
        feelings=feelings(state, ledger),
        round=state.round,
        rounds=scenario.rounds,
        rounds_left=max(scenario.rounds - state.round, 0),
    )


def rows(state: State, yours: Package, theirs: Package | None) -> tuple[Row, ...]:
    agenda = state.scenario.agenda
    now = {Side.SELLER: yours, Side.BUYER: theirs}
    before = state.before_last_line

    def moved(issue: str, side: Side) -> bool:
        earlier, later = before[side], now[side]
        return earlier is not None and later is not None and earlier[issue] != later[issue]

    return tuple(
        Row(
            issue=issue.id,
            name=printable(issue.name),
            yours=cell(agenda, issue.id, yours[issue.id]),
            theirs=None if theirs is None else cell(agenda, issue.id, theirs[issue.id]),
            differs=theirs is not None and theirs[issue.id] != yours[issue.id],
            moved=tuple(side for side in Side if moved(issue.id, side)),
        )
        for issue in agenda.issues
    )


def recent(entries: Sequence[object]) -> range:
    """The places of the last entries."""
    return range(max(len(entries) - RECENT, 0), len(entries))


def give(state: State, ledger: Ledger, place: int) -> Give:
    """A change of a standing offer, with what it was for or what it got."""
    entry = ledger.concessions.entries[place]
    seller = entry.side is Side.SELLER
    cents = entry.own if seller else entry.other
    agenda, condition = state.scenario.agenda, condition_of(state, entry)
    asked = condition.terms if condition else {}
    given = [issue for issue in entry.issues if issue not in asked] or list(entry.issues)
    text = f"{'+' if cents > 0 else ''}{money_short(cents, state.scenario.currency)} "
    if entry.accepted:
        whose = f"{printable(state.scenario.buyer.first_name)}'s" if seller else "your"
        return Give(entry.side, entry.turn, cents, f"{text}yes to {whose} terms", place)
    text += joined([issue_name(agenda, issue) for issue in given])
    if entry.undoes:
        return Give(entry.side, entry.turn, cents, f"{text}, no longer agreed", place)
    if condition is not None:
        text += f", for {price_of(condition, agenda)}"
    elif (cents < 0) is seller and cents:
        text += f", {answered(state, entry)}"
    return Give(entry.side, entry.turn, cents, text, place)


def condition_of(state: State, entry: Concession) -> Condition | None:
    """What an offer was tied to."""
    offer = state.utterances[entry.turn - 1].reading.offer
    return offer.condition if entry.conditional and offer is not None else None


def answered(state: State, entry: Concession) -> str:
    """What a give got for an answer so far."""
    if entry.reciprocated_turn is not None:
        return f"answered turn {entry.reciprocated_turn}"
    since = state.utterances[entry.made_firm : entry.made_firm + 2]
    return "unanswered" if any(said.side is not entry.side for said in since) else "not answered yet"


def push(state: State, ledger: Ledger, place: int) -> Push:
    """A tactic, and what the other side did about it."""
    entry = ledger.pressure.entries[place]
    name = printable(state.scenario.buyer.first_name)
    who = name if entry.side is Side.SELLER else "you"
    answer = None if entry.answer is None else f"{who} {ANSWERS[entry.answer]}"
    return Push(entry.side, entry.turn, TACTIC_WORDS[entry.tactic], answer, place)


def last_move(state: State) -> Move | None:
    """The buyer's last move that has been put into words."""
    return next((said.move for said in reversed(state.utterances) if said.side is Side.BUYER), None)


def mood(move: Move | None) -> str:
    """What a person opposite would see: how the buyer looks, and what it is doing."""
    if move is None:
        return ""
    return f"{FEELINGS[move.emotion][move.intensity - 1]}, {DOING[move.kind]}"


def feelings(state: State, ledger: Ledger) -> Feelings:
    turns = len(state.utterances)
    recent = range(max(turns - 2 * RECENT_ROUNDS, 0), turns)
    places = [place for place in recent if state.utterances[place].side is Side.BUYER]
    return Feelings(
        trust=tuple(ledger.trust.by_turn[place] for place in places),
        resentment={
            side: tuple(level.by_turn[place] for place in places) for side, level in ledger.resentment.items()
        },
        trust_now=ledger.trust.value,
        resentment_now={side: level.value for side, level in ledger.resentment.items()},
    )


def money_short(cents: int, currency: str) -> str:
    """An amount that fits a narrow column: "$950", "$4.8k", "$86k", "$1.2M"; a minus sign before it."""
    size = abs(cents) / 100
    for unit, letter in ((1, ""), (1_000, "k"), (1_000_000, "M")):
        digits = f"{size / unit:.1f}" if letter and round(size / unit, 1) < 10 else f"{size / unit:,.0f}"
        if round(size / unit) < 1_000:
            break
    number = digits.removesuffix(".0")
    sign = MINUS if cents < 0 and number != "0" else ""
    return f"{sign}{SIGNS.get(currency, f'{currency} ')}{number}{letter}"


def sparkline(values: Iterable[float]) -> str:
    """Values from 0 to 1 as blocks, always on the same scale."""
    top = len(BLOCKS) - 1
    return "".join(BLOCKS[min(max(int(value * len(BLOCKS)), 0), top)] for value in values)

"""Better lines to have said: for every kind of turn that costs something, what a coach would suggest.

They use what the seller could know by then, except for the terms to trade, where the debrief may use the
buyer's side too: the talk is over.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from trainer.debrief.talk import Talk
from trainer.ledger.concessions import Concession
from trainer.ledger.empathy import EmpathyEntry
from trainer.ledger.pressure import PressureEntry
from trainer.ledger.setting import Utterance
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side, Terms, Value
from trainer.negotiation.wording import spoken_list
from trainer.scenario.scenario import Scenario

UNDERSTOOD = "I understand that this isn't easy on your side."
ASKING = "What matters most to you in this, beyond the price?"


class Lesson(StrEnum):
    """What a better line teaches."""

    TRADE = "Tie every give to a get: 'if you …, then I …'."
    HOLD_WARMLY = "Say no to the number and yes to the person: no pressure, a reason instead."
    LISTEN = "Answer the worry before the number: say back what you heard, then ask."
    ASK = "Ask what matters to them before you talk about terms."
    ARGUE = "Give one fact that counts for them with every number."
    TELL = "Tell them what they have a right to know before they sign."
    ASK_BACK = "Before you say yes, ask for one thing in return."
    TAKE = "Hold their last offer against your walk-away before you let it go."


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A line to try instead of a turn's."""

    turn: int
    line: str
    lesson: Lesson
    effect: str
    """What the line that was said did."""


def suggestions(talk: Talk, scenario: Scenario) -> Iterator[Suggestion]:
    """Every suggestion worth trying out, in the order of the talk within each kind."""
    ledger = talk.ledger
    for entry in ledger.concessions.entries:
        if entry.side is Side.SELLER and entry.gives:
            yield from after_give(scenario, entry)
    for pressure in ledger.pressure.entries:
        if pressure.side is Side.SELLER and pressure.severity > 0:
            yield from after_pressure(talk, scenario, pressure)
    for empathy in ledger.empathy.entries:
        if empathy.side is Side.SELLER and empathy.act is None:
            yield from after_missed(talk, empathy)
    yield from for_taking(talk, scenario)
    yield from for_asking(talk)
    yield from for_arguing(talk, scenario)
    yield from for_telling(talk, scenario)


def after_give(scenario: Scenario, entry: Concession) -> Iterator[Suggestion]:
    """A give for nothing, or an acceptance: ask for something that costs the buyer little."""
    if entry.conditional:
        return
    asked = cheap_get(scenario, entry)
    if not asked:
        return
    ask = spoken_list(scenario.agenda, asked)
    cost = money(-entry.own, scenario.currency)
    if entry.accepted:
        line = f"I can sign that with one change: if you can do {ask}, you have everything else."
        effect = f"took their terms, {cost} a year below where you stood, and asked for nothing"
        yield Suggestion(entry.turn, line, Lesson.ASK_BACK, effect)
        return
    give = spoken_list(scenario.agenda, {issue: entry.after[issue] for issue in entry.issues})
    answered = entry.reciprocated_turn
    back = "nothing came back" if answered is None else f"answered in turn {answered}"
    effect = f"gave {cost} a year without a condition; {back}"
    yield Suggestion(entry.turn, f"If you can do {ask}, I can do {give}.", Lesson.TRADE, effect)


def cheap_get(scenario: Scenario, entry: Concession) -> Terms:
    """The one term whose change gains the seller most for what it costs the buyer; empty where none gains."""
    base = entry.after
    seller, buyer = scenario.payoffs[Side.SELLER], scenario.payoffs[Side.BUYER]
    best: tuple[float, str, Value] | None = None
    for issue in scenario.agenda.issues:
        if issue.id in entry.issues and not entry.accepted:
            continue
        for value in steps(issue.values, base[issue.id]):
            changed = {**base, issue.id: value}
            gain = seller.cents(changed) - seller.cents(base)
            cost = buyer.cents(base) - buyer.cents(changed)
            if gain <= 0 or buyer.forbids(changed):
                continue
            merit = gain / max(cost, gain / 20)
            if best is None or merit > best[0]:
                best = (merit, issue.id, value)
    return {best[1]: best[2]} if best else {}


def steps(values: Sequence[Value], here: Value) -> tuple[Value, ...]:
    """A few other values of an issue: all of a short list, the nearby ones of a long one."""
    if len(values) <= 8 or here not in values:
        return tuple(value for value in values if value != here)[:8]
    at = values.index(here)
    return tuple(values[place] for place in (at - 4, at - 2, at + 2, at + 4) if 0 <= place < len(values))


def after_pressure(talk: Talk, scenario: Scenario, entry: PressureEntry) -> Iterator[Suggestion]:
    """The same position without the push: understanding, the terms, a question."""
    said = talk.utterances[entry.turn - 1]
    topic = latest_concern(talk, entry.turn)
    opening = f"You said: {topic}. I can see why that matters." if topic else UNDERSTOOD
    offer = said.reading.offer
    terms = f" I'm at {spoken_list(scenario.agenda, offer.terms)}." if offer and offer.terms else ""
    line = f"{opening}{terms} What would you need to make this work?"
    word = entry.tactic.value.replace("_", " ")
    yield Suggestion(entry.turn, line, Lesson.HOLD_WARMLY, f"put pressure on them ({word})")


def after_missed(talk: Talk, entry: EmpathyEntry) -> Iterator[Suggestion]:
    """A concern that was let pass."""
    topic = latest_concern(talk, entry.turn)
    if topic:
        line = f"You said: {topic}. That sounds hard. What would help you most there?"
        yield Suggestion(entry.turn, line, Lesson.LISTEN, f"let their concern pass ({entry.why})")


def for_taking(talk: Talk, scenario: Scenario) -> Iterator[Suggestion]:
    """An offer above the walk-away that was let go: the last line before the end, and what it threw away."""
    turns, positions = talk.turns(Side.SELLER), talk.ledger.positions
    if talk.terms is not None or not turns or positions.last[Side.BUYER] is None:
        return
    worth = scenario.payoffs[Side.SELLER].cents(positions.on_table(Side.BUYER))
    over = worth - scenario.floors[Side.SELLER]
    if over > 0:
        name = scenario.buyer.first_name
        effect = (
            f"left {name}'s last offer lying, {money(over, scenario.currency)} a year above your walk-away"
        )
        yield Suggestion(turns[-1].turn, "All right, we have a deal. Let's sign it.", Lesson.TAKE, effect)


def for_asking(talk: Talk) -> Iterator[Suggestion]:
    """An open question early on, if none was asked in the first turns."""
    early = talk.turns(Side.SELLER)[:3]
    if early and not any(said.reading.has(Act.EXPLORE) for said in early):
        effect = "talked terms before you had asked a question"
        yield Suggestion(early[-1].turn, ASKING, Lesson.ASK, effect)


def for_arguing(talk: Talk, scenario: Scenario) -> Iterator[Suggestion]:
    """A fact that moves this buyer, where a number stood alone."""
    facts = {fact.id: fact.text for fact in scenario.seller.facts}
    unused = [
        argument
        for argument in sorted(scenario.buyer.moved_by, key=lambda argument: -argument.weight)
        if argument.fact in facts
        and not talk.ledger.told(argument.id)
        and not talk.ledger.told(argument.fact or "")
    ]
    bare = [said for said in talk.turns(Side.SELLER) if is_bare_offer(said, scenario.agenda.main)]
    for argument, said in zip(unused, bare, strict=False):
        main = scenario.agenda.main
        terms = spoken_list(scenario.agenda, {main: offer_of(said)[main]})
        line = f"{facts[argument.fact or '']} That is why I'm at {terms}."
        yield Suggestion(said.turn, line, Lesson.ARGUE, "named a number without a reason")


def for_telling(talk: Talk, scenario: Scenario) -> Iterator[Suggestion]:
    """What the buyer was owed and never heard, told just before the end."""
    turns = talk.turns(Side.SELLER)
    if talk.terms is None or len(turns) < 2:
        return
    for fact in scenario.seller.facts:
        if fact.must_tell and not talk.ledger.told(fact.id):
            line = f"Before we go on, one thing you should know. {fact.text}"
            yield Suggestion(turns[-2].turn, line, Lesson.TELL, f"let them sign without hearing: {fact.text}")


def is_bare_offer(said: Utterance, issue: str) -> bool:
    """Whether a turn names a value of an issue and gives no reason for it."""
    return issue in offer_of(said) and said.reading.reason is None


def offer_of(said: Utterance) -> Terms:
    """The terms that a turn offers; empty when it offers none."""
    return said.reading.offer.terms if said.reading.offer else {}


def latest_concern(talk: Talk, turn: int) -> str | None:
    """What the buyer last showed before a turn, in its own first words."""
    for said in reversed(talk.utterances[: turn - 1]):
        if said.side is Side.BUYER and said.reading.concerns:
            return said.reading.concerns[-1].quote.split(".")[0].strip()
    return None


def money(cents: int, currency: str) -> str:
    """An amount of money for a sentence, without cents."""
    sign = {"USD": "$", "EUR": "€", "GBP": "£"}.get(currency, f"{currency} ")
    return f"{'-' if cents < 0 else ''}{sign}{abs(cents) / 100:,.0f}"

"""Better lines for what was done to the terms: gives for nothing, a yes too soon, a number too low."""

from collections.abc import Iterator, Sequence

from trainer.debrief.amounts import a_year, money
from trainer.debrief.lessons import Lesson, Suggestion
from trainer.debrief.tabled import best_tabled, has_said_yes, last_named, may_take, tabled_by
from trainer.debrief.talk import Talk
from trainer.ledger.concessions import Concession
from trainer.negotiation.issues import Package, Side, Terms, Value
from trainer.negotiation.wording import spoken_list
from trainer.scenario.scenario import Scenario
from trainer.session.events import EndReason

CHEAP = 0.5
"""The share of what the seller gains that a wish beyond its own list terms may cost the buyer."""
TRIED = 3
"""Wishes tried in the place of a yes."""
RUN = 2
"""Gives in a row without an answer from which they are a run."""
ON_THEIR_TERMS = "That works for me. We have a deal on your terms."
SETTLED = "Then it is settled. Thank you."
FIRST_YOU = "Before I move any further: what could you do for me in return?"
HEAR = "Before we sign, there is one thing that you should hear from me."
GO = "I can't make that work, and I'd rather tell you now. Thank you for your time, and my door stays open."


def about_terms(talk: Talk, scenario: Scenario) -> Iterator[Suggestion]:
    """Every suggestion for a line that changed the seller's terms, or left the buyer's lying."""
    entries = [entry for entry in talk.ledger.concessions.entries if entry.side is Side.SELLER]
    last = talk.turns(Side.SELLER)[-1].turn if talk.ended is EndReason.BUYER_WALKED else None
    beyond: set[int] = set()
    for entry in entries:
        if entry.accepted and entry.gives:
            yield from after_yes(talk, scenario, entry)
        elif not entry.accepted:
            found = list(after_overshooting(talk, scenario, entry))
            beyond |= {suggestion.turn for suggestion in found}
            yield from found
    # a give that went beyond what was asked teaches that, and is no give in a run
    silent = {last, *beyond}
    gives = [entry for entry in entries if entry.gives and not entry.accepted and entry.turn not in silent]
    yield from after_gives(scenario, gives)
    yield from for_taking(talk, scenario)


def after_gives(scenario: Scenario, gives: Sequence[Concession]) -> Iterator[Suggestion]:
    """Gives without a condition: of those in a row that got nothing back, the costliest stands for all."""
    for run in runs(gives):
        costliest = min(run, key=lambda entry: entry.own)
        lost = -sum(entry.own for entry in run)
        cost = a_year(lost, scenario)
        if costliest.reciprocated_turn is not None:
            effect = f"gave {cost} without a condition; answered in turn {costliest.reciprocated_turn}"
            yield from trades(scenario, costliest, Lesson.TRADE, effect, 0)
        elif len(run) < RUN:
            effect = f"gave {cost} without a condition, and nothing came back"
            yield from trades(scenario, costliest, Lesson.TRADE, effect, lost)
        else:
            effect = (
                f"gave {a_year(-costliest.own, scenario)} and got nothing back: the costliest "
                f"of {len(run)} gives in a row without an answer, {cost} together"
            )
            yield from trades(scenario, costliest, Lesson.WAIT, effect, lost)
            yield Suggestion(costliest.turn, FIRST_YOU, Lesson.WAIT, effect, lost)


def runs(gives: Sequence[Concession]) -> Iterator[list[Concession]]:
    """Unconditional gives: each answered one by itself, those without an answer as they follow each other."""
    run: list[Concession] = []
    for entry in gives:
        if entry.conditional or entry.answered:
            if run:
                yield run
            run = []
            if not entry.conditional:
                yield [entry]
        else:
            run.append(entry)
    if run:
        yield run


def trades(
    scenario: Scenario, entry: Concession, lesson: Lesson, effect: str, lost: int
) -> Iterator[Suggestion]:
    """The same give, tied to what pays most for what it costs the buyer, or to what was asked anyway."""
    give = spoken_list(scenario.agenda, {issue: entry.after[issue] for issue in entry.issues})
    for asked in (*cheap_gets(scenario, entry.after, entry.issues)[:1], own_terms(scenario, entry)):
        if asked:
            line = f"If you can do {spoken_list(scenario.agenda, asked)}, I can do {give}."
            yield Suggestion(entry.turn, line, lesson, effect, lost)


def own_terms(scenario: Scenario, entry: Concession) -> Terms:
    """The term of the seller's own offer, beside those given, that costs the buyer least to go along with."""
    base = scenario.openings[Side.BUYER]
    seller, buyer = scenario.payoffs[Side.SELLER], scenario.payoffs[Side.BUYER]
    best: tuple[float, str] | None = None
    for issue in scenario.agenda.changes(base, entry.after):
        if issue in entry.issues or issue == scenario.agenda.main:
            continue
        changed = {**base, issue: entry.after[issue]}
        gain, cost = seller.cents(changed) - seller.cents(base), buyer.cents(base) - buyer.cents(changed)
        if gain > 0 and (best is None or gain / max(cost, 1) > best[0]):
            best = (gain / max(cost, 1), issue)
    return {best[1]: entry.after[best[1]]} if best else {}


def after_yes(talk: Talk, scenario: Scenario, entry: Concession) -> Iterator[Suggestion]:
    """A yes: too soon, too low, or to one thing more after the handshake.

    What it gave away is its step down to their terms, as far as that leads below the fair deal.
    """
    worth = scenario.payoffs[Side.SELLER].cents(entry.after)
    below = scenario.floors[Side.SELLER] - worth
    short = min(-entry.own, max(fair_gain(scenario) + below, 0))
    cost = a_year(-entry.own, scenario)
    tabled = best_tabled(talk, scenario, entry.turn)
    worse = tabled - worth if tabled is not None else 0
    earlier = any(found.accepted and found.turn < entry.turn for found in talk.ledger.concessions.entries)
    if earlier:
        effect = f"gave {cost} away after you had agreed, and asked for nothing"
        line = "We agreed the terms as a whole. What could you do for me in return?"
        yield Suggestion(entry.turn, line, Lesson.SETTLED, effect, -entry.own)
        return
    if below > 0:
        effect = f"signed {a_year(below, scenario)} below your walk-away"
        yield from ask_back(scenario, entry, Lesson.FLOOR, effect, short)
        yield Suggestion(entry.turn, GO, Lesson.FLOOR, effect, short)
    elif worse > 0:
        effect = f"took terms {a_year(worse, scenario)} worse than they had offered before"
        yield from ask_back(scenario, entry, Lesson.ON_THE_TABLE, effect, max(worse, short))
    elif entry.first_offer_taken:
        effect = f"took their first offer as it stood, {cost} below your own"
        yield from ask_back(scenario, entry, Lesson.FIRST_OFFER, effect, short)
    else:
        effect = f"took their terms, {cost} below where you stood, and asked for nothing"
        yield from ask_back(scenario, entry, Lesson.ASK_BACK, effect, short)


def fair_gain(scenario: Scenario) -> int:
    """What the fairest deal (Nash's) would pay the seller above its walk-away, in cents a year."""
    fair = scenario.space.nash
    return fair.seller - scenario.floors[Side.SELLER] if fair is not None else 0


def ask_back(
    scenario: Scenario, entry: Concession, lesson: Lesson, effect: str, lost: int
) -> Iterator[Suggestion]:
    """All of theirs for one thing in return."""
    for asked in cheap_gets(scenario, entry.after)[:TRIED]:
        ask = spoken_list(scenario.agenda, asked)
        line = f"I can sign that with one change: if you can do {ask}, you have everything else."
        yield Suggestion(entry.turn, line, lesson, effect, lost)


def after_overshooting(talk: Talk, scenario: Scenario, entry: Concession) -> Iterator[Suggestion]:
    """An offer that gives more than the buyer had asked for: by the whole package, or on a term of it.

    A term past theirs that is traded for another is no gift.
    """
    theirs = tabled_by(talk, entry.turn)
    if theirs is None:
        return
    said_yes = has_said_yes(talk, entry.turn)
    seller = scenario.payoffs[Side.SELLER]
    worth = seller.cents(entry.after)
    whole = seller.cents(last_named(talk, theirs[-1], entry.turn)) - worth
    beyond = {
        issue: theirs[-1][issue]
        for issue in entry.issues
        if seller.cents({**entry.after, issue: theirs[-1][issue]}) > worth
    }
    part = seller.cents({**entry.after, **beyond}) - worth
    given = -entry.own if entry.gives and not entry.answered else 0
    if whole > 0 and whole >= part:
        effect = f"offered {a_year(whole, scenario)} less than their own terms would pay you"
        takes = [owing_nothing(talk, scenario, ON_THEIR_TERMS)]
        lines = [*(takes if may_take(talk, scenario, entry.turn) else []), FIRST_YOU]
        for line in [owing_nothing(talk, scenario, SETTLED)] if said_yes else lines:
            yield Suggestion(entry.turn, line, Lesson.ON_THE_TABLE, effect, max(whole, given))
    elif part > 0 and not entry.conditional:
        wanted = spoken_list(scenario.agenda, beyond)
        past = money(part, scenario.currency)
        effect = f"went past what they had offered themselves ({wanted}): {past}{scenario.a_year} for nothing"
        line = f"Let's settle on {wanted}, as you said. What about the rest?"
        for instead in (owing_nothing(talk, scenario, SETTLED),) if said_yes else (line, FIRST_YOU):
            yield Suggestion(entry.turn, instead, Lesson.ON_THE_TABLE, effect, max(part, given))


def for_taking(talk: Talk, scenario: Scenario) -> Iterator[Suggestion]:
    """An offer above the walk-away that was let go: the last line before the end, and what it threw away."""
    turns, positions = talk.turns(Side.SELLER), talk.ledger.positions
    if talk.terms is not None or not turns or positions.last[Side.BUYER] is None:
        return
    worth = scenario.payoffs[Side.SELLER].cents(positions.on_table(Side.BUYER))
    over = worth - scenario.floors[Side.SELLER]
    if over > 0:
        name = scenario.buyer.first_name
        effect = f"left {name}'s last offer lying, {a_year(over, scenario)} above your walk-away"
        line = owing_nothing(talk, scenario, "All right, we have a deal. Let's sign it.")
        yield Suggestion(turns[-1].turn, line, Lesson.TAKE, effect, over)


def owing_nothing(talk: Talk, scenario: Scenario, line: str) -> str:
    """A line that closes the deal, after all that the buyer has a right to know and never heard."""
    untold = [fact.text for fact in scenario.seller.facts if fact.must_tell and not talk.ledger.told(fact.id)]
    if not untold:
        return line
    return f"{HEAR} {' '.join(untold)} With that said: {line[0].lower()}{line[1:]}"


def cheap_gets(scenario: Scenario, base: Package, beside: Sequence[str] = ()) -> list[Terms]:
    """Terms to ask for, one of an issue: first what gains the seller most for what it costs the buyer.

    None of ``beside``; and more than the seller's own list terms only where it costs the buyer little.
    """
    best: dict[str, tuple[float, Value]] = {}
    for issue in scenario.agenda.issues:
        if issue.id in beside:
            continue
        for value in steps(issue.values, base[issue.id]):
            merit = merit_of(scenario, base, issue.id, value)
            if merit is not None and (issue.id not in best or merit > best[issue.id][0]):
                best[issue.id] = merit, value
    ranked = sorted(best.items(), key=lambda each: -each[1][0])
    return [{issue: value} for issue, (_, value) in ranked]


def merit_of(scenario: Scenario, base: Package, issue: str, value: Value) -> float | None:
    """What a change of one term gains the seller over what it costs the buyer; None where it is no wish."""
    seller, buyer = scenario.payoffs[Side.SELLER], scenario.payoffs[Side.BUYER]
    changed = {**base, issue: value}
    listed = {**base, issue: scenario.openings[Side.SELLER][issue]}
    gain = seller.cents(changed) - seller.cents(base)
    cost = buyer.cents(base) - buyer.cents(changed)
    more = seller.cents(changed) > seller.cents(listed) and cost > gain * CHEAP
    if gain <= 0 or more or buyer.forbids(changed):
        return None
    return gain / max(cost, gain / 20)


def steps(values: Sequence[Value], here: Value) -> tuple[Value, ...]:
    """A few other values of an issue: all of a short list, the nearby ones of a long one."""
    if len(values) <= 8 or here not in values:
        return tuple(value for value in values if value != here)[:8]
    at = values.index(here)
    return tuple(values[place] for place in (at - 4, at - 2, at + 2, at + 4) if 0 <= place < len(values))

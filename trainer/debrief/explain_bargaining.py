"""The arithmetic of a side's bargaining: all its gives and what they come to."""

from collections.abc import Callable, Iterable

from trainer.debrief.arithmetic import (
    added,
    capital,
    cash,
    cited,
    hidden,
    known,
    number,
    rate,
    signed,
    who,
    whose,
)
from trainer.debrief.blocks import Block, Bullets, Paragraph
from trainer.debrief.explain_outcome import NO_SCENARIO
from trainer.debrief.talk import Talk
from trainer.ledger.bargaining import Bargaining, bargaining, first_mover
from trainer.ledger.concessions import Concession
from trainer.negotiation.issues import Side
from trainer.negotiation.wording import issue_name, joined
from trainer.scenario.scenario import Scenario


def first_mover_blocks(talk: Talk) -> list[Block]:
    """Who gave first, and with which words."""
    if talk.scenario is None:
        return [Paragraph(NO_SCENARIO)]
    first = first_mover(talk.ledger.concessions)
    if first is None:
        return [Paragraph("Neither side gave anything.")]
    entry = talk.ledger.concessions.gives(first)[0]
    said = f"{who(talk, first)} gave on {on(talk.scenario, entry)}"
    return [
        Paragraph(f"{capital(who(talk, first))} gave first ({first.value})."),
        Bullets([cited_entry(talk, entry, said)]),
    ]


def seller_bargaining(talk: Talk) -> list[Block]:
    return bargaining_blocks(talk, Side.SELLER)


def buyer_bargaining(talk: Talk) -> list[Block]:
    return bargaining_blocks(talk, Side.BUYER)


def bargaining_blocks(talk: Talk, side: Side) -> list[Block]:
    """All that a side gave, what it got, and how it went about it."""
    scenario = talk.scenario
    if scenario is None:
        return [Paragraph(NO_SCENARIO)]
    concessions = talk.ledger.concessions
    gives = concessions.gives(side)
    found = bargaining(concessions, side)
    blocks: list[Block] = [Paragraph(f"{capital(whose(talk, side))} gives: {found.gives}.")]
    if gives:
        blocks.append(Bullets([cited_entry(talk, entry, give(talk, scenario, entry)) for entry in gives]))
    blocks += money(talk, scenario, side, found)
    run = found.longest_unanswered_run
    blocks.append(Paragraph(f"The most gives in a row that got nothing back: {run}."))
    if found.pattern is not None and known(talk, side):
        way = talk.ledger.setting.range(side)
        sizes = ", ".join(size_of(step.further, way, scenario.currency) for step in concessions.steps(side))
        blocks.append(Paragraph(f"Size of the steps, one after the other: {sizes}: {found.pattern.value}."))
    blocks.append(Bullets(habits([entry for entry in concessions.entries if entry.side is side])))
    return blocks


def give(talk: Talk, scenario: Scenario, entry: Concession) -> str:
    """One give in a line: on what, its worth to both, what came back and when."""
    currency = scenario.currency
    parts = [f"gave on {on(scenario, entry)}"]
    for side, cents in ((entry.side, entry.own), (entry.side.other, entry.other)):
        if known(talk, side):
            parts.append(f"{signed(cents, currency)} for {who(talk, side)}")
    if entry.reciprocated_turn is not None:
        back = f"answered in turn {entry.reciprocated_turn}"
        if entry.got_back is not None and known(talk, entry.side):
            back += f" with {cash(entry.got_back, currency)} for {who(talk, entry.side)}"
        parts.append(back)
    elif not entry.accepted:
        parts.append("nothing came back")
    return ", ".join(parts)


def money(talk: Talk, scenario: Scenario, side: Side, found: Bargaining) -> list[Block]:
    """What was given, received and thrown away, and the share of the way that it comes to."""
    if not known(talk, side):
        return [Paragraph(hidden(talk))]
    currency, concessions = scenario.currency, talk.ledger.concessions
    entries = [entry for entry in concessions.entries if entry.side is side]
    costs = [-entry.own for entry in entries if entry.gives and entry.own < 0]
    brought = [entry.other for entry in concessions.gives(side.other)]
    blocks: list[Block] = [
        Paragraph(f"Given: {total(costs, currency)}."),
        Paragraph(f"Received by the other side's gives: {total(brought, currency)}."),
    ]
    if found.share is not None:
        changes = [-entry.own for entry in entries]
        way = cash(talk.ledger.setting.range(side), currency)
        share = f"{rate(found.share)} = ({added(changes, currency)}) / {way}"
        blocks.append(
            Paragraph(f"Share of the way from opening to walk-away, less what was taken back: {share}.")
        )
    if known(talk, side.other):
        if found.logroll is not None:
            ratio = f"{cash(found.brought, currency)} / {cash(found.given, currency)}"
            text = f"Worth to the receiver over cost: {number(round(found.logroll, 2))} = {ratio}."
            blocks.append(Paragraph(text))
        lost = [entry.thrown_away for entry in entries if entry.thrown_away]
        blocks.append(Paragraph(f"Thrown away, a cost that nobody gained: {total(lost, currency)}."))
    return blocks


def habits(entries: Iterable[Concession]) -> list[str]:
    """How often, and in which turns, a side did what a bargainer would notice."""
    entries = list(entries)
    kinds: tuple[tuple[str, Callable[[Concession], bool]], ...] = (
        ("tied to something in return", lambda entry: entry.gives and entry.conditional),
        ("with a reason", lambda entry: entry.gives and entry.reason),
        ("that nothing came back for", lambda entry: entry.gives and not entry.answered),
        ("against the own offer, before the other side had answered it", lambda entry: entry.self_bid),
        ("half the way to where the other side was", lambda entry: entry.split),
        ("a first offer, accepted at once", lambda entry: entry.first_offer_taken),
    )
    items = []
    for what, holds in kinds:
        turns = [str(entry.turn) for entry in entries if holds(entry)]
        where = f" (turn{'s' if len(turns) > 1 else ''} {joined(turns)})" if turns else ""
        items.append(f"{what}: {len(turns)}{where}")
    return items


def size_of(step: int, way: int, currency: str) -> str:
    """What a step costs, and its share of the way from opening to walk-away."""
    share = f" ({number(round(step / way, 4))} of the way)" if way else ""
    return f"{cash(step, currency)}{share}"


def total(amounts: list[int], currency: str) -> str:
    """A sum with its terms, where there are several."""
    sum_of = cash(sum(amounts), currency)
    return f"{sum_of} = {added(amounts, currency)}" if len(amounts) > 1 else sum_of


def on(scenario: Scenario, entry: Concession) -> str:
    return joined([issue_name(scenario.agenda, issue) for issue in entry.issues])


def cited_entry(talk: Talk, entry: Concession, said: str) -> str:
    return cited(talk, entry.turn, said, entry.quote)

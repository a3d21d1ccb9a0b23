"""The arithmetic of a concession: what changed, what it cost and gave in money, and what came back."""

from collections.abc import Mapping
from typing import TypeAlias

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
    spoken,
    who,
    whose,
)
from trainer.debrief.blocks import Block, Bullets, Paragraph
from trainer.debrief.talk import Talk
from trainer.ledger.concessions import Concession
from trainer.ledger.kinds import ConcessionKind
from trainer.negotiation.issues import Side
from trainer.negotiation.payoffs import Payoff
from trainer.negotiation.wording import issue_name, joined, short, short_list
from trainer.scenario.scenario import Scenario

KINDS = {
    ConcessionKind.CONCESSION: "it costs the one who moves and gives the other side something",
    ConcessionKind.WASTED: "it costs the one who moves and gives the other side nothing",
    ConcessionKind.NICE: "it costs nothing and gives the other side something",
    ConcessionKind.FORTUNATE: "both gain",
    ConcessionKind.SELFISH: "the one who moves gains and the other side does not",
    ConcessionKind.UNFORTUNATE: "the other side loses and the one who moves does not gain",
    ConcessionKind.SILENT: "it changes nobody's payoff",
}


Gives: TypeAlias = Mapping[tuple[Side, int], str]
"""By side and the turn in which it counts, the words of a side's first give."""


def gives_of(talk: Talk) -> Gives:
    """All gives of a talk."""
    found: dict[tuple[Side, int], str] = {}
    for entry in talk.ledger.concessions.entries:
        if entry.gives:
            found.setdefault((entry.side, entry.made_firm), entry.quote)
    return found


def given_before(talk: Talk) -> list[int]:
    """For every change of a talk, what its side had given up before it, less what it took back, in cents."""
    moved = dict.fromkeys(Side, 0)
    found: list[int] = []
    for entry in talk.ledger.concessions.entries:
        found.append(-moved[entry.side])
        moved[entry.side] += entry.own
    return found


def concession_blocks(
    talk: Talk, scenario: Scenario, gives: Gives, before: int, entry: Concession
) -> list[Block]:
    """One change of a standing offer; ``gives`` are those of the whole talk.

    ``before`` is what the side had given up before it, in cents.
    """
    did = f"took {whose(talk, entry.side.other)} terms" if entry.accepted else "moved"
    if entry.undoes:
        did = "went back on the yes" if entry.side is Side.SELLER else "was no longer bound"
    issues = joined([issue_name(scenario.agenda, issue) for issue in entry.issues])
    return [
        Paragraph(f"Turn {entry.turn}: {who(talk, entry.side)} {did} on {issues}."),
        *spoken(talk, entry.turn, entry.quote),
        changes(talk, scenario, entry),
        *(sum_block(talk, scenario, entry, side) for side in (entry.side, entry.side.other)),
        Paragraph(f"{capital(entry.kind.value)}: {KINDS[entry.kind]}."),
        *size_blocks(talk, scenario, before, entry),
        Bullets(circumstances(talk, scenario, entry)),
        *answers(talk, scenario, gives, entry),
    ]


def changes(talk: Talk, scenario: Scenario, entry: Concession) -> Bullets:
    """What has changed, issue by issue, with what it is worth to either side."""
    agenda, currency = scenario.agenda, scenario.currency
    sides = [side for side in (Side.SELLER, Side.BUYER) if known(talk, side)]
    amounts = {side: steps_of(scenario.payoffs[side], entry) for side in sides}
    items = []
    for issue in entry.issues:
        before, after = (short(agenda, issue, package[issue]) for package in (entry.before, entry.after))
        worth = (f"{signed(amounts[side][issue], currency)} for {who(talk, side)}" for side in sides)
        items.append(f"{issue_name(agenda, issue)} from {before} to {after}: {', '.join(worth)}")
    return Bullets(items)


def steps_of(payoff: Payoff, entry: Concession) -> dict[str, int]:
    """What every changed issue is worth in cents, changed one after another so that they add up."""
    package, found = dict(entry.before), {}
    for issue in entry.issues:
        before = payoff.cents(package)
        package[issue] = entry.after[issue]
        found[issue] = payoff.cents(package) - before
    return found


def sum_block(talk: Talk, scenario: Scenario, entry: Concession, side: Side) -> Paragraph:
    """What the changes come to for one side."""
    if not known(talk, side):
        return Paragraph(hidden(talk))
    currency = scenario.currency
    total = entry.own if side is entry.side else entry.other
    steps = list(steps_of(scenario.payoffs[side], entry).values())
    sum_of = f"{added(steps, currency)} = " if len(steps) > 1 else ""
    return Paragraph(f"For {who(talk, side)}: {sum_of}{cash(total, currency)}{scenario.a_year}.")


def size_blocks(talk: Talk, scenario: Scenario, before: int, entry: Concession) -> list[Block]:
    """How much of the mover's range it is, and what the other side got for it."""
    if not known(talk, entry.side):
        return []
    currency, side = scenario.currency, entry.side
    whole = cash(talk.ledger.setting.range(side), currency)
    opening = cash(scenario.payoffs[side].cents(scenario.openings[side]), currency)
    way = (
        f"{whose(talk, side)} way from opening {opening} to walk-away {cash(scenario.floors[side], currency)}"
    )
    found: list[Block] = []
    if entry.share is None:
        found.append(Paragraph(f"No share of the range: {way} is nothing."))
    else:
        share = f"{rate(entry.share)} = {cash(-entry.own, currency)} / {whole}"
        found.append(Paragraph(f"Share of the range given up: {share}, {way}."))
        so_far = f"{rate(entry.share_so_far or 0)} = ({added([before, -entry.own], currency)}) / {whole}"
        found.append(Paragraph(f"With all before it, less what was taken back: {so_far}."))
    if known(talk, side.other):
        found += both_blocks(entry, currency)
    return found


def both_blocks(entry: Concession, currency: str) -> list[Block]:
    """What shows only in both sides' money: the worth over the cost, and what nobody gained."""
    found: list[Block] = []
    if entry.logroll is not None:
        ratio = f"{cash(entry.other, currency)} / {cash(-entry.own, currency)}"
        found.append(
            Paragraph(f"Worth to the receiver over cost: {number(round(entry.logroll, 2))} = {ratio}.")
        )
    if entry.thrown_away:
        lost = f"{cash(entry.thrown_away, currency)} = −({added([entry.own, entry.other], currency)})"
        found.append(Paragraph(f"Thrown away, a cost that nobody gained: {lost}."))
    return found


def circumstances(talk: Talk, scenario: Scenario, entry: Concession) -> list[str]:
    """Condition, reason, asked for or not, and what a bargainer would notice."""
    said = talk.utterances[entry.turn - 1]
    other = who(talk, entry.side.other)
    items = []
    condition = said.reading.offer.condition if said.reading.offer else None
    if entry.conditional and condition is not None:
        wanted = short_list(scenario.agenda, condition.terms) or (condition.other or "something in return")
        items.append(f"on a condition: {wanted}")
    else:
        items.append("conditional" if entry.conditional else "without a condition")
    if entry.reason:
        items.append(cited(talk, entry.turn, "with a reason", said.reading.reason or ""))
    else:
        items.append("without a reason")
    asking = asked_in(talk, entry) if entry.asked else None
    if asking is not None:
        line = talk.utterances[asking - 1].text
        items.append(cited(talk, asking, f"{other} had asked for a move", line))
    else:
        items.append("asked for" if entry.asked else "nobody had asked for it")
    notes = (
        ("before the other side had answered the last offer", entry.self_bid),
        ("half the way to where the other side was", entry.split),
        ("the other side's first offer, at once", entry.first_offer_taken),
    )
    return items + [note for note, holds in notes if holds]


def asked_in(talk: Talk, entry: Concession) -> int | None:
    """The turn in which the other side asked for a move: its last one before."""
    before = range(entry.turn - 1, 0, -1)
    return next((turn for turn in before if talk.utterances[turn - 1].side is not entry.side), None)


def yes_came_to(talk: Talk, entry: Concession) -> str:
    """What became of a yes."""
    later = (found for found in talk.ledger.concessions.entries if found.undoes and found.turn > entry.turn)
    undone = next(later, None)
    return "It closed the deal." if undone is None else f"It was undone in turn {undone.turn}."


def answers(talk: Talk, scenario: Scenario, gives: Gives, entry: Concession) -> list[Block]:
    """What came back, with its words."""
    turn, after = entry.reciprocated_turn, entry.answered_after
    if turn is None or after is None:
        back = yes_came_to(talk, entry) if entry.accepted else "Nothing came back for it."
        return [Paragraph(back)] if entry.gives else []
    worth = ""
    if entry.got_back is not None and known(talk, entry.side):
        worth = (
            f", worth {cash(entry.got_back, scenario.currency)}{scenario.a_year} to {who(talk, entry.side)}"
        )
        if entry.conditional and not entry.got_back:
            worth += ", as it asked for nothing of worth that was not there already"
    if not after:
        return [Paragraph(f"It took up what the other side had offered for it{worth}.")]
    answer = gives.get((entry.side.other, turn), "")
    in_turn = answer if answer in talk.utterances[turn - 1].text else ""  # else a turn before it said them
    how = "by taking it up" if entry.conditional else "with a give"
    later = f"{after} turn{'s' if after > 1 else ''} later"
    return [
        Paragraph(f"{capital(who(talk, entry.side.other))} answered in turn {turn} {how}{worth}, {later}."),
        *spoken(talk, turn, in_turn or None),
    ]
